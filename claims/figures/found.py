"""A figure while it is being put together, in tokens instead of characters."""

from dataclasses import dataclass
from decimal import Decimal

from claims.figures.numerals import Number
from claims.figures.shapes import Comparator, Extent, Kind


@dataclass(slots=True)
class Found:
    """A figure in tokens first to stop; its number is in tokens number.start to number.stop."""

    first: int
    stop: int
    number: Number
    value: Decimal
    high: Decimal | None = None
    unit: str = ""
    kind: Kind = "count"
    comparator: Comparator = "="
    extent: Extent = "level"
    duration: bool = False
    sure: bool = True  # its unit leaves no other reading: no year, no name
    through: int = 0  # where to go on reading: behind "per 100 000 inhabitants" too
