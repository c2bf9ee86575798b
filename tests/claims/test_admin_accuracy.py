"""The reader on real use, for operators: what people kept, by language, field and month; and what it cost nobody."""

import csv
import io
from datetime import date
from decimal import Decimal
from typing import Any
from uuid import uuid4

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from claims.admin.measures import Measures, Sums, months_until
from claims.models import Candidate, Claim, Document
from claims.terms import Role
from tests import factories
from tests.claims.tries import insert, stored

pytestmark = pytest.mark.django_db

PAGE = "/admin/claims/guess/accuracy/"


@pytest.fixture
def operator(client: Client) -> Client:
    client.force_login(factories.person(Role.ADMIN))
    return client


def log(home: Document, candidate: Candidate | None = None, quote: str = factories.QUOTE, **fields: object) -> Claim:
    figure = factories.figure(**{"share_of": "town's trees"} | fields)
    place = factories.place(quote, within=home)
    said = {"by": factories.reporter(), "ticket": uuid4(), "statement": "93%", "figure": figure}
    return factories.claiming.log_claim(place, candidate=candidate, **said)


@pytest.fixture
def used() -> Document:
    """One figure logged as it was suggested, one with another number, one missed, one dismissed, one taken back."""
    home = factories.document()
    log(home, home.candidates.get(value=93))
    log(home, home.candidates.get(value=52), "52 more districts", value=Decimal(25), unit="%")
    log(home, None, "The council counts its trees", value=Decimal(1))
    dismissed, taken_back = factories.document().candidates.all()[:2]
    for candidate in (dismissed, taken_back):
        factories.intake.dismiss(candidate, by=factories.reporter())
    factories.intake.restore(taken_back)
    return home


def lines(operator: Client) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(operator.get(PAGE, {"format": "csv"}).text)))


def test_hits_misses_and_false_alarms_are_told_apart(operator: Client, used: Document) -> None:
    """A reader that suggests everything, or nothing, would look good."""
    (figure,) = [line for line in lines(operator) if line["field"] == "figure"]
    assert {name: figure[name] for name in ("language", "kept", "missed", "dismissed")} == {
        "language": "en",
        "kept": "2",
        "missed": "1",
        "dismissed": "1",
    }
    rows = dict(operator.get(PAGE).context["figures"])
    assert (rows["en"].precision, rows["en"].recall) == (2 / 3, 2 / 3)


def test_a_field_is_right_as_often_as_it_was_kept(operator: Client, used: Document) -> None:
    """A figure with a wrong number would count like one with the right one."""
    value = next(line for line in lines(operator) if line["field"] == "value")
    assert (value["offered"], value["kept"], value["changed"]) == ("2", "1", "1")
    shown = {str(row["name"]): row["sums"] for row in operator.get(PAGE).context["fields"]}
    assert shown["Value"].kept_share == 0.5
    assert "50%" in operator.get(PAGE).text


def test_languages_are_measured_apart(operator: Client, used: Document) -> None:
    """A good English reader would hide a bad French one."""
    french = factories.document("Selon le maire, 93 % des arbres ont survécu.", language="fr")
    log(french, french.candidates.get(), "93 % des arbres", value=Decimal(39))
    answer = operator.get(PAGE, {"language": "fr"})
    assert answer.context["language"] == "fr"
    assert {str(row["name"]): row["sums"].kept_share for row in answer.context["fields"]}["Value"] == 0
    both = {str(row["name"]): row["sums"].offered for row in operator.get(PAGE).context["fields"]}
    assert both["Value"] == 3
    assert operator.get(PAGE, {"language": "no such"}).context["language"] is None


def test_months_are_measured_apart_and_a_year_is_shown(operator: Client, used: Document) -> None:
    """Nobody could see whether a new version reads better than the one before."""

    def place() -> Any:
        return next(field for field in operator.get(PAGE).context["fields"] if str(field["name"]) == "Place")

    row = stored("claims_guess", Claim.objects.earliest("pk").guesses.get(field="place").pk)
    row |= {"offered": "", "outcome": "filled_in", "confirmed": False}
    before, this = place()["sums"].filled_in, months_until(date.today(), 14)
    for month, times in ((this[-2], 3), (this[0], 5)):
        for _ in range(times):
            insert("claims_guess", row | {"at": f"{month.isoformat()}T12:00:00+00:00"})
    assert [column["month"] for column in place()["columns"]] == this[2:]
    assert place()["sums"].filled_in == before + 3, "what is older than a year is left out"


def test_a_desk_without_decisions_says_what_the_page_waits_for(operator: Client) -> None:
    """An empty table looks broken."""
    assert "Nothing was decided yet" in operator.get(PAGE).text


def test_many_decisions_cost_as_many_queries_as_few(operator: Client, used: Document) -> None:
    """The page would take longer each month."""
    seen = []
    for _ in range(2):
        with CaptureQueriesContext(connection) as queries:
            operator.get(PAGE)
        seen.append(len(queries))
        for _ in range(3):
            log(factories.document())
    assert seen[0] == seen[1] <= 8


def test_the_page_is_for_admins_and_in_their_menu(client: Client, operator: Client) -> None:
    """Who changes how many of the machine's guesses is nobody else's business."""
    assert reverse("admin:claims_guess_accuracy") == PAGE
    assert f'href="{PAGE}"' in operator.get("/admin/").text
    client.force_login(factories.editor())
    assert client.get(PAGE).status_code in (302, 403)


def test_the_months_end_with_this_one() -> None:
    assert months_until(date(2026, 2, 28), 4) == [
        date(2025, 11, 1),
        date(2025, 12, 1),
        date(2026, 1, 1),
        date(2026, 2, 1),
    ]


def test_nothing_counted_is_no_share() -> None:
    """A field that nobody has used would be called wrong, or right."""
    assert (Sums().kept_share, Sums().precision, Sums().recall) == (None, None, None)
    assert Measures().sums(lambda key: key) == {}
