"""One piece of proof: what it says, its stance, its source, its stored copy."""

import uuid

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from claims.models.capture import Capture
from claims.models.claim import Claim
from claims.models.figure import Figure
from claims.models.source import Source
from claims.terms import Problem, Progress, Stance


class EvidenceQuerySet(models.QuerySet["Evidence"]):
    def standing(self) -> "EvidenceQuerySet":
        """Evidence is never deleted; what was withdrawn no longer counts."""
        return self.filter(withdrawn_at__isnull=True)

    def stored(self) -> "EvidenceQuerySet":
        return self.standing().filter(capture__isnull=False)


class Evidence(models.Model):
    ticket = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    claim = models.ForeignKey(Claim, models.PROTECT, related_name="evidence", verbose_name=_("claim"))
    summary = models.TextField(_("what it says"))
    excerpt = models.TextField(_("verbatim excerpt"), blank=True)
    stance = models.CharField(_("stance"), max_length=8, choices=Stance)
    source = models.ForeignKey(Source, models.PROTECT, verbose_name=_("source"))
    address = models.TextField(_("address"), blank=True)
    capture = models.ForeignKey(Capture, models.PROTECT, null=True, verbose_name=_("stored copy"))
    figure = models.OneToOneField(
        Figure, models.PROTECT, null=True, blank=True, related_name="given_by", verbose_name=_("figure it gives")
    )
    progress = models.CharField(_("progress"), max_length=8, choices=Progress, default=Progress.QUEUED)
    problem = models.CharField(_("problem"), max_length=16, choices=Problem, blank=True)
    added_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, verbose_name=_("added by"))
    added_at = models.DateTimeField(_("added at"), auto_now_add=True)
    withdrawn_at = models.DateTimeField(_("withdrawn at"), null=True, blank=True)

    objects = EvidenceQuerySet.as_manager()

    class Meta:
        verbose_name = _("piece of evidence")
        verbose_name_plural = _("evidence")
        ordering = ["pk"]
        constraints = [
            models.CheckConstraint(name="evidence_stance_known", condition=Q(stance__in=Stance.values)),
            models.CheckConstraint(
                name="evidence_done_is_stored",
                condition=Q(progress=Progress.DONE, capture__isnull=False)
                | ~Q(progress=Progress.DONE) & Q(capture__isnull=True),
            ),
            models.CheckConstraint(
                name="evidence_problem_iff_failed",
                condition=Q(progress=Progress.FAILED) & ~Q(problem="") | ~Q(progress=Progress.FAILED) & Q(problem=""),
            ),
        ]

    def __str__(self) -> str:
        return self.summary

    @property
    def is_waiting(self) -> bool:
        return self.progress not in (Progress.DONE, Progress.FAILED)
