"""Derivations: a desk would publish a calculation that its inputs do not give, or that nobody can follow."""

import json
from datetime import date
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claims.figures.compare import Incomparable, Interval
from claims.figures.compare.derivations import RULES, Input, again, as_json, derive, from_json
from tests.figures.expressions import EXAMPLES

DAY = date(2024, 3, 1)


def given_(role: str, value: str, room: str = "0", unit: str = "%", source: str = "Insee") -> Input:
    number = Decimal(value)
    return Input(role, number, Interval.around(number, Decimal(room)), unit, source, DAY)


@pytest.mark.parametrize(
    ("operation", "numbers", "unit", "scale", "value", "result"),
    [
        ("change_percent", {"before": "10.0", "after": "10.4"}, "%", 1, "4", "%"),
        ("change_points", {"before": "10.0", "after": "10.4"}, "%", 1, "0.4", "pp"),
        ("change_absolute", {"before": "1200", "after": "900"}, "people", 1, "-300", "people"),
        ("share", {"part": "52", "whole": "208"}, "districts", 1, "25", "%"),
        ("ratio", {"first": "9", "second": "4"}, "km", 1, "2.25", "x"),
        ("average_per_year", {"before": "100", "after": "160"}, "EUR", 4, "15", "EUR"),
        ("compound_per_year", {"before": "100", "after": "121"}, "EUR", 2, "10", "%"),
        ("real_change", {"nominal": "6", "prices": "9"}, "%", 1, "-2.75229357798165", "%"),
    ],
)
def test_known_results(operation: str, numbers: dict[str, str], unit: str, scale: int, value: str, result: str) -> None:
    found = derive(operation, [given_(role, number, unit=unit) for role, number in numbers.items()], scale)
    assert abs(found.value - Decimal(value)) < Decimal("1e-12")
    assert found.unit == result
    assert found.value in Interval(found.interval.low - Decimal("1e-12"), found.interval.high + Decimal("1e-12"))


def test_per_head_real_amounts_and_sums() -> None:
    heads = [given_("amount", "84000", unit="cases"), given_("people", "67000000", unit="people")]
    assert round(derive("per_head", heads, 100_000).value, 3) == Decimal("125.373")
    real = [
        given_("amount", "1000", unit="EUR"),
        given_("index_then", "80", unit="2015 = 100"),
        given_("index_now", "100", unit="2015 = 100"),
    ]
    assert (derive("real_amount", real).value, derive("real_amount", real).unit) == (Decimal(1250), "EUR")
    parts = [given_("part", number, "0.5", unit="EUR") for number in ("3", "4", "5")]
    total = derive("sum", parts)
    assert (total.value, total.interval) == (Decimal(12), Interval(Decimal("10.5"), Decimal("13.5")))
    assert total.formula() == "3 + 4 + 5 ≈ 12"


def test_a_formula_is_written_in_the_readers_language() -> None:
    found = derive("change_percent", [given_("before", "10.0"), given_("after", "10.4")])
    assert found.formula("en") == "(10.4 − 10) ÷ 10 × 100 = 4"
    assert found.formula("fr") == "(10,4 − 10) ÷ 10 × 100 = 4"


def test_rounded_inputs_give_an_interval() -> None:
    """10.0 to 10.4, both rounded to a tenth, is a rise of 3 to 5 % and not of exactly 4."""
    found = derive("change_percent", [given_("before", "10.0", "0.05"), given_("after", "10.4", "0.05")])
    assert Decimal("2.9") < found.interval.low < 4 < found.interval.high < Decimal("5.1")
    assert "≈" in found.formula()


NUMBER = st.decimals("0.01", "100000", places=2)


@st.composite
def inputs(draw: st.DrawFn, operation: str) -> tuple[list[Input], dict[str, Decimal]]:
    """Inputs of an operation, and a number inside each interval."""
    chosen, inside = [], {}
    for role in RULES[operation].roles:
        low, value, point, high = sorted(draw(st.tuples(NUMBER, NUMBER, NUMBER, NUMBER)))
        chosen.append(Input(role, value, Interval(low, high), "%", "Insee"))
        inside[role] = point
    return chosen, inside


TRUE = {
    "change_percent": lambda n, s: (n["after"] / n["before"] - 1) * 100,
    "change_points": lambda n, s: n["after"] - n["before"],
    "change_absolute": lambda n, s: n["after"] - n["before"],
    "share": lambda n, s: n["part"] / n["whole"] * 100,
    "per_head": lambda n, s: n["amount"] / n["people"] * s,
    "ratio": lambda n, s: n["first"] / n["second"],
    "average_per_year": lambda n, s: (n["after"] - n["before"]) / s,
    "real_amount": lambda n, s: n["amount"] * n["index_now"] / n["index_then"],
    "real_change": lambda n, s: ((100 + n["nominal"]) / (100 + n["prices"]) - 1) * 100,
}


@settings(max_examples=EXAMPLES)
@given(st.data(), st.sampled_from(sorted(TRUE)), st.integers(1, 50))
def test_the_true_result_lies_inside(data: st.DataObject, operation: str, scale: int) -> None:
    chosen, inside = data.draw(inputs(operation))
    scale = scale if RULES[operation].scaled else 1
    found = derive(operation, chosen, scale)
    true = TRUE[operation]({role: Fraction(value) for role, value in inside.items()}, scale)
    assert Fraction(found.interval.low) <= true <= Fraction(found.interval.high)


@settings(max_examples=EXAMPLES)
@given(st.data(), st.sampled_from(sorted(set(RULES) - {"sum"})), st.integers(1, 50))
def test_what_is_stored_is_worked_out_again(data: st.DataObject, operation: str, scale: int) -> None:
    chosen, _ = data.draw(inputs(operation))
    found = derive(operation, chosen, scale if RULES[operation].scaled else 1)
    stored = json.loads(json.dumps(as_json(found)))
    assert from_json(stored) == found
    with pytest.raises(Incomparable):
        from_json({**stored, "value": str(found.value + 1)})


def test_a_changed_input_changes_the_result_alone() -> None:
    """A revision of the series must reach the calculation, with everything else as it was."""
    found = derive("change_points", [given_("before", "10.0"), given_("after", "8.0")])
    newer = again(found, [given_("after", "8.2")])
    assert (found.value, newer.value) == (Decimal("-2.0"), Decimal("-1.8"))
    assert newer.inputs[0] == found.inputs[0]


@pytest.mark.parametrize(
    ("operation", "chosen", "scale", "code"),
    [
        ("change_percent", [given_("before", "1")], 1, "wrong_inputs"),
        ("change_percent", [given_("before", "1"), given_("before", "2")], 1, "wrong_inputs"),
        ("change_percent", [given_("before", "0"), given_("after", "2")], 1, "not_positive"),
        ("change_percent", [given_("before", "-5"), given_("after", "2")], 1, "not_positive"),
        ("change_percent", [given_("before", "1"), given_("after", "2")], 2, "wrong_inputs"),
        ("change_points", [given_("before", "1", unit="km"), given_("after", "2", unit="km")], 1, "other_dimension"),
        ("change_percent", [given_("before", "1", unit="km"), given_("after", "2", unit="ha")], 1, "other_dimension"),
        ("share", [given_("part", "1", unit="EUR"), given_("whole", "2", unit="USD")], 1, "needs_rate"),
        ("share", [given_("part", "1"), given_("whole", "2", source=" ")], 1, "needs_source"),
        ("share", [given_("part", "1"), given_("whole", "0")], 1, "divides_by_zero"),
        ("share", [given_("part", "1"), given_("whole", "1", "2")], 1, "divides_by_zero"),
        ("sum", [given_("part", "1")], 1, "wrong_inputs"),
        ("sum", [], 1, "wrong_inputs"),
        ("average_per_year", [given_("before", "1"), given_("after", "2")], 0, "wrong_inputs"),
        ("compound_per_year", [given_("before", "1"), given_("after", "-2")], 3, "not_positive"),
        ("real_change", [given_("nominal", "1"), given_("prices", "-100")], 1, "not_positive"),
        ("guess", [given_("before", "1")], 1, "unknown_operation"),
        (
            "ratio",
            [Input("first", Decimal("NaN"), Interval.exactly(1), "", "x"), given_("second", "1", unit="")],
            1,
            "wrong_inputs",
        ),
        (
            "ratio",
            [Input("first", Decimal(3), Interval.exactly(1), "", "x"), given_("second", "1", unit="")],
            1,
            "wrong_inputs",
        ),
    ],
)
def test_what_cannot_be_derived_says_why(operation: str, chosen: list[Input], scale: int, code: str) -> None:
    with pytest.raises(Incomparable) as caught:
        derive(operation, chosen, scale)
    assert caught.value.code == code


@pytest.mark.parametrize(
    "stored",
    [
        {},
        {"operation": "sum", "inputs": 3, "scale": 1, "value": "1"},
        {"operation": [], "inputs": [], "scale": 1, "value": "1"},
        {"operation": "share", "inputs": [{"role": "part"}], "scale": 1, "value": "1"},
        {"operation": "share", "inputs": [], "scale": "x", "value": "1"},
    ],
)
def test_what_is_no_derivation_is_refused(stored: dict) -> None:
    with pytest.raises(Incomparable):
        from_json(stored)
