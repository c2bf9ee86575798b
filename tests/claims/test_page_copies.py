"""A stored copy is read as inert text; its words and figures become the excerpt and the figure of the evidence."""

import re
from decimal import Decimal

import pytest
from django.db import connection
from django.http import HttpResponse
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from claims.actions import evidencing, quoting
from claims.figures import read
from claims.forms.figure import like_claims
from claims.models import Evidence, Figure
from claims.terms import Problem, Stage
from claims.views.copies import PART, marked, part_ends
from tests import factories

pytestmark = pytest.mark.django_db

COPY = """The register of Lindau

The town counted its trees in October 2021. It found 61% of the trees of 2020 alive.

In the north, 52 more streets had lost theirs."""
EXCERPT = "It found 61% of the trees of 2020 alive."


@pytest.fixture
def piece() -> Evidence:
    return factories.read_copy(factories.evidence(factories.claim(), upload=COPY.encode()), COPY)


@pytest.fixture
def desk(client: Client) -> Client:
    client.force_login(factories.reporter())
    return client


def copy_of(piece: Evidence) -> str:
    return reverse("capture", args=[piece.capture_id])


def form_of(piece: Evidence) -> str:
    return reverse("excerpt", args=[piece.pk])


def typed(piece: Evidence, **fields: object) -> dict[str, object]:
    """What a browser sends when the fields of the figure are left alone."""
    untouched = {name: value for name, value in like_claims(piece.claim.figure).items() if value not in ("", False)}
    return {"version": piece.version, "excerpt": EXCERPT} | untouched | fields


def value_of(answer: HttpResponse, name: str) -> str:
    found = answer.context["form"][name].value()
    return "" if found is None else str(found)


def test_the_text_is_shown_with_its_figures_as_links(desk: Client, piece: Evidence) -> None:
    """A reviewer would copy the number by hand, and mistype it."""
    html = desk.get(copy_of(piece)).text
    numbers = re.findall(rf'href="{form_of(piece)}\?figure=(\d+)">([^<]+)<', html)
    assert [shown for _, shown in numbers if "61" in shown or "52" in shown] != []
    assert "counted its trees in October" in re.sub("<[^>]*>", "", html)


def test_a_figure_that_is_clicked_fills_the_form_as_a_guess(desk: Client, piece: Evidence) -> None:
    """The machine suggests: what it filled in is marked until a person says that it is right."""
    number = next(n for n, figure in enumerate(piece.capture.reading.suggested()) if figure.value == 61)
    answer = desk.get(form_of(piece), {"figure": number})
    assert (value_of(answer, "excerpt"), value_of(answer, "value"), value_of(answer, "unit")) == (EXCERPT, "61", "%")
    assert {"value", "unit", "kind"} <= answer.context["form"].guessed
    assert 'name="sure-value"' in answer.text
    assert Evidence.objects.get(pk=piece.pk).figure is None, "nothing is stored before a person saves it"


def test_words_that_are_selected_fill_the_form(desk: Client, piece: Evidence) -> None:
    """Selected with a mouse or pasted without any script: the same form."""
    answer = desk.get(form_of(piece), {"words": "found 61% of  the trees", "near": "60"})
    assert (value_of(answer, "excerpt"), value_of(answer, "value")) == ("found 61% of the trees", "61")
    answer = desk.get(form_of(piece), {"words": "words of another text"})
    assert value_of(answer, "excerpt") == "words of another text", "kept as typed, to be put right"
    assert value_of(answer, "value") == ""


@pytest.mark.parametrize("sent", [{"figure": "99999"}, {"figure": "²"}, {"figure": "-1"}, {"figure": "9" * 400}])
def test_an_address_that_somebody_made_up_offers_nothing(desk: Client, piece: Evidence, sent: dict[str, str]) -> None:
    """An error page instead of an empty form."""
    answer = desk.get(form_of(piece), sent)
    assert (answer.status_code, value_of(answer, "value")) == (200, "")


def test_excerpt_and_figure_are_saved_and_shown_beside_the_claims(desk: Client, piece: Evidence) -> None:
    """Both numbers at one glance: that is what the desk decides on."""
    answer = desk.post(form_of(piece), typed(piece, excerpt="It found  61% of the\ntrees of 2020 alive.", value="61"))
    assert answer["Location"] == f"{piece.claim.get_absolute_url()}#e{piece.pk}"
    after = Evidence.objects.get(pk=piece.pk)
    assert (after.excerpt, after.excerpt_start) == (EXCERPT, COPY.index(EXCERPT))
    assert (after.figure.value, after.figure.unit, after.figure.share_of) == (Decimal(61), "%", "the town's trees")
    html = desk.get(piece.claim.get_absolute_url()).text
    card = html[html.index(f'id="e{piece.pk}"') :]
    assert card.index('<data value="61">') < card.index('<data value="93">')
    assert f'{copy_of(piece)}?at={after.excerpt_start}#excerpt"' in card
    shown = desk.get(f"{copy_of(piece)}?at={after.excerpt_start}").text
    assert shown.count('id="excerpt"') == 1
    assert 'quoted"' in shown


def test_a_guess_is_shown_as_one_and_only_to_those_who_can_say_so(desk: Client, piece: Evidence) -> None:
    """A number of the machine must not pass for what the desk has found."""
    desk.post(form_of(piece), typed(piece))
    html = desk.get(piece.claim.get_absolute_url()).text
    assert "Perhaps it gives" in html
    assert "A guess of the machine from the excerpt." in html
    factories.propose(piece.claim)
    assert "Perhaps it gives" not in desk.get(piece.claim.get_absolute_url()).text


def test_what_is_stored_is_what_the_form_shows(desk: Client, piece: Evidence) -> None:
    """Opened again, the form must not offer the machine's number for the one that a person has given."""
    desk.post(form_of(piece), typed(piece, value="about 60", measured="living trees"))
    answer = desk.get(form_of(piece))
    assert (value_of(answer, "value"), value_of(answer, "comparator")) == ("60", "~")
    assert (value_of(answer, "measured"), value_of(answer, "excerpt")) == ("living trees", EXCERPT)
    assert not answer.context["form"].guessed
    desk.post(form_of(piece), typed(Evidence.objects.get(pk=piece.pk), excerpt=""))
    after = Evidence.objects.get(pk=piece.pk)
    assert (after.excerpt, after.excerpt_start, after.figure) == ("", None, None)
    assert Figure.objects.filter(claim=piece.claim).count() == 2, "and nothing is deleted"


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        ({"excerpt": "It found 93% of the trees alive."}, "These words do not stand in the stored copy like this."),
        ({"value": "many"}, "There is no number in this."),
        ({"value": "12", "kind": "money", "unit": ""}, "Money needs its currency"),
        ({"version": ""}, "Nothing was saved yet"),
    ],
)
def test_what_cannot_be_is_refused_with_everything_kept(
    desk: Client, piece: Evidence, fields: dict[str, str], words: str
) -> None:
    """A source would be quoted with what it never said; or somebody types it all again."""
    answer = desk.post(form_of(piece), typed(piece, measured="copied with care") | fields)
    assert answer.status_code == 422
    assert words in answer.text
    assert "copied with care" in answer.text
    assert Evidence.objects.get(pk=piece.pk).version == piece.version


def test_the_second_of_two_people_sees_what_the_first_has_chosen(desk: Client, piece: Evidence) -> None:
    """Their own choice stands in the form, and the other one beside it."""
    desk.post(form_of(piece), typed(piece, value="61"))
    late = typed(piece, excerpt="52 more streets", value="52 more")
    answer = desk.post(form_of(piece), late)
    assert answer.status_code == 409
    assert "Somebody else has chosen in the meantime" in answer.text
    assert EXCERPT in answer.text
    assert (value_of(answer, "excerpt"), value_of(answer, "value")) == ("52 more streets", "52 more")
    again = {name: value_of(answer, name) for name in late}
    assert desk.post(form_of(piece), again).status_code == 302
    assert Evidence.objects.get(pk=piece.pk).excerpt == "52 more streets"


def test_a_reviewed_claims_copy_is_read_and_not_chosen_from(desk: Client) -> None:
    """What was approved rests on these words."""
    claim = factories.claim(Stage.IN_REVIEW)
    piece = factories.read_copy(claim.evidence.get(), COPY)
    html = desk.get(copy_of(piece)).text
    assert "Withdraw the proposal first" in html
    assert form_of(piece) not in html
    answer = desk.post(form_of(piece), typed(piece))
    assert answer.status_code == 409
    assert "Withdraw the proposal first" in answer.text


def test_an_excerpt_that_was_not_found_says_so_and_leads_into_the_text(desk: Client) -> None:
    """Nobody would notice that the proof does not say what it is said to say."""
    claim = factories.claim()
    piece = factories.read_copy(factories.evidence(claim, upload=COPY.encode(), excerpt="65% of all trees"), COPY)
    for page in (claim.get_absolute_url(), copy_of(piece)):
        assert "The excerpt was not found in the stored copy: check it." in desk.get(page).text
    assert f'href="{copy_of(piece)}">Choose it in the stored copy' in desk.get(claim.get_absolute_url()).text


@pytest.mark.parametrize(
    ("problem", "words"),
    [
        (Problem.NO_TEXT, "No text was found in the copy."),
        (Problem.NOT_TEXT, "The copy is no text"),
        (Problem.ENCRYPTED, "asks for a password"),
        (Problem.TOO_LARGE, "more text than this desk reads"),
        (Problem.READING_FAILED, "limits of time and memory"),
        (Problem.LOST, "interrupted too often"),
        (Problem.STORE_FULL, "interrupted too often"),
    ],
)
def test_a_copy_without_a_text_says_why(desk: Client, problem: Problem, words: str) -> None:
    """Silence would look like a source that says nothing."""
    claim = factories.claim()
    piece = factories.evidence(claim, excerpt="What the scan says")
    quoting.fail(piece.capture, problem)
    for page in (claim.get_absolute_url(), copy_of(piece)):
        assert words in desk.get(page).text
    assert 'id="frozen"' not in desk.get(copy_of(piece)).text
    answer = desk.post(form_of(piece), typed(piece, excerpt="What the scan says, read by eye"))
    assert answer.status_code == 302, "a person has read it"
    assert Evidence.objects.get(pk=piece.pk).excerpt_start is None


def test_a_failed_reading_is_asked_for_again_with_the_button(desk: Client) -> None:
    """The machine was busy; the reviewer should need no operator."""
    piece = factories.evidence(factories.claim())
    piece.capture.jobs.update(state="done")
    quoting.fail(piece.capture, Problem.READING_FAILED)
    assert f'action="{reverse("fetch_again", args=[piece.pk])}"' in desk.get(copy_of(piece)).text
    desk.post(reverse("fetch_again", args=[piece.pk]))
    assert piece.capture.jobs.filter(state="queued").count() == 1


def test_a_documents_copy_leads_to_its_document(desk: Client) -> None:
    """Its frozen text is there, and is the only one."""
    document = factories.document()
    html = desk.get(reverse("capture", args=[document.capture_id])).text
    assert f'href="{document.get_absolute_url()}"' in html


def test_a_withdrawn_piece_shows_its_copy_and_takes_no_excerpt(desk: Client, piece: Evidence) -> None:
    """History is read, not rewritten."""
    evidencing.withdraw_evidence(piece, by=factories.reporter(), reason="Another town.")
    html = desk.get(copy_of(piece)).text
    assert 'id="frozen"' in html
    assert form_of(piece) not in html


def test_a_copy_of_many_figures_asks_the_database_as_often_as_one_of_few(desk: Client, piece: Evidence) -> None:
    """The page would get slower with every number."""
    long = " ".join(f"In street {n} there were {n + 10} trees, {n % 90 + 5}% of all." for n in range(300))
    other = factories.read_copy(factories.evidence(factories.claim(), upload=long.encode()), long)
    counts = []
    for each in (piece, piece, other):
        with CaptureQueriesContext(connection) as queries:
            assert desk.get(copy_of(each)).status_code == 200
            assert desk.get(form_of(each)).status_code == 200
        counts.append(len(queries))
    assert counts[1] == counts[2] <= 16


def test_a_long_text_comes_in_parts_and_each_excerpt_opens_its_own(desk: Client) -> None:
    """A browser would hang on a book, or the highlighted words would be on another page."""
    text = "\n\n".join(f"Paragraph {n} of the report counts {n} trees." for n in range(5000))
    last = "Paragraph 4999 of the report"
    piece = factories.evidence(factories.claim(), upload=text.encode(), excerpt=last)
    piece = factories.read_copy(piece, text)
    first = desk.get(copy_of(piece)).text
    assert last not in re.sub("<[^>]*>", "", first)
    assert len(first) < 4 * PART
    there = desk.get(piece.copy_address.partition("#")[0]).text
    assert last in re.sub("<[^>]*>", "", there)
    assert 'id="excerpt"' in there
    seen, page = "", copy_of(piece)
    while page:
        html = desk.get(page).text
        article = html[html.index('id="frozen"') : html.index("</article>")].partition(">")[2]
        seen += re.sub("<[^>]*>", "", article)
        onward = re.search(r'href="(\?at=\d+)">Next part', html)
        page = onward and copy_of(piece) + onward[1]
    assert seen == text, "nothing between two parts is lost"


@pytest.mark.parametrize("text", ["", "x", "x" * PART, "x" * (PART + 1), "a\n" * PART, "🌳" * (2 * PART + 7)])
def test_parts_hold_the_whole_text(text: str) -> None:
    ends = part_ends(text)
    parts = [text[start:end] for start, end in zip([0, *ends], ends, strict=False)]
    assert "".join(parts) == text
    assert all(0 < len(part) <= PART for part in parts) or not text


def test_marks_lie_where_the_figures_and_the_excerpt_are() -> None:
    """Another word would be highlighted, and the click would take another number."""
    figures = [*read_candidates(COPY)]
    for start in range(0, len(COPY), 7):
        for length in (1, 20, 60):
            excerpt = (start, min(start + length, len(COPY)))
            pieces = list(marked(COPY, (0, len(COPY)), figures, excerpt))
            assert "".join(piece.text for piece in pieces) == COPY
            assert "".join(piece.text for piece in pieces if piece.quoted) == COPY[slice(*excerpt)]
            assert sum(piece.begins_excerpt for piece in pieces) == 1
            for number, figure in enumerate(figures):
                marks = [piece.text for piece in pieces if piece.number == number]
                assert "".join(marks) in ("", COPY[figure.start : figure.end])
            assert any(piece.number is not None for piece in pieces)


def read_candidates(text: str) -> list[object]:
    piece = factories.read_copy(factories.evidence(factories.claim(), upload=text.encode()), text)
    assert len(piece.capture.reading.suggested()) == len(read(text, "en")) > 1
    return list(piece.capture.reading.suggested())
