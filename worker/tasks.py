"""What Celery runs: take the lease, do the step, store the result together with the job's end."""

import logging
from collections.abc import Callable
from datetime import timedelta

from celery import shared_task
from celery.signals import worker_init

from claims.actions import working
from claims.blobs import StoreError, StoreFull, StoreUnreachable
from claims.terms import JobKind, Problem
from worker import extract, jobs, sandbox
from worker.desk import policy
from worker.errors import Failure, NotYet
from worker.steps.archiving import archive_copy
from worker.steps.copies import read_copy
from worker.steps.documents import read_document
from worker.steps.evidence import store_evidence
from worker.steps.looks import look
from worker.steps.pictures import take_picture
from worker.steps.stamping import time_stamp

log = logging.getLogger(__name__)

#: After so long a job comes back whose store did not answer.
STORE_BACK = timedelta(minutes=1)

#: One step for each kind of job: it stores its result with ``jobs.finishing``, or raises.
STEPS: dict[JobKind, Callable[[jobs.Lease], None]] = {
    JobKind.READ_DOCUMENT: read_document,
    JobKind.STORE_EVIDENCE: store_evidence,
    JobKind.ARCHIVE_COPY: archive_copy,
    JobKind.READ_COPY: read_copy,
    JobKind.LOOK: look,
    JobKind.TAKE_PICTURE: take_picture,
    JobKind.TIME_STAMP: time_stamp,
}


@worker_init.connect
def warm(**_: object) -> None:
    """Load the readers before the first document comes: forked children inherit them. A wrong setting ends it here."""
    policy()
    extract.warm()
    if lacking := sandbox.lacking():
        log.warning("readers of foreign bytes are less confined than they could be: %s", lacking)


@shared_task(name="figurecheck.run_job")
def run_job(job_id: int) -> None:
    held = jobs.lease(job_id)
    if held is None:
        return
    try:
        _attempt(held)
    except jobs.LeaseLost as lost:
        log.warning("%s was taken over, this attempt is dropped", lost)
    except Exception as error:
        # Whatever it is, the row must not stay leased: it is tried again, and in the end shown to the operator.
        log.exception("job %s failed", job_id)
        jobs.put_back(held, f"{type(error).__name__}: {error}"[:2000])
    finally:
        jobs.let_go(job_id)


def _attempt(held: jobs.Lease) -> None:
    try:
        STEPS[JobKind(held.job.kind)](held)
    except NotYet as later:
        log.info("job %s comes back in %s: %s", held.job.pk, later.wait, later.reason)
        jobs.come_back(held, later)
    except Failure as failure:
        log.info("job %s: %s %s", held.job.pk, failure.code, failure.detail)
        _conclude(held, Problem(failure.code))
    except StoreUnreachable as error:
        log.error("job %s: %s", held.job.pk, error)
        jobs.come_back(held, NotYet(STORE_BACK, str(error)))
    except StoreError as error:
        log.error("job %s: %s", held.job.pk, error)
        _conclude(held, Problem.STORE_FULL if isinstance(error, StoreFull) else Problem.LOST)


def _conclude(held: jobs.Lease, problem: Problem) -> None:
    """A failure with a known reason is a result: it is stored, shown, and not tried again by itself."""
    with jobs.finishing(held):
        working.give_up(held.job, problem)
