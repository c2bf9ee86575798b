"""One job's way through the hosts that its address leads to: in turn, and as their robots.txt allows."""

import dataclasses
import threading
import time
from collections.abc import Callable
from datetime import timedelta

from django.conf import settings

from claims.actions import visiting
from claims.frozen import clean
from claims.models import Job
from worker import jobs, robots
from worker.addresses import WebAddress, parse
from worker.answers import Fetched, Known, failure_of
from worker.asks import LONGEST, Ask
from worker.errors import Failure, NotYet
from worker.gate import Policy

#: A wait up to this is waited out on the spot; the job of a longer one goes back into the queue.
MOST_SLEPT = timedelta(seconds=1)
#: A site that wants to be left alone for longer is not waited for: the person is told at once.
MOST_WAITED = timedelta(hours=1)
_MOST_ROBOTS = 512 * 1024
_ROBOTS_SECONDS = 5.0
#: Services may think for longer than pages; the lease of a job leaves room for it.
_SERVICE_SECONDS = 45.0
_SERVICE_PAUSE = timedelta(minutes=2)

Get = Callable[..., Fetched]


class Together:
    """The hosts of one visit in which several run errands at the same time: each host is asked for one turn."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._said: dict[str, Failure | NotYet | None] = {}

    def turn(self, host: str, take: Callable[[str], None]) -> None:
        """Take it, or learn what became of it when somebody else did. Raises what ``take`` raised."""
        with self._lock:
            if host not in self._said:
                self._said[host] = None
                try:
                    take(host)
                except (Failure, NotYet) as refusal:
                    self._said[host] = refusal
            if refused := self._said[host]:
                raise refused


class Visit:
    """What one attempt of a job asks of whom.

    get: worker.fetch.fetch, or one that behaves like it. together: with whom the hosts are shared.
    """

    def __init__(self, job: Job, policy: Policy, get: Get, together: Together | None = None) -> None:
        self._job, self._policy, self._get, self._together = job, policy, get, together
        self._kept = list(job.turns)
        self._visited: list[str] = []

    def fetch(self, address: str, known: Known | None = None) -> Fetched:
        """As worker.fetch.fetch, and politely. Raises Failure, and NotYet when the job has to come back."""
        try:
            return self._get(address, policy=self._policy, before=self._before, known=known)
        except Failure as failure:
            if failure.code == "busy" and self._visited:
                self._step_back(self._visited[-1], failure)
            raise

    def arrive(self, address: str) -> None:
        """Take the turn at the address's host, and ask for nothing yet. Raises NotYet when the job has to come back."""
        self._reach(parse(address).authority)

    def ask(self, address: str, ask: Ask) -> Fetched:
        """As worker.fetch.fetch with an ask, in turn at the host, whatever the status of the answer.

        A robots.txt is no word to those who were given a key. Raises Failure, and NotYet when the job has to come back:
        a service that wants to be left alone is, by all jobs, for as long as it says.
        """
        limits = dataclasses.replace(self._policy, max_bytes=LONGEST, deadline=_SERVICE_SECONDS)
        got = self._get(address, policy=limits, before=self._before_asking, ask=ask)
        if got.status in (429, 503):
            busy = failure_of(got.status, {name.title(): value for name, value in got.headers})
            wait = _SERVICE_PAUSE if busy.retry_after is None else timedelta(seconds=max(busy.retry_after, 1))
            visiting.leave_alone(self._visited[-1], wait)
            raise NotYet(wait, f"{self._visited[-1]}: {busy}")
        return got

    def _before_asking(self, here: WebAddress) -> None:
        self._take_turn(here.authority, patient=True)

    def _before(self, here: WebAddress) -> None:
        """Before each hop. One that stays on a host belongs to the same visit."""
        host = here.authority
        self._reach(host)
        if settings.FIGURECHECK_OBEY_ROBOTS and not robots.allows(self._robots(here), here.target):
            raise Failure("robots", f"{host} asks machines to stay away from {here.target[:200]}")

    def _reach(self, host: str) -> None:
        if host not in self._visited:
            if self._together:
                self._together.turn(host, self._take_turn)
            else:
                self._take_turn(host)
        self._visited.append(host)

    def _take_turn(self, host: str, *, patient: bool = False) -> None:
        kept_for = self._job.run_after if host in self._kept else None
        gap = timedelta(seconds=settings.FIGURECHECK_FETCH_GAP)
        turn = visiting.take_turn(host, gap=gap, kept_for=kept_for)
        if turn.closed and turn.wait > MOST_WAITED and not patient:
            raise Failure("busy", f"{host} asked to be left alone for {turn.wait}")
        kept = [each for each in self._kept if each not in (host, *self._visited)]
        if turn.wait > MOST_SLEPT:
            raise NotYet(turn.wait, f"It waits for its turn at {host}.", turns=(*kept, host))
        time.sleep(turn.wait.total_seconds())
        self._visited.append(host)

    def _robots(self, here: WebAddress) -> str:
        """Through the same gate as everything, and part of the same visit."""
        known = visiting.robots_of(here.authority)
        if known is not None:
            return known
        limits = dataclasses.replace(self._policy, max_bytes=_MOST_ROBOTS, deadline=_ROBOTS_SECONDS)
        try:
            found = self._get(f"{here.scheme}://{here.authority}/robots.txt", policy=limits)
            text = clean(found.body.decode(errors="replace"))
        except Failure as failure:
            if failure.retry:
                raise  # it may forbid the page, and cannot be read now
            text = ""
        visiting.keep_robots(here.authority, text)
        return text

    def _step_back(self, host: str, failure: Failure) -> None:
        """Leave the host alone for as long as it asks, and longer each time when it does not say how long."""
        attempts, asked = self._job.attempts, failure.retry_after
        wait = timedelta(seconds=30 * 4 ** (attempts - 1) if asked is None else max(asked, 1))
        visiting.leave_alone(host, wait)
        if wait <= MOST_WAITED and attempts < jobs.MAX_ATTEMPTS:
            raise NotYet(wait, f"{host}: {failure}", asked=True) from failure
