"""The words before and behind a number that say how exact it is, or that it comes on top of another."""

from typing import Final

from claims.figures.lexicon import Lexicon
from claims.figures.shapes import Comparator, Extent
from claims.figures.tokens import Tokens

FURTHEST: Final = 4
NEGATED_BACK: Final = 3  # tokens: "no", an auxiliary, a verb
ARTICLES: Final = frozenset(["a", "an"])
REACHED_BACK: Final = 12  # tokens between a change and the level that it reached
SIGNS: Final[dict[str, Comparator]] = {">": ">", "≥": ">=", "<": "<", "≤": "<=", "~": "~", "≈": "~", "±": "~"}
# Where several words stand together ("more than about 50") the bound says more than the "about".
STRENGTH: Final = {"=": 0, "~": 1, "<=": 2, ">=": 2, "<": 3, ">": 3}


def comparator_of(tokens: Tokens, first: int, stop: int, lex: Lexicon, after_number: int = 0) -> Comparator:
    """How exact the number in tokens first to stop is said to be.

    after_number: behind the number alone, where "10 or more countries" has its bound.
    """
    before = _before(tokens, first, lex)
    after = lex.after.starting(tokens, stop) or lex.after.starting(tokens, after_number or stop)
    if after and (tokens.is_number(after[1]) or tokens.low(after[1]) in lex.words.of | lex.words.until):
        after = None  # "7 muertos y más de 18 heridos": the bound of the next one
    found: list[Comparator] = [before, after[0] if after else "="]
    return max(found, key=lambda sign: STRENGTH[sign])


def _before(tokens: Tokens, first: int, lex: Lexicon) -> Comparator:
    index: int = first
    best: Comparator = "="
    for _ in range(FURTHEST):
        if index < first and tokens.low(index) in ARTICLES and tokens.low(index - 1) in lex.words.bounds_tied:
            break  # "under a 10-year deal", "within a 5 km radius"
        if index < first and tokens.low(index) in lex.words.definites:
            break  # "below the 8.9 % of July": a number that is known already is not bounded
        if tokens.low(index - 1) in SIGNS:
            return SIGNS[tokens.low(index - 1)]
        match = lex.before.ending(tokens, index)
        if match:
            sign, index = match
            reached = _is_reached(tokens, index, first, lex) or goes_up_to(tokens, index, lex)
            if reached or tokens.low(index - 1) in lex.words.bears_sum:
                continue
            best = max(best, sign, key=lambda one: STRENGTH[one])
        elif tokens.low(index - 1) in lex.words.fillers and "\n" not in tokens.gap(index):
            index -= 1
        else:
            break
    return "<=" if best == ">" and _is_negated(tokens, index, lex) else best


def _is_negated(tokens: Tokens, index: int, lex: Lexicon) -> bool:
    """ "no podrá subir más de un 3 %", while "no sólo más de 3" and "no obstante, más de 3" deny nothing."""
    words = lex.words
    for at in range(index - 1, max(tokens.sentence(index)[0], index - NEGATED_BACK) - 1, -1):
        if not tokens.is_word(at):
            return False
        if tokens.low(at) in words.negations:
            return tokens.low(at + 1) not in words.only
    return False


def goes_up_to(tokens: Tokens, index: int, lex: Lexicon) -> bool:
    """ "edged up to 4.2 %": where the words at index tell the direction of a verb, they do not bound its end."""
    words = lex.words
    return tokens.low(index) in words.rises_nearby and tokens.low(index - 1) in words.rises | words.moves


def _is_reached(tokens: Tokens, index: int, first: int, lex: Lexicon) -> bool:
    """ "subió hasta el 7 %": behind a change the word says where it ended; "de hasta un 7 %" is at most 7."""
    words = lex.words
    definite = tokens.low(first - 1) in words.determiners - words.numerals.keys() or tokens.low(index - 1) == ","
    bare = tokens.low(index) in words.reaches_bare and index == first - 1
    if not bare and (tokens.low(index) not in words.reaches or not definite or tokens.low(index - 1) in words.of):
        return False
    begin = max(tokens.sentence(index)[0], index - REACHED_BACK)
    return any(tokens.lows[at] in words.rises or tokens.lows[at] in words.moves for at in range(begin, index))


def past_bounds(tokens: Tokens, first: int, lex: Lexicon) -> int:
    """The index of the figure, or of the words that bound it: "rose by *more than* 3 %", but "fell *below* 3 %"."""
    index = first
    for _ in range(4):
        match = lex.before.ending(tokens, index)
        # "subió hasta un 3 %", "una rebaja de hasta 3 %"
        of = match is not None and tokens.low(match[1] - 1) in lex.words.of
        at_most = of or tokens.low(first - 1) in lex.words.articles
        if (
            match
            and tokens.low(match[1]) in lex.words.to_level
            and not (at_most and tokens.low(match[1]) in lex.words.reaches)
        ):
            return match[1] + 1
        if match and goes_up_to(tokens, match[1], lex):
            return index
        if match:
            index = match[1]
        elif tokens.low(index - 1) in lex.words.of and tokens.low(index - 2) in lex.words.average:
            index -= 2  # "up by *an average of* 12 %"
        elif (
            tokens.low(index - 1) in lex.words.only
            or tokens.low(index - 1) in lex.words.fillers - lex.words.by_change - lex.words.to_level
        ):
            index -= 1
        else:
            break
    return index


def bound_before(tokens: Tokens, first: int, lex: Lexicon) -> int:
    """How many tokens of the text are left before a figure and the words that bound it."""
    index = first
    while index > 0:
        match = (
            lex.before.ending(tokens, index)
            or lex.more_before.ending(tokens, index)
            or lex.between.ending(tokens, index)
        )
        if match:
            index = match[1]
        elif (
            tokens.low(index - 1) in SIGNS or tokens.low(index - 1) in lex.words.fillers or tokens.low(index - 1) == "+"
        ):
            index -= 1
        else:
            break
    return index


def extent_of(tokens: Tokens, first: int, stop: int, after_number: int, lex: Lexicon) -> Extent:
    """Is the number on top of another one: "another 52", "52 more", "52 quartiers supplémentaires"?

    stop: behind the figure; after_number: behind its number, where "52 more districts" has its word.
    """
    if lex.more_before.ending(tokens, first):
        return "increment"
    noun_goes_on = tokens.is_word(stop) and tokens.low(stop) not in lex.words.functions
    noun_goes_on = noun_goes_on and (tokens.is_capital(stop) or not lex.words.capital_nouns)
    for index in (stop, stop + 1 if noun_goes_on else stop, after_number):
        more = lex.more_after.starting(tokens, index)
        if more and not _compares(tokens, more[1]) and not lex.groups_after.starting(tokens, index):
            return "increment"
    return "level"


def _compares(tokens: Tokens, index: int) -> bool:
    """ "de plus de 18 ans", "121 more than £3m" bound what follows, "5 times more likely" compares."""
    if tokens.low(index) == "than":
        return tokens.is_number(index + 1) or (tokens.is_number(index + 2) and not tokens.is_word(index + 1))
    return tokens.low(index) in ("de", "d", "likely")
