"""The lists of readers: every published check can be found, every correction is on record, nothing else appears."""

import re

import pytest
from django.utils import timezone

from claims.models import Publication, Rating
from claims.terms import CorrectionKind, Stage
from claims.views import method, public
from tests import factories

pytestmark = pytest.mark.django_db

STATEMENT = re.compile(r'<span class="what"[^>]*><a href="[^"]*">(.*?)</a>')


def published(statement, **fields):
    return factories.claim(Stage.PUBLISHED, statement=statement, **fields)


def listed(client, **asked):
    response = client.get("/checks/", asked)
    assert response.status_code == 200
    return STATEMENT.findall(response.content.decode())


def republish(claim, **said):
    factories.reopen(claim)
    factories.propose(claim, **said)
    factories.approve(claim)
    return factories.publish(claim)


def test_the_newest_edition_comes_first(client):
    for name in ("one", "two", "three"):
        claim = published(name)
    assert listed(client) == ["three", "two", "one"]
    republish(Publication.objects.get(claim__statement="one").claim)
    assert listed(client) == ["one", "three", "two"]
    assert claim.statement == "three"


def test_a_row_shows_number_verdict_and_what_became_of_it(client):
    claim = published("Trees survived")
    republish(claim)
    factories.reopen(claim)
    html = client.get("/checks/").content.decode()
    assert '<data value="93">93%</data>' in html
    assert '<span class="rating false">False</span>' in html
    assert "<span>corrected</span>" in html
    assert "<span>being re-examined</span>" in html
    assert f'href="/checks/{factories.Claim.objects.get(pk=claim.pk).slug}/"' in html


def test_unpublished_claims_are_not_listed(client):
    for stage in (Stage.NEW, Stage.IN_REVIEW, Stage.APPROVED):
        factories.claim(stage)
    assert listed(client) == []
    assert "Nothing is published yet" in client.get("/checks/").content.decode()


def test_readers_find_a_check_however_they_write_it(client):
    published("Les forêts de Lindau ont perdu 52 arbres", claimant="Mairie")
    published("Unemployment fell by 2.3 points", claimant="Minister of Labour")
    for typed in ("forets", "FORÊTS", "lindau arb", "mairie"):
        assert listed(client, q=typed) == ["Les forêts de Lindau ont perdu 52 arbres"], typed
    assert listed(client, q="minister labour") == ["Unemployment fell by 2.3 points"]
    assert len(listed(client, q="93 %")) == 2
    assert listed(client, q="nothing like it") == []


@pytest.mark.parametrize(
    "typed", ["\x00", "'", "\\", "a:*", "!", "%", "&|()", "²", "\ud800".encode("utf-8", "surrogatepass"), "x" * 9000]
)
def test_no_search_breaks_the_page(client, typed):
    published("Trees survived")
    assert isinstance(listed(client, q=typed), list)


def test_readers_choose_a_verdict(client):
    published("wrong")
    claim = published("right")
    republish(claim, rating=factories.rating("True"))
    assert listed(client, rating="False") == ["wrong"]
    assert listed(client, rating="True") == ["right"]
    assert listed(client, rating="True", q="wrong") == []
    assert listed(client, rating="no such verdict") == []
    html = client.get("/checks/", {"rating": "True", "q": 'a"b'}).content.decode()
    assert "<option selected>True</option>" in html
    assert 'value="a&quot;b"' in html


def test_every_check_is_on_exactly_one_page(client, monkeypatch):
    """A reader who turns pages must see all, even while new checks are published."""
    monkeypatch.setattr(public, "PAGE", 2)
    for n in range(5):
        published(f"check {n}")
    asked, seen = "", []
    for _ in range(3):
        html = client.get(f"/checks/{asked}").content.decode()
        seen += STATEMENT.findall(html)
        published(f"newer {len(seen)}")
        following = re.search(r'rel="next" href="([^"]*)"', html)
        asked = following[1].replace("&amp;", "&") if following else ""
    assert seen == [f"check {n}" for n in (4, 3, 2, 1, 0)]
    assert asked == ""


def test_checks_published_at_the_same_moment_are_all_shown(client, monkeypatch):
    moment = timezone.now()
    monkeypatch.setattr(timezone, "now", lambda: moment)
    monkeypatch.setattr(public, "PAGE", 2)
    for n in range(5):
        published(f"check {n}")
    asked, seen = "", []
    for _ in range(3):
        html = client.get(f"/checks/{asked}").content.decode()
        seen += STATEMENT.findall(html)
        following = re.search(r'rel="next" href="([^"]*)"', html)
        asked = following[1].replace("&amp;", "&") if following else ""
    assert sorted(seen) == [f"check {n}" for n in range(5)]


def test_the_next_page_keeps_search_and_verdict(client, monkeypatch):
    monkeypatch.setattr(public, "PAGE", 1)
    for n in range(2):
        published(f"oaks {n}")
        published(f"homes {n}")
    html = client.get("/checks/", {"q": "oaks", "rating": "False"}).content.decode()
    following = re.search(r'rel="next" href="([^"]*)"', html)[1].replace("&amp;", "&")
    assert STATEMENT.findall(client.get("/checks/" + following).content.decode()) == ["oaks 0"]


@pytest.mark.parametrize(
    "key",
    [
        "",
        "x",
        "_",
        "2016-02-30T00:00:00Z_1",
        "2026-01-01T00:00:00_1",
        "2026-01-01T00:00:00Z_²",
        f"2026-01-01T00:00:00Z_{'9' * 30}",
    ],
)
def test_a_mistyped_page_is_the_first_page(client, key):
    published("Trees survived")
    assert listed(client, before=key) == ["Trees survived"]


def test_the_lists_take_the_same_number_of_queries_however_long_they_are(client, django_assert_num_queries):
    republish(published("one"))
    for path, queries in (("/checks/?q=one&rating=False", 2), ("/corrections/", 1), ("/method/", 2)):
        with django_assert_num_queries(queries):
            client.get(path)
    for n in range(3):
        republish(published(f"one {n}"))
    for path, queries in (("/checks/?q=one&rating=False", 2), ("/corrections/", 1), ("/method/", 2)):
        with django_assert_num_queries(queries):
            client.get(path)


def test_every_correction_is_on_record(client, monkeypatch):
    first, second = published("one"), published("two")
    republish(first, correction_kind=CorrectionKind.ERROR, correction_reason="Wrong column.")
    republish(second, correction_kind=CorrectionKind.CLARIFICATION, correction_reason="Say of which year.")
    republish(first, correction_reason="Counted again.", rating=factories.rating("True"))
    html = client.get("/corrections/").content.decode()
    assert [html.index(reason) for reason in ("Counted again.", "Say of which year.", "Wrong column.")] == sorted(
        html.index(reason) for reason in ("Counted again.", "Say of which year.", "Wrong column.")
    )
    assert "<del>False</del>" in html
    assert "<ins>True</ins>" in html
    slug = factories.Claim.objects.get(pk=first.pk).slug
    assert f'href="/checks/{slug}/#edition-3"' in html
    assert 'id="edition-3"' in client.get(f"/checks/{slug}/").content.decode()
    monkeypatch.setattr(public, "PAGE", 2)
    short = client.get("/corrections/").content.decode()
    following = re.search(r'rel="next" href="([^"]*)"', short)[1].replace("&amp;", "&")
    assert "Wrong column." not in short
    assert "Wrong column." in client.get("/corrections/" + following).content.decode()


def test_no_corrections_is_said_and_not_an_empty_page(client):
    assert "No published check has been corrected so far." in client.get("/corrections/").content.decode()


def test_the_method_shows_the_scale_as_the_desk_has_it(client):
    """A verdict that readers cannot look up means whatever they think it means."""
    Rating.objects.create(scale=factories.rating().scale, label="Half the story", tone="mixed", description="Left out.")
    html = client.get("/method/").content.decode()
    for rating in Rating.objects.all():
        assert rating.label in html
        assert rating.description in html
    assert '<span class="rating mixed">Half the story</span>' in html


def test_the_method_publishes_how_well_this_version_reads(client):
    """Readers would have to believe that the machine reads well, in every language alike."""
    html = client.get("/method/").content.decode()
    table = html.split('<table class="accuracy">')[1].split("</table>")[0]
    assert {"English", "All"} <= set(re.findall(r'<th scope="col">([^<]+)</th>', table))
    rows = re.findall(r'<th scope="row">(.*?)</th>(.*?)</tr>', table)
    assert len(rows) == len({label for label, _numbers in rows}) == len(method.COUNTS) + len(method.SHARES)
    for (_label, cells), name in zip(rows, [*method.COUNTS, *method.SHARES], strict=True):
        numbers = re.findall(r"<td>([^<]*)</td>", cells)
        assert len(numbers) == len(method.TABLE)
        whole = method.TABLE["all"][name]
        assert numbers[-1] == (f"{round(whole * 100)}%" if name in method.SHARES else f"{whole:,.0f}")


def test_the_table_is_read_in_the_readers_language(client):
    """A French reader would meet English names and numbers."""
    html = client.get("/method/", headers={"accept-language": "fr"}).content.decode()
    table = html.split('<table class="accuracy">')[1].split("</table>")[0]
    assert ">Anglais<" in table or ">anglais<" in table
    assert re.search(r"\d\u202f%", table)


def test_languages_are_shown_as_far_as_they_were_measured(client, monkeypatch):
    """A measure that one language lacks would break the page, or stand as zero."""
    monkeypatch.setattr(method, "TABLE", {"nl": {"figures": 7}, "all": {"figures": 7, "recall": 0.5}})
    table = client.get("/method/").content.decode().split('<table class="accuracy">')[1].split("</table>")[0]
    assert re.findall(r"<td>([^<]+)</td>", table) == ["7", "7", "–", "50%"]
