"""Authorities outside the desk are asked for the time of what it stores, and what they say is kept."""

from typing import Any

from claims import jobs, rules
from claims.actions.recording import recording, require
from claims.models import Anchor, Authority, Capture, Timestamp, User
from claims.stamps import Stamp, StampProblem, digest_of
from claims.terms import JobKind, Problem, Progress
from claims.witness import capture_statement


def stamp_capture(capture: Capture) -> None:
    """Ask every authority in use that was not asked yet. Must run in the transaction that stores the capture."""
    authorities = list(Authority.objects.asked())
    if authorities:
        _ask(authorities, capture_statement(capture), capture=capture)


def stamp_anchor(anchor: Anchor) -> None:
    """As for a capture."""
    _ask(list(Authority.objects.asked()), anchor.statement, anchor=anchor)


def ask(capture: Capture, *, by: User) -> None:
    """For a copy that was stored before, and again for an authority that did not give its stamp. Raises Refused."""
    with recording(by):
        require(rules.stamp_blockers(capture, by))
        for stamp in Timestamp.objects.select_for_update().filter(capture=capture, progress=Progress.FAILED):
            show_progress(stamp, Progress.QUEUED)
            jobs.enqueue(JobKind.TIME_STAMP, stamp)
        stamp_capture(capture)


def _ask(authorities: list[Authority], statement: str, **of: Capture | Anchor) -> None:
    known = set(Timestamp.objects.filter(**of).values_list("authority_id", flat=True))
    for authority in authorities:
        if authority.pk not in known:
            made = Timestamp(authority=authority, statement=statement, digest=digest_of(statement), **of)
            made.save()
            jobs.enqueue(JobKind.TIME_STAMP, made)


def keep(stamp: Timestamp, reply: bytes, told: Stamp) -> None:
    """The authority has given it, and it was proven. Running it twice changes nothing."""
    _open(stamp).update(
        progress=Progress.DONE,
        problem="",
        detail="",
        reply=reply,
        serial=told.serial,
        signer=told.signer,
        stamped_at=told.stamped_at,
    )


def decline(stamp: Timestamp, problem: StampProblem, detail: str) -> None:
    """There is no stamp: say why on the page of the stored copy."""
    _open(stamp).update(progress=Progress.FAILED, problem=problem, detail=detail)


def show_progress(stamp: Timestamp, progress: Progress) -> None:
    _open(stamp).update(progress=progress, problem="", detail="")


def hold(stamp: Timestamp) -> Timestamp:
    """The row as it is now, locked until the transaction ends."""
    return Timestamp.objects.select_for_update().get(pk=stamp.pk)


def is_done(stamp: Timestamp) -> bool:
    return stamp.progress == Progress.DONE


def fail(stamp: Timestamp, problem: Problem) -> None:
    """The job was given up."""
    decline(stamp, StampProblem.LOST, problem)


def _open(stamp: Timestamp) -> Any:
    return Timestamp.objects.filter(pk=stamp.pk).exclude(progress=Progress.DONE)
