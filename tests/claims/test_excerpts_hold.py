"""An excerpt is verbatim, in a text that is frozen: the database refuses the rest, whatever code runs."""

import hashlib

import pytest

from claims.models import CopyReading, Evidence
from claims.terms import Stage
from tests import factories
from tests.claims.tries import allowed, refused, sql

pytestmark = pytest.mark.django_db

# Characters outside the basic plane, and combining ones: PostgreSQL and Python must count alike.
COPY = "🌳🌲 In the register’s ledger: 61\u202f% of 👩‍🌾’s trees — sûr."
QUOTE = "61\u202f% of 👩‍🌾’s trees"
NOT_THERE = "the excerpt is not in the stored copy at this place"


@pytest.fixture
def piece() -> Evidence:
    return factories.read_copy(factories.evidence(factories.claim(), upload=COPY.encode(), excerpt=QUOTE), COPY)


def write(piece: Evidence, assignment: str) -> None:
    sql(f"UPDATE claims_evidence SET {assignment} WHERE id = {piece.pk}")


def test_the_database_counts_characters_as_python_does(piece: Evidence) -> None:
    """An excerpt after an emoji or a narrow space would be marked some letters off, or refused."""
    assert COPY[piece.excerpt_start : piece.excerpt_end] == piece.excerpt == QUOTE


@pytest.mark.parametrize(
    "assignment",
    [
        "excerpt = 'Some other words'",
        "excerpt = ''",
        "excerpt = replace(excerpt, '61', '93')",
        "excerpt_start = excerpt_start + 1",
        "excerpt_start = excerpt_start + 1, excerpt_end = excerpt_end + 1",
        "excerpt_end = excerpt_end + 1",
        "excerpt_start = 100, excerpt_end = 101, excerpt = ''",
    ],
)
def test_an_excerpt_is_a_slice_of_the_text(piece: Evidence, assignment: str) -> None:
    """A source would be quoted with what it never said."""
    with allowed():
        write(piece, "excerpt_start = excerpt_start + 1, excerpt = substr(excerpt, 2)")
    with refused(NOT_THERE):
        write(piece, assignment)


def test_a_place_has_two_ends_and_words_between(piece: Evidence) -> None:
    """Half a place marks nothing, or everything."""
    with allowed():
        write(piece, "excerpt_start = NULL, excerpt_end = NULL")
    for half in ("excerpt_end = NULL", "excerpt_start = NULL", "excerpt_start = excerpt_end, excerpt = ''"):
        with refused(f"evidence_excerpt_has_both_ends|{NOT_THERE}"):
            write(piece, half)


def test_no_place_in_the_text_of_another_copy(piece: Evidence) -> None:
    """The words would be marked in a text that says something else."""
    other = factories.evidence(factories.claim(), excerpt=QUOTE)
    with refused(NOT_THERE):
        write(other, f"excerpt_start = {piece.excerpt_start}, excerpt_end = {piece.excerpt_end}")
    factories.read_copy(other, "Nothing of the kind.")
    with refused(NOT_THERE):
        write(other, f"excerpt_start = {piece.excerpt_start}, excerpt_end = {piece.excerpt_end}")


def test_a_text_stays_as_it_is(piece: Evidence) -> None:
    """Every excerpt points into it by position."""
    change = "UPDATE claims_copyreading SET text = %s, text_sha256 = %s"
    for text in ("", COPY + " ", COPY.upper()):
        with refused("the text of a stored copy is frozen"):
            sql(change, text, hashlib.sha256(text.encode()).hexdigest())
    with refused("the text of a stored copy is frozen"):
        sql("UPDATE claims_copyreading SET figures = '[]'")
    for statement in ("DELETE FROM claims_copyreading", "TRUNCATE claims_copyreading"):
        with refused("permission denied"):
            sql(statement)


def test_a_text_bears_its_own_hash() -> None:
    """Nobody could tell whether it is the one that was read."""
    capture = factories.evidence(factories.claim()).capture
    right = {"capture": capture, "text": COPY, "text_sha256": hashlib.sha256(COPY.encode()).hexdigest()}
    with allowed():
        CopyReading.objects.create(**right)
    with refused("text_sha256 is not the hash of the text"):
        CopyReading.objects.create(**right | {"text_sha256": "0" * 64})


def test_there_is_a_text_or_a_reason_why_not() -> None:
    """An empty text would look like a copy that says nothing."""
    capture = factories.evidence(factories.claim()).capture
    with allowed():
        CopyReading.objects.create(capture=capture, problem="no_text")
    for fields in ({}, {"problem": "no_text", "text": COPY, "text_sha256": hashlib.sha256(COPY.encode()).hexdigest()}):
        with refused("copyreading_text_or_problem"):
            CopyReading.objects.create(capture=capture, **fields)
    with refused("copyreading_share_is_one"):
        CopyReading.objects.create(capture=capture, problem="no_text", replaced_share=1.5)


@pytest.mark.parametrize("stage", [Stage.IN_REVIEW, Stage.APPROVED, Stage.PUBLISHED])
def test_words_that_are_reviewed_stand_still(stage: Stage) -> None:
    """The place may be found while others look at the claim; what was found does not move."""
    claim = factories.claim()
    piece = factories.evidence(claim, upload=COPY.encode(), excerpt=QUOTE)
    factories.advance(claim, stage)
    piece = factories.read_copy(piece, COPY)
    assert piece.excerpt_start == COPY.index(QUOTE)
    for change in (
        "excerpt_start = NULL, excerpt_end = NULL",
        "excerpt_start = excerpt_start + 1, excerpt = substr(excerpt, 2)",
    ):
        with refused("stands still"):
            write(piece, change)
