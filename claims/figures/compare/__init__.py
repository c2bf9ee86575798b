"""Arithmetic between figures: intervals, relations, derivations, traps, and how to word them.

No unit is converted here: `claims.figures.compare.conversions` loads a library for that, for whoever imports it.
"""

from claims.figures.compare.distances import Difference, distance, interval
from claims.figures.compare.intervals import Incomparable, Interval
from claims.figures.compare.written import as_written, step_of

__all__ = ["Difference", "Incomparable", "Interval", "as_written", "distance", "interval", "step_of"]
