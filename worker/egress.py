"""The desk's own way out: an HTTP proxy that the operator names, for a network from which nothing else leads out."""

from base64 import b64encode
from dataclasses import dataclass
from typing import Any
from urllib.parse import unquote, urlsplit

from worker.addresses import WebAddress
from worker.errors import Failure

_LONGEST_ANSWER = 1 << 14
# Nobody's machines on the public internet: behind a proxy that looks names up itself these lead to its own network.
_INNER = ("localhost", "local", "internal", "intranet", "home.arpa", "lan", "corp", "home", "localdomain")


@dataclass(frozen=True)
class Proxy:
    """authorization: what Proxy-Authorization says, "" without an account."""

    host: str
    port: int
    authorization: str = ""

    @property
    def headers(self) -> dict[str, str]:
        return {"Proxy-Authorization": self.authorization} if self.authorization else {}


def proxy_of(address: str) -> Proxy | None:
    """The proxy that a setting names as http://[user:password@]host:port, None for "". Raises ValueError."""
    if not address:
        return None
    parts = urlsplit(address)
    if parts.scheme != "http" or not parts.hostname or not parts.port or parts.path not in ("", "/"):
        raise ValueError("an egress proxy is written http://[user:password@]host:port")
    account = f"{unquote(parts.username or '')}:{unquote(parts.password or '')}"
    return Proxy(parts.hostname, parts.port, "" if account == ":" else f"Basic {b64encode(account.encode()).decode()}")


def require_outer_name(here: WebAddress) -> None:
    """Raises Failure("refused") for a name that only an inner network knows."""
    if "." not in here.host or here.host.endswith(tuple(f".{name}" for name in _INNER)):
        raise Failure("refused", f"{here.host} is a name of an inner network")


def open_tunnel(raw: Any, here: WebAddress, proxy: Proxy) -> None:
    """Have the proxy at the other end of the connection lead on to the address, by CONNECT.

    raw: a connected socket, with nothing said on it yet. Raises Failure and OSError.
    """
    host = f"[{here.host}]" if ":" in here.host else here.host
    lines = [f"CONNECT {host}:{here.port} HTTP/1.1", f"Host: {host}:{here.port}"]
    lines += [f"{name}: {value}" for name, value in proxy.headers.items()]
    raw.sendall("\r\n".join([*lines, "", ""]).encode("latin-1"))
    status = _status(_head(raw))
    if not 200 <= status < 300:
        raise refusal(status)


def refusal(status: int) -> Failure:
    """What it means when the proxy itself answers with this status instead of leading on."""
    if status in (502, 503, 504):
        return Failure("unreachable", f"the egress proxy did not reach the site: status {status}")
    return Failure("no_way_out", f"the egress proxy refused: status {status}")


def _head(raw: Any) -> bytes:
    """The proxy's answer up to its empty line, byte by byte: what follows belongs to the site."""
    head = b""
    while not head.endswith(b"\r\n\r\n"):
        byte = raw.recv(1)
        if not byte or len(head) > _LONGEST_ANSWER:
            raise Failure("no_way_out", "the egress proxy broke off")
        head += byte
    return head


def _status(head: bytes) -> int:
    version, _, rest = head.partition(b" ")
    code = rest[:3]
    if not version.startswith(b"HTTP/1.") or not (len(code) == 3 and code.isdigit()):
        raise Failure("no_way_out", "the egress proxy does not speak HTTP")
    return int(code)
