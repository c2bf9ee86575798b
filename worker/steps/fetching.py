"""What several steps share: an address becomes a capture."""

from claims.actions.capturing import capture_bytes
from claims.models import Capture, Job
from claims.terms import Origin
from worker.answers import Fetched
from worker.desk import policy
from worker.fetch import fetch
from worker.visiting import Visit


def fetched(job: Job, address: str) -> Capture:
    """Fetch through the gate, when it is the job's turn, and keep what was served.

    Raises Failure, NotYet, StoreError.
    """
    return keep(visit_of(job).fetch(address), address=address)


def visit_of(job: Job) -> Visit:
    """What this attempt of the job may ask of whom: through the gate, in turn, as the desk's settings say."""
    return Visit(job, policy(), fetch)


def keep(got: Fetched, *, address: str) -> Capture:
    """What was served becomes a capture, for good. address: the one that was asked for. Raises StoreError."""
    return capture_bytes(
        got.body,
        origin=Origin.ADDRESS,
        media_type=got.media_type,
        charset=got.charset or "",
        captured_at=got.fetched_at,
        address=address,
        final_address=got.final_address,
        status=got.status,
        headers=got.headers,
        redirects=got.redirects,
        peer=got.peer,
        request_headers=got.request_headers,
        tls=got.tls,
        tools=got.tools,
    )
