"""Services that the desk asks for a favour may take their time: nobody waits at a page for it."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta

from worker.errors import Failure, NotYet

_SOON, _LONG = timedelta(minutes=1), timedelta(hours=6)


@contextmanager
def patience(age: timedelta, most: timedelta) -> Iterator[None]:
    """Within it, a Failure that a later try may mend is a NotYet, further away each time, until `most` is over.

    age: since it was asked for. Then, and for a NotYet that leads past the end, raises Failure.
    """
    try:
        yield
    except NotYet as later:
        if age + later.wait > most:
            raise Failure("busy", f"given up after {age}: {later.reason}") from later
        raise
    except Failure as failure:
        if not failure.retry or age > most:
            raise
        raise NotYet(longer(_SOON, age), str(failure)) from failure


def longer(wait: timedelta, age: timedelta) -> timedelta:
    """The wait, or half of what has passed already where that is more, up to some hours."""
    return max(wait, min(age / 2, _LONG))
