"""Verdicts, reviews, publications and corrections, to read only."""

from django.contrib import admin
from django.utils.translation import gettext_lazy as _

from claims.admin.base import OfClaim, ReadOnly, short
from claims.models import Correction, Publication, Reading, Review, Verdict


@admin.register(Verdict)
class VerdictAdmin(OfClaim):
    list_display = ("id", "number", "rating", "of_claim", "proposed_by", "proposed_at")
    list_select_related = ("claim", "rating", "proposed_by")
    hidden = ("ticket",)
    tells_the_proposal = True
    #: The whole check, in a list of fifty.
    unread = (*OfClaim.unread, "content")


@admin.register(Reading)
class ReadingAdmin(OfClaim):
    list_display = ("id", "rating", "agrees", "of_claim", "reader", "read_at")
    list_filter = ("agrees",)
    list_select_related = ("claim", "rating", "reader")
    hidden = ("ticket",)
    tells_the_proposal = True


@admin.register(Review)
class ReviewAdmin(ReadOnly):
    list_display = ("id", "decision", "verdict", "of_claim", "reviewer", "decided_at")
    list_filter = ("decision",)
    list_select_related = ("verdict__rating", "verdict__claim", "reviewer")
    tells_the_proposal = True
    path_to_claim = "verdict__claim"
    numbers = ("pk", "verdict_id", "verdict__claim_id", "reviewer_id")
    search_help_text = _("Number, or number of its verdict, claim or reviewer")
    unread = ("verdict__content", "verdict__claim__search", "verdict__claim__search_text")

    @admin.display(description=_("claim"))
    def of_claim(self, review: Review) -> str:
        return short(f"{review.verdict.claim_id} · {review.verdict.claim.statement}")


@admin.register(Publication)
class PublicationAdmin(OfClaim):
    list_display = ("id", "of_claim", "number", "verdict", "correction", "published_by", "published_at")
    list_display_links = ("id", "of_claim")
    list_select_related = ("claim", "verdict__rating", "correction", "published_by")
    unread = (*OfClaim.unread, "verdict__content")


@admin.register(Correction)
class CorrectionAdmin(OfClaim):
    list_display = ("id", "kind", "reason", "of_claim", "made_by", "made_at")
    list_display_links = ("id", "kind")
    list_filter = ("kind",)
    list_select_related = ("claim", "made_by")
