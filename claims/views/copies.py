"""A stored copy as inert text: its figures and the excerpt marked; and the words of it that count, chosen."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _

from claims import rules
from claims.access import desk, person, take_kept
from claims.actions import quoting
from claims.actions.recording import Refused, Stale
from claims.forms import ExcerptForm, FigureForm, suggested_initial, whole_initial
from claims.models import Blob, Candidate, Capture, CopyReading, Document, Evidence
from claims.paging import as_key
from claims.quotes import find_quote
from claims.terms import BlobState
from claims.views.originals import original_of
from claims.views.pictures import picture_of
from claims.views.witnesses import elsewhere, stamps

#: Characters on one page: a browser lays out a book in minutes.
PART = 60_000
#: A part ends at a paragraph's end, if one is so near.
_NEAR_END = 4_000
#: Characters of a "sentence" that is none, such as a table, which are offered on each side of a figure.
_AROUND = 300
#: What a figure says even where it is empty: the claim's own unit must not stand beside another number.
_NUMBER = ("value", "upper_value", "unit", "kind", "comparator", "extent", "share_of_unknown")


@dataclass(frozen=True)
class Piece:
    """A run of text inside one figure or outside all, and wholly inside the excerpt or outside it."""

    text: str
    start: int
    number: int | None = None
    kind: str = ""
    quoted: bool = False
    begins_excerpt: bool = False


@desk()
def capture(request: HttpRequest, pk: int) -> HttpResponse:
    """A stored copy: its facts, and its text as the worker read it. Nothing in it is ever run or rendered."""
    found = get_object_or_404(Capture.objects.select_related("reading"), pk=pk)
    reading = getattr(found, "reading", None)
    piece = Evidence.objects.standing().filter(capture=found).select_related("claim").first()
    by = person(request)
    context = {
        "capture": found,
        "reading": reading,
        "piece": piece,
        **stamps(found, by),
        **elsewhere(found, by),
        **picture_of(found, by),
    } | original_of(found)
    if Blob.objects.filter(sha256=found.sha256).exclude(state=BlobState.SOUND).exists():
        context["problem"] = _("Its bytes are damaged or gone. Tell the person who runs this desk.")
    if reading is None:
        context["document"] = Document.objects.filter(capture=found).defer("text").first()
    if reading and reading.text:
        context |= _part(reading, piece, as_key(request.GET.get("at", "")))
    if piece:
        context["blocked"] = _blocked(request, piece)
    return render(request, "evidence/capture.html", context)


def _blocked(request: HttpRequest, piece: Evidence) -> list[str]:
    """Why the words of the copy cannot be chosen now; [] when they can."""
    why = [*rules.evidence_blockers(piece.claim, person(request)), *rules.excerpt_blockers(piece)]
    return [str(reason) for reason in why]


def _part(reading: CopyReading, piece: Evidence | None, at: int) -> dict[str, Any]:
    """The part of the text that holds the character ``at``, and the ways to its neighbours."""
    ends = part_ends(reading.text)
    number = next((n for n, end in enumerate(ends) if at < end), len(ends) - 1)
    start, end = (ends[number - 1] if number else 0), ends[number]
    excerpt = (piece.excerpt_start, piece.excerpt_end) if piece and piece.excerpt_start is not None else (0, 0)
    return {
        "pieces": list(marked(reading.text, (start, end), reading.suggested(), (excerpt[0] or 0, excerpt[1] or 0))),
        "number": number + 1,
        "parts": len(ends),
        "before": ends[number - 2] if number > 1 else 0,
        "after": end,
    }


def part_ends(text: str) -> list[int]:
    """Where each part of a long text ends, the last one at its end."""
    ends = [0]
    while len(text) - ends[-1] > PART:
        limit = ends[-1] + PART
        paragraph = text.rfind("\n", limit - _NEAR_END, limit)
        ends.append(paragraph + 1 if paragraph > 0 else limit)
    return [*ends[1:], len(text)]


def marked(text: str, part: tuple[int, int], figures: Iterable[Candidate], excerpt: tuple[int, int]) -> Iterator[Piece]:
    """The part of the text in order, cut at the figures and at the ends of the excerpt."""
    start, end = part
    shown: dict[int, tuple[int, Candidate]] = {}
    place = start
    for number, figure in enumerate(figures):
        if place <= figure.start < figure.end <= end:  # a figure inside another is left to the outer one
            shown[figure.start] = number, figure
            place = figure.end
    cuts = {start, end, *(min(max(place, start), end) for place in excerpt)}
    cuts |= {place for _, figure in shown.values() for place in (figure.start, figure.end)}
    inside: tuple[int, Candidate] | None = None
    begun = False
    for first, last in pairwise(sorted(cuts)):
        inside = shown.get(first) or (inside if inside and first < inside[1].end else None)
        quoted = excerpt[0] <= first < excerpt[1]
        which, kind = (inside[0], inside[1].kind) if inside else (None, "")
        yield Piece(text[first:last], first, which, kind, quoted, quoted and not begun)
        begun = begun or quoted


@desk()
def excerpt(request: HttpRequest, pk: int) -> HttpResponse:
    """The words of the copy that count and the figure they give: chosen in its text, pasted, or as they are stored."""
    piece = get_object_or_404(Evidence.objects.select_related("claim__figure", "figure", "capture__reading"), pk=pk)
    reading = getattr(piece.capture, "reading", None)
    kept = take_kept(request)
    typed = kept["typed"] if kept else request.POST if request.method == "POST" else None
    initial = _offered(piece, reading, request.GET if typed is None else typed)
    guessed = frozenset(name for name in initial.pop("guessed") if initial.get(name))
    form = ExcerptForm(
        typed,
        initial=initial,
        claim=piece.claim,
        language=reading.language if reading else "",
        text=reading.text if reading else "",
        guessed=frozenset(name for name in guessed if typed is None or _as_offered(initial[name], typed.get(name, ""))),
        confirmed=frozenset(name for name in guessed if typed is not None and f"sure-{name}" in typed),
    )
    if typed is None or kept:
        return _excerpt_page(request, piece, form, kept=kept)
    if not form.is_valid():
        return _excerpt_page(request, piece, form, status=422)
    return _choose(request, piece, form)


def _as_offered(offered: Any, typed: str) -> bool:
    return typed == ("on" if offered is True else offered)


def _choose(request: HttpRequest, piece: Evidence, form: ExcerptForm) -> HttpResponse:
    data = form.cleaned_data
    try:
        quoting.choose_excerpt(
            piece,
            by=person(request),
            version=data["version"],
            excerpt=data["excerpt"],
            place=data["place"],
            figure=data.get("figure"),
        )
    except Refused as refused:
        for reason in refused.reasons:
            form.add_error(None, reason)
        return _excerpt_page(request, piece, form, status=409)
    except Stale:
        return _stale_page(request, piece.pk, form)
    return redirect(f"{piece.claim.get_absolute_url()}#e{piece.pk}")


def _offered(piece: Evidence, reading: CopyReading | None, sent: Mapping[str, str]) -> dict[str, Any]:
    """What the form is filled in with; ``guessed`` names the fields that the machine has filled in."""
    text, figures = (reading.text, reading.suggested()) if reading else ("", [])
    clicked, words = _clicked(figures, sent.get("figure", "")), sent.get("words", "")[:5000]
    span = _span(piece, text, clicked, words, near=as_key(sent.get("near", "")))
    offered: dict[str, Any] = {"version": piece.version, "excerpt": words or piece.excerpt, "guessed": ()}
    if span:
        offered |= {"excerpt": text[slice(*span)], "near": span[0]}
    if piece.figure and not (clicked or words):
        return offered | whole_initial(piece.figure)
    guess = clicked or (_likeliest(figures, span) if span else None)
    if guess is None:
        return offered
    told = {name: value for name, value in suggested_initial(guess).items() if value or name in _NUMBER}
    return offered | told | {"guessed": FigureForm.FIGURE_FIELDS}


def _clicked(figures: list[Candidate], number: str) -> Candidate | None:
    """The figure whose number stands in the address."""
    key = as_key(number)
    return figures[key] if number and str(key) == number and key < len(figures) else None


def _span(piece: Evidence, text: str, clicked: Candidate | None, words: str, near: int) -> tuple[int, int] | None:
    """The words that are offered: the clicked figure's sentence, those that were selected, else those that are kept."""
    if clicked:
        return sentence_of(clicked)
    if words:
        return find_quote(text, words, near=near)
    return None if piece.excerpt_start is None else (piece.excerpt_start, piece.excerpt_end or 0)


def _likeliest(figures: list[Candidate], span: tuple[int, int]) -> Candidate | None:
    within = [figure for figure in figures if span[0] <= figure.start and figure.end <= span[1]]
    return max(within, key=lambda figure: figure.score, default=None)


def sentence_of(figure: Candidate) -> tuple[int, int]:
    """The sentence around a figure; no more than a few lines of it where the text is a table or a list."""
    return (
        max(figure.sentence_start, figure.start - _AROUND),
        min(figure.sentence_end, figure.end + _AROUND),
    )


def _excerpt_page(
    request: HttpRequest, piece: Evidence, form: ExcerptForm, status: int = 200, **more: Any
) -> HttpResponse:
    context = {"piece": piece, "claim": piece.claim, "form": form, "blocked": _blocked(request, piece), **more}
    return render(request, "evidence/excerpt.html", context, status=status)


def _stale_page(request: HttpRequest, pk: int, form: ExcerptForm) -> HttpResponse:
    """Somebody else has chosen in the meantime: both choices, and the form to keep one's own, knowingly."""
    piece = Evidence.objects.select_related("claim__figure", "figure", "capture__reading").get(pk=pk)
    typed = {name: form.data.get(name, "") for name in form.fields if form.data.get(name)}
    fresh = ExcerptForm(typed | {"version": str(piece.version)}, claim=piece.claim, text=form.text)
    return _excerpt_page(request, piece, fresh, status=409, stored=piece)
