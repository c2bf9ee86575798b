"""Looking for a figure: however it is written, in whatever language, alone or with words, on the desk and in public."""

import re
from decimal import Decimal
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from claims.models import Claim
from claims.models import claim as claim_module
from claims.search import asked
from claims.terms import Role, Stage
from tests import factories

pytestmark = pytest.mark.django_db

LINK = re.compile(r'<p class="what"><a href="/claims/(\d+)/"')


@pytest.fixture
def desk(client: Client) -> Client:
    client.force_login(factories.reporter())
    return client


def claim(statement: str, *, stage: Stage = Stage.NEW, **figure: Any) -> Claim:
    """A claim with this figure; nothing but its statement and its figure tells it from the others."""
    plain = {"measured": "", "share_of": "", "place": "", "as_written": ""}
    if figure.get("unit", "%") == "%":
        plain |= {"share_of_unknown": True}
    at = factories.place("The council counts its trees")
    return factories.claim(stage, at=at, statement=statement, figure=factories.figure(**plain | figure), claimant="")


@pytest.fixture
def claims() -> dict[str, Claim]:
    money = {"unit": "EUR", "kind": "money"}
    return {
        "share": claim("The army holds most of Alep", value=Decimal(93), unit="%"),
        "other share": claim("The army holds most of Homs", value=Decimal(93), unit="%"),
        "range": claim(
            "The monitor speaks of Alep", value=None, low=Decimal(85), high=Decimal(95), comparator="between"
        ),
        "money": claim("Le chantier", value=Decimal(3_500_000_000), **money),
        "dollars": claim("The works", value=Decimal(3_500_000_000), unit="USD", kind="money"),
        "count": claim("So many districts", value=Decimal(52), unit="districts", kind="count"),
        "words": claim("In Alep, 93 percent is what people say", value=Decimal(7), unit="", kind="count"),
    }


def found(client: Client, typed: str, claims: dict[str, Claim], **headers: str) -> set[str]:
    answer = client.get("/desk/", {"q": typed}, headers=headers)
    assert answer.status_code == 200
    names = {each.pk: name for name, each in claims.items()}
    return {names[int(pk)] for pk in LINK.findall(answer.content.decode())}


@pytest.mark.parametrize("language", ["en", "fr"])
@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("93 %", {"share", "other share", "range", "words"}),
        ("93 pour cent", {"share", "other share", "range", "words"}),
        ("more than 93 percent", {"share", "other share", "range"}),
        ("93 % Alep", {"share", "range", "words"}),
        ("Homs 93 %", {"other share"}),
        ("90 %", {"range"}),
        ("84 %", set()),
        ("3,5 milliards d'euros", {"money"}),
        ("3.5bn euros", {"money"}),
        ("3.5 milliard €", {"money"}),
        ("$3.5bn", {"dollars"}),
        ("52 districts", {"count"}),
        ("52", {"count"}),
        ("80-94 %", {"share", "other share", "range"}),
        ("53 districts", set()),
    ],
)
def test_a_figure_is_found_however_it_is_written(
    desk: Client, claims: dict[str, Claim], typed: str, expected: set[str], language: str
) -> None:
    """The same figure would be logged and checked a second time."""
    assert found(desk, typed, claims, **{"accept-language": language}) == expected


def test_the_page_says_what_it_understood(desk: Client) -> None:
    """Somebody who looks for words would wonder about claims that lack them."""
    page = desk.get("/desk/", {"q": "93 pour cent Alep"}).content.decode()
    assert "Looked for the figure 93% with the words “Alep”, or for all that was typed as words." in page
    assert "Looked for the figure €3.5\u00a0billion, or" in desk.get("/desk/", {"q": "3,5 milliards d'euros"}).text
    assert "Looked for the figure" not in desk.get("/desk/", {"q": "Alep"}).text


def test_readers_find_checks_by_their_figure(client: Client) -> None:
    """A reader who met the number in a newspaper of another language would not find that it was checked."""
    shown = claim("The works", value=Decimal(3_500_000_000), unit="EUR", kind="money", stage=Stage.PUBLISHED)
    claim("The other works", value=Decimal(3_500_000_000), unit="EUR", kind="money")
    answer = client.get("/checks/", {"q": "3,5 Md€"})
    assert [row["publication"].claim.pk for row in answer.context["rows"]] == [shown.pk]
    assert "Looked for the figure €3.5\u00a0billion" in answer.text


def test_operators_find_claims_by_their_figure(client: Client, claims: dict[str, Claim]) -> None:
    """What is found on the desk would be missing in the admin."""
    client.force_login(factories.person(Role.ADMIN))
    page = client.get("/admin/claims/claim/", {"q": "$3.5bn"})
    assert [each.pk for each in page.context["cl"].result_list] == [claims["dollars"].pk]


def test_the_figure_of_evidence_or_of_a_verdict_is_not_what_was_claimed(desk: Client) -> None:
    """The desk's own result would be mistaken for the claim."""
    claim = factories.claim(Stage.IN_RESEARCH)
    factories.evidence(claim, figure=factories.figure(value=Decimal(61)))
    assert found(desk, "61 %", {"it": claim}) == set()


def test_a_figure_costs_one_query_more_and_is_found_by_the_indexes(desk: Client, claims: dict[str, Claim]) -> None:
    """A hundred thousand claims would be read one by one."""
    seen = []
    for typed in ("Alep", "93 % Alep"):
        desk.get("/desk/", {"q": typed})
        with CaptureQueriesContext(connection) as queries:
            desk.get("/desk/", {"q": typed})
        seen.append(queries)
    assert len(seen[1]) == len(seen[0]) + 1
    lookup = next(query["sql"] for query in seen[1].captured_queries if "UNION" in query["sql"])
    with connection.cursor() as cursor:
        # A handful of rows is as quickly read from the claims' side, by their keys, as by any index of the figures.
        for way in ("seqscan", "nestloop", "mergejoin"):
            cursor.execute(f"SET LOCAL enable_{way} = off")
        cursor.execute(f"EXPLAIN {lookup}")
        plan = "\n".join(line for (line,) in cursor.fetchall())
    assert "figure_by_value" in plan
    assert "figure_by_interval" in plan


def test_a_figure_that_is_common_is_found_like_a_rare_one(
    desk: Client, claims: dict[str, Claim], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Among thousands of claims with one figure, those beyond a limit would be lost."""
    monkeypatch.setattr(claim_module, "FEW", 1)
    assert found(desk, "93 %", claims) == {"share", "other share", "range", "words"}
    assert found(desk, "93 % Alep", claims) == {"share", "range", "words"}


@pytest.mark.parametrize("typed", ["", "Alep", "one", "two towns", "2016", "in 2016", "%", "x" * 300, "'", "93" * 60])
def test_what_holds_no_figure_is_looked_for_as_words(typed: str) -> None:
    """A year would bring every claim with that number, and a sign an error."""
    assert asked(typed, "en") is None


def test_words_that_bound_a_figure_are_not_looked_for() -> None:
    """ "More than 93 %" would be found only where somebody wrote "more than"."""
    sought = asked("plus de 93 % Alep", "fr")
    assert sought is not None
    assert (sought.words, sought.amount.comparator) == ("Alep", "=")
