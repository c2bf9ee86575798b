"""Copies for these tests: pages as sites serve them, uploads, and what reads a file that was made of them."""

import gzip
import hashlib
import io
import json
import zipfile
from collections.abc import Callable, Iterable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from warcio.archiveiterator import ArchiveIterator

from claims.blobs import Altered, Missing
from claims.parcels import wacz
from claims.parcels.parcel import Attached, Copy, Parcel
from claims.parcels.signing import Sign

DAY = datetime(2026, 3, 14, 15, 9, 26, 535897, tzinfo=UTC)
SOFTWARE = "Figurecheck test"
CHAIN = "-----BEGIN CERTIFICATE-----\nAAECAwQFBgc=\n-----END CERTIFICATE-----\n"

#: The stored bytes by their hash. An exception instead of bytes is raised.
Store = dict[str, bytes | Exception]


def page(data: bytes, **facts: Any) -> Copy:
    """A page that was fetched packed, after two redirects."""
    served: dict[str, Any] = {
        "media_type": "text/html",
        "charset": "utf-8",
        "address": "http://example.org/rent",
        "final_address": "https://www.example.org/Rent/?b=2&a=1",
        "status": 200,
        "headers": [
            ("Content-Type", "text/html; charset=utf-8"),
            ("Content-Encoding", "gzip"),
            ("Content-Length", "17"),
            ("Transfer-Encoding", "chunked"),
            ("X-Place", "Łódź – 3 °C"),
        ],
        "request_headers": [("Host", "www.example.org"), ("User-Agent", "Figurecheck/test")],
        "redirects": [
            {"address": "http://example.org/rent", "status": 301},
            {"address": "https://example.org/rent", "status": 302},
        ],
        "peer": "192.0.2.7",
        "tls": {"version": "TLSv1.3", "cipher": "TLS_AES_256_GCM_SHA384", "chain": [CHAIN, CHAIN]},
        "tools": {"figurecheck": "0.1.0", "urllib3": "2.8.0"},
        "title": "Rents rose by 4 %",
        "proves": ({"as": "evidence", "summary": "Rents rose by 4 %.", "source": "The office"},),
    }
    return Copy(**{"sha256": sha256(data), "size": len(data), "captured_at": DAY, "served": True, **served, **facts})


def upload(data: bytes, **facts: Any) -> Copy:
    given = {"media_type": "text/csv", "file_name": "counts.csv", "title": "The counts"}
    return Copy(**{"sha256": sha256(data), "size": len(data), "captured_at": DAY, "served": False, **given, **facts})


def attached(kind: str, data: bytes, media_type: str, *, stored: bool = True, **facts: Any) -> Attached:
    return Attached(kind, sha256(data), len(data), media_type, DAY, facts, None if stored else data)


def parcel(copies: Iterable[Copy], **facts: Any) -> Parcel:
    held = list(copies)
    known: dict[str, Any] = {"title": "Rents", "about": {"kind": "claim"}, "desk": "A desk", "latest": DAY}
    return Parcel(**{"copies": held, "count": len(held), "size": sum(copy.size for copy in held), **known, **facts})


def sha256(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


def reader(*data: bytes, lost: Iterable[bytes] = (), altered: Iterable[bytes] = ()) -> Callable[[str], bytes]:
    """A store with these bytes, in which some are lost or altered."""
    held: Store = {sha256(each): each for each in data}
    held |= {sha256(each): Missing("gone") for each in lost} | {sha256(each): Altered("not it") for each in altered}

    def read(wanted: str) -> bytes:
        found = held[wanted]
        if isinstance(found, Exception):
            raise found
        return found

    return read


def made(shipped: Parcel, read: Callable[[str], bytes], sign: Sign | None = None) -> bytes:
    return b"".join(wacz.stream(shipped, read, software=SOFTWARE, sign=sign))


def two_pages_and_an_upload() -> tuple[Parcel, Callable[[str], bytes], list[bytes]]:
    """The last page is served with the same bytes as the first."""
    data = [b"<title>Rents</title><p>4 %" * 40, b"year;count\n2026;4\n" * 9, b"%PDF-1.7 packed"]
    copies = [
        page(data[0]),
        upload(data[1], captured_at=DAY + timedelta(seconds=1)),
        page(data[2], media_type="application/pdf", headers=[], redirects=[], captured_at=DAY + timedelta(minutes=1)),
        page(data[0], redirects=[], final_address="https://example.net/", captured_at=DAY + timedelta(days=1)),
    ]
    return parcel(copies), reader(*data), data


class File:
    """A WACZ file as an ordinary zip."""

    def __init__(self, data: bytes) -> None:
        self.whole = data
        self.zip = zipfile.ZipFile(io.BytesIO(data))
        self.names = self.zip.namelist()

    def read(self, path: str) -> bytes:
        return self.zip.read(path)

    def json(self, path: str) -> Any:
        return json.loads(self.read(path))

    def lines(self, path: str) -> list[str]:
        return self.read(path).decode().splitlines()

    def records(self) -> list["Record"]:
        """Every record, with its digests verified by warcio."""
        warc = io.BytesIO(self.read(wacz.WARC))
        return [Record(each) for each in ArchiveIterator(warc, check_digests="raise")]

    def raw_records(self) -> str:
        """The whole WARC, unpacked."""
        return gzip.decompress(self.read(wacz.WARC)).decode("latin-1")

    def unpack(self, folder: Path) -> Path:
        self.zip.extractall(folder)
        return folder


class Record:
    def __init__(self, record: Any) -> None:
        self.kind = record.rec_type
        self.headers = dict(record.rec_headers.headers)
        self.http = dict(record.http_headers.headers) if record.http_headers else {}
        self.first_line = record.http_headers.statusline if record.http_headers else ""
        self.body = record.content_stream().read()
        self.target = self.headers.get("WARC-Target-URI", "")
