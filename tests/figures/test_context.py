"""The guesses that fill in a form: a wrong one costs more than a missing one."""

from datetime import date

import pytest

from claims.figures import Reading, read

PUBLISHED = date(2022, 6, 15)


def first(text: str, language: str = "fr") -> Reading:
    return read(text, language, published=PUBLISHED)[0]


@pytest.mark.parametrize(
    ("text", "language", "whole"),
    [
        ("93 % du territoire de la ville est couvert.", "fr", "territoire de la ville"),
        ("93 % des élèves réussissent.", "fr", "élèves"),
        ("38 % des voix exprimées vont au maire.", "fr", "voix exprimées"),
        ("Un Français sur cinq renonce.", "fr", "Français"),
        ("Un lit d’hôpital sur six est fermé.", "fr", "lit d’hôpital"),
        ("One member of staff in eight left.", "en", "member of staff"),
        ("Una cama de hospital de cada seis falta.", "es", "cama de hospital"),
        ("70 % des autres communes renoncent.", "fr", "autres communes"),
        ("Two-thirds of those people left.", "en", "people"),
        ("La moitié des sièges est vacante.", "fr", "sièges"),
        ("About 60% of the city's voters stayed at home.", "en", "city's voters"),
        ("One in five adults skips treatment.", "en", "adults"),
        ("Two-thirds of voters in Leeds said no.", "en", "voters"),
        ("El 59 % de los habitantes del país es pobre.", "es", "habitantes del país"),
        ("Rund 40 Prozent aller Haushalte der Stadt sparen.", "de", "Haushalte der Stadt"),
        ("Jeder fünfte Deutsche verzichtet.", "de", "Deutsche"),
        ("Il 40 % delle famiglie vive in affitto.", "it", "famiglie"),
        ("Il 40 % degli elettori intervistati tace.", "it", "elettori intervistati"),
        ("Responderam 40 % das famílias portuguesas.", "pt", "famílias portuguesas"),
    ],
)
def test_share_says_of_what(text: str, language: str, whole: str) -> None:
    guess = first(text, language).share_of
    assert guess is not None
    assert guess.text == whole


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Le taux atteint 7 %.", "fr"),
        ("Turnout was 60%, a record.", "en"),
        ("Le chantier coûte 3 millions d’euros de la ville.", "fr"),
        ("80 % de ceux qui ont répondu sont contre.", "fr"),
        ("60 % d’entre eux refusent.", "fr"),
        ("Un tiers de celles-ci ferment.", "fr"),
        ("70 % des autres renoncent.", "fr"),
        ("80% of them refused.", "en"),
        ("60% of those questioned refused.", "en"),
        ("A third of us agree.", "en"),
        ("Half of these are closed.", "en"),
        ("El 60 % de ellos lo niega.", "es"),
        ("Il 60 % di loro rifiuta.", "it"),
        ("Recusam 60 % deles e metade delas.", "pt"),
        ("Un tercio de estos no paga.", "es"),
        ("40 Prozent von ihnen sparen.", "de"),
        ("40 Prozent derjenigen, die sparen, klagen.", "de"),
    ],
)
def test_no_share_is_guessed_where_the_text_names_none(text: str, language: str) -> None:
    assert first(text, language).share_of is None


@pytest.mark.parametrize(
    ("text", "language", "claimant"),
    [
        ("Selon la préfecture de Lyon, 93 % du territoire est couvert.", "fr", "préfecture de Lyon"),
        ("Il manque 200 lits, a déclaré Jeanne Roux.", "fr", "Jeanne Roux"),
        ("Jeanne Roux a annoncé 200 lits.", "fr", "Jeanne Roux"),
        ("According to the Ministry of Health, 200 beds are missing.", "en", "Ministry of Health"),
        ("Some 200 beds are missing, Anna Smith said.", "en", "Anna Smith"),
        ("Según el ministerio, faltan 200 camas.", "es", "ministerio"),
        ("Es fehlen 200 Betten, sagte Anna Müller.", "de", "Anna Müller"),
        ("Secondo il ministero, mancano 200 letti.", "it", "ministero"),
        ("De acordo com o ministério, faltam 200 camas.", "pt", "ministério"),
    ],
)
def test_claimant_is_who_says_so(text: str, language: str, claimant: str) -> None:
    guess = first(text, language).claimant
    assert guess is not None
    assert guess.text == claimant


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("C'est, selon lui, 4 points de plus qu'en mai.", "fr"),
        ("According to them, 40 percent of the wells are dry.", "en"),
        ("Nach ihm sind 12 Prozent der Stellen frei.", "de"),
        ("Según él, el 30 % de las casas está vacío.", "es"),
        ("Il manque 200 lits, a-t-il déclaré.", "fr"),
        ("He said 200 beds are missing.", "en"),
        ("In Deutschland gaben 38 Prozent dies an.", "de"),
    ],
)
def test_no_claimant_is_guessed_from_a_pronoun_or_a_place(text: str, language: str) -> None:
    assert first(text, language).claimant is None


@pytest.mark.parametrize(
    ("text", "language", "start", "end", "precision"),
    [
        ("En 2019, 93 % du territoire était couvert.", "fr", date(2019, 1, 1), date(2019, 12, 31), "year"),
        ("En mai 2016, 52 quartiers ont été classés.", "fr", date(2016, 5, 1), date(2016, 5, 31), "month"),
        ("Le 3 mars 2020, 500 postes ont été supprimés.", "fr", date(2020, 3, 3), date(2020, 3, 3), "day"),
        ("Le chômage a reculé de 2 % au premier trimestre 2021.", "fr", date(2021, 1, 1), date(2021, 3, 31), "quarter"),
        ("L’an dernier, 500 postes ont été supprimés.", "fr", date(2021, 1, 1), date(2021, 12, 31), "year"),
        ("En mai, 500 postes ont été supprimés.", "fr", date(2022, 5, 1), date(2022, 5, 31), "month"),
        ("En décembre, 500 postes ont été supprimés.", "fr", date(2021, 12, 1), date(2021, 12, 31), "month"),
        ("The firm cut 500 jobs on 3 March 2020.", "en", date(2020, 3, 3), date(2020, 3, 3), "day"),
        ("The firm cut 500 jobs on March 3, 2020.", "en", date(2020, 3, 3), date(2020, 3, 3), "day"),
        ("The firm cut 500 jobs last year.", "en", date(2021, 1, 1), date(2021, 12, 31), "year"),
        ("Im Februar 2020 fehlten 500 Betten.", "de", date(2020, 2, 1), date(2020, 2, 29), "month"),
        ("En marzo de 2020 faltaban 500 camas.", "es", date(2020, 3, 1), date(2020, 3, 31), "month"),
        ("A marzo 2020 mancavano 500 letti.", "it", date(2020, 3, 1), date(2020, 3, 31), "month"),
        ("L’anno scorso mancavano 500 letti.", "it", date(2021, 1, 1), date(2021, 12, 31), "year"),
        ("Em março de 2020 faltavam 500 camas.", "pt", date(2020, 3, 1), date(2020, 3, 31), "month"),
    ],
)
def test_period_is_resolved(text: str, language: str, start: date, end: date, precision: str) -> None:
    period = first(text, language).period
    assert period is not None
    assert (period.start, period.end, period.precision) == (start, end, precision)


@pytest.mark.parametrize(
    "text",
    ["Il manque 500 lits.", "En 2019 puis en 2020, 500 lits ont fermé.", "Le 31 juin 2020, 500 lits ont fermé."],
)
def test_no_period_is_guessed_from_none_or_from_several(text: str) -> None:
    assert first(text).period is None


def test_words_like_last_year_need_the_day_of_publication() -> None:
    assert read("L’an dernier, 500 lits ont fermé.", "fr")[0].period is None


@pytest.mark.parametrize(
    ("text", "language", "place"),
    [
        ("Il manque 500 lits en Bretagne.", "fr", "Bretagne"),
        ("À Marseille, 500 lits manquent.", "fr", "Marseille"),
        ("Some 500 beds are missing in South Carolina.", "en", "South Carolina"),
        ("Faltan 500 camas en Guatemala.", "es", "Guatemala"),
        ("In Hamburg fehlen 500 Betten.", "de", "Hamburg"),
        ("Mancano 500 letti in Toscana.", "it", "Toscana"),
        ("Faltam 500 camas em Lisboa.", "pt", "Lisboa"),
    ],
)
def test_place_is_the_name_behind_in(text: str, language: str, place: str) -> None:
    guess = first(text, language).place
    assert guess is not None
    assert guess.text == place


@pytest.mark.parametrize(
    ("text", "language"), [("In January 500 beds closed.", "en"), ("En mai, 500 lits ont fermé.", "fr")]
)
def test_month_is_no_place(text: str, language: str) -> None:
    assert first(text, language).place is None


def test_indicator_is_what_is_measured() -> None:
    guess = first("Le taux de chômage a reculé de 2,3 points.").measured
    assert guess is not None
    assert guess.text == "taux de chômage"


def test_context_can_be_left_out() -> None:
    reading = read("En 2019, 93 % des foyers sont reliés en Bretagne, selon la ville.", "fr", context=False)[0]
    assert reading.share_of is reading.place is reading.period is reading.claimant is reading.measured is None


@pytest.mark.parametrize(
    ("text", "language", "measured"),
    [
        ("Le taux de chômage recule à 7 %.", "fr", "taux de chômage"),
        ("Le taux d’emploi atteint 68 %.", "fr", "taux d’emploi"),
        ("La dette publique atteint 98 % du PIB.", "fr", "dette"),
        ("The unemployment rate rose 3%.", "en", "unemployment rate"),
        ("Exports soared 5%.", "en", "Exports"),
        ("La inflación sube un 3 %.", "es", "inflación"),
        ("Die Inflation steigt um 3 Prozent.", "de", "Inflation"),
    ],
)
def test_indicator_alone_or_the_first_of_two_is_measured(text: str, language: str, measured: str) -> None:
    guess = first(text, language).measured
    assert guess is not None
    assert guess.text == measured


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Pour les jeunes sans emploi, la part atteint 12 %.", "fr"),
        ("Parmi les sans-emploi, 40 % renoncent.", "fr"),
        ("Le nombre de demandeurs d’emploi a reculé de 2 %.", "fr"),
        ("People without employment fell by 3%.", "en"),
        ("The employment agency lost 5% of its posts.", "en"),
        ("Un hogar sin deuda gasta el 3 %.", "es"),
        ("Ohne Inflation wären es 3 Prozent.", "de"),
    ],
)
def test_no_indicator_is_guessed_out_of_the_name_of_another_thing(text: str, language: str) -> None:
    """A claim about people without work would be filed as one about employment."""
    guess = first(text, language).measured
    assert guess is None or guess.text.lower() in ("demandeurs d’emploi", "posts")
