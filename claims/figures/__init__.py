"""Text -> figures: the statistical numbers that a text asserts. Plain Python; docs/figures.md says how it reads."""

from typing import Final

from claims.figures.compare import Difference, distance, interval
from claims.figures.languages import guess_language
from claims.figures.reading import read
from claims.figures.shapes import (
    COMPARATORS,
    EXTENTS,
    KINDS,
    REASONS,
    Amount,
    Comparator,
    Extent,
    Guess,
    Kind,
    PeriodGuess,
    Precision,
    Quantified,
    Reading,
)
from claims.figures.units import normalised
from claims.figures.value import Unreadable, parse_value
from claims.figures.words import LANGUAGES
from claims.figures.writing import plain, written, written_number

#: Raised with every release that reads differently: stored with what was read, so that measures can be told apart.
VERSION: Final = "1"

__all__ = [
    "COMPARATORS",
    "EXTENTS",
    "KINDS",
    "LANGUAGES",
    "REASONS",
    "VERSION",
    "Amount",
    "Comparator",
    "Difference",
    "Extent",
    "Guess",
    "Kind",
    "PeriodGuess",
    "Precision",
    "Quantified",
    "Reading",
    "Unreadable",
    "distance",
    "guess_language",
    "interval",
    "normalised",
    "parse_value",
    "plain",
    "read",
    "written",
    "written_number",
]
