"""The watched sources of a claim, as its page shows them: where each stands, what has changed, what it says now."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from django.db.models import Exists, OuterRef

from claims import rules
from claims.models import Appearance, Claim, Evidence, Flag, Job, User, Watch
from claims.terms import JobState, QuoteState

#: Closed flags are history: so many are shown.
_CLOSED = 10


@dataclass
class Source:
    """One address. open: flags that nobody has closed. why_not: reasons against looking now."""

    watch: Watch
    open: list[Flag] = field(default_factory=list)
    closed: list[Flag] = field(default_factory=list)
    why_not: list[str] = field(default_factory=list)


@dataclass(frozen=True)
class LivePage:
    """What the live page says of something that was quoted from it."""

    state: QuoteState
    now: str
    sentence: str
    watch: Watch


def sources(claim: Claim, user: User) -> list[Source]:
    """In two queries, however many there are, and a third where there is a flag."""
    busy = Job.objects.filter(watch=OuterRef("pk"), state__in=[JobState.QUEUED, JobState.RUNNING])
    watches = claim.watches.select_related("stopped_by").defer("text").annotate(busy=Exists(busy))
    found = {watch.pk: Source(watch) for watch in watches.order_by("pk")}
    for source in found.values():
        source.why_not = [str(reason) for reason in rules.look_blockers(source.watch, user)]
    for flag in _flags(claim):
        if flag.watch_id not in found:
            found[flag.watch_id] = Source(flag.watch)
        kept = found[flag.watch_id].closed if flag.outcome else found[flag.watch_id].open
        kept.append(flag)
    return list(found.values())


def _flags(claim: Claim) -> list[Flag]:
    """All that are open, the newest of the others. A source that the check no longer rests on may still have one."""
    own = Flag.objects.filter(claim=claim)
    closed = own.exclude(outcome="").order_by("-pk").values_list("pk")[:_CLOSED]
    keys = [pk for (pk,) in own.open().values_list("pk").union(closed, all=True)]
    if not keys:
        return []  # as on most pages, which are spared the tables around them
    rows = Flag.objects.filter(pk__in=keys).select_related("look", "closed_by", "watch")
    return list(rows.defer("watch__text", "watch__quotes").order_by("-pk"))


def mark_live(sources: Iterable[Source], appearances: Iterable[Appearance], evidence: Iterable[Evidence]) -> None:
    """Puts what its live page says beside each appearance and excerpt, as ``live``; None where nobody has looked."""
    watches = {source.watch.address: source.watch for source in sources}
    for place in appearances:
        place.live = _live(watches.get(place.document.address), f"appearance-{place.pk}")  # type: ignore[attr-defined]
    for piece in evidence:
        piece.live = _live(watches.get(piece.address), f"evidence-{piece.pk}")  # type: ignore[attr-defined]


def _live(watch: Watch | None, key: str) -> LivePage | None:
    told: dict[str, Any] | None = watch.quotes.get(key) if watch else None
    if watch is None or told is None:
        return None
    return LivePage(QuoteState(told["state"]), told["now"], told["sentence"], watch)
