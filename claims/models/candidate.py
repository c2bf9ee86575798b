"""A figure that the machine found in a document and that no person has accepted or dismissed yet."""

from datetime import datetime
from typing import Any

from django.conf import settings
from django.db import models
from django.db.models import Count, F, Q, QuerySet
from django.db.models.functions import TruncMonth
from django.utils.translation import gettext_lazy as _

from claims.models.claim import Claim
from claims.models.document import Document
from claims.terms import CandidateState, Comparator, Extent, Kind


class CandidateQuerySet(models.QuerySet["Candidate"]):
    def dismissed_by_month(self, since: datetime) -> QuerySet[Any, Any]:
        """One row for each month and language of the text, with how many figures were ``dismissed`` and still are."""
        dismissed = self.filter(state=CandidateState.DISMISSED, decided_at__gte=since)
        months = dismissed.annotate(month=TruncMonth("decided_at"), language=F("document__language")).order_by()
        return months.values("month", "language").annotate(dismissed=Count("pk"))


class Candidate(models.Model):
    """A suggestion only: it fills a form in, and a person decides. ``context`` holds the guesses for that form."""

    document = models.ForeignKey(Document, models.PROTECT, related_name="candidates", verbose_name=_("document"))
    start = models.PositiveIntegerField(_("from character"))
    end = models.PositiveIntegerField(_("to character"))
    sentence_start = models.PositiveIntegerField(_("sentence from character"))
    sentence_end = models.PositiveIntegerField(_("sentence to character"))
    value = models.DecimalField(_("value"), max_digits=29, decimal_places=9, null=True)
    low = models.DecimalField(_("lower value"), max_digits=29, decimal_places=9, null=True)
    high = models.DecimalField(_("upper value"), max_digits=29, decimal_places=9, null=True)
    unit = models.CharField(_("unit"), max_length=60, blank=True)
    kind = models.CharField(_("kind"), max_length=8, choices=Kind)
    comparator = models.CharField(_("comparator"), max_length=8, choices=Comparator)
    extent = models.CharField(_("level or increment"), max_length=10, choices=Extent)
    score = models.FloatField(_("check-worthiness"))
    reasons = models.JSONField(_("reasons"), default=list)
    context = models.JSONField(_("guesses"), default=dict)
    state = models.CharField(_("state"), max_length=9, choices=CandidateState, default=CandidateState.OPEN)
    claim = models.ForeignKey(Claim, models.PROTECT, null=True, related_name="candidates", verbose_name=_("claim"))
    decided_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, verbose_name=_("decided by"), related_name="+"
    )
    decided_at = models.DateTimeField(_("decided at"), null=True)

    objects = CandidateQuerySet.as_manager()

    class Meta:
        verbose_name = _("candidate")
        verbose_name_plural = _("candidates")
        ordering = ["start"]
        indexes = [
            models.Index(
                fields=["decided_at"], name="candidate_dismissed_at", condition=Q(state=CandidateState.DISMISSED)
            ),
            # What people decided, for learning from it: few among many that nobody has looked at.
            models.Index(fields=["decided_at"], name="candidate_decided", condition=~Q(state=CandidateState.OPEN)),
        ]
        constraints = [
            models.UniqueConstraint(fields=["document", "start", "end"], name="candidate_once"),
            models.CheckConstraint(
                name="candidate_decided_by_person",
                condition=Q(state=CandidateState.OPEN, decided_by__isnull=True, claim__isnull=True)
                | Q(state=CandidateState.DISMISSED, decided_by__isnull=False, claim__isnull=True)
                | Q(state=CandidateState.LOGGED, decided_by__isnull=False, claim__isnull=False),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.value if self.low is None else f'{self.low}–{self.high}'} {self.unit}"
