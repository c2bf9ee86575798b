"""The only line from the desk to the worker: a row, written in the transaction of the change that asks for it."""

from django.db import connection
from django.db.models import Model
from django.db.models.functions import Now

from claims.models import Job
from claims.terms import JOB_ABOUT, JobKind

#: PostgreSQL delivers it when the transaction commits, so that the relay wakes up at once.
CHANNEL = "figurecheck_jobs"


def enqueue(kind: JobKind, row: Model) -> Job:
    """Ask for a piece of work on ``row``, which is what terms.JOB_ABOUT says. Must run in a transaction.

    IntegrityError when the same work on it waits or runs: who may ask twice locks the row and looks first.
    """
    job = Job.objects.create(kind=kind, run_after=Now(), **{JOB_ABOUT[kind]: row})
    wake(job)
    return job


def wake(job: Job) -> None:
    """Have the relay look at its jobs when the transaction commits."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_notify(%s, %s)", [CHANNEL, str(job.pk)])
