"""Pairs of texts, one JSON object a line -> one answer a line."""

import json
from collections.abc import Iterable, Iterator
from datetime import date
from functools import lru_cache
from typing import Any, Final

from claims.figures.compare.intervals import Incomparable
from claims.figures.languages import guess_language
from claims.figures.relate.agreeing import Number, agree, number_of, same_class
from claims.figures.relate.judging import Answer, judge
from claims.figures.relate.likeness import likeness
from claims.figures.relate.mentions import Mention, Said
from claims.figures.relate.texts import mentions

BOTH_FIRST: Final = 0.12  # the first figure of a text is most often its own
WHOLE: Final = 0.2  # what only says of how many is not what is claimed
ASIDE: Final = 24  # characters up to a bracket, and in it up to its figure
AGREED: Final = 0.04
ONE_CLASS: Final = 0.2
LONGEST: Final = 20_000  # characters of a text: a paragraph or an article, not a book
RANKS: Final = {"same": 0.05, "other_figure": 0.05, "related": 0.03, "unrelated": 0.0}


class BadLine(ValueError):
    """A line of input that is no pair; its message says what is missing."""


def relate(one: Said, other: Said) -> Answer:
    """How the figures of two texts stand to one another: of the pair of figures that relate most closely."""
    figures, others = _numbered(one), _numbered(other)
    if not figures or not others:
        return Answer("unrelated", f"{'the first' if not figures else 'the second'} text asserts no figure")
    best: tuple[float, Answer] | None = None
    for mention, number in figures:
        for against, second in others:
            like = likeness(mention, against)
            answer = judge(mention, against, number, second, like)
            rank = like.share + RANKS[answer.relation]
            if same_class(number, second) and number.change == second.change:
                rank += ONE_CLASS + (AGREED if agree(number, second) else 0)
            rank += BOTH_FIRST if mention.place == against.place == 0 else 0
            rank -= WHOLE * (mention.whole + against.whole)
            if best is None or rank > best[0]:
                best = rank, answer
    assert best is not None  # noqa: S101
    return best[1]


@lru_cache(maxsize=256)
def _numbered(said: Said) -> tuple[tuple[Mention, Number], ...]:
    found = []
    for mention in mentions(said):
        try:
            found.append((mention, number_of(mention)))
        except Incomparable:
            continue
    # a length of time beside another figure tells over which time it came: "12 % in ten years"
    claimed = [pair for pair in found if pair[1].kind != "time" and not _put_exactly(said.text, pair, found)]
    return tuple(claimed or found)


def forget() -> None:
    """Drop the texts that were read last, so that a measurement reads them anew."""
    _numbered.cache_clear()


def _put_exactly(text: str, pair: tuple[Mention, Number], found: list[tuple[Mention, Number]]) -> bool:
    """Does a bracket behind a figure give it exactly: "more than half of voters (53.8 %)"?"""
    end, kind = pair[0].reading.end, pair[1].kind
    bracket = text.find("(", end, end + ASIDE)
    return bracket >= 0 and any(
        other.kind == kind and 0 < mention.reading.start - bracket < ASIDE and not text[end:bracket].count(".")
        for mention, other in found
        if mention.reading.start > end
    )


def lines(source: Iterable[str]) -> Iterator[str]:
    """One line of JSON for each line that is not empty: {"relation", "why", "figures"}, or {"error", "line"}."""
    for place, raw in enumerate(source, 1):
        line = raw.removeprefix("\ufeff")  # some editors write it before the first line of a file
        if not line.strip():
            continue
        try:
            one, other = _pair(line)
        except BadLine as error:
            yield json.dumps({"error": str(error), "line": place}, ensure_ascii=False)
            continue
        answer = relate(one, other)
        told: dict[str, Any] = {"relation": answer.relation, "why": answer.why}
        if answer.figures:
            told["figures"] = answer.figures
        yield json.dumps(told, ensure_ascii=False)


def _pair(line: str) -> tuple[Said, Said]:
    """Raises BadLine."""
    try:
        row = json.loads(line)
    except (ValueError, RecursionError) as error:
        raise BadLine(f"this is no JSON: {error}") from error
    if not isinstance(row, dict):
        raise BadLine('a line must be an object with "a" and "b"')
    return _said(row, "a"), _said(row, "b")


def _said(row: dict[str, Any], name: str) -> Said:
    given = row.get(name)
    if not isinstance(given, dict):
        raise BadLine(f'"{name}" must be an object with "text", "lang" and "date"')
    text, language, day = given.get("text"), given.get("lang"), given.get("date")
    if not isinstance(text, str) or not text.strip():
        raise BadLine(f'"{name}" has no "text"')
    if len(text) > LONGEST:
        raise BadLine(f'the "text" of "{name}" has more than {LONGEST:,} characters')
    if language is not None and not isinstance(language, str):
        raise BadLine(f'the "lang" of "{name}" must be a language such as "fr" or "en"')
    return Said(text, language or guess_language(text), _day(day, name))


def _day(day: object, name: str) -> date | None:
    if day is None or day == "":
        return None
    try:
        return date.fromisoformat(str(day)[:10])
    except ValueError as error:
        raise BadLine(f'the "date" of "{name}" must be a day such as 2024-03-01, not {str(day)[:40]!r}') from error
