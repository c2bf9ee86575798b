"""An address that leads to nothing says what happened and what to do, and is not lost."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.journeys.site import ARTICLE, html
from tests.journeys.steps import button, card, field
from tests.journeys.windows import Windows
from tests.loopback import Loopback

SAID = {
    "/gone": "The page does not exist (any more).",
    "/broken": "The site answered with an error of its own.",
    "/members": "The page asks for a login.",
    "/huge": "The page is larger than this desk takes in.",
    "/photo": "This is no text (a picture, a video or an archive).",
    "/blank": "No text was found on this page: that does not mean that it holds no claims.",
    "/mute": "The site did not answer.",
    "http://10.0.0.1/report": "This address leads into a private network, so it was not opened.",
    "http://169.254.169.254/latest/meta-data": "This address leads into a private network, so it was not opened.",
    "/slow": "The site was too slow and was given up.",
}
SLOW_SECONDS = 30  # the fetch is given up after 20


def _ask_for(page: Page, address: str) -> None:
    page.goto("/documents/new/")
    field(page, "Address").fill(address)
    button(page, "Read it").click()


def test_every_failure_of_an_address_has_its_own_words(readers: Windows, site: Loopback) -> None:
    """A reporter could not tell a page that is gone from one that needs a login, or would wait for ever."""
    page, pages = readers.open("reporter"), {}
    # The slow one first: the desk has a second worker for all the others meanwhile.
    for path in reversed(SAID):
        _ask_for(page, site.address(path) if path.startswith("/") else path)
        page.wait_for_url(re.compile(r"/documents/\d+/"))
        pages[path] = page.url
    found = {}
    for path in SAID:
        page.goto(pages[path])
        expect(page.get_by_role("alert")).to_be_visible(timeout=SLOW_SECONDS * 1000)
        found[path] = page.get_by_role("alert").locator("p").inner_text()
    assert {path: words[: len(SAID[path])] for path, words in found.items()} == SAID
    assert all(words.count(".") >= 2 or "Paste" in words for words in found.values()), "not every one says what to do"


def test_after_a_failure_the_text_is_pasted_with_the_address_still_there(readers: Windows, site: Loopback) -> None:
    """The reporter would have to find the address again, or the document would not know where it comes from."""
    page = readers.open("reporter")
    _ask_for(page, site.address("/members"))
    page.get_by_role("link", name="Paste the text instead").click()
    expect(field(page, "Address")).to_have_value(site.address("/members"))
    field(page, "Text").fill("The members' page says that 41% of the ferries were cancelled.")
    button(page, "Read it").click()
    expect(card(page, "41%")).to_be_visible()
    expect(page.get_by_role("link", name="original")).to_have_attribute("href", site.address("/members"))


def test_a_site_that_was_down_is_tried_again_from_the_same_page(readers: Windows, site: Loopback) -> None:
    """The document would have to be started anew."""
    page = readers.open("reporter")
    _ask_for(page, site.address("/later"))
    expect(page.get_by_role("alert")).to_be_visible()
    site.answers["/later"] = html(ARTICLE)
    button(page, "Try again").click()
    expect(card(page, "41%")).to_be_visible()


@pytest.mark.parametrize(
    "typed", ["no address", "ftp://example.org/file", "http://", "javascript:alert(1)", "http://2130706433/"]
)
def test_what_is_no_address_is_refused_before_anything_is_stored(windows: Windows, typed: str) -> None:
    """A typing error would become a document that can never be read."""
    page = windows.open("reporter")
    _ask_for(page, typed)
    expect(page.get_by_role("alert")).to_contain_text("nothing you typed is lost")
    expect(field(page, "Address")).to_have_accessible_description(
        re.compile(r"This is not the address of a web page. It looks like https://news.example.org/article.")
    )
    expect(field(page, "Address")).to_have_value(typed)
    expect(field(page, "Address")).to_have_attribute("aria-invalid", "true")
