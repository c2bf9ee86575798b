"""The tables of expressions in tests/numbers/, read into sentences and the figures that they must give."""

import os
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path

from claims.figures import Reading

TABLES = Path(__file__).parent.parent / "numbers"
# Enough to notice a broken rule in seconds; FIGURES_EXAMPLES=2000 looks for rare texts, before a release.
EXAMPLES = int(os.environ.get("FIGURES_EXAMPLES", "50"))


@dataclass(frozen=True)
class Expected:
    low: Decimal
    high: Decimal | None
    unit: str
    kind: str
    comparator: str
    extent: str


@dataclass(frozen=True)
class Expression:
    language: str
    sentence: str
    figures: tuple[Expected, ...]


def expressions(language: str) -> list[Expression]:
    rows = (TABLES / f"expressions_{language}.txt").read_text(encoding="utf-8").splitlines()
    return [_expression(language, row) for row in rows if row.strip() and not row.startswith("#")]


def _expression(language: str, row: str) -> Expression:
    sentence, _, figures = row.rpartition("|")
    return Expression(language, sentence.strip(), tuple(_expected(part) for part in figures.split(";") if part.strip()))


def _expected(part: str) -> Expected:
    number, *unit, kind, comparator = part.removesuffix(" increment").split()
    low, _, high = number.partition("..")
    extent = "increment" if part.endswith(" increment") else "level"
    name = " ".join(unit)
    return Expected(
        Decimal(low), Decimal(high) if high else None, "" if name == "-" else name, kind, comparator, extent
    )


def as_expected(reading: Reading) -> Expected:
    low = reading.value if reading.value is not None else reading.low
    assert low is not None
    return Expected(low, reading.high, reading.unit, reading.kind, reading.comparator, reading.extent)
