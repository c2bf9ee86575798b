"""The proof of the stored copies: every capture's bytes are there and unchanged, and nothing else lies beside them."""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass

from claims.blobs import BlobStore, StoreError
from claims.models import Capture
from claims.terms import BlobState

_CHUNK = 1 << 20


@dataclass(frozen=True)
class Damage:
    """kind: a BlobState, or "stray" for a file that no capture names. path: inside the store."""

    kind: str
    path: str


def state_of(store: BlobStore, sha256: str) -> BlobState:
    """What the stored bytes are now. Never holds more than a megabyte of them."""
    path = store.path(sha256)
    if not path.is_symlink() and not path.exists():
        return BlobState.MISSING
    try:
        digest = hashlib.sha256()
        with store.open(sha256) as file:
            while chunk := file.read(_CHUNK):
                digest.update(chunk)
    except (OSError, StoreError):
        return BlobState.ALTERED
    return BlobState.SOUND if digest.hexdigest() == sha256 else BlobState.ALTERED


def damages(store: BlobStore) -> Iterator[Damage]:
    """All of them, by path; nothing is changed. Bytes that are being stored at this moment are no strays."""
    named = set(Capture.objects.values_list("sha256", flat=True).distinct().iterator(chunk_size=10_000))
    expected = {_inside(store, sha256): sha256 for sha256 in named}
    for path, sha256 in sorted(expected.items()):
        state = state_of(store, sha256)
        if state != BlobState.SOUND:
            yield Damage(state, path)
    for path in store.files():
        # A capture that was made meanwhile names its file by now.
        if path not in expected and not _is_named(store, path):
            yield Damage("stray", path)


def _inside(store: BlobStore, sha256: str) -> str:
    return store.path(sha256).relative_to(store.root).as_posix()


def _is_named(store: BlobStore, path: str) -> bool:
    sha256 = path.rpartition("/")[2]
    found = Capture.objects.filter(sha256=sha256).exists() if len(sha256) == 64 else False
    return found and _inside(store, sha256) == path
