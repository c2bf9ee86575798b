"""Nothing queued is lost, nothing is done twice: whatever becomes of messages and workers."""

from datetime import timedelta
from functools import partial
from uuid import uuid4

import pytest
from django.db.models import F
from django.db.models.functions import Now

from claims.models import Document, Job
from claims.terms import JobState, Problem, Progress
from tests import factories
from tests.claims.threads import at_once
from tests.worker.leases import attempts_used_up, run_out, stored, taken
from worker import jobs

pytestmark = pytest.mark.django_db


@pytest.fixture
def job() -> Job:
    return factories.pasted().jobs.get()


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
