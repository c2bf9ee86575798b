"""What the site of the tests serves: an article in each form, and every way in which an address can go wrong."""

import io
import socket
import threading

from pypdf import PdfWriter
from pypdf.generic import DecodedStreamObject, DictionaryObject, NameObject

from tests.loopback import Answer, plain

HTML = "Content-Type: text/html; charset=utf-8"
SENTENCE = "The harbour master said on Tuesday that 41% of the ferries to Skarholm were cancelled in October."
ARTICLE = f"""<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Ferries stay in port</title>
<meta property="og:site_name" content="The Skarholm Lantern"><meta name="author" content="Ingrid Valmoor">
<meta property="article:published_time" content="2026-11-03T08:00:00Z"></head><body>
<nav><a href="/">News</a> <a href="/sport">Sport</a></nav>
<article><h1>Ferries stay in port</h1>
<p>{SENTENCE} The company blames the weather, and the islanders blame the company, whose oldest ship is older than
most of its passengers.</p>
<p>Repairs will cost 2.4 million euros, she added, and 1,150 tickets have been refunded so far. Whoever wants to cross
before the weekend should bring warm clothes, a book and a good deal of patience.</p>
</article><footer>All rights reserved</footer></body></html>"""


def html(body: str) -> bytes:
    return plain(body.encode(), HTML)


def pdf(*lines: str) -> bytes:
    """One page with a text layer."""
    writer = PdfWriter()
    page = writer.add_blank_page(595, 842)
    names = {"/Type": "/Font", "/Subtype": "/Type1", "/BaseFont": "/Helvetica", "/Encoding": "/WinAnsiEncoding"}
    font = DictionaryObject({NameObject(key): NameObject(value) for key, value in names.items()})
    fonts = DictionaryObject({NameObject("/F1"): writer._add_object(font)})
    page[NameObject("/Resources")] = DictionaryObject({NameObject("/Font"): fonts})
    shown = b" ".join(b"(%b) Tj T*" % line.encode("cp1252") for line in lines)
    stream = DecodedStreamObject()
    stream.set_data(b"BT /F1 11 Tf 14 TL 60 760 Td " + shown + b" ET")
    page[NameObject("/Contents")] = writer._add_object(stream)
    written = io.BytesIO()
    writer.write(written)
    return written.getvalue()


def _endless(connection: socket.socket, over: threading.Event) -> None:
    """A page that goes on until the other side has had enough."""
    connection.sendall(b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<p>")
    while not over.wait(0.2):
        connection.sendall(b"x")


ANSWERS: dict[str, Answer] = {
    "/ferries": html(ARTICLE),
    "/gone": plain(b"gone", status=404),
    "/broken": plain(b"a database of theirs is away", status=500),
    "/members": plain(b"for members", status=401),
    "/huge": plain(b"x", HTML, "Content-Length: 99000000000", length=False),
    "/photo": plain(b"\x89PNG\r\n\x1a\n" + bytes(500), "Content-Type: image/png"),
    "/slow": _endless,
    "/blank": html("<!doctype html><html><head><title>Nothing</title></head><body></body></html>"),
    "/mute": lambda connection, over: None,
}
