"""The denominator that a figure has attached: "a year", "pour 100 000 habitants", "le kilo"."""

from decimal import Decimal
from typing import Final

from claims.figures.lexicon import Lexicon
from claims.figures.numerals import number_at
from claims.figures.tokens import Tokens

# "12 pour 1 000": people count on such numbers without naming whom
POPULATIONS: Final = frozenset(map(Decimal, (1_000, 10_000, 100_000, 1_000_000)))
ADJECTIVE_ENDS: Final = ("e", "en", "er", "em", "es")  # of German adjectives
FURTHEST_POPULATION: Final = 4  # tokens
LONGEST_BRACKET: Final = 10  # tokens of "(about 308 million euros)"


def denominator(tokens: Tokens, stop: int, lex: Lexicon) -> int:
    """The index behind an attached denominator ("a year", "pour 100 000 habitants"), or stop where there is none."""
    if "\n" in tokens.gap(stop):
        return stop
    more = lex.more_after.starting(tokens, stop)
    behind = more[1] if more else _past_thing(tokens, stop, lex)
    for index in (stop, behind):
        if tokens.low(index) in lex.words.per_adjectives:
            return index + 1
        whole = lex.per_whole.starting(tokens, index)
        if whole:
            return whole[1]
    per = lex.per.starting(tokens, stop) or lex.per.starting(tokens, behind)
    end = (_denominator_end(tokens, per[1], lex) or _any_noun(tokens, per[1], lex)) if per else None
    if end and _is_time(tokens, end, lex):
        end = None
    return end or _far_population(tokens, behind, lex) or stop


def denominator_past_bracket(tokens: Tokens, first: int, stop: int, lex: Lexicon) -> int:
    """The index behind the denominator of "$450m (£308m) a year", or 0: it holds for both amounts."""
    close: int | None = None
    if tokens.low(stop) == "(":
        close = next((at for at in range(stop, stop + LONGEST_BRACKET) if tokens.low(at) == ")"), None)
    elif tokens.low(stop) == ")" and "(" in tokens.lows[max(0, first - FURTHEST_POPULATION) : first]:
        close = stop
    if close is None or not lex.per.starting(tokens, close + 1):
        return 0
    end = denominator(tokens, close + 1, lex)
    return end if end > close + 1 else 0


def _is_time(tokens: Tokens, end: int, lex: Lexicon) -> bool:
    """ "vendu 300 euros l'an *dernier*", "cost $5 a year *ago*", "40 Unfälle im Jahr *2019*": when, not how often."""
    return tokens.low(end) in lex.words.time_ends or (
        len(tokens.low(end)) == 4 and tokens.low(end).isdigit() and tokens.low(end) < "2100"
    )


def _past_thing(tokens: Tokens, stop: int, lex: Lexicon) -> int:
    """Past what a figure is one of: "40 tonnes *de riz* par an", "160 Euro *Betriebsrente* im Monat"."""
    words = lex.words
    at = stop
    if tokens.low(at) in words.before_per:
        return at + 1
    if tokens.low(at) in words.of and not words.capital_nouns:
        at += 1 + (tokens.low(at + 1) == "'")
    elif words.capital_nouns and tokens.low(at).endswith(ADJECTIVE_ENDS) and tokens.is_capital(at + 1):
        at += not tokens.is_capital(at) and tokens.low(at) not in words.functions  # "150 Minuten leichte Arbeit am Tag"
    elif not tokens.is_capital(at) if words.capital_nouns else not tokens.low(at).endswith(words.plural_ends or " "):
        return stop
    return at + 1 if tokens.is_word(at) and tokens.low(at) not in words.functions else stop


def _far_population(tokens: Tokens, index: int, lex: Lexicon) -> int | None:
    """The index behind a population further away: "4,3 lits de soins critiques *pour 1 000 habitants*"."""
    for at in range(index, index + FURTHEST_POPULATION):
        per = lex.per.starting(tokens, at)
        if per and tokens.is_number(per[1]):
            number = number_at(tokens, per[1], lex)
            return _denominator_end(tokens, per[1], lex) if number and number.value in POPULATIONS else None
        if not tokens.is_word(at) or tokens.low(at) in lex.words.functions - lex.words.of:
            return None
    return None


def _any_noun(tokens: Tokens, index: int, lex: Lexicon) -> int | None:
    """The index behind "Stück" in "je Stück", "verkauftem Ticket" in "pro verkauftem Ticket"."""
    words = lex.words
    if tokens.low(index - 1) not in words.per_any:
        return None
    for at in (index, index + 1):
        if not tokens.is_word(at) or tokens.low(at) in words.functions:
            return None
        if tokens.is_capital(at) or not words.capital_nouns:
            return at + 1
    return None


def _denominator_end(tokens: Tokens, index: int, lex: Lexicon) -> int | None:
    """The index behind "year", "100 000 habitants" or "1 000"."""
    words = lex.words
    at = index
    if tokens.low(index - 1) in words.per_many and words.numerals.get(tokens.low(index)) == 1:
        return None  # "600 euros pour une personne seule"
    moved = tokens.low(index - 1) in words.until and tokens.is_number(index)
    for _ in range(5):
        if tokens.low(at) in words.per_units:
            return None if moved else at + 1  # "da 8.200 a 9.400 abitanti"
        low = tokens.low(at)
        if not (tokens.is_number(at) or low in words.scales or low in words.numerals or low in words.of):
            break
        at += 1
    number = number_at(tokens, index, lex)
    return number.stop if number and number.value in POPULATIONS else None
