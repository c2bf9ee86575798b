"""How the desk works: its ratings as they stand in the database, and how well this version of the reader reads."""

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.functional import Promise
from django.utils.translation import get_language_info, gettext_lazy
from django.utils.translation import gettext as _

from claims import figures
from claims.models import RatingScale
from claims.views.public import about_page, public_page

#: Measured on the passages of tests/numbers/ by `make accuracy`, and committed with the version that it measures.
TABLE: Final[dict[str, dict[str, float]]] = json.loads(
    (Path(figures.__file__).parent / "accuracy.json").read_text(encoding="utf-8")
)
WHOLE: Final = "all"
COUNTS: Final[dict[str, Promise]] = {
    "passages": gettext_lazy("Passages"),
    "figures": gettext_lazy("Figures marked in them"),
}
SHARES: Final[dict[str, Promise]] = {
    "recall": gettext_lazy("Found: of the marked figures, those that the program finds with their number"),
    "precision": gettext_lazy("Right: of what the program suggests, the marked figures with their number"),
    "f1": gettext_lazy("Found and right in one number (F1)"),
    "unit": gettext_lazy("The unit is right, among those found"),
    "kind": gettext_lazy("The kind is right (a share, a count, money, a change …)"),
    "comparator": gettext_lazy("“About”, “more than” and the like are right"),
    "worth": gettext_lazy("What is worth checking stands on top of the list (average precision)"),
    "guesses": gettext_lazy("Guesses for the form, such as place, period and who says so, that meet what is marked"),
}


@dataclass(frozen=True)
class Row:
    """One measure in words, with its number in each language; None where it was not measured."""

    label: str
    numbers: list[float | None]
    is_share: bool


@public_page
def method(request: HttpRequest) -> HttpResponse:
    """How the desk works, with its rating scale as it stands in the database."""
    scales = RatingScale.objects.filter(in_use=True).prefetch_related("ratings")
    languages = sorted(TABLE, key=lambda code: (code == WHOLE, -TABLE[code].get("figures", 0)))
    context = {
        "scales": scales,
        "languages": [_named(code) for code in languages],
        "measures": _rows(languages),
        "measured": TABLE[WHOLE],
        **about_page(request),
    }
    return render(request, "public/method.html", context)


def _named(code: str) -> str:
    return _("All") if code == WHOLE else str(get_language_info(code)["name_translated"])


def _rows(languages: list[str]) -> list[Row]:
    """Every measure of the table that there are words for."""
    return [
        Row(str(label), [TABLE[code].get(name) for code in languages], is_share=name in SHARES)
        for name, label in {**COUNTS, **SHARES}.items()
        if name in TABLE[WHOLE]
    ]
