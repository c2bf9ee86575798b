"""The proof of the stored copies: every capture's bytes are there and unchanged, and nothing else lies beside them."""

import hashlib
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from typing import Any

from django.db.models import Exists, Model, OuterRef, QuerySet

from claims.blobs import Missing, Store, StoreError, StoreUnreachable, place
from claims.models import Blob, Capture, Picture
from claims.terms import BlobState

_CHUNK = 1 << 20
#: So many copies are read at once: the processor hashes one while the disk or the network fetches others.
_READERS = 4
_BATCH = 1000


#: The columns that name a stored file.
NAMED: tuple[tuple[type[Model], str], ...] = ((Capture, "sha256"), (Picture, "png"), (Picture, "pdf"))


@dataclass(frozen=True)
class Damage:
    """kind: a BlobState, "stray" for a file that no capture names, or "row" for one whose rows contradict each other.
    path: inside the store."""

    kind: str
    path: str


def state_of(store: Store, sha256: str) -> BlobState:
    """What the stored bytes are now. Never holds more than a megabyte of them. Raises StoreUnreachable."""
    try:
        digest = hashlib.sha256()
        with store.open(sha256) as file:
            while chunk := file.read(_CHUNK):
                digest.update(chunk)
    except StoreUnreachable:
        raise
    except Missing:
        return BlobState.ALTERED if store.has(sha256) else BlobState.MISSING
    except (OSError, StoreError):
        return BlobState.ALTERED
    return BlobState.SOUND if digest.hexdigest() == sha256 else BlobState.ALTERED


def damages(store: Store) -> Iterator[Damage]:
    """All of them, by path; nothing is changed. Bytes that are being stored at this moment are no strays. Raises
    StoreUnreachable."""
    store.check()
    known = named()
    for sha256, state in _states(store, sorted(known)):
        if state != BlobState.SOUND:
            yield Damage(state, place(sha256))
    for path in store.files():
        sha256 = path.rpartition("/")[2]
        # A capture that was made meanwhile names its file by now.
        if not (_is_place(path, sha256) and (sha256 in known or _is_named(sha256))):
            yield Damage("stray", path)
    for sha256 in _rows_apart().iterator():
        yield Damage("row", place(sha256))


def _states(store: Store, hashes: list[str]) -> Iterator[tuple[str, BlobState]]:
    with ThreadPoolExecutor(_READERS) as readers:
        for start in range(0, len(hashes), _BATCH):
            batch = hashes[start : start + _BATCH]
            yield from zip(batch, readers.map(lambda sha256: state_of(store, sha256), batch), strict=True)


def _rows_apart() -> QuerySet[Capture, str]:
    """Captures of which the row that has them read back says otherwise, or is none."""
    same = Blob.objects.filter(sha256=OuterRef("sha256"), size=OuterRef("size"))
    found = Capture.objects.filter(~Exists(same)).order_by("sha256")
    return found.values_list("sha256", flat=True).distinct()


def named() -> set[str]:
    """The hashes of all files that should be there."""
    return {sha256 for each in NAMED for sha256 in _column(*each).distinct().iterator(chunk_size=10_000)}


def _is_named(sha256: str) -> bool:
    return any(_column(*each).filter(**{each[1]: sha256}).exists() for each in NAMED)


def _column(model: type[Model], name: str) -> QuerySet[Any, str]:
    """The hashes in it; "" where there is no file."""
    return model._default_manager.order_by().exclude(**{name: ""}).values_list(name, flat=True)


def _is_place(path: str, sha256: str) -> bool:
    """Whether a copy of this name belongs there."""
    return len(sha256) == 64 and path == f"{sha256[:2]}/{sha256[2:4]}/{sha256}"
