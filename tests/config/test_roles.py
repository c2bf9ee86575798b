"""What each database role may do: the floor under every other rule."""

import psycopg
import pytest
from django.db import connection
from psycopg import sql

from config.connections import APP_ROLE, AUDIT_ROLE, OWNER_ROLE, embedded_admin
from config.database import prepare
from tests import settings
from tests.servers import TestDatabase

pytestmark = pytest.mark.django_db


def one(statement: str) -> object:
    with connection.cursor() as cursor:
        cursor.execute(statement)
        row = cursor.fetchone()
    return row and row[0]


def test_the_tests_run_as_the_role_that_the_desk_runs_as() -> None:
    """Otherwise every test of a refusal would prove nothing."""
    assert one("SELECT session_user || ' ' || current_user") == f"{APP_ROLE} {APP_ROLE}"


def test_the_app_role_owns_nothing_and_rules_nothing() -> None:
    """An owner could switch triggers off, and a superuser everything."""
    assert (
        one("SELECT count(*) FROM pg_class c JOIN pg_roles r ON r.oid = c.relowner WHERE rolname = current_user") == 0
    )
    assert one("SELECT count(*) FROM pg_proc p JOIN pg_roles r ON r.oid = p.proowner WHERE rolname = current_user") == 0
    assert not one(
        "SELECT rolsuper OR rolcreaterole OR rolcreatedb OR rolreplication OR rolbypassrls FROM pg_roles"
        " WHERE rolname = current_user"
    )
    assert (
        one("SELECT count(*) FROM pg_auth_members m JOIN pg_roles r ON r.oid = m.member WHERE rolname = current_user")
        == 0
    )


@pytest.mark.parametrize(
    "statement",
    [
        "CREATE TABLE mine (id int)",
        "CREATE SCHEMA mine",
        "CREATE TEMPORARY TABLE mine (id int)",
        "CREATE FUNCTION mine() RETURNS int LANGUAGE sql AS 'SELECT 1'",
        "TRUNCATE claims_claim CASCADE",
        "ALTER TABLE claims_claim DISABLE TRIGGER ALL",
        "DROP TABLE claims_claim",
        "ALTER TABLE claims_claim ADD COLUMN mine int",
        "SET session_replication_role = replica",
        f"SET ROLE {OWNER_ROLE}",
        f"SET ROLE {AUDIT_ROLE}",
        "DELETE FROM django_migrations",
        "INSERT INTO django_migrations (app, name, applied) VALUES ('claims', 'x', now())",
        "COPY claims_claim TO '/tmp/out'",
        "COPY claims_claim TO PROGRAM 'cat'",
        "SELECT pg_read_file('PG_VERSION')",
    ],
)
def test_the_app_role_is_refused(statement: str) -> None:
    """A stolen connection of the web process must not be able to undo the rules, or to leave the database."""
    with pytest.raises(Exception, match=r"permission denied|must be owner|not a member"):
        one(statement)


def test_every_table_belongs_to_the_owner_or_the_audit_role() -> None:
    """A table of somebody else would escape the rights above."""
    owners = one(
        "SELECT string_agg(DISTINCT tableowner, ' ' ORDER BY tableowner) FROM pg_tables WHERE schemaname = 'public'"
    )
    assert owners == f"{AUDIT_ROLE} {OWNER_ROLE}"


def test_the_audit_role_makes_no_more_tables(django_db_setup: TestDatabase) -> None:
    """The right was lent to it for the migrations alone."""
    with psycopg.connect(embedded_admin(settings.DATA), dbname="figurecheck") as admin:
        admin.execute(sql.SQL("SET ROLE {}").format(sql.Identifier(AUDIT_ROLE)))
        with pytest.raises(psycopg.errors.InsufficientPrivilege):
            admin.execute("CREATE TABLE mine (id int)")


@pytest.mark.django_db(transaction=True)
def test_preparing_again_changes_nothing(django_db_setup: TestDatabase) -> None:
    """Every start and every deployment runs it again."""
    rights = "SELECT relname, relowner::regrole::text, relacl::text FROM pg_class WHERE relkind = 'r' ORDER BY oid"
    with connection.cursor() as cursor:
        cursor.execute(rights)
        before = cursor.fetchall()
    connection.close()
    prepare(embedded_admin(settings.DATA), settings.DATABASE_URL, verbosity=0)
    with connection.cursor() as cursor:
        cursor.execute(rights)
        assert cursor.fetchall() == before
