"""The watch over the sources of published checks: begun, stopped, asked for by people, due by the database's clock."""

from datetime import timedelta
from hashlib import md5
from typing import Final

from django.db import transaction
from django.db.models.functions import MD5, Least, Now
from django.utils.translation import gettext as _

from claims import jobs, rules
from claims.actions.recording import Refused, recording, require
from claims.models import Claim, Evidence, Job, Policy, User, Watch
from claims.models.watch import WatchQuerySet
from claims.terms import JobKind, Origin

_AT_ONCE: Final = 200


def watch_sources(claim: Claim) -> None:
    """From now on look at what this published check rests on, and no more at what it rested on before.

    Must run in the transaction that publishes it.
    """
    copies = _sources(claim)
    first = Now() + timedelta(days=Policy.objects.current().watch_first_days)
    watched = _at(list(copies))
    # An address that is watched for another check has more to say from now on: its quotes have not been looked for.
    watched.update(quiet_looks=0, due_at=Least("due_at", first))
    new = [Watch(address=address, capture_id=capture, due_at=first) for address, capture in copies.items()]
    Watch.objects.bulk_create(new, ignore_conflicts=True)
    claim.watches.set(_at(list(copies)))


def _at(addresses: list[str]) -> WatchQuerySet:
    """By the index, which holds the hash of an address."""
    hashes = [md5(address.encode(), usedforsecurity=False).hexdigest() for address in addresses]
    return Watch.objects.alias(hash=MD5("address")).filter(hash__in=hashes)


def _sources(claim: Claim) -> dict[str, int | None]:
    """The addresses behind a check, each with its newest copy that was fetched from there, or None."""
    pieces = Evidence.objects.stored().filter(claim=claim).exclude(address="")
    homes = claim.appearances.exclude(document__address="")
    found: dict[str, int | None] = {}
    for address, capture, origin in [
        *pieces.values_list("address", "capture_id", "capture__origin"),
        *homes.values_list("document__address", "document__capture_id", "document__capture__origin"),
    ]:
        fetched = [capture] if origin == Origin.ADDRESS else []
        known = found.get(address)
        found[address] = max([*fetched, *([known] if known else [])], default=None)
    return found


@transaction.atomic
def enqueue_due() -> int:
    """A job for every look that is due. Returns how many.

    A watch whose job is still there is left alone, and two schedulers at once take different ones: each fires once per
    window, whatever clocks the machines have.
    """
    if not Policy.objects.current().watch_sources:
        return 0
    busy = Job.objects.under_way(JobKind.LOOK)
    due = Watch.objects.due().exclude(pk__in=busy.values("watch"))
    found = due.select_for_update(skip_locked=True, of=("self",))[:_AT_ONCE]
    held = {watch.pk: watch for watch in found}
    # Seen again under the lock: another scheduler may have let go of it since the question was put.
    for pk in busy.filter(watch__in=held).values_list("watch", flat=True):
        del held[pk]
    for watch in held.values():
        jobs.enqueue(JobKind.LOOK, watch)
    return len(held)


def look_now(watch: Watch, *, by: User) -> None:
    """A person does not want to wait for the next look. Raises Refused."""
    with recording(by):
        found = Watch.objects.select_for_update().get(pk=watch.pk)
        require(rules.look_blockers(found, by))
        if not found.jobs.under_way(JobKind.LOOK).exists():
            jobs.enqueue(JobKind.LOOK, found)


def stop(watch: Watch, *, by: User, reason: str) -> None:
    """Nobody looks at the address any more, for whatever check. Raises Refused."""
    if not reason.strip():
        raise Refused([_("Say why this source need not be watched.")])
    with recording(by, reason):
        found = Watch.objects.select_for_update().get(pk=watch.pk)
        require(rules.stop_blockers(found, by))
        Watch.objects.filter(pk=found.pk).update(stopped_at=Now(), stopped_by=by, stop_reason=reason)


def go_on(watch: Watch, *, by: User) -> None:
    """Watch an address again that somebody had stopped; it is due at once. Raises Refused."""
    with recording(by):
        found = Watch.objects.select_for_update().get(pk=watch.pk)
        require(rules.go_on_blockers(found, by))
        Watch.objects.filter(pk=found.pk).update(
            stopped_at=None, stopped_by=None, stop_reason="", quiet_looks=0, due_at=Now()
        )
