"""A piece of work for the worker, and the truth about it: Celery only carries its id."""

from datetime import datetime, timedelta
from functools import reduce
from operator import or_

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q
from django.db.models.functions import Now
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from claims.models.archived import ArchivedCopy
from claims.models.capture import Capture
from claims.models.document import Document
from claims.models.evidence import Evidence
from claims.models.timestamp import Timestamp
from claims.models.watch import Watch
from claims.terms import JOB_ABOUT, JobKind, JobState

#: The columns of which a job fills in one: what it is about.
ABOUT = ("document", "evidence", "capture", "archived", "watch", "timestamp")

#: A shorter wait is none to a person.
NOTICED = timedelta(seconds=5)


def _has_one_row() -> Q:
    """Each kind with the row that it is about, and no other."""
    each = (Q(kind=kind, **{f"{name}__isnull": name != about for name in ABOUT}) for kind, about in JOB_ABOUT.items())
    return reduce(or_, each)


def _once(name: str) -> models.UniqueConstraint:
    """One piece of work of a kind at a time for one row, however often it is asked for."""
    return models.UniqueConstraint(
        fields=["kind", name],
        name=f"job_{name}_once",
        condition=Q(state__in=[JobState.QUEUED, JobState.RUNNING]),
    )


class JobQuerySet(models.QuerySet["Job"]):
    def under_way(self, kind: JobKind) -> "JobQuerySet":
        """Those of this kind that wait or run."""
        return self.filter(kind=kind, state__in=[JobState.QUEUED, JobState.RUNNING])

    def put_off_until(self, document: Document) -> datetime | None:
        """When the document's job is tried again, where a person would notice the wait; None for all others."""
        waiting = self.filter(document=document, state=JobState.QUEUED, run_after__gt=Now() + NOTICED)
        return waiting.values_list("run_after", flat=True).first()


class Job(models.Model):
    """Written in the same transaction as the change that asks for it. The lease uses the database's clock."""

    kind = models.CharField(_("kind"), max_length=20, choices=JobKind)
    document = models.ForeignKey(Document, models.PROTECT, null=True, related_name="jobs", verbose_name=_("document"))
    evidence = models.ForeignKey(Evidence, models.PROTECT, null=True, related_name="jobs", verbose_name=_("evidence"))
    capture = models.ForeignKey(Capture, models.PROTECT, null=True, related_name="jobs", verbose_name=_("capture"))
    archived = models.ForeignKey(
        ArchivedCopy, models.PROTECT, null=True, related_name="jobs", verbose_name=_("copy elsewhere")
    )
    watch = models.ForeignKey(Watch, models.PROTECT, null=True, related_name="jobs", verbose_name=_("watched source"))
    timestamp = models.ForeignKey(
        Timestamp, models.PROTECT, null=True, related_name="jobs", verbose_name=_("time-stamp")
    )
    state = models.CharField(_("state"), max_length=7, choices=JobState, default=JobState.QUEUED)
    attempts = models.PositiveSmallIntegerField(_("attempts"), default=0)
    run_after = models.DateTimeField(_("not before"), default=timezone.now)
    #: Hosts that keep a turn for this job at the moment when it may run.
    turns = ArrayField(models.TextField(), verbose_name=_("turns kept"), default=list, blank=True)
    sent_at = models.DateTimeField(_("sent to the queue at"), null=True, blank=True)
    token = models.UUIDField(_("lease"), null=True, blank=True)
    leased_until = models.DateTimeField(_("leased until"), null=True, blank=True)
    error = models.TextField(_("last error"), blank=True)
    created_at = models.DateTimeField(_("created at"), default=timezone.now)
    finished_at = models.DateTimeField(_("finished at"), null=True, blank=True)

    objects = JobQuerySet.as_manager()

    class Meta:
        verbose_name = _("job")
        verbose_name_plural = _("jobs")
        ordering = ["-pk"]
        constraints = [
            models.CheckConstraint(name="job_has_one_row", condition=_has_one_row()),
            models.CheckConstraint(
                name="job_running_is_leased",
                condition=Q(state=JobState.RUNNING, token__isnull=False, leased_until__isnull=False)
                | ~Q(state=JobState.RUNNING) & Q(token__isnull=True, leased_until__isnull=True),
            ),
            *(_once(name) for name in ABOUT),
        ]
        indexes = [
            models.Index(fields=["run_after"], name="job_to_send", condition=Q(state=JobState.QUEUED)),
            models.Index(fields=["leased_until"], name="job_leases", condition=Q(state=JobState.RUNNING)),
        ]

    def __str__(self) -> str:
        return f"{self.get_kind_display()} #{self.pk}"

    @property
    def about(self) -> models.Model:
        """The row that the job is about."""
        row: models.Model = getattr(self, JOB_ABOUT[JobKind(self.kind)])
        return row
