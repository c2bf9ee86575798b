"""Sources, with their import and export."""

from django.contrib import admin
from django.db.models import URLField

from claims.admin.spreadsheets import NamedResource, SpreadsheetAdmin
from claims.models import Source


class SourceResource(NamedResource):
    class Meta(NamedResource.Meta):
        model = Source
        fields = ("name", "kind", "country", "interests", "address")


@admin.register(Source)
class SourceAdmin(SpreadsheetAdmin):
    resource_classes = [SourceResource]
    list_display = ("name", "kind", "country", "address")
    list_filter = ("kind",)
    search_fields = ("name",)
    formfield_overrides = {URLField: {"assume_scheme": "https"}}
