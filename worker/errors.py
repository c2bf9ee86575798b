"""What can go wrong between an address and its text: one type, which carries the state that the job stores."""

from datetime import timedelta

from claims.frozen import clean

_LONGEST_DETAIL = 2000

# Whether the same try may succeed later. The words for people are made from the code, on the Django side.
RETRY_LATER = {
    "bad_address": False,  # not an address that can be read
    "refused": False,  # the gate does not let it be dialled
    "wrong_port": False,
    "robots": False,  # robots.txt asks machines to stay away, and the desk obeys
    "no_way_out": True,  # the egress proxy does not answer, or does not let us through
    "unreachable": True,  # DNS, connection, broken transfer; a name that does not exist is not tried again
    "certificate": False,  # the site does not prove that it is the one whose name it bears
    "timeout": True,
    "too_large": False,
    "not_text": False,  # an image, a video, an archive, an office file
    "needs_login": False,
    "not_found": False,
    "busy": True,  # the site asks to be left alone for a while
    "server_error": True,
    "no_text": False,
    "reading_failed": False,  # the reader crashed or ran out of time or memory
    "encrypted": False,  # a PDF that wants a password
    # What a browser makes of a page:
    "no_browser": False,
    "no_sandbox": False,  # it has no sandbox here, and may not run without one
    "picture_timeout": False,
    "picture_failed": False,  # it crashed, took too much memory, or cannot be understood
    "no_web_page": False,  # no HTML that was fetched from an address
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


class NotYet(Exception):
    """Nothing went wrong: the job has to come back after `wait`.

    reason: for operators. asked: whether the site was asked and sent us away, which counts as an attempt.
    turns: the hosts that keep their turn for the job at that moment.
    """

    def __init__(self, wait: timedelta, reason: str, *, asked: bool = False, turns: tuple[str, ...] = ()) -> None:
        super().__init__(reason)
        self.wait, self.reason, self.asked, self.turns = wait, clean(reason), asked, turns
