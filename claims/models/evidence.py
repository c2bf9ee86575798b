"""One piece of proof: what it says, its stance, its source, its stored copy."""

import uuid

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.db.models.expressions import RawSQL
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from claims.models.capture import ACCOUNT, Capture
from claims.models.claim import Claim
from claims.models.figure import Figure
from claims.models.source import Source
from claims.terms import JobKind, JobState, Problem, Progress, Stance

_GUESS = RawSQL(
    """(SELECT f FROM claims_copyreading t, jsonb_array_elements(t.figures) f
        WHERE t.capture_id = claims_evidence.capture_id AND (f ->> 'start')::int >= claims_evidence.excerpt_start
            AND (f ->> 'end')::int <= claims_evidence.excerpt_end
        ORDER BY (f ->> 'score')::float DESC, (f ->> 'start')::int LIMIT 1)""",
    [],
    output_field=models.JSONField(),
)


class EvidenceQuerySet(models.QuerySet["Evidence"]):
    def standing(self) -> "EvidenceQuerySet":
        """Evidence is never deleted; what was withdrawn no longer counts."""
        return self.filter(withdrawn_at__isnull=True)

    def stored(self) -> "EvidenceQuerySet":
        return self.standing().filter(capture__isnull=False)

    def unread(self) -> "EvidenceQuerySet":
        """With a stored copy whose text nobody has tried to read, and no work on it under way."""
        open_jobs = Q(
            capture__jobs__kind=JobKind.READ_COPY, capture__jobs__state__in=[JobState.QUEUED, JobState.RUNNING]
        )
        return self.stored().filter(capture__reading__isnull=True).exclude(open_jobs)

    def with_reading(self) -> "EvidenceQuerySet":
        """With the copy and what was read out of it, but for the text, which may be long; ``guess`` is the likeliest
        figure in the excerpt (one of ``CopyReading.figures``), None when the machine found none."""
        rows = self.select_related("source__repeats", "capture__reading", "figure").annotate(guess=_GUESS)
        account = (f"capture__{name}" for name in ACCOUNT)
        return rows.defer("capture__reading__text", "capture__reading__figures", *account)


class Evidence(models.Model):
    ticket = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    claim = models.ForeignKey(Claim, models.PROTECT, related_name="evidence", verbose_name=_("claim"))
    summary = models.TextField(_("what it says"))
    excerpt = models.TextField(_("verbatim excerpt"), blank=True)
    #: Characters of the copy's text (``capture.reading``); a trigger holds excerpt == text[excerpt_start:excerpt_end].
    excerpt_start = models.PositiveIntegerField(_("excerpt from character"), null=True, blank=True)
    excerpt_end = models.PositiveIntegerField(_("excerpt to character"), null=True, blank=True)
    stance = models.CharField(_("stance"), max_length=8, choices=Stance)
    source = models.ForeignKey(Source, models.PROTECT, verbose_name=_("source"))
    address = models.TextField(_("address"), blank=True)
    capture = models.ForeignKey(Capture, models.PROTECT, null=True, verbose_name=_("stored copy"))
    figure = models.OneToOneField(
        Figure, models.PROTECT, null=True, blank=True, related_name="given_by", verbose_name=_("figure it gives")
    )
    version = models.PositiveIntegerField(_("version"), default=1)
    progress = models.CharField(_("progress"), max_length=8, choices=Progress, default=Progress.QUEUED)
    problem = models.CharField(_("problem"), max_length=16, choices=Problem, blank=True)
    added_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, verbose_name=_("added by"))
    added_at = models.DateTimeField(_("added at"), auto_now_add=True)
    withdrawn_at = models.DateTimeField(_("withdrawn at"), null=True, blank=True)

    objects = EvidenceQuerySet.as_manager()

    class Meta:
        verbose_name = _("piece of evidence")
        verbose_name_plural = _("evidence")
        ordering = ["pk"]
        constraints = [
            models.CheckConstraint(name="evidence_stance_known", condition=Q(stance__in=Stance.values)),
            models.CheckConstraint(
                name="evidence_excerpt_has_both_ends",
                condition=Q(excerpt_start__isnull=True, excerpt_end__isnull=True)
                | Q(excerpt_start__isnull=False, excerpt_end__isnull=False, excerpt_start__lt=F("excerpt_end")),
            ),
            models.CheckConstraint(
                name="evidence_done_is_stored",
                condition=Q(progress=Progress.DONE, capture__isnull=False)
                | ~Q(progress=Progress.DONE) & Q(capture__isnull=True),
            ),
            models.CheckConstraint(
                name="evidence_problem_iff_failed",
                condition=Q(progress=Progress.FAILED) & ~Q(problem="") | ~Q(progress=Progress.FAILED) & Q(problem=""),
            ),
        ]

    def __str__(self) -> str:
        return self.summary

    @property
    def is_waiting(self) -> bool:
        return self.progress not in (Progress.DONE, Progress.FAILED)

    @property
    def copy_address(self) -> str:
        """The stored copy, at the excerpt where its place is known; "" before it is stored."""
        if self.capture_id is None:
            return ""
        page = reverse("capture", args=[self.capture_id])
        return page if self.excerpt_start is None else f"{page}?at={self.excerpt_start}#excerpt"

    @property
    def is_being_read(self) -> bool:
        """The copy is stored, its text not read yet."""
        return self.capture is not None and not hasattr(self.capture, "reading")

    @property
    def is_excerpt_missing(self) -> bool:
        """The copy has a text, and the excerpt was not found in it."""
        reading = getattr(self.capture, "reading", None)
        return bool(self.excerpt and self.excerpt_start is None and reading and not reading.problem)
