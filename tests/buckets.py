"""An S3-compatible service on the loopback, for tests of the store in a bucket."""

from collections.abc import Iterator
from contextlib import contextmanager
from uuid import uuid4

from moto.server import ThreadedMotoServer

from claims.buckets import Bucket, BucketStore

ACCOUNT = {"region": "eu-west-3", "key": "a key for tests", "secret": "a secret for tests"}


@contextmanager
def service() -> Iterator[str]:
    """Yields its address; what was stored is gone afterwards."""
    server = ThreadedMotoServer(ip_address="127.0.0.1", port=0, verbose=False)
    server.start()
    try:
        host, port = server.get_host_and_port()
        yield f"http://{host}:{port}"
    finally:
        server.stop()


def bucket(endpoint: str, prefix: str = "copies") -> Bucket:
    """A new and empty one."""
    made = Bucket(f"s3://desk-{uuid4().hex}/{prefix}", endpoint, **ACCOUNT)
    where = {"LocationConstraint": made.region}
    client(made).create_bucket(Bucket=made.name, CreateBucketConfiguration=where)
    return made


def client(bucket: Bucket) -> "object":
    """What an operator, or an intruder, would use: it can do all that the desk does not."""
    return BucketStore(bucket)._client  # type: ignore[no-any-return]
