"""Documents per second through the whole desk, beside a bare loop; and how long a person waits for the candidates."""

import subprocess
import sys
import tempfile
import threading
import time
from argparse import Namespace
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from random import Random
from statistics import median
from uuid import uuid4

import psycopg

from bench.results import Row, below
from bench.running import Browser, Running, until
from bench.texts import LANGUAGES, Article, article, page
from claims.actions.capturing import store
from claims.figures import guess_language, read
from config.connections import DATABASE, embedded_admin
from tests.desks import BASE_DIR
from worker.extract import extract, warm
from worker.fetch import Policy, fetch

DOCUMENTS, WAITS = 200, 10
ARTICLE_BYTES, MOST_SECONDS = 10_000, 1.5
LONGEST = 600
#: What the page waits before it asks again (document/detail.html).
POLL_SECONDS = 0.25
LOOPBACK = "127.0.0.0/8"
_DONE = (
    "SELECT count(*) FILTER (WHERE progress = 'done'), count(*) FILTER (WHERE progress = 'failed'),"
    " extract(epoch FROM max(frozen_at) - min(added_at)) FROM claims_document WHERE address = ANY (%s)"
)


def measure(options: Namespace) -> Iterator[Row]:
    """Yields the two rates, their ratio, and the waits of a person."""
    pages = {f"/{number}": body for number, body in enumerate(_pages(options.texts))}
    with _site(pages) as site, tempfile.TemporaryDirectory(prefix="figurecheck-bench-") as folder:
        addresses = [site + path for path in pages]
        bare = _bare_loop(addresses)
        yield Row("bare loop", round(bare, 2), "documents/s")
        networks = {"FIGURECHECK_FETCH_ALLOWED_NETWORKS": LOOPBACK, "FIGURECHECK_FETCH_PORTS": site.rpartition(":")[2]}
        others = {"FIGURECHECK_WORKERS": "2", "FIGURECHECK_FETCH_GAP": "0"}
        desk = Running(Path(folder) / "data", extra=networks | others)
        with desk.started():
            yield from _waits(desk, site, pages)
            rate = _through_the_desk(desk, addresses)
            yield Row("the desk, 2 workers", round(rate, 2), "documents/s", f"{rate / bare:.2f}x the bare loop")


def _pages(texts: Path | None) -> list[bytes]:
    """About DOCUMENTS pages: of the texts in the folder, again and again, or made up."""
    if texts is None:
        random = Random(23)
        return [page(article(random, LANGUAGES[n % 2], random.randint(3_000, 15_000))) for n in range(DOCUMENTS)]
    files = sorted(texts.glob("*.txt"))
    found = [_as_article(files[number % len(files)].read_text(), number) for number in range(DOCUMENTS)]
    return [page(one) for one in found]


def _as_article(text: str, number: int) -> Article:
    title, _, rest = text.strip().partition("\n")
    return Article(guess_language(text), f"{title[:100]} ({number})", rest.strip() or title, ())


@contextmanager
def _site(pages: dict[str, bytes]) -> Iterator[str]:
    """Serves the pages on the loopback, and those that are added later. Yields its address without a slash behind."""

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            body = pages[self.path]
            self.send_response(200)
            self.send_header("Content-Type", "text/html; charset=utf-8")
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_: object) -> None:
            """Says nothing."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()


def _bare_loop(addresses: list[str]) -> float:
    """Documents per second of fetch, store, extract and read, one after the other, without queue and database."""
    policy = Policy(ports=(int(addresses[0].split(":")[2].partition("/")[0]),), allowed_networks=(LOOPBACK,))
    warm()
    began = time.perf_counter()
    for address in addresses:
        got = fetch(address, policy=policy)
        store().put(got.body)
        found = extract(got.body, media_type=got.media_type, charset=got.charset, address=got.final_address)
        read(found.text, found.language, published=found.published_on)
    return len(addresses) / (time.perf_counter() - began)


def _through_the_desk(desk: Running, addresses: list[str]) -> float:
    """The same pages taken in at once by `manage.py ingest`: from the first row until the last text is frozen."""
    command = [sys.executable, "manage.py", "ingest", *addresses]
    taking_in = subprocess.Popen(command, cwd=BASE_DIR, env=desk.environment, stdout=subprocess.DEVNULL)
    with psycopg.connect(embedded_admin(desk.data), dbname=DATABASE, autocommit=True) as database:

        def all_done() -> bool:
            done, failed, _ = database.execute(_DONE, [addresses]).fetchone() or (0, 0, 0)
            if failed:
                raise RuntimeError(f"{failed} documents could not be read")
            return bool(done == len(addresses))

        until(all_done, LONGEST, 0.2)
        _, _, seconds = database.execute(_DONE, [addresses]).fetchone() or (0, 0, 0)
    taking_in.wait()
    return len(addresses) / float(seconds)


def _waits(desk: Running, site: str, pages: dict[str, bytes]) -> Iterator[Row]:
    """From "Read it" to the candidates on the page, asked for as the page itself does, of an address and of a text."""
    random, browser = Random(29), Browser(desk)
    found = [article(random, "fr", ARTICLE_BYTES) for _ in range(2 * WAITS)]
    pages |= {f"/wait{number}": page(one) for number, one in enumerate(found)}
    _wait(browser, text=found[0].text)  # the worker starts after the web: this one waits for it as well
    by_address = [_wait(browser, address=f"{site}/wait{number}") for number in range(WAITS)]
    by_text = [_wait(browser, text=one.text) for one in found[WAITS:]]
    for name, waits in (("an address", by_address), ("a pasted text", by_text)):
        between = f"{min(waits):.2f} to {max(waits):.2f}"
        yield below(f"“Read it” to candidates, {name}", round(median(waits), 2), "s", MOST_SECONDS, between)


def _wait(browser: Browser, **fields: str) -> float:
    began = time.perf_counter()
    path, shown = browser.post("/documents/new/", ticket=str(uuid4()), **fields)
    while 'aria-busy="true"' in shown:
        time.sleep(POLL_SECONDS)
        shown = browser.get(path, **{"HX-Request": "true"})
    took = time.perf_counter() - began
    if 'class="card candidate' not in shown:
        raise RuntimeError(f"{path} shows no candidates")
    return took
