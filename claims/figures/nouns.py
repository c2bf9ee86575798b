"""The noun that a number counts: "52 nouveaux quartiers" -> "quartiers". Rules of word order and endings."""

from dataclasses import dataclass
from typing import Final

from claims.figures.lexicon import Lexicon
from claims.figures.numerals import Number
from claims.figures.tokens import Tokens

MOST_ADJECTIVES: Final = 4
QUOTES: Final = frozenset("\"'“”«»„‚’‘")
# English: words that end in -s and are no plural, and those verbs that follow a noun
NO_PLURAL: Final = ("ss", "us", "is")
VERB_ENDS: Final = ("ed", "ing", "ly")


@dataclass(frozen=True, slots=True)
class Noun:
    """The head noun in lower case, and the index behind it."""

    head: str
    stop: int


def counted_noun(tokens: Tokens, number: Number, lex: Lexicon) -> Noun | None:
    """The noun behind a number, or None when what follows is no noun."""
    index = _after_of(tokens, number, lex)
    if index is None or "\n" in tokens.gap(index):
        return None
    if lex.words.head_last:
        return _last_head(tokens, index, number, lex)
    if lex.words.capital_nouns:
        return _capital_head(tokens, index, lex)
    return _first_head(tokens, index, number, lex)


def _after_of(tokens: Tokens, number: Number, lex: Lexicon) -> int | None:
    """Step over the "de" of "trois millions de voix"."""
    index = number.stop
    if number.takes_of and tokens.low(index) in lex.words.of:
        index += 1 + (tokens.low(index + 1) == "'")
        return index
    return index


def _is_candidate(tokens: Tokens, index: int, lex: Lexicon) -> bool:
    low = tokens.low(index)
    if low in lex.words.acronyms and tokens.raw(index).isupper():
        return True
    if not tokens.is_word(index) or len(low) < 2 or low[-1].isdigit():
        return False  # "2024 BX1": a code is no noun
    return low not in lex.words.functions and low not in lex.words.months


def _joined_head(tokens: Tokens, index: int, lex: Lexicon) -> Noun:
    """The word with whatever a hyphen ties to it: "US-Bürger", "sous-préfets"."""
    stop = index + 1
    while (
        stop < index + 7
        and tokens.low(stop) == "-"
        and tokens.glued(stop)
        and tokens.glued(stop + 1)
        and (tokens.is_word(stop + 1) or (tokens.is_number(stop + 1) and tokens.low(stop + 2) == "-"))
    ):
        stop += 2
    if tokens.low(stop) in ("*", ":", "/") and tokens.glued(stop) and tokens.low(stop + 1) == "innen":
        stop += 2  # "Lehrer*innen"
    if tokens.low(stop) == "'" and tokens.glued(stop) and f"'{tokens.low(stop + 1)}" in lex.words.plural_ends:
        stop += 2  # "auto's"
    return Noun(tokens.text[tokens.starts[index] : tokens.ends[stop - 1]].lower(), stop)


def _first_head(tokens: Tokens, index: int, number: Number, lex: Lexicon) -> Noun | None:
    """Romance languages: adjectives that stand before their noun are few; the first other word is the noun."""
    words = lex.words
    for at in range(index, index + MOST_ADJECTIVES):
        if tokens.low(at) in QUOTES:
            continue
        if not _is_candidate(tokens, at, lex):
            return None
        if tokens.low(at) in words.adjectives or tokens.low(at).endswith(words.prenominal_ends):
            if _goes_on(tokens, at + 1, lex):
                continue
            if tokens.low(at) not in words.plurals:
                return None
        noun = _joined_head(tokens, at, lex)
        return noun if _is_plural(tokens, at, noun.head, number, lex) else None
    return None


def _goes_on(tokens: Tokens, index: int, lex: Lexicon) -> bool:
    return _is_candidate(tokens, index, lex) and "\n" not in tokens.gap(index)


def _is_plural(tokens: Tokens, index: int, head: str, number: Number, lex: Lexicon) -> bool:
    words = lex.words
    one = abs(number.value) < 2
    first = tokens.low(index)
    acronym = tokens.raw(index).isupper()
    return (
        one
        or acronym
        or (number.collective and tokens.is_capital(index))  # "une trentaine de Rafale"
        or first in words.plurals
        or first.endswith(words.plural_ends)
        or head.endswith(words.plural_ends)
    )


def _capital_head(tokens: Tokens, index: int, lex: Lexicon) -> Noun | None:
    """German: adjectives end in -e, -en, -er, -em, -es and are small; the first capital is the noun."""
    for at in range(index, index + MOST_ADJECTIVES):
        if tokens.low(at) in QUOTES:
            continue
        low, capital = tokens.low(at), tokens.is_capital(at)
        # "3 Gaben": what is a verb when it is small
        if not tokens.is_word(at) or (low in lex.words.functions and not (capital and low in lex.words.plurals)):
            return None
        if capital:
            noun = _joined_head(tokens, at, lex)
            return noun if len(noun.head) > 1 and low not in lex.words.months else None
        if not tokens.low(at).endswith(("e", "en", "er", "em", "es", "*innen")):
            return None
    return None


def _last_head(tokens: Tokens, index: int, number: Number, lex: Lexicon) -> Noun | None:
    """English: "60 major art exhibitions" - the first plural, or the last of several plurals in a row."""
    best: Noun | None = None
    at = index
    while at < index + MOST_ADJECTIVES + 2:
        if tokens.low(at) in QUOTES:
            at += 1
            continue
        if best is None and at > index and tokens.low(at) == "and" and tokens.is_capital(at - 1):
            at += 1  # "240 Iraqi and Syrian refugees"
            continue
        if not _is_candidate(tokens, at, lex) or (at > index and "\n" in tokens.gap(at)):
            break
        if best is not None and tokens.low(at) in lex.words.rises:
            break  # "a pack of 20 cigarettes rises"
        noun = _joined_head(tokens, at, lex)
        if _english_plural(noun.head.rpartition("-")[2], lex) or (
            number.value == 1 and noun.head not in lex.words.adjectives and best is None
        ):
            best = noun
        elif best is not None or (
            noun.head.endswith(("ed", "ly")) and at == index and not _goes_on(tokens, noun.stop, lex)
        ):
            break
        at = noun.stop
    return best


def _english_plural(word: str, lex: Lexicon) -> bool:
    if word in lex.words.plurals:
        return True
    return len(word) > 2 and word.endswith("s") and not word.endswith(NO_PLURAL)
