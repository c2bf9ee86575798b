"""Relations: a reviewer would be told that two figures agree, or contradict one another, where they do not."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claims.figures import parse_value
from claims.figures.compare import Interval
from claims.figures.compare.relations import OBSTACLES, Statement, obstacles, relation, stated
from tests.figures.expressions import EXAMPLES

FIRST = (date(2024, 1, 1), date(2024, 3, 31))
SECOND = (date(2024, 4, 1), date(2024, 6, 30))


def told(text: str, **known: object) -> Statement:
    return replace(stated(parse_value(text, "en"), text), **known)


@pytest.mark.parametrize(
    ("first", "second", "code", "absolute", "unit"),
    [
        ("93%", "93%", "agree", "0", "pp"),
        ("93%", "92.8%", "within_rounding", "0", "pp"),
        ("1.2 million people", "1,187,403 people", "within_rounding", "0", "people"),
        ("about 1,200 people", "1,250 people", "agree", "0", "people"),
        ("more than 6,000 people", "7,200 people", "agree", "0", "people"),
        ("10.4%", "10.0%", "differ", "0.3", "pp"),
        ("75%", "98%", "contradict", "-22.0", "pp"),
        ("more than 6,000 people", "4,000 people", "contradict", "1950", "people"),
        ("between 10 and 15%", "20%", "contradict", "-4.5", "pp"),
        ("$3 million", "3 million euros", "incomparable", "0", ""),
        ("3 km", "3 kg", "incomparable", "0", ""),
        ("2%", "2 percentage points", "incomparable", "0", ""),
        ("52 more districts", "52 districts", "incomparable", "0", ""),
        ("52 more districts", "52 more districts", "agree", "0", "districts"),
    ],
)
def test_figures_are_told_apart(first: str, second: str, code: str, absolute: str, unit: str) -> None:
    found = relation(told(first), told(second))
    assert (found.code, found.absolute, found.unit) == (code, Decimal(absolute), unit)


@pytest.mark.parametrize(
    ("first", "second", "why"),
    [
        ({"population": "women"}, {"population": "men"}, "other_population"),
        ({"place": "city"}, {"place": "province"}, "other_place"),
        ({"period": FIRST}, {"period": SECOND}, "other_period"),
        ({"measure": "killed"}, {"measure": "injured"}, "other_measure"),
        ({"extent": "change"}, {"extent": "level"}, "level_against_change"),
        ({"flow": True}, {"flow": False}, "cumulative_against_flow"),
        ({"adjusted": True}, {"adjusted": False}, "adjusted_against_raw"),
        ({"real": True}, {"real": False}, "real_against_nominal"),
        ({"base_year": 2015}, {"base_year": 2020}, "other_base"),
    ],
)
def test_what_cannot_be_compared_says_why(first: dict, second: dict, why: str) -> None:
    one, other = told("93%", **first), told("93%", **second)
    assert relation(one, other).why == (why,)
    assert relation(one, replace(one)).code == "agree"
    assert relation(one, told("93%", **({"extent": "change"} if why == "level_against_change" else {}))).code == "agree"
    assert why in OBSTACLES


def test_a_rise_contradicts_a_fall_however_small() -> None:
    up = replace(told("0.2%"), interval=Interval(Decimal("0.1"), Decimal("0.3")), extent="change")
    down = replace(up, interval=-up.interval)
    assert relation(up, down, tolerance=Decimal(100)).code == "contradict"


VALUES = st.decimals(-1000, 1000, places=2)
STATEMENTS = st.builds(
    lambda a, b, unit, extent, bounded, place: Statement(
        Interval(min(a, b), max(a, b)), unit, extent, bounded, a, place=place
    ),
    VALUES,
    VALUES,
    st.sampled_from(["%", "pp", "km", "EUR", "USD", ""]),
    st.sampled_from(["level", "change"]),
    st.booleans(),
    st.sampled_from(["", "Leeds", "Yorkshire"]),
)


@settings(max_examples=EXAMPLES)
@given(STATEMENTS, STATEMENTS)
def test_relations_are_the_same_from_both_sides(one: Statement, other: Statement) -> None:
    there, back = relation(one, other), relation(other, one)
    assert (there.code, there.absolute, there.why) == (back.code, -back.absolute, back.why)
    assert obstacles(one, other) == obstacles(other, one)
    assert relation(one, one).code == "agree"
