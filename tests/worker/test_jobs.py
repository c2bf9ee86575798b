"""Nothing queued is lost, nothing is done twice: whatever becomes of messages, workers and brokers."""

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
from uuid import uuid4

import pytest
from django.db.models import F
from django.db.models.functions import Now

from claims.actions import evidencing, intake
from claims.actions.capturing import capture_bytes, store
from claims.models import Candidate, Capture, Document, Evidence, Job
from claims.terms import JobKind, JobState, Origin, Problem, Progress
from tests import factories
from tests.claims.threads import at_once, until, waiting_for_locks
from tests.claims.tries import superuser
from tests.desks import BASE_DIR
from worker import jobs, tasks

pytestmark = pytest.mark.django_db


@pytest.fixture
def job() -> Job:
    return factories.pasted().jobs.get()


def stored(job: Job) -> Job:
    return Job.objects.select_related("document", "evidence").get(pk=job.pk)


def run_out(job: Job) -> None:
    """As if the lease had been taken long ago."""
    Job.objects.filter(pk=job.pk, state=JobState.RUNNING).update(leased_until=Now() - timedelta(seconds=1))


def taken(job: Job) -> jobs.Lease:
    held = jobs.lease(job.pk)
    assert held is not None
    return held


def attempts_used_up(job: Job) -> None:
    Job.objects.filter(pk=job.pk).update(attempts=jobs.MAX_ATTEMPTS - 1)


# ── The lease ───────────────────────────────────────────────────────────────────────────────────────────────────────


def test_a_job_is_taken_once(job: Job) -> None:
    """The message may come twice; the work is one worker's. The attempt counts before anything can go wrong."""
    held = taken(job)
    assert jobs.lease(job.pk) is None
    now = stored(job)
    assert (now.state, now.attempts, now.token) == (JobState.RUNNING, 1, held.token)


@pytest.mark.parametrize("state", [JobState.DONE, JobState.DEAD])
def test_a_finished_job_is_not_taken(job: Job, state: JobState) -> None:
    """A message that comes late finds nothing to do; nor does one that is for nothing."""
    Job.objects.filter(pk=job.pk).update(state=state)
    assert jobs.lease(job.pk) is None
    assert jobs.lease(job.pk + 1000) is None


def test_a_job_is_not_taken_before_its_time(job: Job) -> None:
    """A site that is down is not asked again in the same second."""
    Job.objects.filter(pk=job.pk).update(run_after=Now() + timedelta(seconds=60))
    assert jobs.lease(job.pk) is None


@pytest.mark.django_db(transaction=True)
def test_workers_at_once_take_a_job_once() -> None:
    """Four workers get the same message in the same moment."""
    job = factories.pasted().jobs.get()
    assert [held is None for held in at_once(*[partial(jobs.lease, job.pk)] * 4)].count(False) == 1
    assert stored(job).attempts == 1


def test_a_result_and_the_end_of_its_job_are_one(job: Job) -> None:
    """A worker killed between the two would leave a result that is made again, or a job done without one."""
    held = taken(job)
    with pytest.raises(ZeroDivisionError):
        _store_and_fail(held)
    now = stored(job)
    assert (now.state, now.document.title) == (JobState.RUNNING, "")
    with jobs.finishing(held):
        Document.objects.filter(pk=job.document_id).update(title="Read")
    now = stored(job)
    assert (now.state, now.document.title, now.token) == (JobState.DONE, "Read", None)
    assert now.finished_at is not None


def _store_and_fail(held: jobs.Lease) -> None:
    with jobs.finishing(held):
        Document.objects.filter(pk=held.job.document_id).update(title="Read")
        raise ZeroDivisionError


def test_a_worker_that_wakes_up_too_late_stores_nothing(job: Job) -> None:
    """It slept over its lease and another one did the work: its own result, or its own failure, no longer counts."""
    sleeper = taken(job)
    run_out(job)
    jobs.sweep()
    other = taken(job)
    with pytest.raises(jobs.LeaseLost), jobs.finishing(sleeper):
        Document.objects.filter(pk=job.document_id).update(title="The sleeper's")
    assert jobs.put_back(sleeper, "The sleeper failed")
    assert stored(job).token == other.token
    with jobs.finishing(other):
        Document.objects.filter(pk=job.document_id).update(title="The other's")
    assert jobs.put_back(sleeper, "The sleeper failed")
    with pytest.raises(jobs.LeaseLost), jobs.finishing(sleeper):
        pass
    now = stored(job)
    assert (now.state, now.error, now.document.title) == (JobState.DONE, "", "The other's")


def test_a_late_failure_does_not_give_up_what_another_does(job: Job) -> None:
    """The page would say that it failed while it is being read."""
    attempts_used_up(job)
    sleeper = taken(job)
    Job.objects.filter(pk=job.pk).update(token=uuid4())
    assert jobs.put_back(sleeper, "The sleeper failed")
    now = stored(job)
    assert (now.state, now.document.progress) == (JobState.RUNNING, Progress.QUEUED)


# ── Another attempt, and the end of attempts ────────────────────────────────────────────────────────────────────────


def test_attempts_grow_apart_and_end(job: Job) -> None:
    """Trying for ever would hide the fault; giving up silently would lose the document."""
    waits = []
    for number in range(1, jobs.MAX_ATTEMPTS + 1):
        Job.objects.filter(pk=job.pk).update(run_after=Now())
        again = jobs.put_back(taken(job), f"failure {number}")
        waits.append(Job.objects.annotate(wait=F("run_after") - Now()).get(pk=job.pk).wait)
        assert again == (number < jobs.MAX_ATTEMPTS)
    assert waits == sorted(waits)
    now = stored(job)
    assert (now.state, now.error, now.attempts) == (JobState.DEAD, "failure 4", 4)
    assert (now.document.progress, now.document.problem) == (Progress.FAILED, Problem.LOST)


def test_the_sweep_puts_back_what_a_killed_worker_held(job: Job) -> None:
    """And leaves alone what is still being worked on."""
    other = factories.pasted().jobs.get()
    taken(job)
    held = taken(other)
    run_out(job)
    assert jobs.sweep() == 1
    swept, working = stored(job), stored(other)
    assert (swept.state, swept.token, swept.sent_at, swept.attempts) == (JobState.QUEUED, None, None, 1)
    assert "stopped in the middle" in swept.error
    assert working.token == held.token
    assert taken(job).job.attempts == 2


def test_the_sweep_gives_up_a_job_that_kills_its_workers(job: Job) -> None:
    """One document must not take down the desk's workers for ever; its page says what to do."""
    attempts_used_up(job)
    taken(job)
    run_out(job)
    jobs.sweep()
    now = stored(job)
    assert now.state == JobState.DEAD
    assert (now.document.progress, now.document.problem) == (Progress.FAILED, Problem.LOST)


def test_evidence_that_is_given_up_says_so_too() -> None:
    """On the page of its claim; its figure and its words are kept."""
    piece = factories.evidence(factories.claim(), address="https://register.example/")
    job = Job.objects.get(evidence=piece)
    attempts_used_up(job)
    taken(job)
    run_out(job)
    jobs.sweep()
    piece.refresh_from_db()
    assert (piece.progress, piece.problem) == (Progress.FAILED, Problem.LOST)


@pytest.mark.django_db(transaction=True)
def test_two_sweeps_at_once_count_an_attempt_once() -> None:
    """Two schedulers may run by mistake."""
    made = [factories.pasted().jobs.get() for _ in range(3)]
    for job in made:
        taken(job)
        run_out(job)
    assert sum(at_once(*[jobs.sweep] * 3)) == 3
    assert set(Job.objects.values_list("state", "attempts")) == {(JobState.QUEUED, 1)}


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
from worker import jobs, tasks
for url in ("amqp://127.0.0.1:1//", "pgmq://", "redis://127.0.0.1:1/0"):
    if os.fork() == 0:
        settings.CELERY_BROKER_URL = url
        importlib.reload(celery).app.set_default()
        try:
            tasks.send(1)
        except jobs.BrokerAway:
            print("away", url, flush=True)
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


# ── A whole task ────────────────────────────────────────────────────────────────────────────────────────────────────


def everything() -> dict[str, list[Any]]:
    """All rows that a job may write."""
    tables = (Document, Capture, Candidate, Evidence, Job)
    return {table.__name__: list(table.objects.order_by("pk").values()) for table in tables}


def test_a_message_that_comes_twice_changes_nothing_the_second_time(job: Job) -> None:
    """Every broker delivers at least once, and that means sometimes twice."""
    tasks.run_job(job.pk)
    after = everything()
    assert stored(job).document.progress == Progress.DONE
    assert Candidate.objects.count() >= 3
    tasks.run_job(job.pk)
    assert everything() == after


@pytest.mark.django_db(transaction=True)
def test_a_message_that_comes_twice_at_once_is_done_once() -> None:
    """Two workers, one document: one text, each figure once, one attempt."""
    job = factories.pasted().jobs.get()
    assert at_once(*[partial(tasks.run_job, job.pk)] * 2) == [None, None]
    assert (stored(job).state, stored(job).attempts) == (JobState.DONE, 1)
    places = list(Candidate.objects.values_list("start", "end"))
    assert len(places) == len(set(places)) >= 3


@pytest.mark.django_db(transaction=True)
def test_a_stolen_lease_in_the_middle_of_a_task() -> None:
    """A worker is held up for longer than its lease, and goes on beside the one that took over: one result is kept."""
    job = factories.pasted().jobs.get()
    workers = [threading.Thread(target=at_once, args=[partial(tasks.run_job, job.pk)]) for _ in range(2)]
    with superuser() as server, server.transaction():
        server.execute("SELECT FROM claims_document WHERE id = %s FOR UPDATE", [job.document_id])
        for number, worker in enumerate(workers, start=1):
            run_out(job)
            jobs.sweep()
            worker.start()
            until(lambda n=number: waiting_for_locks() == n, f"worker {number} is in the middle of it")
    for worker in workers:
        worker.join()
    now = stored(job)
    assert (now.state, now.attempts, now.document.text) == (JobState.DONE, 2, factories.TEXT)
    places = list(Candidate.objects.values_list("start", "end"))
    assert len(places) == len(set(places)) >= 3


def test_a_known_failure_is_a_result() -> None:
    """It is shown with what to do about it, and not tried again by itself."""
    job = factories.pasted(" \n\t\n").jobs.get()
    tasks.run_job(job.pk)
    now = stored(job)
    assert (now.state, now.document.progress, now.document.problem) == (
        JobState.DONE,
        Progress.FAILED,
        Problem.NO_TEXT,
    )


def test_an_address_that_leads_inside_is_a_known_failure() -> None:
    """For a document and for evidence alike."""
    document = intake.take_in_address("http://127.0.0.1:1/", by=factories.reporter(), ticket=uuid4())
    piece = factories.evidence(factories.claim(), address="http://127.0.0.1:1/")
    for job in (Job.objects.get(document=document), Job.objects.get(evidence=piece)):
        tasks.run_job(job.pk)
    for row in (document, piece):
        row.refresh_from_db()
        assert row.progress == Progress.FAILED
        assert row.problem in (Problem.REFUSED, Problem.BAD_ADDRESS)


def test_bytes_that_are_gone_are_told() -> None:
    """A disk was exchanged: the page must not say for ever that it is being read."""
    document = factories.pasted("A text that nobody else pastes: 93% of it.")
    store().path(document.capture.sha256).unlink()
    tasks.run_job(document.jobs.get().pk)
    document.refresh_from_db()
    assert (document.progress, document.problem) == (Progress.FAILED, Problem.LOST)


def test_an_unknown_failure_is_tried_again_and_then_shown(job: Job, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever it is: the operator finds its words with the job, the reporter finds out on the page."""

    def step(held: jobs.Lease) -> None:
        raise RuntimeError("no idea")

    monkeypatch.setitem(tasks.STEPS, JobKind.READ_DOCUMENT, step)
    for attempt in range(1, jobs.MAX_ATTEMPTS + 1):
        Job.objects.filter(pk=job.pk).update(run_after=Now())
        tasks.run_job(job.pk)
        assert (stored(job).attempts, stored(job).error) == (attempt, "RuntimeError: no idea")
    now = stored(job)
    assert (now.state, now.document.problem) == (JobState.DEAD, Problem.LOST)


def test_a_second_attempt_reads_the_copy_that_is_there() -> None:
    """The site is asked once; what was served then is what the desk keeps."""
    document = intake.take_in_address("http://127.0.0.1:1/", by=factories.reporter(), ticket=uuid4())
    intake.keep_capture(
        document,
        capture_bytes(factories.TEXT.encode(), origin=Origin.ADDRESS, media_type="text/plain", charset="utf-8"),
    )
    tasks.run_job(document.jobs.get().pk)
    document.refresh_from_db()
    assert (document.text, document.progress) == (factories.TEXT, Progress.DONE)


def test_the_copy_of_evidence_is_stored_once() -> None:
    """A second worker that comes late leaves the first copy."""
    piece = factories.evidence(factories.claim(), address="https://register.example/")
    held = taken(Job.objects.get(evidence=piece))
    capture = capture_bytes(b"61 of 100", origin=Origin.ADDRESS, media_type="text/plain")
    with jobs.finishing(held):
        evidencing.keep_copy(piece, capture)
    with pytest.raises(jobs.LeaseLost), jobs.finishing(held):
        pass
    piece.refresh_from_db()
    assert (piece.capture, piece.progress) == (capture, Progress.DONE)
