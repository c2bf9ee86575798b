"""Anchors of the history: the ends of its chains, hashed into one line that is kept where nobody of the desk can reach.

A chain proves that its links belong together, and cannot show that its end was cut off together with what it told of.
An anchor names the ends; the anchor's digest, kept elsewhere or time-stamped from outside, proves the anchor.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from django.db import connection

from claims.models import Anchor
from claims.stamps import canonical, digest_of

#: Links that were being written while an anchor was made are in the next one: no transaction takes longer.
OVERLAP = timedelta(days=1)

_HEADS = """
SELECT coalesce(string_agg(format('%%s %%s %%s', head.claim_id, head.position, head.hash), E'\\n'
    ORDER BY head.claim_id), '')
FROM claims_history_head head
WHERE head.position > 0 AND (%(since)s::timestamptz IS NULL
    OR head.claim_id IN (SELECT h.claim_id FROM claims_history h WHERE h.at > %(since)s))
"""
# A line that does not name a link of the history as it stands.
_MISSING = """
SELECT line[1]::bigint, line[2]::integer, h.hash IS NULL FROM (
    SELECT string_to_array(told, ' ') AS line FROM unnest(string_to_array(%(heads)s, E'\\n')) AS told) AS lines
LEFT JOIN claims_history h ON h.claim_id = line[1]::bigint AND h.position = line[2]::integer
WHERE h.hash IS DISTINCT FROM line[3] ORDER BY 1, 2
"""
_LINE = re.compile(r"\s*(\d{1,9})\s+\S+\s+([0-9a-f]{64})\s*", re.ASCII)
_SHAPE = re.compile(r"(\d{1,18} \d{1,9} [0-9a-f]{64}(\n|\Z))*", re.ASCII)


@dataclass(frozen=True)
class Loose:
    """An anchor that does not hold: either it, or the history, is not what it was."""

    number: int
    problem: str

    def __str__(self) -> str:
        return f"anchor {self.number}: {self.problem}"


def heads(since: datetime | None) -> str:
    """A line for each claim with a link after ``since``, of every claim for None; "" when there is none."""
    with connection.cursor() as cursor:
        cursor.execute(_HEADS, {"since": since})
        found: str = cursor.fetchone()[0]
    return found


def statement(number: int, at: datetime, heads: str, previous: str) -> str:
    """What the anchor's digest is of. previous: the digest of the anchor before, "" for the first."""
    told = {"anchor": number, "at": at, "heads": digest_of(heads), "previous": previous, "what": "history"}
    return canonical(told)


def loose() -> Iterator[Loose]:
    """All anchors that do not hold, in order. One is in memory at a time."""
    previous, expected = "", 1
    for anchor in Anchor.objects.order_by("number").iterator(chunk_size=1):
        if anchor.number != expected:
            yield Loose(anchor.number, f"anchor {expected} before it is missing")
        if anchor.statement != statement(anchor.number, anchor.at, anchor.heads, previous):
            yield Loose(anchor.number, "its statement is not what it holds")
        elif anchor.digest != digest_of(anchor.statement):
            yield Loose(anchor.number, "its digest is not that of its statement")
        else:
            yield from _cut(anchor)
        previous, expected = anchor.digest, anchor.number + 1


def _cut(anchor: Anchor) -> Iterator[Loose]:
    if not _SHAPE.fullmatch(anchor.heads):
        yield Loose(anchor.number, "its heads cannot be read")
        return
    if not anchor.heads:
        return
    with connection.cursor() as cursor:
        cursor.execute(_MISSING, {"heads": anchor.heads})
        found: list[tuple[Any, ...]] = cursor.fetchall()
    for claim, position, gone in found:
        what = "is not there any more" if gone else "is another one now"
        yield Loose(anchor.number, f"claim {claim}, link {position} {what}")


def unlike(lines: Iterable[str]) -> Iterator[Loose]:
    """What lines that were kept elsewhere (Anchor.line) say otherwise than the anchors here. ValueError for no line."""
    here = dict(Anchor.objects.values_list("number", "digest"))
    for line in lines:
        if not line.strip() or line.lstrip().startswith("#"):
            continue
        found = _LINE.fullmatch(line)
        if not found:
            raise ValueError(line.strip()[:100])
        number, digest = int(found[1]), found[2]
        if number not in here:
            yield Loose(number, "it was published and is not here")
        elif here[number] != digest:
            yield Loose(number, "it was published with another digest")
