"""A published check: readers see what two people approved, every change of it, and nothing of anybody at the desk."""

import json
import re
from datetime import date
from decimal import Decimal
from html import unescape

import pytest
from django.test import Client
from django.utils import timezone

from claims.actions import claiming, evidencing, reviewing
from claims.actions.evidencing import SourceFacts
from claims.models import Claim, Rating
from claims.terms import CorrectionKind, Role, Stage, Stance
from tests import factories

pytestmark = pytest.mark.django_db


def published(**fields):
    return factories.claim(Stage.PUBLISHED, **fields)


def address(claim):
    return f"/checks/{claim.slug}/"


def page(client, claim):
    response = client.get(address(claim))
    assert response.status_code == 200
    return response.content.decode()


def republish(claim, **said):
    """Reopen the check and publish it again with this proposal."""
    factories.reopen(claim)
    return publish_again(claim, **said)


def publish_again(claim, **said):
    factories.propose(claim, **said)
    factories.approve(claim)
    factories.publish(claim)
    return Claim.objects.get(pk=claim.pk)


def plain(html):
    return " ".join(re.sub(r"<[^>]+>", " ", html).split())


def test_the_check_says_who_said_what_when_and_what_was_found(client):
    claim = factories.claim(Stage.IN_RESEARCH)
    found = factories.figure(value=None, low=Decimal(58), high=Decimal(61), comparator="between")
    text = "The register counts fewer.\n\nIt is the only count that there is."
    factories.propose(claim, explanation=text, found=found)
    factories.approve(claim)
    factories.publish(claim)
    html = page(client, Claim.objects.get(pk=claim.pk))
    assert '<data value="93">93%</data>' in html
    assert f'<h1 class="statement" lang="en">{"93% of Lindau&#x27;s trees survived the drought"}</h1>' in html
    assert '<span class="rating false">False</span>' in html
    assert '<data value="58/61">between 58 and 61%</data>' in html
    assert "<p>The register counts fewer.</p>" in html
    assert "<p>It is the only count that there is.</p>" in html
    words = plain(html)
    assert "Said by Mayor of Lindau, Nov. 8, 2021" in words
    assert "Period of the figure 2021" in words
    assert f"Logged on {timezone.now():%b}" in words
    assert 'lang="en">' + factories.QUOTE.replace("'", "&#x27;") in html


def test_evidence_is_grouped_by_stance_with_source_and_stored_copy(client):
    claim = factories.claim(Stage.NEW)
    pieces = [
        factories.evidence(claim, summary="The town counted itself.", stance=stance, source=f"Source {stance}")
        for stance in (Stance.REFUTES, Stance.CONTEXT, Stance.SUPPORTS)
    ]
    claim = publish_again(claim)
    html = page(client, claim)
    assert [html.index(f"Source {stance}") for stance in Stance] == sorted(html.index(f"Source {s}") for s in Stance)
    assert pieces[0].capture.sha256 in html
    assert f"SHA-256 {pieces[0].capture.sha256[:12]}…" in html
    assert "Stored copy of" in plain(html)
    assert "Government" in html


def test_each_figure_stands_beside_the_one_that_was_claimed(client):
    """Readers would have to look for the other number further up, and compare it with the wrong one."""
    claim = factories.claim(Stage.IN_RESEARCH)
    factories.evidence(claim, figure=factories.figure(value=Decimal(61)))
    claim = factories.advance(claim, Stage.PUBLISHED)
    html = page(client, claim)
    beside = html[html.index('<dl class="beside">') :]
    assert beside.index('<data value="61">61%</data>') < beside.index('<data value="93">93%</data>')
    claim = republish(claim)
    assert html.count('<dl class="beside">') == 1
    assert page(client, claim).count('<dl class="beside">') == 2, "in the earlier edition too"


def test_an_excerpt_says_that_it_is_in_the_copy_once_it_was_found_there(client):
    """A promise to readers that is approved like everything else: what is found later waits for a new edition."""
    claim = factories.claim(Stage.IN_RESEARCH)
    quoted = factories.evidence(claim, excerpt="61 of 100")
    secret = {"source": "A clerk", "source_facts": SourceFacts(confidential=True), "excerpt": "61 of 100"}
    hidden = factories.evidence(claim, **secret)
    late = factories.evidence(claim, excerpt="61 of 100")
    for piece in (quoted, hidden):
        factories.read_copy(piece)
    claim = factories.advance(claim, Stage.PUBLISHED)
    factories.read_copy(late)
    content = claim.publication.verdict.content
    told = {piece["id"]: piece["excerpt_in_copy"] for piece in content["evidence"]}
    assert (content["schema"], told[quoted.pk], told[hidden.pk], told[late.pk]) == (2, True, False, False)
    assert page(client, claim).count("Word for word in the stored copy") == 1


def test_a_check_from_before_schemas_is_read_as_it_was(client, monkeypatch):
    """What was published for years would be an error page."""
    made = reviewing.check_content

    def as_of_then(*args, **said):
        content = made(*args, **said)
        later = {name: content.pop(name) for name in ("schema", "contacts")}
        assert later["schema"] == 2
        for piece in content["evidence"]:
            del piece["excerpt_in_copy"]
        return content

    monkeypatch.setattr(reviewing, "check_content", as_of_then)
    claim = factories.claim(Stage.IN_RESEARCH)
    factories.read_copy(factories.evidence(claim, excerpt="61 of 100"))
    html = page(client, factories.advance(claim, Stage.PUBLISHED))
    assert "<blockquote>61 of 100</blockquote>" in html
    assert "Word for word in the stored copy" not in html


def test_a_piece_without_a_copy_says_so(client):
    claim = factories.claim(Stage.IN_RESEARCH)
    factories.evidence(claim, address="https://press.example/a?b=1&c=2", source="The Ledger")
    html = page(client, publish_again(claim))
    assert "No copy is stored of this piece." in html
    assert '<a href="https://press.example/a?b=1&amp;c=2" rel="noopener nofollow">The Ledger</a>' in html


def test_an_address_that_is_no_web_address_is_no_link(client):
    """One click on evidence must not run what somebody typed as its address."""
    claim = factories.claim(Stage.IN_RESEARCH)
    factories.evidence(claim, address="javascript:alert(1)", source="A trap")
    html = page(client, publish_again(claim))
    assert "A trap" in html
    assert "javascript:" not in html


def test_what_people_typed_stays_text(client):
    evil = '</script><img src=x onerror="alert(1)">'
    claim = published(statement=evil, claimant=evil)
    html = page(client, claim)
    assert "<img" not in html
    assert html.count("<script") == 1
    data = json.loads(re.search(r"<script[^>]*>(.*?)</script>", html, re.DOTALL)[1])
    assert data["claimReviewed"] == evil


def test_only_what_was_approved_is_shown_while_the_desk_goes_on_working(client):
    """Unapproved work must not reach readers: rows change, the page does not."""
    claim = published()
    before = page(client, claim)
    claim = factories.reopen(claim)
    claiming.edit_claim(
        claim,
        by=factories.reporter(),
        version=claim.version,
        statement="Draft that nobody approved",
        figure=factories.figure(value=Decimal(11)),
        claimant="Somebody else",
        said_on=date(2021, 1, 1),
    )
    evidencing.withdraw_evidence(claim.evidence.get(), by=factories.reporter(), reason="Wrong town.")
    factories.evidence(claim, summary="A draft of evidence")
    factories.propose(claim, explanation="A draft of an explanation")
    Rating.objects.filter(label="False").update(label="Renamed")
    after = page(client, claim)
    for draft in ("Draft that nobody", "Somebody else", "A draft of", "Renamed", "11%"):
        assert draft not in after
    notice = re.search(r'<section class="notices.*?</section>', after, re.DOTALL)[0]
    assert after.replace(notice, "").split() == before.split()


def test_a_reopened_check_says_since_when(client):
    claim = published()
    assert "re-examined" not in page(client, claim)
    claim = factories.reopen(claim)
    day = timezone.localdate()
    assert f"Being re-examined since {day:%b}" in plain(page(client, claim))
    factories.propose(claim)
    assert "Being re-examined since" in page(client, claim)
    factories.approve(claim)
    factories.publish(claim)
    assert "Being re-examined" not in page(client, claim)


def test_a_correction_stands_on_top_with_what_changed(client):
    claim = republish(
        published(),
        rating=factories.rating("Mostly false"),
        explanation="The register was counted twice.\n\nBoth counts are low.",
        correction_kind=CorrectionKind.ERROR,
        correction_reason="We had read the wrong column.",
    )
    html = page(client, claim)
    top = html[: html.index("<h1")]
    words = plain(top)
    assert "Correction · Error ·" in words
    assert "We had read the wrong column." in words
    assert "Verdict before: False → after: Mostly false" in words
    assert "<del>The town&#x27;s own register counts fewer.</del>" in top
    assert "<ins>The register was counted twice.</ins>" in top


def test_figures_and_days_of_a_correction_are_told_in_words(client):
    claim = factories.reopen(published())
    claiming.edit_claim(
        claim,
        by=factories.reporter(),
        version=claim.version,
        statement=claim.statement,
        figure=factories.figure(value=Decimal("91.5")),
        claimant="Mayor of Lindau",
        said_on=None,
    )
    words = plain(page(client, publish_again(claim, found=factories.figure(value=Decimal(61)))))
    assert "Figure claimed before: 93% → after: 91.5%" in words
    assert "Said on before: Nov. 8, 2021 → after: not given" in words
    assert "Figure found before: not given → after: 61%" in words


def test_earlier_editions_stay_readable_with_their_copies(client):
    claim = published()
    first = claim.evidence.get()
    claim = factories.reopen(claim)
    evidencing.withdraw_evidence(first, by=factories.reporter(), reason="Replaced by the second count.")
    factories.evidence(claim, summary="The second count.", upload=b"other bytes")
    claim = publish_again(claim, explanation="Now there are two counts.")
    current, earlier = unescape(page(client, claim)).split("Earlier editions", 1)
    assert "The town's own register counts fewer." in earlier
    assert first.summary in earlier
    assert first.capture.sha256 in earlier
    assert first.summary not in current
    assert "Edition 1," in earlier


def test_a_retracted_check_is_marked_everywhere(client):
    """Whoever follows an old link must not take the old verdict for the desk's word."""
    retraction = {"correction_kind": CorrectionKind.RETRACTION, "correction_reason": "The document was forged."}
    claim = republish(published(), **retraction)
    html = page(client, claim)
    assert "Retraction ·" in plain(html)
    assert '<p class="word"><span class="rating open">Retracted</span>' in html
    assert "ld+json" not in html
    listed = client.get("/checks/").content.decode()
    assert "Retracted" in listed
    assert '<span class="rating false">' not in listed


def test_claimreview_is_in_the_page_with_the_public_address(client, settings):
    settings.FIGURECHECK_PUBLIC_ADDRESS = "https://checks.example.org"
    claim = published()
    html = page(client, claim)
    data = json.loads(re.search(r'<script type="application/ld\+json">(.*?)</script>', html)[1])
    assert data["@type"] == "ClaimReview"
    assert data["url"] == f"https://checks.example.org{address(claim)}"
    assert f'<link rel="canonical" href="{data["url"]}">' in html
    assert f'<meta property="og:url" content="{data["url"]}">' in html


def test_without_a_public_address_the_one_of_the_request_is_used(client):
    claim = published()
    assert f'<link rel="canonical" href="http://testserver{address(claim)}">' in page(client, claim)


def test_what_is_not_published_cannot_be_found(client):
    """A slug of an unpublished claim would tell who is being looked at."""
    claim = factories.claim(Stage.APPROVED)
    assert client.get(f"/checks/{claim.pk}/").status_code == 404
    assert client.get("/checks/nothing-of-this-name/").status_code == 404
    assert claim.statement not in client.get("/checks/").content.decode()


def test_nobody_of_the_desk_is_named(client):
    """Readers who do not like a verdict must not learn whom to harass."""
    people = {
        "reporter": factories.person(Role.REPORTER, "marker-one", email="marker-two@desk.example"),
        "reviewer": factories.person(Role.REVIEWER, "marker-three", first_name="Marker-four"),
        "second": factories.person(Role.REVIEWER, "marker-five", last_name="Marker-six"),
        "editor": factories.person(Role.EDITOR, "marker-seven", email="marker-eight@desk.example"),
    }
    claim = factories.claim(Stage.NEW, by=people["reporter"])
    factories.evidence(claim, by=people["reporter"])
    for said in ({}, {"explanation": "Counted again."}):
        factories.propose(claim, by=people["reviewer"], **said)
        reviewing.approve(
            claim, by=people["second"], verdict=Claim.objects.get(pk=claim.pk).verdict, note="marker-nine"
        )
        factories.publish(claim, by=people["editor"])
        claim = Claim.objects.get(pk=claim.pk)
        if not said:
            factories.reopen(claim, by=people["editor"])
    factories.reopen(claim, by=people["editor"])
    for path in (address(claim), "/checks/", "/checks/feed/", "/corrections/", "/method/", "/health/"):
        response = client.get(path)
        shown = response.content.decode() + str(response.headers)
        assert "marker" not in shown.lower(), path


def test_the_page_takes_the_same_number_of_queries_however_much_is_on_it(client, django_assert_num_queries):
    claim = published()
    with django_assert_num_queries(4):
        page(client, claim)
    claim = factories.reopen(claim)
    for n in range(4):
        factories.evidence(claim, summary=f"Piece {n}", figure=factories.figure(value=Decimal(n)))
    claiming.add_appearance(claim, factories.place(), by=factories.reporter())
    claim = publish_again(claim)
    with django_assert_num_queries(4):
        page(client, claim)
    factories.reopen(claim)
    with django_assert_num_queries(5):
        page(client, claim)


def test_all_figures_of_the_same_sort_lie_on_one_axis(client):
    claim = factories.claim(Stage.NEW)
    factories.evidence(claim, figure=factories.figure(value=Decimal(61)), source="Register")
    other = factories.figure(value=Decimal(32), kind="change", unit="pp", share_of="")
    factories.evidence(claim, figure=other, source="Foresters")
    html = page(client, publish_again(claim, found=factories.figure(value=Decimal(60))))
    drawing = re.search(r"<svg class=\"axis.*</svg>", html, re.DOTALL)[0]
    assert "Claimed by Mayor of Lindau: 93%; Register: 61%; Found by Figurecheck: 60%" in drawing
    assert "Foresters" not in drawing
    table = re.search(r"<table>.*</table>", html, re.DOTALL)[0]
    assert "Foresters" in table
    assert '<data value="32">' in table


def test_low_best_and_high_are_all_told(client):
    """Losses in a war have no single number: an interval without its best estimate, or an error page, tells less."""
    claim = factories.claim(Stage.NEW)
    bounds = {"low": Decimal(58), "value": Decimal(60), "high": Decimal(61), "comparator": "between"}
    factories.evidence(claim, figure=factories.figure(**bounds))
    html = page(client, publish_again(claim, found=factories.figure(**bounds)))
    assert "What we found: between 58 and 61%, best estimate 60%" in plain(html)
    assert "Found by Figurecheck: 58–61%" in html
    assert client.get("/checks/feed/").status_code == 200


def test_a_level_and_an_increment_share_no_axis(client):
    claim = factories.claim(Stage.NEW)
    factories.evidence(claim, figure=factories.figure(extent="increment"))
    html = page(client, publish_again(claim))
    assert "<svg" not in html
    assert "<table>" in html


def test_a_reader_gets_the_page_anew_only_when_it_changed(client):
    claim = published()
    first = client.get(address(claim))
    assert "public" in first.headers["Cache-Control"]
    assert first.headers["Vary"] == "Accept-Language"
    known = {"if-none-match": first.headers["ETag"]}
    assert client.get(address(claim), headers=known).status_code == 304
    factories.reopen(claim)
    assert client.get(address(claim), headers=known).status_code == 200


def test_nobody_can_change_anything_here(client):
    claim = published()
    strict = Client(enforce_csrf_checks=True)
    for path in (address(claim), "/checks/", "/corrections/", "/method/", "/health/", "/checks/feed/"):
        assert client.post(path).status_code == 405, path
        assert strict.post(path).status_code in (403, 405), path
        assert client.head(path).status_code == 200, path
