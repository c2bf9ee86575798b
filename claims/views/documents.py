"""Documents: taken in, watched while the worker reads them, read by people, turned into claims."""

from typing import Any
from urllib.parse import parse_qsl

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.http import urlencode
from django.views.decorators.http import require_POST

from claims.access import desk, person, take_kept
from claims.actions import intake
from claims.blobs import StoreError
from claims.forms import CandidateFilter, DocumentForm, FactsForm, kept_filter
from claims.models import Candidate, Document, Job, Ordering
from claims.paging import page_before
from claims.terms import Origin, Progress, Role
from claims.views.marking import marked

LIST_PAGE = 50


@desk()
def document_list(request: HttpRequest) -> HttpResponse:
    rows, following = page_before(Document.objects.for_list(), request.GET.get("before", ""), LIST_PAGE)
    return render(request, "document/list.html", {"documents": rows, "following": following})


@desk()
def new_document(request: HttpRequest) -> HttpResponse:
    if request.method == "POST":
        form = DocumentForm(request.POST, request.FILES)
        if form.is_valid():
            try:
                document = _take_in(request, form.cleaned_data)
            except StoreError as error:
                form.add_error(None, str(error))
            else:
                return redirect(_watch(document, form.cleaned_data["selection"]))
        return _new_page(request, form, status=422)
    kept = take_kept(request)
    if kept:
        return _new_page(request, DocumentForm(kept["typed"]), kept=kept)
    offered = {"address": request.GET.get("address", ""), "selection": request.GET.get("selection", "")[:5000]}
    return _new_page(request, DocumentForm(initial=offered))


def _new_page(request: HttpRequest, form: DocumentForm, status: int = 200, kept: Any = None) -> HttpResponse:
    context = {
        "form": form,
        "kept": kept,
        "desk_address": request.build_absolute_uri("/"),
        "may_import": person(request).may_act_as(Role.EDITOR),
    }
    return render(request, "document/new.html", context, status=status)


def _watch(document: Document, words: str) -> str:
    address = reverse("document", args=[document.pk])
    return f"{address}?{urlencode({'words': words})}" if words else address


def _take_in(request: HttpRequest, data: dict[str, Any]) -> Document:
    by, ticket, file = person(request), data["ticket"], data["file"]
    if file:
        return intake.take_in_bytes(
            file.read(),
            by=by,
            ticket=ticket,
            origin=Origin.FILE,
            media_type=file.content_type or "",
            file_name=file.name or "",
            address=data["address"],
        )
    if data["text"].strip():
        body = data["text"].encode()
        return intake.take_in_bytes(
            body, by=by, ticket=ticket, origin=Origin.TEXT, media_type="text/plain", address=data["address"]
        )
    return intake.take_in_address(data["address"], by=by, ticket=ticket)


@desk()
def document(request: HttpRequest, pk: int) -> HttpResponse:
    """The document, or how far its reading is; the same address answers htmx with the changing part alone."""
    found = get_object_or_404(Document.objects.select_related("outlet", "capture", "added_by"), pk=pk)
    candidates = list(found.candidates.select_related("claim")) if found.progress == Progress.DONE else []
    ordering = Ordering.objects.rescore(candidates, found.language)
    by_score = sorted(candidates, key=lambda candidate: (-candidate.score, candidate.start))
    filters = CandidateFilter(request.GET, by_score)
    shown = filters.shown
    context = {
        "document": found,
        "every": by_score,
        "candidates": shown,
        "filters": filters,
        "ordering": ordering,
        "paragraphs": marked(found.text, candidates, shown=shown),
        "steps": _steps(found),
        "put_off_until": Job.objects.put_off_until(found) if found.is_waiting else None,
        "words": request.GET.get("words", ""),
    }
    template = "document/detail.html#live" if request.htmx else "document/detail.html"  # type: ignore[attr-defined]
    return render(request, template, context)


def _steps(document: Document) -> list[tuple[Progress, str]]:
    """The steps that this document goes through, each 'done', 'now' or ''."""
    steps = [Progress.QUEUED, Progress.FETCHING, Progress.READING, Progress.DONE]
    if document.origin != Origin.ADDRESS:
        steps.remove(Progress.FETCHING)
    here = steps.index(Progress(document.progress)) if document.progress in steps else -1
    return [(step, "done" if place < here else "now" if place == here else "") for place, step in enumerate(steps)]


@desk()
def facts(request: HttpRequest, pk: int) -> HttpResponse:
    """Title, outlet, author, date and language, as a person knows them."""
    found = get_object_or_404(Document.objects.select_related("outlet").defer("text"), pk=pk)
    if request.method == "POST":
        form = FactsForm(request.POST)
        if form.is_valid():
            intake.state_facts(found, **form.cleaned_data)
            return redirect(found)
        return render(request, "document/facts.html", {"document": found, "form": form}, status=422)
    kept = take_kept(request)
    initial = {
        "title": found.title,
        "outlet": found.outlet.name if found.outlet else "",
        "author": found.author,
        "published_on": found.published_on.isoformat() if found.published_on else "",
        "language": found.language,
    }
    form = FactsForm(kept["typed"] if kept else None, initial=initial)
    return render(request, "document/facts.html", {"document": found, "form": form, "kept": kept})


@desk(page="home")
@require_POST
def read_again(request: HttpRequest, pk: int) -> HttpResponse:
    found = get_object_or_404(Document, pk=pk)
    intake.read_again(found, by=person(request))
    return redirect(found)


@desk(page="home")
@require_POST
def dismiss(request: HttpRequest, pk: int) -> HttpResponse:
    found = get_object_or_404(Candidate, pk=pk)
    intake.dismiss(found, by=person(request))
    return _card(request, found)


@desk(page="home")
@require_POST
def restore(request: HttpRequest, pk: int) -> HttpResponse:
    found = get_object_or_404(Candidate, pk=pk)
    intake.restore(found)
    return _card(request, found)


def _card(request: HttpRequest, candidate: Candidate) -> HttpResponse:
    if not request.htmx:  # type: ignore[attr-defined]
        return redirect(_back_to(candidate, kept_filter(request.POST.get("show", ""))))
    candidate = Candidate.objects.select_related("claim", "document").get(pk=candidate.pk)
    Ordering.objects.rescore([candidate], candidate.document.language)
    return render(request, "document/card.html", {"candidate": candidate, "document": candidate.document})


def _back_to(candidate: Candidate, show: str) -> str:
    """The page with its filter, at the figure: at its card where that is shown, else at its place in the text."""
    every = list(Candidate.objects.filter(document=candidate.document_id))
    fits = candidate in CandidateFilter(dict(parse_qsl(show)), every).shown
    address = reverse("document", args=[candidate.document_id])
    return f"{address}{show and '?'}{show}#{'c' if fits else 'm'}{candidate.pk}"
