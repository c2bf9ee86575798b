"""A stored copy is read in the sandbox, so that people can quote from it."""

from claims.actions import quoting
from claims.figures import read
from worker import jobs
from worker.steps.reading import extracted


def read_copy(held: jobs.Lease) -> None:
    capture = held.job.capture
    assert capture is not None  # noqa: S101  (a constraint ties the kind to the row)
    found = extracted(capture)
    figures = read(found.text, found.language, published=found.published_on)
    with jobs.finishing(held):
        quoting.keep_text(
            capture,
            text=found.text,
            language=found.language,
            reader=found.reader,
            replaced_share=found.replaced_share,
            figures=figures,
        )
