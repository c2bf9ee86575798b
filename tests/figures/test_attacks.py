"""No text makes the reader work more than its length deserves: one page could stop the worker for hours."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from claims.figures import read
from tests.figures.attacks import PIECES, attack, growth

# One language of each word order: adjectives behind, the head last, capital nouns. The others run the same code.
GRAMMARS = ("fr", "en", "de")
SIZE = 300


@contextmanager
def counted_calls() -> Iterator[list[int]]:
    """Counts the calls of functions, which is the same number on every machine; a clock is not."""
    calls = [0]

    def count(frame: object, event: str, argument: object) -> None:
        calls[0] += event in ("call", "c_call")

    before = sys.getprofile()
    sys.setprofile(count)
    try:
        yield calls
    finally:
        sys.setprofile(before)


def calls_for(language: str, text: str) -> int:
    with counted_calls() as calls:
        read(text, language)
    return calls[0]


@pytest.mark.parametrize("piece", PIECES, ids=repr)
def test_double_length_is_at_most_double_work(piece: str) -> None:
    for language in GRAMMARS:
        read("Warm up.", language)
        assert growth(lambda text, language=language: calls_for(language, text) + SIZE, piece, SIZE) < 2.5, language


def test_counting_would_notice_quadratic_work() -> None:
    """The test above could not fail if counting did not see the work."""

    def quadratic(text: str) -> int:
        with counted_calls() as calls:
            for _ in text:
                for _ in text:
                    len(text)
        return calls[0]

    assert growth(quadratic, "a", 50) > 3.5


@pytest.mark.parametrize("piece", ["9", " ", "a", "1,000,", "9 % de ", "(", "\n", "http://"])
def test_a_long_text_is_read_to_its_end(piece: str) -> None:
    """A page of one repeated piece would hang the worker or exhaust its memory."""
    text = attack(piece, 60_000) + "\n\nThe council built 412 homes."
    assert read(text, "en", context=False)[-1].text == "412 homes"
