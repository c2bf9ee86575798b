"""Intervals of decimal numbers: what is known of a number that was rounded, bounded or said to be "about" so much.

Every operation rounds outwards, so that the true result of any numbers inside the operands lies inside the result.
"""

from collections.abc import Callable
from dataclasses import dataclass
from decimal import ROUND_CEILING, ROUND_FLOOR, Context, Decimal, DivisionByZero, InvalidOperation
from fractions import Fraction
from typing import Final, Literal

Why = Literal[
    "no_number",
    "divides_by_zero",
    "not_positive",
    "unknown_unit",
    "other_dimension",
    "ambiguous_unit",
    "needs_rate",
    "needs_source",
    "wrong_rate",
    "wrong_inputs",
    "unknown_operation",
]
INFINITY: Final = Decimal("Infinity")
DIGITS: Final = 40  # more than a figure may have, so that sums and products of figures stay exact
DOWN: Final = Context(prec=DIGITS, rounding=ROUND_FLOOR, traps=[InvalidOperation, DivisionByZero])
UP: Final = Context(prec=DIGITS, rounding=ROUND_CEILING, traps=[InvalidOperation, DivisionByZero])


class Incomparable(ValueError):
    """No arithmetic is possible; `code` says why, for the caller to put into words."""

    def __init__(self, code: Why, about: str = "") -> None:
        super().__init__(f"{code}: {about}" if about else code)
        self.code: Why = code
        self.about = about


@dataclass(frozen=True, slots=True)
class Interval:
    """All numbers from low to high, both included; either end may be infinite. Raises Incomparable("no_number") for
    an end that is not a number and for ends in the wrong order."""

    low: Decimal
    high: Decimal

    def __post_init__(self) -> None:
        if self.low.is_nan() or self.high.is_nan() or self.low > self.high:
            raise Incomparable("no_number")
        if self.low == INFINITY or self.high == -INFINITY:
            raise Incomparable("no_number")

    @staticmethod
    def exactly(value: Decimal | int | str) -> "Interval":
        number = Decimal(value)
        return Interval(number, number)

    @staticmethod
    def around(value: Decimal, room: Decimal) -> "Interval":
        """value ± room, room not below 0."""
        return Interval(DOWN.subtract(value, room), UP.add(value, room))

    def __add__(self, other: "Interval") -> "Interval":
        return Interval(DOWN.add(self.low, other.low), UP.add(self.high, other.high))

    def __neg__(self) -> "Interval":
        return Interval(self.high.copy_negate(), self.low.copy_negate())

    def __sub__(self, other: "Interval") -> "Interval":
        return self + -other

    def __mul__(self, other: "Interval") -> "Interval":
        pairs = [(a, b) for a in (self.low, self.high) for b in (other.low, other.high)]
        return Interval(
            min(_times(DOWN.multiply, a, b) for a, b in pairs), max(_times(UP.multiply, a, b) for a, b in pairs)
        )

    def __truediv__(self, other: "Interval") -> "Interval":
        """Raises Incomparable("divides_by_zero") where the other may be 0."""
        if other.low <= 0 <= other.high:
            raise Incomparable("divides_by_zero")
        pairs = [(a, b) for a in (self.low, self.high) for b in (other.low, other.high)]
        return Interval(min(_divided(DOWN, a, b) for a, b in pairs), max(_divided(UP, a, b) for a, b in pairs))

    def times(self, factor: Fraction, plus: Fraction = Fraction(0)) -> "Interval":
        """Multiplied by an exact number, and moved by another."""
        first, last = (self.low, self.high) if factor >= 0 else (self.high, self.low)
        return Interval(_line(DOWN, first, factor, plus), _line(UP, last, factor, plus))

    def root(self, degree: int) -> "Interval":
        """The degree-th root (degree >= 1) of a positive interval; raises Incomparable("not_positive") for others."""
        if self.low <= 0:
            raise Incomparable("not_positive")
        if degree == 1:
            return self
        return Interval(_root(self.low, degree, DOWN), _root(self.high, degree, UP))

    def meets(self, other: "Interval") -> bool:
        return self.low <= other.high and other.low <= self.high

    def within(self, other: "Interval") -> bool:
        return other.low <= self.low and self.high <= other.high

    def gap(self, other: "Interval") -> Decimal:
        """How far apart two intervals are, 0 where they meet."""
        if self.meets(other):
            return Decimal(0)
        return DOWN.subtract(self.low, other.high) if self.low > other.high else DOWN.subtract(other.low, self.high)

    def __contains__(self, value: Decimal) -> bool:
        return self.low <= value <= self.high

    @property
    def finite(self) -> bool:
        return self.low.is_finite() and self.high.is_finite()

    @property
    def middle(self) -> Decimal:
        """The number to show; the finite end where the other is infinite."""
        if self.finite:
            return DOWN.divide(DOWN.add(self.low, self.high), Decimal(2))
        if self.low.is_finite() or self.high.is_finite():
            return self.low if self.low.is_finite() else self.high
        raise Incomparable("no_number")


Operation = Callable[[Decimal, Decimal], Decimal]


def _times(operation: Operation, a: Decimal, b: Decimal) -> Decimal:
    """0 times infinity is 0: the infinite end stands for numbers without a bound, not for one of them."""
    return Decimal(0) if a == 0 or b == 0 else operation(a, b)


def _line(context: Context, value: Decimal, factor: Fraction, plus: Fraction) -> Decimal:
    """value * factor + plus over one common denominator, so that only the last step rounds."""
    top = _times(context.multiply, value, Decimal(factor.numerator * plus.denominator))
    top = context.add(top, Decimal(plus.numerator * factor.denominator))
    return _ratio(context, top, Decimal(factor.denominator * plus.denominator))


def _divided(context: Context, a: Decimal, b: Decimal) -> Decimal:
    if b.is_infinite():
        return Decimal(0)
    return _ratio(context, a, b)


def _ratio(context: Context, a: Decimal, b: Decimal) -> Decimal:
    return Decimal(0) if a == 0 else context.divide(a, b)


def _root(value: Decimal, degree: int, context: Context) -> Decimal:
    """Correct to the last digit but a few, which are given away to the outside."""
    if value.is_infinite():
        return value
    fine = Context(prec=DIGITS + 15)
    near = fine.exp(fine.divide(fine.ln(value), Decimal(degree)))
    room = fine.multiply(near, Decimal(10) ** -(DIGITS + 5))
    return context.subtract(near, room) if context is DOWN else context.add(near, room)
