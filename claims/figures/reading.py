"""The reader: text -> figures with their context."""

from collections.abc import Iterator
from datetime import date
from typing import Final

from claims.figures.context import Context, Scene
from claims.figures.finding import figures_in
from claims.figures.found import Found
from claims.figures.languages import stretches
from claims.figures.lexicon import lexicon
from claims.figures.shapes import Reading
from claims.figures.tokens import Tokens, tokenise
from claims.figures.weights import BUILT_IN
from claims.figures.worth import reasons_of

NO_CONTEXT: Final = Context()
ENDS: Final = ("\n", ". ", " ")
LONGEST_PIECE: Final = 200_000  # characters: more than any article has


def read(text: str, language: str, *, published: date | None = None, context: bool = True) -> list[Reading]:
    """All figures that a text asserts, in the order of the text, none overlapping.

    language: a tag such as "fr" or "fr-BE"; an unknown one is read as English. Paragraphs that are clearly in another
    language are read in that. published: the day on which words like "last year" are resolved. context: also guess what
    is measured, where, when and who says so. Never raises.
    """
    readings: list[Reading] = []
    for start, end, code in stretches(text, language):
        for first, last in _pieces(text, start, end):
            readings += _read(text[first:last], first, code, published=published, context=context)
    return readings


def _pieces(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """A long stretch in pieces that end at a line, else a sentence, else a word: memory does not grow with the text."""
    while end - start > LONGEST_PIECE:
        last = start + LONGEST_PIECE
        cut = next((cut for sign in ENDS if (cut := text.rfind(sign, start, last)) > start), last - 1) + 1
        yield start, cut
        start = cut
    yield start, end


def _read(text: str, offset: int, language: str, *, published: date | None, context: bool) -> list[Reading]:
    """The figures of a stretch of text in one language; offset: where it begins in the whole text."""
    lex = lexicon(language)
    tokens = tokenise(text, lex.words)
    founds = list(figures_in(tokens, lex))
    scene = Scene(tokens, founds, lex, published) if context else None
    readings = []
    for found, reasons in zip(founds, reasons_of(tokens, founds, lex, published), strict=True):
        around = scene.context_of(found) if scene else NO_CONTEXT
        readings.append(_reading(tokens, offset, found, reasons, around))
    return readings


def _telling(reason: str) -> float:
    """The most telling reason comes first."""
    return -abs(BUILT_IN.each[reason])


def _reading(tokens: Tokens, offset: int, found: Found, reasons: tuple[str, ...], around: Context) -> Reading:
    start, end = tokens.starts[found.first], tokens.ends[found.stop - 1]
    first, stop = tokens.sentence(found.first)
    ranged = found.high is not None
    return Reading(
        start=offset + start,
        end=offset + end,
        text=tokens.text[start:end],
        value=None if ranged else found.value,
        low=found.value if ranged else None,
        high=found.high,
        unit=found.unit,
        kind=found.kind,
        comparator=found.comparator,
        extent=found.extent,
        sentence_start=offset + tokens.starts[first],
        sentence_end=offset + max(end, tokens.ends[stop - 1]),
        score=round(BUILT_IN.score(reasons), 4),
        reasons=tuple(sorted(reasons, key=_telling)),
        measured=around.measured,
        share_of=around.share_of,
        place=around.place,
        period=around.period,
        claimant=around.claimant,
    )
