"""Write-once store of captured bytes, each under its SHA-256: what every store promises, and the one in a folder.

Nothing here changes or deletes a file. ``claims.buckets`` is the other store.
"""

import errno
import hashlib
import os
import tempfile
from abc import ABC, abstractmethod
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import BinaryIO

from django.conf import settings
from django.utils.module_loading import import_string

_SHA256 = frozenset("0123456789abcdef")
#: What a bucket needs to be found, from the settings FIGURECHECK_S3_….
_SERVICE = ("endpoint", "region", "key", "secret")


class StoreError(Exception):
    """The store could not do what it was asked; the message is fit for an operator."""


class Missing(StoreError):
    """No file is stored under this hash."""


class Altered(StoreError):
    """The stored file is no longer the one that was put."""


class StoreFull(StoreError):
    """The disk or the quota is full."""


class StoreUnwritable(StoreError):
    """The folder or the bucket cannot be written."""


class StoreUnreachable(StoreError):
    """The store does not answer, or this machine does not see it: nothing is known of what is in it."""


@dataclass(frozen=True)
class Blob:
    """sha256: lower-case hexadecimal; size: bytes."""

    sha256: str
    size: int


class Store(ABC):
    """Blobs as aa/bb/<sha256>. Safe for any number of writers at once. Every method may raise StoreUnreachable, and
    ValueError for a name that is no SHA-256."""

    @property
    @abstractmethod
    def where(self) -> str:
        """For people: the folder or the bucket."""

    @abstractmethod
    def put(self, data: bytes) -> Blob:
        """Store the bytes and return only when they are safe.

        Raises StoreFull or StoreUnwritable, after which nothing is left behind; Altered when what already has this hash
        is of another size.
        """

    @abstractmethod
    def open(self, sha256: str) -> BinaryIO:
        """The stored bytes for streaming, not hashed. Raises Missing."""

    @abstractmethod
    def has(self, sha256: str) -> bool:
        """Whether anything lies under this name."""

    @abstractmethod
    def files(self) -> Iterator[str]:
        """Everything in the store by its path inside, sorted, whatever its name: what does not belong there, too."""

    @abstractmethod
    def check(self) -> None:
        """Raises StoreUnreachable unless this machine sees the store."""

    def read(self, sha256: str) -> bytes:
        """The stored bytes, hashed again. Raises Missing or Altered."""
        with self.open(sha256) as file:
            data = file.read()
        if hashlib.sha256(data).hexdigest() != sha256:
            raise Altered(f"The stored file {sha256} does not have this hash any more.")
        return data

    def all(self) -> Iterator[str]:
        """Every stored hash, sorted. What a killed writer left half-written is not among them."""
        for path in self.files():
            name = path.rpartition("/")[2]
            if _is_sha256(name) and path == place(name):
                yield name


class BlobStore(Store):
    """Blobs under the folder `root`."""

    def __init__(self, root: str | os.PathLike[str]) -> None:
        self.root = Path(root)

    @property
    def where(self) -> str:
        return str(self.root)

    def put(self, data: bytes) -> Blob:
        blob = Blob(hashlib.sha256(data).hexdigest(), len(data))
        path = self.path(blob.sha256)
        if path.exists():
            self._check_size(path, blob)
            return blob
        try:
            self._make_folders(path.parent)
            self._write(path, data)
        except OSError as error:
            raise self._typed(error) from error
        return blob

    def open(self, sha256: str) -> BinaryIO:
        try:
            return self.path(sha256).open("rb")
        except FileNotFoundError:
            raise Missing(f"No file is stored under {sha256}.") from None

    def files(self) -> Iterator[str]:
        return _files(str(self.root), "")

    def has(self, sha256: str) -> bool:
        path = self.path(sha256)
        return path.is_symlink() or path.exists()

    def check(self) -> None:
        if not self.root.is_dir():
            raise StoreUnreachable(f"The folder {self.root} is not there. Is its disk mounted on this machine?")

    def path(self, sha256: str) -> Path:
        """Where this hash lives, stored or not."""
        return self.root / place(sha256)

    def _make_folders(self, folder: Path) -> None:
        """Create the shard. A new root is made safe at once, a shard together with what is put into it."""
        if folder.is_dir():
            return
        missing = [each for each in (self.root, *self.root.parents) if not each.exists()]
        folder.mkdir(parents=True, exist_ok=True)
        for each in missing:
            _sync_folder(each.parent)

    def _write(self, path: Path, data: bytes) -> None:
        handle, name = tempfile.mkstemp(prefix=".put-", dir=path.parent)
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(data)
                file.flush()
                os.fchmod(file.fileno(), 0o440)
                os.fsync(file.fileno())
            # Two writers of the same bytes may both come here: the second rename replaces equal by equal.
            os.rename(name, path)
        except BaseException:
            os.unlink(name)
            raise
        # The name, and the shards that hold it: made by us, or a moment ago by another writer who has not synced them
        # yet. All in one go, since the disk writes what is new in them down with the first; the others cost nothing.
        for folder in (path.parent, path.parent.parent, self.root):
            _sync_folder(folder)

    def _check_size(self, path: Path, blob: Blob) -> None:
        if path.stat().st_size != blob.size:
            raise Altered(f"The stored file {blob.sha256} has {path.stat().st_size} bytes instead of {blob.size}.")

    def _typed(self, error: OSError) -> StoreError:
        if error.errno in (errno.ENOSPC, errno.EDQUOT, errno.EFBIG):
            return StoreFull(f"The disk that holds {self.root} is full.")
        return StoreUnwritable(f"The folder {self.root} cannot be written: {error.strerror}.")


def opened() -> Store:
    """The desk's store, as the settings name it. Raises ImproperlyConfigured when one of them is missing."""
    address = str(settings.FIGURECHECK_BLOBS)
    if not address.startswith("s3://"):
        return BlobStore(address)
    service = {name: getattr(settings, f"FIGURECHECK_S3_{name.upper()}") for name in _SERVICE}
    return _bucket(os.getpid(), address=address, **service)


@cache
def _bucket(process: int, **bucket: str) -> Store:
    """One for each process, which keeps its connections. A desk with a folder loads no client of such services."""
    made: Store = import_string("claims.buckets.opened")(**bucket)
    return made


def place(sha256: str) -> str:
    """Where this hash lives in a store. Raises ValueError for anything but 64 lower-case hexadecimal digits."""
    if not _is_sha256(sha256):
        raise ValueError(f"not a SHA-256: {sha256!r}")
    return f"{sha256[:2]}/{sha256[2:4]}/{sha256}"


def _files(folder: str, inside: str) -> Iterator[str]:
    """The paths below a folder in the order of their names, folder by folder, with few of them in memory at once."""
    try:
        with os.scandir(folder) as found:
            entries = sorted((entry.name, entry.is_dir(follow_symlinks=False)) for entry in found)
    except FileNotFoundError:
        return
    except OSError as error:
        raise StoreUnreachable(f"The folder {folder} cannot be read: {error.strerror}.") from error
    for name, is_folder in entries:
        if is_folder:
            yield from _files(f"{folder}/{name}", f"{inside}{name}/")
        else:
            yield inside + name


def _is_sha256(name: str) -> bool:
    return len(name) == 64 and _SHA256.issuperset(name)


def _sync_folder(folder: Path) -> None:
    handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
