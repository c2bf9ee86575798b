"""The ends of all chains of history at one moment, under one hash that fits into a line which others can keep."""

from django.db import models
from django.db.models import Q
from django.db.models.functions import Now
from django.utils.translation import gettext_lazy as _


class Anchor(models.Model):
    """Rows are only ever added. Each holds the hash of the one before, so that the newest vouches for all."""

    number = models.PositiveIntegerField(_("number"), unique=True)
    at = models.DateTimeField(_("at"), db_default=Now())
    #: A line for each claim that has changed since the anchor before: claim, position and hash of its last link.
    heads = models.TextField(_("heads"))
    statement = models.TextField(_("statement"))
    digest = models.CharField(_("SHA-256"), max_length=64)

    class Meta:
        verbose_name = _("anchor of the history")
        verbose_name_plural = _("anchors of the history")
        ordering = ["-number"]
        constraints = [models.CheckConstraint(name="anchor_is_hex", condition=Q(digest__regex=r"^[0-9a-f]{64}$"))]

    def __str__(self) -> str:
        return f"#{self.number} {self.digest[:12]}"

    @property
    def line(self) -> str:
        """What to publish of it: number, moment, digest."""
        return f"{self.number} {self.at:%Y-%m-%dT%H:%M:%SZ} {self.digest}"
