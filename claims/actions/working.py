"""Jobs that were given up, and what an operator does about them."""

from django.db.models.functions import Now
from django.utils.translation import gettext_lazy as _

from claims.actions.recording import recording, require
from claims.models import Document, Evidence, Job, User
from claims.rules import Reasons
from claims.terms import JobState, Progress, Role


def run_again_blockers(job: Job, target: Document | Evidence, by: User) -> Reasons:
    """Only what was given up, and only while nothing else has done or is doing the same work on ``target``."""
    if not by.may_act_as(Role.ADMIN):
        yield _("Only admins may do this.")
    if job.state != JobState.DEAD:
        yield _("Only a job that was given up can run again.")
    elif target.progress == Progress.DONE:
        yield _("It has been done in the meantime.")
    elif target.jobs.filter(state__in=[JobState.QUEUED, JobState.RUNNING]).exists():
        yield _("It is being worked on already.")


def run_again(job: Job, *, by: User) -> None:
    """Queue a job that was given up as if it were new, and say so on the page that waits for it. Raises Refused."""
    with recording(by):
        found = Job.objects.select_for_update().get(pk=job.pk)
        target = _locked_target(found)
        require(run_again_blockers(found, target, by))
        if target.progress == Progress.FAILED:
            target.progress, target.problem = Progress.QUEUED, ""
            target.save(update_fields=["progress", "problem"])
        Job.objects.filter(pk=found.pk).update(
            state=JobState.QUEUED, attempts=0, run_after=Now(), sent_at=None, finished_at=None
        )


def _locked_target(job: Job) -> Document | Evidence:
    """What the job is about. Whoever asks for the same work takes this lock first, so that they take turns."""
    if job.document_id:
        return Document.objects.select_for_update().get(pk=job.document_id)
    return Evidence.objects.select_for_update().get(jobs=job)
