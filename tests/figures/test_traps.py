"""Traps: a reviewer would not be warned, or be warned of what is not there, and stop reading warnings."""

from datetime import date
from decimal import Decimal
from typing import get_args

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claims.figures.compare import Interval
from claims.figures.compare.traps import (
    FEWEST,
    Observation,
    Trap,
    TrapName,
    Vintage,
    base_year,
    cherry_picked,
    cumulative_against_flow,
    mixed_vintages,
    percent_against_points,
    revised,
    seasonal,
    share_of_what,
    stock_against_flow,
)
from claims.figures.compare.wording import warning
from tests.figures.expressions import EXAMPLES

THEN, LATER = date(2016, 12, 9), date(2017, 3, 1)


def written(number: str, room: str = "0.05") -> Interval:
    return Interval.around(Decimal(number), Decimal(room))


def months(values: list[int]) -> list[Observation]:
    return [Observation(date(2000 + at // 12, at % 12 + 1, 1), Decimal(value)) for at, value in enumerate(values)]


def test_percent_and_points_are_told_apart() -> None:
    """From 10 to 8 %: a fall of 2 points, of 20 %."""
    before, after = Decimal(10), Decimal(8)
    wrong = percent_against_points(written("2"), "%", before, after)
    assert wrong == Trap("percent_against_points", (("points", Decimal(2)), ("percent", Decimal(20))))
    assert percent_against_points(written("-20"), "pp", before, after) is not None
    assert percent_against_points(written("2"), "pp", before, after) is None
    assert percent_against_points(written("20"), "%", before, after) is None
    assert percent_against_points(written("7"), "%", before, after) is None
    assert percent_against_points(written("2"), "EUR", before, after) is None
    assert percent_against_points(written("2"), "%", Decimal(0), after) is None


def test_a_share_says_of_what() -> None:
    assert share_of_what("", "employees") is not None
    assert share_of_what("employees", "all adults") is not None
    assert share_of_what("Employees", "employees") is None
    assert share_of_what("employees", "") is None


def test_totals_flows_and_stocks_are_told_apart() -> None:
    assert cumulative_against_flow("cumulative", "flow") == cumulative_against_flow("flow", "cumulative") is not None
    assert cumulative_against_flow("flow", "flow") is None
    assert stock_against_flow("stock", "flow") == stock_against_flow("flow", "stock") is not None
    assert stock_against_flow("stock", "cumulative") is None


def test_base_years_and_seasons() -> None:
    assert base_year(2015, 2020) is not None
    assert base_year(2015, 2015) is None
    assert base_year(None, 2020) is None
    assert seasonal(True, False) is not None
    assert seasonal(False, False, date(2023, 12, 1), date(2024, 1, 1)) is not None
    assert seasonal(False, False, date(2023, 1, 1), date(2024, 1, 1)) is None
    assert seasonal(True, True, date(2023, 12, 1), date(2024, 1, 1)) is None
    assert seasonal(None, True) is None


def test_a_picked_period_stands_out_among_all_others() -> None:
    """One good month in a series that falls."""
    falling = months([100, 98, 96, 94, 99, 92, 90, 88, 86, 84, 82, 80])
    picked = cherry_picked(falling, date(2000, 4, 1), date(2000, 5, 1))
    assert picked is not None
    assert dict(picked.facts)["as_far"] == 0
    assert cherry_picked(falling, date(2000, 6, 1), date(2000, 7, 1)) is None
    assert cherry_picked(falling, date(2000, 7, 1), date(2000, 6, 1)) is None
    assert cherry_picked(falling, date(1999, 7, 1), date(2000, 6, 1)) is None
    assert cherry_picked(months([1, 2, 3]), date(2000, 1, 1), date(2000, 2, 1)) is None


@settings(max_examples=EXAMPLES)
@given(st.lists(st.integers(-50, 50), min_size=2, max_size=40), st.data())
def test_of_equal_spans_none_is_picked(values: list[int], data: st.DataObject) -> None:
    """A trap names a span that few others match; a series that goes on evenly has none."""
    even = months([3 * at for at in range(len(values))])
    first, last = sorted(data.draw(st.tuples(st.sampled_from(even), st.sampled_from(even))), key=lambda one: one.start)
    assert cherry_picked(even, first.start, last.start) is None
    uneven = months(values)
    found = cherry_picked(uneven, first.start, last.start)
    if found:
        facts = dict(found.facts)
        assert facts["others"] >= FEWEST
        assert facts["as_far"] * 10 <= facts["others"] or facts["own"] * facts["middle"] < 0


def test_a_revision_is_named_where_it_decides() -> None:
    """2 points on the vintage of that day, 1.8 after it."""
    vintages = [Vintage(LATER, Decimal("9.8")), Vintage(THEN, Decimal("10.0"))]
    found = revised(written("10.0"), vintages, date(2017, 1, 1))
    assert found is not None
    assert dict(found.facts) == {
        "then": Decimal("10.0"), "then_day": THEN, "now": Decimal("9.8"), "now_day": LATER,
    }  # fmt: skip
    assert revised(written("9.8"), vintages, date(2017, 1, 1)) is not None
    assert revised(written("9.8"), vintages, date(2017, 4, 1)) is None
    assert revised(written("12"), vintages, date(2017, 1, 1)) is None
    assert revised(written("10"), [], THEN) is None


def test_a_first_estimate_beside_a_revised_value() -> None:
    before, after = Vintage(THEN, Decimal("10.0")), Vintage(LATER, Decimal("9.5"))
    assert mixed_vintages(before, after, Vintage(LATER, Decimal("10.0"))) is None
    found = mixed_vintages(before, after, Vintage(LATER, Decimal("9.8")))
    assert found is not None
    assert dict(found.facts)["matched"] == Decimal("-0.3")


EVERY = [
    Trap("percent_against_points", (("points", Decimal(2)), ("percent", Decimal(20)))),
    Trap("share_of_what", (("whole", ""), ("official", ""))),
    Trap("share_of_what", (("whole", "adults"), ("official", "employees"))),
    Trap("cumulative_against_flow"),
    Trap("stock_against_flow"),
    Trap("base_year", (("claim", "2015"), ("series", "2020"))),
    Trap("seasonal", (("kind", "one"),)),
    Trap("seasonal", (("kind", "months"),)),
    Trap("cherry_picked", tuple((name, Decimal(3)) for name in ("own", "middle", "as_far", "others"))),
    Trap("revised", (("then", Decimal(1)), ("then_day", THEN), ("now", Decimal(2)), ("now_day", LATER))),
    Trap("mixed_vintages", (("mixed", Decimal(1)), ("matched", Decimal(2)), ("day", THEN))),
]


@pytest.mark.parametrize("language", ["en", "fr"])
def test_every_trap_is_told_in_words(language: str) -> None:
    assert {trap.name for trap in EVERY} == set(get_args(TrapName))
    sentences = [warning(trap, language) for trap in EVERY]
    assert len(set(sentences)) == len(EVERY)
    assert not any("{" in told for told in sentences)
