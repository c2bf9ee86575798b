"""A picture of a page as a reader saw it, or why there is none. Rows are only ever added."""

from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from claims.models.capture import Capture
from claims.terms import Problem

_HASH = r"^[0-9a-f]{64}$"


class PictureQuerySet(models.QuerySet["Picture"]):
    def taken(self) -> "PictureQuerySet":
        """Those that are there; the others say why they are not."""
        return self.filter(problem="")

    def to_show(self) -> "Picture | None":
        """The picture; where there is none, what the last attempt says."""
        return self.order_by(models.Case(models.When(problem="", then=0), default=1), "-pk").first()


class Picture(models.Model):
    """One attempt. The page's bytes are the capture's; what it asked for beside them was fetched when it was taken."""

    capture = models.ForeignKey(Capture, models.PROTECT, related_name="pictures", verbose_name=_("capture"))
    png = models.CharField(_("SHA-256 of the PNG"), max_length=64, blank=True, db_index=True)
    png_size = models.PositiveBigIntegerField(_("size of the PNG in bytes"), default=0)
    pdf = models.CharField(_("SHA-256 of the PDF"), max_length=64, blank=True, db_index=True)
    pdf_size = models.PositiveBigIntegerField(_("size of the PDF in bytes"), default=0)
    height = models.PositiveIntegerField(_("height of the page in pixels"), default=0)
    is_cut = models.BooleanField(_("the PNG ends before the page does"), default=False)
    browser = models.CharField(_("taken with"), max_length=80, blank=True)
    served = models.PositiveIntegerField(_("parts of the page that were fetched"), default=0)
    refused = models.PositiveIntegerField(_("parts of the page that were not"), default=0)
    problem = models.CharField(_("problem"), max_length=16, choices=Problem, blank=True)
    taken_at = models.DateTimeField(_("taken at"), default=timezone.now)

    objects = PictureQuerySet.as_manager()

    class Meta:
        verbose_name = _("picture")
        verbose_name_plural = _("pictures")
        ordering = ["-pk"]
        constraints = [
            models.CheckConstraint(
                name="picture_or_problem",
                condition=Q(problem="", png__regex=_HASH, pdf__regex=_HASH) | ~Q(problem="") & Q(png="", pdf=""),
            ),
        ]

    def __str__(self) -> str:
        return self.png[:12] or self.problem
