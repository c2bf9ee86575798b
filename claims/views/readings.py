"""The blind second reading: what a reviewer finds before they see the proposal."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _

from claims import rules
from claims.access import desk, person, take_kept
from claims.actions import reviewing
from claims.actions.recording import Refused
from claims.forms import ReadingForm, figure_like
from claims.models import Claim, Evidence, Reading, Verdict
from claims.paging import as_key
from claims.terms import Stance
from claims.views.claims import load


@desk()
def read_blind(request: HttpRequest, pk: int) -> HttpResponse:
    """The claim with its evidence and nothing of the proposal, and the form for one's own rating and figure."""
    claim = load(pk)
    if request.method != "POST":
        kept = take_kept(request)
        return _page(request, claim, ReadingForm(kept and kept["typed"], claim=claim), kept=kept)
    form = ReadingForm(request.POST, claim=claim)
    if not form.is_valid():
        return _page(request, claim, form, status=422)
    try:
        reading = _read(request, claim, form.cleaned_data)
    except Refused as refused:
        for reason in refused.reasons:
            form.add_error(None, reason)
        return _page(request, claim, form, status=409)
    if reading.agrees:
        messages.success(request, _("You agree with the proposal, which you see now. Decide on it."), extra_tags="good")
    else:
        messages.warning(
            request,
            _("You differ from the proposal: the claim is contested, and an editor decides."),
            extra_tags="warn",
        )
    return redirect(f"{claim.get_absolute_url()}#verdict")


def _read(request: HttpRequest, claim: Claim, data: dict[str, Any]) -> Reading:
    figure = figure_like(claim, data["found"])
    if figure:
        figure.as_written = request.POST.get("found", "").strip()[:300]
    verdict = get_object_or_404(Verdict, claim=claim, pk=as_key(request.POST.get("verdict", "")))
    return reviewing.read_blind(
        claim,
        by=person(request),
        ticket=data["ticket"],
        verdict=verdict,
        rating=data["rating"],
        found=figure,
        note=data["note"],
    )


def _page(request: HttpRequest, claim: Claim, form: ReadingForm, status: int = 200, kept: Any = None) -> HttpResponse:
    pieces = list(Evidence.objects.standing().filter(claim=claim).select_related("source", "capture", "figure"))
    context = {
        "claim": claim,
        "form": form,
        "appearances": claim.appearances.select_related("document").defer("document__text"),
        "evidence": [(stance, [piece for piece in pieces if piece.stance == stance]) for stance in Stance],
        "blocked": [str(reason) for reason in rules.reading_blockers(claim, person(request))],
        "kept": kept,
    }
    return render(request, "verdict/read.html", context, status=status)
