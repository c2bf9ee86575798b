"""A source is looked at again: through the gate, in turn, compared; and what people get to see of it."""

import socket
from collections.abc import Iterator
from functools import partial
from typing import Any

import pytest
from django.test import Client

from claims.actions import watching
from claims.models import Capture, Claim, Flag, History, Job, Look, Notice, Watch
from claims.terms import Finding, JobKind, JobState, QuoteState, Stage
from tests import factories
from tests.loopback import Answer, Loopback, answering, plain
from worker import jobs, tasks
from worker.fetch import fetch
from worker.steps import fetching

pytestmark = pytest.mark.django_db

NAMES = answering(register_example="127.0.0.1", new_example="127.0.0.1")
ARTICLE = """<!doctype html><html lang="en"><head><title>{title}</title></head><body><header>Town register</header>
<article><h1>{title}</h1><p>Published on {day}</p>
<p>The register of the town counts every tree that stands on public ground, and is kept by the gardeners.</p>
<p>Of the trees that stood in 2020, {share} were alive when the gardeners counted them after the drought of 2021.</p>
<p>The count is repeated every second autumn, and the next one is planned together with the university.</p>
</article><aside class="ad">Advertisement: {ad}</aside><p>{views} views</p></body></html>"""


def page(**changed: str) -> Answer:
    said = {"title": "Trees of Lindau", "day": "3 May 2024", "share": "61%", "ad": "a saw", "views": "1,204"} | changed
    return plain(ARTICLE.format(**said).encode(), "Content-Type: text/html; charset=utf-8")


@pytest.fixture
def site(settings: Any, tmp_path: Any, monkeypatch: pytest.MonkeyPatch) -> Iterator[Loopback]:
    with Loopback({"/trees": page()}) as server:
        settings.FIGURECHECK_BLOBS = tmp_path / "blobs"
        settings.FIGURECHECK_FETCH_PORTS = [server.port]
        settings.FIGURECHECK_FETCH_ALLOWED_NETWORKS = ["127.0.0.0/8"]
        monkeypatch.setattr(fetching, "fetch", partial(fetch, resolve=NAMES))
        yield server


@pytest.fixture
def claim(site: Loopback) -> Claim:
    """A published check whose evidence was fetched from the site."""
    made = factories.claim()
    excerpt = "61% were alive when the gardeners counted them"
    factories.evidence(made, address=site.address("/trees", host="register.example"), excerpt=excerpt)
    work()
    return factories.advance(made, Stage.PUBLISHED)


def work() -> None:
    for pk in Job.objects.filter(state=JobState.QUEUED).order_by("pk").values_list("pk", flat=True):
        tasks.run_job(pk)


def look(claim: Claim) -> Look:
    """Time has passed, and the scheduler and the worker do what they do."""
    factories.time_for_the_next_look(claim.watches.get())
    assert watching.enqueue_due() == 1
    work()
    return Look.objects.latest("pk")


def test_a_page_that_stands_is_unchanged_and_asked_less_and_less(claim: Claim, site: Loopback) -> None:
    """A source that has not changed for a month need not be disturbed every day; nothing is stored again."""
    copies = Capture.objects.count()
    distances = []
    for _ in range(7):
        assert look(claim).finding == Finding.UNCHANGED
        watch = claim.watches.get()
        distances.append((watch.due_at - watch.looked_at).days)
    assert distances == [1, 2, 4, 8, 14, 14, 14]
    assert Capture.objects.count() == copies


def test_dates_counters_and_advertisements_alone_are_no_change(claim: Claim, site: Loopback) -> None:
    """Editors who are called for nothing stop coming."""
    site.answers["/trees"] = page(day="9 June 2024", ad="a spade at half the price: 49 euros", views="31,204")
    assert look(claim).finding == Finding.UNCHANGED
    assert not Flag.objects.exists()


def test_a_figure_that_changed_raises_one_flag_with_the_difference(claim: Claim, site: Loopback) -> None:
    """The whole way: seen twice, a new copy beside the old one, one flag, the people told, the excerpt looked for."""
    old = claim.watches.get().capture
    site.answers["/trees"] = page(share="59%")
    assert look(claim).finding == Finding.CHANGED
    assert not Flag.objects.exists(), "one look is no alarm"
    look(claim)
    flag = Flag.objects.get()
    assert [piece for piece in flag.look.changes[0] if piece["op"] != "keep"] == [
        {"op": "del", "text": "61%", "figure": True},
        {"op": "ins", "text": "59%", "figure": True},
    ]
    assert flag.look.known == old
    assert flag.look.capture not in (None, old)
    piece = claim.evidence.get()
    assert piece.capture == old, "the copy of the evidence stays the copy of the evidence"
    told = claim.watches.get().quotes[f"evidence-{piece.pk}"]
    assert (told["state"], told["now"]) == (QuoteState.FIGURE, "59%")
    for _ in range(3):
        assert look(claim).finding == Finding.UNCHANGED
    assert Flag.objects.count() == 1
    people = {factories.reviewer(), factories.second(), factories.editor()}
    assert {notice.recipient for notice in Notice.objects.all()} == people
    assert History.objects.filter(claim=claim, noun="flag", operation="insert").count() == 1


def test_nothing_published_changes_by_itself(claim: Claim, site: Loopback) -> None:
    """Readers would see a check that nobody has approved."""
    public = Client()
    pages = ["/checks/", f"/checks/{claim.slug}/", "/corrections/", "/checks/feed/"]
    before = [public.get(address).content for address in pages]
    stage, version = claim.stage, claim.version
    site.answers["/trees"] = page(share="12%")
    for _ in range(3):
        look(claim)
    assert Flag.objects.count() == 1
    assert [public.get(address).content for address in pages] == before
    claim.refresh_from_db()
    assert (claim.stage, claim.version) == (stage, version)


def test_a_site_that_says_nothing_has_changed_is_believed_and_asked_that(claim: Claim, site: Loopback) -> None:
    """Politeness: a page of megabytes is not fetched again and again for nothing."""
    etag = 'ETag: "v1"'
    site.answers["/trees"] = plain(page().partition(b"\r\n\r\n")[2], "Content-Type: text/html", etag)
    look(claim)
    site.answers["/trees"] = plain(b"", etag, status=304)
    assert look(claim).finding == Finding.UNCHANGED
    assert 'If-None-Match: "v1"' in site.requests[-1]


def test_a_304_that_nobody_asked_for_is_no_answer(claim: Claim, site: Loopback) -> None:
    """A server that always says it would hide every change."""
    site.answers["/trees"] = plain(b"", status=304)
    assert look(claim).finding == Finding.UNREACHABLE


@pytest.mark.parametrize(
    ("answer", "finding"),
    [
        (plain(b"gone", status=410), Finding.GONE),
        (plain(b"gone", status=404), Finding.GONE),
        (plain(b"pay", status=402), Finding.PAYWALLED),
        (plain(b"no", status=403), Finding.PAYWALLED),
        (plain(b"oh", status=500), Finding.UNREACHABLE),
        (plain(b"<html><body><div id=root></div></body></html>", "Content-Type: text/html"), Finding.UNREACHABLE),
    ],
)
def test_what_is_not_served_is_told_apart(claim: Claim, site: Loopback, answer: bytes, finding: Finding) -> None:
    """Gone for good, behind a wall, or only down today: three different things to do."""
    site.answers["/trees"] = answer
    assert look(claim).finding == finding


def test_a_site_whose_name_is_gone_is_gone(claim: Claim, monkeypatch: pytest.MonkeyPatch) -> None:
    """Its owner let the name lapse: that is no outage, and will not pass."""
    monkeypatch.setattr(fetching, "fetch", partial(fetch, resolve=answering()))
    found = look(claim)
    assert (found.finding, found.detail) == (Finding.GONE, "name")


def test_a_site_whose_name_cannot_be_looked_up_now_is_only_down(claim: Claim, monkeypatch: pytest.MonkeyPatch) -> None:
    """The desk's own DNS hiccups, and a hundred sources would be called gone."""

    def resolve(host: str, port: int) -> list[Any]:
        raise socket.gaierror(socket.EAI_AGAIN, "Temporary failure in name resolution")

    monkeypatch.setattr(fetching, "fetch", partial(fetch, resolve=resolve))
    assert look(claim).finding == Finding.UNREACHABLE


def test_a_site_that_is_down_for_a_night_is_no_alarm(claim: Claim, site: Loopback) -> None:
    site.answers["/trees"] = plain(b"oh", status=500)
    for _ in range(3):
        look(claim)
    assert not Flag.objects.exists()
    site.answers["/trees"] = page()
    look(claim)
    site.answers["/trees"] = plain(b"oh", status=500)
    for _ in range(4):
        assert not Flag.objects.exists()
        look(claim)
    assert Flag.objects.get().look.finding == Finding.UNREACHABLE


def test_a_page_that_alternates_is_no_alarm(claim: Claim, site: Loopback) -> None:
    """Two servers behind one name, one of them late."""
    for share in ("59%", "61%") * 3:
        site.answers["/trees"] = page(share=share)
        look(claim)
    assert not Flag.objects.exists()


def test_a_page_that_moved_for_good_is_told_once(claim: Claim, site: Loopback) -> None:
    site.answers["/new"] = page()
    site.answers["/trees"] = plain(b"", f"Location: http://new.example:{site.port}/new", status=301)
    for _ in range(3):
        look(claim)
    flag = Flag.objects.get()
    assert flag.look.finding == Finding.MOVED
    assert flag.look.final_address == f"http://new.example:{site.port}/new"
    assert look(claim).finding == Finding.UNCHANGED


def test_a_document_is_watched_for_its_quote(site: Loopback) -> None:
    """An article that is edited after it was checked is news: the quote stays, and what it says now is beside it."""
    site.answers["/article"] = plain(factories.TEXT.encode(), "Content-Type: text/plain; charset=utf-8")
    home = factories.intake.take_in_address(
        site.address("/article", host="register.example"), by=factories.reporter(), ticket=factories.uuid4()
    )
    work()
    home.refresh_from_db()
    claim = factories.claim(Stage.PUBLISHED, at=factories.place(within=home))
    site.answers["/article"] = plain(factories.TEXT.replace("93%", "98%").encode(), "Content-Type: text/plain")
    look(claim)
    look(claim)
    place = claim.appearances.get()
    told = Watch.objects.get(claims=claim).quotes[f"appearance-{place.pk}"]
    assert (told["state"], told["now"]) == (QuoteState.FIGURE, "98%")
    place.document.refresh_from_db()
    assert place.document.text[place.start : place.end] == place.quote == factories.QUOTE
    reader = Client()
    reader.force_login(factories.reporter())
    assert "The page now says 98%" in reader.get(claim.get_absolute_url()).text


def test_a_look_that_was_given_up_is_a_look(claim: Claim, monkeypatch: pytest.MonkeyPatch) -> None:
    """A page that kills every worker must not be watched in vain for ever without a word."""

    def step(held: jobs.Lease) -> None:
        raise RuntimeError("killed")

    monkeypatch.setitem(tasks.STEPS, JobKind.LOOK, step)
    factories.time_for_the_next_look(claim.watches.get())
    watching.enqueue_due()
    job = Job.objects.get(kind=JobKind.LOOK)
    for _ in range(jobs.MAX_ATTEMPTS):
        Job.objects.filter(pk=job.pk).update(run_after=job.created_at)
        tasks.run_job(job.pk)
    assert (Look.objects.get().finding, Look.objects.get().detail) == (Finding.UNREACHABLE, "lost")
