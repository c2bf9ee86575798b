"""Archives on the loopback that behave as the real ones do: keys, tickets, work that takes its time, typed errors."""

import json
from collections.abc import Iterable
from datetime import UTC, datetime
from typing import Any
from urllib.parse import parse_qs

from tests.loopback import Answer, Loopback, plain

JSON = "Content-Type: application/json"


def told(body: dict[str, Any], *headers: str, status: int = 200) -> bytes:
    return plain(json.dumps(body).encode(), JSON, *headers, status=status)


class _Service(Loopback):
    """Looks at the last request and says what comes next. `story`: what is said of each job, the last for ever."""

    authorization = ""

    def __init__(self, *story: bytes) -> None:
        super().__init__(self)  # type: ignore[arg-type]
        self.story, self.submitted, self.asked = list(story), [], []  # type: ignore[var-annotated]
        #: Said to the next submissions instead of a ticket.
        self.refusals: list[bytes] = []

    def get(self, path: str, default: Answer) -> Answer:
        """In the place of a dictionary of answers."""
        head, _, body = self.requests[-1].partition("\r\n\r\n")
        if f"authorization: {self.authorization}".lower() not in head.lower().split("\r\n"):
            return told({"message": "You need to be logged in."}, status=401)
        if head.startswith("POST"):
            self.submitted.append(self.address_in(body))
            return self.refusals.pop(0) if self.refusals else self.ticket(len(self.submitted))
        self.asked.append(path)
        return self.story.pop(0) if len(self.story) > 1 else self.story[0]

    def address_in(self, body: str) -> str:
        raise NotImplementedError

    def ticket(self, number: int) -> bytes:
        raise NotImplementedError


class WaybackServer(_Service):
    authorization = "LOW the-key:the-secret"
    pending = told({"status": "pending", "job_id": "spn2-1", "resources": ["https://news.example/a.css"]})

    def address_in(self, body: str) -> str:
        return parse_qs(body)["url"][0]

    def ticket(self, number: int) -> bytes:
        return told({"url": self.submitted[-1], "job_id": f"spn2-{number}"})

    @staticmethod
    def success(page: str = "https://news.example/", moment: str = "20261124200501") -> bytes:
        return told({"status": "success", "timestamp": moment, "original_url": page, "duration_sec": 6.2})

    @staticmethod
    def error(code: str, message: str = "Words of the service.") -> bytes:
        return told({"status": "error", "status_ext": f"error:{code}", "message": message, "resources": []})


class PermaServer(_Service):
    authorization = "ApiKey the-key"

    def address_in(self, body: str) -> str:
        return json.loads(body)["url"]

    def ticket(self, number: int) -> bytes:
        return told({"guid": f"AB12-C{number}", "url": self.submitted[-1], "captures": []}, status=201)

    @staticmethod
    def record(*states: str, made: str = "2026-11-24T20:05:01Z") -> bytes:
        roles: Iterable[str] = ("primary", "screenshot")
        captures = [{"role": role, "status": state} for role, state in zip(roles, states, strict=False)]
        return told({"guid": "AB12-C1", "creation_timestamp": made, "captures": captures})


MADE_AT = datetime(2026, 11, 24, 20, 5, 1, tzinfo=UTC)
