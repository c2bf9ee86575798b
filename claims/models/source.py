"""A body that evidence comes from."""

from django.db import models
from django.db.models.functions import Lower
from django.utils.translation import gettext_lazy as _

from claims.terms import SourceKind


class Source(models.Model):
    name = models.CharField(_("name"), max_length=200)
    kind = models.CharField(_("type"), max_length=16, choices=SourceKind, default=SourceKind.OTHER)
    country = models.CharField(_("country"), max_length=2, blank=True, help_text=_("Two letters, ISO 3166."))
    interests = models.TextField(_("interests"), blank=True, help_text=_("What it stands to gain from the figure."))
    address = models.URLField(_("address"), max_length=2000, blank=True)

    class Meta:
        verbose_name = _("source")
        verbose_name_plural = _("sources")
        ordering = ["name"]
        constraints = [models.UniqueConstraint(Lower("name"), name="source_name_once")]

    def __str__(self) -> str:
        return self.name
