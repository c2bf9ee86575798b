"""Evidence and attempts to reach claimants, to read only."""

from django.contrib import admin
from django.utils.translation import gettext_lazy as _

from claims.admin.base import OfClaim, short
from claims.models import Contact, Evidence


@admin.register(Evidence)
class EvidenceAdmin(OfClaim):
    list_display = ("id", "says", "stance", "source", "progress", "of_claim", "added_by", "added_at", "withdrawn_at")
    list_display_links = ("id", "says")
    list_filter = ("stance", "progress")
    list_select_related = ("claim", "source", "added_by")
    numbers = ("pk", "claim_id", "source_id", "capture_id")
    search_help_text = _("Number, or number of its claim, source or copy")
    hidden = ("ticket",)

    @admin.display(description=_("what it says"))
    def says(self, piece: Evidence) -> str:
        return short(piece.summary)


@admin.register(Contact)
class ContactAdmin(OfClaim):
    list_display = ("id", "of_claim", "asked_on", "way", "addressee", "answered_on", "added_by")
    list_display_links = ("id", "of_claim")
    list_filter = ("way",)
    list_select_related = ("claim", "added_by")
    hidden = ("ticket",)
