"""A time-stamp is asked for, and proven before it is kept."""

from datetime import timedelta

from claims.actions import stamping
from claims.models import Timestamp
from claims.stamps import MEDIA_TYPE, Stamp, StampProblem, Unproven, request_for, verify
from claims.terms import Progress
from claims.witness import require_later, require_same
from worker import jobs, sandbox
from worker.asks import Ask
from worker.errors import Failure
from worker.steps.fetching import visit_of
from worker.steps.patience import NOT_OPENED, age, patience

PATIENCE = timedelta(days=3)
_SECONDS, _MEMORY = 10.0, 256 << 20


def time_stamp(held: jobs.Lease) -> None:
    stamp = held.job.timestamp
    assert stamp is not None  # noqa: S101  (a constraint ties the kind to the row)
    stamping.show_progress(stamp, Progress.FETCHING)
    try:
        require_same(stamp)
        request, nonce = request_for(stamp.statement)
        with patience(age(stamp.asked_at), PATIENCE):
            reply = _asked(held, stamp.authority.address, request)
        told = _proven(reply, stamp, nonce)
    except Unproven as doubt:
        with jobs.finishing(held):
            stamping.decline(stamp, doubt.problem, doubt.detail)
    except Failure as failure:
        problem = StampProblem.NOT_OPENED if failure.code in NOT_OPENED else StampProblem.NO_ANSWER
        with jobs.finishing(held):
            stamping.decline(stamp, problem, str(failure))
    else:
        with jobs.finishing(held):
            stamping.keep(stamp, reply, told)


def _asked(held: jobs.Lease, address: str, request: bytes) -> bytes:
    """The authority's answer. Raises Unproven, Failure, NotYet."""
    say = visit_of(held.job).ask
    got = say(address, Ask(request, {"Content-Type": MEDIA_TYPE, "Accept": "application/timestamp-reply"}))
    if got.status >= 500 or got.status in (408, 425):
        raise Failure("server_error", f"status {got.status}")
    if got.status != 200:
        raise Unproven(StampProblem.DECLINED, f"HTTP status {got.status}")
    return got.body


def _proven(reply: bytes, stamp: Timestamp, nonce: int) -> Stamp:
    """What the reply says, read where it can do no harm. Raises Unproven."""
    certificates = stamp.authority.certificates
    try:
        found = sandbox.run(_read, reply, stamp.statement, certificates, nonce, seconds=_SECONDS, memory_bytes=_MEMORY)
    except Failure as failure:
        raise Unproven(StampProblem.NO_STAMP, failure.detail) from failure
    if isinstance(found, tuple):
        raise Unproven(StampProblem(found[0]), found[1])
    require_later(stamp, found.stamped_at)
    return found


def _read(reply: bytes, statement: str, certificates: str, nonce: int) -> Stamp | tuple[str, str]:
    """In the sandbox: no word but plain ones comes out of it."""
    try:
        return verify(reply, statement, certificates, nonce)
    except Unproven as doubt:
        return str(doubt.problem.value), doubt.detail
