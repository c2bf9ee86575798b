"""The traps of statistics that a claim can fall into.

Each is asked for by itself, over typed values, and answers with its name and the facts that show it, or None. A trap
is a warning to look, never a verdict.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Final, Literal

from claims.figures.compare.intervals import DOWN, Interval

TrapName = Literal[
    "percent_against_points",
    "share_of_what",
    "cumulative_against_flow",
    "stock_against_flow",
    "base_year",
    "seasonal",
    "cherry_picked",
    "revised",
    "mixed_vintages",
]
Nature = Literal["stock", "flow", "cumulative"]
FEWEST: Final = 8  # other spans of one length: of fewer nothing stands out
EXTREME: Final = Decimal("0.1")  # a span is picked if at most a tenth of the others go as far


@dataclass(frozen=True, slots=True)
class Trap:
    """facts: what the sentence about it needs, by name; numbers as Decimal, days as date."""

    name: TrapName
    facts: tuple[tuple[str, Decimal | date | str], ...] = ()


@dataclass(frozen=True, slots=True)
class Observation:
    """A series' value for a period, which begins on `start`."""

    start: date
    value: Decimal


@dataclass(frozen=True, slots=True)
class Vintage:
    """What was published for one period, and on which day."""

    published: date
    value: Decimal


def percent_against_points(claimed: Interval, unit: str, before: Decimal, after: Decimal) -> Trap | None:
    """A share went from before to after (both in percent); the claim tells the change in unit, "%" or "pp".

    A trap where the number claimed is the right one for the other unit alone. Signs count for nothing: "fell by 2 %".
    """
    if before <= 0 or unit not in ("%", "pp"):
        return None
    points = abs(after - before)
    percent = abs(DOWN.multiply(DOWN.divide(after - before, before), Decimal(100)))
    size = Interval(min(abs(claimed.low), abs(claimed.high)), max(abs(claimed.low), abs(claimed.high)))
    own, other = (percent, points) if unit == "%" else (points, percent)
    if own in size or other not in size or own == other:
        return None
    return Trap("percent_against_points", (("points", points), ("percent", percent)))


def share_of_what(whole: str, official: str) -> Trap | None:
    """The claim does not say of what its share is, or says another whole than the official one. Empty: not told."""
    if whole and (not official or whole.casefold() == official.casefold()):
        return None
    return Trap("share_of_what", (("whole", whole), ("official", official)))


def cumulative_against_flow(claim: Nature, series: Nature) -> Trap | None:
    """A total so far beside what came in a time."""
    return Trap("cumulative_against_flow") if {claim, series} == {"cumulative", "flow"} else None


def stock_against_flow(claim: Nature, series: Nature) -> Trap | None:
    """How many there are beside how many came: debt and deficit, jobs and hirings."""
    return Trap("stock_against_flow") if {claim, series} == {"stock", "flow"} else None


def base_year(claim: int | None, series: int | None) -> Trap | None:
    """Two indices with different base years; None: no index, or not told."""
    if claim is None or series is None or claim == series:
        return None
    return Trap("base_year", (("claim", str(claim)), ("series", str(series))))


def seasonal(
    claim: bool | None, series: bool | None, first: date | None = None, last: date | None = None
) -> Trap | None:
    """One is seasonally adjusted, the other not; or two raw figures of different times of the year are compared.

    first, last: the days on which the two compared periods begin, where the claim compares two.
    """
    if claim is not None and series is not None and claim != series:
        return Trap("seasonal", (("kind", "one"),))
    months_apart = first is not None and last is not None and first.month != last.month
    return Trap("seasonal", (("kind", "months"),)) if claim is False and months_apart else None


def cherry_picked(series: Sequence[Observation], first: date, last: date) -> Trap | None:
    """Is the change over the claim's span one that hardly any other span of the series shows?

    Compared are all spans of as many observations. A trap where at most a tenth of the others go as far in that
    direction, or where the span goes up while the middle one of all goes down, or the other way round. None where
    the series does not hold both ends, or holds fewer than FEWEST other spans.
    """
    ordered = sorted(series, key=lambda one: one.start)
    places = {one.start: place for place, one in enumerate(ordered)}
    if first not in places or last not in places or places[last] <= places[first]:
        return None
    length, start = places[last] - places[first], places[first]
    changes = [ordered[at + length].value - ordered[at].value for at in range(len(ordered) - length)]
    own, others = changes[start], changes[:start] + changes[start + 1 :]
    if len(others) < FEWEST or own == 0:
        return None
    as_far = sum(change >= own if own > 0 else change <= own for change in others)
    middle = sorted(others)[len(others) // 2]
    opposed = (own > 0 > middle) or (own < 0 < middle)
    if as_far > EXTREME * len(others) and not opposed:
        return None
    facts = (("own", own), ("middle", middle), ("as_far", Decimal(as_far)), ("others", Decimal(len(others))))
    return Trap("cherry_picked", facts)


def revised(claimed: Interval, vintages: Sequence[Vintage], said: date) -> Trap | None:
    """The claim fits what was known when it was said but not what is known now, or the other way round.

    vintages: of the claim's period, in any order. Nothing published by that day: the first one counts.
    """
    ordered = sorted(vintages, key=lambda one: one.published)
    if not ordered:
        return None
    then = next((one for one in reversed(ordered) if one.published <= said), ordered[0])
    now = ordered[-1]
    if then.value == now.value or (then.value in claimed) == (now.value in claimed):
        return None
    facts = (("then", then.value), ("then_day", then.published), ("now", now.value), ("now_day", now.published))
    return Trap("revised", facts)


def mixed_vintages(before: Vintage, after: Vintage, before_at_last: Vintage) -> Trap | None:
    """A first estimate beside a value that has been revised since: the change is partly one of the method.

    before, after: the two values that the claim compares; before_at_last: the earlier period as it stood when the later
    one was published.
    """
    if before.value == before_at_last.value or before_at_last.published > after.published:
        return None
    facts = (
        ("mixed", after.value - before.value),
        ("matched", after.value - before_at_last.value),
        ("day", before_at_last.published),
    )
    return Trap("mixed_vintages", facts)
