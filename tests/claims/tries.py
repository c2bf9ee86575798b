"""How a test tries to break a rule: by SQL on the desk's own connection, past all of its code."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import psycopg
import pytest
from django.db import DatabaseError, connection, transaction

from claims.models import User
from config.connections import DATABASE, embedded_admin
from tests import settings


def sql(statement: str, *values: Any) -> list[tuple[Any, ...]]:
    """Run it as the role that the desk runs as. Returns the rows, none for a statement that has none."""
    with connection.cursor() as cursor:
        cursor.execute(statement, values or None)
        return cursor.fetchall() if cursor.description else []


def superuser() -> psycopg.Connection[tuple[Any, ...]]:
    """A connection to the same database that may do everything; it sees only what is committed."""
    return psycopg.connect(embedded_admin(settings.DATA), dbname=DATABASE, autocommit=True)


@contextmanager
def refused(reason: str) -> Iterator[None]:
    """PostgreSQL must refuse the block, with words or a constraint of this name; the test can go on afterwards."""
    with pytest.raises(DatabaseError, match=reason), transaction.atomic():  # noqa: PT012  (whatever the caller tries)
        yield
        # Some foreign keys are looked at when the transaction ends: look now.
        sql("SET CONSTRAINTS ALL IMMEDIATE")


@contextmanager
def allowed() -> Iterator[None]:
    """The control of a refusal: the same SQL without the trick passes. It is undone."""
    with transaction.atomic():
        yield
        sql("SET CONSTRAINTS ALL IMMEDIATE")
        transaction.set_rollback(True)


def act_as(user: User | None) -> None:
    """Whom the history, and the rule of two people, take for the person who acts until the transaction ends."""
    sql("SELECT set_config('figurecheck.actor', %s, true)", str(user.pk) if user else "")


def insert(table: str, row: dict[str, Any]) -> int:
    """One row by SQL, from names to values. Returns its id."""
    columns = ", ".join(f'"{name}"' for name in row)
    marks = ", ".join(["%s"] * len(row))
    return int(sql(f"INSERT INTO {table} ({columns}) VALUES ({marks}) RETURNING id", *row.values())[0][0])


def stored(table: str, pk: int) -> dict[str, Any]:
    """The row as it is stored, by column, without its id and what the database computes."""
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT * FROM {table} WHERE id = %s", [pk])
        names = [column.name for column in cursor.description or ()]
        row = cursor.fetchone()
    assert row is not None
    return {name: value for name, value in zip(names, row, strict=True) if name not in ("id", "search")}
