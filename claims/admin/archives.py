"""What archives elsewhere were asked to keep, and what they said, to read only."""

from django.contrib import admin
from django.utils.translation import gettext_lazy as _

from claims.admin.base import ReadOnly
from claims.models import ArchivedCopy


@admin.register(ArchivedCopy)
class ArchivedCopyAdmin(ReadOnly):
    list_display = ("id", "service", "progress", "problem", "detail", "address", "asked_by", "asked_at")
    list_filter = ("service", "progress", "problem")
    list_select_related = ("asked_by",)
    numbers = ("pk", "capture_id")
    search_help_text = _("Number, or number of its capture")
