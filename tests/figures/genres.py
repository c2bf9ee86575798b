"""The texts of tests/numbers/genres_LL.txt: adverts, recipes, plans, news; the score is fitted and measured on them.

A text begins with `## what it is`. In it `[figure]` is worth checking and `{figure}` is not; others count for nothing.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from claims.figures import read
from claims.figures.learning import Decision
from tests.figures.expressions import TABLES

MARK = re.compile(r"\[([^\[\]{}]+)\]|\{([^\[\]{}]+)\}")


@dataclass(frozen=True)
class Text:
    """marks: start, end, and whether the figure there is worth checking."""

    language: str
    place: int  # 1 for the first one of its file; the weights are fitted on odd ones, even ones measure
    kind: str
    text: str
    marks: tuple[tuple[int, int, bool], ...]


def languages() -> list[str]:
    return sorted(path.stem.removeprefix("genres_") for path in TABLES.glob("genres_*.txt"))


def texts(language: str) -> Iterator[Text]:
    rows = (TABLES / f"genres_{language}.txt").read_text(encoding="utf-8").splitlines()
    kept = "\n".join(row for row in rows if not row.startswith("# "))
    parts = re.split(r"^## *(.+)$", kept, flags=re.MULTILINE)[1:]
    for place, (kind, marked) in enumerate(zip(parts[::2], parts[1::2], strict=True), 1):
        yield _text(language, place, kind, marked.strip())


def _text(language: str, place: int, kind: str, marked: str) -> Text:
    text, marks, last = "", [], 0
    for match in MARK.finditer(marked):
        text += marked[last : match.start()]
        words = match[1] or match[2]
        marks.append((len(text), len(text) + len(words), match[1] is not None))
        text += words
        last = match.end()
    text += marked[last:]
    if set("[]{}") & set(text):
        raise ValueError(f"{language}, {kind}: a mark is not closed")
    return Text(language, place, kind, text, tuple(marks))


def decisions(text: Text) -> Iterator[Decision]:
    """The reasons of every marked figure that the reader finds, and whether it is worth checking."""
    for reading in read(text.text, text.language, context=False):
        for start, end, worth in text.marks:
            if reading.start < end and start < reading.end:
                yield reading.reasons, worth
                break
