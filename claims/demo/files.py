"""The demo desk's texts, which stand beside this module."""

import mimetypes
from pathlib import Path

from claims.demo.days import Days, typeset

_HERE = Path(__file__).parent


def article(name: str, *, language: str, on: Days) -> str:
    """The text of an article as its outlet printed it."""
    text = (_HERE / "articles" / f"{name}.txt").read_text(encoding="utf-8")
    return typeset(text.format(**on.words(language)), language)


def copy(name: str, *, language: str, on: Days) -> tuple[bytes, str]:
    """The bytes of a stored copy, and their media type."""
    text = (_HERE / "copies" / name).read_text(encoding="utf-8")
    return text.format(**on.words(language)).encode(), mimetypes.guess_type(name)[0] or "text/plain"
