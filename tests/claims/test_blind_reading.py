"""A second reader who has seen the first reading only nods. And some verdicts need more than two people."""

from decimal import Decimal
from typing import Any
from uuid import uuid4

import pytest
from django.test import Client

from claims.actions import reviewing
from claims.actions.recording import Refused
from claims.models import Claim, Evidence, History, Policy, Rating, Reading, User, Verdict
from claims.terms import Role, Stage
from tests import factories
from tests.claims.tries import act_as, insert, refused, sql

pytestmark = pytest.mark.django_db

EXPLANATION = "own register counts fewer."


@pytest.fixture
def claim() -> Claim:
    """Proposed as False, with 61 % found, on a desk that reads blind."""
    Policy.objects.update_or_create(pk=1, defaults={"blind_reading": True})
    made = factories.claim(Stage.IN_RESEARCH)
    factories.propose(made, found=factories.figure(value=Decimal(61), as_written="61 %"))
    return made


def stage(claim: Claim) -> str:
    return Claim.objects.get(pk=claim.pk).stage


def page_of(claim: Claim, who: User) -> str:
    client = Client()
    client.force_login(who)
    return client.get(claim.get_absolute_url()).text


def typed(claim: Claim, **fields: Any) -> dict[str, Any]:
    verdict = Claim.objects.get(pk=claim.pk).verdict_id
    return {
        "ticket": str(uuid4()),
        "verdict": verdict,
        "rating": factories.rating().pk,
        "found": "",
        "note": "",
    } | fields


# ── What is hidden ──────────────────────────────────────────────────────────────────────────────────────────────────


def test_nobody_but_its_authors_sees_the_proposal_before_their_own_reading(claim: Claim) -> None:
    """One glance at the first verdict, and the second is worth nothing."""
    assert EXPLANATION in page_of(claim, factories.reviewer())
    for who in (factories.second(), factories.editor(), factories.person(Role.ADMIN), factories.reporter()):
        shown = page_of(claim, who)
        assert EXPLANATION not in shown, who
        assert ">61" not in shown, who
        assert "read blind" in shown
    factories.read_blind(claim)
    assert EXPLANATION in page_of(claim, factories.second())
    assert EXPLANATION not in page_of(claim, factories.editor())


@pytest.mark.parametrize("page", ["reading", "verdict"])
def test_no_form_gives_the_proposal_away(claim: Claim, page: str) -> None:
    client = Client()
    client.force_login(factories.second())
    shown = client.get(f"/claims/{claim.pk}/{page}/").text
    assert EXPLANATION not in shown
    assert 'value="61' not in shown
    assert "selected>False" not in shown


def test_an_admin_finds_it_in_no_record_either(claim: Claim) -> None:
    """Whoever runs the desk reads along otherwise, and may be the second reader too."""
    admin, client = factories.person(Role.ADMIN), Client()
    client.force_login(admin)
    verdict = Verdict.objects.get(claim=claim)
    pages = {
        f"/admin/claims/verdict/{verdict.pk}/change/",
        f"/admin/claims/figure/{verdict.figure_id}/change/",
        f"/admin/claims/history/{History.objects.get(claim=claim, noun='verdict').pk}/change/",
    }
    assert [client.get(page).status_code for page in pages] == [302] * 3
    factories.read_blind(claim, by=admin)
    assert [client.get(page).status_code for page in pages] == [200] * 3


# ── The reading ─────────────────────────────────────────────────────────────────────────────────────────────────────


def test_who_agrees_sees_the_proposal_and_decides(claim: Claim) -> None:
    client = Client()
    client.force_login(factories.second())
    with pytest.raises(Refused, match="your own reading first"):
        factories.approve(claim)
    answer = client.post(f"/claims/{claim.pk}/reading/", typed(claim, found="61 %"), follow=True)
    assert "You agree with the proposal" in answer.text
    assert "Second reading, agrees" in answer.text
    factories.approve(claim)
    assert stage(claim) == Stage.APPROVED


@pytest.mark.parametrize(("label", "found"), [("True", ""), ("False", "75 %"), ("False", "61 districts")])
def test_who_differs_makes_it_contested_and_both_readings_stand(claim: Claim, label: str, found: str) -> None:
    """The difference is what the editor decides on: it may not be smoothed away, and it stays on the claim."""
    client = Client()
    client.force_login(factories.second())
    sent = typed(claim, rating=factories.rating(label).pk, found=found, note="I count the replanted ones as well.")
    answer = client.post(f"/claims/{claim.pk}/reading/", sent, follow=True)
    assert "You differ from the proposal" in answer.text
    assert "Second reading, differs" in answer.text
    assert "I count the replanted ones as well." in answer.text
    assert EXPLANATION in answer.text
    assert stage(claim) == Stage.CONTESTED
    assert not Reading.objects.get().agrees
    assert History.objects.filter(claim=claim, reason__contains="differs from the proposal").exists()


def test_no_figure_contradicts_none(claim: Claim) -> None:
    assert factories.read_blind(claim, found=None).agrees


def test_a_figure_inside_the_proposed_range_agrees(claim: Claim) -> None:
    assert factories.read_blind(claim, found=factories.figure(value=Decimal("61.0"))).agrees


def test_a_form_that_is_sent_twice_is_one_reading(claim: Claim) -> None:
    ticket = uuid4()
    first = factories.read_blind(claim, ticket=ticket)
    assert factories.read_blind(claim, ticket=ticket) == first


def test_what_was_typed_stays_when_it_is_refused(claim: Claim) -> None:
    """The author may not read their own version; what they wrote is still in the form."""
    client = Client()
    client.force_login(factories.reviewer())
    answer = client.post(f"/claims/{claim.pk}/reading/", typed(claim, note="A long thought"))
    assert answer.status_code == 409
    assert "A long thought" in answer.text
    assert "You proposed this version" in answer.text


def test_a_reading_of_a_version_that_was_replaced_is_refused(claim: Claim) -> None:
    old = Verdict.objects.get(claim=claim)
    factories.withdraw(claim)
    factories.propose(claim)
    with pytest.raises(Refused, match="newer version"):
        factories.read_blind(claim, verdict=old)


def test_a_later_change_of_policy_changes_no_review_under_way(claim: Claim) -> None:
    """Else an admin could open the envelope by ticking a box."""
    Policy.objects.update(blind_reading=False)
    assert EXPLANATION not in page_of(claim, factories.second())
    with pytest.raises(Refused):
        factories.approve(claim)


def test_the_page_asks_the_database_as_often_for_much_evidence_as_for_little(
    claim: Claim, django_assert_num_queries: Any
) -> None:
    client = Client()
    client.force_login(factories.second())
    address = f"/claims/{claim.pk}/reading/"
    client.get(address)
    with django_assert_num_queries(9):
        client.get(address)
    factories.withdraw(claim)
    for number in range(5):
        factories.evidence(claim, source=f"Register {number}")
    factories.propose(claim)
    assert Evidence.objects.count() == 6
    with django_assert_num_queries(9):
        client.get(address)


# ── The database holds it on its own ────────────────────────────────────────────────────────────────────────────────


def test_no_review_comes_before_its_reading(claim: Claim) -> None:
    verdict, second = Verdict.objects.get(claim=claim), factories.second()
    act_as(second)
    row = {"verdict_id": verdict.pk, "digest": verdict.digest, "authors": verdict.authors, "reviewer_id": second.pk}
    row |= {"decision": "approve", "note": "", "decided_at": "2026-01-01"}
    with refused("reads it blind first"):
        insert("claims_review", row)


def reading_row(claim: Claim, reader: User, **tricks: object) -> dict[str, object]:
    verdict = Verdict.objects.get(claim=claim)
    row: dict[str, object] = {"ticket": uuid4(), "claim_id": claim.pk, "verdict_id": verdict.pk, "reader_id": reader.pk}
    return row | {"rating_id": verdict.rating_id, "note": "", "agrees": True, "read_at": "2026-01-01"} | tricks


def test_no_reading_is_forged(claim: Claim) -> None:
    """An author's own, one in another's name, one of another claim."""
    author, second, other = factories.reviewer(), factories.second(), factories.claim()
    act_as(author)
    with refused("no blind reading"):
        insert("claims_reading", reading_row(claim, author))
    with refused("signed by the person who acts"):
        insert("claims_reading", reading_row(claim, second))
    act_as(second)
    with refused("no blind reading"):
        insert("claims_reading", reading_row(claim, second, claim_id=other.pk))


def test_a_reading_never_changes(claim: Claim) -> None:
    reading = factories.read_blind(claim, found=factories.figure(value=Decimal(61)))
    with refused("permission denied"):
        sql("UPDATE claims_reading SET agrees = NOT agrees WHERE id = %s", reading.pk)
    with refused("permission denied"):
        sql("DELETE FROM claims_reading WHERE id = %s", reading.pk)
    factories.withdraw(claim)
    with refused("figure of a second reading"):
        sql("UPDATE claims_figure SET value = 75 WHERE id = %s", reading.figure_id)


# ── More than two people ────────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("asked_by", ["policy", "rating"])
def test_a_desk_may_ask_for_more_than_one_approval(asked_by: str) -> None:
    """A verdict that calls somebody a liar is worth a third person."""
    if asked_by == "policy":
        Policy.objects.update_or_create(pk=1, defaults={"approvals": 2})
    else:
        Rating.objects.filter(label="False").update(approvals=2)
    claim = factories.claim(Stage.IN_REVIEW)
    factories.approve(claim)
    assert stage(claim) == Stage.IN_REVIEW
    with pytest.raises(Refused, match="decided on this version already"):
        factories.approve(claim)
    with refused("more people must approve"):
        sql("UPDATE claims_claim SET stage = 'approved' WHERE id = %s", claim.pk)
    third, client = factories.person(Role.REVIEWER, "third"), Client()
    client.force_login(third)
    assert "1 more person must approve it." in client.get(claim.get_absolute_url()).text
    reviewing.approve(claim, by=third, verdict=Verdict.objects.get(claim=claim))
    assert stage(claim) == Stage.APPROVED


def test_the_first_of_two_is_told_that_another_is_needed() -> None:
    Policy.objects.update_or_create(pk=1, defaults={"approvals": 2})
    claim, client = factories.claim(Stage.IN_REVIEW), Client()
    client.force_login(factories.second())
    sent = {"verdict": Verdict.objects.get(claim=claim).pk, "decision": "approve", "note": ""}
    answer = client.post(f"/claims/{claim.pk}/decide/", sent, follow=True)
    assert "Approved. 1 more person must approve it." in answer.text


# ── Agreement ───────────────────────────────────────────────────────────────────────────────────────────────────────


def test_an_editor_sees_how_far_readers_agree(claim: Claim) -> None:
    factories.read_blind(claim)
    other = factories.claim(Stage.IN_REVIEW)
    factories.read_blind(other, rating=factories.rating("True"))
    client = Client()
    client.force_login(factories.editor())
    shown = client.get("/desk/agreement/").text
    assert "2 readings, 1 with the same rating" in shown
    assert "reviewer → second" in shown
    assert "no blind second reading" in client.get("/desk/agreement/?language=fr").text
    assert "no blind second reading" in client.get("/desk/agreement/?until=2020-01-01").text
