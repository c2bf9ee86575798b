"""An article was edited after its check was published: an editor hears of it, sees what changed, says what it means."""

import re

from playwright.sync_api import Page, expect

from tests.journeys.steps import button, field
from tests.journeys.test_every_page import troubles_of
from tests.journeys.windows import Windows


def test_an_edited_article_is_seen_on_the_first_page_and_closed_with_a_reason(windows: Windows) -> None:
    """The demo desk has one. Readers see the same check before and after."""
    reader, editor = windows.open(), windows.open("editor")
    reader.goto("/checks/")
    reader.get_by_role("link", name=re.compile("^Unemployment in Brennmark")).click()
    before = shown(reader)
    editor.goto("/home/")
    assert troubles_of(editor) == []
    editor.locator(".notices").get_by_role("link", name=re.compile("^Unemployment in Brennmark")).first.click()
    expect(editor.get_by_text("The page now says 1.3 points")).to_be_visible()
    change = editor.locator(".difference").first
    expect(change.locator("del")).to_contain_text("2.3 points")
    expect(change.locator("ins")).to_contain_text("1.3 points")
    assert troubles_of(editor) == []
    field(editor, "Because").fill("They corrected what they had printed; our check says the same.")
    button(editor, "Seen: it does not matter").click()
    expect(editor.get_by_text("1 source has changed")).to_be_hidden()
    expect(editor.get_by_text("Does not matter", exact=True)).to_be_visible()
    editor.goto("/home/")
    editor.locator(".notices").get_by_role("button", name=re.compile("^Mark as read")).first.click()
    expect(editor.locator(".notices")).to_be_hidden()
    reader.reload()
    assert shown(reader) == before


def shown(page: Page) -> str:
    """What the page says, but for how long ago things were."""
    return re.sub(r"<time.*?</time>", "", page.locator("main").inner_html())
