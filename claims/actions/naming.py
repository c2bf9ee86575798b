"""Names that people type: one row for one name, whatever its case, however many requests save it at once."""

from contextlib import suppress
from typing import Any, TypeVar

from django.db import IntegrityError, models, transaction
from django.db.models import Value
from django.db.models.functions import Lower

Named = TypeVar("Named", bound=models.Model)


def named(model: type[Named], name: str, **new: Any) -> Named:
    """The row of this name, made with the fields ``new`` when there is none.

    ``name`` has single spaces and is not empty. Case is folded by the database, as in its unique index: Python and
    PostgreSQL disagree on letters such as "İ".
    """
    same = model._default_manager.alias(folded=Lower("name")).filter(folded=Lower(Value(name)))
    if known := same.first():
        return known
    # When another request has just made it, the index refuses the second one.
    with suppress(IntegrityError), transaction.atomic():
        return model._default_manager.create(name=name, **new)
    return same.get()
