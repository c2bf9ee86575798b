"""The watched sources of a claim, as its page shows them: where each stands, what has changed, what it says now."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from django.db.models import Exists, OuterRef

from claims import rules
from claims.models import Appearance, Claim, Evidence, Flag, Job, User, Watch
from claims.terms import JobKind, QuoteState

#: Closed flags are history: so many are shown.
_CLOSED = 10


@dataclass
class Source:
    """One address. open: flags that nobody has closed. why_not: reasons against looking now.

    may_stop, may_go_on, may_close, may_reopen: whether this person is offered that.
    """

    watch: Watch
    why_not: list[str]
    may_stop: bool
    may_go_on: bool
    may_reopen: bool
    may_close: bool = False
    open: list[Flag] = field(default_factory=list)
    closed: list[Flag] = field(default_factory=list)


@dataclass(frozen=True)
class LivePage:
    """What the live page says of something that was quoted from it."""

    state: QuoteState
    now: str
    sentence: str
    watch: Watch


def sources(claim: Claim, user: User) -> list[Source]:
    """In two queries, however many there are, and a third where there is a flag."""
    busy = Job.objects.under_way(JobKind.LOOK).filter(watch=OuterRef("pk"))
    watches = claim.watches.select_related("stopped_by").defer("text").annotate(busy=Exists(busy))
    may_reopen = not any(rules.reopen_blockers(claim, user))
    found = {watch.pk: _source(watch, user, may_reopen) for watch in watches.order_by("pk")}
    for flag in _flags(claim):
        if flag.watch_id not in found:
            found[flag.watch_id] = _source(flag.watch, user, may_reopen)
        source = found[flag.watch_id]
        if flag.outcome:
            source.closed.append(flag)
        else:
            source.open.append(flag)
            source.may_close = not any(rules.flag_blockers(flag, user))
    return list(found.values())


def _source(watch: Watch, user: User, may_reopen: bool) -> Source:
    return Source(
        watch,
        why_not=[str(reason) for reason in rules.look_blockers(watch, user)],
        may_stop=not any(rules.stop_blockers(watch, user)),
        may_go_on=not any(rules.go_on_blockers(watch, user)),
        may_reopen=may_reopen,
    )


def _flags(claim: Claim) -> list[Flag]:
    """All that are open, the newest of the others. A source that the check no longer rests on may still have one."""
    own = Flag.objects.filter(claim=claim)
    closed = own.exclude(outcome="").order_by("-pk").values_list("pk")[:_CLOSED]
    keys = [pk for (pk,) in own.open().values_list("pk").union(closed, all=True)]
    if not keys:
        return []  # as on most pages, which are spared the tables around them
    rows = Flag.objects.filter(pk__in=keys).select_related("look", "closed_by", "watch")
    return list(rows.defer("watch__text", "watch__quotes", "watch__validators").order_by("-pk"))


def is_looking(sources: Iterable[Source]) -> bool:
    """Whether the page should ask again soon."""
    return any(getattr(source.watch, "busy", False) for source in sources)


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
