"""What this desk asks of a claim before a verdict, and how it watches sources: one row, so nothing is added."""

from django.contrib import admin
from django.http import HttpRequest

from claims.admin.base import ForAdmins
from claims.models import Policy


@admin.register(Policy)
class PolicyAdmin(ForAdmins):
    list_display = (
        "__str__",
        "independent_sources",
        "primary_source",
        "both_sides",
        "right_of_reply",
        "archive_evidence",
        "copies_for_readers",
        "approvals",
        "blind_reading",
        "watch_sources",
    )

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False
