"""Claimants."""

from django.contrib import admin

from claims.admin.base import ForAdmins
from claims.admin.spreadsheets import NamedForm
from claims.models import Claimant


@admin.register(Claimant)
class ClaimantAdmin(ForAdmins):
    form = NamedForm
    list_display = ("name", "kind")
    list_filter = ("kind",)
    search_fields = ("name",)
