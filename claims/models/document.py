"""An article, transcript or file that was taken in, with its frozen text."""

import uuid

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from claims.models.capture import Capture
from claims.models.outlet import Outlet
from claims.terms import Origin, Problem, Progress


class DocumentQuerySet(models.QuerySet["Document"]):
    def for_list(self) -> "DocumentQuerySet":
        """Everything a list of documents shows, without the (long) frozen text."""
        return self.select_related("outlet", "added_by").defer("text").order_by("-pk")

    def for_short_list(self) -> "DocumentQuerySet":
        """What stands in a line about a document beside other things."""
        shown = ("title", "address", "outlet__name", "language", "progress", "added_at")
        return self.select_related("outlet").only(*shown).order_by("-pk")


class Document(models.Model):
    ticket = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    origin = models.CharField(_("origin"), max_length=8, choices=Origin)
    address = models.TextField(_("address"), blank=True)
    title = models.TextField(_("title"), blank=True)
    outlet = models.ForeignKey(Outlet, models.PROTECT, null=True, blank=True, verbose_name=_("outlet"))
    author = models.TextField(_("author"), blank=True)
    published_on = models.DateField(_("published on"), null=True, blank=True)
    language = models.CharField(_("language"), max_length=3, blank=True)
    text = models.TextField(_("frozen text"), blank=True)
    text_sha256 = models.CharField(_("SHA-256 of the frozen text"), max_length=64, blank=True)
    reader = models.CharField(_("read with"), max_length=80, blank=True)
    frozen_at = models.DateTimeField(_("frozen at"), null=True)
    capture = models.ForeignKey(Capture, models.PROTECT, null=True, verbose_name=_("capture"))
    progress = models.CharField(_("progress"), max_length=8, choices=Progress, default=Progress.QUEUED)
    problem = models.CharField(_("problem"), max_length=16, choices=Problem, blank=True)
    added_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, verbose_name=_("added by"))
    added_at = models.DateTimeField(_("added at"), auto_now_add=True)

    objects = DocumentQuerySet.as_manager()

    class Meta:
        verbose_name = _("document")
        verbose_name_plural = _("documents")
        constraints = [
            models.CheckConstraint(
                name="document_problem_iff_failed",
                condition=Q(progress=Progress.FAILED) & ~Q(problem="") | ~Q(progress=Progress.FAILED) & Q(problem=""),
            ),
            # Done means: there is a text, it has a hash, and the bytes it was read from are stored.
            models.CheckConstraint(
                name="document_done_is_frozen",
                condition=~Q(progress=Progress.DONE)
                | (~Q(text="") & ~Q(text_sha256="") & Q(capture__isnull=False) & Q(frozen_at__isnull=False)),
            ),
        ]

    def __str__(self) -> str:
        return self.title or self.address or str(_("Pasted text"))

    def get_absolute_url(self) -> str:
        return reverse("document", args=[self.pk])

    @property
    def is_waiting(self) -> bool:
        return self.progress not in (Progress.DONE, Progress.FAILED)
