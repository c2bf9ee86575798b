"""What a benchmark found: one line each, printed as a table and kept as JSON."""

import json
import os
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

FOLDER = Path(__file__).resolve().parent / "results"
HEADINGS = ("name", "value", "unit", "ratio", "aim", "met")


@dataclass(frozen=True)
class Row:
    """One thing measured. ``ratio`` says against what in words ("1.9x at 1,000"); ``met`` is None without an aim."""

    name: str
    value: float
    unit: str
    ratio: str = ""
    aim: str = ""
    met: bool | None = None


def below(name: str, value: float, unit: str, limit: float, ratio: str = "") -> Row:
    """A row that is to stay under a limit."""
    return Row(name, value, unit, ratio, f"< {limit:g}", value < limit)


def above(name: str, value: float, unit: str, limit: float, ratio: str = "") -> Row:
    """A row that is to reach a limit."""
    return Row(name, value, unit, ratio, f">= {limit:,g}", value >= limit)


def load_average() -> Row:
    """How busy the machine was over the last minute: above the number of its cores, every time here is too long."""
    return Row(f"load average, {os.cpu_count()} cores", round(os.getloadavg()[0], 2), "")


def percentile(values: Sequence[float], share: float) -> float:
    """The smallest of the values that this share of them does not exceed."""
    ordered = sorted(values)
    return ordered[max(0, min(len(ordered) - 1, round(share * len(ordered)) - 1))]


def table(rows: Sequence[Row]) -> str:
    """The rows in aligned columns, numbers to the right."""
    cells = [HEADINGS, *(_cells(row) for row in rows)]
    widths = [max(len(line[column]) for line in cells) for column in range(len(HEADINGS))]
    return "\n".join(_line(line, widths) for line in cells)


def _cells(row: Row) -> tuple[str, ...]:
    met = {True: "yes", False: "NO", None: ""}[row.met]
    return row.name, f"{row.value:,.10g}", row.unit, row.ratio, row.aim, met


def _line(cells: Sequence[str], widths: Sequence[int]) -> str:
    name, value, *others = (
        cell.rjust(width) if column == 1 else cell.ljust(width)
        for column, (cell, width) in enumerate(zip(cells, widths, strict=True))
    )
    return "  ".join((name, value, *others)).rstrip()


def store(name: str, rows: Sequence[Row], folder: Path = FOLDER) -> Path:
    """Write the rows to NAME.json: a list of {name, value, unit, aim, met}."""
    folder.mkdir(exist_ok=True)
    path = folder / f"{name}.json"
    kept = [{key: getattr(row, key) for key in ("name", "value", "unit", "aim", "met")} for row in rows]
    path.write_text(json.dumps(kept, indent=1, ensure_ascii=False) + "\n")
    return path
