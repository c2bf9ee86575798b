"""The desk: what waits for me, and all claims with their filters."""

from datetime import datetime
from typing import Any
from urllib.parse import urlencode

from django.db.models import Exists, OuterRef, Q
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.dateparse import parse_datetime
from django.utils.translation import get_language

from claims import search
from claims.access import desk, person, readers
from claims.forms import DeskFilter
from claims.models import Appearance, Claim, Document, Flag, Notice, User
from claims.models.claim import ClaimQuerySet
from claims.paging import as_key
from claims.terms import Role, Stage

#: About two screens: more would make everybody wait for rows that few look at.
PAGE = 25
#: Counting stops here: "500+" tells as much as 98,231, and costs the same at any size of the desk.
COUNT_LIMIT = 500
NOTICES = 8

_HAS_OPEN_FLAG = Exists(Flag.objects.open().filter(claim=OuterRef("pk")))


@readers
def front(request: HttpRequest) -> HttpResponse:
    """The desk for people who are signed in, the checks for everybody else."""
    return redirect("home" if request.user.is_authenticated else "checks")


@desk()
def home(request: HttpRequest) -> HttpResponse:
    user = person(request)
    waiting, unassigned = _work(user)
    context = {
        "notices": Notice.objects.unread_by(user).for_list()[:NOTICES],
        "waiting": waiting,
        "unassigned": unassigned,
        "documents": Document.objects.for_short_list().filter(added_by=user)[:6],
    }
    return render(request, "desk/home.html", context)


def _work(user: User) -> tuple[list[Claim], list[Claim]]:
    """What waits for this person, and what nobody has taken. No claim is in both: a new one waits for its assignee."""
    waiting = _keys(Claim.objects.waiting_parts(user), 12)
    unassigned = _keys([Claim.objects.filter(assignee=None, stage=Stage.NEW)], 6)
    found = Claim.objects.for_work_list().in_bulk([*waiting, *unassigned])
    return [found[pk] for pk in waiting], [found[pk] for pk in unassigned]


def _keys(parts: list[ClaimQuerySet], many: int) -> list[int]:
    """The keys of the claims that were touched last, from parts of which no claim is in two."""
    first, *others = [part.order_by("-touched_at", "-pk").values_list("touched_at", "pk")[:many] for part in parts]
    found = first.union(*others, all=True) if others else first
    return [pk for _, pk in sorted(found, reverse=True)[:many]]


@desk()
def claim_list(request: HttpRequest) -> HttpResponse:
    """All claims, newest change first, filtered by the query string, one page after the other by key."""
    user = person(request)
    form = DeskFilter(request.GET)
    form.is_valid()
    asked = search.asked(form.cleaned_data.get("q", ""), (get_language() or "en")[:2])
    view = request.GET.get("view", "")
    parts = _views(user).get(view) or [Claim.objects.all()]
    found = [_filtered(part, form.cleaned_data | {"asked": asked}) for part in parts]
    rows, following = _page(found, request.GET.get("after", ""))
    context = {
        "form": form,
        "claims": rows,
        "asked": asked,
        "following": following and _address(request, after=following),
        "view": view,
        "views": [(name, _count(parts)) for name, parts in _views(user).items()],
        "may_compare": user.may_act_as(Role.EDITOR),
        "filtered": any(form.cleaned_data.values()),
    }
    return render(request, "desk/list.html", context)


def _filtered(claims: ClaimQuerySet, wanted: dict[str, Any]) -> ClaimQuerySet:
    if stage := wanted.get("stage"):
        claims = claims.filter(stage=stage)
    if found := wanted.get("person"):
        claims = claims.filter(assignee=found)
    if language := wanted.get("language"):
        claims = claims.filter(language=language)
    if outlet := wanted.get("outlet"):
        claims = claims.filter(Exists(Appearance.objects.filter(claim=OuterRef("pk"), document__outlet=outlet)))
    if typed := wanted.get("q"):
        claims = claims.found_by(typed, wanted["asked"])
    return claims


def _page(parts: list[ClaimQuerySet], after: str) -> tuple[list[Claim], str]:
    """One page after the key "moment_id", and the key of the next page or ''."""
    if key := _key(after):
        moment, pk = key
        parts = [part.filter(touched_at__lte=moment).exclude(Q(touched_at=moment, pk__gte=pk)) for part in parts]
    rows = _first(parts, PAGE + 1)
    if len(rows) <= PAGE:
        return rows, ""
    last = rows[PAGE - 1]
    return rows[:PAGE], f"{last.touched_at.isoformat()}_{last.pk}"


def _first(parts: list[ClaimQuerySet], many: int) -> list[Claim]:
    """The first so many rows with all that they show, which is looked up for these alone and not while sorting."""
    rows = Claim.objects.for_list().annotate(flagged=_HAS_OPEN_FLAG)
    found = rows.in_bulk(keys := _keys(parts, many))
    return [found[pk] for pk in keys]


def _key(after: str) -> tuple[datetime, int] | None:
    moment, _, pk = after.partition("_")
    try:
        parsed = parse_datetime(moment)
    except ValueError:
        return None
    return (parsed, as_key(pk)) if parsed and parsed.tzinfo else None


def _address(request: HttpRequest, **changed: str) -> str:
    kept = {key: value for key, value in request.GET.items() if value and key not in changed}
    return "?" + urlencode(kept | changed)


def _views(user: User) -> dict[str, list[ClaimQuerySet]]:
    """The tabs, each with the parts of its list: no claim is in two parts."""
    return {
        "waiting": Claim.objects.waiting_parts(user),
        "mine": [Claim.objects.assigned_to(user).open()],
        "unassigned": [Claim.objects.open().filter(assignee=None)],
        "changed": [Claim.objects.filter(_HAS_OPEN_FLAG)],
        "": [Claim.objects.all()],
    }


def _count(parts: list[ClaimQuerySet]) -> int:
    """How many claims these are, as far as COUNT_LIMIT + 1."""
    first, *others = [part.order_by().values("pk")[: COUNT_LIMIT + 1] for part in parts]
    return (first.union(*others, all=True) if others else first).count()
