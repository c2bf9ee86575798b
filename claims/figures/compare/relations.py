"""How two figures stand to one another: agree, agree within rounding, differ by so much, contradict, or not comparable.

No relation is a verdict: two figures that contradict one another may both be wrong.
"""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Final, Literal, Protocol

from claims.figures.compare.distances import ABOUT
from claims.figures.compare.intervals import DOWN, Interval
from claims.figures.compare.written import as_written
from claims.figures.shapes import Quantified

Code = Literal["agree", "within_rounding", "differ", "contradict", "incomparable"]
Obstacle = Literal[
    "other_population",
    "other_place",
    "other_period",
    "other_measure",
    "level_against_change",
    "percent_against_points",
    "cumulative_against_flow",
    "adjusted_against_raw",
    "real_against_nominal",
    "other_base",
    "other_currency",
    "other_unit",
]
Extent = Literal["level", "change"]

OBSTACLES: Final[dict[Obstacle, str]] = {
    "other_population": "they are of different groups",
    "other_place": "they are of different places",
    "other_period": "they are of different periods",
    "other_measure": "they measure different things",
    "level_against_change": "one is a level, the other a change",
    "percent_against_points": "one is in percent, the other in percentage points",
    "cumulative_against_flow": "one is a total so far, the other what came in a time",
    "adjusted_against_raw": "only one is seasonally adjusted",
    "real_against_nominal": "only one is adjusted for prices",
    "other_base": "their indices have different base years",
    "other_currency": "they are in different currencies, and no rate is named",
    "other_unit": "their units cannot be converted into one another",
}


@dataclass(frozen=True, slots=True)
class Statement:
    """A figure as far as arithmetic needs to know it. Empty and None: not told, and so no obstacle.

    population, place, measure: any keys that are equal exactly where the things are. period: both days included.
    bounded: the writer gave a bound ("more than"), not a number. flow: what came in a time, else a total or state.
    """

    interval: Interval
    unit: str
    extent: Extent = "level"
    bounded: bool = False
    exact: Decimal | None = None  # the number as written, where there is one
    measure: str = ""
    population: str = ""
    place: str = ""
    period: tuple[date, date] | None = None
    flow: bool | None = None
    adjusted: bool | None = None
    real: bool | None = None
    base_year: int | None = None


class Asserted(Quantified, Protocol):
    """A figure as the reader or a stored row gives it: also its kind, and whether it comes on top of another."""

    @property
    def kind(self) -> str: ...
    @property
    def extent(self) -> str: ...


def stated(figure: Asserted, text: str = "") -> Statement:
    """A figure as a statement: "52 more" and "rose by 3 %" are changes, "more than 6,000" is bounded.

    text: its words in the article, which tell its rounding. Group, place, period, measure are added by who knows them:
    `replace(stated(figure), place=…)`. Raises Incomparable("no_number") for a figure without a number.
    """
    change = figure.kind == "change" or figure.extent == "increment"
    return Statement(
        as_written(figure, text),
        figure.unit,
        "change" if change else "level",
        bounded=figure.comparator in (">", ">=", "<", "<="),
        exact=figure.value if figure.comparator == "=" else None,
    )


@dataclass(frozen=True, slots=True)
class Relation:
    """code, and by how much the first lies above the second (below: negative), 0 where they meet.

    unit: of `absolute`; "pp" between two percentages. relative: `absolute` as a share of the second's nearest number,
    None where that is 0. why: the obstacles of "incomparable", each a key of OBSTACLES; empty otherwise.
    """

    code: Code
    absolute: Decimal = Decimal(0)
    relative: Decimal | None = None
    unit: str = ""
    why: tuple[Obstacle, ...] = ()


def obstacles(first: Statement, second: Statement) -> tuple[Obstacle, ...]:
    """Why no number may be taken from the other, in the order of OBSTACLES; the same for both orders.

    The units are those in which the statements stand: convert one before, where that is allowed.
    """
    told: tuple[tuple[Obstacle, object, object], ...] = (
        ("other_population", first.population, second.population),
        ("other_place", first.place, second.place),
        ("other_period", first.period, second.period),
        ("other_measure", first.measure, second.measure),
    )
    found = [name for name, one, other in told if one and other and one != other]
    if first.extent != second.extent:
        found.append("level_against_change")
    if {first.unit, second.unit} == {"%", "pp"}:
        found.append("percent_against_points")
    pairs: tuple[tuple[Obstacle, object, object], ...] = (
        ("cumulative_against_flow", first.flow, second.flow),
        ("adjusted_against_raw", first.adjusted, second.adjusted),
        ("real_against_nominal", first.real, second.real),
        ("other_base", first.base_year, second.base_year),
    )
    found += [name for name, one, other in pairs if one is not None and other is not None and one != other]
    if first.unit != second.unit and "percent_against_points" not in found:
        money = len(first.unit) == len(second.unit) == 3 and first.unit.isupper() and second.unit.isupper()
        found.append("other_currency" if money else "other_unit")
    return tuple(found)


def relation(first: Statement, second: Statement, tolerance: Decimal = ABOUT) -> Relation:
    """How the first stands to the second. tolerance: a share of the larger; figures further apart contradict.

    - agree: the same number, or one that the other's bounds or "about" let in;
    - within_rounding: other numbers that can be one and the same before rounding;
    - differ: apart, by no more than the tolerance;
    - contradict: further apart, on the other side of a bound, or a rise against a fall.
    """
    why = obstacles(first, second)
    if why:
        return Relation("incomparable", why=why)
    one, other = first.interval, second.interval
    if one.meets(other):
        return Relation(_agreement(first, second), Decimal(0), Decimal(0), _unit(second))
    above = one.low > other.high
    gap = one.gap(other)
    near, far = (other.high, one.low) if above else (other.low, one.high)
    relative = abs(DOWN.divide(gap, near)) if near else None
    opposed = one.high < 0 < other.low or other.high < 0 < one.low
    apart = opposed or first.bounded or second.bounded or gap > tolerance * max(abs(near), abs(far))
    sign = 1 if above else -1
    return Relation(
        "contradict" if apart else "differ",
        gap * sign,
        None if relative is None else relative * sign,
        _unit(second),
    )


def _agreement(first: Statement, second: Statement) -> Code:
    """Do two statements whose intervals meet need the rounding to agree?"""
    if first.exact is None or second.exact is None or first.exact == second.exact:
        return "agree"
    if first.bounded or second.bounded:
        return "agree"
    return "within_rounding"


def _unit(statement: Statement) -> str:
    return "pp" if statement.unit == "%" and statement.extent == "level" else statement.unit
