"""Runs a reader of foreign bytes in a forked child that cannot take more time or memory than it is given."""

import dataclasses
import datetime
import decimal
import faulthandler
import gc
import io
import logging
import os
import pickle
import resource
import select
import signal
import sys
import time
import traceback
from collections.abc import Callable
from typing import Any, NoReturn, TypeVar

from worker.confinement import confine
from worker.errors import Failure

Result = TypeVar("Result")

#: In a child: why it is not confined by the kernel, "" when it is.
_lacking: list[str] = []

_LARGEST_ANSWER = 64 << 20
_NO_BUSINESS_OF_A_READER = {
    "socket.connect",
    "socket.sendto",
    "socket.getaddrinfo",
    "socket.gethostbyname",
    "subprocess.Popen",
    "os.system",
    "os.exec",
    "os.posix_spawn",
}
_PLAIN_TYPES = (
    datetime.date,
    datetime.datetime,
    datetime.timezone,
    datetime.timedelta,
    decimal.Decimal,
    set,
    frozenset,
)


def run(function: Callable[..., Result], *args: Any, seconds: float, memory_bytes: int) -> Result:
    """Call function(*args) in a forked child and return its result, which is made of plain values and dataclasses.

    seconds: wall clock, and CPU time rounded up. memory_bytes: what the child may map beyond what is mapped already.
    The child can dial nobody, start nothing and write no file (``worker.confinement``). Raises the child's own Failure,
    and Failure("reading_failed") for everything else: an exception, a crash, a limit.
    os.fork and not multiprocessing, because the children of a Celery pool may not have multiprocessing's children.
    """
    reading, writing = os.pipe()
    try:
        child = os.fork()
    except OSError as error:
        os.close(reading)
        os.close(writing)
        raise Failure("reading_failed", f"no child could be started: {error}", retry=True) from error
    if child == 0:
        os.close(reading)
        _live_and_die(function, args, writing, seconds, memory_bytes)
    os.close(writing)
    try:
        answer = _read_until(reading, time.monotonic() + seconds)
    except TimeoutError:
        raise Failure("reading_failed", f"still reading after {seconds:g} s") from None
    finally:
        os.close(reading)
        os.kill(child, signal.SIGKILL)
        _, status = os.waitpid(child, 0)
    result: Result = _unpacked(answer, status)
    return result


def lacking() -> str:
    """What this machine's kernel does not hold a reader to, in words for the operator; "" when it holds it to all."""
    return run(_lacking.pop, seconds=10.0, memory_bytes=100_000_000)


def _read_until(reading: int, deadline: float) -> bytes:
    """Everything the child wrote until it closed its end. Raises TimeoutError at the deadline."""
    answer = bytearray()
    while len(answer) <= _LARGEST_ANSWER:
        left = deadline - time.monotonic()
        if left <= 0 or not select.select([reading], [], [], left)[0]:
            raise TimeoutError
        part = os.read(reading, 1 << 20)
        if not part:
            return bytes(answer)
        answer += part
    raise Failure("reading_failed", f"more than {_LARGEST_ANSWER} bytes were read out of it")


def _unpacked(answer: bytes, status: int) -> Any:
    if not answer:
        raise Failure("reading_failed", f"the reader died: {_cause(status)}")
    try:
        value, failure = _Answers(io.BytesIO(answer)).load()
    except Exception as error:
        raise Failure("reading_failed", f"the reader's answer cannot be read: {error!r}"[:500]) from error
    if failure is not None:
        raise failure
    return value


class _Answers(pickle.Unpickler):
    """Takes no more than data out of the child, which has read hostile bytes with libraries written in C."""

    def find_class(self, module: str, name: str) -> Any:
        found = super().find_class(module, name) if "." not in name else None
        if isinstance(found, type) and (
            found in _PLAIN_TYPES or issubclass(found, Failure) or dataclasses.is_dataclass(found)
        ):
            return found
        raise pickle.UnpicklingError(f"{module}.{name} is no plain value")


def _cause(status: int) -> str:
    if os.WIFSIGNALED(status):
        return signal.Signals(os.WTERMSIG(status)).name
    return f"exit code {os.waitstatus_to_exitcode(status)}"


def _live_and_die(
    function: Callable[..., Any], args: tuple[Any, ...], writing: int, seconds: float, memory_bytes: int
) -> NoReturn:
    """The whole life of the child. os._exit on every path: the parent's atexit handlers and buffers are not ours."""
    try:
        _lock_in(seconds, memory_bytes)
        answer = _answer(function, args)
        with os.fdopen(writing, "wb") as pipe:
            pipe.write(answer)
    except BaseException:
        os._exit(1)
    os._exit(0)


def _answer(function: Callable[..., Any], args: tuple[Any, ...]) -> bytes:
    try:
        return pickle.dumps((function(*args), None))
    except Failure as failure:
        return pickle.dumps((None, failure))
    except MemoryError:
        return pickle.dumps((None, Failure("reading_failed", "out of memory")))
    except BaseException as error:
        detail = "".join(traceback.format_exception(error, limit=-5))
        return pickle.dumps((None, Failure("reading_failed", detail[-2000:])))


def _lock_in(seconds: float, memory_bytes: int) -> None:
    # The parent's objects leave the garbage collector's sight: walking them would copy every page they live on.
    gc.freeze()
    _fall_silent()
    # A Celery child's handlers raise its own exceptions.
    for number in (signal.SIGTERM, signal.SIGINT, signal.SIGALRM, signal.SIGUSR1):
        signal.signal(number, signal.SIG_DFL)
    _limit(resource.RLIMIT_AS, _mapped_bytes() + memory_bytes)
    _limit(resource.RLIMIT_CPU, int(seconds) + 1)
    _limit(resource.RLIMIT_CORE, 0)
    _limit(resource.RLIMIT_FSIZE, 0)
    sys.addaudithook(_forbid)
    _lacking.append(confine())


def _fall_silent() -> None:
    """No word to the parent's terminal, its log or its log file, nor to what stands in for its standard streams."""
    nowhere = os.open(os.devnull, os.O_RDWR)
    for stream in (0, 1, 2):
        os.dup2(nowhere, stream)
    sys.stdout = sys.stderr = os.fdopen(nowhere, "w", encoding="utf-8", errors="replace")
    logging.disable()
    faulthandler.disable()


def _forbid(event: str, _: tuple[Any, ...]) -> None:
    if event in _NO_BUSINESS_OF_A_READER:
        raise PermissionError(f"{event} inside the sandbox")


def _limit(what: int, value: int) -> None:
    hard = resource.getrlimit(what)[1]
    value = value if hard == resource.RLIM_INFINITY else min(value, hard)
    resource.setrlimit(what, (value, value))


def _mapped_bytes() -> int:
    """What this process has mapped now: RLIMIT_AS counts all of it, so the limit is laid on top."""
    try:
        with open("/proc/self/statm", encoding="ascii") as file:
            return int(file.read().split()[0]) * resource.getpagesize()
    except OSError:  # no Linux: macOS has no /proc, and does not enforce RLIMIT_AS either
        return 0
