"""Pictures of stored pages: asked for, kept, or given up with a reason. One that is there is never taken again."""

from dataclasses import dataclass

from claims import jobs
from claims.actions.capturing import keep_bytes
from claims.actions.recording import recording, require, take_turns
from claims.models import Capture, Picture, User
from claims.rules import needs_no_picture, picture_blockers
from claims.terms import JobKind, Problem, Progress


@dataclass(frozen=True)
class Taken:
    """What the browser gave. served, refused: what the page asked for beside its own bytes."""

    png: bytes
    pdf: bytes
    height: int
    is_cut: bool
    browser: str
    served: int
    refused: int


def ask(capture: Capture, *, by: User) -> None:
    """A person wants one. Raises Refused."""
    with recording(by):
        require(picture_blockers(hold(capture), by))
        jobs.enqueue(JobKind.TAKE_PICTURE, capture)


def ask_at_once(capture: Capture) -> None:
    """After a page was stored; asks for nothing where there is a picture or none can be. Must run in a transaction."""
    if not list(needs_no_picture(hold(capture))):
        jobs.enqueue(JobKind.TAKE_PICTURE, capture)


def keep(capture: Capture, taken: Taken) -> None:
    """The files first, then the row. Running it twice changes nothing. Raises StoreFull or StoreUnwritable."""
    png, pdf = keep_bytes(taken.png), keep_bytes(taken.pdf)
    _add(
        capture,
        png=png.sha256,
        png_size=png.size,
        pdf=pdf.sha256,
        pdf_size=pdf.size,
        height=taken.height,
        is_cut=taken.is_cut,
        browser=taken.browser,
        served=taken.served,
        refused=taken.refused,
    )


def hold(capture: Capture) -> Capture:
    """Captures never change, so that there is nothing to lock: who asks for a picture of it takes turns."""
    take_turns(f"picture of {capture.pk}")
    return capture


def show_progress(capture: Capture, progress: Progress) -> None:
    """Nothing is stored: the page looks at the job."""


def is_done(capture: Capture) -> bool:
    return capture.pictures.taken().exists()


def fail(capture: Capture, problem: Problem) -> None:
    """There is none: say why on the page of the copy."""
    _add(capture, problem=problem)


def _add(capture: Capture, **facts: object) -> None:
    if not is_done(capture):
        Picture.objects.create(capture=capture, **facts)
