"""What stands around a figure, for the form: who says so, a share of what, where, what is measured.

A wrong guess costs a reviewer more than a missing one: every rule here gives up early.
"""

from dataclasses import dataclass
from typing import Final

from claims.figures.found import Found
from claims.figures.lexicon import Lexicon
from claims.figures.shapes import Guess
from claims.figures.tokens import Tokens

STOPS: Final = frozenset('.,;:!?()[]"«»“”„…–—|')
LONGEST_PHRASE: Final = 12
LONGEST_NAME: Final = 6
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
        share_of=_share_of(tokens, found, end, lex) if found.kind == "share" else None,
        place=_place(tokens, found, first, end, lex),
        claimant=_claimant(tokens, found, first, end, lex),
    )


def _guess(tokens: Tokens, start: int, stop: int, confidence: float) -> Guess | None:
    if stop <= start:
        return None
    return Guess(tokens.text[tokens.starts[start] : tokens.ends[stop - 1]], confidence)


# --- a share of what -------------------------------------------------------------------------------------------------


def _share_of(tokens: Tokens, found: Found, end: int, lex: Lexicon) -> Guess | None:
    """ "93 % du territoire de la ville" -> "territoire de la ville"; "un Français sur cinq" -> "Français"."""
    inner = _inside(tokens, found, lex)
    if inner:
        return inner
    link = lex.share_of.starting(tokens, found.stop)
    if link is None:
        return _behind(tokens, found, end, lex)
    start = link[1]
    while start < end and tokens.low(start) in lex.words.determiners | {"'"}:
        start += 1
    return _guess(tokens, start, phrase_end(tokens, start, end, lex), 0.8)


def _inside(tokens: Tokens, found: Found, lex: Lexicon) -> Guess | None:
    """The noun between the two numbers of "un Français sur cinq"."""
    for at in range(found.number.stop, found.stop):
        if lex.one_in.starting(tokens, at):
            return _guess(tokens, found.number.stop, at, 0.7)
    return None


def _behind(tokens: Tokens, found: Found, end: int, lex: Lexicon) -> Guess | None:
    """The noun right behind "one in five" or "jeder fünfte"."""
    parted = any(lex.one_in.starting(tokens, at) for at in range(found.number.start, found.stop))
    if not parted and tokens.low(found.first) not in lex.words.every:
        return None
    return _guess(tokens, found.stop, phrase_end(tokens, found.stop, end, lex), 0.6)


def phrase_end(tokens: Tokens, start: int, end: int, lex: Lexicon) -> int:
    """The index behind the noun phrase that begins at start, cut rather too short than too long."""
    if lex.words.capital_nouns:
        return _german_end(tokens, start, end, lex)
    index = _group_end(tokens, start, end, lex)
    for _ in range(2):
        link = lex.share_of.starting(tokens, index)
        if index == start or link is None or link[1] >= end:
            break
        inner = link[1]
        while inner < end and tokens.low(inner) in lex.words.determiners | {"'"}:
            inner += 1
        stop = _group_end(tokens, inner, end, lex)
        if stop == inner:
            break
        index = stop
    return index


def _is_open(tokens: Tokens, index: int, lex: Lexicon) -> bool:
    """May the token belong to a noun phrase?"""
    low = tokens.low(index)
    return tokens.is_word(index) and low not in lex.words.functions and low not in lex.words.months


def _group_end(tokens: Tokens, start: int, end: int, lex: Lexicon) -> int:
    """One noun with the adjectives that surely belong to it."""
    index = start
    while index < end and index < start + 3 and tokens.low(index) in lex.words.adjectives:
        index += 1
    if not _is_open(tokens, index, lex):
        return start
    return _english_end(tokens, index, end, lex) if lex.words.head_last else _romance_end(tokens, index, end, lex)


def _romance_end(tokens: Tokens, index: int, end: int, lex: Lexicon) -> int:
    """A plural noun takes plural adjectives behind it; Romance plural verbs never end in -s or -x."""
    plural = tokens.low(index).endswith(lex.words.plural_ends)
    capital = tokens.is_capital(index)
    index = _past_hyphen(tokens, index)
    last = min(end, index + LONGEST_NAME)
    while index < last and _is_open(tokens, index, lex):
        if not (plural and tokens.low(index).endswith(lex.words.plural_ends)) and not (
            capital and tokens.is_capital(index)
        ):
            break
        index = _past_hyphen(tokens, index)
    return index


def _past_hyphen(tokens: Tokens, index: int) -> int:
    index += 1
    while tokens.low(index) == "-" and tokens.glued(index) and tokens.glued(index + 1) and tokens.is_word(index + 1):
        index += 2
    return index


def _english_end(tokens: Tokens, index: int, end: int, lex: Lexicon) -> int:
    """Up to the first plural, or up to a word that cannot belong to the phrase. A run of names is kept whole."""
    start = index
    while index < end and index < start + LONGEST_NAME:
        low = tokens.low(index)
        if low == "'" and tokens.glued(index) and tokens.low(index + 1) == "s":
            index += 2
            continue
        if not _is_open(tokens, index, lex) or (
            index > start and low.endswith(("ed", "ly")) and not tokens.is_capital(index)
        ):
            break
        index = _past_hyphen(tokens, index)
        plural = low in lex.words.plurals or (low.endswith("s") and not low.endswith(("ss", "us", "is")))
        if plural and not tokens.is_capital(index) and tokens.low(index) != "'":
            return index
    closed = index >= end or not _is_open(tokens, index, lex)
    return index if closed else start


def _german_end(tokens: Tokens, start: int, end: int, lex: Lexicon) -> int:
    """Small adjectives, a capital noun, and a genitive behind it."""
    index = start
    while index < end and index < start + 3 and not tokens.is_capital(index) and _is_open(tokens, index, lex):
        if not tokens.low(index).endswith(("e", "en", "er", "em", "es")):
            return start
        index += 1
    if not tokens.is_capital(index) or index >= end:
        return start
    index = _past_hyphen(tokens, index)
    if tokens.low(index) in ("der", "des") and tokens.is_capital(index + 1):
        index = _past_hyphen(tokens, index + 1)
    return index


# --- what is measured ------------------------------------------------------------------------------------------------


def _measured(tokens: Tokens, found: Found, first: int, lex: Lexicon) -> Guess | None:
    """An indicator named before a share or a change ("le taux de chômage"), or what a count counts."""
    if found.kind in ("count", "rate") and found.unit and found.stop > found.number.stop:
        return _guess(tokens, found.number.stop, found.stop, 0.5)
    if found.kind not in ("share", "change"):
        return None
    for index in range(found.first - 1, max(first, found.first - WINDOW) - 1, -1):
        if tokens.low(index) in lex.words.indicators:
            return _indicator(tokens, _first_indicator(tokens, index, lex), found.first, lex)
        if tokens.low(index) in ".;:" or tokens.is_number(index):
            return None
    return None


def _first_indicator(tokens: Tokens, index: int, lex: Lexicon) -> int:
    """ "taux de chômage": both are indicators, the first one is meant."""
    while tokens.low(index - 1) in lex.words.of and tokens.low(index - 2) in lex.words.indicators:
        index -= 2
    return index


def _indicator(tokens: Tokens, index: int, end: int, lex: Lexicon) -> Guess | None:
    if not lex.words.head_last:
        return _guess(tokens, index, min(end, max(index + 1, phrase_end(tokens, index, end, lex))), 0.6)
    start = index
    while start > index - 3 and _is_open(tokens, start - 1, lex) and tokens.low(start - 1) not in STOPS:
        start -= 1
    return _guess(tokens, start, index + 1, 0.6)


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
    return _guess(tokens, start, stop, 0.5)


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
        index = _past_hyphen(tokens, index)
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
            guess = _named_before(tokens, index, first, lex) or _named_behind(tokens, index, end, lex)
            if guess:
                return guess
    return None


def _speaker(tokens: Tokens, start: int, end: int, lex: Lexicon, confidence: float) -> Guess | None:
    """A noun phrase up to the next stop; one with a number or a verb in it is left alone."""
    stop = start
    while stop < end and stop < start + LONGEST_PHRASE and tokens.low(stop) not in STOPS and not tokens.is_number(stop):
        stop += 1
    if stop < end and tokens.low(stop) not in STOPS:
        return None
    while start < stop and tokens.low(start) in lex.words.determiners | {"'"}:
        start += 1
    return _guess(tokens, start, stop, confidence)


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
    return _guess(tokens, start, stop, 0.6) if stop - start > lex.words.capital_nouns else None


def _named_behind(tokens: Tokens, verb: int, end: int, lex: Lexicon) -> Guess | None:
    """ "said Jane Doe", "a déclaré Jeanne Roux" """
    if not _is_name(tokens, verb + 1, lex):
        return None
    return _guess(tokens, verb + 1, _name_end(tokens, verb + 1, end), 0.6)
