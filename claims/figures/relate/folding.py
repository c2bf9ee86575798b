"""Words without what hides that they are the same: accents, plurals, endings of verbs, the spelling of a neighbour."""

import unicodedata
from functools import lru_cache
from typing import Final

ENDINGS: Final = tuple(
    sorted(
        (
            "ements ement ments ment ations ation tions tion ings ing ed es s x e er ers ent ait aient ee ees ant ants"
            " ante antes ive if ifs ives ique iques ic ical ally ly al aux ale ales ous euse euses eux eur eurs or ors"
            " rice rices ity ities ite ites ance ence ism isme ist iste istes y ies ie"
        ).split(),
        key=len,
        reverse=True,
    )
)
SHORTEST_STEM: Final = 4
KINDRED: Final = 5  # letters that two words must share from their start to be called kindred
ROOT: Final = 6  # letters of a common beginning, if it is half of the word: proposal, proposition
NEAR: Final = 5  # letters for each one that may differ


@lru_cache(maxsize=50_000)
def folded(word: str) -> str:
    """Lower case, without accents."""
    if word.isascii():
        return word.lower()
    plain = unicodedata.normalize("NFKD", word.lower().replace("œ", "oe").replace("æ", "ae"))
    return "".join(sign for sign in plain if not unicodedata.combining(sign))


@lru_cache(maxsize=50_000)
def stem(word: str) -> str:
    """A folded word without its ending, at least four letters of it."""
    for ending in ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= SHORTEST_STEM:
            return word[: -len(ending)]
    return word


@lru_cache(maxsize=100_000)
def kindred(one: str, other: str) -> bool:
    """Are two folded words or names the same but for their endings or for the spelling of another language?"""
    if one == other:
        return True
    first, second = stem(one), stem(other)
    shorter, longer = sorted((first, second), key=len)
    if first == second and len(first) >= SHORTEST_STEM:
        return True
    if len(shorter) < SHORTEST_STEM or one[0] != other[0] or len(longer) - len(shorter) > 4:
        return False
    if len(shorter) >= KINDRED and longer.startswith(shorter):
        return True
    shared = next((at for at, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), len(shorter))
    if shared >= ROOT and shared * 2 >= max(len(one), len(other)):
        return True
    return distance(one, other) * NEAR <= max(len(one), len(other))


def distance(one: str, other: str) -> int:
    """How many letters have to be changed, added or left out to make one word the other."""
    row = list(range(len(other) + 1))
    for place, letter in enumerate(one, 1):
        before, row[0] = row[0], place
        for at, sign in enumerate(other, 1):
            before, row[at] = row[at], min(row[at] + 1, row[at - 1] + 1, before + (letter != sign))
    return row[-1]
