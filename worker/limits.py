"""What keeps a transfer inside its time and its size from outside, whatever the HTTP and TLS layers do in between."""

import io
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import TracebackType
from typing import Any

from worker.errors import Failure


class Deadline:
    """One end for a whole fetch. When it comes, the connection is cut under whoever waits for it."""

    def __init__(self, seconds: float) -> None:
        self.passed = False
        self._seconds = seconds
        self._end = time.monotonic() + seconds
        self._lock = threading.Lock()
        self._cut: Callable[[], None] | None = None
        self._timer = threading.Timer(seconds, self._come)
        self._timer.daemon = True

    def __enter__(self) -> "Deadline":
        self._timer.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._timer.cancel()

    def left(self) -> float:
        """Seconds that are left, more than none; otherwise raises Failure("timeout")."""
        seconds = self._end - time.monotonic()
        if self.passed or seconds <= 0:
            raise self.failure()
        return seconds

    def failure(self) -> Failure:
        """What a fetch ends with that ran into this deadline."""
        return Failure("timeout", f"not done after {self._seconds:g} s")

    @contextmanager
    def over(self, cut: Callable[[], None]) -> Iterator[None]:
        """While this lasts, the deadline calls `cut` when it comes, from its own thread and at most once."""
        with self._lock:
            self._cut = cut
        try:
            yield
        finally:
            with self._lock:
                self._cut = None

    def _come(self) -> None:
        with self._lock:
            self.passed = True
            if self._cut:
                self._cut()


class Metered:
    """A socket whose reading end gives no more than `limit` bytes, and then raises Failure(code, detail).

    It stands below http.client, which limits headers one by one and not as a whole, and which reads a chunk that claims
    a length of -1 to the end of the stream.
    """

    def __init__(self, inner: Any, limit: int, code: str, detail: str) -> None:
        self._inner = inner
        self.allow(limit, code, detail)

    def __getattr__(self, name: str) -> Any:
        return getattr(self._inner, name)

    def allow(self, limit: int, code: str, detail: str) -> None:
        """From now on so many bytes more, and this failure after them."""
        self._left, self._failure = limit, (code, detail)

    def took(self, count: int) -> None:
        self._left -= count
        if self._left < 0:
            code, detail = self._failure
            raise Failure(code, detail, retry=False)

    def makefile(self, mode: str) -> io.BufferedReader:
        """As socket.makefile, for reading bytes."""
        return io.BufferedReader(_MeteredReader(self._inner.makefile(mode, buffering=0), self))


class _MeteredReader(io.RawIOBase):
    def __init__(self, inner: Any, meter: Metered) -> None:
        self._inner, self._meter = inner, meter

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int | None:
        count: int | None = self._inner.readinto(buffer)
        self._meter.took(count or 0)
        return count

    def close(self) -> None:
        self._inner.close()
        super().close()
