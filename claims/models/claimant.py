"""The person or organisation that made a claim (not the outlet that printed it)."""

from django.db import models
from django.db.models.functions import Lower
from django.utils.translation import gettext_lazy as _

from claims.terms import ClaimantKind


class Claimant(models.Model):
    name = models.CharField(_("name"), max_length=200)
    kind = models.CharField(_("kind"), max_length=12, choices=ClaimantKind, default=ClaimantKind.ORGANISATION)

    class Meta:
        verbose_name = _("claimant")
        verbose_name_plural = _("claimants")
        ordering = ["name"]
        constraints = [models.UniqueConstraint(Lower("name"), name="claimant_name_once")]

    def __str__(self) -> str:
        return self.name
