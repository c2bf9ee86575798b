"""What a page asks for while it is shown: fetched through the gate, a few at a time, and no more than a page needs."""

import os
import queue
import time
from collections import deque
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from typing import Any

from worker.answers import Fetched
from worker.errors import Failure, NotYet

#: Called with an address, seconds and bytes: fetches it through the gate. Raises Failure, or NotYet.
Get = Callable[[str, float, int], Fetched]


@dataclass(frozen=True)
class Budget:
    """What one page may cost. requests, bytes: of all together; each, seconds: of one. at_once: how many wait."""

    requests: int = 200
    bytes: int = 40 << 20
    each: int = 8 << 20
    seconds: float = 10.0
    at_once: int = 6


@dataclass(frozen=True)
class Errand:
    """What the browser waits for: a request in one of its sessions. answer: None when there is none to be had."""

    session: str
    request: str
    address: str
    answer: Fetched | None = None


class Errands:
    """Runs them, and counts. served, refused: requests so far. until: time.monotonic() when the last of them ends."""

    def __init__(self, get: Get, budget: Budget, until: float) -> None:
        self._get, self._budget, self._until = get, budget, until
        self._done: queue.SimpleQueue[Errand] = queue.SimpleQueue()
        self._kept: dict[str, Fetched] = {}
        self._later: deque[Errand] = deque()
        self._out: set[str] = set()
        self._asked = self._bytes = self.served = self.refused = 0
        # A byte in it says that something is done, so that one select waits for the browser and for us.
        self.bell, self._ring = os.pipe()
        self._hands = ThreadPoolExecutor(budget.at_once, "errand")

    def close(self) -> None:
        """Wait for what is on its way, which ends by itself, and ask for nothing more."""
        self._hands.shutdown(cancel_futures=True)
        os.close(self.bell)
        os.close(self._ring)

    @property
    def running(self) -> int:
        return len(self._out) + len(self._later)

    def ask(self, errand: Errand) -> Errand | None:
        """Start it; or its end at once, where it is known or may not be asked for."""
        if known := self._kept.get(errand.address):
            return self._served(errand, known)
        if errand.address in self._out:  # a page asks for the same file twice in one breath
            self._later.append(errand)
            return None
        if self._asked >= self._budget.requests or self._bytes >= self._budget.bytes:
            return self.refuse(errand)
        self._asked += 1
        self._out.add(errand.address)
        self._hands.submit(self._run, errand)
        return None

    def refuse(self, errand: Errand) -> Errand:
        self.refused += 1
        return errand

    def done(self) -> list[Errand]:
        """Those that have ended since."""
        ended = []
        while not self._done.empty():
            os.read(self.bell, 1)
            errand = self._done.get()
            self._out.discard(errand.address)
            same = [each for each in self._later if each.address == errand.address]
            self._later = deque(each for each in self._later if each.address != errand.address)
            for each in (errand, *same):
                ended.append(self._served(each, errand.answer) if errand.answer else self.refuse(each))
            if errand.answer:
                self._keep(errand.address, errand.answer)
        return ended

    def _keep(self, address: str, answer: Fetched) -> None:
        self._bytes += len(answer.body)
        self._kept[address] = answer
        # The browser is sent on to where the answer came from, and asks there again.
        self._kept[answer.final_address] = answer

    def _served(self, errand: Errand, answer: Fetched) -> Errand:
        self.served += answer.final_address == errand.address  # who is sent on asks once more
        return Errand(errand.session, errand.request, errand.address, answer)

    def _run(self, errand: Errand) -> None:
        """In a thread of its own."""
        answer: Fetched | None = None
        try:
            seconds = min(self._budget.seconds, self._until - time.monotonic())
            if seconds > 0:
                answer = self._get(errand.address, seconds, self._budget.each)
        except (Failure, NotYet):
            pass  # counted as refused: a page without one of its pictures is still a page
        finally:
            self._done.put(Errand(errand.session, errand.request, errand.address, answer))
            os.write(self._ring, b"\0")


def as_response(errand: Errand) -> dict[str, Any]:
    """What the browser is told: status, headers and whether there is a body. The answer must be there."""
    answer = errand.answer
    assert answer is not None  # noqa: S101
    if answer.final_address != errand.address:
        return {"responseCode": 302, "responseHeaders": headers([("Location", answer.final_address)]), "body": b""}
    kind = answer.media_type + (f"; charset={answer.charset}" if answer.charset else "")
    said = [(name, value) for name, value in answer.headers if name.lower() in _KEPT_HEADERS]
    # The gate asks for everybody alike, without cookies: what it got is for every page, fonts of other sites too.
    said += [("Access-Control-Allow-Origin", "*"), *([("Content-Type", kind)] if answer.media_type else [])]
    return {"responseCode": 200, "responseHeaders": headers(said), "body": answer.body}


_KEPT_HEADERS = {"content-security-policy", "x-content-type-options", "x-frame-options"}


def headers(pairs: list[tuple[str, str]]) -> list[dict[str, str]]:
    """As the protocol wants them; those that no header may hold are left out."""
    return [{"name": name, "value": value} for name, value in pairs if value.isprintable() and value.isascii()]
