"""Decides what may be dialled for an address. It dials nothing, and asks only the resolver that it is given."""

import functools
import queue
import threading
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from typing import Any

from worker.addresses import Network, WebAddress, networks, to_dial, why_not_public
from worker.egress import Proxy, proxy_of, require_outer_name
from worker.errors import Failure

Dial = tuple[str, int]
# Called with host and port; answers as socket.getaddrinfo does.
Resolve = Callable[..., Sequence[tuple[Any, ...]]]

# Behind a proxy the DNS of this machine often knows no names of the world, and takes its time to say so.
_SECONDS_BEHIND_PROXY = 1.0
#: EAI_NONAME of the resolver, on Linux and on BSD: this module may not load the one that knows.
_NO_SUCH_NAME = {-2, 8}


@dataclass(frozen=True)
class Policy:
    """What the gate allows.

    ports: those that may be dialled. allowed_networks: CIDRs that may be dialled although they are not public.
    max_bytes: of a body, packed as well as unpacked. max_ratio: unpacked to packed, from 1 MB on.
    max_header_bytes: of all headers of one answer. deadline: seconds for the whole, redirects included.
    dns_seconds: for one look-up. ca_file: a PEM file of the certificates to trust instead of the system's.
    proxy: the egress proxy that everything goes through, as http://[user:password@]host:port; "" for none.
    """

    ports: Collection[int] = (80, 443)
    allowed_networks: tuple[str, ...] = ()
    max_bytes: int = 20_000_000
    max_ratio: int = 250
    max_header_bytes: int = 65_536
    max_redirects: int = 5
    deadline: float = 20.0
    dns_seconds: float = 5.0
    user_agent: str = "Figurecheck/1.0 (fact-check desk)"
    ca_file: str | None = None
    proxy: str = ""

    @functools.cached_property
    def networks(self) -> tuple[Network, ...]:
        """allowed_networks, read. ValueError when one is no network."""
        return networks(self.allowed_networks)

    @functools.cached_property
    def egress(self) -> Proxy | None:
        """The proxy, read. ValueError when it is not written as it should be."""
        return proxy_of(self.proxy)


@dataclass(frozen=True)
class Route:
    """How to get to an address.

    dials: in the order in which they are tried, at least one. proxy: the one that leads on from there, if there is one.
    """

    dials: tuple[Dial, ...]
    proxy: Proxy | None = None


def route_to(here: WebAddress, policy: Policy, resolve: Resolve, seconds: float) -> Route:
    """The way to the address. All that is behind its name has been checked, and nothing else is dialled.

    Behind an egress proxy the proxy looks the name up, and has the last word. What can be checked on this side is:
    the port, an IP address, a name that only an inner network has, and whatever the DNS of this machine knows.
    seconds: for a look-up. Raises Failure: "wrong_port"; "refused" when anything behind the address may not be dialled;
    "unreachable" when nothing is behind it, not to be tried again when there is no such name; "timeout"; "no_way_out"
    when the proxy's own name leads nowhere.
    """
    if here.port not in policy.ports:
        raise Failure("wrong_port", f"port {here.port}")
    if policy.egress is None:
        return Route(
            _checked(here, [here.host] if here.literal else _look_up(here.host, here.port, resolve, seconds), policy)
        )
    if here.literal:
        _checked(here, [here.host], policy)
    else:
        require_outer_name(here)
        _checked(here, _known(here, resolve, seconds), policy)
    return Route(_proxy_dials(policy.egress, resolve, seconds), policy.egress)


def _checked(here: WebAddress, found: list[str], policy: Policy) -> tuple[Dial, ...]:
    for address in found:
        if reason := why_not_public(address, policy.networks):
            raise Failure("refused", reason)
    return tuple(dict.fromkeys((to_dial(address), here.port) for address in found))


def _known(here: WebAddress, resolve: Resolve, seconds: float) -> list[str]:
    """What the DNS of this machine says; nothing where it does not know the names of the world, or says it too late."""
    try:
        return _look_up(here.host, here.port, resolve, min(seconds, _SECONDS_BEHIND_PROXY))
    except Failure:
        return []


def _proxy_dials(proxy: Proxy, resolve: Resolve, seconds: float) -> tuple[Dial, ...]:
    """The proxy is the operator's word and is not checked: it lives in the inner network."""
    try:
        return ((to_dial(proxy.host), proxy.port),)
    except ValueError:
        pass
    try:
        found = _look_up(proxy.host, proxy.port, resolve, seconds)
    except Failure as failure:
        raise Failure("no_way_out", f"the egress proxy: {failure.detail}") from failure
    return tuple(dict.fromkeys((to_dial(address), proxy.port) for address in found))


def _look_up(host: str, port: int, resolve: Resolve, seconds: float) -> list[str]:
    """The IP addresses behind the name, asked for once; in a thread, as getaddrinfo takes no time limit."""
    answers: queue.SimpleQueue[Any] = queue.SimpleQueue()

    def ask() -> None:
        try:
            answers.put([str(entry[4][0]) for entry in resolve(host, port)])
        except Exception as error:
            answers.put(error)

    threading.Thread(target=ask, daemon=True, name="look-up").start()
    try:
        found = answers.get(timeout=seconds)
    except queue.Empty:
        raise Failure("timeout", f"no answer about {host} from the DNS in {seconds:g} s") from None
    if isinstance(found, Exception) or not found:
        raise Failure("unreachable", f"{host}: {found or 'no address'}", retry=not _is_unknown(found))
    return list(found)


def _is_unknown(answer: Any) -> bool:
    """Whether the DNS knows that there is no such name, and not merely nothing at the moment."""
    return isinstance(answer, OSError) and answer.errno in _NO_SUCH_NAME
