"""Who published a document."""

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models.functions import Lower
from django.utils.translation import gettext_lazy as _


class Outlet(models.Model):
    name = models.CharField(_("name"), max_length=200)
    hosts = ArrayField(
        models.CharField(max_length=253),
        verbose_name=_("host names"),
        default=list,
        blank=True,
        help_text=_("Documents from these hosts are filed under this outlet, for example news.example.org."),
    )
    country = models.CharField(_("country"), max_length=2, blank=True, help_text=_("Two letters, ISO 3166."))
    language = models.CharField(_("language"), max_length=2, blank=True)
    note = models.TextField(_("note"), blank=True)

    class Meta:
        verbose_name = _("outlet")
        verbose_name_plural = _("outlets")
        ordering = ["name"]
        constraints = [models.UniqueConstraint(Lower("name"), name="outlet_name_once")]

    def __str__(self) -> str:
        return self.name
