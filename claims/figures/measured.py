"""What a figure measures: the counted thing, the noun it is tied to, or the subject of its verb."""

from typing import Final

from claims.figures.found import Found
from claims.figures.lexicon import Lexicon
from claims.figures.shapes import Guess
from claims.figures.subjects import GAP, SUBJECT, WINDOW, checked, indicated, noun_phrase_start, subject_of
from claims.figures.tokens import Tokens
from claims.figures.wholes import guess, phrase_end

COUNTED: Final = 0.92
TIED: Final = 0.9
BEHIND: Final = 0.75
NUMBER: Final = 0.7


def measured_of(tokens: Tokens, found: Found, first: int, end: int, lex: Lexicon) -> Guess | None:
    """first, end: the sentence. None where nothing is surely what the number measures."""
    if _counts(found, lex):
        return _counted(tokens, found, end, lex)
    beside = (
        _tied(tokens, found, first, lex) or _behind(tokens, found, end, lex) or _number_of(tokens, found, first, lex)
    )
    if beside or found.kind == "rank":
        return beside
    # "the party got 38 % of the votes": it is not the party that is measured
    parted = found.kind in ("share", "change") and lex.share_of.starting(tokens, found.stop)
    indicator = indicated(tokens, found, first, lex)
    return indicator or (None if parted else subject_of(tokens, found, first, lex))


def _counts(found: Found, lex: Lexicon) -> bool:
    """Does its unit name what it counts? Kilometres and euros do not."""
    named = bool(found.unit) and found.stop > found.number.stop and not found.duration
    return named and found.kind in ("count", "rate") and found.unit not in lex.no_things


def _counted(tokens: Tokens, found: Found, end: int, lex: Lexicon) -> Guess | None:
    start = found.number.stop
    if tokens.low(start) in lex.words.of:
        start += 1 + (tokens.low(start + 1) == "'")
    return guess(tokens, start, max(found.stop, phrase_end(tokens, start, end, lex)), COUNTED)


def _number_of(tokens: Tokens, found: Found, first: int, lex: Lexicon) -> Guess | None:
    """ "the number of jobs rose to 4,000", "die Zahl der Arbeitslosen sank auf 18.400" """
    for index in range(found.first - 2, max(first, found.first - WINDOW) - 1, -1):
        if tokens.low(index) in lex.words.around.number_of:
            start = index + 1
            while tokens.low(start) in lex.words.of | lex.words.determiners or tokens.low(start) == "'":
                start += 1
            return guess(tokens, start, phrase_end(tokens, start, found.first, lex), NUMBER)
        if (tokens.is_number(index) and len(tokens.low(index)) != 4) or tokens.low(index) in ";:":
            break
    return None


# --- a noun beside the number ----------------------------------------------------------------------------------------


def _before(tokens: Tokens, found: Found, first: int, lex: Lexicon) -> int:
    """The index behind the last word before the number that is more than "about" or "only"."""
    index = found.first
    while index > first and index > found.first - GAP:
        match = lex.before.ending(tokens, index)
        if match:
            index = match[1]
        elif tokens.low(index - 1) in lex.words.fillers and tokens.low(index - 1) not in lex.words.of:
            index -= 1
        else:
            break
    return index


def _tied(tokens: Tokens, found: Found, first: int, lex: Lexicon) -> Guess | None:
    """ "un budget de 3 millions", "a net worth of $3bn", "Cost: $3bn", "l'âge légal (60 ans)" """
    index = _before(tokens, found, first, lex)
    link, stop = tokens.low(index - 1), index - 1
    if stop <= first:
        return None
    bracket = link == "(" and found.kind in ("measure", "money")
    bounded = lex.words.capital_nouns and index < found.first and tokens.is_capital(index - 1)
    if bounded and found.kind in ("money", "measure", "rate"):  # "Beträge bis zu 276 Euro"
        return checked(tokens, noun_phrase_start(tokens, index, first, lex), index, SUBJECT, lex)
    if link not in lex.words.of | {"of", "von", ":"} and not bracket:
        return None
    verbs = lex.words.rises | lex.words.around.levels
    if tokens.low(stop - 1) in verbs or tokens.low(stop - 2) in verbs:
        return None
    if tokens.low(stop - 1) in lex.words.around.shares:
        stop = _past_empty(tokens, stop - 1, first, lex)
        if tokens.low(stop - 1) in verbs:
            return None
    start = noun_phrase_start(tokens, stop, first, lex)
    if link == ":":
        stop -= tokens.is_number(stop - 1)  # "Births 2021: 795,492"
        start = noun_phrase_start(tokens, stop, first, lex)
        if not _heads(tokens, start, first):
            return None
    return checked(tokens, start, stop, SUBJECT if bracket else TIED, lex)


def _past_empty(tokens: Tokens, empty: int, first: int, lex: Lexicon) -> int:
    """The index behind the noun in "ein Kredit in Höhe von", "une industrie d'une valeur de"."""
    index = empty
    while index > first and (
        tokens.low(index - 1) in lex.words.determiners | lex.words.of | lex.words.places or tokens.low(index - 1) == "'"
    ):
        index -= 1
    return index


def _heads(tokens: Tokens, start: int, first: int) -> bool:
    """A heading before a colon opens its line."""
    return start - first <= 2


def _behind(tokens: Tokens, found: Found, end: int, lex: Lexicon) -> Guess | None:
    """ "10 000 euros d'amende", "$2bn in aid", "160 Euro Betriebsrente" """
    if found.kind == "change":
        return _changed(tokens, found, end, lex)
    if found.unit not in lex.no_things or found.unit in "%‰":
        return None
    if lex.words.head_last and tokens.low(found.first - 1) in lex.words.determiners:  # "a $3m loan"
        return guess(tokens, found.stop, phrase_end(tokens, found.stop, end, lex), BEHIND)
    if lex.words.capital_nouns:
        stop = phrase_end(tokens, found.stop, end, lex) if tokens.is_capital(found.stop) else found.stop
        return guess(tokens, found.stop, stop, BEHIND)
    link = tokens.low(found.stop)
    if not (link in lex.words.of or (lex.words.head_last and link == "in")):
        return None
    start = found.stop + 1 + (tokens.low(found.stop + 1) == "'")
    if tokens.is_capital(start) or tokens.low(start) in lex.words.determiners:
        return None
    return guess(tokens, start, phrase_end(tokens, start, end, lex), BEHIND)


def _changed(tokens: Tokens, found: Found, end: int, lex: Lexicon) -> Guess | None:
    """ "une hausse de 3 % des prix", "lost 5 % of its posts", "a 3 % rise in prices" """
    link = lex.share_of.starting(tokens, found.stop)
    start = link[1] if link else found.stop
    if link is None and lex.words.head_last:
        start += tokens.low(start) in lex.words.rises
        told = start > found.stop or (tokens.low(found.first - 1) in lex.words.of)
        if not told or tokens.low(start) != "in" or tokens.is_capital(start + 1):
            return None
        start += 1
    elif link is None:
        return None
    while start < end and (tokens.low(start) in lex.words.determiners or tokens.low(start) == "'"):
        start += 1
    return checked(tokens, start, phrase_end(tokens, start, end, lex), BEHIND, lex)
