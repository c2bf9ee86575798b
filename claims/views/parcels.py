"""Stored copies leave: as a WACZ file with a claim, and with a check where the desk's policy allows it."""

from django.http import Http404, HttpRequest, StreamingHttpResponse
from django.views.decorators.http import require_safe

from claims import exports
from claims.access import desk
from claims.actions.capturing import store
from claims.parcels import wacz
from claims.parcels.parcel import Parcel
from claims.views.claims import load

TYPE = "application/wacz+zip"


@desk()
@require_safe
def claim_wacz(request: HttpRequest, pk: int) -> StreamingHttpResponse:
    """Everything that is stored for the claim, its confidential sources among it: for the desk alone."""
    return _sent(exports.of_claim(load(pk)), f"claim-{pk}")


def _sent(parcel: Parcel, name: str) -> StreamingHttpResponse:
    """The file as it is made. What breaks off on the way has no end, and no program opens it."""
    if not parcel.count:
        raise Http404
    pieces = wacz.stream(parcel, store().read, software=exports.SOFTWARE, sign=exports.signature())
    response = StreamingHttpResponse(pieces, content_type=TYPE)
    response["Content-Disposition"] = f'attachment; filename="{name}.wacz"'
    response["Cache-Control"] = "no-store"
    return response
