"""What is asked of a service that the operator has named: an archive, a time-stamp authority."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from worker.answers import Fetched
from worker.errors import Failure

#: No answer of a service is longer: a time-stamp has some kilobytes, the story of a capture some hundred.
LONGEST = 2_000_000


@dataclass(frozen=True)
class Ask:
    """One small request. No redirect is followed with it, and any other status is an answer to be read.

    body: None for a GET, bytes for a POST. headers: sent, and kept with what was answered. secrets: headers for the
    service alone: sent over TLS, or inside the desk's own network; never kept, logged or shown.
    """

    body: bytes | None = None
    headers: Mapping[str, str] = field(default_factory=dict)
    secrets: Mapping[str, str] = field(default_factory=dict, repr=False)

    def __post_init__(self) -> None:
        said = {**self.headers, **self.secrets}
        if any(not (value.isascii() and value.isprintable()) for value in said.values()):
            # Without the value: it may be a key, and would stand in a log.
            raise ValueError(f"one of {', '.join(said)} does not fit into a header: printable ASCII alone")

    @property
    def method(self) -> str:
        return "GET" if self.body is None else "POST"


def as_json(got: Fetched) -> dict[str, Any]:
    """The object that a service answered with. Raises Failure("server_error") for anything else."""
    try:
        told = json.loads(got.body)
    except (ValueError, RecursionError) as error:
        raise Failure("server_error", f"status {got.status} without JSON: {_beginning(got.body)}") from error
    if not isinstance(told, dict):
        raise Failure("server_error", f"status {got.status} with JSON of another shape: {_beginning(got.body)}")
    return told


def _beginning(body: bytes) -> str:
    return body[:200].decode(errors="replace")
