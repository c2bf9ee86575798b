"""What an HTTP answer says about itself: its type, its charset, and what its status means for the one who asked."""

import platform
import re
import ssl
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from importlib.metadata import version
from typing import Any

from claims.frozen import clean
from worker.desk import VERSION
from worker.errors import Failure


@dataclass(frozen=True)
class Known:
    """What an earlier answer said, so that the site may say that nothing has changed since.

    address: that which gave it, after redirects. etag, modified: the headers of that answer, "" where it had none.
    """

    address: str
    etag: str = ""
    modified: str = ""

    @property
    def headers(self) -> dict[str, str]:
        """Those of a conditional request; none where one of them could not be sent as it came."""
        asked = zip(CONDITIONS, (self.etag, self.modified), strict=True)
        return {name: value for name, value in asked if value and value.isascii() and value.isprintable()}


@dataclass(frozen=True)
class Fetched:
    """One 2xx answer, or one that says that nothing has changed (304, without a body).

    headers: in the order served, without control characters. redirects: {"address", "status", "headers"} of
    every hop that led on.
    peer: the IP address that answered; None behind an egress proxy, which does not tell. body: unpacked.
    media_type: lower case or "". fetched_at: UTC, after the last byte. request_headers: as they were sent, but for what
    a proxy got. tls: see tls_facts. tools: what fetched it, by name, with versions.
    """

    address: str
    final_address: str
    status: int
    headers: list[tuple[str, str]]
    redirects: list[dict[str, Any]]
    peer: str | None
    body: bytes
    media_type: str
    charset: str | None
    fetched_at: datetime
    request_headers: list[tuple[str, str]]
    tls: dict[str, Any]
    tools: dict[str, str]

    @property
    def unchanged(self) -> bool:
        return self.status == NOT_MODIFIED


NOT_MODIFIED = 304
#: The headers that ask whether an answer still holds: by its ETag, by its time.
CONDITIONS = ("If-None-Match", "If-Modified-Since")
TOOLS = {
    "figurecheck": VERSION,
    "python": platform.python_version(),
    "urllib3": version("urllib3"),
    "openssl": ssl.OPENSSL_VERSION,
}
_DER = 2  # the number by which Python's certificates know this form
_LONGEST_WAIT = 24 * 3600
_WANTS_LOGIN = {401, 402, 403, 407}
_GONE = {404, 410}
_BUSY = {429, 503}
_LOGIN_PAGE = re.compile(
    r"/(log-?in|sign-?in|sso|connexion|anmelden|anmeldung|iniciar-sesion|accedi)(\.\w+)?/?(\?|$)", re.I
)
_MEDIA_TYPE = re.compile(r"\s*([\w.+-]+/[\w.+-]+)\s*(?:[;,]|$)", re.ASCII)
_CHARSET = re.compile(r";\s*charset\s*=\s*[\"']?\s*([\w.:+-]+)", re.ASCII | re.I)


def served(body: bytes, *, headers: Iterable[tuple[str, str]], **facts: Any) -> Fetched:
    """The answer as it is kept, from the headers as they were read and what else is known of it. It has just ended."""
    kept = readable(headers)
    types = [value for name, value in kept if name.lower() == "content-type"]
    media_type, charset = media_type_of(", ".join(types))
    return Fetched(
        body=body, headers=kept, media_type=media_type, charset=charset, fetched_at=datetime.now(UTC), **facts
    )


def readable(headers: Iterable[tuple[str, str]]) -> list[tuple[str, str]]:
    """Headers as they are kept: in the order served, without control characters."""
    return [(clean(name), clean(as_utf8(value))) for name, value in headers]


def tls_facts(connection: Any) -> dict[str, Any]:
    """{"version", "cipher", "chain", "site"} of a TLS socket, {} of another. chain: PEM, the site's own first."""
    if not hasattr(connection, "getpeercert"):
        return {}
    # Public from Python 3.13 on.
    get_chain = getattr(connection, "get_verified_chain", None) or connection._sslobj.get_verified_chain
    chain = [each if isinstance(each, bytes) else each.public_bytes(_DER) for each in get_chain()]
    pem = [ssl.DER_cert_to_PEM_cert(each) for each in chain]
    told = {"version": connection.version(), "cipher": connection.cipher()[0], "chain": pem}
    return told | {"site": _site(connection.getpeercert())}


def _site(certificate: dict[str, Any]) -> dict[str, str]:
    """Whose the site's own certificate is, who vouches for it, and until when; in words, for the page of a copy."""
    names = {role: dict(pair for each in certificate.get(role, ()) for pair in each) for role in ("subject", "issuer")}
    known = {role: found.get("commonName") or found.get("organizationName", "") for role, found in names.items()}
    return {role: clean(name) for role, name in known.items()} | {"until": str(certificate.get("notAfter", ""))}


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
    if status in _BUSY:
        return Failure("busy", f"status {status}", retry_after=_wait(headers))
    return Failure("server_error", f"status {status}", retry=status >= 500 or status in (408, 425))


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
