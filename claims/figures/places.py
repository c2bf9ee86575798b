"""Where: names behind "in" or behind a word such as "province"; which of them belongs to a figure."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from claims.figures.found import Found
from claims.figures.lexicon import Lexicon
from claims.figures.tokens import Tokens
from claims.figures.wholes import LONGEST_NAME, past_hyphen

DIRECTLY: Final = 3  # tokens behind a figure in which a place is surely its own
OPENING: Final = 2
IN: Final = 0.75
AREA: Final = 0.7
DATELINE: Final = 0.6


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
        place = _behind_in(tokens, index, end, lex) or _area(tokens, index, end, lex)
        if place:
            found.append(place)
            index = place.stop
        else:
            index += 1
    return found


def _behind_in(tokens: Tokens, index: int, end: int, lex: Lexicon) -> Place | None:
    if tokens.low(index) not in lex.words.places:
        return None
    start = index + 1
    skipped = lex.words.determiners | lex.words.around.whole_of
    while start < end and (tokens.low(start) in skipped or tokens.low(start) == "'"):
        start += 1
    if area := _area(tokens, start, end, lex):
        return Place(index, area.start, area.stop, IN)
    if not is_name(tokens, start, lex) or (lex.words.capital_nouns and start > index + 1):
        return None
    stop = _name_end(tokens, start, end, lex)
    # "in Smith's view": a genitive makes the name something else
    if tokens.low(stop) == "'" and tokens.low(stop + 1) == "s":
        return None
    return Place(index, start, stop, IN)


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
    return tokens.is_capital(index) and len(low) > 1 and not (no_place or low in words.functions)


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


def dateline(tokens: Tokens, end: int, lex: Lexicon) -> Place | None:
    """ "KERVAL (AFP) -", "Kerval, 22. November 2022 -": the name that opens a report."""
    for first in tokens.sentences[:4]:
        stop = first
        while stop < first + 4 and tokens.is_capital(stop):
            stop = past_hyphen(tokens, stop)
        if first == stop or stop >= end or not is_name(tokens, first, lex):
            continue
        if _ends_dateline(tokens, stop, lex):
            return Place(first, first, stop, DATELINE)
    return None


def _ends_dateline(tokens: Tokens, index: int, lex: Lexicon) -> bool:
    """A dash, soon, behind a bracket, a full stop or a date."""
    low = tokens.low(index)
    if low in "-–—":
        return not tokens.glued(index)
    dash = next((at for at in range(index, index + 8) if tokens.low(at) in ("-", "–", "—")), 0)
    if low == "(":
        close = next((at for at in range(index, index + 6) if tokens.low(at) == ")"), 0)
        return bool(close and dash and dash - close <= 2)
    if low == "." and tokens.low(index + 1) in ("-", "–", "—"):
        return True
    dated = any(tokens.low(at) in lex.words.months for at in range(index, index + 5))
    return low == "," and dated and bool(dash)


def place_of(tokens: Tokens, found: Found, named: Sequence[Place], others: Sequence[Found]) -> Place | None:
    """The nearest one that no other figure stands before or has for its own; nearest in commas, then in tokens."""
    own = [place for place in named if _belongs(tokens, found, place, others, alone=len(named) == 1)]
    return min(own, key=lambda place: _distance(tokens, found, place), default=None)


def _distance(tokens: Tokens, found: Found, place: Place) -> tuple[int, int, int]:
    low, high = _gap(found, place)
    commas = sum(mark in ",;:()" for mark in tokens.lows[low:high])
    return commas, int(place.at < found.first), high - low


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
