"""Sources, with their import and export."""

from django.contrib import admin
from django.db.models import URLField
from import_export.fields import Field
from import_export.widgets import ForeignKeyWidget

from claims.admin.spreadsheets import NamedResource, SpreadsheetAdmin
from claims.models import Source


class SourceResource(NamedResource):
    repeats = Field(attribute="repeats", column_name="repeats", widget=ForeignKeyWidget(Source, "name"))

    class Meta(NamedResource.Meta):
        model = Source
        fields = ("name", "kind", "level", "repeats", "confidential", "country", "interests", "address")


@admin.register(Source)
class SourceAdmin(SpreadsheetAdmin):
    resource_classes = [SourceResource]
    list_display = ("name", "kind", "level", "repeats", "confidential", "country")
    list_filter = ("kind", "level", "confidential")
    list_select_related = ("repeats",)
    autocomplete_fields = ("repeats",)
    search_fields = ("name",)
    formfield_overrides = {URLField: {"assume_scheme": "https"}}
