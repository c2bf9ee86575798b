"""Outlets, with their import and export."""

from typing import Any
from urllib.parse import urlsplit

from django import forms
from django.contrib import admin
from django.contrib.postgres.forms import SimpleArrayField
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from import_export.fields import Field
from import_export.widgets import SimpleArrayWidget
from unfold.widgets import UnfoldAdminTextInputWidget

from claims.admin.spreadsheets import NamedForm, NamedResource, SpreadsheetAdmin
from claims.models import Outlet


def host(typed: str) -> str:
    """A host name as documents are filed by it: lower case, without "www.". Takes a whole address as well.

    Raises ValidationError for what can be no host name.
    """
    typed = typed.strip().lower()
    try:
        name = urlsplit(typed if "//" in typed else f"//{typed}").hostname or ""
    except ValueError:
        name = ""
    name = name.removeprefix("www.")
    if "." not in name or " " in name:
        raise ValidationError(_("“%(host)s” is no host name. An example: news.example.org"), params={"host": typed})
    return name


class HostField(forms.CharField):
    def clean(self, value: Any) -> str:
        return host(super().clean(value))


class OutletForm(NamedForm):
    hosts = SimpleArrayField(
        HostField(),
        label=_("Host names"),
        required=False,
        widget=UnfoldAdminTextInputWidget,
        help_text=_(
            "Documents from these hosts are filed under this outlet, for example news.example.org. "
            "Several are separated by commas."
        ),
    )

    class Meta:
        model = Outlet
        fields = ("name", "hosts", "country", "language", "note")


class HostsWidget(SimpleArrayWidget):
    """Host names in one cell, with spaces between them."""

    def __init__(self) -> None:
        super().__init__(separator=" ")

    def clean(self, value: str | None, row: Any = None, **options: Any) -> list[str]:
        """Raises ValueError, which is told beside the column."""
        try:
            return [host(name) for name in (value or "").replace(",", " ").split()]
        except ValidationError as problem:
            raise ValueError(" ".join(problem.messages)) from problem


class OutletResource(NamedResource):
    hosts = Field(attribute="hosts", column_name="hosts", widget=HostsWidget())

    class Meta(NamedResource.Meta):
        model = Outlet
        fields = ("name", "hosts", "country", "language", "note")


@admin.register(Outlet)
class OutletAdmin(SpreadsheetAdmin):
    form = OutletForm
    resource_classes = [OutletResource]
    list_display = ("name", "filed_under", "country", "language")
    search_fields = ("name", "hosts__icontains")

    @admin.display(description=_("host names"))
    def filed_under(self, outlet: Outlet) -> str:
        return ", ".join(outlet.hosts)
