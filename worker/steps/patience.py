"""Services that the desk asks for a favour may take their time: nobody waits at a page for it."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta

from django.db import connection

from worker.errors import Failure, NotYet

#: What the gate, and not the service, has said: a later try would end like this one.
NOT_OPENED = frozenset({"refused", "bad_address", "wrong_port", "certificate"})

_SOON, _LONG = timedelta(minutes=1), timedelta(hours=6)


@contextmanager
def patience(passed: timedelta, most: timedelta) -> Iterator[None]:
    """Within it, a Failure that a later try may mend is a NotYet, further away each time, until `most` is over.

    passed: since it was asked for. Then, and for a NotYet that leads past the end, raises Failure.
    """
    try:
        yield
    except NotYet as later:
        if passed + later.wait > most:
            raise Failure("busy", f"given up after {passed}: {later.reason}") from later
        raise
    except Failure as failure:
        if not failure.retry or passed > most:
            raise
        raise NotYet(longer(_SOON, passed), str(failure)) from failure


def age(since: datetime) -> timedelta:
    """How long ago it was, by the database's clock."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT clock_timestamp() - %s", [since])
        found: timedelta = cursor.fetchone()[0]
    return found


def longer(wait: timedelta, passed: timedelta) -> timedelta:
    """The wait, or half of what has passed already where that is more, up to some hours."""
    return max(wait, min(passed / 2, _LONG))
