"""Figures as people see them: separators, spaces, signs and words of each language."""

from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claims.figures import COMPARATORS, EXTENTS, KINDS, parse_value, written, written_number
from tests.figures.expressions import EXAMPLES

NARROW = "\u202f"
FIXED = "\u00a0"


def words(
    value: str, unit: str, kind: str, language: str, comparator: str = "=", extent: str = "level", **options: bool
) -> str:
    low, _, high = value.partition("..")
    if high:
        return written(None, Decimal(low), Decimal(high), unit, kind, "between", extent, language, **options)
    return written(Decimal(value), None, None, unit, kind, comparator, extent, language, **options)


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        ("fr", f"1{NARROW}234{NARROW}567,5"),
        ("en", "1,234,567.5"),
        ("es", f"1{NARROW}234{NARROW}567,5"),
        ("de", "1.234.567,5"),
        ("it", "1.234.567,5"),
        ("pt", "1.234.567,5"),
        ("xx", "1,234,567.5"),
    ],
)
def test_number_has_the_separators_of_its_language(language: str, expected: str) -> None:
    assert written_number(Decimal("1234567.50"), language) == expected


def test_spanish_groups_from_five_digits_on() -> None:
    assert written_number(Decimal(1234), "es") == "1234"
    assert written_number(Decimal(12345), "es") == f"12{NARROW}345"


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        (("93", "%", "share", "fr"), f"93{NARROW}%"),
        (("93", "%", "share", "en"), "93%"),
        (("93", "%", "share", "de"), f"93{FIXED}%"),
        (("93", "%", "share", "fr", ">"), f"plus de 93{NARROW}%"),
        (("93", "%", "share", "en", "<="), "up to 93%"),
        (("93", "%", "share", "es", ">="), f"al menos 93{FIXED}%"),
        (("93", "%", "share", "de", "~"), f"rund 93{FIXED}%"),
        (("93", "%", "share", "it", "<"), "meno di 93%"),
        (("93", "%", "share", "pt", "~"), "cerca de 93%"),
        (("52", "quartiers", "count", "fr", ">", "increment"), f"plus de 52{FIXED}quartiers supplémentaires"),
        (("52", "districts", "count", "en", "=", "increment"), f"52{FIXED}more districts"),
        (("52", "barrios", "count", "es", "=", "increment"), f"52{FIXED}barrios más"),
        (("52", "Bezirke", "count", "de", "=", "increment"), f"52{FIXED}weitere Bezirke"),
        (("52", "bairros", "count", "pt", "=", "increment"), f"mais{FIXED}52 bairros"),
        (("52", "", "count", "en", "=", "increment"), "52 more"),
        (("52", "", "count", "fr", "=", "increment"), "52 de plus"),
        (("27500000000", "EUR", "money", "fr"), f"27,5{FIXED}milliards{FIXED}€"),
        (("27500000000", "EUR", "money", "en"), f"€27.5{FIXED}billion"),
        (("27500000000", "EUR", "money", "de"), f"27,5{FIXED}Milliarden{FIXED}€"),
        (("27500000000", "EUR", "money", "es"), f"27{NARROW}500{FIXED}millones{FIXED}€"),
        (("1000000", "EUR", "money", "fr"), f"1{FIXED}million{FIXED}€"),
        (("40000000", "CHF", "money", "en"), f"CHF{FIXED}40{FIXED}million"),
        (("1234567891", "USD", "money", "en"), "$1,234,567,891"),
        (("-3000000", "USD", "money", "en"), f"−$3{FIXED}million"),
        (("10..15", "%", "share", "en"), "between 10 and 15%"),
        (("10..15", "%", "share", "fr"), f"entre 10 et 15{NARROW}%"),
        (("10000000..15000000", "EUR", "money", "en"), f"between €10{FIXED}million and €15{FIXED}million"),
        (("2.3", "pp", "change", "en"), f"2.3{FIXED}percentage points"),
        (("2.3", "pp", "change", "fr"), f"2,3{FIXED}points"),
        (("3", "x", "change", "es"), f"3{FIXED}veces"),
        (("-0.2", "%", "change", "fr"), f"−0,2{NARROW}%"),
        (("3", "", "rank", "en"), "3rd"),
        (("11", "", "rank", "en"), "11th"),
        (("3", "", "rank", "fr"), "3e"),
        (("12", "km2", "measure", "fr"), f"12{FIXED}km²"),
    ],
)
def test_figure_reads_as_its_language_writes_it(arguments: tuple[str, ...], expected: str) -> None:
    assert words(*arguments) == expected


def test_range_can_be_written_short() -> None:
    assert words("10..15", "%", "share", "en", compact=True) == "10–15%"
    assert words("10000000..15000000", "EUR", "money", "en", compact=True) == "€10,000,000–15,000,000"


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("33.3333", "33.3%"),
        ("66.6667", "66.7%"),
        ("16.6667", "16.7%"),
        ("14.2857", "14.3%"),
        ("33.333300000", "33.3%"),
        ("3.3333", "3.3%"),
        ("12.5", "12.5%"),
        ("16.67", "16.67%"),
        ("33.33", "33.33%"),
        ("12.3457", "12.3457%"),
        ("0.0012", "0.0012%"),
        ("33.3333..66.6667", "between 33.3 and 66.7%"),
    ],
)
def test_fraction_is_shown_without_decimals_that_nobody_claimed(value: str, expected: str) -> None:
    """ "A third" would look like a measurement to a ten-thousandth, or a measured 16.67 would lose its decimals."""
    assert words(value, "%", "share", "en") == expected


def test_only_shares_are_fractions() -> None:
    """An amount of 33.3333 was said with its decimals."""
    assert words("33.3333", "kg", "measure", "en") == f"33.3333{FIXED}kg"


def test_figure_without_a_number_is_written_as_nothing() -> None:
    assert written(None, None, None, "%", "share", "=", "level", "en") == ""


@settings(max_examples=EXAMPLES, deadline=None)
@given(
    st.decimals(allow_nan=False, allow_infinity=False, min_value=Decimal("-1e20"), max_value=Decimal("1e20"), places=9),
    st.sampled_from(["", "%", "pp", "EUR", "XOF", "km", "quartiers", "x", "\0"]),
    st.sampled_from(KINDS),
    st.sampled_from(COMPARATORS),
    st.sampled_from(EXTENTS),
    st.sampled_from(["fr", "en", "es", "de", "it", "pt", "zz"]),
)
def test_every_figure_can_be_written(value, unit, kind, comparator, extent, language) -> None:
    text = written(value, None, None, unit, kind, comparator, extent, language)
    assert text
    assert len(text) < 120


@settings(max_examples=EXAMPLES, deadline=None)
@given(
    st.decimals(allow_nan=False, allow_infinity=False, min_value=-(10**12), max_value=10**12, places=3),
    st.sampled_from(["fr", "en", "es", "de"]),
)
def test_what_is_written_is_read_again_as_the_same_share(value: Decimal, language: str) -> None:
    """A person copies a number from a page into the form and gets another one."""
    text = written(value, None, None, "%", "share", "=", "level", language)
    # "1.234" is a thousand in German and 1,234 is one in English: three decimals alone say so, too
    again = parse_value(text, language)
    assert again.value == value
    assert again.unit == "%"


def test_huge_exponent_is_not_written_out() -> None:
    """One number would fill the memory."""
    assert len(written_number(Decimal("1E+400000000"), "fr")) < 100
