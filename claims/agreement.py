"""How far two people agree beyond what chance would bring: Cohen's kappa.

J. Cohen, A coefficient of agreement for nominal scales, Educational and Psychological Measurement 20 (1960), 37-46.
"""

from collections import Counter
from collections.abc import Hashable, Iterable
from dataclasses import dataclass


@dataclass(frozen=True)
class Agreement:
    """number: how many were rated by both. same: how many of them alike.

    kappa: 1 for full agreement, 0 for what chance would bring, below 0 for less; None where nothing was rated twice or
    both gave one and the same rating throughout, of which chance alone would make as much.
    """

    number: int
    same: int
    kappa: float | None


def agreement(pairs: Iterable[tuple[Hashable, Hashable]]) -> Agreement:
    """pairs: the two ratings of each thing, the first person's first."""
    rated = list(pairs)
    number, same = len(rated), sum(first == second for first, second in rated)
    if not number:
        return Agreement(0, 0, None)
    firsts, seconds = Counter(first for first, _ in rated), Counter(second for _, second in rated)
    by_chance = sum(firsts[rating] * seconds[rating] for rating in firsts)
    # In whole numbers: no rounding decides whether the denominator is nought.
    if by_chance == number * number:
        return Agreement(number, same, None)
    return Agreement(number, same, (same * number - by_chance) / (number * number - by_chance))
