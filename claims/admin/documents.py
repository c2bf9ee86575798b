"""Documents, stored copies and suggestions, to read only."""

from typing import Any

from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from claims.admin.base import Found, ReadOnly, short
from claims.models import Blob, Candidate, Capture, CopyReading, Document, ImportedRow, Picture


@admin.register(Document)
class DocumentAdmin(ReadOnly):
    list_display = ("id", "name", "outlet", "language", "progress", "trouble", "added_by", "added_at")
    list_display_links = ("id", "name")
    list_filter = ("progress", "origin")
    list_select_related = ("outlet", "added_by")
    numbers = ("pk", "capture_id", "outlet_id")
    search_help_text = _("Number, or number of its copy or outlet")
    hidden = ("ticket", "text")

    @admin.display(description=_("document"))
    def name(self, document: Document) -> str:
        return short(str(document))

    @admin.display(description=_("problem"))
    def trouble(self, document: Document) -> str:
        """The stored word; the desk's own page says in a sentence what to do about it."""
        return document.problem


@admin.register(ImportedRow)
class ImportedRowAdmin(ReadOnly):
    list_display = ("id", "line", "__str__", "document", "claim", "problem", "added_by", "added_at")
    list_filter = ("problem",)
    list_select_related = ("document", "claim", "added_by")
    numbers = ("pk", "document_id", "claim_id")
    search_help_text = _("Number, or number of its document or claim")
    unread = ("document__text", "claim__search", "claim__search_text")


@admin.register(Capture)
class CaptureAdmin(ReadOnly):
    list_display = ("id", "fingerprint", "media_type", "size", "origin", "status", "came_from", "captured_at")
    list_display_links = ("id", "fingerprint")
    list_filter = ("origin",)
    search_help_text = _("Number, or SHA-256")

    @admin.display(description=_("SHA-256"))
    def fingerprint(self, capture: Capture) -> str:
        return f"{capture.sha256[:16]}…"

    @admin.display(description=_("address or file"))
    def came_from(self, capture: Capture) -> str:
        return short(capture.address or capture.file_name)

    def get_search_results(self, request: HttpRequest, queryset: QuerySet[Any], search_term: str) -> Found:
        return _by_hash(queryset, search_term) or super().get_search_results(request, queryset, search_term)


@admin.register(CopyReading)
class CopyReadingAdmin(ReadOnly):
    list_display = ("id", "capture", "language", "reader", "replaced_share", "problem", "read_at")
    list_display_links = ("id", "capture")
    list_select_related = ("capture",)
    numbers = ("pk", "capture_id")
    search_help_text = _("Number, or number of its copy")
    hidden = ("text", "figures")


@admin.register(Picture)
class PictureAdmin(ReadOnly):
    list_display = ("id", "capture_id", "png_size", "browser", "served", "refused", "trouble", "taken_at")
    list_filter = ("problem",)
    numbers = ("pk", "capture_id")
    search_help_text = _("Number, or number of its copy")

    @admin.display(description=_("problem"))
    def trouble(self, picture: Picture) -> str:
        return picture.problem


@admin.register(Blob)
class BlobAdmin(ReadOnly):
    """Damaged ones first: the rest is here to see when it was last read back."""

    list_display = ("id", "sha256", "size", "state", "verified_at")
    list_display_links = ("id", "sha256")
    list_filter = ("state",)
    search_help_text = _("Number, or SHA-256")

    def get_search_results(self, request: HttpRequest, queryset: QuerySet[Any], search_term: str) -> Found:
        return _by_hash(queryset, search_term) or super().get_search_results(request, queryset, search_term)


def _by_hash(queryset: QuerySet[Any], search_term: str) -> Found | None:
    term = search_term.strip().lower()
    return (queryset.filter(sha256=term), False) if len(term) == 64 else None


@admin.register(Candidate)
class CandidateAdmin(ReadOnly):
    list_display = ("id", "__str__", "kind", "comparator", "score", "state", "document", "decided_by", "decided_at")
    list_display_links = ("id", "__str__")
    list_filter = ("state", "kind")
    list_select_related = ("document", "decided_by")
    numbers = ("pk", "document_id", "claim_id")
    search_help_text = _("Number, or number of its document or claim")
    unread = ("document__text",)
