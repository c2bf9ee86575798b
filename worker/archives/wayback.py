"""The Wayback Machine's save service, "Save Page Now 2".

POST /save with the address answers with a job's number; GET /save/status/NUMBER says "pending", "success" with the
moment of the copy, or "error" with a code in status_ext. A job is remembered for about an hour, and an account has
seven captures a minute. Source: the Internet Archive's public description of the interface, of 2025.
"""

import re
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any
from urllib.parse import urlencode

from claims.terms import ArchiveProblem
from worker.answers import Fetched
from worker.archives.service import Declined, Kept, Say
from worker.asks import Ask, as_json
from worker.errors import Failure

_TICKET = re.compile(r"[\w-]{1,100}", re.ASCII)
_MOMENT = re.compile(r"\d{14}", re.ASCII)
#: A second try right after a first one that got lost on its way is given the copy of the first.
_SAME = "10m"

_SOON, _LATER, _HOURS, _TOMORROW = (
    timedelta(minutes=2),
    timedelta(minutes=15),
    timedelta(hours=3),
    timedelta(hours=24),
)

#: What each code means to people, and when it makes sense to hand the address in again.
CODES: dict[str, tuple[ArchiveProblem, timedelta | None]] = {
    # The account works on as much as it may, or the service is in trouble: nothing is wrong with the address.
    "user-session-limit": (ArchiveProblem.BROKEN, _SOON),
    "celery": (ArchiveProblem.BROKEN, _LATER),
    "cannot-fetch": (ArchiveProblem.BROKEN, _LATER),
    "no-browsers-available": (ArchiveProblem.BROKEN, _LATER),
    "internal-server-error": (ArchiveProblem.BROKEN, _LATER),
    "job-failed": (ArchiveProblem.BROKEN, _LATER),
    "proxy-error": (ArchiveProblem.BROKEN, _LATER),
    "capture-location-error": (ArchiveProblem.BROKEN, _LATER),
    "browsing-timeout": (ArchiveProblem.BROKEN, _LATER),
    # The site was slow, full or in trouble.
    "soft-time-limit-exceeded": (ArchiveProblem.SITE, _LATER),
    "read-timeout": (ArchiveProblem.SITE, _LATER),
    "gateway-timeout": (ArchiveProblem.SITE, _LATER),
    "bad-gateway": (ArchiveProblem.SITE, _LATER),
    "service-unavailable": (ArchiveProblem.SITE, _LATER),
    "protocol-error": (ArchiveProblem.SITE, _LATER),
    "too-many-requests": (ArchiveProblem.SITE, _LATER),
    "bandwidth-limit-exceeded": (ArchiveProblem.SITE, _HOURS),
    "invalid-server-response": (ArchiveProblem.SITE, None),
    "too-many-redirects": (ArchiveProblem.SITE, None),
    "http-version-not-supported": (ArchiveProblem.SITE, None),
    "not-implemented": (ArchiveProblem.SITE, None),
    "method-not-allowed": (ArchiveProblem.SITE, None),
    # Limits that end with the day.
    "too-many-daily-captures": (ArchiveProblem.TOO_OFTEN, _TOMORROW),
    "max-daily-bandwidth": (ArchiveProblem.QUOTA, _TOMORROW),
    "max-daily-bandwidth-host": (ArchiveProblem.SITE, _TOMORROW),
    # It will be no better next time.
    "blocked": (ArchiveProblem.BLOCKED, None),
    "blocked-url": (ArchiveProblem.BLOCKED, None),
    "blocked-client-ip": (ArchiveProblem.KEY, None),
    "no-access": (ArchiveProblem.NO_ACCESS, None),
    "unauthorized": (ArchiveProblem.NO_ACCESS, None),
    "network-authentication-required": (ArchiveProblem.NO_ACCESS, None),
    "not-found": (ArchiveProblem.NOT_FOUND, None),
    "invalid-host-resolution": (ArchiveProblem.NOT_FOUND, None),
    "invalid-url-syntax": (ArchiveProblem.BAD_ADDRESS, None),
    "bad-request": (ArchiveProblem.BAD_ADDRESS, None),
    "ftp-access-denied": (ArchiveProblem.BAD_ADDRESS, None),
    "filesize-limit": (ArchiveProblem.TOO_LARGE, None),
}


@dataclass(frozen=True)
class Wayback:
    """base: https://web.archive.org. key, secret: an account's, made at archive.org/account/s3.php."""

    base: str
    key: str
    secret: str

    def submit(self, address: str, say: Say) -> str:
        form = urlencode({"url": address, "if_not_archived_within": _SAME, "skip_first_archive": "1"})
        told = self._told(say(f"{self.base}/save", self._ask(form.encode())))
        ticket = told.get("job_id")
        if told.get("status") == "error" or not isinstance(ticket, str) or not _TICKET.fullmatch(ticket):
            raise _declined(told)
        return ticket

    def follow(self, ticket: str, say: Say) -> Kept | None:
        got = say(f"{self.base}/save/status/{ticket}", self._ask())
        if got.status == 404:
            raise Declined(ArchiveProblem.BROKEN, "the job is not remembered any more", _SOON)
        told = self._told(got)
        if told.get("status") == "pending":
            return None
        if told.get("status") != "success":
            raise _declined(told)
        moment, page = told.get("timestamp"), told.get("original_url")
        captured_at = _moment(moment) if isinstance(moment, str) else None
        if captured_at is None or not isinstance(page, str) or not page.startswith(("http://", "https://")):
            raise Failure("server_error", f"a success that does not say where the copy is: {str(told)[:200]}")
        return Kept(f"{self.base}/web/{moment}/{page}", captured_at)

    def _ask(self, form: bytes | None = None) -> Ask:
        headers = {"Accept": "application/json"}
        if form is not None:
            headers["Content-Type"] = "application/x-www-form-urlencoded"
        return Ask(form, headers, {"Authorization": f"LOW {self.key}:{self.secret}"})

    def _told(self, got: Fetched) -> dict[str, Any]:
        if got.status in (401, 403):
            raise Declined(ArchiveProblem.KEY, f"status {got.status}")
        return as_json(got)


def _moment(written: str) -> datetime | None:
    try:
        return datetime.strptime(written, "%Y%m%d%H%M%S").replace(tzinfo=UTC) if _MOMENT.fullmatch(written) else None
    except ValueError:
        return None


def _declined(told: dict[str, Any]) -> Exception:
    """What an answer that is neither a ticket nor a success comes to."""
    code, message = told.get("status_ext"), told.get("message")
    if not isinstance(code, str):
        return Failure("server_error", f"an answer without a code: {str(told)[:200]}")
    problem, wait = CODES.get(code.removeprefix("error:"), (ArchiveProblem.OTHER, None))
    return Declined(problem, f"{code}: {message}" if message else code, wait)
