"""Stored copies as WARC 1.1 records (ISO 28500:2017), each in a gzip member of its own, so that one can be read alone.

The bytes of a copy are kept unpacked, as the page was read. So the headers that spoke of the packing are renamed to
X-Archive-Orig-…, which is how other archives do it, and Content-Length is that of the bytes as they are.
"""

import hashlib
import io
import re
import zlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from http import HTTPStatus
from typing import Any, Protocol
from urllib.parse import quote, urlsplit
from uuid import NAMESPACE_URL, uuid5

from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

from claims.parcels.parcel import Attached, Copy

FILE_NAME = "data.warc.gz"
_FIELDS = "application/warc-fields"
_RESPONSE, _REQUEST = "application/http; msgtype=response", "application/http; msgtype=request"
_END = b"\r\n\r\n"
_EMPTY = hashlib.sha256(b"").hexdigest()
_TOKEN = re.compile(r"[!#$%&'*+.^_`|~0-9A-Za-z-]+")
_PRINTABLE = "".join(map(chr, range(0x20, 0x7F)))
_PACKING = {"content-encoding", "transfer-encoding", "content-length"}
#: What sites say of the visitor in their answers: the desk's own address and sessions stay at the desk.
_OF_THE_VISITOR = {
    *("set-cookie", "set-cookie2", "forwarded", "x-forwarded-for", "x-real-ip", "x-client-ip", "client-ip"),
    *("true-client-ip", "cf-connecting-ip", "x-cluster-client-ip", "x-remote-ip", "x-remote-addr", "x-your-ip"),
    *("fastly-client-ip", "x-originating-ip", "x-geo-ip", "remote-addr"),
}
#: Packed by their own formats: trying again takes time and saves nothing.
_PACKED = re.compile(r"image/(?!svg|bmp)|video/|audio/|application/(pdf|zip|gzip|vnd\.openxml|epub)")
_FAST, _SMALL = 1, 6  # levels of zlib


class Out(Protocol):
    def write(self, data: bytes, /) -> Any: ...


@dataclass(frozen=True)
class Written:
    """One record in the file. offset, length: of its gzip member, in bytes; skip: bytes before the copy when unpacked.

    moment: WARC-Date. payload: "sha256:…" of the copy, member: of the gzip member. mime, status: "" where it has none.
    """

    kind: str
    identity: str
    target: str
    moment: str
    offset: int
    length: int
    skip: int
    member: str
    payload: str
    mime: str
    status: str


def moment(when: datetime) -> str:
    """UTC to the microsecond, as WARC-Date."""
    return when.astimezone(UTC).isoformat(timespec="microseconds").replace("+00:00", "Z")


class Warc:
    """Writes records one behind the other. The same copies give the same bytes: identities are made from the facts."""

    def __init__(self, out: Out) -> None:
        self._out, self._offset = out, 0

    def begin(self, about: Mapping[str, str], when: datetime) -> Written:
        """The record that says what wrote the file."""
        body = _fields({**about, "format": "WARC File Format 1.1"})
        return self._record("warcinfo", "", when, body, _FIELDS, {"WARC-Filename": FILE_NAME})

    def add(self, copy: Copy, data: bytes) -> tuple[Written, list[Written]]:
        """(the record that holds the bytes, all records of the copy). Bytes that came twice are written twice: of a
        record that refers to an earlier one, programs show the earlier one's day."""
        if not copy.served:
            kind = copy.media_type or "application/octet-stream"
            held = self._record("resource", copy.target, copy.captured_at, data, kind, payload=copy.sha256)
            return held, [held, self._metadata(copy, held)]
        hops = [self._hop(copy, *hop) for hop in _hops(copy)]
        headers, withheld = _shown(copy.headers)
        held = self._response(copy, headers, data)
        asked = [self._request(copy, held)] if copy.request_headers else []
        return held, [*hops, held, *asked, self._metadata(copy, held, withheld)]

    def attach(self, each: Attached, to: Written | None, data: bytes) -> Written:
        """What belongs to a copy, found by its own hash. to: the record of the copy, None where its bytes are gone."""
        more = {"WARC-Concurrent-To": to.identity} if to else {}
        target = f"urn:sha256:{each.sha256}"
        return self._record("resource", target, each.at, data, each.media_type, more, payload=each.sha256)

    def _response(self, copy: Copy, headers: list[tuple[str, str]], data: bytes) -> Written:
        if copy.media_type and not any(name.lower() == "content-type" for name, _value in headers):
            headers.append(("Content-Type", copy.media_type))
        http = _http(copy.status, [*headers, ("Content-Length", str(copy.size))])
        more = {"WARC-IP-Address": copy.peer} if copy.peer else {}
        return self._record(
            "response", copy.target, copy.captured_at, data, _RESPONSE, more, http=http, payload=copy.sha256
        )

    def _hop(self, copy: Copy, hop: Mapping[str, Any], following: str) -> Written:
        """A redirect on the way. Where only its status was kept, the address that it led to says where it pointed."""
        headers, _withheld = _shown(hop.get("headers") or [])
        headers = [(name, value) for name, value in headers if name.lower() != "location"]
        if not hop.get("headers"):
            headers.append(("X-Archive-Note", "Of this redirect only the status and the target were kept."))
        http = _http(hop["status"], [*headers, ("Location", _line(following)), ("Content-Length", "0")])
        return self._record("response", hop["address"], copy.captured_at, b"", _RESPONSE, {}, http=http, payload=_EMPTY)

    def _request(self, copy: Copy, response: Written) -> Written:
        parts = urlsplit(copy.target)
        path = (parts.path or "/") + (f"?{parts.query}" if parts.query else "")
        sent = [(name, _line(value)) for name, value in copy.request_headers if _TOKEN.fullmatch(name)]
        http = StatusAndHeaders(f"GET {_line(path)} HTTP/1.1", sent, is_http_request=True)
        more = {"WARC-Concurrent-To": response.identity}
        return self._record("request", copy.target, copy.captured_at, b"", _REQUEST, more, http=http)

    def _metadata(self, copy: Copy, held: Written, withheld: Sequence[str] = ()) -> Written:
        """What no header of the copy's own record has a place for."""
        facts = {"sha256": copy.sha256, "title": copy.title, "file-name": copy.file_name}
        facts["fetched-with"] = ", ".join(f"{name} {version}" for name, version in copy.tools.items())
        if copy.served:
            facts |= {"address-asked-for": copy.address, "body": "unpacked, as it was read"}
            facts |= {"headers-withheld": ", ".join(withheld)}
            facts |= {"tls": " ".join(str(copy.tls.get(name) or "") for name in ("version", "cipher"))}
        chain = (_fields({"tls-certificate": _on_one_line(each)}) for each in copy.tls.get("chain") or ())
        more = {"WARC-Concurrent-To": held.identity}
        return self._record("metadata", copy.target, copy.captured_at, _fields(facts) + b"".join(chain), _FIELDS, more)

    def _record(
        self,
        kind: str,
        target: str,
        when: datetime,
        data: bytes,
        content_type: str,
        more: Mapping[str, str] = {},
        *,
        http: StatusAndHeaders | None = None,
        payload: str = "",
    ) -> Written:
        """payload: SHA-256 of the copy that the record stands for."""
        mime = content_type if http is None else http.get_header("Content-Type", "")
        date = moment(when)
        identity = f"<{uuid5(NAMESPACE_URL, f'{kind} {target} {date} {self._offset}').urn}>"
        headers = {"WARC-Record-ID": identity, "WARC-Date": date, **more}
        if payload:
            headers["WARC-Payload-Digest"] = f"sha256:{payload}"
        headers["WARC-Block-Digest"] = f"sha256:{_block(http, data)}"
        member = _Member(_FAST if _PACKED.match(mime) else _SMALL)
        writer = WARCWriter(member, gzip=False, warc_version="1.1")
        record = writer.create_warc_record(
            _line(target),
            kind,
            payload=io.BytesIO(data),
            length=len(data),
            warc_content_type=content_type,
            warc_headers_dict=headers,
            http_headers=http,
        )
        writer.write_record(record)
        length, digest = member.hand_over(self._out)
        offset, self._offset = self._offset, self._offset + length
        return Written(
            kind=kind,
            identity=identity,
            target=_line(target),
            moment=date,
            offset=offset,
            length=length,
            skip=member.raw - len(_END) - len(data),
            member=f"sha256:{digest}",
            payload=headers.get("WARC-Payload-Digest", ""),
            mime=mime.partition(";")[0].strip(),
            status="" if http is None or kind == "request" else http.get_statuscode(),
        )


class _Member:
    """One gzip member, without the time in its head: the same bytes in, the same bytes out."""

    def __init__(self, level: int) -> None:
        self._packer = zlib.compressobj(level, zlib.DEFLATED, zlib.MAX_WBITS + 16)
        self._parts: list[bytes] = []
        self.raw = 0

    def write(self, data: bytes) -> None:
        self.raw += len(data)
        self._parts.append(self._packer.compress(data))

    def flush(self) -> None:
        """warcio asks for it behind each record, and there is one alone."""

    def hand_over(self, out: Out) -> tuple[int, str]:
        """Write it. Returns its length in bytes and its SHA-256."""
        digest, length = hashlib.sha256(), 0
        for part in [*self._parts, self._packer.flush()]:
            out.write(part)
            digest.update(part)
            length += len(part)
        return length, digest.hexdigest()


def _block(http: StatusAndHeaders | None, data: bytes) -> str:
    """SHA-256 of what follows the record's own headers."""
    digest = hashlib.sha256()
    if http is not None:
        http.compute_headers_buffer()
        digest.update(http.headers_buff)
    digest.update(data)
    return digest.hexdigest()


def _hops(copy: Copy) -> list[tuple[Mapping[str, Any], str]]:
    """Every redirect with the address it led to."""
    hops = list(copy.redirects)
    following = [*(hop["address"] for hop in hops), copy.target][1:]
    return list(zip(hops, following, strict=True))


def _shown(headers: Iterable[Sequence[str]]) -> tuple[list[tuple[str, str]], list[str]]:
    """The headers as they are written, and the names of those that stay at the desk."""
    shown, withheld = [], []
    for name, value in headers:
        if name.lower() in _OF_THE_VISITOR or not _TOKEN.fullmatch(name):
            withheld.append(_line(name))
        else:
            shown.append((f"X-Archive-Orig-{name}" if name.lower() in _PACKING else name, _line(value)))
    return shown, withheld


def tells_of_visitor(headers: Iterable[Sequence[str]]) -> bool:
    """Whether one of them stays at the desk."""
    return any(name.lower() in _OF_THE_VISITOR for name, _value in headers)


def _http(status: int | None, headers: list[tuple[str, str]]) -> StatusAndHeaders:
    """The words beside a status are not kept: they are those of the standard."""
    code = status or HTTPStatus.OK.value
    words = HTTPStatus(code).phrase if code in set(HTTPStatus) else "Unknown"
    return StatusAndHeaders(f"{code} {words}", headers, protocol="HTTP/1.1")


def _line(value: str) -> str:
    """One line of ASCII; all else as percent signs and UTF-8."""
    return quote(" ".join(value.split()), safe=_PRINTABLE)


def _fields(facts: Mapping[str, str]) -> bytes:
    told = {name: " ".join(value.split()) for name, value in facts.items()}
    return "".join(f"{name}: {value}\r\n" for name, value in told.items() if value).encode()


def _on_one_line(pem: str) -> str:
    """A certificate as base64 of its DER form."""
    return "".join(line for line in pem.splitlines() if not line.startswith("-"))
