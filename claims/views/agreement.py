"""How far the second readers agree with those who propose, for editors."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from claims.access import desk
from claims.agreement import Agreement, agreement
from claims.forms import AgreementFilter
from claims.models import Reading
from claims.terms import Role


@dataclass(frozen=True)
class Row:
    name: str
    agreement: Agreement


@desk(Role.EDITOR)
def agreement_page(request: HttpRequest) -> HttpResponse:
    """Of the blind readings of a chosen time and language: in all, by rating, and by pair of people."""
    form = AgreementFilter(request.GET)
    form.is_valid()
    readings = list(Reading.objects.for_agreement(**form.wanted))
    context = {
        "form": form,
        "whole": agreement(_ratings(readings)),
        "figures": sum(not reading.agrees and reading.rating_id == reading.verdict.rating_id for reading in readings),
        "ratings": _by_rating(readings),
        "pairs": _by_pair(readings),
    }
    return render(request, "desk/agreement.html", context)


def _ratings(readings: Iterable[Reading]) -> list[tuple[str, str]]:
    return [(reading.verdict.rating.label, reading.rating.label) for reading in readings]


def _by_rating(readings: list[Reading]) -> list[Row]:
    """For each rating: do the two agree whether it is this one or another?"""
    rated = _ratings(readings)
    labels = sorted({label for pair in rated for label in pair})
    return [Row(label, agreement([(a == label, b == label) for a, b in rated])) for label in labels]


def _by_pair(readings: list[Reading]) -> list[Row]:
    by_pair: dict[str, list[Reading]] = defaultdict(list)
    for reading in readings:
        by_pair[f"{reading.verdict.proposed_by.shown_name} → {reading.reader.shown_name}"].append(reading)
    return [Row(name, agreement(_ratings(found))) for name, found in sorted(by_pair.items())]
