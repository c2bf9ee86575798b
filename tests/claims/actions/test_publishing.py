"""Checks: published, reopened, and published again as a correction that readers see."""

import pytest

from claims.actions import claiming, reviewing
from claims.actions.recording import Refused
from claims.models import Claim, Correction
from claims.terms import CorrectionKind, Role, Stage
from tests import factories

pytestmark = pytest.mark.django_db


def test_what_is_published_is_what_was_approved() -> None:
    """By its digest; with the proof that is stored."""
    claim = factories.claim(Stage.APPROVED)
    edition = factories.publish(claim)
    after = Claim.objects.get(pk=claim.pk)
    assert (after.stage, after.publication, edition.number, edition.correction) == (Stage.PUBLISHED, edition, 1, None)
    assert edition.digest == edition.review.digest == after.verdict.digest
    assert edition.capture == claim.evidence.get().capture
    assert after.slug == f"93-of-lindaus-trees-survived-the-drought-{claim.pk}"


@pytest.mark.parametrize(
    ("statement", "slug"),
    [("九成三の木が残った", "check"), ("!!!", "check"), ("x" * 300, "x" * 100), ("Été à Nîmes", "ete-a-nimes")],
)
def test_every_statement_has_an_address(statement: str, slug: str) -> None:
    """In any script, of any length."""
    claim = factories.claim(statement=statement)
    factories.publish(factories.advance(claim, Stage.APPROVED))
    assert Claim.objects.get(pk=claim.pk).slug == f"{slug}-{claim.pk}"


def test_two_claims_of_one_wording_have_two_addresses() -> None:
    """Each is its own check."""
    slugs = {Claim.objects.get(pk=factories.claim(Stage.PUBLISHED).pk).slug for _ in range(2)}
    assert len(slugs) == 2


@pytest.mark.parametrize("stage", [stage for stage in Stage if stage != Stage.APPROVED])
def test_only_an_approved_claim_is_published(stage: Stage) -> None:
    """The button says why not."""
    with pytest.raises(Refused, match="Not possible while the claim is"):
        factories.publish(factories.claim(stage))


def test_only_an_editor_publishes() -> None:
    """Also not the reviewer who approved it."""
    claim = factories.claim(Stage.APPROVED)
    with pytest.raises(Refused, match="Only editors"):
        factories.publish(claim, by=factories.second())
    factories.publish(claim, by=factories.person(Role.ADMIN))


def test_evidence_must_be_stored_first() -> None:
    """The words tell whether to wait or to do something."""
    claim = factories.claim()
    piece = factories.evidence(claim, address="https://register.example/trees")
    factories.advance(claim, Stage.APPROVED)
    with pytest.raises(Refused, match="still being stored"):
        factories.publish(claim)
    type(piece).objects.filter(pk=piece.pk).update(progress="failed", problem="timeout")
    with pytest.raises(Refused, match="upload the file"):
        factories.publish(claim)


def test_reopening_keeps_the_page() -> None:
    """Readers go on seeing the check until its correction is out."""
    claim = factories.claim(Stage.PUBLISHED)
    with pytest.raises(Refused, match="Only editors"):
        factories.reopen(claim, by=factories.second())
    reopened = factories.reopen(claim)
    assert (reopened.stage, reopened.publication, reopened.slug) == (Stage.REOPENED, claim.publication, claim.slug)
    assert Claim.objects.published().get() == claim


def test_the_second_edition_is_a_correction_with_before_and_after() -> None:
    """Typed, with its reason; only what differs is compared; the address stays."""
    claim = factories.claim(Stage.REOPENED)
    claiming.edit_claim(
        claim,
        by=factories.reporter(),
        version=claim.version,
        statement="93% of Lindau's planted trees survived",
        figure=factories.figure(),
        claimant="Mayor of Lindau",
        said_on=claim.said_on,
    )
    factories.propose(
        claim,
        rating=factories.rating("Mostly false"),
        correction_kind=CorrectionKind.CLARIFICATION,
        correction_reason="He spoke of planted trees.",
    )
    factories.approve(claim)
    edition = factories.publish(claim)
    made = Correction.objects.get()
    assert edition.correction == made
    assert (edition.number, made.kind, made.reason) == (2, "clarification", "He spoke of planted trees.")
    assert made.before.keys() == made.after.keys() == {"statement", "rating"}
    assert made.before["statement"] == factories.STATEMENT
    assert made.after["statement"] == "93% of Lindau's planted trees survived"
    assert (made.before["rating"]["label"], made.after["rating"]["label"]) == ("False", "Mostly false")
    after = Claim.objects.get(pk=claim.pk)
    assert (after.stage, after.publication, after.slug) == (Stage.PUBLISHED, edition, claim.slug)


def test_a_correction_can_be_corrected() -> None:
    """A third edition compares with the second, not with the first."""
    claim = factories.claim(Stage.PUBLISHED)
    for label in ("Mostly false", "Misleading"):
        factories.reopen(claim)
        factories.propose(claim, rating=factories.rating(label))
        factories.approve(claim)
        factories.publish(claim)
    latest = Correction.objects.latest("pk")
    assert (latest.before["rating"]["label"], latest.after["rating"]["label"]) == ("Mostly false", "Misleading")
    assert sorted(claim.publications.values_list("number", flat=True)) == [1, 2, 3]


def test_a_withdrawn_correction_leaves_the_check_as_readers_see_it() -> None:
    """The edition in which it was published is still theirs, and a new proposal is still a correction."""
    claim = factories.claim(Stage.REOPENED)
    factories.propose(claim)
    reviewing.withdraw(claim, by=factories.editor())
    after = Claim.objects.get(pk=claim.pk)
    assert (after.stage, after.publication) == (Stage.IN_RESEARCH, claim.publication)
    with pytest.raises(Refused, match="Readers have seen this check"):
        factories.propose(claim, correction_kind="", correction_reason="")
