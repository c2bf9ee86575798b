"""Checks: published, reopened, published again as a correction."""

from django.utils.text import slugify

from claims import rules
from claims.actions.recording import locked, recording, require
from claims.actions.stages import advance, move
from claims.actions.watching import watch_sources
from claims.content import differences
from claims.models import Claim, Correction, Evidence, Publication, Review, User
from claims.terms import Decision, Stage


def publish(claim: Claim, *, by: User) -> Publication:
    """Show the approved version to readers; on a check that was published before, together with its correction."""
    with recording(by):
        found = locked(claim)
        require(rules.publish_blockers(found, by))
        verdict = found.verdict
        proof = Evidence.objects.stored().select_related("capture").filter(claim=found).earliest("pk")
        # The rules above saw the stage and the stored copy: neither can be missing here.
        assert verdict is not None and proof.capture is not None  # noqa: S101, PT018
        approval = Review.objects.filter(verdict=verdict, decision=Decision.APPROVE).latest("pk")
        publication = Publication.objects.create(
            claim=found,
            number=found.publications.count() + 1,
            verdict=verdict,
            review=approval,
            digest=approval.digest,
            evidence=proof,
            capture=proof.capture,
            correction=_correct(found, by),
            published_by=by,
        )
        advance(found, Stage.PUBLISHED, publication=publication, slug=found.slug or _slug(found))
        watch_sources(found)
    return publication


def _correct(claim: Claim, by: User) -> Correction | None:
    verdict, shown = claim.verdict, claim.publication
    if shown is None or verdict is None:
        return None
    before, after = differences(shown.verdict.content, verdict.content)
    return Correction.objects.create(
        claim=claim,
        kind=verdict.correction_kind,
        reason=verdict.correction_reason,
        before=before,
        after=after,
        made_by=by,
    )


def _slug(claim: Claim) -> str:
    """Readable, and unique by the claim's number."""
    return f"{slugify(claim.statement)[:100].strip('-') or 'check'}-{claim.pk}"


def reopen(claim: Claim, *, by: User, reason: str = "") -> Claim:
    """Take a published check up again; readers keep seeing it, with a notice, until the correction is published.

    ``reason`` is for the history: what readers are told is asked for with the correction itself, and not twice.
    """
    return move(claim, Stage.REOPENED, by=by, rule=rules.reopen_blockers, reason=reason)
