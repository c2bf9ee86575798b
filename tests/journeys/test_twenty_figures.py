"""An article full of figures: claims are logged from it as fast as one reads, and no number is typed again."""

from playwright.sync_api import Page, expect

from tests.journeys.steps import button, card, figures, read_text
from tests.journeys.windows import Windows

TWENTY = """Rentrée à Saint-Aubry : la ville compte ses écoles

La ville de Saint-Aubry accueille cette année 12 450 élèves, soit 3,2 % de plus qu'en 2019, a annoncé lundi la mairie. \
Le taux d'encadrement s'établit à 23,5 élèves par classe. Quelque 87 % des familles ont obtenu l'école de leur choix, \
selon le rectorat.

Le budget des cantines atteint 14,6 millions d'euros. Un repas coûte 3,80 euros aux familles, contre 7,20 euros à la \
ville. Près de 61 % des enfants déjeunent à l'école, et 1 900 d'entre eux mangent gratuitement. La fréquentation a \
reculé de 2,4 points en un an.

Les syndicats, eux, parlent de 35 postes supprimés et de 18 classes fermées. « Un remplaçant sur quatre n'a aucune \
formation », affirme la déléguée Maryse Kerdal. Les absences ont bondi de 12 %, et 240 heures de cours ont été perdues \
au collège. Entre 400 et 450 lycéens attendent encore une place.

La région promet 52 millions d'euros pour rénover 27 lycées, dont 9 internats. Les travaux réduiraient la facture \
d'énergie de 30 %. Les transports scolaires, empruntés par 8 300 jeunes, resteront gratuits."""


def _log(page: Page, number: str) -> str:
    """What the reader of the page does: one button beside the figure, one below the form."""
    button(card(page, number), "Log claim").click()
    button(page, "Save claim").click()
    expect(page.get_by_role("heading", name="What was said")).to_be_visible()
    return page.locator("h1").inner_text().replace("\u00a0", " ")


def test_three_claims_are_logged_without_typing_a_number(windows: Windows) -> None:
    """The reporter would copy by hand what stands on the page, and copy it wrongly one day."""
    page = windows.open("reporter")
    page.goto("/home/")
    read_text(page, TWENTY)
    document = page.url
    assert figures(page).get_by_role("button", name="Log claim").count() >= 20
    logged = []
    for number in ("12%", "€14.6 million", "12,450 élèves"):
        page.goto(document)
        logged.append(_log(page, number))
    assert ["12%" in logged[0], "€14.6 million" in logged[1], "12,450" in logged[2]] == [True, True, True]
