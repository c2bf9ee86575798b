"""The demo desk's calendar: everything happened a few days before it is loaded."""

import re
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from claims.terms import Precision

_QUARTERS = {
    "en": ("first quarter", "second quarter", "third quarter", "fourth quarter"),
    "fr": ("premier trimestre", "deuxième trimestre", "troisième trimestre", "quatrième trimestre"),
}
# French never breaks a line before % and high punctuation, after an opening quotation mark, or within a number.
_FRENCH_SPACES = re.compile(r"(?<=«) | (?=[%»:;?!])|(?<=\d) (?=\d{3}\b)")
_NO_BREAK_SPACE = "\u00a0"


@dataclass(frozen=True)
class Days:
    today: date

    def ago(self, days: int) -> date:
        return self.today - timedelta(days=days)

    def printed(self, weekday: int, days: int) -> date:
        """The last such weekday (Monday is 0) that is at least so many days ago, since articles name weekdays."""
        latest = self.ago(days)
        return latest - timedelta(days=(latest.weekday() - weekday) % 7)

    def said(self, weekday: int, days: int) -> date:
        """The day before such an article was printed: all of them report what somebody said on the eve."""
        return self.printed(weekday, days) - timedelta(days=1)

    def quarter(self) -> dict[str, Any]:
        """The last whole quarter, as the fields of a figure."""
        end = date(self.today.year, (self.today.month - 1) // 3 * 3 + 1, 1) - timedelta(days=1)
        return _period(date(end.year, end.month - 2, 1), end, Precision.QUARTER)

    def year(self) -> dict[str, Any]:
        """Last year, as the fields of a figure."""
        last = self.today.year - 1
        return _period(date(last, 1, 1), date(last, 12, 31), Precision.YEAR)

    def span(self, first: date, last: date) -> dict[str, Any]:
        return _period(first, last, Precision.RANGE)

    def words(self, language: str) -> dict[str, str]:
        """What stands for the placeholders in articles and copies."""
        year = self.today.year
        number = (self.quarter()["period_end"].month - 1) // 3
        return {
            "year": str(year),
            "last_year": str(year - 1),
            "next_decade": str(year // 10 * 10 + 10),
            "quarter": _QUARTERS[language][number],
        }


def _period(start: date, end: date, precision: Precision) -> dict[str, Any]:
    return {"period_start": start, "period_end": end, "period_precision": precision}


def typeset(text: str, language: str) -> str:
    """French as printers set it, with no-break spaces, which the desk must cope with; other languages unchanged."""
    return _FRENCH_SPACES.sub(_NO_BREAK_SPACE, text) if language == "fr" else text
