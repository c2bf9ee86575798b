"""Pictures of stored pages: taken when somebody asks, and shown as what they have to be."""

from django.contrib import messages
from django.http import FileResponse, Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.views.decorators.http import require_POST

from claims.access import desk, person
from claims.actions import picturing
from claims.actions.capturing import store
from claims.actions.recording import Refused
from claims.blobs import StoreError
from claims.models import Capture, Picture, User
from claims.rules import picture_blockers
from claims.terms import JobKind


def picture_of(found: Capture, by: User) -> dict[str, object]:
    """For the page of the copy: the picture, or why there is none and whether one can be asked for."""
    if not found.is_web_page:
        return {}
    return {
        "picture": found.pictures.to_show(),
        "picture_waits": found.jobs.under_way(JobKind.TAKE_PICTURE).exists(),
        "picture_blocked": [str(reason) for reason in picture_blockers(found, by)],
    }


@desk(page="home")
@require_POST
def take_picture(request: HttpRequest, pk: int) -> HttpResponse:
    found = get_object_or_404(Capture, pk=pk)
    try:
        picturing.ask(found, by=person(request))
    except Refused as refused:
        messages.warning(request, str(refused), extra_tags="warn")
    return redirect("capture", pk=pk)


@desk()
def picture_png(request: HttpRequest, pk: int) -> FileResponse:
    return _file(get_object_or_404(Picture.objects.taken(), pk=pk), "png", "image/png")


@desk()
def picture_pdf(request: HttpRequest, pk: int) -> FileResponse:
    answer = _file(get_object_or_404(Picture.objects.taken(), pk=pk), "pdf", "application/pdf")
    answer.headers["Content-Disposition"] = f'attachment; filename="figurecheck-{pk}.pdf"'
    return answer


def _file(picture: Picture, column: str, kind: str) -> FileResponse:
    """A browser has made it of a stranger's page: it is shown as what it has to be, and may do nothing."""
    try:
        answer = FileResponse(store().open(getattr(picture, column)), content_type=kind)
    except StoreError as error:
        raise Http404 from error
    answer.headers["Content-Security-Policy"] = "default-src 'none'; sandbox"
    answer.headers["Cache-Control"] = "private, max-age=31536000, immutable"
    return answer
