"""Nobody can hold the worker or fill its memory: every fetch ends in time and within its size."""

import gc
import gzip
import os
import re
import socket
import threading
import time
import tracemalloc
import zlib
from typing import Any

import brotli
import pytest

from tests.loopback import Loopback, dripping, plain, silent
from worker.errors import Failure
from worker.fetch import Policy, fetch

DEADLINE = 0.5
HEAD = b"HTTP/1.1 200 OK\r\n"


def timed_failure(address: str, policy: Policy, **options: Any) -> tuple[str, float]:
    """(code, seconds) of the fetch, which has to fail."""
    begun = time.monotonic()
    with pytest.raises(Failure) as caught:
        fetch(address, policy=policy, **options)
    return caught.value.code, time.monotonic() - begun


@pytest.mark.parametrize(
    "answer",
    [
        silent,
        dripping(b""),
        dripping(HEAD + b"X-Long: "),
        dripping(HEAD + b"X: y\r\n", b"X: y\r\n"),
        dripping(b"HTTP/1.1 100 Continue\r\n\r\n", b"HTTP/1.1 100 Continue\r\n\r\n"),
        dripping(HEAD + b"Content-Length: 5000000\r\n\r\n"),
        dripping(HEAD + b"\r\n"),
        dripping(HEAD + b"Transfer-Encoding: chunked\r\n\r\n", b"1\r\nx\r\n"),
        dripping(HEAD + b"Transfer-Encoding: chunked\r\n\r\n", b"0"),
        dripping(HEAD + b"Content-Encoding: gzip\r\n\r\n" + gzip.compress(b""), gzip.compress(b"")),
    ],
    ids=["silent", "status", "header", "headers", "continue", "body", "no length", "chunks", "chunk size", "members"],
)
def test_a_server_that_drips_is_left_at_the_deadline(answer: Any) -> None:
    """A timeout between two bytes is none for the whole: one such server would hold a worker for hours."""
    with Loopback({"/": answer}) as server:
        code, seconds = timed_failure(server.address(), server.policy(deadline=DEADLINE))
    assert code == "timeout"
    assert DEADLINE <= seconds < DEADLINE + 2


def test_a_handshake_that_never_ends_is_left_at_the_deadline() -> None:
    """TLS waits below HTTP, where no HTTP timeout reaches. The server waits for a request that cannot come before."""
    with Loopback({}) as server:
        code, seconds = timed_failure(server.address(scheme="https"), server.policy(deadline=DEADLINE))
    assert code == "timeout"
    assert DEADLINE <= seconds < DEADLINE + 2


def test_the_deadline_is_one_for_all_redirects() -> None:
    """Six slow hops must not take six deadlines."""

    def late(connection: socket.socket, over: threading.Event) -> None:
        over.wait(0.2)
        connection.sendall(plain(b"", "Location: /", status=302))

    with Loopback({"/": late}) as server:
        code, seconds = timed_failure(server.address(), server.policy(deadline=DEADLINE))
    assert code == "timeout"
    assert seconds < DEADLINE + 2


def test_a_dns_that_never_answers_is_left_in_time() -> None:
    """getaddrinfo knows no time limit of its own."""
    over = threading.Event()

    def never(host: str, port: int) -> list[Any]:
        over.wait(10)
        return []

    try:
        code, seconds = timed_failure("http://news.example/", Policy(dns_seconds=0.2), resolve=never)
        later, whole = timed_failure("http://news.example/", Policy(deadline=0.2), resolve=never)
    finally:
        over.set()
    assert (code, later) == ("timeout", "timeout")
    assert seconds < 4
    assert whole < 2


def handles() -> int:
    gc.collect()
    return len(os.listdir("/proc/self/fd"))


def test_a_fetch_leaves_no_thread_and_no_socket_behind() -> None:
    """A worker lives for weeks: what one fetch leaves open, a thousand fetches die of."""
    answers = {"/": plain(b"x"), "/slow": dripping(HEAD + b"\r\n"), "/r": plain(b"", "Location: /", status=302)}
    before = handles()
    with Loopback(answers) as server:
        for path in ("/", "/r"):
            fetch(server.address(path), policy=server.policy())
        for path, scheme in (("/slow", "http"), ("/none", "http"), ("/", "https")):
            timed_failure(server.address(path, scheme=scheme), server.policy(deadline=0.1))
        ours = [each for each in threading.enumerate() if isinstance(each, threading.Timer) or each.name == "look-up"]
        for each in ours:
            each.join(timeout=2)
        assert not any(each.is_alive() for each in ours)
    assert handles() == before


LIMIT = 2_000_000
MEGABYTES = 32


def bomb(coding: str) -> bytes:
    """32 MB of zeros, packed."""
    piece = bytes(1 << 20)
    if coding == "br":
        packer: Any = brotli.Compressor(quality=5)
        return b"".join(packer.process(piece) for _ in range(MEGABYTES)) + packer.finish()
    packer = zlib.compressobj(9, zlib.DEFLATED, {"gzip": 31, "deflate": 15, "raw": -15}[coding])
    return b"".join(packer.compress(piece) for _ in range(MEGABYTES)) + packer.flush()


@pytest.mark.parametrize("coding", ["gzip", "deflate", "raw", "br"])
def test_a_bomb_is_too_large_and_does_not_go_off(coding: str) -> None:
    """A few kilobytes must not become the gigabytes that end the worker."""
    header = f"Content-Encoding: {'deflate' if coding == 'raw' else coding}"
    with Loopback({"/": plain(bomb(coding), header)}) as server:
        tracemalloc.start()
        try:
            code, seconds = timed_failure(server.address(), server.policy(max_bytes=LIMIT))
            peak = tracemalloc.get_traced_memory()[1]
        finally:
            tracemalloc.stop()
    assert code == "too_large"
    assert peak < 4 * LIMIT
    assert seconds < 4


def test_a_bomb_below_the_size_limit_is_known_by_its_ratio() -> None:
    """What unpacks a thousandfold is no article, however much room there is."""
    with Loopback({"/": plain(bomb("gzip"), "Content-Encoding: gzip")}) as server:
        assert timed_failure(server.address(), server.policy(max_bytes=10**9))[0] == "too_large"
        assert (
            len(fetch(server.address(), policy=server.policy(max_bytes=10**9, max_ratio=5000)).body) == MEGABYTES << 20
        )


@pytest.mark.parametrize("codings", ["gzip, gzip", "gzip, br", "gzip" + ", gzip" * 19])
def test_codings_on_top_of_each_other_are_refused(codings: str) -> None:
    """Each layer multiplies: no honest server packs twice."""
    with Loopback({"/": plain(gzip.compress(gzip.compress(b"x")), f"Content-Encoding: {codings}")}) as server:
        assert timed_failure(server.address(), server.policy())[0] == "too_large"


def endless(connection: socket.socket, over: threading.Event) -> None:
    """A body of 250 MB, as fast as it is taken."""
    connection.sendall(HEAD + b"\r\n")
    for _ in range(4000):
        connection.sendall(bytes(65536))


def endless_negative_chunk(connection: socket.socket, over: threading.Event) -> None:
    connection.sendall(HEAD + b"Transfer-Encoding: chunked\r\n\r\n-1\r\n")
    for _ in range(4000):
        connection.sendall(bytes(65536))


@pytest.mark.parametrize(
    "answer",
    [
        endless,
        endless_negative_chunk,
        plain(bytes(LIMIT + 1)),
        HEAD + b"Content-Length: 5000000000\r\n\r\nx",
        HEAD + b"Transfer-Encoding: chunked\r\n\r\n" + b"%x\r\n" % (LIMIT + 1) + bytes(LIMIT + 1) + b"\r\n0\r\n\r\n",
    ],
    ids=["endless", "chunk of -1", "one byte more", "announced", "chunked"],
)
def test_what_is_too_large_is_not_taken(answer: Any) -> None:
    """A film behind an article's address must not fill memory and disk."""
    with Loopback({"/": answer}) as server:
        tracemalloc.start()
        try:
            code, _ = timed_failure(server.address(), server.policy(max_bytes=LIMIT))
            peak = tracemalloc.get_traced_memory()[1]
        finally:
            tracemalloc.stop()
    assert code == "too_large"
    assert peak < 8 * LIMIT


def test_what_is_large_and_unpacks_to_nothing_is_too_large_as_well() -> None:
    """The wire and the worker's time are limited, not the memory alone."""
    with Loopback({"/": plain(gzip.compress(b"") * 6000, "Content-Encoding: gzip", length=False)}) as server:
        assert timed_failure(server.address(), server.policy(max_bytes=100_000))[0] == "too_large"


def test_a_page_of_exactly_the_limit_is_taken() -> None:
    """The limit of the settings is the limit, packed or not."""
    body = re.sub(rb"[^a-z]", b"q", bytes(range(256)) * (LIMIT // 256 + 1))[:LIMIT]
    answers = {"/": plain(body), "/z": plain(gzip.compress(body, 1), "Content-Encoding: gzip")}
    with Loopback(answers) as server:
        for path in answers:
            assert len(fetch(server.address(path), policy=server.policy(max_bytes=LIMIT)).body) == LIMIT


def test_the_body_of_a_redirect_is_not_even_read() -> None:
    """A bomb may sit where nobody looks: in the answer that only says where to go."""

    def bombing(connection: socket.socket, over: threading.Event) -> None:
        connection.sendall(
            b"HTTP/1.1 302 Found\r\nLocation: /page\r\nContent-Encoding: gzip\r\n\r\n" + bomb("gzip")[:1000]
        )
        over.wait(5)

    with Loopback({"/": bombing, "/page": plain(b"page")}) as server:
        begun = time.monotonic()
        assert fetch(server.address(), policy=server.policy()).body == b"page"
        assert time.monotonic() - begun < 4
