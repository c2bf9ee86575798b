"""Watched sources: looked at now, no longer, again; and what a person makes of a changed one."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_POST

from claims.access import desk, person
from claims.actions import flagging, watching
from claims.models import Claim, Flag, Watch
from claims.paging import as_key
from claims.views.claims import attempt, load, said
from claims.views.watched import is_looking, sources


@desk()
def watched(request: HttpRequest, pk: int) -> HttpResponse:
    """The section of the claim's page alone, which asks for itself while somebody waits for a look."""
    found = load(pk)
    watched = sources(found, person(request))
    context = {"claim": found, "sources": watched, "looking": is_looking(watched)}
    return render(request, "claim/sources.html", context)


def _watch(request: HttpRequest, claim: Claim) -> Watch:
    return get_object_or_404(claim.watches.defer("text"), pk=as_key(request.POST.get("watch", "")))


@desk(page="claim")
@require_POST
def look_now(request: HttpRequest, pk: int) -> HttpResponse:
    claim = load(pk)
    watch = _watch(request, claim)
    return attempt(request, claim, lambda: watching.look_now(watch, by=person(request)), to="#sources")


@desk(page="claim")
@require_POST
def stop(request: HttpRequest, pk: int) -> HttpResponse:
    claim = load(pk)
    watch, reason = _watch(request, claim), said(request, "reason")
    return attempt(request, claim, lambda: watching.stop(watch, by=person(request), reason=reason), to="#sources")


@desk(page="claim")
@require_POST
def go_on(request: HttpRequest, pk: int) -> HttpResponse:
    claim = load(pk)
    watch = _watch(request, claim)
    return attempt(request, claim, lambda: watching.go_on(watch, by=person(request)), to="#sources")


@desk(page="claim")
@require_POST
def close_flag(request: HttpRequest, pk: int) -> HttpResponse:
    """Either way of closing a flag; the other one is no typo of a person, so that it is not found."""
    claim = load(pk)
    flag = get_object_or_404(Flag.objects.filter(claim=claim), pk=as_key(request.POST.get("flag", "")))
    ways = {"set_aside": flagging.set_aside, "take_up": flagging.take_up}
    way = ways.get(request.POST.get("decision", ""))
    if way is None:
        raise Http404
    reason = said(request, "reason")
    return attempt(request, claim, lambda: way(flag, by=person(request), reason=reason), to="#sources")
