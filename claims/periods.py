"""Dates and periods as people write them: 2016, 2016-12, Q3 2016, 9 December 2016, 2015–2016.

Values in, values out. Month names come from CLDR in the languages that the desk reads.
"""

import re
import unicodedata
from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta

from babel.dates import get_month_names

from claims.terms import Precision

LANGUAGES = ("en", "fr", "es", "de", "it", "pt", "nl")


class Unreadable(ValueError):
    """``code``: 'no_date' (not understood), 'no_such_day' (30 February), 'backwards' (the end is before the start)."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


@dataclass(frozen=True)
class Period:
    """Both ends inclusive."""

    start: date
    end: date
    precision: Precision


# The full stop of "9. Dezember" and "déc.", not those of 9.12.2016.
_STOP = re.compile(r"\.(?!\d)")


def _fold(text: str) -> str:
    plain = unicodedata.normalize("NFKD", text.casefold())
    return _STOP.sub("", "".join(c for c in plain if not unicodedata.combining(c)))


def _months() -> dict[str, int]:
    named: dict[str, int] = {}
    for language in LANGUAGES:
        for width in ("wide", "abbreviated"):
            for context in ("format", "stand-alone"):
                for number, name in get_month_names(width, context, language).items():
                    named.setdefault(_fold(name), number)
    return named


MONTHS = _months()

_DAY_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")
_DAY_NUMBERS = re.compile(r"(\d{1,2})[./](\d{1,2})[./](\d{4})")
_DAY_WORDS = re.compile(r"(\d{1,2})(?:er|st|nd|rd|th)? (?:de )?([a-z]+)(?: de|,)? (\d{4})")
_DAY_AMERICAN = re.compile(r"([a-z]+) (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})")
_MONTH_ISO = re.compile(r"(\d{4})-(\d{1,2})")
_MONTH_WORDS = re.compile(r"([a-z]+)(?: de)? (\d{4})")
_QUARTER = re.compile(r"(?:[qt]([1-4])[ -/]?(\d{4}))|(?:(\d{4})[ -/]?[qt]([1-4]))")
_YEAR = re.compile(r"(\d{4})")
_BETWEEN = re.compile(r"\s*(?:–|—|\.\.|…|/| to | a | au | bis | until | al | ao | - |(?<=^\d{4})-(?=\d{4}$))\s*")


def _day(year: str, month: str | int, day: str) -> Period:
    try:
        found = date(int(year), int(month), int(day))
    except ValueError:
        raise Unreadable("no_such_day") from None
    return Period(found, found, Precision.DAY)


def _month(year: str, month: str | int) -> Period:
    number = int(month)
    if not 1 <= number <= 12 or int(year) < 1:
        raise Unreadable("no_such_day")
    last = monthrange(int(year), number)[1]
    return Period(date(int(year), number, 1), date(int(year), number, last), Precision.MONTH)


def _quarter(year: str, quarter: str) -> Period:
    first = date(int(year), 3 * int(quarter) - 2, 1)
    after = date(first.year + (first.month > 9), (first.month + 2) % 12 + 1, 1)
    return Period(first, after - timedelta(days=1), Precision.QUARTER)


def _single(text: str) -> Period | None:
    if m := _DAY_ISO.fullmatch(text):
        return _day(m[1], m[2], m[3])
    if m := _DAY_NUMBERS.fullmatch(text):
        return _day(m[3], m[2], m[1])
    if (m := _DAY_WORDS.fullmatch(text)) and m[2] in MONTHS:
        return _day(m[3], MONTHS[m[2]], m[1])
    if (m := _DAY_AMERICAN.fullmatch(text)) and m[1] in MONTHS:
        return _day(m[3], MONTHS[m[1]], m[2])
    if m := _QUARTER.fullmatch(text):
        return _quarter(m[2] or m[3], m[1] or m[4])
    if m := _MONTH_ISO.fullmatch(text):
        return _month(m[1], m[2])
    if (m := _MONTH_WORDS.fullmatch(text)) and m[1] in MONTHS:
        return _month(m[2], MONTHS[m[1]])
    if (m := _YEAR.fullmatch(text)) and int(m[1]):
        return Period(date(int(m[1]), 1, 1), date(int(m[1]), 12, 31), Precision.YEAR)
    return None


def parse_period(typed: str) -> Period:
    """A day, month, quarter, year, or a range of two of these. Raises Unreadable."""
    text = " ".join(_fold(typed).split())
    if not text or len(text) > 80:
        raise Unreadable("no_date")
    if found := _single(text):
        return found
    parts = _BETWEEN.split(text, maxsplit=1)
    if len(parts) == 2 and (first := _single(parts[0])) and (last := _single(parts[1])):
        if last.end < first.start:
            raise Unreadable("backwards")
        return Period(first.start, last.end, Precision.RANGE)
    raise Unreadable("no_date")


def parse_day(typed: str) -> date:
    """One day. Raises Unreadable; a month or a year is no day."""
    found = parse_period(typed)
    if found.precision != Precision.DAY:
        raise Unreadable("no_date")
    return found.start


def written_period(start: date | None, end: date | None, precision: str) -> str:
    """The unambiguous form, which ``parse_period`` reads back: 2016-12-09, 2016-12, 2016-Q3, 2016, A – B."""
    if start is None or end is None:
        return ""
    if precision == Precision.DAY:
        return start.isoformat()
    if precision == Precision.MONTH:
        return f"{start:%Y-%m}"
    if precision == Precision.QUARTER:
        return f"{start.year:04}-Q{(start.month + 2) // 3}"
    if precision == Precision.YEAR:
        return f"{start.year:04}"
    return f"{start.isoformat()} – {end.isoformat()}"
