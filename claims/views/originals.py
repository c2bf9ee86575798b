"""The original bytes of a stored copy, which a stranger has made: handed out from another host name, as a file.

There is no session on that host, so that nothing in a copy can act as the desk or as one of its people. A page of the
desk makes an address that is signed and soon runs out; the host that serves it asks for nothing else.
"""

from django.conf import settings
from django.core import signing
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.cache import add_never_cache_headers

from claims.access import desk
from claims.actions.capturing import store
from claims.blobs import StoreError
from claims.models import Capture

#: Seconds: a browser follows the redirect at once.
LASTS = 60
_SALT = "figurecheck.original"
PATH = "/copy/"

#: What is named as what it is; all else is bytes. Nothing that a browser would run is among them.
NAMED = {
    "application/pdf": "pdf",
    "image/gif": "gif",
    "image/jpeg": "jpg",
    "image/png": "png",
    "text/csv": "csv",
    "text/plain": "txt",
}
_ENDINGS = NAMED | {"text/html": "html", "application/xhtml+xml": "xhtml", "image/svg+xml": "svg"}
BYTES = "application/octet-stream"

HEADERS = {
    "Content-Security-Policy": "sandbox; default-src 'none'; frame-ancestors 'none'",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Referrer-Policy": "no-referrer",
    "X-Robots-Tag": "noindex",
}


@desk()
def original(request: HttpRequest, pk: int) -> HttpResponse:
    """Leads somebody of the desk to the bytes, on the other host."""
    found = get_object_or_404(Capture, pk=pk)
    if not settings.FIGURECHECK_COPIES_HOST:
        raise Http404("This desk has no host name for copies.")
    token = signing.dumps([found.pk, found.sha256], salt=_SALT, compress=True)
    answer = redirect(f"{request.scheme}://{settings.FIGURECHECK_COPIES_HOST}{PATH}{token}")
    add_never_cache_headers(answer)
    return answer


def served(request: HttpRequest) -> HttpResponse:
    """Every answer of the other host: a copy by its signed address, or nothing."""
    path = request.path
    answer = _copy(path.removeprefix(PATH)) if path.startswith(PATH) and request.method == "GET" else _nothing()
    for name, value in HEADERS.items():
        answer.headers[name] = value
    answer.headers["Cache-Control"] = "private, no-store"
    return answer


def _nothing() -> HttpResponse:
    return HttpResponse("There is nothing here.\n", status=404, content_type="text/plain; charset=utf-8")


def _copy(token: str) -> HttpResponse:
    try:
        pk, sha256 = signing.loads(token, salt=_SALT, max_age=LASTS)
        data = store().read(sha256)
    except (signing.BadSignature, StoreError):
        return _nothing()
    found = Capture.objects.get(pk=pk)
    answer = HttpResponse(data, content_type=found.media_type if found.media_type in NAMED else BYTES)
    answer.headers["Content-Disposition"] = f'attachment; filename="{file_name(found)}"'
    return answer


def file_name(found: Capture) -> str:
    """A name of ours: one that came with a file may be made to be clicked on."""
    return f"copy-{found.pk}-{found.sha256[:12]}.{_ENDINGS.get(found.media_type, 'bin')}"


def original_of(found: Capture) -> dict[str, object]:
    """For the page of the copy: whether the original is offered, and the line that checks the file."""
    return {
        "offers_original": bool(settings.FIGURECHECK_COPIES_HOST),
        "check_line": f'echo "{found.sha256}  {file_name(found)}" | sha256sum --check',
    }
