"""What a stored copy says: its text, frozen once, and the place of an excerpt in it.

``hold``, ``show_progress``, ``is_done`` and ``fail`` are what the job that reads a copy tells people (actions.working).
"""

from collections.abc import Sequence

from django.db import transaction

from claims import jobs, rules
from claims.actions.intake import suggestion
from claims.actions.recording import Stale, locked, recording, require, take_turns
from claims.figures import VERSION as FIGURES_VERSION
from claims.figures import Reading
from claims.frozen import sha256_of
from claims.models import Capture, CopyReading, Evidence, Figure, User
from claims.quotes import find_quote
from claims.terms import FROZEN_STAGES, JobKind, Problem, Progress

#: Figures kept of one copy: nobody looks through more, and a table of a million numbers must not become a page.
MOST_FIGURES = 1000
_READ_AT_ONCE = 20


def read_copy(capture: Capture) -> None:
    """Ask the worker for the text of a stored copy. Must run in a transaction that has just stored it."""
    jobs.enqueue(JobKind.READ_COPY, capture)


def read_unread() -> int:
    """Ask for the text of copies that were stored before texts were kept. Returns of how many.

    The scheduler's: nobody else asks for them. A few at a time, so that people's own work is not behind a thousand.
    """
    with transaction.atomic():
        waiting = Evidence.objects.unread().select_for_update(of=("self",), skip_locked=True).select_related("capture")
        copies = {piece.capture.pk: piece.capture for piece in waiting[:_READ_AT_ONCE] if piece.capture}
        for capture in copies.values():
            read_copy(capture)
    return len(copies)


def read_again(piece: Evidence, *, by: User) -> None:
    """After a failure only: a text that is frozen stays frozen."""
    capture = piece.capture
    if capture is None:
        return
    with recording(by):
        hold(capture)
        has_failed = CopyReading.objects.filter(capture=capture).exclude(problem="").exists()
        if has_failed and not capture.jobs.under_way(JobKind.READ_COPY).exists():
            read_copy(capture)


@transaction.atomic
def keep_text(
    capture: Capture, *, text: str, language: str, reader: str, replaced_share: float, figures: Sequence[Reading]
) -> None:
    """Freeze the text of a copy and look for the excerpts that people have typed. Twice changes nothing."""
    kept = CopyReading.objects.select_for_update().filter(capture=capture).first() or CopyReading(capture=capture)
    if not kept.text:
        kept.text, kept.text_sha256, kept.language, kept.problem = text, sha256_of(text), language, ""
        kept.reader, kept.replaced_share = f"{reader[:60]}, figures {FIGURES_VERSION}", replaced_share
        kept.figures = [suggestion(figure) for figure in figures[:MOST_FIGURES]]
        kept.save()
    for piece in Evidence.objects.standing().filter(capture=capture, excerpt_start__isnull=True).exclude(excerpt=""):
        _place(piece, kept.text)


def _place(piece: Evidence, text: str) -> None:
    """Keep where the excerpt stands, and the words as they stand there. What is reviewed or published stays as it is:
    there only an excerpt that is already word for word gets its place."""
    claim = locked(piece.claim)
    span = find_quote(text, piece.excerpt, near=0)
    if span is None:
        return
    start, end = span
    if claim.stage in FROZEN_STAGES and text[start:end] != piece.excerpt:
        return
    places = {"excerpt": text[start:end], "excerpt_start": start, "excerpt_end": end}
    Evidence.objects.filter(pk=piece.pk, excerpt=piece.excerpt, excerpt_start__isnull=True).update(**places)


def hold(capture: Capture) -> Capture:
    """Whoever asks for the same reading waits until the transaction ends; the copy itself never changes."""
    take_turns(f"read copy {capture.pk}")
    return capture


def show_progress(capture: Capture, progress: Progress) -> None:
    """Nothing to say: a copy without a text, or with the reason why, says all there is."""


def is_done(capture: Capture) -> bool:
    """The copy has its text."""
    return CopyReading.objects.filter(capture=capture, problem="").exists()


@transaction.atomic
def fail(capture: Capture, problem: Problem) -> None:
    """No text could be read out of the copy: say why, wherever the copy is shown."""
    kept, is_new = CopyReading.objects.select_for_update().get_or_create(capture=capture, defaults={"problem": problem})
    if not is_new and not kept.text:
        kept.problem = problem
        kept.save(update_fields=["problem", "read_at"])


def choose_excerpt(
    piece: Evidence, *, by: User, version: int, excerpt: str, place: tuple[int, int] | None, figure: Figure | None
) -> Evidence:
    """Say which words of the copy count, and which figure they give; ``place`` is None for words that stand in no text.

    Raises Refused; Stale when somebody else has chosen since the form was opened.
    """
    with recording(by):
        claim = locked(piece.claim)
        require(rules.evidence_blockers(claim, by))
        found = Evidence.objects.select_for_update(of=("self",)).get(pk=piece.pk)
        require(rules.excerpt_blockers(found))
        if found.version != version:
            raise Stale(claim)
        found.excerpt, (found.excerpt_start, found.excerpt_end) = excerpt, place or (None, None)
        found.figure = _kept_figure(found, figure)
        found.version += 1
        found.save(update_fields=["excerpt", "excerpt_start", "excerpt_end", "figure", "version"])
    return found


def _kept_figure(piece: Evidence, figure: Figure | None) -> Figure | None:
    """The figure in the row that the piece has already, so that its history is one; a new row when it had none."""
    if figure is None:
        return None
    figure.claim_id = piece.claim_id
    if piece.figure_id:
        figure.pk = piece.figure_id
        figure.quantity = piece.figure.quantity if piece.figure else None
        figure.save(force_update=True)
    else:
        figure.save()
    return figure
