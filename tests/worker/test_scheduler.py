"""The scheduler: hands every due job to the broker, again when that leads to nothing, and outlives both servers."""

import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from datetime import timedelta
from functools import partial
from typing import Any

import pytest
from django.db.models.functions import Now

from claims.models import Job
from claims.terms import JobState
from tests import factories
from tests.claims.threads import at_once, until
from tests.claims.tries import superuser
from tests.desks import BASE_DIR
from tests.worker.leases import run_out, taken
from worker import jobs

pytestmark = pytest.mark.django_db


@pytest.fixture
def job() -> Job:
    return factories.pasted().jobs.get()


# ── The relay ───────────────────────────────────────────────────────────────────────────────────────────────────────


def test_every_due_job_is_sent_once(job: Job) -> None:
    """Oldest first; what is running, done or given up is not."""
    later = factories.pasted().jobs.get()
    for state in (JobState.DONE, JobState.DEAD):
        Job.objects.filter(document=factories.pasted()).update(state=state)
    taken(factories.pasted().jobs.get())
    Job.objects.filter(document=factories.pasted()).update(run_after=Now() + timedelta(seconds=60))
    sent: list[int] = []
    assert jobs.relay(sent.append) == 2
    assert jobs.relay(sent.append) == 0
    assert sent == [job.pk, later.pk]


def test_the_scheduler_sleeps_until_the_next_turn_and_not_less(job: Job) -> None:
    """A host's turns come every second: a tick late, most would lapse. Without a broker it must not spin."""
    assert jobs._seconds_to_next() == jobs.TICK_SECONDS
    Job.objects.filter(document=factories.pasted()).update(run_after=Now() + timedelta(seconds=2))
    assert 0 < jobs._seconds_to_next() <= 2
    Job.objects.update(run_after=Now() + timedelta(seconds=60))
    assert jobs._seconds_to_next() == jobs.TICK_SECONDS


def test_a_message_that_led_to_nothing_is_sent_again(job: Job) -> None:
    """The broker lost it: Redis does when it is killed."""
    sent: list[int] = []
    jobs.relay(sent.append)
    Job.objects.update(sent_at=Now() - jobs.RESEND - timedelta(seconds=1))
    jobs.relay(sent.append)
    assert sent == [job.pk] * 2


def test_what_was_put_back_is_sent_again(job: Job) -> None:
    """At once after a sweep, and not before its time after a failure."""
    sent: list[int] = []
    jobs.relay(sent.append)
    taken(job)
    run_out(job)
    jobs.sweep()
    jobs.relay(sent.append)
    assert sent == [job.pk] * 2
    jobs.put_back(taken(job), "failed")
    jobs.relay(sent.append)
    assert sent == [job.pk] * 2


def test_jobs_wait_while_the_broker_is_away(job: Job) -> None:
    """What was handed over before it went is not sent twice, and the rest is sent when it is back."""
    others = [factories.pasted().jobs.get() for _ in range(2)]
    sent: list[int] = []

    def broker_goes(pk: int) -> None:
        if sent:
            raise jobs.BrokerAway("connection refused")
        sent.append(pk)

    assert jobs.relay(broker_goes) == 1
    assert jobs.relay(broker_goes) == 0
    assert Job.objects.filter(sent_at__isnull=True).count() == 2
    assert jobs.relay(sent.append) == 2
    assert sent == [job.pk, *(other.pk for other in others)]


SEND = """
import importlib, os
import django
django.setup()
from django.conf import settings
from config import celery
from config.management.commands.schedule import send
from worker import jobs
for url in ("amqp://127.0.0.1:1//", "pgmq://", "redis://127.0.0.1:1/0"):
    if os.fork() == 0:
        settings.CELERY_BROKER_URL = url
        importlib.reload(celery).app.set_default()
        try:
            send(1)
        except jobs.BrokerAway:
            os.write(1, f"away {url}\\n".encode())
        os._exit(0)
for _ in range(3):
    os.wait()
"""


def test_a_broker_that_refuses_is_a_broker_that_is_away() -> None:
    """Whatever its library raises, the scheduler must go on. With pgmq it is the database server that is away."""
    nowhere = {"DATABASE_URL": "postgresql://figurecheck_app@127.0.0.1:1/figurecheck"}
    found = subprocess.run(
        [sys.executable, "-c", SEND],
        env=os.environ | nowhere | {"DJANGO_SETTINGS_MODULE": "config.settings"},
        cwd=BASE_DIR,
        capture_output=True,
        text=True,
        timeout=60,
    )
    said = sorted(found.stdout.splitlines())
    assert said == ["away amqp://127.0.0.1:1//", "away pgmq://", "away redis://127.0.0.1:1/0"], found.stderr


# ── The loop of the scheduler ───────────────────────────────────────────────────────────────────────────────────────


@pytest.fixture
def scheduler(transactional_db: None, monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[..., list[int]]]:
    """Runs the loop while something happens beside it; then SIGTERM ends it. Returns what it sent."""
    monkeypatch.setattr(jobs, "TICK_SECONDS", 60.0)
    before = {number: signal.getsignal(number) for number in (signal.SIGTERM, signal.SIGINT)}

    def run(happens: Callable[[list[int]], None]) -> list[int]:
        sent: list[int] = []
        went_wrong: list[Any] = []

        def beside() -> None:
            went_wrong.extend(at_once(partial(happens, sent)))
            os.kill(os.getpid(), signal.SIGTERM)

        thread = threading.Thread(target=beside)
        thread.start()
        jobs.serve_forever(sent.append)
        thread.join()
        assert went_wrong == [None]
        return sent

    yield run
    for number, handler in before.items():
        signal.signal(number, handler)


def pasted_when(condition: Callable[[], bool]) -> None:
    until(condition, "the loop goes on")
    factories.pasted()


def test_a_new_job_wakes_the_scheduler(scheduler: Callable[..., list[int]]) -> None:
    """It sleeps for a minute here, and nobody wants to wait that long for a document. SIGTERM wakes it as well."""
    factories.pasted()
    began = time.monotonic()

    def happens(sent: list[int]) -> None:
        pasted_when(lambda: len(sent) == 1)
        until(lambda: len(sent) == 2, "the second job is sent")

    assert scheduler(happens) == list(Job.objects.order_by("pk").values_list("pk", flat=True))
    assert time.monotonic() - began < jobs.TICK_SECONDS / 2


def test_the_scheduler_outlives_its_connection(scheduler: Callable[..., list[int]]) -> None:
    """PostgreSQL was restarted: the desk must not stay without a scheduler."""
    factories.pasted()

    def happens(sent: list[int]) -> None:
        until(lambda: len(sent) == 1, "the loop runs")
        with superuser() as server:
            server.execute(
                "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = 'figurecheck_app'"
                " AND datname = current_database() AND state = 'idle'"
            )
        factories.pasted()
        until(lambda: len(sent) == 2, "the second job is sent over a new connection")

    assert len(scheduler(happens)) == 2
