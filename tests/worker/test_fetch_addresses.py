"""An address means one thing, to us and to everything that we hand it to."""

from collections.abc import Callable
from typing import Any
from urllib.parse import urlsplit

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from urllib3.util import parse_url

from worker.addresses import WebAddress, follow, parse
from worker.errors import Failure

PIECES = [
    "http://",
    "https://",
    "a.example",
    "127.1",
    "[::1]",
    "@",
    ":",
    "80",
    "/",
    "\\",
    "?",
    "#",
    "%2e",
    "..",
    "//",
    ".",
]
SOUP = st.lists(st.sampled_from([*PIECES, "é", "\u3002", "ß", "\t", " ", "x"]), max_size=9).map("".join)


def outcome(function: Callable[..., WebAddress], *args: Any) -> WebAddress | Failure:
    try:
        return function(*args)
    except Failure as failure:
        return failure


@given(st.one_of(st.text(max_size=60), SOUP, SOUP.map("http://a.example/".__add__)))
@example("http://a.example/%zz?%")
@example("http://a.example/a[b]|c")
def test_what_is_accepted_reads_the_same_to_every_parser(address: str) -> None:
    """Two parsers that disagree on the host are how a check is made on one server and the visit paid to another."""
    parsed = outcome(parse, address)
    if isinstance(parsed, Failure):
        assert parsed.code == "bad_address"
        return
    text = str(parsed)
    assert str(parse(text)) == text
    assert text.isascii()
    assert (urlsplit(text).hostname, urlsplit(text).scheme) == (parsed.host, parsed.scheme)
    other = parse_url(text)
    assert (other.host or "").strip("[]") == parsed.host
    assert (other.port or {"http": 80, "https": 443}[parsed.scheme]) == parsed.port


@given(SOUP)
def test_a_redirect_ends_in_an_address_or_in_a_failure(location: str) -> None:
    """A server may send anything."""
    landed = outcome(follow, parse("https://a.example/b/c?d"), location)
    if isinstance(landed, Failure):
        assert landed.code == "bad_address"
    else:
        assert str(parse(str(landed))) == str(landed)


@pytest.mark.parametrize(
    ("address", "normal"),
    [
        ("HTTPS://Example.ORG", "https://example.org/"),
        ("https://example.org:443/a", "https://example.org/a"),
        ("http://example.org:8080", "http://example.org:8080/"),
        ("http://example.org?q", "http://example.org/?q"),
        ("http://straße.example/", "http://xn--strae-oqa.example/"),
        ("http://ΒΌΛΟΣ.example/", "http://xn--nxasmq6b.example/"),
        ("http://日本語.example/", "http://xn--wgv71a119e.example/"),
        ("http://l·l.example/", "http://xn--ll-0ea.example/"),
        ("http://1.2.3.4./", "http://1.2.3.4/"),
        ("http://0x1.0x2.0x304/", "http://1.2.3.4/"),
        ("http://4.example/", "http://4.example/"),
        ("http://[2001:DB8:0:0::1]:8080/", "http://[2001:db8::1]:8080/"),
    ],
)
def test_spellings_of_one_address_become_one(address: str, normal: str) -> None:
    """The same article, pasted twice in two spellings, is one document."""
    assert str(parse(address)) == normal


@pytest.mark.parametrize(
    ("location", "lands"),
    [
        ("http://b.example/x", "http://b.example/x"),
        ("//b.example/x", "https://b.example/x"),
        ("/x", "https://a.example/x"),
        ("x", "https://a.example/b/x"),
        ("../x", "https://a.example/x"),
        ("?x", "https://a.example/b/c?x"),
        ("#x", "https://a.example/b/c?d"),
        ("", "https://a.example/b/c?d"),
    ],
)
def test_a_redirect_is_resolved_as_browsers_do(location: str, lands: str) -> None:
    """Servers send every form of it."""
    assert str(follow(parse("https://a.example/b/c?d"), location)) == lands
