"""How a desk orders the suggested figures of one language: what it has learnt from what people logged and dismissed."""

from collections.abc import Sequence

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from claims.figures import Weights
from claims.models.candidate import Candidate

DIGITS = 4  # of a score


class OrderingQuerySet(models.QuerySet["Ordering"]):
    def rescore(self, candidates: Sequence[Candidate], language: str) -> "Ordering | None":
        """Give the candidates the scores that this desk has learnt, where it is switched on; nothing is stored."""
        found = self.filter(language=language, is_on=True).first() if candidates else None
        if found:
            learnt = found.learnt
            for candidate in candidates:
                candidate.score = round(learnt.score(candidate.reasons), DIGITS)
        return found


class Ordering(models.Model):
    """Off until an admin switches it on. A weight is that of a reason; ``began_from`` are the reader's own."""

    language = models.CharField(_("language"), max_length=3, unique=True)
    is_on = models.BooleanField(_("in use"), default=False)
    logged = models.PositiveIntegerField(_("logged"), default=0)
    dismissed = models.PositiveIntegerField(_("dismissed"), default=0)
    weights = models.JSONField(_("learnt weights"), default=dict)
    began_from = models.JSONField(_("built-in weights"), default=dict)
    built_in_precision = models.FloatField(_("precision of the built-in order"), null=True)
    learnt_precision = models.FloatField(_("precision of the learnt order"), null=True)
    learnt_at = models.DateTimeField(_("learnt at"), null=True)
    switched_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, verbose_name=_("switched by"), related_name="+"
    )
    switched_at = models.DateTimeField(_("switched at"), null=True)

    objects = OrderingQuerySet.as_manager()

    class Meta:
        verbose_name = _("order of suggestions")
        verbose_name_plural = _("orders of suggestions")
        ordering = ["language"]
        constraints = [
            models.CheckConstraint(
                name="ordering_in_use_is_learnt_and_switched_on_by_a_person",
                condition=Q(is_on=False) | Q(learnt_at__isnull=False, switched_by__isnull=False),
            )
        ]

    def __str__(self) -> str:
        return self.language

    @property
    def learnt(self) -> Weights:
        return Weights(self.weights["base"], self.weights["each"])
