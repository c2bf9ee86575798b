"""What a check is made of: evidence and verdicts."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from claims.forms.documents import DocumentForm
from claims.forms.fields import NumberField
from claims.forms.once import OnceForm
from claims.models import Claim, Rating, Source
from claims.terms import CorrectionKind, SourceKind, SourceLevel, Stance


class EvidenceForm(OnceForm):
    """One piece of evidence, by address or with a file."""

    summary = forms.CharField(label=_("What it says"), max_length=5000, widget=forms.Textarea(attrs={"rows": 3}))
    stance = forms.ChoiceField(label=_("Stance"), choices=Stance)
    source = forms.CharField(label=_("Source"), max_length=200, widget=forms.TextInput(attrs={"list": "sources"}))
    source_kind = forms.ChoiceField(
        label=_("Type of source"), choices=SourceKind, initial=SourceKind.OTHER, required=False
    )
    source_level = forms.ChoiceField(
        label=_("Primary or secondary"), choices=[("", _("not said")), *SourceLevel.choices], required=False
    )
    source_repeats = forms.CharField(
        label=_("Repeats"),
        required=False,
        max_length=200,
        widget=forms.TextInput(attrs={"list": "sources"}),
        help_text=_("Whom it merely passes on, for example a news agency. The two count as one source."),
    )
    source_confidential = forms.BooleanField(label=_("Confidential: readers do not see who it is"), required=False)
    address = forms.CharField(label=_("Address"), required=False, max_length=2000)
    file = forms.FileField(label=_("File"), required=False, allow_empty_file=True)
    excerpt = forms.CharField(
        label=_("Verbatim excerpt"), required=False, max_length=5000, widget=forms.Textarea(attrs={"rows": 2})
    )
    gives = NumberField(label=_("Figure it gives"), required=False)

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


class VerdictForm(OnceForm):
    """A proposal. On a check that readers have seen, the correction is part of it."""

    rating = forms.ModelChoiceField(label=_("Rating"), queryset=Rating.objects.none())
    explanation = forms.CharField(label=_("Explanation"), max_length=20_000, widget=forms.Textarea(attrs={"rows": 8}))
    found = NumberField(label=_("Figure found"), required=False)
    correction_kind = forms.ChoiceField(label=_("Kind of correction"), choices=CorrectionKind, required=False)
    correction_reason = forms.CharField(
        label=_("What changed and why"), required=False, max_length=5000, widget=forms.Textarea(attrs={"rows": 2})
    )

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
