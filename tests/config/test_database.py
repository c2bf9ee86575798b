"""`manage.py prepare` on a server of somebody's own: with every kind of administrator that a desk may be given."""

from collections.abc import Iterator
from pathlib import Path

import psycopg
import pytest
from psycopg.conninfo import make_conninfo

from config import data_folder, embedded
from config.connections import APP_ROLE, AUDIT_ROLE, OWNER_ROLE, embedded_admin, queue_conninfo
from config.database import prepare

SUPERUSER = "ALTER ROLE dba SUPERUSER"
# A managed server gives these two rights at most.
MANAGED = "ALTER ROLE dba CREATEROLE CREATEDB"
# What docs/deploy.md tells an administrator who keeps those rights to himself.
GIVEN = f"""
CREATE ROLE {OWNER_ROLE}; CREATE ROLE {AUDIT_ROLE}; CREATE ROLE {APP_ROLE} LOGIN PASSWORD 'secret';
GRANT {OWNER_ROLE}, {AUDIT_ROLE}, {APP_ROLE} TO dba
"""


@pytest.fixture
def admin(tmp_path: Path) -> Iterator[str]:
    """The superuser of a new server."""
    data_folder.make(tmp_path)
    server = embedded.start(tmp_path, durable=False)
    yield embedded_admin(tmp_path)
    embedded.stop(server)


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("rights", [SUPERUSER, MANAGED, GIVEN], ids=["superuser", "managed", "given"])
def test_the_desk_can_be_prepared_by(admin: str, rights: str) -> None:
    """Few desks are given a superuser; the rest must not have to guess which right is missing."""
    with psycopg.connect(admin, autocommit=True) as server:
        server.execute("CREATE ROLE dba LOGIN")
        server.execute(rights)
        if rights == GIVEN:
            server.execute(f"CREATE DATABASE desk OWNER {OWNER_ROLE} ENCODING 'UTF8' TEMPLATE template0")
            server.execute(f"CREATE DATABASE desk_queue OWNER {APP_ROLE} ENCODING 'UTF8' TEMPLATE template0")
    app = make_conninfo(admin, user=APP_ROLE, dbname="desk", password="secret")
    for _ in range(2):
        prepare(make_conninfo(admin, user="dba"), app, verbosity=0)
    with psycopg.connect(app) as desk:
        assert desk.execute("SELECT count(*) FROM claims_claim").fetchone() == (0,)
        with pytest.raises(psycopg.errors.InsufficientPrivilege):
            desk.execute("DELETE FROM claims_history")
    with psycopg.connect(queue_conninfo(app)) as queue:
        queue.execute("SELECT pgmq.create('tried')")


@pytest.mark.django_db(transaction=True)
def test_the_password_is_stored_as_a_hash_alone(admin: str) -> None:
    """The server's log and pg_authid must not give it away."""
    app = make_conninfo(admin, user=APP_ROLE, dbname="desk", password="a password")
    prepare(admin, app, verbosity=0)
    with psycopg.connect(admin) as server:
        row = server.execute("SELECT rolpassword FROM pg_authid WHERE rolname = %s", [APP_ROLE]).fetchone()
    assert row is not None
    assert row[0].startswith("SCRAM-SHA-256$")
