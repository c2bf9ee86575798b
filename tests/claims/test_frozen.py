"""The frozen text is the one that was read: nothing visible changes, and the database refuses nothing of it."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims.frozen import clean, sha256_of


@pytest.mark.parametrize(
    ("given_text", "frozen"),
    [
        ("a\r\nb\rc\n\n\n\nd", "a\nb\nc\n\nd"),
        (
            "12\u00a0% de 3\u202f500\u2009km\u2007x\u2003y\u2000z\u2001",
            "12\u00a0% de 3\u202f500\u2009km\u2007x\u2003y\u2000z\u2001",
        ),
        ("nul\0 bell\x07 esc\x1b del\x7f c1\x9b bom\ufeff lone\ud800\udfff end", "nul bell esc del c1 bom lone end"),
        ("e\u0301te\u0301 \u212b", "\u00e9t\u00e9 \u00c5"),
        ("10\u00b2 \u00bd \uff19 \u2212 3", "10\u00b2 \u00bd \uff19 \u2212 3"),
        ("a \t \n   \n \t\nb\tc", "a\n\nb\tc"),
        ("one\u2028two\u2029three\x0bfour\x0cfive\x85six", "one\ntwo\nthree\nfour\nfive\nsix"),
        ("\n\n  a  \n\n", "a"),
        ("\0\x01\ud800", ""),
        ("", ""),
    ],
    ids=[
        "breaks",
        "spaces",
        "unreadable",
        "composed",
        "compatible",
        "blank lines",
        "odd breaks",
        "ends",
        "only",
        "empty",
    ],
)
def test_what_is_made_of_a_pasted_text(given_text: str, frozen: str) -> None:
    """A number keeps its own spaces and signs; what PostgreSQL refuses is gone before it gets there."""
    assert clean(given_text) == frozen


@given(st.text(st.characters(exclude_categories=()), max_size=200))
def test_a_clean_text_is_storable_and_stays_as_it_is(text: str) -> None:
    """Otherwise the same article, pasted twice, would be two documents; or none, when the row is refused."""
    frozen = clean(text)
    assert clean(frozen) == frozen
    frozen.encode("utf-8")
    assert "\0" not in frozen
    assert "\r" not in frozen
    assert "\n\n\n" not in frozen


@given(st.text(max_size=200))
def test_no_letter_or_digit_is_ever_lost(text: str) -> None:
    """The quote is verbatim."""

    def visible(each: str) -> str:
        return "".join(filter(str.isalnum, unicodedata.normalize("NFC", each)))

    assert visible(clean(text)) == visible(text)


def test_the_hash_is_that_of_the_text_in_utf8() -> None:
    """Anyone with a copy of the text can check it with any tool."""
    assert sha256_of("abc") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
    assert sha256_of("\u00e9") == "4a99557e4033c3539de2eb65472017cad5f9557f7a0625a09f1c3f6e2ba69c4c"
