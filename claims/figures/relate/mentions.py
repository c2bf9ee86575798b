"""A figure with what its text tells of it: what is measured, of whom, where, when, and which way it goes."""

from dataclasses import dataclass
from datetime import date
from typing import Literal

from claims.figures.relate.vocabulary import Concept
from claims.figures.shapes import Reading

Way = Literal["up", "down", ""]
Days = tuple[date, date]


@dataclass(frozen=True, slots=True)
class Said:
    """A text, its language ("fr", "en") and the day it was published, if that is known."""

    text: str
    language: str
    published: date | None


@dataclass(frozen=True, slots=True)
class Word:
    """A word or phrase that tells something: the concepts it names, or its folded letters alone."""

    text: str  # as it stands
    letters: str
    means: frozenset[Concept]
    weight: float
    head: bool
    whole: bool  # only says a share of what
    name: bool  # written with a capital, and known for nothing else


@dataclass(frozen=True, slots=True)
class Mention:
    """One figure of a text, ready to be held against one of another text."""

    reading: Reading
    place: int  # the how manieth figure of its text
    words: tuple[Word, ...]
    facets: frozenset[str]
    flows: frozenset[str]
    countries: frozenset[str]
    towns: frozenset[str]
    times: tuple[Days, ...]
    own_time: bool  # the times are those of the figure's own words
    way: Way
    negated: bool
    moved: bool  # a word of direction stands right before it: "dropped 2.4 metres"
    estimated: bool  # "is estimated at": careful, and not "about"
    beyond: bool  # "has passed 100"
    whole: bool  # the "199 seats" of "135 of the 199 seats"
    published: date | None

    @property
    def measures(self) -> frozenset[str]:
        return frozenset(name for word in self.words for section, name in word.means if section == "measure")
