"""Hosts are visited one after the other, at a distance, and left alone when they ask for it, whichever worker comes."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db import connection, transaction

from claims.models import Host

#: As long as a robots.txt that was read stands for the one that is served.
ROBOTS_KEPT = timedelta(hours=24)


@dataclass(frozen=True)
class Turn:
    """wait: until the turn that is kept from now on. closed: it is the host that asked for the wait, not the others."""

    wait: timedelta
    closed: bool = False


@transaction.atomic
def take_turn(host: str, *, gap: timedelta, kept_for: datetime | None = None) -> Turn:
    """The next free moment of the host, which nobody else gets.

    gap: between two visits. kept_for: the turn that an earlier call kept; it is used up, and lapses after a gap, so
    that a pile of jobs that come late is spread out again.
    """
    row, now = _locked(host)
    closed = row.closed_until if row.closed_until and row.closed_until > now else None
    if kept_for and not closed and now - kept_for <= gap:
        return Turn(timedelta())
    moment = max(now, row.free_at, closed or now)
    Host.objects.filter(pk=row.pk).update(free_at=moment + gap)
    return Turn(moment - now, closed is not None)


@transaction.atomic
def leave_alone(host: str, wait: timedelta) -> None:
    """The host has asked for it: nobody visits before. A shorter wait never shortens a longer one."""
    row, now = _locked(host)
    until = max(now + wait, row.closed_until or now)
    Host.objects.filter(pk=row.pk).update(closed_until=until)


@transaction.atomic
def robots_of(host: str) -> str | None:
    """What its robots.txt says, "" when it has none; None when it has to be asked (again)."""
    row, now = _locked(host)
    fresh = row.robots_read_at and now - row.robots_read_at < ROBOTS_KEPT
    return row.robots if fresh else None


@transaction.atomic
def keep_robots(host: str, text: str) -> None:
    row, now = _locked(host)
    Host.objects.filter(pk=row.pk).update(robots=text, robots_read_at=now)


def _locked(host: str) -> tuple[Host, datetime]:
    """The host's row, made when new and held until the transaction ends, and the time after it was got."""
    Host.objects.bulk_create([Host(name=host)], ignore_conflicts=True)
    row = Host.objects.select_for_update().get(name=host)
    with connection.cursor() as cursor:
        cursor.execute("SELECT clock_timestamp()")
        return row, cursor.fetchone()[0]
