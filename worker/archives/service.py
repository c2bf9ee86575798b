"""What every archive elsewhere is to the desk: it is handed an address, and asked until it says what became of it."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Protocol

from claims.frozen import clean
from claims.terms import ArchiveProblem
from worker.answers import Fetched
from worker.asks import Ask

#: Says an ask to an address, through the gate and in turn: Visit.ask.
Say = Callable[[str, Ask], Fetched]

_LONGEST_DETAIL = 500


@dataclass(frozen=True)
class Kept:
    """address: of the archive's copy. captured_at: when the archive made it, None where it does not say."""

    address: str
    captured_at: datetime | None


class Declined(Exception):
    """The archive has ended its work without a copy.

    problem: the words for people. detail: the archive's own, for operators.
    wait: after which it makes sense to hand the address in once more; None when it makes none.
    """

    def __init__(self, problem: ArchiveProblem, detail: str, wait: timedelta | None = None) -> None:
        super().__init__(problem, detail, wait)
        self.problem, self.detail, self.wait = problem, clean(detail[:_LONGEST_DETAIL]), wait


class Archive(Protocol):
    """One service. Both raise Declined, Failure when it cannot be asked, NotYet when it wants to be asked later."""

    def submit(self, address: str, say: Say) -> str:
        """Hand the address in. Returns the ticket under which the service works on it: letters, digits, "-", "_"."""

    def follow(self, ticket: str, say: Say) -> Kept | None:
        """What has become of it; None while the service works on it."""
