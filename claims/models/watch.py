"""An address that published checks rest on, looked at again and again; and what each look found."""

from collections.abc import Iterator
from dataclasses import dataclass

from django.conf import settings
from django.db import models
from django.db.models import Exists, OuterRef, Q
from django.db.models.functions import MD5, Now
from django.utils.translation import gettext_lazy as _

from claims.models.appearance import Appearance
from claims.models.capture import Capture
from claims.models.claim import Claim
from claims.models.evidence import Evidence
from claims.terms import LOOK_DETAILS, Finding, Problem


@dataclass(frozen=True)
class Quoted:
    """key: in Watch.quotes. figure: the words of the quote that name the claim's figure, "" where nobody said."""

    key: str
    quote: str
    language: str
    figure: str = ""


class WatchQuerySet(models.QuerySet["Watch"]):
    def needed(self) -> "WatchQuerySet":
        """Those that a published check rests on, and that nobody has stopped."""
        return self.filter(Exists(Watch.claims.through.objects.filter(watch=OuterRef("pk"))), stopped_at__isnull=True)

    def due(self) -> "WatchQuerySet":
        return self.needed().filter(due_at__lte=Now()).order_by("due_at")


class Watch(models.Model):
    """All times are the database's. ``text`` is that of ``capture``: the page as people have last seen it.

    ``finding`` is what has been confirmed; a difference that was seen once is in ``suspected`` until it is seen again.
    """

    address = models.TextField(_("address"))
    claims = models.ManyToManyField(Claim, related_name="watches", verbose_name=_("claims"))
    #: None until the first look, where what is stored came from somebody's disk and not from this address.
    capture = models.ForeignKey(Capture, models.PROTECT, null=True, related_name="+", verbose_name=_("last known copy"))
    text = models.TextField(_("its text"), blank=True)
    reader = models.CharField(_("read with"), max_length=200, blank=True)
    final_address = models.TextField(_("address after redirects"), blank=True)
    #: Of the last answer that was like the known copy: the site may say that nothing has changed since.
    validators = models.JSONField(_("validators"), default=dict, blank=True)
    #: Whether the page still says what was quoted: {"appearance-3": {"state", "now", "sentence"}}.
    quotes = models.JSONField(_("quotes"), default=dict, blank=True)
    finding = models.CharField(_("finding"), max_length=11, choices=Finding, default=Finding.UNCHANGED)
    detail = models.CharField(_("detail"), max_length=20, blank=True)
    suspected = models.CharField(_("seen once"), max_length=11, choices=Finding, blank=True)
    suspected_at = models.DateTimeField(_("seen first at"), null=True, blank=True)
    suspected_looks = models.PositiveSmallIntegerField(_("seen so often"), default=0)
    quiet_looks = models.PositiveSmallIntegerField(_("looks without news"), default=0)
    looked_at = models.DateTimeField(_("last look"), null=True, blank=True)
    due_at = models.DateTimeField(_("next look"), db_default=Now())
    stopped_at = models.DateTimeField(_("stopped at"), null=True, blank=True)
    stopped_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("stopped by")
    )
    stop_reason = models.TextField(_("why it was stopped"), blank=True)

    objects = WatchQuerySet.as_manager()

    class Meta:
        verbose_name = _("watched source")
        verbose_name_plural = _("watched sources")
        ordering = ["pk"]
        constraints = [
            # A long address does not fit into an index, its hash does.
            models.UniqueConstraint(MD5("address"), name="watch_address_once"),
            models.CheckConstraint(name="watch_has_address", condition=~Q(address="")),
            models.CheckConstraint(name="watch_finding_known", condition=Q(finding__in=Finding.values)),
            models.CheckConstraint(
                name="watch_suspects_since",
                condition=Q(suspected="", suspected_at__isnull=True, suspected_looks=0)
                | ~Q(suspected="") & Q(suspected_at__isnull=False, suspected_looks__gte=1),
            ),
            models.CheckConstraint(
                name="watch_stopped_by_somebody_who_says_why",
                condition=Q(stopped_at__isnull=True, stopped_by__isnull=True, stop_reason="")
                | Q(stopped_at__isnull=False, stopped_by__isnull=False) & ~Q(stop_reason=""),
            ),
        ]
        indexes = [models.Index(fields=["due_at"], name="watch_due", condition=Q(stopped_at__isnull=True))]

    def __str__(self) -> str:
        return self.address

    def get_detail_display(self) -> str:
        return detail_words(self.detail)

    def quoted(self) -> list[Quoted]:
        """All that the published checks quote from this address."""
        return [*self._quoted_by_appearances(), *self._quoted_by_evidence()]

    def _quoted_by_appearances(self) -> Iterator[Quoted]:
        rows = Appearance.objects.filter(claim__watches=self, document__address=self.address).order_by("pk")
        for row in rows.select_related("document").defer("document__text"):
            figure = ""
            if row.figure_start is not None and row.figure_end is not None:
                figure = row.quote[row.figure_start - row.start : row.figure_end - row.start]
            yield Quoted(f"appearance-{row.pk}", row.quote, row.document.language, figure)

    def _quoted_by_evidence(self) -> Iterator[Quoted]:
        pieces = Evidence.objects.standing().filter(claim__watches=self, address=self.address).exclude(excerpt="")
        for piece in pieces.select_related("claim").order_by("pk"):
            yield Quoted(f"evidence-{piece.pk}", piece.excerpt, piece.claim.language)


class Look(models.Model):
    """One look at one address. Rows are only ever added. ``copy`` is there when the page was not like the known one."""

    watch = models.ForeignKey(Watch, models.PROTECT, related_name="looks", verbose_name=_("watched source"))
    finding = models.CharField(_("finding"), max_length=11, choices=Finding)
    detail = models.CharField(_("detail"), max_length=20, blank=True)
    final_address = models.TextField(_("address after redirects"), blank=True)
    capture = models.ForeignKey(Capture, models.PROTECT, null=True, related_name="+", verbose_name=_("new copy"))
    known = models.ForeignKey(Capture, models.PROTECT, null=True, related_name="+", verbose_name=_("compared with"))
    #: One list of pieces per edit: {"op": "keep" | "del" | "ins", "text", "figure"}.
    changes = models.JSONField(_("difference"), default=list, blank=True)
    #: How many edits there are, of which ``changes`` keeps the first.
    edits = models.PositiveIntegerField(_("edits"), default=0)
    at = models.DateTimeField(_("looked at"), db_default=Now(), editable=False)

    class Meta:
        verbose_name = _("look")
        verbose_name_plural = _("looks")
        ordering = ["-pk"]
        constraints = [models.CheckConstraint(name="look_finding_known", condition=Q(finding__in=Finding.values))]

    def __str__(self) -> str:
        return f"{self.get_finding_display()} · {self.watch_id}"

    def get_detail_display(self) -> str:
        return detail_words(self.detail)

    @property
    def more_edits(self) -> int:
        """How many edits are not shown."""
        return max(0, self.edits - len(self.changes))


def detail_words(detail: str) -> str:
    """What a look says beside its finding, in words; "" for nothing."""
    if detail in LOOK_DETAILS:
        return str(LOOK_DETAILS[detail])
    return str(Problem(detail).label) if detail in Problem.values else ""
