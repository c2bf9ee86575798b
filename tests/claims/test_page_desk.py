"""Home and the list of all claims: nothing is skipped, everything is found, thirty rows cost no more than one."""

import re
from collections.abc import Callable
from datetime import timedelta
from decimal import Decimal
from typing import Any
from urllib.parse import parse_qsl

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from claims.models import Claim, User
from claims.terms import Role, Stage
from claims.views import desk
from tests import factories

pytestmark = pytest.mark.django_db

LINK = re.compile(r'<p class="what"><a href="/claims/(\d+)/"')
NEXT = re.compile(r'rel="next" href="\?([^"]*)"')


@pytest.fixture
def reviewer(client: Client) -> User:
    """Signed in."""
    user = factories.reviewer()
    client.force_login(user)
    return user


def shown(client: Client, **asked: Any) -> list[int]:
    """The numbers of the claims on the page, in order."""
    answer = client.get("/desk/", asked)
    assert answer.status_code == 200
    return [int(number) for number in LINK.findall(answer.content.decode())]


def queries(client: Client, path: str) -> int:
    with CaptureQueriesContext(
        connection,
    ) as seen:
        assert client.get(path).status_code == 200
    return len(seen)


@pytest.fixture
def many(reviewer: User) -> Callable[[int], None]:
    """Makes so many claims that differ in whatever a row shows, all waiting for the reviewer."""

    def make(count: int) -> None:
        for number in range(count):
            home = factories.document(outlet=f"The Paper {number}")
            claim = factories.claim(
                at=factories.place(within=home), claimant=f"Speaker {number}", statement=f"Number {number}"
            )
            Claim.objects.filter(pk=claim.pk).update(assignee=reviewer)

    return make


def test_thirty_rows_cost_as_many_queries_as_one(client: Client, many: Callable[[int], None]) -> None:
    """The desk would get slower with every claim, until nobody could work."""
    paths = ("/home/", "/desk/", "/desk/?view=mine", "/desk/?view=waiting", "/desk/?q=trees", "/documents/")
    many(1)
    one = {path: queries(client, path) for path in paths}
    many(29)
    assert {path: queries(client, path) for path in paths} == one
    assert max(one.values()) <= 16


def test_pages_by_key_show_every_claim_once_also_while_claims_are_touched(
    client: Client, reviewer: User, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A claim that falls between two pages is never worked on."""
    monkeypatch.setattr(desk, "PAGE", 3)
    home = factories.document()
    claims = [factories.claim(at=factories.place(within=home), statement=f"Number {n}") for n in range(10)]
    same = timezone.now() - timedelta(hours=1)
    Claim.objects.filter(pk__in=[claim.pk for claim in claims[2:8]]).update(touched_at=same)

    seen: list[int] = []
    query = ""
    while True:
        html = client.get(f"/desk/?{query}").content.decode()
        page = [int(number) for number in LINK.findall(html)]
        assert 0 < len(page) <= 3
        seen += page
        if len(seen) == 6:
            # Somebody works on a claim that was shown already: it moves to the top, and nothing else moves.
            Claim.objects.filter(pk=seen[0]).update(touched_at=timezone.now())
        following = NEXT.search(html)
        if following is None:
            break
        query = following[1].replace("&amp;", "&")
    assert sorted(seen) == sorted(claim.pk for claim in claims)


def test_work_of_all_sorts_is_one_list_page_after_page(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    """Reviews, approved checks and research are looked up apart: shown apart, old work would stand before new."""
    monkeypatch.setattr(desk, "PAGE", 2)
    editor = factories.editor()
    client.force_login(editor)
    stages = (Stage.IN_REVIEW, Stage.APPROVED, Stage.NEW, Stage.CONTESTED, Stage.IN_REVIEW, Stage.APPROVED, Stage.NEW)
    waiting = [factories.claim(stage) for stage in stages]
    Claim.objects.filter(stage=Stage.NEW).update(assignee=editor)
    for age, claim in enumerate(waiting):
        Claim.objects.filter(pk=claim.pk).update(touched_at=timezone.now() - timedelta(minutes=age))
    seen: list[int] = []
    following = "view=waiting"
    while following:
        html = client.get(f"/desk/?{following}").content.decode()
        seen += [int(number) for number in LINK.findall(html)]
        following = found[1].replace("&amp;", "&") if (found := NEXT.search(html)) else ""
    assert seen == [claim.pk for claim in waiting]
    assert desk._count(desk._views(editor)["waiting"]) == len(waiting)


@pytest.mark.parametrize("key", ["", "_", "nonsense", "2016-02-30T00:00:00+00:00_1", "2016-02-03T00:00:00_1", "x_1"])
def test_a_key_that_is_none_shows_the_first_page(client: Client, reviewer: User, key: str) -> None:
    """An address that a mail program broke would lead to an error instead of the desk."""
    claim = factories.claim()
    assert shown(client, after=key) == [claim.pk]


def test_filters_narrow_the_list_and_survive_going_to_the_next_page(
    client: Client, reviewer: User, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Page two of "my claims in French" would show everybody's in all languages."""
    monkeypatch.setattr(desk, "PAGE", 1)
    french = factories.document("Selon le maire, 93 % des arbres ont survécu.", language="fr", outlet="Le Courrier")
    mine = []
    for _ in range(2):
        place = factories.place("93 % des arbres", within=french)
        claim = factories.claiming.log_claim(
            place, by=reviewer, ticket=factories.uuid4(), statement="93 % des arbres", figure=factories.figure()
        )
        mine.append(claim)
    factories.claim(Stage.IN_RESEARCH)
    Claim.objects.filter(language="fr").update(assignee=reviewer)
    asked = {"stage": "new", "person": reviewer.pk, "language": "fr", "outlet": french.outlet.pk, "q": "arbres"}
    html = client.get("/desk/", asked).content.decode()
    assert LINK.findall(html) == [str(mine[1].pk)]
    following = NEXT.search(html)
    assert following is not None
    second = client.get("/desk/?" + following[1].replace("&amp;", "&")).content.decode()
    assert LINK.findall(second) == [str(mine[0].pk)]
    assert '<option value="fr" selected>' in second


def test_each_filter_shows_what_it_says(client: Client, reviewer: User) -> None:
    """Somebody would believe that there is nothing, or nothing else, to do."""
    claims = {
        "new": factories.claim(),
        "taken": factories.claim(Stage.IN_RESEARCH),
        "review": factories.claim(Stage.IN_REVIEW),
        "done": factories.claim(Stage.PUBLISHED),
    }
    Claim.objects.filter(pk__in=[claims["taken"].pk, claims["done"].pk]).update(assignee=reviewer)
    names = {claim.pk: name for name, claim in claims.items()}
    everything = set(claims)
    expected = {
        "": everything,
        "stage=in_review": {"review"},
        "view=unassigned": {"new", "review"},
        "view=mine": {"taken"},
        f"person={reviewer.pk}": {"taken", "done"},
        "language=fr": set(),
        "stage=no such stage": everything,
        "person=0": everything,
    }
    found = {asked: {names[pk] for pk in shown(client, **dict(parse_qsl(asked)))} for asked in expected}
    assert found == expected


@pytest.mark.parametrize(
    "typed",
    [
        "93 %",
        "93%",
        "93 percent",
        "93 per cent",
        "93 pour cent",
        "survecu",
        "SURVÉCU",
        "forêt",
        "foret haute",
        "maire for",
    ],
)
def test_a_claim_is_found_however_its_words_are_written(client: Client, reviewer: User, typed: str) -> None:
    """The same claim would be logged and checked a second time."""
    home = factories.document("Le maire de Haute-Forêt dit que 93 % des arbres ont survécu.", language="fr")
    claim = factories.claiming.log_claim(
        factories.place("93 % des arbres ont survécu", within=home),
        by=factories.reporter(),
        ticket=factories.uuid4(),
        statement="93 % des arbres de Haute-Forêt ont survécu",
        figure=factories.figure(),
        claimant="Maire de Haute-Forêt",
    )
    other = factories.claim(statement="Something else about 12 of them", figure=factories.figure(value=Decimal(12)))
    found = shown(client, q=typed)
    assert claim.pk in found
    assert typed.startswith("93") or other.pk not in found


@pytest.mark.parametrize("typed", ["%%%", "'", '"', "a & | !", "\0", "(", "93 ' %", "x" * 300, "<b>", ":*"])
def test_signs_in_the_search_break_nothing(client: Client, reviewer: User, typed: str) -> None:
    """An apostrophe in a name would bring an error of the server."""
    factories.claim()
    assert client.get("/desk/", {"q": typed}).status_code == 200


def test_home_shows_each_person_what_waits_for_them(client: Client) -> None:
    """A verdict would lie unread, because nobody knew that it waits for them."""
    proposed = factories.claim(Stage.IN_REVIEW)
    approved = factories.claim(Stage.APPROVED)
    taken = factories.claim(Stage.IN_RESEARCH)
    Claim.objects.filter(pk=taken.pk).update(assignee=factories.reporter())
    expected = {
        factories.reporter(): {taken.pk},
        factories.reviewer(): set(),  # who proposed decides nothing
        factories.second(): {proposed.pk},
        factories.editor(): {proposed.pk, approved.pk},
    }
    for user, waiting in expected.items():
        client.force_login(user)
        home = client.get("/home/").content.decode().split('id="unassigned"')[0]
        assert {int(number) for number in LINK.findall(home)} == waiting, user.username
        assert set(shown(client, view="waiting")) == waiting, user.username


def test_an_empty_desk_says_what_it_is_for_and_offers_the_first_step(client: Client, reviewer: User) -> None:
    """A newcomer would see an empty page and not know where to begin."""
    html = client.get("/desk/").content.decode()
    assert "The first step is an article with a number in it." in html
    assert 'href="/documents/new/"' in html
    assert "No claim is like this." in client.get("/desk/?q=nothing").content.decode()


def test_counts_stop_where_they_tell_nothing_more(
    client: Client, reviewer: User, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Counting a hundred thousand rows on each visit would make every page slow."""
    monkeypatch.setattr(desk, "COUNT_LIMIT", 2)
    home = factories.document()
    for _ in range(5):
        factories.claim(at=factories.place(within=home))
    assert desk._count(desk._views(reviewer)[""]) == 3


def test_the_front_door_leads_staff_to_the_desk_and_readers_to_the_checks(client: Client) -> None:
    """Readers would stand before a login; the desk would have to know its own address by heart."""
    assert client.get("/").headers["Location"] == "/checks/"
    client.force_login(factories.person(Role.ADMIN))
    assert client.get("/").headers["Location"] == "/home/"
