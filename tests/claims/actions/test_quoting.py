"""What a stored copy says is frozen once; an excerpt has its place in it, or the page says that it has none."""

from decimal import Decimal

import pytest

from claims.actions import evidencing, quoting
from claims.actions.recording import Refused, Stale
from claims.models import CopyReading, Evidence, Figure, History, Job
from claims.terms import FROZEN_STAGES, JobKind, JobState, Problem, Stage
from tests import factories

pytestmark = pytest.mark.django_db

COPY = "The register of 2021.\n\nAlive: 61\u00a0% of the town’s trees – 6,100 of 10,000."
THERE = "61\u00a0% of the town’s trees – 6,100"


def piece_with(excerpt: str = "", **fields: object) -> Evidence:
    """Evidence whose copy is stored and has not been read."""
    return factories.evidence(factories.claim(), upload=COPY.encode(), excerpt=excerpt, **fields)


def choose(piece: Evidence, excerpt: str = "", figure: Figure | None = None, version: int = 0) -> Evidence:
    start = COPY.index(excerpt) if excerpt else 0
    place = (start, start + len(excerpt)) if excerpt else None
    said = {"excerpt": excerpt, "place": place, "figure": figure, "version": version or piece.version}
    return quoting.choose_excerpt(piece, by=factories.reporter(), **said)


@pytest.mark.parametrize("typed", [THERE, "61 % of the town's trees - 6,100", "  61 % of  the town’s\ntrees—6,100 "])
def test_a_pasted_excerpt_gets_its_place_and_the_words_that_stand_there(typed: str) -> None:
    """Straight quotes, plain spaces and hyphens from a keyboard must not make a true excerpt a wrong one."""
    piece = factories.read_copy(piece_with(typed), COPY)
    assert piece.excerpt == THERE == COPY[piece.excerpt_start : piece.excerpt_end]


@pytest.mark.parametrize("typed", ["62 % of the town’s trees", "61 % of the trees", "Alive: 61 % of the towns trees"])
def test_an_excerpt_that_is_not_there_stays_as_typed_and_is_told(typed: str) -> None:
    """Another number or a word left out is another statement: nobody is quoted with it, and nothing typed is lost."""
    piece = factories.read_copy(piece_with(typed), COPY)
    assert (piece.excerpt, piece.excerpt_start, piece.is_excerpt_missing) == (typed, None, True)


def test_a_copy_from_an_address_is_read_once_it_is_stored() -> None:
    """Nobody would ask for its text, and its excerpt would never be looked for."""
    piece = factories.evidence(factories.claim(), address="https://register.example/trees")
    assert not Job.objects.filter(kind=JobKind.READ_COPY).exists()
    capture = piece_with().capture
    Job.objects.filter(capture=capture).update(state=JobState.DONE)
    for _ in range(2):
        evidencing.keep_copy(piece, capture)
    assert Job.objects.filter(capture=capture, state=JobState.QUEUED).count() == 1


def test_a_text_is_kept_once() -> None:
    """Places count characters of it: a second reading by a newer reader must not move them."""
    piece = factories.read_copy(piece_with(THERE), COPY)
    factories.read_copy(piece, "Another text altogether")
    quoting.fail(piece.capture, Problem.READING_FAILED)
    reading = CopyReading.objects.get(capture=piece.capture)
    assert (reading.text, reading.problem) == (COPY, "")
    assert [figure.kind for figure in reading.suggested()][:1] == ["share"]


def test_a_reading_that_failed_can_be_tried_again_and_ends_in_a_text() -> None:
    """The machine was busy for a minute; the copy is as good as it was."""
    piece = piece_with(THERE)
    Job.objects.filter(capture=piece.capture).update(state=JobState.DONE)
    quoting.fail(piece.capture, Problem.READING_FAILED)
    assert not quoting.is_done(piece.capture)
    for _ in range(2):
        quoting.read_again(piece, by=factories.reporter())
    assert Job.objects.filter(capture=piece.capture, state=JobState.QUEUED).count() == 1
    assert factories.read_copy(piece, COPY).excerpt_start == COPY.index(THERE)
    assert quoting.is_done(piece.capture)
    Job.objects.filter(capture=piece.capture).update(state=JobState.DONE)
    quoting.read_again(piece, by=factories.reporter())
    assert not Job.objects.filter(capture=piece.capture, state=JobState.QUEUED).exists(), "a frozen text stays"


def test_copies_from_before_are_read_by_and_by() -> None:
    """A desk of three years would have no text for any of its evidence."""
    old = piece_with()
    Job.objects.filter(capture=old.capture).update(state=JobState.DONE)
    read, failed, without = (
        piece_with(),
        piece_with(),
        factories.evidence(factories.claim(), address="https://x.example/"),
    )
    factories.read_copy(read)
    quoting.fail(failed.capture, Problem.NOT_TEXT)
    Job.objects.exclude(capture=old.capture).update(state=JobState.DONE)
    assert [quoting.read_unread(), quoting.read_unread()] == [1, 0]
    assert Job.objects.get(state=JobState.QUEUED).capture == old.capture
    assert without.capture is None


@pytest.mark.parametrize("stage", sorted(FROZEN_STAGES - {Stage.CLOSED}))
def test_under_review_an_excerpt_gets_its_place_and_keeps_its_words(stage: Stage) -> None:
    """What was approved is what stands there: typography of the copy must not slip into it afterwards."""
    claim = factories.claim()
    exact = factories.evidence(claim, upload=COPY.encode(), excerpt=THERE)
    typed = factories.evidence(claim, upload=COPY.encode(), excerpt="61 % of the town's trees")
    factories.advance(claim, stage)
    assert factories.read_copy(exact, COPY).excerpt_start == COPY.index(THERE)
    after = factories.read_copy(typed, COPY)
    assert (after.excerpt, after.excerpt_start) == ("61 % of the town's trees", None)


def test_the_words_and_the_figure_are_chosen_and_recorded() -> None:
    """Who chose which words is as much history as the verdict."""
    piece = factories.read_copy(piece_with(), COPY)
    after = choose(piece, THERE, factories.figure(value=Decimal(61)))
    assert (after.excerpt, after.excerpt_start, after.version) == (THERE, COPY.index(THERE), 2)
    assert (after.figure.value, after.figure.claim_id) == (61, piece.claim_id)
    link = History.objects.filter(claim=piece.claim, noun="evidence").latest("position")
    assert (link.actor, link.after["excerpt"]) == (factories.reporter(), THERE)
    again = choose(after, THERE, factories.figure(value=Decimal(62)))
    assert (again.figure_id, again.figure.value) == (after.figure_id, 62), "one figure with a history, not two"
    assert choose(again).figure is None


def test_of_two_choices_the_second_is_told_of_the_first() -> None:
    """Somebody's careful choice would vanish without a word."""
    piece = factories.read_copy(piece_with(), COPY)
    choose(piece, THERE)
    with pytest.raises(Stale):
        choose(piece, "Alive: 61", version=1)
    assert Evidence.objects.get(pk=piece.pk).excerpt == THERE


@pytest.mark.parametrize("stage", sorted(FROZEN_STAGES - {Stage.CLOSED}))
def test_nothing_is_chosen_while_others_look_at_it(stage: Stage) -> None:
    """What was approved rests on these words and this figure."""
    claim = factories.claim(stage)
    piece = factories.read_copy(claim.evidence.get(), COPY)
    with pytest.raises(Refused, match="first"):
        choose(piece, THERE)


def test_nothing_is_chosen_for_what_does_not_count_or_is_not_there() -> None:
    """A withdrawn piece would come back in by its words."""
    waiting = factories.evidence(factories.claim(), address="https://register.example/trees")
    with pytest.raises(Refused, match="not stored yet"):
        choose(waiting)
    piece = factories.read_copy(piece_with(), COPY)
    evidencing.withdraw_evidence(piece, by=factories.reporter(), reason="Another town.")
    with pytest.raises(Refused, match="withdrawn"):
        choose(piece, THERE)


def test_the_likeliest_figure_of_the_excerpt_is_offered_as_a_guess() -> None:
    """The reviewer types what the machine has read already; and what it has not read is not made up."""
    piece = factories.read_copy(piece_with(THERE), COPY)
    without = factories.read_copy(piece_with("The register"), COPY)
    guesses = {row.pk: row.guess for row in Evidence.objects.with_reading()}
    assert guesses[piece.pk]["value"] == "61"
    assert guesses[piece.pk]["unit"] == "%"
    assert guesses[without.pk] is None
