"""A claim: logged from a document, edited, assigned, closed, looked for."""

from typing import Any

from django import forms
from django.db.models import Value
from django.db.models.functions import Concat, Trim
from django.utils.translation import gettext_lazy as _

from claims.actions.claiming import Place
from claims.forms.fields import DayField, PlainSelect, RowField
from claims.forms.figure import FigureForm, whole_initial
from claims.forms.once import OnceForm
from claims.models import Claim, Claimant, Document, Outlet, User
from claims.quotes import find_quote
from claims.terms import ClaimantKind, CloseReason, Role, Stage

#: As ``User.shown_name``, computed by the database.
SHOWN_NAME = (Trim(Concat("first_name", Value(" "), "last_name")), "username")


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
        self.fields["claimant"].widget.attrs |= {"list": "claimants"}
        self.fields["said_on"].widget.attrs |= {"placeholder": "2016-12-09"}

    @property
    def claimant_names(self) -> list[str]:
        """Suggestions for the claimant's name."""
        return list(Claimant.objects.values_list("name", flat=True)[:500])

    def clean_claimant_kind(self) -> str:
        return self.cleaned_data["claimant_kind"] or ClaimantKind.ORGANISATION


def claim_initial(claim: Claim) -> dict[str, Any]:
    """A stored claim as its form shows it."""
    return {
        **whole_initial(claim.figure),
        "statement": claim.statement,
        "claimant": claim.claimant.name if claim.claimant else "",
        "claimant_kind": claim.claimant.kind if claim.claimant else ClaimantKind.ORGANISATION,
        "said_on": claim.said_on.isoformat() if claim.said_on else "",
        "version": claim.version,
    }


class LogClaimForm(OnceForm, ClaimForm):
    """A new claim from a place in a document: the quote must stand in the frozen text, word for word."""

    quote = forms.CharField(label=_("Quote"), max_length=5000, strip=False, widget=forms.Textarea(attrs={"rows": 3}))
    near = forms.IntegerField(required=False, widget=forms.HiddenInput)
    figure_start = forms.IntegerField(required=False, widget=forms.HiddenInput)
    figure_end = forms.IntegerField(required=False, widget=forms.HiddenInput)

    def __init__(
        self,
        *args: Any,
        document: Document,
        guessed: frozenset[str] = frozenset(),
        confirmed: frozenset[str] = frozenset(),
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, language=document.language, **kwargs)
        self.document, self.guessed, self.confirmed = document, guessed, confirmed

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


class AssignForm(forms.Form):
    """Who works on a claim, and until when."""

    to = RowField(
        label=_("Assigned to"),
        queryset=User.objects.none(),
        required=False,
        empty_label=_("Nobody"),
        named_by=SHOWN_NAME,
    )
    deadline = DayField(label=_("Deadline"), required=False)

    def __init__(self, *args: Any, claim: Claim, by: User, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.initial = {"to": claim.assignee_id, "deadline": claim.deadline.isoformat() if claim.deadline else ""}
        everybody = User.objects.filter(is_active=True).order_by("username")
        # Editors give claims to anybody; others take them for themselves.
        mine = everybody.filter(pk__in=[by.pk, claim.assignee_id or by.pk])
        to = self.fields["to"]
        assert isinstance(to, RowField)  # noqa: S101
        to.queryset = everybody if by.may_act_as(Role.EDITOR) else mine
        self.fields["deadline"].widget.attrs |= {"placeholder": "2016-12-09"}


class CloseForm(forms.Form):
    reason = forms.ChoiceField(label=_("Reason"), choices=CloseReason, widget=PlainSelect)
    duplicate_of = forms.IntegerField(label=_("Number of the other claim"), required=False, min_value=1)


LANGUAGES = [
    ("", _("All languages")),
    ("fr", "Français"),
    ("en", "English"),
    ("es", "Español"),
    ("de", "Deutsch"),
    ("it", "Italiano"),
    ("pt", "Português"),
    ("nl", "Nederlands"),
]


class AgreementFilter(forms.Form):
    """Which second readings are compared; whatever is not understood says so and is left out."""

    since = DayField(label=_("Since"), required=False)
    until = DayField(label=_("Until"), required=False)
    language = forms.ChoiceField(label=_("Language"), required=False, choices=LANGUAGES, widget=PlainSelect)

    @property
    def wanted(self) -> dict[str, Any]:
        """since and until (both included), language; those that were given."""
        return {name: value for name, value in self.cleaned_data.items() if value}


class DeskFilter(forms.Form):
    """The filters of the list; whatever is not understood is left out rather than refused."""

    q = forms.CharField(label=_("Search"), required=False, max_length=200)
    stage = forms.ChoiceField(
        label=_("Stage"), required=False, choices=[("", _("All stages")), *Stage.choices], widget=PlainSelect
    )
    person = RowField(
        label=_("Person"),
        required=False,
        queryset=User.objects.filter(is_active=True),
        empty_label=_("Everybody"),
        named_by=SHOWN_NAME,
    )
    outlet = RowField(
        label=_("Outlet"),
        required=False,
        queryset=Outlet.objects.all(),
        empty_label=_("All outlets"),
        named_by=("name",),
    )
    language = forms.ChoiceField(label=_("Language"), required=False, choices=LANGUAGES, widget=PlainSelect)
