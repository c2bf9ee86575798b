"""One publication of a check: which approved version readers see, since when. Rows are only ever added."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from claims.models.capture import Capture
from claims.models.claim import Claim
from claims.models.correction import Correction
from claims.models.evidence import Evidence
from claims.models.review import Review
from claims.models.verdict import Verdict
from claims.terms import Decision


class Publication(models.Model):
    """Composite foreign keys tie it to an approval of exactly this digest and to evidence that has a stored copy."""

    claim = models.ForeignKey(Claim, models.PROTECT, related_name="publications", verbose_name=_("claim"))
    number = models.PositiveIntegerField(_("edition"))
    verdict = models.OneToOneField(Verdict, models.PROTECT, related_name="publication", verbose_name=_("verdict"))
    review = models.ForeignKey(Review, models.PROTECT, related_name="+", verbose_name=_("approval"))
    digest = models.CharField(max_length=64, editable=False)
    decision = models.CharField(max_length=15, default=Decision.APPROVE, editable=False)
    evidence = models.ForeignKey(Evidence, models.PROTECT, related_name="+", verbose_name=_("stored evidence"))
    capture = models.ForeignKey(Capture, models.PROTECT, related_name="+", verbose_name=_("stored copy"))
    correction = models.OneToOneField(Correction, models.PROTECT, null=True, verbose_name=_("correction"))
    published_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, verbose_name=_("published by"))
    published_at = models.DateTimeField(_("published at"), auto_now_add=True)

    class Meta:
        verbose_name = _("publication")
        verbose_name_plural = _("publications")
        ordering = ["-number"]
        indexes = [models.Index(fields=["-published_at", "-id"], name="publication_by_time")]
        constraints = [
            models.UniqueConstraint(fields=["claim", "number"], name="publication_number_once"),
            models.CheckConstraint(name="publication_is_approved", condition=Q(decision=Decision.APPROVE)),
            # A published check never changes silently: every edition after the first carries its correction.
            models.CheckConstraint(
                name="publication_change_is_correction",
                condition=Q(number=1, correction__isnull=True) | Q(number__gt=1, correction__isnull=False),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.claim} ({self.number})"
