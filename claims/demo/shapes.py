"""What the demo desk is told in: articles, pieces of evidence, verdicts, and the story of each claim."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from claims.demo.days import Days
from claims.models import Claim, Figure, User
from claims.terms import ClaimantKind, Comparator, ContactWay, CorrectionKind, Kind, SourceKind, Stance


@dataclass(frozen=True)
class Desk:
    """What every step of a story needs: the people by username, and today."""

    people: Mapping[str, User]
    on: Days


Step = Callable[[Claim, "Case", Desk], object]


@dataclass(frozen=True)
class Article:
    """``name`` is the file in ``articles/``; ``weekday`` (Monday is 0) and ``days`` say when it was printed."""

    name: str
    language: str
    outlet: str
    address: str
    author: str
    weekday: int
    days: int
    added_by: str
    dismissed: tuple[str, ...] = ()


@dataclass(frozen=True)
class Piece:
    """Evidence with its stored copy, the file ``copy`` in ``copies/``."""

    copy: str
    stance: Stance
    source: str
    kind: SourceKind
    summary: str
    excerpt: str = ""
    address: str = ""
    figure: Figure | None = None
    by: str = "reporter"
    level: str = ""
    repeats: str = ""
    confidential: bool = False


@dataclass(frozen=True)
class Asked:
    """An attempt to reach the claimant, ``days`` ago; the answer came ``after`` days."""

    way: ContactWay
    addressee: str
    days: int
    answer: str = ""
    after: int = 0


@dataclass(frozen=True)
class Ruling:
    """A verdict to propose; a second one on the same claim is a correction and says of which kind, and why."""

    rating: str
    explanation: str
    found: Figure | None = None
    correction: CorrectionKind | None = None
    reason: str = ""


@dataclass(frozen=True, kw_only=True)
class Case:
    """One claim and its ``story``: the steps that take it to its stage, in order.

    ``words`` are the figure inside ``quote``; ``days`` is how long ago something last happened to it. ``edited`` is the
    figure that the article gives in its place by now.
    """

    article: str
    quote: str
    words: str
    statement: str
    figure: Figure
    claimant: str
    claimant_kind: ClaimantKind
    days: float
    story: tuple[Step, ...] = ()
    evidence: tuple[Piece, ...] = ()
    later_evidence: tuple[Piece, ...] = ()
    asked: tuple[Asked, ...] = ()
    rulings: tuple[Ruling, ...] = ()
    note: str = ""
    proposer: str = "reviewer"
    approver: str = "second"
    assignee: str = ""
    repeated: tuple[tuple[str, str, str], ...] = ()
    edited: str = ""


def figure(
    kind: Kind,
    value: str = "",
    *,
    low: str = "",
    high: str = "",
    comparator: Comparator = Comparator.EQUAL,
    **fields: Any,
) -> Figure:
    """An unsaved figure, its numbers as printed with a decimal point; an interval has ``low`` and ``high``."""
    if low:
        comparator = Comparator.BETWEEN
    numbers = {"value": value, "low": low, "high": high}
    return Figure(
        kind=kind,
        comparator=comparator,
        **{name: Decimal(number) if number else None for name, number in numbers.items()},
        **fields,
    )
