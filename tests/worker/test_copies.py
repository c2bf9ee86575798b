"""The stored copy of a piece of evidence is read by the worker: whatever it is, its page has a text or a reason."""

import pytest

from claims.models import CopyReading, Evidence, Job
from claims.terms import JobKind, JobState, Problem
from tests import factories
from worker import jobs, tasks

pytestmark = pytest.mark.django_db

PAGE = """<!doctype html><html lang=fr><head><meta charset=iso-8859-1><title>Le registre</title></head><body><main>
<p>Le registre de la ville compte les arbres chaque année depuis un siècle, dans chaque rue et sur chaque place.</p>
<p>En octobre 2021, il a trouvé vivants 61&nbsp;% des arbres de l’année précédente, dit la ville.</p>
<p>Au nord, cinquante-deux rues de plus ont perdu tous les leurs pendant la sécheresse de l’été.</p></main></body>"""


def read(upload: bytes, media_type: str, **fields: str) -> Evidence:
    piece = factories.evidence(factories.claim(), upload=upload, media_type=media_type, **fields)
    job = Job.objects.get(capture=piece.capture)
    tasks.run_job(job.pk)
    job.refresh_from_db()
    assert (job.kind, job.state) == (JobKind.READ_COPY, JobState.DONE)
    return Evidence.objects.get(pk=piece.pk)


def test_an_excerpt_is_found_in_a_web_page_of_old() -> None:
    """The whole way: bytes in Latin-1, markup, a no-break space, and words typed on a plain keyboard."""
    body = PAGE.replace("’", "'").encode("iso-8859-1")
    piece = read(body, "text/html", excerpt="il a trouvé vivants 61 % des arbres de l’année précédente")
    reading = CopyReading.objects.get(capture=piece.capture)
    assert (reading.language, reading.replaced_share, reading.problem) == ("fr", 0.0, "")
    assert reading.reader.startswith("trafilatura")
    assert piece.excerpt == "il a trouvé vivants 61\u00a0% des arbres de l'année précédente"
    assert reading.text[piece.excerpt_start : piece.excerpt_end] == piece.excerpt
    assert [(str(figure.value), figure.unit) for figure in reading.suggested() if figure.unit == "%"] == [("61", "%")]


@pytest.mark.parametrize(
    ("upload", "media_type", "problem"),
    [
        (b"\x89PNG\r\n\x1a\n" + bytes(50), "image/png", Problem.NOT_TEXT),
        (b"%PDF-1.4 and nothing else", "application/pdf", Problem.READING_FAILED),
        (b"<html><body> <br> </body></html>", "text/html", Problem.NO_TEXT),
        (b" \n", "text/plain", Problem.NO_TEXT),
    ],
)
def test_a_copy_without_a_text_has_a_reason(upload: bytes, media_type: str, problem: Problem) -> None:
    """An empty page would look like a source that says nothing."""
    piece = read(upload, media_type, excerpt="What a person has read in it")
    reading = CopyReading.objects.get(capture=piece.capture)
    assert (reading.text, reading.problem) == ("", problem)
    assert (piece.excerpt, piece.excerpt_start) == ("What a person has read in it", None)


def test_what_cannot_be_decoded_is_counted() -> None:
    """A text full of replacement characters is no proof, and must say so itself."""
    body = "Compté en 2021 : 61 % des arbres à Lindau. ".encode() * 20 + b"\xff\xfe\xff" * 100
    piece = read(b"<html><meta charset=utf-8><body><p>" + body, "text/html")
    assert 0.1 < CopyReading.objects.get(capture=piece.capture).replaced_share < 0.5


def test_a_job_that_is_given_up_leaves_a_reason() -> None:
    """The page would say for ever that the copy is being read."""
    piece = factories.evidence(factories.claim())
    job = Job.objects.get(capture=piece.capture)
    for _ in range(jobs.MAX_ATTEMPTS):
        Job.objects.filter(pk=job.pk).update(run_after=job.created_at)
        held = jobs.lease(job.pk)
        assert held is not None
        jobs.put_back(held, "killed")
        jobs.let_go(job.pk)
    job.refresh_from_db()
    assert job.state == JobState.DEAD
    assert CopyReading.objects.get(capture=piece.capture).problem == Problem.LOST
