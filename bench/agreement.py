"""How far the reader agrees with annotated press pages: the figures, and what stands around them."""

from collections.abc import Iterator
from pathlib import Path

from bench.results import Row
from tests.figures.accuracy import Tally, tally
from tests.figures.gold import gold_passages


def agreement(gold: Path, texts: Path) -> Iterator[Row]:
    """Yields F1 per language and half, then P, R and F1 of each field of context per half, exact and overlapping."""
    pages = list(gold_passages(gold, texts))
    halves = {"A": [page for page in pages if page.place % 2], "B": [page for page in pages if page.place % 2 == 0]}
    for half, some in halves.items():
        for language in sorted({page.language for page in some}):
            yield _figures(f"{half} {language}", tally(page for page in some if page.language == language))
        whole = tally(some)
        yield _figures(f"{half} all", whole)
        yield from _context(half, whole)


def _figures(name: str, found: Tally) -> Row:
    row = found.as_row()
    details = f"P {row['precision']:.3f} R {row['recall']:.3f}, unit {row['unit']:.3f}, kind {row['kind']:.3f}"
    return Row(f"{name}: figures", row["f1"], "F1", f"{details}, comparator {row['comparator']:.3f}")


def _context(half: str, found: Tally) -> Iterator[Row]:
    for name, counts in found.context.items():
        told, asked = max(1, counts["guessed"]), max(1, counts["annotated"])
        exact, near = counts["right"], counts["near"]
        details = (
            f"overlapping P {near / told:.3f} R {near / asked:.3f}, exact P {exact / told:.3f} R {exact / asked:.3f}"
        )
        f1 = 2 * near / max(1, counts["guessed"] + counts["annotated"])
        yield Row(f"{half} {name} (n = {counts['annotated']})", round(f1, 3), "F1", details)
