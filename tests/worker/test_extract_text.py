"""Any text in any encoding is read as what it is; what is no text is told to be none."""

import pytest

from worker.errors import Failure
from worker.extract import Extracted, extract
from worker.readers.decoding import decode

FRENCH = (
    "Le taux de chômage est tombé à 7,1\u00a0% en été, soit « 2,3 points » de moins qu'à la même époque — dit-on.\n"
)
CZECH = "Míra nezaměstnanosti klesla ve třetím čtvrtletí na sedm procent, řekl ve čtvrtek mluvčí úřadu.\n" * 3
RUSSIAN = "Уровень безработицы снизился до семи процентов, сообщило ведомство в четверг утром.\n" * 3
JAPANESE = "失業率は七・一パーセントに低下したと、統計局が木曜日の朝に発表した。\n" * 3


def read(body: bytes, media_type: str = "text/plain", charset: str | None = None) -> Extracted:
    return extract(body, media_type=media_type, charset=charset)


def test_plain_text_keeps_its_lines() -> None:
    """A press release by mail is text as well."""
    got = read(b"A headline\r\n\r\n\r\n\r\nIt rose by 12 %\r\nthis year, they say.\r\n")
    assert got.text == "A headline\n\nIt rose by 12 %\nthis year, they say."
    assert (got.title, got.reader) == ("A headline", "plain 1")


@pytest.mark.parametrize(
    ("body", "charset"),
    [
        (FRENCH.encode(), None),
        (FRENCH.encode(), "utf-8"),
        (FRENCH.encode(), "iso-8859-1"),
        (FRENCH.encode(), "no-such-charset"),
        (FRENCH.encode("utf-8-sig"), "windows-1252"),
        (FRENCH.encode("cp1252"), "iso-8859-1"),
        (FRENCH.encode("cp1252"), "utf-8"),
        (FRENCH.encode("cp1252"), None),
        (FRENCH.encode("utf-16"), None),
        (FRENCH.encode("utf-16-be"), None),
        (FRENCH.encode("utf-16-le"), "utf-16"),
        (FRENCH.encode("utf-16-le"), "utf-8"),
    ],
    ids=[
        *("utf-8", "declared", "declared latin-1", "declared nonsense", "marked", "latin-1 is cp1252", "by meta"),
        *("undeclared", "utf-16", "utf-16 unmarked", "utf-16 declared", "utf-16 declared utf-8"),
    ],
)
def test_accents_survive_whatever_is_declared(body: bytes, charset: str | None) -> None:
    """With "chÃ´mage" or "ch\ufffdmage" no search finds the claim."""
    meta = b"<meta charset=windows-1252>" if charset == "utf-8" and body == FRENCH.encode("cp1252") else b""
    text, replaced = decode(meta + body, charset)
    assert text.removeprefix(meta.decode()) == FRENCH
    assert replaced == 0


@pytest.mark.parametrize(
    ("text", "encoding", "charset"),
    [
        (RUSSIAN, "cp1251", "windows-1251"),
        (RUSSIAN, "koi8-r", "koi8-r"),
        (RUSSIAN, "cp1251", None),
        (CZECH, "cp1250", None),
        (JAPANESE, "shift_jis", "Shift_JIS"),
        (JAPANESE, "euc-jp", "euc-jp"),
        (JAPANESE, "iso2022_jp", "iso-2022-jp"),
    ],
)
def test_other_scripts_are_read(text: str, encoding: str, charset: str | None) -> None:
    """Desks work in other alphabets too."""
    assert decode(text.encode(encoding), charset) == (text, 0)


def test_the_page_may_name_its_own_encoding() -> None:
    """Many servers do not say, and the page does."""
    html = "<html><head><meta http-equiv=Content-Type content='text/html; charset=windows-1251'></head><body>"
    body = (html + f"<p>{RUSSIAN}</p>").encode("cp1251")
    assert "безработицы" in extract(body, media_type="text/html").text


def test_what_cannot_be_decoded_is_measured() -> None:
    """A desk must see that a tenth of the text is not what was printed."""
    text, replaced = decode(b"\xff\xfa\xfb" * 10 + "é".encode() * 70 + b"\xff", "utf-8")
    assert 0.2 < replaced < 0.35
    assert "\ufffd" in text
    got = read("Il a dit « été » ".encode() * 9 + b"\xff", charset="utf-8")
    assert 0 < got.replaced_share < 0.05


@pytest.mark.parametrize(
    "charset", ["utf-7", "rot13", "hex", "base64", "idna", "unicode_escape", "zlib", "mbcs", "\0", "x" * 999]
)
def test_odd_charsets_do_no_harm(charset: str) -> None:
    """A server may declare what it likes."""
    assert decode(b"It rose by +AD4- 12 %.", charset) == ("It rose by +AD4- 12 %.", 0)


@pytest.mark.parametrize("media_type", ["", "application/octet-stream", "Application/Octet-Stream; x=y", "text/plain"])
def test_the_bytes_tell_what_nobody_declared(media_type: str) -> None:
    """An upload often comes without a type."""
    html = (
        b"\xef\xbb\xbf<!-- a --><!DOCTYPE  HTML><html><body>"
        + b"<p>It rose by 12 per cent this year, they say.</p>" * 9
    )
    assert read(html.removeprefix(b"\xef\xbb\xbf"), media_type).reader.startswith("trafilatura")
    assert read(b"It rose by 12 per cent.", media_type).reader.startswith("plain")
    assert read("Es stieg um 12 %, heißt es überall.".encode("utf-16"), media_type).reader.startswith("plain")


@pytest.mark.parametrize(
    ("body", "media_type"),
    [
        (b"\x89PNG\r\n\x1a\n" + bytes(99), "text/html"),
        (b"\xff\xd8\xff\xe0 JFIF", ""),
        (b"GIF89a", "application/octet-stream"),
        (b"RIFF\x10\0\0\0WEBPVP8 ", ""),
        (b"PK\x03\x04" + bytes(99), "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
        (b"PK\x03\x04" + bytes(99), "text/plain"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "application/msword"),
        (b"\0\0\0\x20ftypisom", ""),
        (b"\x1f\x8b\x08 gzip", ""),
        (bytes(range(256)) * 9, "application/octet-stream"),
        (bytes(range(256)) * 9, "text/plain"),
        (b"{}", "application/json"),
        (b"plain words", "video/mp4"),
        (b"plain words", "image/svg+xml"),
    ],
)
def test_what_is_no_text_is_told(body: bytes, media_type: str) -> None:
    """ "This is a picture" helps; a page of gibberish does not."""
    with pytest.raises(Failure) as caught:
        read(body, media_type)
    assert caught.value.code == "not_text"


@pytest.mark.parametrize("body", [b"", b" \r\n\t", b"...---...", "\u00a0\u2003".encode()])
def test_an_empty_text_is_told(body: bytes) -> None:
    """Nothing must not be frozen as something."""
    with pytest.raises(Failure) as caught:
        read(body)
    assert caught.value.code == "no_text"
