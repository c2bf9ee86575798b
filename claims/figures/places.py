"""Where: names behind "in" or behind a word such as "province"; which of them belongs to a figure."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from claims.figures.found import Found
from claims.figures.lexicon import Lexicon
from claims.figures.tokens import Tokens
from claims.figures.wholes import LONGEST_NAME, past_hyphen

DIRECTLY: Final = 3  # tokens behind a figure in which a place is surely its own
OPENING: Final = 2
SURE: Final = 0.85
IN: Final = 0.78
COUNTRY: Final = 0.78
OWNER: Final = 0.7
AREA: Final = 0.65
OFTEN: Final = 3


@dataclass(frozen=True, slots=True)
class Place:
    """The name in tokens start to stop; at: the word before it that makes it a place."""

    at: int
    start: int
    stop: int
    confidence: float


def places(tokens: Tokens, first: int, end: int, lex: Lexicon) -> list[Place]:
    """All places named in a sentence, in their order."""
    found, index = [], first
    while index < end:
        place = _place(tokens, index, end, lex)
        if place:
            found.append(place)
            index = place.stop
        else:
            index += 1
    return found


def _place(tokens: Tokens, index: int, end: int, lex: Lexicon) -> Place | None:
    """The place that the word at index leads to."""
    low, around = tokens.low(index), lex.words.around
    if low in lex.words.places:
        return _behind_in(tokens, index, end, lex)
    if low in lex.near.firsts and (phrase := lex.near.starting(tokens, index)):
        return _named(tokens, index, phrase[1], end, lex, AREA)
    if low in around.locals and (tokens.low(index + 1) in lex.words.of):
        return _named(tokens, index, index + 2, end, lex, AREA)
    return _area(tokens, index, end, lex) or _country(tokens, index, end, lex) or _owner(tokens, index, end, lex)


def _named(tokens: Tokens, at: int, start: int, end: int, lex: Lexicon, confidence: float) -> Place | None:
    """The name at start or behind its article; a country keeps its own end."""
    while start < end and (tokens.low(start) in lex.words.determiners or tokens.low(start) == "'"):
        start += 1
    if known := _area(tokens, start, end, lex) or _country(tokens, start, end, lex):
        return Place(at, known.start, known.stop, confidence)
    return Place(at, start, _name_end(tokens, start, end, lex), confidence) if is_name(tokens, start, lex) else None


def _owner(tokens: Tokens, index: int, end: int, lex: Lexicon) -> Place | None:
    """English: "Leeds city council", "London's population"."""
    if not lex.words.head_last or not is_name(tokens, index, lex) or tokens.is_capital(index - 1):
        return None
    stop = _name_end(tokens, index, end, lex)
    owned = stop + 2 if tokens.low(stop) == "'" and tokens.low(stop + 1) == "s" else stop
    return Place(index, index, stop, OWNER) if tokens.low(owned) in lex.words.around.locals else None


def _behind_in(tokens: Tokens, index: int, end: int, lex: Lexicon) -> Place | None:
    start = index + 1
    skipped = lex.words.determiners | lex.words.around.whole_of
    while start < end and (tokens.low(start) in skipped or tokens.low(start) == "'"):
        start += 1
    if known := _area(tokens, start, end, lex) or _country(tokens, start, end, lex):
        return Place(index, known.start, known.stop, SURE)
    if not is_name(tokens, start, lex) or (lex.words.capital_nouns and start > index + 1):
        return None
    stop = _name_end(tokens, start, end, lex)
    # "in Smith's view": a genitive makes the name something else
    if tokens.low(stop) == "'" and tokens.low(stop + 1) == "s" and tokens.low(stop + 2) not in lex.words.around.locals:
        return None
    return Place(index, start, stop, IN)


def _country(tokens: Tokens, index: int, end: int, lex: Lexicon) -> Place | None:
    """A country wherever it stands: "the GDP of France", "Deutschlands Straßen"."""
    low = tokens.low(index)
    if low not in lex.countries.firsts and not (lex.words.capital_nouns and low.endswith("s")):
        return None
    if not tokens.is_capital(index) or (len(low) < 4 and not tokens.raw(index).isupper()):
        return None
    match = lex.countries.starting(tokens, index)
    if match is None and lex.words.capital_nouns and low[:-1] in lex.countries.firsts:
        match = (True, index + 1) if low[:-1] in lex.country_words else None
    # "US-Bürger", "France 2"
    if match is None or match[1] > end or tokens.low(match[1]) == "-" or tokens.is_number(match[1]):
        return None
    return Place(index, index, match[1], COUNTRY)


def _area(tokens: Tokens, index: int, end: int, lex: Lexicon) -> Place | None:
    """ "province de Cordoue", "city of Leeds", "Bundesstaat Florida" """
    low, words = tokens.low(index), lex.words
    if low not in words.around.areas and not (words.capital_nouns and low.endswith(tuple(words.around.areas))):
        return None
    name = index + 1
    while name < end and (tokens.low(name) in words.of | words.determiners or tokens.low(name) == "'"):
        name += 1
    linked = name > index + 1 or words.capital_nouns
    if not linked or not is_name(tokens, name, lex) or (words.capital_nouns and name > index + 1):
        return None
    return Place(index, index, _name_end(tokens, name, end, lex), AREA)


def is_name(tokens: Tokens, index: int, lex: Lexicon) -> bool:
    low, words = tokens.low(index), lex.words
    no_place = low in words.no_places or low in words.months or low in words.around.weekdays
    no_place = no_place or low in words.functions or low.endswith(words.around.no_place_ends)
    return tokens.is_capital(index) and len(low) > 1 and not no_place


def _name_end(tokens: Tokens, start: int, end: int, lex: Lexicon) -> int:
    index = start
    while index < end and index < start + LONGEST_NAME:
        if tokens.is_capital(index) and not (lex.words.capital_nouns and index > start):
            index = past_hyphen(tokens, index)
        elif (
            index > start
            and tokens.low(index) in lex.words.of
            and is_name(tokens, index + 1, lex)
            and lex.words.head_last
        ):
            index += 1
        else:
            break
    # "U.S."
    if tokens.low(index) == "." and tokens.glued(index) and tokens.is_capital(index + 1) and tokens.glued(index + 1):
        index += 2 + (tokens.low(index + 2) == "." and tokens.glued(index + 2))
    return index


def name_of(tokens: Tokens, place: Place) -> str:
    return tokens.text[tokens.starts[place.start] : tokens.ends[place.stop - 1]]


def standing_out(tokens: Tokens, named: Sequence[Place]) -> Place | None:
    """The place that a text names again and again, at least as often as all others together."""
    names = [name_of(tokens, place) for place in named]
    if not names:
        return None
    name, times = Counter(names).most_common(1)[0]
    return named[names.index(name)] if times >= OFTEN and 2 * times >= len(names) else None


def place_of(tokens: Tokens, found: Found, named: Sequence[Place], others: Sequence[Found]) -> Place | None:
    """The nearest one that no other figure stands before or has for its own; nearest in commas, then in tokens."""
    own = [place for place in named if _belongs(tokens, found, place, others, alone=len(named) == 1)]
    return min(own, key=lambda place: _distance(tokens, found, place), default=None)


def _distance(tokens: Tokens, found: Found, place: Place) -> tuple[int, int, int]:
    low, high = _gap(found, place)
    if high == found.first and tokens.low(high - 1) == "(":  # "Greece (60 %)"
        high -= 1
    commas = sum(mark in ",;:()" for mark in tokens.lows[low:high])
    before = place.at < found.first
    # behind in the same clause, else before: "les droits en Allemagne, à 5.900, comme en France"
    return commas, int(before if commas == 0 else not before), high - low


def _gap(found: Found, place: Place) -> tuple[int, int]:
    return (found.stop, place.at) if place.at >= found.stop else (place.stop, found.first)


def _belongs(tokens: Tokens, found: Found, place: Place, others: Sequence[Found], *, alone: bool) -> bool:
    if place.at < found.stop and place.stop > found.first:
        return False
    low, high = _gap(found, place)
    if place.at - tokens.sentence(place.at)[0] <= OPENING and place.at < found.first:
        return True
    between = [other for other in others if low <= other.first < high]
    return not between or (alone and not any(0 <= place.at - other.stop <= DIRECTLY for other in between))
