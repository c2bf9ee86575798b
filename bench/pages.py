"""Server time, queries and bytes of each main page, on a small desk and on a large one."""

import gzip
import re
import sys
from argparse import Namespace
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from time import perf_counter, process_time

from django.conf import settings
from django.contrib.staticfiles import finders
from django.db import connection
from django.http import HttpResponseBase
from django.test.utils import CaptureQueriesContext

from bench.desk_load import Loader
from bench.environment import database
from bench.results import Row, below, percentile
from bench.visits import Visit, visits
from config.gunicorn import when_ready

SIZES = (1_000, 100_000)
MOST_MS, MOST_BYTES = 50, 100_000
WARM_UP = 6
#: What no page can be faster than: the same middleware, and an answer of nothing.
NOTHING = "/nothing-is-here/"
_ASSET = re.compile(r'<(?:script[^>]*\bsrc|link rel="stylesheet" href)="/static/([^"?]+)"')


@dataclass(frozen=True)
class Measured:
    """Milliseconds of each visit; the processor's of this process and of its database session; those of an answer of
    nothing and of the visit's bare SQL, taken in turn with it; the queries of each; and the bytes of the largest page
    with its CSS and JS."""

    times: list[float]
    own: list[float]
    theirs: list[float]
    floor: list[float]
    bare: list[float]
    queries: list[int]
    plain: int
    packed: int


def measure(options: Namespace) -> Iterator[Row]:
    """Yields the rows of all pages at each size."""
    sizes = (options.claims,) if options.claims else SIZES
    with database(settings.DATA) as admin:
        loader, found = Loader(admin), {}
        for size in sizes:
            began = perf_counter()
            loader.grow_to(size)
            yield Row(f"making {size:,} claims", round(perf_counter() - began, 1), "s")
            when_ready(None)  # as the web server does before its first page
            found[size] = {name: _measured(name, chosen) for name, chosen in visits().items()}
        connection.close()
    for name in found[sizes[0]]:
        yield from _rows(name, {size: pages[name] for size, pages in found.items()})


def _measured(name: str, chosen: list[Visit]) -> Measured:
    for visit in chosen[:WARM_UP]:
        _get(visit)
    nothing = [Visit(visit.client, NOTHING) for visit in chosen]
    answers = [_counted(visit) for visit in chosen]
    taken = [
        (_timed(lambda v=visit: _get(v)), _timed(lambda v=empty: _get(v, 404)), _timed(lambda s=asked: _asked(s)))
        for visit, empty, (asked, _) in zip(chosen, nothing, answers, strict=True)
    ]
    pages, floor, bare = zip(*taken, strict=True)
    times = [page.wall for page in pages]
    slowest = max(range(len(chosen)), key=times.__getitem__)
    print(f"pages: {name}: slowest {times[slowest]:.0f} ms {chosen[slowest].address}", file=sys.stderr, flush=True)
    sizes = [_bytes(response) for _, response in answers]
    return Measured(
        times=times,
        own=[page.own for page in pages],
        theirs=[page.theirs for page in pages],
        floor=[empty.wall for empty in floor],
        bare=[asked.wall for asked in bare],
        queries=[len(asked) for asked, _ in answers],
        plain=max(s[0] for s in sizes),
        packed=max(s[1] for s in sizes),
    )


@dataclass(frozen=True)
class Took:
    """Milliseconds: by the clock, and on the processor for this process (own) and for its database session (theirs)."""

    wall: float
    own: float
    theirs: float


def _get(visit: Visit, status: int = 200) -> HttpResponseBase:
    response = visit.client.get(visit.address, headers={"accept-encoding": "gzip"})
    assert response.status_code == status, f"{visit.address} answers {response.status_code}"
    return response


def _timed(act: Callable[[], object]) -> Took:
    session = _session_ms()
    began, computed = perf_counter(), process_time()
    act()
    wall, own = (perf_counter() - began) * 1000, (process_time() - computed) * 1000
    return Took(wall, own, _session_ms() - session)


def _session_ms() -> float:
    """Processor time of the PostgreSQL process that answers this one, as the kernel counts it (see proc(5))."""
    connection.ensure_connection()
    schedule = Path(f"/proc/{connection.connection.info.backend_pid}/schedstat").read_text()
    return int(schedule.split()[0]) / 1e6


def _asked(statements: list[str]) -> None:
    """The same SQL, without anything around it."""
    for statement in statements:
        with connection.connection.cursor() as cursor:
            cursor.execute(statement)
            cursor.fetchall()


def _counted(visit: Visit) -> tuple[list[str], HttpResponseBase]:
    with CaptureQueriesContext(connection) as queries:
        response = _get(visit)
    return [query["sql"] for query in queries.captured_queries], response


def _bytes(response: HttpResponseBase) -> tuple[int, int]:
    """The page with its style sheet and scripts: plain, and as served. Static files lie compressed on a production
    server; a page leaves it as it is, unless a proxy in front packs it."""
    served = getattr(response, "content", b"")
    plain = gzip.decompress(served) if response.headers.get("Content-Encoding") == "gzip" else served
    assets = [_static(path) for path in _ASSET.findall(plain.decode())]
    return len(plain) + sum(map(len, assets)), len(served) + sum(len(gzip.compress(asset)) for asset in assets)


def _static(path: str) -> bytes:
    found = finders.find(path)
    assert isinstance(found, str), f"{path} is on the page and not among the static files"
    with open(found, "rb") as file:
        return file.read()


def _rows(name: str, sizes: dict[int, Measured]) -> Iterator[Row]:
    small = next(iter(sizes))
    for size, page in sizes.items():
        p50, p95 = percentile(page.times, 0.5), percentile(page.times, 0.95)
        ratio = "" if size == small else f"{p95 / percentile(sizes[small].times, 0.95):.1f}x at {small:,}"
        yield Row(f"{name}: p50 at {size:,}", round(p50, 1), "ms")
        yield below(f"{name}: p95 at {size:,}", round(p95, 1), "ms", MOST_MS, ratio)
        own, theirs = percentile(page.own, 0.95), percentile(page.theirs, 0.95)
        yield Row(f"{name}: p95 of processor time, web, at {size:,}", round(own, 1), "ms")
        yield Row(f"{name}: p95 of processor time, database, at {size:,}", round(theirs, 1), "ms")
        floor, bare = percentile(page.floor, 0.5), percentile(page.bare, 0.5)
        yield Row(f"{name}: p50 at {size:,} beside an answer of nothing", round(p50 / floor, 1), "x", f"{floor:.1f} ms")
        yield Row(f"{name}: p50 at {size:,} beside its bare SQL", round(p50 / bare, 1), "x", f"{bare:.1f} ms")
    same = {max(page.queries) for page in sizes.values()}
    for size, page in sizes.items():
        yield Row(f"{name}: queries at {size:,}", max(page.queries), "", aim="same at each size", met=len(same) == 1)
    largest = list(sizes.values())[-1]
    yield below(f"{name}: bytes with CSS and JS", largest.plain, "B", MOST_BYTES)
    yield below(f"{name}: bytes as served", largest.packed, "B", MOST_BYTES)
