"""What leaves: stored copies, each with what is known of it and what it proves, as values."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any
from urllib.parse import quote

_URI = "".join(map(chr, range(0x21, 0x7F)))

#: Returns the stored bytes of a SHA-256, hashed again. Raises blobs.Missing or blobs.Altered.
Read = Callable[[str], bytes]


@dataclass(frozen=True)
class Attached:
    """What belongs to a copy: a picture of the page; an authority's time-stamp, what it is of, and its certificates.

    kind: "picture", "statement", "time-stamp" or "certificates". data: the bytes, None where they are in the store.
    at: aware. facts: what else is said of it outside, as JSON.
    """

    kind: str
    sha256: str
    size: int
    media_type: str
    at: datetime
    facts: Mapping[str, Any] = field(default_factory=dict)
    data: bytes | None = None


@dataclass(frozen=True)
class Copy:
    """One capture, for people outside.

    proves: what it is kept for, as JSON objects; they are read by people, and hold nothing of anybody at the desk.
    served: whether an address served it; else it was uploaded or pasted. captured_at: aware.
    headers, request_headers: name and value, in order. redirects: {"address", "status", "headers"?} of every hop.
    attached: what belongs to it.
    damage: "missing" or "altered" when that is known before its bytes are read, else "".
    """

    sha256: str
    size: int
    captured_at: datetime
    served: bool
    media_type: str = ""
    charset: str = ""
    file_name: str = ""
    address: str = ""
    final_address: str = ""
    status: int | None = None
    headers: Iterable[tuple[str, str]] = ()
    request_headers: Iterable[tuple[str, str]] = ()
    redirects: Iterable[Mapping[str, Any]] = ()
    peer: str = ""
    tls: Mapping[str, Any] = field(default_factory=dict)
    tools: Mapping[str, str] = field(default_factory=dict)
    title: str = ""
    proves: tuple[Mapping[str, Any], ...] = ()
    attached: tuple[Attached, ...] = ()
    damage: str = ""

    @property
    def target(self) -> str:
        """The address under which the bytes are found again; by their hash when no address served them."""
        return quote(self.final_address or self.address, safe=_URI) if self.served else f"urn:sha256:{self.sha256}"


@dataclass(frozen=True)
class Parcel:
    """Copies that leave together.

    copies: always in the same order, the earliest first. size: bytes of all copies, before packing. latest: when the
    last one was made, None where there is none. about: what they belong to, as JSON. withheld: how many copies stay
    behind because their source is confidential; confidential: how many leave although theirs is.
    """

    title: str
    about: Mapping[str, Any]
    copies: Iterable[Copy]
    count: int
    size: int
    latest: datetime | None
    desk: str
    withheld: int = 0
    confidential: int = 0
