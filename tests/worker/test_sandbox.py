"""Whatever a document does to its reader, the worker lives, hears of it, and takes the next one."""

import ctypes
import multiprocessing
import os
import pickle
import signal
import socket
import statistics
import subprocess
import sys
import time
from datetime import date
from pathlib import Path
from typing import Any

import psutil
import pytest

from worker import sandbox
from worker.errors import Failure
from worker.readers.page import Page

MEMORY = 200_000_000


def run(function: Any, *args: Any, seconds: float = 5.0, memory_bytes: int = MEMORY) -> Any:
    return sandbox.run(function, *args, seconds=seconds, memory_bytes=memory_bytes)


def failure_of(function: Any, *args: Any, **limits: Any) -> Failure:
    with pytest.raises(Failure) as caught:
        run(function, *args, **limits)
    return caught.value


def test_the_result_comes_back() -> None:
    """Reading in a child must give what reading at home would give."""
    page = Page("a\u00a0text", published_on=date(2024, 2, 29))
    assert run(lambda *given: given, 1, "b", page, {"x": [None, 2.5]}) == (1, "b", page, {"x": [None, 2.5]})
    assert len(run(lambda: "x" * 10_000_000)) == 10_000_000


def refuse() -> None:
    raise Failure("encrypted", "asks for a password", retry=True, retry_after=7)


def test_a_typed_failure_comes_through_as_it_is() -> None:
    """The person is told "this PDF has a password", and not "something went wrong"."""
    failure = failure_of(refuse)
    assert (failure.code, failure.detail) == ("encrypted", "asks for a password")
    assert (failure.retry, failure.retry_after) == (True, 7)


def kill_me(number: int) -> None:
    os.kill(os.getpid(), number)


@pytest.mark.parametrize(
    ("function", "args", "detail"),
    [
        (int, ("no number",), "ValueError"),
        (sys.exit, (3,), "SystemExit"),
        (os._exit, (3,), "exit code 3"),
        (kill_me, (signal.SIGSEGV,), "SIGSEGV"),
        (kill_me, (signal.SIGKILL,), "SIGKILL"),
        (kill_me, (signal.SIGTERM,), "SIGTERM"),
        (ctypes.string_at, (0,), "SIGSEGV"),
        (bytearray, (MEMORY * 2,), "memory"),
        (lambda: (yield), (), "pickle"),
    ],
    ids=["exception", "exit", "_exit", "segfault", "killed", "terminated", "null pointer", "memory", "unsendable"],
)
def test_a_crash_is_a_failure_with_its_reason(function: Any, args: tuple[Any, ...], detail: str) -> None:
    """Otherwise one broken file takes the worker with it, and all that waited in its queue."""
    failure = failure_of(function, *args)
    assert failure.code == "reading_failed"
    assert detail in failure.detail
    assert run(int, "7") == 7


def spin() -> None:
    while True:
        pass


def hide() -> None:
    for number in (signal.SIGTERM, signal.SIGINT, signal.SIGXCPU):
        signal.signal(number, signal.SIG_IGN)
    spin()


@pytest.mark.parametrize("function", [spin, hide, signal.pause])
def test_what_does_not_end_is_ended(function: Any) -> None:
    """Some documents take hours to read, and some never end."""
    begun = time.monotonic()
    failure = failure_of(function, seconds=0.2)
    assert 0.2 <= time.monotonic() - begun < 2
    assert (failure.code, failure.detail) == ("reading_failed", "still reading after 0.2 s")


def test_memory_is_counted_from_what_is_there_already() -> None:
    """The worker's own size must neither forbid the reading nor loosen the limit."""
    held = bytearray(MEMORY)
    assert len(run(bytes, MEMORY // 8, memory_bytes=MEMORY)) == MEMORY // 8
    assert "memory" in failure_of(bytes, MEMORY * 2).detail
    assert len(held) == MEMORY


def test_an_answer_may_not_be_endless() -> None:
    """The child's limits are no use when the parent takes whatever it says."""
    assert "were read out of it" in failure_of(bytes, 100_000_000, memory_bytes=500_000_000).detail


def speak() -> int:
    print("noise", flush=True)
    os.write(1, b"noise")
    os.write(2, b"noise")
    return len(os.read(0, 10))


def test_the_child_has_no_voice(capfd: pytest.CaptureFixture[str]) -> None:
    """Readers print warnings by the thousand; none of it belongs into the desk's log or terminal."""
    print("before")
    assert run(speak) == 0, "and it hears nothing"
    assert capfd.readouterr() == ("before\n", "")


def dial(port: int) -> None:
    socket.create_connection(("127.0.0.1", port), timeout=1)


def test_the_child_can_dial_nobody_start_nothing_and_write_no_file(tmp_path: Path) -> None:
    """A document that takes its reader over should find nothing there that it could use."""
    with socket.create_server(("127.0.0.1", 0)) as listener:
        assert "PermissionError" in failure_of(dial, listener.getsockname()[1]).detail
        listener.setblocking(False)
        with pytest.raises(BlockingIOError):
            listener.accept()
    assert "PermissionError" in failure_of(socket.getaddrinfo, "localhost", 80).detail
    assert "PermissionError" in failure_of(os.system, "true").detail
    assert "PermissionError" in failure_of(subprocess.run, ["true"]).detail
    assert "PermissionError" in failure_of((tmp_path / "left").write_bytes, b"x" * 10).detail
    assert not list(tmp_path.iterdir())
    assert os.system("true") == 0, "the parent is not locked in"


class Evil:
    def __reduce__(self) -> tuple[Any, ...]:
        return os.system, ("true",)


class EvilType:
    def __reduce__(self) -> tuple[Any, ...]:
        return subprocess.Popen, (["true"],)


class Nested:
    def __reduce__(self) -> str:
        return "Evil.__reduce__"


@pytest.mark.parametrize("evil", [Evil, EvilType, Nested])
def test_the_answer_is_data_and_never_code(evil: type) -> None:
    """The child has read hostile bytes with libraries in C: it must not be able to hand the parent a command."""
    failure = failure_of(evil)
    assert failure.code == "reading_failed"
    assert "no plain value" in failure.detail or "pickle" in failure.detail


def test_nothing_is_left_behind() -> None:
    """A worker reads a hundred thousand documents between two restarts."""
    before, children = sorted(os.listdir("/proc/self/fd")), psutil.Process().children()
    for function in (refuse, spin, os.getpid):
        try:
            run(function, seconds=0.1)
        except Failure:
            pass
    assert sorted(os.listdir("/proc/self/fd")) == before
    assert psutil.Process().children() == children


def read_in_a_pool_child(answers: Any) -> None:
    answers.put((multiprocessing.current_process().daemon, run(os.getpid)))


def test_it_works_inside_the_child_of_a_worker_pool() -> None:
    """The worker's pool children are daemons, which may not have multiprocessing's children."""
    fork = multiprocessing.get_context("fork")
    answers = fork.Queue()
    child = fork.Process(target=read_in_a_pool_child, args=(answers,), daemon=True)
    child.start()
    daemon, pid = answers.get(timeout=10)
    child.join(10)
    assert daemon
    assert pid not in (child.pid, os.getpid())


def test_it_costs_little() -> None:
    """Were the child slow to start, somebody would take the sandbox away for speed."""
    taken = []
    for _ in range(15):
        begun = time.perf_counter()
        run(int)
        taken.append(time.perf_counter() - begun)
    assert statistics.median(taken) < 0.25


def test_a_failure_can_be_pickled() -> None:
    """It travels through a pipe."""
    failure = pickle.loads(pickle.dumps(Failure("timeout", "late", retry=False, retry_after=3)))
    assert (failure.code, failure.detail, failure.retry, failure.retry_after) == ("timeout", "late", False, 3)
    with pytest.raises(KeyError):
        Failure("no such code")
