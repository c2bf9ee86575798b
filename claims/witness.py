"""What is stamped from outside, and the proof of it: each time-stamp is good, and speaks of what is stored today."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any

from claims.models import Capture, Timestamp
from claims.stamps import StampProblem, Unproven, canonical, digest_of, verify

#: Of a capture, all that says what was served, when, by whom, to whom. Columns that come later may be added: a
#: statement is compared in what it says.
FACTS = (
    "sha256 size media_type charset origin file_name address final_address status headers request_headers redirects"
    " peer tls tools captured_at"
).split()
#: Two clocks may be so far apart. A stamp that is older than what it stamps by more is a contradiction.
CLOCKS_APART = timedelta(days=1, hours=1)


@dataclass(frozen=True)
class Doubt:
    """A time-stamp that does not prove what it should."""

    number: int
    authority: str
    of: str
    problem: StampProblem
    detail: str = ""

    def __str__(self) -> str:
        told = f"time-stamp {self.number} of {self.of} by {self.authority}: {self.problem}"
        return f"{told} ({self.detail})" if self.detail else told


def capture_statement(capture: Capture) -> str:
    """The facts of a capture and, with its SHA-256, its bytes: who proves this proves both."""
    return canonical({"what": "capture"} | {name: getattr(capture, name) for name in FACTS})


def doubts(*, anchors_alone: bool = False) -> Iterator[Doubt]:
    """All that is wrong with the time-stamps that were given, read one after the other. Needs no network."""
    given = Timestamp.objects.given().select_related("authority", "capture", "anchor").order_by("pk")
    if anchors_alone:
        given = given.filter(anchor__isnull=False)
    for stamp in given.iterator(chunk_size=200):
        try:
            require_proven(stamp)
        except Unproven as doubt:
            of = f"anchor {stamp.anchor.number}" if stamp.anchor else f"capture {stamp.capture_id}"
            yield Doubt(stamp.pk, stamp.authority.name, of, doubt.problem, doubt.detail)


def require_proven(stamp: Timestamp) -> None:
    """Raises Unproven unless the reply proves the statement, and the statement is what is stored."""
    told = verify(bytes(stamp.reply or b""), stamp.statement, stamp.authority.certificates)
    if (told.stamped_at, told.serial) != (stamp.stamped_at, stamp.serial):
        raise Unproven(StampProblem.OTHER_FACTS, "the row says another time or serial number than the reply")
    if digest_of(stamp.statement) != stamp.digest:
        raise Unproven(StampProblem.OTHER_FACTS, "digest")
    require_same(stamp)
    require_later(stamp, told.stamped_at)


def require_same(stamp: Timestamp) -> None:
    """Raises Unproven when what is stored is not what the statement says, naming the columns."""
    if stamp.anchor:
        differing = [] if stamp.anchor.statement == stamp.statement else ["statement"]
    else:
        assert stamp.capture is not None  # noqa: S101  (a constraint: it is one or the other)
        was, stands = json.loads(stamp.statement), json.loads(capture_statement(stamp.capture))
        differing = sorted(name for name in was if name in stands and was[name] != stands[name])
    if differing:
        raise Unproven(StampProblem.OTHER_FACTS, ", ".join(differing))


def require_later(stamp: Timestamp, at: datetime) -> None:
    """Raises Unproven when the authority's time is before the thing was there."""
    thing: Any = stamp.anchor.at if stamp.anchor else stamp.capture.captured_at if stamp.capture else at
    if at < thing.astimezone(UTC) - CLOCKS_APART:
        raise Unproven(StampProblem.OTHER_TIME, f"stamped {at.isoformat()}, stored {thing.isoformat()}")
