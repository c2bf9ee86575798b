"""The history, to read only: the table belongs to another role of the database, which alone can write it."""

from django.contrib import admin
from django.utils.translation import gettext_lazy as _

from claims.admin.base import OfClaim
from claims.models import History


@admin.register(History)
class HistoryAdmin(OfClaim):
    """Newest first, of all claims or, found by its number, of one."""

    list_display = ("id", "of_claim", "position", "operation", "noun", "row", "columns", "actor", "reason", "at")
    list_select_related = ("claim", "actor")
    tells_the_proposal = True
    # A row's own number would be taken for a claim's.
    numbers = ("claim_id",)
    search_help_text = _("Number of the claim")

    @admin.display(description=_("changed"))
    def columns(self, change: History) -> str:
        """The columns that a change touched; a new row touches all, which says nothing."""
        return ", ".join(change.after or {}) if change.operation == "update" else ""
