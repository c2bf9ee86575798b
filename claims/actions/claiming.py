"""Claims: logged from a document, edited, assigned, closed, taken up again."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.utils import timezone
from django.utils.translation import gettext as _

from claims import rules
from claims.actions import measuring
from claims.actions.naming import named
from claims.actions.recording import Refused, Stale, locked, recording, require, take_turns
from claims.actions.stages import move, touch
from claims.figures import written
from claims.models import Appearance, Candidate, Claim, Claimant, Document, Figure, Quantity, User
from claims.search import fold
from claims.terms import CandidateState, ClaimantKind, CloseReason, Stage


@dataclass(frozen=True)
class Place:
    """Where a quote stands: characters start to end of a document's frozen text, and the figure's span inside it."""

    document: Document
    start: int
    end: int
    figure_start: int | None = None
    figure_end: int | None = None

    @property
    def quote(self) -> str:
        return self.document.text[self.start : self.end]


def claimant_named(name: str, kind: str = ClaimantKind.ORGANISATION) -> Claimant | None:
    """The claimant of this name, made when new; None for an empty name. Case does not make two of one."""
    name = " ".join(name.split())
    return named(Claimant, name, kind=kind) if name else None


def figure_words(figure: Figure, language: str) -> str:
    """The figure as people write it in ``language``: "93 %", "52 more districts"."""
    return written(
        figure.value, figure.low, figure.high, figure.unit, figure.kind, figure.comparator, figure.extent, language
    )


def log_claim(
    place: Place,
    *,
    by: User,
    ticket: UUID,
    statement: str,
    figure: Figure,
    claimant: str = "",
    claimant_kind: str = ClaimantKind.ORGANISATION,
    said_on: date | None = None,
    candidate: Candidate | None = None,
    confirmed: Collection[str] = (),
) -> Claim:
    """A new claim with its first appearance; ``figure`` is not saved yet. The same ticket twice is the same claim.

    ``confirmed`` names the fields whose guess a person has called right.
    """
    with recording(by):
        take_turns(ticket)
        known = Claim.objects.filter(ticket=ticket).first()
        if known:
            return known
        claim = Claim(ticket=ticket, statement=statement, language=place.document.language, said_on=said_on)
        claim.claimant = claimant_named(claimant, claimant_kind)
        claim.logged_by = by
        _save_with_figure(claim, figure, quote=place.quote)
        _appear(claim, place, by)
        _settle(candidate, claim, place, by=by, confirmed=confirmed)
    return claim


def _save_with_figure(claim: Claim, figure: Figure, *, quote: str) -> None:
    """Both rows name each other, and both foreign keys are checked when the transaction ends."""
    figure.pk = Figure.reserve_id()
    figure.quantity = _quantity(figure)
    claim.figure = figure
    claim.search_text = _search_text(claim, figure, quote)
    claim.save(force_insert=True)
    figure.claim = claim
    figure.save(force_insert=True)


def _search_text(claim: Claim, figure: Figure, quote: str) -> str:
    words = [
        claim.statement,
        quote,
        claim.claimant.name if claim.claimant else "",
        figure_words(figure, claim.language),
    ]
    return fold("\n".join(words))


def _quantity(figure: Figure) -> Quantity | None:
    """Figures that measure the same, in the same words, share one quantity; other words can be joined by people."""
    measure = " ".join(figure.measured.lower().split())
    if not measure:
        return None
    quantity, _made = Quantity.objects.get_or_create(
        measure=measure,
        population=" ".join(figure.share_of.lower().split()),
        place=" ".join(figure.place.lower().split()),
        period_start=figure.period_start,
        period_end=figure.period_end,
    )
    return quantity


def _appear(claim: Claim, place: Place, by: User) -> None:
    Appearance.objects.get_or_create(
        claim=claim,
        document=place.document,
        start=place.start,
        end=place.end,
        defaults={
            "quote": place.quote,
            "figure_start": place.figure_start,
            "figure_end": place.figure_end,
            "added_by": by,
        },
    )


def _settle(candidate: Candidate | None, claim: Claim, place: Place, *, by: User, confirmed: Collection[str]) -> None:
    """The figure of the text that was logged here is done, also when it was logged by its words; and what the reader
    had made of it is kept beside what the person did."""
    found = candidate or measuring.read_already(place.document, place.start, place.end, claim.figure)
    if found is None:
        measuring.keep_miss(place.document, claim, by=by)
        return
    if found.state != CandidateState.LOGGED:
        _accept(found, claim, by)
    measuring.keep_guesses(found, claim, by=by, confirmed=confirmed)


def _accept(candidate: Candidate, claim: Claim, by: User) -> None:
    candidate.state, candidate.claim = CandidateState.LOGGED, claim
    candidate.decided_by, candidate.decided_at = by, timezone.now()
    candidate.save(update_fields=["state", "claim", "decided_by", "decided_at"])


def add_appearance(claim: Claim, place: Place, *, by: User, candidate: Candidate | None = None) -> None:
    """The same claim stands in another document too; allowed at every stage, since it changes nothing asserted."""
    with recording(by):
        # Before the history's own lock: an edit takes the two in this order, and the other order could deadlock.
        _appear(locked(claim), place, by)
        if candidate:
            _accept(candidate, claim, by)
            measuring.keep_found(candidate, claim, by=by)


def edit_claim(
    claim: Claim,
    *,
    by: User,
    version: int,
    statement: str,
    figure: Figure,
    claimant: str,
    claimant_kind: str = ClaimantKind.ORGANISATION,
    said_on: date | None,
) -> Claim:
    """Save what a person edited. Raises Stale when ``version`` is not the stored one, Refused when rules forbid it."""
    with recording(by):
        found = locked(claim)
        if found.version != version:
            raise Stale(found)
        require(rules.edit_blockers(found, by))
        found.statement, found.said_on = statement, said_on
        found.claimant = claimant_named(claimant, claimant_kind)
        figure.pk, figure.claim, figure.quantity = found.figure_id, found, _quantity(figure)
        figure.save(force_update=True)
        found.figure = figure
        appearance = found.appearances.first()
        found.search_text = _search_text(found, figure, appearance.quote if appearance else "")
        touch(found)
        found.save()
    return found


def assign(claim: Claim, to: User | None, *, by: User, deadline: date | None = None) -> Claim:
    """Give the claim to somebody, or to nobody, until ``deadline``.

    Does not count as an edit: nobody's open form gets stale.
    """
    with recording(by):
        found = locked(claim)
        require(rules.assign_blockers(found, by, to))
        found.assignee, found.deadline = to, deadline
        found.touched_at = timezone.now()
        found.save(update_fields=["assignee", "deadline", "touched_at"])
    return found


def close(claim: Claim, *, by: User, reason: str, duplicate_of: Claim | None = None) -> Claim:
    """Close an unpublished claim; ``reason`` is a CloseReason, a duplicate may name the claim that goes on."""
    if reason not in CloseReason.values:
        raise Refused([_("Choose a reason for closing.")])
    if reason != CloseReason.DUPLICATE:
        duplicate_of = None
    elif duplicate_of == claim:
        raise Refused([_("A claim cannot be a duplicate of itself.")])
    return move(claim, Stage.CLOSED, by=by, rule=rules.close_blockers, close_reason=reason, duplicate_of=duplicate_of)


def resume(claim: Claim, *, by: User) -> Claim:
    """Back to research."""
    return move(claim, Stage.IN_RESEARCH, by=by, rule=rules.resume_blockers, close_reason="", duplicate_of=None)
