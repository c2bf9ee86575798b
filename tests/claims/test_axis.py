"""The axis: a reader sees at a glance how far a claim lies from what is known, and is not misled by the drawing."""

from decimal import Decimal
from xml.etree import ElementTree

import pytest

from claims.axis import CLOSE, Row, comparable, draw, scale


def row(value=None, low=None, high=None, *, unit="%", role="evidence", comparator="=", label="Agency", words="n"):
    numbers = (None if number is None else Decimal(number) for number in (value, low, high))
    return Row(label, words, unit, role, *numbers, comparator)


def drawn(*rows, **named):
    return ElementTree.fromstring(draw(rows, title="Figures", **named))


def points(svg, role):
    return next(g for g in svg.iter("g") if g.get("class") == role)


def test_shares_lie_on_an_axis_from_zero_to_a_hundred():
    """An axis that began at 80 would make eight points look like everything."""
    along = scale([row(93, role="asserted"), row(85)])
    assert (along.start, along.end) == (0, 100)
    assert along.at(Decimal(93)) == "93%"


def test_figures_too_close_to_tell_apart_are_enlarged_and_it_is_said():
    """7.1 and 7.4 would be one blot on an axis from zero; without the sentence the enlarged one would mislead."""
    rows = [row("7.1", role="asserted"), row("7.4")]
    along = scale(rows)
    assert not along.holds_zero
    assert along.start <= Decimal("7.1") < Decimal("7.4") <= along.end
    told = drawn(*rows, cut="Does not begin at zero.")
    assert "Does not begin at zero." in told.find("desc").text
    assert [text.text for text in told.iter("text")][-1] == "Does not begin at zero."


def test_an_axis_from_zero_claims_nothing_about_being_cut():
    assert "zero" not in draw([row(93), row(85)], title="t", cut="Does not begin at zero.")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("0", "0"),
        ("-3", "2"),
        ("-7.4", "-7.1"),
        ("5", "5"),
        ("0.000000001", "0.000000002"),
        ("99999999999999999999", "99999999999999999998.999999999"),
        ("-99999999999999999999", "99999999999999999999"),
        ("3500000000", "4000000000"),
    ],
)
def test_every_number_that_can_be_stored_finds_its_place(one, other):
    """One odd figure must not cost readers the whole page."""
    along = scale([row(one), row(other)])
    ticks = along.ticks()
    assert 2 <= len(ticks) <= 8
    assert ticks[-1] == along.end
    for number in (one, other):
        assert 0 <= float(along.at(Decimal(number)).rstrip("%")) <= 100
    assert drawn(row(one), row(other)) is not None


def test_close_is_measured_against_the_way_from_zero():
    apart = Decimal(100) * (1 - CLOSE)
    assert scale([row(100), row(apart)]).holds_zero
    assert not scale([row(100), row(apart + 1)]).holds_zero


def test_other_units_are_not_put_on_the_same_axis():
    """Percentage points beside per cent would be a false comparison."""
    rows = [row(93, role="asserted"), row(8, unit="pp"), row(90)]
    assert comparable(rows) == [rows[0], rows[2]]
    assert comparable([row(3, unit="Homes"), row(4, unit="homes")])[1].value == 4


def test_one_number_alone_needs_no_axis():
    assert draw([row(93)], title="t") == ""
    assert draw([row(93), row(2, unit="EUR")], title="t") == ""
    assert draw([], title="t") == ""


def test_more_than_is_an_arrow_to_the_right_and_less_than_to_the_left():
    """ "More than 50" drawn as a point at 50 would say something that nobody said."""
    svg = drawn(row(50, role="asserted", comparator=">"), row(20, comparator="<="), row(100, role="found"))
    ends = {
        g.get("class"): [at.get("x") for at in g.iter("svg") if at.find("path").get("class") == "arrow"]
        for g in svg.iter("g")
    }
    assert ends == {"asserted": ["100%"], "evidence": ["0%"], "found": []}


def test_an_interval_is_drawn_from_low_to_high_with_its_best_value():
    svg = drawn(row(93, role="asserted"), row(88, 85, 90, role="found"))
    found = points(svg, "found")
    span = next(line for line in found.iter("line") if line.get("class") == "span")
    assert (span.get("x1"), span.get("x2")) == ("85%", "90%")
    assert [at.get("x") for at in found.iter("svg")] == ["88%"]


def test_the_roles_differ_in_shape_and_not_in_colour_alone():
    svg = drawn(row(93, role="asserted"), row(90, role="found"), row(91, role="evidence"))
    shapes = {role: {part.tag for part in points(svg, role)} - {"text", "line"} for role in ("asserted", "found")}
    assert shapes == {"asserted": {"circle"}, "found": {"svg"}}
    sizes = [circle.get("r") for circle in svg.iter("circle")]
    assert len(set(sizes)) == 2


def test_people_who_hear_the_page_get_every_row():
    svg = drawn(row(93, label="Army", words="93 %"), row(85, label="Observatory", words="85 %"), name="a7")
    assert svg.get("role") == "img"
    assert svg.get("aria-labelledby") == f"{svg.find('title').get('id')} {svg.find('desc').get('id')}"
    assert svg.find("title").get("id").startswith("a7")
    assert svg.find("desc").text == "Army: 93 %; Observatory: 85 %"


def test_what_people_typed_stays_text():
    """A source named like a tag must not become one."""
    evil = '<script>alert("1")</script>&'
    text = draw([row(93, label=evil, words=evil), row(85)], title=evil, cut=evil, tick=lambda number: evil)
    assert "<script" not in text
    assert ElementTree.fromstring(text).find("desc").text.startswith(evil)


def test_the_drawing_carries_no_style():
    """The desk's pages allow none: it would be dropped, and the drawing would be black on black."""
    text = draw([row(93, 90, 95), row(85, comparator=">")], title="t")
    assert "style" not in text
    assert "fill=" not in text


def test_a_long_name_is_cut_for_phones_and_whole_on_a_page():
    name = "Institute for the Observation of Lines and Borders"
    svg = drawn(row(93, label=name, words="93 %"), row(85))
    shown = {span.get("class"): span.text for span in svg.iter("tspan") if span.text and span.text[:4] == name[:4]}
    assert shown["quiet wide"] == name
    assert shown["quiet small"].endswith("…")


def test_numbers_of_the_axis_have_room_on_a_phone():
    wide = "3 500 000 000 koruna"
    svg = drawn(row(3), row(9), tick=lambda number: wide)
    assert sum(text.text == wide for text in svg.iter("text")) <= 3
