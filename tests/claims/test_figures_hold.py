"""A figure is typed, whatever code writes it: the database refuses a number that means nothing or two things."""

from datetime import date
from decimal import Decimal
from typing import Any
from uuid import uuid4

import pytest

from claims.models import Claim, Verdict
from claims.terms import Stage
from tests import factories
from tests.claims.tries import allowed, insert, refused, sql, stored

pytestmark = pytest.mark.django_db

MONEY = {"kind": "money", "unit": "EUR", "share_of": ""}
BETWEEN = {"comparator": "between", "value": None, "low": Decimal(10), "high": Decimal(20)}
YEAR = {"period_start": date(2021, 1, 1), "period_end": date(2021, 12, 31), "period_precision": "year"}


@pytest.fixture
def claim() -> Claim:
    return factories.claim()


def write(claim: Claim, fields: dict[str, Any]) -> None:
    names = ", ".join(f"{name} = %s" for name in fields)
    sql(f"UPDATE claims_figure SET {names} WHERE id = %s", *fields.values(), claim.figure_id)


@pytest.mark.parametrize(
    ("fields", "reason"),
    [
        (BETWEEN | {"low": Decimal(21)}, "figure_low_below_high"),
        (BETWEEN | {"value": Decimal(9)}, "figure_low_below_high"),
        (BETWEEN | {"value": Decimal(21)}, "figure_low_below_high"),
        (BETWEEN | {"low": None}, "figure_value_or_interval"),
        (BETWEEN | {"high": None}, "figure_value_or_interval"),
        ({"comparator": "between"}, "figure_value_or_interval"),
        ({"value": Decimal(15), "low": Decimal(10), "high": Decimal(20)}, "figure_value_or_interval"),
        ({"value": None}, "figure_value_or_interval"),
        ({"value": Decimal("NaN")}, "figure_is_a_number"),
        (BETWEEN | {"low": Decimal("NaN"), "high": Decimal("NaN")}, "figure_is_a_number"),
        (BETWEEN | {"high": Decimal("NaN")}, "figure_is_a_number"),
        ({"value": "Infinity"}, "numeric field overflow"),
        ({"value": "-Infinity"}, "numeric field overflow"),
        ({"value": "1e400"}, "numeric field overflow"),
        ({"unit": "pp"}, "figure_share_unit|figure_points_are_change"),
        ({"unit": ""}, "figure_share_unit"),
        ({"kind": "count", "unit": "pp", "share_of": ""}, "figure_points_are_change"),
        ({"share_of": ""}, "figure_share_of_what"),
        ({"share_of_unknown": True}, "figure_share_of_what"),
        (MONEY | {"unit": ""}, "figure_money_has_currency"),
        (MONEY | {"unit": "euros"}, "figure_money_has_currency"),
        (MONEY | {"unit": "EUR\n"}, "figure_money_has_currency"),
        ({"kind": "rate", "unit": ""}, "figure_rate_has_unit"),
        ({"kind": "guess"}, "figure_kind_known"),
        ({"comparator": "≈"}, "figure_comparator_known"),
        ({"extent": "more"}, "figure_extent_known"),
        (YEAR | {"period_end": date(2020, 12, 31)}, "figure_period_whole"),
        (YEAR | {"period_precision": ""}, "figure_period_"),
        (YEAR | {"period_precision": "decade"}, "figure_period_whole"),
        (YEAR | {"period_start": None}, "figure_period_all_or_nothing"),
        (YEAR | {"period_end": None}, "figure_period_all_or_nothing"),
        (YEAR | {"period_start": None, "period_end": None}, "figure_period_all_or_nothing"),
    ],
)
def test_a_figure_that_means_nothing_is_refused(claim: Claim, fields: dict[str, Any], reason: str) -> None:
    """Readers would be shown a number that cannot be, or that can be read in two ways."""
    with refused(reason):
        write(claim, fields)


@pytest.mark.parametrize(
    "fields",
    [
        BETWEEN,
        BETWEEN | {"value": Decimal(10)},
        BETWEEN | {"high": Decimal(10)},
        {"unit": "pp", "kind": "change"},
        {"unit": "‰"},
        {"share_of": "", "share_of_unknown": True},
        MONEY,
        {"kind": "count", "unit": "", "share_of": "", "extent": "increment"},
        YEAR,
        {"period_start": None, "period_end": None, "period_precision": ""},
        {"value": Decimal("99999999999999999999.999999999")},
        {"value": Decimal(-3)},
    ],
)
def test_a_figure_that_says_what_it_is_passes(claim: Claim, fields: dict[str, Any]) -> None:
    """Without it, the refusals above might come from something else in the statement."""
    with allowed():
        write(claim, fields)


def test_a_figure_cannot_be_used_by_another_claim() -> None:
    """It would stand still with the wrong claim: a published number could be changed through a claim in research."""
    one, other, reviewed = factories.claim(), factories.claim(), factories.claim(Stage.IN_REVIEW)
    factories.evidence(other, figure=factories.figure())
    theirs = other.evidence.get().figure_id
    with refused("claim_own_figure"):
        sql("UPDATE claims_claim SET figure_id = %s WHERE id = %s", theirs, one.pk)
    with refused("evidence_own_figure"):
        factories.evidence(one)
        sql("UPDATE claims_evidence SET figure_id = %s WHERE claim_id = %s", other.figure_id, one.pk)
    with refused("verdict_own_figure"):
        verdict = stored("claims_verdict", Verdict.objects.get(claim=reviewed).pk)
        insert("claims_verdict", verdict | {"ticket": uuid4(), "number": 2, "content": "{}", "figure_id": theirs})
    with refused("stays with its claim"):
        sql("UPDATE claims_figure SET claim_id = %s WHERE id = %s", one.pk, theirs)
    with refused("stays with its claim"):
        sql("UPDATE claims_figure SET id = id + 1000 WHERE id = %s", theirs)
