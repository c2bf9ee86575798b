"""What a figure measures. Many figures, one quantity."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Quantity(models.Model):
    """Words are compared folded (lower case, single spaces): see ``claims.actions.claiming``."""

    measure = models.CharField(_("what is measured"), max_length=300)
    population = models.CharField(_("population or denominator"), max_length=300, blank=True)
    place = models.CharField(_("place"), max_length=200, blank=True)
    period_start = models.DateField(_("period from"), null=True, blank=True)
    period_end = models.DateField(_("period to"), null=True, blank=True)

    class Meta:
        verbose_name = _("quantity")
        verbose_name_plural = _("quantities")
        constraints = [
            models.UniqueConstraint(
                fields=["measure", "population", "place", "period_start", "period_end"],
                name="quantity_once",
                nulls_distinct=False,
            ),
        ]

    def __str__(self) -> str:
        return " · ".join(part for part in (self.measure, self.population, self.place) if part)
