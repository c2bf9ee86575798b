"""Where in a text something is named: the words of a text, and the spots at which they name a concept or a place."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from claims.figures.relate.folding import folded
from claims.figures.relate.vocabulary import Concept, Vocabulary, whereabouts
from claims.figures.tokens import Tokens

SMALL: Final = 4  # letters that the adjective of a place has at least: "us" is a pronoun


@dataclass(frozen=True, slots=True)
class Spot:
    """A word or phrase of a text, and what it names; start: its first character."""

    start: int
    text: str
    letters: str
    means: frozenset[Concept]
    capital: bool


class Row:
    """The words of a text without its signs and numbers."""

    def __init__(self, tokens: Tokens) -> None:
        places = [at for at in range(len(tokens)) if tokens.is_word(at)]
        self._text = tokens.text
        self.words = [folded(tokens.lows[at]) for at in places]
        self.starts = [tokens.starts[at] for at in places]
        self._ends = [tokens.ends[at] for at in places]
        self._capitals = [tokens.is_capital(at) for at in places]

    def _spot(self, index: int, length: int, means: frozenset[Concept]) -> Spot:
        start, last = self.starts[index], index + length
        letters = " ".join(self.words[index:last])
        return Spot(start, self._text[start : self._ends[last - 1]], letters, means, self._capitals[index])

    def places(self) -> Iterator[Spot]:
        """Places, of which the names must be written with a capital; their adjectives may be small."""
        index = 0
        while index < len(self.words):
            means, length = whereabouts().at(self.words, index)
            town = any(section == "town" for section, _ in means)
            if means and (self._capitals[index] or (len(self.words[index]) >= SMALL and not town)):
                yield self._spot(index, length, means)
            index += length

    def told(self, known: Vocabulary) -> Iterator[Spot]:
        """Every word or phrase with what it names; those of places are left out."""
        index = 0
        while index < len(self.words):
            means, length = known.at(self.words, index)
            if not means:
                where, length = whereabouts().at(self.words, index)
                if where:
                    index += length
                    continue
            if length > 1 and not any(section in ("measure", "topic") for section, _ in means):
                # "fully vaccinated" names a group, and what is measured by one of its words
                means |= {one for at in range(index, index + length) for one in known.at([self.words[at]], 0)[0]}
            yield self._spot(index, length, means)
            index += length
