"""Pages that make readers crash, hang or fall silent: the text comes all the same, or the failure is told; in time."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claims.frozen import clean
from worker.errors import Failure
from worker.extract import Extracted, extract
from worker.readers import html, paragraphs
from worker.readers.decoding import decode

SENTENCE = "The share of homes without heating rose to 12.5 % this winter, says the bureau in Newtown."
TEXT = f"<p>{SENTENCE}</p>" * 5
TOP = "<html lang=en><head><title>No heating</title></head><body>"


def read(page: str, **limits: float) -> Extracted:
    return extract(page.encode(), media_type="text/html", **limits)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("page", "reader"),
    [
        (TOP + "<div>" * 300 + TEXT + "</div>" * 300, "trafilatura"),
        (TOP + "<div>" * 1500 + TEXT, "trafilatura"),
        (TOP + "<div>" * 30_000 + TEXT, "paragraphs"),
        (TOP + "<b>" * 50_000 + TEXT, "paragraphs"),
        (TOP + "<table><tr><td>" * 300 + TEXT, ""),
        (TOP + "<ul><li>x" * 300 + TEXT, ""),
        (TOP + TEXT + "<p>&nbsp;</p>" * 60_000, "paragraphs"),
        (TOP + "<p>" + "word 12 % " * 110_000 + "</p>" + TEXT, ""),
        (TOP + TEXT + "<" * 100_000, ""),
        (TOP + TEXT + "&" * 100_000, ""),
        (TOP + TEXT + "<!--" * 100_000, ""),
        (TOP + TEXT + "<a b='" * 100_000, ""),
        (TOP + TEXT + "<table><tr><td colspan=9007199254740992 rowspan=99999999>1</td></tr></table>", ""),
        (TOP + "<script type='application/ld+json'>" + '{"@graph":[' * 50_000 + "</script>" + TEXT, ""),
        (TOP + "\0\x01\ufffe" + TEXT, ""),
        ("<?xml version='1.0' encoding='utf-16'?><html xmlns='http://www.w3.org/1999/xhtml'><body>" + TEXT, ""),
    ],
    ids=[
        *("div 300", "div 1500", "div 30k", "b 50k", "tables", "lists", "60k paragraphs", "1 MB paragraph", "<", "&"),
        *("comments", "attributes", "colspan", "json", "controls", "xml"),
    ],
)  # fmt: skip
def test_the_text_is_found_all_the_same(page: str, reader: str) -> None:
    """A page builder's three hundred nested boxes must not make an article vanish without a word."""
    begun = time.monotonic()
    got = read(page)
    assert SENTENCE in got.text
    assert got.reader.startswith(reader)
    assert time.monotonic() - begun < 15


def test_the_second_reader_brings_the_metadata_too() -> None:
    """The rescue of the text must not lose the title."""
    head = "<meta property='og:site_name' content='Newtown Post'><meta name=author content='A. Roe'>"
    when = "<meta property='article:published_time' content='2023-11-02T10:00'>"
    got = read(f"<html lang=en><head><title>Cold &amp; dark</title>{head}{when}</head><body>" + "<i>" * 9000 + TEXT)
    assert got.reader.startswith("paragraphs")
    assert (got.title, got.outlet, got.author) == ("Cold & dark", "Newtown Post", "A. Roe")
    assert (str(got.published_on), got.language) == ("2023-11-02", "en")


def test_the_second_reader_leaves_menus_out() -> None:
    """Its text is frozen like any other."""
    menu = "<nav><ul>" + "<li><a href=/x>Section with 5 % off</a></li>" * 30 + "</ul></nav>"
    links = "<div>" + "<a href=/y>Read also: 7 % more of everything</a> " * 5 + "</div>"
    got = read(TOP + menu + "<main>" + "<b>" * 5000 + TEXT + "</main>" + links + "<footer>Call 0800 555</footer>")
    assert got.reader.startswith("paragraphs")
    assert got.text == "\n\n".join([SENTENCE] * 5)


def test_when_the_first_reader_is_killed_the_second_one_reads(monkeypatch: pytest.MonkeyPatch) -> None:
    """A page that takes a minute to understand can still be read in a second."""
    slow = html.read
    # No page is known that is slow on every machine: this one is understood again and again.
    monkeypatch.setattr(html, "read", lambda *args, **named: [slow(*args, **named) for _ in range(1_000_000)])
    begun = time.monotonic()
    got = read(TOP + TEXT * 100, seconds=4.0)
    assert got.reader.startswith("paragraphs")
    assert SENTENCE in got.text
    assert time.monotonic() - begun < 8


def test_no_file_and_no_address_is_read_for_a_page(tmp_path) -> None:  # type: ignore[no-untyped-def]
    """An entity must not bring the desk's files into a document that is shown to people."""
    secret = tmp_path / "secret.txt"
    secret.write_text("the desk's password")
    kinds = f"<!ENTITY a SYSTEM 'file://{secret}'><!ENTITY % b SYSTEM 'http://127.0.0.1:9/'>%b;"
    lol = "".join(f"<!ENTITY l{n} '{f'&l{n - 1};' * 10}'>" for n in range(1, 12))
    page = f"<!DOCTYPE html [{kinds}<!ENTITY l0 'ha'>{lol}]><html><body>{TEXT}<p>So it says: &a; and &l11; end.</p>"
    got = read(page + f"<xi:include href='file://{secret}' xmlns:xi='http://www.w3.org/2001/XInclude'/></body></html>")
    assert SENTENCE in got.text
    assert "password" not in got.text
    assert len(got.text) < 5000


def test_too_much_text_is_told() -> None:
    """Ten megabytes of text in one page of the desk would freeze the browser of whoever opens it."""
    with pytest.raises(Failure) as caught:
        extract((TOP + TEXT * 100).encode(), media_type="text/html", max_characters=10_000)
    assert caught.value.code == "too_large"


def test_out_of_time_is_told() -> None:
    """The worst page costs its seconds, and then a clear word."""
    with pytest.raises(Failure) as caught:
        read(TOP + TEXT * 5000, seconds=0.02)
    assert (caught.value.code, caught.value.retry) == ("reading_failed", False)


MARKUP = [
    "<p>",
    "</p>",
    "<div>",
    "<br>",
    "<a href=x>",
    "</a>",
    "<!--",
    "-->",
    "<![CDATA[",
    "]]>",
    "<script>",
    "</script>",
]
MORE = [
    "<table><tr><td>",
    "<ul><li>",
    "<sup>2</sup>",
    "<html",
    "<body>",
    "</body>",
    "&nbsp;",
    "&#0;",
    "&#31;",
    "&#xfffe;",
    "&#x85;",
    "\x1f",
    "\x85",
    "&#xd800;",
    "&",
    "<",
    "'",
]
SOUP = st.lists(st.one_of(st.sampled_from(MARKUP + MORE), st.text(max_size=20)), max_size=40).map("".join)


@settings(max_examples=40, deadline=None)
@given(SOUP)
def test_no_soup_of_tags_upsets_the_readers(soup: str) -> None:
    """Half of the web is broken markup."""
    for page in (html.read(f"<html><body>{soup}{TEXT}", address=None, newest=None), paragraphs.read(soup)):
        assert clean(page.text) == page.text
        assert clean(page.title) == page.title


@settings(max_examples=200, deadline=None)
@given(st.binary(max_size=80), st.one_of(st.none(), st.text(max_size=12), st.sampled_from(["utf-16", "hz", "big5"])))
def test_no_bytes_upset_the_decoding(body: bytes, charset: str | None) -> None:
    """Whatever a server sends under whatever name."""
    text, replaced = decode(body, charset)
    assert 0 <= replaced <= 1
    text.encode("utf-8")
