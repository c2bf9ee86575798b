"""The typed figure: what is written in the value goes before the other fields."""

from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from claims import figures
from claims.forms.fields import DayField, NumberField, PeriodField, plain_number
from claims.models import Candidate, Claim, Figure
from claims.periods import written_period
from claims.terms import Comparator, Extent, Kind

PER_CENT = ("%", "‰")


class FigureForm(forms.Form):
    """The typed figure. Subclasses add what it belongs to; ``language`` is the one that numbers are written in."""

    value = NumberField(label=_("Value"))
    upper_value = NumberField(label=_("Upper value"), required=False)
    unit = forms.CharField(label=_("Unit"), required=False, max_length=60)
    kind = forms.ChoiceField(label=_("Kind"), choices=[("", _("as the value says")), *Kind.choices], required=False)
    comparator = forms.ChoiceField(label=_("Comparator"), choices=Comparator, required=False)
    extent = forms.ChoiceField(label=_("Level or increment"), choices=Extent, required=False)
    measured = forms.CharField(label=_("What is measured"), required=False, max_length=300)
    share_of = forms.CharField(label=_("Share of"), required=False, max_length=300)
    share_of_unknown = forms.BooleanField(label=_("The text does not say of what"), required=False)
    place = forms.CharField(label=_("Place"), required=False, max_length=200)
    period = PeriodField(label=_("Period"), required=False)
    as_of = DayField(label=_("As of"), required=False)

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
        "as_of",
    ]

    #: Fields that hold a guess, and those of them that a person has called right.
    guessed: frozenset[str] = frozenset()
    confirmed: frozenset[str] = frozenset()

    def __init__(self, *args: Any, language: str = "", **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name in ("value", "upper_value"):
            field = self.fields[name]
            assert isinstance(field, NumberField)  # noqa: S101
            field.language = language
        self.fields["value"].widget.attrs |= {"placeholder": "93 %"}
        self.fields["period"].widget.attrs |= {"placeholder": "2016-12, Q3 2016, 2015–2016"}
        self.fields["as_of"].widget.attrs |= {"placeholder": "2016-12-31"}

    def clean(self) -> dict[str, Any]:
        data = super().clean() or {}
        amount = data.get("value")
        # A field that was refused has no value: its own error is what to say, and the figure can wait.
        if amount is None or any(name in self.errors for name in self.FIGURE_FIELDS):
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
            as_of=data.get("as_of"),
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
        # "3.5 billion euros" typed over what was a share is money, whatever the field still says.
        contradicted = amount.unit and not _fits(chosen, unit)
        kind = chosen if chosen and not contradicted else _natural_kind(unit, amount.kind)
        if unit == "pp" and kind != Kind.CHANGE:
            self.add_error("kind", _("Percentage points measure a change. Choose “Change”, or the unit %."))
        if kind == Kind.SHARE and unit not in PER_CENT:
            self.add_error("unit", _("A share is written in % or ‰. Change the unit or the kind."))
        if kind == Kind.MONEY and not _is_currency(unit):
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


def _is_currency(unit: str) -> bool:
    """Three capital letters, as the database wants them."""
    return len(unit) == 3 and unit.isascii() and unit.isupper()


def _fits(kind: str, unit: str) -> bool:
    """Whether a figure of this kind can be written in this unit."""
    if unit == "pp":
        return kind == Kind.CHANGE
    if kind == Kind.SHARE:
        return unit in PER_CENT
    return kind != Kind.MONEY or _is_currency(unit)


def _natural_kind(unit: str, otherwise: str) -> str:
    """The kind of a figure of which only number and unit are known."""
    if otherwise != Kind.COUNT:
        return otherwise
    if unit == "pp":
        return Kind.CHANGE
    return Kind.SHARE if unit in PER_CENT else Kind.MONEY if _is_currency(unit) else otherwise


class GivenFigureForm(FigureForm):
    """The figure that a piece of evidence gives, if it gives one; measured like the claim's unless somebody says
    otherwise."""

    def __init__(self, *args: Any, claim: Claim, initial: dict[str, Any] | None = None, **kwargs: Any) -> None:
        super().__init__(*args, initial=like_claims(claim.figure) | (initial or {}), **kwargs)
        value = self.fields["value"]
        value.required, value.label = False, _("Figure it gives")


def like_claims(asserted: Figure) -> dict[str, Any]:
    """The form of another figure on the same thing as the claim's: all but the number."""
    return whole_initial(asserted) | {"value": "", "upper_value": "", "comparator": Comparator.EQUAL}


def whole_initial(figure: Figure) -> dict[str, Any]:
    """A stored figure with all that it says, as a form shows it."""
    return {
        **figure_initial(figure),
        "measured": figure.measured,
        "share_of": figure.share_of,
        "share_of_unknown": figure.share_of_unknown,
        "place": figure.place,
        "period": written_period(figure.period_start, figure.period_end, figure.period_precision),
        "as_of": figure.as_of.isoformat() if figure.as_of else "",
    }


def suggested_initial(candidate: Candidate) -> dict[str, Any]:
    """A form filled in by the machine: a suggestion in every field that the reader has something for."""
    guesses = candidate.context
    told = {name: guesses[name]["text"] for name in ("measured", "share_of", "place") if name in guesses}
    if period := guesses.get("period"):
        start, end = date.fromisoformat(period["start"]), date.fromisoformat(period["end"])
        told |= {"period": written_period(start, end, period["precision"]), "as_of": period.get("as_of", "")}
    unknown = candidate.kind == Kind.SHARE and "share_of" not in told
    return {**figure_initial(candidate), **told, "share_of_unknown": unknown}


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


def figure_like(claim: Claim, amount: "figures.Amount | None") -> Figure | None:
    """The figure that the desk found: the new number, measured like the claim's own."""
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
