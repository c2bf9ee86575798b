"""A piece of evidence: what it says, its words in the stored copy, the figure it gives."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from claims.forms.documents import DocumentForm
from claims.forms.figure import GivenFigureForm
from claims.forms.once import OnceForm
from claims.frozen import clean
from claims.models import Source
from claims.quotes import find_quote
from claims.terms import SourceKind, SourceLevel, Stance

LONGEST_EXCERPT = 5000


class EvidenceForm(OnceForm, GivenFigureForm):
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
        label=_("Verbatim excerpt"),
        required=False,
        max_length=LONGEST_EXCERPT,
        widget=forms.Textarea(attrs={"rows": 2}),
        help_text=_("Words of the source. They are looked for in the stored copy, and marked there."),
    )

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


class ExcerptForm(GivenFigureForm):
    """The words of a stored copy that count, and the figure they give. ``text`` is what was read out of the copy; where
    nothing could be read, a person has to be believed."""

    excerpt = forms.CharField(
        label=_("Verbatim excerpt"),
        required=False,
        max_length=LONGEST_EXCERPT,
        strip=False,
        widget=forms.Textarea(attrs={"rows": 4}),
    )
    near = forms.IntegerField(required=False, widget=forms.HiddenInput)
    version = forms.IntegerField(widget=forms.HiddenInput)

    def __init__(
        self,
        *args: Any,
        text: str,
        guessed: frozenset[str] = frozenset(),
        confirmed: frozenset[str] = frozenset(),
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        self.text, self.guessed, self.confirmed = text, guessed, confirmed

    def clean(self) -> dict[str, Any]:
        data = super().clean() or {}
        excerpt = clean(data.get("excerpt") or "")
        span = find_quote(self.text, excerpt, near=data.get("near") or 0) if self.text else None
        if excerpt and self.text and span is None:
            self.add_error(
                "excerpt",
                _("These words do not stand in the stored copy like this. Copy them from its text, word for word."),
            )
        return data | {"place": span, "excerpt": self.text[slice(*span)] if span else excerpt}
