"""The supervised group: what dies is started again, what is stopped leaves nothing behind."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator

import psutil
import pytest

from config.processes import Group, Program, launch

Sleeper = Callable[[str], Program]
SLEEP = "import time; time.sleep(60)"
DEAF = "import signal, time; signal.signal(signal.SIGTERM, signal.SIG_IGN); print(flush=True); time.sleep(60)"
WITH_CHILD = f"import subprocess, sys; subprocess.Popen([sys.executable, '-c', {SLEEP!r}]); print(flush=True); {SLEEP}"


@pytest.fixture
def group() -> Iterator[Group]:
    it = Group()
    yield it
    it.stop()


def program(code: str, **options: object) -> Program:
    return Program("It", lambda: launch([sys.executable, "-c", code], on_parent_death="KILL"), **options)  # type: ignore[arg-type]


def wait_for(condition: Callable[[], object], seconds: float = 10) -> None:
    """Look again until it holds."""
    deadline = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < deadline, "it did not happen in time"
        os.sched_yield()


def test_a_program_that_dies_is_started_again(group: Group, capsys: pytest.CaptureFixture[str]) -> None:
    """A worker that was killed would otherwise leave documents unread until somebody looks."""
    it = group.add(program(SLEEP))
    assert it.process is not None
    first = it.process.pid
    it.process.kill()
    wait_for(lambda: it.look_after() or (it.process and it.process.pid != first))
    assert "It ended (killed by SIGKILL). Starting it again in 1 s." in capsys.readouterr().out


def test_a_program_that_keeps_dying_is_not_started_without_pause(
    group: Group, capsys: pytest.CaptureFixture[str]
) -> None:
    """It would take all of the machine and fill the terminal."""
    it = group.add(program("raise SystemExit(3)"))
    wait_for(lambda: it.look_after() or it.failures == 2)
    assert "again in 1 s" in capsys.readouterr().out
    wait_for(lambda: it.look_after() or it.failures == 3)
    assert "It ended (exit code 3). Starting it again in 4 s." in capsys.readouterr().out


def test_a_program_that_ignores_the_request_is_killed(group: Group) -> None:
    """Ctrl-C must end within seconds whatever the programs do."""
    it = group.add(program(DEAF, patience=0.2))
    process = it.process
    assert process is not None
    wait_for(lambda: psutil.Process(process.pid).status() == psutil.STATUS_SLEEPING)
    group.stop()
    assert process.returncode in {-signal.SIGKILL, -signal.SIGTERM}


def test_what_a_program_started_ends_with_it(group: Group) -> None:
    """A child of a killed web server would keep its port."""
    it = group.add(program(WITH_CHILD))
    assert it.process is not None
    family = psutil.Process(it.process.pid)
    wait_for(family.children)
    child = family.children()[0]
    group.stop()
    wait_for(lambda: not child.is_running() or child.status() == psutil.STATUS_ZOMBIE)


def test_the_database_leaves_last(group: Group) -> None:
    """The others have something to write down before they go."""
    ended = []
    started = {"database": program(SLEEP, leaves_last=True), "web": program(SLEEP), "worker": program(SLEEP)}
    for name, it in started.items():
        group.add(it)
        finish = it.finish
        it.finish = lambda name=name, finish=finish: (finish(), ended.append(name))  # type: ignore[method-assign, misc]
    group.stop()
    assert ended[-1] == "database"


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux tells a process that its parent died")
def test_the_programs_end_when_the_supervisor_is_killed() -> None:
    """An orphaned server would hold the port and the data of the next start."""
    code = (
        "from config.processes import *; import sys, time\n"
        f"it = launch([sys.executable, '-c', {SLEEP!r}], on_parent_death='KILL')\n"
        "print(it.pid, flush=True); time.sleep(60)"
    )
    supervisor = subprocess.Popen([sys.executable, "-c", code], stdout=subprocess.PIPE, text=True)
    assert supervisor.stdout is not None
    child = psutil.Process(int(supervisor.stdout.readline()))
    supervisor.kill()
    supervisor.wait()
    wait_for(lambda: not child.is_running() or child.status() == psutil.STATUS_ZOMBIE)
