"""A desk whose network lets nothing out but a proxy reads the web through it, and still opens no door inward."""

import base64
import socket
import threading
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest

from tests.loopback import Loopback, Recorder, answering, dialled_for_real, plain
from tests.worker.test_fetch_tls import certificate, serving
from worker.egress import proxy_of
from worker.errors import Failure
from worker.fetch import Policy, fetch, judge

PAGE = b"<p>93 % of it</p>"


class Proxy(Loopback):
    """An HTTP proxy on the loopback: it leads every name to one server, notes what it is asked, and may refuse."""

    def __init__(self, port: int, refuse: bytes = b"") -> None:
        super().__init__({})
        self._site, self._refuse = port, refuse

    def _serve(self, connection: socket.socket) -> None:
        with suppress(OSError), connection:
            connection.settimeout(5)
            head = b""
            while b"\r\n\r\n" not in head:
                head += connection.recv(65536) or b"\r\n\r\n"
            self.requests.append(head.decode("latin-1"))
            if self._refuse:
                connection.sendall(self._refuse)
                return
            with socket.create_connection(("127.0.0.1", self._site), timeout=5) as site:
                if head.startswith(b"CONNECT "):
                    connection.sendall(b"HTTP/1.1 200 Go on\r\nVia: 1.1 test\r\n\r\n")
                else:
                    site.sendall(head.replace(b" http://" + head.split(b"/")[2], b" ", 1))
                back = threading.Thread(target=_pass_on, args=(site, connection), daemon=True)
                back.start()
                _pass_on(connection, site)
                back.join(timeout=5)


def _pass_on(source: socket.socket, target: socket.socket) -> None:
    with suppress(OSError):
        while data := source.recv(65536):
            target.sendall(data)
    with suppress(OSError):
        target.shutdown(socket.SHUT_WR)


def policy(proxy: Proxy, account: str = "", **changes: Any) -> Policy:
    return Policy(**{"proxy": f"http://{account}127.0.0.1:{proxy.port}", "deadline": 5.0, **changes})


def nothing_known(host: str, port: int) -> list[Any]:
    """The DNS of a machine that knows no names of the world."""
    raise socket.gaierror(socket.EAI_NONAME, "Name or service not known")


def test_http_goes_through_the_proxy_in_absolute_form() -> None:
    """A desk without another way out would read nothing."""
    with Loopback({"/a?b=c": plain(PAGE)}) as site, Proxy(site.port) as proxy, dialled_for_real() as seen:
        got = fetch("http://news.example/a?b=c", policy=policy(proxy, "desk:s%3Acret@"), resolve=nothing_known)
    assert (got.body, got.peer) == (PAGE, None)
    lines = proxy.requests[0].split("\r\n")
    assert lines[0] == "GET http://news.example/a?b=c HTTP/1.1"
    assert "Host: news.example" in lines
    assert "Proxy-Authorization: Basic " + base64.b64encode(b"desk:s:cret").decode() in lines
    assert seen[0] == ("127.0.0.1", proxy.port)


def test_https_goes_through_a_tunnel_and_the_certificate_is_still_the_sites(tmp_path: Path) -> None:
    """The proxy must not be able to put words into an outlet's mouth; nor does the site learn the proxy's password."""
    pem, names = certificate(tmp_path, "good"), []  # type: tuple[Path, list[str | None]]
    with serving(pem, names) as site, Proxy(site.port) as proxy:
        rules = policy(proxy, "desk:secret@", ca_file=str(pem))
        got = fetch("https://news.example/", policy=rules, resolve=nothing_known)
        with pytest.raises(Failure) as caught:
            fetch("https://other.example/", policy=rules, resolve=nothing_known)
    assert (got.body, got.peer) == (b"secret page", None)
    assert caught.value.code == "certificate"
    assert proxy.requests[0].startswith("CONNECT news.example:443 HTTP/1.1\r\nHost: news.example:443\r\nProxy-Auth")
    assert names == ["news.example", "other.example"]
    assert "Proxy-Authorization" not in site.requests[0]


INWARD = [
    "http://127.0.0.1/",
    "http://2130706433/",
    "https://[::ffff:10.0.0.1]/",
    "http://169.254.169.254/latest/",
    "http://localhost/",
    "http://intranet/",
    "http://wiki.corp/",
    "http://db.internal/",
    "http://printer.local/",
    "http://router.home.arpa./",
    "http://known.example/",
    "http://news.example:22/",
    "ftp://news.example/",
]


@pytest.mark.parametrize("address", INWARD)
def test_what_leads_inward_is_not_even_asked_of_the_proxy(address: str) -> None:
    """The proxy stands in the inner network: what the desk asks of it, it might do."""
    connect = Recorder()
    rules = Policy(proxy="http://10.0.0.9:3128")
    with pytest.raises(Failure) as caught:
        fetch(address, policy=rules, resolve=answering(known_example=["93.184.216.34", "10.0.0.4"]), connect=connect)
    assert caught.value.code in {"refused", "bad_address", "wrong_port"}
    assert connect.asked == []
    assert not judge(address, policy=rules, resolve=answering(known_example="10.0.0.4")).allowed


def test_a_redirect_inward_ends_at_the_gate_and_not_at_the_proxy() -> None:
    """Every hop is checked, whoever dials."""
    with (
        Loopback({"/": plain(b"", "Location: http://169.254.169.254/", status=302)}) as site,
        Proxy(site.port) as proxy,
        pytest.raises(Failure) as caught,
    ):
        fetch("http://news.example/", policy=policy(proxy), resolve=nothing_known)
    assert caught.value.code == "refused"
    assert len(proxy.requests) == 1


@pytest.mark.parametrize("scheme", ["http", "https"])
@pytest.mark.parametrize(
    ("said", "code"),
    [
        (plain(b"", "Proxy-Authenticate: Basic", status=407), "no_way_out"),
        (b"SSH-2.0-no proxy at all\r\n\r\n", None),
        (b"", None),
    ],
    ids=["wrong password", "no proxy", "hangs up"],
)
def test_a_proxy_that_does_not_lead_on_is_the_operators_business(scheme: str, said: bytes, code: str | None) -> None:
    """The reporter would be told that the site asks for a login, and look for one."""
    with Loopback({}) as site, Proxy(site.port, refuse=said or b"\r\n") as proxy, pytest.raises(Failure) as caught:
        fetch(f"{scheme}://news.example/", policy=policy(proxy), resolve=nothing_known)
    assert caught.value.code == (code or ("no_way_out" if scheme == "https" else "unreachable"))


@pytest.mark.parametrize(("status", "code"), [(403, "no_way_out"), (502, "unreachable"), (504, "unreachable")])
def test_a_tunnel_that_is_refused_says_whose_fault_it_is(status: int, code: str) -> None:
    with (
        Loopback({}) as site,
        Proxy(site.port, refuse=plain(b"no", status=status)) as proxy,
        pytest.raises(Failure) as caught,
    ):
        fetch("https://news.example/", policy=policy(proxy), resolve=nothing_known)
    assert caught.value.code == code


def test_a_proxy_that_is_away_or_endless_is_left_in_time() -> None:
    """A worker would hang on its own way out."""
    nobody = Policy(proxy="http://127.0.0.1:9", deadline=5.0)
    endless = b"HTTP/1.1 200 OK\r\n" + b"X: y\r\n" * 9000
    for rules, refuse in ((nobody, b"x"), (None, endless)):
        with Loopback({}) as site, Proxy(site.port, refuse=refuse) as proxy, pytest.raises(Failure) as caught:
            fetch("https://news.example/", policy=rules or policy(proxy), resolve=nothing_known)
        assert caught.value.code == "no_way_out"


def test_the_proxys_name_is_looked_up_and_the_sites_addresses_are_never_dialled() -> None:
    """`judge` and fetch alike: all that is dialled is the proxy."""
    rules, connect = Policy(proxy="http://proxy.inner:3128"), Recorder()
    names = answering(proxy_inner="10.0.0.9", news_example="93.184.216.34")
    assert judge("https://news.example/", policy=rules, resolve=names).dials == (("10.0.0.9", 3128),)
    with pytest.raises(Failure) as caught:
        fetch("https://news.example/", policy=rules, resolve=names, connect=connect)
    assert caught.value.code == "no_way_out"
    assert connect.asked == [("10.0.0.9", 3128)]
    assert judge("https://news.example/", policy=rules, resolve=answering()).code == "no_way_out"


@pytest.mark.parametrize(
    "wrong", ["proxy:3128", "https://proxy:3128", "http://proxy", "http://proxy:3128/x", "socks5://a:1"]
)
def test_a_proxy_that_is_written_wrongly_is_told_at_once(wrong: str) -> None:
    """And never taken for none, which would dial past it."""
    with pytest.raises(ValueError, match="egress proxy"):
        proxy_of(wrong)
    assert proxy_of("") is None
