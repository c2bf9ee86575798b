"""A worker is killed in the middle of reading a document: it costs a delay, and neither a word nor a figure.

The middle is made sure by locks that the test holds in PostgreSQL: the worker waits for them until it is killed.
"""

import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from uuid import uuid4

import psutil
import pytest

from claims.actions import intake
from claims.figures import read
from claims.models import Candidate, Capture, Document, Job
from claims.terms import JobState, Origin, Progress
from config.celery import app
from config.management.commands.schedule import send
from tests import factories
from tests.claims.threads import until, waiting_for_locks
from tests.claims.tries import superuser
from tests.desks import BASE_DIR
from worker import jobs

pytestmark = pytest.mark.django_db(transaction=True)

PAGE = """<!doctype html><html lang="en"><head><title>The council counts its trees</title></head><body><article>
<h1>The council counts its trees</h1>
<p>The mayor of Lindau said on Monday that 93% of the town's trees had survived the drought of 2021.</p>
<p>He added that 52 more districts had asked for the same programme, at a cost of 3.5 million euros.</p>
<p>Critics in the council answered that only 61% of the young trees were still alive, and that 1,204 were felled.</p>
</article></body></html>"""


class Worker:
    """A real one: Celery with one child, on the embedded queue."""

    def __init__(self, log: Path) -> None:
        command = [sys.executable, "-m", "celery", "--quiet", "--app", "config.celery", "worker", "--concurrency=1"]
        command += ["--loglevel=INFO", "--without-gossip", "--without-mingle", "--without-heartbeat"]
        with log.open("ab") as output:
            self.process = psutil.Popen(
                command,
                cwd=BASE_DIR,
                env=os.environ | {"DJANGO_SETTINGS_MODULE": "config.settings"},
                stdin=subprocess.DEVNULL,
                stdout=output,
                stderr=output,
            )

    def kill(self) -> None:
        """Parent and children, so that nothing can be put in order."""
        for process in [self.process, *self.process.children(recursive=True)]:
            with suppress(psutil.NoSuchProcess):
                process.kill()
        self.process.wait()


@pytest.fixture
def start(tmp_path: Path) -> Iterator[Callable[[], Worker]]:
    """Starts workers; those that are left at the end are killed. Their words are in the report of a failed test."""
    workers: list[Worker] = []

    def run() -> Worker:
        workers.append(Worker(tmp_path / "worker.log"))
        return workers[-1]

    app.set_default()
    yield run
    for worker in workers:
        if worker.process.is_running():
            worker.kill()
    print((tmp_path / "worker.log").read_text())


@contextmanager
def held(lock: str) -> Iterator[None]:
    """Nobody gets past this lock until the block ends, which begins when somebody has sent the job on its way."""
    with superuser() as server, server.transaction():
        server.execute(lock)
        assert jobs.relay(send) == 1
        until(lambda: waiting_for_locks() == 1, "the worker is in the middle of it", seconds=60)
        yield
    until(lambda: waiting_for_locks() == 0, "what the killed worker had asked PostgreSQL for is over")


def given_back() -> None:
    """The lease has two minutes left, but the worker's session is gone."""
    until(lambda: jobs.sweep() == 1, "the scheduler finds the job of the killed worker")


def test_a_killed_worker_loses_nothing_and_doubles_nothing(start: Callable[[], Worker]) -> None:
    """Killed before it reads, and killed while it stores: the third attempt leaves what one alone would have left."""
    document = intake.take_in_bytes(
        PAGE.encode(),
        by=factories.reporter(),
        ticket=uuid4(),
        origin=Origin.FILE,
        media_type="text/html",
        file_name="trees.html",
    )
    worker = start()
    with held(f"SELECT FROM claims_document WHERE id = {document.pk} FOR UPDATE"):
        assert Job.objects.get().state == JobState.RUNNING
        worker.kill()
    given_back()
    worker = start()
    with held("LOCK TABLE claims_candidate IN SHARE MODE"):
        assert Document.objects.get().progress == Progress.READING
        worker.kill()
    document.refresh_from_db()
    assert (document.text, document.candidates.count()) == ("", 0), "half of a result was stored"
    given_back()
    start()
    assert jobs.relay(send) == 1
    until(lambda: Document.objects.get().progress == Progress.DONE, "the document is read", seconds=60)
    job = Job.objects.get()
    assert (job.state, job.attempts, job.error) == (JobState.DONE, 3, "")
    assert Capture.objects.count() == 1
    document.refresh_from_db()
    places = list(Candidate.objects.order_by("start").values_list("start", "end"))
    assert places == [(figure.start, figure.end) for figure in read(document.text, document.language)]
    assert "93%" in [document.text[start:end] for start, end in places]
    assert jobs.relay(send) == jobs.sweep() == 0
