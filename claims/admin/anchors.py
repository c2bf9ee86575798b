"""Anchors of the history, to read only; `manage.py anchor` prints what to publish of them."""

from django.contrib import admin

from claims.admin.base import ReadOnly
from claims.models import Anchor


@admin.register(Anchor)
class AnchorAdmin(ReadOnly):
    list_display = ("id", "number", "at", "digest")
    list_display_links = ("id", "number")
    hidden = ("heads",)
