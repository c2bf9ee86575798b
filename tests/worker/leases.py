"""What happens to a job between two looks at it."""

from datetime import timedelta

from django.db.models.functions import Now

from claims.models import Job
from claims.terms import JobState
from worker import jobs


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
