"""The feed: people who follow the desk see new checks, and learn of corrections without asking."""

import re
from xml.etree import ElementTree

import pytest

from claims.terms import CorrectionKind, Stage
from tests import factories

pytestmark = pytest.mark.django_db

ATOM = "{http://www.w3.org/2005/Atom}"


def feed(client):
    response = client.get("/checks/feed/")
    assert response.status_code == 200
    assert response.headers["Content-Type"] == "application/atom+xml; charset=utf-8"
    return ElementTree.fromstring(response.content)


def entries(client):
    return feed(client).findall(f"{ATOM}entry")


def text(entry, name):
    return entry.find(f"{ATOM}{name}").text


def published(**fields):
    return factories.claim(Stage.PUBLISHED, **fields)


def republish(claim, **said):
    factories.reopen(claim)
    factories.propose(claim, **said)
    factories.approve(claim)
    return factories.publish(claim)


def test_the_feed_is_whole_atom(client, settings):
    settings.FIGURECHECK_PUBLIC_ADDRESS = "https://checks.example.org"
    claim = published()
    root = feed(client)
    links = {link.get("rel"): link.get("href") for link in root.findall(f"{ATOM}link")}
    assert links == {
        "alternate": "https://checks.example.org/checks/",
        "self": "https://checks.example.org/checks/feed/",
    }
    assert root.find(f"{ATOM}author/{ATOM}name").text == "Figurecheck"
    assert root.get("{http://www.w3.org/XML/1998/namespace}lang") == "en"
    [entry] = root.findall(f"{ATOM}entry")
    assert text(entry, "id") == f"https://checks.example.org/checks/{claim.slug}/"
    assert text(entry, "updated") == text(entry, "published") == text(root, "updated")
    assert text(entry, "title") == f"False: {claim.statement}"
    assert "The town&#x27;s own register counts fewer." in text(entry, "summary")


def test_a_corrected_check_comes_back_as_updated_and_says_why(client):
    claim = published(statement="Trees")
    newer = published(statement="Homes")
    before = {text(entry, "id"): entry for entry in entries(client)}
    said = {"correction_kind": CorrectionKind.ERROR, "correction_reason": "Wrong column."}
    republish(claim, rating=factories.rating("True"), **said)
    first, second = entries(client)
    was = before[text(first, "id")]
    assert text(first, "title") == "Corrected: True: Trees"
    assert text(first, "published") == text(was, "published")
    assert text(first, "updated") > text(was, "updated")
    assert "Wrong column." in text(first, "summary")
    assert "<del>False</del>" in text(first, "summary")
    assert newer.statement in text(second, "title")


def test_a_retraction_names_no_verdict(client):
    claim = published(statement="Trees")
    republish(claim, correction_kind=CorrectionKind.RETRACTION, correction_reason="Forged.")
    [entry] = entries(client)
    assert text(entry, "title") == "Retracted: Trees"
    assert "Forged." in text(entry, "summary")
    assert "<strong>False</strong>" not in text(entry, "summary")


def test_a_reopened_check_says_so(client):
    factories.reopen(published())
    assert "being re-examined" in text(entries(client)[0], "summary")


def test_what_people_typed_stays_text(client):
    published(statement="<b>93 %</b> & more")
    [entry] = entries(client)
    assert text(entry, "title") == "False: <b>93 %</b> & more"
    assert "&lt;b&gt;93 %&lt;/b&gt; &amp; more" in text(entry, "summary")


def test_an_empty_desk_has_a_feed_too(client):
    assert entries(client) == []


def test_one_query_however_many_checks(client, django_assert_num_queries):
    for n in range(3):
        republish(published(statement=f"check {n}"))
        with django_assert_num_queries(1):
            assert len(entries(client)) == n + 1


def test_readers_that_ask_often_get_short_answers(client):
    claim = published()
    first = client.get("/checks/feed/")
    assert re.search("public", first.headers["Cache-Control"])
    known = {"if-none-match": first.headers["ETag"]}
    assert client.get("/checks/feed/", headers=known).status_code == 304
    republish(claim)
    assert client.get("/checks/feed/", headers=known).status_code == 200
