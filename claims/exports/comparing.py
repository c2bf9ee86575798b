"""Whether the copies in a file are the desk's, by their hash, moment and address, and whether all are in it."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import UTC, date, datetime, time
from itertools import islice
from typing import Any

from claims.exports.choosing import of_claim_rows
from claims.models import Capture
from claims.parcels.warc import moment

_BATCH = 500

Key = tuple[str, str, str]


def strangers(copies: Iterable[Mapping[str, Any]]) -> Iterator[str]:
    """The hash of each listed copy that no row of the desk has, at that moment and from that address."""
    waiting = iter(copies)
    while batch := [_key(copy) for copy in islice(waiting, _BATCH)]:
        rows = Capture.objects.filter(sha256__in={key[0] for key in batch})
        known = {_key_of(row) for row in _facts(rows)}
        yield from (key[0] for key in batch if key not in known)


def left_out(about: Any, copies: Iterable[Mapping[str, Any]]) -> Iterator[str]:
    """The hash of each copy that a file of a claim, or of the desk, should hold and does not list.

    Copies that are newer than all in the file are no part of it. Of a check this cannot be told: what readers may have
    changes with the confidentiality of sources.
    """
    listed = {_key(copy) for copy in copies}
    rows = _expected(about if isinstance(about, Mapping) else {})
    latest = max((key[1] for key in listed), default="")
    for row in _facts(rows):
        key = _key_of(row)
        if key[1] <= latest and key not in listed:
            yield key[0]


def _expected(about: Mapping[str, Any]) -> Any:
    if about.get("kind") == "claim":
        return of_claim_rows(int(about["claim"]))
    if about.get("kind") != "desk":
        return Capture.objects.none()
    since = about.get("since")
    rows = Capture.objects.order_by("captured_at", "pk")
    return rows.filter(captured_at__gte=datetime.combine(date.fromisoformat(since), time(), UTC)) if since else rows


def _facts(rows: Any) -> Iterable[tuple[str, datetime, str]]:
    return rows.values_list("sha256", "captured_at", "final_address").iterator()


def _key(copy: Mapping[str, Any]) -> Key:
    return str(copy.get("sha256")), str(copy.get("captured_at")), str(copy.get("final_address"))


def _key_of(row: tuple[str, datetime, str]) -> Key:
    return row[0], moment(row[1]), row[2]
