"""A document is fetched where it has an address, read in the sandbox, and frozen."""

from django.db import transaction

from claims.actions import importing, intake
from claims.figures import read
from claims.terms import Progress
from worker import jobs
from worker.steps import pictures
from worker.steps.fetching import fetched
from worker.steps.reading import extracted


def read_document(held: jobs.Lease) -> None:
    document = held.job.document
    assert document is not None  # noqa: S101  (a constraint ties the kind to the row)
    capture = document.capture
    if capture is None:
        intake.show_progress(document, Progress.FETCHING)
        served = fetched(held.job, document.address)
        with transaction.atomic():
            capture = intake.keep_capture(document, served)
            pictures.wanted(capture)
    intake.show_progress(document, Progress.READING)
    found = extracted(capture, address=document.address)
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
        importing.settle(document)
