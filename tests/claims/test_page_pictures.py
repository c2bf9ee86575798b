"""The picture of a stored page: asked for, waited for, shown as what it has to be, and else the reason."""

from pathlib import Path
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from claims.actions import picturing
from claims.actions.capturing import capture_bytes, store
from claims.actions.recording import Refused
from claims.models import Capture, Job
from claims.terms import JobKind, JobState, Origin, Problem, Role
from tests import factories

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def folder(settings: Any, tmp_path: Path) -> None:
    settings.FIGURECHECK_BLOBS = tmp_path / "blobs"


@pytest.fixture
def reporter(client: Client) -> Client:
    client.force_login(factories.reporter())
    return client


def shown(client: Client, capture: Capture) -> str:
    answer = client.get(reverse("capture", args=[capture.pk]))
    assert answer.status_code == 200
    return answer.text


def test_a_page_without_a_picture_offers_to_take_one(reporter: Client) -> None:
    capture = factories.web_page()
    assert "No picture was taken of this page." in shown(reporter, capture)
    reporter.post(reverse("take_picture", args=[capture.pk]))
    assert capture.jobs.get().kind == JobKind.TAKE_PICTURE
    waiting = shown(reporter, capture)
    assert "A picture is being taken." in waiting
    assert 'hx-trigger="every 1s"' in waiting


def test_a_picture_that_failed_says_why_and_can_be_tried_again(reporter: Client) -> None:
    capture = factories.web_page()
    picturing.fail(capture, Problem.NO_BROWSER)
    text = shown(reporter, capture)
    assert "There is no browser on this server" in text
    assert "Try again" in text
    reporter.post(reverse("take_picture", args=[capture.pk]))
    assert capture.jobs.count() == 1


def test_a_picture_is_shown_with_words_for_those_who_do_not_see_it(reporter: Client) -> None:
    capture = factories.web_page()
    picture = factories.picture(capture)
    text = shown(reporter, capture)
    assert f'<img src="{reverse("picture_png", args=[picture.pk])}" alt="Picture of the page https://news' in text
    assert "3 came, 1 did not" in text
    assert reverse("picture_pdf", args=[picture.pk]) in text


@pytest.mark.parametrize("name", ["picture_png", "picture_pdf"])
def test_a_picture_can_do_nothing_on_the_desks_address(reporter: Client, name: str) -> None:
    """It is a browser's work after a stranger's page: no script, no plug-in, no guess at another type."""
    answer = reporter.get(reverse(name, args=[factories.picture(factories.web_page()).pk]))
    assert answer.headers["Content-Security-Policy"] == "default-src 'none'; sandbox"
    assert answer.headers["X-Content-Type-Options"] == "nosniff"
    assert answer.headers["Content-Type"] == ("image/png" if name == "picture_png" else "application/pdf")
    assert b"".join(answer.streaming_content)[:4] in (b"\x89PNG", b"%PDF")


def test_a_picture_is_taken_once_however_often_it_is_asked_for(reporter: Client) -> None:
    capture = factories.web_page()
    for _ in range(3):
        reporter.post(reverse("take_picture", args=[capture.pk]))
    assert capture.jobs.count() == 1
    Job.objects.update(state=JobState.DONE)
    factories.picture(capture)
    answer = reporter.post(reverse("take_picture", args=[capture.pk]), follow=True)
    assert "There is a picture of this copy already." in answer.text
    assert capture.jobs.count() == 1


def test_of_a_file_no_picture_is_offered(reporter: Client) -> None:
    capture = capture_bytes(b"%PDF-1.4", origin=Origin.FILE, media_type="application/pdf")
    assert "as a reader saw it" not in shown(reporter, capture)
    reporter.post(reverse("take_picture", args=[capture.pk]))
    assert not capture.jobs.exists()


def test_a_picture_whose_file_is_gone_is_not_found(reporter: Client) -> None:
    picture = factories.picture(factories.web_page())
    store().path(picture.png).unlink()
    assert reporter.get(reverse("picture_png", args=[picture.pk])).status_code == 404


def test_readers_see_no_picture(client: Client) -> None:
    picture = factories.picture(factories.web_page())
    assert client.get(reverse("picture_png", args=[picture.pk])).status_code == 302


def test_many_attempts_cost_as_many_queries_as_one(reporter: Client) -> None:
    few, many = factories.web_page("one"), factories.web_page("two")
    picturing.fail(few, Problem.PICTURE_TIMEOUT)
    for _ in range(20):
        picturing.fail(many, Problem.PICTURE_TIMEOUT)
    counts = []
    for capture in (few, few, many):
        with CaptureQueriesContext(connection) as seen:
            shown(reporter, capture)
        counts.append(len(seen))
    assert counts[1] == counts[2] <= 16


def test_the_last_word_is_the_picture_and_else_the_last_reason() -> None:
    capture = factories.web_page()
    assert capture.pictures.to_show() is None
    picturing.fail(capture, Problem.NO_BROWSER)
    picturing.fail(capture, Problem.PICTURE_TIMEOUT)
    assert capture.pictures.to_show().problem == Problem.PICTURE_TIMEOUT
    factories.picture(capture)
    picturing.fail(capture, Problem.PICTURE_FAILED)
    assert capture.pictures.count() == 3
    assert capture.pictures.to_show().problem == ""


@pytest.mark.parametrize("role", [Role.REPORTER, Role.EDITOR])
def test_somebody_without_an_active_account_takes_none(role: Role) -> None:
    with pytest.raises(Refused):
        picturing.ask(factories.web_page(), by=factories.person(role, "gone", is_active=False))
