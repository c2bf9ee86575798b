"""Two numbers with one unit: "10-15 %", "entre 10 et 15 millions" (a range), "from 4 to 5.5 %" (a move between two)."""

from dataclasses import replace
from decimal import Decimal
from typing import Final

from claims.figures.counting import Unit, money_before, unit_after
from claims.figures.found import Found
from claims.figures.lexicon import Lexicon
from claims.figures.numerals import Number, number_at
from claims.figures.tokens import Tokens

DASHES: Final = frozenset("-–—")
# Words between two numbers that list or add, unless "between" stands before them
ADDING: Final = frozenset(["and", "et", "y", "und", "e", "en"])
BACK: Final = 10
FAR_APART: Final = Decimal("2.5")
LONGEST_LIST: Final = 5
THOUSAND: Final = 1000
MOST_APART: Final = 4
SMALLEST_UNNAMED: Final = 32  # smaller numbers may be days or hours


def range_from(tokens: Tokens, found: Found, lex: Lexicon, american: bool) -> Found | None:
    """The range that begins with a figure, or None. A move ("fell from 15 to 10 %") is no range."""
    link = _link(tokens, found, lex)
    if link is None or (tokens.low(link) not in DASHES and _moves(tokens, found.first, lex)):
        return None
    if tokens.low(link) in ADDING and not _is_between(tokens, found.first, lex):
        return None
    if found.number.spelled and tokens.low(link) in DASHES and not tokens.glued(link) and tokens.glued(link + 1):
        return None  # "una caída de un -2,5 %": a sign
    if link == found.stop != found.number.stop and found.unit in lex.words.bare_points:
        return None  # "fell 3 points to 41 %"
    high = _second(tokens, link, lex, american, money=found.kind == "money")
    if high is None:
        return None
    if _reaches(tokens, found, high, link, lex):
        return None
    unit = _second_unit(tokens, found, high, lex) or _unnamed(tokens, found, high, lex)
    return _joined(tokens, found, high, unit) if unit else None


def _reaches(tokens: Tokens, found: Found, high: Number, link: int, lex: Lexicon) -> bool:
    """ "rose by £20 to £95": the size of a change and where it led, told from a range by how far apart they are."""
    changes = (
        tokens.low(found.first - 1)
        in (lex.words.by_change | lex.words.rises | lex.words.rises_nearby) - lex.words.origins
    )
    scale = high.scaled / found.number.scaled if found.number.scaled == 1 else Decimal(1)
    return changes and tokens.low(link) in lex.words.to_level and high.value > found.value * scale * FAR_APART


def moved_from(tokens: Tokens, found: Found, lex: Lexicon, american: bool) -> Found | None:
    """The first number of a move, with the unit that only the second one has: "von 4 auf 5,5 Prozent"."""
    if found.unit or tokens.low(found.first - 1) not in lex.words.origins:
        return None
    link = found.number.stop
    if tokens.low(link) not in lex.words.until | lex.words.to_level or tokens.low(link) in ADDING | DASHES:
        return None
    if len(found.number.plain) == 4 and tokens.low(link) not in lex.words.until:
        return None  # "la inflación de 2023 fue de 4 %"
    high = _second(tokens, link, lex, american)
    unit = unit_after(tokens, high, lex) if high else None
    if high is None or unit is None or (not unit.sure and not _moves(tokens, found.first, lex)):
        return None
    scale = high.scaled if found.number.scaled == 1 and found.value < THOUSAND else Decimal(1)
    return replace(found, value=found.value * scale * unit.factor, unit=unit.name, kind=unit.kind, sure=True)


def listed_from(tokens: Tokens, found: Found, lex: Lexicon, american: bool) -> Found | None:
    """The first numbers of a list, with the unit that only its last one has: "10, 15 ou 20 %"."""
    if found.unit or found.number.scaled > 1:
        return None
    at = found.number.stop
    for _ in range(LONGEST_LIST):
        against = tokens.low(at) in lex.words.against
        if not (against or tokens.low(at) in lex.words.carries_on) or "\n" in tokens.gap(at + 1):
            return None
        number = number_at(tokens, at + 1, lex, american=american)
        if number is None or len(found.number.plain) == 4:
            return None  # a year is no part of a list
        unit = unit_after(tokens, number, lex)
        if unit:
            # only the word before the last one shows that it is a list: "1.204 Fälle, 3 %" is none
            alike = unit.sure and unit.kind in ("share", "money", "measure") and not unit.duration
            same = (alike and tokens.low(at) != ",") or (against and unit.kind == "count")
            return (
                replace(found, value=found.value * unit.factor, unit=unit.name, kind=unit.kind, sure=True)
                if same
                else None
            )
        at = number.stop
    return None


def _link(tokens: Tokens, found: Found, lex: Lexicon) -> int | None:
    """The token between the two numbers: behind the figure, or behind its bare number where its noun was misread."""
    for at in (found.stop, found.number.stop):
        if tokens.low(at) in lex.words.until and "\n" not in tokens.gap(at):
            return at
    return None


def _second(tokens: Tokens, link: int, lex: Lexicon, american: bool, money: bool = False) -> Number | None:
    """The number behind the link, past an article ("entre el 10 y el 15 %") or a currency sign."""
    at = link + 1
    for _ in range(3):
        if tokens.low(at) in lex.words.fillers and tokens.is_number(at + 1):
            at += 1
        number = number_at(tokens, at, lex, money=money or money_before(tokens, at) is not None, american=american)
        if number:
            return number
        ahead = money_before(tokens, at + 1) or money_before(tokens, at + 2)
        if tokens.low(at) not in lex.words.fillers and not (ahead and ahead[1] <= at):
            return None
        at += 1
    return None


def _is_between(tokens: Tokens, first: int, lex: Lexicon) -> bool:
    return any(lex.between.ending(tokens, first - back) for back in (0, 1, 2))


def _moves(tokens: Tokens, first: int, lex: Lexicon) -> bool:
    """Does something go from the figure to the next one? "est passé de 4 à 5 %", but not "de 4 à 5 % des lits"."""
    if tokens.low(first - 1) not in lex.words.origins and tokens.low(first - 2) not in lex.words.origins:
        return False
    words, by = lex.words, tokens.low(first - 1) in lex.words.by_change
    for at in range(first - 2, max(tokens.sentence(first)[0], first - BACK) - 1, -1):
        if tokens.lows[at] in words.moves:
            return True
        if tokens.lows[at] in words.rises:
            # "une hausse de 4 à 5 %" is a range: the word before the numbers is a "by" there
            return not by and tokens.lows[at] not in words.rise_nouns
    return False


def _second_unit(tokens: Tokens, found: Found, high: Number, lex: Lexicon) -> Unit | None:
    if found.kind == "money" and found.first < found.number.start:
        return Unit(found.unit, "money", high.stop)
    return unit_after(tokens, high, lex)


def _unnamed(tokens: Tokens, found: Found, high: Number, lex: Lexicon) -> Unit | None:
    """ "entre 414 et 834": a range that counts nothing by name, and no days or years either."""
    bare = not found.unit and lex.between.ending(tokens, found.first) and tokens.low(high.start - 1) in lex.words.until
    dated = {len(found.number.plain), len(high.plain)} == {4} or (
        high.value < SMALLEST_UNNAMED and not (high.value % 1 or found.value % 1)
    )
    return Unit("", "count", high.stop, sure=False) if bare and not dated else None


def _shares_thousand(found: Found, high: Number) -> bool:
    """ "15 à 20 000 personnes": fifteen thousand, said with the thousand of the second number."""
    whole = high.scaled == 1 and found.number.scaled == 1 and high.value >= THOUSAND and high.value % THOUSAND == 0
    return whole and high.value / MOST_APART < found.value * THOUSAND < high.value


def _joined(tokens: Tokens, found: Found, high: Number, unit: Unit) -> Found | None:
    own_unit = found.stop != found.number.stop
    if own_unit and found.unit != unit.name and found.sure:
        return None
    low_value, high_value = found.value, high.value * unit.factor
    if found.number.scaled == 1 and high.scaled > 1 and found.value < THOUSAND:  # "de 800 000 à 1,2 million"
        low_value *= high.scaled
    if not own_unit and _shares_thousand(found, high):
        low_value *= THOUSAND
    years = len(high.plain) == 4 and len(found.number.plain) == 4 and not unit.sure
    if not own_unit:
        low_value *= unit.factor
    if not low_value < high_value or years:
        return None
    return replace(
        found,
        stop=unit.stop,
        value=low_value,
        high=high_value,
        unit=unit.name,
        kind=unit.kind,
        duration=unit.duration,
        sure=unit.sure,
    )
