"""Takes from a process what a reader of foreign bytes never needs: the network, programs, other processes, writing.

By a system call filter (seccomp), which holds for libraries in C as well; where the machine has none, by a network
namespace with nobody in it. Neither needs a privilege. What remains is asked for by ``sandbox``: limits, an audit hook.
"""

import ctypes
import errno
import os
import platform
import struct
import sys
from dataclasses import dataclass

_NO_NEW_PRIVILEGES, _SET_SECCOMP, _FILTER = 38, 22, 2  # prctl(2)
_CLONE_THREAD, _CLONE_NEWUSER, _CLONE_NEWNET = 0x0001_0000, 0x1000_0000, 0x4000_0000
_TO_WRITE = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC | os.O_APPEND

# Instructions of the classic Berkeley packet filter, and where seccomp_data keeps what they look at.
_LOAD, _JUMP_IF_EQUAL, _JUMP_IF_ANY_BIT, _JUMP_IF_AT_LEAST, _RETURN = 0x20, 0x15, 0x45, 0x35, 0x06
_NUMBER, _ARCHITECTURE, _ARGUMENTS = 0, 4, 16
_ALLOW, _REFUSE, _KILL = 0x7FFF_0000, 0x0005_0000, 0x8000_0000


@dataclass(frozen=True)
class _Machine:
    """Numbers of system calls. refused: without exception. clone: unless it makes a thread. opening: unless to read,
    with the position of the flags. signalling: unless to itself. unknown: as if the kernel had none, so that the C
    library takes the older call that is looked at."""

    audit_name: int
    refused: tuple[int, ...]
    clone: int
    opening: tuple[tuple[int, int], ...]
    signalling: tuple[int, ...]
    unknown: tuple[int, ...] = (435, 437)  # clone3, openat2


# In both: sockets; execve, execveat; ptrace, reading and writing another's memory, pidfd_send_signal, pidfd_getfd;
# io_uring, which does by itself what is refused here; making, renaming, removing, changing files; mounts, namespaces,
# bpf, userfaultfd, keys.
_MACHINES = {
    "x86_64": _Machine(
        0xC000_003E,
        (
            *(41, 42, 43, 44, 46, 49, 50, 53, 288, 307),
            *(57, 58, 59, 322, 101, 310, 311, 424, 438, 425, 426, 427, 200),
            *(76, 77, 82, 83, 84, 85, 86, 87, 88, 90, 91, 92, 93, 94, 132, 133, 188, 189, 190, 235, 280, 285),
            *(258, 259, 260, 261, 263, 264, 265, 266, 268, 316, 452),
            *(165, 166, 155, 161, 272, 308, 321, 323, 248, 249, 250, 428, 429, 430, 432, 442),
        ),
        clone=56,
        opening=((2, 1), (257, 2)),
        signalling=(62, 234, 129, 297),
    ),
    "aarch64": _Machine(
        0xC000_00B7,
        (
            *(198, 199, 200, 201, 202, 203, 206, 211, 242, 269),
            *(221, 281, 117, 270, 271, 424, 438, 425, 426, 427, 130),
            *(33, 34, 35, 36, 37, 38, 276, 45, 46, 47, 52, 53, 54, 55, 88, 5, 6, 7, 452),
            *(39, 40, 41, 51, 97, 268, 280, 282, 217, 218, 219, 428, 429, 430, 432, 442),
        ),
        clone=220,
        opening=((56, 2),),
        signalling=(129, 131, 138, 240),
    ),
}  # fmt: skip


def confine() -> str:
    """Confine this process, which has one thread, for the rest of its life.

    Returns "" when all is refused, else why it is not, in words for an operator.
    """
    if not sys.platform.startswith("linux"):
        return f"{sys.platform} has no system call filter; readers are held by limits and by Python alone"
    problem = _filter_calls()
    if not problem:
        return ""
    alone = _leave_the_network()
    if alone:
        return f"{problem}; {alone}; readers are held by limits and by Python alone"
    return f"{problem}; readers are in a network of their own"


def _filter_calls() -> str:
    machine = _MACHINES.get(platform.machine())
    if machine is None:
        return f"no system call filter is written for {platform.machine()}"
    program = _program(machine, os.getpid())
    held = ctypes.create_string_buffer(program)
    header = ctypes.create_string_buffer(struct.pack("HxxxxxxP", len(program) // 8, ctypes.addressof(held)))
    libc = ctypes.CDLL(None, use_errno=True)
    if libc.prctl(_NO_NEW_PRIVILEGES, 1, 0, 0, 0) or libc.prctl(_SET_SECCOMP, _FILTER, header, 0, 0):
        return f"the kernel takes no system call filter: {os.strerror(ctypes.get_errno())}"
    return ""


def _leave_the_network() -> str:
    libc = ctypes.CDLL(None, use_errno=True)
    if libc.unshare(_CLONE_NEWUSER | _CLONE_NEWNET) and libc.unshare(_CLONE_NEWNET):
        return f"and no network namespace: {os.strerror(ctypes.get_errno())}"
    return ""


def _program(machine: _Machine, own: int) -> bytes:
    """The filter: another architecture's calls end the process, numbers of a second set (x32) and those above are
    refused, all else is allowed."""
    refused = _returning(_REFUSE | errno.EPERM)
    lines = [
        _load(_ARCHITECTURE),
        _skip(_JUMP_IF_EQUAL, machine.audit_name, then=1),
        _returning(_KILL),
        _load(_NUMBER),
        _skip(_JUMP_IF_AT_LEAST, 0x4000_0000, then=0, otherwise=1),
        refused,
    ]
    for number in machine.refused:
        lines += [_skip(_JUMP_IF_EQUAL, number, then=0, otherwise=1), refused]
    for number in machine.unknown:
        lines += [_skip(_JUMP_IF_EQUAL, number, then=0, otherwise=1), _returning(_REFUSE | errno.ENOSYS)]
    lines += _looking_at(machine.clone, 0, _skip(_JUMP_IF_ANY_BIT, _CLONE_THREAD, then=1), refused)
    for number, position in machine.opening:
        lines += _looking_at(number, position, _skip(_JUMP_IF_ANY_BIT, _TO_WRITE, then=0, otherwise=1), refused)
    for number in machine.signalling:
        lines += _looking_at(number, 0, _skip(_JUMP_IF_EQUAL, own, then=1), refused)
    return b"".join([*lines, _returning(_ALLOW)])


def _looking_at(number: int, position: int, test: bytes, otherwise: bytes) -> list[bytes]:
    """If it is this call: load an argument's lower half, test it, and return ``otherwise`` unless the test skips it."""
    return [
        _skip(_JUMP_IF_EQUAL, number, then=0, otherwise=4),
        _load(_ARGUMENTS + 8 * position),
        test,
        otherwise,
        _returning(_ALLOW),
    ]


def _load(offset: int) -> bytes:
    return struct.pack("HBBI", _LOAD, 0, 0, offset)


def _skip(code: int, value: int, *, then: int, otherwise: int = 0) -> bytes:
    """Skip ``then`` instructions where the comparison holds, else ``otherwise``."""
    return struct.pack("HBBI", code, then, otherwise, value)


def _returning(value: int) -> bytes:
    return struct.pack("HBBI", _RETURN, 0, 0, value)
