"""Somebody has the desk's database password and wants another past: with that role nothing can be done to it.

What a superuser can do, and how it is found, is in tests/claims/test_verify_history.py.
"""

import psycopg
import pytest
from django.db import connection

from claims import chain
from claims.models import History
from tests import factories
from tests.claims.tries import refused, sql

PRIVILEGE = "permission denied|must be owner|cannot truncate"
TRIES = {
    "change it": "UPDATE claims_history SET after = '{}'",
    "delete it": "DELETE FROM claims_history",
    "empty it": "TRUNCATE claims_history",
    "add to it": 'INSERT INTO claims_history (claim_id, position, at, db_role, reason, noun, "row", operation,'
    " previous_hash, hash) VALUES (1, 99, now(), 'x', '', 'claim', 1, 'update', '', '')",
    "merge into it": "MERGE INTO claims_history h USING claims_claim c ON h.claim_id = c.id WHEN MATCHED THEN DELETE",
    "lock it against others": "LOCK TABLE claims_history IN ACCESS EXCLUSIVE MODE",
    "move its head back": "UPDATE claims_history_head SET position = position - 1",
    "cut off its head": "DELETE FROM claims_history_head",
    "hold on to its head": "SELECT FROM claims_history_head FOR UPDATE",
    "own it": "ALTER TABLE claims_history OWNER TO figurecheck_app",
    "widen it": "ALTER TABLE claims_history ALTER COLUMN actor_id SET DEFAULT 1",
    "replace it": "ALTER TABLE claims_history RENAME TO claims_past",
    "divert it by a rule": "CREATE RULE away AS ON INSERT TO claims_history DO INSTEAD NOTHING",
    "divert it by a trigger": "CREATE TRIGGER away BEFORE INSERT ON claims_history"
    " FOR EACH ROW EXECUTE FUNCTION suppress_redundant_updates_trigger()",
    "hide rows of it": "CREATE POLICY away ON claims_history FOR SELECT USING (false)",
    "switch its trigger off": "ALTER TABLE claims_claim DISABLE TRIGGER zz_record",
    "switch all triggers off": "SET session_replication_role = replica",
    "drop its trigger": "DROP TRIGGER zz_record ON claims_claim",
    "drop its function": "DROP FUNCTION claims_record() CASCADE",
    "rewrite its function": "CREATE OR REPLACE FUNCTION claims_record() RETURNS trigger LANGUAGE plpgsql"
    " AS 'BEGIN RETURN NULL; END'",
    "rewrite its hash": "CREATE OR REPLACE FUNCTION claims_history_hash(link claims_history) RETURNS text"
    " LANGUAGE sql AS 'SELECT '''''",
    "bend its search path": "ALTER FUNCTION claims_record() RESET search_path",
    "become its owner": "SET ROLE figurecheck_audit",
    "become the tables' owner": "SET ROLE figurecheck_owner",
    "use its function on a table of one's own": "CREATE TEMPORARY TABLE claims_claim (id bigint)",
    "take the number": "SELECT nextval('claims_history_id_seq')",
}


@pytest.mark.django_db
@pytest.mark.parametrize("name", TRIES)
def test_the_desk_cannot_change_the_past(name: str) -> None:
    """With a stolen connection of the web process somebody could otherwise say who had approved what."""
    factories.claim()
    with refused(PRIVILEGE):
        sql(TRIES[name])


@pytest.mark.django_db
def test_nothing_is_copied_into_the_past() -> None:
    """COPY goes another way than INSERT."""
    with connection.cursor() as cursor, pytest.raises(psycopg.errors.InsufficientPrivilege):
        cursor.cursor.copy("COPY claims_history (claim_id) FROM STDIN").__enter__()


@pytest.mark.django_db
def test_nobody_grants_themselves_more() -> None:
    """PostgreSQL only warns where a role has some rights on a table and none to pass on."""
    sql("GRANT ALL ON claims_history, claims_verdict TO figurecheck_app")
    for right in ("INSERT", "UPDATE", "DELETE", "TRUNCATE", "TRIGGER"):
        assert sql(f"SELECT has_table_privilege('claims_history', '{right}')") == [(False,)]


@pytest.mark.django_db
def test_only_the_owner_of_the_tables_may_use_the_recording_function() -> None:
    """Hung on a table of one's own, it would write any link that one likes."""
    for role, may in [("figurecheck_app", False), ("figurecheck_owner", True)]:
        assert sql(f"SELECT has_function_privilege('{role}', 'claims_record()', 'EXECUTE')") == [(may,)]


@pytest.mark.django_db
def test_every_guard_brings_its_own_search_path() -> None:
    """Otherwise a temporary table named like one of ours would be asked instead of it."""
    paths = "SELECT proname, proconfig FROM pg_proc WHERE proname LIKE 'claims\\_%' AND prorettype <> 'text'::regtype"
    found = dict(sql(paths))
    assert len(found) >= 20
    for name, settings in found.items():
        assert "search_path=pg_catalog, public, pg_temp" in (settings or []), name


@pytest.mark.django_db
@pytest.mark.parametrize(
    "setting",
    [
        "SELECT set_config('pgtrigger.ignore', '{claims_claim:zz_record}', true)",
        "SELECT set_config('search_path', 'pg_temp, pg_catalog', true)",
        "SELECT set_config('TimeZone', 'Asia/Kolkata', true)",
        "SELECT set_config('role', 'none', true)",
        "SET CONSTRAINTS ALL DEFERRED",
    ],
)
def test_no_setting_switches_the_recording_off(setting: str) -> None:
    """A session may set what it likes: its change leaves a link all the same, and one that can be proven."""
    claim = factories.claim()
    sql(setting)
    sql("UPDATE public.claims_claim SET said_on = '2020-02-29', deadline = '2031-12-01' WHERE id = %s", claim.pk)
    sql("SELECT set_config('search_path', 'public', true)")
    link = History.objects.filter(claim=claim).latest("position")
    assert link.after == {"said_on": "2020-02-29", "deadline": "2031-12-01"}
    assert chain.prove().bad == 0


@pytest.mark.django_db
def test_an_invented_actor_is_refused_or_shown_beside_the_role() -> None:
    """Whoever has the connection can name an actor; the database's own name for the session stands beside it."""
    claim = factories.claim()
    sql("SELECT set_config('figurecheck.actor', 'the mayor', true)")
    with refused("invalid input syntax"):
        sql("UPDATE claims_claim SET language = 'fr' WHERE id = %s", claim.pk)
    sql("SELECT set_config('figurecheck.actor', '12345', true)")
    sql("UPDATE claims_claim SET language = 'fr' WHERE id = %s", claim.pk)
    link = History.objects.filter(claim=claim).latest("position")
    assert (link.actor_id, link.db_role) == (12345, "figurecheck_app")
