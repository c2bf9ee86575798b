"""Sums of what the reader offered and what people made of it: by month, language and field."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field, fields
from datetime import date, datetime
from typing import Any

from claims.models import Candidate, Guess
from claims.terms import GuessedField

Key = tuple[date, str, str]  # first day of the month, language, field


@dataclass
class Sums:
    """Fields: offered is kept, changed or cleared; vouched are the kept ones that somebody called right.

    The figure itself is kept (logged), missed, or dismissed.
    """

    kept: int = 0
    vouched: int = 0
    changed: int = 0
    cleared: int = 0
    filled_in: int = 0
    missed: int = 0
    dismissed: int = 0

    def add(self, row: dict[str, Any]) -> None:
        for each in fields(self):
            setattr(self, each.name, getattr(self, each.name) + row.get(each.name, 0))

    @property
    def offered(self) -> int:
        return self.kept + self.changed + self.cleared

    @property
    def kept_share(self) -> float | None:
        """Of what was offered, the share that was saved as it stood."""
        return _share(self.kept, self.offered)

    @property
    def decided(self) -> int:
        """Suggested figures that somebody logged or dismissed."""
        return self.kept + self.dismissed

    @property
    def precision(self) -> float | None:
        """Of the suggested figures that somebody decided on, the share that was logged."""
        return _share(self.kept, self.decided)

    @property
    def recall(self) -> float | None:
        """Of the figures that were logged, the share that had been suggested."""
        return _share(self.kept, self.kept + self.missed)


def _share(part: int, whole: int) -> float | None:
    return part / whole if whole else None


@dataclass(frozen=True)
class Measures:
    """What was counted since a month, in two queries; everything that a page shows is a sum over it."""

    counted: dict[Key, Sums] = field(default_factory=dict)

    @classmethod
    def since(cls, begin: datetime) -> "Measures":
        found = cls()
        for row in Guess.objects.by_month(begin):
            found._add(row, row["field"])
        for row in Candidate.objects.dismissed_by_month(begin):
            found._add(row, GuessedField.FIGURE)
        return found

    def _add(self, row: dict[str, Any], name: str) -> None:
        key = (row["month"].date(), row["language"], name)
        self.counted.setdefault(key, Sums()).add(row)

    def languages(self) -> list[str]:
        return sorted({language for _month, language, _name in self.counted})

    def rows(self) -> Iterator[tuple[Key, Sums]]:
        return iter(sorted(self.counted.items()))

    def sums(self, group: Callable[[Key], Any], *, language: str | None = None) -> dict[Any, Sums]:
        """Summed by what ``group`` makes of month, language and field; of one language or of all."""
        found: dict[Any, Sums] = {}
        for key, sums in self.counted.items():
            if language is None or key[1] == language:
                found.setdefault(group(key), Sums()).add(vars(sums))
        return found


def months_until(today: date, count: int) -> list[date]:
    """The first days of the last ``count`` months, the oldest first, this month included."""
    number = today.year * 12 + today.month - 1
    return [date(each // 12, each % 12 + 1, 1) for each in range(number - count + 1, number + 1)]


def fields_of(sums: Iterable[str]) -> list[GuessedField]:
    """The fields of forms that were counted, in the order of the form."""
    counted = set(sums)
    return [name for name in GuessedField if name in counted and name != GuessedField.FIGURE]
