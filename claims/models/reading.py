"""What a second reader found before they saw the proposal. Rows are only ever added."""

import uuid
from datetime import date

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from claims.models.claim import Claim
from claims.models.figure import Figure
from claims.models.rating import Rating
from claims.models.verdict import Verdict


class ReadingQuerySet(models.QuerySet["Reading"]):
    def for_agreement(
        self, *, since: date | None = None, until: date | None = None, language: str = ""
    ) -> "ReadingQuerySet":
        """The readings of these days, both included, on claims of this language, with whom and what they compare."""
        rows = self.select_related("verdict__rating", "verdict__proposed_by", "rating", "reader")
        rows = rows.defer("verdict__content")
        if since:
            rows = rows.filter(read_at__date__gte=since)
        if until:
            rows = rows.filter(read_at__date__lte=until)
        return rows.filter(claim__language=language) if language else rows


class Reading(models.Model):
    """A blind second reading of one version of a verdict, by nobody who wrote it.

    ``agrees``: same rating, and no figure that contradicts the proposed one. Who gives no figure contradicts none.
    """

    ticket = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    claim = models.ForeignKey(Claim, models.PROTECT, related_name="readings", verbose_name=_("claim"))
    verdict = models.ForeignKey(Verdict, models.PROTECT, related_name="readings", verbose_name=_("verdict"))
    reader = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="readings", verbose_name=_("reader")
    )
    rating = models.ForeignKey(Rating, models.PROTECT, related_name="+", verbose_name=_("rating"))
    figure = models.OneToOneField(
        Figure, models.PROTECT, null=True, blank=True, related_name="read_by", verbose_name=_("figure found")
    )
    note = models.TextField(_("note"), blank=True)
    agrees = models.BooleanField(_("agrees"))
    read_at = models.DateTimeField(_("read at"), auto_now_add=True)

    objects = ReadingQuerySet.as_manager()

    class Meta:
        verbose_name = _("second reading")
        verbose_name_plural = _("second readings")
        ordering = ["pk"]
        constraints = [models.UniqueConstraint(fields=["verdict", "reader"], name="reading_once")]

    def __str__(self) -> str:
        return f"{self.reader} · {self.verdict}"
