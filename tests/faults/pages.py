"""Documents made to hurt their reader: deep, large, in the wrong letters, with entities, with programs inside."""

import zlib
from collections.abc import Callable, Iterable

SENTENCE = "The share of homes without heating rose to 12.5 % this winter, says the bureau in Newtown."
TEXT = f"<p>{SENTENCE}</p>" * 5
TOP = "<html lang=en><head><title>No heating</title></head><body>"

#: Pages by name, made when they are needed: some are large.
LARGE: dict[str, Callable[[], str]] = {
    "300 nested boxes": lambda: TOP + "<div>" * 300 + TEXT + "</div>" * 300,
    "20,000 nested boxes": lambda: TOP + "<div>" * 20_000 + TEXT + "</div>" * 20_000,
    "a paragraph of 10 MB": lambda: TOP + TEXT + "<p>" + "In town 12 % of homes are cold. " * 330_000 + "</p>",
    "50,000 unclosed bold": lambda: TOP + "<b>" * 50_000 + TEXT,
    "200,000 paragraphs": lambda: TOP + TEXT + "<p>x</p>" * 200_000,
    "200,000 long paragraphs": lambda: TOP + TEXT + "<p>In town 12 % of homes are cold.</p>" * 200_000,
    "200,000 table rows": lambda: TOP + TEXT + "<table>" + "<tr><td>a</td><td>12 %</td></tr>" * 200_000 + "</table>",
    "a million attributes": lambda: TOP + "<p " + " ".join(f"a{n}=1" for n in range(1_000_000)) + ">" + TEXT,
    "a million elements with attributes": lambda: TOP + TEXT + "<i a=1 b=2>" * 1_000_000,
    "100 MB": lambda: TOP + TEXT + ("<p>" + "In town 12 % of homes are cold. " * 30 + "</p>") * 103_000,
    "100 MB of markup": lambda: TOP + TEXT + "<br>" * 26_000_000,
    "100 MB of script": lambda: TOP + TEXT + "<script>" + "var a = 1;" * 10_000_000 + "</script>",
    "a cell over 2^53 columns": lambda: TOP + TEXT + f"<table><tr><td colspan={2**53} rowspan={2**53}>12 %</td></tr>",
    "10,000 wide cells": lambda: TOP + TEXT + "<table>" + "<tr><td colspan=1000 rowspan=1000>9</td></tr>" * 10_000,
    "1,000 tables in one another": lambda: TOP + "<table><tr><td>" * 1000 + TEXT + "</td></tr></table>" * 1000,
    "1,000 lists in one another": lambda: TOP + "<ul><li>x" * 1000 + TEXT + "</li></ul>" * 1000,
    "2,000 quotes in one another": lambda: TOP + "<blockquote>" * 2000 + TEXT,
    "a million entities": lambda: TOP + TEXT + "<p>" + "&amp;" * 1_000_000,
    "a million unclosed tags": lambda: TOP + TEXT + "<a" * 1_000_000,
    "500,000 comments": lambda: TOP + TEXT + "<!-- 12 % -->" * 500_000,
    "a million unclosed comments": lambda: TOP + TEXT + "<!--" * 1_000_000,
    "a million unclosed declarations": lambda: TOP + TEXT + "<!x" * 500_000 + "<?x" * 500_000,
    "one name of 5 MB": lambda: TOP + TEXT + "<" + "a" * 5_000_000 + ">",
    "one attribute of 10 MB": lambda: TOP + TEXT + "<img alt='" + "12 % " * 2_000_000 + "'>",
    "50,000 headings": lambda: TOP + TEXT + "<h1>12 %</h1>" * 50_000,
    "formatting that is adopted again and again": lambda: (
        TOP + "<b><i><u><a>" * 3000 + TEXT + "</b></i></u></a>" * 3000
    ),
}

#: A page that has nothing to read: it must say so, and not come back with an empty text.
EMPTY: dict[str, str] = {
    "nothing": "",
    "white space": TOP + "<p>&nbsp;</p>" * 5000,
    "a picture": TOP + "<img src=x><svg><text>12 %</text></svg>",
    "a script": TOP + "<script>document.write('12 %')</script>",
    "signs": TOP + "<p>… — · • « »</p>" * 100,
    "a frame": "<html><frameset><frame src=x></frameset></html>",
}


def pdf(objects: Iterable[bytes], *, root: int = 1, trailer: bytes = b"") -> bytes:
    """A PDF of these objects, numbered from 1, with a table of their places."""
    body, places = bytearray(b"%PDF-1.7\n"), []
    for number, content in enumerate(objects, start=1):
        places.append(len(body))
        body += b"%d 0 obj\n%b\nendobj\n" % (number, content)
    table = b"xref\n0 %d\n0000000000 65535 f \n" % (len(places) + 1)
    table += b"".join(b"%010d 00000 n \n" % place for place in places)
    end = b"trailer\n<< /Size %d /Root %d 0 R %b >>\nstartxref\n%d\n%%%%EOF\n" % (
        len(places) + 1,
        root,
        trailer,
        len(body),
    )
    return bytes(body) + table + end


def stream(data: bytes, extra: bytes = b"") -> bytes:
    return b"<< /Length %d %b >>\nstream\n%b\nendstream" % (len(data), extra, data)


WORDS = b"BT /F1 12 Tf 50 700 Td (The share of homes without heating rose to 12.5 % this winter.) Tj ET"
FONT = b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"
PAGES = b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>"
PAGE = b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>"
CATALOGUE = b"<< /Type /Catalog /Pages 2 0 R >>"
PLAIN = [CATALOGUE, PAGES, PAGE, stream(WORDS), FONT]


def with_catalogue(extra: bytes, *more: bytes) -> bytes:
    """The plain PDF with something else in its first object, and more objects from number 6."""
    return pdf([CATALOGUE[:-2] + extra + b" >>", *PLAIN[1:], *more])


def with_contents(content: bytes, *more: bytes) -> bytes:
    return pdf([CATALOGUE, PAGES, PAGE, content, FONT, *more])


def flate(data: bytes) -> bytes:
    return stream(zlib.compress(data, 9), b"/Filter /FlateDecode")


def bomb(layers: int, size: int) -> bytes:
    """A stream of zeros, packed again and again: some bytes that become ``size``."""
    data = b"\0" * size
    for _ in range(layers):
        data = zlib.compress(data, 9)
    return stream(data, b"/Filter [" + b"/FlateDecode " * layers + b"]")


#: Hostile PDFs by name; every one of them ends in a text, or in a reason.
PDFS: dict[str, Callable[[str], bytes]] = {
    "a plain one": lambda secret: pdf(PLAIN),
    "a million objects": lambda secret: pdf([*PLAIN, *[b"null"] * 1_000_000]),
    "a table that claims a billion objects": lambda secret: pdf(PLAIN).replace(b"0 6\n", b"0 1000000000\n", 1),
    "a table before itself": lambda secret: pdf(PLAIN, trailer=b"/Prev 0000000001"),
    "tables that name each other": lambda secret: _circle(),
    "pages that are their own children": lambda secret: pdf(
        [CATALOGUE, b"<< /Type /Pages /Kids [2 0 R] /Count 1 >>", *PLAIN[2:]]
    ),
    "pages with a count of a billion": lambda secret: pdf(
        [CATALOGUE, b"<< /Type /Pages /Kids [3 0 R] /Count 1000000000 >>", *PLAIN[2:]]
    ),
    "a length that is itself": lambda secret: with_contents(b"<< /Length 4 0 R >>\nstream\n" + WORDS + b"\nendstream"),
    "arrays in arrays": lambda secret: with_contents(b"[" * 100_000 + b"]" * 100_000),
    "dictionaries in dictionaries": lambda secret: with_contents(b"<< /A " * 50_000 + b"1" + b" >>" * 50_000),
    "objects that name each other": lambda secret: with_contents(b"6 0 R", b"7 0 R", b"6 0 R"),
    "a form that draws itself": lambda secret: pdf(
        [
            *PLAIN[:2],
            PAGE.replace(b"/Font <<", b"/XObject << /X 6 0 R >> /Font <<"),
            stream(b"/X Do"),
            FONT,
            stream(b"/X Do " + WORDS, b"/Type /XObject /Subtype /Form /Resources << /XObject << /X 6 0 R >> >>"),
        ]
    ),
    "a bomb of 256 MB": lambda secret: with_contents(bomb(2, 1 << 28)),
    "100 filters": lambda secret: with_contents(bomb(100, 1000)),
    "a text of 7 MB": lambda secret: with_contents(flate(WORDS * 70_000)),
    "400,000 operators": lambda secret: with_contents(flate(b"q Q " * 200_000 + WORDS)),
    "encrypted": lambda secret: pdf(
        PLAIN,
        trailer=b"/ID [(a) (a)] /Encrypt << /Filter /Standard /V 2 /R 3 /Length 128 /P -44 /O ("
        + b"o" * 32
        + b") /U ("
        + b"u" * 32
        + b") >>",
    ),
    "a script that runs when it opens": lambda secret: with_catalogue(
        b"/OpenAction << /S /JavaScript /JS (app.launchURL\\('http://127.0.0.1:9/'\\)) >>"
    ),
    "a program that it launches": lambda secret: with_catalogue(
        b"/OpenAction << /S /Launch /F (/bin/sh) /Win << /F (cmd.exe) >> >>"
    ),
    "a file beside it": lambda secret: with_contents(
        b"<< /Length 0 /F (" + secret.encode() + b") /FFilter /FlateDecode >>\nstream\n\nendstream"
    ),
    "a page from elsewhere": lambda secret: with_contents(
        stream(WORDS, b"/F << /Type /Filespec /FS /URL /F (http://127.0.0.1:9/x) >>")
    ),
    "an attachment": lambda secret: with_catalogue(
        b"/Names << /EmbeddedFiles << /Names [(a.exe) 6 0 R] >> >>",
        b"<< /Type /Filespec /F (a.exe) /EF << /F 7 0 R >> >>",
        stream(b"MZ the attachment's own words 99 %", b"/Type /EmbeddedFile"),
    ),
    "metadata with an entity": lambda secret: with_catalogue(
        b"/Metadata 6 0 R",
        stream(
            b"<!DOCTYPE x [<!ENTITY a SYSTEM 'file://" + secret.encode() + b"'>]><x>&a;</x>",
            b"/Type /Metadata /Subtype /XML",
        ),
    ),
    "cut in the middle": lambda secret: pdf(PLAIN)[:-200],
    "nothing but its name": lambda secret: b"%PDF-1.7\n",
    "its name and noise": lambda secret: b"%PDF-1.7\n" + bytes(range(256)) * 4000,
}  # fmt: skip


def _circle() -> bytes:
    """Two tables, each of which says that the other came before it."""
    body = pdf(PLAIN)
    first = body.index(b"xref\n0 ")
    second = len(body)
    again = body[first : body.index(b"startxref")].replace(b">>\n", b"/Prev %d >>\n" % first)
    circular = body.replace(b" >>\nstartxref", b"/Prev %010d >>\nstartxref" % (second + 20))
    shift = len(circular) - len(body)
    return circular + again + b"startxref\n%d\n%%%%EOF\n" % (second + shift)


#: Names of files and addresses that an entity or an inclusion would bring in.
def markup(secret: str, address: str) -> dict[str, tuple[bytes, str]]:
    """XML, RSS, SVG and web pages with entities and inclusions: bytes and media type by name."""
    laughs = "".join(f"<!ENTITY l{n} '{f'&l{n - 1};' * 10}'>" for n in range(1, 12))
    lines = "".join(f"<!ENTITY q{n} '{'ha' * 5000}'>" for n in range(3)) + f"<!ENTITY all '{'&q1;' * 50_000}'>"
    file = f"<!ENTITY a SYSTEM 'file://{secret}'>"
    outside = f"<!ENTITY % b SYSTEM '{address}'>%b;<!ENTITY a SYSTEM '{address}'>"
    include = f"<xi:include href='file://{secret}' parse='text' xmlns:xi='http://www.w3.org/2001/XInclude'/>"
    bodies = {
        "billion laughs": (f"<!DOCTYPE r [<!ENTITY l0 'ha'>{laughs}]>", "&l11;"),
        "quadratic": (f"<!DOCTYPE r [{lines}]>", "&all;"),
        "a file": (f"<!DOCTYPE r [{file}]>", "&a;"),
        "an address": (f"<!DOCTYPE r [{outside}]>", "&a;"),
        "a definition from a file": (f"<!DOCTYPE r SYSTEM 'file://{secret}'>", ""),
        "a definition from an address": (f"<!DOCTYPE r PUBLIC '-//x' '{address}'>", ""),
        "an inclusion": ("", include),
        "a style sheet": (f"<?xml-stylesheet href='{address}' type='text/xsl'?>", ""),
    }
    shapes = {
        "page": ("<html><body>" + TEXT + "<p>{0}</p></body></html>", "text/html"),
        "xhtml": ("<html xmlns='http://www.w3.org/1999/xhtml'><body>" + TEXT + "<p>{0}</p></body></html>",
                  "application/xhtml+xml"),
        "feed": ("<rss version='2.0'><channel><title>{0}</title><item><description>" + SENTENCE
                 + "{0}</description></item></channel></rss>", "application/rss+xml"),
        "drawing": ("<svg xmlns='http://www.w3.org/2000/svg'><text>" + SENTENCE + "{0}</text><image href='" + address
                    + "'/></svg>", "image/svg+xml"),
        "xml": ("<r>" + SENTENCE + "{0}</r>", "text/xml"),
    }  # fmt: skip
    return {
        f"{trick} in a {shape}": ((f"<?xml version='1.0'?>{head}" + body.replace("{0}", inside)).encode(), media_type)
        for trick, (head, inside) in bodies.items()
        for shape, (body, media_type) in shapes.items()
    }
