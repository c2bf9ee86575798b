"""Fields that read what people write: days, periods, numbers."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from html import escape
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.forms.models import ModelChoiceIterator
from django.forms.utils import flatatt
from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from claims import figures
from claims.periods import Period, Unreadable, parse_day, parse_period

DATE_PROBLEMS = {
    "no_date": _("This date was not understood. Write it like 2016-12-09, 9 December 2016, Q3 2016 or 2016."),
    "no_such_day": _("There is no such day in the calendar. Check the day and the month."),
    "backwards": _("The period ends before it begins."),
}
VALUE_PROBLEMS = {
    "empty": _("Write the number, for example 93 % or 3.5 billion euros."),
    "no_number": _("There is no number in this. Write it like 93 %, 3.5 billion euros or 52 more."),
    "too_large": _("This number is too large to be stored: at most 20 digits before the point and 9 after it."),
    "several_numbers": _("There are several numbers in this. Write one, or a range like 10–15 %."),
    "not_a_digit": _("This is a sign and no number. Write it with plain digits."),
    "too_precise": _("This number has more digits after the point than can be stored: at most 9."),
    "low_above_high": _("The range ends below where it begins. Exchange the two numbers."),
    "bad_character": _("There is a character in this that cannot be read. Write the number anew."),
    "trailing_words": _("Write only the number and its unit here; the rest belongs into “What is measured”."),
}


class PlainSelect(forms.Select):
    """Django renders each option with a template of its own: with hundreds of outlets that is most of a page's time."""

    def render(self, name: str, value: Any, attrs: Any = None, renderer: Any = None) -> SafeString:
        chosen = "" if value is None else str(value)
        options = "".join(
            f'<option value="{escape(key)}"{" selected" if key == chosen else ""}>{escape(str(label))}</option>'
            for key, label in ((str(key), label) for key, label in self.choices)
        )
        given = flatatt(self.build_attrs(self.attrs, (attrs or {}) | {"name": name}))
        return format_html("<select{}>{}</select>", given, mark_safe(options))  # noqa: S308  (escaped above)


class _Pairs(ModelChoiceIterator):
    """The keys and names of the rows, as the database gives them."""

    field: "RowField"

    def __iter__(self) -> Iterator[tuple[Any, str]]:
        if self.field.empty_label is not None:
            yield "", str(self.field.empty_label)
        for key, *names in self.queryset.values_list("pk", *self.field.named_by):
            yield key, next(filter(None, names), "")


class RowField(forms.ModelChoiceField):
    """A choice among rows, hundreds perhaps, of which no more is read than the name: ``named_by``, the first that is
    not empty."""

    widget = PlainSelect
    iterator = _Pairs

    def __init__(self, *args: Any, named_by: tuple[Any, ...], **kwargs: Any) -> None:
        self.named_by = named_by
        super().__init__(*args, **kwargs)


class DayField(forms.CharField):
    """One day, written in any of the usual ways."""

    def clean(self, value: Any) -> date | None:
        typed = super().clean(value)
        try:
            return parse_day(typed) if typed else None
        except Unreadable as error:
            raise ValidationError(DATE_PROBLEMS[error.code], code=error.code) from error


class PeriodField(forms.CharField):
    """A day, month, quarter, year or range."""

    def clean(self, value: Any) -> Period | None:
        typed = super().clean(value)
        try:
            return parse_period(typed) if typed else None
        except Unreadable as error:
            raise ValidationError(DATE_PROBLEMS[error.code], code=error.code) from error


class NumberField(forms.CharField):
    """A figure as people write it: "93 %", "3,5 milliards d'euros", "10-15 %". Cleans to a figures.Amount."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(max_length=300, **kwargs)
        self.language = ""

    def clean(self, value: Any) -> "figures.Amount | None":
        typed = super().clean(value)
        if not typed:
            return None
        try:
            return figures.parse_value(typed, self.language or (get_language() or "en")[:2])
        except figures.Unreadable as error:
            raise ValidationError(
                VALUE_PROBLEMS.get(error.code, VALUE_PROBLEMS["no_number"]), code=error.code
            ) from error


def plain_number(value: Decimal | None) -> str:
    """For a form: no trailing zeros, no exponent."""
    return "" if value is None else figures.plain(value)
