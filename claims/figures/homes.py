"""Whose peso? A currency word that several countries use, settled by the countries that the text speaks of."""

from functools import lru_cache
from typing import Final

from babel.core import Locale, get_global
from babel.numbers import get_currency_name, get_territory_currencies

from claims.figures.found import Found
from claims.figures.lexicon import Lexicon
from claims.figures.phrases import Phrases
from claims.figures.tokens import Tokens

CLEAR: Final = 2  # times as many mentions as the next country
SHORTEST_CUE: Final = 4  # characters: "US" and "de" are no names of a country


@lru_cache(maxsize=64)
def _cues(language: str, word: str) -> Phrases[str]:
    """Names of countries, and the adjectives in the names of their money -> ISO 4217, for one currency word."""
    countries = Locale(language).territories
    cues: dict[str, str] = {}
    for territory in get_global("territory_currencies"):
        for code in get_territory_currencies(territory):
            names = {get_currency_name(code, count, language).lower() for count in (1, 2)}
            if not any(word in name.split() for name in names):
                continue
            others = {part for name in names for part in name.split()} - {word, word.removesuffix("s")}
            for cue in (countries.get(territory, "").lower(), *others):
                if len(cue) >= SHORTEST_CUE:
                    cues[cue] = code
    return Phrases(cues)


def _home(tokens: Tokens, lex: Lexicon, word: str) -> str:
    """The currency that a word means in this text, or the word where the text does not say it clearly."""
    cues, counts = _cues(lex.words.code, word), dict[str, int]()
    for index, low in enumerate(tokens.lows):
        match = cues.starting(tokens, index) if low in cues.firsts else None
        if match:
            counts[match[0]] = counts.get(match[0], 0) + 1
    best, *rest = sorted(counts, key=lambda code: -counts[code]) or [word]
    return word if rest and counts[best] < CLEAR * counts[rest[0]] else best


class Homes:
    """The currency words of one text; each is looked up once, where it is met."""

    def __init__(self, tokens: Tokens, lex: Lexicon) -> None:
        self._tokens, self._lex = tokens, lex
        self._known: dict[str, str] = {}

    def settle(self, found: Found) -> None:
        """Give a figure in "pesos" its country, and one in "$" where that is what the text calls its pesos."""
        words = self._lex.words
        if words.currencies.get(found.unit) == found.unit:
            found.unit = self._of(found.unit)
            return
        shared = words.shared_signs.get(self._tokens.low(found.first)) if found.first < found.number.start else None
        if shared and shared in self._tokens.lows:
            home = self._of(shared)
            found.unit = found.unit if home == shared else home

    def _of(self, word: str) -> str:
        if word not in self._known:
            self._known[word] = _home(self._tokens, self._lex, word)
        return self._known[word]
