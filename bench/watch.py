"""The watch over sources: addresses looked at per minute by one worker, beside a bare loop of fetching and hashing."""

import hashlib
import threading
import time
from argparse import Namespace
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from random import Random

import urllib3
from django.conf import settings
from django.db import connection

from bench.environment import database
from bench.results import Row, above
from bench.texts import article, page
from claims import jobs
from claims.models import Job, Look, Watch
from claims.terms import Finding, JobKind, JobState
from worker import tasks
from worker.steps.fetching import keep, visit_of

ADDRESSES = 60
BYTES = 10_000
#: A desk with 10,000 sources, each looked at every day, asks for 7.
LEAST_PER_MINUTE = 30
LOOPBACK = "127.0.0.0/8"


class Pages:
    """What the site serves: each page, its version, and whether it answers conditional requests."""

    def __init__(self) -> None:
        random = Random(31)
        self.bodies = [page(article(random, "en", BYTES)) for _ in range(ADDRESSES)]
        self.tags = True

    def around(self, text: bytes) -> None:
        """Put something beside every article that says nothing: a stamp, a counter."""
        self.bodies = [body.replace(b"</body>", text + b"</body>") for body in self.bodies]

    def edit(self) -> None:
        """Change a figure in every article."""
        self.bodies = [
            body.replace(b"<p>", b"<p>It was 93% of the total in the year before. ", 1) for body in self.bodies
        ]


def measure(options: Namespace) -> Iterator[Row]:
    """Yields addresses per minute for pages that say they are the same, are the same, look different, are different."""
    del options
    settings.FIGURECHECK_FETCH_GAP = 0.0
    settings.FIGURECHECK_FETCH_ALLOWED_NETWORKS = [LOOPBACK]
    pages = Pages()
    with database(settings.DATA), _site(pages) as site:
        settings.FIGURECHECK_FETCH_PORTS = [int(site.rpartition(":")[2])]
        addresses = [f"{site}/{number}" for number in range(ADDRESSES)]
        tasks.warm()
        _watch(addresses)
        bare = _per_minute(lambda: _bare(addresses))
        yield Row("bare loop: fetched and hashed", round(bare), "addresses/min")
        yield from _rounds(pages, bare)
        connection.close()


def _rounds(pages: Pages, bare: float) -> Iterator[Row]:
    _looks(Finding.UNCHANGED)  # the first look also learns what the site says of its pages
    yield _row("not modified, says the site (304)", _looks(Finding.UNCHANGED), bare)
    pages.tags = False
    yield _row("the same bytes", _looks(Finding.UNCHANGED), bare)
    pages.around(b"<p>Last updated 3 May 2024, 1,204 views</p>")
    yield _row("other bytes, the same text", _looks(Finding.UNCHANGED), bare)
    pages.edit()
    name, rate = "a figure changed: stored, compared", _looks(Finding.CHANGED)
    yield above(name, round(rate), "addresses/min", LEAST_PER_MINUTE, f"1/{bare / rate:.0f} of the bare loop")


def _row(name: str, rate: float, bare: float) -> Row:
    return Row(name, round(rate), "addresses/min", f"1/{bare / rate:.1f} of the bare loop")


def _watch(addresses: list[str]) -> None:
    """As if published checks rested on them: the copies are fetched as those of evidence are."""
    for address in addresses:
        copy = keep(visit_of(Job(attempts=1)).fetch(address), address=address)
        Watch.objects.create(address=address, capture=copy)


def _looks(finding: Finding) -> float:
    """Addresses per minute of one worker that does the jobs one after the other."""
    for watch in Watch.objects.order_by("pk"):
        jobs.enqueue(JobKind.LOOK, watch)
    queued = list(Job.objects.filter(state=JobState.QUEUED).order_by("pk").values_list("pk", flat=True))

    def work() -> None:
        for pk in queued:
            tasks.run_job(pk)

    rate = _per_minute(work)
    found = set(Look.objects.order_by("-pk").values_list("finding", flat=True)[:ADDRESSES])
    if found != {finding}:
        raise RuntimeError(f"expected {finding}, found {found}")
    return rate


def _bare(addresses: list[str]) -> None:
    pool = urllib3.PoolManager(retries=False)
    for address in addresses:
        hashlib.sha256(pool.request("GET", address, headers={"Connection": "close"}).data).hexdigest()


def _per_minute(work: Callable[[], None]) -> float:
    began = time.perf_counter()
    work()
    return ADDRESSES / (time.perf_counter() - began) * 60


@contextmanager
def _site(pages: Pages) -> Iterator[str]:
    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            body = pages.bodies[int(self.path[1:])] if self.path[1:].isdigit() else b""
            tag = f'"{hashlib.sha256(body).hexdigest()[:16]}"'
            same = pages.tags and self.headers.get("If-None-Match") == tag
            self.send_response(304 if same else 200)
            if pages.tags:
                self.send_header("ETag", tag)
            self.send_header("Content-Type", "text/html; charset=utf-8")
            self.send_header("Content-Length", "0" if same else str(len(body)))
            self.end_headers()
            if not same:
                self.wfile.write(body)

        def log_message(self, *_: object) -> None:
            """Says nothing."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
