"""A verdict, as it is proposed."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from claims.forms.fields import NumberField
from claims.forms.once import OnceForm
from claims.models import Claim, Rating
from claims.terms import CorrectionKind


class RatingForm(OnceForm):
    """A rating of the scale in use and the figure that a person found."""

    rating = forms.ModelChoiceField(label=_("Rating"), queryset=Rating.objects.none())
    found = NumberField(label=_("Figure found"), required=False)

    def __init__(self, *args: Any, claim: Claim, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field = self.fields["rating"]
        assert isinstance(field, forms.ModelChoiceField)  # noqa: S101
        field.queryset = Rating.objects.filter(scale__in_use=True).select_related("scale")
        found = self.fields["found"]
        assert isinstance(found, NumberField)  # noqa: S101
        found.language = claim.language


class ReadingForm(RatingForm):
    """A second reading, given before the proposal is seen."""

    note = forms.CharField(label=_("Note"), required=False, max_length=5000, widget=forms.Textarea(attrs={"rows": 3}))


class VerdictForm(RatingForm):
    """A proposal. On a check that readers have seen, the correction is part of it."""

    explanation = forms.CharField(label=_("Explanation"), max_length=20_000, widget=forms.Textarea(attrs={"rows": 8}))
    correction_kind = forms.ChoiceField(label=_("Kind of correction"), choices=CorrectionKind, required=False)
    correction_reason = forms.CharField(
        label=_("What changed and why"), required=False, max_length=5000, widget=forms.Textarea(attrs={"rows": 2})
    )

    def __init__(self, *args: Any, claim: Claim, correcting: bool, **kwargs: Any) -> None:
        super().__init__(*args, claim=claim, **kwargs)
        for name in ("correction_kind", "correction_reason"):
            if correcting:
                self.fields[name].required = True
            else:
                del self.fields[name]
