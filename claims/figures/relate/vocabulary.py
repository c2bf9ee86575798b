"""Words of two languages -> the concepts that they name: measures, facets, flows, places."""

from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import Final

from babel.core import Locale

from claims.figures.relate.folding import folded
from claims.figures.territories import NO_PLACES
from claims.figures.words import LANGUAGES
from claims.figures.words.concepts import FLOWS, MEASURES, PLAIN
from claims.figures.words.everyday import TOPICS
from claims.figures.words.facets import FACETS
from claims.figures.words.whereabouts import CITIES, DEMONYMS

LANGUAGES_KNOWN: Final = ("en", "fr")
WORLD: Final = "001"  # everywhere is no place among others
LONGEST: Final = 6  # words of a phrase
#: A section and a name: ("measure", "inflation"), ("topic", "7"), ("facet", "sex.women"), ("country", "FR").
Concept = tuple[str, str]


class Vocabulary:
    """Phrases of folded words with the concepts that they name; the longest wins, and a word may name several."""

    def __init__(self, entries: Iterator[tuple[str, Concept]]) -> None:
        self._exact: dict[str, set[Concept]] = {}
        self._open: dict[str, set[Concept]] = {}  # with a star
        self._firsts: dict[str, int] = {}  # the longest phrase, in words, that begins with this one
        for phrase, concept in entries:
            plain = " ".join(_words(phrase.rstrip("*")))
            kept = self._open if phrase.endswith("*") else self._exact
            kept.setdefault(plain, set()).add(concept)
            first, *rest = plain.split()
            self._firsts[first] = max(self._firsts.get(first, 1), len(rest) + 1)
        self._found: dict[str, frozenset[Concept]] = {}

    def at(self, words: Sequence[str], index: int) -> tuple[frozenset[Concept], int]:
        """What the words at index name, and how many they are; nothing and 1 where that is unknown."""
        longest = min(self._firsts.get(words[index], 1), len(words) - index, LONGEST)
        for length in range(longest, 0, -1):
            found = self._named(" ".join(words[index : index + length]))
            if found:
                return found, length
        return frozenset(), 1

    def _named(self, phrase: str) -> frozenset[Concept]:
        known = self._found.get(phrase)
        if known is None:
            names = set(self._exact.get(phrase, ()))
            for end in range(len(phrase), 1, -1):
                if " " in phrase[end:]:
                    break
                names |= self._open.get(phrase[:end], set())
            known = frozenset(names)
            if len(self._found) < 100_000:  # texts without end hold words without end
                self._found[phrase] = known
        return known


def _words(phrase: str) -> list[str]:
    return folded(phrase).replace("-", " ").replace("'", " ").replace("’", " ").replace(".", " ").split()


def _entries(column: int) -> Iterator[tuple[str, Concept]]:
    """What the words of one language name; column: its place in LANGUAGES_KNOWN."""
    for section, lines in (("measure", MEASURES), ("facet", FACETS), ("flow", FLOWS)):
        for line in lines.strip().splitlines():
            name, *columns = line.split("|")
            yield from ((phrase, (section, name.strip())) for phrase in _phrases(columns[column]))
    for number, entry in enumerate(TOPICS.split(";")):
        yield from ((phrase, ("topic", str(number))) for phrase in _phrases(entry.split(":")[column]))


def _phrases(text: str) -> Iterator[str]:
    """A star inside a phrase is a plural that may be there: "titre* de séjour"."""
    for phrase in text.split(","):
        plain = " ".join(phrase.split())
        if plain:
            inner = plain[:-1].replace("* ", " ")
            yield from (
                {plain, inner + plain[-1], plain[:-1].replace("* ", "s ") + plain[-1]} if "* " in plain else {plain}
            )


def _places() -> Iterator[tuple[str, Concept]]:
    for language in LANGUAGES_KNOWN:
        locale = Locale(language)
        for code, name in locale.territories.items():
            if code not in NO_PLACES and code != WORLD and "(" not in name:
                yield name, ("country", code)
        for zone, names in locale.time_zones.items():
            if name := names.get("city"):
                yield name, ("town", zone.rpartition("/")[2].replace("_", " ").lower())
    for line in DEMONYMS.strip().splitlines():
        code, *columns = line.split("|")
        yield from ((phrase, ("country", code)) for column in columns for phrase in _phrases(column))
    for entry in CITIES.split(";"):
        named = list(_phrases(entry.replace("|", ",")))
        yield from ((phrase, ("town", named[0])) for phrase in named)


def concepts(language: str) -> Vocabulary:
    """Measures, topics, facets and flows, as a language calls them; one that is not known is taken for English."""
    return _concepts(LANGUAGES_KNOWN.index(language[:2]) if language[:2] in LANGUAGES_KNOWN else 0)


@lru_cache(maxsize=2)
def _concepts(column: int) -> Vocabulary:
    return Vocabulary(_entries(column))


@lru_cache(maxsize=1)
def whereabouts() -> Vocabulary:
    """Countries by code, their people, and cities by their English name."""
    return Vocabulary(_places())


@lru_cache(maxsize=1)
def plain_words() -> frozenset[str]:
    """Folded words that tell nothing of what a figure is about."""
    found = set(PLAIN.split())
    for code in LANGUAGES_KNOWN:
        words, around = LANGUAGES[code], LANGUAGES[code].around
        for group in (
            words.functions, words.determiners, words.fillers, words.numerals, words.scales, words.months, words.of,
            words.stop_words, words.rises, words.moves, words.adjectives, around.says, around.levels, around.fillers,
            around.weekdays, around.before_says,
        ):  # fmt: skip
            found.update(folded(word) for word in group)
    return frozenset(found)
