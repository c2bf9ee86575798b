"""Asserted against found: a reviewer would be told a wrong distance."""

from decimal import Decimal

import pytest

from claims.figures import Amount, Difference, distance, interval, parse_value


def figure(text: str) -> Amount:
    return parse_value(text, "en")


@pytest.mark.parametrize(
    ("asserted", "found", "code", "by", "unit"),
    [
        ("93%", "between 85 and 90%", "above", "3", "pp"),
        ("80%", "between 85 and 90%", "below", "5", "pp"),
        ("87%", "between 85 and 90%", "inside", "0", "pp"),
        ("90%", "between 85 and 90%", "inside", "0", "pp"),
        ("93%", "93%", "inside", "0", "pp"),
        ("more than 93%", "95%", "inside", "0", "pp"),
        ("more than 93%", "90%", "above", "3", "pp"),
        ("less than 50%", "60%", "below", "10", "pp"),
        ("about 100 people", "104 people", "inside", "0", "people"),
        ("about 100 people", "110 people", "below", "5", "people"),
        ("between 10 and 20%", "between 18 and 30%", "inside", "0", "pp"),
        ("$3 million", "$2 million", "above", "1000000", "USD"),
        ("93%", "93 points", "different_units", "0", "points"),
    ],
)
def test_distance_names_the_gap(asserted: str, found: str, code: str, by: str, unit: str) -> None:
    difference = distance(figure(asserted), figure(found))
    assert (difference.code, difference.by, difference.unit) == (code, Decimal(by), unit)


def test_distance_is_also_told_as_a_share_of_what_was_found() -> None:
    assert distance(figure("120 people"), figure("100 people")).relative == Decimal("0.2")
    assert distance(figure("5 people"), figure("0 people")).relative is None


def test_tolerance_widens_what_was_found() -> None:
    assert distance(figure("101 people"), figure("100 people")).code == "above"
    assert distance(figure("101 people"), figure("100 people"), Decimal("0.01")).code == "inside"


def test_figure_without_a_number_cannot_be_compared() -> None:
    empty = Amount(None, None, None, "%", "share", "=", "level")
    assert interval(empty) is None
    assert distance(empty, figure("93%")) == Difference("no_number", Decimal(0), "pp", None)


def test_negative_numbers_widen_outwards() -> None:
    assert interval(figure("-100"), Decimal("0.1")) == (Decimal(-110), Decimal(-90))
