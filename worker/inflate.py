"""Undoes a Content-Encoding without ever holding more than it may, which HTTP libraries do not promise."""

import zlib
from typing import Any, Protocol

import brotli

from worker.errors import Failure

_RATIO_COUNTS_FROM = 1 << 20
_STEP = 1 << 18
_GZIP = 16 + zlib.MAX_WBITS


class _Coding(Protocol):
    @property
    def finished(self) -> bool: ...

    def feed(self, data: bytes, out: "Inflater") -> None: ...


class Inflater:
    """Collects a body piece by piece.

    coding: the Content-Encoding header. max_bytes: of the body, packed and unpacked.
    max_ratio: unpacked to packed, from 1 MB on.
    Raises Failure: "too_large" at the first byte too many and for several codings on top of each other,
    "server_error" for an unknown coding or broken data, "unreachable" when the data ends early.
    """

    def __init__(self, coding: str, *, max_bytes: int, max_ratio: int) -> None:
        self._max_bytes, self._max_ratio = max_bytes, max_ratio
        self._packed = 0
        self._body = bytearray()
        self._coding = _coding(coding)

    @property
    def room(self) -> int:
        """Bytes to unpack next: a small step, and one more than still fit, so that too much is noticed early."""
        return min(_STEP, self._max_bytes - len(self._body) + 1)

    def feed(self, data: bytes) -> None:
        """Take the next bytes as they came off the wire."""
        self._packed += len(data)
        if self._packed > self._max_bytes:
            raise Failure("too_large", f"more than {self._max_bytes} bytes")
        try:
            self._coding.feed(data, self)
        except (zlib.error, brotli.error) as error:
            raise Failure("server_error", f"the packed body is broken: {error}") from error

    def add(self, data: bytes) -> None:
        """Take unpacked bytes; for the codings."""
        self._body += data
        size = len(self._body)
        if size > self._max_bytes:
            raise Failure("too_large", f"more than {self._max_bytes} bytes when unpacked")
        if size > _RATIO_COUNTS_FROM and size > self._packed * self._max_ratio:
            raise Failure("too_large", f"{self._packed} bytes unpack to {size} and more")

    def finish(self) -> bytes:
        """The whole body."""
        if self._packed and not self._coding.finished:
            raise Failure("unreachable", "the packed body ends early")
        return bytes(self._body)


def _coding(header: str) -> _Coding:
    names = [name for name in (part.strip().lower() for part in header.split(",")) if name not in ("", "identity")]
    if len(names) > 1:
        raise Failure("too_large", f"packed {len(names)} times over: {header[:100]}")
    if not names:
        return _Identity()
    try:
        return _CODINGS[names[0]]()
    except KeyError:
        raise Failure("server_error", f"unknown content coding {names[0][:40]!r}", retry=False) from None


class _Identity:
    finished = True

    def feed(self, data: bytes, out: Inflater) -> None:
        out.add(data)


class _Gzip:
    """One or several gzip members; what follows the last one is padding and ignored, as browsers do."""

    def __init__(self) -> None:
        self._stream = zlib.decompressobj(_GZIP)
        self._whole = False

    @property
    def finished(self) -> bool:
        return self._whole or self._stream.eof

    def feed(self, data: bytes, out: Inflater) -> None:
        more = False
        while data or more:
            if self._stream.eof:
                self._stream, self._whole = zlib.decompressobj(_GZIP), True
            room = out.room
            try:
                piece = self._stream.decompress(data, room)
            except zlib.error:
                if not self._whole:
                    raise
                return
            out.add(piece)
            # What was not unpacked for want of room may have been taken in already.
            more = len(piece) == room and not self._stream.eof
            data = self._stream.unused_data if self._stream.eof else self._stream.unconsumed_tail


class _Deflate:
    """zlib as the standard says, or raw deflate as some servers send: the first two bytes tell which."""

    def __init__(self) -> None:
        self._head = b""
        self._stream: Any = None

    @property
    def finished(self) -> bool:
        return bool(self._stream and self._stream.eof)

    def feed(self, data: bytes, out: Inflater) -> None:
        if self._stream is None:
            self._head += data
            if len(self._head) < 2:
                return
            wrapped = self._head[0] & 15 == 8 and int.from_bytes(self._head[:2]) % 31 == 0
            data, self._stream = self._head, zlib.decompressobj(zlib.MAX_WBITS if wrapped else -zlib.MAX_WBITS)
        more = False
        while (data or more) and not self._stream.eof:
            room = out.room
            piece = self._stream.decompress(data, room)
            out.add(piece)
            data, more = self._stream.unconsumed_tail, len(piece) == room


class _Brotli:
    def __init__(self) -> None:
        self._stream = brotli.Decompressor()

    @property
    def finished(self) -> bool:
        return bool(self._stream.is_finished())

    def feed(self, data: bytes, out: Inflater) -> None:
        # The stream keeps what it did not unpack for want of room: ask again, with nothing new, until it wants more.
        while not self._stream.is_finished():
            room = out.room
            piece = self._stream.process(data, output_buffer_limit=room)
            out.add(piece)
            if len(piece) < room and self._stream.can_accept_more_data():
                return
            data = b""


_CODINGS: dict[str, type[_Gzip] | type[_Deflate] | type[_Brotli]] = {
    "gzip": _Gzip,
    "x-gzip": _Gzip,
    "deflate": _Deflate,
    "br": _Brotli,
}
