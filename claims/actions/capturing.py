"""Bytes become a capture: on disk first, then the row."""

from datetime import datetime
from typing import Any

from django.db import transaction
from django.utils import timezone

from claims.actions.stamping import stamp_capture
from claims.blobs import Store, opened
from claims.models import Blob, Capture
from claims.terms import Origin


def store() -> Store:
    """The desk's blob store."""
    return opened()


def keep_bytes(data: bytes) -> Blob:
    """Store the bytes for good, and have them read back on the schedule. Raises StoreFull or StoreUnwritable."""
    stored = store().put(data)
    Blob.objects.bulk_create([Blob(sha256=stored.sha256, size=stored.size)], ignore_conflicts=True)
    return Blob(sha256=stored.sha256, size=stored.size)


def capture_bytes(
    data: bytes,
    *,
    origin: Origin,
    media_type: str,
    charset: str = "",
    file_name: str = "",
    captured_at: datetime | None = None,
    **served: Any,
) -> Capture:
    """Store the bytes for good, then write the row that points to them; ``served`` are the facts of a fetch.

    Raises blobs.StoreFull or blobs.StoreUnwritable. A row without its bytes cannot come about: the blob is fsynced
    before the row is written; bytes without a row can, and are harmless.
    """
    blob = keep_bytes(data)
    with transaction.atomic():
        made = Capture.objects.create(
            sha256=blob.sha256,
            size=blob.size,
            origin=origin,
            media_type=media_type[:100],
            charset=(charset or "")[:40],
            file_name=file_name[:255],
            captured_at=captured_at or timezone.now(),
            **served,
        )
        stamp_capture(made)
    return made
