"""From an article to a check that readers see, and to its correction: the product, in the hands of five people."""

import json
import re
from typing import Any
from urllib.parse import urlsplit
from xml.etree import ElementTree

import pytest
from playwright.sync_api import Page, expect

from tests.journeys.steps import (
    REGISTER,
    SENTENCE,
    add_evidence,
    button,
    card,
    field,
    fill,
    press,
    propose,
    read_text,
    stage,
)
from tests.journeys.windows import Windows, sign_in

ATOM = "{http://www.w3.org/2005/Atom}"
EXPLANATION = "Le registre communal compte 61 logements raccordés sur 100."
REASON = "Le registre a été recompté : 64 logements sur 100."


@pytest.mark.engines
def test_an_article_becomes_a_check_and_the_check_is_corrected_in_sight_of_readers(windows: Windows) -> None:
    """Nobody could work, or readers would not learn what was found and what was changed."""
    _whole_way(windows)


def test_the_whole_way_is_open_without_javascript(windows: Windows) -> None:
    """A blocked script, an old browser or a bad line would keep the desk from working."""
    _whole_way(windows, java_script_enabled=False)


def _whole_way(windows: Windows, **options: Any) -> None:
    people = {name: windows.open(name, **options) for name in ("reviewer", "second", "editor")}
    reporter, reader = windows.open(**options), windows.open(**options)
    sign_in(reporter, "reporter")
    expect(reporter.get_by_role("heading", name="Waiting for me")).to_be_visible()

    claim = _logged_from_a_pasted_article(reporter)
    _proposed_with_evidence(people["reviewer"], claim, by_mouse=options.get("java_script_enabled", True))
    press(people["second"], claim, "Approve", "Approved")
    press(people["editor"], claim, "Publish", "Published")
    people["editor"].get_by_role("link", name="What readers see").click()
    people["editor"].wait_for_url("**/checks/**")
    check = people["editor"].url
    _seen_by_readers(reader, check)

    _corrected(people, claim)
    _seen_as_corrected(reader, check)


def _logged_from_a_pasted_article(page: Page) -> str:
    read_text(page)
    expect(page.get_by_role("article")).to_contain_text(SENTENCE)
    expect(page.get_by_text("4 figures found")).to_be_visible()
    for number in ("87%", "€3.5 billion", "52 more quartiers", "61%"):
        expect(card(page, number)).to_be_visible()
    button(card(page, "87%"), "Log claim").click()
    expect(field(page, "Quote")).to_have_value(SENTENCE)
    expect(field(page, "Value")).to_have_value("87")
    expect(field(page, "Unit")).to_have_value("%")
    expect(field(page, "Kind")).to_have_value("share")
    expect(field(page, "Share of")).to_have_value("logements de Saint-Aubry")
    fill(
        page,
        statement="87 % des logements de Saint-Aubry sont raccordés à la fibre.",
        value="87 %",
        upper_value="",
        comparator="exactly",
        what_is_measured="logements raccordés à la fibre",
        place="Saint-Aubry",
        period="septembre 2026",
        claimant="Odile Marsanne-Roy",
        the_claimant_is="Person",
        said_on="15 octobre 2026",
    )
    button(page, "Save claim").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("87%")
    expect(page.get_by_role("blockquote")).to_have_text(SENTENCE)
    return page.url


SELECT_ALL = """() => {
  const range = document.createRange();
  range.selectNodeContents(document.getElementById("frozen"));
  getSelection().removeAllRanges();
  getSelection().addRange(range);
}"""


def _excerpt_chosen(page: Page, claim: str, *, by_mouse: bool) -> None:
    """Words of the stored copy are selected or pasted, and stand on the claim beside the figure they give."""
    page.goto(claim)
    page.get_by_role("link", name="stored", exact=True).click()
    expect(page.locator("#frozen")).to_be_visible()
    expect(button(page, "Use as excerpt")).to_be_hidden()
    if by_mouse:
        page.evaluate(SELECT_ALL)
        button(page, "Use as excerpt").click()
    else:
        field(page, "Words from the text").fill(REGISTER.decode())
        button(page, "Use these words").click()
    expect(field(page, "Verbatim excerpt")).to_have_value(REGISTER.decode())
    fill(page, figure_it_gives="61 %")
    button(page, "Save excerpt").click()
    card = page.get_by_role("article").filter(has_text="Registre communal")
    expect(card.locator(".beside")).to_contain_text("61")
    card.get_by_role("link", name=REGISTER.decode()).click()
    expect(page.locator("#frozen .quoted").first).to_be_visible()
    page.goto(claim)


def _proposed_with_evidence(page: Page, claim: str, *, by_mouse: bool) -> None:
    page.goto(claim)
    expect(button(page, "Propose verdict")).to_be_disabled()
    expect(button(page, "Propose verdict")).to_have_accessible_description("Add at least one piece of evidence first.")
    add_evidence(page, claim)
    _excerpt_chosen(page, claim, by_mouse=by_mouse)
    propose(page, claim, explanation=EXPLANATION)
    for name in ("Approve", "Request changes"):
        expect(button(page, name)).to_be_disabled()
        expect(button(page, name)).to_have_accessible_description(
            "You proposed this version: a second person must decide."
        )


def _seen_by_readers(page: Page, check: str) -> None:
    page.goto(check)
    expect(page.locator(".word")).to_have_text("False")
    expect(page.get_by_role("heading", level=1)).to_have_text(
        "87 % des logements de Saint-Aubry sont raccordés à la fibre."
    )
    expect(page.get_by_text(EXPLANATION)).to_be_visible()
    expect(page.locator(".proof").get_by_text("Registre communal de Saint-Aubry")).to_be_visible()
    review = _claim_review(page)
    assert review["@type"] == "ClaimReview"
    assert review["url"] == check
    assert review["claimReviewed"] == "87 % des logements de Saint-Aubry sont raccordés à la fibre."
    assert review["reviewBody"] == EXPLANATION
    assert review["inLanguage"] == "fr"
    assert review["author"]["@type"] == "Organization"
    assert review["itemReviewed"]["author"] == {"@type": "Person", "name": "Odile Marsanne-Roy"}
    assert review["itemReviewed"]["datePublished"] == "2026-10-15"
    assert review["reviewRating"] == {
        "@type": "Rating",
        "alternateName": "False",
        "ratingValue": 1,
        "bestRating": 5,
        "worstRating": 1,
    }
    assert "correction" not in review
    assert _feed(page)[check].startswith("False: ")
    page.goto("/checks/")
    field(page, "Search").fill("87 percent Saint Aubry")
    button(page, "Show").click()
    page.get_by_role("link", name="87 % des logements de Saint-Aubry sont raccordés à la fibre.").first.click()
    assert page.url == check


def _corrected(people: dict[str, Page], claim: str) -> None:
    editor, reviewer = people["editor"], people["reviewer"]
    editor.goto(claim)
    field(editor, "Why it is reopened").fill("Un nouveau décompte est paru.")
    button(editor, "Reopen").click()
    expect(stage(editor)).to_have_text("Reopened")
    changed = {"rating": "Mostly false", "explanation": EXPLANATION.replace("61", "64"), "figure_found": "64 %"}
    propose(reviewer, claim, **changed, kind_of_correction="Update", what_changed_and_why=REASON)
    press(people["second"], claim, "Approve", "Approved")
    press(editor, claim, "Publish", "Published")


def _seen_as_corrected(page: Page, check: str) -> None:
    page.goto(check)
    top = page.get_by_role("article").locator("section").first
    expect(top).to_contain_text("Update")
    expect(top).to_contain_text(REASON)
    expect(page.locator(".word")).to_have_text("Mostly false")
    review = _claim_review(page)
    assert review["reviewRating"]["ratingValue"] == 2
    assert [entry["text"] for entry in review["correction"]] == [REASON]
    assert _feed(page)[check].startswith("Corrected: ")
    page.goto("/corrections/")
    newest = page.get_by_role("listitem").filter(has_text=REASON).first
    expect(newest.get_by_role("link")).to_have_attribute("href", re.compile(re.escape(urlsplit(check).path)))


def _claim_review(page: Page) -> Any:
    [found] = page.locator("script[type='application/ld+json']").all_text_contents()
    return json.loads(found)


def _feed(page: Page) -> dict[str, str]:
    """Address -> title of the feed's entries."""
    feed = ElementTree.fromstring(page.request.get("/checks/feed/").text())
    entries = feed.findall(f"{ATOM}entry")
    return {entry.find(f"{ATOM}link").get("href"): entry.findtext(f"{ATOM}title") for entry in entries}
