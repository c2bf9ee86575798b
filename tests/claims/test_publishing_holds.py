"""Nothing is published without an approval of exactly that text, and a stored piece of evidence of that claim."""

from typing import Any
from uuid import uuid4

import psycopg
import pytest

from claims.actions import evidencing, reviewing
from claims.models import Claim, Evidence, Review
from claims.terms import Stage
from tests import factories
from tests.claims.tries import act_as, allowed, insert, refused, sql, stored, superuser

pytestmark = pytest.mark.django_db


def approved() -> Claim:
    return factories.claim(Stage.APPROVED)


def edition(claim: Claim, **tricks: Any) -> int:
    """The publication that the action would write for an approved claim, by SQL, but for the tricks."""
    review = Review.objects.filter(verdict=claim.verdict_id).latest("pk")
    proof = Evidence.objects.stored().filter(claim=claim).earliest("pk")
    row = {
        "claim_id": claim.pk,
        "number": claim.publications.count() + 1,
        "verdict_id": claim.verdict_id,
        "review_id": review.pk,
        "digest": review.digest,
        "decision": "approve",
        "evidence_id": proof.pk,
        "capture_id": proof.capture_id,
        "correction_id": None,
        "published_by_id": factories.editor().pk,
        "published_at": "2026-01-01",
    }
    return insert("claims_publication", row | tricks)


def correction(claim: Claim, **tricks: Any) -> int:
    """The correction that the verdict in review proposes, by SQL."""
    verdict = stored("claims_verdict", Claim.objects.get(pk=claim.pk).verdict_id)
    row = {
        "claim_id": claim.pk,
        "kind": verdict["correction_kind"],
        "reason": verdict["correction_reason"],
        "before": "{}",
        "after": "{}",
        "made_by_id": factories.editor().pk,
        "made_at": "2026-01-01",
    }
    return insert("claims_correction", row | tricks)


def approved_again() -> Claim:
    """A published check whose second edition is approved and not yet published."""
    claim = factories.claim(Stage.REOPENED)
    factories.propose(claim, by=factories.editor())
    factories.approve(claim)
    return Claim.objects.get(pk=claim.pk)


def test_what_is_approved_and_proven_is_published() -> None:
    """The control: the row of every refusal below, without its trick."""
    claim = approved()
    with allowed():
        number = edition(claim)
        sql(
            "UPDATE claims_claim SET stage = 'published', publication_id = %s, slug = 'x' WHERE id = %s",
            number,
            claim.pk,
        )
    claim = approved_again()
    with allowed():
        number = edition(claim, correction_id=correction(claim))
        sql("UPDATE claims_claim SET stage = 'published', publication_id = %s WHERE id = %s", number, claim.pk)


def test_not_without_approval() -> None:
    """The second person would be a formality."""
    waiting, other = factories.claim(Stage.IN_REVIEW), approved()
    theirs = Review.objects.get(verdict=other.verdict_id)
    with refused("this version is not the approved one"):
        row = stored("claims_publication", factories.claim(Stage.PUBLISHED).publication_id)
        insert("claims_publication", row | {"claim_id": waiting.pk, "verdict_id": waiting.verdict_id})
    with refused('null value in column "review_id"'):
        edition(other, review_id=None)
    with refused("publication_of_approval"):
        edition(other, digest="0" * 64)
    with refused("publication_of_approval"):
        edition(approved(), review_id=theirs.pk)


def test_not_with_a_request_for_changes() -> None:
    """It is a review as well, and the opposite of an approval."""
    sent_back, claim = factories.claim(Stage.CHANGES_REQUESTED), approved()
    review = Review.objects.get(verdict=sent_back.verdict_id)
    with refused("publication_is_approved"):
        edition(claim, review_id=review.pk, digest=review.digest, decision="request_changes")
    with refused("publication_of_approval"):
        edition(claim, review_id=review.pk, digest=review.digest)


def test_not_with_the_verdict_of_another_claim() -> None:
    """Readers would see somebody else's rating."""
    claim, other = approved(), approved()
    with refused("this version is not the approved one"):
        edition(claim, verdict_id=other.verdict_id)


def test_not_after_the_approval_was_withdrawn() -> None:
    """Somebody had a reason for it."""
    claim = approved()
    reviewing.withdraw(claim, by=factories.editor())
    with refused("this version is not the approved one"):
        edition(claim)


def test_not_without_stored_evidence_of_this_claim() -> None:
    """A link dies, and proof of another claim proves nothing here."""
    claim = factories.claim(Stage.IN_RESEARCH)
    fetched_never = factories.evidence(claim, address="https://register.example/trees")
    set_aside = factories.evidence(claim)
    evidencing.withdraw_evidence(set_aside, by=factories.reporter(), reason="It counts another town.")
    claim = factories.advance(claim, Stage.APPROVED)
    theirs = approved().evidence.get()
    for piece, reason in [
        ({"evidence_id": None}, 'null value in column "evidence_id"'),
        ({"capture_id": None}, 'null value in column "capture_id"'),
        ({"evidence_id": fetched_never.pk}, "publication_has_stored_evidence"),
        ({"evidence_id": fetched_never.pk, "capture_id": theirs.capture_id}, "publication_has_stored_evidence"),
        ({"evidence_id": theirs.pk, "capture_id": theirs.capture_id}, "publication_has_stored_evidence"),
        ({"evidence_id": set_aside.pk, "capture_id": set_aside.capture_id}, "this evidence was withdrawn"),
    ]:
        with refused(reason):
            edition(claim, **piece)


def test_a_second_edition_carries_its_correction() -> None:
    """A published check never changes silently."""
    claim = approved_again()
    for number, reason in [(2, "publication_change_is_correction"), (1, "counted"), (3, "counted"), (0, "counted")]:
        with refused(reason):
            edition(claim, number=number)
    first = approved()
    act_as(None)
    with refused("not the one that was approved"):
        edition(first, correction_id=correction(claim))


def test_the_correction_is_the_one_that_two_people_stand_for() -> None:
    """What readers are told about the change was approved together with it."""
    claim, other = approved_again(), approved_again()
    for trick in ({"reason": "Nothing of importance."}, {"kind": "clarification"}):
        with refused("the correction is not the one that was approved"):
            edition(claim, correction_id=correction(claim, **trick))
    with refused("publication_of_own_correction"):
        edition(claim, correction_id=correction(other))
    for trick, reason in [({"reason": ""}, "correction_says_why"), ({"kind": "typo"}, "correction_kind_known")]:
        with refused(reason):
            correction(claim, **trick)


def test_the_digest_covers_the_correction() -> None:
    """Otherwise its words could be exchanged under the approval."""
    claim = factories.claim(Stage.REOPENED)
    one = factories.propose(claim)
    row = stored("claims_verdict", one.pk) | {"content": "{}"}
    two = insert("claims_verdict", row | {"ticket": uuid4(), "number": 3, "correction_reason": "Another"})
    three = insert("claims_verdict", row | {"ticket": uuid4(), "number": 4, "correction_kind": "error"})
    four = insert("claims_verdict", row | {"ticket": uuid4(), "number": 5})
    assert len({stored("claims_verdict", pk)["digest"] for pk in (one.pk, two, three, four)}) == 4


def test_a_claim_is_published_by_an_edition_alone() -> None:
    """The stage, or the page that readers see, set by hand."""
    claim, shown = approved(), factories.claim(Stage.PUBLISHED)
    with refused("this version is not published|by a new edition alone"):
        sql("UPDATE claims_claim SET stage = 'published', slug = 'x' WHERE id = %s", claim.pk)
    with refused("this version is not published"):
        sql(
            "UPDATE claims_claim SET stage = 'published', slug = 'x', publication_id = %s WHERE id = %s",
            shown.publication_id,
            claim.pk,
        )
    with refused("by a new edition alone"):
        sql("UPDATE claims_claim SET publication_id = %s WHERE id = %s", edition(claim), claim.pk)
    with refused("by a new edition alone|this version is not published"):
        sql("UPDATE claims_claim SET publication_id = NULL WHERE id = %s", shown.pk)


def test_an_older_edition_does_not_come_back() -> None:
    """What was corrected would be shown again, without a word."""
    claim = approved_again()
    first = claim.publication_id
    factories.publish(claim)
    for step in ("", "stage = 'reopened', "):
        with refused("by a new edition alone|this version is not published"):
            sql(f"UPDATE claims_claim SET {step}publication_id = %s WHERE id = %s", first, claim.pk)
    factories.reopen(claim)
    with refused("by a new edition alone"):
        sql("UPDATE claims_claim SET publication_id = %s WHERE id = %s", first, claim.pk)


def test_the_address_of_a_check_never_changes() -> None:
    """Others link to it."""
    for stage in (Stage.PUBLISHED, Stage.REOPENED):
        claim = factories.claim(stage)
        for slug in ("another", None):
            with refused("address of a published check|claim_published_has_publication"):
                sql("UPDATE claims_claim SET slug = %s WHERE id = %s", slug, claim.pk)


@pytest.mark.parametrize("noun", ["capture", "appearance", "verdict", "review", "publication", "correction", "guess"])
def test_rows_that_are_only_ever_added(noun: str) -> None:
    """Each is a fact of one moment."""
    factories.publish(approved_again())
    for statement in (
        f"UPDATE claims_{noun} SET id = id",
        f"DELETE FROM claims_{noun}",
        f"TRUNCATE claims_{noun} CASCADE",
    ):
        with refused("permission denied"):
            sql(statement)


@pytest.mark.parametrize("noun", ["claim", "figure", "evidence", "document", "candidate", "source", "user", "job"])
def test_rows_that_are_never_deleted(noun: str) -> None:
    """What was wrong is set aside and stays to be seen."""
    for statement in (f"DELETE FROM claims_{noun}", f"TRUNCATE claims_{noun} CASCADE"):
        with refused("permission denied"):
            sql(statement)


@pytest.mark.django_db(transaction=True)
def test_what_is_only_added_stays_as_it_is_for_a_superuser_too() -> None:
    """Rights are one floor, triggers another: a migration or a console must not change the past by mistake."""
    factories.publish(approved_again())
    with superuser() as server:
        for noun in ("capture", "appearance", "verdict", "review", "publication", "correction", "guess"):
            for statement in (f"UPDATE claims_{noun} SET id = id", f"DELETE FROM claims_{noun}"):
                with pytest.raises(psycopg.errors.CheckViolation, match=f"rows of claims_{noun} are only ever added"):
                    server.execute(statement)


@pytest.mark.django_db(transaction=True)
def test_what_holds_with_all_triggers_off() -> None:
    """The last floor: plain constraints, which nothing but a change of the tables takes away."""
    factories.publish(approved_again())
    copies = {
        "review_by_second_person": "INSERT INTO claims_review (verdict_id, digest, authors, reviewer_id, decision,"
        " note, decided_at) SELECT verdict_id, digest, authors, authors[1], decision, note, decided_at"
        " FROM claims_review",
        "verdict_proposer_is_author": "INSERT INTO claims_verdict (ticket, claim_id, number, rating_id, explanation,"
        " correction_kind, correction_reason, content, digest, proposed_by_id, authors, proposed_at)"
        " SELECT gen_random_uuid(), claim_id, 9, rating_id, explanation, '', '', content, digest, proposed_by_id,"
        " '{}', proposed_at FROM claims_verdict",
    }
    with superuser() as server:
        server.execute("SET session_replication_role = replica")
        for name, statement in copies.items():
            with pytest.raises(psycopg.errors.CheckViolation, match=name):
                server.execute(statement)


@pytest.mark.django_db(transaction=True)
def test_what_belongs_to_another_claim_is_refused_without_the_guards_too() -> None:
    """Switched off for a repair and forgotten: the foreign keys still know whose verdict and whose edition it is."""
    one, other, shown = approved(), approved(), factories.claim(Stage.PUBLISHED)
    ours = one.evidence.get()
    with superuser() as server:
        for noun in ("publication", "claim"):
            server.execute(f"ALTER TABLE claims_{noun} DISABLE TRIGGER guard_{noun}")
    with refused("publication_of_own_verdict"):
        edition(other, claim_id=one.pk, evidence_id=ours.pk, capture_id=ours.capture_id)
    with refused("claim_own_publication"):
        sql("UPDATE claims_claim SET publication_id = %s WHERE id = %s", shown.publication_id, one.pk)
