"""One strict parser for web addresses, and an explicit table of the IP addresses that are not the public internet.

The table is explicit because the flags of `ipaddress` let special ranges through and differ between versions of Python.
Its source: the IANA special-purpose registries for IPv4 and IPv6, and the multicast and reserved blocks. For IPv6 only
2000::/3 is given out as global unicast (RFC 4291), so that all the rest is refused as a whole.
"""

import re
import unicodedata
from dataclasses import dataclass
from ipaddress import IPv4Address, IPv4Network, IPv6Address, IPv6Network, ip_address, ip_network
from urllib.parse import quote, urljoin

from worker.errors import Failure

Address = IPv4Address | IPv6Address
Network = IPv4Network | IPv6Network

_MAX_LENGTH = 4096
_PORTS = {"http": 80, "https": 443}
_SHAPE = re.compile(r"(https?)://([^/?#]+)([^?#]*)(\?[^#]*)?(?:#.*)?", re.IGNORECASE)
_SCHEME = re.compile(r"[a-z][a-z0-9+.-]*:", re.IGNORECASE)
_AUTHORITY = re.compile(r"(?:\[([0-9a-fA-F:.]+)\]|([^\[\]:]+))(?::([0-9]{0,5}))?")
_LABEL = re.compile(r"[a-z0-9_-]{1,63}")
_NUMBER = re.compile(r"0[xX][0-9a-fA-F]*|[0-9]+")
# Whatever a reader of addresses may drop, or take for the end of something, is refused rather than repaired.
_REFUSED_CATEGORIES = {"Cc", "Cf", "Cs", "Co", "Cn", "Zs", "Zl", "Zp"}
_SAFE = "/:@!$&'()*+,;=~-._?%[]|"


@dataclass(frozen=True)
class WebAddress:
    """A parsed http or https address.

    host: ASCII lower case, or an IP address without brackets; literal: whether it is one.
    target: path and query as they are sent.
    """

    scheme: str
    host: str
    port: int
    target: str
    literal: bool

    @property
    def authority(self) -> str:
        """Host, and port where it is not the scheme's own, as the Host header wants it."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        return host if self.port == _PORTS[self.scheme] else f"{host}:{self.port}"

    def __str__(self) -> str:
        return f"{self.scheme}://{self.authority}{self.target}"


def parse(address: str) -> WebAddress:
    """The address, taken apart. Raises Failure("bad_address") for anything that two parsers could read differently."""
    _refuse_odd_characters(address)
    shape = _SHAPE.fullmatch(address)
    if not shape:
        raise Failure("bad_address", "not of the form http(s)://host/path")
    scheme, authority, path, query = shape.groups()
    parts = _AUTHORITY.fullmatch(authority)
    if not parts:
        raise Failure("bad_address", f"host and port {authority!r} cannot be read, or hold a user name")
    scheme, (bracketed, name, port) = scheme.lower(), parts.groups()
    number = int(port) if port else _PORTS[scheme]
    if not 0 < number < 65536:
        raise Failure("bad_address", f"no such port: {port}")
    host = _ipv6(bracketed) if bracketed else _host(name)
    target = quote((path or "/") + (query or ""), safe=_SAFE)
    return WebAddress(scheme, host, number, target, literal=bool(bracketed) or _is_numeric(host))


def follow(base: WebAddress, location: str) -> WebAddress:
    """Where a redirect from `base` leads. Raises Failure("bad_address")."""
    _refuse_odd_characters(location)
    if location.startswith("///"):
        raise Failure("bad_address", "a redirect that browsers take for a host and others for a path")
    try:
        # With a scheme it stands for itself: urljoin would take "http:a" for relative.
        return parse(location if _SCHEME.match(location) else urljoin(str(base), location))
    except ValueError as error:
        raise Failure("bad_address", f"redirect to {location!r}: {error}") from error


def _refuse_odd_characters(address: str) -> None:
    if len(address) > _MAX_LENGTH:
        raise Failure("bad_address", f"longer than {_MAX_LENGTH} characters")
    for character in address:
        if character == "\\" or unicodedata.category(character) in _REFUSED_CATEGORIES:
            raise Failure("bad_address", f"holds the character U+{ord(character):04X}")


def _ipv6(text: str) -> str:
    try:
        return str(IPv6Address(text))
    except ValueError as error:
        raise Failure("bad_address", str(error)) from error


def _host(name: str) -> str:
    """The host as it is looked up: a name in ASCII, or the one address that a numeric notation stands for."""
    name = unicodedata.normalize("NFKC", name)
    name = unicodedata.normalize("NFKC", "".join(map(str.lower, name))).replace("\u3002", ".")
    labels = [_ascii_label(label) for label in name.removesuffix(".").split(".")]
    if not all(map(_LABEL.fullmatch, labels)) or sum(map(len, labels)) + len(labels) > 254:
        raise Failure("bad_address", f"{name!r} is no host name")
    return _ipv4(labels) if _NUMBER.fullmatch(labels[-1]) else ".".join(labels)


def _ascii_label(label: str) -> str:
    if label.isascii():
        return label
    if any(unicodedata.category(character)[0] not in "LMN" for character in label if character not in "-_\u00b7\u30fb"):
        raise Failure("bad_address", f"{label!r} is no part of a host name")
    return "xn--" + label.encode("punycode").decode("ascii")


def _ipv4(labels: list[str]) -> str:
    """The address behind one to four numbers, decimal, octal or hexadecimal, as browsers read them."""
    if len(labels) > 4 or not all(map(_NUMBER.fullmatch, labels)):
        raise Failure("bad_address", "a host that ends in a number is no host name")
    *first, last = map(_number, labels)
    if any(number > 255 for number in first) or last >= 256 ** (5 - len(labels)):
        raise Failure("bad_address", "no such IP address")
    return str(IPv4Address(sum(number << (24 - 8 * place) for place, number in enumerate(first)) + last))


def _number(text: str) -> int:
    try:
        if text[:2].lower() == "0x":
            return int(text[2:] or "0", 16)
        return int(text, 8 if text.startswith("0") else 10)
    except ValueError as error:
        raise Failure("bad_address", f"{text} is no octal number") from error


def _is_numeric(host: str) -> bool:
    return bool(_NUMBER.fullmatch(host.rpartition(".")[2]))


_NOT_PUBLIC_V4 = [
    IPv4Network(cidr)
    for cidr in (
        "0.0.0.0/8",  # this network
        "10.0.0.0/8",  # private
        "100.64.0.0/10",  # shared address space of carriers
        "127.0.0.0/8",  # loopback
        "169.254.0.0/16",  # link-local, and the metadata services of clouds
        "172.16.0.0/12",  # private
        "192.0.0.0/24",  # protocol assignments
        "192.0.2.0/24",  # documentation
        "192.31.196.0/24",  # AS112
        "192.52.193.0/24",  # AMT
        "192.88.99.0/24",  # 6to4 relays
        "192.168.0.0/16",  # private
        "192.175.48.0/24",  # AS112
        "198.18.0.0/15",  # benchmarking
        "198.51.100.0/24",  # documentation
        "203.0.113.0/24",  # documentation
        "224.0.0.0/4",  # multicast
        "240.0.0.0/4",  # reserved, broadcast
    )
]
_GLOBAL_UNICAST = IPv6Network("2000::/3")
_NOT_PUBLIC_V6 = [
    IPv6Network(cidr)
    for cidr in (
        "2001::/23",  # protocol assignments, with Teredo 2001::/32
        "2001:db8::/32",  # documentation
        "2002::/16",  # 6to4
        "2620:4f:8000::/48",  # AS112
        "3fff::/20",  # documentation
    )
]
_NAT64 = IPv6Network("64:ff9b::/96")
_ISATAP = (0x00005EFE, 0x02005EFE)


def why_not_public(address: str, allowed: tuple[Network, ...] = ()) -> str:
    """The reason why the IP address may not be dialled, "" if it may.

    allowed: networks that may be dialled although they are not public.
    """
    try:
        return _why_not(_unmapped(address), allowed)
    except ValueError:
        return f"{address[:60]!r} is no IP address"


def to_dial(address: str) -> str:
    """The address as it is dialled: IPv4 out of its mapped form, no zone. ValueError when it is none."""
    return str(_unmapped(address))


def networks(cidrs: tuple[str, ...]) -> tuple[Network, ...]:
    """The CIDRs as networks. ValueError when one has host bits or is none."""
    return tuple(ip_network(cidr) for cidr in cidrs)


def _unmapped(address: str) -> Address:
    found = ip_address(address.partition("%")[0])
    return (isinstance(found, IPv6Address) and found.ipv4_mapped) or found


def _why_not(found: Address, allowed: tuple[Network, ...]) -> str:
    if any(found in network for network in allowed):
        return ""
    if isinstance(found, IPv4Address):
        return _first_holding(found, _NOT_PUBLIC_V4)
    if found in _NAT64:
        return _why_not(_last_32_bits(found), allowed)
    if found not in _GLOBAL_UNICAST:
        return f"{found} is outside 2000::/3"
    if reason := _first_holding(found, _NOT_PUBLIC_V6):
        return reason
    if (int(found) >> 32) & 0xFFFFFFFF in _ISATAP:
        # The tunnel's end is the last 32 bits: a global prefix in front of them does not make a private end public.
        return _why_not(_last_32_bits(found), allowed)
    return ""


def _last_32_bits(address: IPv6Address) -> IPv4Address:
    return IPv4Address(int(address) & 0xFFFFFFFF)


def _first_holding(found: Address, table: list[IPv4Network] | list[IPv6Network]) -> str:
    return next((f"{found} is in {network}" for network in table if found in network), "")
