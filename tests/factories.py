"""A desk for tests, built through the actions that the pages use: what a test finds is what people would have made.

Every function takes what the test is about by name and fills in the rest. Call them inside a test with a database.
"""

from datetime import date, timedelta
from decimal import Decimal
from typing import Any
from uuid import uuid4

from django.db import transaction
from django.db.models import F
from django.db.models.functions import Now

from claims.actions import (
    claiming,
    contacting,
    evidencing,
    importing,
    intake,
    looking,
    picturing,
    publishing,
    quoting,
    reviewing,
)
from claims.actions.capturing import capture_bytes, store
from claims.actions.claiming import Place
from claims.actions.evidencing import SourceFacts
from claims.actions.importing import Line
from claims.figures import read
from claims.models import (
    Capture,
    Claim,
    Contact,
    Document,
    Evidence,
    Figure,
    Flag,
    ImportedRow,
    Picture,
    Publication,
    Rating,
    Reading,
    Review,
    User,
    Verdict,
    Watch,
)
from claims.terms import (
    CloseReason,
    Comparator,
    ContactWay,
    CorrectionKind,
    Extent,
    Finding,
    Kind,
    Origin,
    Precision,
    Role,
    SourceKind,
    Stage,
    Stance,
)

TEXT = """The council counts its trees

The mayor of Lindau said on Monday that 93% of the town's trees survived the drought of 2021.

He added that 52 more districts had asked for the same programme, at a cost of 3.5 million euros."""
QUOTE = "93% of the town's trees survived the drought of 2021"
STATEMENT = "93% of Lindau's trees survived the drought"
#: One grey point.
PNG = bytes.fromhex(
    "89504e470d0a1a0a0000000d49484452000000010000000108000000003a7e9b55"
    "0000000a49444154789c636800000082008177cd72b60000000049454e44ae426082"
)
PASSWORD = "a password for tests alone"


def person(role: Role = Role.REPORTER, username: str = "", **fields: Any) -> User:
    """The account of this name (by default the role's own), made when new. Its password is PASSWORD."""
    name = username or role.label.lower()
    known = User.objects.filter(username=name).first()
    return known or User.objects.create_user(name, password=PASSWORD, role=role, **fields)


def reporter() -> User:
    return person(Role.REPORTER)


def reviewer() -> User:
    """Who proposes, where a test does not say otherwise."""
    return person(Role.REVIEWER)


def second() -> User:
    """Who approves, where a test does not say otherwise."""
    return person(Role.REVIEWER, "second")


def editor() -> User:
    return person(Role.EDITOR)


def pasted(text: str = TEXT, *, by: User | None = None) -> Document:
    """A document that waits for the worker, with its capture and its job."""
    return intake.take_in_bytes(
        text.encode(), by=by or reporter(), ticket=uuid4(), origin=Origin.TEXT, media_type="text/plain"
    )


def document(text: str = TEXT, *, by: User | None = None, language: str = "en", **facts: Any) -> Document:
    """A document with its frozen text and its candidates, as the worker leaves it; ``facts``: title, outlet, author."""
    made = pasted(text, by=by)
    found = {"title": "", "outlet": "", "author": "", "published_on": date(2021, 11, 8)} | facts
    intake.freeze(made, text=text, language=language, reader="test", readings=read(text, language), **found)
    made.refresh_from_db()
    return made


def place(quote: str = QUOTE, *, within: Document | None = None) -> Place:
    """Where the quote stands in the document; a new document when none is given."""
    home = within or document()
    start = home.text.index(quote)
    return Place(home, start, start + len(quote))


def figure(**fields: Any) -> Figure:
    """A figure that is not saved yet: 93 % of the town's trees, unless ``fields`` say otherwise."""
    share = {
        "value": Decimal(93),
        "unit": "%",
        "kind": Kind.SHARE,
        "comparator": Comparator.EQUAL,
        "extent": Extent.LEVEL,
        "measured": "trees that survived the drought",
        "share_of": "the town's trees",
        "place": "Lindau",
        "period_start": date(2021, 1, 1),
        "period_end": date(2021, 12, 31),
        "period_precision": Precision.YEAR,
        "as_written": "93%",
    }
    return Figure(**share | fields)


def rating(label: str = "False") -> Rating:
    """One of the scale that every desk begins with."""
    return Rating.objects.get(scale__in_use=True, label=label)


def claim(stage: str = Stage.NEW, *, by: User | None = None, at: Place | None = None, **fields: Any) -> Claim:
    """A claim that has come to this stage by the real actions; ``fields`` are those of ``log_claim``."""
    logged = {"statement": STATEMENT, "figure": figure(), "claimant": "Mayor of Lindau", "said_on": date(2021, 11, 8)}
    made = claiming.log_claim(at or place(), by=by or reporter(), ticket=uuid4(), **logged | fields)
    return advance(made, stage)


def advance(claim: Claim, stage: str) -> Claim:
    """Take a claim that is new or in research to ``stage``, as a desk would. Returns it as stored."""
    for step in _WAYS[Stage(stage)]:
        step(claim)
    return Claim.objects.get(pk=claim.pk)


def line(quote: str = QUOTE, **fields: Any) -> Line:
    """A checked line of a spreadsheet, for ``import_claims``."""
    return Line(**{"number": 2, "address": "", "quote": quote, "statement": "", "figure": figure()} | fields)


def imported_row() -> ImportedRow:
    """A line that waits for a document of its own."""
    ticket = uuid4()
    importing.import_claims([line()], by=editor(), ticket=ticket)
    return ImportedRow.objects.get(ticket=ticket)


def evidence(claim: Claim, *, by: User | None = None, **fields: Any) -> Evidence:
    """A piece of evidence with its stored copy; with an ``address`` instead of ``upload`` the copy is still missing."""
    said = {
        "summary": "The town's own register counts 61% of the trees of 2020.",
        "stance": Stance.REFUTES,
        "source": "Town register of Lindau",
        "source_facts": SourceFacts(kind=SourceKind.GOVERNMENT),
        "ticket": uuid4(),
    }
    if "address" not in fields:
        said |= {"upload": b"Trees alive: 61 of 100", "media_type": "text/plain", "file_name": "register.txt"}
    return evidencing.add_evidence(claim, by=by or reporter(), **said | fields)


def read_copy(piece: Evidence, text: str = "", *, language: str = "en") -> Evidence:
    """The text of the stored copy, by default its bytes, as the worker keeps it; the piece as it is afterwards."""
    assert piece.capture is not None
    said = text or store().read(piece.capture.sha256).decode()
    figures = read(said, language)
    quoting.keep_text(piece.capture, text=said, language=language, reader="test", replaced_share=0.0, figures=figures)
    return Evidence.objects.get(pk=piece.pk)


def web_page(html: str = "<h1>52 districts</h1>", **served: Any) -> Capture:
    """A stored copy of what an address served."""
    facts: dict[str, Any] = {"address": "https://news.example.org/a", "status": 200, "charset": "utf-8"} | served
    return capture_bytes(html.encode(), origin=Origin.ADDRESS, media_type="text/html", **facts)


def picture(capture: Capture, **fields: Any) -> Picture:
    facts = {"height": 900, "is_cut": False, "browser": "Chrome/1", "served": 3, "refused": 1} | fields
    picturing.keep(capture, picturing.Taken(png=PNG, pdf=b"%PDF-1.4", **facts))
    return capture.pictures.taken().get()


def contact(claim: Claim, *, by: User | None = None, **fields: Any) -> Contact:
    """An attempt to reach the claimant, without an answer."""
    said = {"ticket": uuid4(), "asked_on": date(2021, 11, 9), "way": ContactWay.EMAIL, "addressee": "The press office"}
    return contacting.note_contact(claim, by=by or reporter(), **said | fields)


def propose(claim: Claim, *, by: User | None = None, **fields: Any) -> Verdict:
    """A proposal, on a check that readers have seen with its correction."""
    said = {"rating": rating(), "explanation": "The town's own register counts fewer.", "ticket": uuid4()}
    if Claim.objects.get(pk=claim.pk).publication_id:
        said |= {"correction_kind": CorrectionKind.UPDATE, "correction_reason": "The register was counted again."}
    return reviewing.propose(claim, by=by or reviewer(), **said | fields)


def read_blind(claim: Claim, *, by: User | None = None, **fields: Any) -> Reading:
    """A second reading that agrees with the current version, where ``fields`` do not say otherwise."""
    verdict = _current(claim)
    said = {"rating": verdict.rating, "found": None, "ticket": uuid4(), "verdict": verdict}
    return reviewing.read_blind(claim, by=by or second(), **said | fields)


def approve(claim: Claim, *, by: User | None = None) -> Review:
    """The current version, approved."""
    return reviewing.approve(claim, by=by or second(), verdict=_current(claim))


def request_changes(claim: Claim, *, by: User | None = None) -> Review:
    """The current version, sent back."""
    return reviewing.request_changes(claim, by=by or second(), verdict=_current(claim), note="Say of which year.")


def withdraw(claim: Claim, *, by: User | None = None) -> Claim:
    return reviewing.withdraw(claim, by=by or reviewer())


def publish(claim: Claim, *, by: User | None = None) -> Publication:
    return publishing.publish(claim, by=by or editor())


def reopen(claim: Claim, *, by: User | None = None) -> Claim:
    return publishing.reopen(claim, by=by or editor(), reason="A new count has come out.")


SOURCE = "https://register.example.org/trees"


def fetched(text: bytes = b"Trees alive: 61 of 100", address: str = SOURCE) -> Capture:
    """A copy as the worker stores it."""
    return capture_bytes(text, origin=Origin.ADDRESS, media_type="text/plain", address=address, final_address=address)


def watched(address: str = SOURCE, **fields: Any) -> Claim:
    """A published check that rests on what was fetched from an address; ``fields`` are those of its evidence."""
    made = claim(Stage.NEW)
    piece = evidence(made, address=address, **fields)
    evidencing.keep_copy(piece, fetched(address=address))
    return advance(made, Stage.PUBLISHED)


def time_for_the_next_look(watch: Watch) -> Watch:
    """As if the wait were over: for the next look, and for a suspicion to be seen again."""
    Watch.objects.filter(pk=watch.pk).update(
        due_at=Now() - timedelta(seconds=1), suspected_at=F("suspected_at") - timedelta(days=3)
    )
    return Watch.objects.get(pk=watch.pk)


def changed_source(claim: Claim) -> Flag:
    """A source of the check has changed, and was seen twice to have."""
    watch = claim.watches.first()
    if watch is None:
        watch = Watch.objects.create(address=SOURCE)
        watch.claims.add(claim)
    change = [[{"op": "del", "text": "61", "figure": True}, {"op": "ins", "text": "59", "figure": True}]]
    seen = looking.Seen(
        Finding.CHANGED, capture=fetched(b"Trees alive: 59 of 100"), text="Trees alive: 59", changes=change, edits=1
    )
    for _ in range(2):
        with transaction.atomic():  # as the worker's step, which ends its job with it
            looking.record(watch, seen)
        watch = time_for_the_next_look(watch)
    return Flag.objects.get(claim=claim)


def _current(claim: Claim) -> Verdict:
    return Verdict.objects.get(pk=Claim.objects.values_list("verdict", flat=True).get(pk=claim.pk))


def _contest(claim: Claim) -> None:
    reviewing.contest(claim, by=editor(), reason="The reviewers read the register differently.")


def _close(claim: Claim) -> None:
    claiming.close(claim, by=reviewer(), reason=CloseReason.OUT_OF_SCOPE)


def _prove(claim: Claim) -> None:
    if not claim.evidence.exists():
        evidence(claim)


_REVIEW = [_prove, propose]
_WAYS: dict[Stage, list[Any]] = {
    Stage.NEW: [],
    Stage.IN_RESEARCH: [_prove],
    Stage.IN_REVIEW: _REVIEW,
    Stage.CHANGES_REQUESTED: [*_REVIEW, request_changes],
    Stage.CONTESTED: [*_REVIEW, _contest],
    Stage.APPROVED: [*_REVIEW, approve],
    Stage.PUBLISHED: [*_REVIEW, approve, publish],
    Stage.REOPENED: [*_REVIEW, approve, publish, reopen],
    Stage.CLOSED: [_close],
}
