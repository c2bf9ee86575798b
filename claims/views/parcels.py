"""Stored copies leave: as a WACZ file with a claim, and with a check where the desk's policy lets readers have them.

The list of a check's copies with their hashes is for everybody, always: who kept a page too can compare it.
"""

import threading
import weakref
from collections.abc import Generator, Iterator

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase, JsonResponse, StreamingHttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from claims import exports
from claims.access import desk, readers
from claims.actions.capturing import store
from claims.models import Policy, Publication
from claims.parcels import manifest, wacz
from claims.parcels.parcel import Parcel
from claims.published import editions
from claims.views.claims import load
from claims.views.public import public_page

TYPE = "application/wacz"
#: So many files at once in each process of the web: whoever reads slowly holds a thread, and others want pages.
AT_ONCE = 2
_turns = threading.BoundedSemaphore(AT_ONCE)


@desk()
@require_safe
def claim_wacz(request: HttpRequest, pk: int) -> HttpResponseBase:
    """Everything that is stored for the claim, its confidential sources among it: for the desk alone."""
    return _sent(exports.of_claim(load(pk)), f"claim-{pk}")


@readers
@require_safe
def check_wacz(request: HttpRequest, slug: str) -> HttpResponseBase:
    """The copies that readers may have, where the desk lets them: they are other people's pages."""
    if not Policy.objects.current().copies_for_readers:
        raise Http404
    return _sent(exports.of_check(_editions(slug)), slug)


@public_page
def check_list_of_copies(request: HttpRequest, slug: str) -> HttpResponse:
    """The copies of a check by their hashes, without the copies."""
    told = manifest.whole(exports.of_check(_editions(slug)))
    return JsonResponse(told, json_dumps_params={"ensure_ascii": False, "indent": 1})


def _editions(slug: str) -> list[Publication]:
    found = editions(slug)
    if not found:
        raise Http404
    return found


def _sent(parcel: Parcel, name: str) -> HttpResponseBase:
    """The file as it is made. What breaks off on the way has no end, and no program opens it."""
    if not parcel.count:
        raise Http404
    pieces = wacz.stream(parcel, store().read, software=exports.SOFTWARE, sign=exports.signature())
    if not _turns.acquire(blocking=False):
        busy = _("Others are downloading evidence at this moment. Try again in a minute.")
        return HttpResponse(busy, status=503, content_type="text/plain; charset=utf-8", headers={"Retry-After": "60"})
    response = StreamingHttpResponse(_Turn(pieces), content_type=TYPE)
    response["Content-Disposition"] = f'attachment; filename="evidence-{name}.wacz"'
    response["Cache-Control"] = "no-store"
    return response


class _Turn:
    """The pieces of a file; its place is free again when the answer ends, however it does."""

    def __init__(self, pieces: Generator[bytes, None, None]) -> None:
        self._pieces = pieces
        self._free = weakref.finalize(self, _turns.release)

    def __iter__(self) -> Iterator[bytes]:
        return self._pieces

    def close(self) -> None:
        """Django calls it at the end of the answer, and when the reader goes away."""
        self._pieces.close()
        self._free()
