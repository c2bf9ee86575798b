"""The rows of a large desk, made without a database: people, articles, and claims at every stage of their way.

Each row is a model instance with its key set, so that a new column comes with its own default. The rows keep to the
rules of the database: quotes are slices of frozen texts, nobody approves what they proposed, corrections are carried.
"""

from collections import defaultdict
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from hashlib import sha256
from itertools import count
from random import Random
from typing import Any

from django.db.models import Model

from bench.texts import LANGUAGES, Article, Fact, article
from bench.ways import WAYS, Cast, Move, Way
from bench.words import BODIES, PEOPLE
from claims.models import (
    Appearance,
    Candidate,
    Capture,
    Claim,
    Claimant,
    Document,
    Figure,
    Outlet,
    Rating,
    Source,
    User,
)
from claims.search import fold
from claims.terms import CandidateState, Origin, Progress, Role, Stage

CLAIMS_PER_DOCUMENT = 4
BEGIN = datetime(2025, 1, 1, 8, tzinfo=UTC)
BETWEEN_CLAIMS = timedelta(minutes=4)


def cast(ratings: list[Rating]) -> Cast:
    """Sixty people, and outlets, sources and claimants as a large desk has them. Not saved, without keys."""
    roles = [Role.REPORTER] * 30 + [Role.REVIEWER] * 15 + [Role.EDITOR] * 12 + [Role.ADMIN] * 3
    names = [PEOPLE[number % len(PEOPLE)].split() for number in range(len(roles))]
    people = [
        User(
            username=f"person{n}",
            first_name=first,
            last_name=last,
            role=role,
            is_staff=role == Role.ADMIN,
            password="!",
        )
        for n, (role, (first, last)) in enumerate(zip(roles, names, strict=True))
    ]
    outlets = [Outlet(name=f"Le Journal n° {n}", hosts=[f"journal{n}.example"], country="FR") for n in range(150)]
    bodies = [*BODIES["fr"], *BODIES["en"]]
    sources = [Source(name=f"{bodies[n % len(bodies)]} {n}", kind="statistics") for n in range(120)]
    claimants = [Claimant(name=f"{PEOPLE[n % len(PEOPLE)]} {n}", kind="person") for n in range(400)]
    return Cast(people, outlets, sources, claimants, ratings)


@dataclass
class DeskRows:
    """Grows a desk; ``rows`` and ``moves`` hold what was added since they were last taken."""

    cast: Cast
    seed: int = 7
    rows: dict[type[Model], list[Model]] = field(default_factory=lambda: defaultdict(list))
    moves: list[Move] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.random = Random(self.seed)
        self.keys: dict[type[Model], count[int]] = defaultdict(lambda: count(1))
        self.claims = 0

    def grow(self, many: int) -> tuple[dict[type[Model], list[Model]], list[Move]]:
        """This many claims more, with all that belongs to them."""
        self.rows, self.moves = defaultdict(list), []
        wanted = self.claims + many
        while self.claims < wanted:
            self._document(min(CLAIMS_PER_DOCUMENT, wanted - self.claims))
        return self.rows, self.moves

    def add(self, model: type[Model], **fields: Any) -> Any:
        row = model(pk=next(self.keys[model]), **fields)
        self.rows[model].append(row)
        return row

    def _document(self, claims: int) -> None:
        language = self.random.choice(LANGUAGES)
        found = article(self.random, language, self.random.randint(1500, 6000))
        while len(found.facts) < CLAIMS_PER_DOCUMENT:
            found = article(self.random, language, 3000)
        at = BEGIN + self.claims * BETWEEN_CLAIMS
        address = f"https://journal{self.random.randrange(150)}.example/{self.claims}"
        document = self.add(
            Document,
            origin=Origin.ADDRESS,
            address=address,
            title=found.title,
            outlet=self.random.choice(self.cast.outlets),
            published_on=at.date(),
            language=language,
            text=found.text,
            text_sha256=sha256(found.text.encode()).hexdigest(),
            reader="made up",
            frozen_at=at,
            capture=self.capture(address, at),
            progress=Progress.DONE,
            added_by=self.random.choice(self.cast.people),
            added_at=at,
        )
        logged = [self._claim(document, found, fact) for fact in found.facts[:claims]]
        for place, fact in enumerate(found.facts):
            self._candidate(document, fact, logged[place] if place < claims else None)

    def capture(self, address: str, at: datetime) -> Capture:
        digest = sha256(f"{address} {at}".encode()).hexdigest()
        made: Capture = self.add(
            Capture,
            sha256=digest,
            size=18_000,
            media_type="text/html",
            origin=Origin.ADDRESS,
            address=address,
            final_address=address,
            status=200,
            headers=[["content-type", "text/html; charset=utf-8"]],
            captured_at=at,
        )
        return made

    def _candidate(self, document: Document, fact: Fact, claim: Claim | None) -> None:
        guesses = {name: {"text": getattr(fact, name)} for name in ("measured", "share_of", "place")}
        decided = {"state": CandidateState.LOGGED, "claim": claim, "decided_by": document.added_by} if claim else {}
        self.add(
            Candidate,
            document=document,
            start=fact.start,
            end=fact.end,
            sentence_start=fact.sentence_start,
            sentence_end=fact.sentence_end,
            value=Decimal(fact.value),
            unit=fact.unit,
            kind=fact.kind,
            comparator=fact.comparator,
            extent=fact.extent,
            score=0.9,
            reasons=["asserted", "exact"],
            context={name: guess for name, guess in guesses.items() if guess["text"]},
            **decided,
        )

    def _claim(self, document: Document, found: Article, fact: Fact) -> Claim:
        quote = found.text[fact.sentence_start : fact.sentence_end]
        at = BEGIN + self.claims * BETWEEN_CLAIMS
        self.claims += 1
        claimant = self.random.choice([None, *self.random.choices(self.cast.claimants, k=4)])
        claim: Claim = self.add(
            Claim,
            statement=quote,
            language=document.language,
            claimant=claimant,
            said_on=at.date(),
            logged_by=document.added_by,
            logged_at=at,
            touched_at=at,
            search_text=fold(f"{quote}\n{quote}\n{claimant.name if claimant else ''}"),
        )
        claim.figure = self.figure(claim, fact)
        appearance = self.add(
            Appearance,
            claim=claim,
            document=document,
            quote=quote,
            start=fact.sentence_start,
            end=fact.sentence_end,
            figure_start=fact.start,
            figure_end=fact.end,
            added_by=claim.logged_by,
            added_at=at,
        )
        (way,) = self.random.choices(list(WAYS), weights=list(WAYS.values()))
        Way(self, claim, fact, appearance).go([Stage(word) for word in way.split() if word != "new"])
        return claim

    def figure(self, claim: Claim, fact: Fact, change: str = "0") -> Figure:
        made: Figure = self.add(
            Figure,
            claim=claim,
            value=Decimal(fact.value) + Decimal(change),
            unit=fact.unit,
            kind=fact.kind,
            comparator=fact.comparator,
            extent=fact.extent,
            measured=fact.measured,
            share_of=fact.share_of,
            place=fact.place,
        )
        return made
