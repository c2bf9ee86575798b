"""What an HTTP answer says about itself: its type, its charset, and what its status means for the one who asked."""

import re
from collections.abc import Mapping
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime

from worker.errors import Failure

_LONGEST_WAIT = 24 * 3600
_WANTS_LOGIN = {401, 402, 403, 407}
_GONE = {404, 410}
_LOGIN_PAGE = re.compile(
    r"/(log-?in|sign-?in|sso|connexion|anmelden|anmeldung|iniciar-sesion|accedi)(\.\w+)?/?(\?|$)", re.I
)
_MEDIA_TYPE = re.compile(r"\s*([\w.+-]+/[\w.+-]+)\s*(?:[;,]|$)", re.ASCII)
_CHARSET = re.compile(r";\s*charset\s*=\s*[\"']?\s*([\w.:+-]+)", re.ASCII | re.I)


def media_type_of(content_type: str) -> tuple[str, str | None]:
    """(media type in lower case or "", charset in lower case or None) of a Content-Type header."""
    kind, charset = _MEDIA_TYPE.match(content_type), _CHARSET.search(content_type)
    return (kind[1].lower() if kind else ""), (charset[1].lower() if charset else None)


def failure_of(status: int, headers: Mapping[str, str]) -> Failure:
    """What a status that is not 2xx stores."""
    if status in _WANTS_LOGIN:
        return Failure("needs_login", f"status {status}")
    if status in _GONE:
        return Failure("not_found", f"status {status}")
    later = status >= 500 or status in (408, 425, 429)
    return Failure("server_error", f"status {status}", retry=later, retry_after=_wait(headers) if later else None)


def is_login_page(target: str) -> bool:
    """Whether path and query are plainly those of a login form."""
    return bool(_LOGIN_PAGE.search(target))


def as_utf8(header: str) -> str:
    """A header's value, which was read as Latin-1, as the UTF-8 that servers in fact send."""
    try:
        return header.encode("latin-1").decode("utf-8")
    except UnicodeError:
        return header


def _wait(headers: Mapping[str, str]) -> int | None:
    """Seconds of a Retry-After header, at most a day; None when there is none that can be read."""
    value = headers.get("Retry-After", "").strip()
    if value.isascii() and value.isdigit():
        return min(int(value[:9]), _LONGEST_WAIT)
    try:
        moment = parsedate_to_datetime(value)
    except (ValueError, TypeError):
        return None
    if moment.tzinfo is None:
        moment = moment.replace(tzinfo=UTC)
    return max(0, min(int((moment - datetime.now(UTC)).total_seconds()), _LONGEST_WAIT))
