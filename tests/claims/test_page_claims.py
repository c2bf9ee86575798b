"""The page of a claim and all that is done from it: refusals say why, nothing typed is lost, nothing gets slower."""

import re
from collections.abc import Callable
from decimal import Decimal
from typing import Any
from uuid import uuid4

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from claims.forms.figure import like_claims
from claims.models import Claim, Evidence, User, Verdict
from claims.terms import CloseReason, Decision, Role, Stage
from tests import factories

pytestmark = pytest.mark.django_db


@pytest.fixture
def as_(client: Client) -> Callable[[User], Client]:
    """The client, signed in as somebody."""

    def sign_in(user: User) -> Client:
        client.force_login(user)
        return client

    return sign_in


def page(claim: Claim, name: str = "claim") -> str:
    return reverse(name, args=[claim.pk])


def queries(client: Client, path: str) -> int:
    with CaptureQueriesContext(connection) as seen:
        assert client.get(path).status_code == 200
    return len(seen)


def grown(many: int) -> Claim:
    """A claim with so many appearances, pieces of evidence with a figure, and versions of its verdict."""
    claim = factories.claim()
    for number in range(many - 1):
        home = factories.document(outlet=f"Paper {number}")
        factories.claiming.add_appearance(claim, factories.place(within=home), by=factories.reporter())
    for number in range(many):
        factories.evidence(claim, figure=factories.figure(claim=claim), source=f"Source {number}")
    for number in range(many):
        factories.propose(claim, found=factories.figure(claim=claim))
        if number < many - 1:
            factories.request_changes(claim)
    return Claim.objects.get(pk=claim.pk)


def test_twenty_of_everything_cost_as_many_queries_as_one(as_: Callable[[User], Client]) -> None:
    """The claims that are worked on most would become the slowest to work on."""
    few, many = grown(1), grown(20)
    client = as_(factories.second())
    assert queries(client, page(few)) == queries(client, page(many)) <= 30


@pytest.mark.parametrize("stage", Stage)
@pytest.mark.parametrize("role", [Role.REPORTER, Role.REVIEWER, Role.EDITOR, Role.ADMIN])
def test_every_stage_has_its_page_for_every_role(as_: Callable[[User], Client], stage: Stage, role: Role) -> None:
    """Somebody would find an error where the claim should be."""
    claim = factories.claim(stage)
    html = as_(factories.person(role)).get(page(claim)).content.decode()
    assert f'<span class="stage {stage}">{stage.label}</span>' in html
    assert 'role="alert"' not in html
    assert 'role="status"' not in html
    for button in re.findall(r"<button[^>]* disabled[^>]*>", html):
        described = re.search(r'aria-describedby="([^"]+)"', button)
        assert described is not None, f"no reason beside {button}"
        assert re.search(rf'id="{described[1]}">[^<]{{10,}}', html), f"no words for {button}"


#: Who does what where, and the words of the refusal.
REFUSED: dict[str, tuple[Stage, Callable[[], User], str, dict[str, Any], str]] = {
    "approve one's own": (
        Stage.IN_REVIEW,
        factories.reviewer,
        "decide",
        {"decision": "approve"},
        "You proposed this version: a second person must decide.",
    ),
    "send back without a word": (
        Stage.IN_REVIEW,
        factories.second,
        "decide",
        {"decision": "request_changes", "note": "  "},
        "Say what should change.",
    ),
    "decide as a reporter": (
        Stage.IN_REVIEW,
        factories.reporter,
        "decide",
        {"decision": "approve"},
        "Only reviewers and editors may do this.",
    ),
    "approve twice": (
        Stage.APPROVED,
        factories.second,
        "decide",
        {"decision": "approve"},
        "Not possible while the claim is “Approved”.",
    ),
    "publish as a reviewer": (Stage.APPROVED, factories.second, "publish", {}, "Only editors may do this."),
    "publish unapproved": (
        Stage.IN_REVIEW,
        factories.editor,
        "publish",
        {},
        "Not possible while the claim is “In review”.",
    ),
    "reopen as a reviewer": (Stage.PUBLISHED, factories.reviewer, "reopen", {}, "Only editors may do this."),
    "reopen what is not published": (
        Stage.NEW,
        factories.editor,
        "reopen",
        {},
        "Not possible while the claim is “New”.",
    ),
    "withdraw another's": (
        Stage.IN_REVIEW,
        factories.second,
        "withdraw",
        {},
        "Only the authors of the proposal and editors may withdraw it.",
    ),
    "contest without a word": (
        Stage.IN_REVIEW,
        factories.editor,
        "contest",
        {"reason": ""},
        "Say what the reviewers disagree on.",
    ),
    "close as a reporter": (
        Stage.NEW,
        factories.reporter,
        "close",
        {"reason": "out_of_scope"},
        "Only reviewers and editors may do this.",
    ),
    "close without a reason": (Stage.NEW, factories.reviewer, "close", {}, "Choose a reason for closing."),
    "close what readers have seen": (
        Stage.REOPENED,
        factories.editor,
        "close",
        {"reason": "out_of_scope"},
        "Not possible while the claim is “Reopened”.",
    ),
    "take up again as a reviewer": (Stage.CLOSED, factories.reviewer, "resume", {}, "Only editors may do this."),
}


@pytest.mark.parametrize("case", REFUSED)
def test_what_is_refused_is_refused_with_its_reason_and_changes_nothing(
    as_: Callable[[User], Client], case: str
) -> None:
    """A rule would be broken, or somebody would press a button that does nothing and says nothing."""
    stage, who, name, typed, words = REFUSED[case]
    claim = factories.claim(stage)
    answer = as_(who()).post(page(claim, name), {"verdict": claim.verdict_id or "", **typed})
    assert answer.status_code == 409
    assert words in answer.content.decode()
    after = Claim.objects.get(pk=claim.pk)
    assert (after.stage, after.version) == (claim.stage, claim.version)


def test_the_whole_way_is_open_to_those_who_may_go_it(as_: Callable[[User], Client]) -> None:
    """A rule that refuses too much would stop the desk."""
    claim = factories.claim(Stage.IN_RESEARCH)
    proposal = {"rating": factories.rating().pk, "explanation": "Fewer.", "ticket": uuid4()}
    assert as_(factories.reviewer()).post(page(claim, "propose"), proposal).status_code == 302
    verdict = {"verdict": Verdict.objects.get().pk, "note": "As the register says."}
    assert as_(factories.second()).post(page(claim, "decide"), verdict | {"decision": "approve"}).status_code == 302
    assert as_(factories.editor()).post(page(claim, "publish")).status_code == 302
    assert as_(factories.editor()).post(page(claim, "reopen"), {"reason": ""}).status_code == 302
    assert Claim.objects.get(pk=claim.pk).stage == Stage.REOPENED


def test_a_decision_is_about_the_version_that_was_on_the_page(as_: Callable[[User], Client]) -> None:
    """Somebody would approve a text that they never saw."""
    claim, other = factories.claim(Stage.IN_REVIEW), factories.claim(Stage.IN_REVIEW)
    seen = claim.verdict_id
    factories.withdraw(claim)
    factories.propose(claim)
    client = as_(factories.second())
    answer = client.post(page(claim, "decide"), {"verdict": seen, "decision": "approve", "note": "Well done <b>"})
    assert answer.status_code == 409
    html = answer.content.decode()
    assert "A newer version was proposed in the meantime. Read that one." in html
    assert "Well done &lt;b&gt;</textarea>" in html
    assert "You were signed out" not in html
    for wrong in ("", "0", "x", str(other.verdict_id)):
        assert client.post(page(claim, "decide"), {"verdict": wrong, "decision": "approve"}).status_code == 404
    assert not claim.verdicts.filter(reviews__decision=Decision.APPROVE).exists()


POSTED = (
    "assign", "close", "resume", "decide", "withdraw", "contest", "publish", "reopen", "fetch_again",
    "withdraw_evidence",
)  # fmt: skip


@pytest.mark.parametrize("name", POSTED)
def test_what_changes_a_claim_takes_a_post_only(as_: Callable[[User], Client], name: str) -> None:
    """A link in a mail, or a browser that loads links ahead, would publish a check."""
    claim = factories.claim(Stage.APPROVED)
    client = as_(factories.editor())
    assert client.get(reverse(name, args=[claim.pk])).status_code == 405
    assert client.post(reverse(name, args=[99_999])).status_code == 404


@pytest.mark.parametrize("name", ["claim", "edit_claim", "add_evidence", "propose"])
def test_a_claim_that_does_not_exist_is_not_found(as_: Callable[[User], Client], name: str) -> None:
    """A broken link would look like an error of the desk."""
    assert as_(factories.editor()).get(reverse(name, args=[99_999])).status_code == 404


@pytest.mark.parametrize(
    ("name", "stage", "typed"),
    [
        ("decide", Stage.IN_REVIEW, {"decision": "request_changes", "note": "what\0ever"}),
        ("contest", Stage.IN_REVIEW, {"reason": "what\0ever"}),
        ("reopen", Stage.PUBLISHED, {"reason": "what\0ever"}),
        ("close", Stage.IN_RESEARCH, {"reason": "out\0of_scope", "duplicate_of": "\0"}),
        ("assign", Stage.IN_RESEARCH, {"to": "\0", "deadline": "\0"}),
        ("propose", Stage.IN_RESEARCH, {"rating": "\0", "explanation": "\0", "found": "\0"}),
        ("add_evidence", Stage.IN_RESEARCH, {"summary": "\0", "source": "\0", "address": "\0", "value": "\0"}),
        ("edit_claim", Stage.IN_RESEARCH, {"statement": "\0", "value": "\0", "period": "\0", "version": "\0"}),
    ],
)
def test_a_character_that_no_database_takes_is_never_an_error_of_the_server(
    as_: Callable[[User], Client], name: str, stage: Stage, typed: dict[str, str]
) -> None:
    """A note pasted from a broken file would be lost in an error page."""
    claim = factories.claim(stage)
    sent = {"verdict": claim.verdict_id or "", "ticket": uuid4(), **typed}
    answer = as_(factories.editor()).post(page(claim, name), sent)
    assert answer.status_code in (302, 409, 422)


# ── Editing ─────────────────────────────────────────────────────────────────────────────────────────────────────────


def edit(client: Client, claim: Claim, **typed: Any) -> Any:
    shown = client.get(page(claim, "edit_claim")).context["form"].initial
    form = {name: "on" if value is True else value for name, value in shown.items() if value not in (None, False)}
    return client.post(page(claim, "edit_claim"), form | typed)


def test_saving_a_form_as_it_came_changes_nothing_that_was_stored(as_: Callable[[User], Client]) -> None:
    """Opening and saving a claim would quietly change its number."""
    client = as_(factories.reporter())
    for figure in (
        factories.figure(),
        factories.figure(value=None, low=Decimal(10), high=Decimal(15), comparator="between"),
        factories.figure(unit="districts", kind="count", extent="increment", share_of="", comparator=">="),
        factories.figure(share_of="", share_of_unknown=True),
    ):
        claim = factories.claim(figure=figure)
        before = Claim.objects.values("statement", "said_on", "claimant").get(pk=claim.pk)
        numbers = type(figure).objects.values().get(pk=claim.figure_id)
        assert edit(client, claim).status_code == 302
        assert Claim.objects.values("statement", "said_on", "claimant").get(pk=claim.pk) == before
        after = type(figure).objects.values().get(pk=claim.figure_id)
        assert {k: v for k, v in after.items() if k != "as_written"} == {
            k: v for k, v in numbers.items() if k != "as_written"
        }


def test_an_edit_that_cannot_be_stored_is_refused_with_everything_kept(as_: Callable[[User], Client]) -> None:
    """What was put right in nine fields would be lost for the tenth."""
    claim = factories.claim()
    answer = edit(as_(factories.reporter()), claim, statement="Put right", value="10", upper_value="5")
    assert answer.status_code == 422
    html = answer.content.decode()
    assert "Put right</textarea>" in html
    assert "The upper value is below the value." in html
    assert Claim.objects.get(pk=claim.pk).statement == factories.STATEMENT


def test_a_stale_edit_shows_both_versions_and_only_where_they_differ(as_: Callable[[User], Client]) -> None:
    """The slower of two would wipe out the other's work, or hunt for the difference in ten fields."""
    claim = factories.claim()
    client = as_(factories.reviewer())
    edit(client, claim, statement="Theirs", place="Bregenz")
    answer = edit(client, claim, statement="Mine", version="1")
    assert answer.status_code == 409
    compared = {str(label): (stored, typed) for label, stored, typed in answer.context["compared"]}
    assert compared == {"Statement": ("Theirs", "Mine")}
    assert "Mine</textarea>" in answer.content.decode()
    assert Claim.objects.get(pk=claim.pk).statement == "Theirs"


def test_a_stale_edit_compares_ticked_boxes_too(as_: Callable[[User], Client]) -> None:
    """ "Of what" would change back and forth between two people who both believe they agree."""
    claim = factories.claim(figure=factories.figure(share_of="", share_of_unknown=True))
    client = as_(factories.reviewer())
    edit(client, claim, statement="Theirs")
    answer = edit(client, claim, statement="Mine", version="1")
    assert [str(label) for label, _, _ in answer.context["compared"]] == ["Statement"]


def test_an_edit_in_review_is_refused_and_kept(as_: Callable[[User], Client]) -> None:
    """Reviewers would approve one text, and readers see another."""
    claim = factories.claim(Stage.IN_REVIEW)
    answer = edit(as_(factories.editor()), claim, statement="Too late")
    assert answer.status_code == 409
    html = answer.content.decode()
    assert "The claim is in review. Withdraw the proposal first, or request changes." in html
    assert "Too late</textarea>" in html
    assert Claim.objects.get(pk=claim.pk).statement == factories.STATEMENT


def test_a_claim_is_given_to_others_by_editors_and_to_oneself_by_anybody(as_: Callable[[User], Client]) -> None:
    """Work would be pushed onto people, or nobody could take any."""
    claim = factories.claim()
    mine = {"to": factories.reporter().pk, "deadline": "2026-12-24"}
    assert as_(factories.reporter()).post(page(claim, "assign"), mine).status_code == 302
    claim.refresh_from_db()
    assert (claim.assignee, str(claim.deadline)) == (factories.reporter(), "2026-12-24")
    other = {"to": factories.second().pk}
    assert as_(factories.reviewer()).post(page(claim, "assign"), other).status_code in (409, 422)
    assert as_(factories.editor()).post(page(claim, "assign"), other).status_code == 302
    claim.refresh_from_db()
    assert claim.assignee == factories.second()
    answer = as_(factories.editor()).post(page(claim, "assign"), other | {"deadline": "2016-02-30"})
    assert answer.status_code == 422
    assert "There is no such day in the calendar." in answer.content.decode()


def test_a_duplicate_names_the_claim_that_goes_on(as_: Callable[[User], Client]) -> None:
    """Two claims would close each other, or one itself."""
    claim, other = factories.claim(), factories.claim()
    client = as_(factories.reviewer())
    typed = {"reason": CloseReason.DUPLICATE, "duplicate_of": other.pk}
    assert client.post(page(claim, "close"), typed).status_code == 302
    claim.refresh_from_db()
    assert (claim.stage, claim.duplicate_of) == (Stage.CLOSED, other)
    assert f'href="/claims/{other.pk}/">#{other.pk}' in client.get(page(claim)).content.decode()


# ── Evidence ────────────────────────────────────────────────────────────────────────────────────────────────────────


def unchanged(claim: Claim) -> dict[str, Any]:
    """The fields of the figure as a browser sends them when nobody touches them."""
    return {name: value for name, value in like_claims(claim.figure).items() if value not in ("", False)}


def prove(client: Client, claim: Claim, **typed: Any) -> Any:
    said = {"summary": "It says so.", "stance": "refutes", "source": "Register", "ticket": uuid4()}
    return client.post(page(claim, "add_evidence"), said | typed)


def upload(body: bytes = b"61 of 100") -> SimpleUploadedFile:
    return SimpleUploadedFile("register.txt", body, "text/plain")


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ({}, "Give the address of the evidence, or upload the file"),
        ({"address": "no address"}, "This is not the address of a web page."),
        ({"address": "https://example.org/", "summary": ""}, "This field is required."),
        ({"address": "https://example.org/", "source": ""}, "This field is required."),
        ({"address": "https://example.org/", "stance": "doubts"}, "Select a valid choice."),
        ({"address": "https://example.org/", "value": "many"}, "There is no number in this."),
    ],
)
def test_evidence_that_cannot_be_is_refused_with_everything_kept(
    as_: Callable[[User], Client], typed: dict[str, Any], words: str
) -> None:
    """Evidence without a copy proves nothing once its page has changed."""
    claim = factories.claim()
    answer = prove(as_(factories.reporter()), claim, excerpt="Copied with care", **typed)
    html = answer.content.decode()
    assert answer.status_code == 422
    assert words in html
    assert "Copied with care</textarea>" in html
    assert not Evidence.objects.exists()


def test_evidence_in_review_is_refused_and_kept(as_: Callable[[User], Client]) -> None:
    """What is approved would rest on other evidence than what was read."""
    claim = factories.claim(Stage.IN_REVIEW)
    answer = prove(as_(factories.reporter()), claim, file=upload(), summary="Too late")
    assert answer.status_code == 409
    assert "Too late</textarea>" in answer.content.decode()
    assert claim.evidence.count() == 1


def test_the_same_evidence_sent_twice_is_one_piece_and_a_changed_one_is_another(
    as_: Callable[[User], Client],
) -> None:
    """One proof would count twice, or the second be dropped without a word."""
    claim, client, ticket = factories.claim(), as_(factories.reporter()), uuid4()
    for _ in range(2):
        assert prove(client, claim, file=upload(), ticket=ticket).status_code == 302
    assert claim.evidence.count() == 1
    prove(client, claim, file=upload(), ticket=ticket, summary="Something else.")
    prove(client, claim, file=upload(b"another file"), ticket=ticket)
    assert claim.evidence.count() == 3


def test_evidence_gives_its_figure_in_the_units_of_the_claim(as_: Callable[[User], Client]) -> None:
    """ "61" would stand beside "93 %" as if it were a count."""
    claim = factories.claim()
    prove(as_(factories.reporter()), claim, file=upload(), **unchanged(claim), value="61")
    figure = claim.evidence.get().figure
    assert (figure.value, figure.unit, figure.kind, figure.share_of) == (61, "%", "share", "the town's trees")


def test_withdrawn_evidence_leaves_the_balance_and_stays_on_record(as_: Callable[[User], Client]) -> None:
    """Evidence could be made to disappear."""
    claim = factories.claim(Stage.IN_RESEARCH)
    piece = claim.evidence.get()
    client = as_(factories.reporter())
    assert client.post(reverse("withdraw_evidence", args=[piece.pk]), {"reason": "Wrong year."}).status_code == 302
    html = client.get(page(claim)).content.decode()
    assert "Withdrawn evidence</summary>" in html or "Withdrawn evidence (1)" in html
    assert piece.summary.replace("'", "&#x27;") in html
    assert "Wrong year." in html


def test_a_stored_copy_is_shown_as_inert_text(as_: Callable[[User], Client]) -> None:
    """A hostile page would run in the desk's own name."""
    claim = factories.claim()
    script = b"<script>alert(1)</script>61 of 100"
    factories.evidence(claim, upload=script, media_type="text/html", file_name="<b>.html")
    capture = claim.evidence.get().capture
    assert capture is not None
    html = as_(factories.reporter()).get(reverse("capture", args=[capture.pk])).content.decode()
    assert "The copy is being read" in html
    factories.read_copy(claim.evidence.get(), script.decode())
    html = as_(factories.reporter()).get(reverse("capture", args=[capture.pk])).content.decode()
    said = re.sub("<[^>]*>", "", html[html.index('id="frozen"') :])
    assert "&lt;script&gt;alert(1)&lt;/script&gt;61 of 100" in said
    assert "<script>alert" not in html
    assert "&lt;b&gt;.html" in html


# ── Verdicts ────────────────────────────────────────────────────────────────────────────────────────────────────────


def propose(client: Client, claim: Claim, **typed: Any) -> Any:
    said = {"rating": factories.rating().pk, "explanation": "The register counts fewer.", "ticket": uuid4()}
    return client.post(page(claim, "propose"), said | typed)


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ({"rating": ""}, "This field is required."),
        ({"rating": "99999"}, "Select a valid choice."),
        ({"explanation": " "}, "This field is required."),
        ({"found": "1e400"}, "This number is too large to be stored"),
        ({"ticket": ""}, "This field is required."),
    ],
)
def test_a_verdict_that_cannot_be_is_refused_with_everything_kept(
    as_: Callable[[User], Client], typed: dict[str, str], words: str
) -> None:
    """The explanation, which takes longest to write, would be gone."""
    claim = factories.claim(Stage.IN_RESEARCH)
    answer = propose(as_(factories.reviewer()), claim, **{"found": "61 %"} | typed)
    assert answer.status_code == 422
    assert words in answer.content.decode() or "ticket" in typed
    assert typed.get("explanation", "The register counts fewer.").strip() in answer.content.decode()
    assert not Verdict.objects.exists()


def test_a_verdict_that_two_rules_forbid_is_refused_with_both_reasons(as_: Callable[[User], Client]) -> None:
    """People would go from one refusal to the next."""
    claim = factories.claim()
    answer = propose(as_(factories.reporter()), claim)
    assert answer.status_code == 409
    html = answer.content.decode()
    assert "Add at least one piece of evidence first." in html
    assert "Only reviewers and editors may do this." in html
    assert "The register counts fewer.</textarea>" in html


def test_a_check_that_readers_have_seen_asks_for_its_correction(as_: Callable[[User], Client]) -> None:
    """A published check would change without a word to its readers."""
    claim = factories.claim(Stage.REOPENED)
    client = as_(factories.reviewer())
    answer = propose(client, claim)
    assert answer.status_code == 422
    assert set(answer.context["form"].errors) == {"correction_kind", "correction_reason"}
    said = {"correction_kind": "update", "correction_reason": "The register was counted again."}
    assert propose(client, claim, **said).status_code == 302
    assert "correction_kind" not in client.get(page(factories.claim(), "propose")).context["form"].fields


def test_the_next_version_starts_from_the_last_one(as_: Callable[[User], Client]) -> None:
    """For one word that a reviewer wants changed, everything would be written again."""
    claim = factories.claim(Stage.CHANGES_REQUESTED)
    form = as_(factories.reviewer()).get(page(claim, "propose")).context["form"]
    assert form.initial["explanation"] == "The town's own register counts fewer."
    assert form.initial["rating"] == factories.rating().pk
