"""Two people at one claim, an impatient finger, the back button, a session that ended: nothing typed is lost."""

from urllib.parse import urlencode

import pytest
from playwright.sync_api import Page, expect

from tests.journeys.steps import (
    ARTICLE,
    SENTENCE,
    add_evidence,
    button,
    card,
    field,
    fill,
    new_claim,
    propose,
    read_text,
    stage,
)
from tests.journeys.windows import Windows, sign_in
from tests.loopback import Loopback

SESSION = "figurecheck"


@pytest.fixture
def page(windows: Windows) -> Page:
    """A reporter's window."""
    page = windows.open("reporter")
    page.goto("/documents/new/")
    return page


@pytest.fixture
def claim(windows: Windows, page: Page) -> str:
    """The address of a claim of this test's own."""
    return new_claim(page, windows.own_article())


@pytest.fixture
def in_review(windows: Windows, claim: str) -> str:
    """The address of a claim with a verdict that reviewer proposed."""
    reviewer = windows.open("reviewer")
    add_evidence(reviewer, claim)
    propose(reviewer, claim)
    return claim


def _edit(page: Page, claim: str, **fields: str) -> None:
    page.goto(claim)
    button(page, "Edit claim").click()
    fill(page, **fields)


def test_of_two_who_edit_one_claim_the_second_sees_both_versions(windows: Windows, page: Page, claim: str) -> None:
    """The slower one would wipe out the other's work without anybody knowing."""
    other = windows.open("reviewer")
    _edit(page, claim, statement="Mine: 87 % of the homes.", place="Saint-Aubry")
    _edit(other, claim, statement="Theirs: 87 % of the flats.")
    button(other, "Save claim").click()
    expect(other.get_by_role("heading", level=1)).to_contain_text("Theirs")

    with page.expect_response(lambda answer: answer.request.method == "POST") as answer:
        button(page, "Save claim").click()
    assert answer.value.status == 409
    both = page.get_by_role("alert").get_by_role("row").filter(has_text="Statement")
    expect(both).to_contain_text("Theirs: 87 % of the flats.")
    expect(both).to_contain_text("Mine: 87 % of the homes.")
    expect(field(page, "Statement")).to_have_value("Mine: 87 % of the homes.")
    expect(field(page, "Place")).to_have_value("Saint-Aubry")
    button(page, "Save claim").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("Mine: 87 % of the homes.")
    expect(page.get_by_text("Theirs: 87 % of the flats.").first).to_be_visible()


def test_going_back_after_saving_and_saving_again_makes_no_second_claim(windows: Windows, page: Page) -> None:
    """The same claim would stand on the desk twice."""
    claim = new_claim(page, windows.own_article(), place="Saint-Aubry")
    page.go_back()
    expect(field(page, "Claimant")).to_have_value("Anselme Tourvieille")
    expect(field(page, "Place")).to_have_value("Saint-Aubry")
    button(page, "Save claim").click()
    expect(page.get_by_role("heading", name="What was said")).to_be_visible()
    assert page.url == claim


def test_going_back_and_writing_something_else_is_not_taken_for_the_first(page: Page, claim: str) -> None:
    """The second claim of a sentence, written over the first, would be dropped without a word."""
    page.go_back()
    fill(page, statement="The second claim of the same sentence.")
    button(page, "Save claim").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("The second claim of the same sentence.")
    assert page.url != claim


def test_going_back_to_evidence_and_to_a_document_saves_neither_twice(page: Page, claim: str) -> None:
    """The balance of the evidence would count one piece twice."""
    page.goto("/documents/new/")
    field(page, "Text").fill(ARTICLE)
    button(page, "Read it").click()
    expect(card(page, "87%")).to_be_visible()
    again = page.url
    page.go_back()
    expect(field(page, "Text")).to_have_value(ARTICLE)
    button(page, "Read it").click()
    expect(card(page, "87%")).to_be_visible()
    assert page.url == again
    page.goto(f"{claim}evidence/")
    fill(page, what_it_says="The register says so.", source="Register", address="http://10.0.0.1/")
    button(page, "Save evidence").click()
    expect(page.get_by_role("heading", name="What was said")).to_be_visible()
    page.go_back()
    expect(field(page, "What it says")).to_have_value("The register says so.")
    button(page, "Save evidence").click()
    expect(page.get_by_role("heading", name="What was said")).to_be_visible()
    expect(page.get_by_role("region", name="Evidence").get_by_role("article")).to_have_count(1)


def test_going_back_after_an_edit_never_undoes_it(page: Page, claim: str) -> None:
    """An old form that is sent again would silently bring back what had been corrected."""
    _edit(page, claim, statement="The first version of it.")
    button(page, "Save claim").click()
    expect(page.get_by_role("heading", name="What was said")).to_be_visible()
    page.go_back()
    fill(page, place="Saint-Aubry")
    button(page, "Save claim").click()
    # A browser that shows the old form gets both versions, one that asks for it anew gets the new one.
    both = page.get_by_role("alert").filter(has_text="The first version of it.")
    saved = page.get_by_role("heading", level=1).filter(has_text="The first version of it.")
    expect(both.or_(saved).first).to_be_visible()


def test_an_impatient_finger_saves_once(windows: Windows, page: Page) -> None:
    """Every double click would leave a second document, claim, piece of evidence or verdict."""
    text = "Twice pressed and once read: 87 % des logements de Saint-Aubry."
    field(page, "Text").fill(text)
    button(page, "Read it").dblclick()
    expect(card(page, "87%")).to_be_visible()
    page.goto("/documents/")
    expect(page.get_by_role("main").get_by_role("link", name=text)).to_have_count(1)
    page.get_by_role("main").get_by_role("link", name=text).click()

    button(card(page, "87%"), "Log claim").click()
    fill(page, statement="Twice pressed and once logged.", claimant="Anselme Tourvieille")
    button(page, "Save claim").dblclick()
    expect(page.get_by_role("heading", name="What was said")).to_be_visible()
    claim = page.url
    page.goto("/desk/")
    expect(page.get_by_role("link", name="Twice pressed and once logged.")).to_have_count(1)

    reviewer = windows.open("reviewer")
    add_evidence(reviewer, claim)
    button(reviewer, "Propose verdict").click()
    fill(reviewer, rating="False", explanation="The register counts fewer.")
    button(reviewer, "Propose").dblclick()
    expect(stage(reviewer)).to_have_text("In review")
    expect(reviewer.get_by_role("heading", name="v1")).to_be_visible()
    expect(reviewer.get_by_role("heading", name="v2")).to_have_count(0)


def test_the_same_form_sent_twice_at_once_makes_one_claim(windows: Windows, page: Page) -> None:
    """Where the browser itself repeats a request, as it does on a bad line, the claim would stand there twice."""
    page.goto(f"{windows.own_article()}log/?{urlencode({'words': SENTENCE})}")
    fill(page, claimant="Anselme Tourvieille")
    typed = page.locator("form[action$='/log/']").evaluate("form => Object.fromEntries(new FormData(form))")
    address = page.url.partition("?")[0]
    landed = page.evaluate(
        """([address, typed]) => Promise.all([1, 2, 3].map(() =>
            fetch(address, {method: "POST", body: new URLSearchParams(typed)}).then((answer) => answer.url)))""",
        [address, typed],
    )
    assert len(set(landed)) == 1
    assert "/claims/" in landed[0]


def _end_session(page: Page) -> None:
    page.context.clear_cookies(name=SESSION)


def _sign_in_again(page: Page, who: str) -> None:
    expect(page.get_by_role("status").first).to_contain_text("signed out")
    sign_in(page, who)


def test_a_long_text_survives_a_session_that_ended(page: Page) -> None:
    """An article typed off a printed page would be gone."""
    page.goto("/documents/new/")
    fill(page, text=ARTICLE, address="https://example.org/printed")
    _end_session(page)
    button(page, "Read it").click()
    _sign_in_again(page, "reporter")
    expect(page.get_by_role("status")).to_contain_text("Here is what you had typed")
    expect(field(page, "Text")).to_have_value(ARTICLE)
    expect(field(page, "Address")).to_have_value("https://example.org/printed")
    button(page, "Read it").click()
    expect(card(page, "87%")).to_be_visible()


def test_a_claim_survives_a_session_that_ended(page: Page) -> None:
    """Ten fields, filled in with care, would be gone; and the figure that they belong to."""
    page.goto("/home/")
    read_text(page)
    button(card(page, "87%"), "Log claim").click()
    fill(page, statement="What took so long to write.", claimant="Anselme Tourvieille", said_on="2026-10-15")
    _end_session(page)
    button(page, "Save claim").click()
    _sign_in_again(page, "reporter")
    expect(page.get_by_role("status")).to_contain_text("Here is what you had typed")
    expect(field(page, "Statement")).to_have_value("What took so long to write.")
    expect(field(page, "Said on")).to_have_value("2026-10-15")
    button(page, "Save claim").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("What took so long to write.")
    document = page.get_by_role("figure").get_by_role("link").first
    document.click()
    expect(card(page, "87%").get_by_role("link", name="Open the claim")).to_be_visible()


def test_an_edit_evidence_and_a_verdict_survive_a_session_that_ended(windows: Windows, claim: str) -> None:
    """A reviewer would write the explanation twice."""
    reviewer = windows.open("reviewer")
    add_evidence(reviewer, claim)

    _edit(reviewer, claim, statement="An edit that is not lost.")
    _end_session(reviewer)
    button(reviewer, "Save claim").click()
    _sign_in_again(reviewer, "reviewer")
    expect(reviewer.get_by_role("status")).to_contain_text("Here is what you had typed")
    button(reviewer, "Save claim").click()
    expect(reviewer.get_by_role("heading", level=1)).to_contain_text("An edit that is not lost.")

    button(reviewer, "Add evidence").click()
    fill(reviewer, what_it_says="Evidence that is not lost.", source="A register")
    field(reviewer, "File").set_input_files({"name": "a.txt", "mimeType": "text/plain", "buffer": b"61"})
    _end_session(reviewer)
    button(reviewer, "Save evidence").click()
    _sign_in_again(reviewer, "reviewer")
    expect(reviewer.get_by_role("status")).to_contain_text("Only the file must be chosen again")
    expect(field(reviewer, "What it says")).to_have_value("Evidence that is not lost.")

    reviewer.goto(claim)
    button(reviewer, "Propose verdict").click()
    fill(reviewer, rating="False", explanation="A verdict that is not lost.")
    _end_session(reviewer)
    button(reviewer, "Propose").click()
    _sign_in_again(reviewer, "reviewer")
    expect(reviewer.get_by_role("status")).to_contain_text("Here is what you had typed")
    expect(field(reviewer, "Explanation")).to_have_value("A verdict that is not lost.")
    button(reviewer, "Propose").click()
    expect(stage(reviewer)).to_have_text("In review")


def test_a_reviewers_note_survives_a_session_that_ended(windows: Windows, in_review: str) -> None:
    """What should change was written, and the next page would be an error about a method."""
    second = windows.open("second")
    second.goto(in_review)
    field(second, "Note").fill("Say of which year the register is.")
    _end_session(second)
    button(second, "Request changes").click()
    _sign_in_again(second, "second")
    expect(field(second, "Note")).to_have_value("Say of which year the register is.")
    button(second, "Request changes").click()
    expect(stage(second)).to_have_text("Changes requested")


def test_a_key_pressed_after_the_session_ended_leads_to_the_login_and_back(windows: Windows) -> None:
    """The login would appear inside the list of figures, and nobody could use either."""
    address = windows.article()
    page = windows.open("reporter")
    page.goto(address)
    _end_session(page)
    page.keyboard.press("j")
    page.keyboard.press("x")
    page.wait_for_url("**/accounts/login/**")
    sign_in(page, "reporter")
    expect(card(page, "87%")).to_be_visible()
    assert page.url == address


def test_a_reason_is_not_swept_away_while_another_copy_is_being_stored(readers: Windows, site: Loopback) -> None:
    """The page asks every second how far the copy is, and would empty the field that somebody writes in."""
    page = readers.open("reporter")
    claim = new_claim(page, readers.own_article())
    add_evidence(page, claim)
    page.goto(f"{claim}evidence/")
    fill(page, what_it_says="Slow to come.", source="A slow site", address=site.address("/slow"))
    button(page, "Save evidence").click()
    expect(page.get_by_text("The copy is being stored")).to_be_visible()
    page.get_by_text("Withdraw", exact=True).first.click()
    reason = field(page, "Why it no longer counts").first
    reason.fill("The register of another year.")
    for _ in range(2):
        with page.expect_response(claim):
            pass
    expect(reason).to_be_visible()
    expect(reason).to_have_value("The register of another year.")
    button(page, "Withdraw evidence").first.click()
    expect(page.get_by_text("Withdrawn evidence (1)")).to_be_visible()


def test_a_refused_decision_keeps_the_note_and_says_why(windows: Windows, in_review: str) -> None:
    """A reviewer who was overtaken by a newer version would have to write the note again."""
    second = windows.open("second")
    second.goto(in_review)
    field(second, "Note").fill("Say of which year the register is.")
    reviewer = windows.open("reviewer")
    reviewer.goto(in_review)
    button(reviewer, "Withdraw the proposal").click()
    expect(stage(reviewer)).to_have_text("In research")
    propose(reviewer, in_review, explanation="A newer version.")
    button(second, "Request changes").click()
    expect(second.get_by_text("A newer version was proposed in the meantime. Read that one.")).to_be_visible()
    expect(field(second, "Note")).to_have_value("Say of which year the register is.")
