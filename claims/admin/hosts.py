"""The hosts that the worker visits, to read only: why a document waits."""

from django.contrib import admin

from claims.admin.base import ReadOnly
from claims.models import Host


@admin.register(Host)
class HostAdmin(ReadOnly):
    list_display = ("id", "name", "free_at", "closed_until", "robots_read_at")
    list_display_links = ("id", "name")
