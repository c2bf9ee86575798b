"""What a figure leaves unsaid because the one before it in its sentence said it: a per cent, what it is counted on."""

from typing import Final

from claims.figures.found import Found
from claims.figures.kinds import ENDS, POPULATIONS, past_bounds
from claims.figures.lexicon import Lexicon
from claims.figures.tokens import Tokens

SIGNS: Final = frozenset("+-−–±")
WHOLE: Final = 100


def lend_percent(tokens: Tokens, before: Found | None, found: Found, lex: Lexicon) -> None:
    """ "15 Prozent, die Liberalen 4,9 (minus 0,4)": a number that could not count anything is a share too."""
    if before is None or before.unit != "%" or found.unit or found.kind not in ("count", "change") or not _fits(found):
        return
    if tokens.sentence(before.first)[0] != tokens.sentence(found.first)[0]:
        return
    lead = past_bounds(tokens, found.first, lex) - 1
    low, words = tokens.low(lead), lex.words
    if before.kind == "share" and _is_signed(tokens, found, lead, lex):
        found.unit, found.kind, found.extent = "pp", "change", "level"
    elif before.kind == "change":
        if found.value % 1 and low not in ENDS and (low in words.carries_on or low in words.by_alone):
            found.unit, found.kind = "%", "change"
    elif (found.value % 1 and not (words.head_last and low in words.to_level)) or (
        low in words.to_level and low == tokens.low(past_bounds(tokens, before.first, lex) - 1)
    ):
        found.unit, found.kind = "%", "share"


def carry_move(tokens: Tokens, before: Found | None, found: Found, lex: Lexicon) -> None:
    """ "Die Inflation fiel von 3,7 auf 2,9 Prozent": what is a change at one end of a move is one at the other."""
    if before is None or (before.kind, before.unit, found.kind, found.unit) != ("change", "%", "share", "%"):
        return
    lead, origin = past_bounds(tokens, found.first, lex) - 1, past_bounds(tokens, before.first, lex) - 1
    if lead == before.stop and tokens.low(lead) in lex.words.to_level and tokens.low(origin) in lex.words.origins:
        found.kind = "change"


def _fits(found: Found) -> bool:
    number = found.number
    return found.high is None and not number.spelled and number.scaled == 1 and abs(found.value) <= WHOLE


def _is_signed(tokens: Tokens, found: Found, lead: int, lex: Lexicon) -> bool:
    """ "(+0,5)", "(minus 3,1)": how much a share went up or down. "um" and "by" need a verb, a sign does not."""
    if tokens.low(found.first) in SIGNS:
        return tokens.low(found.first - 1) in ("(", ",")
    if tokens.low(found.first) in lex.words.minus:
        return tokens.low(found.first - 1) == "("
    signed = tokens.low(lead) in lex.words.by_change - lex.words.by_alone
    return signed and tokens.low(lead - 1) == "("


def is_population(tokens: Tokens, found: Found, lex: Lexicon) -> bool:
    """ "Auf *100.000 Einwohner* kamen 12 Fälle": no figure, but what the next one is counted on."""
    words, lead = lex.words, found.first - 1
    counted = found.unit in words.per_units or (not found.unit and tokens.low(lead) in words.per_any)
    if tokens.low(lead) not in words.per_before or not counted or found.value not in POPULATIONS:
        return False
    return tokens.low(lead) in words.per_any or tokens.opens_sentence(lead) or tokens.low(lead - 1) in ENDS


def count_on(tokens: Tokens, before: Found | None, found: Found, lex: Lexicon) -> None:
    """Make a figure a rate where the one before it is the population that it is counted on."""
    if before is None or found.kind not in ("count", "money", "measure") or not is_population(tokens, before, lex):
        return
    if tokens.sentence(before.first)[0] == tokens.sentence(found.first)[0]:
        found.kind = "rate"
