"""Jobs: relayed to Celery, leased with a token, swept when a lease runs out, given up after so many attempts.

The row is the truth; a message only carries its id. A message that is lost is sent again, one that comes twice finds
the lease taken or the work done. All times are the database's clock, so that no worker's clock matters.
"""

import logging
import signal
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import timedelta
from uuid import UUID, uuid4

import psycopg
from django.db import Error as DatabaseError
from django.db import connection, transaction
from django.db.models import F, Q, QuerySet
from django.db.models.functions import Now

from claims.actions import anchoring, keeping, quoting, watching, working
from claims.actions.ordering import learn_next
from claims.jobs import CHANNEL, wake
from claims.models import Job
from claims.models.job import ABOUT
from claims.terms import JobState, Problem
from worker.errors import NotYet

log = logging.getLogger(__name__)

#: Longer than the longest step: 20 s of fetching, 30 s of reading, and room for a slow machine.
LEASE = timedelta(seconds=120)
#: A message that has led to no lease by then is taken for lost.
RESEND = timedelta(seconds=60)
MAX_ATTEMPTS = 4
#: How long the relay sleeps when nobody wakes it.
TICK_SECONDS = 5.0
#: How often the scheduler asks whether there is something to learn from people's decisions.
LEARN_SECONDS = 60.0
#: What steps look at beside the row that the job is about.
_NEEDED = ("archived__capture", "watch__capture", "timestamp__authority", "timestamp__capture", "timestamp__anchor")
BATCH = 200
#: While it works, a worker's database session holds the advisory lock (HOLD, job): it ends with the session, so that a
#: killed worker is known within a tick. The lease is for one that hangs.
HOLD = 5_271_010


class BrokerAway(Exception):
    """The message could not be handed over."""


class LeaseLost(Exception):
    """Another worker has the job now: nothing of this attempt may be stored."""


@dataclass(frozen=True)
class Lease:
    job: Job
    token: UUID


def lease(job_id: int) -> Lease | None:
    """Take the job, or None when it is done, given up, not due, or another's. Who takes it must ``let_go`` of it."""
    token = uuid4()
    # Held before the row says so: whoever finds a running job without its lock knows that its worker is dead. One that
    # hangs past its lease may still hold it, and keeps nobody from taking over.
    locked = _lock("pg_try_advisory_lock", job_id)
    taken = (
        Job.objects.filter(pk=job_id, state=JobState.QUEUED, run_after__lte=Now())
        # The attempt is counted when it begins: a worker that is killed cannot count it afterwards.
        .update(state=JobState.RUNNING, token=token, leased_until=Now() + LEASE, attempts=F("attempts") + 1)
    )
    if not taken:
        if locked:
            let_go(job_id)
        return None
    about = Job.objects.select_related("document__capture", *_NEEDED, *ABOUT)
    return Lease(about.get(pk=job_id), token)


def let_go(job_id: int) -> None:
    """The work on the job is over in this session, whatever came of it."""
    _lock("pg_advisory_unlock", job_id)


def _lock(function: str, job_id: int) -> bool:
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT {function}(%s, %s)", [HOLD, _half(job_id)])
        return bool(cursor.fetchone()[0])


def _half(job_id: int) -> int:
    """The second half of the lock has 31 bits: two jobs that share one only wait a lease longer when a worker dies."""
    return job_id & 0x7FFF_FFFF


def _held() -> set[int]:
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT objid::bigint FROM pg_locks WHERE locktype = 'advisory' AND classid = %s AND granted"
            " AND database = (SELECT oid FROM pg_database WHERE datname = current_database())",
            [HOLD],
        )
        return {half for (half,) in cursor.fetchall()}


@contextmanager
def finishing(held: Lease) -> Iterator[None]:
    """What the block stores and the job's end are one transaction, refused with LeaseLost when the lease is gone."""
    with transaction.atomic():
        kept = Job.objects.filter(pk=held.job.pk, token=held.token, state=JobState.RUNNING).update(
            state=JobState.DONE, token=None, leased_until=None, finished_at=Now(), error=""
        )
        if not kept:
            raise LeaseLost(f"job {held.job.pk}")
        yield


def put_back(held: Lease, error: str) -> bool:
    """Another attempt later, with growing distance; False when there have been enough and the job is given up.

    Changes nothing when the lease is gone: the job is another's now.
    """
    with transaction.atomic():
        job = _locked().filter(pk=held.job.pk, token=held.token).first()
        if job is None:
            return True
        return _end_attempt(job, error, wait=timedelta(seconds=5 * 3 ** (job.attempts - 1)))


def come_back(held: Lease, later: NotYet) -> None:
    """Into the queue again until the wait is over. Changes nothing when the lease is gone."""
    with transaction.atomic():
        job = _locked().filter(pk=held.job.pk, token=held.token).first()
        if job is None:
            return
        Job.objects.filter(pk=job.pk).update(
            state=JobState.QUEUED,
            token=None,
            leased_until=None,
            sent_at=None,
            run_after=Now() + later.wait,
            turns=list(later.turns),
            attempts=job.attempts if later.asked else job.attempts - 1,
            error=later.reason,
        )
        working.put_off(job)
        wake(job)


def sweep() -> int:
    """Jobs whose worker was killed or hangs: back into the queue, or given up with words on the page.

    Returns how many.
    """
    with transaction.atomic():
        running = list(_locked(skip_locked=True).filter(state=JobState.RUNNING).annotate(clock=Now())[:BATCH])
        held = _held()
        lost = [
            job for job in running if not job.leased_until or job.leased_until < job.clock or _half(job.pk) not in held
        ]
        for job in lost:
            _end_attempt(job, "The worker stopped in the middle of it.")
    return len(lost)


def _locked(*, skip_locked: bool = False) -> QuerySet[Job]:
    """Jobs with the rows that wait for them, held until the transaction ends."""
    rows = Job.objects.select_for_update(of=("self",), skip_locked=skip_locked)
    return rows.select_related(*ABOUT)


def _end_attempt(job: Job, error: str, *, wait: timedelta = timedelta()) -> bool:
    """Back into the queue, not before ``wait`` is over; or given up, in one transaction with the words on the page."""
    enough = job.attempts >= MAX_ATTEMPTS
    Job.objects.filter(pk=job.pk).update(
        state=JobState.DEAD if enough else JobState.QUEUED,
        token=None,
        leased_until=None,
        sent_at=None,
        run_after=Now() + wait,
        turns=[],
        error=error,
        finished_at=Now() if enough else None,
    )
    if enough:
        working.give_up(job, Problem.LOST)
    return not enough


def relay(send: Callable[[int], None]) -> int:
    """Hand every due job to ``send`` once, and again when it has led to nothing. Returns how many were sent.

    When the broker is away ``send`` raises BrokerAway: the rest stays unsent and is tried again at the next tick.
    """
    due = Job.objects.filter(
        Q(sent_at__isnull=True) | Q(sent_at__lt=Now() - RESEND), state=JobState.QUEUED, run_after__lte=Now()
    ).order_by("pk")
    sent = []
    try:
        for pk in due.values_list("pk", flat=True)[:BATCH]:
            send(pk)
            sent.append(pk)
    except BrokerAway as error:
        log.warning("the broker does not answer, jobs wait: %s", error)
    finally:
        Job.objects.filter(pk__in=sent, state=JobState.QUEUED).update(sent_at=Now())
    return len(sent)


def serve_forever(send: Callable[[int], None]) -> None:
    """Relay, sweep, watch, learn, anchor and read back until SIGTERM or SIGINT; NOTIFY wakes it, a tick makes sure."""
    stopped = threading.Event()
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, lambda *_: stopped.set())
    learn_at = read_back_at = 0.0
    while not stopped.is_set():
        try:
            _listen()
            while not stopped.is_set() and relay(send) == BATCH:
                pass
            sweep()
            watching.enqueue_due()
            if time.monotonic() >= learn_at:
                learn_at = time.monotonic() + LEARN_SECONDS
                learn()
                anchoring.anchor_when_due()
            if time.monotonic() >= read_back_at:
                read_back_at = time.monotonic() + TICK_SECONDS
                keeping.read_back()
                quoting.read_unread()
            _wait(stopped)
        except (DatabaseError, psycopg.Error) as error:
            log.warning("the database does not answer: %s", error)
            connection.close()
            stopped.wait(1.0)


def learn() -> None:
    """The order of one language, where people's decisions ask for it. Whatever goes wrong, jobs go on."""
    try:
        learn_next()
    except (ArithmeticError, LookupError, TypeError, ValueError):
        log.exception("the order of suggestions could not be learnt")


def _listen() -> None:
    """From now on no job is missed, also those that are written between the relay's look and its sleep."""
    connection.ensure_connection()
    connection.connection.execute(f"LISTEN {CHANNEL}")


def _wait(stopped: threading.Event) -> None:
    """Until a job is written or due, the tick is over, or somebody wants the end."""
    until = time.monotonic() + _seconds_to_next()
    while not stopped.is_set() and time.monotonic() < until:
        for _ in connection.connection.notifies(timeout=min(0.2, max(0.0, until - time.monotonic())), stop_after=1):
            return


def _seconds_to_next() -> float:
    """Until the next job that waits for its time is due, at most a tick. What is due and was not sent waits a tick."""
    waiting = Job.objects.filter(state=JobState.QUEUED, sent_at__isnull=True, run_after__gt=Now())
    first = waiting.annotate(wait=F("run_after") - Now()).order_by("run_after").values_list("wait", flat=True).first()
    return TICK_SECONDS if first is None else min(TICK_SECONDS, max(0.0, first.total_seconds()))
