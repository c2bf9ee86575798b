"""What is said outside of a copy, of what it proves and of what it belongs to. JSON types only."""

from typing import Any

from claims.models import Appearance, Claim, Document, Evidence, Look, Publication


def title(proves: tuple[dict[str, Any], ...]) -> str:
    """For a list of pages: that of the article, else who says what."""
    first = proves[0] if proves else {}
    words = (
        first.get("title")
        or " – ".join(filter(None, [first.get("source"), first.get("summary")]))
        or first.get("watched", "")
    )
    return " ".join(words.split())[:200]


def piece(row: Evidence) -> dict[str, Any]:
    """For the desk."""
    told = {
        "as": "evidence",
        "claim": row.claim_id,
        "statement": row.claim.statement,
        "stance": row.stance,
        "summary": row.summary,
        "excerpt": row.excerpt,
        "source": row.source.name,
        "source_kind": row.source.kind,
        "confidential": row.source.confidential,
    }
    return told | ({"withdrawn_at": row.withdrawn_at.isoformat()} if row.withdrawn_at else {})


def public_piece(said: dict[str, Any]) -> dict[str, Any]:
    """For readers, from the piece in the approved content."""
    return {"as": "evidence", **{name: said[name] for name in "stance summary excerpt source source_kind".split()}}


def place(row: Appearance) -> dict[str, Any]:
    """For the desk."""
    return document(row.document) | {"quote": row.quote, "claim": row.claim_id, "statement": row.claim.statement}


def document(row: Document) -> dict[str, Any]:
    return {
        "as": "document",
        "title": row.title,
        "outlet": row.outlet.name if row.outlet else "",
        "published_on": row.published_on.isoformat() if row.published_on else None,
    }


def look(row: Look) -> dict[str, Any]:
    """For the desk: what a source had become when it was looked at again."""
    return {"as": "look", "watched": row.watch.address, "finding": row.finding, "at": row.at.isoformat()}


def about_claim(claim: Claim) -> dict[str, Any]:
    return {
        "kind": "claim",
        "claim": claim.pk,
        "statement": claim.statement,
        "claimant": claim.claimant.name if claim.claimant else "",
        "said_on": claim.said_on.isoformat() if claim.said_on else None,
    }


def about_check(found: list[Publication]) -> dict[str, Any]:
    content = found[0].verdict.content
    return {
        "kind": "check",
        "check": found[0].claim.slug,
        "edition": found[0].number,
        "published_at": found[0].published_at.isoformat(),
        **{name: content[name] for name in ("statement", "claimant", "said_on")},
        "rating": content["rating"]["label"],
    }
