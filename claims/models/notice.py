"""What the desk tells one person about one claim: shown on their first page until they have read it."""

from typing import Any

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.db.models.functions import Now
from django.utils.translation import gettext_lazy as _

from claims.models.claim import Claim
from claims.models.user import User
from claims.terms import Finding, NoticeKind

_SHOWN = ("kind", "facts", "made_at", "read_at", "recipient")
_NAME = ("actor__first_name", "actor__last_name", "actor__username")


class NoticeQuerySet(models.QuerySet["Notice"]):
    def unread_by(self, user: User) -> "NoticeQuerySet":
        return self.filter(recipient=user, read_at__isnull=True)

    def for_list(self) -> "NoticeQuerySet":
        """With what a row shows of its claim, newest first."""
        rows = self.select_related("claim", "actor").order_by("-pk")
        return rows.only(*_SHOWN, "claim__statement", "claim__language", *_NAME)


class Notice(models.Model):
    """Written in the transaction of what it tells about; its ticket makes it one, however often that runs."""

    ticket = models.UUIDField(unique=True, editable=False)
    recipient = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="notices", verbose_name=_("recipient")
    )
    kind = models.CharField(_("kind"), max_length=20, choices=NoticeKind)
    claim = models.ForeignKey(Claim, models.PROTECT, related_name="notices", verbose_name=_("claim"))
    #: Whose deed it tells about; nobody's where the machine noticed something.
    actor = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+", verbose_name=_("by")
    )
    #: What the words of its kind are made of: {"finding", "address"} for a source.
    facts = models.JSONField(_("facts"), default=dict)
    made_at = models.DateTimeField(_("made at"), db_default=Now(), editable=False)
    read_at = models.DateTimeField(_("read at"), null=True, blank=True)

    objects = NoticeQuerySet.as_manager()

    class Meta:
        verbose_name = _("notice")
        verbose_name_plural = _("notices")
        ordering = ["-pk"]
        constraints = [models.CheckConstraint(name="notice_kind_known", condition=Q(kind__in=NoticeKind.values))]
        indexes = [
            models.Index(fields=["recipient", "-id"], name="notice_unread", condition=Q(read_at__isnull=True)),
            models.Index(fields=["recipient", "-id"], name="notice_of_person"),
        ]

    def __str__(self) -> str:
        return f"{self.get_kind_display()} · {self.recipient}"

    @property
    def finding(self) -> Any:
        """What was found at a source, in words."""
        value = self.facts.get("finding", "")
        return Finding(value).label if value in Finding.values else ""
