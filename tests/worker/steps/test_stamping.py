"""What is stored is time-stamped from outside: proven before it is kept, refused in words, asked for again."""

import json
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from django.db import DatabaseError, transaction
from django.db.models import F
from django.db.models.functions import Now

from claims.actions import stamping
from claims.actions.capturing import capture_bytes
from claims.actions.recording import Refused
from claims.models import Authority as Named
from claims.models import Capture, Host, Job, Timestamp
from claims.stamps import StampProblem
from claims.terms import JobState, Origin, Progress
from tests import factories
from tests.authority import YEAR, Authority, declined, served
from tests.claims.tries import refused, sql
from tests.loopback import Answer, Loopback, dialled_for_real, plain
from worker import tasks
from worker.steps.stamping import PATIENCE

pytestmark = pytest.mark.django_db
LIE = dict[str, Any]


class Stamping(Loopback):
    """Two authorities on one machine: each path is one. `lies`: what the next replies say otherwise."""

    def __init__(self, **authorities: Authority) -> None:
        super().__init__(self)  # type: ignore[arg-type]
        self.authorities, self.lies, self.refusals = authorities, [], []  # type: ignore[var-annotated]

    def get(self, path: str, default: Answer) -> Answer:
        """In the place of a dictionary of answers."""
        if self.refusals:
            return self.refusals.pop(0)
        query = self.requests[-1].partition("\r\n\r\n")[2].encode("latin-1")
        said: LIE = self.lies.pop(0) if self.lies else {}
        return served(self.authorities[path.strip("/")].reply(query, **said))


@pytest.fixture
def server(settings: Any, tmp_path: Any) -> Iterator[Stamping]:
    with Stamping(first=Authority("First"), second=Authority("Second", between=True)) as made:
        settings.FIGURECHECK_BLOBS = tmp_path / "blobs"
        settings.FIGURECHECK_FETCH_PORTS = [made.port]
        settings.FIGURECHECK_FETCH_ALLOWED_NETWORKS = ["127.0.0.0/8"]
        yield made


def use(server: Stamping, *names: str) -> None:
    for name in names:
        Named.objects.create(name=name, address=server.address(f"/{name}"), certificates=server.authorities[name].pem)


def captured(data: bytes = b"a page", **facts: Any) -> Capture:
    served_by = {"address": "https://register.example/", "status": 200, "headers": [("Server", "x")]}
    return capture_bytes(data, origin=Origin.ADDRESS, media_type="text/html", **served_by | facts)


def run(*stamps: Timestamp) -> list[Timestamp]:
    """The worker comes by when the wait is over. Returns them as stored."""
    for stamp in stamps:
        Host.objects.update(closed_until=None, free_at=Now())
        Job.objects.filter(timestamp=stamp, state=JobState.QUEUED).update(run_after=Now())
        tasks.run_job(stamp.jobs.latest("pk").pk)
        stamp.refresh_from_db()
    return list(stamps)


def stamped(server: Stamping, **lie: Any) -> Timestamp:
    """By one authority, which says this otherwise."""
    use(server, "first")
    server.lies = [lie]
    return run(captured().timestamps.get())[0]


def wait(stamp: Timestamp) -> timedelta:
    return Job.objects.annotate(wait=F("run_after") - Now()).get(timestamp=stamp, state=JobState.QUEUED).wait


# ── Stamped ─────────────────────────────────────────────────────────────────────────────────────────────────────────


def test_no_authority_is_asked_unless_an_admin_chose_one(server: Stamping) -> None:
    """Off by default: nothing of the desk goes out."""
    captured()
    assert not Timestamp.objects.exists()
    assert not Job.objects.exists()
    use(server, "first")
    Named.objects.update(in_use=False)
    captured()
    assert not Timestamp.objects.exists()


def test_a_capture_is_stamped_by_both_authorities_with_all_its_facts(server: Stamping) -> None:
    """One that is bought or broken is not enough to forge the day."""
    use(server, "first", "second")
    capture = captured()
    first, second = run(*capture.timestamps.order_by("pk"))
    assert [stamp.progress for stamp in (first, second)] == [Progress.DONE] * 2
    assert (first.signer, second.signer) == ("CN=First", "CN=Second")
    assert abs(first.stamped_at - datetime.now(UTC)) < timedelta(minutes=1)
    told = json.loads(first.statement)
    assert (told["sha256"], told["address"], told["status"]) == (capture.sha256, "https://register.example/", 200)
    assert told["headers"] == [["Server", "x"]]
    assert first.statement == second.statement
    assert all("Content-Type: application/timestamp-query" in request for request in server.requests)


def test_the_wish_for_a_stamp_is_stored_with_the_capture_or_not_at_all(server: Stamping) -> None:
    """A worker that is killed in between leaves no copy that nobody ever stamps."""
    use(server, "first", "second")

    def cut_short() -> None:
        with transaction.atomic():
            captured()
            raise RuntimeError

    with pytest.raises(RuntimeError):
        cut_short()
    assert (Capture.objects.count(), Timestamp.objects.count(), Job.objects.count()) == (0, 0, 0)
    captured()
    assert (Capture.objects.count(), Timestamp.objects.count(), Job.objects.count()) == (1, 2, 2)


def test_the_bytes_themselves_stay_on_the_desk(server: Stamping) -> None:
    """An authority gets a hash, and learns nothing from it."""
    use(server, "first")
    run(captured(b"a secret page", address="https://secret.example/").timestamps.get())
    assert "secret" not in server.requests[0]
    assert len(server.requests[0].partition("\r\n\r\n")[2]) < 100


# ── Refused ─────────────────────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("lie", "expected"),
    [
        ({"nonce": 7}, StampProblem.OTHER_NONCE),
        ({"digest": b"y" * 32}, StampProblem.OTHER_DIGEST),
        ({"at": datetime.now(UTC) - 2 * YEAR}, StampProblem.EXPIRED),
        ({"at": datetime.now(UTC) - YEAR / 2}, StampProblem.OTHER_TIME),
    ],
)
def test_a_lie_is_not_kept(server: Stamping, lie: LIE, expected: str) -> None:
    stamp = stamped(server, **lie)
    assert (stamp.progress, stamp.problem, stamp.reply) == (Progress.FAILED, expected, None)


@pytest.mark.parametrize("hours", [-24, -1, 0, 1, 24])
def test_a_clock_that_is_a_day_off_is_no_lie(server: Stamping, hours: int) -> None:
    """This machine's or theirs."""
    assert stamped(server, at=datetime.now(UTC) + timedelta(hours=hours)).progress == Progress.DONE


def test_a_stranger_who_answers_in_the_authoritys_place_is_not_believed(server: Stamping) -> None:
    use(server, "first")
    server.authorities["first"] = Authority("First")
    (stamp,) = run(captured().timestamps.get())
    assert (stamp.progress, stamp.problem) == (Progress.FAILED, StampProblem.NOT_TRUSTED)


@pytest.mark.parametrize(
    ("answer", "expected"),
    [
        (served(declined("not today")), StampProblem.DECLINED),
        (plain(b"no", status=403), StampProblem.DECLINED),
        (plain(b"<html>", status=200), StampProblem.NO_STAMP),
        (served(b""), StampProblem.NO_STAMP),
        (plain(b"", "Location: http://127.0.0.1/", status=302), StampProblem.NO_ANSWER),
        (plain(b"x" * 3_000_000), StampProblem.NO_ANSWER),
    ],
)
def test_an_authority_that_does_not_stamp_is_told_in_words(server: Stamping, answer: bytes, expected: str) -> None:
    use(server, "first")
    server.refusals = [answer]
    (stamp,) = run(captured().timestamps.get())
    assert (stamp.progress, stamp.problem) == (Progress.FAILED, expected)
    assert stamp.jobs.get().state == JobState.DONE


@pytest.mark.parametrize("address", ["http://127.0.0.1:1/", "http://169.254.169.254/", "https://[::1]/", "http://0/"])
def test_an_authority_inside_the_network_is_not_dialled(settings: Any, address: str) -> None:
    Named.objects.create(name="Inside", address=address, certificates=Authority().pem)
    with dialled_for_real() as dialled:
        (stamp,) = run(captured().timestamps.get())
    assert [place for place in dialled if isinstance(place, tuple)] == []
    assert (stamp.progress, stamp.problem) == (Progress.FAILED, StampProblem.NOT_OPENED)


# ── Asked again ─────────────────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("answer", [plain(b"x", status=500), plain(b"x", "Retry-After: 60", status=429), b"HTTP/1.1 "])
def test_an_authority_that_is_down_is_asked_again_without_end_of_attempts(server: Stamping, answer: bytes) -> None:
    use(server, "first")
    server.refusals = [answer] * 6
    stamp = captured().timestamps.get()
    for _ in range(6):
        run(stamp)
        assert (stamp.progress, stamp.problem) == (Progress.QUEUED, "")
        assert timedelta(seconds=50) < wait(stamp) <= timedelta(minutes=1)
    assert run(stamp)[0].progress == Progress.DONE


def test_in_the_end_the_page_says_that_it_did_not_answer_and_a_person_can_ask_again(server: Stamping) -> None:
    use(server, "first")
    server.refusals = [plain(b"x", status=500)]
    capture = captured()
    Timestamp.objects.update(asked_at=Now() - PATIENCE - timedelta(minutes=1))
    (stamp,) = run(capture.timestamps.get())
    assert (stamp.progress, stamp.problem) == (Progress.FAILED, StampProblem.NO_ANSWER)
    stamping.ask(capture, by=factories.reporter())
    assert run(stamp)[0].progress == Progress.DONE


def test_an_authority_that_came_later_is_asked_for_an_older_copy_when_a_person_wants_it(server: Stamping) -> None:
    use(server, "first")
    capture = captured()
    run(capture.timestamps.get())
    with pytest.raises(Refused, match="Every authority has been asked"):
        stamping.ask(capture, by=factories.reporter())
    use(server, "second")
    stamping.ask(capture, by=factories.reporter())
    assert [stamp.progress for stamp in run(*capture.timestamps.order_by("pk")[1:])] == [Progress.DONE]
    Named.objects.update(in_use=False)
    with pytest.raises(Refused, match="asks no time-stamp authority"):
        stamping.ask(captured(), by=factories.reporter())


# ── Kept for good ───────────────────────────────────────────────────────────────────────────────────────────────────


def test_a_stamp_that_was_given_never_changes(server: Stamping) -> None:
    stamp = stamped(server)
    for change in ("stamped_at = now()", "reply = NULL, stamped_at = NULL, progress = 'queued'", "serial = '1'"):
        with refused("never changes"):
            sql(f"UPDATE claims_timestamp SET {change} WHERE id = %s", stamp.pk)
    for statement in ("DELETE FROM claims_timestamp", "TRUNCATE claims_timestamp", "DELETE FROM claims_authority"):
        with refused("permission denied|cannot truncate"):
            sql(statement)
    waiting = captured(b"another").timestamps.get()
    with refused("stays with what it stamps|hash of its statement"):
        sql("UPDATE claims_timestamp SET statement = 'x' WHERE id = %s", waiting.pk)
    with pytest.raises(DatabaseError, match="timestamp_done_is_given"), transaction.atomic():
        Timestamp.objects.filter(pk=waiting.pk).update(progress=Progress.DONE)
