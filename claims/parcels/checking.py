"""Whether a file with stored copies is whole: every hash in it against what it is the hash of.

The file may be anybody's. So nothing is unpacked to the disk, no more than a line or a chunk is in memory, and whatever
cannot be read is a finding. One who rewrites every hash passes this: only a signature, or the desk's rows, tell then.
"""

import hashlib
import json
import zipfile
import zlib
from collections.abc import Generator, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Any

from claims.parcels import manifest, wacz
from claims.parcels.members import broken
from claims.parcels.signing import is_signed

_CHUNK = 1 << 16
_MOST = 1 << 24  # bytes of one line, or of one of the small files
_UNHASHED = {wacz.PACKAGE, wacz.DIGEST}
_UNREADABLE = (zipfile.BadZipFile, zlib.error, EOFError, OSError, NotImplementedError, RuntimeError, ValueError)


@dataclass(frozen=True)
class Finding:
    """what: "unreadable", "missing", "altered", "stray" or "problem". where: a file inside, or a hash."""

    what: str
    where: str
    words: str


class Wacz:
    """A file on the disk. Raises zipfile.BadZipFile or OSError when it is no zip, or one that was cut off."""

    def __init__(self, path: Path) -> None:
        self._zip = zipfile.ZipFile(path)
        self._sizes = {info.filename: info.file_size for info in self._zip.infolist()}

    def findings(self) -> Iterator[Finding]:
        """Everything that is wrong with it by itself."""
        yield from self._names()
        package = yield from self._read_json(wacz.PACKAGE)
        digest = yield from self._read_json(wacz.DIGEST)
        if package is not None and digest is not None:
            yield from self._seal(digest)
            yield from self._resources(package)
        yield from self._sums()
        yield from self._listed()
        yield from self._index()
        yield from self._records()

    def copies(self) -> Iterator[dict[str, Any]]:
        """The list of copies, one at a time. Raises ValueError where it cannot be read."""
        begun = False
        for line in self._lines(wacz.LIST):
            if begun and line.strip() == "],":
                return
            if begun:
                yield _object(line.strip().removesuffix(","))
            begun = begun or line.strip() == '"copies": ['
        raise ValueError("the list of copies has no end")

    def head(self) -> dict[str, Any]:
        """What stands before the list of copies. Raises ValueError where it cannot be read."""
        text = ""
        for line in self._lines(wacz.LIST):
            if line.strip() == '"copies": [':
                return _object(text.rstrip().removesuffix(",") + "}")
            text += line
        raise ValueError("there is no list of copies")

    def is_signed(self) -> bool:
        try:
            return "signedData" in json.loads(self._zip.read(wacz.DIGEST))
        except (KeyError, *_UNREADABLE):
            return False

    def _names(self) -> Iterator[Finding]:
        if len(self._sizes) != len(self._zip.infolist()):
            yield Finding("stray", "", "a name is in it twice: programs would not agree on which one counts")
        for path in (wacz.WARC, wacz.INDEX, wacz.PAGES, wacz.LIST, wacz.SUMS, wacz.PACKAGE, wacz.DIGEST):
            if path not in self._sizes:
                yield Finding("missing", path, "every file of this kind has one")

    def _read_json(self, path: str) -> Generator[Finding, None, Any]:
        try:
            with self._zip.open(path) as file:
                return _object(file.read(_MOST).decode())
        except (KeyError, *_UNREADABLE) as error:
            yield Finding("unreadable", path, str(error))
        return None

    def _seal(self, digest: Mapping[str, Any]) -> Iterator[Finding]:
        value = f"sha256:{hashlib.sha256(self._zip.read(wacz.PACKAGE)).hexdigest()}"
        if digest.get("hash") != value:
            yield Finding("altered", wacz.PACKAGE, f"its hash is not the one in {wacz.DIGEST}")
        if "signedData" in digest and not is_signed(digest["signedData"], value):
            yield Finding("altered", wacz.DIGEST, "the signature is not one of this file by the key beside it")

    def _resources(self, package: Mapping[str, Any]) -> Iterator[Finding]:
        told = {str(each.get("path")): each for each in _objects(package.get("resources"))}
        for path in sorted(set(self._sizes) - set(told) - _UNHASHED):
            yield Finding("stray", path, f"{wacz.PACKAGE} does not name it")
        for path, each in told.items():
            found = self._hash(path)
            if found is None:
                yield Finding("missing" if path not in self._sizes else "unreadable", path, "it cannot be read whole")
            elif (each.get("bytes"), each.get("hash")) != (found[0], f"sha256:{found[1]}"):
                yield Finding("altered", path, f"size or hash is not the one in {wacz.PACKAGE}")

    def _sums(self) -> Iterator[Finding]:
        try:
            for line in self._lines(wacz.SUMS):
                value, _blank, path = line.rstrip("\n").partition("  ")
                found = self._hash(path)
                if found is None or found[1] != value:
                    yield Finding("altered", path, f"its hash is not the one in {wacz.SUMS}")
        except (KeyError, *_UNREADABLE) as error:
            yield Finding("unreadable", wacz.SUMS, str(error))

    def _listed(self) -> Iterator[Finding]:
        """Each copy that is said to be in the WARC is there, with its own hash; what the desk itself missed, too."""
        try:
            if self.head().get("format") != manifest.FORMAT:
                yield Finding("unreadable", wacz.LIST, f"it is no {manifest.FORMAT}")
            for copy in self.copies():
                for each in [copy, *_objects(copy.get("attached"))]:
                    value = str(each.get("sha256"))
                    if each.get("damage"):
                        yield Finding("problem", value, f"{each['damage']} at the desk when the file was made")
                    elif not self._holds(value, each.get("size"), each.get("record")):
                        yield Finding("altered", value, f"the bytes in {wacz.WARC} are not these")
        except (KeyError, *_UNREADABLE) as error:
            yield Finding("unreadable", wacz.LIST, str(error))

    def _holds(self, value: str, size: Any, record: Any) -> bool:
        """Whether the copy lies where the list says."""
        try:
            offset, length, skip = (int(record[name]) for name in ("offset", "length", "skip"))
            digest, left = hashlib.sha256(), int(size)
            for part in _unpacked(self._slice(offset, length), skip + left):
                kept = part[skip:][:left]
                skip -= min(skip, len(part))
                left -= len(kept)
                digest.update(kept)
        except (KeyError, TypeError, *_UNREADABLE):
            return False
        return left == 0 and digest.hexdigest() == value

    def _index(self) -> Iterator[Finding]:
        """Each line of the index leads to a record with the hash that it gives."""
        try:
            for line in self._lines(wacz.INDEX):
                facts = _object(line.partition(" {")[1].strip() + line.partition(" {")[2])
                digest = hashlib.sha256()
                for part in self._slice(int(facts["offset"]), int(facts["length"])):
                    digest.update(part)
                if facts.get("recordDigest") != f"sha256:{digest.hexdigest()}":
                    yield Finding("altered", str(facts.get("url")), f"its record is not the one in {wacz.INDEX}")
        except (KeyError, *_UNREADABLE) as error:
            yield Finding("unreadable", wacz.INDEX, str(error))

    def _records(self) -> Iterator[Finding]:
        """Those too that no list names: what was asked, the certificates, the redirects."""
        try:
            with self._zip.open(wacz.WARC) as file:
                words = broken(file)
        except (KeyError, *_UNREADABLE) as error:
            words = str(error)
        if words:
            yield Finding("altered", wacz.WARC, words)

    def _slice(self, offset: int, length: int) -> Iterator[bytes]:
        if min(offset, length) < 0 or self._zip.getinfo(wacz.WARC).compress_type != zipfile.ZIP_STORED:
            raise ValueError("not to be read at any place")
        with self._zip.open(wacz.WARC) as file:
            file.seek(offset)
            while length and (part := file.read(min(length, _CHUNK))):
                length -= len(part)
                yield part
        if length:
            raise EOFError("the file ends before")

    def _hash(self, path: str) -> tuple[int, str] | None:
        """(bytes, SHA-256) of a file inside; None when it is not there or cannot be read to its end."""
        digest, size = hashlib.sha256(), 0
        try:
            with self._zip.open(path) as file:
                while part := file.read(_CHUNK):
                    digest.update(part)
                    size += len(part)
        except (KeyError, *_UNREADABLE):
            return None
        return size, digest.hexdigest()

    def _lines(self, path: str) -> Iterator[str]:
        with self._zip.open(path) as file:
            while line := _line(file, path):
                yield line.decode()


def _line(file: IO[bytes], path: str) -> bytes:
    line = file.readline(_MOST)
    if len(line) == _MOST:
        raise ValueError(f"{path} has a line without an end")
    return line


def _unpacked(parts: Iterator[bytes], most: int) -> Iterator[bytes]:
    """The beginning of a gzip member, at least ``most`` bytes of it where there are so many; never much more."""
    unpacker = zlib.decompressobj(zlib.MAX_WBITS + 16)
    for packed in parts:
        while packed and most > 0:
            part = unpacker.decompress(packed, _CHUNK)
            packed = unpacker.unconsumed_tail  # noqa: PLW2901  (what is left of it)
            most -= len(part)
            yield part
    if most > 0:
        yield unpacker.flush()


def _object(text: str) -> dict[str, Any]:
    found = json.loads(text)
    if not isinstance(found, dict):
        raise ValueError("it is no JSON object")
    return found


def _objects(found: Any) -> list[dict[str, Any]]:
    return [each for each in found if isinstance(each, dict)] if isinstance(found, list) else []
