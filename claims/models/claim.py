"""What somebody asserted: the statement, who made it, when, and its figure."""

import uuid
from typing import Any

from django.conf import settings
from django.contrib.postgres.indexes import GinIndex
from django.contrib.postgres.search import SearchVector, SearchVectorField
from django.db import models
from django.db.backends.postgresql.psycopg_any import NumericRange
from django.db.models import F, Q
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from claims.models.claimant import Claimant
from claims.models.figure import Figure, interval
from claims.models.user import User
from claims.search import Asked, query
from claims.terms import CloseReason, Role, Stage

_SHOWN_AT_WORK = (
    *"statement language stage deadline touched_at slug".split(),
    *(f"figure__{name}" for name in "value low high unit kind comparator extent".split()),
    *(f"assignee__{name}" for name in "first_name last_name username".split()),
    "claimant__name",
)
_SHOWN_IN_LISTS = (*_SHOWN_AT_WORK, "publication__verdict__rating__label", "publication__verdict__rating__tone")

#: So many claims with one figure are named one by one in a search.
FEW = 2000


class ClaimQuerySet(models.QuerySet["Claim"]):
    def for_list(self) -> "ClaimQuerySet":
        """Everything a row of the desk shows, in one query, and nothing that it does not show."""
        rows = self.select_related("figure", "claimant", "assignee", "publication__verdict__rating")
        return rows.only(*_SHOWN_IN_LISTS)

    def for_work_list(self) -> "ClaimQuerySet":
        """As ``for_list``, for claims that are not published: half as many tables, since these show no rating."""
        return self.select_related("figure", "claimant", "assignee").only(*_SHOWN_AT_WORK)

    def open(self) -> "ClaimQuerySet":
        return self.exclude(stage__in=[Stage.PUBLISHED, Stage.CLOSED])

    def published(self) -> "ClaimQuerySet":
        """What readers may see: a check once published keeps its address for ever, reopened or not."""
        return self.filter(publication__isnull=False)

    def assigned_to(self, user: User) -> "ClaimQuerySet":
        return self.filter(assignee=user)

    def awaiting_review_by(self, user: User) -> "ClaimQuerySet":
        """In review, and this person took no part in the proposed version, nor has read it yet."""
        if not user.may_act_as(Role.REVIEWER):
            return self.none()
        others = self.filter(stage=Stage.IN_REVIEW).exclude(verdict__authors__contains=[user.pk])
        return others.exclude(verdict__reviews__reviewer=user)

    def waiting_parts(self, user: User) -> list["ClaimQuerySet"]:
        """What cannot go on without this person: research that is theirs, reviews, approved checks to publish.

        In parts of which no claim is in two: the first claims of each are read along an index, and no further. Of all
        parts joined by "or" PostgreSQL goes through every claim in review to sort them.
        """
        own = (Stage.NEW, Stage.IN_RESEARCH, Stage.CHANGES_REQUESTED, Stage.REOPENED)
        parts: list[ClaimQuerySet] = [self.filter(assignee=user, stage__in=own)]
        if user.may_act_as(Role.REVIEWER):
            parts.append(self.awaiting_review_by(user))
        if user.may_act_as(Role.EDITOR):
            parts += [self.filter(stage=Stage.APPROVED), self.filter(stage=Stage.CONTESTED)]
        return parts

    def still_blind_for(self, user: User) -> "ClaimQuerySet":
        """Read blind, and this person has yet to say what they find before they may see the proposal."""
        blind = self.filter(stage=Stage.IN_REVIEW, verdict__blind=True)
        return blind.exclude(verdict__authors__contains=[user.pk]).exclude(verdict__readings__reader=user)

    def found_by(self, typed: str, asked: Asked | None) -> "ClaimQuerySet":
        """Claims with all of the typed words, and those with the figure that was asked for and the words beside it."""
        words = query(typed)
        found = Q(search=words) if words else Q(pk__in=[])
        if asked is None:
            return self.filter(found)
        few = _asked_for(asked)
        if few is not None:
            return self.filter(found | Q(pk__in=few))
        by_value, by_interval = _asserts(asked)
        return self.alias(span=interval("figure__")).filter(found | by_value | by_interval)


def _asked_for(asked: Asked) -> list[int] | None:
    """The claims with this figure, looked up by its own indexes; None when they are too many to name.

    Named, they are one more index for PostgreSQL to combine with that of the words, which it cannot do for conditions
    on two tables. So many that they cannot be named are met soon, in whatever order claims are gone through.
    """
    every: models.QuerySet[Any, Any] = Claim.objects.alias(span=interval("figure__"))
    claims = every.order_by().values_list("pk", flat=True)
    by_value, by_interval = _asserts(asked)
    found = list(claims.filter(by_value).union(claims.filter(by_interval), all=True)[: FEW + 1])
    return found if len(found) <= FEW else None


def _asserts(asked: Asked) -> tuple[Q, Q]:
    """Claims whose figure has this value, and those whose interval holds it; in this unit, with the words beside it."""
    beside, same = query(asked.words), Q()
    if asked.amount.unit:
        same &= Q(figure__unit=asked.amount.unit)
    if beside:
        same &= Q(search=beside)
    sought = NumericRange(*asked.ends, "[]")
    return same & Q(figure__value__range=asked.ends), same & Q(figure__low__isnull=False, span__overlap=sought)


class Claim(models.Model):
    """``version`` counts the saves of what people edit here: a save that names an older one is refused."""

    ticket = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    statement = models.TextField(_("statement"))
    language = models.CharField(_("language"), max_length=3, blank=True)
    claimant = models.ForeignKey(Claimant, models.PROTECT, null=True, blank=True, verbose_name=_("claimant"))
    said_on = models.DateField(_("said on"), null=True, blank=True)
    figure = models.OneToOneField(Figure, models.PROTECT, related_name="asserted_in", verbose_name=_("figure"))
    stage = models.CharField(_("stage"), max_length=17, choices=Stage, default=Stage.NEW)
    close_reason = models.CharField(_("reason for closing"), max_length=13, choices=CloseReason, blank=True)
    duplicate_of = models.ForeignKey("self", models.PROTECT, null=True, blank=True, verbose_name=_("duplicate of"))
    assignee = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="assigned_claims",
        verbose_name=_("assigned to"),
    )
    deadline = models.DateField(_("deadline"), null=True, blank=True)
    #: The version of the verdict that is being reviewed or was approved last; and what readers see now.
    verdict = models.ForeignKey(
        "claims.Verdict", models.PROTECT, null=True, related_name="+", verbose_name=_("current verdict")
    )
    publication = models.ForeignKey(
        "claims.Publication", models.PROTECT, null=True, related_name="+", verbose_name=_("current publication")
    )
    slug = models.SlugField(_("public address"), max_length=120, unique=True, null=True, editable=False)
    version = models.PositiveIntegerField(default=1)
    logged_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="logged_claims", verbose_name=_("logged by")
    )
    logged_at = models.DateTimeField(_("logged at"), default=timezone.now)
    touched_at = models.DateTimeField(_("last change"), default=timezone.now)
    #: Statement, quote, claimant and figure, folded: written by ``claims.actions.claiming``.
    search_text = models.TextField(editable=False, blank=True)
    search = models.GeneratedField(
        expression=SearchVector("search_text", config="simple"), output_field=SearchVectorField(), db_persist=True
    )

    objects = ClaimQuerySet.as_manager()

    class Meta:
        verbose_name = _("claim")
        verbose_name_plural = _("claims")
        constraints = [
            models.CheckConstraint(name="claim_stage_known", condition=Q(stage__in=Stage.values)),
            models.CheckConstraint(name="claim_states_something", condition=~Q(statement="")),
            models.CheckConstraint(
                name="claim_closed_has_reason",
                condition=Q(stage=Stage.CLOSED, close_reason__in=CloseReason.values)
                | ~Q(stage=Stage.CLOSED) & Q(close_reason=""),
            ),
            models.CheckConstraint(
                name="claim_duplicate_names_other",
                condition=Q(duplicate_of__isnull=True)
                | Q(close_reason=CloseReason.DUPLICATE) & ~Q(duplicate_of=F("id")),
            ),
            models.CheckConstraint(
                name="claim_published_has_publication",
                condition=~Q(stage__in=[Stage.PUBLISHED, Stage.REOPENED])
                | Q(publication__isnull=False, slug__isnull=False),
            ),
        ]
        indexes = [
            models.Index(fields=["-touched_at", "-id"], name="claim_by_touch"),
            models.Index(fields=["stage", "-touched_at", "-id"], name="claim_by_stage"),
            models.Index(fields=["assignee", "stage", "-touched_at", "-id"], name="claim_by_assignee"),
            models.Index(fields=["language", "-touched_at", "-id"], name="claim_by_language"),
            GinIndex(fields=["search"], name="claim_search"),
        ]

    def __str__(self) -> str:
        return self.statement

    def get_absolute_url(self) -> str:
        return reverse("claim", args=[self.pk])

    def get_stage_display(self) -> str:  # type: ignore[no-redef]  # the plugin has declared Django's
        """Django would look through all labels, translating each; lists ask this for every row."""
        return str(Stage(self.stage).label)
