"""The text layer of a PDF, page by page."""

import io
import re

import pypdf
from pypdf.errors import PyPdfError

from claims.frozen import clean
from worker.errors import Failure
from worker.readers.page import Page

NAME = f"pypdf {pypdf.__version__}"
_MOST_PAGES = 1500
_FULL_LINE = 0.7
_SENTENCE_END = re.compile(r"[.!?:;\u2026\u00bb\u201d\")]$")
_NEW_ITEM = re.compile(r"^(?:[\u2022\u25aa\u25cf\u2013\u2014*-]\s|\d{1,3}[.)]\s)")
# What word processors leave as a title when nobody wrote one.
_NO_TITLE = re.compile(
    r"^(?:microsoft (?:word|powerpoint)\b.*|untitled.*|(?:document|slide)\s*\d*|.*\.(?:docx?|pdf|indd|qxp|pptx?))$",
    re.I,
)


def read(body: bytes) -> Page:
    """The document's text and title. Raises Failure: "encrypted", "too_large", "no_text" (a scan), "reading_failed"."""
    try:
        document = pypdf.PdfReader(io.BytesIO(body), strict=False)
        if document.is_encrypted and not document.decrypt(""):
            raise Failure("encrypted", "the PDF asks for a password")
        if len(document.pages) > _MOST_PAGES:
            raise Failure("too_large", f"more than {_MOST_PAGES} pages")
        text = clean("\n\n".join(_unwrapped(page.extract_text()) for page in document.pages))
        title, author = _named(document)
    except PyPdfError as error:
        raise Failure("reading_failed", f"{type(error).__name__}: {error}"[:500]) from error
    if not any(map(str.isalnum, text)):
        raise Failure("no_text", "scanned")
    return Page(text, title=title, author=author, reader=NAME)


def _named(document: pypdf.PdfReader) -> tuple[str, str]:
    known = document.metadata
    title, author = clean(str(known.title or "")) if known else "", clean(str(known.author or "")) if known else ""
    return ("" if _NO_TITLE.match(title) else title), author


def _unwrapped(page: str) -> str:
    """The page's lines joined to paragraphs: a full line that ends no sentence goes on in the next one."""
    lines = [line.strip() for line in page.split("\n")]
    full = _FULL_LINE * sorted(map(len, lines))[int(len(lines) * 0.9)] if lines else 0
    parts: list[str] = []
    for line, following in zip(lines, [*lines[1:], ""], strict=True):
        goes_on = len(line) >= full and following and not _SENTENCE_END.search(line) and not _NEW_ITEM.match(following)
        parts += [line, _joint(line) if goes_on else "\n"]
    return "".join(parts)


def _joint(line: str) -> str:
    # A hyphen at the end stays: nobody knows whether it belongs to the word, and nothing printed is taken away.
    return "" if line.endswith("-") else " "
