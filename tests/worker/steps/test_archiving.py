"""A page that an archive is asked to keep: in the end there is a copy or a reason, and never "sent"."""

import logging
from collections.abc import Iterator
from datetime import timedelta
from typing import Any

import pytest
from django.db import DatabaseError, transaction
from django.db.models import F
from django.db.models.functions import Now

from claims.actions import archiving, evidencing
from claims.actions.capturing import capture_bytes
from claims.actions.recording import Refused
from claims.actions.working import run_again
from claims.models import ArchivedCopy, Capture, Host, Job, Policy
from claims.terms import ArchiveProblem, JobState, Origin, Progress, Role
from tests import factories
from tests.archives import MADE_AT, PermaServer, WaybackServer
from tests.claims.tries import refused, sql
from tests.loopback import dialled_for_real, plain
from tests.worker.leases import run_out, stored, taken
from worker import jobs, tasks
from worker.steps.archiving import MOST_SUBMISSIONS, PATIENCE

pytestmark = pytest.mark.django_db
PAGE = "https://news.example/article"
SUCCESS, PENDING = WaybackServer.success(PAGE), WaybackServer.pending


@pytest.fixture
def server(settings: Any) -> Iterator[WaybackServer]:
    with WaybackServer(PENDING, PENDING, SUCCESS) as made:
        settings.FIGURECHECK_FETCH_PORTS = [made.port]
        settings.FIGURECHECK_FETCH_ALLOWED_NETWORKS = ["127.0.0.0/8"]
        settings.FIGURECHECK_ARCHIVES = ["wayback"]
        settings.FIGURECHECK_WAYBACK_ADDRESS = made.address("").rstrip("/")
        settings.FIGURECHECK_WAYBACK_KEY, settings.FIGURECHECK_WAYBACK_SECRET = "the-key", "the-secret"
        yield made


def captured(address: str = PAGE, **facts: Any) -> Capture:
    return capture_bytes(b"a page", origin=Origin.ADDRESS, media_type="text/html", address=address, **facts)


def asked(capture: Capture | None = None, service: str = "wayback") -> ArchivedCopy:
    return archiving.ask(capture or captured(), service, by=factories.reporter())


def run(copy: ArchivedCopy, times: int = 1) -> ArchivedCopy:
    """The worker comes by so often, each time when the wait is over."""
    for _ in range(times):
        Host.objects.update(closed_until=None, free_at=Now())
        Job.objects.filter(archived=copy, state=JobState.QUEUED).update(run_after=Now())
        tasks.run_job(Job.objects.filter(archived=copy).latest("pk").pk)
    copy.refresh_from_db()
    return copy


def wait(copy: ArchivedCopy) -> timedelta:
    return Job.objects.annotate(wait=F("run_after") - Now()).get(archived=copy, state=JobState.QUEUED).wait


def years_ago(copy: ArchivedCopy, **columns: timedelta) -> None:
    ArchivedCopy.objects.filter(pk=copy.pk).update(**{name: Now() - ago for name, ago in columns.items()})


# ── The way to the end ──────────────────────────────────────────────────────────────────────────────────────────────


def test_a_job_is_followed_until_the_copy_has_an_address(server: WaybackServer) -> None:
    """What the page says is what the archive said, at each moment."""
    copy = asked()
    assert (copy.progress, copy.ticket) == (Progress.QUEUED, "")
    assert (run(copy).ticket, copy.progress, copy.address) == ("spn2-1", Progress.QUEUED, "")
    for _ in range(2):
        assert (run(copy).progress, copy.address) == (Progress.QUEUED, "")
        assert timedelta(seconds=5) < wait(copy) <= timedelta(minutes=5)
    assert run(copy).progress == Progress.DONE
    assert copy.address == server.address(f"/web/20261124200501/{PAGE}")
    assert copy.captured_at == MADE_AT
    assert (server.submitted, len(server.asked)) == ([PAGE], 3)
    job = copy.jobs.get()
    assert (job.state, job.attempts) == (JobState.DONE, 1)


def test_what_the_site_led_to_is_handed_in(server: WaybackServer) -> None:
    run(asked(captured("https://short.example/x", final_address=PAGE)))
    assert server.submitted == [PAGE]


def test_a_killed_worker_hands_nothing_in_a_second_time(server: WaybackServer) -> None:
    """It dies after the ticket was kept: the next one follows that ticket."""
    copy = run(asked())
    Job.objects.filter(archived=copy).update(run_after=Now())
    held = taken(copy.jobs.get())
    run_out(held.job)
    assert jobs.sweep() == 1
    assert run(copy, 3).progress == Progress.DONE
    assert (server.submitted, server.asked[0]) == ([PAGE], "/save/status/spn2-1")


def test_a_worker_that_lost_its_lease_stores_no_second_end(server: WaybackServer) -> None:
    copy = run(asked(), 4)
    with pytest.raises(jobs.LeaseLost), jobs.finishing(jobs.Lease(copy.jobs.get(), taken(_another()).token)):
        archiving.decline(copy, ArchiveProblem.OTHER, "late")
    copy.refresh_from_db()
    assert copy.progress == Progress.DONE


def _another() -> Job:
    return factories.pasted().jobs.get()


# ── Not now ─────────────────────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("where", ["submit", "follow"])
def test_a_rate_limit_is_obeyed_by_all_jobs_and_costs_no_attempt(server: WaybackServer, where: str) -> None:
    """The account of the desk is not closed for impatience."""
    limit = plain(b"Too Many Requests", "Retry-After: 600", status=429)
    copy = asked()
    if where == "submit":
        server.refusals = [limit]
    else:
        server.story = [limit, SUCCESS]
        run(copy)
    run(copy)
    assert timedelta(seconds=590) < wait(copy) <= timedelta(seconds=600)
    assert copy.jobs.get().attempts == 0
    other = asked(captured("https://news.example/other"))
    before = len(server.requests)
    tasks.run_job(other.jobs.get().pk)
    assert len(server.requests) == before
    assert copy.progress == Progress.QUEUED
    assert run(copy, 4).progress == Progress.DONE


def test_an_account_with_too_much_work_tries_again(server: WaybackServer) -> None:
    server.refusals = [WaybackServer.error("user-session-limit")] * 2
    copy = run(asked())
    assert (copy.progress, copy.submissions) == (Progress.QUEUED, 0)
    assert timedelta(seconds=100) < wait(copy) <= timedelta(minutes=2)
    assert run(copy, 5).progress == Progress.DONE


def test_a_capture_that_failed_for_the_moment_is_handed_in_anew_and_not_for_ever(server: WaybackServer) -> None:
    server.story = [WaybackServer.error("no-browsers-available"), SUCCESS]
    copy = run(asked(), 2)
    assert (copy.ticket, copy.progress) == ("", Progress.QUEUED)
    assert run(copy, 2).progress == Progress.DONE
    assert copy.submissions == 2
    server.story = [WaybackServer.error("job-failed")]
    second = run(asked(captured(PAGE + "?2")), 2 * MOST_SUBMISSIONS)
    assert (second.progress, second.problem) == (Progress.FAILED, ArchiveProblem.BROKEN)
    assert second.submissions == MOST_SUBMISSIONS


def test_a_job_that_stays_pending_for_hours_is_handed_in_anew(server: WaybackServer) -> None:
    """The service has forgotten it, or a worker of theirs was killed."""
    server.story = [PENDING]
    copy = run(asked(), 2)
    years_ago(copy, submitted_at=timedelta(hours=2))
    run(copy)
    assert (copy.ticket, copy.progress) == ("", Progress.QUEUED)
    assert run(copy).submissions == 2


def test_patience_has_an_end(server: WaybackServer) -> None:
    """The page does not say "works on it" in a year."""
    server.story = [PENDING]
    copy = run(asked())
    years_ago(copy, asked_at=PATIENCE + timedelta(minutes=1))
    assert (run(copy).progress, copy.problem) == (Progress.FAILED, ArchiveProblem.NO_ANSWER)


@pytest.mark.parametrize("answer", [plain(b"<html>", status=502), plain(b"garbage"), plain(b'{"x": 1}'), b"HTTP/1.1 2"])
def test_an_archive_in_trouble_is_asked_again_ever_more_rarely(server: WaybackServer, answer: bytes) -> None:
    server.refusals = [answer]
    copy = run(asked())
    assert timedelta(seconds=50) < wait(copy) <= timedelta(minutes=1)
    years_ago(copy, asked_at=timedelta(hours=8))
    server.refusals = [answer]
    run(copy)
    assert timedelta(hours=3.9) < wait(copy) < timedelta(hours=4.1)
    assert run(copy, 4).progress == Progress.DONE


# ── Never ───────────────────────────────────────────────────────────────────────────────────────────────────────────


def test_a_reason_is_shown_and_asking_again_begins_anew(server: WaybackServer) -> None:
    server.refusals = [WaybackServer.error("blocked-url", "on the list")]
    copy = run(asked())
    assert (copy.progress, copy.problem) == (Progress.FAILED, ArchiveProblem.BLOCKED)
    assert copy.detail == "error:blocked-url: on the list"
    assert copy.jobs.get().state == JobState.DONE
    assert asked(copy.capture).pk == copy.pk
    assert run(copy, 4).progress == Progress.DONE
    assert asked(copy.capture).jobs.count() == 2
    assert len(server.submitted) == 2


@pytest.mark.parametrize(
    "base", ["http://127.0.0.1:1", "http://169.254.169.254", "http://[::1]", "https://localhost", "http://2130706433"]
)
def test_a_setting_that_leads_inside_opens_nothing(settings: Any, base: str) -> None:
    """The address of a service passes the same gate as every other."""
    settings.FIGURECHECK_ARCHIVES, settings.FIGURECHECK_WAYBACK_ADDRESS = ["wayback"], base
    settings.FIGURECHECK_WAYBACK_KEY, settings.FIGURECHECK_WAYBACK_SECRET = "the-key", "the-secret"
    with dialled_for_real() as dialled:
        copy = run(asked())
    assert [address for address in dialled if isinstance(address, tuple)] == []
    assert (copy.progress, copy.problem) == (Progress.FAILED, ArchiveProblem.NOT_OPENED)
    assert "the-secret" not in copy.detail + copy.jobs.get().error


def test_a_key_that_was_taken_out_of_the_settings_ends_it(server: WaybackServer, settings: Any) -> None:
    copy = asked()
    settings.FIGURECHECK_ARCHIVES = []
    assert (run(copy).progress, copy.problem) == (Progress.FAILED, ArchiveProblem.KEY)


def test_a_key_stands_in_no_row_and_in_no_line_of_the_log(
    server: WaybackServer, caplog: pytest.LogCaptureFixture, settings: Any
) -> None:
    caplog.set_level(logging.DEBUG)
    server.refusals = [plain(b"no", "Location: http://127.0.0.1/", status=302), plain(b"x", status=401)]
    settings.FIGURECHECK_WAYBACK_SECRET = "the-secret"
    copy = run(asked(), 2)
    rows = f"{list(ArchivedCopy.objects.values())} {list(Job.objects.values())} {list(Host.objects.values())}"
    assert "the-secret" not in rows + caplog.text
    assert copy.progress == Progress.FAILED


def test_a_worker_that_dies_each_time_is_told_and_an_admin_may_start_it_again(server: WaybackServer) -> None:
    copy = run(asked())
    Job.objects.filter(archived=copy).update(run_after=Now(), attempts=jobs.MAX_ATTEMPTS - 1)
    run_out(taken(copy.jobs.get()).job)
    jobs.sweep()
    copy.refresh_from_db()
    assert (copy.progress, copy.problem) == (Progress.FAILED, ArchiveProblem.LOST)
    assert stored(copy.jobs.get()).state == JobState.DEAD
    run_again(copy.jobs.get(), by=factories.person(Role.ADMIN))
    assert run(copy, 3).progress == Progress.DONE
    assert len(server.submitted) == 1


# ── Who may be sent there ───────────────────────────────────────────────────────────────────────────────────────────


def test_a_confidential_source_is_betrayed_to_no_archive(server: WaybackServer) -> None:
    """An archive shows the address to the world, and never forgets it."""
    secret = evidencing.SourceFacts(confidential=True)
    piece = factories.evidence(factories.claim(), address=PAGE, source="An insider", source_facts=secret)
    capture = captured()
    for found in (capture, captured("https://short.example/", final_address=PAGE)):
        with pytest.raises(Refused, match="confidential"):
            asked(found)
    Policy.objects.update(archive_evidence=True)
    evidencing.keep_copy(piece, capture)
    assert not ArchivedCopy.objects.exists()


@pytest.mark.parametrize("address", ["", "ftp://news.example/", "file:///etc/passwd"])
def test_only_what_came_from_the_web_is_handed_in(server: WaybackServer, address: str) -> None:
    with pytest.raises(Refused, match="address of the web"):
        asked(captured(address))


def test_an_archive_without_a_key_is_not_asked(settings: Any) -> None:
    for service in ("wayback", "perma", "nobody"):
        with pytest.raises(Refused, match="no key"):
            asked(service=service)


def test_the_policy_has_the_copies_of_evidence_kept_elsewhere(server: WaybackServer, settings: Any) -> None:
    """Off by default; nothing that was not asked for leaves the desk."""
    for on in (False, True):
        Policy.objects.update(archive_evidence=on)
        piece = factories.evidence(factories.claim(), address=f"{PAGE}?{on}")
        capture = captured(f"{PAGE}?{on}")
        for _ in range(2):
            evidencing.keep_copy(piece, capture)
        assert capture.elsewhere.count() == on
    copy = ArchivedCopy.objects.get()
    assert copy.asked_by is None
    assert run(copy, 4).progress == Progress.DONE


# ── Kept for good ───────────────────────────────────────────────────────────────────────────────────────────────────


def test_what_an_archive_has_confirmed_never_changes(server: WaybackServer) -> None:
    copy = run(asked(), 4)
    for change in ("address = 'https://evil.example/'", "captured_at = now()", "progress = 'failed', address = ''"):
        with refused("never changes"):
            sql(f"UPDATE claims_archivedcopy SET {change} WHERE id = %s", copy.pk)
    with refused("permission denied"):
        sql("DELETE FROM claims_archivedcopy")
    waiting = asked(captured(PAGE + "?2"))
    with refused("stays with what it is a copy of"):
        sql("UPDATE claims_archivedcopy SET capture_id = %s WHERE id = %s", copy.capture_id, waiting.pk)
    with pytest.raises(DatabaseError, match="archived_done_has_address"), transaction.atomic():
        ArchivedCopy.objects.filter(pk=waiting.pk).update(progress=Progress.DONE)


def test_another_archive_needs_no_other_step(settings: Any) -> None:
    """Perma.cc is one file beside the Wayback Machine's."""
    with PermaServer(PermaServer.record("pending"), PermaServer.record("success")) as perma:
        settings.FIGURECHECK_FETCH_PORTS = [perma.port]
        settings.FIGURECHECK_FETCH_ALLOWED_NETWORKS = ["127.0.0.0/8"]
        settings.FIGURECHECK_ARCHIVES, settings.FIGURECHECK_PERMA_KEY = ["perma"], "the-key"
        settings.FIGURECHECK_PERMA_ADDRESS = perma.address("").rstrip("/")
        copy = run(asked(service="perma"), 3)
    assert (copy.progress, copy.address) == (Progress.DONE, "https://perma.cc/AB12-C1")
    assert perma.submitted == [PAGE]
