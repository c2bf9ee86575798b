"""Quotes are found word for word in the frozen text, whatever a browser, a keyboard or a clipboard made of them."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims.frozen import clean
from claims.quotes import find_quote, on_one_line

TEXT = """Le préfet a dit\u00a0: «\u202f93\u00a0% des arbres\u202f».

Plus tard, le préfet a dit que 52 quartiers
de plus   étaient touchés 🌳. Le préfet a dit non."""


def found(quote: str, near: int = 0, text: str = TEXT) -> str | None:
    span = find_quote(text, quote, near=near)
    return None if span is None else text[slice(*span)]


@pytest.mark.parametrize(
    ("quote", "there"),
    [
        ("93\u00a0% des arbres", "93\u00a0% des arbres"),
        ("93 % des arbres", "93\u00a0% des arbres"),  # a plain space for the no-break one
        ("93% des arbres", "93\u00a0% des arbres"),
        ("« 93 % des arbres »", "«\u202f93\u00a0% des arbres\u202f»"),
        ("52 quartiers de plus étaient touchés", "52 quartiers\nde plus   étaient touchés"),
        ("52 quartiers\r\nde plus", "52 quartiers\nde plus"),
        ("  52 quartiers\n\n", "52 quartiers"),
        ("52\tquartiers\nde  plus", "52 quartiers\nde plus"),
        ("touchés 🌳. Le préfet", "touchés 🌳. Le préfet"),
        ("arbres ».\nPlus tard", "arbres\u202f».\n\nPlus tard"),
    ],
)
def test_white_space_may_differ(quote: str, there: str) -> None:
    """A quote copied from the page would be refused, because the browser had joined two lines."""
    assert found(quote) == there


def test_an_accent_may_be_typed_as_two_characters() -> None:
    """Quotes typed on a Mac would be refused, and nobody could see why."""
    assert found(unicodedata.normalize("NFD", "étaient touchés")) == "étaient touchés"


@pytest.mark.parametrize(
    "quote", ["92 % des arbres", "52 quartiers étaient", "quartiers 52", "", " \n\u00a0", "🌲", "DIT"]
)
def test_words_may_not_differ(quote: str) -> None:
    """Somebody would be quoted with what they never said."""
    assert found(quote) is None


@pytest.mark.parametrize(
    ("near", "nth"), [(0, 0), (5, 0), (30, 1), (60, 1), (100, 2), (len(TEXT), 2), (10**9, 2), (-5, 0)]
)
def test_of_several_places_the_nearest_is_meant(near: int, nth: int) -> None:
    """The claim would point to another sentence than the one that was selected."""
    places = [place for place in range(len(TEXT)) if TEXT[place:].lower().startswith("le préfet a dit")]
    assert len(places) == 3
    span = find_quote(TEXT.lower(), "le préfet a dit", near=near)
    assert span is not None
    assert span[0] == min(places, key=lambda place: abs(place - near)) == places[nth]


def test_of_several_places_with_other_spaces_the_nearest_is_meant() -> None:
    """The same, for words that a browser has put on one line."""
    text = "93\u00a0% ici.\n\n🌳 93\u00a0% là.\n\n93\u00a0% encore."
    places = [place for place, sign in enumerate(text) if text[place:].startswith("93")]
    for place in places:
        span = find_quote(text, "93 %", near=place)
        assert span == (place, place + 4)


@given(st.text(max_size=60), st.integers(0, 50), st.integers(1, 20), st.integers(-10, 80))
def test_every_part_of_a_text_is_found_in_it(text: str, start: int, length: int, near: int) -> None:
    """A person would select words that stand before them, and be told that they do not stand there."""
    frozen = clean(text)
    part = frozen[start : start + length]
    span = find_quote(frozen, part, near=near)
    if not part.strip():
        assert span is None
        return
    assert span is not None
    there = frozen[slice(*span)]
    assert "".join(there.split()) == "".join(clean(part).split())
    assert there == there.strip() != ""


@pytest.mark.parametrize(
    ("text", "line"),
    [("a\nb", "a b"), (" a  b ", "a b"), ("93\u00a0% ", "93\u00a0%"), ("a\n\n\tb", "a b"), ("", "")],
)
def test_a_statement_is_one_line_and_keeps_its_no_break_spaces(text: str, line: str) -> None:
    """Numbers would be torn from their signs at the end of a line."""
    assert on_one_line(text) == line
