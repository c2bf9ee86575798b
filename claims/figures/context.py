"""What stands around a figure, for the form: who says so, a share of what, where, what is measured.

A wrong guess costs a reviewer more than a missing one: every rule here gives up early.
"""

from dataclasses import dataclass
from typing import Final

from claims.figures.found import Found
from claims.figures.lexicon import Lexicon
from claims.figures.nouns import VERB_ENDS
from claims.figures.shapes import Guess
from claims.figures.tokens import Tokens
from claims.figures.wholes import LONGEST_NAME, guess, is_open, past_hyphen, phrase_end, share_of

STOPS: Final = frozenset('.,;:!?()[]"«»“”„…–—|')
LONGEST_PHRASE: Final = 12
WINDOW: Final = 40


@dataclass(frozen=True, slots=True)
class Context:
    """The guesses for one figure."""

    measured: Guess | None = None
    share_of: Guess | None = None
    place: Guess | None = None
    claimant: Guess | None = None


def context_of(tokens: Tokens, found: Found, lex: Lexicon) -> Context:
    """All guesses from the figure's own sentence."""
    first, end = tokens.sentence(found.first)
    first, end = max(first, found.first - WINDOW), min(end, found.stop + WINDOW)
    return Context(
        measured=_measured(tokens, found, first, lex),
        share_of=share_of(tokens, found, end, lex) if found.kind == "share" else None,
        place=_place(tokens, found, first, end, lex),
        claimant=_claimant(tokens, found, first, end, lex),
    )


# --- what is measured ------------------------------------------------------------------------------------------------


def _measured(tokens: Tokens, found: Found, first: int, lex: Lexicon) -> Guess | None:
    """An indicator named before a share or a change ("le taux de chômage"), or what a count counts."""
    if found.kind in ("count", "rate") and found.unit and found.stop > found.number.stop:
        return guess(tokens, found.number.stop, found.stop, 0.5)
    if found.kind not in ("share", "change"):
        return None
    for index in range(found.first - 1, max(first, found.first - WINDOW) - 1, -1):
        if tokens.low(index) in lex.words.indicators:
            start = _first_indicator(tokens, index, lex)
            return None if _is_other(tokens, start, index, lex) else _indicator(tokens, start, found.first, lex)
        if tokens.low(index) in ".;:" or tokens.is_number(index):
            return None
    return None


def _is_other(tokens: Tokens, start: int, index: int, lex: Lexicon) -> bool:
    """Is the indicator only a part of another thing: "sans emploi", "demandeurs d'emploi", "the employment agency"?"""
    words = lex.words
    before = start - 1 - (tokens.low(start - 1) in ("'", "-"))
    if tokens.low(before) in words.without or tokens.low(before) in words.of:
        return True
    behind = tokens.low(index + 1)
    verb = behind in words.rises or behind in words.to_level or behind.endswith(VERB_ENDS)
    return words.head_last and is_open(tokens, index + 1, lex) and not verb


def _first_indicator(tokens: Tokens, index: int, lex: Lexicon) -> int:
    """ "taux de chômage", "taux d'emploi": both are indicators, the first one is meant."""
    while True:
        of = index - 1 - (tokens.low(index - 1) == "'")
        if tokens.low(of) not in lex.words.of or tokens.low(of - 1) not in lex.words.indicators:
            return index
        index = of - 1


def _indicator(tokens: Tokens, index: int, end: int, lex: Lexicon) -> Guess | None:
    if not lex.words.head_last:
        return guess(tokens, index, min(end, max(index + 1, phrase_end(tokens, index, end, lex))), 0.6)
    start = index
    while start > index - 3 and is_open(tokens, start - 1, lex) and tokens.low(start - 1) not in STOPS:
        start -= 1
    return guess(tokens, start, index + 1, 0.6)


# --- where -----------------------------------------------------------------------------------------------------------


def _place(tokens: Tokens, found: Found, first: int, end: int, lex: Lexicon) -> Guess | None:
    """A name behind "in": the nearest one behind the figure, else the nearest one before it."""
    behind = (_place_at(tokens, index, end, lex) for index in range(found.stop, end))
    before = (_place_at(tokens, index, end, lex) for index in range(found.first - 1, first - 1, -1))
    return next(filter(None, behind), None) or next(filter(None, before), None)


def _place_at(tokens: Tokens, index: int, end: int, lex: Lexicon) -> Guess | None:
    if tokens.low(index) not in lex.words.places:
        return None
    start = index + 1
    while start < end and (tokens.low(start) in lex.words.determiners or tokens.low(start) == "'"):
        start += 1
    if not _is_name(tokens, start, lex) or (lex.words.capital_nouns and start > index + 1):
        return None
    stop = _name_end(tokens, start, end)
    # "in Smith's view": a genitive makes the name something else
    if tokens.low(stop) == "'" and tokens.low(stop + 1) == "s":
        return None
    return guess(tokens, start, stop, 0.5)


def _is_name(tokens: Tokens, index: int, lex: Lexicon) -> bool:
    low = tokens.low(index)
    return (
        tokens.is_capital(index)
        and len(low) > 2
        and not (low in lex.words.no_places or low in lex.words.months or low in lex.words.functions)
    )


def _name_end(tokens: Tokens, start: int, end: int) -> int:
    index = start
    while index < end and index < start + LONGEST_NAME and tokens.is_capital(index):
        index = past_hyphen(tokens, index)
    return index


# --- who says so -----------------------------------------------------------------------------------------------------


def _claimant(tokens: Tokens, found: Found, first: int, end: int, lex: Lexicon) -> Guess | None:
    """ "selon X", "according to X"; "X said", "a annoncé X" with a name."""
    for index in range(first, end):
        link = lex.according.starting(tokens, index)
        if link:
            return _speaker(tokens, link[1], end, lex, 0.7)
    for index in range(first, end):
        if tokens.low(index) in lex.words.said:
            speaker = _named_before(tokens, index, first, lex) or _named_behind(tokens, index, end, lex)
            if speaker:
                return speaker
    return None


def _speaker(tokens: Tokens, start: int, end: int, lex: Lexicon, confidence: float) -> Guess | None:
    """A noun phrase up to the next stop; one with a number or a verb in it is left alone, and so is "him": a person
    whom another sentence names."""
    stop = start
    while stop < end and stop < start + LONGEST_PHRASE and tokens.low(stop) not in STOPS and not tokens.is_number(stop):
        stop += 1
    if stop < end and tokens.low(stop) not in STOPS:
        return None
    while start < stop and tokens.low(start) in lex.words.determiners | {"'"}:
        start += 1
    if stop == start + 1 and tokens.low(start) in lex.words.pronouns:
        return None
    return guess(tokens, start, stop, confidence)


def _named_before(tokens: Tokens, verb: int, first: int, lex: Lexicon) -> Guess | None:
    """ "Jane Doe said", "Jeanne Roux a déclaré" """
    stop = verb - (tokens.low(verb - 1) in ("a", "ont", "ha", "han", "has", "have", "hat", "haben"))
    start = stop
    while (
        start > first
        and start > stop - LONGEST_NAME
        and tokens.is_capital(start - 1)
        and tokens.low(start - 1) not in lex.words.functions
    ):
        start -= 1
    # a single capital in German is any noun
    return guess(tokens, start, stop, 0.6) if stop - start > lex.words.capital_nouns else None


def _named_behind(tokens: Tokens, verb: int, end: int, lex: Lexicon) -> Guess | None:
    """ "said Jane Doe", "a déclaré Jeanne Roux" """
    if not _is_name(tokens, verb + 1, lex):
        return None
    return guess(tokens, verb + 1, _name_end(tokens, verb + 1, end), 0.6)
