"""The check as readers will see it: one plain value, made when a verdict is proposed, approved and published as it is.

Public pages, ClaimReview, feeds and corrections are written from this value alone, never from the rows behind it: so
what was approved is what is published, and a later change of a row cannot change a published check.
"""

from typing import Any

from claims.figures import plain
from claims.models import Appearance, Claim, Contact, Evidence, Figure, Rating

#: The parts that a correction compares, in the order in which readers see them.
COMPARED = ("statement", "figure", "claimant", "said_on", "rating", "found", "explanation")

#: Raised when something is added; nothing is taken out or changes its meaning. Values without a schema are the first.
SCHEMA = 2

_FIGURE_FIELDS = [
    "unit",
    "kind",
    "comparator",
    "extent",
    "measured",
    "share_of",
    "share_of_unknown",
    "place",
    "period_precision",
]


def _text(value: object | None) -> str | None:
    return None if value is None else str(value)


def figure_content(figure: Figure | None) -> dict[str, Any] | None:
    """Numbers as decimal strings without trailing zeros, dates as ISO 8601."""
    if figure is None:
        return None
    numbers = {name: getattr(figure, name) for name in ("value", "low", "high")}
    return {
        **{name: None if number is None else plain(number) for name, number in numbers.items()},
        **{name: getattr(figure, name) for name in _FIGURE_FIELDS},
        **{name: _text(getattr(figure, name)) for name in ("period_start", "period_end", "as_of")},
    }


def _rating(rating: Rating) -> dict[str, Any]:
    numbers = [r.number for r in rating.scale.ratings.all() if r.number is not None]
    return {
        "label": rating.label,
        "tone": rating.tone,
        "number": rating.number,
        "worst": min(numbers, default=None),
        "best": max(numbers, default=None),
    }


def _appearance(appearance: Appearance) -> dict[str, Any]:
    document = appearance.document
    return {
        "quote": appearance.quote,
        "title": document.title,
        "outlet": document.outlet.name if document.outlet else "",
        "address": document.address,
        "published_on": _text(document.published_on),
        "language": document.language,
    }


def _evidence(piece: Evidence) -> dict[str, Any]:
    """What would lead to a confidential source never enters what is published."""
    source, secret = piece.source, piece.source.confidential
    repeats = source.repeats if source.repeats and not source.repeats.confidential else None
    return {
        "id": piece.pk,
        "summary": piece.summary,
        "excerpt": "" if secret else piece.excerpt,
        "stance": piece.stance,
        "source": "" if secret else source.name,
        "source_kind": source.kind,
        "source_level": source.level,
        "repeats": "" if secret or repeats is None else repeats.name,
        "confidential": secret,
        "address": "" if secret else piece.address,
        "figure": figure_content(piece.figure),
        # Since schema 2. Where the words stand is the desk's business; that they do is the readers'.
        "excerpt_in_copy": piece.excerpt_start is not None and not secret,
    }


def _contact(contact: Contact) -> dict[str, Any]:
    """Without the person who was asked: readers need to know that the claimant was, not by whose telephone."""
    return {
        "asked_on": _text(contact.asked_on),
        "way": contact.way,
        "answer": contact.answer,
        "answered_on": _text(contact.answered_on),
    }


def check_content(claim: Claim, *, rating: Rating, explanation: str, found: Figure | None) -> dict[str, Any]:
    """Everything that is approved and published, from the rows as they are now. JSON types only."""
    appearances = claim.appearances.select_related("document__outlet").defer("document__text")
    evidence = Evidence.objects.standing().filter(claim=claim).select_related("source__repeats", "figure")
    return {
        "schema": SCHEMA,
        "statement": claim.statement,
        "language": claim.language,
        "claimant": claim.claimant.name if claim.claimant else "",
        "claimant_kind": claim.claimant.kind if claim.claimant else "",
        "said_on": _text(claim.said_on),
        "logged_on": _text(claim.logged_at.date()),
        "figure": figure_content(claim.figure),
        "rating": _rating(rating),
        "explanation": explanation,
        "found": figure_content(found),
        "appearances": [_appearance(a) for a in appearances],
        "evidence": [_evidence(e) for e in evidence],
        "contacts": [_contact(c) for c in claim.contacts.all()],
    }


def differences(before: dict[str, Any], after: dict[str, Any]) -> tuple[dict[str, Any], dict[str, Any]]:
    """The compared parts that differ, as two values with the same keys."""
    changed = [name for name in COMPARED if before.get(name) != after.get(name)]
    return {name: before.get(name) for name in changed}, {name: after.get(name) for name in changed}
