"""Nothing that anybody types, redirects to or answers in the DNS makes the desk knock on a door of its own network."""

import warnings
from contextlib import suppress
from typing import Any
from urllib.parse import urljoin
from urllib.request import urlopen

import pytest
import urllib3

from tests.faults.hostile import NAMES, PUBLIC, inside, listed, unguarded
from tests.loopback import Loopback, Recorder, answering, dialled_for_real, plain
from worker.errors import Failure
from worker.fetch import Policy, fetch, judge

HOSTILE = [*listed("addresses.txt"), "", "http://" + "a" * 64 + ".example/", "http://" + "a." * 127 + "example/"]
REDIRECTS = [line.replace("INNER", "127.0.0.2") for line in listed("redirects.txt")]
REFUSED = {"refused", "bad_address", "wrong_port"}


def test_the_lists_are_as_long_as_they_are_said_to_be() -> None:
    """A list that is not read attacks nothing."""
    assert len(set(HOSTILE)) == len(HOSTILE) >= 150
    assert len(set(REDIRECTS)) == len(REDIRECTS) >= 40


@pytest.mark.parametrize("address", HOSTILE, ids=ascii)
def test_a_hostile_address_is_dialled_by_nobody(address: str) -> None:
    """One that got through would hand the desk's network, or its cloud's keys, to whoever sent the link."""
    connect, resolve = Recorder(), answering(**NAMES)
    with dialled_for_real() as seen, pytest.raises(Failure) as caught:
        fetch(address, policy=Policy(), resolve=resolve, connect=connect)
    assert connect.asked == []
    assert seen == []
    # A dotless i is not an i, nor a sharp S part of "inside": those names are somebody else's, and simply unknown.
    strangers = "\u0131" in address or "\u1e9e" in address
    assert caught.value.code in ({"unreachable"} if strangers else REFUSED)
    assert not judge(address, policy=Policy(), resolve=resolve).allowed


@pytest.mark.parametrize(
    ("address", "dialled"),
    [
        ("http://public.example", (PUBLIC, 80)),
        ("https://public.example/", (PUBLIC, 443)),
        ("HTTP://Public.Example:/x", (PUBLIC, 80)),
        ("http://public.example:443/", (PUBLIC, 443)),
        ("http://public.example./", (PUBLIC, 80)),
        ("http://93.184.216.34/", (PUBLIC, 80)),
        ("http://0x5db8d822/", (PUBLIC, 80)),
        ("http://[::ffff:93.184.216.34]/", (PUBLIC, 80)),
        ("http://[2606:4700::1]/", ("2606:4700::1", 80)),
        ("http://xn--bcher-kva.example/", ("93.184.216.35", 80)),
        ("http://b\u00fccher.example/", ("93.184.216.35", 80)),
        ("http://B\u00dcCHER.example/", ("93.184.216.35", 80)),
        ("http://under_score.example/", ("93.184.216.36", 80)),
        ("http://public.example/a@b:c;d|[e]?q=http://127.0.0.1/#@x", (PUBLIC, 80)),
        ("http://public.example/%00%0d%0a/\u00e9\u4e2d", (PUBLIC, 80)),
    ],
)
def test_an_honest_address_is_dialled_where_it_says(address: str, dialled: tuple[str, int]) -> None:
    """A gate that refuses everything is safe and useless."""
    connect = Recorder()
    names = answering(**{"public_example": PUBLIC, "xn--bcher-kva_example": "93.184.216.35"})
    if "under_score" in address:

        def names(host: str, port: int) -> list[Any]:
            return [(0, 1, 6, "", ("93.184.216.36", port))] if host == "under_score.example" else []

    with pytest.raises(Failure) as caught:
        fetch(address, policy=Policy(), resolve=names, connect=connect)
    assert caught.value.code == "unreachable"
    assert connect.asked == [dialled]


def test_a_name_is_looked_up_once_and_the_answer_is_what_is_dialled() -> None:
    """A DNS that answers "public" first and "loopback" a moment later gets no second question."""
    turns = [[PUBLIC], ["127.0.0.1"]]

    def rebinding(host: str, port: int) -> list[Any]:
        return [(0, 1, 6, "", (ip, port)) for ip in turns.pop(0)]

    connect = Recorder()
    with pytest.raises(Failure):
        fetch("http://rebind.example/", policy=Policy(), resolve=rebinding, connect=connect)
    assert connect.asked == [(PUBLIC, 80)]
    assert turns == [["127.0.0.1"]]


@pytest.mark.parametrize("location", REDIRECTS, ids=ascii)
@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
def test_a_redirect_cannot_lead_inside(location: str, status: int) -> None:
    """The oldest trick: an honest address whose answer says "look over there"."""
    # The server of this test is at 127.0.0.1, which the policy therefore lets in: the inside is its neighbour.
    connect = Recorder(forward=True)
    resolve = answering(**NAMES | {"localhost": "127.0.0.3", "many_example": [PUBLIC, "127.0.0.3"]})
    said = location.encode("utf-8", "surrogatepass").decode("latin-1")
    with Loopback({"/": plain(b"", f"Location: {said}", status=status)}) as server:
        policy = server.policy(allowed_networks=("127.0.0.1/32",), ports=(server.port, 80, 443))
        with pytest.raises(Failure) as caught:
            fetch(server.address(), policy=policy, resolve=resolve, connect=connect)
    assert caught.value.code in REFUSED
    assert connect.asked == [("127.0.0.1", server.port)]


@pytest.mark.parametrize(
    "served",
    [
        plain(b"<meta http-equiv=refresh content='0;url=http://127.0.0.2/'>", "Refresh: 0;url=http://127.0.0.2/"),
        plain(b"x", "Location: http://127.0.0.2/", "Content-Location: http://127.0.0.2/", "Link: <//127.0.0.2/>"),
    ],
)
def test_other_hints_are_not_followed(served: bytes) -> None:
    """Only a redirect redirects."""
    connect = Recorder(forward=True)
    with Loopback({"/": served}) as server:
        fetch(server.address(), policy=server.policy(), connect=connect)
    assert connect.asked == [("127.0.0.1", server.port)]


def test_cookies_and_passwords_do_not_travel() -> None:
    """What one site sets, no site gets back, itself not excepted."""
    with Loopback({"/b": plain(b"x")}) as server:
        server.answers["/"] = plain(b"", "Set-Cookie: s=1", "WWW-Authenticate: Basic", "Location: /b", status=302)
        fetch(server.address(), policy=server.policy())
    assert "cookie" not in server.requests[1].lower()
    assert "authorization" not in server.requests[1].lower()


def test_an_unguarded_client_does_go_there(capsys: pytest.CaptureFixture[str]) -> None:
    """The negative control: the same addresses take stock clients inside, so that the tests above can fail."""
    got_inside = sum(any(map(inside, would_dial(address))) for address in HOSTILE)
    with capsys.disabled():
        print(f"\n{len(HOSTILE)} addresses without a gate: {got_inside} lead stock clients inside")
    assert got_inside > len(HOSTILE) * 0.6


def would_dial(address: str) -> list[tuple[str, int]]:
    """What urllib3 and urllib together try to connect to, redirects not counted."""
    with unguarded() as dialled, warnings.catch_warnings():
        warnings.simplefilter("ignore")
        for client in (lambda: urllib3.PoolManager(retries=False).request("GET", address), lambda: urlopen(address)):
            # Whatever a client makes of nonsense: what counts is where it wanted to go.
            with suppress(Exception):
                client()
                dialled.append(("127.0.0.1", 0))  # a file of this machine, or what is no page at all
    return dialled


def test_an_unguarded_client_follows_there(capsys: pytest.CaptureFixture[str]) -> None:
    """The negative control of the redirects: followed as stock clients resolve and follow them."""
    base = "http://public.example/"
    got_inside = 0
    for location in REDIRECTS:
        with suppress(ValueError):
            got_inside += any(map(inside, would_dial(urljoin(base, location))))
    with capsys.disabled():
        print(f"\n{len(REDIRECTS)} redirects without a gate: {got_inside} lead stock clients inside")
    assert got_inside > len(REDIRECTS) * 0.6
