"""One person's decision on one version of a verdict."""

from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from claims.models.verdict import Verdict
from claims.terms import Decision


class Review(models.Model):
    """``digest`` and ``authors`` repeat the version's own, tied to it by a composite foreign key.

    So the rule of two people is a plain CHECK on one row, which no code path and no race can go round.
    """

    verdict = models.ForeignKey(Verdict, models.PROTECT, related_name="reviews", verbose_name=_("verdict"))
    digest = models.CharField(max_length=64, editable=False)
    authors = ArrayField(models.BigIntegerField(), editable=False)
    reviewer = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="reviews", verbose_name=_("reviewer")
    )
    decision = models.CharField(_("decision"), max_length=15, choices=Decision)
    note = models.TextField(_("note"), blank=True)
    decided_at = models.DateTimeField(_("decided at"), auto_now_add=True)

    class Meta:
        verbose_name = _("review")
        verbose_name_plural = _("reviews")
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(fields=["verdict", "reviewer"], name="review_once"),
            models.CheckConstraint(name="review_decision_known", condition=Q(decision__in=Decision.values)),
            models.CheckConstraint(
                name="review_changes_say_which", condition=Q(decision=Decision.APPROVE) | ~Q(note="")
            ),
        ]

    def __str__(self) -> str:
        return f"{self.get_decision_display()} · {self.verdict}"
