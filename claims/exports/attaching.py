"""What belongs to a copy and leaves beside it: the picture of its page, and what authorities have stamped."""

import hashlib
from collections.abc import Iterable, Iterator

from django.db.models import prefetch_related_objects

from claims.models import Capture, Picture, Timestamp
from claims.parcels.parcel import Attached
from claims.parcels.warc import tells_of_visitor

#: What ``attached`` needs of each capture.
NEEDED = ("pictures", "timestamps__authority")


def prepare(captures: Iterable[Capture]) -> None:
    """Ask once for all of them."""
    prefetch_related_objects(list(captures), *NEEDED)


def attached(capture: Capture, *, public: bool) -> tuple[Attached, ...]:
    """All of it, for captures that are prepared.

    A statement is stamped as it stands: one that holds what the site noted of the visitor, or for readers the name of a
    file, stays at the desk with its time-stamp. Their page there hands them out.
    """
    found = [each for picture in capture.pictures.all() for each in _picture(picture)]
    hops = (header for hop in capture.redirects for header in hop.get("headers") or ())
    if not (tells_of_visitor(capture.headers) or tells_of_visitor(hops) or (public and capture.file_name)):
        found += [each for stamp in capture.timestamps.all() for each in _stamp(stamp)]
    return tuple(found)


def _picture(picture: Picture) -> Iterator[Attached]:
    if picture.problem:
        return
    told = {"taken_with": picture.browser, "is_cut": picture.is_cut}
    yield Attached("picture", picture.png, picture.png_size, "image/png", picture.taken_at, told)
    yield Attached("picture", picture.pdf, picture.pdf_size, "application/pdf", picture.taken_at, told)


def _stamp(stamp: Timestamp) -> Iterator[Attached]:
    """The three files with which a stranger proves it: what was stamped, the authority's reply, its certificates."""
    if stamp.stamped_at is None or stamp.reply is None:
        return
    told = {"authority": stamp.authority.name, "of": stamp.digest}
    for kind, media_type, data in (
        ("statement", "application/json", stamp.statement.encode()),
        ("time-stamp", "application/timestamp-reply", bytes(stamp.reply)),
        ("certificates", "application/x-pem-file", stamp.authority.certificates.encode()),
    ):
        digest = hashlib.sha256(data).hexdigest()
        yield Attached(kind, digest, len(data), media_type, stamp.stamped_at, told, data)
