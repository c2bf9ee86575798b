"""One authority's word for when something was stored, or the desk's wish for it."""

from django.db import models
from django.db.models import Q
from django.db.models.functions import Now
from django.utils.translation import gettext_lazy as _

from claims.models.anchor import Anchor
from claims.models.authority import Authority
from claims.models.capture import Capture
from claims.stamps import StampProblem
from claims.terms import Progress


class TimestampQuerySet(models.QuerySet["Timestamp"]):
    def given(self) -> "TimestampQuerySet":
        return self.filter(progress=Progress.DONE)


class Timestamp(models.Model):
    """Of a stored copy or of an anchor of the history. Once the authority has given it, the row never changes again.

    statement: the very text whose SHA-256 is stamped. reply: the authority's answer, as it came.
    """

    capture = models.ForeignKey(
        Capture, models.PROTECT, null=True, related_name="timestamps", verbose_name=_("capture")
    )
    anchor = models.ForeignKey(Anchor, models.PROTECT, null=True, related_name="timestamps", verbose_name=_("anchor"))
    authority = models.ForeignKey(Authority, models.PROTECT, verbose_name=_("authority"))
    statement = models.TextField(_("statement"))
    digest = models.CharField(_("SHA-256 of the statement"), max_length=64)
    progress = models.CharField(_("progress"), max_length=8, choices=Progress, default=Progress.QUEUED)
    problem = models.CharField(_("problem"), max_length=12, choices=StampProblem, blank=True)
    detail = models.TextField(_("detail"), blank=True)
    reply = models.BinaryField(_("reply"), null=True)
    serial = models.CharField(_("serial number"), max_length=60, blank=True)
    signer = models.TextField(_("signed by"), blank=True)
    stamped_at = models.DateTimeField(_("stamped at"), null=True)
    asked_at = models.DateTimeField(_("asked at"), db_default=Now())

    objects = TimestampQuerySet.as_manager()

    class Meta:
        verbose_name = _("time-stamp")
        verbose_name_plural = _("time-stamps")
        constraints = [
            models.UniqueConstraint(fields=["capture", "authority"], name="timestamp_capture_once"),
            models.UniqueConstraint(fields=["anchor", "authority"], name="timestamp_anchor_once"),
            models.CheckConstraint(
                name="timestamp_of_one_thing",
                condition=Q(capture__isnull=True, anchor__isnull=False) | Q(capture__isnull=False, anchor__isnull=True),
            ),
            models.CheckConstraint(
                name="timestamp_done_is_given",
                condition=Q(progress=Progress.DONE, reply__isnull=False, stamped_at__isnull=False)
                | ~Q(progress=Progress.DONE) & Q(reply__isnull=True, stamped_at__isnull=True),
            ),
            models.CheckConstraint(
                name="timestamp_problem_iff_failed",
                condition=Q(progress=Progress.FAILED) & ~Q(problem="") | ~Q(progress=Progress.FAILED) & Q(problem=""),
            ),
        ]

    def __str__(self) -> str:
        return f"#{self.pk} {self.digest[:12]}"

    @property
    def is_waiting(self) -> bool:
        return self.progress not in (Progress.DONE, Progress.FAILED)
