"""What holds for a bucket and not for a folder: other writers, a service that is gone, settings that are missing.

What every store promises is in test_blobs.py, for both.
"""

import hashlib
import os
from collections.abc import Iterator
from typing import Any

import pytest
from django.core.checks import run_checks
from django.core.exceptions import ImproperlyConfigured
from django.core.management import CommandError, call_command

from claims import blobs
from claims.actions import keeping
from claims.actions.capturing import capture_bytes, store
from claims.blobs import Altered, Missing, StoreUnreachable, StoreUnwritable
from claims.buckets import Bucket, BucketStore
from claims.models import Blob, Capture
from claims.terms import BlobState, Origin
from tests import buckets

DATA = b"The rate fell by 2.3 points."
SHA = hashlib.sha256(DATA).hexdigest()


@pytest.fixture(scope="module")
def service() -> Iterator[str]:
    with buckets.service() as address:
        yield address


@pytest.fixture
def bucket(service: str) -> Bucket:
    return buckets.bucket(service)


@pytest.fixture
def desk(bucket: Bucket, settings: Any, db: None) -> Any:
    """A desk whose copies are in the bucket; the operator's client for it."""
    settings.FIGURECHECK_BLOBS = bucket.address
    for name in ("endpoint", "region", "key", "secret"):
        setattr(settings, f"FIGURECHECK_S3_{name.upper()}", getattr(bucket, name))
    return buckets.client(bucket)


def test_an_object_is_never_written_over(bucket: Bucket) -> None:
    """Whoever writes the same name at the same moment must not replace what was captured: the service refuses it."""
    kept = BucketStore(bucket)
    kept.put(DATA)
    seen = kept._size
    kept._size = lambda sha256: None  # type: ignore[method-assign]  # as if it had come between our look and our write
    client = buckets.client(bucket)
    before = client.head_object(Bucket=bucket.name, Key=f"copies/{blobs.place(SHA)}")["LastModified"]
    assert not kept._put(blobs.Blob(SHA, len(DATA)), DATA)
    kept._size = seen  # type: ignore[method-assign]
    assert client.head_object(Bucket=bucket.name, Key=f"copies/{blobs.place(SHA)}")["LastModified"] == before
    assert kept.read(SHA) == DATA


def test_an_altered_object_is_told_and_kept_as_it_is(bucket: Bucket) -> None:
    """A write that put it right would hide that somebody had been there."""
    kept, key = BucketStore(bucket), f"copies/{blobs.place(SHA)}"
    buckets.client(bucket).put_object(Bucket=bucket.name, Key=key, Body=b"something else")
    with pytest.raises(Altered, match=SHA):
        kept.put(DATA)
    with pytest.raises(Altered, match=SHA):
        kept.read(SHA)
    assert kept.open(SHA).read() == b"something else"


def test_long_lists_are_read_to_their_end(bucket: Bucket) -> None:
    """A service answers with a thousand names at once: the rest would count as lost."""
    kept, client = BucketStore(bucket), buckets.client(bucket)
    names = [f"copies/stray {number:04}" for number in range(1005)]
    for name in names:
        client.put_object(Bucket=bucket.name, Key=name, Body=b"")
    client.put_object(Bucket=bucket.name, Key="elsewhere", Body=b"")
    assert [f"copies/{path}" for path in kept.files()] == names


def test_a_service_that_is_gone_is_no_proof_that_copies_are(bucket: Bucket) -> None:
    """A cable that was pulled would mark ten thousand copies as lost."""
    gone = BucketStore(Bucket(bucket.address, "http://127.0.0.1:1", bucket.region, bucket.key, bucket.secret))
    for act in (gone.check, lambda: gone.read(SHA), lambda: gone.has(SHA), lambda: list(gone.files())):
        with pytest.raises(StoreUnreachable, match="does not answer"):
            act()
    with pytest.raises(StoreUnreachable):
        gone.put(DATA)
    nowhere = BucketStore(Bucket("s3://no-such-bucket", bucket.endpoint, bucket.region, bucket.key, bucket.secret))
    with pytest.raises(StoreUnreachable, match="no-such-bucket"):
        nowhere.read(SHA)
    with pytest.raises(StoreUnwritable, match="no-such-bucket"):
        nowhere.put(DATA)
    with pytest.raises(Missing):
        BucketStore(bucket).read(SHA)


def test_a_proxy_of_the_environment_gets_nothing(bucket: Bucket, monkeypatch: pytest.MonkeyPatch) -> None:
    """Evidence and keys would go through whatever a stray variable names."""
    for name in ("HTTP_PROXY", "http_proxy", "ALL_PROXY"):
        monkeypatch.setenv(name, "http://127.0.0.1:1")
    monkeypatch.delenv("NO_PROXY", raising=False)
    assert BucketStore(bucket).put(DATA).sha256 == SHA


def test_damages_in_a_bucket_are_named_and_nothing_else(
    desk: Any, bucket: Bucket, capsys: pytest.CaptureFixture[str]
) -> None:
    """Evidence is watched wherever it lies."""
    made = [capture_bytes(bytes([number]) * 50, origin=Origin.FILE, media_type="text/plain") for number in range(30)]
    call_command("verify_evidence")
    paths = [blobs.place(capture.sha256) for capture in made]
    for path in paths[:3]:
        desk.put_object(Bucket=bucket.name, Key=f"copies/{path}", Body=b"forged")
    for path in paths[3:6]:
        desk.delete_object(Bucket=bucket.name, Key=f"copies/{path}")
    strays = [f"{paths[7]}.bak", "note.txt", blobs.place(SHA)]
    for path in strays:
        desk.put_object(Bucket=bucket.name, Key=f"copies/{path}", Body=DATA)
    capsys.readouterr()
    with pytest.raises(SystemExit, match="1"):
        call_command("verify_evidence")
    told = capsys.readouterr().out.splitlines()
    expected = {*(f"altered\t{p}" for p in paths[:3]), *(f"missing\t{p}" for p in paths[3:6])}
    assert sorted(told) == sorted(expected | {f"stray\t{path}" for path in strays})
    assert keeping.read_back() == 30
    assert Blob.objects.damaged().count() == 6
    assert store().read(made[9].sha256) == bytes([9]) * 50


def test_an_outage_is_told_by_the_command_and_marks_nothing(desk: Any, settings: Any) -> None:
    """A red line for each copy would bury the one reason for all of them."""
    capture_bytes(DATA, origin=Origin.FILE, media_type="text/plain")
    settings.FIGURECHECK_S3_ENDPOINT = "http://127.0.0.1:1"
    with pytest.raises(CommandError, match="Nothing is said about the copies") as told:
        call_command("verify_evidence")
    assert told.value.returncode == 2
    assert keeping.read_back() == 0
    assert list(Blob.objects.values_list("state", "verified_at")) == [(BlobState.SOUND, None)]
    with pytest.raises(StoreUnreachable):
        capture_bytes(b"new", origin=Origin.FILE, media_type="text/plain")
    assert Capture.objects.count() == 1


@pytest.mark.parametrize(
    ("setting", "value", "said"),
    [
        ("FIGURECHECK_BLOBS", "s3://", "names no bucket"),
        ("FIGURECHECK_S3_KEY", "", "FIGURECHECK_S3_KEY and FIGURECHECK_S3_SECRET"),
        ("FIGURECHECK_S3_SECRET", "", "FIGURECHECK_S3_KEY and FIGURECHECK_S3_SECRET"),
        ("FIGURECHECK_S3_ENDPOINT", "storage.example.org", "begins with https://"),
        ("FIGURECHECK_S3_ENDPOINT", "", "or FIGURECHECK_S3_REGION"),
    ],
)
def test_what_is_missing_is_said_before_the_first_article(
    desk: Any, settings: Any, setting: str, value: str, said: str
) -> None:
    """Without an account the client would ask the network it is in for one, and the first capture would fail."""
    assert run_checks() == []
    settings.FIGURECHECK_S3_REGION = "" if setting.endswith("ENDPOINT") else settings.FIGURECHECK_S3_REGION
    setattr(settings, setting, value)
    (problem,) = run_checks()
    assert said in problem.msg
    with pytest.raises(ImproperlyConfigured, match="FIGURECHECK_"):
        store()


def test_a_secret_is_in_no_message(bucket: Bucket) -> None:
    """Errors are logged, and shown to people."""
    assert bucket.secret not in repr(bucket)
    with pytest.raises(StoreUnreachable) as told:
        BucketStore(Bucket(bucket.address, "http://127.0.0.1:1", bucket.region, bucket.key, bucket.secret)).check()
    assert bucket.secret not in f"{told.value} {told.value.__cause__}"


def test_each_process_has_connections_of_its_own(desk: Any) -> None:
    """Two workers that share one would read each other's answers."""
    mine = store()
    assert store() is mine
    child = os.fork()
    if child == 0:
        os._exit(int(store() is mine))
    assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 0
