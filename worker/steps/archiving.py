"""An archive elsewhere is handed a page, and asked until it says what became of it: one question per run of the job."""

from datetime import timedelta

from claims.actions import archiving
from claims.models import ArchivedCopy
from claims.terms import ArchiveProblem, Progress
from worker import jobs
from worker.archives import archive
from worker.archives.service import Archive, Declined, Kept, Say
from worker.errors import Failure, NotYet
from worker.steps.fetching import visit_of
from worker.steps.patience import NOT_OPENED, age, longer, patience

PATIENCE = timedelta(days=3)
#: A page that the archive has failed on so often is given up.
MOST_SUBMISSIONS = 4
#: No service works on a page for longer, and the Wayback Machine remembers a job for no longer.
_FORGOTTEN = timedelta(hours=1)
_LOOK, _LONGEST_LOOK = timedelta(seconds=15), timedelta(minutes=5)


def archive_copy(held: jobs.Lease) -> None:
    copy = held.job.archived
    assert copy is not None  # noqa: S101  (a constraint ties the kind to the row)
    archiving.show_progress(copy, Progress.FETCHING)
    try:
        service = archive(copy.service)
        with patience(age(copy.asked_at), PATIENCE):
            kept = _asked(copy, service, visit_of(held.job).ask)
    except Declined as declined:
        _decline(held, copy, declined.problem, declined.detail)
    except Failure as failure:
        problem = ArchiveProblem.NOT_OPENED if failure.code in NOT_OPENED else ArchiveProblem.NO_ANSWER
        _decline(held, copy, problem, str(failure))
    except KeyError:
        _decline(held, copy, ArchiveProblem.KEY, "the desk has no key for it any more")
    else:
        with jobs.finishing(held):
            archiving.keep(copy, address=kept.address, captured_at=kept.captured_at)


def _decline(held: jobs.Lease, copy: ArchivedCopy, problem: ArchiveProblem, detail: str) -> None:
    with jobs.finishing(held):
        archiving.decline(copy, problem, detail)


def _asked(copy: ArchivedCopy, service: Archive, say: Say) -> Kept:
    """Raises NotYet until there is a copy. Raises Declined, and Failure."""
    try:
        return _followed(copy, service, say) if copy.ticket else _submitted(copy, service, say)
    except Declined as declined:
        if declined.wait is None or copy.submissions >= MOST_SUBMISSIONS:
            raise
        wait = longer(declined.wait, age(copy.asked_at))
        if age(copy.asked_at) + wait > PATIENCE:
            raise
        archiving.drop_ticket(copy)
        raise NotYet(wait, declined.detail) from declined


def _submitted(copy: ArchivedCopy, service: Archive, say: Say) -> Kept:
    ticket = service.submit(copy.capture.final_address or copy.capture.address, say)
    archiving.keep_ticket(copy, ticket)
    raise NotYet(_LOOK, f"handed in as {ticket}")


def _followed(copy: ArchivedCopy, service: Archive, say: Say) -> Kept:
    kept = service.follow(copy.ticket, say)
    if kept:
        return kept
    since = age(copy.submitted_at or copy.asked_at)
    if since > _FORGOTTEN:
        raise Declined(ArchiveProblem.BROKEN, f"still pending after {since}", timedelta())
    raise NotYet(max(_LOOK, min(since / 4, _LONGEST_LOOK)), f"pending as {copy.ticket}")
