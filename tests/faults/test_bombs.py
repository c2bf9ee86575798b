"""Whatever a server sends, and however slowly, the worker is free again in time, and its memory stays small."""

import gzip
import socket
import ssl
import threading
import time
import tracemalloc
import zlib
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any

import brotli
import pytest
import urllib3

from tests.loopback import Answer, Loopback, dripping, plain, silent
from tests.worker.test_fetch_tls import certificate
from worker.errors import Failure
from worker.fetch import fetch

LIMIT, DEADLINE = 1_000_000, 0.4
BOMB = 48 << 20  # bytes unpacked, of zeros
HEAD = b"HTTP/1.1 200 OK\r\n"
ENDS = {"too_large", "timeout", "server_error", "unreachable"}


def zeros(packer: Any, feed: str = "compress", end: str = "flush") -> bytes:
    piece = bytes(1 << 20)
    return b"".join(getattr(packer, feed)(piece) for _ in range(BOMB >> 20)) + getattr(packer, end)()


def zstd_zeros() -> bytes:
    """A frame of blocks that repeat one byte 128 KiB long, written by hand: four bytes become 131,072."""
    block, last = ((1 << 17) << 3 | 1 << 1), ((1 << 17) << 3 | 1 << 1 | 1)
    blocks = [block] * ((BOMB >> 17) - 1) + [last]
    return b"\x28\xb5\x2f\xfd\x00\x58" + b"".join(each.to_bytes(3, "little") + b"\0" for each in blocks)


GZIP = zeros(zlib.compressobj(9, zlib.DEFLATED, 31))
BOMBS: dict[str, tuple[str, bytes]] = {
    "gzip": ("gzip", GZIP),
    "gzip of many members": ("gzip", gzip.compress(bytes(1 << 18)) * 192),
    "zlib": ("deflate", zeros(zlib.compressobj(9))),
    "raw deflate": ("deflate", zeros(zlib.compressobj(9, zlib.DEFLATED, -15))),
    "brotli": ("br", zeros(brotli.Compressor(quality=5), "process", "finish")),
    "zstd": ("zstd", zstd_zeros()),
    "gzip in gzip": ("gzip, gzip", gzip.compress(GZIP)),
    "brotli in gzip": ("br, gzip", gzip.compress(brotli.compress(GZIP, quality=1))),
    "twenty times gzip": ("gzip" + ", gzip" * 19, gzip.compress(GZIP)),
    "twenty times in twenty headers": ("gzip\r\nContent-Encoding: " * 19 + "gzip", gzip.compress(GZIP)),
}


def packed(name: str, status: int = 200, *headers: str) -> bytes:
    coding, body = BOMBS[name]
    return plain(body, f"Content-Encoding: {coding}", *headers, status=status)


def endless(start: bytes, piece: bytes) -> Callable[[socket.socket, threading.Event], None]:
    """As fast as it is taken, up to 256 MB."""

    def pour(connection: socket.socket, over: threading.Event) -> None:
        connection.settimeout(1)
        connection.sendall(start)
        block = piece * (65536 // len(piece) + 1)
        for _ in range(4096):
            if over.is_set():
                return
            connection.sendall(block)

    return pour


CHUNKED = HEAD + b"Transfer-Encoding: chunked\r\n\r\n"
FLOODS: dict[str, Answer] = {
    "a body without a length": endless(HEAD + b"\r\n", bytes(1024)),
    "a body longer than it said": endless(HEAD + b"Content-Length: 5000000000\r\n\r\n", bytes(1024)),
    "a length of twenty digits": HEAD + b"Content-Length: 99999999999999999999\r\n\r\nx",
    "a length below nothing": endless(HEAD + b"Content-Length: -1\r\n\r\n", bytes(1024)),
    "two lengths": endless(HEAD + b"Content-Length: 5\r\nContent-Length: 5000000000\r\n\r\n", bytes(1024)),
    "chunks without an end": endless(CHUNKED, b"400\r\n" + bytes(1024) + b"\r\n"),
    "chunks of one byte": endless(CHUNKED, b"1\r\nx\r\n"),
    "a chunk of all": endless(CHUNKED + b"7fffffff\r\n", bytes(1024)),
    "a chunk size without an end": endless(CHUNKED, b"0"),
    "a chunk with notes without an end": endless(CHUNKED + b"5;", b"note=x;"),
    "trailers without an end": endless(CHUNKED + b"0\r\n", b"X-Trailer: y\r\n"),
    "headers without an end": endless(HEAD, b"X-Header: y\r\n"),
    "a header without an end": endless(HEAD + b"X-Header: ", b"y"),
    "long headers": endless(HEAD, b"X-Header: " + b"y" * 8000 + b"\r\n"),
    "a status line without an end": endless(b"HTTP/1.1 200 ", b"OK"),
    "hints without an end": endless(b"", b"HTTP/1.1 103 Early Hints\r\nLink: </x>\r\n\r\n"),
    "continue without an end": endless(b"", b"HTTP/1.1 100 Continue\r\n\r\n"),
    "empty gzip members": endless(HEAD + b"Content-Encoding: gzip\r\n\r\n", gzip.compress(b"")),
}
DRIPS: dict[str, Answer] = {
    "silence": silent,
    "a status line, byte by byte": dripping(b"HTTP/1.1 "),
    "a header, byte by byte": dripping(HEAD + b"X: "),
    "header after header": dripping(HEAD, b"X: y\r\n"),
    "continue after continue": dripping(b"", b"HTTP/1.1 100 Continue\r\n\r\n"),
    "a body, byte by byte": dripping(HEAD + b"Content-Length: 500\r\n\r\n"),
    "a body without a length": dripping(HEAD + b"\r\n"),
    "chunk after chunk": dripping(CHUNKED, b"1\r\nx\r\n"),
    "a chunk size, byte by byte": dripping(CHUNKED, b"0"),
    "trailer after trailer": dripping(CHUNKED + b"0\r\n", b"X: y\r\n"),
    "gzip, byte by byte": dripping(HEAD + b"Content-Encoding: gzip\r\n\r\n" + GZIP[:20], b"\0"),
}
CASES: dict[str, Answer] = {
    **{f"bomb: {name}": packed(name) for name in BOMBS},
    **{f"flood: {name}": answer for name, answer in FLOODS.items()},
    **{f"drip: {name}": answer for name, answer in DRIPS.items()},
}
longest: dict[str, float] = {}
most: dict[str, int] = {}


@pytest.mark.parametrize("case", CASES)
def test_the_worker_is_free_in_time_and_its_memory_is_small(case: str) -> None:
    """One such server would hold a worker for hours, or end it."""
    with Loopback({"/": CASES[case]}) as server:
        tracemalloc.start()
        begun = time.monotonic()
        try:
            with pytest.raises(Failure) as caught:
                fetch(server.address(), policy=server.policy(deadline=DEADLINE, max_bytes=LIMIT))
            longest[case], most[case] = time.monotonic() - begun, tracemalloc.get_traced_memory()[1]
        finally:
            tracemalloc.stop()
    assert caught.value.code in ENDS
    assert longest[case] < DEADLINE + 2
    # What the server of this test holds itself counts as well: it is in this process.
    assert most[case] < 12 * LIMIT


def test_what_that_came_to(capsys: pytest.CaptureFixture[str]) -> None:
    """The figure for the record, of those above that were run."""
    held, memory = max(longest.values(), default=0), max(most.values(), default=0)
    with capsys.disabled():
        print(
            f"\n{len(longest)} bombs, floods and drips: held {held:.2f} s at most (deadline {DEADLINE} s),"
            f" {memory / 1e6:.1f} MB at most (limit {LIMIT / 1e6:g} MB)"
        )
    assert len(CASES) >= 20


@pytest.mark.parametrize("name", BOMBS)
def test_a_bomb_in_a_redirect_does_not_go_off(name: str) -> None:
    """Nobody reads what a redirect says beside the address: some clients unpack it all the same."""
    answers: dict[str, Answer] = {"/": packed(name, 302, "Location: /page"), "/page": plain(b"page")}
    with Loopback(answers) as server:
        assert fetch(server.address(), policy=server.policy(max_bytes=LIMIT)).body == b"page"


@pytest.mark.parametrize("name", ["a body without a length", "chunks of one byte", "a chunk of all"])
def test_a_flood_behind_a_redirect_is_not_drained(name: str) -> None:
    """The connection is closed, not read to its end for the sake of using it again."""
    pour: Any = FLOODS[name]

    def flood(connection: socket.socket, over: threading.Event) -> None:
        with suppress(OSError):
            connection.sendall(b"HTTP/1.1 302 Found\r\nLocation: /page\r\n")
            pour(_After(connection, len(HEAD)), over)

    with Loopback({"/": flood, "/page": plain(b"page")}) as server:
        assert fetch(server.address(), policy=server.policy(deadline=3.0)).body == b"page"


class _After:
    """A connection for an answer whose first bytes, its status line, were said already."""

    def __init__(self, connection: socket.socket, said: int) -> None:
        self._connection, self._said = connection, said

    def settimeout(self, seconds: float) -> None:
        self._connection.settimeout(seconds)

    def sendall(self, data: bytes) -> None:
        self._connection.sendall(data[self._said :])
        self._said = 0


def test_a_handshake_that_stalls_halfway_is_cut(tmp_path: Path) -> None:
    """TLS waits below every timeout of HTTP: the server answers with half a record, then a byte now and then."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate(tmp_path, "slow"))

    class Stalling(Loopback):
        def _serve(self, connection: socket.socket) -> None:
            with suppress(OSError), connection:
                connection.recv(65536)
                connection.sendall(b"\x16\x03\x03\x40\x00")
                while not self._over.wait(0.02):
                    connection.sendall(b"\x02")

    with Stalling({}) as server:
        begun = time.monotonic()
        with pytest.raises(Failure) as caught:
            fetch(server.address(scheme="https"), policy=server.policy(deadline=DEADLINE))
    assert caught.value.code == "timeout"
    assert time.monotonic() - begun < DEADLINE + 2


@pytest.mark.parametrize("name", ["gzip", "zlib", "brotli", "gzip in gzip"])
def test_an_unguarded_client_unpacks_it_all(name: str) -> None:
    """The negative control: the same bombs go off in a stock client, so that the tests above can fail."""
    with Loopback({"/": packed(name)}) as server:
        try:
            body = urllib3.PoolManager(retries=False).request("GET", server.address()).data
        except urllib3.exceptions.DecodeError:
            pytest.fail("this is no bomb")
    assert len(body) == BOMB


@pytest.mark.parametrize("name", ["a body, byte by byte", "header after header", "chunk after chunk"])
def test_an_unguarded_client_waits_and_waits(name: str) -> None:
    """The negative control: a time limit between two bytes, as stock clients have it, does not end a drip."""
    with Loopback({"/": DRIPS[name]}) as server:
        begun = time.monotonic()
        gone = threading.Event()

        def client() -> None:
            with suppress(Exception):
                timeout = urllib3.Timeout(connect=DEADLINE / 2, read=DEADLINE / 2)
                urllib3.PoolManager(retries=False, timeout=timeout).request("GET", server.address())
            gone.set()

        threading.Thread(target=client, daemon=True).start()
        # The client is given three times its limit, and is still at it.
        assert not gone.wait(1.5 * DEADLINE)
        assert time.monotonic() - begun >= DEADLINE
