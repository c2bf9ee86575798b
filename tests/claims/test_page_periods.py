"""Dates and periods as people write them in four languages; what is no date is refused with the right words."""

from contextlib import suppress
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims.periods import Unreadable, parse_day, parse_period, written_period
from claims.terms import Precision

#: As typed -> first day, last day, precision.
READ = {
    "2016-12-09": ("2016-12-09", "2016-12-09", Precision.DAY),
    "2016-2-9": ("2016-02-09", "2016-02-09", Precision.DAY),
    "09/12/2016": ("2016-12-09", "2016-12-09", Precision.DAY),
    "9.12.2016": ("2016-12-09", "2016-12-09", Precision.DAY),
    "9 December 2016": ("2016-12-09", "2016-12-09", Precision.DAY),
    "9th December 2016": ("2016-12-09", "2016-12-09", Precision.DAY),
    "December 9, 2016": ("2016-12-09", "2016-12-09", Precision.DAY),
    "9 décembre 2016": ("2016-12-09", "2016-12-09", Precision.DAY),
    "1er août 2016": ("2016-08-01", "2016-08-01", Precision.DAY),
    "9 de diciembre de 2016": ("2016-12-09", "2016-12-09", Precision.DAY),
    "9. Dezember 2016": ("2016-12-09", "2016-12-09", Precision.DAY),
    "29 février 2016": ("2016-02-29", "2016-02-29", Precision.DAY),
    " 9  DEC.  2016 ": ("2016-12-09", "2016-12-09", Precision.DAY),
    "2016-12": ("2016-12-01", "2016-12-31", Precision.MONTH),
    "février 2016": ("2016-02-01", "2016-02-29", Precision.MONTH),
    "Feb 2015": ("2015-02-01", "2015-02-28", Precision.MONTH),
    "März 2016": ("2016-03-01", "2016-03-31", Precision.MONTH),
    "enero de 2016": ("2016-01-01", "2016-01-31", Precision.MONTH),
    "Q3 2016": ("2016-07-01", "2016-09-30", Precision.QUARTER),
    "2016-Q4": ("2016-10-01", "2016-12-31", Precision.QUARTER),
    "T1 2016": ("2016-01-01", "2016-03-31", Precision.QUARTER),
    "2016": ("2016-01-01", "2016-12-31", Precision.YEAR),
    "2015–2016": ("2015-01-01", "2016-12-31", Precision.RANGE),
    "2015-2016": ("2015-01-01", "2016-12-31", Precision.RANGE),
    "2015 to 2016": ("2015-01-01", "2016-12-31", Precision.RANGE),
    "janvier 2015 à mars 2016": ("2015-01-01", "2016-03-31", Precision.RANGE),
    "2016-01-05 – 2016-02-03": ("2016-01-05", "2016-02-03", Precision.RANGE),
    "Q1 2016 – Q2 2016": ("2016-01-01", "2016-06-30", Precision.RANGE),
    "2016 – 2016": ("2016-01-01", "2016-12-31", Precision.RANGE),
}
REFUSED = {
    "2016-02-30": "no_such_day",
    "29 février 2015": "no_such_day",
    "31/04/2016": "no_such_day",
    "12/31/2016": "no_such_day",
    "2016-13": "no_such_day",
    "2016-00": "no_such_day",
    "0000-01-01": "no_such_day",
    "2016-12-32": "no_such_day",
    "2016–2015": "backwards",
    "March 2016 to January 2016": "backwards",
    "": "no_date",
    "soon": "no_date",
    "9 Dezembre 2016": "no_date",
    "16": "no_date",
    "Q5 2016": "no_date",
    "2016-12-09T10:00": "no_date",
    "20161": "no_date",
    "0000": "no_date",
    "2016 2017": "no_date",
    "١٢/٠٩/٢٠١٦ or so": "no_date",
    "2016-12-09" * 20: "no_date",
    "9.12.": "no_date",
    "30.2.2016": "no_such_day",
    "9 of 2016": "no_date",
}


@pytest.mark.parametrize("typed", READ)
def test_a_period_is_understood_as_it_is_written(typed: str) -> None:
    """Reporters would have to learn one way of writing a date, and get another period than they meant."""
    start, end, precision = READ[typed]
    found = parse_period(typed)
    assert (found.start, found.end, found.precision) == (date.fromisoformat(start), date.fromisoformat(end), precision)


@pytest.mark.parametrize("typed", REFUSED)
def test_what_is_no_date_is_refused_with_its_reason(typed: str) -> None:
    """The 30th of February would be stored as the 1st of March, or the reporter be told nothing."""
    with pytest.raises(Unreadable) as refused:
        parse_period(typed)
    assert refused.value.code == REFUSED[typed]


@pytest.mark.parametrize("typed", ["2016-12", "2016", "Q3 2016", "2015–2016"])
def test_a_month_or_a_year_is_no_day(typed: str) -> None:
    """ "Said on" would become the 1st of January for everything said in that year."""
    with pytest.raises(Unreadable) as refused:
        parse_day(typed)
    assert refused.value.code == "no_date"


@pytest.mark.parametrize("typed", READ)
def test_what_is_written_back_into_the_form_is_read_as_the_same(typed: str) -> None:
    """Opening and saving a claim would move its period."""
    found = parse_period(typed)
    again = parse_period(written_period(found.start, found.end, found.precision))
    assert again == found


def test_no_period_is_written_as_nothing() -> None:
    """A form would show "None"."""
    assert written_period(None, None, "") == ""


@given(st.text(max_size=100))
def test_whatever_is_typed_is_a_period_or_refused(typed: str) -> None:
    """A slip of the keyboard would be an error of the server."""
    with suppress(Unreadable):
        found = parse_period(typed)
        assert found.start <= found.end


@given(st.dates(min_value=date(1, 1, 1)), st.dates(min_value=date(1, 1, 1)))
def test_every_range_of_days_survives_the_form(one: date, other: date) -> None:
    """A period typed in one way would come back as another."""
    start, end = sorted((one, other))
    found = parse_period(written_period(start, end, Precision.RANGE))
    assert (found.start, found.end) == (start, end)
