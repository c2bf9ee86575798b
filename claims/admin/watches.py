"""Watched sources, what each look found, the flags that came of it, and the notices to people; all to read only."""

from django.contrib import admin
from django.utils.translation import gettext_lazy as _

from claims.admin.base import OfClaim, ReadOnly, short
from claims.models import Flag, Look, Notice, Watch


@admin.register(Watch)
class WatchAdmin(ReadOnly):
    list_display = ("id", "at", "finding", "suspected", "looked_at", "due_at", "stopped_at")
    list_display_links = ("id", "at")
    list_filter = ("finding",)
    numbers = ("pk", "capture_id")
    search_help_text = _("Number, or number of its copy")
    hidden = ("text",)

    @admin.display(description=_("address"))
    def at(self, watch: Watch) -> str:
        return short(watch.address)


@admin.register(Look)
class LookAdmin(ReadOnly):
    list_display = ("id", "of_watch", "finding", "detail", "capture", "at")
    list_display_links = ("id", "of_watch")
    list_filter = ("finding",)
    list_select_related = ("watch", "capture")
    numbers = ("pk", "watch_id", "capture_id")
    search_help_text = _("Number, or number of its watched source or copy")
    unread = ("watch__text", "watch__quotes", "changes")

    @admin.display(description=_("watched source"))
    def of_watch(self, look: Look) -> str:
        return short(f"{look.watch_id} · {look.watch.address}")


@admin.register(Flag)
class FlagAdmin(OfClaim):
    list_display = ("id", "of_claim", "of_watch", "raised_at", "outcome", "closed_by", "closed_at")
    list_display_links = ("id", "of_claim")
    list_filter = ("outcome",)
    list_select_related = ("claim", "watch", "look", "closed_by")
    numbers = ("pk", "claim_id", "watch_id", "look_id")
    search_help_text = _("Number, or number of its claim, watched source or look")
    unread = (*OfClaim.unread, "watch__text", "watch__quotes", "look__changes")

    @admin.display(description=_("watched source"))
    def of_watch(self, flag: Flag) -> str:
        return short(flag.watch.address)


@admin.register(Notice)
class NoticeAdmin(OfClaim):
    list_display = ("id", "of_claim", "kind", "recipient", "made_at", "read_at")
    list_display_links = ("id", "of_claim")
    list_filter = ("kind",)
    list_select_related = ("claim", "recipient")
    numbers = ("pk", "claim_id", "recipient_id")
    search_help_text = _("Number, or number of its claim or recipient")
    hidden = ("ticket",)
