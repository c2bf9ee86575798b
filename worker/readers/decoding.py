"""Bytes to text: which encoding a document is in, when its header, its own words and its bytes disagree."""

import codecs
import re

from charset_normalizer import from_bytes

from worker.readers.language import language_of

_BOMS = ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))
_META = re.compile(rb"<meta[^>]{0,300}?charset\s*=\s*[\"']?\s*([\w.:-]{2,40})", re.IGNORECASE)
# What browsers read in place of the labels that documents put on (WHATWG Encoding Standard, "names and labels").
_READ_AS = {
    "ascii": "cp1252",
    "iso8859-1": "cp1252",
    "iso8859-9": "cp1254",
    "iso8859-11": "cp874",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "shift_jis": "cp932",
    "euc_kr": "cp949",
    "big5": "big5hkscs",
    "utf-16": "utf-16-le",
}
# Labels of that standard which Python does not know.
_OTHER_LABELS = {
    **{f"x-cp{number}": f"cp{number}" for number in range(1250, 1259)},
    "x-mac-cyrillic": "mac_cyrillic",
    "x-mac-ukrainian": "mac_cyrillic",
    "x-mac-roman": "mac_roman",
    "dos-874": "cp874",
    "windows-874": "cp874",
    "iso-8859-8-i": "iso8859-8",
    "iso-8859-8-e": "iso8859-8",
    "logical": "iso8859-8",
    "visual": "iso8859-8",
    "x-sjis": "cp932",
    "windows-31j": "cp932",
    "x-gbk": "gb18030",
    "x-x-big5": "big5hkscs",
    "windows-949": "cp949",
    "ks_c_5601-1989": "cp949",
    "unicode11utf8": "utf-8",
    "unicode-1-1-utf-8": "utf-8",
    "x-unicode20utf8": "utf-8",
    "unicode20utf8": "utf-8",
}
_SEVEN_BIT = {"iso2022_jp", "iso2022_kr", "hz"}
_NO_CHARSETS = {
    "utf-7",
    "idna",
    "punycode",
    "raw_unicode_escape",
    "unicode_escape",
    "undefined",
    "charmap",
    "mbcs",
    "oem",
}
_SAMPLE = 64 * 1024
_WESTERN = {"fr", "en", "es", "de", "it", "pt", "nl", "ca", "da", "sv", "no", "nb", "nn", "fi", "is", "ga", "eu", "gl"}
_CONTROLS = bytes(set(range(32)) - set(b"\t\n\r\f\x0b\x1a\x1b"))


def decode(body: bytes, charset: str | None = None) -> tuple[str, float]:
    """(text, share of its characters that are U+FFFD, 0 to 1). Never fails.

    charset: of the Content-Type header. A byte order mark wins; then UTF-8 if the bytes are valid UTF-8, whatever was
    said; then the first of header and meta element that fits the bytes; else the first of them that exists, or a guess.
    """
    name = _encoding(body, charset)
    text = body.decode(name, errors="replace").removeprefix("\ufeff")
    return text, text.count("\ufffd") / len(text) if text else 0.0


def could_be_text(body: bytes) -> bool:
    """Whether the bytes may be text in any encoding, UTF-16 without its mark among them."""
    sample = body[:4096]
    marked = any(body.startswith(mark) for mark, _ in _BOMS) or _utf16_without_mark(body) is not None
    return marked or len(sample.translate(None, _CONTROLS)) == len(sample)


def _encoding(body: bytes, charset: str | None) -> str:
    for mark, name in _BOMS:
        if body.startswith(mark):
            return name
    if unmarked := _utf16_without_mark(body):
        return unmarked
    declared = [name for name in (_known(charset), _known(_meta(body))) if name]
    if not set(declared) & _SEVEN_BIT and _mostly_utf8(body):
        return "utf-8"
    candidates = declared if set(declared) & _SEVEN_BIT else ["utf-8", *declared]
    fitting = next((name for name in candidates if _fits(body, name)), None)
    return fitting or (declared or [_guess(body)])[0]


def _mostly_utf8(body: bytes) -> bool:
    """Whether it is UTF-8 that was cut or damaged: other encodings hardly ever make valid sequences, so that one byte
    too few must not turn every accent of the page into two wrong letters."""
    text = body.decode("utf-8", errors="replace")
    damaged = text.count("\ufffd")
    return damaged > 0 and len(text) - len(text.encode("ascii", errors="ignore")) > 2 * damaged


def _known(label: str | None) -> str | None:
    """The codec that browsers read the label as, None when it is no character encoding."""
    wanted = (label or "").strip().lower()
    try:
        name = codecs.lookup(_OTHER_LABELS.get(wanted, wanted)).name
    except (LookupError, ValueError):
        return None
    if name in _NO_CHARSETS or not getattr(codecs.lookup(name), "_is_text_encoding", True):
        return None
    return _READ_AS.get(name, name)


def _meta(body: bytes) -> str | None:
    """The encoding that the document gives itself. One that says UTF-16 in ASCII letters is in fact UTF-8."""
    found = _META.search(body[:4096])
    label = found[1].decode("ascii", "replace") if found else None
    return "utf-8" if label and label.lower().startswith("utf-16") else label


def _utf16_without_mark(body: bytes) -> str | None:
    """UTF-16 of a text in Latin letters shows as zeros at every other byte."""
    sample = body[: 2048 - len(body) % 2]
    even, odd = sample[::2].count(0), sample[1::2].count(0)
    if len(sample) < 8 or even + odd < len(sample) // 5:
        return None
    if odd > 20 * even:
        return "utf-16-le"
    return "utf-16-be" if even > 20 * odd else None


def _fits(body: bytes, name: str) -> bool:
    try:
        body.decode(name)
    except (UnicodeError, LookupError):
        return False
    return True


def _guess(body: bytes) -> str:
    """For a document that says nothing: windows-1252 if that makes a Western text of it, else the statistical guess."""
    sample = body[:_SAMPLE]
    strange = sum(byte > 127 for byte in sample)
    if strange * 4 < len(sample) and language_of(sample.decode("cp1252", errors="replace")) in _WESTERN:
        return "cp1252"
    best = from_bytes(sample).best()
    return (_known(best.encoding) if best else None) or "cp1252"
