"""The arithmetic of the score: one decision must not turn a desk's list upside down, nor a thousand break it."""

from math import isfinite
from random import Random

from hypothesis import given, settings
from hypothesis import strategies as st

from claims.figures.learning import Decision, Weights, average_precision, cross_validated, learnt, sigmoid
from tests.figures.expressions import EXAMPLES

CODES = ("attributed", "share", "forecast", "small", "advert")
START = Weights(0.3, {"attributed": 0.4, "share": 0.6, "forecast": -1.2, "small": -1.0, "advert": -1.3})
DECISIONS = st.lists(st.tuples(st.frozensets(st.sampled_from([*CODES, "unheard"])), st.booleans()), max_size=60)
FEW = settings(max_examples=EXAMPLES, deadline=None)


@FEW
@given(DECISIONS, st.floats(0.5, 500))
def test_weights_are_finite_numbers_for_the_known_reasons(decisions: list[Decision], strength: float) -> None:
    found = learnt(decisions, START, strength)
    assert set(found.each) == set(CODES)
    assert all(isfinite(weight) and abs(weight) < 100 for weight in (found.base, *found.each.values()))


@FEW
@given(DECISIONS, st.randoms(use_true_random=False))
def test_same_decisions_in_any_order_give_the_same_weights(decisions: list[Decision], random: Random) -> None:
    """Two people would see two orders of one document."""
    shuffled = list(decisions)
    random.shuffle(shuffled)
    assert learnt(shuffled, START, 20) == learnt(decisions, START, 20)


@FEW
@given(DECISIONS, st.sampled_from(CODES))
def test_logging_more_figures_with_a_reason_never_lowers_their_score(decisions: list[Decision], code: str) -> None:
    more = [*decisions, *[(frozenset([code]), True)] * 10]
    assert learnt(more, START, 20).score([code]) >= learnt(decisions, START, 20).score([code]) - 0.01


@FEW
@given(DECISIONS)
def test_strong_start_is_kept_and_no_decision_changes_nothing(decisions: list[Decision]) -> None:
    assert learnt(decisions, START, 1e9) == START
    assert learnt([], START, 1) == START


def test_what_a_desk_always_dismisses_sinks_below_what_it_logs() -> None:
    """The built-in weights put shares first; this desk logs forecasts and dismisses shares."""
    decisions = [(["share"], False), (["forecast"], True)] * 200
    found = learnt(decisions, START, 20)
    assert START.score(["share"]) > START.score(["forecast"])
    assert found.score(["share"]) < found.score(["forecast"])


def test_reason_that_nobody_decided_on_keeps_its_weight() -> None:
    assert learnt([(["share"], True)] * 50, START, 20).each["advert"] == START.each["advert"]


@FEW
@given(st.floats(-1e6, 1e6), st.floats(-1e6, 1e6))
def test_score_lies_between_0_and_1_and_grows_with_its_weights(one: float, other: float) -> None:
    assert 0 <= sigmoid(one) <= 1
    assert sigmoid(min(one, other)) <= sigmoid(max(one, other))


RANKED = st.lists(st.tuples(st.sampled_from([0.1, 0.2, 0.5, 0.9]), st.booleans()), min_size=1, max_size=30)


@FEW
@given(RANKED)
def test_precision_is_1_exactly_when_no_dismissed_figure_stands_before_a_logged_one(
    ranked: list[tuple[float, bool]],
) -> None:
    found = average_precision(ranked)
    logged = [score for score, worth in ranked if worth]
    if not logged:
        assert found is None
        return
    assert found is not None
    assert 0 < found <= 1 + 1e-9
    assert (found > 1 - 1e-9) == all(score < min(logged) for score, worth in ranked if not worth)


def test_equal_scores_earn_what_their_orders_earn_on_average() -> None:
    """An order that puts everything in one place would look better or worse by the order of the file."""
    assert average_precision([(0.5, True), (0.5, False)]) == average_precision([(0.5, False), (0.5, True)]) == 0.75


def test_every_decision_is_scored_by_weights_that_never_saw_its_document() -> None:
    """Learnt by heart, any order would look perfect."""
    decisions = [(["share"], place == 0) for place in range(10)]
    alone = cross_validated(decisions, [0, 0, *range(1, 9)], START, 1)
    assert len(alone) == 10
    assert alone[0] == alone[1] == min(alone) < max(alone)
