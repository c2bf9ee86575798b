"""What belongs to a copy and leaves beside it: the picture of a page as a reader saw it."""

from collections.abc import Iterable, Iterator

from django.db.models import prefetch_related_objects

from claims.models import Capture, Picture
from claims.parcels.parcel import Attached

#: What ``attached`` needs of each capture.
NEEDED = ("pictures",)


def prepare(captures: Iterable[Capture]) -> None:
    """Ask once for all of them."""
    prefetch_related_objects(list(captures), *NEEDED)


def attached(capture: Capture) -> tuple[Attached, ...]:
    """All of it, for captures that are prepared."""
    return tuple(each for picture in capture.pictures.all() for each in _picture(picture))


def _picture(picture: Picture) -> Iterator[Attached]:
    if picture.problem:
        return
    told = {"taken_with": picture.browser, "is_cut": picture.is_cut}
    yield Attached("picture", picture.png, picture.png_size, "image/png", picture.taken_at, told)
    yield Attached("picture", picture.pdf, picture.pdf_size, "application/pdf", picture.taken_at, told)
