"""A thousand jobs for one host: no faster than the desk allows itself, silent when asked, and none is lost."""

import queue
import socket
import threading
import time
from functools import partial
from typing import Any
from uuid import uuid4

import pytest
from django.db import connection

from claims.actions import intake
from claims.models import Document, Job
from claims.terms import JobState, Progress
from tests import factories
from tests.claims.threads import until
from tests.loopback import Loopback, answering, plain
from worker import jobs, tasks
from worker.fetch import fetch
from worker.steps import fetching

WORKERS = 2
GAP = 0.1
RETRY_AFTER = 1
#: The site has enough of it each time after so many visits, by turns with 429 and with 503.
PATIENCE = 50
PAGE = plain(b"Of 100 voters 61 went to the polls, the register says.", "Content-Type: text/plain; charset=utf-8")


class BusySite:
    """Notes when it was visited and when it asked for patience, by its own clock."""

    def __init__(self) -> None:
        self.visits: list[float] = []
        self.asked: list[float] = []
        self._lock = threading.Lock()

    def answer(self, conversation: socket.socket, over: threading.Event) -> None:
        with self._lock:
            self.visits.append(time.monotonic())
            if len(self.visits) % PATIENCE:
                reply = PAGE
            else:
                self.asked.append(self.visits[-1])
                status = ("429 Too Many Requests", "503 Service Unavailable")[len(self.asked) % 2]
                reply = f"HTTP/1.1 {status}\r\nRetry-After: {RETRY_AFTER}\r\nContent-Length: 0\r\n\r\n".encode()
        conversation.sendall(reply)


def crowd(waiting: "queue.Queue[int | None]") -> list[threading.Thread]:
    """Workers as Celery has them, each with a database connection of its own, until each is given a None."""

    def work() -> None:
        try:
            while (pk := waiting.get()) is not None:
                tasks.run_job(pk)
        finally:
            connection.close()

    threads = [threading.Thread(target=work) for _ in range(WORKERS)]
    for thread in threads:
        thread.start()
    return threads


def most_within(moments: list[float], seconds: float) -> int:
    """The largest number of moments in any stretch of so many seconds."""
    most = first = 0
    for last, moment in enumerate(moments):
        while moment - moments[first] >= seconds:
            first += 1
        most = max(most, last - first + 1)
    return most


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("amount", [120, pytest.param(1000, marks=pytest.mark.drill)])
def test_one_host_and_all_the_jobs_of_a_desk(
    amount: int, settings: Any, tmp_path: Any, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """An import of a whole archive must not take a small newspaper down, nor lose what it was told to come back for."""
    site, began = BusySite(), time.monotonic()
    with Loopback({f"/{number}": site.answer for number in range(amount)}) as server:
        settings.FIGURECHECK_BLOBS = tmp_path / "blobs"
        settings.FIGURECHECK_FETCH_PORTS = [server.port]
        settings.FIGURECHECK_FETCH_ALLOWED_NETWORKS = ["127.0.0.0/8"]
        settings.FIGURECHECK_FETCH_GAP = GAP
        monkeypatch.setattr(fetching, "fetch", partial(fetch, resolve=answering(town_example="127.0.0.1")))
        reporter = factories.reporter()
        for number in range(amount):
            intake.take_in_address(server.address(f"/{number}", host="town.example"), by=reporter, ticket=uuid4())
        waiting: queue.Queue[int | None] = queue.Queue()
        threads = crowd(waiting)
        try:
            until(lambda: not jobs.relay(waiting.put) and not _unfinished(), "all jobs end", seconds=600)
        finally:
            for _ in threads:
                waiting.put(None)
            for thread in threads:
                thread.join(60)
    early = [sum(asked < visit < asked + RETRY_AFTER for visit in site.visits) for asked in site.asked]
    densest = most_within(site.visits, 1.0)
    with capsys.disabled():
        print(
            f"\n{amount} jobs for one host, {WORKERS} workers, {time.monotonic() - began:.0f} s: "
            f"{len(site.visits)} visits, "
            f"at most {densest} within a second (allowed {1 / GAP:.0f}); asked for patience {len(site.asked)} times, "
            f"disregarded {sum(early)} times"
        )
    assert Document.objects.filter(progress=Progress.DONE).count() == amount
    assert len(site.asked) >= amount // PATIENCE
    # A turn is used within one gap of its moment: each worker may bring one visit from the second before.
    assert densest <= 1 / GAP + WORKERS
    # A visit whose turn had come before the site spoke is under way already.
    assert max(early) <= WORKERS - 1


def _unfinished() -> bool:
    return Job.objects.filter(state__in=(JobState.QUEUED, JobState.RUNNING)).exists()
