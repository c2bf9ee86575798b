"""The frozen text with its figures highlighted, ready for a template."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from claims.models import Candidate


@dataclass(frozen=True)
class Piece:
    """A run of text that lies inside a candidate's figure, or outside all of them."""

    text: str
    start: int
    candidate: Candidate | None


def marked(text: str, candidates: Iterable[Candidate]) -> list[Piece]:
    """The whole text in order, cut at the figures; a figure inside another is left to the outer one."""
    return list(_pieces(text, sorted(candidates, key=lambda c: (c.start, -c.end))))


def _pieces(text: str, candidates: list[Candidate]) -> Iterator[Piece]:
    place = 0
    for candidate in candidates:
        if candidate.start < place:
            continue
        if candidate.start > place:
            yield Piece(text[place : candidate.start], place, None)
        yield Piece(text[candidate.start : candidate.end], candidate.start, candidate)
        place = candidate.end
    if place < len(text):
        yield Piece(text[place:], place, None)
