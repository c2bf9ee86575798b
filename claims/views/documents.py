"""Documents: taken in, watched while the worker reads them, read by people, turned into claims."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.http import urlencode
from django.views.decorators.http import require_POST

from claims import search
from claims.access import desk, person, take_kept
from claims.actions import claiming, intake
from claims.blobs import StoreError
from claims.forms import DocumentForm, FactsForm, LogClaimForm, figure_initial
from claims.models import Candidate, Claim, Document
from claims.models.claim import ClaimQuerySet
from claims.paging import as_key, page_before
from claims.periods import written_period
from claims.quotes import find_quote, on_one_line
from claims.terms import CandidateState, Origin, Progress
from claims.views.marking import marked

LIST_PAGE = 50
#: What the reader takes from the words around a figure: marked in the form until a person has touched it.
GUESSED = frozenset({"measured", "share_of", "place", "period", "claimant", "said_on"})


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
        return render(request, "document/new.html", {"form": form}, status=422)
    kept = take_kept(request)
    if kept:
        return render(request, "document/new.html", {"form": DocumentForm(kept["typed"]), "kept": kept})
    offered = {"address": request.GET.get("address", ""), "selection": request.GET.get("selection", "")[:5000]}
    context = {"form": DocumentForm(initial=offered), "desk_address": request.build_absolute_uri("/")}
    return render(request, "document/new.html", context)


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
    by_score = sorted(candidates, key=lambda candidate: (-candidate.score, candidate.start))
    context = {
        "document": found,
        "candidates": by_score,
        "open_count": sum(candidate.state == CandidateState.OPEN for candidate in candidates),
        "paragraphs": marked(found.text, candidates),
        "steps": _steps(found),
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


@desk()
def log_claim(request: HttpRequest, pk: int) -> HttpResponse:
    """The form behind "Log claim" and "Log selection", filled in from the figure; saves the claim."""
    found = get_object_or_404(Document.objects.select_related("outlet"), pk=pk, progress=Progress.DONE)
    kept = take_kept(request)
    candidate = _candidate(found, kept["typed"] if kept else request.POST or request.GET)
    if request.method == "POST":
        if "same_as" in request.POST:
            return _log_appearance(request, found, candidate)
        form = LogClaimForm(request.POST, document=found)
        if form.is_valid():
            return _log(request, form, candidate)
        return _log_page(request, found, form, candidate, status=422)
    if kept:
        form = LogClaimForm(kept["typed"], document=found)
        return _log_page(request, found, form, candidate, kept=kept)
    initial = _from_candidate(candidate) if candidate else _from_words(found, request)
    form = LogClaimForm(initial=initial, document=found, guessed=GUESSED & {name for name in initial if initial[name]})
    return _log_page(request, found, form, candidate)


def _candidate(document: Document, sent: Mapping[str, str]) -> Candidate | None:
    return document.candidates.filter(pk=as_key(sent.get("candidate", ""))).first()


def _from_candidate(candidate: Candidate) -> dict[str, Any]:
    """The filled-in form: a suggestion in every field that the reader has something for."""
    text, guesses = candidate.document.text, candidate.context
    sentence = text[candidate.sentence_start : candidate.sentence_end]
    told = {name: guesses[name]["text"] for name in ("measured", "share_of", "place", "claimant") if name in guesses}
    if period := guesses.get("period"):
        start, end = date.fromisoformat(period["start"]), date.fromisoformat(period["end"])
        told["period"] = written_period(start, end, period["precision"])
    published = candidate.document.published_on
    return {
        **figure_initial(candidate),
        **told,
        "statement": on_one_line(sentence),
        "quote": sentence,
        "said_on": published.isoformat() if published else "",
        "share_of_unknown": candidate.kind == "share" and "share_of" not in told,
        "near": candidate.sentence_start,
        "figure_start": candidate.start,
        "figure_end": candidate.end,
    }


def _from_words(document: Document, request: HttpRequest) -> dict[str, Any]:
    """A form for words that a person selected or typed; the first figure in them is offered."""
    words = request.GET.get("words", "")[:5000]
    span = find_quote(document.text, words, near=as_key(request.GET.get("near", "")))
    if span is None:
        return {"quote": words, "statement": on_one_line(words)}
    inside = document.candidates.filter(start__gte=span[0], end__lte=span[1]).first()
    initial = _from_candidate(inside) if inside else {}
    quote = document.text[span[0] : span[1]]
    return initial | {"quote": quote, "statement": on_one_line(quote), "near": span[0]}


def _log_page(
    request: HttpRequest,
    document: Document,
    form: LogClaimForm,
    candidate: Candidate | None,
    *,
    status: int = 200,
    kept: Any = None,
) -> HttpResponse:
    context = {
        "kept": kept,
        "document": document,
        "form": form,
        "candidate": candidate,
        "similar": _similar(candidate),
        "sentence": _sentence(candidate),
    }
    return render(request, "document/log.html", context, status=status)


def _sentence(candidate: Candidate | None) -> tuple[str, str, str] | None:
    """The sentence in three parts: before the figure, the figure, after it."""
    if candidate is None:
        return None
    text, c = candidate.document.text, candidate
    return text[c.sentence_start : c.start], text[c.start : c.end], text[c.end : c.sentence_end]


def _similar(candidate: Candidate | None) -> "ClaimQuerySet | list[Claim]":
    """Claims with the same number and unit, and a word in common: perhaps the same claim in another document."""
    if candidate is None:
        return []
    measured = candidate.context.get("measured", {}).get("text") or candidate.context.get("share_of", {}).get(
        "text", ""
    )
    words = search.any_of(measured)
    if words is None:
        return []
    same = {name: getattr(candidate, name) for name in ("value", "low", "high", "unit")}
    return Claim.objects.for_list().filter(search=words, **{f"figure__{name}": same[name] for name in same})[:3]


def _log(request: HttpRequest, form: LogClaimForm, candidate: Candidate | None) -> HttpResponse:
    data = form.cleaned_data
    claim = claiming.log_claim(
        data["quote_place"],
        by=person(request),
        ticket=data["ticket"],
        statement=data["statement"],
        figure=data["figure"],
        claimant=data["claimant"],
        claimant_kind=data["claimant_kind"],
        said_on=data["said_on"],
        candidate=candidate if candidate and candidate.state != CandidateState.LOGGED else None,
    )
    return redirect(form.document if "next" in request.POST else claim)


def _log_appearance(request: HttpRequest, document: Document, candidate: Candidate | None) -> HttpResponse:
    """The same claim stands in this document too."""
    claim = get_object_or_404(Claim, pk=as_key(request.POST["same_as"]))
    if candidate is None:
        return redirect(document)
    place = claiming.Place(document, candidate.sentence_start, candidate.sentence_end, candidate.start, candidate.end)
    claiming.add_appearance(claim, place, by=person(request), candidate=candidate)
    return redirect(claim)


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
        return redirect(f"{reverse('document', args=[candidate.document_id])}#c{candidate.pk}")
    candidate = Candidate.objects.select_related("claim", "document").get(pk=candidate.pk)
    return render(request, "document/card.html", {"candidate": candidate, "document": candidate.document})
