"""The reader on real use: what it offered and what people saved is kept, and only ever added to."""

from datetime import date
from decimal import Decimal
from typing import Any
from uuid import uuid4

import pytest

from claims.actions import claiming
from claims.models import Candidate, Claim, Document, Guess
from claims.terms import CandidateState, GuessedField, Outcome
from tests import factories
from tests.claims.tries import allowed, insert, refused, stored

pytestmark = pytest.mark.django_db


@pytest.fixture
def home() -> Document:
    return factories.document()


@pytest.fixture
def candidate(home: Document) -> Candidate:
    """93 % of the town's trees, with guesses for the form."""
    found = home.candidates.get(value=93)
    found.context = {
        "share_of": {"text": "town's trees", "confidence": 0.9},
        "place": {"text": "Lindau", "confidence": 0.5},
        "claimant": {"text": "mayor of Lindau", "confidence": 0.8},
        "period": {
            "start": "2021-01-01",
            "end": "2021-12-31",
            "precision": "year",
            "text": "2021",
            "as_of": "2021-10-31",
            "confidence": 0.7,
        },
    }
    found.save()
    return found


def log(home: Document, candidate: Candidate | None, confirmed: tuple[str, ...] = (), **fields: Any) -> Claim:
    said = {"statement": "93% survived", "claimant": "Mayor  of Lindau", "said_on": date(2021, 11, 9)}
    told = {"share_of": "trees", "place": "", "measured": "trees that survived", "as_of": date(2021, 11, 1)}
    figure = factories.figure(**told | fields)
    return claiming.log_claim(
        factories.place(within=home),
        by=factories.reporter(),
        ticket=uuid4(),
        figure=figure,
        candidate=candidate,
        confirmed=confirmed,
        **said,
    )


def kept(claim: Claim) -> dict[str, tuple[str, str, str]]:
    return {guess.field: (guess.offered, guess.saved, guess.outcome) for guess in claim.guesses.all()}


def test_each_field_is_kept_with_what_was_offered_and_what_was_saved(home: Document, candidate: Candidate) -> None:
    """Nobody could say how good the reader is on this desk's own texts."""
    claim = log(home, candidate)
    assert kept(claim) == {
        "figure": ("93", "93", "kept"),
        "value": ("93", "93", "kept"),
        "unit": ("%", "%", "kept"),
        "kind": ("share", "share", "kept"),
        "comparator": ("=", "=", "kept"),
        "extent": ("level", "level", "kept"),
        "measured": ("", "trees that survived", "filled_in"),
        "share_of": ("town's trees", "trees", "changed"),
        "place": ("Lindau", "", "cleared"),
        "period": ("2021", "2021", "kept"),
        "as_of": ("2021-10-31", "2021-11-01", "changed"),
        "claimant": ("mayor of Lindau", "Mayor of Lindau", "kept"),
        "said_on": ("2021-11-08", "2021-11-09", "changed"),
    }
    place = claim.guesses.get(field=GuessedField.PLACE)
    assert (place.language, place.confidence, place.by, place.candidate) == ("en", 0.5, factories.reporter(), candidate)
    assert place.reader == home.reader
    assert ", figures " in place.reader, "another reader is another measure"


def test_a_changed_number_and_a_range_are_told_apart(home: Document, candidate: Candidate) -> None:
    """A wrong number would count as right."""
    claim = log(home, candidate, value=None, low=Decimal(85), high=Decimal(90), comparator="between")
    assert kept(claim)["value"] == ("93", "85..90", "changed")
    assert kept(claim)["comparator"] == ("=", "between", "changed")


def test_what_a_person_called_right_is_more_than_what_they_left(home: Document, candidate: Candidate) -> None:
    """A field that nobody looked at would count like one that somebody vouched for."""
    claim = log(home, candidate, confirmed=("value", "period", "place"))
    confirmed = set(claim.guesses.filter(confirmed=True).values_list("field", flat=True))
    assert confirmed == {"figure", "value", "period"}, "a field that was emptied is not right"


def test_a_figure_that_the_reader_missed_is_kept_as_missed(home: Document) -> None:
    """The reader would look perfect: what it never showed could never be counted."""
    claim = log(home, None, value=Decimal(7), as_written="seven")
    missed = claim.guesses.get()
    assert (missed.field, missed.outcome, missed.saved, missed.candidate) == ("figure", "missed", "seven", None)


@pytest.mark.parametrize("state", CandidateState.values)
def test_a_figure_that_was_logged_by_its_words_was_no_miss_and_is_done(home: Document, state: str) -> None:
    """It would be offered once more, logged twice, and counted against the reader."""
    candidate = home.candidates.get(value=93)
    if state == CandidateState.DISMISSED:
        factories.intake.dismiss(candidate, by=factories.reporter())
    first = log(home, candidate) if state == CandidateState.LOGGED else None
    claim = log(home, None)
    candidate.refresh_from_db()
    assert (candidate.state, candidate.claim) == (CandidateState.LOGGED, first or claim)
    assert kept(claim)["figure"] == ("93", "93", "kept")


def test_a_rounded_fraction_is_the_figure_that_was_read() -> None:
    """ "One in six" is logged as 16.7 %, and would count as a miss."""
    home = factories.document("One in six trees fell, the mayor said.")
    claim = claiming.log_claim(
        factories.place("One in six trees fell", within=home),
        by=factories.reporter(),
        ticket=uuid4(),
        statement="One in six fell",
        figure=factories.figure(value=Decimal("16.7")),
    )
    assert kept(claim)["value"] == ("16.6667", "16.7", "changed")
    assert kept(claim)["figure"][2] == Outcome.KEPT


def test_an_appearance_says_that_the_figure_was_there_and_nothing_more(home: Document, candidate: Candidate) -> None:
    """The fields of the first claim would count a second time."""
    claim = factories.claim()
    before = claim.guesses.count()
    claiming.add_appearance(claim, factories.place(within=home), by=factories.reporter(), candidate=candidate)
    added = list(claim.guesses.order_by("pk"))[before:]
    assert [(guess.field, guess.outcome) for guess in added] == [("figure", "kept")]


def test_the_same_form_sent_twice_is_measured_once(home: Document, candidate: Candidate) -> None:
    """A double click would count double."""
    ticket = uuid4()
    for _ in range(2):
        claiming.log_claim(
            factories.place(within=home),
            by=factories.reporter(),
            ticket=ticket,
            statement="93% survived",
            figure=factories.figure(),
            candidate=candidate,
        )
    assert Guess.objects.filter(field=GuessedField.FIGURE).count() == 1


def test_the_database_refuses_a_measure_that_cannot_be(home: Document, candidate: Candidate) -> None:
    """Whoever writes past the desk's code would bend the measure without a trace."""
    claim = log(home, candidate)
    row = stored("claims_guess", claim.guesses.get(field=GuessedField.PLACE).pk)
    with allowed():
        insert("claims_guess", row)
    for wrong in (
        {"saved": "Lindau"},
        {"offered": ""},
        {"outcome": "kept"},
        {"outcome": "praised"},
        {"outcome": "filled_in"},
        {"confirmed": True},
    ):
        with refused("guess_outcome_fits|guess_confirmed_is_kept"):
            insert("claims_guess", row | wrong)
    with refused("guess_field_known"):
        insert("claims_guess", row | {"field": "mood"})
    with refused("guess_missed_has_no_candidate"):
        insert("claims_guess", row | {"candidate_id": None})
