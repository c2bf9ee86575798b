"""What the reader offered for one field of a form, and what the person saved: the measure of the reader on real use."""

from datetime import datetime
from typing import Any

from django.conf import settings
from django.db import models
from django.db.models import Count, Q, QuerySet
from django.db.models.functions import Now, TruncMonth
from django.utils.translation import gettext_lazy as _

from claims.models.candidate import Candidate
from claims.models.claim import Claim
from claims.terms import GuessedField, Outcome


class GuessQuerySet(models.QuerySet["Guess"]):
    def by_month(self, since: datetime) -> QuerySet[Any, Any]:
        """One row for each month, language and field, with how many had which outcome and how many were ``vouched``."""
        counts: dict[str, Count] = {outcome: Count("pk", filter=Q(outcome=outcome)) for outcome in Outcome.values}
        months = self.filter(at__gte=since).annotate(month=TruncMonth("at")).order_by()
        return months.values("month", "language", "field").annotate(
            vouched=Count("pk", filter=Q(confirmed=True)), **counts
        )


class Guess(models.Model):
    """Only ever added, one row a field, when a claim is logged. A figure that the reader had missed has no candidate.

    What was dismissed is no row here: a dismissal can be taken back, and stands with its candidate.
    """

    claim = models.ForeignKey(Claim, models.PROTECT, related_name="guesses", verbose_name=_("claim"))
    candidate = models.ForeignKey(
        Candidate, models.PROTECT, null=True, related_name="guesses", verbose_name=_("candidate")
    )
    language = models.CharField(_("language"), max_length=3, blank=True)
    field = models.CharField(_("field"), max_length=10, choices=GuessedField)
    offered = models.TextField(_("offered"), blank=True)
    saved = models.TextField(_("saved"), blank=True)
    confidence = models.FloatField(_("confidence"), null=True)
    outcome = models.CharField(_("outcome"), max_length=9, choices=Outcome)
    confirmed = models.BooleanField(_("confirmed"), default=False)
    reader = models.CharField(_("read with"), max_length=80, blank=True)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name=_("who"))
    at = models.DateTimeField(_("decided at"), db_default=Now(), editable=False)

    objects = GuessQuerySet.as_manager()

    class Meta:
        verbose_name = _("guess")
        verbose_name_plural = _("guesses")
        ordering = ["pk"]
        indexes = [models.Index(fields=["at"], name="guess_at")]
        constraints = [
            models.CheckConstraint(name="guess_field_known", condition=Q(field__in=GuessedField.values)),
            models.CheckConstraint(
                name="guess_outcome_fits",
                condition=Q(outcome__in=[Outcome.KEPT, Outcome.CHANGED]) & ~Q(offered="") & ~Q(saved="")
                | Q(outcome=Outcome.CLEARED, saved="") & ~Q(offered="")
                | Q(outcome__in=[Outcome.FILLED, Outcome.MISSED], offered="") & ~Q(saved=""),
            ),
            models.CheckConstraint(
                name="guess_missed_has_no_candidate",
                condition=Q(outcome=Outcome.MISSED, field=GuessedField.FIGURE, candidate__isnull=True)
                | ~Q(outcome=Outcome.MISSED) & Q(candidate__isnull=False),
            ),
            models.CheckConstraint(
                name="guess_confirmed_is_kept", condition=Q(confirmed=False) | Q(outcome=Outcome.KEPT)
            ),
        ]

    def __str__(self) -> str:
        return f"{self.get_field_display()}: {self.offered or '–'} → {self.saved or '–'}"
