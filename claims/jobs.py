"""The only line from the desk to the worker: a row, written in the transaction of the change that asks for it."""

from django.db import connection
from django.db.models.functions import Now

from claims.models import Document, Evidence, Job
from claims.terms import JobKind

#: PostgreSQL delivers it when the transaction commits, so that the relay wakes up at once.
CHANNEL = "figurecheck_jobs"


def enqueue(*, document: Document | None = None, evidence: Evidence | None = None) -> Job:
    """Ask the worker to read a document or to store the copy of a piece of evidence. Must run in a transaction."""
    kind = JobKind.READ_DOCUMENT if document else JobKind.STORE_EVIDENCE
    job = Job.objects.create(kind=kind, document=document, evidence=evidence, run_after=Now())
    wake(job)
    return job


def wake(job: Job) -> None:
    """Have the relay look at its jobs when the transaction commits."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_notify(%s, %s)", [CHANNEL, str(job.pk)])
