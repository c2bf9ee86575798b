"""Text -> figures: the statistical numbers that a text asserts. Plain Python; docs/figures.md says how it reads."""

from typing import Final

from claims.figures.compare import Difference, distance, interval
from claims.figures.languages import guess_language
from claims.figures.learning import Decision, Weights, average_precision, cross_validated, learnt
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
from claims.figures.weights import BUILT_IN
from claims.figures.words import LANGUAGES
from claims.figures.writing import plain, written, written_number

#: Raised with every release that reads differently: stored with what was read, so that measures can be told apart.
VERSION: Final = "2"

__all__ = [
    "BUILT_IN",
    "COMPARATORS",
    "EXTENTS",
    "KINDS",
    "LANGUAGES",
    "REASONS",
    "VERSION",
    "Amount",
    "Comparator",
    "Decision",
    "Difference",
    "Extent",
    "Guess",
    "Kind",
    "PeriodGuess",
    "Precision",
    "Quantified",
    "Reading",
    "Unreadable",
    "Weights",
    "average_precision",
    "cross_validated",
    "distance",
    "guess_language",
    "interval",
    "learnt",
    "normalised",
    "parse_value",
    "plain",
    "read",
    "written",
    "written_number",
]
