"""The frozen text: how any text, pasted or extracted, looks before it is stored, and the hash that holds it."""

import hashlib
import re
import unicodedata

# Controls but tab and newline, and lone surrogates: PostgreSQL refuses NUL and surrogates, and nobody can read any.
_UNREADABLE = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufeff\ufffe\uffff]")
_LINE_ENDS = re.compile("\r\n?|[\x85\u2028\u2029\x0b\x0c]")
# Begins where a run begins and gives nothing back: without either, a long run of spaces costs its length squared.
_TRAILING = re.compile(r"(?<![ \t])[ \t]++(?=\n)")
_MANY_BREAKS = re.compile(r"\n{3,}")
# NFC turns these two into other spaces; a space inside a number must stay the one that the source printed.
_QUADS = re.compile("([\u2000\u2001])")


def clean(text: str) -> str:
    """The text as it is frozen: NFC, LF, no controls, at most one empty line in a row; no-break spaces are left alone.

    Idempotent. Paragraph breaks stay newlines; text without anything to read becomes "".
    """
    text = _UNREADABLE.sub("", _LINE_ENDS.sub("\n", text))
    text = "".join(part if _QUADS.match(part) else unicodedata.normalize("NFC", part) for part in _QUADS.split(text))
    return _MANY_BREAKS.sub("\n\n", _TRAILING.sub("", text)).strip(" \t\n")


def sha256_of(text: str) -> str:
    """Lower-case hexadecimal SHA-256 of the text in UTF-8."""
    return hashlib.sha256(text.encode("utf-8")).hexdigest()
