"""What cannot be stored is refused in words beside its field, with all that was typed still there."""

import re
from urllib.parse import urlencode

import pytest
from playwright.sync_api import Page, expect

from tests.journeys.steps import ARTICLE, SENTENCE, button, card, field, figures, fill
from tests.journeys.windows import Windows

KEPT = "Nothing was saved yet, and nothing you typed is lost."
STATEMENT = "A statement that took some time to write."

#: What is typed into the form of a claim, the field that complains, and its words.
FIGURES = {
    "low above high": ({"value": "10", "upper_value": "5"}, "Upper value", "The upper value is below the value."),
    "a share of nothing": (
        {"value": "93 %", "kind": "Share", "share_of": ""},
        "Share of",
        "A share of what? Say it, or tick that the text does not say.",
    ),
    "a number without end": ({"value": "1e400"}, "Value", "This number is too large to be stored"),
    "a raised two": ({"value": "²"}, "Value", "This is a sign and no number."),
    "a day that never was": ({"said_on": "2016-02-30"}, "Said on", "There is no such day in the calendar."),
    "words that nobody wrote": (
        {"quote": "87 % of something else"},
        "Quote",
        "These words do not stand in the document like this.",
    ),
}


@pytest.fixture
def form(windows: Windows) -> Page:
    """A reporter's window with the form of a claim that is not saved."""
    return _form(windows, windows.article())


def _form(windows: Windows, address: str) -> Page:
    page = windows.open("reporter")
    page.goto(f"{address}log/?{urlencode({'words': SENTENCE})}")
    fill(page, statement=STATEMENT, unit="")
    field(page, "Kind").select_option("")
    return page


@pytest.mark.parametrize("case", FIGURES)
def test_a_figure_that_cannot_be_is_refused_beside_its_field(form: Page, case: str) -> None:
    """A wrong number would be stored, or the reporter would have to write everything again."""
    typed, complaining, words = FIGURES[case]
    fill(form, **typed)
    button(form, "Save claim").click()
    expect(form.get_by_role("alert")).to_contain_text(KEPT)
    expect(form.get_by_role("alert")).to_be_focused()
    expect(field(form, complaining)).to_have_attribute("aria-invalid", "true")
    expect(field(form, complaining)).to_have_accessible_description(re.compile(re.escape(words)))
    expect(field(form, "Statement")).to_have_value(STATEMENT)
    for name, value in typed.items():
        found = field(form, name.replace("_", " ").capitalize())
        shown = found.evaluate("field => field.selectedOptions ? field.selectedOptions[0].label : field.value")
        assert shown == value


def test_a_number_is_understood_as_people_write_it(windows: Windows) -> None:
    """Reporters would have to learn the machine's way of writing three and a half billion."""
    form = _form(windows, windows.own_article())
    fill(form, value="3,5 milliards d'euros", claimant="Préfecture")
    button(form, "Save claim").click()
    expect(form.get_by_role("heading", level=1)).to_contain_text("€3.5 billion")
    expect(form.get_by_text("Money · Level", exact=False)).to_be_visible()


def test_an_empty_form_asks_for_one_of_three(windows: Windows) -> None:
    """An empty document would be stored, and found by nobody."""
    page = windows.open("reporter")
    page.goto("/documents/new/")
    field(page, "Text").fill("  \n\n ")
    button(page, "Read it").click()
    expect(page.get_by_role("alert")).to_contain_text("Give an address, paste a text, or choose a file.")


def test_a_paste_beyond_the_limit_is_refused_with_its_size_and_still_there(windows: Windows) -> None:
    """The desk would stand still for everybody, or the text would be cut without a word."""
    page = windows.open("reporter")
    page.goto("/documents/new/")
    field(page, "Text").evaluate("(field) => { field.value = '93 % de tout. '.repeat(75_000); }")
    button(page, "Read it").click()
    expect(page.get_by_role("alert")).to_contain_text(KEPT)
    expect(page.get_by_text("this desk takes 1,000,000. Paste the part that matters.")).to_be_visible()
    assert field(page, "Text").evaluate("field => field.value.length") == 75_000 * 14


def test_signs_that_no_database_takes_are_left_out_of_a_text(windows: Windows) -> None:
    """A text copied from a broken PDF would be refused, or bring the desk down."""
    page = windows.open("reporter")
    page.goto("/documents/new/")
    field(page, "Text").evaluate(
        "(field) => { field.value = 'Selon la mairie, 87\\u00a0% des \\u0000logements \\ud800sont \\u0007raccordés.'; }"
    )
    button(page, "Read it").click()
    expect(card(page, "87%")).to_be_visible()
    expect(page.get_by_role("article")).to_contain_text("des logements")


def test_an_empty_file_and_a_file_with_a_text_beside_it_are_refused(windows: Windows) -> None:
    """One of two documents would silently be left out."""
    page = windows.open("reporter")
    page.goto("/documents/new/")
    field(page, "File").set_input_files({"name": "empty.html", "mimeType": "text/html", "buffer": b""})
    button(page, "Read it").click()
    expect(page.get_by_text("The file is empty. Choose another one.")).to_be_visible()
    field(page, "File").set_input_files({"name": "a.txt", "mimeType": "text/plain", "buffer": b"93 % of all."})
    field(page, "Text").fill(ARTICLE)
    button(page, "Read it").click()
    expect(page.get_by_text("Paste a text or choose a file, not both")).to_be_visible()
    expect(field(page, "Text")).to_have_value(ARTICLE)


def test_evidence_without_a_copy_is_refused(windows: Windows) -> None:
    """Evidence that nobody stored is gone as soon as its page changes."""
    page = windows.open("reporter")
    page.goto("/desk/?" + urlencode({"stage": "in_research"}))
    page.get_by_role("main").get_by_role("list").get_by_role("link").first.click()
    button(page, "Add evidence").click()
    fill(page, what_it_says="The register says so.", source="Register")
    button(page, "Save evidence").click()
    expect(page.get_by_role("alert")).to_contain_text("Give the address of the evidence, or upload the file")
    expect(field(page, "What it says")).to_have_value("The register says so.")


def test_a_saved_page_that_holds_no_text_says_so(windows: Windows) -> None:
    """ "No figures" would be taken for "no claims" where in truth nothing was read."""
    page = windows.open("reporter")
    page.goto("/documents/new/")
    blank = b"<!doctype html><html><body><script>var x = 93;</script></body></html>"
    field(page, "File").set_input_files({"name": "app.html", "mimeType": "text/html", "buffer": blank})
    button(page, "Read it").click()
    expect(page.get_by_role("alert")).to_contain_text("No text was found on this page")
    expect(figures(page)).to_have_count(0)
