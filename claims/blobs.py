"""Write-once store of captured bytes: a folder, one file per SHA-256. Nothing here changes or deletes a file."""

import errno
import hashlib
import os
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

_SHA256 = frozenset("0123456789abcdef")


class StoreError(Exception):
    """The store could not do what it was asked; the message is fit for an operator."""


class Missing(StoreError):
    """No file is stored under this hash."""


class Altered(StoreError):
    """The stored file is no longer the one that was put."""


class StoreFull(StoreError):
    """The disk or the quota is full."""


class StoreUnwritable(StoreError):
    """The folder cannot be written."""


@dataclass(frozen=True)
class Blob:
    """sha256: lower-case hexadecimal; size: bytes."""

    sha256: str
    size: int


class BlobStore:
    """Blobs under `root`, sharded as aa/bb/<sha256>. Safe for any number of writers at once."""

    def __init__(self, root: str | os.PathLike[str]) -> None:
        self.root = Path(root)

    def put(self, data: bytes) -> Blob:
        """Store the bytes and return only when they are on the disk.

        Raises StoreFull or StoreUnwritable, after which nothing is left behind; Altered when the file that already has
        this hash is of another size.
        """
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

    def read(self, sha256: str) -> bytes:
        """The stored bytes, hashed again. Raises Missing or Altered."""
        with self.open(sha256) as file:
            data = file.read()
        if hashlib.sha256(data).hexdigest() != sha256:
            raise Altered(f"The stored file {sha256} does not have this hash any more.")
        return data

    def open(self, sha256: str) -> BinaryIO:
        """The stored file for streaming, not hashed. Raises Missing."""
        try:
            return self.path(sha256).open("rb")
        except FileNotFoundError:
            raise Missing(f"No file is stored under {sha256}.") from None

    def all(self) -> Iterator[str]:
        """Every stored hash, sorted. What a killed writer left half-written is not among them."""
        for path in sorted(self.root.glob("[0-9a-f][0-9a-f]/[0-9a-f][0-9a-f]/*")):
            if _is_sha256(path.name):
                yield path.name

    def files(self) -> Iterator[str]:
        """Every file under the root by its path inside, sorted, whatever its name: what does not belong there, too."""
        for folder, _, names in sorted(os.walk(self.root)):
            inside = Path(folder).relative_to(self.root)
            yield from ((inside / name).as_posix() for name in sorted(names))

    def path(self, sha256: str) -> Path:
        """Where this hash lives, stored or not. Raises ValueError for anything but 64 lower-case hexadecimal digits."""
        if not _is_sha256(sha256):
            raise ValueError(f"not a SHA-256: {sha256!r}")
        return self.root / sha256[:2] / sha256[2:4] / sha256

    def _make_folders(self, folder: Path) -> None:
        """Create the shard; a new folder is only safe once its parent has been synced too."""
        missing = [each for each in (folder, *folder.parents) if not each.exists()]
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
        _sync_folder(path.parent)

    def _check_size(self, path: Path, blob: Blob) -> None:
        if path.stat().st_size != blob.size:
            raise Altered(f"The stored file {blob.sha256} has {path.stat().st_size} bytes instead of {blob.size}.")

    def _typed(self, error: OSError) -> StoreError:
        if error.errno in (errno.ENOSPC, errno.EDQUOT, errno.EFBIG):
            return StoreFull(f"The disk that holds {self.root} is full.")
        return StoreUnwritable(f"The folder {self.root} cannot be written: {error.strerror}.")


def _is_sha256(name: str) -> bool:
    return len(name) == 64 and _SHA256.issuperset(name)


def _sync_folder(folder: Path) -> None:
    handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
