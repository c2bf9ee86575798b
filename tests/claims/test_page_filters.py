"""The figures beside a text, filtered: by an address that works without scripts, and never in silence."""

import re

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from claims.forms import CandidateFilter, kept_filter
from claims.models import Candidate, Document, User
from claims.terms import CandidateState, Kind
from tests import factories

pytestmark = pytest.mark.django_db

TEXT = """The mayor said that 93% of the homes stood empty. The council counted 1,204 boats and 311 barges.

Repairs cost 3.5 million euros, the treasurer said, and 42% of them were late."""
CARD = re.compile(r'<li class="card [^"]*" id="c(\d+)"')
MARK = re.compile(r'<mark id="m(\d+)" class="([^"]*)"')


@pytest.fixture(autouse=True)
def reporter(client: Client) -> User:
    """Signed in."""
    user = factories.reporter()
    client.force_login(user)
    return user


@pytest.fixture
def home() -> Document:
    """Two shares, two counts and a sum, of which one share is dismissed."""
    made = factories.document(TEXT)
    assert sorted(made.candidates.values_list("kind", flat=True)) == ["count", "count", "money", "share", "share"]
    factories.intake.dismiss(made.candidates.get(value=42), by=factories.reporter())
    return made


def page(client: Client, home: Document, query: str = "") -> str:
    answer = client.get(f"/documents/{home.pk}/{query}")
    assert answer.status_code == 200
    return answer.content.decode()


def cards(client: Client, home: Document, query: str) -> set[str]:
    """The values of the figures with a card."""
    shown = home.candidates.filter(pk__in=CARD.findall(page(client, home, query)))
    return {f"{candidate.value:f}".rstrip("0").rstrip(".") for candidate in shown}


def test_each_filter_shows_what_it_says_and_they_narrow_each_other(client: Client, home: Document) -> None:
    """The reporter would look for money and be shown boats, or overlook a figure that the address hides."""
    best = max(home.candidates.values_list("score", flat=True))
    expected = {
        "": {"93", "1204", "311", "3500000", "42"},
        "?kind=share": {"93", "42"},
        "?unit=boats": {"1204"},
        "?unit=EUR": {"3500000"},
        "?state=dismissed": {"42"},
        "?state=open&kind=share": {"93"},
        "?kind=money&unit=boats": set(),
        f"?score={best}": {f"{c.value:f}".rstrip("0").rstrip(".") for c in home.candidates.filter(score=best)},
    }
    assert {query: cards(client, home, query) for query in expected} == expected


@pytest.mark.parametrize("query", ["?kind=", "?kind=nothing", "?score=x", "?score=-1", "?score=nan", "?score=9"])
def test_what_is_not_understood_hides_nothing(client: Client, home: Document, query: str) -> None:
    """An address that a mail program broke would show half of the figures."""
    assert len(cards(client, home, query)) == 5
    assert "5 figures found" in page(client, home, query)


def test_what_is_hidden_is_said_and_stays_in_the_text(client: Client, home: Document) -> None:
    """Somebody would believe that the text holds two figures."""
    html = page(client, home, "?kind=share&state=open")
    assert "1 of 5 figures shown" in html
    assert '<a href="?">Show all</a>' in html
    marks = {int(pk): classes.split() for pk, classes in MARK.findall(html)}
    assert set(marks) == set(home.candidates.values_list("pk", flat=True))
    assert [pk for pk, classes in marks.items() if "dim" not in classes] == [home.candidates.get(value=93).pk]
    hidden = home.candidates.get(value=1204)
    assert f'<a href="?#c{hidden.pk}"' in html, "a dimmed figure leads to its card in the whole list"
    assert "No figure is like this" in page(client, home, "?kind=money&unit=boats")


def test_each_choice_says_how_many_figures_it_would_show(client: Client, home: Document) -> None:
    """The reporter would try one empty filter after the other."""
    html = page(client, home, "?state=open")
    for option in ("Share (1)", "Count (2)", "Money (1)", "boats (1)", "Open (4)", "Dismissed (1)", "Logged (0)"):
        assert f">{option}</option>" in html
    assert '<option value="open" selected>' in html


def test_the_legend_names_the_kinds_of_this_text_and_filters_by_them(client: Client, home: Document) -> None:
    """The highlights would be a riddle."""
    html = page(client, home, "?state=open").split('class="legend"')[1].split("</nav>")[0]
    assert re.findall(r'<mark class="(\w+)"><a href="\?([^"]*)"', html) == [
        ("share", "state=open&amp;kind=share"),
        ("count", "state=open&amp;kind=count"),
        ("money", "state=open&amp;kind=money"),
    ]
    chosen = page(client, home, "?kind=share&state=open").split('class="legend"')[1].split("</nav>")[0]
    assert 'href="?state=open" aria-current="true">Share</a>' in chosen, "once more takes it off"


def test_dismissing_and_logging_keep_the_filter(client: Client, home: Document) -> None:
    """After every card the reporter would have to filter again."""
    share, boats = home.candidates.get(value=93), home.candidates.get(value=1204)
    html = page(client, home, "?kind=share&state=open")
    assert html.count('name="show" value="kind=share&amp;state=open"') == 3
    sent = {"show": "kind=share&state=open"}
    back = client.post(f"/candidates/{share.pk}/dismiss/", sent).headers["Location"]
    assert back == f"/documents/{home.pk}/?kind=share&state=open#m{share.pk}", "its card is gone, its place is not"
    back = client.post(f"/candidates/{boats.pk}/dismiss/", {"show": "kind=count"}).headers["Location"]
    assert back == f"/documents/{home.pk}/?kind=count#c{boats.pk}"
    form = client.get(f"/documents/{home.pk}/log/", sent | {"candidate": boats.pk}).content.decode()
    assert form.count(f'href="/documents/{home.pk}/?kind=share&amp;state=open') == 2
    typed = {"statement": "x", "quote": "1,204 boats", "value": "1204", "ticket": factories.uuid4(), "next": "1"}
    assert (
        client.post(f"/documents/{home.pk}/log/", typed | sent).headers["Location"].endswith("?kind=share&state=open")
    )


def test_a_filter_that_a_form_brings_back_leads_nowhere_else() -> None:
    """A forged form would send the reporter to another site, or fill the address with what it likes."""
    assert kept_filter("kind=share&state=open") == "kind=share&state=open"
    for forged in ("//evil.example", "https://evil.example/?kind", "next=//evil.example", "\r\nSet-Cookie: a=b"):
        assert kept_filter(forged) == ""
    assert len(kept_filter("unit=" + "x" * 5000)) <= 300


def test_polling_keeps_the_filter(client: Client) -> None:
    """Somebody who was sent a filtered address while the text is being read would see all figures at its end."""
    waiting = factories.pasted()
    html = page(client, waiting, "?kind=share")
    assert f'hx-get="/documents/{waiting.pk}/?kind=share"' in html


def test_a_filter_costs_no_query(client: Client, home: Document) -> None:
    """Looking closer would be slower than looking at all."""
    seen = []
    for query in ("", "?kind=share&state=open&score=0.5"):
        with CaptureQueriesContext(connection) as queries:
            page(client, home, query)
        seen.append(len(queries))
    assert seen[0] == seen[1]


def test_the_filter_alone_finds_what_passes() -> None:
    """A figure whose unit is unknown could never be found by it."""
    bare = Candidate(pk=1, kind=Kind.COUNT, unit="", score=0.5, state=CandidateState.OPEN)
    boats = Candidate(pk=2, kind=Kind.COUNT, unit="boats", score=0.25, state=CandidateState.OPEN)
    assert CandidateFilter({"unit": "-"}, [bare, boats]).shown == [bare]
    assert CandidateFilter({"score": "0.25"}, [bare, boats]).shown == [bare, boats]
    assert CandidateFilter({"score": "0.3"}, [bare, boats]).shown == [bare]
