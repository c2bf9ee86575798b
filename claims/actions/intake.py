"""Taking documents in: the request, the frozen text, the candidates, and what people make of these."""

from collections.abc import Sequence
from dataclasses import asdict
from datetime import date
from typing import Any
from urllib.parse import urlsplit
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from claims import jobs
from claims.actions.capturing import capture_bytes
from claims.actions.naming import named
from claims.actions.recording import recording, take_turns
from claims.figures import VERSION, Reading
from claims.frozen import sha256_of
from claims.models import Candidate, Capture, Document, Outlet, User
from claims.terms import CandidateState, JobKind, Origin, Problem, Progress


def take_in_address(address: str, *, by: User, ticket: UUID) -> Document:
    """Ask the worker to fetch and read an address. The same ticket twice is the same document."""
    return _take_in(by=by, ticket=ticket, origin=Origin.ADDRESS, address=address)


def take_in_bytes(
    data: bytes, *, by: User, ticket: UUID, origin: Origin, media_type: str, file_name: str = "", address: str = ""
) -> Document:
    """Store an upload or a pasted text as a capture at once, and ask the worker to read it."""
    with recording(by):
        take_turns(ticket)
        known = Document.objects.filter(ticket=ticket).first()
        if known:
            return known
        charset = "utf-8" if origin == Origin.TEXT else ""
        capture = capture_bytes(
            data, origin=origin, media_type=media_type, charset=charset, file_name=file_name, address=address
        )
        return _take_in(by=by, ticket=ticket, origin=origin, address=address, title=file_name, capture=capture)


def _take_in(*, by: User, ticket: UUID, **fields: Any) -> Document:
    with recording(by):
        document, is_new = Document.objects.get_or_create(ticket=ticket, defaults={"added_by": by, **fields})
        if is_new:
            jobs.enqueue(JobKind.READ_DOCUMENT, document)
    return document


def read_again(document: Document, *, by: User) -> None:
    """After a failure only: a text that is frozen stays frozen."""
    with recording(by):
        found = hold(document)
        if found.progress == Progress.FAILED:
            found.progress, found.problem = Progress.QUEUED, ""
            found.save(update_fields=["progress", "problem"])
            jobs.enqueue(JobKind.READ_DOCUMENT, found)


def show_progress(document: Document, progress: Progress) -> None:
    """For the page that is being watched; says nothing about what is stored."""
    Document.objects.filter(pk=document.pk).exclude(progress=Progress.DONE).update(progress=progress, problem="")


def keep_capture(document: Document, capture: Capture) -> Capture:
    """Remember the fetched copy before it is read, so that a second attempt need not fetch again.

    Returns the copy that is kept, and so has to be read: another attempt may have been faster.
    """
    Document.objects.filter(pk=document.pk, capture__isnull=True).update(capture=capture)
    document.refresh_from_db(fields=["capture"])
    return document.capture or capture


@transaction.atomic
def freeze(
    document: Document,
    *,
    text: str,
    title: str,
    outlet: str,
    author: str,
    published_on: date | None,
    language: str,
    reader: str,
    readings: Sequence[Reading],
) -> None:
    """Freeze the text and suggest its figures, both or neither. Running it twice changes nothing."""
    found = hold(document)
    if found.progress == Progress.DONE:
        return
    found.text, found.text_sha256, found.frozen_at = text, sha256_of(text), timezone.now()
    found.title = title or found.title or _first_line(text)
    found.outlet = _outlet(found.address, outlet)
    found.author, found.published_on, found.language = author, published_on, language
    found.reader = f"{reader[:60]}, figures {VERSION}"
    found.progress, found.problem = Progress.DONE, ""
    found.save()
    Candidate.objects.bulk_create(
        [Candidate(document=found, **suggestion(reading)) for reading in readings], ignore_conflicts=True
    )


def state_facts(
    document: Document, *, title: str, outlet: str, author: str, published_on: date | None, language: str
) -> None:
    """What a person knows about a document better than the machine; the text itself stays frozen."""
    Document.objects.filter(pk=document.pk).update(
        title=title, outlet=_outlet("", outlet), author=author, published_on=published_on, language=language
    )


def _first_line(text: str) -> str:
    line = text.strip().split("\n", 1)[0]
    return line if len(line) <= 90 else line[:90].rsplit(" ", 1)[0] + " …"


def _outlet(address: str, name: str) -> Outlet | None:
    """The outlet that has this host, else the one that the page names, else a new one under its host."""
    host = (urlsplit(address).hostname or "").removeprefix("www.")
    if host:
        known = Outlet.objects.filter(hosts__contains=[host]).first()
        if known:
            return known
    name = (name or host)[:200]
    if not name:
        return None
    return named(Outlet, name, hosts=[host] if host else [])


def suggestion(reading: Reading) -> dict[str, Any]:
    """The fields of a candidate: the figure, where it stands, and the guesses that fill the form in."""
    guesses = {
        name: asdict(guess)
        for name in ("measured", "share_of", "place", "claimant", "period")
        if (guess := getattr(reading, name))
    }
    if period := guesses.get("period"):
        period |= {name: str(period[name] or "") for name in ("start", "end", "as_of")}
    plain = {
        name: getattr(reading, name)
        for name in [
            "start",
            "end",
            "sentence_start",
            "sentence_end",
            "value",
            "low",
            "high",
            "kind",
            "comparator",
            "extent",
            "score",
        ]
    }
    return {**plain, "unit": reading.unit[:60], "reasons": list(reading.reasons), "context": guesses}


def hold(document: Document) -> Document:
    """The document as it is now, locked until the transaction ends."""
    return Document.objects.select_for_update().get(pk=document.pk)


def is_done(document: Document) -> bool:
    """Nothing is left to read."""
    return document.progress == Progress.DONE


def fail(document: Document, problem: Problem) -> None:
    """The worker could not read it: say why on the page."""
    Document.objects.filter(pk=document.pk).exclude(progress=Progress.DONE).update(
        progress=Progress.FAILED, problem=problem
    )


def dismiss(candidate: Candidate, *, by: User) -> None:
    """Set a candidate aside; it stays on the page and can be taken back."""
    Candidate.objects.filter(pk=candidate.pk, state=CandidateState.OPEN).update(
        state=CandidateState.DISMISSED, decided_by=by, decided_at=timezone.now()
    )


def restore(candidate: Candidate) -> None:
    """Undo a dismissal."""
    Candidate.objects.filter(pk=candidate.pk, state=CandidateState.DISMISSED).update(
        state=CandidateState.OPEN, decided_by=None, decided_at=None
    )
