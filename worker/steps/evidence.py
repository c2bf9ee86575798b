"""The stored copy of a piece of evidence that was given by its address."""

from claims.actions import evidencing
from claims.terms import Progress
from worker import jobs
from worker.steps import pictures
from worker.steps.fetching import fetched


def store_evidence(held: jobs.Lease) -> None:
    piece = held.job.evidence
    assert piece is not None  # noqa: S101  (a constraint ties the kind to the row)
    evidencing.show_progress(piece, Progress.FETCHING)
    capture = fetched(held.job, piece.address)
    with jobs.finishing(held):
        evidencing.keep_copy(piece, capture)
        pictures.wanted(capture)
