"""The way of one claim from stage to stage, with the rows that each stage leaves behind."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from random import Random
from typing import Any, Protocol

from django.db.models import Model

from bench.texts import Fact
from bench.words import PLACES
from claims.content import SCHEMA, differences, figure_content
from claims.models import (
    Appearance,
    Capture,
    Claim,
    Claimant,
    Correction,
    Evidence,
    Figure,
    Outlet,
    Publication,
    Rating,
    Review,
    Source,
    User,
    Verdict,
)
from claims.terms import CloseReason, Decision, Progress, Role, Stage, Stance

BETWEEN_STEPS = timedelta(hours=3)
#: The way of a claim to where it stands now, and how many of a thousand stand there on a desk that has long worked.
WAYS: dict[str, int] = {
    "new": 90,
    "in_research": 60,
    "in_research in_review": 30,
    "in_research in_review changes_requested": 15,
    "in_research in_review contested": 10,
    "in_research in_review approved": 10,
    "in_research in_review approved published": 475,
    "in_research in_review approved published reopened in_review approved published": 50,
    "in_research in_review approved published reopened": 20,
    "in_research closed": 240,
}


@dataclass
class Move:
    """One step of a claim: what its row said before and after, for the history."""

    claim: int
    at: datetime
    actor: int
    before: dict[str, Any]
    after: dict[str, Any]


@dataclass
class Cast:
    """What claims point to and what is there before them."""

    people: list[User]
    outlets: list[Outlet]
    sources: list[Source]
    claimants: list[Claimant]
    ratings: list[Rating]

    def of(self, role: Role) -> list[User]:
        return [user for user in self.people if user.role == role]


class Desk(Protocol):
    """What a way needs of the desk that it is on."""

    random: Random
    cast: Cast
    moves: list[Move]

    def add(self, model: type[Model], **fields: Any) -> Any: ...
    def capture(self, address: str, at: datetime) -> Capture: ...
    def figure(self, claim: Claim, fact: Fact, change: str = "0") -> Figure: ...


class Way:
    """Takes one claim from stage to stage, as the actions would, with the rows that each stage leaves behind."""

    def __init__(self, desk: Desk, claim: Claim, fact: Fact, appearance: Appearance) -> None:
        self.desk, self.claim, self.fact, self.appearance = desk, claim, fact, appearance
        self.random, self.cast = desk.random, desk.cast
        self.evidence: list[Evidence] = []
        self.verdict: Verdict | None = None
        self.publication: Publication | None = None
        self.proposer, self.approver = self.random.sample(self.cast.of(Role.REVIEWER), 2)
        self.editor = self.random.choice(self.cast.of(Role.EDITOR))

    def go(self, stages: list[Stage]) -> None:
        steps = {
            Stage.IN_RESEARCH: self._research,
            Stage.IN_REVIEW: self._propose,
            Stage.CHANGES_REQUESTED: lambda: self._decide(Decision.REQUEST_CHANGES),
            Stage.APPROVED: lambda: self._decide(Decision.APPROVE),
            Stage.PUBLISHED: self._publish,
            Stage.CLOSED: lambda: {"close_reason": self.random.choice(CloseReason.values[::2])},
        }
        for stage in stages:
            self.claim.touched_at += BETWEEN_STEPS
            step = steps.get(stage)
            self._move(stage, step() if step else {})

    def _move(self, stage: Stage, fields: dict[str, Any]) -> None:
        claim, columns = self.claim, {"stage": stage.value, "version": self.claim.version + 1, **fields}
        before = {name: getattr(claim, name) for name in columns}
        for name, value in columns.items():
            setattr(claim, name, value)
        changed = {name: value for name, value in columns.items() if before[name] != value}
        self.desk.moves.append(
            Move(claim.pk, claim.touched_at, self.editor.pk, {name: before[name] for name in changed}, changed)
        )

    def _research(self) -> dict[str, Any]:
        for stance in self.random.sample(Stance.values, self.random.randint(1, 3)):
            address = f"https://figures.example/{self.claim.pk}/{stance}"
            gives = self.desk.figure(self.claim, self.fact, "1.5") if stance == Stance.REFUTES else None
            piece = self.desk.add(
                Evidence,
                claim=self.claim,
                summary=f"{self.claim.statement} {self.claim.statement}",
                excerpt=self.claim.statement,
                stance=stance,
                source=self.random.choice(self.cast.sources),
                address=address,
                capture=self.desk.capture(address, self.claim.touched_at),
                figure=gives,
                progress=Progress.DONE,
                added_by=self.proposer,
                added_at=self.claim.touched_at,
            )
            self.evidence.append(piece)
        return {"assignee_id": self.random.choice(self.cast.people).pk}

    def _propose(self) -> dict[str, Any]:
        number = 1 if self.verdict is None else self.verdict.number + 1
        rating = self.random.choice(self.cast.ratings)
        place = self.random.choice(PLACES[self.claim.language])
        explanation = "\n\n".join(f"{self.claim.statement} ({place}, {number}.{part})" for part in range(4))
        found = self.desk.figure(self.claim, self.fact, "2.25") if number == 1 else None
        self.verdict = self.desk.add(
            Verdict,
            claim=self.claim,
            number=number,
            rating=rating,
            explanation=explanation,
            figure=found,
            correction_kind="error" if number > 1 else "",
            correction_reason="The source has revised its series." if number > 1 else "",
            content=self._content(rating, explanation, found),
            proposed_by=self.proposer,
            authors=[self.proposer.pk],
            approvals_needed=1,
            blind=False,
            proposed_at=self.claim.touched_at,
        )
        return {"verdict_id": self.verdict.pk}

    def _decide(self, decision: Decision) -> dict[str, Any]:
        self.review = self.desk.add(
            Review,
            verdict=self.verdict,
            authors=[self.proposer.pk],
            reviewer=self.approver,
            decision=decision,
            note="" if decision == Decision.APPROVE else "Say which year.",
            decided_at=self.claim.touched_at,
        )
        return {}

    def _publish(self) -> dict[str, Any]:
        number = 1 if self.publication is None else self.publication.number + 1
        self.publication = self.desk.add(
            Publication,
            claim=self.claim,
            number=number,
            verdict=self.verdict,
            review=self.review,
            evidence=self.evidence[0],
            capture=self.evidence[0].capture,
            correction=self._correction(self.publication) if self.publication else None,
            published_by=self.editor,
            published_at=self.claim.touched_at,
        )
        return {"publication_id": self.publication.pk, "slug": f"check-{self.claim.pk}"}

    def _correction(self, shown: Publication) -> Correction:
        assert self.verdict is not None
        before, after = differences(shown.verdict.content, self.verdict.content)
        made: Correction = self.desk.add(
            Correction,
            claim=self.claim,
            kind=self.verdict.correction_kind,
            reason=self.verdict.correction_reason,
            before=before,
            after=after,
            made_by=self.editor,
            made_at=self.claim.touched_at,
        )
        return made

    def _content(self, rating: Rating, explanation: str, found: Figure | None) -> dict[str, Any]:
        """What ``claims.content.check_content`` makes of the stored rows; the benchmark's own test compares the two."""
        claim, document = self.claim, self.appearance.document
        numbers = [one.number for one in self.cast.ratings if one.number is not None]
        return {
            "schema": SCHEMA,
            "statement": claim.statement,
            "language": claim.language,
            "claimant": claim.claimant.name if claim.claimant else "",
            "claimant_kind": claim.claimant.kind if claim.claimant else "",
            "said_on": str(claim.said_on),
            "logged_on": str(claim.logged_at.date()),
            "figure": figure_content(claim.figure),
            "rating": {
                "label": rating.label,
                "tone": rating.tone,
                "number": rating.number,
                "worst": min(numbers),
                "best": max(numbers),
            },
            "explanation": explanation,
            "found": figure_content(found),
            "appearances": [
                {
                    "quote": self.appearance.quote,
                    "title": document.title,
                    "outlet": document.outlet.name if document.outlet else "",
                    "address": document.address,
                    "published_on": str(document.published_on),
                    "language": document.language,
                }
            ],
            "evidence": [_piece(piece) for piece in self.evidence],
            "contacts": [],
        }


def _piece(piece: Evidence) -> dict[str, Any]:
    return {
        "id": piece.pk,
        "summary": piece.summary,
        "excerpt": piece.excerpt,
        "stance": piece.stance,
        "source": piece.source.name,
        "source_kind": piece.source.kind,
        "source_level": piece.source.level,
        "repeats": "",
        "confidential": False,
        "address": piece.address,
        "figure": figure_content(piece.figure),
        "excerpt_in_copy": False,
    }
