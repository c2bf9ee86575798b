"""Verdicts: proposed, withdrawn, read blind, approved or sent back by a second person, set apart as contested."""

from uuid import UUID

from django.utils.translation import gettext as _

from claims import rules
from claims.actions.recording import Refused, locked, recording, require, take_turns
from claims.actions.stages import advance, move
from claims.content import check_content
from claims.figures import distance
from claims.models import Claim, Figure, Rating, Reading, Review, User, Verdict
from claims.terms import Decision, Stage


def propose(
    claim: Claim,
    *,
    by: User,
    ticket: UUID,
    rating: Rating,
    explanation: str,
    found: Figure | None = None,
    correction_kind: str = "",
    correction_reason: str = "",
) -> Verdict:
    """A new version of the verdict, with the whole check as it stands, goes into review.

    ``found`` is the figure that the desk found, not saved yet. On a check that was published before, the correction
    is part of what is proposed, so that two people stand for it too. The same ticket twice is the same version.
    """
    with recording(by):
        take_turns(ticket)
        known = Verdict.objects.filter(ticket=ticket).first()
        if known:
            return known
        subject = locked(claim)
        require(rules.propose_blockers(subject, by))
        if rules.correction_is_due(subject) and not (correction_kind and correction_reason):
            raise Refused(
                [_("Readers have seen this check: say what kind of correction this is, what changed and why.")]
            )
        if found:
            found.claim = subject
            found.save()
        number = subject.verdicts.count() + 1
        verdict = Verdict.objects.create(
            ticket=ticket,
            claim=subject,
            number=number,
            rating=rating,
            explanation=explanation,
            figure=found,
            correction_kind=correction_kind,
            correction_reason=correction_reason,
            content=check_content(subject, rating=rating, explanation=explanation, found=found),
            proposed_by=by,
            authors=[by.pk],
        )
        verdict.refresh_from_db(fields=["digest", "authors", "approvals_needed", "blind"])
        advance(subject, Stage.IN_REVIEW, verdict=verdict)
    return verdict


def read_blind(
    claim: Claim, *, by: User, ticket: UUID, verdict: Verdict, rating: Rating, found: Figure | None, note: str = ""
) -> Reading:
    """What a second person finds before they see the proposal; ``found`` is not saved yet.

    Where it differs from the proposal, the claim is contested: an editor decides how it goes on, and both readings
    stand. The same ticket twice is the same reading.
    """
    agrees = _agree(verdict, rating, found)
    with recording(by, "" if agrees else _("The blind second reading differs from the proposal.")):
        take_turns(ticket)
        known = Reading.objects.filter(ticket=ticket).first()
        if known:
            return known
        subject = _current(claim, verdict)
        require(rules.reading_blockers(subject, by))
        if found:
            found.claim = subject
            found.save()
        reading = Reading.objects.create(
            ticket=ticket,
            claim=subject,
            verdict=verdict,
            reader=by,
            rating=rating,
            figure=found,
            note=note,
            agrees=agrees,
        )
        if not agrees:
            advance(subject, Stage.CONTESTED)
    return reading


def _agree(verdict: Verdict, rating: Rating, found: Figure | None) -> bool:
    """Figures in different units cannot be told to agree; where one of the two gives none, the ratings decide."""
    if rating.pk != verdict.rating_id:
        return False
    return not (found and verdict.figure) or distance(verdict.figure, found).code == "inside"


def approve(claim: Claim, *, by: User, verdict: Verdict, note: str = "") -> Review:
    """A second person stands for exactly this version; it is approved once as many do as it needs.

    Raises Refused, also when another version came meanwhile.
    """
    return _decide(claim, Decision.APPROVE, Stage.APPROVED, by=by, verdict=verdict, note=note)


def request_changes(claim: Claim, *, by: User, verdict: Verdict, note: str) -> Review:
    """Send the version back; ``note`` says what should change."""
    if not note.strip():
        raise Refused([_("Say what should change.")])
    return _decide(claim, Decision.REQUEST_CHANGES, Stage.CHANGES_REQUESTED, by=by, verdict=verdict, note=note)


def _decide(claim: Claim, decision: Decision, stage: Stage, *, by: User, verdict: Verdict, note: str) -> Review:
    with recording(by, note):
        found = _current(claim, verdict)
        require(rules.review_blockers(found, by))
        review = Review.objects.create(
            verdict=verdict, digest=verdict.digest, authors=verdict.authors, reviewer=by, decision=decision, note=note
        )
        if decision != Decision.APPROVE or verdict.approvals_missing == 0:
            advance(found, stage)
    return review


def _current(claim: Claim, verdict: Verdict) -> Claim:
    """The claim, locked, whose current version this one still is."""
    found = locked(claim)
    if found.verdict_id != verdict.pk:
        raise Refused([_("A newer version was proposed in the meantime. Read that one.")])
    return found


def withdraw(claim: Claim, *, by: User) -> Claim:
    """Take a proposal or an approval back, so that the claim can be edited again."""
    return move(claim, Stage.IN_RESEARCH, by=by, rule=rules.withdraw_blockers)


def contest(claim: Claim, *, by: User, reason: str) -> Claim:
    """Set the claim apart: reviewers do not agree, an editor decides how it goes on."""
    if not reason.strip():
        raise Refused([_("Say what the reviewers disagree on.")])
    return move(claim, Stage.CONTESTED, by=by, rule=rules.contest_blockers, reason=reason)
