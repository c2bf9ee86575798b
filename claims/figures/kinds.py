"""Share, change, rate: what the words around a figure make of it."""

from typing import Final

from claims.figures.bounds import goes_up_to
from claims.figures.found import Found
from claims.figures.lexicon import Lexicon
from claims.figures.rates import denominator
from claims.figures.shapes import Kind
from claims.figures.tokens import Tokens
from claims.figures.words.language import Language

BACK: Final = 7
# Where "by" stands at the figure, its verb may be further away
FAR_BACK: Final = 18
NOUN_BACK: Final = 8
LIST_BACK: Final = 30
SIGNS: Final = frozenset("+-−–")
LONGEST_ASIDE: Final = 5  # tokens
ENDS: Final = frozenset(",;:()")
DEGREES: Final = frozenset(["°C", "°F", "°", "degrees", "degree"])
FULL: Final = 100  # percentage points are fewer


def kind_of(tokens: Tokens, found: Found, lex: Lexicon) -> tuple[str, Kind]:
    """The unit and the kind that the words around the figure ask for."""
    first, stop, unit, kind = found.first, found.stop, found.unit, found.kind
    if unit in ("pp", "x"):
        return unit, "change"
    if unit == "bp":
        return unit, "change" if is_change(tokens, first, stop, lex) else "share"
    if unit in lex.words.bare_points:
        return _points(tokens, found, lex)
    if kind in ("money", "count", "measure"):
        if denominator(tokens, stop, lex) > stop or _per_before(tokens, first, lex):
            return unit, "rate"
        if not found.duration and (_counted_change(tokens, first, stop, lex) or _is_size(tokens, found, lex)):
            return unit, "change"
    signed = tokens.low(first) in SIGNS or tokens.low(first) in lex.words.minus
    if kind == "share" and (signed or is_change(tokens, first, stop, lex)):
        return unit, "change"
    if unit in DEGREES and lex.change_after.starting(tokens, stop):
        return unit, "change"
    if unit in DEGREES and tokens.low(past_bounds(tokens, first, lex) - 1) in lex.words.by_change:
        return unit, "change" if is_change(tokens, first, stop, lex) else kind
    return unit, kind


def _points(tokens: Tokens, found: Found, lex: Lexicon) -> tuple[str, Kind]:
    """ "fell three points" are of a percentage; "six points above Leeds" and "the Dow lost 310 points" are not."""
    above = tokens.low(found.stop) in lex.words.bounds_tied
    if tokens.low(found.first) in SIGNS:
        return "pp", "change"
    if above or not is_change(tokens, found.first, found.stop, lex):
        return found.unit, "rate" if denominator(tokens, found.stop, lex) > found.stop else found.kind
    return found.unit if found.value >= FULL or _of_index(tokens, found.first, lex) else "pp", "change"


def _per_before(tokens: Tokens, first: int, lex: Lexicon) -> bool:
    """ "pro Tag 40.000 Masken": a "per" that any noun can follow may come first."""
    words = lex.words
    if not words.per_any:
        return False
    at = past_bounds(tokens, first, lex) - 1
    return tokens.low(at) in words.per_units and tokens.low(at - 1) in words.per_any


def _counted_change(tokens: Tokens, first: int, stop: int, lex: Lexicon) -> bool:
    """ "ist um 18.400 gestiegen": an amount behind a "by", with its verb on either side; "es geht um 40 Millionen" """
    words, by = lex.words, past_bounds(tokens, first, lex) - 1
    if tokens.low(by) not in words.by_sized:
        return False
    if _change_follows(tokens, stop, lex):
        return True
    begin, end = tokens.sentence(by)
    before, behind = range(by - 1, max(begin, by - FAR_BACK) - 1, -1), range(stop, min(end, stop + NOUN_BACK))
    return _rises_in(tokens, before, words) or _rises_in(tokens, behind, words, comparing=False)


def _rises_in(tokens: Tokens, side: range, words: Language, *, comparing: bool = True) -> bool:
    """Is a word of change among the tokens of a clause? comparing: "niedriger" counts as one."""
    for at in side:
        low = tokens.lows[at]
        if low in words.rises or low.endswith(words.rise_ends):
            return comparing or low not in words.change_after
        if low in ENDS:
            return False
    return False


def _of_index(tokens: Tokens, first: int, lex: Lexicon) -> bool:
    """ "the FTSE 100 lost 54 points": points of an index are no percentage points."""
    begin = max(tokens.sentence(first)[0], first - LIST_BACK)
    return any(tokens.lows[at] in lex.words.indices for at in range(begin, first))


def _is_size(tokens: Tokens, found: Found, lex: Lexicon) -> bool:
    """Is any number the size of a change: "fell by 1,200 to 45,000", "a rise of £20", "was up $3"?"""
    words, first = lex.words, found.first
    index = past_bounds(tokens, first, lex)
    near = tokens.low(index - 1)
    if near in words.sizes:
        begin = max(tokens.sentence(first)[0], index - 1 - BACK)
        back = _past_adverbs(tokens, index - 2, begin, lex) if near in words.of else begin
        grown = words.rises | (words.rises_nearby if near in words.of else frozenset())
        if tokens.low(index - 2) in words.rises_nearby:
            return True  # "goes up by £5"
        return any(tokens.lows[at] in grown - words.money_words for at in range(max(begin, back), index - 1))
    if near in words.rises_alone:
        return not found.unit or found.kind == "money"  # "fell 12 cents", but "dropped 12 bombs"
    return near in words.rises_nearby and tokens.low(index - 2) in words.up_leads


def _past_adverbs(tokens: Tokens, index: int, begin: int, lex: Lexicon) -> int:
    """The index of the verb in "augmente *en revanche* de 28 tués"; a noun there would be what the amount is one of."""
    words = lex.words
    at = index
    while at > begin and words.adverb_ends and tokens.low(at) not in words.rises:
        if tokens.low(at) not in words.functions and not tokens.low(at).endswith(words.adverb_ends):
            return index
        at -= 1
    return at


def _is_origin(tokens: Tokens, index: int, stop: int, lex: Lexicon) -> bool:
    """The first number of "bajó del 14 % al 13 %" is a level."""
    if tokens.low(index - 1) not in lex.words.origins:
        return False
    for at in range(stop, stop + 4):
        if tokens.low(at) in ENDS:
            return False
        if tokens.low(at) in lex.words.until | lex.words.to_level and tokens.is_number(at + 1):
            return tokens.low(at + 2) == "%" or lex.percent.starting(tokens, at + 2) is not None
    return False


def past_bounds(tokens: Tokens, first: int, lex: Lexicon) -> int:
    """The index of the figure, or of the words that bound it: "rose by *more than* 3 %", but "fell *below* 3 %"."""
    index = first
    for _ in range(4):
        match = lex.before.ending(tokens, index)
        at_most = tokens.low(first - 1) in lex.words.articles  # "subió hasta un 3 %"
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
        elif tokens.low(index - 1) in lex.words.fillers - lex.words.by_change - lex.words.to_level:
            index -= 1
        else:
            break
    return index


def _change_follows(tokens: Tokens, stop: int, lex: Lexicon) -> bool:
    """ "3 % more", "a 5 % annual wage rise": in English with words between."""
    if lex.change_after.starting(tokens, stop):
        return True
    at = stop
    while lex.words.head_last and at < stop + 2 and tokens.is_word(at) and tokens.low(at) not in lex.words.functions:
        at += 1
        if (
            lex.change_after.starting(tokens, at)
            and tokens.low(at) not in lex.words.rises_nearby | lex.words.bounds_tied
        ):
            return True  # but not "7 % of callers hang up"
    return False


def _change_noun(tokens: Tokens, index: int, lex: Lexicon) -> bool:
    """Is the figure said of a change? "l'inflation s'établit à 2 %" """
    for at in range(index - 1, max(tokens.sentence(index)[0], index - NOUN_BACK) - 1, -1):
        low = tokens.low(at)
        if low in lex.words.rise_nouns or low.endswith(lex.words.rise_ends):
            return True
        if low == ")" and tokens.low(at - 2) == "(" and tokens.low(at - 1) in lex.words.rise_nouns:
            return True  # "el índice de precios (IPC) fue de 2,9 %"
        if low in ENDS or (tokens.is_number(at) and tokens.low(at + 1) != "-"):  # but "a 14-month high"
            return False
    return False


def _in_list_of_changes(tokens: Tokens, index: int, lex: Lexicon) -> bool:
    """ "les plus fortes hausses : le lait (4 %), le pain (3 %)" """
    first = max(tokens.sentence(index)[0], index - LIST_BACK)
    words = lex.words
    return any(
        low in words.rise_nouns or low.endswith(words.rise_ends)
        for low in (tokens.lows[at] for at in range(first, index))
    )


def _at_pace(tokens: Tokens, index: int, lex: Lexicon) -> bool:
    """ "grew at an annual rate of 2.4 %" """
    if tokens.low(index - 2) not in lex.words.paces:
        return False
    begin = max(tokens.sentence(index)[0], index - BACK - 2)
    return any(tokens.lows[at] in lex.words.rises and "at" in tokens.lows[at:index] for at in range(begin, index))


def is_change(tokens: Tokens, first: int, stop: int, lex: Lexicon) -> bool:
    """ "rose 3 %", "a augmenté de 3 %", "3 % more" - but not "rose to 3 %"."""
    if lex.groups_after.starting(tokens, stop):
        return False
    if _change_follows(tokens, stop, lex):
        return True
    words = lex.words
    index = past_bounds(tokens, first, lex)
    near = tokens.low(index - 1)
    if near == ":" and _change_noun(tokens, index - 1, lex):
        return True
    if _change_noun(tokens, index, lex) or (near == "(" and _in_list_of_changes(tokens, index, lex)):
        return True
    if near in words.of - words.origins and (tokens.low(index - 2) in words.rises or _at_pace(tokens, index, lex)):
        return True
    if near in words.to_level or _is_origin(tokens, index, stop, lex):
        return False
    if near in words.by_alone or _counted_change(tokens, first, stop, lex):
        return True
    return _risen(tokens, index, first - (FAR_BACK if near in words.by_change else BACK), lex)


def _past_aside(tokens: Tokens, index: int) -> int:
    """ "Les ventes progressent, *elles*, de 9 %": before the two commas around a few words."""
    if tokens.low(index) != ",":
        return index
    for at in range(index - 2, index - LONGEST_ASIDE, -1):
        if tokens.low(at) == ",":
            return at - 1
        if not tokens.is_word(at):
            break
    return index


def _risen(tokens: Tokens, index: int, furthest: int, lex: Lexicon) -> bool:
    """Does a word of change stand before the figure at index, in its clause?"""
    words, near = lex.words, tokens.low(index - 1)
    begin = max(tokens.sentence(index)[0], furthest)
    at = index - 1
    while at >= begin and not tokens.is_number(at):
        at = _past_aside(tokens, at) if near in words.by_change else at
        if tokens.low(at) in ENDS:
            break
        says = tokens.low(at + 1) in words.that  # "le rapport relève que 37 %"
        if not says and (tokens.low(at) in words.rises or tokens.low(at).endswith(words.rise_ends)):
            return True
        at -= 1
    beside = index - 1 - (near in words.by_change)
    return tokens.low(beside) in words.rises_nearby and tokens.low(beside - 1) not in words.rises_never
