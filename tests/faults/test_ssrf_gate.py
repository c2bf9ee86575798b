"""Nothing that anybody types, redirects to or answers in the DNS makes the desk knock on a door of its own network."""

import ipaddress
import socket
from typing import Any

import pytest
import urllib3

from tests.loopback import Loopback, Recorder, answering, dialled_for_real, plain
from worker.errors import Failure
from worker.fetch import Policy, fetch, judge

# Each of these is, for one library or another, a way to the inside, to a wrong port, or to something that is no page.
HOSTILE = [
    "http://127.0.0.1/",
    "http://127.1/",
    "http://127.0.1/",
    "http://2130706433/",
    "http://017700000001/",
    "http://0x7f000001/",
    "http://0x7f.0x0.0x0.0x1/",
    "http://0177.0.0.01/",
    "http://0/",
    "http://0.0.0.0/",
    "http://127.0.0.1./",
    "http://127.000.000.001/",
    "http://%31%32%37.0.0.1/",
    "http://\uff11\uff12\uff17.0.0.1/",
    "http://\u2460\u2461\u2466.\u24ea.\u24ea.\u2460/",
    "http://127\u30020\u30020\u30021/",
    "http://[::1]/",
    "http://[::]/",
    "http://[::ffff:127.0.0.1]/",
    "http://[::ffff:7f00:1]/",
    "http://[::127.0.0.1]/",
    "http://[64:ff9b::7f00:1]/",
    "http://[2002:7f00:1::]/",
    "http://[fe80::1%25eth0]/",
    "http://[fc00::1]/",
    "http://[fec0::1]/",
    "http://10.0.0.1/",
    "http://172.31.255.255/",
    "http://192.168.1.1/",
    "http://100.64.0.1/",
    "http://198.18.0.1/",
    "http://169.254.169.254/latest/meta-data/",
    "http://0xa9fea9fe/",
    "http://2852039166/",
    "http://[::ffff:a9fe:a9fe]/",
    "http://192.0.0.192/",
    "http://224.0.0.1/",
    "http://255.255.255.255/",
    "http://localhost/",
    "http://inside.example/",
    "http://INSIDE.example./",
    "http://ins\u0131de.example/",
    "http://mixed.example/",
    "http://six.example/",
    "http://many.example/",
    "http://carried.example/",
    "http://public.example@127.0.0.1/",
    "http://public.example:80@127.0.0.1/",
    "http://127.0.0.1:80\\@public.example/",
    "http://127.0.0.1\\.public.example/",
    "http://127.0.0.1#@public.example/",
    "http://127.0.0.1?@public.example/",
    "http://127.0.0.1;public.example/",
    "http://127.0.0.1 public.example/",
    "http://127.0.0.1\tpublic.example/",
    "http://127.0.0.1%00public.example/",
    "http://127.0.0.1%2f@public.example/",
    "http://[::1]public.example/",
    "http://[::1]:80:80/",
    "http://public.example:22/",
    "http://public.example:6379/",
    "http://public.example:0/",
    "http://public.example:65616/",
    "http://public.example:8\u0660/",
    "http:///127.0.0.1/",
    "http:127.0.0.1/",
    "//127.0.0.1/",
    "127.0.0.1",
    "file:///etc/passwd",
    "gopher://127.0.0.1:6379/_x",
    "ftp://127.0.0.1/",
    "data:text/html,x",
    "jar:http://127.0.0.1!/",
    "http+unix://%2Fvar%2Frun%2Fdocker.sock/info",
    "http://public.example/a b",
    "http://public.example/a\r\nHost: 127.0.0.1",
    "http://public.example\r\nX: y/",
    "http://public.example/\u2028",
    "http://public.example/\u202e",
    " http://127.0.0.1/",
    "",
    "http://",
    "http://.example/",
    "http://a..example/",
    "http://" + "a" * 64 + ".example/",
    "http://" + "a." * 127 + "example/",
    "http://public.example/" + "a" * 5000,
]
PUBLIC, MANY = "93.184.216.34", [f"93.184.{n // 250}.{n % 250}" for n in range(499)]
NAMES = {
    "public_example": PUBLIC,
    "inside_example": "10.1.2.3",
    "localhost": "127.0.0.1",
    "mixed_example": [PUBLIC, "192.168.0.9"],
    "six_example": [PUBLIC, "::1"],
    "many_example": [*MANY, "127.0.0.1"],
    "carried_example": "64:ff9b::a00:1",
}


@pytest.mark.parametrize("address", HOSTILE, ids=ascii)
def test_a_hostile_address_is_dialled_by_nobody(address: str) -> None:
    """One that got through would hand the desk's network, or its cloud's keys, to whoever sent the link."""
    connect, resolve = Recorder(), answering(**NAMES)
    with dialled_for_real() as seen, pytest.raises(Failure) as caught:
        fetch(address, policy=Policy(), resolve=resolve, connect=connect)
    assert connect.asked == []
    assert seen == []
    # A dotless i is not an i: that name is somebody else's, and simply unknown.
    expected = {"unreachable"} if "\u0131" in address else {"refused", "bad_address", "wrong_port"}
    assert caught.value.code in expected
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


INWARD = [
    "http://127.0.0.2/",
    "//127.0.0.2/",
    "http://2130706434/",
    "http://[::ffff:127.0.0.2]/",
    "http://inside.example/",
    "http://user:pass@inside.example/",
    "http://127.0.0.2\\@public.example/",
    "/\\127.0.0.2/",
    "\\\\127.0.0.2/",
    "https://169.254.169.254/latest/",
    "http://public.example:22/",
    "file:///etc/passwd",
    "gopher://127.0.0.2/",
    "ftp://127.0.0.2/",
    "data:text/plain,x",
    "javascript:alert(1)",
    "http://",
    "/a b",
    "/a\tb",
    "http://127.0.0.2\t@public.example/",
    "http://[",
    "http:inside",
]


@pytest.mark.parametrize("location", INWARD, ids=ascii)
@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
def test_a_redirect_cannot_lead_inside(location: str, status: int) -> None:
    """The oldest trick: an honest address whose answer says "look over there"."""
    connect, resolve = Recorder(forward=True), answering(**NAMES)
    with Loopback({"/": plain(b"", f"Location: {location}", status=status)}) as server:
        policy = server.policy(allowed_networks=("127.0.0.1/32",), ports=(server.port, 80, 443))
        with pytest.raises(Failure) as caught:
            fetch(server.address(), policy=policy, resolve=resolve, connect=connect)
    assert caught.value.code in {"refused", "bad_address", "wrong_port"}
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


def inside(host: str) -> bool:
    """Whether a stock client that dials this host ends on an address that is not public."""
    try:
        address: Any = ipaddress.ip_address(socket.inet_ntoa(socket.inet_aton(host.strip("."))))
    except OSError:
        try:
            address = ipaddress.ip_address(host.strip("[]").partition("%")[0])
        except ValueError:
            known = NAMES.get(host.strip(".").lower().replace(".", "_"), [])
            return any(not ipaddress.ip_address(ip).is_global for ip in ([known] if isinstance(known, str) else known))
    return not address.is_global


def test_an_unguarded_client_does_go_there(monkeypatch: pytest.MonkeyPatch) -> None:
    """The negative control: the same addresses take a plain client inside, so that the tests above can fail."""
    dialled: list[str] = []

    def record(address: tuple[str, int], *_: Any, **__: Any) -> socket.socket:
        dialled.append(address[0])
        raise OSError("recorded, not dialled")

    monkeypatch.setattr("urllib3.util.connection.create_connection", record)
    got_inside = 0
    for address in HOSTILE:
        dialled.clear()
        try:
            urllib3.PoolManager(retries=False).request("GET", address)
        except (urllib3.exceptions.HTTPError, ValueError, OSError):
            got_inside += any(map(inside, dialled))
    assert got_inside > 30
