"""Who else can tell what a stored copy was: archives elsewhere."""

from typing import Any

from django.conf import settings
from django.contrib import messages
from django.db.models import Prefetch
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.views.decorators.http import require_POST

from claims import rules
from claims.access import desk, person
from claims.actions import archiving
from claims.actions.recording import Refused
from claims.models import ArchivedCopy, Capture, User
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


@desk(page="home")
@require_POST
def archive(request: HttpRequest, pk: int) -> HttpResponse:
    """Ask one archive to keep the page."""
    found = get_object_or_404(Capture, pk=pk)
    try:
        archiving.ask(found, request.POST.get("service", ""), by=person(request))
    except Refused as refused:
        for reason in refused.reasons:
            messages.warning(request, reason)
    return redirect(f"{reverse('capture', args=[found.pk])}#elsewhere")
