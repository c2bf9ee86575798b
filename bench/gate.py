"""The gate to the network: what it costs beside a bare urllib3, and what a bomb does to the worker's memory."""

import gzip
import time
import zlib
from argparse import Namespace
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from multiprocessing import get_context
from multiprocessing.connection import Connection
from pathlib import Path
from random import Random
from statistics import median
from typing import Any

import brotli
import urllib3

from bench.results import Row, below
from bench.texts import article, page
from worker.errors import Failure
from worker.fetch import Policy, fetch

FETCHES, ROUNDS = 100, 5
GIBIBYTE = 1 << 30
MEGABYTE = 1_000_000
#: Neither shares memory with this process, nor the interpreter's lock.
PROCESSES = get_context("spawn")


def measure(options: Namespace) -> Iterator[Row]:
    """Yields milliseconds a fetch on the loopback, gate and bare, their ratio, and memory while bombs are fetched."""
    del options
    with _site() as port:
        yield from _overhead(port)
        for name in ("gzip", "br"):
            yield from _bombed(name, port)


def _overhead(port: int) -> Iterator[Row]:
    """One after the other, a new connection each; the two take turns, so that a busy moment hits both."""
    address, policy, pool = f"http://127.0.0.1:{port}/page", _policy(port), urllib3.PoolManager(retries=False)

    def bare() -> None:
        headers = {"Connection": "close", "Accept-Encoding": "gzip, deflate, br"}
        assert pool.request("GET", address, headers=headers).status == 200

    def gated() -> None:
        assert fetch(address, policy=policy).status == 200

    for warm in (bare, gated):
        _milliseconds(warm)
    rounds = [(_milliseconds(bare), _milliseconds(gated)) for _ in range(ROUNDS)]
    without, through = median(each[0] for each in rounds), median(each[1] for each in rounds)
    yield Row("bare urllib3, a page of 10 kB", round(without, 2), "ms")
    yield Row("through the gate", round(through, 2), "ms", f"{through / without:.2f}x bare urllib3")


def _milliseconds(work: Callable[[], None]) -> float:
    began = time.perf_counter()
    for _ in range(FETCHES):
        work()
    return (time.perf_counter() - began) / FETCHES * 1000


def _bombed(name: str, port: int) -> Iterator[Row]:
    ours, theirs = PROCESSES.Pipe()
    child = PROCESSES.Process(target=_fetch_bomb, args=(name, port, theirs))
    child.start()
    before, peak, code, seconds = ours.recv()
    child.join()
    assert code == "too_large", code
    yield below(f"1 GiB of {name}: peak memory", round(peak), "MB", 150, f"{peak - before:.0f} MB above an idle worker")
    yield Row(f"1 GiB of {name}: refused after", round(seconds * 1000, 1), "ms")


def _fetch_bomb(name: str, port: int, answer: Connection) -> None:
    """In a process of its own: memory before, at the peak, how it ended, and seconds."""
    before, began, code = _peak(), time.perf_counter(), ""
    try:
        fetch(f"http://127.0.0.1:{port}/{name}", policy=_policy(port))
    except Failure as failure:
        code = failure.code
    answer.send((before, _peak(), code, time.perf_counter() - began))


def _peak() -> float:
    """The most megabytes that this process has held so far."""
    words = Path("/proc/self/status").read_text().partition("VmHWM:")[2].split()
    return int(words[0]) * 1024 / MEGABYTE


def _policy(port: int) -> Policy:
    return Policy(ports=(port,), allowed_networks=("127.0.0.0/8",), max_bytes=20 << 20, deadline=60.0)


@contextmanager
def _site() -> Iterator[int]:
    """A server in a process of its own. Yields its port."""
    ours, theirs = PROCESSES.Pipe()
    server = PROCESSES.Process(target=_serve, args=(theirs,), daemon=True)
    server.start()
    try:
        yield ours.recv()
    finally:
        server.terminate()
        server.join()


def _serve(answer: Connection) -> None:
    html = page(article(Random(5), "en", 10_000))
    answers = {"/page": ("gzip", gzip.compress(html)), "/gzip": ("gzip", _gzip_bomb()), "/br": ("br", _brotli_bomb())}

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            coding, body = answers[self.path]
            self.send_response(200)
            self.send_header("Content-Type", "text/html; charset=utf-8")
            self.send_header("Content-Encoding", coding)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_: Any) -> None:
            """Says nothing."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    answer.send(server.server_address[1])
    server.serve_forever()


def _gzip_bomb() -> bytes:
    packer, piece = zlib.compressobj(9, zlib.DEFLATED, 31), bytes(1 << 20)
    return b"".join(packer.compress(piece) for _ in range(GIBIBYTE >> 20)) + packer.flush()


def _brotli_bomb() -> bytes:
    packer, piece = brotli.Compressor(quality=5), bytes(1 << 20)
    return b"".join(packer.process(piece) for _ in range(GIBIBYTE >> 20)) + packer.finish()
