"""What this desk asks of a claim before a verdict is proposed and approved, what of evidence, and how it watches over
what it has published. One row, for admins."""

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _


class PolicyQuerySet(models.QuerySet["Policy"]):
    def current(self) -> "Policy":
        """The desk's policy; the plainest one where none was ever saved."""
        return self.first() or Policy()


class Policy(models.Model):
    independent_sources = models.PositiveSmallIntegerField(
        _("independent sources"),
        default=1,
        help_text=_("How many a verdict needs. Sources that repeat one another count as one."),
    )
    primary_source = models.BooleanField(
        _("a primary source"), default=False, help_text=_("At least one that measured, counted or decided it.")
    )
    both_sides = models.BooleanField(
        _("evidence for both sides"),
        default=False,
        help_text=_("At least one piece that supports and one that refutes."),
    )
    right_of_reply = models.BooleanField(
        _("right of reply"), default=False, help_text=_("At least one attempt to reach the claimant is on record.")
    )
    archive_evidence = models.BooleanField(
        _("copies elsewhere"),
        default=False,
        help_text=_(
            "Ask the archives that this desk has keys for to keep the pages of evidence too, never those of a"
            " confidential source."
        ),
    )
    copies_for_readers = models.BooleanField(
        _("copies for readers"),
        default=False,
        help_text=_(
            "Readers may download the stored copies of a check. These are other people’s pages: whether you may pass"
            " them on is a question of law. The list of their hashes is public in any case."
        ),
    )
    approvals = models.PositiveSmallIntegerField(
        _("approvals"),
        default=1,
        help_text=_("How many people other than its authors must approve a verdict. A rating may ask for more."),
    )
    blind_reading = models.BooleanField(
        _("blind second reading"),
        default=False,
        help_text=_(
            "Whoever decides on a proposal first gives a rating and a figure without seeing it. If the two differ, the"
            " claim is contested, and an editor decides how it goes on."
        ),
    )

    watch_sources = models.BooleanField(
        _("watch the sources of published checks"),
        default=True,
        help_text=_("They are looked at again on a schedule; who is on the claim hears of changes."),
    )
    watch_first_days = models.PositiveSmallIntegerField(
        _("days until the first look"),
        default=1,
        help_text=_("After each look without news the distance doubles, up to the longest one."),
    )
    watch_most_days = models.PositiveSmallIntegerField(_("longest distance between two looks, in days"), default=14)
    watch_again_minutes = models.PositiveSmallIntegerField(
        _("minutes until the second look"),
        default=60,
        help_text=_("A difference must be seen twice, at this distance at least, before anybody is told."),
    )

    objects = PolicyQuerySet.as_manager()

    class Meta:
        verbose_name = _("policy")
        verbose_name_plural = _("policy")
        constraints = [
            models.CheckConstraint(name="policy_is_one", condition=Q(id=1)),
            models.CheckConstraint(name="policy_asks_for_a_source", condition=Q(independent_sources__gte=1)),
            models.CheckConstraint(name="policy_asks_for_a_second_person", condition=Q(approvals__gte=1)),
            models.CheckConstraint(
                name="policy_watches_at_a_distance",
                condition=Q(
                    watch_first_days__gte=1, watch_most_days__gte=F("watch_first_days"), watch_again_minutes__gte=1
                ),
                violation_error_message=_("Each distance is at least 1, and the longest one not below the first."),
            ),
        ]

    def __str__(self) -> str:
        return str(_("What this desk asks for"))
