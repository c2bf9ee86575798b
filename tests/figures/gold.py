"""Annotated press pages that stand outside the project, as passages: figures as JSON lines beside a folder of texts.

The figures' file has doc, start, end, value, value_high, unit, kind, comparator, optional and checkable. What stands
around some of them is in tests/numbers/context_dev.jsonl. The texts themselves are not part of the project.
"""

import json
from collections import defaultdict
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

from tests.figures.expressions import TABLES
from tests.figures.passages import Mark, Passage

CONTEXT = TABLES / "context_dev.jsonl"
NAMES = {"measured": "measured", "share_of": "of", "place": "place", "period": "period", "claimant": "claimant"}


def gold_passages(gold: Path, texts: Path) -> Iterator[Passage]:
    """Every text of the folder, LL_*.txt. The 1st, 3rd, … of a language, by name, are for developing."""
    figures, around, seen = _by_document(gold), _by_document(CONTEXT), defaultdict[str, int](int)
    for path in sorted(texts.glob("*.txt")):
        language = path.name.split("_")[0]
        seen[language] += 1
        context = {(row["start"], row["end"]): row for row in around.get(path.name, [])}
        published = next((row["published"] for row in context.values() if "published" in row), None)
        yield Passage(
            language=language,
            place=seen[language],
            published=date.fromisoformat(published) if published else None,
            text=path.read_bytes().decode("utf-8"),
            marks=tuple(_mark(row, context.get((row["start"], row["end"]))) for row in figures.get(path.name, [])),
        )


def _by_document(path: Path) -> dict[str, list[dict[str, Any]]]:
    rows = defaultdict(list)
    for line in path.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        rows[row["doc"]].append(row)
    return rows


def _mark(row: dict[str, Any], around: dict[str, Any] | None) -> Mark:
    high = row["value_high"]
    return Mark(
        start=row["start"],
        end=row["end"],
        low=Decimal(str(row["value"])),
        high=None if high is None else Decimal(str(high)),
        unit=row["unit"] or "",
        kind=row["kind"],
        comparator=row["comparator"],
        increment=False,
        checkable=row["checkable"],
        optional=row["optional"],
        context=None if around is None else {name: around[key] for key, name in NAMES.items() if around[key]},
    )
