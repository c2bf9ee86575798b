"""The reader on real use: what it offered for each field, and what the person saved, kept when a claim is logged."""

from collections.abc import Collection, Iterator
from datetime import date
from decimal import Decimal

from claims.figures import plain
from claims.models import Candidate, Claim, Document, Figure, Guess, User
from claims.periods import written_period
from claims.terms import GuessedField, Outcome

#: Numbers that differ by less are the same figure, rounded: "one in six" was read as 16.6667 and logged as 16.7.
ROUNDED = Decimal("0.005")
#: The fields that stand in candidate and figure under one name.
SAME_NAMES = (GuessedField.UNIT, GuessedField.KIND, GuessedField.COMPARATOR, GuessedField.EXTENT)
CONTEXT = (GuessedField.MEASURED, GuessedField.SHARE_OF, GuessedField.PLACE)

Answer = tuple[GuessedField, str, str, float | None]  # field, offered, saved, confidence


def read_already(document: Document, start: int, end: int, figure: Figure) -> Candidate | None:
    """The candidate in this quote with this number and unit: the reader had found what is logged by its words."""
    inside = document.candidates.filter(start__gte=start, end__lte=end)
    return next((candidate for candidate in inside if _same_number(candidate, figure)), None)


def keep_guesses(candidate: Candidate, claim: Claim, *, by: User, confirmed: Collection[str]) -> None:
    """One row for each field in which the reader offered something or the person saved something."""
    rows = [
        _guess(candidate, claim, by, answer, confirmed=answer[0] in confirmed)
        for answer in _answers(candidate, claim)
        if answer[1] or answer[2]
    ]
    Guess.objects.bulk_create([_found(candidate, claim, by), *rows])


def keep_found(candidate: Candidate, claim: Claim, *, by: User) -> None:
    """The figure was there, and belongs to a claim that is logged already: its fields were decided on before."""
    _found(candidate, claim, by).save()


def keep_miss(document: Document, claim: Claim, *, by: User) -> None:
    """A person logged a figure that the reader had not found."""
    words = claim.figure.as_written or _number(claim.figure)
    Guess.objects.create(
        claim=claim,
        language=document.language,
        field=GuessedField.FIGURE,
        saved=words,
        outcome=Outcome.MISSED,
        reader=document.reader,
        by=by,
    )


def _found(candidate: Candidate, claim: Claim, by: User) -> Guess:
    number = _number(candidate)
    return _guess(candidate, claim, by, (GuessedField.FIGURE, number, number, candidate.score), confirmed=True)


def _guess(candidate: Candidate, claim: Claim, by: User, answer: Answer, *, confirmed: bool) -> Guess:
    field, offered, saved, confidence = answer
    outcome = _outcome(offered, saved)
    return Guess(
        candidate=candidate,
        claim=claim,
        language=candidate.document.language,
        field=field,
        offered=offered,
        saved=saved,
        confidence=confidence,
        outcome=outcome,
        confirmed=confirmed and outcome == Outcome.KEPT,
        reader=candidate.document.reader,
        by=by,
    )


def _outcome(offered: str, saved: str) -> Outcome:
    """Case and spaces are the same words."""
    if not offered:
        return Outcome.FILLED
    if not saved:
        return Outcome.CLEARED
    return Outcome.KEPT if offered.casefold().split() == saved.casefold().split() else Outcome.CHANGED


def _answers(candidate: Candidate, claim: Claim) -> Iterator[Answer]:
    figure = claim.figure
    yield GuessedField.VALUE, _number(candidate), _number(figure), None
    for name in SAME_NAMES:
        yield name, getattr(candidate, name), getattr(figure, name), None
    for name in CONTEXT:
        yield name, *_told(candidate, name, getattr(figure, name))
    yield GuessedField.CLAIMANT, *_told(candidate, "claimant", claim.claimant.name if claim.claimant else "")
    saved, guess = written_period(figure.period_start, figure.period_end, figure.period_precision), _period(candidate)
    told = candidate.context.get("period", {})
    confidence, as_of = told.get("confidence"), told.get("as_of") or ""
    yield GuessedField.PERIOD, guess, saved, confidence
    yield GuessedField.AS_OF, as_of, str(figure.as_of or ""), confidence if as_of else None
    published, said = candidate.document.published_on, claim.said_on
    yield GuessedField.SAID_ON, str(published or ""), str(said or ""), None


def _told(candidate: Candidate, name: str, saved: str) -> tuple[str, str, float | None]:
    guess = candidate.context.get(name)
    return (guess["text"], saved, guess["confidence"]) if guess else ("", saved, None)


def _period(candidate: Candidate) -> str:
    guess = candidate.context.get("period")
    if not guess:
        return ""
    return written_period(date.fromisoformat(guess["start"]), date.fromisoformat(guess["end"]), guess["precision"])


def _number(figure: Candidate | Figure) -> str:
    """ "93", or "10..15" for an interval."""
    ends = [figure.value] if figure.low is None else [figure.low, figure.high]
    return "..".join(plain(Decimal(end)) for end in ends if end is not None)


def _same_number(candidate: Candidate, figure: Figure) -> bool:
    pairs = [(getattr(candidate, name), getattr(figure, name)) for name in ("value", "low", "high")]
    if any((one is None) != (other is None) for one, other in pairs):
        return False
    close = all(one is None or abs(one - other) <= ROUNDED * max(abs(one), abs(other)) for one, other in pairs)
    return close and candidate.unit.casefold() == figure.unit.casefold()
