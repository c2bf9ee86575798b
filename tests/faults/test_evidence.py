"""Evidence under attack: copies that rot, processes that die while they store, a full disk, rows that were
tampered with.

Each test prints what it tried and what went wrong; the bytes on the disk are judged by hashlib, not by the desk.
"""

import hashlib
import os
import random
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import Any
from uuid import uuid4

import psycopg
import pytest
from django.core.management import call_command
from django.db import connection, transaction
from django.test import Client

from claims import blobs
from claims.actions.capturing import capture_bytes, store
from claims.blobs import place
from claims.models import Blob, Capture, Document, Job
from claims.terms import Origin
from config import data_folder, embedded
from config.connections import DATABASE, embedded_admin
from tests import factories
from tests.claims.threads import at_once
from tests.claims.tries import superuser
from tests.desks import BASE_DIR

ROUNDS = 50


@pytest.fixture(autouse=True)
def folder(settings: Any, tmp_path: Path) -> Path:
    settings.FIGURECHECK_BLOBS = tmp_path / "blobs"
    return tmp_path / "blobs"


@pytest.fixture
def say(capsys: pytest.CaptureFixture[str]) -> Callable[[str], None]:
    def told(words: str) -> None:
        with capsys.disabled():
            print(f"\n{words}", end="")

    return told


def kept(data: bytes) -> Capture:
    return capture_bytes(data, origin=Origin.FILE, media_type="text/plain")


def named(capsys: pytest.CaptureFixture[str]) -> list[str]:
    """What verify_evidence says, line by line."""
    capsys.readouterr()
    with suppress(SystemExit):
        call_command("verify_evidence")
    return capsys.readouterr().out.splitlines()


# ── E1: copies rot ──────────────────────────────────────────────────────────────────────────────────────────────────


def flipped(path: Path, other: Path) -> None:
    """Every thousandth byte."""
    data = bytearray(path.read_bytes())
    data[::1000] = bytes(byte ^ 0xFF for byte in data[::1000])
    path.chmod(0o600)
    path.write_bytes(data)


def truncated(path: Path, other: Path) -> None:
    path.chmod(0o600)
    os.truncate(path, path.stat().st_size // 2)


def deleted(path: Path, other: Path) -> None:
    path.unlink()


def replaced(path: Path, other: Path) -> None:
    """By a copy that is sound, under the wrong name."""
    path.unlink()
    path.write_bytes(other.read_bytes())


@pytest.mark.django_db
def test_two_hundred_damages_are_named_among_a_thousand_sound_copies(
    folder: Path, capsys: pytest.CaptureFixture[str], say: Callable[[str], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Evidence that rots unseen is none in two years; a false alarm teaches people to look away."""
    monkeypatch.setattr(os, "fsync", lambda handle: None)  # what is tested here is reading, twelve hundred times
    dice = random.Random(41)
    paths = [folder / place(kept(dice.randbytes(dice.randint(1, 5000))).sha256) for _ in range(1200)]
    assert named(capsys) == []
    expected, began = [], time.monotonic()
    for number, path in enumerate(dice.sample(paths, 200)):
        damage = (flipped, truncated, deleted, replaced)[number % 4]
        damage(path, next(each for each in paths if each != path and each.exists()))
        expected.append(f"{'missing' if damage is deleted else 'altered'}\t{path.relative_to(folder)}")
    found = named(capsys)
    missed, invented = set(expected) - set(found), set(found) - set(expected)
    say(
        f"E1: 200 damages, {len(set(expected) & set(found))} named, {len(missed)} missed;"
        f" 1,000 sound copies, {len(invented)} false alarms, {time.monotonic() - began:.1f} s"
    )
    assert sorted(found) == sorted(expected)


# ── E2: killed at each step ─────────────────────────────────────────────────────────────────────────────────────────


def die(*_: Any, **__: Any) -> None:
    os.kill(os.getpid(), signal.SIGKILL)


def before(owner: Any, name: str, nth: int = 1) -> None:
    """The process dies when this is called for the nth time."""
    true, calls = getattr(owner, name), iter(range(1, 1000))
    setattr(owner, name, lambda *a, **k: die() if next(calls) == nth else true(*a, **k))


def after(owner: Any, name: str, nth: int = 1) -> None:
    true, calls = getattr(owner, name), iter(range(1, 1000))

    def done(*values: Any, **named: Any) -> Any:
        result = true(*values, **named)
        return die() if next(calls) == nth else result

    setattr(owner, name, done)


def in_the_middle_of_writing() -> None:
    true = os.fdopen

    def half(*values: Any, **named: Any) -> Any:
        file = true(*values, **named)
        write = file.write
        return Half(file, write)

    os.fdopen = half  # type: ignore[assignment]


class Half:
    """A file that takes half of what it is given, and then the power fails."""

    def __init__(self, file: Any, write: Callable[[bytes], int]) -> None:
        self.file, self.half = file, write

    def __enter__(self) -> "Half":
        return self

    def __exit__(self, *_: Any) -> None:
        self.file.close()

    def write(self, data: bytes) -> None:
        self.half(data[: len(data) // 2])
        self.file.flush()
        die()


POINTS: dict[str, Callable[[], None]] = {
    "before the folder is made": partial(before, Path, "mkdir"),
    "before the bytes are written": partial(before, os, "fdopen"),
    "in the middle of the bytes": in_the_middle_of_writing,
    "before they are synced": partial(before, os, "fsync"),
    "before they get their name": partial(before, os, "rename"),
    "after they got their name": partial(after, os, "rename"),
    "before the name is synced": partial(before, blobs, "_sync_folder"),
    "before the rows": partial(before, Blob.objects, "bulk_create"),
    "between the rows": partial(after, Blob.objects, "bulk_create"),
    "before the commit": partial(before, connection, "_commit"),
    "after the commit": partial(after, connection, "_commit"),
}


def stored_until_killed(data: bytes, arm: Callable[[], None]) -> None:
    """In a child with a connection of its own: store, and die where the fault point says."""
    child = os.fork()
    if child == 0:
        try:
            arm()
            with transaction.atomic():
                kept(data)
        finally:
            die()
    assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == -signal.SIGKILL


def rows_without_bytes(folder: Path) -> int:
    hashes = Capture.objects.values_list("sha256", flat=True)
    return sum(not (folder / place(sha256)).exists() for sha256 in hashes)


def rows_with_others(folder: Path) -> int:
    """Rows whose file has another hash than its name."""
    paths = [folder / place(sha256) for sha256 in Capture.objects.values_list("sha256", flat=True)]
    return sum(hashlib.sha256(path.read_bytes()).hexdigest() != path.name for path in paths if path.exists())


@pytest.mark.django_db(transaction=True)
def test_the_row_before_the_bytes_would_be_seen(folder: Path) -> None:
    """The check itself: a desk that wrote its rows first would fail it at the first kill."""
    connection.close()
    child = os.fork()
    if child == 0:
        try:
            before(os, "rename")
            Capture.objects.create(sha256=hashlib.sha256(b"data").hexdigest(), size=4, origin=Origin.FILE)
            store().put(b"data")
        finally:
            die()
    os.waitpid(child, 0)
    assert (rows_without_bytes(folder), rows_with_others(folder)) == (1, 0)


@pytest.mark.django_db(transaction=True)
def test_a_kill_at_any_step_leaves_no_row_without_its_bytes(
    folder: Path, capsys: pytest.CaptureFixture[str], say: Callable[[str], None]
) -> None:
    """A row that points to nothing is evidence that was never there; bytes without a row are told, and kept."""
    dice, began, killed, without, wrong, committed = random.Random(7), time.monotonic(), 0, 0, 0, set()
    seen: set[Path] = set()
    for point, arm in POINTS.items():
        for _ in range(ROUNDS):
            data = dice.randbytes(dice.randint(2, 3000))
            connection.close()  # the child makes its own
            stored_until_killed(data, arm)
            killed += 1
            if point == "after the commit":
                committed.add(hashlib.sha256(data).hexdigest())
        without, wrong = without + rows_without_bytes(folder), wrong + rows_with_others(folder)
        files = {path for path in folder.rglob("*") if path.is_file()}
        assert files >= seen, "something was deleted"
        seen = files
    lines = named(capsys)
    orphans = {f"stray\t{path.relative_to(folder)}" for path in seen if path.name not in committed}
    say(
        f"E2: {killed} kills at {len(POINTS)} steps: {without} rows without bytes, {wrong} with a wrong hash,"
        f" {len(orphans)} orphans, all told: {set(lines) == orphans}, {time.monotonic() - began:.1f} s"
    )
    assert (without, wrong) == (0, 0)
    assert set(Capture.objects.values_list("sha256", flat=True)) == committed
    assert set(lines) == orphans
    assert len(orphans) >= ROUNDS * 6


# ── E3: the disk is full ────────────────────────────────────────────────────────────────────────────────────────────


@pytest.fixture
def small_disk(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Path]:
    """A real file system of so many MB, where this machine lets us make one."""
    disk = tmp_path / "disk"
    disk.mkdir()
    made = ["mount", "-t", "tmpfs", "-o", f"size={request.param}m", "none", str(disk)]
    if subprocess.run(made, capture_output=True).returncode:
        pytest.skip("no right to mount a file system here: a full disk is not tried")
    yield disk
    subprocess.run(["umount", disk], check=True, capture_output=True)


@pytest.mark.parametrize("small_disk", [2], indirect=True)
@pytest.mark.django_db
def test_a_full_disk_is_said_on_the_page_and_nothing_that_was_said_to_be_kept_is_lost(
    small_disk: Path, settings: Any, client: Client, say: Callable[[str], None]
) -> None:
    """The person who pasted an article has to know that it is not kept, and to have it still."""
    settings.FIGURECHECK_BLOBS = small_disk / "blobs"
    client.force_login(factories.reporter())
    dice, kept_texts, refused = random.Random(3), [], 0
    while not refused:
        text = dice.randbytes(100_000).hex()
        answer = client.post("/documents/new/", {"text": text, "ticket": str(uuid4())})
        if answer.status_code == 302:
            kept_texts.append(text)
            continue
        refused += 1
        page = answer.content.decode()
        assert answer.status_code == 422
        assert "is full" in page
        assert text in page, "what was typed is gone"
    assert len(kept_texts) > 5
    assert Document.objects.count() == Capture.objects.count() == Job.objects.count() == len(kept_texts)
    for text in kept_texts:
        assert store().read(hashlib.sha256(text.encode()).hexdigest()) == text.encode()
    subprocess.run(["mount", "-o", "remount,size=8m", small_disk], check=True, capture_output=True)
    assert client.post("/documents/new/", {"text": text, "ticket": str(uuid4())}).status_code == 302
    say(
        f"E3: {len(kept_texts)} kept until the disk was full, 0 lost, 1 refused with its text, kept once there was room"
    )


#: What a worker of the desk would do, until the database no longer takes it: each line is a write that was confirmed.
WRITER = """
import django, os; django.setup()
from uuid import uuid4
from claims.actions import intake
from claims.models import User
from claims.terms import Origin
by, _ = User.objects.get_or_create(username="reporter")
print("ready", flush=True)
for number in range(int(os.environ["MOST"])):
    made = intake.take_in_bytes(f"{number} {'x' * 50_000}".encode(), by=by, ticket=uuid4(), origin=Origin.TEXT,
        media_type="text/plain", file_name=os.urandom(100).hex())
    print(made.pk, flush=True)
"""


@pytest.mark.drill
@pytest.mark.parametrize("small_disk", [450], indirect=True)
def test_a_database_whose_disk_is_full_loses_nothing_that_it_confirmed(
    small_disk: Path, tmp_path: Path, say: Callable[[str], None]
) -> None:
    """PostgreSQL stops rather than lie; once there is room again, everything that people were told is kept is there."""
    data = small_disk / "desk"
    environment = os.environ | {"DJANGO_SETTINGS_MODULE": "config.settings", "FIGURECHECK_DATA": str(data)}
    environment |= {"FIGURECHECK_BLOBS": str(tmp_path / "blobs"), "SECRET_KEY": "a key for tests", "MOST": "100000"}

    def desk(*command: str, **more: str) -> subprocess.CompletedProcess[str]:
        arguments = [sys.executable, *command]
        return subprocess.run(arguments, cwd=BASE_DIR, env=environment | more, capture_output=True, text=True)

    data_folder.make(data)
    server = embedded.start(data)
    try:
        assert desk("manage.py", "prepare", DATABASE_ADMIN_URL=embedded_admin(data)).returncode == 0
        with suppress(OSError), (small_disk / "filler").open("wb", buffering=0) as filler:
            while filler.write(bytes(100_000)):
                pass
        os.truncate(small_disk / "filler", (small_disk / "filler").stat().st_size - 3_000_000)
        stopped = desk("-c", WRITER)
        confirmed = [int(line) for line in stopped.stdout.split()[1:]]
        assert stopped.returncode != 0, "the disk was never full"
        assert confirmed
        (small_disk / "filler").unlink()
        embedded.stop(server)
        server = embedded.start(data)
        with psycopg.connect(f"{embedded_admin(data)} dbname={DATABASE}") as asked:
            there = {pk for (pk,) in asked.execute("SELECT id FROM claims_document")}
        again = desk("-c", WRITER, MOST="1")
        assert again.returncode == 0, again.stderr
        lost = len(set(confirmed) - there)
        say(
            f"E3: the database's disk full after {len(confirmed)} confirmed writes: {lost} lost, writes again with room"
        )
        assert lost == 0
    finally:
        embedded.stop(server)


# ── E4: fifty at once ───────────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.django_db(transaction=True)
def test_an_address_sent_fifty_times_at_once_is_one_job_and_fifty_equal_answers(
    say: Callable[[str], None],
) -> None:
    """A form that hangs is sent again and again."""
    form = {"address": "https://example.org/trees", "ticket": str(uuid4())}
    reporter = factories.reporter()
    client = Client()
    client.force_login(reporter)

    def send() -> tuple[int, str]:
        own = Client()
        own.cookies = client.cookies
        answer = own.post("/documents/new/", form)
        return answer.status_code, answer.headers.get("Location", "")

    answers = at_once(*[send] * 50)
    say(f"E4: 50 posts at once: {Job.objects.count()} job, {len(set(answers))} different answer")
    assert set(answers) == {(302, f"/documents/{Document.objects.get().pk}/")}
    assert Job.objects.count() == 1


# ── E7: files and rows drift apart ──────────────────────────────────────────────────────────────────────────────────


@pytest.mark.django_db(transaction=True)
def test_files_that_went_and_came_and_rows_that_were_changed_are_all_found(
    folder: Path, capsys: pytest.CaptureFixture[str], say: Callable[[str], None]
) -> None:
    """A restore from two backups of different days must not pass for whole."""
    made = [kept(bytes([number]) * 80) for number in range(60)]
    places = [place(capture.sha256) for capture in made]
    assert named(capsys) == []
    for path in places[:5]:
        (folder / path).unlink()
    for path in places[5:10]:
        (folder / f"{path}.old").write_bytes(b"from another backup")
    with superuser() as server:
        server.execute("SET session_replication_role = replica")  # past the triggers that refuse this
        for capture in made[10:13]:
            server.execute("UPDATE claims_capture SET size = size + 1 WHERE id = %s", [capture.pk])
        server.execute("DELETE FROM claims_blob WHERE sha256 = %s", [made[13].sha256])
        server.execute("UPDATE claims_blob SET size = 0 WHERE sha256 = %s", [made[14].sha256])
    expected = [f"missing\t{path}" for path in places[:5]]
    expected += [f"stray\t{path}.old" for path in places[5:10]]
    expected += [f"row\t{path}" for path in places[10:15]]
    found = named(capsys)
    say(f"E7: 5 copies gone, 5 strays, 5 rows changed: {len(set(found) & set(expected))}/15 found, {len(found)} named")
    assert sorted(found) == sorted(expected)
