"""Do two figures agree as they are written? Stricter than the arithmetic: who merges two figures has lost one."""

from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Final, Literal

from claims.figures.compare.conversions import convert
from claims.figures.compare.distances import ABOUT
from claims.figures.compare.intervals import Incomparable, Interval
from claims.figures.compare.written import as_written, step_of, vague
from claims.figures.relate.mentions import Mention, Way
from claims.figures.shapes import Reading
from claims.figures.units import code_of

#: What a number is: only figures of one class can agree.
Class = Literal["share", "points", "times", "money", "count", "measure", "time"]
UNSAID_ROUNDING: Final = Decimal("0.01")  # how far a whole number that ends in zeros may be rounded without a word
BOTH_BOUNDS: Final = Decimal("0.03")  # "more than 100" and "at least 103"
ROUND_DIGITS: Final = 2
FEW: Final = 100  # of people or things: fewer are counted one by one
SLACK: Final = Decimal("0.005")
#: How far above "more than 6,000" a number may lie and still be what was meant; "at least 37" is hardly more than 37.
ABOVE_ROUND: Final = Decimal("1.15")
ABOVE_SHARE: Final = Decimal("1.05")
ABOVE_EXACT: Final = Decimal("1.02")
TIMES: Final = {
    spelling: unit
    for unit, spellings in {
        "minutes": "minutes minute",
        "hours": "hours hour heures heure",
        "days": "days day jours jour",
        "weeks": "weeks week semaines semaine",
        "months": "months month mois",
        "years": "years year ans an années année",
    }.items()
    for spelling in spellings.split()
}
OTHER_NAMES: Final = {
    "fois": "x",
    "times": "x",
    "livres": "pounds",
    "degrés": "°C",
    "degrees": "°C",
    "barils": "barrels",
}


@dataclass(frozen=True, slots=True)
class Number:
    """The number of a mention in the unit that its class is compared in."""

    kind: Class
    unit: str
    interval: Interval
    value: Decimal | None
    step: Decimal
    comparator: str
    change: bool
    way: Way
    text: str
    loose: bool  # a whole number in digits: rounded, if at all, without saying so


def number_of(mention: Mention) -> Number:
    """Raises Incomparable for a figure without a number."""
    reading = mention.reading
    kind, unit = _class(reading)
    value, step = reading.value, Decimal(0)
    interval = as_written(reading, reading.text)
    if value is not None:
        step = step_of(value, reading.text)
    change = reading.kind == "change" or reading.extent == "increment" or (kind == "measure" and mention.moved)
    worded = not any(sign.isdecimal() for sign in reading.text)
    if kind == "times" and worded and mention.way and value is not None and value > 1:  # "doubled": a rise of 100 %
        hundred = Decimal(100)
        value, step, kind, unit, change = (value - 1) * hundred, Decimal(1), "share", "%", True
        interval = Interval.around(value, hundred / 20)
    digits = any(sign.isdecimal() for sign in reading.text)
    loose = digits and step > 1 and value is not None and not _scaled(reading)
    if (
        mention.estimated
        and reading.comparator == "~"
        and value is not None
        and len(value.normalize().as_tuple().digits) > 2
    ):
        return Number(kind, unit, interval, value, step, "=", change, mention.way, reading.text, loose)
    comparator = ">" if mention.beyond and reading.comparator == "=" else reading.comparator
    return Number(kind, unit, interval, value, step, comparator, change, mention.way, reading.text, loose)


def _class(reading: Reading) -> tuple[Class, str]:
    unit = OTHER_NAMES.get(reading.unit, reading.unit)
    if unit in ("%", "‰"):
        return "share", "%"
    if unit in ("pp", "bp"):
        return "points", "pp"
    if unit == "x":
        return "times", "x"
    if code_of(unit):
        return "money", unit
    if unit in TIMES:
        return "time", TIMES[unit]
    if reading.kind == "measure" or _measures(unit):
        return "measure", unit
    return "count", ""


def _measures(unit: str) -> bool:
    try:
        convert(Interval.exactly(1), unit, unit)
    except Incomparable:
        return False
    return True


def _scaled(reading: Reading) -> bool:
    """Does a scale word ("million") tell how far the number is rounded?"""
    digits = "".join(sign for sign in reading.text if sign.isdecimal())
    return bool(digits) and reading.value is not None and int(digits) != reading.value


def same_class(one: Number, other: Number) -> bool:
    """May the numbers be held against one another, after a conversion perhaps?"""
    if one.kind != other.kind:
        return False
    return one.unit == other.unit or (one.kind == "measure" and _in_unit(other, one.unit) is not None)


def _in_unit(number: Number, unit: str) -> Number | None:
    if number.unit == unit:
        return number
    try:
        interval = convert(number.interval, number.unit, unit)
        value = (
            number.value if number.value is None else convert(Interval.exactly(number.value), number.unit, unit).middle
        )
        step = convert(Interval.exactly(number.step), number.unit, unit).middle
    except Incomparable:
        return None
    return replace(number, unit=unit, interval=interval, value=value, step=abs(step))


def agree(one: Number, other: Number) -> bool:
    """Can both be the same number as written: by rounding, "about", a bound, a range?"""
    fitted = _in_unit(other, one.unit)
    if fitted is None or (one.change and other.change and one.way and other.way and one.way != other.way):
        return False
    return _reaches(one, fitted) if _bounded(one) else _reaches(fitted, one) if _bounded(fitted) else _meet(one, fitted)


def _bounded(number: Number) -> bool:
    return number.comparator in (">", ">=", "<", "<=")


def _reaches(bound: Number, other: Number) -> bool:
    """ "more than 6,000" and 6,300: the number lies on the right side of the bound, and not far from it."""
    if bound.value is None:
        return False
    edge = abs(bound.value)
    if other.value is None:
        return other.interval.low <= bound.value <= other.interval.high
    value = abs(other.value)
    if bound.comparator in ("<", "<="):
        return edge * (2 - _room(bound)) <= value <= edge * (1 + SLACK)
    if _bounded(other) and other.comparator in (">", ">="):
        return abs(edge - value) <= max(edge, value) * BOTH_BOUNDS
    return edge * (1 - SLACK) <= value <= edge * _room(bound)


def _spans(one: Number, other: Number) -> bool:
    """Is one of them "dozens" or the like, which has no number of its own?"""
    return any(vague(number.text) is not None for number in (one, other))


def _room(bound: Number) -> Decimal:
    """A round number bounds loosely, one that was counted does not."""
    if bound.kind in ("share", "points"):
        return ABOVE_SHARE
    digits = str(bound.value).rstrip("0").rstrip(".").rstrip("0").replace(".", "").strip("0")
    counted = bound.kind == "count" and bound.value is not None and abs(bound.value) < FEW
    return ABOVE_ROUND if not counted and (len(digits) < ROUND_DIGITS or bound.step > 1) else ABOVE_EXACT


def _meet(one: Number, other: Number) -> bool:
    if one.value is None or other.value is None:
        return one.interval.meets(other.interval)
    apart = abs(abs(one.value) - abs(other.value))
    if "~" in (one.comparator, other.comparator) and not _spans(one, other):
        about, value = (one, one.value) if one.comparator == "~" else (other, other.value)
        return apart <= max(abs(value) * ABOUT, Decimal(0) if about.loose else about.step / 2)
    if _spans(one, other):
        return one.interval.meets(other.interval)
    coarse = one if one.step >= other.step else other
    if apart > coarse.step / 2:
        return False
    return not coarse.loose or apart <= max(abs(one.value), abs(other.value)) * UNSAID_ROUNDING
