"""A claim moves along NEXT_STAGES and no other way, whatever code or SQL moves it."""

from collections.abc import Callable
from decimal import Decimal
from importlib import import_module
from uuid import uuid4

import pytest
from django.db import DatabaseError, transaction

from claims.actions import claiming, reviewing
from claims.models import Claim
from claims.terms import FROZEN_STAGES, NEXT_STAGES, CloseReason, Stage
from tests import factories
from tests.claims.tries import act_as, insert, refused, sql, stored

pytestmark = pytest.mark.django_db


def test_the_migration_holds_the_same_table() -> None:
    """The pages would offer a step that the database refuses, or the database let one pass that no page offers."""
    guards = import_module("claims.migrations.0003_guards")
    copied = {Stage(stage): frozenset(map(Stage, others.split())) for stage, others in guards.NEXT_STAGES.items()}
    assert copied == NEXT_STAGES


def words_against(claim: Claim, stage: str) -> str:
    """What PostgreSQL says to the bare UPDATE; nothing when it passes, which is undone."""
    reason = "not_checkable" if stage == Stage.CLOSED else ""
    try:
        with transaction.atomic():
            sql("UPDATE claims_claim SET stage = %s, close_reason = %s WHERE id = %s", stage, reason, claim.pk)
            transaction.set_rollback(True)
    except DatabaseError as error:
        return str(error)
    return ""


@pytest.mark.parametrize("old", Stage.values)
def test_all_pairs_of_stages(old: str) -> None:
    """81 pairs: a step that is not in the table is refused for that reason, one that is never is."""
    claim = factories.claim(old)
    for new in Stage.values:
        out_of_the_table = new != old and new not in NEXT_STAGES[Stage(old)]
        told = f"a claim cannot go from {old} to {new}" in words_against(claim, new)
        assert told == out_of_the_table, f"{old} -> {new}"


def close(claim: Claim) -> Claim:
    return claiming.close(claim, by=factories.reviewer(), reason=CloseReason.NOT_CHECKABLE)


def resume(claim: Claim) -> Claim:
    return claiming.resume(claim, by=factories.editor())


def contest(claim: Claim) -> Claim:
    return reviewing.contest(claim, by=factories.editor(), reason="Two registers disagree.")


STEPS: dict[tuple[Stage, Stage], Callable[[Claim], object]] = {
    (Stage.NEW, Stage.IN_RESEARCH): factories.evidence,
    (Stage.NEW, Stage.CLOSED): close,
    (Stage.IN_RESEARCH, Stage.IN_REVIEW): factories.propose,
    (Stage.IN_RESEARCH, Stage.CLOSED): close,
    (Stage.IN_REVIEW, Stage.IN_RESEARCH): factories.withdraw,
    (Stage.IN_REVIEW, Stage.CHANGES_REQUESTED): factories.request_changes,
    (Stage.IN_REVIEW, Stage.CONTESTED): contest,
    (Stage.IN_REVIEW, Stage.APPROVED): factories.approve,
    (Stage.CHANGES_REQUESTED, Stage.IN_RESEARCH): resume,
    (Stage.CHANGES_REQUESTED, Stage.IN_REVIEW): factories.propose,
    (Stage.CHANGES_REQUESTED, Stage.CLOSED): close,
    (Stage.CONTESTED, Stage.IN_RESEARCH): resume,
    (Stage.CONTESTED, Stage.IN_REVIEW): factories.propose,
    (Stage.CONTESTED, Stage.CLOSED): close,
    (Stage.APPROVED, Stage.IN_RESEARCH): factories.withdraw,
    (Stage.APPROVED, Stage.PUBLISHED): factories.publish,
    (Stage.PUBLISHED, Stage.REOPENED): factories.reopen,
    (Stage.REOPENED, Stage.IN_REVIEW): factories.propose,
    (Stage.CLOSED, Stage.IN_RESEARCH): resume,
}


def test_every_step_of_the_table_has_an_action() -> None:
    """A stage without a way out is where a claim gets stuck."""
    table = {(old, new) for old, others in NEXT_STAGES.items() for new in others}
    # The first piece of evidence takes a new claim into research, and without one nothing can be proposed.
    assert table - STEPS.keys() == {(Stage.NEW, Stage.IN_REVIEW)}


@pytest.mark.parametrize(("old", "new"), STEPS, ids=lambda stage: stage)
def test_the_action_of_each_step(old: Stage, new: Stage) -> None:
    """A button that is offered must work; and the step counts as a save, so that an open form gets stale."""
    claim = factories.claim(old)
    STEPS[old, new](claim)
    after = Claim.objects.get(pk=claim.pk)
    assert (after.stage, after.version) == (new, claim.version + 1)


def test_a_claim_begins_as_new() -> None:
    """An import must not be able to put a claim straight into review, or before readers."""
    row = stored("claims_claim", factories.claim(Stage.PUBLISHED).pk)
    fresh = row | {"ticket": uuid4(), "stage": "new", "verdict_id": None, "publication_id": None, "slug": None}
    for trick in ({"stage": "in_review"}, {"verdict_id": row["verdict_id"]}, {"slug": "anything"}):
        with refused("a claim begins as new"):
            insert("claims_claim", fresh | trick)


def test_a_closed_claim_says_why() -> None:
    """And one that is not closed has no reason for it."""
    claim = factories.claim()
    with refused("claim_closed_has_reason"):
        sql("UPDATE claims_claim SET stage = 'closed' WHERE id = %s", claim.pk)
    with refused("claim_closed_has_reason"):
        sql("UPDATE claims_claim SET close_reason = 'duplicate' WHERE id = %s", claim.pk)
    with refused("claim_duplicate_names_other"):
        sql("UPDATE claims_claim SET duplicate_of_id = id WHERE id = %s", claim.pk)


def test_what_readers_have_seen_is_not_closed() -> None:
    """Their page would stay, and nobody would keep it true."""
    claim = factories.claim(Stage.REOPENED)
    factories.propose(claim)
    factories.withdraw(claim)
    with refused("what readers have seen is corrected, not closed"):
        sql("UPDATE claims_claim SET stage = 'closed', close_reason = 'not_checkable' WHERE id = %s", claim.pk)


def test_a_review_needs_a_version_of_its_own() -> None:
    """A claim could go into review without a verdict, or with one that was sent back."""
    claim = factories.claim(Stage.IN_RESEARCH)
    with refused("there is no verdict to review"):
        sql("UPDATE claims_claim SET stage = 'in_review' WHERE id = %s", claim.pk)
    factories.advance(claim, Stage.CHANGES_REQUESTED)
    with refused("a review begins with a new version"):
        sql("UPDATE claims_claim SET stage = 'in_review' WHERE id = %s", claim.pk)
    with refused("there is no verdict to review"):
        sql("UPDATE claims_claim SET stage = 'in_review', verdict_id = NULL WHERE id = %s", claim.pk)


def test_approved_means_that_somebody_approved() -> None:
    """The stage alone is a word."""
    claim = factories.claim(Stage.IN_REVIEW)
    act_as(None)
    with refused("nobody has approved this version"):
        sql("UPDATE claims_claim SET stage = 'approved' WHERE id = %s", claim.pk)


#: What the reviewers, and then the readers, look at.
ASSERTED = ["statement = 'Another'", "claimant_id = NULL", "said_on = '2001-01-01'", "language = 'fr'"]
LOGGED = ["logged_at = now()", "logged_by_id = logged_by_id + 1"]


@pytest.mark.parametrize("stage", Stage.values)
def test_a_claim_stands_still_while_others_look_at_it(stage: str) -> None:
    """What was approved would not be what is published; in the other stages people must be able to work."""
    claim = factories.claim(stage)
    for change in [*ASSERTED, *(LOGGED if stage in FROZEN_STAGES else [])]:
        if stage in FROZEN_STAGES:
            with refused("the claim stands still"):
                sql(f"UPDATE claims_claim SET {change} WHERE id = %s", claim.pk)
        else:
            sql(f"UPDATE claims_claim SET {change} WHERE id = %s", claim.pk)


def test_a_claim_does_not_change_in_the_very_step_either() -> None:
    """One UPDATE that moves and changes would slip between the stages."""
    claim = factories.claim(Stage.IN_REVIEW)
    with refused("the claim stands still"):
        sql("UPDATE claims_claim SET stage = 'in_research', statement = 'Another' WHERE id = %s", claim.pk)


@pytest.mark.parametrize("stage", Stage.values)
def test_figure_and_evidence_stand_still_with_their_claim(stage: str) -> None:
    """The number and its proof are what the approval is about."""
    claim = factories.claim(Stage.IN_RESEARCH)
    claim = close(claim) if stage == Stage.CLOSED else factories.advance(claim, stage) if stage != Stage.NEW else claim
    piece = claim.evidence.get()
    figure, proof = f"claims_figure WHERE id = {claim.figure_id}", f"claims_evidence WHERE id = {piece.pk}"
    changes = [
        f"UPDATE {figure.replace(' WHERE', ' SET value = 12 WHERE')}",
        *(
            f"UPDATE {proof.replace(' WHERE', f' SET {change} WHERE')}"
            for change in ("summary = 'Another'", "stance = 'supports'", "excerpt = 'x'", "withdrawn_at = now()")
        ),
    ]
    row = stored("claims_evidence", piece.pk)
    for change in changes:
        with refused("the claim stands still") if claim.stage in FROZEN_STAGES else transaction.atomic():
            sql(change)
    with refused("the claim stands still") if claim.stage in FROZEN_STAGES else transaction.atomic():
        insert("claims_evidence", row | {"ticket": uuid4()})


def test_filing_a_figure_under_a_quantity_is_allowed_at_any_stage() -> None:
    """It says nothing new about the figure."""
    claim = factories.claim(Stage.PUBLISHED)
    sql("UPDATE claims_figure SET quantity_id = NULL WHERE id = %s", claim.figure_id)


def test_evidence_stays_with_its_claim_and_keeps_its_copy() -> None:
    """Proof of a published check could be carried off to another claim, or its stored copy exchanged."""
    shown, other = factories.claim(Stage.PUBLISHED), factories.claim(Stage.IN_RESEARCH)
    theirs, ours = shown.evidence.get(), other.evidence.get()
    for pk, claim in [(theirs.pk, other.pk), (ours.pk, shown.pk)]:
        with refused("evidence stays with its claim"):
            sql("UPDATE claims_evidence SET claim_id = %s WHERE id = %s", claim, pk)
    with refused("evidence stays with its claim"):
        sql("UPDATE claims_evidence SET id = id + 1000 WHERE id = %s", theirs.pk)
    for capture in (theirs.capture_id, None):
        with refused("a stored copy never changes|evidence_done_is_stored"):
            sql("UPDATE claims_evidence SET capture_id = %s WHERE id = %s", capture, ours.pk)


def test_the_figure_that_a_version_found_never_changes() -> None:
    """Also after the version was withdrawn: the history of the verdict would show another number than was proposed."""
    claim = factories.claim(Stage.IN_RESEARCH)
    verdict = factories.propose(claim, found=factories.figure(value=Decimal(61)))
    factories.withdraw(claim)
    with refused("the figure of a proposed verdict never changes"):
        sql("UPDATE claims_figure SET value = 62 WHERE id = %s", verdict.figure_id)
