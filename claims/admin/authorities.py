"""Time-stamp authorities, which admins choose, and their time-stamps, to read only."""

from django.contrib import admin
from django.utils.translation import gettext_lazy as _

from claims.admin.base import ForAdmins, ReadOnly
from claims.models import Authority, Timestamp


@admin.register(Authority)
class AuthorityAdmin(ForAdmins):
    list_display = ("name", "address", "in_use")
    fields = ("name", "address", "certificates", "in_use")


@admin.register(Timestamp)
class TimestampAdmin(ReadOnly):
    list_display = ("id", "authority", "progress", "problem", "detail", "stamped_at", "capture_id", "anchor_id")
    list_filter = ("progress", "problem", "authority")
    list_select_related = ("authority",)
    numbers = ("pk", "capture_id", "anchor_id", "authority_id")
    search_help_text = _("Number, or number of its capture, anchor or authority")
    hidden = ("reply",)
