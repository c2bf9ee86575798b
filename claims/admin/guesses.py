"""How good the reader is on this desk's texts: what people kept of its guesses, by language and field over time."""

import csv
import io
from datetime import date, datetime, time
from typing import Any

from django.contrib import admin
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.urls import URLPattern, path
from django.utils import timezone
from django.utils.translation import gettext as _

from claims.admin.base import OfClaim, is_admin
from claims.admin.measures import Measures, Sums, fields_of, months_until
from claims.models import Guess
from claims.terms import GuessedField

MONTHS = 12
#: A column of the small charts, in units of their own drawing.
STEP, WIDE, HIGH = 10, 7, 24
COUNTS = ("kept", "vouched", "changed", "cleared", "filled_in", "missed", "dismissed")


@admin.register(Guess)
class GuessAdmin(OfClaim):
    """The rows, to read only; ``accuracy`` sums them up."""

    list_display = ("id", "language", "field", "offered", "saved", "outcome", "confirmed", "by", "at", "of_claim")
    list_filter = ("outcome", "field")
    list_select_related = ("claim", "by")
    numbers = ("pk", "claim_id", "candidate_id")

    def get_urls(self) -> list[URLPattern]:
        page = path("accuracy/", self.admin_site.admin_view(self.accuracy), name="claims_guess_accuracy")
        return [page, *super().get_urls()]

    def accuracy(self, request: HttpRequest) -> HttpResponse:
        """The last twelve months; ``language`` narrows the tables of fields, ``format=csv`` gives every count."""
        if not is_admin(request):
            raise PermissionDenied
        months = months_until(timezone.localdate(), MONTHS)
        measures = Measures.since(timezone.make_aware(datetime.combine(months[0], time())))
        if request.GET.get("format") == "csv":
            return _as_csv(measures)
        languages = measures.languages()
        asked = request.GET.get("language")
        language = asked if asked in languages else None
        context = {
            **self.admin_site.each_context(request),
            "title": _("Accuracy of the reader on real use"),
            "languages": languages,
            "language": language,
            "figures": _figures(measures),
            "fields": _fields(measures, months, language),
            "months": months,
            "high": HIGH,
            "wide": STEP * len(months),
        }
        return TemplateResponse(request, "admin/reader_accuracy.html", context)


def _figures(measures: Measures) -> list[tuple[str, Sums]]:
    """The figures themselves: of each language and, when there are several, of all."""
    of_figures = measures.sums(lambda key: (key[1], key[2] == GuessedField.FIGURE))
    rows = [(language, sums) for (language, is_figure), sums in sorted(of_figures.items()) if is_figure]
    whole = measures.sums(lambda key: key[2]).get(GuessedField.FIGURE)
    return [*rows, ("", whole)] if whole and len(rows) > 1 else rows


def _fields(measures: Measures, months: list[date], language: str | None) -> list[dict[str, Any]]:
    sums = measures.sums(lambda key: key[2], language=language)
    monthly = measures.sums(lambda key: (key[2], key[0]), language=language)
    return [
        {
            "name": name.label,
            "sums": sums[name],
            "columns": [_column(place, month, monthly.get((name, month))) for place, month in enumerate(months)],
        }
        for name in fields_of(sums)
    ]


def _column(place: int, month: date, sums: Sums | None) -> dict[str, Any]:
    """One month of a small chart: the height is the share that was kept."""
    share = sums.kept_share if sums else None
    height = round((share or 0) * HIGH)
    drawn = {"x": place * STEP, "y": HIGH - height, "width": WIDE, "height": height}
    return drawn | {"month": month, "share": share, "offered": sums.offered if sums else 0}


def _as_csv(measures: Measures) -> HttpResponse:
    """One line for each month, language and field: words of ours and numbers, so that no cell is a formula."""
    written = io.StringIO()
    sheet = csv.writer(written)
    sheet.writerow(["month", "language", "field", "offered", *COUNTS])
    for (month, language, name), sums in measures.rows():
        counts = [getattr(sums, each) for each in COUNTS]
        sheet.writerow([f"{month:%Y-%m}", language, name, sums.offered, *counts])
    headers = {"Content-Disposition": 'attachment; filename="reader-accuracy.csv"'}
    return HttpResponse(written.getvalue(), content_type="text/csv; charset=utf-8", headers=headers)
