"""A spreadsheet of claims: every line is checked as the form of a claim would be, before anything is stored."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any

from django import forms
from django.conf import settings
from django.core.exceptions import ValidationError
from django.utils.translation import get_language, override
from django.utils.translation import gettext_lazy as _

from claims.actions.importing import Line
from claims.forms.claims import LANGUAGES, ClaimForm
from claims.forms.documents import DocumentForm
from claims.forms.fields import PlainSelect
from claims.forms.once import OnceForm
from claims.frozen import clean
from claims.sheets import SheetError, table_of

MAX_LINES = 500
MAX_BYTES = 2 * 1024 * 1024

PROBLEMS = {
    "not_text": _("This is not a table in text form. Save the spreadsheet as CSV and upload that."),
    "empty": _("The file is empty. Choose another one."),
    "ragged": _("Some lines have more cells than there are headings. Save the spreadsheet as CSV again."),
}


@dataclass(frozen=True)
class Trouble:
    """What is wrong with one cell: line as in the spreadsheet, the headings being the first."""

    line: int
    column: str
    error: str


class LineForm(ClaimForm):
    """One line. A share that does not say of what is stored as just that."""

    address = forms.CharField(label=_("Address"), required=False, max_length=2000)
    quote = forms.CharField(label=_("Quote"), max_length=5000)

    clean_address = DocumentForm.clean_address

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["statement"].required = False

    def clean(self) -> dict[str, Any]:
        self.cleaned_data["share_of_unknown"] = not self.cleaned_data.get("share_of")
        return super().clean()

    def line(self, number: int) -> Line:
        data = self.cleaned_data
        told = {name: data[name] for name in ("address", "quote", "statement", "figure", "claimant", "claimant_kind")}
        return Line(number=number, said_on=data["said_on"], **told)


class ImportForm(OnceForm):
    """The file, and the language that its numbers are written in. ``lines`` are what it holds once it is valid."""

    file = forms.FileField(label=_("Spreadsheet (CSV)"), allow_empty_file=True)
    language = forms.ChoiceField(label=_("Numbers are written in"), choices=LANGUAGES[1:], widget=PlainSelect)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["language"].initial = (get_language() or "en")[:2]
        self.lines: list[Line] = []
        self.troubles: list[Trouble] = []

    def clean_file(self) -> Any:
        file = self.cleaned_data["file"]
        if file.size > MAX_BYTES:
            raise ValidationError(_("The file has more than 2 MB. Split it."))
        return file

    def clean(self) -> dict[str, Any]:
        data = super().clean() or {}
        if self.errors:
            return data
        try:
            table = table_of(data["file"].read())
        except SheetError as error:
            self.add_error("file", PROBLEMS[error.code])
            return data
        columns = [_named().get(_key(heading)) for heading in table.headers]
        if not {"quote", "value"} <= set(columns):
            self.add_error("file", _("The first line must hold the names of the columns, among them Quote and Value."))
        elif len(table) > MAX_LINES:
            self.add_error("file", _("A file may hold %(limit)s lines at most. Split it.") % {"limit": MAX_LINES})
        else:
            self._check(columns, table, data["language"])
        return data

    def _check(self, columns: list[str | None], table: Any, language: str) -> None:
        for number, cells in enumerate(table, start=2):
            typed = {name: clean(cell) for name, cell in zip(columns, cells, strict=True) if name}
            if not any(cell.strip() for cell in typed.values()):
                continue
            form = LineForm(typed, language=language)
            if form.is_valid():
                self.lines.append(form.line(number))
            else:
                self.troubles += _troubles(form, number)
        if self.troubles:
            self.add_error("file", _("Nothing was imported. Mend these lines in the spreadsheet and choose it again."))
        elif not self.lines:
            self.add_error("file", _("There is no line under the headings."))


def _troubles(form: LineForm, number: int) -> Iterator[Trouble]:
    for name, errors in form.errors.items():
        label = str(form.fields[name].label) if name in form.fields else ""
        for error in errors:
            yield Trouble(number, label, str(error))


@cache
def _named() -> dict[str, str]:
    """What a column may be called, in every language of the interface, and the field that it fills."""
    fields = LineForm.base_fields
    names = {_key(name): name for name in fields}
    for language, _name in settings.LANGUAGES:
        with override(language):
            names |= {_key(str(field.label)): name for name, field in fields.items() if field.label}
    return names


def _key(heading: str) -> str:
    return heading.strip().casefold().replace("_", " ")


def columns_shown() -> list[str]:
    """The headings, in the language of the page and in the order of a claim's form."""
    hidden = {"version", "share_of_unknown"}
    first = ["address", "quote", "statement", "claimant", "said_on"]
    rest = [name for name in LineForm.base_fields if name not in hidden and name not in first]
    return [str(LineForm.base_fields[name].label) for name in [*first, *rest]]
