"""Documents: taken in once, shown while they are read, searched for figures, turned into claims by their words."""

import re
from datetime import date, timedelta
from typing import Any
from uuid import uuid4

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from claims.actions import intake
from claims.actions.capturing import store
from claims.models import Candidate, Claim, Document, Job, User
from claims.terms import CandidateState, JobState, Problem, Progress, Stage
from claims.views import documents
from tests import factories

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def reporter(client: Client) -> User:
    """Signed in."""
    user = factories.reporter()
    client.force_login(user)
    return user


def queries(client: Client, path: str) -> int:
    with CaptureQueriesContext(connection) as seen:
        assert client.get(path).status_code == 200
    return len(seen)


def with_figures(count: int) -> Document:
    """A document with so many candidates."""
    text = "\n\n".join(f"The mayor said that {n + 1}.5% of the homes stood empty." for n in range(count))
    home = factories.document(text)
    assert home.candidates.count() == count
    return home


def take_in(client: Client, **typed: Any) -> Any:
    return client.post("/documents/new/", {"address": "", "text": "", "ticket": uuid4()} | typed)


def test_sixty_figures_cost_as_many_queries_as_five(client: Client) -> None:
    """A long report would bring the desk to a standstill."""
    few, many = with_figures(5), with_figures(60)
    for home in (few, many):
        for candidate in home.candidates.all()[:3]:
            place = factories.place(home.text[candidate.start : candidate.end], within=home)
            factories.claiming.add_appearance(factories.claim(), place, by=factories.reporter(), candidate=candidate)
    assert queries(client, f"/documents/{few.pk}/") == queries(client, f"/documents/{many.pk}/") <= 10


def test_the_list_of_documents_shows_each_once_on_any_number_of_pages(
    client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A document between two pages is read by nobody."""
    monkeypatch.setattr(documents, "LIST_PAGE", 3)
    made = [factories.pasted(f"Text {n}").pk for n in range(8)]
    seen: list[str] = []
    address = "/documents/"
    while address:
        html = client.get(address).content.decode()
        page = re.findall(r'href="/documents/(\d+)/"', html.split('<ul class="timeline">')[1])
        assert 0 < len(page) <= 3
        seen += page
        following = re.search(r'rel="next" href="(\?before=\d+)"', html)
        address = f"/documents/{following[1]}" if following else ""
    assert seen == [str(pk) for pk in reversed(made)]
    assert client.get("/documents/?before=nonsense").status_code == 200


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ({}, "Give an address, paste a text, or choose a file."),
        ({"text": " \n\t\u00a0"}, "Give an address, paste a text, or choose a file."),
        ({"text": "\0\ufeff"}, "Give an address, paste a text, or choose a file."),
        ({"address": "no address", "text": "A text."}, "This is not the address of a web page."),
        ({"text": "x" * 1_000_001}, "The text has 1,000,001 characters, this desk takes 1,000,000."),
        ({"text": "word " * 2_000_000}, "The text has 9,999,999 characters, this desk takes 1,000,000."),
        ({"text": "A text.", "ticket": "none"}, "Enter a valid UUID"),
        ({"file": SimpleUploadedFile("a.txt", b"")}, "The file is empty."),
        ({"text": "A text.", "file": SimpleUploadedFile("a.txt", b"Another.")}, "Paste a text or choose a file"),
    ],
)
def test_what_cannot_be_taken_in_is_refused_with_all_that_was_typed(
    client: Client, typed: dict[str, Any], words: str
) -> None:
    """A document without anything in it would be stored, or the text would be gone."""
    answer = take_in(client, **typed)
    html = answer.content.decode()
    assert answer.status_code == 422
    assert words in html or typed.get("ticket") == "none"
    assert typed.get("address", "") in html
    assert typed.get("text", "").strip("\0\ufeff \n\t\u00a0") in html
    assert not Document.objects.exists()


def test_a_text_is_taken_in_without_what_nobody_can_read(client: Client) -> None:
    """A text out of a broken PDF would be refused, or be stored with holes that no quote can be found over."""
    answer = take_in(client, text="Of all\0 homes \ufeff93\u00a0%\r\nstand\x07 empty.  \r\n\r\n\r\n\r\nSo he says.")
    document = Document.objects.get()
    assert answer.headers["Location"] == f"/documents/{document.pk}/"
    assert document.capture is not None
    assert store().read(document.capture.sha256).decode() == "Of all homes 93\u00a0%\nstand empty.\n\nSo he says."


def test_a_request_of_thirty_megabytes_is_answered_in_words(client: Client) -> None:
    """Whoever pasted a whole library by mistake would see a bare error of the server."""
    answer = take_in(client, text="x" * 30_000_000)
    assert answer.status_code == 413
    assert "Nothing was stored." in answer.content.decode()


def test_the_same_form_sent_twice_is_one_document_and_a_changed_one_is_another(client: Client) -> None:
    """Going back, pasting the next article and pressing "Read it" would show the first article again."""
    ticket = uuid4()
    first = take_in(client, text="93 % of all.", ticket=ticket).headers["Location"]
    assert take_in(client, text="93 % of all.", ticket=ticket).headers["Location"] == first
    second = take_in(client, text="52 more of them.", ticket=ticket).headers["Location"]
    assert second != first
    assert Document.objects.count() == 2


def test_the_bookmarklet_fills_in_the_address_and_brings_the_selection_along(client: Client) -> None:
    """The reporter would search the article for the words once more."""
    html = client.get("/documents/new/", {"address": "https://example.org/a?b=c&d", "selection": "93 % “of”"}).content
    assert 'value="https://example.org/a?b=c&amp;d"' in html.decode()
    answer = take_in(client, text="A text.", selection="93 % “of”")
    assert answer.headers["Location"].endswith("?words=93+%25+%E2%80%9Cof%E2%80%9D")


@pytest.mark.parametrize("progress", [Progress.QUEUED, Progress.FETCHING, Progress.READING])
def test_a_document_that_is_being_read_shows_how_far_it_is_and_asks_again(client: Client, progress: Progress) -> None:
    """The reporter would not know whether anything happens at all."""
    document = intake.take_in_address("https://example.org/a", by=factories.reporter(), ticket=uuid4())
    Document.objects.filter(pk=document.pk).update(progress=progress)
    html = client.get(f"/documents/{document.pk}/").content.decode()
    assert f'<li class="now" aria-current="step">{progress.label}</li>' in html
    assert 'hx-trigger="load delay' in html
    assert '<noscript><meta http-equiv="refresh"' in html
    part = client.get(f"/documents/{document.pk}/", headers={"HX-Request": "true"}).content.decode()
    assert part.lstrip().startswith('<div id="live"')


def test_a_document_whose_site_asked_to_be_left_alone_says_until_when(client: Client) -> None:
    """The reporter would watch a bar for minutes, and paste nothing meanwhile."""
    document = intake.take_in_address("https://example.org/a", by=factories.reporter(), ticket=uuid4())
    page = f"/documents/{document.pk}/"
    assert "This one is tried again at" not in client.get(page).text
    later = timezone.now() + timedelta(minutes=2)
    Job.objects.filter(document=document).update(run_after=later)
    html = client.get(page).text
    assert f"This one is tried again at {timezone.localtime(later):%H:%M:%S}." in html
    assert "/documents/new/?address=https%3A%2F%2Fexample.org%2Fa" in html


@pytest.mark.parametrize("problem", Problem)
def test_every_failure_says_what_happened_and_offers_a_way_on(client: Client, problem: Problem) -> None:
    """The reporter would be left with a word like "failed"."""
    document = intake.take_in_address("https://example.org/a", by=factories.reporter(), ticket=uuid4())
    intake.fail(document, problem)
    html = client.get(f"/documents/{document.pk}/").content.decode()
    assert str(problem.label) in html
    assert "Try again" in html
    assert "/documents/new/?address=https%3A%2F%2Fexample.org%2Fa" in html
    assert client.get(f"/documents/{document.pk}/log/").status_code == 404


def test_reading_again_queues_a_failed_document_and_leaves_a_frozen_one(client: Client) -> None:
    """A text that claims quote would change under them."""
    failed, done = factories.pasted(), factories.document()
    failed.jobs.update(state=JobState.DEAD)
    intake.fail(failed, Problem.LOST)
    jobs = done.jobs.count()
    for document in (failed, done):
        assert client.post(f"/documents/{document.pk}/again/").status_code == 302
    failed.refresh_from_db()
    done.refresh_from_db()
    assert (failed.progress, failed.problem) == (Progress.QUEUED, "")
    assert done.progress == Progress.DONE
    assert done.jobs.count() == jobs


def test_a_figure_is_dismissed_and_taken_back_with_and_without_javascript(client: Client) -> None:
    """A slip would hide a figure for ever."""
    candidate = factories.document().candidates.all()[0]
    back = client.post(f"/candidates/{candidate.pk}/dismiss/")
    assert back.headers["Location"] == f"/documents/{candidate.document_id}/#c{candidate.pk}"
    assert Candidate.objects.get(pk=candidate.pk).state == CandidateState.DISMISSED
    card = client.post(f"/candidates/{candidate.pk}/restore/", headers={"HX-Request": "true"}).content.decode()
    assert card.startswith(f'<li class="card candidate stack-tight open" id="c{candidate.pk}"')
    assert "Log claim" in card
    assert Candidate.objects.get(pk=candidate.pk).state == CandidateState.OPEN


def test_a_logged_figure_is_neither_dismissed_nor_logged_twice_from_its_card(client: Client) -> None:
    """The claim would lose its place in the document."""
    home = factories.document()
    candidate = home.candidates.get(value=93)
    claim = factories.claim()
    place = factories.place(within=home)
    factories.claiming.add_appearance(claim, place, by=factories.reporter(), candidate=candidate)
    client.post(f"/candidates/{candidate.pk}/dismiss/")
    client.post(f"/candidates/{candidate.pk}/restore/")
    candidate.refresh_from_db()
    assert (candidate.state, candidate.claim) == (CandidateState.LOGGED, claim)
    html = client.get(f"/documents/{home.pk}/").content.decode()
    assert f'<a href="/claims/{claim.pk}/">Open the claim</a>' in html


def test_the_facts_of_a_document_are_put_right_and_its_text_is_not(client: Client) -> None:
    """A wrong date of the page would stay in every check that rests on it."""
    home = factories.document()
    typed = {"title": "A better title", "outlet": "The Lindau Post", "author": "", "published_on": "9 November 2021"}
    assert client.post(f"/documents/{home.pk}/facts/", typed | {"language": "en"}).status_code == 302
    home.refresh_from_db()
    assert (home.title, home.outlet.name, str(home.published_on)) == ("A better title", "The Lindau Post", "2021-11-09")
    assert home.text == factories.TEXT
    answer = client.post(f"/documents/{home.pk}/facts/", typed | {"published_on": "2016-02-30", "language": "English"})
    assert answer.status_code == 422
    html = answer.content.decode()
    assert "There is no such day in the calendar." in html
    assert "Write the language as two letters" in html
    assert 'value="2016-02-30"' in html


@pytest.mark.parametrize("path", ["/documents/99/", "/documents/99/facts/", "/documents/99/log/", "/captures/99/"])
def test_what_does_not_exist_is_not_found(client: Client, path: str) -> None:
    """A broken link would look like an error of the desk."""
    assert client.get(path).status_code == 404


@pytest.mark.parametrize("path", ["/documents/{}/again/", "/candidates/{}/dismiss/", "/candidates/{}/restore/"])
def test_what_changes_something_takes_a_post_only(client: Client, path: str) -> None:
    """A link in a mail, or a browser that loads links ahead, would change the desk."""
    home = factories.document()
    candidate = home.candidates.all()[0]
    here = path.format(home.pk if "documents" in path else candidate.pk)
    assert client.get(here).status_code == 405
    assert client.post(path.format(99999)).status_code == 404


# ── From the words of a document to a claim ─────────────────────────────────────────────────────────────────────────


def form_of(client: Client, document: Document, **asked: Any) -> dict[str, Any]:
    return client.get(f"/documents/{document.pk}/log/", asked).context["form"].initial


def test_the_form_is_filled_in_from_the_figure(client: Client) -> None:
    """Reporters would type what the machine has read already."""
    home = factories.document()
    candidate = home.candidates.get(value=93)
    initial = form_of(client, home, candidate=candidate.pk)
    assert initial["value"] == "93"
    assert (initial["unit"], initial["kind"], initial["comparator"]) == ("%", "share", "=")
    assert initial["quote"] == home.text[candidate.sentence_start : candidate.sentence_end]
    assert initial["said_on"] == "2021-11-08"
    assert (initial["figure_start"], initial["figure_end"]) == (candidate.start, candidate.end)


def test_the_day_for_which_a_level_holds_is_offered_and_kept(client: Client) -> None:
    """A level of the end of a year would be checked against the mean of that year."""
    home = factories.document("At the end of 2020, 93% of the trees were healthy.")
    initial = form_of(client, home, candidate=home.candidates.get(value=93).pk)
    assert (initial["period"], initial["as_of"]) == ("2020", "2020-12-31")
    answer = logged(client, home, quote=home.text, as_of=initial["as_of"])
    figure = Claim.objects.get().figure
    assert (answer.status_code, figure.as_of) == (302, date(2020, 12, 31))
    edited = client.get(f"/claims/{Claim.objects.get().pk}/edit/").context["form"].initial
    assert edited["as_of"] == "2020-12-31"


def test_words_of_the_text_become_the_quote_with_the_figure_in_them(client: Client) -> None:
    """A selection would have to be described by hand."""
    home = factories.document()
    initial = form_of(client, home, words="52 more\ndistricts had asked")
    assert initial["quote"] == "52 more districts had asked"
    assert (initial["value"], initial["extent"]) == ("52", "increment")
    assert form_of(client, home, words="nobody wrote this") == {
        "quote": "nobody wrote this",
        "statement": "nobody wrote this",
    }


def test_a_candidate_of_another_document_is_not_taken(client: Client) -> None:
    """A quote would be logged from a text that it does not stand in."""
    stranger = factories.document("In Bregenz 12 % of the boats sank.").candidates.all()[0]
    assert form_of(client, factories.document(), candidate=stranger.pk) == {"quote": "", "statement": ""}


def logged(client: Client, document: Document, **typed: Any) -> Any:
    quote = factories.QUOTE
    form = {"statement": "93% survived", "quote": quote, "value": "93 %", "share_of": "trees", "ticket": uuid4()}
    return client.post(f"/documents/{document.pk}/log/", form | typed)


def test_a_claim_is_logged_and_leads_to_its_page_or_back_to_the_text(client: Client) -> None:
    """Reading forty figures, the reporter would be led away from the text forty times."""
    home = factories.document()
    answer = logged(client, home)
    claim = Claim.objects.get()
    assert answer.headers["Location"] == f"/claims/{claim.pk}/"
    assert claim.stage == Stage.NEW
    answer = logged(client, home, next="1", quote="52 more districts", value="52 more", statement="52 more")
    assert answer.headers["Location"] == f"/documents/{home.pk}/"


def test_the_same_claim_in_a_second_document_becomes_an_appearance(client: Client) -> None:
    """One claim would be checked twice, with two verdicts."""
    claim = factories.claim(statement="93% of the town's trees survived")
    again = factories.document(f"Once more: the mayor insists. {factories.TEXT}")
    candidate = again.candidates.get(value=93)
    html = client.get(f"/documents/{again.pk}/log/", {"candidate": candidate.pk}).content.decode()
    assert "The same number is logged already" in html
    answer = client.post(f"/documents/{again.pk}/log/", {"candidate": candidate.pk, "same_as": claim.pk})
    assert answer.headers["Location"] == f"/claims/{claim.pk}/"
    assert claim.appearances.count() == 2
    assert Claim.objects.count() == 1


@pytest.mark.parametrize(
    ("typed", "field", "words"),
    [
        ({"value": "10", "upper_value": "5", "kind": "count"}, "upper_value", "The upper value is below the value."),
        ({"value": "1e400"}, "value", "This number is too large to be stored"),
        ({"value": "²"}, "value", "This is a sign and no number."),
        ({"value": "0.0000000001"}, "value", "more digits after the point than can be stored"),
        ({"value": "93 %", "share_of": ""}, "share_of", "A share of what?"),
        ({"value": "93", "kind": "money", "unit": "cats"}, "unit", "Money needs its currency"),
        ({"value": "5", "kind": "rate", "unit": ""}, "unit", "A rate needs its unit"),
        ({"said_on": "2016-02-30"}, "said_on", "There is no such day in the calendar."),
        ({"said_on": "2016"}, "said_on", "This date was not understood."),
        ({"period": "2016 – 2015"}, "period", "The period ends before it begins."),
        ({"quote": "92% of the town's trees"}, "quote", "These words do not stand in the document like this."),
        ({"quote": ""}, "quote", "This field is required."),
        ({"statement": "\0"}, "statement", "Null characters are not allowed."),
        ({"kind": "no kind"}, "kind", "Select a valid choice."),
        ({"measured": "x" * 301}, "measured", "at most 300 characters"),
    ],
)
def test_a_claim_that_cannot_be_is_refused_at_its_field_with_everything_kept(
    client: Client, typed: dict[str, str], field: str, words: str
) -> None:
    """A wrong number would reach readers, or ten fields would have to be filled in again."""
    answer = logged(client, factories.document(), place="A place that took long to find", **typed)
    assert answer.status_code == 422
    assert [words in error for error in answer.context["form"].errors[field]] == [True]
    html = answer.content.decode()
    assert 'value="A place that took long to find"' in html
    assert not Claim.objects.exists()


@pytest.mark.parametrize(
    ("typed", "stored"),
    [
        (
            {"value": "3.5 billion euros", "kind": "share"},
            (3_500_000_000, None, None, "EUR", "money", "=", "level"),
        ),
        ({"value": "$3.5bn"}, (3_500_000_000, None, None, "USD", "money", "=", "level")),
        ({"value": "10-15 %"}, (None, 10, 15, "%", "share", "between", "level")),
        ({"value": "10", "upper_value": "15", "unit": "%"}, (None, 10, 15, "%", "share", "between", "level")),
        ({"value": "52 more"}, (52, None, None, "", "count", "=", "increment")),
        ({"value": "more than 40"}, (40, None, None, "", "count", ">", "level")),
        ({"value": "2.3", "unit": "pp"}, (2.3, None, None, "pp", "change", "=", "level")),
        ({"value": "12", "unit": "eur"}, (12, None, None, "EUR", "money", "=", "level")),
        ({"value": "93 %", "kind": "change"}, (93, None, None, "%", "change", "=", "level")),
        ({"value": "1,150", "unit": "tickets"}, (1150, None, None, "tickets", "count", "=", "level")),
    ],
)
def test_a_figure_is_understood_as_people_write_it(
    client: Client, typed: dict[str, str], stored: tuple[Any, ...]
) -> None:
    """What is compared with the sources later would not be what was meant."""
    answer = logged(client, factories.document(), **typed)
    assert answer.status_code == 302, answer.context["form"].errors
    figure = Claim.objects.get().figure
    numbers = [None if number is None else float(number) for number in (figure.value, figure.low, figure.high)]
    assert (*numbers, figure.unit, figure.kind, figure.comparator, figure.extent) == stored


def test_a_figure_is_understood_in_the_language_of_its_document(client: Client) -> None:
    """Three and a half billion would become thirty-five, or one thousandth of itself."""
    text = "Le chantier a coûté 3,5 milliards d'euros, dit le maire."
    said = {"quote": text, "value": "3,5 milliards d'euros", "share_of": ""}
    assert logged(client, factories.document(text, language="fr"), **said).status_code == 302
    assert (Claim.objects.get().figure.value, Claim.objects.get().figure.unit) == (3_500_000_000, "EUR")


def test_the_same_claim_form_sent_twice_is_one_claim_and_a_changed_one_is_another(client: Client) -> None:
    """The second claim of a sentence, written over the first after going back, would be dropped without a word."""
    home, ticket = factories.document(), uuid4()
    first = logged(client, home, ticket=ticket).headers["Location"]
    assert logged(client, home, ticket=ticket).headers["Location"] == first
    assert logged(client, home, ticket=ticket, statement="Another one").headers["Location"] != first
    assert Claim.objects.count() == 2


# ── Guesses ─────────────────────────────────────────────────────────────────────────────────────────────────────────

GUESSED_FIELD = re.compile(r'data-guessed>\s*<label for="id_(\w+)"|data-guessed>\s*<input type="checkbox" name="(\w+)"')


def guessed(answer: Any) -> set[str]:
    """The fields that are marked as guesses on the page."""
    return {one or other for one, other in GUESSED_FIELD.findall(answer.content.decode())}


def test_every_field_that_the_reader_filled_in_is_marked(client: Client) -> None:
    """Somebody would take the machine's word for their own."""
    home = factories.document()
    candidate = home.candidates.get(value=93)
    answer = client.get(f"/documents/{home.pk}/log/", {"candidate": candidate.pk})
    always = {"value", "unit", "kind", "comparator", "extent", "said_on"}
    assert guessed(answer) == always | (set(candidate.context) or {"share_of_unknown"})
    assert "statement" not in guessed(answer)
    assert guessed(client.get(f"/documents/{home.pk}/log/", {"words": "nobody wrote this"})) == set()


def test_a_guess_stays_marked_until_it_is_changed_or_called_right_also_without_javascript(client: Client) -> None:
    """After a mistake in one field, all the others would look as if a person had written them."""
    home = factories.document()
    candidate = home.candidates.get(value=93)
    offered = client.get(f"/documents/{home.pk}/log/", {"candidate": candidate.pk})
    form = {name: value for name, value in offered.context["form"].initial.items() if value not in (None, False)}
    typed = form | {"candidate": candidate.pk, "ticket": uuid4(), "unit": "‰", "quote": "not in the text"}
    answer = client.post(f"/documents/{home.pk}/log/", typed | {"sure-kind": "on"})
    assert answer.status_code == 422
    assert guessed(answer) == guessed(offered) - {"unit"}
    html = answer.content.decode()
    assert 'name="sure-kind" checked' in html
    assert 'name="sure-value">' in html


def test_what_a_person_does_with_the_guesses_is_kept_with_the_claim(client: Client) -> None:
    """The reader could not be measured on what people really read."""
    home = factories.document()
    candidate = home.candidates.get(value=93)
    assert logged(client, home, candidate=candidate.pk, **{"sure-value": "on", "place": "Bregenz"}).status_code == 302
    kept = {guess.field: guess for guess in Claim.objects.get().guesses.all()}
    assert (kept["value"].outcome, kept["value"].confirmed) == ("kept", True)
    assert (kept["unit"].outcome, kept["unit"].confirmed) == ("kept", False)
    assert kept["place"].saved == "Bregenz"


def test_words_with_a_figure_that_was_read_carry_it_along(client: Client) -> None:
    """What the reader offered for a selection would be forgotten by the time it is saved."""
    home = factories.document()
    candidate = home.candidates.get(value=93)
    html = client.get(f"/documents/{home.pk}/log/", {"words": factories.QUOTE}).content.decode()
    assert f'name="candidate" value="{candidate.pk}"' in html
