"""Units: a figure in miles or dollars would be compared with one in kilometres or euros by a wrong factor."""

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claims.figures.compare import Incomparable, Interval
from claims.figures.compare.conversions import (
    PINT_NAMES,
    Deflator,
    Rate,
    convert,
    convertible,
    deflated,
    exchanged,
)
from claims.figures.units import SYMBOLS
from tests.figures.expressions import EXAMPLES

UNITS = sorted(PINT_NAMES)
EURO = Rate("EUR", "USD", Decimal("1.0823"), date(2024, 3, 1), "European Central Bank")


@pytest.mark.parametrize(
    ("value", "unit", "into", "expected"),
    [
        ("10", "mi", "km", "16.09344"),
        ("1609.344", "m", "mi", "1"),
        ("250", "ha", "km2", "2.5"),
        ("100", "acres", "ha", "40.468564224"),
        ("3", "t", "kg", "3000"),
        ("100", "°C", "°F", "212"),
        ("-40", "°F", "°C", "-40"),
        ("1", "kWh", "MJ", "3.6"),
        ("90", "km/h", "km/h", "90"),
        ("5", "‰", "%", "0.5"),
        ("25", "bp", "pp", "0.25"),
        ("1", "barrel", "L", "158.987294928"),
    ],
)
def test_known_conversions_are_exact(value: str, unit: str, into: str, expected: str) -> None:
    assert convert(Interval.exactly(value), unit, into) == Interval.exactly(expected)


@settings(max_examples=EXAMPLES)
@given(st.decimals(-(10**12), 10**12, places=6), st.sampled_from(UNITS), st.sampled_from(UNITS))
def test_there_and_back_is_the_same_number(value: Decimal, unit: str, into: str) -> None:
    amount = Interval.exactly(value)
    if not convertible(unit, into):
        assert not convertible(into, unit)
        return
    back = convert(convert(amount, unit, into), into, unit)
    assert amount.within(back)
    assert back.high - back.low <= max(abs(value), Decimal(1)) * Decimal("1e-25")


@pytest.mark.parametrize("unit", UNITS)
def test_every_unit_is_one_that_the_library_knows(unit: str) -> None:
    assert convertible(unit, "km") or convert(Interval.exactly(1), unit, unit) == Interval.exactly(1)
    assert any(convertible(unit, other) for other in UNITS if PINT_NAMES[other] != PINT_NAMES[unit]) or unit in (
        "kV",
        "bar",
    )


def test_most_symbols_of_the_reader_convert() -> None:
    """A symbol that is left out here on purpose is named here."""
    left = {name for name in SYMBOLS.values() if name not in PINT_NAMES}
    assert left == {"mAh", "dB", "px", "MP", "ppm", "ppb", "hp", "mpg", "rpm", "mmHg"} | {"Bq", "kBq", "mSv", "µSv"}


@pytest.mark.parametrize(
    ("unit", "into", "code"),
    [
        ("km", "kg", "other_dimension"),
        ("%", "pp", "other_dimension"),
        ("EUR", "USD", "needs_rate"),
        ("EUR", "km", "other_dimension"),
        ("hp", "kW", "ambiguous_unit"),
        ("people", "km", "unknown_unit"),
    ],
)
def test_what_cannot_be_converted_says_why(unit: str, into: str, code: str) -> None:
    """Percent never become points, and no currency another without a rate that somebody names."""
    with pytest.raises(Incomparable) as caught:
        convert(Interval.exactly(1), unit, into)
    assert caught.value.code == code


def test_money_changes_currency_by_a_named_rate_alone() -> None:
    hundred = Interval.exactly(100)
    assert exchanged(hundred, "EUR", "USD", EURO) == Interval.exactly("108.23")
    there = exchanged(hundred, "EUR", "USD", EURO)
    assert hundred.within(exchanged(there, "USD", "EUR", EURO))
    assert exchanged(hundred, "EUR", "EUR", None) == hundred
    for rate, code in (
        (None, "needs_rate"),
        (Rate("EUR", "USD", Decimal(1), date(2024, 3, 1), " "), "needs_source"),
        (Rate("EUR", "GBP", Decimal(1), date(2024, 3, 1), "x"), "wrong_rate"),
        (Rate("EUR", "USD", Decimal(0), date(2024, 3, 1), "x"), "wrong_rate"),
    ):
        with pytest.raises(Incomparable) as caught:
            exchanged(hundred, "EUR", "USD", rate)
        assert caught.value.code == code


def test_money_changes_years_by_a_named_index_alone() -> None:
    index = Deflator("consumer prices", Decimal(80), Decimal(100), "Insee")
    assert deflated(Interval.exactly(1000), index) == Interval.exactly(1250)
    for wrong, code in (
        (None, "needs_rate"),
        (Deflator("x", Decimal(80), Decimal(100), ""), "needs_source"),
        (Deflator("x", Decimal(0), Decimal(100), "Insee"), "wrong_rate"),
    ):
        with pytest.raises(Incomparable) as caught:
            deflated(Interval.exactly(1000), wrong)
        assert caught.value.code == code


def test_the_reader_does_not_load_the_library_of_units() -> None:
    """It takes half a second, at every start of every program that reads a figure."""
    import subprocess
    import sys

    code = "import claims.figures, sys; sys.exit('pint' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], timeout=60).returncode == 0
