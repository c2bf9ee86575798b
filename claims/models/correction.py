"""A public, typed change to a published check. Rows are only ever added."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from claims.models.claim import Claim
from claims.terms import CorrectionKind


class Correction(models.Model):
    """``before`` and ``after`` are the parts of the check that differ, by name (see ``claims.content``)."""

    claim = models.ForeignKey(Claim, models.PROTECT, related_name="corrections", verbose_name=_("claim"))
    kind = models.CharField(_("kind"), max_length=13, choices=CorrectionKind)
    reason = models.TextField(_("what changed and why"))
    before = models.JSONField(_("before"))
    after = models.JSONField(_("after"))
    made_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, verbose_name=_("made by"))
    made_at = models.DateTimeField(_("made at"), auto_now_add=True)

    class Meta:
        verbose_name = _("correction")
        verbose_name_plural = _("corrections")
        ordering = ["-pk"]
        constraints = [
            models.CheckConstraint(name="correction_kind_known", condition=Q(kind__in=CorrectionKind.values)),
            models.CheckConstraint(name="correction_says_why", condition=~Q(reason="")),
        ]

    def __str__(self) -> str:
        return f"{self.get_kind_display()}: {self.reason}"
