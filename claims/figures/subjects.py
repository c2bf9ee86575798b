"""The subject of a figure's verb, and well-known indicators before it."""

from typing import Final

from claims.figures.found import Found
from claims.figures.lexicon import Lexicon
from claims.figures.nouns import VERB_ENDS
from claims.figures.shapes import Guess
from claims.figures.tokens import Tokens
from claims.figures.wholes import guess, is_open, phrase_end

WINDOW: Final = 40
GAP: Final = 6  # tokens between a verb and its number
BOUNDS: Final = frozenset('.,;:()«»“”„"–—')
LONGEST: Final = 12  # tokens of a subject
INDICATOR: Final = 0.94
SUBJECT: Final = 0.86


def subject_of(tokens: Tokens, found: Found, first: int, lex: Lexicon) -> Guess | None:
    """ "the trade gap widened by 3 %", "les pertes se sont élevées à 9 milliards", "lag die Quote bei 58 %" """
    verbs = lex.words.rises | lex.words.rises_nearby | lex.words.around.levels | lex.words.moves
    index = found.first - 1
    lowest = max(first, found.first - GAP)
    while index >= lowest and tokens.low(index) not in verbs:
        if not _skipped(tokens, index, lex):
            return _inverted(tokens, index, first, lex) if lex.words.capital_nouns else None
        index -= 1
    if index < lowest:
        return None
    stop = index
    while stop > first and (_skipped(tokens, stop - 1, lex) or tokens.low(stop - 1) in verbs):
        stop -= 1
    return _clause_subject(tokens, stop, first, lex)


def _clause_subject(tokens: Tokens, stop: int, first: int, lex: Lexicon) -> Guess | None:
    """The noun phrase that opens the clause, else the one that stands before the verb."""
    if tokens.low(stop - 1) == ",":  # "donations, by contrast, were"
        back = (at for at in range(stop - 2, max(first, stop - LONGEST), -1) if tokens.low(at) == ",")
        stop = next(back, stop)
    start = noun_phrase_start(tokens, stop, first, lex)
    link = _past_articles(tokens, start, first, lex)
    if link < first or tokens.low(link) in BOUNDS:
        return checked(tokens, start, stop, SUBJECT, lex)
    opens = max((at + 1 for at in range(first, stop) if _is_bound(tokens, at, lex)), default=first)
    while opens < stop and (tokens.low(opens) in lex.words.determiners or tokens.low(opens) == "'"):
        opens += 1
    end = phrase_end(tokens, opens, stop, lex)
    if any(tokens.low(at) in lex.words.without for at in range(opens, stop)):
        return None
    if end > opens and not lex.among.starting(tokens, opens):
        return checked(tokens, opens, end, SUBJECT, lex)
    other = tokens.low(link) in lex.words.of | lex.words.without | lex.words.places or tokens.is_number(link)
    return None if other or lex.among.starting(tokens, link) else checked(tokens, start, stop, SUBJECT, lex)


def _is_bound(tokens: Tokens, index: int, lex: Lexicon) -> bool:
    """Does a clause end there? Also behind a verb of saying: "police said burglaries rose"."""
    low = tokens.low(index)
    return low in BOUNDS or low in lex.words.around.says or (low == "-" and not tokens.glued(index + 1))


def _past_articles(tokens: Tokens, start: int, first: int, lex: Lexicon) -> int:
    """The index of the word before a noun phrase and its article."""
    link = start - 1
    while link >= first and (tokens.low(link) in lex.words.determiners or tokens.low(link) == "'"):
        link -= 1
    return link


def _skipped(tokens: Tokens, index: int, lex: Lexicon) -> bool:
    """A word between subject, verb and number: an adverb, an auxiliary, a preposition, "about"."""
    low = tokens.low(index)
    if low in lex.words.around.fillers or low in lex.words.fillers or low == "'":
        return True
    return low in lex.words.by_change or low in lex.words.to_level or low in lex.before_words


def _inverted(tokens: Tokens, index: int, first: int, lex: Lexicon) -> Guess | None:
    """German: the subject stands between its verb and the number: "2023 lag die Quote bei 58 %"."""
    stop = index + 1
    start = noun_phrase_start(tokens, stop, first, lex)
    verbs, verb = lex.words.rises | lex.words.around.levels, start - 1
    while verb > first and tokens.low(verb) not in verbs:
        if not (tokens.low(verb) in lex.words.determiners or _skipped(tokens, verb, lex)):
            return None
        verb -= 1
    if tokens.low(verb) not in verbs:
        return None
    return checked(tokens, start, stop, SUBJECT, lex)


def noun_phrase_start(tokens: Tokens, stop: int, first: int, lex: Lexicon) -> int:
    """The first token of the noun phrase that ends before stop, without its article; stop where there is none."""
    words, index = lex.words, stop
    links = words.of | words.around.links
    while index > first and index > stop - LONGEST:
        low, before = tokens.low(index - 1), index - 2 - (tokens.low(index - 2) == "'")
        if low in words.determiners and low not in links and tokens.low(before) not in links:
            break
        if low in words.determiners and words.capital_nouns and not tokens.is_capital(index - 2):
            break
        if not (low in links or low in words.determiners or low in "'-" or is_open(tokens, index - 1, lex)):
            break
        if low in words.around.says or (low in words.rises and index < stop):
            break
        index -= 1
    while index < stop and (tokens.low(index) in links | words.determiners or tokens.low(index) in "'-"):
        index += 1
    return index


def checked(tokens: Tokens, start: int, stop: int, confidence: float, lex: Lexicon) -> Guess | None:
    """None for a pronoun, a number, a name alone or a word for time: they are not measured."""
    low = tokens.low(start)
    empty = lex.words.around.shares | lex.words.around.portions
    if tokens.low(stop - 1) in empty or low in lex.words.around.portions:  # "the share was 12 %": of what?
        return None
    if start >= stop or low in lex.words.pronouns or low in lex.words.around.he or low in lex.words.durations:
        return None
    if tokens.low(stop - 1) in lex.words.around.links or len(low) == 1:
        return None
    if lex.words.capital_nouns and not any(tokens.is_capital(at) for at in range(start, stop)):
        return None
    return guess(tokens, start, stop, confidence)


def indicated(tokens: Tokens, found: Found, first: int, lex: Lexicon) -> Guess | None:
    """An indicator named before a share or a change: "le taux de chômage"."""
    if found.kind not in ("share", "change"):
        return None
    for index in range(found.first - 1, max(first, found.first - WINDOW) - 1, -1):
        if tokens.low(index) not in lex.words.around.portions and _is_indicator(tokens.low(index), lex):
            start = _first_indicator(tokens, index, lex)
            return None if _is_other(tokens, start, index, lex) else _indicator(tokens, start, found.first, lex)
        if tokens.low(index) in ".;:" or tokens.is_number(index):
            return None
    return None


def _is_indicator(low: str, lex: Lexicon) -> bool:
    """ "deficit"; in a language of compounds also "Haushaltsdefizit"."""
    return low in lex.words.indicators or (bool(lex.indicator_ends) and low.endswith(lex.indicator_ends))


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
        return guess(tokens, index, min(end, max(index + 1, phrase_end(tokens, index, end, lex))), INDICATOR)
    start = index
    while start > index - 3 and is_open(tokens, start - 1, lex):
        start -= 1
    return guess(tokens, start, index + 1, INDICATOR)
