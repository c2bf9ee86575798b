"""What becomes of jobs on the pages that wait for them, and what an operator does about those that were given up."""

from typing import Any, Protocol

from django.db.models import Model, QuerySet
from django.db.models.functions import Now
from django.utils.translation import gettext_lazy as _

from claims.actions import archiving, evidencing, intake, looking, picturing, quoting, stamping
from claims.actions.recording import recording, require
from claims.models import Job, User
from claims.rules import Reasons
from claims.terms import JOB_ABOUT, JobKind, JobState, Problem, Progress, Role


class Told(Protocol):
    """The actions of a noun that the worker works on; each takes the row that the job is about.

    hold: the row as it is now; whoever asks for the same work waits until the transaction ends. A row that is never
    changed cannot be locked: its noun takes turns (recording.take_turns) under a name of the work.
    """

    def hold(self, row: Any, /) -> Any: ...
    def show_progress(self, row: Any, progress: Progress, /) -> None: ...
    def is_done(self, row: Any, /) -> bool: ...
    def fail(self, row: Any, problem: Problem, /) -> None: ...


#: Who tells people how far a job is and why it was given up.
TOLD: dict[JobKind, Told] = {
    JobKind.READ_DOCUMENT: intake,
    JobKind.STORE_EVIDENCE: evidencing,
    JobKind.ARCHIVE_COPY: archiving,
    JobKind.READ_COPY: quoting,
    JobKind.LOOK: looking,
    JobKind.TAKE_PICTURE: picturing,
    JobKind.TIME_STAMP: stamping,
}


def told(job: Job) -> Told:
    return TOLD[JobKind(job.kind)]


def put_off(job: Job) -> None:
    """Say on the page that waits for the job that its turn has not come yet."""
    told(job).show_progress(job.about, Progress.QUEUED)


def give_up(job: Job, problem: Problem) -> None:
    """Say on the page that waits for the job that it did not work, and why."""
    told(job).fail(job.about, problem)


def run_again_blockers(job: Job, target: Model, by: User) -> Reasons:
    """Only what was given up, and only while nothing else has done or is doing the same work on ``target``."""
    if not by.may_act_as(Role.ADMIN):
        yield _("Only admins may do this.")
    if job.state != JobState.DEAD:
        yield _("Only a job that was given up can run again.")
    elif told(job).is_done(target):
        yield _("It has been done in the meantime.")
    elif _same_work(job).exists():
        yield _("It is being worked on already.")


def run_again(job: Job, *, by: User) -> None:
    """Queue a job that was given up as if it were new, and say so on the page that waits for it. Raises Refused."""
    with recording(by):
        found = Job.objects.select_for_update().get(pk=job.pk)
        target = told(found).hold(found.about)
        require(run_again_blockers(found, target, by))
        told(found).show_progress(target, Progress.QUEUED)
        Job.objects.filter(pk=found.pk).update(
            state=JobState.QUEUED, attempts=0, run_after=Now(), sent_at=None, finished_at=None
        )


def _same_work(job: Job) -> QuerySet[Job]:
    """Jobs that do it already."""
    kind = JobKind(job.kind)
    column = f"{JOB_ABOUT[kind]}_id"
    return Job.objects.under_way(kind).filter(**{column: getattr(job, column)})
