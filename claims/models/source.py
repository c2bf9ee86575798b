"""A body that evidence comes from."""

from collections.abc import Collection

from django.core.exceptions import ValidationError
from django.db import connection, models
from django.db.models import F, Q
from django.db.models.functions import Lower
from django.utils.translation import gettext_lazy as _

from claims.terms import SourceKind, SourceLevel


class SourceQuerySet(models.QuerySet["Source"]):
    def origins(self, keys: Collection[int]) -> dict[int, int]:
        """Key of a source -> key of whom it repeats in the end, itself where it repeats nobody. One query.

        Ten outlets that print one wire have one origin: they count as one.
        """
        with connection.cursor() as cursor:
            cursor.execute(
                """
                WITH RECURSIVE chain(source, at, step) AS (
                    SELECT id, id, 0 FROM claims_source WHERE id = ANY(%s)
                    UNION ALL
                    SELECT chain.source, s.repeats_id, chain.step + 1
                    FROM chain JOIN claims_source s ON s.id = chain.at WHERE s.repeats_id IS NOT NULL
                )
                SELECT DISTINCT ON (source) source, at FROM chain ORDER BY source, step DESC
                """,
                [list(keys)],
            )
            return dict(cursor.fetchall())


class Source(models.Model):
    """``repeats`` is whom it passes on: an agency, an office. A trigger refuses sources that repeat in a circle."""

    name = models.CharField(_("name"), max_length=200)
    kind = models.CharField(_("type"), max_length=16, choices=SourceKind, default=SourceKind.OTHER)
    level = models.CharField(
        _("primary or secondary"),
        max_length=9,
        choices=SourceLevel,
        blank=True,
        help_text=_("Primary: whoever measured, counted or decided it. Secondary: whoever tells what others found."),
    )
    repeats = models.ForeignKey(
        "self",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="repeated_by",
        verbose_name=_("repeats"),
        help_text=_("Whom it merely passes on, for example a news agency. The two count as one source."),
    )
    confidential = models.BooleanField(
        _("confidential"),
        default=False,
        help_text=_(
            "Readers see neither its name nor its address, nor words that could betray it. It counts all the same."
        ),
    )
    country = models.CharField(_("country"), max_length=2, blank=True, help_text=_("Two letters, ISO 3166."))
    interests = models.TextField(_("interests"), blank=True, help_text=_("What it stands to gain from the figure."))
    address = models.URLField(_("address"), max_length=2000, blank=True)

    objects = SourceQuerySet.as_manager()

    class Meta:
        verbose_name = _("source")
        verbose_name_plural = _("sources")
        ordering = ["name"]
        constraints = [
            models.UniqueConstraint(Lower("name"), name="source_name_once"),
            models.CheckConstraint(name="source_level_known", condition=Q(level="") | Q(level__in=SourceLevel.values)),
            models.CheckConstraint(
                name="source_repeats_another",
                condition=Q(repeats__isnull=True) | ~Q(repeats=F("id")),
                violation_error_message=_("A source cannot repeat itself."),
            ),
        ]

    def __str__(self) -> str:
        return self.name

    def clean(self) -> None:
        """For forms and imports; the database refuses a circle as well."""
        if self.pk and self.repeats_id and self.pk == Source.objects.origins([self.repeats_id])[self.repeats_id]:
            raise ValidationError({"repeats": _("Then these sources would repeat one another in a circle.")})
