"""Documents: taken in once, frozen once, their candidates dismissed and taken back."""

import hashlib
from typing import Any
from uuid import uuid4

import pytest

from claims.actions import intake
from claims.actions.capturing import capture_bytes, store
from claims.blobs import StoreUnwritable
from claims.figures import read
from claims.models import Candidate, Capture, Document, Job, Outlet
from claims.terms import CandidateState, JobKind, JobState, Origin, Problem, Progress
from tests import factories

pytestmark = pytest.mark.django_db
ADDRESS = "https://www.ledger.example/trees"


def freeze(document: Document, text: str = factories.TEXT, **facts: str) -> Document:
    found = {"title": "", "outlet": "", "author": "", "language": "en"} | facts
    intake.freeze(document, text=text, published_on=None, reader="test", readings=read(text, "en"), **found)
    document.refresh_from_db()
    return document


def test_an_address_waits_for_the_worker() -> None:
    """Document and job are one transaction: neither is ever without the other."""
    document = intake.take_in_address(ADDRESS, by=factories.reporter(), ticket=uuid4())
    job = Job.objects.get(document=document)
    assert (document.progress, document.is_waiting, document.capture) == (Progress.QUEUED, True, None)
    assert (job.kind, job.state, job.attempts) == (JobKind.READ_DOCUMENT, JobState.QUEUED, 0)


def test_a_pasted_text_is_stored_before_the_page_says_so() -> None:
    """The bytes are on disk: whatever happens to the worker, nothing has to be pasted again."""
    document = factories.pasted()
    assert store().read(document.capture.sha256) == factories.TEXT.encode()
    assert (document.capture.origin, document.capture.charset) == (Origin.TEXT, "utf-8")
    assert Job.objects.filter(document=document).count() == 1


def test_a_form_that_is_sent_twice_is_one_document() -> None:
    """With one job and one stored copy."""
    ticket = uuid4()
    for take_in in (
        lambda: intake.take_in_address(ADDRESS, by=factories.reporter(), ticket=ticket),
        lambda: intake.take_in_address(ADDRESS, by=factories.reporter(), ticket=ticket),
    ):
        take_in()
    pasted = {"by": factories.reporter(), "ticket": uuid4(), "origin": Origin.FILE, "media_type": "text/plain"}
    assert intake.take_in_bytes(b"A file", **pasted) == intake.take_in_bytes(b"A file", **pasted)
    assert (Document.objects.count(), Job.objects.count(), Capture.objects.count()) == (2, 2, 1)


def test_what_cannot_be_stored_leaves_nothing(settings: Any) -> None:
    """Neither a document without its bytes, nor a job for nothing; and the person is told."""
    settings.FIGURECHECK_BLOBS = "/dev/null/blobs"
    with pytest.raises(StoreUnwritable):
        factories.pasted()
    assert not Document.objects.exists()
    assert not Job.objects.exists()


def test_the_text_is_frozen_with_its_candidates() -> None:
    """Their places are characters of exactly this text."""
    document = freeze(factories.pasted(), title="The council counts its trees", author="A. Reporter")
    assert (document.text, document.progress) == (factories.TEXT, Progress.DONE)
    assert document.text_sha256 == hashlib.sha256(factories.TEXT.encode()).hexdigest()
    found = {document.text[c.start : c.end]: c for c in document.candidates.all()}
    share = found["93%"]
    assert (share.value, share.unit, share.kind, share.state) == (93, "%", "share", CandidateState.OPEN)
    assert share.start >= share.sentence_start
    assert share.end <= share.sentence_end


def test_freezing_twice_changes_nothing() -> None:
    """A message that is delivered twice must not double the candidates, nor change a text that is quoted."""
    document = freeze(factories.pasted())
    before = list(document.candidates.values())
    again = freeze(document, text="Another text with 12% in it.", title="Another")
    assert (again.text, again.title) == (factories.TEXT, document.title)
    assert list(again.candidates.values()) == before


def test_a_document_has_a_name() -> None:
    """Its own title, else that of the file, else the first line: never nothing."""
    assert freeze(factories.pasted(), title="A title").title == "A title"
    assert freeze(factories.pasted()).title == "The council counts its trees"
    upload = {"by": factories.reporter(), "ticket": uuid4(), "origin": Origin.FILE, "media_type": "text/plain"}
    assert freeze(intake.take_in_bytes(b"x", file_name="trees.txt", **upload)).title == "trees.txt"
    long = freeze(factories.pasted(), text=f"{'word ' * 40}\n93% of it").title
    assert len(long) <= 92
    assert long.endswith("word …")


def test_the_outlet_is_known_by_its_host() -> None:
    """However the page calls itself today; and a new one is filed once, whatever its case."""
    known = Outlet.objects.create(name="The Lindau Ledger", hosts=["ledger.example"])

    captured = capture_bytes(b"x", origin=Origin.ADDRESS, media_type="text/html")
    for address, named in [(ADDRESS, "Ledger"), ("https://m.ledger.example/x", "the lindau ledger")]:
        document = intake.take_in_address(address, by=factories.reporter(), ticket=uuid4())
        intake.keep_capture(document, captured)
        assert freeze(document, outlet=named).outlet == known
    document = intake.take_in_address("https://new.example/", by=factories.reporter(), ticket=uuid4())
    intake.keep_capture(document, captured)
    assert freeze(document).outlet == Outlet.objects.get(name="new.example", hosts=["new.example"])
    assert freeze(factories.pasted()).outlet is None


def test_a_failure_is_shown_and_tried_again() -> None:
    """Once: a second click does not queue a second reading."""
    document = factories.pasted()
    Job.objects.update(state=JobState.DONE)
    intake.fail(document, Problem.NO_TEXT)
    document.refresh_from_db()
    assert (document.progress, document.problem, document.is_waiting) == (Progress.FAILED, Problem.NO_TEXT, False)
    for _ in range(2):
        intake.read_again(document, by=factories.reporter())
    document.refresh_from_db()
    assert (document.progress, document.problem) == (Progress.QUEUED, "")
    assert Job.objects.filter(document=document, state=JobState.QUEUED).count() == 1


def test_what_is_done_does_not_fail_or_begin_again() -> None:
    """A late attempt must not hide a text that people work with."""
    document = factories.document()
    intake.fail(document, Problem.TIMEOUT)
    intake.show_progress(document, Progress.READING)
    intake.read_again(document, by=factories.reporter())
    document.refresh_from_db()
    assert (document.progress, document.problem) == (Progress.DONE, "")


def test_the_copy_that_is_read_is_the_copy_that_is_kept() -> None:
    """Two attempts that fetched at once: the slower reads what the faster has stored, and not its own."""
    document = intake.take_in_address(ADDRESS, by=factories.reporter(), ticket=uuid4())
    slower = Document.objects.get(pk=document.pk)
    mine, late = (capture_bytes(data, origin=Origin.ADDRESS, media_type="text/html") for data in (b"mine", b"late"))
    assert intake.keep_capture(document, mine) == mine
    assert intake.keep_capture(slower, late) == mine
    assert slower.capture == document.capture == Document.objects.get(pk=document.pk).capture == mine


def test_a_candidate_is_dismissed_and_taken_back() -> None:
    """It stays on the page; and what a claim was made of is neither."""
    document = factories.document()
    candidate = document.candidates.get(value=93)
    intake.dismiss(candidate, by=factories.reporter())
    candidate.refresh_from_db()
    assert (candidate.state, candidate.decided_by) == (CandidateState.DISMISSED, factories.reporter())
    intake.restore(candidate)
    candidate.refresh_from_db()
    assert (candidate.state, candidate.decided_by, candidate.decided_at) == (CandidateState.OPEN, None, None)
    Candidate.objects.filter(pk=candidate.pk).update(
        state=CandidateState.LOGGED, claim=factories.claim(), decided_by=factories.reporter()
    )
    intake.dismiss(candidate, by=factories.reporter())
    intake.restore(candidate)
    candidate.refresh_from_db()
    assert candidate.state == CandidateState.LOGGED
