"""Share, change, rate: what the words around a figure make of it."""

from typing import Final

from claims.figures.bounds import past_bounds
from claims.figures.changes import (
    BACK,
    LIST_BACK,
    counted_change,
    is_change,
    sized_by_noun,
)
from claims.figures.found import Found
from claims.figures.lexicon import Lexicon
from claims.figures.rates import denominator, denominator_past_bracket
from claims.figures.shapes import Kind
from claims.figures.tokens import Tokens

SIGNS: Final = frozenset("+-−–")
DEGREES: Final = frozenset(["°C", "°F", "°"])
STRONGEST: Final = 11  # no earthquake reaches this
FULL: Final = 100  # percentage points are fewer


def kind_of(tokens: Tokens, found: Found, lex: Lexicon) -> tuple[str, Kind]:
    """The unit and the kind that the words around the figure ask for."""
    first, stop, unit, kind = found.first, found.stop, found.unit, found.kind
    if unit in lex.words.magnitudes or (not unit and kind == "count" and _is_magnitude(tokens, found, lex)):
        return "", "measure"
    if unit in ("pp", "x"):
        return unit, "change"
    if unit == "bp":
        return unit, "change" if is_change(tokens, first, stop, lex) else "share"
    if unit in lex.words.bare_points:
        return _points(tokens, found, lex)
    if kind in ("money", "count", "measure"):
        rate = denominator(tokens, stop, lex) > stop or denominator_past_bracket(tokens, first, stop, lex)
        if rate or _per_before(tokens, first, lex):
            return unit, "rate"
        if not found.duration and (counted_change(tokens, first, stop, lex) or _is_size(tokens, found, lex)):
            return unit, "change"
    signed = tokens.low(first) in SIGNS or tokens.low(first) in lex.words.minus
    if kind == "share" and (signed or is_change(tokens, first, stop, lex)):
        return unit, "change"
    if (unit in DEGREES or unit in lex.words.degrees) and _warms(tokens, first, stop, lex):
        return unit, "change"
    return unit, kind


def _is_magnitude(tokens: Tokens, found: Found, lex: Lexicon) -> bool:
    """ "a magnitude of 6.4", "séisme de magnitude 5,4" """
    at = past_bounds(tokens, found.first, lex) - 1
    at -= tokens.low(at) in lex.words.of
    return tokens.low(at) in lex.words.magnitudes and found.value < STRONGEST


def _warms(tokens: Tokens, first: int, stop: int, lex: Lexicon) -> bool:
    """Are degrees the size of a change: "2 degrees warmer", "élève la température de 2 degrés", "rose 2°C"?"""
    if lex.change_after.starting(tokens, stop):
        return True
    near = tokens.low(past_bounds(tokens, first, lex) - 1)
    verb = near in lex.words.rises and near not in lex.words.rise_nouns
    return (verb or near in lex.words.by_change) and is_change(tokens, first, stop, lex)


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


def _of_index(tokens: Tokens, first: int, lex: Lexicon) -> bool:
    """ "the FTSE 100 lost 54 points": points of an index are no percentage points."""
    begin = max(tokens.sentence(first)[0], first - LIST_BACK)
    return any(tokens.lows[at] in lex.words.indices for at in range(begin, first))


def _is_size(tokens: Tokens, found: Found, lex: Lexicon) -> bool:
    """Is any number the size of a change: "fell by 1,200 to 45,000", "a rise of £20", "was up $3"?"""
    words, first = lex.words, found.first
    index = past_bounds(tokens, first, lex)
    near = tokens.low(index - 1)
    if sized_by_noun(tokens, index, lex):
        return True
    if near in words.sizes and near in words.places and found.kind == "count" and found.unit:
        return found.unit in words.public and any(  # "bajó en 300 personas", but "subió en 300 ciudades"
            tokens.lows[at] in words.rises for at in range(max(tokens.sentence(first)[0], index - BACK), index - 1)
        )
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
