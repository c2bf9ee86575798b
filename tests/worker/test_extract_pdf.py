"""Reports come as PDF: their text layer is read, and where there is none, or a password, that is what is said."""

import io
import time

import pypdf
import pytest

from worker.errors import Failure
from worker.extract import Extracted, extract

LINES = [
    "Annual report",
    "The rate of unemployment fell to 7.1 % on average in the whole of the country, which is a",
    "drop of 2.3 points against the year before, and the lowest value since 1990, says the long-",
    "term survey (second edition).",
    "Not so in the north: there, 3\u00a0500 people lost their work between January and the end of the",
    "year.",
]
JOINED = [
    "Annual report",
    "The rate of unemployment fell to 7.1 % on average in the whole of the country, which is a drop of 2.3 points"
    " against the year before, and the lowest value since 1990, says the long-term survey (second edition).",
    "Not so in the north: there, 3\u00a0500 people lost their work between January and the end of the year.",
]


def escaped(line: str) -> bytes:
    return b"(" + line.encode("cp1252").replace(b"\\", b"\\\\").replace(b"(", b"\\(").replace(b")", b"\\)") + b") Tj T*"


def pdf(*pages: list[str]) -> bytes:
    """A PDF with these lines on its pages, written by hand."""
    parent = 2 + 2 * len(pages)
    objects = [b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>"]
    for lines in pages:
        content = b"BT /F1 11 Tf 14 TL 60 760 Td " + b" ".join(map(escaped, lines)) + b" ET"
        objects.append(b"<< /Length %d >>\nstream\n%s\nendstream" % (len(content), content))
        resources = b"/Resources << /Font << /F1 1 0 R >> >> /MediaBox [0 0 595 842]"
        objects.append(b"<< /Type /Page /Parent %d 0 R /Contents %d 0 R %s >>" % (parent, len(objects), resources))
    kids = b" ".join(b"%d 0 R" % (3 + 2 * number) for number in range(len(pages)))
    objects.append(b"<< /Type /Pages /Count %d /Kids [%s] >>" % (len(pages), kids))
    objects.append(b"<< /Type /Catalog /Pages %d 0 R >>" % parent)
    return assembled(objects)


def assembled(objects: list[bytes]) -> bytes:
    """The objects, the last one the catalogue, with their table."""
    out, table = bytearray(b"%PDF-1.4\n"), b"0000000000 65535 f \n"
    for number, body in enumerate(objects, start=1):
        table += b"%010d 00000 n \n" % len(out)
        out += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    size = len(objects) + 1
    trailer = b"trailer << /Size %d /Root %d 0 R >>\nstartxref\n%d\n%%%%EOF" % (size, size - 1, len(out))
    return bytes(out) + b"xref\n0 %d\n" % size + table + trailer


def read(body: bytes, media_type: str = "application/pdf", **limits: float) -> Extracted:
    return extract(body, media_type=media_type, **limits)  # type: ignore[arg-type]


def changed(body: bytes, **encryption: str) -> bytes:
    writer = pypdf.PdfWriter(clone_from=pypdf.PdfReader(io.BytesIO(body)))
    writer.add_metadata({"/Title": "Work and\0 want", "/Author": "The Bureau"})
    if encryption:
        writer.encrypt(owner_password="owner", algorithm="AES-256", **encryption)
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


def test_lines_become_paragraphs_again() -> None:
    """A figure that is broken over two lines, "2.3 / points", is found only when the lines are joined."""
    got = read(pdf(LINES, ["A second page with 12 %."]))
    assert got.text == "\n".join(JOINED) + "\n\nA second page with 12 %."
    assert (got.language, got.replaced_share) == ("en", 0)
    assert got.reader == f"pypdf {pypdf.__version__}"


@pytest.mark.parametrize("media_type", ["", "application/octet-stream", "text/html", "application/x-pdf"])
def test_a_pdf_is_known_by_its_bytes(media_type: str) -> None:
    """Servers declare PDFs as anything."""
    assert "7.1 %" in read(pdf(LINES), media_type).text
    assert "7.1 %" in read(b"\r\n" + pdf(LINES), media_type).text


def test_the_title_and_author_of_the_file() -> None:
    """They save typing, where a person wrote them."""
    got = read(changed(pdf(LINES)))
    assert (got.title, got.author) == ("Work and want", "The Bureau")


def test_a_password_is_asked_for_by_name() -> None:
    """The person can then ask the source for it. An empty password, which forbids only printing, is none."""
    assert "7.1 %" in read(changed(pdf(LINES), user_password="")).text
    with pytest.raises(Failure) as caught:
        read(changed(pdf(LINES), user_password="secret"))
    assert caught.value.code == "encrypted"


@pytest.mark.parametrize("body", [pdf([]), pdf([" ", "--"], [])], ids=["no text", "no letters"])
def test_a_scan_is_told_to_be_one(body: bytes) -> None:
    """The person then types the passage, instead of wondering why there are no figures."""
    with pytest.raises(Failure) as caught:
        read(body)
    assert (caught.value.code, caught.value.detail) == ("no_text", "scanned")


@pytest.mark.parametrize(
    "body",
    [
        b"%PDF-1.7",
        b"%PDF-1.4 and then nothing of the kind",
        pdf(LINES)[:400],
        assembled([b"<< /Type /Catalog /Pages 1 0 R /Kids [1 0 R] >>"]),
        assembled([b"[" * 20_000 + b"]" * 20_000, b"<< /Type /Catalog /Pages 1 0 R >>"]),
        assembled([b"<< /Type /Pages /Count 1 /Kids [1 0 R] >>", b"<< /Type /Catalog /Pages 1 0 R >>"]),
    ],
    ids=["header", "noise", "cut", "itself", "deep", "loop"],
)
def test_a_broken_pdf_is_told_in_time(body: bytes) -> None:
    """It must neither hang the worker nor pass for an empty report."""
    begun = time.monotonic()
    with pytest.raises(Failure) as caught:
        read(body, seconds=3.0)
    assert caught.value.code in {"reading_failed", "no_text"}
    assert time.monotonic() - begun < 8


def test_what_is_declared_a_pdf_and_is_none() -> None:
    """An error page behind a PDF's address is read as the page that it is, noise is told."""
    page = b"<!doctype html><title>x</title><body>" + b"<p>The report of 12 % has moved to another place.</p>" * 9
    assert read(page).reader.startswith("trafilatura")
    with pytest.raises(Failure) as caught:
        read(b"noise")
    assert caught.value.code == "reading_failed"
