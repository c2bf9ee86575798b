"""An article that the browser shows is one that the desk can read, and its capture says truly what was served."""

import gzip
import zlib
from datetime import UTC, datetime

import brotli
import pytest

from tests.loopback import Loopback, Recorder, answering, dialled_for_real, plain
from worker.errors import Failure
from worker.fetch import Policy, fetch, judge

PAGE = "<p>Le taux est de 7,1\u00a0%.</p>".encode() * 40


def failure(address: str, policy: Policy, **options: object) -> Failure:
    with pytest.raises(Failure) as caught:
        fetch(address, policy=policy, **options)  # type: ignore[arg-type]
    return caught.value


def test_a_page_comes_back_as_it_was_served() -> None:
    """Without this no capture could stand as evidence."""
    served = plain(PAGE, 'Content-Type: Text/HTML; Charset="UTF-8"', "Set-Cookie: a=1", "Set-Cookie: b=2")
    with Loopback({"/a?b=c": served}) as server:
        before = datetime.now(UTC)
        got = fetch(server.address("/a?b=c"), policy=server.policy())
    assert (got.body, got.status, got.peer) == (PAGE, 200, "127.0.0.1")
    assert (got.media_type, got.charset) == ("text/html", "utf-8")
    assert got.address == got.final_address == server.address("/a?b=c")
    assert [value for name, value in got.headers if name == "Set-Cookie"] == ["a=1", "b=2"]
    assert before <= got.fetched_at <= datetime.now(UTC)


def test_the_request_carries_the_name_and_nothing_of_ours() -> None:
    """The server finds the right site; no cookie, credential or referrer tells it about the desk."""
    with Loopback({"/": plain(b"x")}) as server:
        policy = server.policy(user_agent="Desk/2")
        fetch(server.address(host="news.example"), policy=policy, resolve=answering(news_example="127.0.0.1"))
    lines = server.requests[0].split("\r\n")
    assert lines[0] == "GET / HTTP/1.1"
    assert f"Host: news.example:{server.port}" in lines
    assert "User-Agent: Desk/2" in lines
    names = {line.partition(":")[0].lower() for line in lines[1:] if line}
    assert names == {"host", "user-agent", "accept", "accept-encoding", "connection"}


@pytest.mark.parametrize(
    ("coding", "packed"),
    [
        ("gzip", gzip.compress(PAGE)),
        ("x-gzip", gzip.compress(PAGE[:100]) + gzip.compress(PAGE[100:])),
        ("GZip", gzip.compress(PAGE) + b"\0" * 9),
        ("deflate", zlib.compress(PAGE)),
        ("deflate", zlib.compress(PAGE)[2:-4]),
        ("br", brotli.compress(PAGE)),
        ("identity", PAGE),
        ("gzip, identity", gzip.compress(PAGE)),
    ],
    ids=["gzip", "two members", "padded", "zlib", "raw deflate", "brotli", "identity", "with identity"],
)
def test_packed_pages_are_unpacked(coding: str, packed: bytes) -> None:
    """Most sites pack their pages, in every dialect of it."""
    with Loopback({"/": plain(packed, f"Content-Encoding: {coding}")}) as server:
        assert fetch(server.address(), policy=server.policy()).body == PAGE


def test_a_packed_page_that_comes_byte_by_byte_is_unpacked() -> None:
    """A proxy may cut the stream anywhere, in the middle of a header too."""
    for coding, packed in (
        ("deflate", zlib.compress(PAGE)),
        ("gzip", gzip.compress(PAGE)),
        ("br", brotli.compress(PAGE)),
    ):
        chunks = b"".join(b"1\r\n%c\r\n" % byte for byte in packed) + b"0\r\n\r\n"
        head = f"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\nContent-Encoding: {coding}\r\n\r\n".encode()
        with Loopback({"/": head + chunks}) as server:
            assert fetch(server.address(), policy=server.policy()).body == PAGE


@pytest.mark.parametrize("size", [0, 1, (1 << 18) - 1, 1 << 18, (1 << 18) + 1, 1 << 19])
def test_a_page_of_any_size_is_unpacked_to_its_last_byte(size: int) -> None:
    """Pages are unpacked in steps: one that ends exactly with a step must not be taken for one that broke off."""
    body = b"x" * size
    answers = {
        "/gzip": plain(gzip.compress(body), "Content-Encoding: gzip"),
        "/zlib": plain(zlib.compress(body), "Content-Encoding: deflate"),
        "/br": plain(brotli.compress(body), "Content-Encoding: br"),
    }
    with Loopback(dict(answers)) as server:
        for path in answers:
            assert fetch(server.address(path), policy=server.policy()).body == body


def test_pages_without_a_length_and_empty_pages_arrive() -> None:
    """Old servers end a page by hanging up."""
    with Loopback({"/": plain(PAGE, length=False), "/empty": plain(b"", "Content-Encoding: gzip")}) as server:
        assert fetch(server.address(), policy=server.policy()).body == PAGE
        assert fetch(server.address("/empty"), policy=server.policy()).body == b""


def test_redirects_are_followed_and_kept() -> None:
    """Short links and moved pages work, and the capture shows the way."""
    with Loopback({"/b?x=%C3%A9": plain(PAGE)}) as server:
        server.answers["/short"] = plain(b"", f"Location: //news.example:{server.port}/a/", status=301)
        # Latin-1 on this side of the wire is the UTF-8 that servers really send.
        server.answers["/a/"] = plain(b"", "Location: ../b?x=\u00c3\u00a9#part", status=307)
        names = answering(short_example="127.0.0.1", news_example="127.0.0.1")
        got = fetch(server.address("/short", host="short.example"), policy=server.policy(), resolve=names)
    assert got.body == PAGE
    assert got.final_address == f"http://news.example:{server.port}/b?x=%C3%A9"
    first, second = got.redirects
    assert (first["address"], first["status"]) == (f"http://short.example:{server.port}/short", 301)
    assert (second["address"], second["status"]) == (f"http://news.example:{server.port}/a/", 307)
    assert ("Location", f"//news.example:{server.port}/a/") in first["headers"]
    assert ("Location", "../b?x=é#part") in second["headers"]
    assert names.asked == ["short.example", "news.example", "news.example"]  # type: ignore[attr-defined]


def test_five_redirects_are_followed_and_a_loop_ends() -> None:
    """A loop must not hold the worker, and an honest chain must not be cut."""
    hops = {f"/{n}": plain(b"", f"Location: /{n + 1}", status=302) for n in range(6)}
    with Loopback({**hops, "/6": plain(PAGE)}) as server:
        assert fetch(server.address("/1"), policy=server.policy()).body == PAGE
        late = failure(server.address("/0"), server.policy())
        server.answers["/loop"] = plain(b"", "Location: /loop", status=302)
        loop = failure(server.address("/loop"), server.policy())
    assert (late.code, late.retry) == (loop.code, loop.retry) == ("server_error", False)
    assert sum(" /loop " in request for request in server.requests) == 6


@pytest.mark.parametrize(
    ("status", "code", "retry"),
    [
        (401, "needs_login", False),
        (403, "needs_login", False),
        (407, "needs_login", False),
        (404, "not_found", False),
        (410, "not_found", False),
        (418, "server_error", False),
        (429, "busy", True),
        (500, "server_error", True),
        (503, "busy", True),
        (302, "server_error", False),
        (304, "server_error", False),
        (101, "server_error", False),
    ],
)
def test_a_status_tells_the_person_what_to_do(status: int, code: str, retry: bool) -> None:
    """Log in, look for another address, or wait: three different things to do."""
    with Loopback({"/": plain(b"x", status=status)}) as server:
        found = failure(server.address(), server.policy())
    assert (found.code, found.retry) == (code, retry)


def test_a_busy_server_says_when_to_come_back() -> None:
    """A desk that asks again too early is shut out."""
    answers = {"/s": plain(b"", "Retry-After: 120", status=503), "/d": plain(b"", "Retry-After: soon", status=429)}
    with Loopback(answers) as server:
        assert failure(server.address("/s"), server.policy()).retry_after == 120
        assert failure(server.address("/d"), server.policy()).retry_after is None


def test_a_login_form_in_place_of_the_article_is_not_taken_for_it() -> None:
    """Otherwise "Sign in to go on" would be frozen as what the outlet wrote."""
    with Loopback(
        {"/a": plain(b"", "Location: /Sign-In?next=/a", status=302), "/Sign-In?next=/a": plain(PAGE)}
    ) as server:
        assert failure(server.address("/a"), server.policy()).code == "needs_login"
        assert fetch(server.address("/Sign-In?next=/a"), policy=server.policy()).body == PAGE


def test_what_cannot_be_reached_is_told_apart_and_may_be_tried_again() -> None:
    """A site that is down today is not a wrong address; a name that nobody has (any more) will not answer tomorrow."""
    nobody = Policy(ports=(9,), allowed_networks=("127.0.0.0/8",))
    refused = failure("http://127.0.0.1:9/", nobody)
    unknown = failure("http://gone.example/", Policy(), resolve=answering())
    empty = failure("http://empty.example/", Policy(), resolve=answering(empty_example=[]))
    assert {(each.code, each.retry) for each in (refused, empty)} == {("unreachable", True)}
    assert (unknown.code, unknown.retry) == ("unreachable", False)


@pytest.mark.parametrize(
    "said",
    [
        b"SSH-2.0-OpenSSH_9.6\r\n",
        b"<html>HTTP/0.9 has no headers</html>",
        b"",
        b"HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nhalf",
        b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n",
        b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\nhello\r\n",
        b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n-1\r\nhello\r\n",
        b"HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: 30\r\n\r\n" + gzip.compress(PAGE)[:30],
        b"HTTP/1.1 200 OK\r\n" + b"X: y\r\n" * 101 + b"\r\nbody",
        b"HTTP/1.1 200 OK\r\nX: " + b"y" * 70000 + b"\r\n\r\nbody",
    ],
    ids=["ssh", "http0.9", "nothing", "short", "ends early", "bad chunk", "-1", "cut gzip", "headers", "header"],
)
def test_half_an_answer_is_no_answer(said: bytes) -> None:
    """A page that broke off in the middle must never be frozen as the whole."""
    with Loopback({"/": said}) as server:
        assert failure(server.address(), server.policy()).code == "unreachable"


def test_broken_and_unknown_codings_are_no_text() -> None:
    """Noise must not become a document."""
    answers = {
        "/broken": plain(b"no gzip at all", "Content-Encoding: gzip"),
        "/unknown": plain(b"x", "Content-Encoding: zstd"),
    }
    with Loopback(answers) as server:
        assert failure(server.address("/broken"), server.policy()).code == "server_error"
        unknown = failure(server.address("/unknown"), server.policy())
    assert (unknown.code, unknown.retry) == ("server_error", False)


def test_headers_and_details_can_always_be_stored() -> None:
    """A NUL in a header would make PostgreSQL refuse the row, and the document would be lost."""
    served = b"HTTP/1.1 200 O\0K\r\nX-Odd: a\0b\xff\x01\r\nContent-Length: 1\r\n\r\nx"
    with Loopback({"/": served}) as server:
        got = fetch(server.address(), policy=server.policy())
    assert dict(got.headers)["X-Odd"] == "ab\u00ff"
    assert Failure("unreachable", "a\0b\ud800c" + "x" * 9999).detail == "abc" + "x" * 1995


def test_the_next_address_is_tried_when_the_first_does_not_answer() -> None:
    """Many sites have an IPv6 address that a desk without IPv6 cannot reach."""
    connect = Recorder(forward=True)
    names = answering(news_example=["2606:4700::1", "127.0.0.1"])
    with Loopback({"/": plain(PAGE)}) as server:
        got = fetch(server.address(host="news.example"), policy=server.policy(), resolve=names, connect=connect)
    assert (got.body, got.peer) == (PAGE, "127.0.0.1")
    assert [ip for ip, _ in connect.asked] == ["2606:4700::1", "127.0.0.1"]


def test_proxies_and_passwords_of_the_environment_are_left_alone(monkeypatch, tmp_path) -> None:  # type: ignore[no-untyped-def]
    """A proxy setting must not carry the desk's requests past the gate, nor a netrc its passwords out."""
    netrc = tmp_path / ".netrc"
    netrc.write_text("default login me password secret")
    netrc.chmod(0o600)
    for name in ("HTTP_PROXY", "http_proxy", "ALL_PROXY", "all_proxy"):
        monkeypatch.setenv(name, "http://127.0.0.1:9")
    monkeypatch.setenv("NETRC", str(netrc))
    with Loopback({"/": plain(PAGE)}) as server, dialled_for_real() as seen:
        assert fetch(server.address(), policy=server.policy()).body == PAGE
    assert seen == [("127.0.0.1", server.port)]
    assert "Authorization" not in server.requests[0]


def test_judge_says_what_would_be_dialled_and_dials_nothing() -> None:
    """The form can refuse an address before anything is queued."""
    names = answering(news_example=["93.184.216.34", "2606:4700::1"], inner_example="10.0.0.1")
    with dialled_for_real() as seen:
        good = judge("https://news.example/a", policy=Policy(), resolve=names)
        bad = judge("https://inner.example/a", policy=Policy(), resolve=names)
        none = judge("ftp://news.example/", policy=Policy(), resolve=names)
    assert (good.allowed, good.dials) == (True, (("93.184.216.34", 443), ("2606:4700::1", 443)))
    assert (bad.allowed, bad.dials, bad.code) == (False, (), "refused")
    assert (none.allowed, none.code) == (False, "bad_address")
    assert seen == []
