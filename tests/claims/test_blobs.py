"""What was captured once can be shown for ever, byte for byte; or the loss is told, and never papered over.

What every store promises is asked of the folder and of a bucket; what only a disk can do to a copy, of the folder.
"""

import hashlib
import multiprocessing
import os
import resource
import signal
import stat
import subprocess
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from claims.blobs import Altered, Blob, BlobStore, Missing, Store, StoreFull, StoreUnreachable, StoreUnwritable, place
from claims.buckets import BucketStore
from tests import buckets

DATA = b"The rate fell by 2.3 points.\n" * 1000
SHA = hashlib.sha256(DATA).hexdigest()


@pytest.fixture
def store(tmp_path: Path) -> BlobStore:
    return BlobStore(tmp_path / "captures")


@pytest.fixture(scope="module")
def service() -> Iterator[str]:
    with buckets.service() as address:
        yield address


@pytest.fixture(params=["folder", "bucket"])
def any_store(request: pytest.FixtureRequest, tmp_path: Path) -> Store:
    if request.param == "folder":
        return BlobStore(tmp_path / "captures")
    return BucketStore(buckets.bucket(request.getfixturevalue("service")))


def files_under(store: BlobStore) -> list[Path]:
    return [path for path in store.root.rglob("*") if path.is_file()]


def test_what_is_put_can_be_read(any_store: Store) -> None:
    """A capture is no evidence when it cannot be opened."""
    assert any_store.put(DATA) == Blob(SHA, len(DATA))
    assert any_store.read(SHA) == DATA
    with any_store.open(SHA) as file:
        assert file.read(7) + file.read() == DATA
    assert any_store.read(any_store.put(b"").sha256) == b""


def test_the_same_bytes_are_one_copy_and_a_name_without_them_is_none(any_store: Store) -> None:
    """An article that is captured daily must not be stored daily; and what is not there is said to be missing."""
    assert any_store.put(DATA) == any_store.put(DATA) == Blob(SHA, len(DATA))
    assert list(any_store.files()) == [place(SHA)]
    other = hashlib.sha256(b"other").hexdigest()
    assert (any_store.has(SHA), any_store.has(other)) == (True, False)
    for read in (any_store.read, any_store.open):
        with pytest.raises(Missing, match=other):
            read(other)


def test_every_copy_is_listed_in_order(any_store: Store) -> None:
    """Verification has to see everything."""
    put = sorted(any_store.put(bytes([n])).sha256 for n in range(20))
    assert list(any_store.all()) == put
    assert list(any_store.files()) == [place(sha256) for sha256 in put]


def test_a_blob_lies_under_its_hash_and_cannot_be_written(store: BlobStore) -> None:
    """Any tool can find and verify it, and no careless script overwrites it."""
    store.put(DATA)
    path = store.root / SHA[:2] / SHA[2:4] / SHA
    assert store.path(SHA) == path
    assert files_under(store) == [path]
    assert stat.S_IMODE(path.stat().st_mode) == 0o440


def test_the_same_bytes_are_kept_once(store: BlobStore) -> None:
    """An article that is captured daily must not fill the disk, and the first file stays as it was."""
    store.put(DATA)
    before = store.path(SHA).stat()
    assert store.put(DATA) == Blob(SHA, len(DATA))
    assert store.path(SHA).stat().st_ino == before.st_ino


def test_all_lists_every_blob_and_nothing_else(store: BlobStore) -> None:
    """Verification has to see everything, and not stumble over what a killed writer left."""
    put = sorted(store.put(bytes([n])).sha256 for n in range(20))
    (store.root / put[0][:2] / put[0][2:4] / ".put-left").write_bytes(b"half")
    assert list(store.all()) == put
    assert list(BlobStore(store.root / "none").all()) == []


def test_an_altered_or_lost_blob_is_told(store: BlobStore) -> None:
    """Evidence that was tampered with must never be shown as if it were the original."""
    store.put(DATA)
    path = store.path(SHA)
    path.chmod(0o640)
    path.write_bytes(DATA.replace(b"2.3", b"3.2"))
    with pytest.raises(Altered, match=SHA):
        store.read(SHA)
    path.write_bytes(DATA[:-1])
    with pytest.raises(Altered):
        store.read(SHA)
    with pytest.raises(Altered):
        store.put(DATA)
    assert path.read_bytes() == DATA[:-1]
    path.unlink()
    for read in (store.read, store.open):
        with pytest.raises(Missing, match=SHA):
            read(SHA)


@pytest.mark.parametrize("name", ["", "../../etc/passwd", SHA.upper(), SHA[:-1], SHA + "0", "g" * 64, SHA[:-1] + "\n"])
def test_only_a_hash_is_a_name(any_store: Store, name: str) -> None:
    """A name from outside must not open a file elsewhere."""
    for use in (any_store.has, any_store.read, any_store.open):
        with pytest.raises(ValueError, match="SHA-256"):
            use(name)


def test_many_writers_at_once_agree(any_store: Store) -> None:
    """Fifty people paste the same address."""
    pieces = [bytes([n % 5]) * 50_000 for n in range(100)]
    with ThreadPoolExecutor(8) as pool:
        put = list(pool.map(any_store.put, pieces))
    assert {blob.sha256 for blob in put} == set(any_store.all())
    assert len(list(any_store.files())) == 5
    for blob, piece in zip(put, pieces, strict=True):
        assert any_store.read(blob.sha256) == piece


def test_a_folder_that_is_gone_or_cannot_be_read_is_told(tmp_path: Path) -> None:
    """A disk that was not mounted would make every copy look lost."""
    with pytest.raises(StoreUnreachable, match="mounted"):
        BlobStore(tmp_path / "none").check()
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(StoreUnreachable, match="cannot be read"):
        list(BlobStore(tmp_path / "file").files())


def put_for_ever(root: Path, started: multiprocessing.Event) -> None:  # type: ignore[valid-type]
    for n in range(10_000):
        BlobStore(root).put(n.to_bytes(4) * 50_000)
        started.set()  # type: ignore[attr-defined]


def test_a_killed_writer_leaves_no_wrong_blob(store: BlobStore) -> None:
    """A power cut in the middle of a write must not leave half an article under the whole one's hash."""
    fork = multiprocessing.get_context("fork")
    for _ in range(10):
        started = fork.Event()
        writer = fork.Process(target=put_for_ever, args=(store.root, started))
        writer.start()
        assert started.wait(10)
        assert writer.pid
        os.kill(writer.pid, signal.SIGKILL)
        writer.join(10)
    kept = list(store.all())
    assert kept
    for sha256 in kept:
        store.read(sha256)


def put_with_little_room(root: Path, answers: multiprocessing.Queue) -> None:  # type: ignore[type-arg]
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (1000, 1000))
    try:
        BlobStore(root).put(DATA)
    except Exception as error:
        answers.put((type(error), str(error)))
    else:
        answers.put((None, ""))


def test_no_room_is_told_and_leaves_nothing_behind(store: BlobStore) -> None:
    """The desk has to hear that the disk is full, instead of losing captures one by one."""
    fork = multiprocessing.get_context("fork")
    answers = fork.Queue()
    writer = fork.Process(target=put_with_little_room, args=(store.root, answers))
    writer.start()
    kind, message = answers.get(timeout=10)
    writer.join(10)
    assert kind is StoreFull
    assert str(store.root) in message
    assert files_under(store) == []
    assert store.read(store.put(DATA).sha256) == DATA


def test_a_folder_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    """Said once and clearly, an operator can mend it; and what was stored can still be read."""
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(StoreUnwritable, match="cannot be written"):
        BlobStore(tmp_path / "file").put(DATA)


@pytest.fixture
def small_disk(tmp_path: Path) -> Path:
    """A real file system of 256 kB, where this machine lets us make one."""
    folder = tmp_path / "disk"
    folder.mkdir()
    if subprocess.run(["mount", "-t", "tmpfs", "-o", "size=256k", "none", folder], capture_output=True).returncode:
        pytest.skip("no right to mount a file system here")
    return folder


def test_a_full_and_a_read_only_disk(small_disk: Path) -> None:
    """As above, with a real disk: what is there stays readable, and writing works again once there is room."""
    try:
        store = BlobStore(small_disk / "captures")
        first = store.put(b"first")
        with pytest.raises(StoreFull):
            store.put(bytes(1_000_000))
        assert list(store.all()) == [first.sha256]
        assert len(files_under(store)) == 1
        store.put(b"second")
        subprocess.run(["mount", "-o", "remount,ro", small_disk], check=True, capture_output=True)
        with pytest.raises(StoreUnwritable):
            store.put(b"third")
        assert store.put(b"first") == first
        assert store.read(first.sha256) == b"first"
    finally:
        subprocess.run(["umount", small_disk], check=True, capture_output=True)
