"""The shapes that the reader hands out: plain frozen values, nothing that knows a database."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Final, Literal, Protocol

Kind = Literal["share", "count", "money", "change", "rate", "rank", "measure"]
Comparator = Literal["=", "~", ">", ">=", "<", "<=", "between"]
Extent = Literal["level", "increment"]
Precision = Literal["day", "month", "quarter", "year", "range"]

KINDS: Final[tuple[Kind, ...]] = ("share", "count", "money", "change", "rate", "rank", "measure")
COMPARATORS: Final[tuple[Comparator, ...]] = ("=", "~", ">", ">=", "<", "<=", "between")
EXTENTS: Final[tuple[Extent, ...]] = ("level", "increment")

# Why a figure looks worth checking, or not. The codes are stable, the English words are for translation by the caller.
REASONS: Final[dict[str, str]] = {
    "attributed": "somebody is named who says so",
    "official": "an official body or a study is named",
    "public": "a public matter",
    "fact": "stated as a fact, past or present",
    "share": "a share of a whole",
    "money": "an amount of money",
    "rate": "a rate",
    "change": "a change",
    "average": "an average of many",
    "exact": "an exact number, not a round one",
    "large": "a large number",
    "forecast": "a forecast or a plan",
    "hypothetical": "said under a condition",
    "opinion": "an opinion or a wish",
    "personal": "somebody's own story",
    "instruction": "tells the reader what to do",
    "addressed": "speaks to the reader",
    "offer": "words of advertising beside it",
    "question": "a question",
    "fragment": "in a headline or a list",
    "duration": "only a length of time or an age",
    "rank": "only a place in an order",
    "small": "a very small number",
    "vague": "a vague quantity",
    "everyday": "a price or a measure of everyday things",
    "multiple": "a multiple such as twice or doubled",
    "bare": "a number without a unit",
    "label": "perhaps a number that only names something",
    "plans": "most figures around it are plans or conditions",
    "wares": "most figures around it are prices, sizes or advice",
    "advert": "the text sounds like an advertisement",
    "story": "the text is somebody's own story",
}


@dataclass(frozen=True, slots=True)
class Guess:
    """A suggestion for one field of a form: words of the text, and how sure the reader is (0 to 1)."""

    text: str
    confidence: float


@dataclass(frozen=True, slots=True)
class PeriodGuess:
    """The period that a figure seems to describe, both days included, and the words that it was read from.

    as_of: the day for which a level holds, where the text says so ("au 31 décembre", "at the end of 2023").
    """

    start: date
    end: date
    precision: Precision
    text: str
    confidence: float
    as_of: date | None = None


@dataclass(frozen=True, slots=True)
class Amount:
    """A number with its unit, outside any text. "between" has low and high, all others have a value only."""

    value: Decimal | None
    low: Decimal | None
    high: Decimal | None
    unit: str
    kind: Kind
    comparator: Comparator
    extent: Extent


@dataclass(frozen=True, slots=True)
class Reading:
    """One figure found in a text. Offsets count characters of the text; `text` is exactly text[start:end]."""

    start: int
    end: int
    text: str
    value: Decimal | None
    low: Decimal | None
    high: Decimal | None
    unit: str
    kind: Kind
    comparator: Comparator
    extent: Extent
    sentence_start: int
    sentence_end: int
    score: float
    reasons: tuple[str, ...]
    measured: Guess | None = None
    share_of: Guess | None = None
    place: Guess | None = None
    period: PeriodGuess | None = None
    claimant: Guess | None = None


class Quantified(Protocol):
    """Whatever holds a figure's numbers: a Reading, an Amount, or a row of a database."""

    @property
    def value(self) -> Decimal | None: ...
    @property
    def low(self) -> Decimal | None: ...
    @property
    def high(self) -> Decimal | None: ...
    @property
    def unit(self) -> str: ...
    @property
    def comparator(self) -> str: ...
