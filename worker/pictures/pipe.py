"""The DevTools protocol over two pipes: JSON messages that end in a zero byte. No port is opened.

Its reference: https://chromedevtools.github.io/devtools-protocol/
"""

import itertools
import json
import os
import select
import time
from collections.abc import Callable
from typing import Any

from worker.errors import Failure

Message = dict[str, Any]

_LARGEST_MESSAGE = 96 << 20
_CHUNK = 1 << 18
_TICK = 0.5


class Pipe:
    """One browser. What it sends is read with suspicion: it has rendered a stranger's page.

    until: time.monotonic() at which every wait ends with Failure("picture_timeout"). look: called between waits, twice
    a second or so; what it raises ends them. EOFError when the browser is gone.
    """

    def __init__(self, reading: int, writing: int, until: float, look: Callable[[], None]) -> None:
        self._reading, self._writing, self._until, self._look = reading, writing, until, look
        self._numbers = itertools.count(1)
        self._heard = bytearray()
        self._searched = 0
        self._looked_at = 0.0
        os.set_blocking(reading, False)
        os.set_blocking(writing, False)

    def left(self) -> float:
        """Seconds until the end, more than none; otherwise raises Failure("picture_timeout")."""
        seconds = self._until - time.monotonic()
        if seconds <= 0:
            raise Failure("picture_timeout", "the browser was not done in time")
        return seconds

    def send(self, method: str, session: str = "", **parameters: Any) -> int:
        """Ask for something; returns the number that the answer will carry as its ``id``."""
        number = next(self._numbers)
        message: Message = {"id": number, "method": method, "params": parameters}
        if session:
            message["sessionId"] = session
        rest = memoryview(json.dumps(message).encode() + b"\0")
        while rest:
            _, ready, _ = select.select([], [self._writing], [], min(self.left(), _TICK))
            self._watch()
            if ready:
                try:
                    rest = rest[os.write(self._writing, rest[:_CHUNK]) :]
                except BlockingIOError:
                    continue
                except OSError:
                    raise EOFError from None
        return number

    def next(self, *others: int, seconds: float) -> Message | None:
        """The next message; None when there is none in that time, or when one of the other files can be read first."""
        end = time.monotonic() + seconds
        while True:
            if (message := self._cut()) is not None:
                return message
            wait = min(end - time.monotonic(), self.left(), _TICK)
            ready, _, _ = select.select([self._reading, *others], [], [], max(wait, 0.0))
            self._watch()
            if self._reading in ready:
                self._hear()
            elif ready or time.monotonic() >= end:
                return None

    def _hear(self) -> None:
        part = os.read(self._reading, _CHUNK)
        if not part:
            raise EOFError
        self._heard += part
        if len(self._heard) > _LARGEST_MESSAGE:
            raise Failure("picture_failed", "the browser says more than it may")

    def _cut(self) -> Message | None:
        """The first message of what was heard."""
        end = self._heard.find(b"\0", self._searched)
        if end < 0:
            self._searched = len(self._heard)
            return None
        raw = bytes(self._heard[:end])
        del self._heard[: end + 1]
        self._searched = 0
        try:
            message = json.loads(raw)
        except (ValueError, RecursionError):
            message = None
        if not isinstance(message, dict):
            raise Failure("picture_failed", "the browser cannot be understood")
        return message

    def _watch(self) -> None:
        now = time.monotonic()
        if now - self._looked_at >= _TICK:
            self._looked_at = now
            self._look()
