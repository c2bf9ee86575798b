"""Proves the history: every claim's chain of hashes, and that the rows stand as their chain says.

It finds a link that was altered, moved, added or taken out, and a row that was changed past the trigger. It cannot find
what leaves no trace in this database: the last links cut off together with the change that they told of and the head
of its chain, a chain computed anew with its rows, a claim removed with all of it. Only heads that were kept elsewhere
show that (claims.anchors).
"""

from collections.abc import Iterator
from dataclasses import dataclass
from math import inf
from typing import Any

from django.db import connection

#: The nouns whose every change is a link, and the table that knows a row's claim; tests compare it with the triggers.
RECORDED = {
    "claim": "SELECT 'claim', t.id, t.id, to_jsonb(t) FROM claims_claim t WHERE t.id",
    "review": "SELECT 'review', t.id, v.claim_id, to_jsonb(t) FROM claims_review t"
    " JOIN claims_verdict v ON v.id = t.verdict_id WHERE v.claim_id",
} | {
    noun: f"SELECT '{noun}', t.id, t.claim_id, to_jsonb(t) FROM claims_{noun} t WHERE t.claim_id"  # noqa: S608
    for noun in "figure appearance evidence contact verdict reading correction publication flag".split()
}
CLAIMS_AT_ONCE = 500

_NEXT_CLAIMS = """
SELECT max(claim_id) FROM (
    (SELECT id AS claim_id FROM claims_claim WHERE id > %(after)s ORDER BY id LIMIT %(many)s)
    UNION (SELECT claim_id FROM claims_history_head WHERE claim_id > %(after)s ORDER BY claim_id LIMIT %(many)s)
    UNION (SELECT DISTINCT claim_id FROM claims_history WHERE claim_id > %(after)s ORDER BY claim_id LIMIT %(many)s)
    ORDER BY claim_id LIMIT %(many)s) AS claims
"""
_COUNT = """
SELECT count(*), count(DISTINCT claim_id) FROM claims_history WHERE claim_id > %(after)s AND claim_id <= %(upto)s
"""
_LINKS = """
SELECT claim_id, position, problem FROM (
    SELECT h.claim_id, h.position, CASE
        WHEN h.position <> coalesce(lag(h.position) OVER chain, 0) + 1 THEN 'a link before it is missing'
        WHEN h.previous_hash <> coalesce(lag(h.hash) OVER chain, '') THEN 'it does not follow the link before it'
        WHEN h.hash <> claims_history_hash(h) THEN 'it was altered after it had been written'
        WHEN h.position > coalesce(head.position, 0) THEN 'it was added past the trigger'
    END AS problem
    FROM claims_history h LEFT JOIN claims_history_head head USING (claim_id)
    WHERE h.claim_id > %(after)s AND h.claim_id <= %(upto)s
    WINDOW chain AS (PARTITION BY h.claim_id ORDER BY h.position)) AS links
WHERE problem IS NOT NULL
UNION ALL
SELECT head.claim_id, head.position, 'it was the last link and is not there' FROM claims_history_head head
WHERE head.claim_id > %(after)s AND head.claim_id <= %(upto)s AND NOT EXISTS (
    SELECT FROM claims_history h WHERE (h.claim_id, h.position, h.hash) = (head.claim_id, head.position, head.hash))
"""
# The links of one row laid over each other, the later above the earlier, are the row. Columns that are not recorded, or
# that came with a later migration, are in one of the two alone and say nothing.
_ROWS = f"""
WITH told AS (
    SELECT h.noun, h."row", max(h.claim_id) AS claim_id, max(h.position) AS position,
        bool_or(h.operation = 'delete') AS deleted,
        jsonb_object_agg(f.key, f.value ORDER BY h.position) FILTER (WHERE f.key IS NOT NULL) AS columns
    FROM claims_history h LEFT JOIN LATERAL jsonb_each(h.after) f ON true
    WHERE h.claim_id > %(after)s AND h.claim_id <= %(upto)s GROUP BY h.noun, h."row"
), stands (noun, "row", claim_id, columns) AS (
    {" UNION ALL ".join(f"{rows} > %(after)s AND {rows.rpartition(' ')[2]} <= %(upto)s" for rows in RECORDED.values())}
), compared AS (
    SELECT coalesce(t.claim_id, s.claim_id) AS claim_id, t.position, CASE
        WHEN t.noun IS NULL THEN format('no link tells of %%s %%s', s.noun, s."row")
        WHEN s.noun IS NULL AND NOT t.deleted THEN format('%%s %%s is gone', t.noun, t."row")
        WHEN t.deleted AND s.noun IS NOT NULL THEN format('%%s %%s was deleted and stands', t.noun, t."row")
        ELSE (
            SELECT format('%%s %%s stands otherwise (%%s)', t.noun, t."row", string_agg(f.key, ', ' ORDER BY f.key))
            FROM jsonb_each(t.columns) f WHERE s.columns ? f.key AND s.columns -> f.key <> f.value HAVING count(*) > 0)
    END AS problem
    FROM told t FULL JOIN stands s ON (s.noun, s."row", s.claim_id) = (t.noun, t."row", t.claim_id))
SELECT claim_id, position, problem FROM compared WHERE problem IS NOT NULL
"""  # noqa: S608  (nothing but the fixed text above is put together here)
_RECORDING = """
SELECT c.relname FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid
JOIN pg_proc p ON p.oid = t.tgfoid JOIN pg_roles r ON r.oid = p.proowner
WHERE t.tgname = 'zz_record' AND t.tgenabled IN ('O', 'A') AND r.rolname = 'figurecheck_audit'
    AND c.relnamespace = 'public'::regnamespace
"""


@dataclass(frozen=True)
class BadLink:
    """Where the history and what it tells of part. No position: not one link is bad, there should be one."""

    claim: int
    position: int | None
    problem: str

    def __str__(self) -> str:
        place = f"claim {self.claim}, link {self.position}" if self.position else f"claim {self.claim}"
        return f"{place}: {self.problem}"


@dataclass
class Proof:
    """How much was read, and what is wrong with it, in the order of claims and positions."""

    links: int = 0
    claims: int = 0
    bad: int = 0
    first: BadLink | None = None


def prove() -> Proof:
    """Read every chain and every recorded row. In memory are never more than some hundred claims.

    Runs in the caller's transaction; only in one of repeatable reads is the answer about a single moment.
    """
    proof = Proof()
    for links, claims, bad in _batches():
        proof.links += links
        proof.claims += claims
        proof.bad += len(bad)
        proof.first = proof.first or min(bad, key=_place, default=None)
    return proof


def _place(bad: BadLink) -> tuple[int, float, str]:
    return bad.claim, bad.position or inf, bad.problem


def _batches() -> Iterator[tuple[int, int, list[BadLink]]]:
    """For some hundred claims at a time: how many links, of how many claims, and the bad ones."""
    span = {"after": -1, "many": CLAIMS_AT_ONCE}
    # jsonb shows times in the session's zone, and the history was written in UTC.
    _rows("SELECT set_config('timezone', 'UTC', true)", {})
    while (upto := _rows(_NEXT_CLAIMS, span)[0][0]) is not None:
        span["upto"] = upto
        ((links, claims),) = _rows(_COUNT, span)
        found = _rows(_LINKS, span) + _rows(_ROWS, span)
        yield links, claims, [BadLink(*row) for row in found]
        span["after"] = upto


def unrecorded() -> list[str]:
    """The tables whose changes leave no link now, because their trigger is off, gone, or calls another function."""
    on = {table for (table,) in _rows(_RECORDING, {})}
    return [table for table in sorted(f"claims_{noun}" for noun in RECORDED) if table not in on]


def _rows(statement: str, values: dict[str, Any]) -> list[tuple[Any, ...]]:
    with connection.cursor() as cursor:
        cursor.execute(statement, values or None)
        return cursor.fetchall()
