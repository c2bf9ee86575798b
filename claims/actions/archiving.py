"""Archives elsewhere are asked to keep a page too, and what they say is kept."""

from datetime import datetime
from typing import Any

from django.conf import settings
from django.db.models import F
from django.db.models.functions import Now

from claims import jobs, rules
from claims.actions.recording import recording, require
from claims.models import ArchivedCopy, Capture, Policy, User
from claims.terms import ArchiveProblem, JobKind, Problem, Progress


def ask(capture: Capture, service: str, *, by: User) -> ArchivedCopy:
    """Have the archive keep the page. Twice is once; after a failure it is asked again. Raises Refused."""
    with recording(by):
        require(rules.archive_blockers(capture, service, by))
        return _asked(capture, service, by)


def ask_by_policy(capture: Capture) -> None:
    """Where the desk's policy says so, for the copy of a piece of evidence. Must run in a transaction."""
    if not settings.FIGURECHECK_ARCHIVES or not Policy.objects.current().archive_evidence:
        return
    for service in settings.FIGURECHECK_ARCHIVES:
        if not any(rules.may_not_be_archived(capture, service)):
            _asked(capture, service, None)


def _asked(capture: Capture, service: str, by: User | None) -> ArchivedCopy:
    made = ArchivedCopy(capture=capture, service=service, asked_by=by)
    ArchivedCopy.objects.bulk_create([made], ignore_conflicts=True)
    copy = ArchivedCopy.objects.select_for_update().get(capture=capture, service=service)
    if copy.progress == Progress.FAILED:
        ArchivedCopy.objects.filter(pk=copy.pk).update(
            progress=Progress.QUEUED, problem="", detail="", ticket="", submissions=0, asked_by=by, asked_at=Now()
        )
    elif copy.progress == Progress.DONE or copy.jobs.exists():
        return copy
    jobs.enqueue(JobKind.ARCHIVE_COPY, copy)
    return copy


def keep_ticket(copy: ArchivedCopy, ticket: str) -> None:
    """The archive works on it. Kept at once: a worker that is killed after this hands nothing in a second time."""
    ArchivedCopy.objects.filter(pk=copy.pk, ticket="").update(
        ticket=ticket, submissions=F("submissions") + 1, submitted_at=Now()
    )


def drop_ticket(copy: ArchivedCopy) -> None:
    """What the archive did under it came to nothing, and it has to be handed in anew."""
    ArchivedCopy.objects.filter(pk=copy.pk).exclude(progress=Progress.DONE).update(ticket="")


def keep(copy: ArchivedCopy, *, address: str, captured_at: datetime | None) -> None:
    """The archive has said where its copy is. Running it twice changes nothing."""
    _open(copy).update(progress=Progress.DONE, problem="", detail="", address=address, captured_at=captured_at)


def decline(copy: ArchivedCopy, problem: ArchiveProblem, detail: str) -> None:
    """There will be no copy: say why on the page of the stored copy."""
    _open(copy).update(progress=Progress.FAILED, problem=problem, detail=detail)


def show_progress(copy: ArchivedCopy, progress: Progress) -> None:
    _open(copy).update(progress=progress, problem="", detail="")


def hold(copy: ArchivedCopy) -> ArchivedCopy:
    """The row as it is now, locked until the transaction ends."""
    return ArchivedCopy.objects.select_for_update().get(pk=copy.pk)


def is_done(copy: ArchivedCopy) -> bool:
    return copy.progress == Progress.DONE


def fail(copy: ArchivedCopy, problem: Problem) -> None:
    """The job was given up."""
    decline(copy, ArchiveProblem.LOST, problem)


def _open(copy: ArchivedCopy) -> Any:
    return ArchivedCopy.objects.filter(pk=copy.pk).exclude(progress=Progress.DONE)
