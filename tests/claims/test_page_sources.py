"""Watched sources and notices on the pages: what changed stands there, in words and not in colour alone."""

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from claims.models import Claim, Flag, Notice, User, Watch
from claims.terms import FlagOutcome, Stage
from tests import factories

pytestmark = pytest.mark.django_db


@pytest.fixture
def claim() -> Claim:
    return factories.watched()


def signed_in(user: User) -> Client:
    client = Client()
    client.force_login(user)
    return client


def queries(client: Client, path: str) -> int:
    with CaptureQueriesContext(connection) as seen:
        assert client.get(path).status_code == 200
    return len(seen)


def test_the_difference_stands_on_the_claim(claim: Claim) -> None:
    """Deleted and inserted words are elements with words of their own, so that a screen reader tells them apart."""
    factories.changed_source(claim)
    shown = signed_in(factories.reviewer()).get(claim.get_absolute_url()).text
    assert '<del><span class="visually-hidden">taken out: </span><strong>61</strong></del>' in shown
    assert '<ins><span class="visually-hidden">put in: </span><strong>59</strong></ins>' in shown
    assert "1 source has changed" in shown
    copies = Flag.objects.get().look
    assert reverse("capture", args=[copies.capture_id]) in shown
    assert reverse("capture", args=[copies.known_id]) in shown


def test_a_claim_that_is_not_published_speaks_of_no_watch() -> None:
    shown = signed_in(factories.reviewer()).get(factories.claim(Stage.IN_RESEARCH).get_absolute_url()).text
    assert "Watched sources" not in shown


def test_the_desk_finds_what_changed_and_marks_it(claim: Claim) -> None:
    """Two in a thousand are not found by scrolling."""
    other = factories.claim(Stage.PUBLISHED, statement="Nothing happened to this one")
    factories.changed_source(claim)
    editor = signed_in(factories.editor())
    listed = editor.get(reverse("desk"), {"view": "changed"})
    assert [row.pk for row in listed.context["claims"]] == [claim.pk]
    assert dict(listed.context["views"])["changed"] == 1
    marked = {row.pk: row.flagged for row in editor.get(reverse("desk")).context["claims"]}
    assert marked == {claim.pk: True, other.pk: False}


def test_a_person_closes_the_flag_from_the_page(claim: Claim) -> None:
    flag = factories.changed_source(claim)
    reviewer, page = signed_in(factories.reviewer()), reverse("close_flag", args=[claim.pk])
    typed = {"flag": flag.pk, "decision": "set_aside"}
    assert reviewer.post(page, typed | {"reason": ""}).status_code == 409
    assert reviewer.post(page, typed | {"decision": "take_up", "reason": "x"}).status_code == 409
    assert reviewer.post(page, typed | {"decision": "burn"}).status_code == 404
    assert reviewer.post(page, typed | {"reason": "They mended a typo."}).status_code == 302
    flag.refresh_from_db()
    assert flag.outcome == FlagOutcome.NO_MATTER
    shown = reviewer.get(claim.get_absolute_url()).text
    assert "They mended a typo." in shown
    assert "source has changed" not in shown


def test_nobody_closes_a_flag_through_another_claim(claim: Claim) -> None:
    flag = factories.changed_source(claim)
    other = factories.claim(Stage.PUBLISHED)
    page = reverse("close_flag", args=[other.pk])
    answer = signed_in(factories.editor()).post(page, {"flag": flag.pk, "decision": "set_aside", "reason": "x"})
    assert answer.status_code == 404


def test_only_what_is_allowed_is_offered(claim: Claim) -> None:
    factories.changed_source(claim)
    offers = {"Look now", "Stop watching", "it does not matter", "Reopen the check"}
    sources = reverse("sources", args=[claim.pk])
    seen = {
        user.username: {each for each in offers if each in signed_in(user).get(sources).text}
        for user in (factories.reporter(), factories.second(), factories.editor())
    }
    assert seen == {"reporter": {"Look now"}, "second": offers - {"Reopen the check"}, "editor": offers}
    assert "Only reviewers and editors may do this." in signed_in(factories.reporter()).get(sources).text


def test_looking_stopping_and_going_on_from_the_page(claim: Claim) -> None:
    """And while a look is under way the section asks for itself, until it is over."""
    reviewer, watch = signed_in(factories.reviewer()), Watch.objects.get()
    section = reverse("sources", args=[claim.pk])
    assert "hx-get" not in reviewer.get(section).text
    for name, extra in (("look_now", {}), ("stop_watching", {"reason": "A page of the hour."}), ("watch_again", {})):
        answer = reviewer.post(reverse(name, args=[claim.pk]), {"watch": watch.pk} | extra)
        assert answer["Location"] == f"{claim.get_absolute_url()}#sources", name
        assert reviewer.post(reverse(name, args=[claim.pk]), {"watch": "²"}).status_code == 404
    assert f'hx-get="{section}"' in reviewer.get(section).text
    watch.jobs.update(state="done")
    assert "hx-get" not in reviewer.get(section).text


def test_notices_wait_on_the_first_page_until_they_are_read(claim: Claim) -> None:
    factories.changed_source(claim)
    editor = signed_in(factories.editor())
    home = editor.get(reverse("home"))
    assert list(home.context["notices"]) == [Notice.objects.get(recipient=factories.editor())]
    assert '<span class="count">1<span class="visually-hidden"> unread notice</span>' in home.text
    notice = home.context["notices"][0]
    editor.post(reverse("read_notices"), {"notice": notice.pk})
    assert not editor.get(reverse("home")).context["notices"]
    listed = editor.get(reverse("notices")).text
    assert factories.STATEMENT[:20] in listed.replace("&#x27;", "'")
    signed_in(factories.reviewer()).post(reverse("read_notices"))
    assert Notice.objects.filter(read_at=None).count() == 1, "the second reviewer's own"


def test_many_notices_come_page_by_page(claim: Claim) -> None:
    factories.changed_source(claim)
    first = Notice.objects.get(recipient=factories.editor())
    Notice.objects.bulk_create(
        Notice(ticket=factories.uuid4(), recipient=first.recipient, kind=first.kind, claim=claim, facts=first.facts)
        for _ in range(70)
    )
    editor = signed_in(factories.editor())
    seen, page = [], reverse("notices")
    while page:
        answer = editor.get(page)
        seen += [notice.pk for notice in answer.context["notices"]]
        following = answer.context["following"]
        page = f"{reverse('notices')}?before={following}" if following else ""
    assert len(seen) == len(set(seen)) == 71


def test_many_sources_flags_and_notices_cost_as_many_queries_as_one(claim: Claim) -> None:
    """The checks that rest on most would become the slowest."""
    factories.changed_source(claim)
    editor = signed_in(factories.editor())
    pages = [
        claim.get_absolute_url(),
        reverse("home"),
        reverse("notices"),
        reverse("desk"),
        reverse("sources", args=[claim.pk]),
    ]
    few = [queries(editor, page) for page in pages]
    for number in range(5):
        watch = Watch.objects.create(address=f"https://{number}.example/")
        watch.claims.add(claim)
    for watch in Watch.objects.exclude(address=factories.SOURCE):
        for _ in range(2):
            factories.looking.record(watch, factories.looking.Seen("gone"))
            factories.time_for_the_next_look(watch)
    assert Flag.objects.count() == 6
    assert [queries(editor, page) for page in pages] == few
