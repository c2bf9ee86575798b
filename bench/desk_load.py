"""Writes made-up rows into a desk's database by COPY, past its triggers, with the history that these would write.

Nothing but the benchmark's own fresh database may be filled like this: it needs the superuser.
"""

from collections.abc import Iterable
from typing import Any

import psycopg
from django.db.models import Field, JSONField, Model
from psycopg.types.json import Jsonb

from bench.desk_rows import Cast, DeskRows, cast
from bench.ways import Move
from claims.models import Claimant, Outlet, Publication, Rating, Review, Source, User, Verdict

BATCH = 5_000
#: What the database works out, or what repeats another row: filled in when the rows are moved to their table.
_SEAL = """
UPDATE loaded_claims_verdict SET digest = encode(sha256(convert_to(jsonb_build_array(claim_id, number, rating_id,
    explanation, correction_kind, correction_reason, content)::text, 'UTF8')), 'hex');
UPDATE loaded_claims_review r SET digest = v.digest FROM loaded_claims_verdict v WHERE v.id = r.verdict_id;
UPDATE loaded_claims_publication p SET digest = v.digest FROM loaded_claims_verdict v WHERE v.id = p.verdict_id;
"""
_SEALED: tuple[type[Model], ...] = (Verdict, Review, Publication)
#: As the trigger of migration 0002 keeps it: all columns of a new row, the changed ones of a moved claim.
_EVENTS = """
CREATE TEMP TABLE loaded_events ON COMMIT DROP AS
WITH new_claims AS (SELECT c.* FROM claims_claim c WHERE c.id > %(after)s), events AS (
    SELECT id AS claim_id, logged_at AS at, 1 AS step, logged_by_id AS actor_id, 'claim' AS noun, id AS "row",
        to_jsonb(c) - ARRAY['search', 'search_text', 'touched_at'] || %(fresh)s AS after, NULL::jsonb AS before
    FROM new_claims c
    UNION ALL SELECT f.claim_id, coalesce(e.added_at, v.proposed_at, c.logged_at), 2,
        coalesce(e.added_by_id, v.proposed_by_id, c.logged_by_id), 'figure', f.id, to_jsonb(f), NULL
    FROM claims_figure f JOIN new_claims c ON c.id = f.claim_id LEFT JOIN claims_evidence e ON e.figure_id = f.id
        LEFT JOIN claims_verdict v ON v.figure_id = f.id
    UNION ALL SELECT a.claim_id, a.added_at, 3, a.added_by_id, 'appearance', a.id, to_jsonb(a), NULL
    FROM claims_appearance a JOIN new_claims c ON c.id = a.claim_id
    UNION ALL SELECT e.claim_id, e.added_at, 4, e.added_by_id, 'evidence', e.id, to_jsonb(e), NULL
    FROM claims_evidence e JOIN new_claims c ON c.id = e.claim_id
    UNION ALL SELECT v.claim_id, v.proposed_at, 5, v.proposed_by_id, 'verdict', v.id, to_jsonb(v), NULL
    FROM claims_verdict v JOIN new_claims c ON c.id = v.claim_id
    UNION ALL SELECT v.claim_id, r.decided_at, 6, r.reviewer_id, 'review', r.id, to_jsonb(r), NULL
    FROM claims_review r JOIN claims_verdict v ON v.id = r.verdict_id JOIN new_claims c ON c.id = v.claim_id
    UNION ALL SELECT k.claim_id, k.made_at, 7, k.made_by_id, 'correction', k.id, to_jsonb(k), NULL
    FROM claims_correction k JOIN new_claims c ON c.id = k.claim_id
    UNION ALL SELECT p.claim_id, p.published_at, 8, p.published_by_id, 'publication', p.id, to_jsonb(p), NULL
    FROM claims_publication p JOIN new_claims c ON c.id = p.claim_id
    UNION ALL SELECT m.claim_id, m.at, 9, m.actor_id, 'claim', m.claim_id, m.after, m.before FROM loaded_moves m)
SELECT row_number() OVER (PARTITION BY claim_id ORDER BY at, step, "row")::int AS position, * FROM events
"""
_FRESH = {"stage": "new", "version": 1, "close_reason": ""} | dict.fromkeys(
    ("assignee_id", "verdict_id", "publication_id", "slug")
)
_LINK = """
INSERT INTO claims_history (claim_id, position, at, actor_id, db_role, reason, noun, "row", operation, before, after,
                            previous_hash, hash)
SELECT e.claim_id, e.position, e.at, e.actor_id, 'figurecheck_app', '', e.noun, e."row", l.operation, e.before, e.after,
    l.previous, claims_history_hash(ROW(0, e.claim_id, e.position, e.at, e.actor_id, 'figurecheck_app', '', e.noun,
                                        e."row", l.operation, e.before, e.after, l.previous, '')::claims_history)
FROM loaded_events e LEFT JOIN claims_history h ON h.claim_id = e.claim_id AND h.position = e.position - 1
CROSS JOIN LATERAL (SELECT coalesce(h.hash, '') AS previous,
                           CASE WHEN e.before IS NULL THEN 'insert' ELSE 'update' END AS operation) l
WHERE e.position = %s
"""
_HEADS = """
INSERT INTO claims_history_head (claim_id, position, hash)
SELECT DISTINCT ON (claim_id) claim_id, position, hash FROM claims_history WHERE claim_id > %s
ORDER BY claim_id, position DESC
"""


class Loader:
    """Fills one database step by step. ``admin`` is a superuser's connection string to it."""

    def __init__(self, admin: str) -> None:
        self.admin = admin
        self.desk = DeskRows(_saved_cast())

    def grow_to(self, claims: int) -> None:
        """Add claims until there are so many, then let PostgreSQL look at what it has, as its own daemon would."""
        with psycopg.connect(self.admin) as connection:
            connection.execute("SET session_replication_role = replica")
            connection.execute("SET work_mem = '64MB'")
            while self.desk.claims < claims:
                self._batch(connection, min(BATCH, claims - self.desk.claims))
                connection.commit()
            for model in self.desk.keys:
                _set_sequence(connection, model)
        with psycopg.connect(self.admin, autocommit=True) as connection:
            connection.execute("VACUUM ANALYZE")

    def _batch(self, connection: psycopg.Connection[Any], many: int) -> None:
        after = self.desk.claims
        rows, moves = self.desk.grow(many)
        for model, added in rows.items():
            _copy(connection, model, added, aside=model in _SEALED)
        connection.execute(_SEAL)
        for model in _SEALED:
            _bring_home(connection, model)
        _write_history(connection, moves, after)


def _saved_cast() -> Cast:
    made = cast(list(Rating.objects.select_related("scale")))
    User.objects.bulk_create(made.people)
    Outlet.objects.bulk_create(made.outlets)
    Source.objects.bulk_create(made.sources)
    Claimant.objects.bulk_create(made.claimants)
    return made


def _fields(model: type[Model]) -> list["Field[Any, Any]"]:
    return [field for field in model._meta.concrete_fields if not field.generated]


def _copy(connection: psycopg.Connection[Any], model: type[Model], rows: Iterable[Model], *, aside: bool) -> None:
    """COPY into the model's table; ``aside`` into a temporary one like it, where rows can still be changed cheaply."""
    table, fields = model._meta.db_table, _fields(model)
    if aside:
        connection.execute(f"CREATE TEMP TABLE loaded_{table} (LIKE {table}) ON COMMIT DROP")
        table = f"loaded_{table}"
    columns = ", ".join(f'"{field.column}"' for field in fields)
    plain = [(field.attname, isinstance(field, JSONField)) for field in fields]
    with connection.cursor() as cursor, cursor.copy(f"COPY {table} ({columns}) FROM STDIN") as copy:
        for row in rows:
            values = row.__dict__
            copy.write_row([Jsonb(values[name]) if is_json else values[name] for name, is_json in plain])


def _bring_home(connection: psycopg.Connection[Any], model: type[Model]) -> None:
    table = model._meta.db_table
    columns = ", ".join(f'"{field.column}"' for field in _fields(model))
    connection.execute(f"INSERT INTO {table} ({columns}) SELECT {columns} FROM loaded_{table}")


def _write_history(connection: psycopg.Connection[Any], moves: list[Move], after: int) -> None:
    """The chain of each claim with a number above ``after``, link by link: each needs the hash of the one before."""
    connection.execute("SET LOCAL timezone = 'UTC'")
    connection.execute(
        "CREATE TEMP TABLE loaded_moves (claim_id bigint, at timestamptz, actor_id bigint, before jsonb, after jsonb)"
        " ON COMMIT DROP"
    )
    with connection.cursor() as cursor, cursor.copy("COPY loaded_moves FROM STDIN") as copy:
        for move in moves:
            copy.write_row([move.claim, move.at, move.actor, Jsonb(move.before), Jsonb(move.after)])
    with psycopg.ClientCursor(connection) as cursor:
        cursor.execute(_EVENTS, {"after": after, "fresh": Jsonb(_FRESH)})
    connection.execute("CREATE INDEX ON loaded_events (position)")
    connection.execute("ANALYZE loaded_events")
    (longest,) = connection.execute("SELECT max(position) FROM loaded_events").fetchone() or (0,)
    for position in range(1, longest + 1):
        connection.execute(_LINK, [position])
    connection.execute(_HEADS, [after])


def _set_sequence(connection: psycopg.Connection[Any], model: type[Model]) -> None:
    table = model._meta.db_table
    connection.execute(f"SELECT setval(pg_get_serial_sequence('{table}', 'id'), (SELECT max(id) FROM {table}))")
