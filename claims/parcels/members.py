"""A WARC file walked through from its first byte to its last, without keeping any of it."""

import hashlib
import re
import zlib
from collections.abc import Iterator
from typing import IO

_CHUNK = 1 << 16
_HEAD = 1 << 20  # bytes that the headers of one record may have
_END = b"\r\n\r\n"
_LENGTH = re.compile(rb"^Content-Length: *([0-9]{1,15})\r$", re.I | re.M)
_DIGEST = re.compile(rb"^WARC-Block-Digest: *sha256:([0-9a-f]{64})\r$", re.I | re.M)


def broken(file: IO[bytes]) -> str:
    """What is wrong with the first record that is not whole, with its offset; "" when all are.

    Whole: a gzip member of its own with its checksum, in it one record of the length and with the block digest that its
    headers name, and the next one right behind.
    """
    offset, rest = 0, b""
    try:
        while rest or (rest := file.read(_CHUNK)):
            unpacker = zlib.decompressobj(zlib.MAX_WBITS + 16)
            record = _Record()
            for part in _member(unpacker, rest, file):
                record.feed(part)
            rest = unpacker.unused_data
            if not unpacker.eof:
                return f"the record at {offset} ends in the middle"
            if problem := record.problem():
                return f"the record at {offset} {problem}"
            offset = file.tell() - len(rest)
    except zlib.error as error:
        return f"the record at {offset}: {error}"
    return ""


def _member(unpacker: "zlib._Decompress", packed: bytes, file: IO[bytes]) -> Iterator[bytes]:
    """The bytes of one member, a chunk at a time."""
    while packed and not unpacker.eof:
        yield unpacker.decompress(packed, _CHUNK)
        packed = unpacker.unconsumed_tail or (b"" if unpacker.eof else file.read(_CHUNK))


class _Record:
    """One record as its bytes go by."""

    def __init__(self) -> None:
        self._head, self._left, self._tail = b"", -1, b""
        self._named, self._digest = b"", hashlib.sha256()

    def feed(self, part: bytes) -> None:
        if self._left < 0:
            part = self._headers(part)
        block = part[: max(self._left, 0)]
        self._digest.update(block)
        self._left -= len(block) if self._left > 0 else 0
        self._tail = (self._tail + part[len(block) :])[: len(_END) + 1]

    def problem(self) -> str:
        if self._left != 0 or self._tail != _END:
            return "is not as long as it says"
        return "" if self._digest.hexdigest().encode() == self._named else "is not the block of its digest"

    def _headers(self, part: bytes) -> bytes:
        """What of it is behind the headers; nothing while they have no end."""
        self._head += part[:_HEAD]
        head, end, block = self._head.partition(_END)
        length, digest = _LENGTH.search(head + b"\r\n"), _DIGEST.search(head + b"\r\n")
        if not end or not head.startswith(b"WARC/1.1\r\n") or not length or not digest:
            self._head = self._head[:_HEAD]
            return b""
        self._left, self._named, self._head = int(length[1]), digest[1], b""
        return block
