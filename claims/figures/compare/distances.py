"""Arithmetic between two figures: what somebody asserted and what the desk found."""

from dataclasses import dataclass
from decimal import Decimal
from typing import Final, Literal

from claims.figures.shapes import Quantified

Position = Literal["inside", "above", "below", "different_units", "no_number"]

# How far "about" stretches on either side, as a share of the number. A reader takes "about 100" for 95 to 105.
ABOUT: Final = Decimal("0.05")
INFINITY: Final = Decimal("Infinity")


@dataclass(frozen=True, slots=True)
class Difference:
    """How far the asserted figure lies from the found one.

    code: "inside" (they can both be true), "above" or "below" (the asserted one lies above or below all that was
    found), "different_units" or "no_number" (nothing can be said). by: the gap between them, 0 unless above or below.
    unit: what the gap is counted in, so "pp" between two percentages. relative: the gap as a share of the found bound
    that lies nearest, None where that bound is 0.
    """

    code: Position
    by: Decimal
    unit: str
    relative: Decimal | None


def interval(figure: Quantified, tolerance: Decimal = Decimal(0)) -> tuple[Decimal, Decimal] | None:
    """The numbers for which the figure holds, both ends included, or None when it has no number.

    "more than 50" is 50 to infinity: whether the end itself belongs to it never decides a check.
    tolerance is a share of the number (0.01 = 1 %) that widens both ends.
    """
    if figure.low is not None and figure.high is not None:
        low, high = figure.low, figure.high
    elif figure.value is not None:
        low = high = figure.value
    else:
        return None
    room = tolerance + (ABOUT if figure.comparator == "~" else Decimal(0))
    low, high = low - abs(low) * room, high + abs(high) * room
    if figure.comparator in (">", ">="):
        high = INFINITY
    if figure.comparator in ("<", "<="):
        low = -INFINITY
    return low, high


def distance(asserted: Quantified, found: Quantified, tolerance: Decimal = Decimal(0)) -> Difference:
    """How far what was asserted lies from what was found; tolerance as in `interval`, applied to what was found."""
    unit = "pp" if found.unit == "%" else found.unit
    claim, fact = interval(asserted), interval(found, tolerance)
    if claim is None or fact is None:
        return Difference("no_number", Decimal(0), unit, None)
    if asserted.unit.casefold() != found.unit.casefold():
        return Difference("different_units", Decimal(0), unit, None)
    if claim[0] > fact[1]:
        return _gap("above", claim[0] - fact[1], unit, fact[1])
    if claim[1] < fact[0]:
        return _gap("below", fact[0] - claim[1], unit, fact[0])
    return Difference("inside", Decimal(0), unit, Decimal(0))


def _gap(code: Position, by: Decimal, unit: str, bound: Decimal) -> Difference:
    return Difference(code, by, unit, abs(by / bound) if bound else None)
