"""No site is overrun by the desk, and none that asks for patience loses it a document."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from functools import partial
from typing import Any
from uuid import uuid4

import pytest
from django.db import connection
from django.db.models import F
from django.db.models.functions import Now

from claims.actions import intake, visiting
from claims.models import Document, Host, Job
from claims.terms import JobState, Problem, Progress
from tests import factories
from tests.claims.threads import at_once
from tests.loopback import Loopback, answering, plain
from tests.worker.leases import stored
from worker import jobs, tasks
from worker.fetch import fetch
from worker.steps import fetching

pytestmark = pytest.mark.django_db
SECOND = timedelta(seconds=1)
PAGE = plain(factories.TEXT.encode(), "Content-Type: text/plain; charset=utf-8")
NAMES = answering(news_example="127.0.0.1", short_example="127.0.0.1")


def clock() -> datetime:
    with connection.cursor() as cursor:
        cursor.execute("SELECT clock_timestamp()")
        return cursor.fetchone()[0]


# ── Turns ───────────────────────────────────────────────────────────────────────────────────────────────────────────


def test_visits_to_one_host_keep_their_distance_and_hosts_do_not_wait_for_each_other() -> None:
    """A thousand addresses of one small town's newspaper must not be its end."""
    began = clock()
    waits = [visiting.take_turn("a.example", gap=SECOND).wait for _ in range(5)]
    assert visiting.take_turn("b.example", gap=SECOND).wait == timedelta()
    ended = clock()
    for number, wait in enumerate(waits):
        assert number * SECOND - (ended - began) <= wait <= number * SECOND


@pytest.mark.django_db(transaction=True)
def test_workers_at_once_get_different_turns() -> None:
    """Each process knows only of itself: the truth is the row."""
    turns = at_once(*[partial(visiting.take_turn, "a.example", gap=timedelta(hours=1))] * 4)
    assert len({round(turn.wait / timedelta(hours=1)) for turn in turns}) == 4


def test_a_turn_that_was_kept_is_used_and_one_that_lapsed_is_kept_anew() -> None:
    """Else jobs that pile up behind a slow worker would all come at once, or a queued one never get through."""
    gap = timedelta(minutes=1)
    for _ in range(3):
        visiting.take_turn("a.example", gap=gap)
    assert visiting.take_turn("a.example", gap=gap, kept_for=clock() - gap / 2).wait == timedelta()
    assert visiting.take_turn("a.example", gap=gap, kept_for=clock() - 2 * gap).wait > 2 * gap
    visiting.leave_alone("a.example", timedelta(minutes=30))
    turn = visiting.take_turn("a.example", gap=gap, kept_for=clock())
    assert turn.closed
    assert turn.wait > timedelta(minutes=29)


def test_a_shorter_wait_never_shortens_a_longer_one() -> None:
    """Two workers are sent away by the same host, the second one more kindly."""
    visiting.leave_alone("a.example", timedelta(hours=1))
    visiting.leave_alone("a.example", timedelta(seconds=1))
    assert Host.objects.annotate(wait=F("closed_until") - Now()).get().wait > timedelta(minutes=59)


# ── Jobs ────────────────────────────────────────────────────────────────────────────────────────────────────────────


@pytest.fixture
def site(settings: Any, tmp_path: Any, monkeypatch: pytest.MonkeyPatch) -> Iterator[Loopback]:
    """A site that the worker may fetch from, and that has two names."""
    with Loopback({"/a": PAGE, "/b": PAGE}) as server:
        settings.FIGURECHECK_BLOBS = tmp_path / "blobs"
        settings.FIGURECHECK_FETCH_PORTS = [server.port]
        settings.FIGURECHECK_FETCH_ALLOWED_NETWORKS = ["127.0.0.0/8"]
        monkeypatch.setattr(fetching, "fetch", partial(fetch, resolve=NAMES))
        yield server


def asked(site: Loopback) -> list[str]:
    return [request.split(" ")[1] for request in site.requests]


def wanted(site: Loopback, path: str, host: str = "news.example") -> Job:
    document = intake.take_in_address(site.address(path, host=host), by=factories.reporter(), ticket=uuid4())
    return Job.objects.get(document=document)


def wait_of(job: Job) -> float:
    """Seconds until the job may run."""
    return Job.objects.annotate(wait=F("run_after") - Now()).get(pk=job.pk).wait.total_seconds()


def time_has_come(job: Job) -> None:
    """As if the wait were over, for the job and for its hosts."""
    Job.objects.filter(pk=job.pk).update(run_after=Now())
    Host.objects.update(closed_until=None)


def test_a_job_whose_turn_has_not_come_waits_in_the_queue_and_gets_it(site: Loopback, settings: Any) -> None:
    """The worker reads other sites in the meantime; the wait costs the job none of its attempts."""
    settings.FIGURECHECK_FETCH_GAP = 600
    first, second, third = wanted(site, "/a"), wanted(site, "/b"), wanted(site, "/b")
    for job in (first, second, third):
        tasks.run_job(job.pk)
    assert asked(site) == ["/a"]
    assert stored(first).document.progress == Progress.DONE
    now = stored(second)
    assert (now.state, now.attempts, now.token, now.document.progress) == (JobState.QUEUED, 0, None, Progress.QUEUED)
    assert now.turns == [f"news.example:{site.port}"]
    assert 590 < wait_of(second) <= 600
    assert 1190 < wait_of(third) <= 1200
    time_has_come(second)
    tasks.run_job(second.pk)
    assert asked(site) == ["/a", "/b"]
    assert stored(second).document.progress == Progress.DONE


def test_a_redirect_to_another_host_waits_for_that_hosts_turn(site: Loopback, settings: Any) -> None:
    """A thousand short links that lead to one site are a thousand visits to it."""
    settings.FIGURECHECK_FETCH_GAP = 600
    site.answers["/s"] = plain(b"", f"Location: http://news.example:{site.port}/a", status=301)
    visiting.take_turn(f"news.example:{site.port}", gap=timedelta(seconds=600))
    job = wanted(site, "/s", host="short.example")
    tasks.run_job(job.pk)
    assert asked(site) == ["/s"]
    assert stored(job).turns == [f"news.example:{site.port}"]
    time_has_come(job)
    tasks.run_job(job.pk)
    assert set(stored(job).turns) == {f"news.example:{site.port}", f"short.example:{site.port}"}
    time_has_come(job)
    tasks.run_job(job.pk)
    assert asked(site) == ["/s", "/s", "/a"]
    assert stored(job).document.progress == Progress.DONE


@pytest.mark.parametrize("status", [429, 503])
def test_a_host_that_is_busy_is_left_alone_by_every_job_and_none_is_lost(site: Loopback, status: int) -> None:
    """Who goes on asking is shut out for good."""
    site.answers["/a"] = plain(b"", "Retry-After: 120", status=status)
    first, second = wanted(site, "/a"), wanted(site, "/b")
    for job in (first, second):
        tasks.run_job(job.pk)
        assert (stored(job).state, stored(job).document.progress) == (JobState.QUEUED, Progress.QUEUED)
        assert 110 < wait_of(job) <= 121
    assert asked(site) == ["/a"]
    assert (stored(first).attempts, stored(second).attempts) == (1, 0)
    assert f"status {status}" in stored(first).error
    site.answers["/a"] = PAGE
    Host.objects.update(free_at=Now())
    for job in (first, second):
        time_has_come(job)
        tasks.run_job(job.pk)
        assert stored(job).document.progress == Progress.DONE


def test_a_busy_host_that_names_no_time_gets_more_of_it_each_time_and_then_the_person_is_told(site: Loopback) -> None:
    """Waiting for ever would hide it."""
    site.answers["/a"] = plain(b"", status=503)
    job = wanted(site, "/a")
    waits = []
    for _ in range(jobs.MAX_ATTEMPTS - 1):
        tasks.run_job(job.pk)
        waits.append(round(wait_of(job)))
        time_has_come(job)
    assert waits == [30, 120, 480]
    tasks.run_job(job.pk)
    assert len(site.requests) == jobs.MAX_ATTEMPTS
    now = stored(job)
    assert (now.state, now.document.progress, now.document.problem) == (JobState.DONE, Progress.FAILED, Problem.BUSY)


def test_a_host_that_wants_a_day_is_not_waited_for_and_not_asked_again(site: Loopback) -> None:
    """A document that says "queued" until tomorrow says nothing; "try later, or paste it" does."""
    site.answers["/a"] = plain(b"", "Retry-After: 86400", status=429)
    first, second = wanted(site, "/a"), wanted(site, "/b")
    for job in (first, second):
        tasks.run_job(job.pk)
        assert (stored(job).state, stored(job).document.problem) == (JobState.DONE, Problem.BUSY)
    assert asked(site) == ["/a"]


def test_a_capture_says_how_it_was_made(site: Loopback, settings: Any) -> None:
    """What was asked, and with what: without it nobody can tell in two years why the page looked like that."""
    settings.FIGURECHECK_CONTACT = "desk@example.org"
    job = wanted(site, "/a")
    tasks.run_job(job.pk)
    capture = stored(job).document.capture
    assert ["User-Agent", "Figurecheck/0.1.0 (fact-check desk; +desk@example.org)"] in capture.request_headers
    assert ["Host", f"news.example:{site.port}"] in capture.request_headers
    assert capture.tls == {}
    assert {"figurecheck", "python", "urllib3", "openssl"} == set(capture.tools)


def test_evidence_waits_as_documents_do(site: Loopback) -> None:
    """Its copy is fetched through the same turns."""
    site.answers["/a"] = plain(b"", "Retry-After: 60", status=503)
    piece = factories.evidence(factories.claim(), address=site.address("/a", host="news.example"))
    job = Job.objects.get(evidence=piece)
    tasks.run_job(job.pk)
    piece.refresh_from_db()
    assert (stored(job).state, piece.progress, piece.problem) == (JobState.QUEUED, Progress.QUEUED, "")


def test_what_is_refused_takes_nobodys_turn(site: Loopback) -> None:
    """Rows for every address that somebody made up would fill the table."""
    wanted_inside = intake.take_in_address("http://10.0.0.1/", by=factories.reporter(), ticket=uuid4())
    tasks.run_job(wanted_inside.jobs.get().pk)
    assert not Host.objects.exists()


# ── robots.txt ──────────────────────────────────────────────────────────────────────────────────────────────────────

CLOSED = plain(b"User-agent: *\nDisallow: /a\n")


def test_robots_are_obeyed_where_the_desk_says_so_and_asked_once(site: Loopback, settings: Any) -> None:
    """A page that is closed says so, and what to do."""
    settings.FIGURECHECK_OBEY_ROBOTS = True
    site.answers["/robots.txt"] = CLOSED
    closed, open_, again = wanted(site, "/a"), wanted(site, "/b"), wanted(site, "/a")
    for job in (closed, open_, again):
        tasks.run_job(job.pk)
    assert [stored(job).document.problem for job in (closed, open_, again)] == [Problem.ROBOTS, "", Problem.ROBOTS]
    assert asked(site) == ["/robots.txt", "/b"]
    Host.objects.update(robots_read_at=Now() - timedelta(hours=25))
    site.answers["/robots.txt"] = plain(b"", status=404)
    last = wanted(site, "/a")
    tasks.run_job(last.pk)
    assert stored(last).document.progress == Progress.DONE


def test_robots_are_not_asked_for_where_the_desk_does_not(site: Loopback) -> None:
    """By default a person's one page is opened as with a browser."""
    site.answers["/robots.txt"] = CLOSED
    job = wanted(site, "/a")
    tasks.run_job(job.pk)
    assert asked(site) == ["/a"]
    assert stored(job).document.progress == Progress.DONE


def test_a_redirect_cannot_lead_past_robots(site: Loopback, settings: Any) -> None:
    """A short link on a host that allows everything must not open what the other host closes."""
    settings.FIGURECHECK_OBEY_ROBOTS = True
    site.answers["/robots.txt"] = CLOSED
    site.answers["/s"] = plain(b"", f"Location: http://news.example:{site.port}/a", status=301)
    job = wanted(site, "/s", host="short.example")
    tasks.run_job(job.pk)
    assert stored(job).document.problem == Problem.ROBOTS
    assert "/a" not in asked(site)


@pytest.mark.parametrize(
    ("answer", "problem"),
    [
        (plain(b"", status=500), Problem.SERVER_ERROR),
        (plain(b"", status=403), ""),
        (plain(b"x" * 600_000), ""),
        (plain(b"", "Location: http://10.0.0.1/robots.txt", status=302), ""),
        (plain(b"\0\xff\xfe User-agent: *\nDisallow: /b"), ""),
    ],
    ids=["broken", "forbidden", "endless", "leads inside", "binary"],
)
def test_a_robots_file_that_cannot_be_read(site: Loopback, settings: Any, answer: bytes, problem: str) -> None:
    """A site that is broken now may forbid the page; one that has no such file forbids nothing. Nothing gets stuck."""
    settings.FIGURECHECK_OBEY_ROBOTS = True
    site.answers["/robots.txt"] = answer
    job = wanted(site, "/a")
    tasks.run_job(job.pk)
    assert Document.objects.get(pk=job.document_id).problem == problem
