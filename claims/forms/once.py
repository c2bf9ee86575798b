"""Forms that count once, however often they are sent."""

import uuid
from typing import Any

from django import forms
from django.core.files.uploadedfile import UploadedFile


class OnceForm(forms.Form):
    """Its ticket names what it makes: sent twice it is one thing; changed and sent again it is another.

    Who goes back after saving finds the old form with its old ticket. If that alone counted, what they write there
    would be taken for the first one and be lost.
    """

    ticket = forms.UUIDField(initial=uuid.uuid4, widget=forms.HiddenInput)

    def clean(self) -> dict[str, Any]:
        data = super().clean() or {}
        if ticket := data.get("ticket"):
            data["ticket"] = uuid.uuid5(ticket, self._typed())
        return data

    def _typed(self) -> str:
        fields = [(name, self.data.get(self.add_prefix(name), "")) for name in sorted(self.fields)]
        files = [(file.name, file.size) for file in self.files.values() if isinstance(file, UploadedFile)]
        return repr((fields, files))
