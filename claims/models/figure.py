"""A number asserted in a text, typed: the noun that this product exists for."""

from decimal import Decimal
from typing import Any

from django.contrib.postgres.fields import DecimalRangeField
from django.contrib.postgres.indexes import GistIndex
from django.db import connection, models
from django.db.models import F, Func, Q, Value
from django.utils.translation import gettext_lazy as _

from claims.models.quantity import Quantity
from claims.terms import Comparator, Extent, Kind, Precision


def _number(label: Any) -> "models.DecimalField[Decimal | None, Decimal | None]":
    """numeric(29, 9) holds no infinity and every sum of money; a guard in the migrations refuses NaN, which Django
    cannot put into a constraint."""
    return models.DecimalField(label, max_digits=29, decimal_places=9, null=True, blank=True)


def interval(path: str = "") -> Func:
    """From the lower to the upper value, both included, as a range of PostgreSQL; ``path`` leads to the figure."""
    ends = F(f"{path}low"), F(f"{path}high")
    return Func(*ends, Value("[]"), function="numrange", output_field=DecimalRangeField())


class Figure(models.Model):
    """Belongs to one claim's chain: as the figure that was asserted, that evidence gives, or that the desk found.

    A level is one ``value``, or an interval ``low`` to ``high`` with or without a best ``value`` inside it.
    """

    claim = models.ForeignKey("claims.Claim", models.PROTECT, related_name="figures", verbose_name=_("claim"))
    value = _number(_("value"))
    low = _number(_("lower value"))
    high = _number(_("upper value"))
    unit = models.CharField(_("unit"), max_length=60, blank=True)
    kind = models.CharField(_("kind"), max_length=8, choices=Kind)
    comparator = models.CharField(_("comparator"), max_length=8, choices=Comparator, default=Comparator.EQUAL)
    extent = models.CharField(_("level or increment"), max_length=10, choices=Extent, default=Extent.LEVEL)
    measured = models.CharField(_("what is measured"), max_length=300, blank=True)
    share_of = models.CharField(_("share of"), max_length=300, blank=True)
    share_of_unknown = models.BooleanField(_("the text does not say of what"), default=False)
    place = models.CharField(_("place"), max_length=200, blank=True)
    period_start = models.DateField(_("period from"), null=True, blank=True)
    period_end = models.DateField(_("period to"), null=True, blank=True)
    period_precision = models.CharField(_("precision of the period"), max_length=8, choices=Precision, blank=True)
    as_of = models.DateField(_("as of"), null=True, blank=True)
    as_written = models.CharField(_("as written"), max_length=300, blank=True)
    quantity = models.ForeignKey(
        Quantity, models.PROTECT, null=True, blank=True, related_name="figures", verbose_name=_("quantity")
    )

    class Meta:
        verbose_name = _("figure")
        verbose_name_plural = _("figures")
        indexes = [
            models.Index(fields=["value", "unit"], name="figure_by_value"),
            GistIndex(interval(), name="figure_by_interval", condition=Q(low__isnull=False)),
        ]
        constraints = [
            models.CheckConstraint(name="figure_kind_known", condition=Q(kind__in=Kind.values)),
            models.CheckConstraint(name="figure_comparator_known", condition=Q(comparator__in=Comparator.values)),
            models.CheckConstraint(name="figure_extent_known", condition=Q(extent__in=Extent.values)),
            models.CheckConstraint(
                name="figure_value_or_interval",
                condition=Q(comparator=Comparator.BETWEEN, low__isnull=False, high__isnull=False)
                | Q(value__isnull=False, low__isnull=True, high__isnull=True) & ~Q(comparator=Comparator.BETWEEN),
            ),
            models.CheckConstraint(
                name="figure_low_below_high",
                condition=Q(low__isnull=True)
                | Q(low__lte=F("high")) & (Q(value__isnull=True) | Q(value__gte=F("low"), value__lte=F("high"))),
            ),
            # "%" and percentage points are different units: points measure a change, never a share.
            models.CheckConstraint(name="figure_share_unit", condition=~Q(kind=Kind.SHARE) | Q(unit__in=["%", "‰"])),
            models.CheckConstraint(name="figure_points_are_change", condition=~Q(unit="pp") | Q(kind=Kind.CHANGE)),
            models.CheckConstraint(
                name="figure_money_has_currency", condition=~Q(kind=Kind.MONEY) | Q(unit__regex=r"^[A-Z]{3}$")
            ),
            models.CheckConstraint(name="figure_rate_has_unit", condition=~Q(kind=Kind.RATE) | ~Q(unit="")),
            models.CheckConstraint(
                name="figure_share_of_what",
                condition=~Q(kind=Kind.SHARE)
                | Q(share_of_unknown=False) & ~Q(share_of="")
                | Q(share_of_unknown=True, share_of=""),
            ),
            models.CheckConstraint(
                name="figure_period_whole",
                condition=Q(period_start__isnull=True, period_end__isnull=True, period_precision="")
                | Q(period_start__lte=F("period_end"), period_precision__in=Precision.values),
            ),
        ]

    def __str__(self) -> str:
        return self.as_written or f"{self.value if self.low is None else f'{self.low}–{self.high}'} {self.unit}"

    @classmethod
    def reserve_id(cls) -> int:
        """The next primary key: claim and figure point at each other, so one of the two must be known beforehand."""
        with connection.cursor() as cursor:
            cursor.execute("SELECT nextval(pg_get_serial_sequence(%s, 'id'))", [cls._meta.db_table])
            return int(cursor.fetchone()[0])
