"""What people type becomes typed values, or an error in their words. Nothing here writes."""

import uuid
from datetime import date
from decimal import Decimal
from typing import Any

from django import forms
from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.validators import URLValidator
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from claims import figures
from claims.actions.claiming import Place
from claims.frozen import clean
from claims.models import Candidate, Claim, Claimant, Document, Figure, Outlet, Rating, Source, User
from claims.periods import Period, Unreadable, parse_day, parse_period, written_period
from claims.terms import (
    ClaimantKind,
    CloseReason,
    Comparator,
    CorrectionKind,
    Extent,
    Kind,
    SourceKind,
    Stage,
    Stance,
)

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
    return "" if value is None else f"{value.normalize():f}"


class DocumentForm(forms.Form):
    """One of three: an address, a text (its address may be noted), or a file (likewise)."""

    address = forms.CharField(label=_("Address"), required=False, max_length=2000)
    text = forms.CharField(label=_("Text"), required=False, widget=forms.Textarea(attrs={"rows": 8}), strip=False)
    file = forms.FileField(label=_("File"), required=False, allow_empty_file=True)
    selection = forms.CharField(required=False, widget=forms.HiddenInput, max_length=5000)
    ticket = forms.UUIDField(initial=uuid.uuid4, widget=forms.HiddenInput)

    def clean_address(self) -> str:
        address: str = self.cleaned_data["address"].strip()
        if not address:
            return ""
        if "://" not in address:
            address = f"https://{address}"
        try:
            URLValidator(schemes=["http", "https"])(address)
        except ValidationError as error:
            raise ValidationError(
                _("This is not the address of a web page. It looks like https://news.example.org/article.")
            ) from error
        return address

    def clean_text(self) -> str:
        text = clean(self.cleaned_data["text"])
        if len(text) > settings.FIGURECHECK_MAX_TEXT_CHARS:
            raise ValidationError(
                _("The text has %(found)s characters, this desk takes %(limit)s. Paste the part that matters."),
                params={"found": f"{len(text):,}", "limit": f"{settings.FIGURECHECK_MAX_TEXT_CHARS:,}"},
            )
        return text

    def clean_file(self) -> Any:
        file = self.cleaned_data["file"]
        if file and file.size > settings.FIGURECHECK_MAX_DOCUMENT_BYTES:
            raise ValidationError(
                _("The file has %(found)d MB, this desk takes %(limit)d MB. Paste the part that matters instead."),
                params={"found": file.size >> 20, "limit": settings.FIGURECHECK_MAX_DOCUMENT_BYTES >> 20},
            )
        if file and not file.size:
            raise ValidationError(_("The file is empty. Choose another one."))
        return file

    def clean(self) -> dict[str, Any]:
        data = super().clean() or {}
        if self.errors:
            return data
        if not (data["address"] or data["text"].strip() or data["file"]):
            raise ValidationError(_("Give an address, paste a text, or choose a file."))
        if data["text"].strip() and data["file"]:
            raise ValidationError(_("Paste a text or choose a file, not both: they would be two documents."))
        return data


class FigureForm(forms.Form):
    """The typed figure. Subclasses add what it belongs to; ``language`` is the one that numbers are written in."""

    value = NumberField(label=_("Value"))
    upper_value = NumberField(label=_("Upper value"), required=False)
    unit = forms.CharField(label=_("Unit"), required=False, max_length=60)
    kind = forms.ChoiceField(label=_("Kind"), choices=Kind, required=False)
    comparator = forms.ChoiceField(label=_("Comparator"), choices=Comparator, required=False)
    extent = forms.ChoiceField(label=_("Level or increment"), choices=Extent, required=False)
    measured = forms.CharField(label=_("What is measured"), required=False, max_length=300)
    share_of = forms.CharField(label=_("Share of"), required=False, max_length=300)
    share_of_unknown = forms.BooleanField(label=_("The text does not say of what"), required=False)
    place = forms.CharField(label=_("Place"), required=False, max_length=200)
    period = PeriodField(label=_("Period"), required=False)

    FIGURE_FIELDS = [
        "value",
        "upper_value",
        "unit",
        "kind",
        "comparator",
        "extent",
        "measured",
        "share_of",
        "share_of_unknown",
        "place",
        "period",
    ]

    def __init__(self, *args: Any, language: str = "", guessed: frozenset[str] = frozenset(), **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.guessed = guessed
        for name in ("value", "upper_value"):
            field = self.fields[name]
            assert isinstance(field, NumberField)  # noqa: S101
            field.language = language
        self.fields["value"].widget.attrs |= {"autocomplete": "off", "placeholder": "93 %"}
        self.fields["period"].widget.attrs |= {"placeholder": "2016-12, Q3 2016, 2015–2016"}

    def clean(self) -> dict[str, Any]:
        data = super().clean() or {}
        amount = data.get("value")
        if amount is None or "upper_value" in self.errors:
            return data
        data["figure"] = self._figure(data, amount)
        return data

    def _figure(self, data: dict[str, Any], amount: "figures.Amount") -> Figure:
        """The unsaved figure. What is written in the value ("93 %", "52 more") goes before the other fields."""
        figure = Figure(
            value=amount.value,
            low=amount.low,
            high=amount.high,
            unit=amount.unit or figures.normalised(data["unit"]),
            comparator=amount.comparator if amount.comparator != "=" else data["comparator"] or Comparator.EQUAL,
            extent=amount.extent if amount.extent != "level" else data["extent"] or Extent.LEVEL,
            measured=data["measured"],
            place=data["place"],
            as_written=self.data.get(self.add_prefix("value"), "")[:300].strip(),
        )
        self._close_interval(figure, data.get("upper_value"))
        figure.kind = self._kind(figure, amount, data["kind"])
        self._say_of_what(figure, data)
        if period := data.get("period"):
            figure.period_start, figure.period_end, figure.period_precision = period.start, period.end, period.precision
        return figure

    def _close_interval(self, figure: Figure, upper: "figures.Amount | None") -> None:
        if upper is not None and figure.low is None:
            figure.low, figure.high, figure.value = figure.value, upper.value, None
            figure.unit = figure.unit or upper.unit
            figure.comparator = Comparator.BETWEEN
        if figure.low is None and figure.comparator == Comparator.BETWEEN:
            self.add_error("upper_value", _("“Between” needs an upper value as well."))
        if figure.low is not None:
            figure.comparator = Comparator.BETWEEN
            if figure.high is None or figure.low > figure.high:
                self.add_error("upper_value", _("The upper value is below the value. Exchange the two."))

    def _kind(self, figure: Figure, amount: "figures.Amount", chosen: str) -> str:
        unit = figure.unit
        kind = chosen or amount.kind
        if unit == "pp" and kind != Kind.CHANGE:
            self.add_error("kind", _("Percentage points measure a change. Choose “Change”, or the unit %."))
        if kind == Kind.SHARE and unit not in ("%", "‰"):
            self.add_error("unit", _("A share is written in % or ‰. Change the unit or the kind."))
        if kind == Kind.MONEY and not (len(unit) == 3 and unit.isascii() and unit.isupper()):
            self.add_error("unit", _("Money needs its currency as three letters, for example EUR."))
        if kind == Kind.RATE and not unit:
            self.add_error("unit", _("A rate needs its unit, for example km/h or deaths/100000."))
        return kind

    def _say_of_what(self, figure: Figure, data: dict[str, Any]) -> None:
        if figure.kind != Kind.SHARE:
            return
        figure.share_of, figure.share_of_unknown = data["share_of"], not data["share_of"]
        if not data["share_of"] and not data["share_of_unknown"]:
            self.add_error("share_of", _("A share of what? Say it, or tick that the text does not say."))


def figure_initial(figure: Figure | Candidate) -> dict[str, Any]:
    """A figure's numbers as a form shows them; works for a candidate's as well."""
    interval = figure.low is not None
    return {
        "value": plain_number(figure.low if interval else figure.value),
        "upper_value": plain_number(figure.high) if interval else "",
        "unit": figure.unit,
        "kind": figure.kind,
        "comparator": figure.comparator,
        "extent": figure.extent,
    }


class ClaimForm(FigureForm):
    """The claim with its figure: the form behind "Log claim" and "Edit"."""

    statement = forms.CharField(label=_("Statement"), max_length=2000, widget=forms.Textarea(attrs={"rows": 2}))
    claimant = forms.CharField(label=_("Claimant"), required=False, max_length=200)
    claimant_kind = forms.ChoiceField(
        label=_("The claimant is"), choices=ClaimantKind, initial=ClaimantKind.ORGANISATION, required=False
    )
    said_on = DayField(label=_("Said on"), required=False)
    version = forms.IntegerField(required=False, widget=forms.HiddenInput)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["claimant"].widget.attrs |= {"list": "claimants", "autocomplete": "off"}
        self.fields["said_on"].widget.attrs |= {"placeholder": "2016-12-09"}

    @property
    def claimant_names(self) -> list[str]:
        """Suggestions for the claimant's name."""
        return list(Claimant.objects.values_list("name", flat=True)[:500])

    def clean_claimant_kind(self) -> str:
        return self.cleaned_data["claimant_kind"] or ClaimantKind.ORGANISATION


def claim_initial(claim: Claim) -> dict[str, Any]:
    """A stored claim as its form shows it."""
    figure = claim.figure
    return {
        **figure_initial(figure),
        "statement": claim.statement,
        "claimant": claim.claimant.name if claim.claimant else "",
        "claimant_kind": claim.claimant.kind if claim.claimant else ClaimantKind.ORGANISATION,
        "said_on": claim.said_on.isoformat() if claim.said_on else "",
        "version": claim.version,
        "measured": figure.measured,
        "share_of": figure.share_of,
        "share_of_unknown": figure.share_of_unknown,
        "place": figure.place,
        "period": written_period(figure.period_start, figure.period_end, figure.period_precision),
    }


class LogClaimForm(ClaimForm):
    """A new claim from a place in a document: the quote must stand in the frozen text, word for word."""

    quote = forms.CharField(label=_("Quote"), max_length=5000, strip=False, widget=forms.Textarea(attrs={"rows": 3}))
    near = forms.IntegerField(required=False, widget=forms.HiddenInput)
    figure_start = forms.IntegerField(required=False, widget=forms.HiddenInput)
    figure_end = forms.IntegerField(required=False, widget=forms.HiddenInput)
    ticket = forms.UUIDField(initial=uuid.uuid4, widget=forms.HiddenInput)

    def __init__(self, *args: Any, document: Document, **kwargs: Any) -> None:
        super().__init__(*args, language=document.language, **kwargs)
        self.document = document

    def clean(self) -> dict[str, Any]:
        data = super().clean() or {}
        if data.get("quote"):
            span = find_quote(self.document.text, data["quote"], near=data.get("near") or 0)
            if span is None:
                self.add_error(
                    "quote",
                    _("These words do not stand in the document like this. Copy them from its text, word for word."),
                )
            else:
                data["quote_place"] = self._place(data, *span)
        return data

    def _place(self, data: dict[str, Any], start: int, end: int) -> Place:
        first, last = data.get("figure_start"), data.get("figure_end")
        inside = first is not None and last is not None and start <= first < last <= end
        return Place(self.document, start, end, first if inside else None, last if inside else None)


def find_quote(text: str, quote: str, *, near: int) -> tuple[int, int] | None:
    """Where the quote stands, nearest to ``near``; white space may differ, words may not. None when it does not."""
    wanted = quote.replace("\r\n", "\n").strip()
    if not wanted:
        return None
    found = _nearest(text, wanted, near)
    if found is not None:
        return found, found + len(wanted)
    return _loose(text, wanted, near)


def _nearest(text: str, wanted: str, near: int) -> int | None:
    after, before = text.find(wanted, max(near, 0)), text.rfind(wanted, 0, max(near, 0) + len(wanted))
    places = [place for place in (after, before) if place >= 0]
    return min(places, key=lambda place: abs(place - near), default=None)


def _loose(text: str, wanted: str, near: int) -> tuple[int, int] | None:
    """Compare without white space, and carry the position back to the text as it is."""
    kept = [place for place, character in enumerate(text) if not character.isspace()]
    packed = "".join(text[place] for place in kept)
    needle = "".join(wanted.split())
    found = _nearest(packed, needle, sum(place < near for place in kept))
    return None if found is None else (kept[found], kept[found + len(needle) - 1] + 1)


class EvidenceForm(forms.Form):
    """One piece of evidence, by address or with a file."""

    summary = forms.CharField(label=_("What it says"), max_length=5000, widget=forms.Textarea(attrs={"rows": 3}))
    stance = forms.ChoiceField(label=_("Stance"), choices=Stance)
    source = forms.CharField(label=_("Source"), max_length=200, widget=forms.TextInput(attrs={"list": "sources"}))
    source_kind = forms.ChoiceField(
        label=_("Type of source"), choices=SourceKind, initial=SourceKind.OTHER, required=False
    )
    address = forms.CharField(label=_("Address"), required=False, max_length=2000)
    file = forms.FileField(label=_("File"), required=False, allow_empty_file=True)
    excerpt = forms.CharField(
        label=_("Verbatim excerpt"), required=False, max_length=5000, widget=forms.Textarea(attrs={"rows": 2})
    )
    gives = NumberField(label=_("Figure it gives"), required=False)
    ticket = forms.UUIDField(initial=uuid.uuid4, widget=forms.HiddenInput)

    clean_address = DocumentForm.clean_address
    clean_file = DocumentForm.clean_file

    @property
    def source_names(self) -> list[str]:
        """Suggestions for the source's name."""
        return list(Source.objects.values_list("name", flat=True)[:500])

    def clean(self) -> dict[str, Any]:
        data = super().clean() or {}
        if not self.errors and not (data.get("address") or data.get("file")):
            raise ValidationError(_("Give the address of the evidence, or upload the file: its copy is stored here."))
        return data


class VerdictForm(forms.Form):
    """A proposal. On a check that readers have seen, the correction is part of it."""

    rating = forms.ModelChoiceField(label=_("Rating"), queryset=Rating.objects.none())
    explanation = forms.CharField(label=_("Explanation"), max_length=20_000, widget=forms.Textarea(attrs={"rows": 8}))
    found = NumberField(label=_("Figure found"), required=False)
    correction_kind = forms.ChoiceField(label=_("Kind of correction"), choices=CorrectionKind, required=False)
    correction_reason = forms.CharField(
        label=_("What changed and why"), required=False, max_length=5000, widget=forms.Textarea(attrs={"rows": 2})
    )
    ticket = forms.UUIDField(initial=uuid.uuid4, widget=forms.HiddenInput)

    def __init__(self, *args: Any, claim: Claim, correcting: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field = self.fields["rating"]
        assert isinstance(field, forms.ModelChoiceField)  # noqa: S101
        field.queryset = Rating.objects.filter(scale__in_use=True).select_related("scale")
        found = self.fields["found"]
        assert isinstance(found, NumberField)  # noqa: S101
        found.language = claim.language
        for name in ("correction_kind", "correction_reason"):
            if correcting:
                self.fields[name].required = True
            else:
                del self.fields[name]


def figure_like(claim: Claim, amount: "figures.Amount | None") -> Figure | None:
    """A figure that evidence gives or the desk found: the new number, measured like the claim's own."""
    if amount is None:
        return None
    asserted = claim.figure
    same = {
        name: getattr(asserted, name)
        for name in [
            "measured",
            "share_of",
            "share_of_unknown",
            "place",
            "period_start",
            "period_end",
            "period_precision",
        ]
    }
    unit = amount.unit or asserted.unit
    kind = amount.kind if amount.unit and amount.unit != asserted.unit else asserted.kind
    if kind == Kind.SHARE and not (same["share_of"] or same["share_of_unknown"]):
        same["share_of_unknown"] = True
    return Figure(
        value=amount.value,
        low=amount.low,
        high=amount.high,
        unit=unit,
        kind=kind,
        comparator=amount.comparator,
        extent=asserted.extent,
        **same,
    )


class DeskFilter(forms.Form):
    """The filters of the list; whatever is not understood is left out rather than refused."""

    q = forms.CharField(label=_("Search"), required=False, max_length=200)
    stage = forms.ChoiceField(label=_("Stage"), required=False, choices=[("", _("All stages")), *Stage.choices])
    person = forms.ModelChoiceField(
        label=_("Person"), required=False, queryset=User.objects.filter(is_active=True), empty_label=_("Everybody")
    )
    outlet = forms.ModelChoiceField(
        label=_("Outlet"), required=False, queryset=Outlet.objects.all(), empty_label=_("All outlets")
    )
    language = forms.ChoiceField(
        label=_("Language"),
        required=False,
        choices=[("", _("All languages")), ("fr", "Français"), ("en", "English"), ("es", "Español"), ("de", "Deutsch")],
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["person"].label_from_instance = lambda user: user.shown_name  # type: ignore[attr-defined]


class CloseForm(forms.Form):
    reason = forms.ChoiceField(label=_("Reason"), choices=CloseReason)
    duplicate_of = forms.IntegerField(label=_("Number of the other claim"), required=False, min_value=1)
