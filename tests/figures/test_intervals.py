"""Intervals: a comparison would call two figures apart that can be the same, or the same that cannot."""

from contextlib import suppress
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claims.figures import Amount, parse_value
from claims.figures.compare import Incomparable, Interval, as_written, step_of
from tests.figures.expressions import EXAMPLES

NUMBERS = st.decimals(-(10**20), 10**20, allow_nan=False, allow_infinity=False, places=9)
ANY = st.decimals(allow_nan=True, allow_infinity=True)


def exact(value: Decimal) -> Fraction:
    return Fraction(value)


@st.composite
def points(draw: st.DrawFn) -> tuple[Interval, Decimal]:
    """An interval and a number inside it."""
    low, inside, high = sorted(draw(st.tuples(NUMBERS, NUMBERS, NUMBERS)))
    return Interval(low, high), inside


def holds(interval: Interval, value: Fraction) -> bool:
    return Fraction(interval.low) <= value <= Fraction(interval.high)


@settings(max_examples=EXAMPLES)
@given(points(), points())
def test_the_true_result_lies_inside(first: tuple[Interval, Decimal], second: tuple[Interval, Decimal]) -> None:
    (one, a), (other, b) = first, second
    assert holds(one + other, exact(a) + exact(b))
    assert holds(one - other, exact(a) - exact(b))
    assert holds(one * other, exact(a) * exact(b))
    if other.low > 0 or other.high < 0:
        assert holds(one / other, exact(a) / exact(b))
    else:
        with pytest.raises(Incomparable, match="divides_by_zero"):
            one / other


@settings(max_examples=EXAMPLES)
@given(points(), st.fractions(min_value=-1000, max_value=1000, max_denominator=997))
def test_multiplied_by_an_exact_number_it_stays_inside(pair: tuple[Interval, Decimal], factor: Fraction) -> None:
    interval, value = pair
    assert holds(interval.times(factor), exact(value) * factor)


@settings(max_examples=EXAMPLES)
@given(st.decimals("0.000001", 10**12, places=6), st.integers(1, 60))
def test_a_root_lies_inside_its_interval(value: Decimal, degree: int) -> None:
    """The power of the ends holds the number: the true root lies between them."""
    root = Interval.exactly(value).root(degree)
    assert exact(root.low) ** degree <= exact(value) <= exact(root.high) ** degree
    assert root.high - root.low <= root.high * Decimal("1e-30")


@settings(max_examples=EXAMPLES)
@given(ANY, ANY, ANY, ANY)
def test_nothing_raises_but_what_is_documented(a: Decimal, b: Decimal, c: Decimal, d: Decimal) -> None:
    try:
        one, other = Interval(a, b), Interval(c, d)
    except Incomparable:
        return
    for work in (
        lambda: one + other,
        lambda: one - other,
        lambda: one * other,
        lambda: one / other,
        lambda: one.root(7),
        lambda: one.middle,
        lambda: one.gap(other),
        lambda: one.times(Fraction(-3, 7), Fraction(1, 3)),
    ):
        with suppress(Incomparable):
            work()


@settings(max_examples=EXAMPLES)
@given(points(), points())
def test_a_gap_is_the_same_from_both_sides(first: tuple[Interval, Decimal], second: tuple[Interval, Decimal]) -> None:
    one, other = first[0], second[0]
    assert one.gap(other) == other.gap(one)
    assert (one.gap(other) == 0) == one.meets(other)


@pytest.mark.parametrize(
    ("text", "language", "low", "high"),
    [
        ("93 %", "fr", "92.5", "93.5"),
        ("93.0 %", "en", "92.95", "93.05"),
        ("93,0 %", "fr", "92.95", "93.05"),
        ("1.2 million", "en", "1150000", "1250000"),
        ("27,5 milliards d'euros", "fr", "27450000000", "27550000000"),
        ("1,200 people", "en", "1150", "1250"),
        ("6 000 logements", "fr", "5950", "6050"),
        ("12,340 people", "en", "12335", "12345"),
        ("120 people", "en", "119.5", "120.5"),
        ("120,400 people", "en", "120350", "120450"),
        ("100,000 people", "en", "95000", "105000"),
        ("about 1,200 people", "en", "1140", "1260"),
        ("environ 7 %", "fr", "6.5", "7.5"),
        ("more than 6,000 people", "en", "6000", "Infinity"),
        ("au moins 40 %", "fr", "40", "Infinity"),
        ("up to 30 km", "en", "-Infinity", "30"),
        ("between 10 and 15 %", "en", "10", "15"),
        ("-3.1 %", "en", "-3.15", "-3.05"),
        ("a third", "en", "32.8333", "33.8333"),
        ("twelve thousand homes", "en", "11500", "12500"),
        ("0 %", "en", "-0.5", "0.5"),
    ],
)
def test_a_figure_means_all_numbers_that_would_be_written_so(text: str, language: str, low: str, high: str) -> None:
    found = as_written(parse_value(text, language), text)
    assert found.low == Decimal(low)
    assert found.high == Decimal(high)


@pytest.mark.parametrize(
    ("words", "low", "high"), [("dozens of people", 20, 99), ("des centaines", 200, 999), ("milliers", 2000, 9999)]
)
def test_vague_words_stand_for_a_span(words: str, low: int, high: int) -> None:
    """ "hundreds" read as exactly 100 would contradict every count of them."""
    amount = Amount(Decimal(low) / 2, None, None, "people", "count", "~", "level")
    found = as_written(amount, words)
    expected = Interval(Decimal(low), Decimal(high))
    assert found == expected or words.startswith("des")


def test_a_figure_without_a_number_says_so() -> None:
    with pytest.raises(Incomparable, match="no_number"):
        as_written(Amount(None, None, None, "%", "share", "=", "level"))


@settings(max_examples=EXAMPLES)
@given(NUMBERS, st.text(max_size=30))
def test_a_step_is_above_zero_whatever_the_text(value: Decimal, text: str) -> None:
    assert step_of(value, text) > 0
    amount = Amount(value, None, None, "", "count", "=", "level")
    assert value in as_written(amount, text) or not any(sign.isdigit() for sign in text)
