"""The index of a WARC file, one line a record, as the CDXJ that pywb and ReplayWeb.page read."""

import heapq
import json
import re
import tempfile
from collections.abc import Iterator
from typing import IO
from urllib.parse import quote_from_bytes, unquote_to_bytes, urlsplit

_WWW = re.compile(r"www\d*\.")
_PORTS = {"http": 80, "https": 443}
_PRINTABLE = "!\"$&'()*+,-./:;<=>?@[\\]^_`{|}~"
_LINES = 20_000


def key(address: str) -> str:
    """The address as it is sorted and looked up: host backwards, without what does not tell pages apart.

    "https://www.Example.org/a/?B=1" is "org,example)/a?b=1". Session numbers in addresses are left where they are.
    """
    parts = urlsplit(address)
    if parts.scheme not in _PORTS or not parts.hostname:
        return address
    host = ",".join(reversed(_WWW.sub("", parts.hostname, count=1).strip(".").split(".")))
    port = f":{parts.port}" if parts.port and parts.port != _PORTS[parts.scheme] else ""
    path = re.sub("/{2,}", "/", _plain(parts.path).lower()) or "/"
    path = path.removesuffix("/") or "/"
    query = "&".join(sorted(_plain(parts.query).lower().split("&"), key=lambda part: part.split("=", 1)))
    return f"{host}{port}){path}{'?' + query if query else ''}"


def _plain(text: str) -> str:
    """Percent signs only where they are needed, however often they were put in."""
    raw = text.encode()
    while (fewer := unquote_to_bytes(raw)) != raw:
        raw = fewer
    return quote_from_bytes(raw, safe=_PRINTABLE)


def line(address: str, moment: str, facts: dict[str, str]) -> str:
    """moment: as WARC-Date; the index has whole seconds."""
    return f"{key(address)} {re.sub('[^0-9]', '', moment)[:14]} {json.dumps({'url': address, **facts})}\n"


class Sorted:
    """Any number of lines, given back in order; only so many of them are in memory at once."""

    def __init__(self, most: int = _LINES) -> None:
        self._most, self._held, self._runs = most, list[str](), list[IO[str]]()

    def add(self, text: str) -> None:
        self._held.append(text)
        if len(self._held) >= self._most:
            run = tempfile.TemporaryFile("w+", encoding="utf-8", newline="\n")  # noqa: SIM115  (lives as long as this)
            run.writelines(sorted(self._held))
            run.seek(0)
            self._runs.append(run)
            self._held = []

    def __iter__(self) -> Iterator[str]:
        return iter(heapq.merge(*self._runs, sorted(self._held)))

    def close(self) -> None:
        for run in self._runs:
            run.close()
