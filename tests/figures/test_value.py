"""What people type into the value field: a figure is understood, and anything else is refused with its reason."""

from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claims.figures import Amount, Unreadable, parse_value
from tests.figures.expressions import EXAMPLES


def amount(value: str, unit: str = "", kind: str = "count", comparator: str = "=", extent: str = "level") -> Amount:
    low, _, high = value.partition("..")
    if high:
        return Amount(None, Decimal(low), Decimal(high), unit, kind, "between", extent)
    return Amount(Decimal(value), None, None, unit, kind, comparator, extent)


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("93 %", "fr", amount("93", "%", "share")),
        ("93%", "en", amount("93", "%", "share")),
        ("93", "fr", amount("93")),
        (" 93 ", "fr", amount("93")),
        ("1 234 567,89", "fr", amount("1234567.89")),
        ("1,234,567.89", "en", amount("1234567.89")),
        ("1.234.567,89", "de", amount("1234567.89")),
        ("3,5 milliards d'euros", "fr", amount("3500000000", "EUR", "money")),
        ("3,5 milliards d’euros", "fr", amount("3500000000", "EUR", "money")),
        ("3,5 Md€", "fr", amount("3500000000", "EUR", "money")),
        ("$3.5bn", "en", amount("3500000000", "USD", "money")),
        ("$3.5 billion", "en", amount("3500000000", "USD", "money")),
        ("3.500 millones de euros", "es", amount("3500000000", "EUR", "money")),
        ("3,5 Mrd. Euro", "de", amount("3500000000", "EUR", "money")),
        ("10-15 %", "fr", amount("10..15", "%", "share")),
        ("10–15%", "en", amount("10..15", "%", "share")),
        ("between 10 and 15%", "en", amount("10..15", "%", "share")),
        ("entre 10 et 15 millions d’euros", "fr", amount("10000000..15000000", "EUR", "money")),
        ("52 more", "en", amount("52", extent="increment")),
        ("52 more districts", "en", amount("52", "districts", extent="increment")),
        ("another 52", "en", amount("52", extent="increment")),
        ("52 de plus", "fr", amount("52", extent="increment")),
        ("52 quartiers supplémentaires", "fr", amount("52", "quartiers", extent="increment")),
        ("52 quartiers", "fr", amount("52", "quartiers")),
        ("deux tiers", "fr", amount("66.6667", "%", "share")),
        ("two thirds", "en", amount("66.6667", "%", "share")),
        ("un Français sur cinq", "fr", amount("20", "%", "share")),
        ("un lit d’hôpital sur six", "fr", amount("16.6667", "%", "share")),
        ("one hospital bed in six", "en", amount("16.6667", "%", "share")),
        ("un quart", "fr", amount("25", "%", "share")),
        ("a third", "en", amount("33.3333", "%", "share")),
        ("un terzo", "it", amount("33.3333", "%", "share")),
        ("um em cada cinco", "pt", amount("20", "%", "share")),
        ("la moitié", "fr", amount("50", "%", "share")),
        ("quatre-vingt-treize", "fr", amount("93")),
        ("plus de 93 %", "fr", amount("93", "%", "share", ">")),
        ("at least 93%", "en", amount("93", "%", "share", ">=")),
        ("≥ 93 %", "fr", amount("93", "%", "share", ">=")),
        ("~93 %", "fr", amount("93", "%", "share", "~")),
        ("about 93", "en", amount("93", comparator="~")),
        ("2,3 points de pourcentage", "fr", amount("2.3", "pp", "change")),
        ("-0,2 %", "fr", amount("-0.2", "%", "change")),
        ("− 0,2 %", "fr", amount("-0.2", "%", "change")),
        ("+3 %", "fr", amount("3", "%", "change")),
        ("12 km²", "fr", amount("12", "km2", "measure")),
        ("2016", "fr", amount("2016")),
        ("1e3", "en", amount("1000")),
        ("1.5E-3", "en", amount("0.0015")),
        ("９３ %", "fr", amount("93", "%", "share")),
        ("٩٣", "en", amount("93")),
        ("3e", "fr", amount("3", kind="rank")),
        ("12345678901234567890", "en", amount("12345678901234567890")),
        ("0.123456789", "en", amount("0.123456789")),
    ],
)
def test_typed_figure_is_understood(text: str, language: str, expected: Amount) -> None:
    assert parse_value(text, language) == expected


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("", "empty"),
        (" \n\t", "empty"),
        ("many", "no_number"),
        ("NaN", "no_number"),
        ("inf", "no_number"),
        ("-Infinity", "no_number"),
        ("%", "no_number"),
        ("1.2.3", "no_number"),
        ("1e400", "too_large"),
        ("1e99999999999999999999", "too_large"),
        ("9" * 21, "too_large"),
        ("9" * 5000, "too_large"),
        ("99999999999 billion billion", "too_large"),
        ("99999999999999999999 billion", "too_large"),
        ("0.1234567891", "too_precise"),
        ("1e-30", "too_precise"),
        ("²", "not_a_digit"),
        ("①", "not_a_digit"),
        ("5 ½", "not_a_digit"),
        ("12 34", "several_numbers"),
        ("12 people and 15 dogs", "several_numbers"),
        ("15-10 %", "low_above_high"),
        ("93 % of the voters in town", "trailing_words"),
        ("they said 93 %", "trailing_words"),
        ("9\0", "bad_character"),
        ("9\ud800", "bad_character"),
    ],
)
def test_anything_else_is_refused_with_its_reason(text: str, code: str) -> None:
    """The form could not say what is wrong, or the database would refuse the number with a server error."""
    with pytest.raises(Unreadable) as refused:
        parse_value(text, "en")
    assert refused.value.code == code


PIECES = st.sampled_from(
    "93 1,5 1.234 % € $ bn million more about - – e E + ² ½ NaN 1e9 0 . , ' et and".split(" ")
    + "entre de plus tiers ٣ \0 \ud800".split(" ")
)


@settings(max_examples=EXAMPLES, deadline=None)
@given(
    st.text(max_size=60) | st.lists(PIECES, max_size=8).map(" ".join) | st.lists(PIECES, max_size=8).map("".join),
    st.sampled_from(["fr", "en", "es", "de", "pt"]),
)
def test_nothing_but_unreadable_is_ever_raised(text: str, language: str) -> None:
    """A form would answer with a server error, or store what is no number."""
    try:
        found = parse_value(text, language)
    except Unreadable:
        return
    numbers = [number for number in (found.value, found.low, found.high) if number is not None]
    assert numbers
    assert all(number.is_finite() and abs(number) < Decimal(10) ** 20 for number in numbers)
    assert all(-number.normalize().as_tuple().exponent <= 9 for number in numbers)
