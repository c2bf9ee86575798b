"""Health: whoever runs the desk learns within a minute that jobs are stuck, and strangers learn nothing else."""

from datetime import timedelta

import pytest
from django.db import connection
from django.utils import timezone

from claims.models import Job
from claims.terms import JobState
from tests import factories

pytestmark = pytest.mark.django_db


def job(*, waited, sent=None, state=JobState.QUEUED):
    """A job that is due since ``waited`` seconds and was sent ``sent`` seconds ago, None for never."""
    found = Job.objects.get(document=factories.pasted())
    now = timezone.now()
    found.run_after = now - timedelta(seconds=waited)
    found.sent_at = None if sent is None else now - timedelta(seconds=sent)
    found.state = state
    found.save()
    return found


def health(client):
    response = client.get("/health/")
    return response.status_code, response.json()


def test_an_idle_desk_is_well(client):
    assert health(client) == (200, {"database": "ok", "relay": "ok", "oldest_waiting_seconds": 0})


def test_a_job_that_nobody_sends_for_a_minute_is_seen(client):
    job(waited=61)
    status, told = health(client)
    assert (status, told["relay"]) == (503, "stopped")
    assert 61 <= told["oldest_waiting_seconds"] < 70


def test_a_relay_that_died_behind_a_long_queue_is_seen(client):
    """Older jobs were sent before it died: they must not hide that the newer ones are not."""
    job(waited=600, sent=200)
    job(waited=90)
    assert health(client)[0] == 503


def test_a_fresh_job_is_no_alarm(client):
    job(waited=30)
    status, told = health(client)
    assert (status, told["relay"]) == (200, "ok")
    assert told["oldest_waiting_seconds"] >= 30


def test_a_job_that_was_sent_and_waits_for_a_worker_is_no_dead_relay(client):
    job(waited=600, sent=40)
    status, told = health(client)
    assert status == 200
    assert told["oldest_waiting_seconds"] >= 600


def test_a_second_attempt_that_is_not_due_yet_is_not_waiting(client):
    job(waited=-120)
    assert health(client) == (200, {"database": "ok", "relay": "ok", "oldest_waiting_seconds": 0})


def test_done_jobs_are_not_waiting(client):
    job(waited=600, state=JobState.DONE)
    assert health(client)[1]["oldest_waiting_seconds"] == 0


def test_two_queries_and_no_copy_in_a_cache(client, django_assert_num_queries):
    for _ in range(3):
        job(waited=90, sent=10)
    with django_assert_num_queries(2):
        response = client.get("/health/")
    assert "no-store" in response.headers["Cache-Control"]


def test_without_a_database_it_says_so_and_no_more(client):
    """The address and the role of the server are nobody's business."""
    with connection.cursor() as cursor:
        cursor.execute("SET LOCAL search_path = pg_temp")
    response = client.get("/health/")
    assert response.status_code == 503
    assert response.json() == {"database": "away"}
