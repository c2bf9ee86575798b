"""The approver of a version is nobody who proposed or edited it: by the page's action, the ORM, and SQL."""

from collections.abc import Callable
from uuid import uuid4

import pytest
from django.db import IntegrityError

from claims.actions import reviewing
from claims.actions.recording import Refused
from claims.models import Claim, Review, User, Verdict
from claims.terms import Decision, Role, Stage
from tests import factories
from tests.claims.tries import act_as, allowed, insert, refused, sql, stored

pytestmark = pytest.mark.django_db


def proposed(claim: Claim) -> Verdict:
    return Verdict.objects.filter(claim=claim).latest("number")


def by_action(verdict: Verdict, reviewer: User) -> None:
    reviewing.approve(verdict.claim, by=reviewer, verdict=verdict)


def by_model(verdict: Verdict, reviewer: User) -> None:
    act_as(reviewer)
    Review.objects.create(
        verdict=verdict,
        digest=verdict.digest,
        authors=verdict.authors,
        reviewer=reviewer,
        decision=Decision.APPROVE,
    )


def in_bulk(verdict: Verdict, reviewer: User) -> None:
    act_as(reviewer)
    row = Review(
        verdict=verdict, digest=verdict.digest, authors=verdict.authors, reviewer=reviewer, decision=Decision.APPROVE
    )
    Review.objects.bulk_create([row])


def by_sql(verdict: Verdict, reviewer: User, **tricks: object) -> int:
    act_as(None)
    row = {
        "verdict_id": verdict.pk,
        "digest": verdict.digest,
        "authors": verdict.authors,
        "reviewer_id": reviewer.pk,
        "decision": "approve",
        "note": "",
        "decided_at": "2026-01-01",
    }
    return insert("claims_review", row | tricks)


PATHS = [by_action, by_model, in_bulk, by_sql]
SECOND_PERSON = "review_by_second_person"


@pytest.mark.parametrize("approve", PATHS)
def test_a_second_person_approves(approve: Callable[[Verdict, User], object]) -> None:
    """The control: every path passes for somebody who took no part."""
    claim = factories.claim(Stage.IN_REVIEW)
    with allowed():
        approve(proposed(claim), factories.second())


@pytest.mark.parametrize("approve", PATHS)
@pytest.mark.parametrize("role", [Role.REVIEWER, Role.EDITOR, Role.ADMIN])
def test_nobody_approves_their_own_proposal(role: Role, approve: Callable[[Verdict, User], object]) -> None:
    """The rule that the desk's name stands for; no role is above it."""
    author = factories.person(role)
    claim = factories.claim(Stage.IN_RESEARCH)
    verdict = factories.propose(claim, by=author)
    if approve is by_action:
        with pytest.raises(Refused, match="You proposed this version"):
            approve(verdict, author)
    else:
        with refused(SECOND_PERSON):
            approve(verdict, author)


@pytest.mark.parametrize("approve", PATHS)
def test_nobody_approves_what_they_wrote_a_part_of(approve: Callable[[Verdict, User], object]) -> None:
    """The second version is the first one with a word changed: its first author is still its author."""
    first, colleague = factories.reviewer(), factories.second()
    claim = factories.claim(Stage.IN_REVIEW)
    reviewing.withdraw(claim, by=first)
    verdict = factories.propose(claim, by=colleague)
    assert verdict.authors == sorted([first.pk, colleague.pk])
    if approve is by_action:
        with pytest.raises(Refused, match="You wrote part of this version"):
            approve(verdict, first)
    else:
        with refused(SECOND_PERSON):
            approve(verdict, first)
    with allowed():
        approve(verdict, factories.editor())


def test_authorship_ends_with_publication() -> None:
    """Otherwise a small desk could soon correct nothing any more: all of its people would have written it once."""
    claim = factories.claim(Stage.REOPENED)
    assert factories.propose(claim, by=factories.second()).authors == [factories.second().pk]


def test_an_author_cannot_be_left_out_of_the_list() -> None:
    """The list is what the rule is checked against."""
    claim = factories.claim(Stage.IN_REVIEW)
    verdict, other = proposed(claim), factories.second()
    for authors in ([], [other.pk], [*verdict.authors, other.pk]):
        with refused("review_of_exactly_this|" + SECOND_PERSON):
            by_sql(verdict, factories.reviewer(), authors=authors)
    with refused("review_of_exactly_this"):
        by_sql(verdict, other, digest="0" * 64)


def test_the_database_says_who_the_authors_are() -> None:
    """A caller who names fewer, or somebody else, changes nothing; whoever acts is an author as well."""
    claim = factories.claim(Stage.IN_REVIEW)
    row = stored("claims_verdict", proposed(claim).pk)
    wrote, acts, named = factories.reviewer(), factories.editor(), factories.second()
    act_as(acts)
    forged = row | {"ticket": uuid4(), "number": 2, "proposed_by_id": named.pk, "authors": [], "digest": "0" * 64}
    forged["content"] = "{}"
    made = Verdict.objects.get(pk=insert("claims_verdict", forged))
    assert made.authors == sorted([wrote.pk, acts.pk, named.pk])
    assert made.digest not in ("0" * 64, row["digest"])


def test_versions_are_counted_without_gaps() -> None:
    """Authors are gathered over the versions in their order."""
    claim = factories.claim(Stage.IN_REVIEW)
    row = stored("claims_verdict", proposed(claim).pk) | {"ticket": uuid4(), "content": "{}"}
    for number in (0, 1, 3, 1000):
        with refused("versions are counted one by one"):
            insert("claims_verdict", row | {"number": number})


def test_nobody_signs_for_somebody_else() -> None:
    """A page that took the reviewer from a form would otherwise let one person be two."""
    claim = factories.claim(Stage.IN_REVIEW)
    verdict = proposed(claim)
    act_as(factories.reviewer())
    with refused("a review is signed by the person who acts"):
        Review.objects.create(
            verdict=verdict, digest=verdict.digest, authors=verdict.authors, reviewer=factories.second(), note=""
        )


def test_what_was_proposed_never_changes() -> None:
    """Neither the words after their approval, nor the names under them."""
    claim = factories.claim(Stage.APPROVED)
    for change in ("explanation = 'x'", "authors = '{}'", "proposed_by_id = proposed_by_id + 1", "digest = 'x'"):
        with refused("permission denied"):
            sql(f"UPDATE claims_verdict SET {change} WHERE claim_id = %s", claim.pk)
    for change in ("reviewer_id = 1", "decision = 'approve'", "authors = '{}'"):
        with refused("permission denied"):
            sql(f"UPDATE claims_review SET {change} WHERE verdict_id = %s", claim.verdict_id)


def test_one_person_decides_once() -> None:
    """Two approvals by one person are not two people."""
    claim = factories.claim(Stage.IN_REVIEW)
    by_sql(proposed(claim), factories.second())
    with refused("review_once"):
        by_sql(proposed(claim), factories.second())


def test_a_withdrawn_version_is_not_approved() -> None:
    """Its author took it back."""
    claim = factories.claim(Stage.IN_REVIEW)
    reviewing.withdraw(claim, by=factories.reviewer())
    with refused("this version is not in review"):
        by_sql(proposed(claim), factories.second())
    with pytest.raises(Refused, match="Not possible while"):
        by_action(proposed(claim), factories.second())


def test_an_older_version_is_not_approved() -> None:
    """The reviewer reads the newest one."""
    claim = factories.claim(Stage.IN_REVIEW)
    old = proposed(claim)
    reviewing.withdraw(claim, by=factories.reviewer())
    factories.propose(claim)
    with refused("this version is not in review"):
        by_sql(old, factories.second())
    with pytest.raises(Refused, match="A newer version was proposed"):
        by_action(old, factories.second())


def test_a_withdrawn_approval_does_not_come_back() -> None:
    """An approval counts for the review in which it was given: afterwards the claim may have changed."""
    claim = factories.claim(Stage.APPROVED)
    reviewing.withdraw(claim, by=factories.editor())
    for step in ("stage = 'in_review'", "stage = 'approved'", f"stage = 'in_review', verdict_id = {claim.verdict_id}"):
        with refused("a review begins with a new version|cannot go from"):
            sql(f"UPDATE claims_claim SET {step} WHERE id = %s", claim.pk)
    with refused("a review begins with a new version|no verdict"):
        sql("UPDATE claims_claim SET verdict_id = NULL WHERE id = %s", claim.pk)


def test_an_approval_is_not_lent_to_another_version() -> None:
    """With a newer version in review, the older one, approved once, must not take its place."""
    claim = factories.claim(Stage.APPROVED)
    approved = claim.verdict_id
    reviewing.withdraw(claim, by=factories.editor())
    factories.propose(claim, by=factories.editor())
    for step in (f"verdict_id = {approved}", f"verdict_id = {approved}, stage = 'approved'"):
        with refused("a review begins with a new version"):
            sql(f"UPDATE claims_claim SET {step} WHERE id = %s", claim.pk)
    reviewing.withdraw(claim, by=factories.editor())
    with refused("a review begins with a new version"):
        sql(f"UPDATE claims_claim SET verdict_id = {approved}, stage = 'in_review' WHERE id = %s", claim.pk)


def test_a_verdict_of_another_claim_is_not_reviewed_here() -> None:
    """An approved verdict could be pinned to a claim that it does not speak of."""
    one, other = factories.claim(Stage.IN_RESEARCH), factories.claim(Stage.APPROVED)
    with refused("claim_own_verdict"):
        sql("UPDATE claims_claim SET stage = 'in_review', verdict_id = %s WHERE id = %s", other.verdict_id, one.pk)


def test_a_request_for_changes_says_which() -> None:
    """The author could not know what to do."""
    claim = factories.claim(Stage.IN_REVIEW)
    with refused("review_changes_say_which"):
        by_sql(proposed(claim), factories.second(), decision="request_changes")
    with refused("review_decision_known"):
        by_sql(proposed(claim), factories.second(), decision="perhaps", note="x")


def test_the_refusal_is_an_integrity_error() -> None:
    """What the pages turn into words rather than an error page is a type, not a text."""
    claim = factories.claim(Stage.IN_REVIEW)
    with pytest.raises(IntegrityError):
        by_model(proposed(claim), factories.reviewer())
