"""A host that is fetched from: when it may be visited next, and what it asks of visitors. Shared by all workers."""

from django.db import models
from django.db.models.functions import Now
from django.utils.translation import gettext_lazy as _


class Host(models.Model):
    """The name is as in an address, with its port where that is not the scheme's own. Times: the database's clock."""

    name = models.TextField(_("host"), unique=True)
    free_at = models.DateTimeField(_("next free turn"), db_default=Now())
    closed_until = models.DateTimeField(_("asked to be left alone until"), null=True, blank=True)
    robots = models.TextField(_("robots.txt"), blank=True)
    robots_read_at = models.DateTimeField(_("robots.txt read at"), null=True, blank=True)

    class Meta:
        verbose_name = _("host")
        verbose_name_plural = _("hosts")

    def __str__(self) -> str:
        return self.name
