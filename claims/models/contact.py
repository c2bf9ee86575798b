"""One attempt to reach a claimant before the desk judges: the right of reply."""

import uuid

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from claims.models.claim import Claim
from claims.terms import ContactWay


class Contact(models.Model):
    """Added, and answered once. The database keeps both as they were written."""

    ticket = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    claim = models.ForeignKey(Claim, models.PROTECT, related_name="contacts", verbose_name=_("claim"))
    asked_on = models.DateField(_("asked on"))
    way = models.CharField(_("by"), max_length=9, choices=ContactWay)
    addressee = models.CharField(_("whom"), max_length=200)
    answer = models.TextField(_("answer"), blank=True)
    answered_on = models.DateField(_("answered on"), null=True, blank=True)
    added_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name=_("added by"))
    added_at = models.DateTimeField(_("added at"), auto_now_add=True)

    class Meta:
        verbose_name = _("attempt to reach the claimant")
        verbose_name_plural = _("attempts to reach the claimant")
        ordering = ["asked_on", "pk"]
        constraints = [
            models.CheckConstraint(name="contact_way_known", condition=Q(way__in=ContactWay.values)),
            models.CheckConstraint(name="contact_to_somebody", condition=~Q(addressee="")),
            models.CheckConstraint(
                name="contact_answered_on_a_day",
                condition=Q(answer="", answered_on__isnull=True)
                | ~Q(answer="") & Q(answered_on__isnull=False, answered_on__gte=F("asked_on")),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.addressee} {self.asked_on}"
