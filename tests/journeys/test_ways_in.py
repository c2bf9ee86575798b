"""Every way in which an article comes to the desk leaves its frozen text and its figures on the page."""

from urllib.parse import unquote

from playwright.sync_api import expect

from tests.journeys.site import ARTICLE, SENTENCE, pdf
from tests.journeys.steps import button, card, field, figures, log_claim, read_file, read_text
from tests.journeys.windows import Windows
from tests.loopback import Loopback


def test_an_address_is_fetched_and_read_with_its_title_author_and_day(readers: Windows, site: Loopback) -> None:
    """Reporters would have to copy every article by hand, and nobody could prove what the page said."""
    page = readers.open("reporter")
    page.goto("/documents/new/")
    field(page, "Address").fill(site.address("/ferries"))
    button(page, "Read it").click()
    expect(card(page, "41%")).to_be_visible()
    expect(page.get_by_role("heading", level=1)).to_have_text("Ferries stay in port")
    for fact in ("Ingrid Valmoor", "Nov. 3, 2026"):
        expect(page.locator("header").get_by_text(fact, exact=True)).to_be_visible()
    expect(page.get_by_role("article")).to_contain_text(SENTENCE)
    expect(page.get_by_role("article")).not_to_contain_text("All rights reserved")
    page.get_by_role("link", name="stored copy").click()
    expect(page.get_by_text("Its text is the one of the document")).to_be_visible()
    with page.expect_download() as saved:
        page.get_by_role("link", name="Save the original bytes").click()
    assert b"<h1>Ferries stay in port</h1>" in saved.value.path().read_bytes()


def test_the_bookmarklet_brings_address_and_selection_along(readers: Windows, site: Loopback) -> None:
    """The words somebody selected on the live page would have to be found again by hand."""
    page = readers.open("reporter")
    page.goto("/documents/new/")
    page.get_by_text("Log from any page").click()
    script = page.get_by_role("link", name="Log this claim").get_attribute("href") or ""
    page.goto(site.address("/ferries"))
    page.evaluate("getSelection().selectAllChildren(document.querySelector('article p'))")
    page.evaluate(unquote(script.removeprefix("javascript:")))
    expect(field(page, "Address")).to_have_value(site.address("/ferries"))
    button(page, "Read it").click()
    expect(page.get_by_text("You had selected: “The harbour master said")).to_be_visible()
    button(page, "Log selection").first.click()
    expect(field(page, "Quote")).to_contain_text(SENTENCE)
    expect(field(page, "Value")).to_have_value("41")


def test_a_saved_page_is_uploaded_and_read_with_its_outlet(windows: Windows) -> None:
    """What stands behind a login could not be checked."""
    page = windows.open("reporter")
    read_file(page, "ferries.html", "text/html", ARTICLE.encode())
    expect(page.get_by_role("heading", level=1)).to_have_text("Ferries stay in port")
    expect(card(page, "41%")).to_be_visible()
    expect(card(page, "€2.4 million")).to_be_visible()
    expect(page.locator("header").get_by_text("The Skarholm Lantern", exact=True)).to_be_visible()


def test_a_pdf_is_uploaded_and_its_text_layer_is_read(windows: Windows) -> None:
    """Reports, which hold most figures, could not be checked."""
    page = windows.open("reporter")
    lines = (
        "Harbour office of Skarholm, report for October",
        "Of all ferries to the islands 41% were cancelled in October, the office says, which is more than",
        "in any other month since 2011. Repairs will cost 2.4 million euros.",
    )
    read_file(page, "report.pdf", "application/pdf", pdf(*lines))
    expect(card(page, "41%")).to_be_visible()
    expect(page.get_by_role("article")).to_contain_text("Of all ferries to the islands 41% were cancelled")
    page.get_by_role("link", name="stored copy").click()
    expect(page.get_by_text("File · report.pdf")).to_be_visible()


def test_an_english_text_is_pasted_read_and_logged(windows: Windows) -> None:
    """Desks that work in English would find no figures, or the wrong ones: 1,150 is no 1.15."""
    page = windows.open("reporter")
    page.goto("/home/")
    read_text(page, f"{SENTENCE}\n\nSo far 1,150 tickets have been refunded.")
    expect(card(page, "1,150 tickets")).to_be_visible()
    log_claim(page, "41%", claimant="Harbour master of Skarholm")
    expect(page.get_by_role("blockquote")).to_have_text(SENTENCE)
    expect(page.get_by_role("heading", level=1)).to_contain_text("41%")


def test_a_text_without_a_figure_says_so_and_still_takes_a_claim(windows: Windows) -> None:
    """A reporter would take "nothing found" for "nothing read", and a figure in words could never be logged."""
    page = windows.open("reporter")
    page.goto("/documents/new/")
    field(page, "Text").fill("The harbour master says that most ferries stayed in port, and nobody disagrees with her.")
    button(page, "Read it").click()
    expect(figures(page)).to_contain_text("no figure was found in it")
    page.get_by_text("Log other words").click()
    field(page, "Words from the text").fill("most ferries stayed in port")
    button(page, "Log these words").click()
    expect(field(page, "Quote")).to_have_value("most ferries stayed in port")
