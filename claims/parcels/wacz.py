"""Copies as a WACZ 1.1.1 file: a zip of a WARC, its index, a list of pages, and what people need to check them.

Written in one go, front to back, so that it can be sent while it is made. No more than one copy is in memory at once.
"""

import hashlib
import json
import tempfile
import zipfile
from collections.abc import Generator, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime
from typing import IO, Any

from claims.blobs import Altered, Missing, StoreError
from claims.parcels import cdxj, manifest, warc
from claims.parcels.parcel import Attached, Copy, Parcel, Read
from claims.parcels.readme import readme
from claims.parcels.signing import Sign

VERSION = "1.1.1"
WARC, INDEX, PAGES = f"archive/{warc.FILE_NAME}", "indexes/index.cdx", "pages/pages.jsonl"
LIST, SUMS, README = "evidence/copies.json", "evidence/SHA256SUMS", "evidence/README.txt"
PACKAGE, DIGEST = "datapackage.json", "datapackage-digest.json"

#: A zip entry has a time; that of none here says anything, and a moving one would make every file another.
_NO_TIME = (1980, 1, 1, 0, 0, 0)
#: ReplayWeb.page looks for what that form adds at the entry's head only where the directory of the zip has an addition
#: too: an empty one of no known kind, which every other program steps over.
_LOOK_THERE = b"\xff\xff\x00\x00"
_CHUNK = 1 << 16
_IN_MEMORY = 1 << 20


@dataclass
class Outcome:
    """What came of it, filled in while the file is made. damages: copies whose bytes could not leave."""

    copies: int = 0
    damages: list[dict[str, str]] = field(default_factory=list)

    def damaged(self, each: Copy | Attached, error: StoreError) -> str:
        """Noted; in one word."""
        word = "missing" if isinstance(error, Missing) else "altered"
        self.damages.append(manifest.problem(each, word))
        return word


def stream(
    parcel: Parcel, read: Read, *, software: str, sign: Sign | None = None, outcome: Outcome | None = None
) -> Generator[bytes, None, None]:
    """The file, piece by piece. Bytes that are missing or altered are named in it and never passed off as sound.

    Raises blobs.StoreError when the store itself fails: what was sent until then is no readable zip.
    """
    sink, told = _Sink(), outcome or Outcome()
    if parcel.latest is None:
        raise ValueError("no copies, no file")
    with zipfile.ZipFile(sink, "w") as archive, _Notes() as notes:
        pack = _Pack(archive)
        with pack.entry(WARC, packed=True) as out:
            records = warc.Warc(out)
            records.begin({"software": software, "description": parcel.title}, parcel.latest)
            for copy in parcel.copies:
                _add(copy, read, records, notes, told)
                yield from sink.drain()
        for path, lines in _others(parcel, notes, told):
            with pack.entry(path) as out:
                for line in lines:
                    out.write(line.encode())
            yield from sink.drain()
        pack.text(SUMS, "".join(f"{each.sha256}  {each.path}\n" for each in pack.entries))
        package = _package(parcel, parcel.latest, pack.entries, software, sign)
        pack.text(PACKAGE, package)
        pack.text(DIGEST, _digest(package, sign))
    yield from sink.drain()


class _Notes:
    """What is written behind the copies, noted down while they go by; long lists are on the disk."""

    def __init__(self) -> None:
        self.index = cdxj.Sorted()
        self.pages, self.entries = _spool(), _spool()

    def __enter__(self) -> "_Notes":
        return self

    def __exit__(self, *_: object) -> None:
        self.index.close()
        self.pages.close()
        self.entries.close()


def _spool() -> IO[str]:
    return tempfile.SpooledTemporaryFile(_IN_MEMORY, "w+", encoding="utf-8", newline="\n")


def _add(copy: Copy, read: Read, records: warc.Warc, notes: _Notes, told: Outcome) -> None:
    """The copy with all that belongs to it; what of it cannot leave is named."""
    held, every, damage = None, list[warc.Written](), ""
    try:
        held, every = records.add(copy, read(copy.sha256))
        told.copies += 1
        notes.pages.write(json.dumps(_page(copy)) + "\n")
    except (Missing, Altered) as error:
        damage = told.damaged(copy, error)
    attached = []
    for each in copy.attached:
        try:
            written = records.attach(each, held, read(each.sha256) if each.data is None else each.data)
            every.append(written)
            entry = manifest.attached(each, written)
        except (Missing, Altered) as error:
            entry = manifest.attached(each, damage=told.damaged(each, error))
        attached.append(entry)
    for written in every:
        if written.kind in ("response", "resource"):
            notes.index.add(_index_line(written))
    _note(notes.entries, manifest.entry(copy, held, damage) | {"attached": attached})


def _note(entries: IO[str], told: dict[str, Any]) -> None:
    entries.write((",\n" if entries.tell() else "") + json.dumps(told, ensure_ascii=False))


def _index_line(written: warc.Written) -> str:
    facts = {
        "mime": written.mime,
        "status": written.status,
        "digest": written.payload,
        "length": str(written.length),
        "offset": str(written.offset),
        "filename": warc.FILE_NAME,
        "recordDigest": written.member,
    }
    return cdxj.line(written.target, written.moment, {name: value for name, value in facts.items() if value})


def _page(copy: Copy) -> dict[str, Any]:
    moment = warc.moment(copy.captured_at)
    identity = hashlib.sha256(f"{moment} {copy.target}".encode()).hexdigest()[:20]
    return {"id": identity, "url": copy.target, "ts": moment, "title": copy.title or copy.target, "size": copy.size}


def _others(parcel: Parcel, notes: _Notes, told: Outcome) -> Iterator[tuple[str, Iterator[str]]]:
    """The files behind the WARC, each with its text in pieces."""
    yield INDEX, iter(notes.index)
    yield PAGES, _pages(notes.pages, parcel.title)
    yield LIST, _list(parcel, notes.entries, told)
    yield README, iter([readme(parcel, told.copies, len(told.damages))])


def _pages(pages: IO[str], title: str) -> Iterator[str]:
    yield json.dumps({"format": "json-pages-1.0", "id": "pages", "title": title}) + "\n"
    yield from _again(pages)


def _list(parcel: Parcel, entries: IO[str], told: Outcome) -> Iterator[str]:
    """One JSON object, a copy a line."""
    first = json.dumps(manifest.head(parcel), ensure_ascii=False, indent=1)
    yield first.rstrip("}\n") + ',\n "copies": [\n'
    yield from _again(entries)
    yield '\n ],\n "problems": ' + json.dumps(told.damages, indent=1) + "\n}\n"


def _again(file: IO[str]) -> Iterator[str]:
    file.seek(0)
    while part := file.read(_CHUNK):
        yield part


def _package(parcel: Parcel, modified: datetime, entries: "list[_Entry]", software: str, sign: Sign | None) -> str:
    told: dict[str, Any] = {
        "profile": "data-package",
        "resources": [
            {"name": each.path.rpartition("/")[2].lower(), "path": each.path}
            | {"hash": f"sha256:{each.sha256}", "bytes": each.size}
            for each in entries
        ],
        "wacz_version": VERSION,
        "title": parcel.title,
        "software": software,
        "modified": warc.moment(modified),
    }
    if sign:
        told["created"] = sign.created
    return json.dumps(told, ensure_ascii=False, indent=1) + "\n"


def _digest(package: str, sign: Sign | None) -> str:
    value = f"sha256:{hashlib.sha256(package.encode()).hexdigest()}"
    told: dict[str, Any] = {"path": PACKAGE, "hash": value}
    if sign:
        told["signedData"] = sign(value)
    return json.dumps(told, indent=1) + "\n"


@dataclass
class _Entry:
    path: str
    out: IO[bytes]
    size: int = 0
    sha256: str = ""

    def __post_init__(self) -> None:
        self._hash = hashlib.sha256()

    def write(self, data: bytes) -> None:
        self.size += len(data)
        self._hash.update(data)
        self.out.write(data)

    def done(self) -> None:
        self.sha256 = self._hash.hexdigest()


class _Pack:
    """A zip that knows the hash of each of its entries."""

    def __init__(self, archive: zipfile.ZipFile) -> None:
        self._archive = archive
        self.entries: list[_Entry] = []

    @contextmanager
    def entry(self, path: str, *, packed: bool = False) -> Iterator[_Entry]:
        """packed: already, so that it is only stored; a WARC must be, to be read at any place."""
        info = zipfile.ZipInfo(path, _NO_TIME)
        info.compress_type = zipfile.ZIP_STORED if packed else zipfile.ZIP_DEFLATED
        info.create_system, info.external_attr = 3, 0o644 << 16
        # Nobody knows yet how large a WARC becomes: it gets the form that has room for more than 4 GB.
        with self._archive.open(info, "w", force_zip64=packed) as out:
            made = _Entry(path, out)
            yield made
        if packed:
            info.extra = _LOOK_THERE
        made.done()
        self.entries.append(made)

    def text(self, path: str, text: str) -> None:
        with self.entry(path) as out:
            out.write(text.encode())


class _Sink:
    """Where the zip writes to; what has come is handed on at once. It cannot be gone back in."""

    def __init__(self) -> None:
        self._held: list[bytes] = []

    def write(self, data: bytes) -> int:
        self._held.append(bytes(data))
        return len(data)

    def flush(self) -> None:
        """Nothing is held back."""

    def close(self) -> None:
        """What was written stays to be drained."""

    def drain(self) -> list[bytes]:
        held, self._held = self._held, []
        return held
