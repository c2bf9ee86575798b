"""History rows as sentences: who did what, when, from what to what."""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from functools import cache
from typing import Any

from django.apps import apps
from django.core.exceptions import FieldDoesNotExist
from django.db.models import Model
from django.utils.translation import gettext as _

from claims.models import Claim, History, Rating, User

#: Bookkeeping that says nothing to people.
HIDDEN = frozenset(
    "id version ticket claim_id figure_id verdict_id publication_id digest authors content capture_id slug"
    " quantity_id decided_by_id proposed_by_id published_by_id made_by_id added_by_id excerpt_start excerpt_end".split()
)
LIMIT = 200
#: One action writes several rows, all within one short transaction.
TOGETHER = timedelta(seconds=1)


@dataclass(frozen=True)
class Change:
    name: str
    before: str
    after: str


@dataclass
class Deed:
    """What one person did in one go. ``added`` names the kinds of rows that were added."""

    at: datetime
    who: str
    reason: str
    added: list[str] = field(default_factory=list)
    changes: list[Change] = field(default_factory=list)


def deeds(claim: Claim, *, blind: bool = False) -> list[Deed]:
    """What was done to a claim and to all that belongs to it, newest first; ``blind`` leaves out what was said for it.

    A reason may repeat what a reviewer wrote about the proposal.
    """
    rows = list(History.objects.filter(claim=claim).order_by("-position")[:LIMIT])
    names = _Names(rows)
    told: list[Deed] = []
    for row in reversed(rows):
        who = names.people[row.actor_id].shown_name if row.actor_id in names.people else row.db_role
        last = told[-1] if told else None
        if last is None or last.who != who or row.at - last.at > TOGETHER:
            last = Deed(row.at, who, row.reason)
            told.append(last)
        _tell(row, last, names)
    if blind:
        told = [replace(deed, reason="") for deed in told]
    return [deed for deed in reversed(told) if deed.added or deed.changes]


def _tell(row: History, deed: Deed, names: "_Names") -> None:
    model = apps.get_model("claims", row.noun)
    deed.reason = deed.reason or row.reason
    if row.operation == "insert":
        name = str(model._meta.verbose_name)
        if name not in deed.added:
            deed.added.append(name)
        return
    before, after = row.before or {}, row.after or {}
    deed.changes += [
        Change(_label(model, column), names.shown(model, column, old), names.shown(model, column, after.get(column)))
        for column, old in before.items()
        if column not in HIDDEN
    ]


class _Names:
    """Names for the people and ratings that rows point to, fetched once for all rows."""

    def __init__(self, rows: Iterable[History]) -> None:
        actors = {row.actor_id for row in rows if row.actor_id is not None}
        named = User.objects.only("username", "first_name", "last_name")
        self.people = dict(named.in_bulk(list(actors | _numbers(rows, "assignee_id"))))
        self.ratings = dict(Rating.objects.in_bulk(list(_numbers(rows, "rating_id"))))

    def shown(self, model: type[Model], column: str, value: Any) -> str:
        """A stored value in words: a name, the label of a choice, a number for another row, a dash for nothing."""
        if value is None or value == "":
            return "–"
        if column == "assignee_id" and value in self.people:
            return self.people[value].shown_name
        if column == "rating_id" and value in self.ratings:
            return self.ratings[value].label
        found = _field(model, column)
        if found is not None and found.choices:
            return str(_labels(found).get(value, value))
        if found is not None and found.is_relation:
            return f"#{value}"
        return _("yes") if value is True else _("no") if value is False else str(value)


def _numbers(rows: Iterable[History], column: str) -> set[int]:
    values = {value.get(column) for row in rows for value in (row.before, row.after) if value}
    return {value for value in values if value is not None}


@cache
def _labels(field: Any) -> dict[Any, Any]:
    """The labels of a field's choices, still to be translated: to put them together translates them all."""
    return dict(field.flatchoices)


@cache
def _field(model: type[Model], column: str) -> Any:
    for name in (column, column.removesuffix("_id")):
        try:
            return model._meta.get_field(name)
        except FieldDoesNotExist:
            continue
    return None


def _label(model: type[Model], column: str) -> str:
    found = _field(model, column)
    return str(found.verbose_name) if found else column
