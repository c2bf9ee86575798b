"""The database of the test run, and the servers that happen to answer on this machine."""

import os
import shutil
import socket
from contextlib import suppress
from pathlib import Path
from urllib.parse import urlsplit

import psycopg
from django.conf import settings
from django.db import connections
from kombu import Connection
from psycopg import sql

from config import data_folder, embedded
from config.connections import APP_ROLE, DATABASE, OWNER_ROLE, embedded_admin
from config.database import prepare

# Where to look for each; another place can be named, none is ever installed or started.
POSTGRES = os.environ.get("FIGURECHECK_TEST_POSTGRES", "postgresql://postgres@127.0.0.1:5432/postgres")
BROKERS = {
    "redis": os.environ.get("FIGURECHECK_TEST_REDIS", "redis://127.0.0.1:6379/9"),
    "rabbitmq": os.environ.get("FIGURECHECK_TEST_RABBITMQ", "amqp://guest:guest@127.0.0.1:5672//"),
}


class TestDatabase:
    """An embedded server, prepared exactly as the real one and reached as the role that the desk runs as."""

    __test__ = False

    def __init__(self, data: Path) -> None:
        self.data = data
        data_folder.make(data)
        self.server = embedded.start(data, durable=False)
        prepare(embedded_admin(data), settings.DATABASE_URL, verbosity=0)
        connections.close_all()
        self.admin = psycopg.connect(embedded_admin(data), autocommit=True)
        self.admin.execute(f"ALTER DATABASE {DATABASE} RENAME TO clean")
        self.restore()

    def restore(self) -> None:
        """The database as the migrations left it: a copy of files, which takes 40 ms and forgets nothing.

        A flush would not do: the app role cannot truncate, and some rows come from migrations.
        """
        connections.close_all()
        self.admin.execute(f"DROP DATABASE IF EXISTS {DATABASE} WITH (FORCE)")
        self.admin.execute(f"CREATE DATABASE {DATABASE} TEMPLATE clean OWNER {OWNER_ROLE} STRATEGY file_copy")
        self.admin.execute(f"REVOKE ALL ON DATABASE {DATABASE} FROM PUBLIC")
        self.admin.execute(f"GRANT CONNECT ON DATABASE {DATABASE} TO {APP_ROLE}")

    def close(self) -> None:
        connections.close_all()
        self.admin.close()
        embedded.stop(self.server)
        shutil.rmtree(self.data)


def postgres_problem() -> str:
    """Why no PostgreSQL server can be used here, or nothing."""
    try:
        with psycopg.connect(POSTGRES, connect_timeout=2) as server:
            superuser = server.info.parameter_status("is_superuser") == "on"
    except psycopg.Error as problem:
        return f"no PostgreSQL server answers at {_place(POSTGRES)} ({str(problem).splitlines()[0]})"
    return "" if superuser else f"the role of the PostgreSQL server at {_place(POSTGRES)} is no superuser"


def broker_problem(name: str) -> str:
    """Why this broker cannot be used here, or nothing."""
    place = urlsplit(BROKERS[name])
    try:
        socket.create_connection((place.hostname or "", place.port or 0), timeout=2).close()
        with Connection(BROKERS[name], connect_timeout=2) as connection:
            connection.ensure_connection(max_retries=1, timeout=4)
    except Exception as problem:
        return f"no {name} answers at {_place(BROKERS[name])} ({problem})"
    return ""


def drop_databases(*names: str) -> None:
    """Remove the databases that a test made on the server of this machine."""
    with psycopg.connect(POSTGRES, autocommit=True) as server:
        for name in names:
            server.execute(sql.SQL("DROP DATABASE IF EXISTS {} WITH (FORCE)").format(sql.Identifier(name)))


def drop_queue(url: str, name: str) -> None:
    """Remove the queue that a test made on a broker of this machine."""
    with Connection(url) as connection, suppress(Exception):
        connection.default_channel.queue_delete(name)


def _place(url: str) -> str:
    parts = urlsplit(url)
    return f"{parts.hostname}:{parts.port}"
