"""`manage.py up`, as a person at a terminal meets it: the real command with its own data folder and port."""

import http.client
import signal
import socket
import stat
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import closing, suppress
from pathlib import Path

import psutil
import pytest

from tests.desks import BASE_DIR, END_SECONDS, Desk, environment

Running = Callable[[], Desk]
PARTS = {"web": "gunicorn", "worker": "config.celery", "scheduler": "manage.py schedule", "database": "bin/postgres"}


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A data folder after a first start: without the demo, with one person who must never be lost."""
    data = tmp_path_factory.mktemp("up") / "data"
    desk = Desk(data, ["--empty"]).start()
    shell(desk, "User.objects.create_user('kept')")
    assert desk.stop() == 0
    return data


@pytest.fixture
def running(folder: Path) -> Iterator[Running]:
    """Start the desk of the folder; whatever a test leaves running is stopped."""
    started: list[Desk] = []

    def start() -> Desk:
        started.append(Desk(folder).start())
        return started[-1]

    yield start
    for desk in started:
        if desk.process.poll() is None:
            desk.stop()


def shell(desk: Desk, code: str) -> str:
    """What this line prints on the desk."""
    command = [
        sys.executable,
        "manage.py",
        "shell",
        "--verbosity=0",
        "--command",
        f"from claims.models import User; {code}",
    ]
    done = subprocess.run(command, cwd=BASE_DIR, env=desk.environment, capture_output=True, text=True, check=True)
    return done.stdout.strip()


def status(desk: Desk) -> int:
    """Of the list of checks, which asks the database; 0 while nothing answers."""
    with closing(http.client.HTTPConnection("127.0.0.1", desk.port, timeout=10)) as connection, suppress(OSError):
        connection.request("GET", "/checks/")
        return connection.getresponse().status
    return 0


def part(desk: Desk, name: str) -> psutil.Process:
    return next(process for process in desk.processes() if PARTS[name] in " ".join(process.cmdline()))


def wait_for(condition: Callable[[], object], seconds: float = END_SECONDS) -> None:
    deadline = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < deadline, "it did not happen in time"
        time.sleep(0.05)


def test_it_starts_again_with_everything_and_within_six_seconds(running: Running, folder: Path) -> None:
    """People who wait longer than that each morning stop using it."""
    began = time.monotonic()
    desk = running()
    assert time.monotonic() - began < 6
    assert status(desk) == 200
    assert shell(desk, "print(User.objects.filter(username='kept').count())") == "1"
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    assert stat.S_IMODE((folder / "secret_key").stat().st_mode) == 0o600


def test_a_desk_that_began_empty_stays_without_the_demo(running: Running) -> None:
    """Invented claims must never appear among real ones because an option was forgotten once."""
    desk = running()
    assert not any("Demo accounts" in line for line in desk.lines)


def test_an_impatient_hand_does_not_cut_the_end_short(running: Running) -> None:
    """Ctrl-C twice, as people do it: everything ends, nothing is left, and it was no failure."""
    desk = running()
    family = desk.processes()
    assert desk.stop(signal.SIGINT, signal.SIGTERM, signal.SIGINT) == 0
    assert not [process for process in family if process.is_running() and process.status() != psutil.STATUS_ZOMBIE]
    assert desk.lines[-1] == "Stopped. All data is kept.\n"
    assert "Traceback" not in "".join(desk.lines)


def test_when_the_supervisor_is_killed_the_rest_ends_and_the_next_start_works(running: Running) -> None:
    """Orphans would hold the port and the data, and only an expert could get rid of them."""
    desk = running()
    family = desk.processes()
    desk.process.kill()
    desk.process.wait()
    wait_for(lambda: not [one for one in family if one.is_running() and one.status() != psutil.STATUS_ZOMBIE])
    assert status(running()) == 200


def test_when_everything_is_killed_at_once_the_next_start_has_the_data(running: Running) -> None:
    """The power fails in the middle of work."""
    desk = running()
    shell(desk, "User.objects.get_or_create(username='written just before')")
    for process in desk.processes():
        with suppress(psutil.NoSuchProcess):
            process.kill()
    desk.process.wait()
    again = running()
    assert shell(again, "print(User.objects.filter(username='written just before').count())") == "1"


@pytest.mark.parametrize("name", list(PARTS))
def test_a_part_that_is_killed_comes_back_by_itself(running: Running, name: str) -> None:
    """Nobody sits beside a desk and starts its worker again."""
    desk = running()
    wait_for(
        lambda: len({id for id in PARTS if any(PARTS[id] in " ".join(p.cmdline()) for p in desk.processes())}) == 4
    )
    killed = part(desk, name)
    killed.kill()
    assert desk.wait_for("ended (killed by SIGKILL)")
    wait_for(
        lambda: any(PARTS[name] in " ".join(process.cmdline()) for process in desk.processes() if process != killed)
    )
    wait_for(lambda: status(desk) == 200)


def refused(*arguments: str) -> str:
    """The one line that a run which cannot start leaves behind."""
    command = [sys.executable, "manage.py", "up", *arguments]
    done = subprocess.run(command, cwd=BASE_DIR, env=environment(), capture_output=True, text=True, timeout=60)
    assert done.returncode == 1
    assert len(done.stderr.splitlines()) == 1, done.stderr
    return done.stderr


def test_a_port_that_is_taken_is_named(folder: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as other:
        port = other.getsockname()[1]
        assert f"port {port} is taken by another program" in refused(f"--port={port}", f"--data={folder}")


def test_a_folder_that_is_in_use_is_named(running: Running, folder: Path) -> None:
    desk = running()
    line = refused(f"--data={folder}", "--port=1")
    assert f"in use by another run (process {desk.process.pid})" in line


def test_a_data_folder_that_cannot_be_is_named(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    assert "is not a folder" in refused(f"--data={tmp_path / 'file'}")
    assert "cannot be written" in refused("--data=/proc/figurecheck")


def test_a_first_start_that_was_interrupted_is_finished_by_the_next(tmp_path: Path) -> None:
    """A newcomer who pressed Ctrl-C too early must not have to know which folder to delete."""
    desk = Desk(tmp_path / "data")
    desk.launch()
    assert desk.wait_for("making or updating its tables")
    assert desk.stop() == 0
    again = Desk(tmp_path / "data").start()
    assert any("Demo accounts" in line for line in again.lines)
    assert status(again) == 200
    assert again.stop() == 0
