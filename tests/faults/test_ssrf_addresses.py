"""No address of the inside is ever taken for one of the outside, in whatever form it comes; and no public one is lost.

The table here is written down on its own, from the registries' ranges, and does not look at the one under test.
"""

from ipaddress import IPv4Address, IPv4Network, IPv6Address, IPv6Network, ip_address

import pytest

from worker.addresses import networks, why_not_public

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


def edges(network: IPv4Network | IPv6Network) -> list[int]:
    """First, second and last address of the range, and its neighbours below and above."""
    first, last = int(network.network_address), int(network.broadcast_address)
    top = 2**network.max_prefixlen
    return [each for each in (first - 1, first, min(first + 1, last), last, last + 1) if 0 <= each < top]


V4 = sorted({IPv4Address(each) for network in SPECIAL_V4 for each in edges(network)} | {IPv4Address("8.8.8.8")})
V6 = sorted({IPv6Address(each) for network in SPECIAL_V6 for each in edges(network)} | {IPv6Address("2606:4700::1")})


def public_v4(address: IPv4Address) -> bool:
    return not any(address in network for network in SPECIAL_V4)


def public_v6(address: IPv6Address) -> bool:
    return address in PUBLIC_V6 and not any(address in network for network in SPECIAL_V6)


def v6(prefix: str, low: int, shift: int = 0) -> str:
    return str(IPv6Address(int(IPv6Address(prefix)) | low << shift))


# What carries an IPv4 address inside an IPv6 one, and ends at that IPv4 address, so that this is what is judged.
CARRIERS = {
    "mapped": lambda low: v6("::ffff:0:0", low),
    "nat64": lambda low: v6("64:ff9b::", low),
    "isatap": lambda low: v6("2606:4700::200:5efe:0:0", low),
    "isatap of a private end": lambda low: v6("2606:4700::5efe:0:0", low),
}
# These are tunnels of the past that no site lives behind, refused whatever they carry.
TUNNELS = {
    "compatible": lambda low: v6("::", low),
    "6to4": lambda low: v6("2002::", low, 80),
    "teredo": lambda low: v6("2001:0:4136:e378:8000:63bf::", low ^ 0xFFFFFFFF),
    "translated": lambda low: v6("::ffff:0:0:0", low),
    "local nat64": lambda low: v6("64:ff9b:1::", low),
}


def test_the_edges_of_every_special_range_of_ipv4() -> None:
    """One address too few in the table opens the desk's network; one too many loses a site."""
    wrong = [str(each) for each in V4 if (why_not_public(str(each)) == "") != public_v4(each)]
    assert wrong == []
    assert len(V4) > 70


def test_the_edges_of_every_special_range_of_ipv6() -> None:
    """As above, for the addresses that filters forget."""
    wrong = [str(each) for each in V6 if (why_not_public(str(each)) == "") != public_v6(each)]
    assert wrong == []
    assert len(V6) > 60


@pytest.mark.parametrize("carrier", CARRIERS)
def test_an_ipv4_address_is_judged_wherever_it_is_carried(carrier: str) -> None:
    """::ffff:127.0.0.1 is the machine itself."""
    wrong = [str(each) for each in V4 if (why_not_public(CARRIERS[carrier](int(each))) == "") != public_v4(each)]
    assert wrong == []


@pytest.mark.parametrize("tunnel", TUNNELS)
def test_tunnels_are_refused(tunnel: str) -> None:
    """They lead to the inside, and no site is behind them."""
    assert [each for each in V4 if why_not_public(TUNNELS[tunnel](int(each))) == ""] == []


@pytest.mark.parametrize(
    "odd", ["", "localhost", "127.1", "1.2.3.4.5", "::1%lo", "fe80::1%eth0", "01.2.3.4", "\u0661.1.1.1"]
)
def test_what_is_no_address_is_not_public(odd: str) -> None:
    """A resolver's odd answer must not slip through as unknown."""
    assert why_not_public(odd) != ""


def test_only_what_the_policy_names_is_let_in() -> None:
    """A desk that checks its own intranet opens that network, and no other."""
    allowed = networks(("10.1.0.0/16", "fd00:1::/32"))
    inside = ["10.1.2.3", "::ffff:10.1.2.3", "64:ff9b::10.1.2.3", "fd00:1::5"]
    outside = ["10.2.0.1", "127.0.0.1", "::ffff:10.2.0.1", "fd00:2::1", "::10.1.2.3", "2002:a01:203::"]
    assert [each for each in inside if why_not_public(each, allowed)] == []
    assert [each for each in outside if not why_not_public(each, allowed)] == []


def test_the_usual_flags_would_not_do() -> None:
    """The negative control: the check that everybody writes lets special addresses through, so these tests can fail."""

    def usual(text: str) -> bool:
        address = ip_address(text)
        return not (
            address.is_private
            or address.is_loopback
            or address.is_link_local
            or address.is_reserved
            or address.is_multicast
            or address.is_unspecified
        )

    special = [str(each) for each in V4 if not public_v4(each)]
    carried = [TUNNELS["6to4"](int(IPv4Address(each))) for each in special]
    let_in = [each for each in special + carried if usual(each)]
    # Which ones differs between patch releases of Python; shared address space (RFC 6598) is among them in all.
    assert "100.64.0.1" in let_in
    assert len(let_in) > 10
    assert all(why_not_public(each) for each in let_in)
