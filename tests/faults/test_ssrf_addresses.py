"""No address of the inside is ever taken for one of the outside, in whatever form it comes; and no public one is lost.

The table (tests/faults/hostile.py) is written down on its own, from the registries' ranges, and does not look at the
one under test.
"""

from ipaddress import IPv4Address, IPv4Network, IPv6Address, IPv6Network, ip_address

import pytest

from tests.faults.hostile import SPECIAL_V4, SPECIAL_V6, public_v4, public_v6
from worker.addresses import networks, why_not_public


def edges(network: IPv4Network | IPv6Network) -> list[int]:
    """First, second and last address of the range, and its neighbours below and above."""
    first, last = int(network.network_address), int(network.broadcast_address)
    top = 2**network.max_prefixlen
    return [each for each in (first - 1, first, min(first + 1, last), last, last + 1) if 0 <= each < top]


V4 = sorted({IPv4Address(each) for network in SPECIAL_V4 for each in edges(network)} | {IPv4Address("8.8.8.8")})
V6 = sorted({IPv6Address(each) for network in SPECIAL_V6 for each in edges(network)} | {IPv6Address("2606:4700::1")})


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


def test_how_many_addresses_there_are(capsys: pytest.CaptureFixture[str]) -> None:
    """Around every special range: first, second, last, and both neighbours, bare and in each form that carries IPv4."""
    judged = [str(each) for each in [*V4, *V6]]
    judged += [form(int(each)) for form in [*CARRIERS.values(), *TUNNELS.values()] for each in V4]
    let_in = [each for each in judged if why_not_public(each) == ""]
    inside = [each for each in let_in if not ends_outside(each)]
    with capsys.disabled():
        print(
            f"\n{len(set(judged))} addresses around special ranges: {len(let_in)} let in, {len(inside)} of them inside"
        )
    assert len(set(judged)) >= 600
    assert inside == []


def ends_outside(text: str) -> bool:
    """By the table written here: the address itself, and the IPv4 address that it carries."""
    address = ip_address(text)
    if isinstance(address, IPv4Address):
        return public_v4(address)
    low = IPv4Address(int(address) & 0xFFFFFFFF)
    if address.ipv4_mapped or address in IPv6Network("64:ff9b::/96"):
        return public_v4(low)
    return public_v6(address) and ("5efe" not in text or public_v4(low))


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
