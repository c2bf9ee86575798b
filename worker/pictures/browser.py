"""A headless Chromium that is started for one page, has no network of its own, and is killed when the page is done.

It is the most hostile-facing program of the desk, so that several walls stand around it, each of which would do alone:
its own sandbox; a network namespace without a single interface, where the system gives one; a dead proxy and a resolver
that knows no name, where it does not; and a user that owns nothing, where the worker is root. What it shows comes from
``worker.pictures.errands`` over two pipes.
"""

import functools
import os
import pwd
import resource
import shutil
import signal
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

from worker.errors import Failure
from worker.pictures.pipe import Pipe

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")

#: Of all processes of the browser together, beside what they share.
MOST_MEMORY = 2 << 30
_LARGEST_FILE = 256 << 20
_NO_SANDBOX = ("No usable sandbox", "without --no-sandbox", "sandbox_host_linux", "Failed to move to new namespace")

# The browser reads what we say from 3 and answers on 4; it can see no other file of ours.
_WITH_PIPES = 'ulimit -c 0; ulimit -f "$0"; exec "$@" 3<&0 4>&1 </dev/null >/dev/null'
_NAMESPACE = ("unshare", "--user", "--net", "--map-current-user", "--")
_FLAGS = (
    "--headless",
    "--remote-debugging-pipe",
    "--no-startup-window",
    # No way out, also where there is no namespace: nothing listens on port 0, and no name is known.
    "--proxy-server=http://0.0.0.0:0",
    "--proxy-bypass-list=<-loopback>",
    "--host-resolver-rules=MAP * ~NOTFOUND",
    "--disable-quic",
    "--webrtc-ip-handling-policy=disable_non_proxied_udp",
    "--force-webrtc-ip-handling-policy=disable_non_proxied_udp",
    "--dns-prefetch-disable",
    # Nothing of its own accord.
    "--disable-background-networking",
    "--disable-breakpad",
    "--disable-client-side-phishing-detection",
    "--disable-component-update",
    "--disable-default-apps",
    "--disable-domain-reliability",
    "--disable-extensions",
    "--disable-sync",
    "--no-default-browser-check",
    "--no-first-run",
    "--no-pings",
    "--disable-features=MediaRouter,OptimizationHints,Translate,AutofillServerCommunication,InterestFeedContentSuggestions",
    # No graphics card, no sound, no windows; room that does not depend on the size of /dev/shm.
    "--disable-dev-shm-usage",
    "--disable-gpu",
    "--mute-audio",
    "--hide-scrollbars",
    "--js-flags=--max-old-space-size=512",
)


def find(setting: str) -> str | None:
    """The browser of this machine: the one that is set, else the first that is known by name. None without one."""
    if setting:
        return shutil.which(setting)
    return next(filter(None, map(shutil.which, NAMES)), None)


@contextmanager
def running(path: str, until: float, *, sandbox: bool = True, alone: bool = True) -> Iterator[Pipe]:
    """The pipe to a new browser, which lives as long as the block.

    until: time.monotonic() at which every wait for it ends. sandbox: its own; a browser that has none where one is
    wanted does not start: Failure("no_sandbox"). alone: in a network namespace, where the system gives one.
    Raises Failure("picture_failed") when it dies.
    """
    with (
        tempfile.TemporaryDirectory(prefix="figurecheck-picture-", ignore_cleanup_errors=True) as home,
        _errors(home) as said,
    ):
        process = _start(path, Path(home), said, sandbox=sandbox, alone=alone)
        try:
            yield Pipe(*_ends(process), until, functools.partial(_look_after, process.pid))
        except EOFError:
            raise _death(Path(home, "errors").read_text(errors="replace")) from None
        finally:
            _kill(process)


@contextmanager
def _errors(home: str) -> Iterator[Any]:
    with open(os.path.join(home, "errors"), "wb") as said:
        yield said


def _start(path: str, home: Path, said: Any, *, sandbox: bool, alone: bool) -> "subprocess.Popen[bytes]":
    owner = _somebody()
    if owner:
        os.chown(home, owner["user"], owner["group"])
    command = [path, *_FLAGS, f"--user-data-dir={home}", *([] if sandbox else ["--no-sandbox"])]
    if alone and _gives_namespaces():
        command = [*_NAMESPACE, *command]
    return subprocess.Popen(
        ["/bin/sh", "-c", _WITH_PIPES, str(_LARGEST_FILE // 512), *command],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=said,
        cwd=home,
        # Nothing of the worker's environment: its secrets are none of the browser's business.
        env={"HOME": str(home), "TMPDIR": str(home), "PATH": os.environ.get("PATH", os.defpath), "LANG": "C.UTF-8"},
        start_new_session=True,
        **owner,
    )


def _ends(process: "subprocess.Popen[bytes]") -> tuple[int, int]:
    """The files to read from and to write to."""
    assert process.stdin and process.stdout  # noqa: S101, PT018  (both are pipes)
    return process.stdout.fileno(), process.stdin.fileno()


def _somebody() -> dict[str, Any]:
    """Root becomes nobody, without whom the browser's sandbox does not work; everybody else stays who they are."""
    if os.geteuid() != 0:
        return {}
    nobody = pwd.getpwnam("nobody")
    return {"user": nobody.pw_uid, "group": nobody.pw_gid, "extra_groups": []}


@functools.cache
def _gives_namespaces() -> bool:
    """Whether this system lets an ordinary user have a network namespace: most do, most containers do not."""
    if not shutil.which(_NAMESPACE[0]):
        return False
    try:
        tried = subprocess.run([*_NAMESPACE, "true"], capture_output=True, timeout=10, cwd="/", **_somebody())
    except (OSError, subprocess.TimeoutExpired):
        return False
    return tried.returncode == 0


def _kill(process: "subprocess.Popen[bytes]") -> None:
    """The browser with all of its processes."""
    for each in _members(process.pid):
        with suppress(OSError):
            os.kill(each, signal.SIGKILL)
    with suppress(OSError):
        os.killpg(process.pid, signal.SIGKILL)
    process.wait()
    for pipe in (process.stdin, process.stdout):
        with suppress(OSError):
            pipe.close()  # type: ignore[union-attr]


def _death(said: str) -> Failure:
    last = said.strip()[-1500:]
    if any(sign in said for sign in _NO_SANDBOX):
        return Failure("no_sandbox", last)
    return Failure("picture_failed", f"the browser died: {last}")


def _look_after(session: int) -> None:
    """Raises Failure when the browser holds more memory than it may. Called twice a second or so."""
    pages = sum(map(_own_pages, _members(session)))
    if pages * resource.getpagesize() > MOST_MEMORY:
        raise Failure("picture_failed", f"the browser took more than {MOST_MEMORY >> 20} MB")


def _members(session: int) -> list[int]:
    """The processes of a session, its leader among them: a process group can be left, a session only by making one."""
    found = []
    for entry in Path("/proc").glob("[0-9]*/stat"):
        with suppress(OSError, ValueError):
            fields = entry.read_text(errors="replace").rpartition(")")[2].split()
            if int(fields[3]) == session:
                found.append(int(entry.parent.name))
    return found


def _own_pages(process: int) -> int:
    try:
        resident, shared = Path(f"/proc/{process}/statm").read_text().split()[1:3]
    except (OSError, ValueError):  # it has just ended
        return 0
    return int(resident) - int(shared)
