"""A picture is a job of its own: it lets people go first, comes one at a time, and says why when there is none."""

import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from uuid import uuid4

import pytest
from django.db import connection, transaction

from claims.actions import intake, picturing
from claims.actions.capturing import store
from claims.models import Capture, Document, Job, Picture
from claims.terms import JobKind, JobState, Origin, Problem, Progress
from tests import factories
from tests.claims.tries import superuser
from tests.loopback import Loopback, plain
from worker import jobs, tasks
from worker.pictures import browser
from worker.steps import pictures

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def desk(settings: Any, tmp_path: Path) -> None:
    settings.FIGURECHECK_PICTURES = True
    settings.FIGURECHECK_BLOBS = tmp_path / "blobs"
    settings.FIGURECHECK_BROWSER = "/bin/true"  # there is one, whatever this machine has; it is not started


@pytest.fixture
def capture() -> Capture:
    return factories.web_page()


def asked(capture: Capture) -> Job:
    with transaction.atomic():
        pictures.wanted(capture)
    return capture.jobs.get(kind=JobKind.TAKE_PICTURE)


def now(job: Job) -> Job:
    return Job.objects.get(pk=job.pk)


@pytest.fixture
def site(settings: Any) -> Iterator[Loopback]:
    page = b"<html><body><article><p>The army holds 93 % of the city, said the minister.</p></article>"
    with Loopback({"/a": plain(page, "Content-Type: text/html")}) as server:
        settings.FIGURECHECK_FETCH_PORTS = [server.port]
        settings.FIGURECHECK_FETCH_ALLOWED_NETWORKS = ["127.0.0.0/8"]
        yield server


def test_a_page_that_was_fetched_gets_its_picture_after_it_was_read(site: Loopback) -> None:
    """The document is there when the picture is still to be taken."""
    document = intake.take_in_address(site.address("/a"), by=factories.reporter(), ticket=uuid4())
    tasks.run_job(document.jobs.get().pk)
    read = Document.objects.get()
    assert read.progress == Progress.DONE
    assert read.capture is not None
    assert read.capture.jobs.get().state == JobState.QUEUED


def test_the_copy_of_evidence_gets_one_too(site: Loopback) -> None:
    piece = factories.evidence(factories.claim(), address=site.address("/a"))
    tasks.run_job(piece.jobs.get().pk)
    piece.refresh_from_db()
    assert piece.capture is not None
    assert piece.capture.jobs.filter(kind=JobKind.TAKE_PICTURE).count() == 1


@pytest.mark.parametrize(
    "served", [{"media_type": "application/pdf"}, {"media_type": "text/plain"}, {"origin": Origin.FILE}]
)
def test_what_no_browser_shows_as_a_page_gets_none(served: dict[str, Any]) -> None:
    facts = {"origin": Origin.ADDRESS, "media_type": "text/html", "address": "https://a.example/"} | served
    capture = factories.capture_bytes(b"x", **facts)
    with transaction.atomic():
        pictures.wanted(capture)
    assert not capture.jobs.exists()
    assert not capture.pictures.exists()


def test_a_desk_without_a_browser_says_so_at_once(settings: Any, capture: Capture) -> None:
    """No job waits for a browser that will not come."""
    settings.FIGURECHECK_BROWSER = "/nowhere/chromium"
    with transaction.atomic():
        pictures.wanted(capture)
    assert not capture.jobs.exists()
    assert capture.pictures.get().problem == Problem.NO_BROWSER


def test_a_browser_that_was_taken_away_is_no_lost_job(settings: Any, capture: Capture) -> None:
    job = asked(capture)
    settings.FIGURECHECK_BROWSER = "/nowhere/chromium"
    tasks.run_job(job.pk)
    assert now(job).state == JobState.DONE
    assert capture.pictures.get().problem == Problem.NO_BROWSER


def test_a_desk_that_wants_no_pictures_takes_none(settings: Any, capture: Capture) -> None:
    settings.FIGURECHECK_PICTURES = False
    with transaction.atomic():
        pictures.wanted(capture)
    assert not capture.jobs.exists()


def test_a_picture_lets_whoever_waits_for_a_page_go_first(capture: Capture) -> None:
    job = asked(capture)
    factories.pasted()
    tasks.run_job(job.pk)
    assert (now(job).state, now(job).attempts) == (JobState.QUEUED, 0)
    assert not Picture.objects.exists()


def test_a_picture_does_not_wait_for_ever(capture: Capture) -> None:
    """On a desk that is always busy there would be none."""
    job = asked(capture)
    factories.pasted()
    Job.objects.filter(pk=job.pk).update(created_at="2020-01-01T00:00Z")
    tasks.run_job(job.pk)
    assert now(job).state == JobState.DONE
    assert capture.pictures.get().problem == Problem.PICTURE_FAILED, "/bin/true was started, and is no browser"


@pytest.mark.django_db(transaction=True)
def test_one_browser_runs_at_a_time() -> None:
    """Two workers with a browser each would take twice the memory."""
    job = asked(factories.web_page())
    with superuser() as other:
        other.execute("SELECT pg_advisory_lock(%s)", [pictures._ALONE])
        tasks.run_job(job.pk)
        assert now(job).state == JobState.QUEUED
    Job.objects.filter(pk=job.pk).update(run_after="2020-01-01T00:00Z")
    tasks.run_job(job.pk)
    assert now(job).state == JobState.DONE
    with connection.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM pg_locks WHERE locktype = 'advisory' AND objid = %s", [pictures._ALONE])
        assert cursor.fetchone() == (0,)


def test_a_message_that_comes_twice_makes_one_picture(capture: Capture) -> None:
    job = asked(capture)
    factories.picture(capture)
    held = jobs.lease(job.pk)
    assert held is not None
    with jobs.finishing(held):
        picturing.keep(capture, picturing.Taken(b"\x89PNG", b"%PDF", 1, False, "x", 0, 0))
    assert capture.pictures.count() == 1


def test_a_picture_of_a_real_page_is_stored_and_proven(settings: Any, site: Loopback) -> None:
    """From the stored bytes to files that are read back like every other copy."""
    settings.FIGURECHECK_BROWSER = ""
    if browser.find("") is None:
        pytest.skip("no Chromium on this machine")
    capture = factories.web_page("<h1>52 districts</h1><p>said the minister", address=site.address("/a"))
    job = asked(capture)
    tasks.run_job(job.pk)
    picture = capture.pictures.get()
    assert picture.problem == "", now(job).error
    assert store().read(picture.png).startswith(b"\x89PNG")
    if subprocess.run(["which", "pdftotext"], capture_output=True).returncode == 0:
        shown = subprocess.run(["pdftotext", store().path(picture.pdf), "-"], capture_output=True, text=True).stdout
        assert "52 districts" in shown
    assert now(job).state == JobState.DONE
