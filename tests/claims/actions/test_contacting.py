"""The right of reply: whom the desk asked before it judged, kept as it was."""

from datetime import date
from typing import Any
from uuid import uuid4

import pytest

from claims.actions import contacting
from claims.actions.recording import Refused
from claims.models import History
from claims.terms import Role, Stage
from tests import factories
from tests.claims.tries import refused, sql

pytestmark = pytest.mark.django_db
TUESDAY, WEDNESDAY = date(2021, 11, 9), date(2021, 11, 10)


def test_an_attempt_and_its_answer_are_in_the_history() -> None:
    """Who says later that nobody asked can be shown otherwise."""
    claim = factories.claim()
    contact = factories.contact(claim)
    contacting.note_answer(contact, by=factories.reviewer(), answer="We stand by it.", answered_on=WEDNESDAY)
    told = History.objects.filter(claim=claim, noun="contact").values_list("operation", "actor__username")
    assert list(told) == [("insert", "reporter"), ("update", "reviewer")]


def test_a_form_that_is_sent_twice_notes_one_attempt() -> None:
    claim, ticket = factories.claim(), uuid4()
    assert factories.contact(claim, ticket=ticket) == factories.contact(claim, ticket=ticket)
    assert claim.contacts.count() == 1


@pytest.mark.parametrize("stage", set(Stage) - {Stage.CLOSED})
def test_an_answer_is_noted_whenever_it_comes(stage: Stage) -> None:
    """The claim stands still while others read it; the claimant does not."""
    factories.contact(factories.claim(stage), answer="We counted again.", answered_on=WEDNESDAY)


def test_a_closed_claim_is_left_alone() -> None:
    with pytest.raises(Refused, match="closed"):
        factories.contact(factories.claim(Stage.CLOSED))


def test_an_answer_is_given_once() -> None:
    """A second one would wipe out the first."""
    contact = factories.contact(factories.claim(), answer="Yes.", answered_on=WEDNESDAY)
    with pytest.raises(Refused, match="another attempt"):
        contacting.note_answer(contact, by=factories.reporter(), answer="No.", answered_on=WEDNESDAY)


@pytest.mark.parametrize(
    "change",
    [
        "asked_on = '2021-11-01'",
        "addressee = 'somebody else'",
        "way = 'phone'",
        "answer = 'No.', answered_on = '2021-11-10'",
        "answer = '', answered_on = NULL",
    ],
)
def test_the_database_keeps_what_was_noted(change: str) -> None:
    factories.contact(factories.claim(), answer="Yes.", answered_on=WEDNESDAY)
    with refused("answered once"):
        sql(f"UPDATE claims_contact SET {change}")
    with refused("permission denied"):
        sql("DELETE FROM claims_contact")


@pytest.mark.parametrize(
    "fields", [{"answer": "Yes."}, {"answered_on": WEDNESDAY}, {"answer": "Yes.", "answered_on": date(2021, 11, 1)}]
)
def test_an_answer_has_a_day_that_is_not_before_the_question(fields: dict[str, Any]) -> None:
    claim = factories.claim()
    with refused("contact_answered_on_a_day"):
        factories.contact(claim, **fields)


def test_the_attempts_are_part_of_what_two_people_stand_for() -> None:
    """Readers see them as they were when the verdict was proposed, without the person who was called."""
    claim = factories.claim(Stage.IN_RESEARCH)
    factories.contact(claim, answer="We stand by it.", answered_on=WEDNESDAY)
    content = factories.propose(claim).content
    assert content["contacts"] == [
        {"asked_on": "2021-11-09", "way": "email", "answer": "We stand by it.", "answered_on": "2021-11-10"}
    ]
    assert "press office" not in str(content)


def test_somebody_without_an_active_account_notes_nothing() -> None:
    gone = factories.person(Role.EDITOR, "gone", is_active=False)
    with pytest.raises(Refused):
        contacting.note_contact(
            factories.claim(), by=gone, ticket=uuid4(), asked_on=TUESDAY, way="email", addressee="The mayor"
        )
