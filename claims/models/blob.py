"""What is known of the bytes behind captures: when they were last read back, and whether they were still the same."""

from datetime import timedelta

from django.db import models
from django.db.models import F, Q
from django.db.models.functions import Now
from django.utils.translation import gettext_lazy as _

from claims.terms import BlobState


class BlobQuerySet(models.QuerySet["Blob"]):
    def to_verify(self, days: int) -> "BlobQuerySet":
        """Those that were not read back for so long, the longest first."""
        late = Q(verified_at__isnull=True) | Q(verified_at__lt=Now() - timedelta(days=days))
        return self.filter(late).order_by(F("verified_at").asc(nulls_first=True))

    def damaged(self) -> "BlobQuerySet":
        return self.exclude(state=BlobState.SOUND)


class Blob(models.Model):
    """One per SHA-256, however many captures share it."""

    sha256 = models.CharField(_("SHA-256"), max_length=64, unique=True)
    size = models.PositiveBigIntegerField(_("size in bytes"))
    state = models.CharField(_("state"), max_length=7, choices=BlobState, default=BlobState.SOUND)
    verified_at = models.DateTimeField(_("last read back at"), null=True, blank=True, db_index=True)

    objects = BlobQuerySet.as_manager()

    class Meta:
        verbose_name = _("stored copy")
        verbose_name_plural = _("stored copies")
        indexes = [models.Index(fields=["state"], name="blob_damaged", condition=~Q(state=BlobState.SOUND))]

    def __str__(self) -> str:
        return self.sha256[:12]
