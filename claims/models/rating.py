"""The desk's own scale of ratings."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from claims.terms import Tone


class RatingScale(models.Model):
    name = models.CharField(_("name"), max_length=100, unique=True)
    in_use = models.BooleanField(_("in use"), default=True)

    class Meta:
        verbose_name = _("rating scale")
        verbose_name_plural = _("rating scales")
        ordering = ["pk"]

    def __str__(self) -> str:
        return self.name


class Rating(models.Model):
    """``number`` is ClaimReview's ratingValue; "not verifiable" and the like have none."""

    scale = models.ForeignKey(RatingScale, models.PROTECT, related_name="ratings", verbose_name=_("rating scale"))
    label = models.CharField(_("label"), max_length=60)
    number = models.SmallIntegerField(_("number in ClaimReview"), null=True, blank=True)
    tone = models.CharField(_("colour and shape"), max_length=5, choices=Tone)
    description = models.TextField(_("when to use it"), blank=True)
    approvals = models.PositiveSmallIntegerField(
        _("approvals"),
        default=1,
        help_text=_("How many people other than its authors must approve a verdict with this rating."),
    )
    position = models.PositiveSmallIntegerField(_("position"), default=0)

    class Meta:
        verbose_name = _("rating")
        verbose_name_plural = _("ratings")
        ordering = ["scale", "position"]
        constraints = [
            models.UniqueConstraint(fields=["scale", "label"], name="rating_label_once"),
            models.CheckConstraint(name="rating_tone_known", condition=Q(tone__in=Tone.values)),
            models.CheckConstraint(name="rating_asks_for_a_second_person", condition=Q(approvals__gte=1)),
        ]

    def __str__(self) -> str:
        return self.label
