"""The store of copies: what keeping them costs beside `cp` and `sha256sum`, and how fast all of them are proved."""

import hashlib
import os
import shutil
import subprocess
import tempfile
from argparse import Namespace
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from random import Random
from statistics import median
from time import perf_counter

from django.conf import settings
from django.db import connection

from bench.environment import database
from bench.results import Row
from claims.actions.capturing import capture_bytes, store
from claims.blobs import BlobStore, place
from claims.copies import damages
from claims.models import Blob, Capture
from claims.terms import Origin

CAPTURES, BLOBS, ROUNDS = 400, 100_000, 3
MEGABYTE = 1_000_000
#: Share of the copies, and their size in bytes from and to: texts, pages, reports, pictures and long reports.
SIZES = ((0.25, 500, 8_000), (0.55, 8_000, 120_000), (0.15, 120_000, 900_000), (0.05, 900_000, 4_000_000))
#: So many times smaller are the copies that are proved: of their number is what is asked, and the disk is finite.
SMALLER = 10
_BATCH = 5_000


def measure(options: Namespace) -> Iterator[Row]:
    """Yields captures and megabytes a second into a folder, and the proof of ``--blobs`` copies, with their ratios."""
    folder = Path(tempfile.mkdtemp(prefix="store-", dir=settings.DATA))
    with database(settings.DATA):
        yield from _proved(options.blobs)  # first: afterwards there are rows whose copies lie elsewhere
        yield from _kept(folder, min(options.blobs, CAPTURES))
        connection.close()
    shutil.rmtree(folder)


def _copies(many: int, smaller: int = 1, seed: int = 5) -> Iterator[bytes]:
    """So many made-up copies that differ, of sizes as desks have them."""
    random = Random(seed)
    noise = random.randbytes(4_200_000)
    for number in range(many):
        _, least, most = random.choices(SIZES, [share for share, *_ in SIZES])[0]
        size, start = random.randint(least, most) // smaller, random.randrange(100_000)
        yield number.to_bytes(8) + noise[start : start + size]


@dataclass(frozen=True)
class Way:
    """One way to keep the same bytes: seconds of each round, each into a folder of its own."""

    name: str
    keep: Callable[[Path, Path, list[bytes]], None]
    seconds: list[float]


def _kept(folder: Path, many: int) -> Iterator[Row]:
    """The ways take turns, so that a busy moment hits all of them."""
    ways = [
        Way("cp and sha256sum", _copied, []),
        Way("a file each, written and synced", _synced, []),
        Way("into the store", _stored, []),
        Way("into the store, with their rows", _captured, []),
    ]
    for turn in range(ROUNDS):
        bodies = list(_copies(many, seed=turn))
        source = folder / f"source-{turn}"
        source.mkdir()
        for number, body in enumerate(bodies):
            (source / str(number)).write_bytes(body)
        for number, way in enumerate(ways):
            target = folder / f"target-{turn}-{number}"
            target.mkdir()
            os.sync()  # what the one before left in memory is not on the bill of the next
            began = perf_counter()
            way.keep(source, target, bodies)
            way.seconds.append(perf_counter() - began)
    size = sum(map(len, bodies))
    yield Row("copies in a round", many, "", f"{size / MEGABYTE:.0f} MB")
    plain = median(ways[0].seconds)
    for way in ways:
        took = median(way.seconds)
        yield Row(
            f"{way.name}: copies", round(many / took, 1), "/s", f"{took / plain:.1f}x the time of cp and sha256sum"
        )
        yield Row(f"{way.name}: bytes", round(size / took / MEGABYTE, 1), "MB/s")


def _copied(source: Path, target: Path, bodies: list[bytes]) -> None:
    subprocess.run(["cp", "--recursive", source, target], check=True)
    _summed(target)


def _summed(folder: Path) -> None:
    found = subprocess.Popen(["find", folder, "-type", "f", "-print0"], stdout=subprocess.PIPE)
    subprocess.run(["xargs", "-0", "sha256sum"], stdin=found.stdout, stdout=subprocess.DEVNULL, check=True)
    assert found.wait() == 0


def _synced(source: Path, target: Path, bodies: list[bytes]) -> None:
    """What anything must do that promises to survive a power cut: the floor of the store."""
    for number, body in enumerate(bodies):
        hashlib.sha256(body).hexdigest()
        with (target / str(number)).open("wb") as file:
            file.write(body)
            file.flush()
            os.fsync(file.fileno())


def _stored(source: Path, target: Path, bodies: list[bytes]) -> None:
    kept = BlobStore(target)
    for body in bodies:
        kept.put(body)


def _captured(source: Path, target: Path, bodies: list[bytes]) -> None:
    settings.FIGURECHECK_BLOBS = target
    for body in bodies:
        capture_bytes(body, origin=Origin.FILE, media_type="text/html")


def _proved(many: int) -> Iterator[Row]:
    """The proof of all copies beside `sha256sum` of the same files, in turn; what it must find is nothing."""
    settings.FIGURECHECK_BLOBS = settings.DATA / "proved"
    began = perf_counter()
    size = _filled(settings.FIGURECHECK_BLOBS, many)
    yield Row(f"making {many:,} copies", round(perf_counter() - began, 1), "s", f"{size / MEGABYTE:,.0f} MB")
    plain, proof = [], []
    for _ in range(ROUNDS):
        began = perf_counter()
        _summed(settings.FIGURECHECK_BLOBS)
        plain.append(perf_counter() - began)
        began = perf_counter()
        found = list(damages(store()))
        proof.append(perf_counter() - began)
        assert found == [], f"{len(found)} false alarms"
    without, took = median(plain), median(proof)
    yield Row("sha256sum of them", round(size / without / MEGABYTE, 1), "MB/s", f"{many / without:,.0f}/s")
    ratio = f"{took / without:.2f}x sha256sum, {many / took:,.0f}/s"
    yield Row("verify_evidence of them", round(size / took / MEGABYTE, 1), "MB/s", ratio)


def _filled(root: Path, many: int) -> int:
    """A store of so many copies and their rows, without the care of a real one. Returns their size in bytes."""
    rows: list[tuple[str, int]] = []
    for body in _copies(many, SMALLER):
        sha256 = hashlib.sha256(body).hexdigest()
        path = root / place(sha256)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(body)
        rows.append((sha256, len(body)))
    for start in range(0, many, _BATCH):
        batch = rows[start : start + _BATCH]
        Blob.objects.bulk_create([Blob(sha256=sha256, size=size) for sha256, size in batch])
        captures = (Capture(sha256=sha256, size=size, origin=Origin.FILE) for sha256, size in batch)
        Capture.objects.bulk_create(list(captures))
    return sum(size for _, size in rows)
