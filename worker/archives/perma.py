"""Perma.cc, the archive of law libraries.

POST /v1/archives/ with the address answers with the "guid" of a record; GET /v1/archives/GUID/ lists its captures, each
"pending", "success" or "failed". Source: Perma.cc's description of its interface for developers.
"""

import json
import re
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from claims.terms import ArchiveProblem
from worker.archives.service import Declined, Kept, Say
from worker.asks import Ask, as_json
from worker.errors import Failure

_GUID = re.compile(r"[0-9A-Z]{1,8}(-[0-9A-Z]{1,8}){1,4}", re.ASCII)


@dataclass(frozen=True)
class Perma:
    """base: https://api.perma.cc. pages: https://perma.cc, where copies are shown. folder: a number, or ""."""

    base: str
    pages: str
    key: str
    folder: str = ""

    def submit(self, address: str, say: Say) -> str:
        wanted: dict[str, Any] = {"url": address}
        if self.folder:
            wanted["folder"] = int(self.folder)
        told = self._told(f"{self.base}/v1/archives/", say, json.dumps(wanted).encode())
        guid = told.get("guid")
        if not isinstance(guid, str) or not _GUID.fullmatch(guid):
            raise Failure("server_error", f"an answer without a record: {str(told)[:200]}")
        return guid

    def follow(self, ticket: str, say: Say) -> Kept | None:
        told = self._told(f"{self.base}/v1/archives/{ticket}/", say)
        captures = told.get("captures")
        primary = [each for each in captures if _is_primary(each)] if isinstance(captures, list) else []
        if not primary:
            raise Failure("server_error", f"a record without its capture: {str(told)[:200]}")
        state = primary[0].get("status")
        if state == "pending":
            return None
        if state != "success":
            raise Declined(ArchiveProblem.SITE, f"the capture is {state}")
        return Kept(f"{self.pages}/{ticket}", _moment(told.get("creation_timestamp")))

    def _told(self, address: str, say: Say, body: bytes | None = None) -> dict[str, Any]:
        headers = {"Accept": "application/json"} | ({} if body is None else {"Content-Type": "application/json"})
        got = say(address, Ask(body, headers, {"Authorization": f"ApiKey {self.key}"}))
        if got.status in (401, 403):
            raise Declined(ArchiveProblem.KEY, f"status {got.status}")
        if got.status == 404:
            raise Declined(ArchiveProblem.BROKEN, "the record is not there any more")
        told = as_json(got)
        if got.status in (400, 402, 422):
            raise _refused(told)
        if got.status >= 500:
            raise Failure("server_error", f"status {got.status}")
        return told


def _is_primary(capture: object) -> bool:
    return isinstance(capture, dict) and capture.get("role") == "primary"


def _moment(written: object) -> datetime | None:
    try:
        found = datetime.fromisoformat(written) if isinstance(written, str) else None
    except ValueError:
        return None
    return found if found and found.tzinfo else None


def _refused(told: dict[str, Any]) -> Declined:
    """Reasons come as words by field; those about the address stand under "url"."""
    words = json.dumps(told, ensure_ascii=False)
    if "limit" in words.lower() or "subscription" in words.lower():
        return Declined(ArchiveProblem.QUOTA, words)
    return Declined(ArchiveProblem.BAD_ADDRESS if "url" in told else ArchiveProblem.OTHER, words)
