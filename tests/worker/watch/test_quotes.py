"""Whether the live page still says what was quoted, and what it says now."""

import time

import pytest

from claims.terms import QuoteState
from worker.watch.quotes import standing

TEXT = (
    "The council counts its trees\n\n"
    "The mayor of Lindau said on Monday that 93% of the town's trees survived the drought of 2021."
    " He added that 52 more districts had asked for the same programme, at a cost of 3.5 million euros."
)
QUOTE = "93% of the town's trees survived the drought of 2021"
FRENCH = "L’armée affirme avoir repris 93\u202f% du territoire de la ville, et délogé ses adversaires de 52 quartiers."


@pytest.mark.parametrize(
    "now",
    [
        TEXT,
        TEXT.replace(" of the town", "\nof  the town"),
        TEXT.replace("'", "’"),
        TEXT.upper().replace("TOWN'S", "town's"),
        "Before. " + TEXT + " After.",
    ],
)
def test_a_quote_that_stands_stands(now: str) -> None:
    """Other spaces, other apostrophes, other words around it: nobody is to be alarmed."""
    assert standing(now, QUOTE, "en", figure="93%").state == QuoteState.STANDS


def test_an_edited_figure_is_named() -> None:
    """ "The article now says 98 %" is the news."""
    found = standing(TEXT.replace("93%", "98%"), QUOTE, "en", figure="93%")
    assert (found.state, found.now) == (QuoteState.FIGURE, "98%")
    assert "98% of the town's trees" in found.sentence


@pytest.mark.parametrize("now", ["93% of the trees", "1.3% of the trees", "2,3% of the trees", "33% of the trees"])
def test_a_longer_number_does_not_say_the_shorter_one(now: str) -> None:
    """An edited page would be said to stand, because the old figure's last digit is still there."""
    assert standing(f"They say that {now} survived.", "3% of the trees survived", "en").state == QuoteState.FIGURE
    assert standing("They say 3% of the trees survived.", "3% of the trees survived", "en").state == QuoteState.STANDS


def test_the_claims_own_figure_is_meant_where_a_quote_holds_two() -> None:
    quote = "avoir repris 93\u202f% du territoire de la ville, et délogé ses adversaires de 52 quartiers"
    found = standing(FRENCH.replace("93", "85").replace("52", "50"), quote, "fr", figure="52 quartiers")
    assert found.now.startswith("50")
    found = standing(FRENCH.replace("93", "85").replace("52", "50"), quote, "fr", figure="93\u202f%")
    assert found.now.startswith("85")


def test_other_words_are_told_apart_from_another_figure() -> None:
    found = standing(TEXT.replace("survived", "outlived"), QUOTE, "en", figure="93%")
    assert (found.state, found.now) == (QuoteState.REWORDED, "")


@pytest.mark.parametrize("now", ["", "Something else entirely was printed here.", "93%", "The drought of 2021."])
def test_what_is_gone_is_gone(now: str) -> None:
    """A single word in common is no trace of a quote."""
    assert standing(now, QUOTE, "en", figure="93%").state == QuoteState.MISSING


def test_a_long_page_is_searched_quickly() -> None:
    """A page of statutes with fifty quotes from it must not use up the worker's lease."""
    text = "\n\n".join(f"Paragraph {n} of the act says that the mayor may plant {n} trees." for n in range(20_000))
    began = time.process_time()
    standing(text, QUOTE, "en", figure="93%")
    assert time.process_time() - began < 5
