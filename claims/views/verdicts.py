"""Verdicts: proposed, decided by a second person, published, reopened."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST

from claims import rules
from claims.access import desk, person, take_kept
from claims.actions import publishing, reviewing
from claims.actions.recording import Refused
from claims.forms import VerdictForm, figure_like
from claims.models import Claim, Verdict
from claims.paging import as_key
from claims.terms import Decision
from claims.views.claims import attempt, load, said, show


@desk()
def propose(request: HttpRequest, pk: int) -> HttpResponse:
    claim = load(pk)
    correcting = rules.correction_is_due(claim)
    if request.method != "POST":
        kept = take_kept(request)
        initial = {} if rules.is_blind(claim, person(request)) else _latest(claim)
        form = VerdictForm(kept and kept["typed"], initial=initial, claim=claim, correcting=correcting)
        return _page(request, claim, form, kept=kept)
    form = VerdictForm(request.POST, claim=claim, correcting=correcting)
    if not form.is_valid():
        return _page(request, claim, form, status=422)
    try:
        _propose(request, claim, form.cleaned_data)
    except Refused as refused:
        for reason in refused.reasons:
            form.add_error(None, reason)
        return _page(request, claim, form, status=409)
    return redirect(f"{claim.get_absolute_url()}#verdict")


def _latest(claim: Claim) -> dict[str, Any]:
    """The last version's text is where the next one starts from."""
    verdict = claim.verdict
    if verdict is None:
        return {}
    found = verdict.figure.as_written if verdict.figure else ""
    return {"rating": verdict.rating_id, "explanation": verdict.explanation, "found": found}


def _propose(request: HttpRequest, claim: Claim, data: dict[str, Any]) -> Verdict:
    figure = figure_like(claim, data["found"])
    if figure:
        figure.as_written = request.POST.get("found", "").strip()[:300]
    return reviewing.propose(
        claim,
        by=person(request),
        ticket=data["ticket"],
        rating=data["rating"],
        explanation=data["explanation"],
        found=figure,
        correction_kind=data.get("correction_kind", ""),
        correction_reason=data.get("correction_reason", ""),
    )


def _page(request: HttpRequest, claim: Claim, form: VerdictForm, status: int = 200, kept: Any = None) -> HttpResponse:
    blocked = [str(reason) for reason in rules.propose_blockers(claim, person(request))]
    context = {"claim": claim, "form": form, "blocked": blocked, "kept": kept}
    return render(request, "verdict/propose.html", context, status=status)


@desk(page="claim")
@require_POST
def decide(request: HttpRequest, pk: int) -> HttpResponse:
    """Approve or request changes on the version that was on the page, and on no other."""
    claim = load(pk)
    verdict = get_object_or_404(Verdict, claim=claim, pk=as_key(request.POST.get("verdict", "")))
    note, by = said(request, "note"), person(request)
    try:
        if request.POST.get("decision") == Decision.APPROVE:
            reviewing.approve(claim, by=by, verdict=verdict, note=note)
            messages.success(request, _approved(verdict), extra_tags="good")
        else:
            reviewing.request_changes(claim, by=by, verdict=verdict, note=note)
            messages.success(request, _("Sent back with your note."), extra_tags="good")
    except Refused as refused:
        for reason in refused.reasons:
            messages.error(request, reason, extra_tags="bad")
        return show(request, load(pk), status=409)
    return redirect(claim)


def _approved(verdict: Verdict) -> str:
    missing = verdict.approvals_missing
    if not missing:
        return _("Approved. An editor can publish it now.")
    return ngettext(
        "Approved. %(number)d more person must approve it.",
        "Approved. %(number)d more people must approve it.",
        missing,
    ) % {"number": missing}


@desk(page="claim")
@require_POST
def withdraw(request: HttpRequest, pk: int) -> HttpResponse:
    claim = load(pk)
    return attempt(request, claim, lambda: reviewing.withdraw(claim, by=person(request)))


@desk(page="claim")
@require_POST
def contest(request: HttpRequest, pk: int) -> HttpResponse:
    claim, reason = load(pk), said(request, "reason")
    return attempt(request, claim, lambda: reviewing.contest(claim, by=person(request), reason=reason))


@desk(page="claim")
@require_POST
def publish(request: HttpRequest, pk: int) -> HttpResponse:
    claim = load(pk)
    return attempt(request, claim, lambda: publishing.publish(claim, by=person(request)))


@desk(page="claim")
@require_POST
def reopen(request: HttpRequest, pk: int) -> HttpResponse:
    claim, reason = load(pk), said(request, "reason")
    return attempt(request, claim, lambda: publishing.reopen(claim, by=person(request), reason=reason))
