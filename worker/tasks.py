"""What Celery runs: take the lease, do the step, store the result together with the job's end."""

import logging

from celery import shared_task
from celery.signals import worker_init

from claims.actions import evidencing, intake
from claims.actions.capturing import capture_bytes, store
from claims.blobs import StoreError, StoreFull
from claims.figures import read
from claims.models import Capture, Job
from claims.terms import JobKind, Origin, Problem, Progress
from worker import extract, jobs
from worker.desk import policy
from worker.errors import Failure, NotYet
from worker.fetch import fetch
from worker.visiting import Visit

log = logging.getLogger(__name__)


@worker_init.connect
def warm(**_: object) -> None:
    """Load the readers before the first document comes: forked children inherit them. A wrong setting ends it here."""
    policy()
    extract.warm()


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
    except StoreError as error:
        log.error("job %s: %s", held.job.pk, error)
        _conclude(held, Problem.STORE_FULL if isinstance(error, StoreFull) else Problem.LOST)


def _conclude(held: jobs.Lease, problem: Problem) -> None:
    """A failure with a known reason is a result: it is stored, shown, and not tried again by itself."""
    with jobs.finishing(held):
        jobs.give_up(held.job, problem)


def _fetched(job: Job, address: str) -> Capture:
    """Fetch through the gate, when it is the job's turn, and keep what was served."""
    got = Visit(job, policy(), fetch).fetch(address)
    return capture_bytes(
        got.body,
        origin=Origin.ADDRESS,
        media_type=got.media_type,
        charset=got.charset or "",
        captured_at=got.fetched_at,
        address=address,
        final_address=got.final_address,
        status=got.status,
        headers=got.headers,
        redirects=got.redirects,
        peer=got.peer,
        request_headers=got.request_headers,
        tls=got.tls,
        tools=got.tools,
    )


def _read_document(held: jobs.Lease) -> None:
    document = held.job.document
    assert document is not None  # noqa: S101  (a constraint ties the kind to the row)
    capture = document.capture
    if capture is None:
        intake.show_progress(document, Progress.FETCHING)
        capture = _fetched(held.job, document.address)
        capture = intake.keep_capture(document, capture)
    intake.show_progress(document, Progress.READING)
    found = extract.extract(
        store().read(capture.sha256),
        media_type=capture.media_type,
        charset=capture.charset or None,
        address=capture.final_address or document.address or None,
        captured_on=capture.captured_at.date(),
    )
    readings = read(found.text, found.language, published=found.published_on)
    with jobs.finishing(held):
        intake.freeze(
            document,
            text=found.text,
            title=found.title,
            outlet=found.outlet,
            author=found.author,
            published_on=found.published_on,
            language=found.language,
            reader=found.reader,
            readings=readings,
        )


def _store_evidence(held: jobs.Lease) -> None:
    piece = held.job.evidence
    assert piece is not None  # noqa: S101  (a constraint ties the kind to the row)
    evidencing.show_progress(piece, Progress.FETCHING)
    capture = _fetched(held.job, piece.address)
    with jobs.finishing(held):
        evidencing.keep_copy(piece, capture)


STEPS = {JobKind.READ_DOCUMENT: _read_document, JobKind.STORE_EVIDENCE: _store_evidence}
