"""Notices: all that the desk has told a person, and which of them they have read."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST

from claims.access import desk, person
from claims.actions import noticing
from claims.models import Notice
from claims.paging import as_key

PAGE = 50


@desk()
def notice_list(request: HttpRequest) -> HttpResponse:
    """Newest first, read or not, one page after the other by key."""
    rows = Notice.objects.filter(recipient=person(request)).for_list()
    if before := as_key(request.GET.get("before", "")):
        rows = rows.filter(pk__lt=before)
    shown = list(rows[: PAGE + 1])
    following = shown[PAGE - 1].pk if len(shown) > PAGE else None
    return render(request, "desk/notices.html", {"notices": shown[:PAGE], "following": following})


@desk(page="home")
@require_POST
def read(request: HttpRequest) -> HttpResponse:
    """The one that is named, or all of them."""
    if "notice" in request.POST:
        noticing.mark_read([as_key(request.POST["notice"])], by=person(request))
    else:
        noticing.mark_all_read(by=person(request))
    return redirect("notices" if request.POST.get("from") == "notices" else "home")
