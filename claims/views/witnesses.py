"""Who else can tell what a stored copy was: authorities that stamped the time, archives elsewhere."""

from collections.abc import Callable
from typing import Any

from django.conf import settings
from django.contrib import messages
from django.db.models import Prefetch
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.views.decorators.http import require_POST, require_safe

from claims import rules
from claims.access import desk, person
from claims.actions import archiving, stamping
from claims.actions.recording import Refused
from claims.models import ArchivedCopy, Capture, Timestamp, User
from claims.terms import ArchiveService


def kept_elsewhere(way: str) -> Prefetch:
    """Gives each capture at the end of ``way`` its ``kept_elsewhere``: what archives have confirmed. One query."""
    return Prefetch(f"{way}__elsewhere", queryset=ArchivedCopy.objects.kept(), to_attr="kept_elsewhere")


def elsewhere(capture: Capture, user: User) -> dict[str, Any]:
    """For the page of a stored copy: each archive that has or could have one, and why it cannot be asked."""
    known = {copy.service: copy for copy in capture.elsewhere.all()}
    shown = [service for service in ArchiveService if service in known or service in settings.FIGURECHECK_ARCHIVES]
    rows = [
        {
            "service": service,
            "copy": known.get(service),
            "why": [str(reason) for reason in rules.archive_blockers(capture, service, user)],
        }
        for service in shown
    ]
    return {"elsewhere": rows, "asking": any(copy.is_waiting for copy in known.values())}


def stamps(capture: Capture, user: User) -> dict[str, Any]:
    """For the page of a stored copy: each authority's word, and why no more can be asked for."""
    given = list(capture.timestamps.select_related("authority").defer("reply", "statement").order_by("pk"))
    return {
        "stamps": given,
        "stamping": any(stamp.is_waiting for stamp in given),
        "why_no_stamp": [str(reason) for reason in rules.stamp_blockers(capture, user)],
    }


@desk(page="home")
@require_POST
def stamp(request: HttpRequest, pk: int) -> HttpResponse:
    """Ask the authorities that have not given their stamp of this copy."""
    found = get_object_or_404(Capture, pk=pk)
    try:
        stamping.ask(found, by=person(request))
    except Refused as refused:
        for reason in refused.reasons:
            messages.warning(request, reason, extra_tags="warn")
    return redirect(f"{reverse('capture', args=[found.pk])}#stamps")


#: What a stranger needs to prove a time-stamp: the names of the files, and what is in them.
PARTS: dict[str, Callable[[Timestamp], bytes]] = {
    "statement.json": lambda stamp: stamp.statement.encode(),
    "reply.tsr": lambda stamp: bytes(stamp.reply or b""),
    "authority.pem": lambda stamp: stamp.authority.certificates.encode(),
}


@desk()
@require_safe
def stamp_part(request: HttpRequest, pk: int, part: str) -> HttpResponse:
    """One of PARTS, as a file."""
    found = get_object_or_404(Timestamp.objects.given().select_related("authority"), pk=pk)
    if part not in PARTS:
        raise Http404
    disposition = {"Content-Disposition": f'attachment; filename="{found.pk}-{part}"'}
    return HttpResponse(PARTS[part](found), content_type="application/octet-stream", headers=disposition)


@desk(page="home")
@require_POST
def archive(request: HttpRequest, pk: int) -> HttpResponse:
    """Ask one archive to keep the page."""
    found = get_object_or_404(Capture, pk=pk)
    try:
        archiving.ask(found, request.POST.get("service", ""), by=person(request))
    except Refused as refused:
        for reason in refused.reasons:
            messages.warning(request, reason, extra_tags="warn")
    return redirect(f"{reverse('capture', args=[found.pk])}#elsewhere")
