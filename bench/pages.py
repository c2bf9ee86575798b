"""Server time, queries and bytes of each main page, on a small desk and on a large one."""

import gzip
import re
import sys
from argparse import Namespace
from collections.abc import Iterator
from dataclasses import dataclass
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
_ASSET = re.compile(r'<(?:script[^>]*\bsrc|link rel="stylesheet" href)="/static/([^"?]+)"')


@dataclass(frozen=True)
class Measured:
    """Milliseconds of each visit, those that this process itself computed (the database does not), the queries of each,
    and the bytes of the largest page with its CSS and JS."""

    times: list[float]
    own: list[float]
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
    times, own = zip(*[_timed(visit) for visit in chosen], strict=True)
    answers = [_counted(visit) for visit in chosen]
    slowest = max(range(len(chosen)), key=times.__getitem__)
    print(f"pages: {name}: slowest {times[slowest]:.0f} ms {chosen[slowest].address}", file=sys.stderr, flush=True)
    sizes = [_bytes(response) for _, response in answers]
    queries = [number for number, _ in answers]
    return Measured([*times], [*own], queries, max(s[0] for s in sizes), max(s[1] for s in sizes))


def _get(visit: Visit) -> HttpResponseBase:
    response = visit.client.get(visit.address, headers={"accept-encoding": "gzip"})
    assert response.status_code == 200, f"{visit.address} answers {response.status_code}"
    return response


def _timed(visit: Visit) -> tuple[float, float]:
    began, computed = perf_counter(), process_time()
    _get(visit)
    return (perf_counter() - began) * 1000, (process_time() - computed) * 1000


def _counted(visit: Visit) -> tuple[int, HttpResponseBase]:
    with CaptureQueriesContext(connection) as queries:
        response = _get(visit)
    return len(queries), response


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
        yield Row(f"{name}: p95 of processor time at {size:,}", round(percentile(page.own, 0.95), 1), "ms")
    same = {max(page.queries) for page in sizes.values()}
    for size, page in sizes.items():
        yield Row(f"{name}: queries at {size:,}", max(page.queries), "", aim="same at each size", met=len(same) == 1)
    largest = list(sizes.values())[-1]
    yield below(f"{name}: bytes with CSS and JS", largest.plain, "B", MOST_BYTES)
    yield below(f"{name}: bytes as served", largest.packed, "B", MOST_BYTES)
