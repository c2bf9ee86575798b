"""What a look found is kept; seen twice, it raises one flag for each check that rests on the source; people hear it."""

from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any, Final

from claims.actions.noticing import people_of, tell
from claims.models import Capture, Flag, Look, Policy, Watch
from claims.terms import Finding, NoticeKind, Problem, Progress

#: So often a finding must have been seen in a row before it is an alarm. A site that is down for a night is none.
LOOKS_NEEDED: Final = {Finding.UNREACHABLE: 4}
_TWO: Final = 2
#: Each further look at the same suspicion comes so many times later than the one before.
_GROWS: Final = 4


@dataclass(frozen=True)
class Seen:
    """What one look at an address found.

    capture, text, reader: what was served, where it is not like the known copy or there is none; None and "" else.
    validators: of this answer. quotes: as in Watch.quotes; None where the page could not be read.
    """

    finding: Finding
    detail: str = ""
    final_address: str = ""
    capture: Capture | None = None
    text: str = ""
    reader: str = ""
    validators: dict[str, str] = field(default_factory=dict)
    quotes: dict[str, Any] | None = None
    changes: list[Any] = field(default_factory=list)
    edits: int = 0


def keep_known(watch: Watch, *, text: str, reader: str) -> None:
    """The text of the known copy, so that the next look need not read it again."""
    Watch.objects.filter(pk=watch.pk, capture=watch.capture).update(text=text, reader=reader)


def record(watch: Watch, seen: Seen) -> Look:
    """Keep the look, and decide by the database's clock when the next one is. Must run in a transaction.

    Nothing that is published changes by it: a check is reopened by a person or not at all.
    """
    found = Watch.objects.select_for_update().get(pk=watch.pk)
    look = Look.objects.create(
        watch=found,
        finding=seen.finding,
        detail=seen.detail,
        final_address=seen.final_address,
        capture=seen.capture,
        known=found.capture if seen.capture else None,
        changes=seen.changes,
        edits=seen.edits,
    )
    look.refresh_from_db(fields=["at"])
    policy = Policy.objects.current()
    found.looked_at = look.at
    if seen.finding == Finding.UNCHANGED or _is_old_news(found, seen):
        _nothing_new(found, seen, look, policy)
    else:
        _suspect(found, seen, look, policy)
    found.save()
    return look


def _is_old_news(watch: Watch, seen: Seen) -> bool:
    """Still gone, still behind its wall: it was told when it was found."""
    lasting = (Finding.GONE, Finding.PAYWALLED, Finding.SOFT_404, Finding.UNREACHABLE)
    return watch.finding == seen.finding and seen.finding in lasting


def _nothing_new(watch: Watch, seen: Seen, look: Look, policy: Policy) -> None:
    distance = min(policy.watch_first_days << min(watch.quiet_looks, 14), policy.watch_most_days)
    watch.finding, watch.detail = seen.finding, seen.detail
    watch.suspected, watch.suspected_at, watch.suspected_looks = "", None, 0
    watch.quiet_looks += 1
    watch.due_at = look.at + timedelta(days=distance)
    if seen.finding == Finding.UNCHANGED:
        watch.validators = seen.validators or watch.validators
        watch.final_address = seen.final_address or watch.final_address
        _keep_quotes(watch, seen)
        if seen.capture:
            _know(watch, seen)


def _keep_quotes(watch: Watch, seen: Seen) -> None:
    if seen.quotes is not None:
        watch.quotes = seen.quotes


def _know(watch: Watch, seen: Seen) -> None:
    """From now on the next looks are compared with this copy. The earlier one stays where it is."""
    watch.capture, watch.text, watch.reader = seen.capture, seen.text, seen.reader
    watch.validators = seen.validators


def _suspect(watch: Watch, seen: Seen, look: Look, policy: Policy) -> None:
    """Count it, and raise the flags when it has been seen often enough, at the distances that the policy asks for."""
    apart = timedelta(minutes=policy.watch_again_minutes)
    if watch.suspected != seen.finding:
        watch.suspected, watch.suspected_at, watch.suspected_looks = seen.finding, look.at, 1
        watch.due_at = look.at + apart
        return
    since = watch.suspected_at or look.at
    if look.at < _counts_from(since, watch.suspected_looks, apart):
        return  # somebody looked in between: too early to be a second look
    watch.suspected_looks += 1
    if watch.suspected_looks < LOOKS_NEEDED.get(seen.finding, _TWO):
        watch.due_at = _counts_from(since, watch.suspected_looks, apart)
        return
    _confirm(watch, seen, look, since, policy)


def _counts_from(since: datetime, looks: int, apart: timedelta) -> datetime:
    """When the next look at a suspicion counts: after one distance, then after four times as much, and so on."""
    return since + apart * _GROWS ** (looks - 1)


def _confirm(watch: Watch, seen: Seen, look: Look, since: datetime, policy: Policy) -> None:
    watch.finding, watch.detail = seen.finding, seen.detail
    watch.suspected, watch.suspected_at, watch.suspected_looks = "", None, 0
    watch.quiet_looks = 0
    watch.due_at = look.at + timedelta(days=policy.watch_first_days)
    if seen.finding == Finding.CHANGED:
        _know(watch, seen)
    if seen.finding in (Finding.CHANGED, Finding.MOVED):
        watch.final_address = seen.final_address
    _keep_quotes(watch, seen)
    for claim in watch.claims.select_related("publication__verdict", "publication__review").order_by("pk"):
        flag = Flag.objects.create(claim=claim, watch=watch, look=look, since=since)
        facts = {"finding": seen.finding, "address": watch.address, "flag": flag.pk}
        tell(people_of(claim), NoticeKind.SOURCE_CHANGED, claim, about=f"flag {flag.pk}", facts=facts)


def hold(watch: Watch) -> Watch:
    """The watch as it is now, locked until the transaction ends."""
    return Watch.objects.select_for_update().get(pk=watch.pk)


def show_progress(watch: Watch, progress: Progress) -> None:
    """The page asks the job itself."""


def is_done(watch: Watch) -> bool:
    """There is always another look."""
    return False


def fail(watch: Watch, problem: Problem) -> None:
    """A look was given up. That says nothing about the source, but looking at nothing for long must not stay unseen."""
    record(watch, Seen(Finding.UNREACHABLE, problem))
