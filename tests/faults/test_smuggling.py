"""Nobody can put words into the desk's requests, or pass something else off as a page."""

import pytest

from tests.loopback import Loopback, Recorder, plain
from worker.errors import Failure
from worker.fetch import Policy, fetch

#: What has made one client or another send a second request, or a header of the attacker's.
PAYLOADS = [
    "\r\nX-Ours: no",
    "\nX-Ours: no",
    "\rX-Ours: no",
    "\r\n\r\nDELETE / HTTP/1.1\r\nHost: x",
    "%0d%0aX-Ours: no",
    "%0D%0AX-Ours:%20no",
    "%250d%250aX-Ours: no",
    "\u010d\u010aX-Ours:\u0120no",
    "\u560d\u560aX-Ours: no",
    "\u2028X-Ours: no",
    "\x85X-Ours: no",
    "\x0bX-Ours: no",
    "\x00X-Ours: no",
    " HTTP/1.1\r\nX-Ours: no",
    " HTTP/1.1%0d%0aX-Ours: no",
    "%20HTTP/1.0%0aX-Ours:no",
    "\t HTTP/1.1",
    "\u00a0HTTP/1.1",
]
PLACES = {
    "path": "http://127.0.0.1:{port}/a{payload}",
    "query": "http://127.0.0.1:{port}/?a={payload}",
    "fragment": "http://127.0.0.1:{port}/#a{payload}",
    "host": "http://127.0.0.1{payload}:{port}/",
    "port": "http://127.0.0.1:{port}{payload}/",
    "user": "http://u{payload}@127.0.0.1:{port}/",
}
OURS = {"host", "user-agent", "accept", "accept-encoding", "connection"}


@pytest.mark.parametrize("place", PLACES)
def test_no_part_of_an_address_becomes_a_line_of_the_request(place: str, capsys: pytest.CaptureFixture[str]) -> None:
    """A line of the attacker's is an order to whatever listens: Redis obeys lines."""
    sent = 0
    with Loopback({}) as server:
        for payload in PAYLOADS:
            address = PLACES[place].format(port=server.port, payload=payload)
            with pytest.raises(Failure) as caught:
                fetch(address, policy=server.policy())
            assert caught.value.code in {"bad_address", "not_found", "refused", "unreachable"}
        for request in server.requests:
            first, *headers = request.removesuffix("\r\n\r\n").split("\r\n")
            assert {line.partition(":")[0].lower() for line in headers} == OURS
            assert first.count(" ") == 2
            assert first.isprintable()
            sent += sum(line.count("\n") + line.count("\r") for line in [first, *headers])
    with capsys.disabled():
        print(f"\n{len(PAYLOADS)} payloads in the {place}: {len(server.requests)} requests, {sent} line ends injected")
    assert sent == 0


def test_no_redirect_becomes_a_line_of_the_next_request() -> None:
    """The server that redirects chooses every character."""
    for payload in PAYLOADS:
        said = payload.replace("\r", "").replace("\n", "").encode().decode("latin-1")
        with Loopback({"/": plain(b"", f"Location: /a{said}", status=302)}) as server, pytest.raises(Failure):
            fetch(server.address(), policy=server.policy())
        for request in server.requests:
            first, *headers = request.removesuffix("\r\n\r\n").split("\r\n")
            assert {line.partition(":")[0].lower() for line in headers} == OURS
            assert first.isprintable()


def test_an_ordinary_client_lets_some_of_it_through() -> None:
    """The negative control: put into a request as it stands, a payload is a line of its own."""
    crafted = PLACES["path"].format(port=80, payload=PAYLOADS[0])
    request = f"GET {crafted.partition('127.0.0.1:80')[2]} HTTP/1.1\r\nHost: x\r\n\r\n"
    assert "X-Ours: no HTTP/1.1" in request.split("\r\n")


@pytest.mark.parametrize("port", [1, 22, 25, 53, 79, 81, 111, 444, 2375, 3306, 5432, 6379, 8080, 9200, 11211, 65535])
def test_other_services_are_not_dialled(port: int) -> None:
    """A GET is enough to do harm to some of them."""
    connect = Recorder()
    with pytest.raises(Failure) as caught:
        fetch(f"http://93.184.216.34:{port}/", policy=Policy(), connect=connect)
    assert (caught.value.code, connect.asked) == ("wrong_port", [])


SERVICES = {
    "ssh": b"SSH-2.0-OpenSSH_9.6\r\n",
    "smtp": b"220 mail.example ESMTP\r\n",
    "ftp": b"220 Welcome\r\n",
    "redis": b"-ERR wrong number of arguments for 'get' command\r\n",
    "memcached": b"ERROR\r\nERROR\r\n",
    "mysql": b"J\0\0\0\n8.0.36\0",
    "tls alert": b"\x15\x03\x01\0\x02\x02F",
    "HTTP/0.9": b"<html>93 % of it</html>",
    "HTTP/2": b"\0\0\x12\x04\0\0\0\0\0\0\x03\0\0\0d",
    "a status of words": b"HTTP/1.1 OK OK\r\n\r\n",
    "a status of four digits": b"HTTP/1.1 2000 OK\r\n\r\n",
    "a negative status": b"HTTP/1.1 -200 OK\r\n\r\n",
    "icy": b"ICY 200 OK\r\n\r\n",
    "switching protocols": b"HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\n\r\n\x81\x05hello",
    "a chunk without end": b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nffffffff\r\nhello",
}


@pytest.mark.parametrize("service", SERVICES)
def test_what_does_not_speak_http_is_no_page(service: str) -> None:
    """A banner of the inside must never become a document that somebody can read."""
    with Loopback({"/": SERVICES[service]}) as server, pytest.raises(Failure) as caught:
        fetch(server.address(), policy=server.policy(deadline=1.0))
    assert caught.value.code in {"unreachable", "server_error", "too_large"}


@pytest.mark.parametrize(
    "said",
    [
        b"HTTP/1.1 200 OK\r\nContent-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n4\r\npage\r\n0\r\n\r\n",
        b"HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\npageHTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nother",
        b"HTTP/1.1 103 Early Hints\r\nLink: </x>\r\n\r\nHTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\npage",
    ],
    ids=["two lengths", "two answers", "hints first"],
)
def test_an_answer_has_one_end(said: bytes) -> None:
    """What stands behind it belongs to nobody: every fetch has a connection of its own."""
    with Loopback({"/": said}) as server:
        try:
            body = fetch(server.address(), policy=server.policy(deadline=1.0)).body
        except Failure as failure:
            body = failure.code.encode()
    assert body in (b"page", b"server_error")
