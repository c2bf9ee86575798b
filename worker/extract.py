"""Bytes of a document to its text, title, outlet, author, date and language, read in a child that can be killed."""

import functools
import gc
import re
import time
from dataclasses import dataclass
from datetime import date
from typing import Any

from claims.frozen import clean
from worker import sandbox
from worker.errors import Failure
from worker.readers import html, paragraphs, pdf
from worker.readers.decoding import could_be_text, decode
from worker.readers.language import language_of
from worker.readers.page import Page

_SUSPICIOUSLY_SHORT = 250
_LONGEST = {"title": 500, "outlet": 200, "author": 300}
_HTML_TYPES = {"text/html", "application/xhtml+xml"}
_PDF_TYPES = {"application/pdf", "application/x-pdf"}
_UNTOLD = {"", "application/octet-stream", "binary/octet-stream", "application/unknown", "application/force-download"}
# Images, archives (office files are zip), old office files, films: whatever they are declared as.
_BINARY = (b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"PK\x03\x04", b"\x1f\x8b", b"\xd0\xcf\x11\xe0", b"\x1aE\xdf\xa3")
# Nothing is given back: else a page of short comments could be divided into longer ones in too many ways.
_LOOKS_LIKE_HTML = re.compile(
    rb"\s*+(?:<\?xml[^>]{0,200}+>\s*+)?+(?:<!--(?:(?!-->).)*+-->\s*+)*+<(?:!doctype\s++html|html|head|body)\b",
    re.I | re.S,
)
# Up to 60 letters of a name, and more than anybody writes in one tag.
_LONG_TAG = re.compile(r"<([a-zA-Z][a-zA-Z0-9]{0,59})(?![a-zA-Z0-9])[^<>]{50000,}+>")
#: A page of which more bytes are given than these is not read: its tags alone would fill the memory.
_LARGEST = 60_000_000


#: Which readers make a text of bytes: two texts can be compared when the same ones made them.
READERS = f"{html.NAME}, {paragraphs.NAME}, {pdf.NAME}"


@dataclass(frozen=True)
class Extracted:
    """text: as claims.frozen.clean leaves it, never empty. language: two letters or "". reader: name and version.

    replaced_share: of the characters that could not be decoded, 0 to 1.
    """

    text: str
    title: str
    outlet: str
    author: str
    published_on: date | None
    language: str
    reader: str
    replaced_share: float


def extract(
    body: bytes,
    *,
    media_type: str,
    charset: str | None = None,
    address: str | None = None,
    captured_on: date | None = None,
    seconds: float = 25.0,
    memory_bytes: int = 800_000_000,
    max_characters: int = 5_000_000,
) -> Extracted:
    """Read the document in the sandbox.

    media_type, charset: as the server or the upload said. captured_on: no later day is taken for that of publication.
    seconds: for all the reading together. memory_bytes: for each child. max_characters: of the text.
    Raises Failure: "not_text", "no_text", "encrypted", "too_large", "reading_failed".
    """
    warm()
    if len(body) > _LARGEST:
        raise Failure("too_large", f"{len(body)} bytes")
    match kind_of(body, media_type):
        case "pdf":
            found = sandbox.run(_read_pdf, body, seconds=seconds, memory_bytes=memory_bytes)
        case "plain":
            found = sandbox.run(_read_plain, body, charset, seconds=seconds, memory_bytes=memory_bytes)
        case _:
            page = (body, charset, address, captured_on)
            found = _html_in_two_tries(*page, seconds=seconds, memory_bytes=memory_bytes)
    if len(found.text) > max_characters:
        raise Failure("too_large", f"{len(found.text)} characters of text")
    return found


def everything(body: bytes, *, media_type: str, charset: str | None = None) -> str:
    """All words of a web page, read in the sandbox; "" for other documents, and where they cannot be read."""
    try:
        if kind_of(body, media_type) != "html":
            return ""
        return sandbox.run(_everything, body, charset, seconds=10.0, memory_bytes=800_000_000)
    except Failure:
        return ""


def kind_of(body: bytes, media_type: str) -> str:
    """Which reader is for it: html, pdf or plain. Bytes that speak for themselves count more than the declared type.

    Raises Failure: "not_text", or "reading_failed" for what is declared a PDF and is none.
    """
    declared = media_type.partition(";")[0].strip().lower()
    if body[:1024].lstrip().startswith(b"%PDF-"):
        return "pdf"
    if body.startswith(_BINARY) or body[4:8] == b"ftyp":
        raise Failure("not_text", f"declared {declared or 'nothing'}, begins with {body[:8]!r}")
    if declared in _HTML_TYPES or _LOOKS_LIKE_HTML.match(body[:4096]):
        return "html"
    if declared in _PDF_TYPES:
        raise Failure("reading_failed", "declared a PDF and is none")
    if (declared.startswith("text/") or declared in _UNTOLD) and could_be_text(body):
        return "plain"
    raise Failure("not_text", f"declared {declared or 'nothing'}")


@functools.cache
def warm() -> None:
    """Do in the parent, once, what every child would otherwise do again: load the readers and the language model.

    About half a second; extract does it by itself when nobody did before.
    """
    paragraph = "<p>Ten per cent of the people, or 3.5 million, were asked.</p>"
    # The short page takes the paths that are tried when the first finds little, with word lists of their own to load.
    for page in (paragraph * 9, paragraph):
        language_of(html.read(f"<html><body>{page}</body></html>", address=None, newest=None).text)
    gc.collect()
    # Keeps the garbage collector from touching, and so copying, what the children share with the parent.
    gc.freeze()


def _html_in_two_tries(body: bytes, charset: str | None, *args: Any, seconds: float, memory_bytes: int) -> Extracted:
    """The second, simple reader takes what made the first one give up, crash or run out of its time or memory."""
    begun = time.monotonic()
    try:
        return sandbox.run(_read_html, body, charset, *args, seconds=seconds * 0.6, memory_bytes=memory_bytes)
    except Failure as failure:
        if failure.code != "reading_failed":
            raise
    left = max(seconds - (time.monotonic() - begun), seconds * 0.1)
    return sandbox.run(_read_paragraphs, body, charset, seconds=left, memory_bytes=memory_bytes)


def _read_html(body: bytes, charset: str | None, address: str | None, captured_on: date | None) -> Extracted:
    text, replaced = _decoded(body, charset)
    try:
        page = html.read(text, address=address, newest=captured_on)
    except html.TooMuch:
        page = Page("")
    if len(page.text) < _SUSPICIOUSLY_SHORT:
        second = paragraphs.read(text)
        if len(second.text) > 2 * len(page.text):
            page = _completed(second, page)
    return _extracted(page, replaced)


def _completed(page: Page, other: Page) -> Page:
    """The page, with the metadata of the other where that found any."""
    return Page(
        page.text,
        other.title or page.title,
        other.outlet or page.outlet,
        other.author or page.author,
        other.published_on or page.published_on,
        other.language or page.language,
        page.reader,
    )


def _decoded(body: bytes, charset: str | None) -> tuple[str, float]:
    """The page, its tags without what no reader looks at: a picture inside an attribute, a million attributes."""
    text, replaced = decode(body, charset)
    return _LONG_TAG.sub(r"<\1>", text), replaced


def _read_paragraphs(body: bytes, charset: str | None) -> Extracted:
    text, replaced = _decoded(body, charset)
    return _extracted(paragraphs.read(text), replaced)


def _everything(body: bytes, charset: str | None) -> str:
    return paragraphs.everything(decode(body, charset)[0])


def _read_pdf(body: bytes) -> Extracted:
    return _extracted(pdf.read(body), 0.0)


def _read_plain(body: bytes, charset: str | None) -> Extracted:
    text, replaced = decode(body, charset)
    text = clean(text)
    first = text.partition("\n")[0]
    return _extracted(Page(text, title=first if len(first) <= 150 else "", reader="plain 1"), replaced)


def _extracted(page: Page, replaced: float) -> Extracted:
    if not any(map(str.isalnum, page.text)):
        raise Failure("no_text", f"nothing to read, says {page.reader or 'no reader'}")
    return Extracted(
        page.text,
        _line(page.title, "title"),
        _line(page.outlet, "outlet"),
        _line(page.author, "author"),
        page.published_on,
        language_of(page.text, page.language),
        page.reader,
        replaced,
    )


def _line(text: str, field: str) -> str:
    return " ".join(text.split("\n"))[: _LONGEST[field]].strip()
