"""What all actions share: one transaction, the actor's name on every history row, refusals in words."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any
from uuid import UUID

from django.db import connection, transaction

from claims.models import Claim, User


class Refused(Exception):
    """The rules forbid it now. ``reasons`` say why, in words for the person who asked."""

    def __init__(self, reasons: list[str]) -> None:
        super().__init__("; ".join(str(reason) for reason in reasons))
        self.reasons = reasons


class Stale(Exception):
    """Somebody else saved the claim in the meantime. ``current`` is what is stored now."""

    def __init__(self, current: Claim) -> None:
        super().__init__(f"claim {current.pk} is at version {current.version}")
        self.current = current


@contextmanager
def recording(by: User, reason: str = "") -> Iterator[None]:
    """One transaction whose history rows carry ``by`` and ``reason``; the settings end with the transaction."""
    with transaction.atomic():
        with connection.cursor() as cursor:
            cursor.execute(
                "SELECT set_config('figurecheck.actor', %s, true), set_config('figurecheck.reason', %s, true)",
                [str(by.pk), reason],
            )
        yield


def locked(claim: Claim) -> Claim:
    """The claim as it is now, locked until the transaction ends, with what rules and actions look at."""
    return (
        Claim.objects.select_for_update(of=("self",))
        .select_related("figure", "claimant", "verdict__rating", "publication__verdict")
        .get(pk=claim.pk)
    )


def take_turns(ticket: UUID | str) -> None:
    """Wait until another request with this ticket has ended, so that a form sent twice at once is seen as one.

    ticket: a form's own; or the name of a piece of work on a row that cannot be locked, because it is never changed.

    Must run inside ``recording``, before looking for what the ticket has made.
    """
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(hashtextextended(%s, 0))", [str(ticket)])


def require(reasons: Iterator[Any]) -> None:
    """Raise ``Refused`` with every reason that a rule yields; pass when it yields none."""
    found = [str(reason) for reason in reasons]
    if found:
        raise Refused(found)
