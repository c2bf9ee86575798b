"""A bound on what a request may carry, before anything reads it."""

from collections.abc import Callable

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _

# A browser that is cut off in the middle of sending shows an error of its own and not ours.
LISTENED_TO = 100 * 1024 * 1024
CHUNK = 1024 * 1024


def size_middleware(get_response: Callable[[HttpRequest], HttpResponse]) -> Callable[[HttpRequest], HttpResponse]:
    """Refuse a request whose body is too large; Django itself would write an uploaded file of any size to the disk."""

    def middleware(request: HttpRequest) -> HttpResponse:
        size = int(request.META.get("CONTENT_LENGTH") or 0)
        if size <= settings.DATA_UPLOAD_MAX_MEMORY_SIZE:
            return get_response(request)
        if size <= LISTENED_TO:
            while request.read(CHUNK):
                pass
        limit = settings.FIGURECHECK_MAX_DOCUMENT_BYTES // 1024**2
        text = _("This is larger than %(limit)d MB, which is the most that this desk reads. Nothing was stored.")
        return HttpResponse(text % {"limit": limit}, status=413, content_type="text/plain; charset=utf-8")

    return middleware
