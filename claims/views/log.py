"""From a figure, or from words of a document, to a claim: the form, filled in, and what becomes of it."""

from collections.abc import Mapping
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render

from claims import search
from claims.access import desk, person, take_kept
from claims.actions import claiming
from claims.forms import LogClaimForm, kept_filter, suggested_initial
from claims.models import Candidate, Claim, Document
from claims.models.claim import ClaimQuerySet
from claims.paging import as_key
from claims.quotes import find_quote, on_one_line
from claims.terms import Progress

#: What the reader fills in: marked in the form until a person has changed it or called it right.
GUESSED = (
    "value upper_value unit kind comparator extent measured share_of share_of_unknown place period as_of "
    "claimant said_on"
).split()


@desk()
def log_claim(request: HttpRequest, pk: int) -> HttpResponse:
    """The form behind "Log claim" and "Log selection", filled in from the figure; saves the claim."""
    found = get_object_or_404(Document.objects.select_related("outlet"), pk=pk, progress=Progress.DONE)
    kept = take_kept(request)
    typed = kept["typed"] if kept else request.POST if request.method == "POST" else None
    candidate = _candidate(found, request.GET if typed is None else typed)
    initial = _from_candidate(candidate) if candidate else {}
    if typed is None:
        if candidate is None:
            initial, candidate = _from_words(found, request)
        form = LogClaimForm(initial=initial, document=found, guessed=_guessed(initial))
        return _log_page(request, found, form, candidate)
    if "same_as" in request.POST:
        return _log_appearance(request, found, candidate)
    form = LogClaimForm(typed, document=found, guessed=_guessed(initial, typed), confirmed=_confirmed(typed))
    if kept:
        return _log_page(request, found, form, candidate, kept=kept)
    if form.is_valid():
        return _log(request, form, candidate)
    return _log_page(request, found, form, candidate, status=422)


def _guessed(initial: dict[str, Any], typed: Mapping[str, str] | None = None) -> frozenset[str]:
    """The fields that still hold what the reader offered."""
    offered = {name: initial[name] for name in GUESSED if initial.get(name)}
    if typed is None:
        return frozenset(offered)
    return frozenset(
        name for name, value in offered.items() if typed.get(name, "") == ("on" if value is True else value)
    )


def _confirmed(typed: Mapping[str, str]) -> frozenset[str]:
    """The guesses that a person has called right."""
    return frozenset(name for name in GUESSED if f"sure-{name}" in typed)


def _candidate(document: Document, sent: Mapping[str, str]) -> Candidate | None:
    return document.candidates.filter(pk=as_key(sent.get("candidate", ""))).first()


def _from_candidate(candidate: Candidate) -> dict[str, Any]:
    """The filled-in form: a suggestion in every field that the reader has something for."""
    text = candidate.document.text
    sentence = text[candidate.sentence_start : candidate.sentence_end]
    claimant = candidate.context.get("claimant")
    published = candidate.document.published_on
    return {
        **suggested_initial(candidate),
        **({"claimant": claimant["text"]} if claimant else {}),
        "statement": on_one_line(sentence),
        "quote": sentence,
        "said_on": published.isoformat() if published else "",
        "near": candidate.sentence_start,
        "figure_start": candidate.start,
        "figure_end": candidate.end,
    }


def _from_words(document: Document, request: HttpRequest) -> tuple[dict[str, Any], Candidate | None]:
    """A form for words that a person selected or typed, and the first figure in them, which is offered."""
    words = request.GET.get("words", "")[:5000]
    span = find_quote(document.text, words, near=as_key(request.GET.get("near", "")))
    if span is None:
        return {"quote": words, "statement": on_one_line(words)}, None
    inside = document.candidates.filter(start__gte=span[0], end__lte=span[1]).first()
    initial = _from_candidate(inside) if inside else {}
    quote = document.text[span[0] : span[1]]
    return initial | {"quote": quote, "statement": on_one_line(quote), "near": span[0]}, inside


def _log_page(
    request: HttpRequest,
    document: Document,
    form: LogClaimForm,
    candidate: Candidate | None,
    *,
    status: int = 200,
    kept: Any = None,
) -> HttpResponse:
    back = _back(request, document)
    context = {
        "kept": kept,
        "back": back,
        "show": back.partition("?")[2],
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
        candidate=candidate,
        confirmed=form.confirmed,
    )
    return redirect(_back(request, form.document) if "next" in request.POST else claim)


def _back(request: HttpRequest, document: Document) -> str:
    """The document with the filter under which somebody was reading it."""
    show = kept_filter((request.POST or request.GET).get("show", ""))
    return f"{document.get_absolute_url()}{show and '?'}{show}"


def _log_appearance(request: HttpRequest, document: Document, candidate: Candidate | None) -> HttpResponse:
    """The same claim stands in this document too."""
    claim = get_object_or_404(Claim, pk=as_key(request.POST["same_as"]))
    if candidate is None:
        return redirect(document)
    place = claiming.Place(document, candidate.sentence_start, candidate.sentence_end, candidate.start, candidate.end)
    claiming.add_appearance(claim, place, by=person(request), candidate=candidate)
    return redirect(claim)
