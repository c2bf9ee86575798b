"""The difference of two texts: whole, in words that can be read, and never slow, whatever a page serves."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from worker.watch.difference import MOST_HUNKS, difference, figures_differ, hunks
from worker.watch.noise import is_noise, without_stamps
from worker.watch.units import folded, units

SENTENCE = "The mayor said that 93% of the trees survived the drought."


def told(known: str, seen: str) -> list[str]:
    """Each hunk on one line: [-taken out-], {+put in+}, figures with a star."""
    signs = {"keep": ("", ""), "del": ("[-", "-]"), "ins": ("{+", "+}")}
    return [
        "".join(
            f"{signs[piece['op']][0]}{piece['text']}{'*' * piece['figure']}{signs[piece['op']][1]}" for piece in hunk
        )
        for hunk in hunks(difference(known, seen), "en")
    ]


def test_a_changed_figure_is_marked_within_its_sentence() -> None:
    """Editors look for one digit in a page of words."""
    assert told(SENTENCE, SENTENCE.replace("93%", "98%")) == [
        "The mayor said that [-93%*-]{+98%*+} of the trees survived the drought."
    ]


def test_what_came_and_what_went_stands_for_itself() -> None:
    other = "Nobody could say how many shrubs had been lost along the river."
    assert told(f"{SENTENCE} {other}", SENTENCE) == [f"[-{other}-]"]
    assert told(SENTENCE, f"{SENTENCE} {other}") == ["{+" + other + "+}"]


def test_a_cell_is_told_with_the_line_above_it() -> None:
    """ "5.9 became 8.6" says nothing without the region."""
    assert told("Brittany\n5.9%\nCorsica\n6.4%", "Brittany\n8.6%\nCorsica\n6.4%") == ["Brittany | [-5.9%*-]{+8.6%*+}"]


def test_the_pieces_are_the_two_texts() -> None:
    """A difference that leaves words out would be quoted wrongly."""
    seen = "The mayor of Lindau said that 98% of the old trees survived it."
    (pieces,) = hunks(difference(SENTENCE, seen), "en")
    assert "".join(piece["text"] for piece in pieces if piece["op"] != "ins") == SENTENCE
    assert "".join(piece["text"] for piece in pieces if piece["op"] != "del").split() == seen.split()


def test_a_sentence_that_moved_into_the_menu_is_no_change() -> None:
    """The reader took it for part of the article once, and once not."""
    box = "Ten people were asked about the trees of the town in spring."
    assert difference(f"{SENTENCE} {box}", SENTENCE)
    assert not difference(f"{SENTENCE} {box}", SENTENCE, seen_page=f"Menu {SENTENCE} News {box}")
    assert not difference(SENTENCE, f"{SENTENCE} {box}", known_page=f"Menu {box} {SENTENCE}")


def test_a_figure_that_changed_is_one_though_its_old_sentence_stands_in_a_remark() -> None:
    """A reader who quotes the article below it must not hide that it was edited."""
    seen = SENTENCE.replace("93%", "98%")
    found = difference(SENTENCE, seen, known_page=SENTENCE, seen_page=f"{seen} Remark: {SENTENCE}")
    assert [unit.text for unit in found.added] == [seen]


def test_figures_are_compared_as_values() -> None:
    (edit,) = difference(SENTENCE, SENTENCE.replace("93%", "93 per cent")).edits
    assert not figures_differ(edit, "en")
    (edit,) = difference(SENTENCE, SENTENCE.replace("93%", "39%")).edits
    assert figures_differ(edit, "en")


@given(st.text(max_size=400), st.text(max_size=400))
def test_no_text_is_different_from_itself_and_none_breaks_it(one: str, other: str) -> None:
    """Pages hold anything."""
    assert not difference(one, one)
    found = difference(one, other)
    assert 0 <= found.kept <= 1
    assert len(hunks(found, "fr")) <= MOST_HUNKS
    assert [unit.key for unit in units(one)] == [unit.key for unit in units(one)]


@given(st.text(max_size=300))
def test_folding_twice_folds_no_further(text: str) -> None:
    """Else two copies of one page could differ by how often they were folded."""
    assert folded(folded(text)) == folded(text) or "İ" in text or not text.isascii()


HOSTILE = {
    "cookies without end": "cookies accept " * 40_000,
    "dates without end": "3 may 2024 " * 60_000,
    "digits": "1" * 500_000,
    "digits and spaces": "1 2 " * 150_000,
    "one word a line": "a\n" * 200_000,
    "sentences": "A b c d e f g. " * 40_000,
    "published": ("published " * 22 + "\n") * 2_000,
    "page page": "page " * 100_000,
    "read 1 2 3": ("read " + "1," * 240 + "\n") * 500,
}


@pytest.mark.parametrize("name", HOSTILE)
def test_no_page_makes_it_slow(name: str) -> None:
    """One hostile source would keep the worker from all the others: half a megabyte takes seconds, and not minutes."""
    text = HOSTILE[name]
    began = time.process_time()
    found = difference(text, text[: len(text) // 2] + "x" + text[len(text) // 2 :])
    hunks(found, "en")
    assert time.process_time() - began < 10


def test_noise_is_short_and_prose_is_not() -> None:
    """What a source says must not be taken for a counter or an advertisement because of one word."""
    for words in (
        "1,204 views",
        "advertisement",
        "advertisement: tyres from 49 euros",
        "read also: 42% of lakes are warm",
    ):
        assert is_noise(words), words
    for words in ("advertising fell by 12%", "412,000 visitors", "52 points", "related costs rose by 18%", "93%"):
        assert not is_noise(words), words


def test_a_stamp_goes_and_a_date_that_is_said_stays() -> None:
    for words in (
        "3 may 2024",
        "published on 3 may 2024 at 10:12",
        "mis à jour le 4 mai 2024 à 18h04",
        "stand: 28.03.2024",
    ):
        assert without_stamps(words) == "", words
    said = "the law comes into force on 3 may 2024"
    assert without_stamps(said) == said
