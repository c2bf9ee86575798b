"""The store of captured bytes in a bucket of an S3-compatible service: what ``claims.blobs`` promises, elsewhere.

The only module that imports a client of such a service, which is part of the desk like its database: the operator names
it in the settings, and no address that anybody types leads there (docs/decisions/object-store.md).
"""

import base64
import hashlib
import io
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import dataclass, field
from typing import Any, BinaryIO, TypeVar, cast

from botocore.config import Config
from botocore.exceptions import BotoCoreError, ClientError
from django.core.exceptions import ImproperlyConfigured
from storages.backends.s3 import S3Storage

from claims.blobs import Altered, Blob, Missing, Store, StoreError, StoreFull, StoreUnreachable, StoreUnwritable, place

SCHEME = "s3://"

_FULL = frozenset({"QuotaExceeded", "InsufficientStorage", "XMinioStorageFull", "507"})
_THERE_ALREADY = frozenset({"PreconditionFailed", "ConditionalRequestConflict", "412", "409"})
_NOT_THERE = frozenset({"NoSuchKey", "404"})

_Answer = TypeVar("_Answer")


@dataclass(frozen=True)
class Bucket:
    """Where it is. address: s3://bucket or s3://bucket/prefix; endpoint: "" for Amazon's own."""

    address: str
    endpoint: str = ""
    region: str = ""
    key: str = ""
    secret: str = field(default="", repr=False)

    def problems(self) -> Iterator[str]:
        """What is missing before it can be used, for the operator."""
        if not self.name:
            yield "FIGURECHECK_BLOBS names no bucket: write it as s3://bucket or s3://bucket/prefix."
        if not (self.key and self.secret):
            yield "Set FIGURECHECK_S3_KEY and FIGURECHECK_S3_SECRET: the account that may read and write the bucket."
        if self.endpoint and not self.endpoint.startswith(("https://", "http://")):
            yield "FIGURECHECK_S3_ENDPOINT is the service's address and begins with https:// or http://."
        if not (self.endpoint or self.region):
            yield "Set FIGURECHECK_S3_ENDPOINT to the service's address, or FIGURECHECK_S3_REGION for Amazon's own."

    @property
    def name(self) -> str:
        return self.address.removeprefix(SCHEME).partition("/")[0]

    @property
    def prefix(self) -> str:
        """With a slash at its end, or empty."""
        inside = self.address.removeprefix(SCHEME).partition("/")[2].strip("/")
        return f"{inside}/" if inside else ""


class BucketStore(Store):
    """Blobs under the bucket's prefix. Nothing here overwrites or deletes an object."""

    def __init__(self, bucket: Bucket) -> None:
        self.bucket = bucket
        self._storage = S3Storage(
            bucket_name=bucket.name,
            endpoint_url=bucket.endpoint or None,
            region_name=bucket.region or None,
            access_key=bucket.key,
            secret_key=bucket.secret,
            client_config=Config(
                signature_version="s3v4",
                s3={"addressing_style": "path" if bucket.endpoint else "auto"},
                proxies={},  # none from the environment
                connect_timeout=5,
                read_timeout=60,
                retries={"mode": "standard", "total_max_attempts": 3},
                # Every object is checked against its name: a second sum would say nothing more.
                request_checksum_calculation="when_required",
                response_checksum_validation="when_required",
            ),
        )

    @property
    def where(self) -> str:
        return self.bucket.address

    def put(self, data: bytes) -> Blob:
        blob = Blob(hashlib.sha256(data).hexdigest(), len(data))
        kept = self._size(blob.sha256)
        if kept is None and not self._put(blob, data):
            kept = self._size(blob.sha256)  # another writer of the same bytes was faster
        if kept not in (None, blob.size):
            raise Altered(f"The stored object {blob.sha256} has {kept} bytes instead of {blob.size}.")
        return blob

    def open(self, sha256: str) -> BinaryIO:
        answer = self._ask(lambda client: client.get_object(**self._named(sha256)), sha256)
        return cast(BinaryIO, io.BufferedReader(_Body(answer["Body"], self._typed), 1 << 20))

    def has(self, sha256: str) -> bool:
        return self._size(sha256) is not None

    def files(self) -> Iterator[str]:
        """In the order of the service, which is that of their bytes."""
        asked: dict[str, Any] = {"Bucket": self.bucket.name, "Prefix": self.bucket.prefix}
        while True:
            answer = self._ask(lambda client: client.list_objects_v2(**asked))
            yield from (each["Key"].removeprefix(self.bucket.prefix) for each in answer.get("Contents", ()))
            if not answer.get("IsTruncated"):
                return
            asked["ContinuationToken"] = answer["NextContinuationToken"]

    def check(self) -> None:
        self._ask(lambda client: client.head_bucket(Bucket=self.bucket.name))

    def _put(self, blob: Blob, data: bytes) -> bool:
        """False when an object of this name is there already, which stays as it is."""
        sealed = base64.b64encode(bytes.fromhex(blob.sha256)).decode()
        try:
            self._client.put_object(**self._named(blob.sha256), Body=data, IfNoneMatch="*", ChecksumSHA256=sealed)
        except ClientError as error:
            if _code(error) in _THERE_ALREADY:
                return False
            raise self._refused(error) from error
        except BotoCoreError as error:
            raise self._typed(error) from error
        return True

    def _size(self, sha256: str) -> int | None:
        """Bytes of the stored object; None when there is none."""
        try:
            return int(self._ask(lambda client: client.head_object(**self._named(sha256)), sha256)["ContentLength"])
        except Missing:
            return None

    def _named(self, sha256: str) -> dict[str, str]:
        return {"Bucket": self.bucket.name, "Key": self.bucket.prefix + place(sha256)}

    @property
    def _client(self) -> Any:
        """django-storages keeps one for each thread."""
        return self._storage.connection.meta.client

    def _ask(self, act: Callable[[Any], _Answer], sha256: str = "") -> _Answer:
        try:
            return act(self._client)
        except ClientError as error:
            if sha256 and _code(error) in _NOT_THERE:
                raise Missing(f"No object is stored under {sha256}.") from None
            raise self._typed(error) from error
        except BotoCoreError as error:
            raise self._typed(error) from error

    def _typed(self, error: Exception) -> StoreError:
        return StoreUnreachable(f"The bucket {self.where} does not answer as it should: {error}")

    def _refused(self, error: ClientError) -> StoreError:
        if _code(error) in _FULL:
            return StoreFull(f"The bucket {self.where} is full: {error}")
        return StoreUnwritable(f"The bucket {self.where} cannot be written: {error}")


def opened(**bucket: str) -> Store:
    """The store in this bucket; the words are those of ``Bucket``. Opens no connection yet.

    Raises ImproperlyConfigured. Without an account, the client would ask the machine it runs on for one.
    """
    found = Bucket(**bucket)
    if problems := " ".join(found.problems()):
        raise ImproperlyConfigured(problems)
    return BucketStore(found)


class _Body(io.RawIOBase):
    """An answer as it comes in; one that breaks off is an error of the store, and not the end of the bytes."""

    def __init__(self, body: Any, typed: Callable[[Exception], StoreError]) -> None:
        self._body, self._typed = body, typed

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int:
        try:
            data = self._body.read(len(buffer))
        except BotoCoreError as error:
            raise self._typed(error) from error
        buffer[: len(data)] = data
        return len(data)

    def close(self) -> None:
        if not self.closed:
            with closing(self._body):
                super().close()


def _code(error: ClientError) -> str:
    return str(error.response.get("Error", {}).get("Code", ""))
