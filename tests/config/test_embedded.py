"""The embedded PostgreSQL: it starts wherever the data lies, whatever a killed run left, and nobody else reaches it."""

import os
import shutil
import signal
import stat
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path

import psycopg
import pytest
from pgmq import PGMQueue

from config import data_folder, embedded
from config.connections import embedded_admin, queue_conninfo
from config.data_folder import CannotRun

Start = Callable[[Path], subprocess.Popen[bytes]]


@pytest.fixture
def start() -> Iterator[Start]:
    """Start the server of a folder; what is started is stopped."""
    started = []
    folders = set()

    def it(data: Path) -> subprocess.Popen[bytes]:
        data_folder.make(data)
        folders.add(embedded.socket_folder(data))
        started.append(embedded.start(data, durable=False))
        return started[-1]

    yield it
    for server in started:
        embedded.stop(server)
    for folder in folders:
        shutil.rmtree(folder)


def ask(data: Path, question: str) -> object:
    with psycopg.connect(embedded_admin(data)) as connection:
        row = connection.execute(question).fetchone()
    return row and row[0]


def write(data: Path) -> None:
    with psycopg.connect(embedded_admin(data)) as connection:
        connection.execute("CREATE TABLE kept AS SELECT 1 AS one")


@pytest.mark.parametrize("name", ["data", "a folder of mine's", "d" * 90, "dépêches"])
def test_it_starts_in_a_folder_of_any_name(start: Start, tmp_path: Path, name: str) -> None:
    """A unix socket takes 107 bytes of path and a connection string has quotes of its own."""
    start(tmp_path / name)
    assert ask(tmp_path / name, "SELECT 1") == 1


def test_the_queue_is_reached_in_a_folder_with_a_space(start: Start, tmp_path: Path) -> None:
    """pgmq builds its own connection string, without quoting: nothing would ever be read there."""
    data = tmp_path / "my desk's data"
    start(data)
    with psycopg.connect(embedded_admin(data), autocommit=True) as admin:
        admin.execute("CREATE ROLE figurecheck_app LOGIN")
        admin.execute("CREATE DATABASE figurecheck_queue OWNER figurecheck_app")
    app = (
        embedded_admin(data).replace("postgres", "figurecheck_app", 1).replace("dbname=postgres", "dbname=figurecheck")
    )
    queue = PGMQueue(conn_string=queue_conninfo(app), init_extension=False)
    with queue.pool.connection() as connection:
        assert connection.execute("SELECT current_database()").fetchone() == ("figurecheck_queue",)
    queue.close()


def test_nobody_else_reaches_it(start: Start, tmp_path: Path) -> None:
    """It trusts whoever can open the socket, so that only this user may, and no port is open."""
    start(tmp_path)
    folder = embedded.socket_folder(tmp_path)
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    assert folder.stat().st_uid == os.geteuid()
    assert ask(tmp_path, "SHOW listen_addresses") == ""


@pytest.mark.skipif(os.geteuid() != 0, reason="only root has folders that nobody else may enter and starts as another")
def test_root_may_keep_it_where_only_root_may_look(tmp_path: Path) -> None:
    """/root is closed to all others, and PostgreSQL, which refuses to be root, has its programs and data in there."""
    program = tmp_path / "program"
    program.touch(mode=0o700)
    assert stat.S_IMODE(tmp_path.stat().st_mode) == 0o700
    looked = subprocess.run([*embedded._wrapper(), "sh", "-c", f"id -u; test -x {program}"], capture_output=True)
    assert looked.stdout.strip() == b"65534"
    assert looked.returncode == 0


def test_a_socket_folder_that_somebody_else_made_is_refused(tmp_path: Path) -> None:
    """In /tmp another user could have put a server of his own there."""
    data = tmp_path / ("d" * 90)
    data_folder.make(data)
    folder = embedded.socket_folder(data)
    folder.symlink_to(tmp_path)
    try:
        with pytest.raises(CannotRun, match="belongs to another user"):
            embedded.start(data, durable=False)
    finally:
        folder.unlink()


def test_what_was_committed_survives_sigkill(tmp_path: Path) -> None:
    """The power fails, the machine is restarted: the desk's work is there."""
    data_folder.make(tmp_path)
    server = embedded.start(tmp_path)
    write(tmp_path)
    os.killpg(server.pid, signal.SIGKILL)
    server.wait()
    again = embedded.start(tmp_path)
    assert ask(tmp_path, "SELECT one FROM kept") == 1
    embedded.stop(again)


def test_a_pid_file_that_names_another_program_is_no_obstacle(start: Start, tmp_path: Path) -> None:
    """After a restart of the machine or container the number belongs to somebody else, and PostgreSQL would refuse."""
    embedded.stop(start(tmp_path))
    other = os.getppid()
    for file in (tmp_path / "postgres" / "postmaster.pid", embedded.socket_folder(tmp_path) / ".s.PGSQL.5432.lock"):
        file.write_text(f"{other}\n{tmp_path / 'postgres'}\n1\n5432\n{tmp_path / 'run'}\n\n\n")
    start(tmp_path)
    assert ask(tmp_path, "SELECT 1") == 1


def test_two_servers_never_share_a_folder(start: Start, tmp_path: Path) -> None:
    """Two servers on the same files destroy them."""
    first = start(tmp_path)
    write(tmp_path)
    start(tmp_path)
    assert first.poll() is not None
    assert ask(tmp_path, "SELECT one FROM kept") == 1


def test_a_killed_first_start_leaves_no_half_made_database(start: Start, tmp_path: Path) -> None:
    """Files that were never finished would be taken for a database at the next start."""
    data_folder.make(tmp_path)
    half = tmp_path / "postgres.new"
    half.mkdir()
    (half / "PG_VERSION").write_text("18\n")
    start(tmp_path)
    assert ask(tmp_path, "SELECT 1") == 1


def test_a_server_that_cannot_start_says_why(start: Start, tmp_path: Path) -> None:
    """One line with PostgreSQL's own reason, no traceback."""
    embedded.stop(start(tmp_path))
    with (tmp_path / "postgres" / "postgresql.conf").open("a") as settings:
        settings.write("no_such_setting = 1\n")
    with pytest.raises(CannotRun, match=r"no_such_setting|contains errors"):
        start(tmp_path)
