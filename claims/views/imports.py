"""Claims from a spreadsheet: the upload, and how far its lines are."""

from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse

from claims.access import desk, person, take_kept
from claims.actions import importing
from claims.forms import ImportForm, columns_shown
from claims.models import ImportedRow
from claims.terms import Progress, Role


@desk(Role.EDITOR)
def import_claims(request: HttpRequest) -> HttpResponse:
    if request.method != "POST":
        kept = take_kept(request)
        return _page(request, ImportForm(kept and kept["typed"]) if kept else ImportForm(), kept=kept)
    form = ImportForm(request.POST, request.FILES)
    if not form.is_valid():
        return _page(request, form, status=422)
    ticket = form.cleaned_data["ticket"]
    importing.import_claims(form.lines, by=person(request), ticket=ticket)
    return redirect("imported", ticket)


def _page(request: HttpRequest, form: ImportForm, status: int = 200, kept: object = None) -> HttpResponse:
    context = {"form": form, "columns": columns_shown(), "kept": kept}
    return render(request, "claim/import.html", context, status=status)


@desk(Role.EDITOR)
def imported(request: HttpRequest, ticket: UUID) -> HttpResponse:
    """Every line of one upload with what became of it; answers htmx with the table alone while lines wait."""
    rows = ImportedRow.objects.filter(ticket=ticket).select_related("document__outlet", "claim__figure")
    lines = list(rows.defer("document__text"))
    if not lines:
        raise Http404
    failed = [line for line in lines if line.document.progress == Progress.FAILED and not line.claim_id]
    waiting = [line for line in lines if not (line.claim_id or line.problem or line in failed)]
    context = {
        "address": reverse("imported", args=[ticket]),
        "lines": lines,
        "logged": sum(line.claim_id is not None for line in lines),
        "waiting": waiting,
    }
    part = "claim/imported.html#lines" if request.htmx else "claim/imported.html"  # type: ignore[attr-defined]
    return render(request, part, context)
