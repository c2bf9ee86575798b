"""The frozen text with its figures highlighted, ready for a template."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from claims.models import Candidate


@dataclass(frozen=True)
class Piece:
    """A run of text that lies inside a candidate's figure, or outside all of them. Dim: its card is filtered out."""

    text: str
    start: int
    candidate: Candidate | None
    dim: bool = False


def marked(text: str, candidates: Iterable[Candidate], *, shown: Iterable[Candidate] | None = None) -> list[Piece]:
    """The whole text in order, cut at the figures; a figure inside another is left to the outer one.

    ``shown`` are the figures with a card beside the text, all of them by default: the others are dimmed, not gone.
    """
    candidates = list(candidates)
    bright = {candidate.pk for candidate in (candidates if shown is None else shown)}
    return list(_pieces(text, sorted(candidates, key=lambda c: (c.start, -c.end)), bright))


def _pieces(text: str, candidates: list[Candidate], bright: set[int]) -> Iterator[Piece]:
    place = 0
    for candidate in candidates:
        if candidate.start < place:
            continue
        if candidate.start > place:
            yield Piece(text[place : candidate.start], place, None)
        yield Piece(text[candidate.start : candidate.end], candidate.start, candidate, candidate.pk not in bright)
        place = candidate.end
    if place < len(text):
        yield Piece(text[place:], place, None)
