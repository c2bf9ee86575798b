"""A whole task: leased, done, stored; delivered twice, taken over in the middle of it, failed in ways known and not."""

import threading
from functools import partial
from typing import Any
from uuid import uuid4

import pytest
from django.db.models.functions import Now

from claims.actions import evidencing, intake
from claims.actions.capturing import capture_bytes, store
from claims.models import Candidate, Capture, Document, Evidence, Job
from claims.terms import JobKind, JobState, Origin, Problem, Progress
from tests import factories
from tests.claims.threads import at_once, until, waiting_for_locks
from tests.claims.tries import superuser
from tests.worker.leases import run_out, stored, taken
from worker import jobs, tasks

pytestmark = pytest.mark.django_db


@pytest.fixture
def job() -> Job:
    return factories.pasted().jobs.get()


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
    document = intake.take_in_address("http://127.0.0.1/", by=factories.reporter(), ticket=uuid4())
    piece = factories.evidence(factories.claim(), address="http://127.0.0.1/")
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
