"""A reader that a document has taken over finds no network, no programs, nobody to hurt and nothing to write to."""

import ctypes
import errno
import os
import signal
import socket
import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from worker import confinement, sandbox
from worker.errors import Failure

LIBC = ctypes.CDLL(None, use_errno=True)


def in_child(function: Callable[..., Any], *args: Any) -> Any:
    return sandbox.run(function, *args, seconds=5.0, memory_bytes=200_000_000)


def called(name: str, *args: Any) -> tuple[int, int]:
    """A function of the C library, past everything that Python watches: its result and errno."""
    ctypes.set_errno(0)
    result = getattr(LIBC, name)(*args)
    return result, ctypes.get_errno()


@pytest.fixture(autouse=True)
def able() -> None:
    if reason := sandbox.lacking():
        print(f"not confined by the kernel: {reason}")
        pytest.skip(reason)


def tried(folder: Path) -> list[tuple[str, tuple[Any, ...]]]:
    there = str(folder / "there").encode()
    return [
        ("socket", (socket.AF_INET, socket.SOCK_STREAM, 0)),
        ("socket", (socket.AF_INET6, socket.SOCK_DGRAM, 0)),
        ("socket", (socket.AF_UNIX, socket.SOCK_STREAM, 0)),
        ("socketpair", (socket.AF_UNIX, socket.SOCK_STREAM, 0, ctypes.create_string_buffer(8))),
        ("fork", ()),
        ("execv", (b"/bin/true", (ctypes.c_char_p * 2)(b"true", None))),
        ("ptrace", (16, os.getppid(), 0, 0)),
        ("unlink", (there,)),
        ("rename", (there, there + b"2")),
        ("truncate", (there, 0)),
        ("chmod", (there, 0)),
        ("mkdir", (there + b"3", 0o700)),
        ("symlink", (there, there + b"4")),
        ("link", (there, there + b"5")),
        ("open", (there, os.O_WRONLY)),
        ("open", (there, os.O_RDONLY | os.O_TRUNC)),
        ("open", (there + b"6", os.O_CREAT, 0o600)),
        ("unshare", (0x1000_0000,)),
    ]


def test_the_kernel_refuses_what_no_reader_needs(tmp_path: Path) -> None:
    """Libraries in C do not ask Python before they dial."""
    (tmp_path / "there").write_text("kept")
    bad = []
    for name, args in tried(tmp_path):
        result, error = in_child(called, name, *args)
        if (result, error) != (-1, errno.EPERM):
            bad.append((name, args, result, os.strerror(error)))
    print(f"{len(tried(tmp_path))} cases, {len(bad)} bad")
    assert bad == []
    assert [path.name for path in tmp_path.iterdir()] == ["there"]
    assert (tmp_path / "there").read_text() == "kept"


def test_the_control_without_confinement_is_let_through(tmp_path: Path) -> None:
    """The test above would pass on a machine on which nothing works anyway."""
    (tmp_path / "there").write_text("kept")
    harmless = [(name, args) for name, args in tried(tmp_path) if name in ("socket", "mkdir", "open")]
    assert [name for name, args in harmless if called(name, *args)[0] < 0] == []


@pytest.mark.parametrize("victim", [os.getppid, os.getpid, lambda: 0, lambda: -1])
def test_a_reader_kills_nobody_but_itself(victim: Callable[[], int]) -> None:
    """The worker beside it would die with everything that waits for it."""
    pid = victim()
    assert in_child(called, "kill", pid, 0) == (-1, errno.EPERM)
    with pytest.raises(Failure) as failure:
        in_child(lambda: os.kill(os.getpid(), signal.SIGABRT))
    assert "SIGABRT" in failure.value.detail


def thread_of() -> list[str]:
    said: list[str] = []
    thread = threading.Thread(target=said.append, args=("heard",))
    thread.start()
    thread.join(2)
    return said


def test_what_readers_do_need_still_works() -> None:
    """Threads of a numerical library, and the tables that a library loads when it first needs them."""
    assert in_child(thread_of) == ["heard"]
    assert in_child(lambda: Path(__file__).read_text(encoding="utf-8")[:3]) == '"""'


def test_a_machine_without_filters_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    """An operator must know that the desk runs with less."""
    monkeypatch.setattr(confinement.platform, "machine", lambda: "abacus")
    told = in_child(confinement._filter_calls)
    assert told == "no system call filter is written for abacus"
    monkeypatch.setattr(confinement.sys, "platform", "abacus")
    assert "abacus has no system call filter" in confinement.confine()


def test_where_no_filter_is_written_the_network_is_still_left(monkeypatch: pytest.MonkeyPatch) -> None:
    """The second line: a network namespace of the child's own, or a reason why there is none."""
    monkeypatch.setattr(confinement.platform, "machine", lambda: "abacus")
    told, interfaces = in_child(lambda: (sandbox._lacking[0], socket.if_nameindex()))
    assert told.startswith("no system call filter is written for abacus")
    if told.endswith("readers are in a network of their own"):
        assert [name for _, name in interfaces] == ["lo"]
    else:
        assert "no network namespace" in told
