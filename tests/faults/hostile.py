"""The lists that the gate is attacked with, what the DNS says there, and how a client without a gate is watched."""

import ipaddress
import socket
from collections.abc import Iterator
from contextlib import contextmanager
from ipaddress import IPv4Address, IPv4Network, IPv6Address, IPv6Network
from pathlib import Path
from typing import Any

import pytest

HERE = Path(__file__).parent
PUBLIC, MANY = "93.184.216.34", [f"93.184.{n // 250}.{n % 250}" for n in range(499)]
#: As ``tests.loopback.answering`` takes them.
NAMES: dict[str, str | list[str]] = {
    "public_example": PUBLIC,
    "inside_example": "10.1.2.3",
    "localhost": "127.0.0.1",
    "loop_example": "127.0.0.1",
    "metadata_example": "169.254.169.254",
    "mixed_example": [PUBLIC, "192.168.0.9"],
    "last_example": [PUBLIC, "93.184.216.35", "2606:4700::1", "fd00::1"],
    "six_example": [PUBLIC, "::1"],
    "many_example": [*MANY, "127.0.0.1"],
    "carried_example": "64:ff9b::a00:1",
    "mapped_example": "::ffff:10.0.0.1",
    "tunnel_example": "2002:a00:1::1",
    "teredo_example": "2001:0:5db8:d822::1",
    "linklocal_example": "169.254.0.7",
    "zero_example": "0.0.0.0",
    "shared_example": "100.64.3.2",
    "multicast_example": "224.0.0.251",
    "zoned_example": "fe80::1%eth0",
}
WEB_PORTS = {80, 443}

# The special ranges, written down from the registries on their own: nothing here looks at the table under test.
SPECIAL_V4 = [
    IPv4Network(cidr)
    for cidr in (
        *("0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24"),
        *("192.0.2.0/24", "192.31.196.0/24", "192.52.193.0/24", "192.88.99.0/24", "192.168.0.0/16", "192.175.48.0/24"),
        *("198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/4", "240.0.0.0/4"),
    )
]
SPECIAL_V6 = [
    IPv6Network(cidr)
    for cidr in (
        *("::/128", "::1/128", "::/96", "::ffff:0:0:0/96", "64:ff9b:1::/48", "100::/64", "100:0:0:1::/64", "2001::/23"),
        *("2001::/32", "2001:2::/48", "2001:10::/28", "2001:20::/28", "2001:db8::/32", "2002::/16", "3fff::/20"),
        *("2620:4f:8000::/48", "5f00::/16", "fc00::/7", "fe80::/10", "fec0::/10", "ff00::/8"),
    )
]
PUBLIC_V6 = IPv6Network("2000::/3")


def public_v4(address: IPv4Address) -> bool:
    return not any(address in network for network in SPECIAL_V4)


def public_v6(address: IPv6Address) -> bool:
    return address in PUBLIC_V6 and not any(address in network for network in SPECIAL_V6)


def listed(name: str) -> list[str]:
    """The lines of a list, without comments, their escapes read."""
    lines = (HERE / name).read_text().split("\n")
    return [_unescaped(line) for line in lines if line and not line.startswith("#")]


def _unescaped(line: str) -> str:
    return line.encode("latin-1", "backslashreplace").decode("unicode_escape")


def known(host: str) -> list[str]:
    """The IP addresses behind a host for a client without a gate: a numeric notation, or a name of ours."""
    bare = host.strip("[]").rstrip(".").lower()
    try:
        return [socket.inet_ntoa(socket.inet_aton(bare))]
    except OSError:
        pass
    try:
        return [str(ipaddress.ip_address(bare.partition("%")[0]))]
    except ValueError:
        found = NAMES.get(bare.replace(".", "_"), [])
        return [found] if isinstance(found, str) else found


@contextmanager
def unguarded() -> Iterator[list[tuple[str, int]]]:
    """Within this no client of this process connects; yields what each would have dialled."""
    dialled: list[tuple[str, int]] = []

    def resolve(host: Any, port: Any, *_: Any, **__: Any) -> list[Any]:
        text = host.decode("latin-1") if isinstance(host, bytes) else str(host)
        found = known(text)
        if not found:
            raise socket.gaierror(socket.EAI_NONAME, "Name or service not known")
        return [
            (socket.AF_INET6 if ":" in ip else socket.AF_INET, socket.SOCK_STREAM, 6, "", (ip, int(port or 0)))
            for ip in found
        ]

    def connect(_: socket.socket, address: Any) -> None:
        dialled.append((str(address[0]), int(address[1])))
        raise OSError("recorded, not dialled")

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(socket, "getaddrinfo", resolve)
        patch.setattr(socket.socket, "connect", connect)
        yield dialled


def inside(dial: tuple[str, int]) -> bool:
    """Whether this dial is one that the gate exists to prevent."""
    address = ipaddress.ip_address(dial[0].partition("%")[0])
    public = public_v4(address) if isinstance(address, IPv4Address) else public_v6(address)
    return dial[1] not in WEB_PORTS or not public
