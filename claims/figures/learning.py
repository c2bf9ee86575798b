"""The arithmetic of the score: a linear model over reasons, learnt from decisions, and how good an order is.

Logistic regression drawn towards known weights: with no decisions it is these, and every decision pulls a little.
"""

from collections import Counter
from collections.abc import Collection, Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import exp, sqrt
from typing import Final

STEPS: Final = 150  # the second digit stands still after 120
DIGITS: Final = 2  # of a weight: what people read is exactly what counts
FOLDS: Final = 5

#: The reasons of one figure, and whether it was worth checking.
Decision = tuple[Collection[str], bool]
#: The places of its reasons and of the base, whether it was worth checking, and how often that was decided.
Pattern = tuple[tuple[int, ...], bool, int]


@dataclass(frozen=True, slots=True)
class Weights:
    """A score is the logistic function of the base and of the weights of all reasons; an unknown reason counts 0."""

    base: float
    each: Mapping[str, float]

    def score(self, reasons: Iterable[str]) -> float:
        """From 0 to 1. A reason counts once."""
        return sigmoid(self.base + sum(self.each.get(code, 0.0) for code in set(reasons)))


def sigmoid(value: float) -> float:
    """Never overflows."""
    if value < 0:
        return exp(max(value, -700.0)) / (1 + exp(max(value, -700.0)))
    return 1 / (1 + exp(-value))


def learnt(decisions: Iterable[Decision], start: Weights, strength: float) -> Weights:
    """The weights that explain the decisions best while staying near ``start``.

    strength: how many decisions' worth of evidence it takes to move a weight; > 0. Only reasons that ``start`` names
    are learnt. The order of the decisions does not count, and the same decisions give the same weights.
    """
    codes = sorted(start.each)
    rows = _patterns(decisions, codes)
    if not rows:
        return start
    found = _descended(rows, [start.each[code] for code in codes] + [start.base], strength)
    return Weights(
        round(found[-1], DIGITS), {code: round(value, DIGITS) for code, value in zip(codes, found[:-1], strict=True)}
    )


def _patterns(decisions: Iterable[Decision], codes: Sequence[str]) -> list[Pattern]:
    """The same reasons with the same answer are one row: thousands of decisions fall on a few hundred of these."""
    place = {code: index for index, code in enumerate(codes)}
    counts = Counter((frozenset(place.keys() & set(reasons)), worth) for reasons, worth in decisions)
    return sorted(
        ((*sorted(place[code] for code in known), len(codes)), worth, times) for (known, worth), times in counts.items()
    )


def _descended(rows: Sequence[Pattern], goal: list[float], strength: float) -> list[float]:
    """Nesterov's descent on a convex function, with the step that its steepest curve allows: it cannot diverge."""
    widest, total = max(len(row) for row, _, _ in rows), sum(times for _, _, times in rows)
    step = 1 / (widest / 4 * total + strength)
    here, ahead, speed = goal, goal, 1.0
    for _ in range(STEPS):
        slopes = [strength * (value - wanted) for value, wanted in zip(ahead, goal, strict=True)]
        for row, worth, times in rows:
            miss = times * (sigmoid(sum(ahead[index] for index in row)) - worth)
            for index in row:
                slopes[index] += miss
        there = [value - step * slope for value, slope in zip(ahead, slopes, strict=True)]
        faster = (1 + sqrt(1 + 4 * speed * speed)) / 2
        ahead = [new + (speed - 1) / faster * (new - old) for new, old in zip(there, here, strict=True)]
        here, speed = there, faster
    return here


def average_precision(ranked: Iterable[tuple[float, bool]]) -> float | None:
    """How good an order by score is: 1 when all that is worth checking comes first, None when nothing is.

    Equal scores share their places: no order among them is better than another.
    """
    worth, every = Counter[float](), Counter[float]()
    for score, is_worth in ranked:
        every[score] += 1
        worth[score] += is_worth
    above = hits = 0
    total = 0.0
    for score in sorted(every, reverse=True):
        total += worth[score] * _mean_precision(above, hits, every[score], worth[score])
        above, hits = above + every[score], hits + worth[score]
    return total / hits if hits else None


def _mean_precision(above: int, hits: int, tied: int, worth: int) -> float:
    """The mean precision at a hit among equal scores, over all their orders."""
    if tied == 1:
        return (hits + worth) / (above + 1)
    rest = (worth - 1) / (tied - 1)
    return sum((hits + 1 + rest * place) / (above + 1 + place) for place in range(tied)) / tied


def cross_validated(
    decisions: Sequence[Decision], groups: Sequence[Hashable], start: Weights, strength: float
) -> list[float]:
    """The score of every decision by weights that were learnt from other groups, in the order given.

    groups: what each decision belongs to, such as its document: what stands in one text is too much alike.
    """
    folds = {group: place % FOLDS for place, group in enumerate(dict.fromkeys(groups))}
    scores = [0.0] * len(decisions)
    for fold in range(FOLDS):
        inside = [folds[group] == fold for group in groups]
        others = [decision for decision, held in zip(decisions, inside, strict=True) if not held]
        weights = learnt(others, start, strength)
        for index, (reasons, _) in enumerate(decisions):
            if inside[index]:
                scores[index] = weights.score(reasons)
    return scores
