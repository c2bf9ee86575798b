"""The frozen text with its figures highlighted is the frozen text, character for character."""

import html
import re

import pytest
from django.test import Client
from hypothesis import given
from hypothesis import strategies as st

from claims.models import Candidate
from claims.views.marking import marked
from tests import factories

SPANS = st.lists(st.tuples(st.integers(0, 40), st.integers(1, 12)), max_size=8)


def candidates(spans: list[tuple[int, int]], text: str) -> list[Candidate]:
    return [
        Candidate(pk=number, start=start, end=min(start + length, len(text)))
        for number, (start, length) in enumerate(spans)
        if start < len(text)
    ]


@given(st.text(max_size=50), SPANS)
def test_no_character_is_lost_or_shown_twice(text: str, spans: list[tuple[int, int]]) -> None:
    """Readers of the desk would judge another text than the one that is stored."""
    pieces = marked(text, candidates(spans, text))
    assert "".join(piece.text for piece in pieces) == text
    assert all(text[piece.start : piece.start + len(piece.text)] == piece.text for piece in pieces)
    assert all(piece.text for piece in pieces)


@given(st.text(min_size=30, max_size=50), SPANS)
def test_a_highlight_is_exactly_its_figure(text: str, spans: list[tuple[int, int]]) -> None:
    """A click on a number would lead to the card of another."""
    found = candidates(spans, text)
    for piece in marked(text, found):
        if piece.candidate:
            assert (piece.start, piece.start + len(piece.text)) == (piece.candidate.start, piece.candidate.end)


def test_a_figure_inside_another_is_left_to_the_outer_one() -> None:
    """ "5 to 6 million" would be cut into pieces that mean something else."""
    text = "from 5 to 6 million people"
    outer, inner = Candidate(pk=1, start=5, end=19), Candidate(pk=2, start=10, end=19)
    assert [(piece.text, piece.candidate) for piece in marked(text, [inner, outer])] == [
        ("from ", None),
        ("5 to 6 million", outer),
        (" people", None),
    ]


def test_figures_that_touch_stay_two() -> None:
    """The second of two would not be highlighted."""
    first, second = Candidate(pk=1, start=0, end=3), Candidate(pk=2, start=3, end=6)
    assert [piece.candidate for piece in marked("93%52%", [second, first])] == [first, second]


@pytest.mark.django_db
def test_the_page_shows_the_frozen_text_as_it_is_also_when_it_is_hostile(client: Client) -> None:
    """An article could run a script in the desk's own name, or be shown with its spaces gone."""
    text = "<script>alert(1)</script> & «\u202f93\u00a0%\u202f» of\n\nall 🌳 & <b>52</b> more & \u202eor less"
    home = factories.document(text)
    client.force_login(factories.reporter())
    page = client.get(f"/documents/{home.pk}/").content.decode()
    article = page.split('<article class="frozen"')[1].split(">", 1)[1].split("</article>")[0]
    assert "<script" not in article
    assert html.unescape(re.sub(r"<[^>]+>", "", article)) == home.text
