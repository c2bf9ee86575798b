"""What can go wrong between an address and its text: one type, which carries the state that the job stores."""

from claims.frozen import clean

_LONGEST_DETAIL = 2000

# Whether the same try may succeed later. The words for people are made from the code, on the Django side.
RETRY_LATER = {
    "bad_address": False,  # not an address that can be read
    "refused": False,  # the gate does not let it be dialled
    "unreachable": True,  # DNS, connection, TLS, broken transfer
    "timeout": True,
    "too_large": False,
    "not_text": False,  # an image, a video, an archive, an office file
    "needs_login": False,
    "not_found": False,
    "server_error": True,
    "no_text": False,
    "reading_failed": False,  # the reader crashed or ran out of time or memory
    "encrypted": False,  # a PDF that wants a password
}


class Failure(Exception):
    """A step that ended without a result.

    code: one of RETRY_LATER. detail: technical, for operators, fit to be stored; never shown to readers.
    retry: whether a later try makes sense. retry_after: seconds that the server asked us to wait, if it did.
    """

    def __init__(self, code: str, detail: str = "", retry: bool | None = None, retry_after: int | None = None) -> None:
        # All four go to Exception's args, so that a failure survives pickling on its way out of the sandbox.
        super().__init__(code, detail, retry, retry_after)
        self.code = code
        # Details quote what strangers sent: no NUL or lone surrogate may keep the failure itself from being stored.
        self.detail = clean(detail[:_LONGEST_DETAIL])
        self.retry = RETRY_LATER[code] if retry is None else retry
        self.retry_after = retry_after

    def __str__(self) -> str:
        return f"{self.code}: {self.detail}" if self.detail else self.code
