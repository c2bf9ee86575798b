"""`manage.py up`: the whole desk on one machine, as one supervised group of processes.

This is plain Python without Django: the process that only waits stays small, and the environment is complete before
anything reads the settings.
"""

import errno
import hashlib
import http.client
import os
import signal
import socket
import subprocess
import sys
import time
from argparse import ArgumentParser, Namespace
from collections.abc import Sequence
from contextlib import ExitStack
from pathlib import Path
from types import FrameType

from config import data_folder, embedded
from config.data_folder import CannotRun
from config.processes import Group, Program, launch, say

BASE_DIR = Path(__file__).resolve().parent.parent
HOST = "127.0.0.1"
FIRST_PAGE_SECONDS = 120
ENDINGS = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)
# What the programs of a run that was killed may take to let go of the port.
PORT_SECONDS = 5
DEMO_ACCOUNTS = {
    "reporter": "adds documents, logs claims, adds evidence",
    "reviewer": "proposes verdicts, approves those of others",
    "second": "a second reviewer, who approves what reviewer proposed",
    "editor": "assigns, publishes, reopens, corrects",
    "admin": "accounts, roles, outlets, rating scales",
}


def add_arguments(parser: ArgumentParser) -> None:
    """The command line of `manage.py up`."""
    parser.add_argument("--port", type=int, default=8000, help="port on 127.0.0.1 (8000)")
    data = os.environ.get("FIGURECHECK_DATA", "data")
    parser.add_argument("--data", type=Path, default=data, help=f"the data folder ({data})")
    parser.add_argument("--empty", action="store_true", help="a new data folder starts without the demo desk")


def main(arguments: Sequence[str]) -> int:
    """Serve until interrupted. Returns the exit code; a reason not to run is one line on stderr."""
    parser = ArgumentParser(prog="manage.py up", description="Serve the whole desk on this machine.")
    add_arguments(parser)
    for number in ENDINGS:
        signal.signal(number, _interrupt)
    try:
        _serve(parser.parse_args(arguments))
    except KeyboardInterrupt:
        say("Stopped. All data is kept.")
    except (CannotRun, OSError) as problem:
        print(f"Figurecheck cannot run: {problem}", file=sys.stderr)
        return 1
    return 0


def _interrupt(number: int, frame: FrameType | None) -> None:
    """Unwind as Ctrl-C does. A second one, from an impatient hand, must not cut the clean end short."""
    for other in ENDINGS:
        signal.signal(other, _heed_no_more)  # SIG_IGN would let Python complain about one that is on its way already
    raise KeyboardInterrupt


def _heed_no_more(number: int, frame: FrameType | None) -> None:
    pass


def _serve(options: Namespace) -> None:
    began = time.monotonic()
    data: Path = options.data.absolute()
    data_folder.make(data)
    killed = data_folder.was_killed(data)
    os.environ |= _environment(options.port) | dict(os.environ) | {"FIGURECHECK_DATA": str(data)}
    with data_folder.lock(data) as hold, ExitStack() as stack:
        stack.callback(hold.truncate, 0)
        _check_port(options.port, patience=PORT_SECONDS if killed else 0)
        if not (data / "secret_key").exists() and not options.empty:
            (data / "demo_wanted").touch()
        data_folder.secret(data, "secret_key")
        group = Group()
        stack.callback(group.stop)
        try:
            _start_database(group, data)
            _prepare(data)
            password = _demo(data)
            _start_desk(group, options.port)
            _announce(options.port, data, password, time.monotonic() - began)
            group.watch()
        except KeyboardInterrupt:
            say("\nStopping …")  # not in the handler: the signal may have come in the middle of another line
            raise


def _environment(port: int) -> dict[str, str]:
    """What one machine wants where production differs. The caller's own environment goes before it."""
    return {
        "DJANGO_SETTINGS_MODULE": "config.settings",
        "FIGURECHECK_HTTPS": "false",
        "FIGURECHECK_COLLECTED_STATIC": "false",
        "FIGURECHECK_PUBLIC_ADDRESS": f"http://{HOST}:{port}",
        "ALLOWED_HOSTS": f"{HOST},localhost,[::1]",
        # Browsers take every name under localhost for this machine.
        "FIGURECHECK_COPIES_HOST": f"copies.localhost:{port}",
        "LOG_LEVEL": "WARNING",
    }


def _check_port(port: int, *, patience: float) -> None:
    """Refuse a port that is taken, or still is after so many seconds."""
    deadline = time.monotonic() + patience
    while True:
        with socket.socket() as probe:
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            try:
                probe.bind((HOST, port))
                return
            except (OSError, OverflowError) as problem:
                if time.monotonic() >= deadline:
                    taken = isinstance(problem, OSError) and problem.errno == errno.EADDRINUSE
                    reason = "is taken by another program" if taken else f"cannot be used ({problem})"
                    raise CannotRun(f"port {port} {reason}. Choose another with PORT=number.") from problem
        time.sleep(0.2)


def _start_database(group: Group, data: Path) -> None:
    if os.environ.get("DATABASE_URL"):
        say("Database: the server that DATABASE_URL names.")
        return
    say(f"Database: starting PostgreSQL in {data} …")
    group.add(
        Program("The database", lambda: embedded.start(data), asked_by=signal.SIGINT, patience=15, leaves_last=True)
    )


def _prepare(data: Path) -> None:
    """Bring the database up to date, unless it already is what this very code wants: asking Django takes a second."""
    if os.environ.get("DATABASE_URL"):
        if os.environ.get("DATABASE_ADMIN_URL"):
            _manage("prepare", "--verbosity=0")
        return
    wanted = _fingerprint()
    mark = data / "postgres" / "figurecheck_prepared"
    if not mark.exists() or mark.read_text() != wanted:
        say("Database: making or updating its tables …")
        _manage("prepare", "--verbosity=0")
        mark.write_text(wanted)


def _fingerprint() -> str:
    """Changes with everything that `prepare` depends on: migrations, our own and the packages', rights, settings."""
    files = [*sorted((BASE_DIR / "claims" / "migrations").glob("*.py")), BASE_DIR / "requirements" / "base.txt"]
    files += [BASE_DIR / "config" / name for name in ("connections.py", "database.py", "settings.py")]
    return hashlib.sha256(b"\0".join(file.read_bytes() for file in files)).hexdigest()


def _demo(data: Path) -> str:
    """Load the demo desk, once, into a data folder that wants it. Returns its password, or nothing without a demo.

    The mark goes only after the load: a run that was killed in between loads it again.
    """
    mark = data / "demo_wanted"
    if mark.exists():
        say("Demo desk: loading …")
        chosen = os.environ.get("FIGURECHECK_DEMO_PASSWORD", "")
        password = data_folder.secret(data, "demo_password", value=chosen, length=9)
        os.environ["FIGURECHECK_DEMO_PASSWORD"] = password
        _manage("demo")
        mark.unlink()
    return data_folder.secret(data, "demo_password") if (data / "demo_password").exists() else ""


def _manage(*arguments: str) -> None:
    command = [sys.executable, str(BASE_DIR / "manage.py"), *arguments]
    done = subprocess.run(command, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, process_group=0)
    if done.returncode:
        raise CannotRun(f"`manage.py {arguments[0]}` failed; what it said stands above.")


def _start_desk(group: Group, port: int) -> None:
    """The web first, alone: the person waits for a page, and no document waits yet for a worker."""
    say("Desk: starting …")
    run = [sys.executable, "-m"]
    gunicorn = [*run, "gunicorn", "--config", "python:config.gunicorn", "--bind", f"{HOST}:{port}"]
    celery = [*run, "celery", "--quiet", "--app", "config.celery", "worker", "--loglevel", "WARNING"]
    celery += ["--without-gossip", "--without-mingle", "--without-heartbeat"]
    scheduler = [sys.executable, str(BASE_DIR / "manage.py"), "schedule"]
    web = group.add(Program("The web server", lambda: launch(gunicorn, on_parent_death="QUIT")))
    _wait_for_first_page(web, port)
    group.add(Program("The worker", lambda: launch(celery, on_parent_death="KILL")))
    group.add(Program("The scheduler", lambda: launch(scheduler, on_parent_death="KILL")))


def _wait_for_first_page(web: Program, port: int) -> None:
    deadline = time.monotonic() + FIRST_PAGE_SECONDS
    while time.monotonic() < deadline:
        if web.process is None or web.process.poll() is not None:
            raise CannotRun("the web server ended at once; what it said stands above.")
        try:
            connection = http.client.HTTPConnection(HOST, port, timeout=FIRST_PAGE_SECONDS)
            connection.request("GET", "/")
            connection.getresponse().read()
            return
        except ConnectionError:
            time.sleep(0.05)
    raise CannotRun(f"the web server did not answer within {FIRST_PAGE_SECONDS} s.")


def _announce(port: int, data: Path, password: str, seconds: float) -> None:
    say(f"\nFigurecheck is ready after {seconds:.1f} s:  http://{HOST}:{port}\n")
    if password:
        say(f"Demo accounts, all with the password  {password}")
        for name, may in DEMO_ACCOUNTS.items():
            say(f"  {name:<10}{may}")
        say("")
    say(f"Data: {data}   Stop: Ctrl-C")
