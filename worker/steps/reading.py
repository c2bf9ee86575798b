"""What several steps share: the text of a stored copy."""

from claims.actions.capturing import store
from claims.models import Capture
from worker import extract


def extracted(capture: Capture, *, address: str = "") -> extract.Extracted:
    """Read the copy in the sandbox. address: where it is from, when the copy itself does not know.

    Raises Failure, and StoreError when the bytes are not there.
    """
    return extract.extract(
        store().read(capture.sha256),
        media_type=capture.media_type,
        charset=capture.charset or None,
        address=capture.final_address or address or capture.address or None,
        captured_on=capture.captured_at.date(),
    )
