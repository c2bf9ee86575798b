"""A published check -> schema.org ClaimReview (JSON-LD), from its approved content alone.

Fields: https://schema.org/ClaimReview and https://schema.org/Claim. What search engines ask for beyond these is
nowhere binding, so nothing is invented for them: what the desk does not know is left out.
"""

import json
from collections.abc import Sequence
from typing import Any

from django.conf import settings
from django.urls import reverse
from django.utils.safestring import SafeString, mark_safe

from claims.models import Publication
from claims.published import is_retracted, path_of, web_address
from claims.terms import ClaimantKind

#: Inside <script> an HTML parser looks for these; JSON may write every character as an escape instead.
_ESCAPES = {ord(character): f"\\u{ord(character):04x}" for character in "<>&\u2028\u2029"}


def claim_review(editions: Sequence[Publication], base: str) -> dict[str, Any] | None:
    """``editions``: newest first, at least one; ``base``: the desk's address without a slash at its end.

    None for a retracted check: the desk stands for no rating any more.
    """
    shown, first = editions[0], editions[-1]
    if is_retracted(shown):
        return None
    content = shown.verdict.content
    corrected = [edition for edition in editions if edition.correction]
    return _without_empty(
        {
            "@context": "https://schema.org",
            "@type": "ClaimReview",
            "url": base + path_of(shown),
            "claimReviewed": content["statement"],
            "reviewBody": content["explanation"],
            "inLanguage": content["language"],
            "datePublished": first.published_at.isoformat(timespec="seconds"),
            "dateModified": shown.published_at.isoformat(timespec="seconds") if corrected else None,
            "author": _desk(base),
            "itemReviewed": _claim(content),
            "reviewRating": _rating(content["rating"]),
            "correction": [_correction(edition) for edition in corrected],
        }
    )


def as_script(data: dict[str, Any] | None) -> SafeString:
    """A <script> data block that no text inside can end or open; nothing for None."""
    if data is None:
        return SafeString("")
    written = json.dumps(data, ensure_ascii=False).translate(_ESCAPES)
    return mark_safe(f'<script type="application/ld+json">{written}</script>')  # noqa: S308  (escaped above)


def _without_empty(fields: dict[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in fields.items() if value not in (None, "", [])}


def _desk(base: str) -> dict[str, Any]:
    return {
        "@type": "Organization",
        "name": settings.FIGURECHECK_DESK_NAME,
        "url": f"{base}/",
        "publishingPrinciples": base + reverse("method"),
        "correctionsPolicy": base + reverse("corrections"),
    }


def _claim(content: dict[str, Any]) -> dict[str, Any]:
    kind = "Person" if content["claimant_kind"] == ClaimantKind.PERSON else "Organization"
    works = [work for appearance in content["appearances"] if (work := _work(appearance))]
    dated = [work for work in works if "datePublished" in work]
    return _without_empty(
        {
            "@type": "Claim",
            "author": {"@type": kind, "name": content["claimant"]} if content["claimant"] else None,
            "datePublished": content["said_on"],
            "appearance": works,
            "firstAppearance": min(dated, key=lambda work: str(work["datePublished"]), default=None),
        }
    )


def _work(appearance: dict[str, Any]) -> dict[str, Any] | None:
    """A document that can be pointed to; a pasted text has no address."""
    address, outlet = web_address(appearance["address"]), appearance["outlet"]
    if address is None:
        return None
    return _without_empty(
        {
            "@type": "CreativeWork",
            "url": address,
            "headline": appearance["title"],
            "datePublished": appearance["published_on"],
            "publisher": {"@type": "Organization", "name": outlet} if outlet else None,
        }
    )


def _rating(rating: dict[str, Any]) -> dict[str, Any]:
    """Ratings such as "not verifiable" are words only: a number would claim a place on the scale."""
    numbers: dict[str, Any] = {}
    if rating["number"] is not None:
        numbers = {"ratingValue": rating["number"], "bestRating": rating["best"], "worstRating": rating["worst"]}
    return {"@type": "Rating", "alternateName": rating["label"], **numbers}


def _correction(edition: Publication) -> dict[str, Any]:
    assert edition.correction is not None  # noqa: S101  (the caller has sorted out the others)
    made = edition.published_at.isoformat(timespec="seconds")
    return {"@type": "CorrectionComment", "text": edition.correction.reason, "datePublished": made}
