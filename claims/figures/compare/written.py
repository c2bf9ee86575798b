"""From a figure as it is written to the numbers that it can mean: rounding, "about", bounds, vague words.

The rules, each a habit of the press rather than a law:
- decimals and scale words tell the precision: "93 %" is 92.5 to 93.5, "93.0 %" 92.95 to 93.05, "1.2 million" ± 50,000;
- a whole number of four digits and more that ends in zeros is rounded to them, but at least two digits are meant:
  "1,200" is ± 50, "6,000" too, "12,340" ± 5; shorter numbers are exact to ± 0.5;
- "about" stretches by 5 % on either side, or by the rounding where that is more; a bound opens its side and leaves its
  end where it is; the ends of a range are taken as they stand;
- "dozens" is 20 to 99, "hundreds" 200 to 999 and so on: more than one of them and fewer than of the next size.
"""

import re
from decimal import Decimal
from typing import Final

from claims.figures.compare.distances import ABOUT
from claims.figures.compare.intervals import DOWN, INFINITY, UP, Incomparable, Interval
from claims.figures.shapes import Quantified

LEAST_MEANT: Final = 2  # digits
LONG_ENOUGH: Final = 4  # digits of a whole number that people round without saying so
SIGNS: Final = re.compile(r"\d[\d.,\s'’\u00a0\u202f]*")
WORD: Final = re.compile(r"[^\W\d_]+")
HALF: Final = Decimal("0.5")

#: "des dizaines", "hundreds of": the lowest and the highest number that such a word stands for.
VAGUE: Final[dict[str, tuple[int, int]]] = {
    word: span
    for words, span in (
        ("dozens tens dizaines", (20, 99)),
        ("hundreds centaines", (200, 999)),
        ("thousands milliers", (2000, 9999)),
        ("millions", (2_000_000, 999_999_999)),
        ("billions milliards", (2_000_000_000, 999_999_999_999)),
    )
    for word in words.split()
}


def step_of(value: Decimal, text: str = "") -> Decimal:
    """The size of the last place that a number was meant to be exact to: 0.1 for "1.2 %", 100000 for "1.2 million".

    text: the figure as written, whose digits tell more than the value ("93.0", "1.2 million"); without it, or where it
    is in words, the value's own digits decide.
    """
    for signs in SIGNS.findall(text):
        digits = re.sub(r"\D", "", signs)
        scale = _power(value, int(digits))
        if scale is not None and (scale != 1 or int(digits) == 0):
            return scale
        if scale is not None:
            break
    if not value.is_finite():
        raise Incomparable("no_number")
    exponent = value.as_tuple().exponent
    if isinstance(exponent, int) and exponent < 0 and value != value.to_integral_value():
        # "a third" is stored as 33.3333: nobody who says it means four decimals
        return Decimal(1) if WORD.match(text) and not SIGNS.search(text) else Decimal(1).scaleb(exponent)
    return _rounded_to(value)


def _power(value: Decimal, digits: int) -> Decimal | None:
    """The power of ten that makes the value out of its digits; a spoken number has none."""
    if digits == 0 or not value.is_finite() or value == 0:
        return None
    scale = (abs(value) / digits).normalize()
    return scale if scale.as_tuple().digits == (1,) else None


def _rounded_to(value: Decimal) -> Decimal:
    digits = str(abs(int(value)))
    if len(digits) < LONG_ENOUGH:
        return Decimal(1)
    zeros = len(digits) - len(digits.rstrip("0"))
    return Decimal(10) ** min(zeros, len(digits) - LEAST_MEANT)


def as_written(figure: Quantified, text: str = "") -> Interval:
    """The numbers that a figure can mean as it is written; text: its words in the article, if known.

    Raises Incomparable("no_number") for a figure without a number.
    """
    if figure.low is not None and figure.high is not None:
        return _bounded(figure.low, figure.high, figure.comparator, rounding=Decimal(0))
    if figure.value is None:
        raise Incomparable("no_number")
    if span := vague(text):
        return span
    value = figure.value
    return _bounded(value, value, figure.comparator, rounding=step_of(value, text) * HALF)


def vague(text: str) -> Interval | None:
    """The span of "dozens", "des milliers"; None where a number stands beside the word or there is none."""
    if any(sign.isdigit() for sign in text):
        return None
    words = WORD.findall(text.lower())
    for word in words[:1]:
        if word in VAGUE:
            low, high = VAGUE[word]
            return Interval(Decimal(low), Decimal(high))
    return None


def _bounded(low: Decimal, high: Decimal, comparator: str, *, rounding: Decimal) -> Interval:
    if comparator in (">", ">="):
        return Interval(low, INFINITY)
    if comparator in ("<", "<="):
        return Interval(-INFINITY, high)
    share = ABOUT if comparator == "~" else Decimal(0)
    room_low, room_high = (max(rounding, UP.multiply(abs(end), share)) for end in (low, high))
    return Interval(DOWN.subtract(low, room_low), UP.add(high, room_high))
