"""Who owns what in PostgreSQL.

Three roles: the owner's tables are changed by migrations alone; the audit role owns the history; the app role, which
web, worker and scheduler run as, owns nothing and can neither alter, truncate nor forge what it may only read.
"""

from collections.abc import Iterator
from contextlib import contextmanager

import psycopg
from django.core.management import call_command
from django.db import connections
from pgmq.install import get_embedded_install_sql
from psycopg import sql
from psycopg.conninfo import conninfo_to_dict, make_conninfo

from config.connections import APP_ROLE, AUDIT_ROLE, DATABASE, OWNER_ROLE, django_settings, queue_name

EXTENSIONS = ("pg_trgm", "unaccent", "btree_gin")
# Any number: two runs of `prepare` at once, as two containers start them, take turns.
PREPARE_LOCK = 5_271_009


def prepare(admin: str, conninfo: str, *, verbosity: int = 1) -> None:
    """Make or bring up to date all that the app needs: roles, databases, extensions, rights, tables. Safe to repeat.

    `admin` is the connection string of a role that may create roles and databases; `conninfo` is the app's own.
    """
    words = {name: str(value) for name, value in conninfo_to_dict(conninfo).items() if value is not None}
    database = words.get("dbname", DATABASE)
    with psycopg.connect(admin, autocommit=True) as server:
        server.execute("SELECT pg_advisory_lock(%s)", [PREPARE_LOCK])
        _make_roles(server, words.get("password"))
        _make_database(server, database, OWNER_ROLE)
        _make_database(server, queue_name(database), APP_ROLE)
        with psycopg.connect(admin, dbname=database, autocommit=True) as desk:
            _grant(desk)
            _migrate(make_conninfo(admin, dbname=database), verbosity)
            _revoke(desk)
        with psycopg.connect(admin, dbname=queue_name(database)) as queue:
            _install_queue(queue)


@contextmanager
def as_owner(admin: str) -> Iterator[None]:
    """Within this, Django's default connection is the admin's, acting as the owner of the tables.

    As a member of the audit role it may also `SET LOCAL ROLE figurecheck_audit`, which the history's migration does.
    """
    app = connections["default"]
    owner = connections.create_connection("default")
    # A dictionary of its own: Django shares one between all connections of an alias.
    owner.settings_dict = owner.settings_dict | django_settings(
        admin, options=f"-c role={OWNER_ROLE} -c lock_timeout=5s"
    )
    connections["default"] = owner
    try:
        yield
    finally:
        owner.close()
        connections["default"] = app


def _make_roles(server: psycopg.Connection, app_password: str | None) -> None:
    """The three roles. An admin who may make none finds them made, and itself a member, as docs/deploy.md says."""
    if server.execute("SELECT rolsuper OR rolcreaterole FROM pg_roles WHERE rolname = current_user").fetchone() != (
        True,
    ):
        return
    known = {name for (name,) in server.execute("SELECT rolname FROM pg_roles")}
    for role in {OWNER_ROLE, AUDIT_ROLE, APP_ROLE} - known:
        server.execute(sql.SQL("CREATE ROLE {} NOLOGIN").format(sql.Identifier(role)))
    server.execute(sql.SQL("ALTER ROLE {} LOGIN").format(sql.Identifier(APP_ROLE)))
    if app_password:
        # Hashed here, so that the server's log can never hold it in the clear.
        hashed = server.pgconn.encrypt_password(app_password.encode(), APP_ROLE.encode(), b"scram-sha-256").decode()
        server.execute(sql.SQL("ALTER ROLE {} PASSWORD {}").format(sql.Identifier(APP_ROLE), sql.Literal(hashed)))
    if server.info.parameter_status("is_superuser") != "on":
        server.execute(f"GRANT {OWNER_ROLE}, {AUDIT_ROLE}, {APP_ROLE} TO CURRENT_USER")


def _make_database(server: psycopg.Connection, name: str, owner: str) -> None:
    database = sql.Identifier(name)
    if not server.execute("SELECT 1 FROM pg_database WHERE datname = %s", [name]).fetchone():
        make = sql.SQL("CREATE DATABASE {} OWNER {} ENCODING 'UTF8' TEMPLATE template0")
        server.execute(make.format(database, sql.Identifier(owner)))
    server.execute(sql.SQL("REVOKE ALL ON DATABASE {} FROM PUBLIC").format(database))
    server.execute(sql.SQL("GRANT CONNECT ON DATABASE {} TO {}").format(database, sql.Identifier(APP_ROLE)))


def _grant(desk: psycopg.Connection) -> None:
    for name in EXTENSIONS:
        desk.execute(sql.SQL("CREATE EXTENSION IF NOT EXISTS {}").format(sql.Identifier(name)))
    desk.execute("REVOKE ALL ON SCHEMA public FROM PUBLIC")
    desk.execute(f"GRANT USAGE ON SCHEMA public TO {APP_ROLE}")
    desk.execute(f"GRANT USAGE, CREATE ON SCHEMA public TO {OWNER_ROLE}, {AUDIT_ROLE}")
    rights = f"ALTER DEFAULT PRIVILEGES FOR ROLE {OWNER_ROLE} IN SCHEMA public GRANT"
    desk.execute(f"{rights} SELECT, INSERT, UPDATE, DELETE ON TABLES TO {APP_ROLE}")
    desk.execute(f"{rights} USAGE ON SEQUENCES TO {APP_ROLE}")


def _migrate(admin: str, verbosity: int) -> None:
    with as_owner(admin):
        call_command("migrate", interactive=False, verbosity=verbosity)
        call_command("createcachetable", verbosity=verbosity)


def _revoke(desk: psycopg.Connection) -> None:
    """Take back what only migrations needed: the audit role keeps its tables and can make no more."""
    desk.execute(f"REVOKE CREATE ON SCHEMA public FROM {AUDIT_ROLE}")
    desk.execute(f"REVOKE INSERT, UPDATE, DELETE ON django_migrations FROM {APP_ROLE}")


def _install_queue(queue: psycopg.Connection) -> None:
    """The tables and functions of pgmq, as plain SQL: the extension is on few servers. They belong to the app role."""
    if queue.execute("SELECT to_regnamespace('pgmq') IS NULL").fetchone() == (True,):
        queue.execute(f"SET LOCAL ROLE {APP_ROLE}")
        queue.execute(get_embedded_install_sql())
