"""The reader on any text at all: an article that breaks it would never show its figures."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claims.figures import COMPARATORS, EXTENTS, KINDS, LANGUAGES, REASONS, read
from tests.figures.expressions import EXAMPLES, expressions

CODES = st.sampled_from([*LANGUAGES, "xx", ""])
PIECES = st.sampled_from(
    "12 1.200 1,5 3 000 2019 % € $ million milliards of de et and - – / . , : ( ) ' un une one twenty vingt dix".split(
        " "
    )
    + "plus moins about entre between à to pour per an year mai May page the les hausse rose Paris 5th".split(" ")
    + "10-15 half moitié tiers third \n km² Uhr dont 18h30 (34) = Mrd. M€ par 100 000 habitants".split(" ")
)
NASTY = st.text(alphabet=st.characters(codec=None, exclude_categories=[]), max_size=200)
PHRASES = st.lists(PIECES, max_size=40).map(" ".join)
GLUED = st.lists(PIECES, max_size=40).map("".join)


def check(text: str, language: str) -> None:
    found = read(text, language, published=date(2024, 2, 29))
    assert found == read(text, language, published=date(2024, 2, 29))
    last = 0
    for reading in found:
        assert last <= reading.start < reading.end <= len(text)
        assert reading.text == text[reading.start : reading.end]
        assert reading.sentence_start <= reading.start < reading.end <= reading.sentence_end <= len(text)
        assert reading.kind in KINDS
        assert reading.comparator in COMPARATORS
        assert reading.extent in EXTENTS
        assert 0 <= reading.score <= 1
        assert set(reading.reasons) <= set(REASONS)
        if reading.comparator == "between":
            assert reading.value is None
            assert reading.low is not None
            assert reading.high is not None
            assert reading.low < reading.high
            assert reading.low.is_finite()
            assert reading.high.is_finite()
        else:
            assert reading.low is None
            assert reading.high is None
            assert reading.value is not None
            assert reading.value.is_finite()
        for guess in (reading.measured, reading.share_of, reading.place, reading.claimant):
            assert guess is None or (guess.text in text and guess.text and 0 < guess.confidence <= 1)
        assert reading.period is None or reading.period.start <= reading.period.end
        last = reading.end


@settings(max_examples=EXAMPLES, deadline=None)
@given(NASTY, CODES)
def test_any_characters(text: str, language: str) -> None:
    check(text, language)


@settings(max_examples=EXAMPLES, deadline=None)
@given(PHRASES | GLUED, CODES)
def test_any_row_of_number_like_pieces(text: str, language: str) -> None:
    check(text, language)


@settings(max_examples=EXAMPLES, deadline=None)
@given(st.sampled_from([e for code in LANGUAGES for e in expressions(code)]), st.integers(0, 200), PIECES)
def test_sentences_cut_and_broken(expression, place: int, piece: str) -> None:
    check(expression.sentence[:place] + piece + expression.sentence[place:], expression.language)
    check(expression.sentence[place:], expression.language)


@pytest.mark.parametrize("language", sorted(LANGUAGES))
@pytest.mark.parametrize(
    "text",
    ["", " ", "\0", "\ud800", "9" * 5000, "1" + ",000" * 2000, "1e400", "NaN", "²", "٣٤ %", "%", "$", "-", "1.2.3.4"],
)
def test_odd_texts(text: str, language: str) -> None:
    check(text, language)


def test_number_of_5000_digits_is_no_figure() -> None:
    """Its value would not fit the database."""
    assert read("9" * 5000 + " people", "en") == []


def test_reader_counts_with_long_texts() -> None:
    """A long page would be cut, or its figures get the wrong places."""
    text = "Le port compte 412 navires. " * 2000
    found = read(text, "fr", context=False)
    assert len(found) == 2000
    assert found[-1].text == text[found[-1].start : found[-1].end] == "412 navires"


@pytest.mark.parametrize("gap", ["\n", " "])
def test_a_book_is_read_as_its_chapters_are(gap: str) -> None:
    """Where a very long text is cut for reading, a figure would be lost or halved."""
    sentence = "Le port compte 412 navires et 1 250 grues."
    text = gap.join([sentence] * 12_000)
    found = read(text, "fr", context=False)
    assert [reading.text for reading in found] == ["412 navires", "1 250 grues"] * 12_000
    assert all(text[reading.start : reading.end] == reading.text for reading in found)
