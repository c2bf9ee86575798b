"""Evidence: added, its copy fetched or read again, withdrawn."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_POST

from claims import rules
from claims.access import desk, person, take_kept
from claims.actions import evidencing, quoting
from claims.actions.recording import Refused
from claims.blobs import StoreError
from claims.forms import EvidenceForm
from claims.models import Claim, Evidence
from claims.terms import SourceKind
from claims.views.claims import attempt, load, said


@desk()
def add(request: HttpRequest, pk: int) -> HttpResponse:
    claim = load(pk)
    if request.method != "POST":
        kept = take_kept(request)
        form = EvidenceForm(kept["typed"] if kept else None, claim=claim)
        return _page(request, claim, form, kept=kept)
    form = EvidenceForm(request.POST, request.FILES, claim=claim)
    if not form.is_valid():
        return _page(request, claim, form, status=422)
    try:
        _add(request, claim, form.cleaned_data)
    except Refused as refused:
        for reason in refused.reasons:
            form.add_error(None, reason)
        return _page(request, claim, form, status=409)
    except StoreError as error:
        form.add_error(None, str(error))
        return _page(request, claim, form, status=507)
    return redirect(f"{claim.get_absolute_url()}#evidence")


def _add(request: HttpRequest, claim: Claim, data: dict[str, Any]) -> Evidence:
    file = data["file"]
    return evidencing.add_evidence(
        claim,
        by=person(request),
        ticket=data["ticket"],
        summary=data["summary"],
        stance=data["stance"],
        source=data["source"],
        source_facts=evidencing.SourceFacts(
            kind=data["source_kind"] or SourceKind.OTHER,
            level=data["source_level"],
            repeats=data["source_repeats"],
            confidential=data["source_confidential"],
        ),
        excerpt=data["excerpt"],
        address=data["address"],
        upload=file.read() if file else None,
        media_type=(file.content_type or "") if file else "",
        file_name=(file.name or "") if file else "",
        figure=data.get("figure"),
    )


def _page(request: HttpRequest, claim: Claim, form: EvidenceForm, status: int = 200, kept: Any = None) -> HttpResponse:
    blocked = [str(reason) for reason in rules.evidence_blockers(claim, person(request))]
    context = {"claim": claim, "form": form, "blocked": blocked, "kept": kept}
    return render(request, "evidence/add.html", context, status=status)


@desk(page="home")
@require_POST
def fetch_again(request: HttpRequest, pk: int) -> HttpResponse:
    """The copy is fetched again after a failure; one that is stored is read again."""
    piece = get_object_or_404(Evidence.objects.select_related("capture"), pk=pk)
    again = quoting.read_again if piece.capture else evidencing.fetch_again
    again(piece, by=person(request))
    return redirect(f"{piece.claim.get_absolute_url()}#evidence")


@desk(page="home")
@require_POST
def withdraw(request: HttpRequest, pk: int) -> HttpResponse:
    piece = get_object_or_404(Evidence.objects.select_related("claim"), pk=pk)
    reason = said(request, "reason")
    return attempt(request, piece.claim, lambda: evidencing.withdraw_evidence(piece, by=person(request), reason=reason))
