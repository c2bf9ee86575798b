"""A stored copy that rots is known of: by a command at once, and by the desk itself in time."""

import random
import shutil
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from django.core.management import call_command
from django.db.models.functions import Now
from django.test import Client

from claims.actions import keeping
from claims.actions.capturing import capture_bytes, store
from claims.models import Blob, Capture
from claims.terms import BlobState, Origin, Role
from tests import factories

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def folder(settings: Any, tmp_path: Path) -> Path:
    settings.FIGURECHECK_BLOBS = tmp_path / "blobs"
    return tmp_path / "blobs"


def captured(count: int, seed: int = 3) -> list[Path]:
    """So many copies of 1 to 3000 bytes; where each lies."""
    dice = random.Random(seed)
    made = [
        capture_bytes(dice.randbytes(dice.randint(1, 3000)), origin=Origin.FILE, media_type="text/plain")
        for _ in range(count)
    ]
    return [store().path(capture.sha256) for capture in made]


def named(capsys: pytest.CaptureFixture[str]) -> list[str]:
    """What the command says, line by line."""
    capsys.readouterr()
    try:
        call_command("verify_evidence")
    except SystemExit as told:
        code = told.code
    else:
        code = 0
    lines = capsys.readouterr().out.splitlines()
    assert code == (1 if lines else 0)
    return lines


def flip(path: Path, dice: random.Random) -> None:
    data = bytearray(path.read_bytes())
    data[dice.randrange(len(data))] ^= 1 << dice.randrange(8)
    write(path, bytes(data))


def write(path: Path, data: bytes) -> None:
    path.chmod(0o600)
    path.write_bytes(data)


def to_folder(path: Path) -> None:
    path.unlink()
    path.mkdir()


def to_dead_link(path: Path) -> None:
    path.unlink()
    path.symlink_to(path.parent / "nowhere")


ALTERED: list[Callable[[Path, random.Random], object]] = [
    flip,
    lambda path, dice: write(path, path.read_bytes()[: dice.randrange(path.stat().st_size)]),
    lambda path, _: write(path, b""),
    lambda path, dice: write(path, path.read_bytes() + dice.randbytes(1)),
    lambda path, dice: write(path, dice.randbytes(path.stat().st_size + 1)),
    lambda path, _: to_folder(path),
    lambda path, _: to_dead_link(path),
]


def test_pictures_of_pages_are_read_back_like_copies(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A picture that rots is no less lost than a page; one that is there is no stray."""
    picture = factories.picture(factories.web_page())
    assert named(capsys) == []
    assert set(Blob.objects.values_list("sha256", flat=True)) >= {picture.png, picture.pdf}
    write(store().path(picture.png), b"another picture")
    store().path(picture.pdf).unlink()
    kinds = {line.split("\t")[0] for line in named(capsys)}
    assert kinds == {"altered", "missing"}


def test_two_hundred_random_damages_are_all_named_and_nothing_else(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Evidence that rots unseen is none in two years; a false alarm teaches people to look away."""
    dice = random.Random(17)
    paths = captured(400)
    dice.shuffle(paths)
    assert named(capsys) == []
    expected = []

    def inside(path: Path) -> str:
        return path.relative_to(folder).as_posix()

    for number in range(200):
        kind, path = number % 4, paths.pop()
        if kind in (0, 1):
            dice.choice(ALTERED)(path, dice)
            expected.append(f"altered\t{inside(path)}")
        elif kind == 2:
            path.unlink()
            expected.append(f"missing\t{inside(path)}")
        else:
            strays = [
                folder / f"note {number}.txt",
                path.with_name(path.name[:-1]),
                path.parent / dice.randbytes(32).hex(),
                path.parent / f".put-{number}",
                folder / "zz" / path.name,
            ]
            stray = dice.choice(strays)
            stray.parent.mkdir(exist_ok=True)
            shutil.copy(path, stray)
            expected.append(f"stray\t{inside(stray)}")
    before = sorted(folder.rglob("*"))
    found = named(capsys)
    with capsys.disabled():
        missed, invented = set(expected) - set(found), set(found) - set(expected)
        print(f"\n200 damages among 400 copies: {len(found)} named, {len(missed)} missed, {len(invented)} false alarms")
    assert sorted(found) == sorted(expected)
    assert sorted(folder.rglob("*")) == before


def test_two_captures_of_the_same_bytes_are_one_copy(capsys: pytest.CaptureFixture[str]) -> None:
    """One damage is one line, however many pages quote it."""
    (path, _) = captured(1) + captured(1)
    assert (Capture.objects.count(), Blob.objects.count()) == (2, 1)
    path.unlink()
    assert len(named(capsys)) == 1


# ── The schedule ────────────────────────────────────────────────────────────────────────────────────────────────────


def test_the_scheduler_reads_every_copy_back_in_small_batches_and_again_when_it_is_time() -> None:
    """Nobody runs a command every night for ever."""
    captured(120)
    assert [keeping.read_back() for _ in range(4)] == [50, 50, 20, 0]
    assert not Blob.objects.filter(verified_at__isnull=True).exists()
    assert not Blob.objects.damaged().exists()
    Blob.objects.filter(pk__lte=Blob.objects.order_by("pk")[9].pk).update(verified_at=Now() - timedelta(days=31))
    assert keeping.read_back() == 10


def test_what_rots_shows_in_the_admin_and_what_was_put_back_no_longer_does(client: Client) -> None:
    """The person who runs the desk is the one with the backup."""
    gone, changed, sound = captured(3)
    kept = gone.read_bytes()
    gone.unlink()
    write(changed, b"something else")
    keeping.read_back()
    assert dict(Blob.objects.values_list("sha256", "state")) == {
        gone.name: BlobState.MISSING,
        changed.name: BlobState.ALTERED,
        sound.name: BlobState.SOUND,
    }
    client.force_login(factories.person(Role.ADMIN))
    page = client.get("/admin/claims/blob/?state__exact=missing").content.decode()
    assert gone.name in page
    assert sound.name not in page
    gone.write_bytes(kept)
    Blob.objects.update(verified_at=None)
    keeping.read_back()
    assert list(Blob.objects.damaged().values_list("sha256", flat=True)) == [changed.name]


def test_a_machine_that_does_not_see_the_store_raises_no_alarm(folder: Path) -> None:
    """A scheduler without the folder would call every copy missing."""
    captured(2)
    shutil.rmtree(folder)
    assert keeping.read_back() == 0
    assert not Blob.objects.damaged().exists()
