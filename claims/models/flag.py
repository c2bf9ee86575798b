"""A flag on a claim: a source of its published check is not what it was. Raised by the watch, closed by a person."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.db.models.functions import Now
from django.utils.translation import gettext_lazy as _

from claims.models.claim import Claim
from claims.models.watch import Look, Watch
from claims.terms import FlagOutcome


class FlagQuerySet(models.QuerySet["Flag"]):
    def open(self) -> "FlagQuerySet":
        return self.filter(outcome="")


class Flag(models.Model):
    """One for each change and claim, however often the change is seen. The database lets it be closed once."""

    claim = models.ForeignKey(Claim, models.PROTECT, related_name="flags", verbose_name=_("claim"))
    watch = models.ForeignKey(Watch, models.PROTECT, related_name="flags", verbose_name=_("watched source"))
    look = models.ForeignKey(Look, models.PROTECT, related_name="flags", verbose_name=_("look"))
    since = models.DateTimeField(_("seen first at"))
    raised_at = models.DateTimeField(_("raised at"), db_default=Now(), editable=False)
    outcome = models.CharField(_("what was made of it"), max_length=9, choices=FlagOutcome, blank=True)
    reason = models.TextField(_("because"), blank=True)
    closed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("closed by")
    )
    closed_at = models.DateTimeField(_("closed at"), null=True, blank=True)

    objects = FlagQuerySet.as_manager()

    class Meta:
        verbose_name = _("flag for a changed source")
        verbose_name_plural = _("flags for changed sources")
        ordering = ["-pk"]
        constraints = [
            models.UniqueConstraint(fields=["claim", "look"], name="flag_once"),
            models.CheckConstraint(
                name="flag_closed_by_somebody_who_says_why",
                condition=Q(outcome="", reason="", closed_by__isnull=True, closed_at__isnull=True)
                | Q(outcome__in=FlagOutcome.values, closed_by__isnull=False, closed_at__isnull=False) & ~Q(reason=""),
            ),
        ]
        indexes = [models.Index(fields=["claim"], name="flag_open", condition=Q(outcome=""))]

    def __str__(self) -> str:
        return f"{self.look.get_finding_display()} · {self.watch.address}"
