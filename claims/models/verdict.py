"""One version of a proposed verdict. Rows are only ever added: a change is a new version."""

import uuid

from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from claims.models.claim import Claim
from claims.models.figure import Figure
from claims.models.rating import Rating
from claims.terms import CorrectionKind, Decision


class Verdict(models.Model):
    """``content`` is the whole check as readers will see it (see ``claims.content``), ``digest`` its SHA-256.

    The digest is computed by the database. ``authors`` are all who proposed or wrote this version's text: the
    proposer, and the authors of the unpublished version that it was revised from. None of them may approve it.
    ``approvals_needed`` and ``blind`` are what the desk asked for when it was proposed; the database sets them.
    """

    ticket = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    claim = models.ForeignKey(Claim, models.PROTECT, related_name="verdicts", verbose_name=_("claim"))
    number = models.PositiveIntegerField(_("version"))
    rating = models.ForeignKey(Rating, models.PROTECT, verbose_name=_("rating"))
    explanation = models.TextField(_("explanation"))
    figure = models.OneToOneField(
        Figure, models.PROTECT, null=True, blank=True, related_name="found_by", verbose_name=_("figure found")
    )
    correction_kind = models.CharField(_("kind of correction"), max_length=13, choices=CorrectionKind, blank=True)
    correction_reason = models.TextField(_("what changed and why"), blank=True)
    content = models.JSONField(_("the check as proposed"))
    digest = models.CharField(_("SHA-256 of the proposal"), max_length=64, editable=False)
    proposed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="proposed_verdicts", verbose_name=_("proposed by")
    )
    authors = ArrayField(models.BigIntegerField(), verbose_name=_("authors"))
    proposed_at = models.DateTimeField(_("proposed at"), auto_now_add=True)
    approvals_needed = models.PositiveSmallIntegerField(_("approvals needed"), db_default=1, editable=False)
    blind = models.BooleanField(_("blind second reading"), db_default=False, editable=False)

    class Meta:
        verbose_name = _("verdict")
        verbose_name_plural = _("verdicts")
        ordering = ["-number"]
        constraints = [
            models.UniqueConstraint(fields=["claim", "number"], name="verdict_version_once"),
            models.CheckConstraint(name="verdict_explained", condition=~Q(explanation="")),
            models.CheckConstraint(
                name="verdict_correction_whole",
                condition=Q(correction_kind="", correction_reason="")
                | Q(correction_kind__in=CorrectionKind.values) & ~Q(correction_reason=""),
            ),
        ]

    def __str__(self) -> str:
        return f"v{self.number} {self.rating}"

    @property
    def approvals_missing(self) -> int:
        """How many more people must approve this version."""
        given = self.reviews.filter(decision=Decision.APPROVE).count()
        return max(0, self.approvals_needed - given)
