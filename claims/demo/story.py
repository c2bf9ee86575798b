"""The steps of a claim's story. Each is one action, done by the person whose turn it is."""

from datetime import timedelta
from typing import Any
from uuid import uuid4

from django.db.models.functions import Now

from claims.actions import claiming, contacting, evidencing, looking, publishing, reviewing
from claims.actions.capturing import capture_bytes
from claims.demo.days import typeset
from claims.demo.files import copy
from claims.demo.shapes import Asked, Case, Desk, Piece, Ruling
from claims.models import Claim, Rating, Verdict, Watch
from claims.terms import CloseReason, Finding, Origin, QuoteState


def add(piece: Piece, claim: Claim, desk: Desk) -> None:
    """A piece of evidence with its copy, stored at once."""
    data, media_type = copy(piece.copy, language=claim.language, on=desk.on)
    evidencing.add_evidence(
        claim,
        by=desk.people[piece.by],
        ticket=uuid4(),
        summary=typeset(piece.summary, claim.language),
        stance=piece.stance,
        source=piece.source,
        source_facts=evidencing.SourceFacts(
            kind=piece.kind, level=piece.level, repeats=piece.repeats, confidential=piece.confidential
        ),
        excerpt=piece.excerpt,
        address=piece.address,
        upload=data,
        media_type=media_type,
        file_name=piece.copy,
        figure=piece.figure,
    )


def ask(asked: Asked, claim: Claim, desk: Desk) -> None:
    """The claimant was asked, and answered or not."""
    day = desk.on.ago(asked.days)
    contacting.note_contact(
        claim,
        by=desk.people["reporter"],
        ticket=uuid4(),
        asked_on=day,
        way=asked.way,
        addressee=asked.addressee,
        answer=typeset(asked.answer, claim.language),
        answered_on=day + timedelta(days=asked.after) if asked.answer else None,
    )


def add_later(claim: Claim, case: Case, desk: Desk) -> None:
    """What was found after the check had been published."""
    for piece in case.later_evidence:
        add(piece, claim, desk)


def _propose(claim: Claim, ruling: Ruling, case: Case, desk: Desk) -> None:
    reviewing.propose(
        claim,
        by=desk.people[case.proposer],
        ticket=uuid4(),
        rating=Rating.objects.get(scale__in_use=True, label=ruling.rating),
        explanation=typeset(ruling.explanation, claim.language),
        found=ruling.found,
        correction_kind=ruling.correction or "",
        correction_reason=typeset(ruling.reason, claim.language),
    )


def propose(claim: Claim, case: Case, desk: Desk) -> None:
    _propose(claim, case.rulings[0], case, desk)


def correct(claim: Claim, case: Case, desk: Desk) -> None:
    _propose(claim, case.rulings[1], case, desk)


def _proposed(claim: Claim) -> Verdict:
    return Verdict.objects.filter(claim=claim).latest("number")


def approve(claim: Claim, case: Case, desk: Desk) -> None:
    reviewing.approve(claim, by=desk.people[case.approver], verdict=_proposed(claim))


def send_back(claim: Claim, case: Case, desk: Desk) -> None:
    reviewing.request_changes(claim, by=desk.people[case.approver], verdict=_proposed(claim), note=case.note)


def contest(claim: Claim, case: Case, desk: Desk) -> None:
    reviewing.contest(claim, by=desk.people["editor"], reason=case.note)


def publish(claim: Claim, case: Case, desk: Desk) -> None:
    publishing.publish(claim, by=desk.people["editor"])


def reopen(claim: Claim, case: Case, desk: Desk) -> None:
    publishing.reopen(claim, by=desk.people["editor"], reason=case.note)


def close_not_checkable(claim: Claim, case: Case, desk: Desk) -> None:
    claiming.close(claim, by=desk.people["reviewer"], reason=CloseReason.NOT_CHECKABLE)


def article_edited(claim: Claim, case: Case, desk: Desk) -> None:
    """The article was edited after the check had been published, and the watch has seen it twice."""
    place = claim.appearances.select_related("document").earliest("pk")
    watch = claim.watches.get(address=place.document.address)
    text = place.document.text.replace(case.words, case.edited)
    before, after = case.quote.split(case.words)
    seen = looking.Seen(
        Finding.CHANGED,
        final_address=watch.address,
        capture=capture_bytes(text.encode(), origin=Origin.ADDRESS, media_type="text/plain", address=watch.address),
        text=text,
        changes=[
            [_piece("keep", before), _piece("del", case.words), _piece("ins", case.edited), _piece("keep", after)]
        ],
        edits=1,
        quotes={
            f"appearance-{place.pk}": {
                "state": QuoteState.FIGURE,
                "now": case.edited,
                "sentence": before + case.edited + after,
            }
        },
    )
    looking.record(watch, seen)
    # The second look counts from an hour after the first one on.
    Watch.objects.filter(pk=watch.pk).update(suspected_at=Now() - timedelta(hours=5))
    looking.record(watch, seen)


def _piece(op: str, text: str) -> dict[str, Any]:
    return {"op": op, "text": text, "figure": op != "keep"}
