"""The passages of tests/numbers/: press texts written for measuring, with every figure marked where it stands.

A passage begins with `## DATE` and runs to the next one. In its text a figure is `[words|value unit kind comparator]`,
with a context behind a second bar where it is annotated. README.md beside the passages says it all.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from tests.figures.expressions import TABLES

MARK = re.compile(r"\[(\??)([^\[\]|]+)\|([^\[\]|]+)(?:\|([^\[\]|]*))?\]")
FLAGS = ("increment", "uncheckable")
FIELDS = ("measured", "of", "place", "period", "claimant")


@dataclass(frozen=True)
class Mark:
    """One annotated figure: text[start:end] of its passage. context: field -> words, None where it is not annotated."""

    start: int
    end: int
    low: Decimal
    high: Decimal | None
    unit: str
    kind: str
    comparator: str
    increment: bool
    checkable: bool
    optional: bool
    context: dict[str, str] | None


@dataclass(frozen=True)
class Passage:
    language: str
    place: int  # 1 for the first one of its file; odd ones are for developing, even ones for measuring
    published: date | None
    text: str
    marks: tuple[Mark, ...]


def languages() -> list[str]:
    return sorted(path.stem.removeprefix("passages_") for path in TABLES.glob("passages_*.txt"))


def passages(language: str) -> list[Passage]:
    rows = (TABLES / f"passages_{language}.txt").read_text(encoding="utf-8").splitlines()
    kept = "\n".join(row for row in rows if not row.startswith("# "))
    parts = re.split(r"^## *(\S+) *$", kept, flags=re.MULTILINE)[1:]
    dated = zip(parts[::2], parts[1::2], strict=True)
    return [_passage(language, place, day, marked.strip()) for place, (day, marked) in enumerate(dated, 1)]


def _passage(language: str, place: int, day: str, marked: str) -> Passage:
    text, marks, last = "", [], 0
    for match in MARK.finditer(marked):
        text += marked[last : match.start()]
        marks.append(_mark(len(text), match))
        text += match[2]
        last = match.end()
    text += marked[last:]
    left = set("[]|") & set(text)
    if left:
        raise ValueError(f"{language} passage {place}: a mark is not closed, or {left} stands in the text")
    return Passage(language, place, date.fromisoformat(day), text, tuple(marks))


def _mark(start: int, match: re.Match[str]) -> Mark:
    try:
        words = match[3].split()
        flags = {word for word in words if word in FLAGS}
        number, *unit, kind, comparator = [word for word in words if word not in FLAGS]
        low, _, high = number.partition("..")
        return Mark(
            start=start,
            end=start + len(match[2]),
            low=Decimal(low),
            high=Decimal(high) if high else None,
            unit="" if unit == ["-"] else " ".join(unit),
            kind=kind,
            comparator=comparator,
            increment="increment" in flags,
            checkable="uncheckable" not in flags,
            optional=bool(match[1]),
            context=None if match[4] is None else dict(_fields(match[4])),
        )
    except (ValueError, ArithmeticError) as error:
        raise ValueError(f"{match[0]}: {error}") from error


def _fields(annotated: str) -> Iterator[tuple[str, str]]:
    for part in filter(str.strip, annotated.split(";")):
        name, _, words = part.partition(":")
        if name.strip() not in FIELDS or not words.strip():
            raise ValueError(f"no such field: {part!r}")
        yield name.strip(), words.strip()
