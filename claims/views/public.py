"""What readers see: checks, corrections, and whether the desk is up."""

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any, TypeVar
from urllib.parse import urlencode

from django.db import Error as DatabaseError
from django.db.models import DurationField, ExpressionWrapper, F, Model, QuerySet
from django.db.models.functions import Now
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.utils.dateparse import parse_datetime
from django.utils.translation import get_language
from django.views.decorators.cache import cache_control, never_cache
from django.views.decorators.http import conditional_page, require_safe

from claims import exports, search
from claims.access import View, readers
from claims.claimreview import as_script, claim_review
from claims.models import ArchivedCopy, Capture, Correction, Evidence, History, Job, Policy, Publication, Rating
from claims.published import (
    base_address,
    changes,
    current,
    edition_of,
    editions,
    figures_on_axis,
    is_reexamined,
    is_retracted,
    paragraphs,
    path_of,
    period_words,
    readable,
    source_words,
    web_address,
)
from claims.terms import ContactWay, JobState, SourceKind, Stage, Stance
from claims.views.witnesses import kept_elsewhere

M = TypeVar("M", bound=Model)

PAGE = 30
#: A job that has waited so long without being handed to the queue means that nobody relays.
RELAY_IS_GONE = timedelta(seconds=60)


def public_page(view: View) -> View:
    """For everybody, read only. Browsers ask each time whether it changed; a proxy in front may answer for 30 s."""
    cached = cache_control(public=True, max_age=0, s_maxage=30, must_revalidate=True)
    return readers(require_safe(cached(conditional_page(view))))


@public_page
def check_list(request: HttpRequest) -> HttpResponse:
    """Newest edition first; ``q`` searches, ``rating`` filters by label, ``before`` is the key of the page before."""
    typed, rating = request.GET.get("q", "").strip()[:200], request.GET.get("rating", "")
    ratings = list(Rating.objects.values_list("pk", "label", "scale__in_use"))
    found = current()
    asked = search.asked(typed, (get_language() or "en")[:2])
    if typed:
        found = found.found_by(typed, asked)
    if rating:
        # By number, so that PostgreSQL knows how rare this verdict is.
        found = found.filter(publication__verdict__rating__in=[pk for pk, label, _used in ratings if label == rating])
    rows, following = _page(found, request.GET.get("before", ""), edition_of, "publication")
    kept = {"q": typed, "rating": rating}
    context = {
        "rows": [_row(publication) for publication in rows],
        "ratings": dict.fromkeys(label for _pk, label, used in ratings if used),
        "typed": typed,
        "asked": asked,
        "rating": rating,
        "later_page": "before" in request.GET,
        "following": following and "?" + urlencode({k: v for k, v in kept.items() if v} | {"before": following}),
        **about_page(request),
    }
    return render(request, "public/checks.html", context)


def _page(
    found: QuerySet[M], before: str, edition: Callable[[M], Publication], way: str = ""
) -> tuple[list[Publication], str]:
    """One page of editions and the key of the next page or "". ``way`` leads from a row of ``found`` to its edition."""
    moment, pk = (f"{way}__published_at", f"{way}_id") if way else ("published_at", "pk")
    if key := _key(before):
        found = found.filter(**{f"{moment}__lte": key[0]}).exclude(**{moment: key[0], f"{pk}__gte": key[1]})
    rows = [edition(row) for row in found[: PAGE + 1]]
    if len(rows) <= PAGE:
        return rows, ""
    last = rows[PAGE - 1]
    return rows[:PAGE], f"{last.published_at.isoformat()}_{last.pk}"


def _key(before: str) -> tuple[datetime, int] | None:
    """A key that somebody has mistyped is no key: the first page is shown."""
    moment, _, pk = before.partition("_")
    try:
        parsed = parse_datetime(moment)
    except ValueError:
        return None
    return (parsed, int(pk)) if parsed and parsed.tzinfo and pk.isdecimal() and len(pk) < 19 else None


def _row(publication: Publication) -> dict[str, Any]:
    return {
        "publication": publication,
        "content": readable(publication.verdict.content),
        "path": path_of(publication),
        "retracted": is_retracted(publication),
        "reexamined": is_reexamined(publication),
    }


def about_page(request: HttpRequest) -> dict[str, str]:
    """What every public page says about itself."""
    base = base_address(request)
    return {"base": base, "canonical": base + request.path}


@public_page
def check(request: HttpRequest, slug: str) -> HttpResponse:
    """The check as it was approved, its corrections on top, its earlier editions below."""
    found = editions(slug)
    if not found:
        raise Http404
    shown = found[0]
    copies = _copies(found)
    about = about_page(request)
    edition = _edition(shown, copies)
    context = {
        **about,
        **edition,
        "retracted": is_retracted(shown),
        "reexamined": is_reexamined(shown),
        "first": found[-1],
        "earlier": [_edition(edition, copies) for edition in found[1:]],
        "corrections": [_correction(edition) for edition in found if edition.correction],
        "reopened_at": _reopened_at(shown) if is_reexamined(shown) else None,
        "axis": figures_on_axis(edition["content"]),
        "parcel": exports.of_check(found) if Policy.objects.current().copies_for_readers else None,
        "claim_review": as_script(claim_review(found, about["base"])),
    }
    return render(request, "public/check.html", context)


def _copies(found: list[Publication]) -> dict[int, Capture]:
    """The stored copy of each piece of evidence that any edition names, by the piece's number."""
    named = {piece["id"] for edition in found for piece in edition.verdict.content["evidence"]}
    pieces = Evidence.objects.filter(pk__in=named, capture__isnull=False).select_related("capture")
    fields = ("capture__sha256", "capture__captured_at", "capture__size")
    found_pieces = pieces.only(*fields).prefetch_related(kept_elsewhere("capture"))
    return {piece.pk: piece.capture for piece in found_pieces if piece.capture}


def _edition(edition: Publication, copies: dict[int, Capture]) -> dict[str, Any]:
    content = readable(edition.verdict.content)
    return {
        "publication": edition,
        "content": content,
        "explanation": paragraphs(content["explanation"]),
        "evidence": _by_stance(content["evidence"], copies),
        "appearances": [{**place, "link": web_address(place["address"])} for place in content["appearances"]],
        "contacts": _contacts(content),
        "period": period_words(content["figure"]),
    }


def _contacts(content: dict[str, Any]) -> list[dict[str, Any]]:
    """The attempts to reach the claimant; checks from before they were kept have none."""
    ways = dict(ContactWay.choices)
    return [{**contact, "way": ways.get(contact["way"], contact["way"])} for contact in content.get("contacts", [])]


def _by_stance(pieces: list[dict[str, Any]], copies: dict[int, Capture]) -> list[tuple[str, list[dict[str, Any]]]]:
    kinds = dict(SourceKind.choices)
    shown = [
        {
            **piece,
            "kind": kinds.get(piece["source_kind"], piece["source_kind"]),
            "source": source_words(piece),
            "link": web_address(piece["address"]),
            "copy": copies.get(piece["id"]),
            "elsewhere": [] if piece.get("confidential") else _elsewhere(copies.get(piece["id"])),
        }
        for piece in pieces
    ]
    groups = [(stance.value, [piece for piece in shown if piece["stance"] == stance]) for stance in Stance]
    return [(stance, group) for stance, group in groups if group]


def _elsewhere(copy: Capture | None) -> list[ArchivedCopy]:
    """What archives keep of the same page. An archive shows the page's address, which of some sources is a secret."""
    return copy.kept_elsewhere if copy else []  # type: ignore[attr-defined]


def _correction(edition: Publication) -> dict[str, Any]:
    correction = edition.correction
    assert isinstance(correction, Correction)  # noqa: S101  (the caller has sorted out the others)
    return {
        "publication": edition,
        "correction": correction,
        "changes": changes(correction),
        "content": edition.verdict.content,
        "path": path_of(edition),
    }


def _reopened_at(shown: Publication) -> datetime | None:
    moves = History.objects.filter(claim=shown.claim, noun="claim", after__stage=Stage.REOPENED)
    return moves.order_by("-position").values_list("at", flat=True).first()


@public_page
def correction_list(request: HttpRequest) -> HttpResponse:
    """Every correction of every check, the newest first."""
    corrected = Publication.objects.filter(correction__isnull=False).select_related("claim", "verdict", "correction")
    newest = corrected.order_by("-published_at", "-pk")
    rows, following = _page(newest, request.GET.get("before", ""), lambda publication: publication)
    context = {
        "rows": [_correction(publication) for publication in rows],
        "later_page": "before" in request.GET,
        "following": following and "?" + urlencode({"before": following}),
        **about_page(request),
    }
    return render(request, "public/corrections.html", context)


@readers
@require_safe
@never_cache
def health(request: HttpRequest) -> JsonResponse:
    """200 while the database answers and jobs are handed to the queue, else 503.

    Reads two entries of an index, however long the queue is: the job that has waited longest, and the last of those
    that the relay should have sent by now. It sends in order, so if that one was sent, all were.
    """
    queued = Job.objects.filter(state=JobState.QUEUED)
    age = ExpressionWrapper(Now() - F("run_after"), output_field=DurationField())
    try:
        waiting = queued.filter(run_after__lte=Now()).order_by("run_after").values_list(age, flat=True).first()
        overdue = queued.filter(run_after__lt=Now() - RELAY_IS_GONE).order_by("-run_after")
        unsent = None in overdue.values_list("sent_at", flat=True)[:1]
    except DatabaseError:
        return JsonResponse({"database": "away"}, status=503)
    told = {
        "database": "ok",
        "relay": "stopped" if unsent else "ok",
        "oldest_waiting_seconds": int(waiting.total_seconds()) if waiting else 0,
    }
    return JsonResponse(told, status=503 if unsent else 200)
