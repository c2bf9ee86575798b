"""A document to take in, and what is known about it."""

from typing import Any

from django import forms
from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.validators import URLValidator
from django.utils.translation import gettext_lazy as _

from claims.forms.fields import DayField
from claims.forms.once import OnceForm
from claims.frozen import clean
from claims.models import Outlet


class TextField(forms.CharField):
    """A long text as it will be frozen: what no database takes is left out, rather than complained about."""

    def to_python(self, value: Any) -> str:
        return clean(super().to_python(value) or "")


class DocumentForm(OnceForm):
    """One of three: an address, a text (its address may be noted), or a file (likewise)."""

    address = forms.CharField(label=_("Address"), required=False, max_length=2000)
    text = TextField(label=_("Text"), required=False, widget=forms.Textarea(attrs={"rows": 8}), strip=False)
    file = forms.FileField(label=_("File"), required=False, allow_empty_file=True)
    selection = forms.CharField(required=False, widget=forms.HiddenInput, max_length=5000)

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
        text: str = self.cleaned_data["text"]
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


class FactsForm(forms.Form):
    """What is known about a document besides its text, which is frozen."""

    title = forms.CharField(label=_("Title"), max_length=500)
    outlet = forms.CharField(
        label=_("Outlet"), required=False, max_length=200, widget=forms.TextInput(attrs={"list": "outlets"})
    )
    author = forms.CharField(label=_("Author"), required=False, max_length=500)
    published_on = DayField(label=_("Published on"), required=False)
    language = forms.RegexField(
        label=_("Language"),
        regex=r"^[a-z]{2,3}$",
        required=False,
        error_messages={"invalid": _("Write the language as two letters, for example fr or en.")},
    )

    @property
    def outlet_names(self) -> list[str]:
        """Suggestions for the outlet's name."""
        return list(Outlet.objects.values_list("name", flat=True)[:500])
