"""The right of reply: an attempt to reach the claimant, and the answer."""

from datetime import date
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from claims.forms.fields import DayField, PlainSelect
from claims.forms.once import OnceForm
from claims.terms import ContactWay


def _not_ahead(day: date | None) -> date | None:
    if day and day > timezone.localdate():
        raise ValidationError(_("This day is still to come. Note what has happened."))
    return day


class ContactForm(OnceForm):
    """Who was asked, when and how; the answer too where there is one already."""

    asked_on = DayField(label=_("Asked on"))
    way = forms.ChoiceField(label=_("By"), choices=ContactWay, widget=PlainSelect)
    addressee = forms.CharField(
        label=_("Whom"), max_length=200, help_text=_("Readers see the day and the way, not the person.")
    )
    answered_on = DayField(label=_("Answered on"), required=False)
    answer = forms.CharField(
        label=_("Answer"),
        required=False,
        max_length=5000,
        widget=forms.Textarea(attrs={"rows": 4}),
        help_text=_("In the claimant’s words, as readers will see it. Leave it empty until one comes."),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["asked_on"].widget.attrs |= {"placeholder": "2016-12-09"}

    def clean_asked_on(self) -> date | None:
        return _not_ahead(self.cleaned_data["asked_on"])

    def clean_answered_on(self) -> date | None:
        return _not_ahead(self.cleaned_data["answered_on"])

    def clean(self) -> dict[str, Any]:
        data = super().clean() or {}
        asked, answered = data.get("asked_on"), data.get("answered_on")
        if data.get("answer") and not answered and "answered_on" not in self.errors:
            self.add_error("answered_on", _("Say on which day the answer came."))
        if answered and not data.get("answer"):
            self.add_error("answer", _("Write what was answered, or take the day away."))
        if asked and answered and answered < asked:
            self.add_error("answered_on", _("The answer came before the question. Check the two days."))
        return data


class AnswerForm(ContactForm):
    """The answer alone, to an attempt that is noted already."""

    def __init__(self, *args: Any, asked_on: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._asked_on = asked_on
        for name in ("asked_on", "way", "addressee"):
            del self.fields[name]
        self.fields["answer"].required = self.fields["answered_on"].required = True

    def clean(self) -> dict[str, Any]:
        self.cleaned_data["asked_on"] = self._asked_on
        return super().clean()
