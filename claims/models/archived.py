"""A copy of a captured page that somebody else keeps, or the desk's wish for one."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.db.models.functions import Now
from django.utils.translation import gettext_lazy as _

from claims.models.capture import Capture
from claims.terms import ArchiveProblem, ArchiveService, Progress


class ArchivedCopyQuerySet(models.QuerySet["ArchivedCopy"]):
    def kept(self) -> "ArchivedCopyQuerySet":
        """Those that an archive has confirmed: each has an address."""
        return self.filter(progress=Progress.DONE).order_by("pk")


class ArchivedCopy(models.Model):
    """One per capture and service. Once the archive has said where its copy is, the row never changes again."""

    capture = models.ForeignKey(Capture, models.PROTECT, related_name="elsewhere", verbose_name=_("capture"))
    service = models.CharField(_("archive"), max_length=10, choices=ArchiveService)
    progress = models.CharField(_("progress"), max_length=8, choices=Progress, default=Progress.QUEUED)
    problem = models.CharField(_("problem"), max_length=12, choices=ArchiveProblem, blank=True)
    #: The archive's own words, for operators.
    detail = models.TextField(_("detail"), blank=True)
    #: Under which the archive works on it; how often it was given one.
    ticket = models.CharField(_("ticket"), max_length=100, blank=True)
    submissions = models.PositiveSmallIntegerField(_("times handed in"), default=0)
    submitted_at = models.DateTimeField(_("handed in at"), null=True)
    address = models.TextField(_("address of the copy"), blank=True)
    captured_at = models.DateTimeField(_("captured at"), null=True)
    #: None: the desk's policy asked.
    asked_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, verbose_name=_("asked by"))
    asked_at = models.DateTimeField(_("asked at"), db_default=Now())

    objects = ArchivedCopyQuerySet.as_manager()

    class Meta:
        verbose_name = _("copy elsewhere")
        verbose_name_plural = _("copies elsewhere")
        constraints = [
            models.UniqueConstraint(fields=["capture", "service"], name="archived_once"),
            models.CheckConstraint(name="archived_service_known", condition=Q(service__in=ArchiveService.values)),
            models.CheckConstraint(
                name="archived_done_has_address",
                condition=Q(progress=Progress.DONE) & ~Q(address="") | ~Q(progress=Progress.DONE) & Q(address=""),
            ),
            models.CheckConstraint(
                name="archived_problem_iff_failed",
                condition=Q(progress=Progress.FAILED) & ~Q(problem="") | ~Q(progress=Progress.FAILED) & Q(problem=""),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.get_service_display()} #{self.pk}"

    @property
    def is_waiting(self) -> bool:
        return self.progress not in (Progress.DONE, Progress.FAILED)
