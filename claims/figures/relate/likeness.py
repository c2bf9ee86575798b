"""How much of what two mentions tell is the same, in whichever of two languages."""

from dataclasses import dataclass
from typing import Final

from claims.figures.relate.folding import kindred
from claims.figures.relate.mentions import Mention, Word

PLACE: Final = 1.0  # that a common place adds


@dataclass(frozen=True, slots=True)
class Likeness:
    """share: of what both tell, 0 to 1; weight: of the words that they have in common."""

    share: float
    weight: float
    words: tuple[str, ...]


def likeness(one: Mention, other: Mention) -> Likeness:
    """How much of what the two tell is the same, in whichever of the two languages."""
    here, shared = _common(one.words, other.words)
    there, _ = _common(other.words, one.words)
    if not here or not there:
        return Likeness(0.0, 0.0, ())
    place = PLACE if one.countries & other.countries or one.towns & other.towns else 0.0
    mine, yours = (place + sum(word.weight for word in mention.words) for mention in (one, other))
    shares = sorted(((here + place) / mine, (there + place) / yours))
    return Likeness(0.35 * shares[0] + 0.65 * shares[1], min(here, there) + place, shared)


def _common(words: tuple[Word, ...], others: tuple[Word, ...]) -> tuple[float, tuple[str, ...]]:
    weight, shared = 0.0, []
    for word in words:
        if any(alike(word, other) for other in others):
            weight += word.weight
            shared.append(word.text)
    return weight, tuple(dict.fromkeys(shared))


def alike(word: Word, other: Word) -> bool:
    """Do they name one concept, or look alike where either is unknown?"""
    if word.means and other.means:
        return bool(concepts_of(word) & concepts_of(other))
    return kindred(word.letters, other.letters)


def concepts_of(word: Word) -> frozenset[str]:
    """Members of one facet are alike as topics: "women" and "men" both speak of a sex."""
    return frozenset(name.partition(".")[0] if section == "facet" else name for section, name in word.means)


def left_over(words: tuple[Word, ...], others: tuple[Word, ...]) -> list[Word]:
    """The words that have no counterpart among the others."""
    return [word for word in words if not any(alike(word, other) for other in others)]
