"""A line of a spreadsheet of claims, which becomes a claim once its document has been read."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from claims.models.claim import Claim
from claims.models.document import Document
from claims.terms import ImportProblem


class ImportedRowQuerySet(models.QuerySet["ImportedRow"]):
    def waiting(self) -> "ImportedRowQuerySet":
        """Those that neither became a claim nor came to an end."""
        return self.filter(claim=None, problem="")


class ImportedRow(models.Model):
    """``typed`` is the checked line: statement, claimant, claimant_kind, said_on, and the figure's columns as text."""

    ticket = models.UUIDField(_("upload"))
    line = models.PositiveIntegerField(_("line"))
    document = models.ForeignKey(Document, models.PROTECT, related_name="imported", verbose_name=_("document"))
    quote = models.TextField(_("quote"))
    typed = models.JSONField(_("as written in the spreadsheet"))
    claim = models.OneToOneField(
        Claim, models.PROTECT, null=True, blank=True, related_name="imported", verbose_name=_("claim")
    )
    problem = models.CharField(_("problem"), max_length=16, choices=ImportProblem, blank=True)
    added_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, verbose_name=_("added by"))
    added_at = models.DateTimeField(_("added at"), auto_now_add=True)

    objects = ImportedRowQuerySet.as_manager()

    class Meta:
        verbose_name = _("imported line")
        verbose_name_plural = _("imported lines")
        ordering = ["ticket", "line"]
        constraints = [
            models.UniqueConstraint(fields=["ticket", "line"], name="imported_line_once"),
            models.CheckConstraint(name="imported_logged_or_not", condition=Q(claim=None) | Q(problem="")),
        ]

    def __str__(self) -> str:
        return f"{self.line} · {self.quote[:80]}"
