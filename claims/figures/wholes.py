"""Noun phrases and where they end, cut rather too short than too long; and the one that a share is a share of."""

from typing import Final

from claims.figures.found import Found
from claims.figures.lexicon import Lexicon
from claims.figures.nouns import VERB_ENDS
from claims.figures.shapes import Guess
from claims.figures.tokens import Tokens

LONGEST_NAME: Final = 6
SURE: Final = 0.95
FRONT: Final = 16  # tokens in which "among adults" is looked for before its share


def guess(tokens: Tokens, start: int, stop: int, confidence: float) -> Guess | None:
    if stop <= start:
        return None
    return Guess(tokens.text[tokens.starts[start] : tokens.ends[stop - 1]], confidence)


def share_of(tokens: Tokens, found: Found, first: int, end: int, lex: Lexicon) -> Guess | None:
    """ "93 % du territoire de la ville" -> "territoire de la ville"; "un Français sur cinq" -> "Français"."""
    inner = _inside(tokens, found, lex)
    if inner:
        return inner
    link = lex.share_of.starting(tokens, found.stop)
    if link is None:
        return (
            _behind(tokens, found, end, lex)
            or _fronted(tokens, found, first, lex)
            or _portion(tokens, found, first, lex)
        )
    start = _past_determiners(tokens, link[1], end, lex)
    if _is_pronoun(tokens, start, lex):
        return None
    stop = phrase_end(tokens, _past_number(tokens, start, lex), end, lex)
    article = tokens.low(start - 1) in lex.words.determiners - lex.words.pronouns
    if stop == start and article and tokens.is_word(start):
        stop = past_hyphen(tokens, start)  # "of the vote": behind an article even a word that looks like a verb
    return guess(tokens, start, stop, SURE)


def _portion(tokens: Tokens, found: Found, first: int, lex: Lexicon) -> Guess | None:
    """ "the share of women reached 40 %" """
    for at in range(found.first - 2, max(first, found.first - FRONT) - 1, -1):
        if tokens.low(at) in lex.words.around.portions and (link := lex.share_of.starting(tokens, at + 1)):
            start = _past_determiners(tokens, link[1], found.first, lex)
            return guess(tokens, start, phrase_end(tokens, start, found.first, lex), SURE)
        if tokens.is_number(at) or tokens.low(at) in ";:":
            break
    return None


def _past_determiners(tokens: Tokens, start: int, end: int, lex: Lexicon) -> int:
    while start < end and (tokens.low(start) in lex.words.determiners or tokens.low(start) == "'"):
        start += 1
    return start


def _past_number(tokens: Tokens, start: int, lex: Lexicon) -> int:
    """ "of the 2.25 million suspects", "des 55-64 ans" """
    while (
        tokens.is_number(start)
        or (tokens.low(start) in lex.words.scales)
        or (tokens.low(start) in ("-", "–") and tokens.is_number(start - 1))
    ):
        start += 1
    return start


def _fronted(tokens: Tokens, found: Found, first: int, lex: Lexicon) -> Guess | None:
    """ "Among adults, 12 %", "Von den Befragten wollen 41 Prozent": a whole at the start of a sentence or clause."""
    for at in range(found.first - 2, max(first, found.first - FRONT) - 1, -1):
        if at > first and tokens.low(at - 1) not in ",;:":
            continue
        link = lex.among.starting(tokens, at)
        if link:
            start = _past_number(tokens, _past_determiners(tokens, link[1], found.first, lex), lex)
            if _is_pronoun(tokens, start, lex):
                return None
            return guess(tokens, start, phrase_end(tokens, start, found.first, lex), SURE)
    return None


def _is_pronoun(tokens: Tokens, index: int, lex: Lexicon) -> bool:
    """ "80 % of them", "of those surveyed": only the text before says who that is."""
    if tokens.low(index) in lex.words.pronouns:
        return True
    return tokens.low(index - 1) in lex.words.pronouns and tokens.low(index).endswith(VERB_ENDS)


def _inside(tokens: Tokens, found: Found, lex: Lexicon) -> Guess | None:
    """The noun between the two numbers of "un Français sur cinq"."""
    for at in range(found.number.stop, found.stop):
        if lex.one_in.starting(tokens, at):
            return guess(tokens, found.number.stop, at, SURE)
    return None


def _behind(tokens: Tokens, found: Found, end: int, lex: Lexicon) -> Guess | None:
    """The noun right behind "one in five" or "jeder fünfte"."""
    parted = any(lex.one_in.starting(tokens, at) for at in range(found.number.start, found.stop))
    if not parted and tokens.low(found.first) not in lex.words.every:
        return None
    return guess(tokens, found.stop, phrase_end(tokens, found.stop, end, lex), SURE)


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


def is_open(tokens: Tokens, index: int, lex: Lexicon) -> bool:
    """May the token belong to a noun phrase?"""
    low = tokens.low(index)
    return tokens.is_word(index) and low not in lex.words.functions and low not in lex.words.months


def _group_end(tokens: Tokens, start: int, end: int, lex: Lexicon) -> int:
    """One noun with the adjectives that surely belong to it."""
    index = start
    while index < end and index < start + 3 and tokens.low(index) in lex.words.adjectives:
        index += 1
    if not is_open(tokens, index, lex):
        return start
    if lex.words.head_last:
        return _english_end(tokens, index, end, lex)
    low, ends = tokens.low(index), lex.words.plural_ends
    # "70 % des autres renoncent": a singular behind a plural adjective is a verb
    verb = (
        index > start and tokens.low(index - 1).endswith(ends) and not (low.endswith(ends) or low in lex.words.plurals)
    )
    return start if verb else _romance_end(tokens, index, end, lex)


def _romance_end(tokens: Tokens, index: int, end: int, lex: Lexicon) -> int:
    """A plural noun takes plural adjectives behind it; Romance plural verbs never end in -s or -x."""
    adjective_ends = lex.words.adjective_ends or lex.words.plural_ends
    plural = tokens.low(index).endswith(lex.words.plural_ends)
    capital = tokens.is_capital(index)
    index = past_hyphen(tokens, index)
    last = min(end, index + LONGEST_NAME)
    while index < last and is_open(tokens, index, lex):
        if not (plural and tokens.low(index).endswith(adjective_ends)) and not (capital and tokens.is_capital(index)):
            break
        index = past_hyphen(tokens, index)
    return index


def past_hyphen(tokens: Tokens, index: int) -> int:
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
        if not is_open(tokens, index, lex) or (
            index > start and low.endswith(("ed", "ly")) and not tokens.is_capital(index)
        ):
            break
        index = past_hyphen(tokens, index)
        plural = low in lex.words.plurals or (low.endswith("s") and not low.endswith(("ss", "us", "is")))
        if plural and not tokens.is_capital(index) and tokens.low(index) != "'":
            return index
    closed = index >= end or not is_open(tokens, index, lex)
    return index if closed else start


def _german_end(tokens: Tokens, start: int, end: int, lex: Lexicon) -> int:
    """Small adjectives, a capital noun, and a genitive behind it."""
    index = start
    while index < end and index < start + 3 and not tokens.is_capital(index) and is_open(tokens, index, lex):
        index += 1
    if not tokens.is_capital(index) or index >= end:
        return start
    index = past_hyphen(tokens, index)
    if tokens.low(index) in ("der", "des") and tokens.is_capital(index + 1):
        index = past_hyphen(tokens, index + 1)
    return index
