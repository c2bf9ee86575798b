"""Figures -> words for people, with the separators and spaces of their language."""

from decimal import Decimal
from typing import Final

from claims.figures.units import PRINTED, code_of
from claims.figures.words import written_in
from claims.figures.words.written import Written

MINUS: Final = "\u2212"
NO_BREAK: Final = "\u00a0"
RAISED: Final = {"km2": "km²", "m2": "m²", "cm2": "cm²", "m3": "m³", "cm3": "cm³", "hm3": "hm³"}
EN_DASH: Final = "–"
# A number is written with a scale word ("27.5 billion") only where that loses nothing and stays short.
MOST_SCALED_DECIMALS: Final = 3
# A share that was worded as a fraction is stored with four decimals; these wholes cover all of parts.py
ENDLESS_WHOLES: Final = (7, 9, 12, 30)
STORED_DECIMALS: Final = 4
HUNDRED: Final = Decimal(100)


def plain(value: Decimal) -> str:
    """Digits alone: no exponent, no trailing zeros, nothing rounded."""
    digits = f"{value:f}"
    return digits.rstrip("0").rstrip(".") if "." in digits else digits


def written_number(value: Decimal, language: str, *, scaled: bool = False) -> str:
    """A number with its language's separators: 1234.5 -> "1 234,5". scaled: with "million" where that is exact."""
    words = written_in(language)
    if scaled:
        for power, one, more in words.scales:
            short = value.scaleb(-power)
            if abs(short) >= 1 and _decimals(short) <= MOST_SCALED_DECIMALS:
                return f"{_digits(short, words)}{NO_BREAK}{one if abs(short) < 2 else more}"
    return _digits(value, words)


def written(
    value: Decimal | None,
    low: Decimal | None,
    high: Decimal | None,
    unit: str,
    kind: str,
    comparator: str,
    extent: str,
    language: str,
    *,
    compact: bool = False,
) -> str:
    """A whole figure: "93 %", "more than 52 more districts", "€27.5 billion", "between 10 and 15%".

    A figure with neither value nor both bounds is an empty string. compact: "10–15%" for a range.
    """
    words = written_in(language)
    value, low, high = (_sensible(number, unit) for number in (value, low, high))
    if value is not None:
        body = _with_unit(written_number(value, language, scaled=_scales(unit, kind)), value, unit, kind, words)
        return _compared(_extended(body, value, unit, kind, extent, language), comparator, words)
    if low is None or high is None:
        return ""
    if compact:
        return _range(low, high, unit, kind, language, EN_DASH)
    if unit == "%" or not unit or code_of(unit):
        template = words.comparators["between"]
        first = _bare_or_money(low, unit, kind, language, last=False)
        return template.format(first, _bare_or_money(high, unit, kind, language, last=True))
    template = words.comparators["between"]
    return template.format(
        written_number(low, language), _with_unit(written_number(high, language), high, unit, kind, words)
    )


def _sensible(value: Decimal | None, unit: str) -> Decimal | None:
    """ "A third" is stored as 33.3333 % and shown as 33.3 %: decimals that nobody claimed look like precision.

    Only a share with four decimals that is a simple fraction is cut; 16.67 and 12.3457 stay as they are.
    """
    if value is None or unit != "%" or not value.is_finite() or _decimals(value) != STORED_DECIMALS or abs(value) > 100:
        return value
    worded = any(
        round(round(value * whole / 100) * HUNDRED / whole, STORED_DECIMALS) == value for whole in ENDLESS_WHOLES
    )
    return round(value, 1) if worded else value


def _range(low: Decimal, high: Decimal, unit: str, kind: str, language: str, dash: str) -> str:
    words = written_in(language)
    numbers = written_number(low, language) + dash + written_number(high, language)
    return _with_unit(numbers, high, unit, kind, words)


def _bare_or_money(value: Decimal, unit: str, kind: str, language: str, *, last: bool) -> str:
    """In a range the first number goes without its unit, unless the unit is a sign before it."""
    words = written_in(language)
    number = written_number(value, language, scaled=_scales(unit, kind))
    if last or (code_of(unit) and words.money.startswith("{sign}")):
        return _with_unit(number, value, unit, kind, words)
    return number


def _scales(unit: str, kind: str) -> bool:
    return kind in ("money", "rate", "count") or bool(code_of(unit))


def _with_unit(number: str, value: Decimal, unit: str, kind: str, words: Written) -> str:
    if kind == "rank":
        number = _ordinal(number, value, words)
    if unit in ("%", "‰"):
        return f"{number}{words.percent}{unit}"
    if unit == "pp":
        return f"{number}{NO_BREAK}{words.points}"
    if unit == "x":
        return f"{number}{NO_BREAK}{words.times}"
    code = code_of(unit)
    if code:
        return _money(number, code, words)
    return f"{number}{NO_BREAK}{RAISED.get(unit, unit)}" if unit else number


def _money(number: str, code: str, words: Written) -> str:
    """ "€27.5 billion" in English, "27,5 milliards €" elsewhere; a code without a known sign keeps a space."""
    sign = PRINTED.get(code, code)
    if len(sign) > 1 and words.money.startswith("{sign}"):
        return f"{sign}{NO_BREAK}{number}"
    minus = MINUS if number.startswith(MINUS) and words.money.startswith("{sign}") else ""
    return minus + words.money.format(sign=sign, number=number.removeprefix(minus))


def _ordinal(number: str, value: Decimal, words: Written) -> str:
    if words.ordinal != "{}":
        return words.ordinal.format(number)
    tens, ones = int(abs(value)) % 100 // 10, int(abs(value)) % 10
    return number + ("th" if tens == 1 else {1: "st", 2: "nd", 3: "rd"}.get(ones, "th"))


def _extended(body: str, value: Decimal, unit: str, kind: str, extent: str, language: str) -> str:
    if extent != "increment":
        return body
    words = written_in(language)
    if not unit or unit in ("%", "‰", "pp", "x") or code_of(unit):
        return words.increment_bare.format(number=body)
    number = written_number(value, language, scaled=_scales(unit, kind))
    return words.increment.format(number=number, unit=unit).replace(" ", NO_BREAK, 1)


def _compared(body: str, comparator: str, words: Written) -> str:
    template = words.comparators.get(comparator, "{}") if comparator != "between" else "{}"
    return template.format(body)


def _decimals(value: Decimal) -> int:
    exponent = value.normalize().as_tuple().exponent
    return max(0, -exponent) if isinstance(exponent, int) else MOST_SCALED_DECIMALS + 1


def _digits(value: Decimal, words: Written) -> str:
    """Plain digits. A value that is not finite, or longer than a figure may be, is shown as Python shows it."""
    if not value.is_finite() or abs(value.adjusted()) > 40:
        return str(value)
    whole, _, fraction = format(abs(value), "f").partition(".")
    fraction = fraction.rstrip("0")
    minus = MINUS if value < 0 else ""
    return minus + _grouped(whole, words) + (words.decimal + fraction if fraction else "")


def _grouped(whole: str, words: Written) -> str:
    if len(whole) < words.group_from:
        return whole
    head = len(whole) % 3 or 3
    return words.group.join([whole[:head], *(whole[at : at + 3] for at in range(head, len(whole), 3))])
