"""Whoever runs a name's DNS cannot make the desk dial its own network, nor hold its worker.

The answers come from a DNS server of this test's own on the loopback, in real packets; who is dialled is recorded.
"""

import socket
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from itertools import count
from typing import Any

import pytest
from dnslib import AAAA, CNAME, QTYPE, RR, A, DNSRecord
from dnslib.server import BaseResolver, DNSLogger, DNSServer

from tests.faults.hostile import PUBLIC
from tests.loopback import Recorder
from worker.errors import Failure
from worker.fetch import Policy, fetch

FAR = "2606:4700::1"
Zone = Callable[[str, int], list[RR]]


def answer(name: str, *addresses: str, ttl: int = 0) -> list[RR]:
    return [
        RR(name, QTYPE.AAAA if ":" in ip else QTYPE.A, ttl=ttl, rdata=AAAA(ip) if ":" in ip else A(ip))
        for ip in addresses
    ]


@dataclass
class Dns(BaseResolver):
    """zone: the records for a name and the number of look-ups so far. asked: every question, in order."""

    zone: Zone
    asked: list[tuple[str, str]] = field(default_factory=list)
    port: int = 0

    def resolve(self, request: DNSRecord, handler: Any) -> DNSRecord:
        name, kind = str(request.q.qname).rstrip("."), QTYPE[request.q.qtype]
        self.asked.append((name, kind))
        reply = request.reply()
        rounds = sum(1 for each in self.asked if each == (name, kind))
        for record in self.zone(name, rounds):
            if QTYPE[record.rtype] in (kind, "CNAME") or str(record.rname).rstrip(".") != name:
                reply.add_answer(record)
        return reply

    def look_up(self, host: str, port: int) -> list[Any]:
        """As socket.getaddrinfo, by one question for each kind of address: chains are followed as resolvers do."""
        found = []
        for kind in ("A", "AAAA"):
            packet = DNSRecord.question(host, kind).send("127.0.0.1", self.port, tcp=True, timeout=5)
            answers = DNSRecord.parse(packet).rr
            found += [str(record.rdata) for record in answers if QTYPE[record.rtype] == kind]
        return [(0, socket.SOCK_STREAM, 6, "", (ip, port)) for ip in found]


@contextmanager
def served(zone: Zone) -> Iterator[Dns]:
    dns = Dns(zone)
    server = DNSServer(dns, port=0, address="127.0.0.1", tcp=True, logger=DNSLogger("-request,-reply", False))
    dns.port = server.server.server_address[1]
    server.start_thread()
    try:
        yield dns
    finally:
        server.stop()
        server.server.server_close()
        server.thread.join(timeout=5)


def ends(dns: Dns, address: str, connect: Recorder, policy: Policy | None = None) -> str:
    with pytest.raises(Failure) as caught:
        fetch(address, policy=policy or Policy(), resolve=dns.look_up, connect=connect)
    return caught.value.code


TRICKS: dict[str, Zone] = {
    "inside": lambda name, _: answer(name, "10.0.0.1"),
    "public and inside": lambda name, _: answer(name, PUBLIC, "192.168.0.1"),
    "inside and public": lambda name, _: answer(name, "127.0.0.1", PUBLIC),
    "public in four, the machine itself in six": lambda name, _: answer(name, PUBLIC, "::1"),
    "public in six, inside in four": lambda name, _: answer(name, FAR, "10.0.0.1"),
    "mapped": lambda name, _: answer(name, "::ffff:7f00:1"),
    "carried": lambda name, _: answer(name, PUBLIC, "64:ff9b::a9fe:a9fe"),
    "a tunnel": lambda name, _: answer(name, "2002:7f00:1::1"),
    "link-local": lambda name, _: answer(name, "fe80::1"),
    "no address at all": lambda name, _: answer(name, "0.0.0.0"),
    "the cloud": lambda name, _: answer(name, "169.254.169.254", ttl=86400),
    "an alias of an inner name": lambda name, _: [
        RR(name, QTYPE.CNAME, ttl=0, rdata=CNAME("db.inner.example")),
        *answer("db.inner.example", "10.9.8.7"),
    ],
    "an alias of the machine itself": lambda name, _: [
        RR(name, QTYPE.CNAME, ttl=0, rdata=CNAME("localhost")),
        *answer("localhost", "127.0.0.1"),
    ],
    "the last of five hundred": lambda name, _: answer(
        name, *(f"93.184.{n // 250}.{n % 250 + 1}" for n in range(499)), "127.0.0.1"
    ),
}


@pytest.mark.parametrize("trick", TRICKS)
def test_one_bad_address_behind_a_name_is_enough(trick: str) -> None:
    """A client that tries the next address when the first does not answer would end inside."""
    connect = Recorder()
    with served(TRICKS[trick]) as dns:
        assert ends(dns, "http://trick.example/", connect) == "refused"
    assert connect.asked == []
    assert dns.asked == [("trick.example", "A"), ("trick.example", "AAAA")]


def test_a_name_that_changes_its_mind_is_asked_once(capsys: pytest.CaptureFixture[str]) -> None:
    """Rebinding: public for the check, the machine itself for the visit, with a time to live of nothing."""
    rounds = 1000
    connect = Recorder()
    with served(lambda name, nth: answer(name, PUBLIC if nth % 2 else "127.0.0.1")) as dns:
        ended = [ends(dns, "http://rebind.example/", connect) for _ in range(rounds)]
        wanted = len(dns.asked)
    inside = [dial for dial in connect.asked if dial != (PUBLIC, 80)]
    with capsys.disabled():
        print(
            f"\n{rounds} fetches of a rebinding name: {len(inside)} dials inside, {wanted / rounds / 2:g} look-ups each"
        )
    assert inside == []
    assert ended == ["unreachable", "refused"] * (rounds // 2)
    assert len(connect.asked) == rounds // 2
    assert wanted == 2 * rounds


def test_a_check_before_the_visit_would_let_it_through() -> None:
    """The negative control: look, then have a client look again, and every visit ends inside."""
    with served(lambda name, nth: answer(name, PUBLIC if nth % 2 else "127.0.0.1")) as dns:
        turns = [[entry[4][0] for entry in dns.look_up("rebind.example", 80)] for _ in range(2)]
    assert turns == [[PUBLIC], ["127.0.0.1"]]


def test_every_hop_is_looked_up_once() -> None:
    """A second look-up would be a second chance."""
    with served(lambda name, _: answer(name, PUBLIC, FAR)) as dns:
        connect = Recorder()
        assert ends(dns, "https://public.example/", connect) == "unreachable"
    assert connect.asked == [(PUBLIC, 443), (FAR, 443)]
    assert len(dns.asked) == 2


def test_five_hundred_public_addresses_are_not_all_tried() -> None:
    """Else one name would hold the worker for the whole deadline, and make it knock on five hundred doors."""
    with served(lambda name, _: answer(name, *(f"93.184.{n // 250}.{n % 250 + 1}" for n in range(500)))) as dns:
        connect = Recorder()
        assert ends(dns, "http://many.example/", connect) == "unreachable"
    assert len(connect.asked) == 4


def test_a_name_server_that_never_answers_does_not_hold_the_worker() -> None:
    """getaddrinfo waits as long as it likes. The next address is looked up meanwhile."""
    over, numbers = threading.Event(), count()

    def never(host: str, port: int) -> list[Any]:
        next(numbers)
        over.wait(20)
        return [(0, socket.SOCK_STREAM, 6, "", ("127.0.0.1", port))]

    connect = Recorder()
    try:
        for _ in range(3):
            with pytest.raises(Failure) as caught:
                fetch("http://slow.example/", policy=Policy(dns_seconds=0.05), resolve=never, connect=connect)
            assert caught.value.code == "timeout"
    finally:
        over.set()
    # What comes too late comes to nobody.
    assert connect.asked == []
    assert next(numbers) == 3
