"""Claims, their figures, what these measure, and where the claims appear, to read only."""

from typing import Any

from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from claims.admin.base import Found, OfClaim, ReadOnly, short
from claims.models import Appearance, Claim, Figure, Quantity
from claims.models.claim import ClaimQuerySet
from claims.search import asked, query


@admin.register(Claim)
class ClaimAdmin(ReadOnly):
    list_display = ("id", "says", "figure", "stage", "claimant", "assignee", "logged_by", "touched_at")
    list_display_links = ("id", "says")
    list_filter = ("stage",)
    list_select_related = ("figure", "claimant", "assignee", "logged_by")
    ordering = ("-touched_at", "-pk")
    search_help_text = _("Number, or words and figures")
    hidden = ("ticket", "search", "search_text")

    @admin.display(description=_("statement"))
    def says(self, claim: Claim) -> str:
        return short(claim.statement)

    def get_search_results(self, request: HttpRequest, queryset: QuerySet[Any], search_term: str) -> Found:
        """By number, else by words and figures as on the desk."""
        if not query(search_term) or search_term.strip().isdecimal():
            return super().get_search_results(request, queryset, search_term)
        assert isinstance(queryset, ClaimQuerySet)  # noqa: S101
        return queryset.found_by(search_term, asked(search_term, (get_language() or "en")[:2])), False


@admin.register(Figure)
class FigureAdmin(OfClaim):
    list_display = ("id", "__str__", "kind", "unit", "comparator", "extent", "measured", "of_claim")
    list_display_links = ("id", "__str__")
    list_filter = ("kind", "comparator", "extent")
    tells_the_proposal = True
    numbers = ("pk", "claim_id", "quantity_id")
    search_help_text = _("Number, or number of its claim or quantity")


@admin.register(Quantity)
class QuantityAdmin(ReadOnly):
    list_display = ("id", "measure", "population", "place", "period_start", "period_end")
    list_display_links = ("id", "measure")


@admin.register(Appearance)
class AppearanceAdmin(OfClaim):
    list_display = ("id", "says", "document", "of_claim", "added_by", "added_at")
    list_display_links = ("id", "says")
    list_select_related = ("claim", "document", "added_by")
    numbers = ("pk", "claim_id", "document_id")
    search_help_text = _("Number, or number of its claim or document")
    unread = (*OfClaim.unread, "document__text")

    @admin.display(description=_("quote"))
    def says(self, appearance: Appearance) -> str:
        return short(appearance.quote)
