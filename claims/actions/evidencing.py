"""Evidence: added, its copy stored, withdrawn. It is never deleted."""

from dataclasses import dataclass
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from claims import jobs, rules
from claims.actions import archiving
from claims.actions.capturing import capture_bytes
from claims.actions.naming import named
from claims.actions.quoting import read_copy
from claims.actions.recording import locked, recording, require, take_turns
from claims.actions.stages import advance
from claims.models import Capture, Claim, Evidence, Figure, Source, User
from claims.terms import JobKind, Origin, Problem, Progress, SourceKind, Stage


@dataclass(frozen=True)
class SourceFacts:
    """What a person says of a source with their evidence. repeats: a name; "" is not said."""

    kind: str = SourceKind.OTHER
    level: str = ""
    repeats: str = ""
    confidential: bool = False


def source_named(name: str, facts: SourceFacts) -> Source:
    """The source of this name, made when new. Case does not make two of one.

    Facts that nobody had said of it are filled in; what is on record stays, and is an admin's to change.
    """
    source = named(Source, " ".join(name.split()), kind=facts.kind)
    repeated = " ".join(facts.repeats.split())
    if source.kind == SourceKind.OTHER:
        source.kind = facts.kind
    source.level = source.level or facts.level
    source.confidential = source.confidential or facts.confidential
    if repeated and source.repeats_id is None:
        first = named(Source, repeated)
        # In a circle nobody would be the first to say it, and the database refuses one.
        if source.pk not in {first.pk, Source.objects.origins([first.pk])[first.pk]}:
            source.repeats = first
    source.save(update_fields=["kind", "level", "confidential", "repeats"])
    return source


def add_evidence(
    claim: Claim,
    *,
    by: User,
    ticket: UUID,
    summary: str,
    stance: str,
    source: str,
    source_facts: SourceFacts = SourceFacts(),
    excerpt: str = "",
    address: str = "",
    upload: bytes | None = None,
    media_type: str = "",
    file_name: str = "",
    figure: Figure | None = None,
) -> Evidence:
    """With a file the copy is stored at once, with an address the worker fetches it.

    The first piece of evidence takes a new claim into research. The same ticket twice is the same piece.
    """
    with recording(by):
        take_turns(ticket)
        known = Evidence.objects.filter(ticket=ticket).first()
        if known:
            return known
        found = locked(claim)
        require(rules.evidence_blockers(found, by))
        piece = Evidence(
            ticket=ticket, claim=found, added_by=by, summary=summary, stance=stance, excerpt=excerpt, address=address
        )
        piece.source = source_named(source, source_facts)
        if upload is not None:
            piece.capture = capture_bytes(upload, origin=Origin.FILE, media_type=media_type, file_name=file_name)
            piece.progress = Progress.DONE
        if figure:
            figure.claim = found
            figure.save()
            piece.figure = figure
        piece.save()
        if piece.capture:
            read_copy(piece.capture)
        else:
            jobs.enqueue(JobKind.STORE_EVIDENCE, piece)
        if found.stage == Stage.NEW:
            advance(found, Stage.IN_RESEARCH)
    return piece


def withdraw_evidence(piece: Evidence, *, by: User, reason: str) -> None:
    """Takes it out of the balance; it stays in the history with its copy."""
    with recording(by, reason):
        require(rules.evidence_blockers(locked(piece.claim), by))
        piece.withdrawn_at = timezone.now()
        piece.save(update_fields=["withdrawn_at"])


def fetch_again(piece: Evidence, *, by: User) -> None:
    """After a failure only: a stored copy is never replaced."""
    with recording(by):
        found = hold(piece)
        if found.progress == Progress.FAILED:
            found.progress, found.problem = Progress.QUEUED, ""
            found.save(update_fields=["progress", "problem"])
            jobs.enqueue(JobKind.STORE_EVIDENCE, found)


def show_progress(piece: Evidence, progress: Progress) -> None:
    """For the page that is being watched."""
    Evidence.objects.filter(pk=piece.pk, capture__isnull=True).update(progress=progress, problem="")


@transaction.atomic
def keep_copy(piece: Evidence, capture: Capture) -> None:
    """The worker has stored the copy, and is asked to read it. Running it twice changes nothing."""
    kept = Evidence.objects.filter(pk=piece.pk, capture__isnull=True).update(
        capture=capture, progress=Progress.DONE, problem=""
    )
    if kept:
        archiving.ask_by_policy(capture)
        read_copy(capture)


def hold(piece: Evidence) -> Evidence:
    """The piece as it is now, locked until the transaction ends."""
    return Evidence.objects.select_for_update().get(pk=piece.pk)


def is_done(piece: Evidence) -> bool:
    """Nothing is left to fetch."""
    return piece.progress == Progress.DONE


def fail(piece: Evidence, problem: Problem) -> None:
    """The copy could not be fetched: say why on the claim's page."""
    Evidence.objects.filter(pk=piece.pk, capture__isnull=True).update(progress=Progress.FAILED, problem=problem)
