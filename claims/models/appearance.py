"""One place where a claim appears: document, quote, and the quote's position in the frozen text."""

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from claims.models.claim import Claim
from claims.models.document import Document


class Appearance(models.Model):
    """``start`` and ``end`` count characters of ``document.text``; a trigger holds quote == text[start:end]."""

    claim = models.ForeignKey(Claim, models.PROTECT, related_name="appearances", verbose_name=_("claim"))
    document = models.ForeignKey(Document, models.PROTECT, related_name="appearances", verbose_name=_("document"))
    quote = models.TextField(_("quote"))
    start = models.PositiveIntegerField(_("from character"))
    end = models.PositiveIntegerField(_("to character"))
    figure_start = models.PositiveIntegerField(_("figure from character"), null=True)
    figure_end = models.PositiveIntegerField(_("figure to character"), null=True)
    added_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, verbose_name=_("added by"))
    added_at = models.DateTimeField(_("added at"), auto_now_add=True)

    class Meta:
        verbose_name = _("appearance")
        verbose_name_plural = _("appearances")
        ordering = ["pk"]
        constraints = [
            models.CheckConstraint(name="appearance_not_empty", condition=Q(start__lt=F("end"))),
            models.CheckConstraint(
                name="appearance_holds_figure",
                condition=Q(figure_start__isnull=True, figure_end__isnull=True)
                | Q(figure_start__gte=F("start"), figure_start__lt=F("figure_end"), figure_end__lte=F("end")),
            ),
            models.UniqueConstraint(fields=["claim", "document", "start", "end"], name="appearance_once"),
        ]

    def __str__(self) -> str:
        return self.quote
