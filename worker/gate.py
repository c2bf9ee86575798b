"""Decides what may be dialled for an address. It dials nothing, and asks only the resolver that it is given."""

import functools
import queue
import threading
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from typing import Any

from worker.addresses import Network, WebAddress, networks, to_dial, why_not_public
from worker.errors import Failure

Dial = tuple[str, int]
# Called with host and port; answers as socket.getaddrinfo does.
Resolve = Callable[..., Sequence[tuple[Any, ...]]]


@dataclass(frozen=True)
class Policy:
    """What the gate allows.

    ports: those that may be dialled. allowed_networks: CIDRs that may be dialled although they are not public.
    max_bytes: of a body, packed as well as unpacked. max_ratio: unpacked to packed, from 1 MB on.
    deadline: seconds for the whole, redirects included. dns_seconds: for one look-up.
    ca_file: a PEM file of the certificates to trust instead of the system's.
    """

    ports: Collection[int] = (80, 443)
    allowed_networks: tuple[str, ...] = ()
    max_bytes: int = 20_000_000
    max_ratio: int = 250
    max_redirects: int = 5
    deadline: float = 20.0
    dns_seconds: float = 5.0
    user_agent: str = "Figurecheck/1.0 (fact-check desk)"
    ca_file: str | None = None

    @functools.cached_property
    def networks(self) -> tuple[Network, ...]:
        """allowed_networks, read. ValueError when one is no network."""
        return networks(self.allowed_networks)


def dials_for(here: WebAddress, policy: Policy, resolve: Resolve, seconds: float) -> tuple[Dial, ...]:
    """All (ip, port) that may be dialled for the address, in the resolver's order; at least one.

    seconds: for the look-up. Raises Failure: "refused" when anything behind the address may not be dialled,
    "unreachable" when nothing is behind it, "timeout".
    """
    if here.port not in policy.ports:
        raise Failure("refused", f"port {here.port}")
    found = [here.host] if here.literal else _look_up(here, resolve, seconds)
    for address in found:
        if reason := why_not_public(address, policy.networks):
            raise Failure("refused", reason)
    return tuple(dict.fromkeys((to_dial(address), here.port) for address in found))


def _look_up(here: WebAddress, resolve: Resolve, seconds: float) -> list[str]:
    """The IP addresses behind the name, asked for once; in a thread, as getaddrinfo takes no time limit."""
    answers: queue.SimpleQueue[Any] = queue.SimpleQueue()

    def ask() -> None:
        try:
            answers.put([str(entry[4][0]) for entry in resolve(here.host, here.port)])
        except Exception as error:
            answers.put(error)

    threading.Thread(target=ask, daemon=True, name="look-up").start()
    try:
        found = answers.get(timeout=seconds)
    except queue.Empty:
        raise Failure("timeout", f"no answer about {here.host} from the DNS in {seconds:g} s") from None
    if isinstance(found, Exception) or not found:
        raise Failure("unreachable", f"{here.host}: {found or 'no address'}")
    return list(found)
