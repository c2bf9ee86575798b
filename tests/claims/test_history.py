"""Whatever changes a claim or what belongs to it leaves a link with what was, what is, and who did it."""

from collections.abc import Callable
from datetime import UTC, datetime
from decimal import Decimal
from typing import Any
from uuid import uuid4

import pytest
from django.db import models, transaction

from claims import chain
from claims.actions import evidencing, reviewing
from claims.actions.recording import recording
from claims.models import Claim, Correction, History, Review, Verdict
from claims.terms import Stage
from tests import factories
from tests.claims.tries import insert, refused, sql

pytestmark = pytest.mark.django_db


def links(claim: Claim) -> "models.QuerySet[History]":
    return History.objects.filter(claim=claim).order_by("position")


def last(claim: Claim) -> History:
    return links(claim).latest("position")


def corrected() -> Claim:
    """A check that was published, reopened and published again: a row of every noun."""
    claim = factories.claim(Stage.REOPENED)
    factories.propose(claim)
    factories.approve(claim)
    factories.publish(claim)
    return claim


def test_every_row_of_every_noun_begins_with_a_link() -> None:
    """A row that nobody made could not be asked about."""
    claim = corrected()
    for noun, rows in {
        "claim": Claim.objects.filter(pk=claim.pk),
        "figure": claim.figures.all(),
        "appearance": claim.appearances.all(),
        "evidence": claim.evidence.all(),
        "verdict": claim.verdicts.all(),
        "review": Review.objects.filter(verdict__claim=claim),
        "correction": claim.corrections.all(),
        "publication": claim.publications.all(),
    }.items():
        told = links(claim).filter(noun=noun, operation="insert", before__isnull=True, actor__isnull=False)
        assert sorted(told.values_list("row", flat=True)) == sorted(rows.values_list("pk", flat=True)) != [], noun


def test_each_step_names_who_took_it() -> None:
    """Who proposed, who approved and who published are three questions."""
    claim = corrected()
    made = {
        (link.noun, link.operation): link.actor.username
        for link in links(claim).select_related("actor")
        if link.noun in ("verdict", "review", "publication") or link.operation == "insert"
    }
    assert made["claim", "insert"] == made["evidence", "insert"] == "reporter"
    assert made["verdict", "insert"] == "reviewer"
    assert made["review", "insert"] == "second"
    assert made["publication", "insert"] == made["correction", "insert"] == "editor"


def save(row: Any, name: str, value: Any) -> None:
    setattr(row, name, value)
    row.save()


def update(row: Any, name: str, value: Any) -> None:
    type(row).objects.filter(pk=row.pk).update(**{name: value})


def bulk_update(row: Any, name: str, value: Any) -> None:
    setattr(row, name, value)
    type(row).objects.bulk_update([row], [name])


def by_sql(row: Any, name: str, value: Any) -> None:
    sql(f"UPDATE {row._meta.db_table} SET {name} = %s WHERE id = %s", value, row.pk)


@pytest.mark.parametrize("change", [save, update, bulk_update, by_sql])
def test_every_way_of_changing_leaves_a_link(change: Callable[[Any, str, Any], None]) -> None:
    """Libraries that record in Python miss .update(), bulk changes and SQL."""
    claim = factories.claim(Stage.IN_RESEARCH)
    by = factories.editor()
    for row, name, was, now in [
        (Claim.objects.get(pk=claim.pk), "statement", factories.STATEMENT, "Another wording"),
        (claim.figure, "value", 93.0, 61.5),
        (claim.evidence.get(), "stance", "refutes", "supports"),
    ]:
        before = links(claim).count()
        with recording(by, "a reason"):
            change(row, name, Decimal("61.5") if name == "value" else now)
        link = last(claim)
        assert links(claim).count() == before + 1
        assert (link.noun, link.row, link.operation) == (row._meta.model_name, row.pk, "update")
        assert (link.actor, link.reason, link.db_role) == (by, "a reason", "figurecheck_app")
        assert (link.before, link.after) == ({name: was}, {name: now})
    assert chain.prove().bad == 0


def again(row: Any, **changes: Any) -> Any:
    """A second row like this one."""
    fields = {field.attname: getattr(row, field.attname) for field in row._meta.concrete_fields if not field.generated}
    return type(row)(**fields | {"id": None} | changes)


@pytest.mark.parametrize("in_bulk", [True, False])
def test_every_way_of_adding_leaves_a_link(in_bulk: bool) -> None:
    """An import writes many rows at once, and a shell one by one."""
    claim = factories.claim(Stage.IN_RESEARCH)
    reviewed = factories.claim(Stage.IN_REVIEW)
    place = claim.appearances.get()
    for row, owner in [
        (again(claim.figure), claim),
        (again(claim.evidence.get(), ticket=uuid4()), claim),
        (again(place, start=place.start + 1, quote=place.quote[1:]), claim),
        (again(reviewed.verdicts.get(), ticket=uuid4(), number=2), reviewed),
        (Correction(claim=claim, kind="error", reason="r", before={}, after={}, made_by=factories.editor()), claim),
    ]:
        before = links(owner).count()
        with recording(factories.editor()):
            if in_bulk:
                type(row).objects.bulk_create([row])
            else:
                row.save(force_insert=True)
        link = last(owner)
        assert links(owner).count() == before + 1
        assert (link.noun, link.row, link.operation) == (row._meta.model_name, row.pk, "insert")
        assert (link.before, link.actor) == (None, factories.editor())
    assert chain.prove().bad == 0


def test_adding_by_sql_leaves_a_link() -> None:
    """Also for the nouns whose way to the claim leads over another table."""
    claim = factories.claim(Stage.IN_REVIEW)
    verdict = Verdict.objects.get(claim=claim)
    with recording(factories.second()):
        insert(
            "claims_review",
            {
                "verdict_id": verdict.pk,
                "digest": verdict.digest,
                "authors": verdict.authors,
                "reviewer_id": factories.second().pk,
                "decision": "approve",
                "note": "",
                "decided_at": datetime(2026, 1, 1, tzinfo=UTC),
            },
        )
    assert (last(claim).noun, last(claim).actor) == ("review", factories.second())


def test_many_rows_at_once_leave_a_link_each() -> None:
    """One UPDATE over the whole desk is the change of every claim in it."""
    claims = [factories.claim() for _ in range(3)]
    with recording(factories.editor(), "a clean-up"):
        Claim.objects.filter(pk__in=[claim.pk for claim in claims]).update(language="fr")
    assert [(last(claim).after, last(claim).reason) for claim in claims] == [({"language": "fr"}, "a clean-up")] * 3
    assert chain.prove().bad == 0


def test_nothing_changed_leaves_nothing() -> None:
    """A history of saves that say nothing hides those that do."""
    claim = factories.claim()
    before = links(claim).count()
    row = Claim.objects.get(pk=claim.pk)
    row.save()
    Claim.objects.filter(pk=claim.pk).update(search_text="other words", touched_at=datetime(2030, 1, 1, tzinfo=UTC))
    assert links(claim).count() == before


def test_a_refused_change_leaves_nothing() -> None:
    """It did not happen."""
    claim = factories.claim(Stage.PUBLISHED)
    before = links(claim).count()
    with refused("stands still"):
        Claim.objects.filter(pk=claim.pk).update(statement="Another")
    assert links(claim).count() == before


def test_reasons_are_kept() -> None:
    """The notes of a reviewer and of an editor are part of what happened."""
    claim = factories.claim(Stage.CHANGES_REQUESTED)
    assert last(claim).reason == "Say of which year."
    evidencing.withdraw_evidence(claim.evidence.get(), by=factories.reporter(), reason="It counts another town.")
    assert (last(claim).noun, last(claim).reason) == ("evidence", "It counts another town.")
    contested = factories.claim(Stage.IN_REVIEW)
    reviewing.contest(contested, by=factories.editor(), reason="Two registers disagree.")
    assert last(contested).reason == "Two registers disagree."


def test_numbers_dates_and_times_are_told_as_they_are_stored() -> None:
    """A comparison years later must not depend on floating-point or on somebody's time zone."""
    value = Decimal("12345678901234567890.123456789")
    sql("SELECT set_config('TimeZone', 'Pacific/Kiritimati', true)")
    claim = factories.claim(figure=factories.figure(kind="measure", value=value, unit="t", share_of=""))
    sql("SELECT set_config('TimeZone', 'UTC', true)")
    number = "SELECT after ->> 'value' FROM claims_history WHERE claim_id = %s AND noun = 'figure'"
    assert sql(number, claim.pk) == [(str(value),)]
    told = links(claim).get(noun="claim", operation="insert").after
    assert told["said_on"] == "2021-11-08"
    assert told["logged_at"].endswith("+00:00")
    assert datetime.fromisoformat(told["logged_at"]) == Claim.objects.get(pk=claim.pk).logged_at
    assert chain.prove().bad == 0


def test_links_are_counted_from_one_for_each_claim() -> None:
    """Two claims worked on in turn do not share a chain."""
    one, other = factories.claim(), factories.claim()
    for number in range(2):
        for claim in (one, other):
            sql("UPDATE claims_claim SET statement = %s WHERE id = %s", f"Wording {number}", claim.pk)
    for claim in (one, other):
        chained = list(links(claim).values_list("position", "previous_hash", "hash"))
        assert [position for position, _, _ in chained] == list(range(1, len(chained) + 1))
        assert [before for _, before, _ in chained] == ["", *(hash_ for _, _, hash_ in chained[:-1])]


@pytest.mark.django_db(transaction=True)
def test_the_actor_ends_with_the_transaction() -> None:
    """The next request on this connection would otherwise act in the name of the one before."""
    claim = factories.claim()
    with recording(factories.editor(), "a reason"):
        sql("UPDATE claims_claim SET language = 'fr' WHERE id = %s", claim.pk)
    sql("UPDATE claims_claim SET language = 'de' WHERE id = %s", claim.pk)
    named, unnamed = links(claim).order_by("-position")[:2][::-1]
    assert (named.actor, named.reason) == (factories.editor(), "a reason")
    assert (unnamed.actor, unnamed.reason, unnamed.db_role) == (None, "", "figurecheck_app")


@pytest.mark.django_db(transaction=True)
def test_what_is_rolled_back_did_not_happen() -> None:
    """Row and link stand or fall together."""
    claim = factories.claim()
    before = links(claim).count()
    with transaction.atomic():
        Claim.objects.filter(pk=claim.pk).update(language="fr")
        assert links(claim).count() == before + 1
        transaction.set_rollback(True)
    assert (links(claim).count(), Claim.objects.get(pk=claim.pk).language) == (before, "en")


def test_the_models_show_the_rows_that_the_trigger_writes() -> None:
    """The page's list of who did what reads them through the model."""
    claim = factories.claim(Stage.PUBLISHED)
    shown = [(link.noun, link.operation) for link in claim.history.all()]
    assert shown[0] == ("claim", "insert")
    assert shown[-1] == ("claim", "update")
    assert set(shown) >= {(noun, "insert") for noun in ("figure", "appearance", "evidence", "verdict", "review")}
