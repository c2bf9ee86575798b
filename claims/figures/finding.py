"""Tokens -> figures: the order in which the rules are asked."""

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from typing import Final

from claims.figures import dates
from claims.figures import notfigures as no
from claims.figures.bounds import comparator_of, extent_of, past_bounds
from claims.figures.changes import tells_time
from claims.figures.counting import Unit, money_before, unit_after
from claims.figures.digits import american_habit
from claims.figures.found import Found
from claims.figures.homes import Homes
from claims.figures.kinds import kind_of
from claims.figures.lexicon import Lexicon
from claims.figures.neighbours import (
    carry_move,
    carry_on,
    count_on,
    is_population,
    lend_currency,
    lend_percent,
    lend_sum,
    take_over,
)
from claims.figures.numerals import FIXED_SPACES, Number, number_at
from claims.figures.parts import part_at, part_from
from claims.figures.ranges import listed_from, moved_from, range_from
from claims.figures.rates import denominator
from claims.figures.tokens import Tokens
from claims.figures.units import CODES

# What stands before a minus that a space parts from its number: "(– 0,2 %)"
SIGN_LEADS: Final = frozenset(["(", "à", "de", ":", "est", "of", "at", "to", "by", "bei", "um", "auf", "del"])
PLUS_OR: Final = frozenset(["or", "oder", "ou", "of", "/"])  # "plus or minus 3"
LEADS: Final = frozenset(["dont", "whom", "which", "including", "davon", "darunter", "cuales", "ellos"])
HALF: Final = Decimal("0.5")
TALLY_BACK: Final = 5
TALLIED_BACK: Final = 12  # tokens between two numbers that are compared
SMALLEST_BARE: Final = 10  # a smaller number with nothing to count is a label more often than a figure
SMALLEST_BARE_WORD: Final = 13
SMALL_WORD: Final = 3  # spelled numbers up to here are determiners ("deux hommes") unless a unit makes them figures


def figures_in(tokens: Tokens, lex: Lexicon) -> Iterator[Found]:
    """All figures of a text, from left to right, none within another."""
    american = american_habit(tokens, lex.words)
    index, floor, openers, lows = 0, 0, lex.openers, tokens.lows
    before: Found | None = None
    money, glue, homes = "", lex.words.glue, Homes(tokens, lex)
    while index < len(lows):
        low = lows[index]
        if low not in openers and low[0] not in "0123456789" and not (glue and glue in low):
            index += 1
            continue
        found, stop = _figure_at(tokens, index, lex, american)
        # a sign before a number can be the unit of the figure before it: "30 US$ 40"
        if found and found.first >= floor:
            carry_on(tokens, before, found, lex)
            lend_currency(tokens, money, before, found, lex)
            take_over(tokens, before, found, lex)
            lend_sum(tokens, money, before, found, lex)
            carry_move(tokens, before, found, lex)
            lend_percent(tokens, before, found, lex)
            count_on(tokens, before, found, lex)
            homes.settle(found)
            if not is_population(tokens, found, lex):
                yield found
            floor, before = found.stop, found
            money = found.unit if found.kind == "money" or found.unit in CODES else money
        index = max(stop, index + 1)


def typed_figure(tokens: Tokens, lex: Lexicon) -> Found | None:
    """The first figure of a text that somebody typed as one: nothing in it is a date, a name or a list number."""
    for index in range(len(tokens)):
        sign = money_before(tokens, index)
        number = number_at(tokens, index, lex, money=sign is not None)
        part = part_at(tokens, index, lex) or (part_from(tokens, number, lex) if number else None)
        if part:
            return _finish(tokens, part, lex)
        if number:
            found = _money(number, sign) if sign else _typed(tokens, number, lex)
            return _finish(tokens, range_from(tokens, found, lex, american=False) or found, lex)
        if tokens.is_number(index):
            return None
    return None


def _figure_at(tokens: Tokens, index: int, lex: Lexicon, american: bool) -> tuple[Found | None, int]:
    """The figure that begins at or around the token at index, and where to go on."""
    part = part_at(tokens, index, lex)
    if part:
        return _finish(tokens, part, lex), part.stop
    sign = money_before(tokens, index)
    number = number_at(tokens, index, lex, money=sign is not None, american=american)
    if number is None:
        return None, index + 1
    if no.is_name(tokens, number, lex) or dates.is_date(tokens, number, lex) or dates.is_decade(tokens, number):
        return None, number.stop
    found = part_from(tokens, number, lex)
    if found is None:
        found = _money(number, sign) if sign else _counted(tokens, number, lex)
        if found is None:
            return None, number.stop
        found = (
            range_from(tokens, found, lex, american)
            or moved_from(tokens, found, lex, american)
            or listed_from(tokens, found, lex, american)
            or found
        )
        if not sign and not _stands(tokens, found, lex):
            return None, number.stop
    found = _finish(tokens, found, lex)
    return found, found.through


def _money(number: Number, sign: tuple[str, int]) -> Found:
    return Found(sign[1], number.stop, number, number.value, unit=sign[0], kind="money")


def _counted(tokens: Tokens, number: Number, lex: Lexicon) -> Found | None:
    """A number with the unit behind it, if any."""
    if dates.is_time(tokens, number, lex) or no.is_address(tokens, number, lex) or no.is_ordinal(tokens, number, lex):
        return None
    unit = unit_after(tokens, number, lex) or _unit_past_bound(tokens, number, lex)
    if unit:
        return _with_half(tokens, _with_unit(number, unit), lex)
    if dates.is_hour(tokens, number, lex):
        return None
    return Found(number.start, number.stop, number, number.value, sure=False)


def _unit_past_bound(tokens: Tokens, number: Number, lex: Lexicon) -> Unit | None:
    """ "10 or more countries" """
    bound = lex.after.starting(tokens, number.stop)
    return unit_after(tokens, replace(number, stop=bound[1]), lex) if bound else None


def _with_half(tokens: Tokens, found: Found, lex: Lexicon) -> Found:
    """ "dos puntos y medio": the half stands behind the unit."""
    half = lex.half_more.starting(tokens, found.stop)
    if half and found.number.scaled == 1 and not found.number.collective and found.kind != "share":
        found.value, found.stop = found.value + HALF, half[1]
    return found


def _with_unit(number: Number, unit: Unit) -> Found:
    return Found(
        number.start, unit.stop, number, number.value * unit.factor,
        unit=unit.name, kind=unit.kind, duration=unit.duration, sure=unit.sure,
    )  # fmt: skip


def _typed(tokens: Tokens, number: Number, lex: Lexicon) -> Found:
    """A typed number with its unit; one unknown word behind it is taken for what it counts."""
    if no.is_ordinal(tokens, number, lex):
        return Found(number.start, number.stop + 1, number, number.value, kind="rank")
    unit = unit_after(tokens, number, lex)
    last = number.stop == len(tokens) - 1 and tokens.is_word(number.stop)
    named = tokens.low(
        number.stop
    ) not in lex.words.functions | lex.words.scales.keys() and not lex.more_after.starting(tokens, number.stop)
    if unit is None and last and named:
        unit = Unit(tokens.low(number.stop), "count", number.stop + 1)
    return _with_unit(number, unit) if unit else Found(number.start, number.stop, number, number.value)


def _stands(tokens: Tokens, found: Found, lex: Lexicon) -> bool:
    """Is it a figure after all, now that its unit is known, and not a year, a name or a mere determiner?"""
    number = found.number
    if number.spelled and number.value <= 1 and (found.kind in ("measure", "money") or found.unit == "x"):
        return False
    if found.sure and not found.duration:
        return True
    if no.is_score(tokens, number):
        return False
    if dates.is_year(tokens, number, lex, noun=found.unit or None):
        return False
    if found.unit in lex.words.bare_points:
        return True
    if found.unit:
        return not (_is_determiner(found) or no.is_title(tokens, number, lex))
    return not no.is_bare_name(tokens, number, lex) and not _is_label(tokens, found, lex)


def _is_determiner(found: Found) -> bool:
    """ "une semaine", "deux hommes": the number word is hardly more than an article."""
    if not found.number.spelled or found.number.scaled > 1 or found.high is not None or found.value % 1:
        return False
    return (found.kind == "count" and found.value <= SMALL_WORD) or (found.duration and found.value <= 1)


def _is_label(tokens: Tokens, found: Found, lex: Lexicon) -> bool:
    """A small whole number that counts nothing, unless it comes on top of something: "5 de plus"."""
    number = found.number
    if _is_aged(tokens, number.start, lex):
        return True
    if _is_compared(tokens, found, lex):
        return False
    if number.spelled and number.scaled == 1 and not number.collective and number.value <= 1:
        return True  # "l'un des trois"
    if _is_tally(tokens, found, lex):
        return False
    smallest = SMALLEST_BARE_WORD if number.spelled else SMALLEST_BARE
    if number.spelled and number.scaled == 1 and not number.collective and not _is_led(tokens, found, lex):
        return True
    if number.scaled > 1 or number.collective or number.value >= smallest or number.value % 1:
        return False
    link = lex.share_of.starting(tokens, number.stop)
    if link and number.value > 1 and number_at(tokens, link[1], lex):
        return False  # "sieben der neun Richter"
    return lex.more_after.starting(tokens, number.stop) is None and tokens.low(number.start - 1) != "+"


def _is_compared(tokens: Tokens, found: Found, lex: Lexicon) -> bool:
    """ "12 morts, contre 7 en 2022": a bare number that a time and the number before it make one."""
    lead = past_bounds(tokens, found.first, lex)
    if found.value <= 1 or not lex.set_against.ending(tokens, lead):
        return False
    if not any(map(tokens.is_number, range(max(tokens.sentence(lead)[0], lead - TALLIED_BACK), lead))):
        return False
    return any(tells_time(tokens, at, lex) for at in range(found.stop, found.stop + 3))


def _is_aged(tokens: Tokens, start: int, lex: Lexicon) -> bool:
    """ "aged 14", "aged 5 to 11", "aged between 24 and 57" """
    at = start - 1
    at -= 2 if tokens.low(at) in lex.words.until and tokens.is_number(at - 1) else 0
    at -= bool(lex.between.ending(tokens, at + 1)) or tokens.low(at) in lex.words.origins
    return tokens.low(at) in lex.words.age_marks


def _is_tally(tokens: Tokens, found: Found, lex: Lexicon) -> bool:
    """Do the words around a bare number say that it counts: "seven of the", "nine were killed", "a toll of 9"?"""
    words, number = lex.words, found.number
    if not words.tallies or (number.spelled and number.value <= SMALL_WORD):
        return False
    first, before = tokens.sentence(found.first)[0], tokens.low(found.first - 1)
    if tokens.low(found.stop) in words.plural_verbs or before in words.tally_verbs:
        return True
    if denominator(tokens, found.stop, lex) > found.stop:
        return True  # "seven a day"
    if lex.share_of.starting(tokens, found.stop) or lex.one_in.starting(tokens, found.stop):
        return tokens.is_word(found.stop + 1) or tokens.is_number(found.stop + 1)
    near = tokens.lows[max(first, found.first - TALLY_BACK) : found.first]
    if before == "to" and not words.rises.isdisjoint(near):
        return True
    return before in words.to_level and not words.tallies.isdisjoint(near)


def _is_led(tokens: Tokens, found: Found, lex: Lexicon) -> bool:
    """Is a bare number word more than a pronoun: "plus de vingt", "dont vingt", "forty out of"?"""
    bounded = comparator_of(tokens, found.first, found.stop, lex) != "="
    return (
        bounded
        or tokens.low(found.first - 1) in LEADS
        or bool(lex.one_in.starting(tokens, found.stop))
        or bool(lex.share_of.starting(tokens, found.stop))
    )


def _finish(tokens: Tokens, found: Found, lex: Lexicon) -> Found:
    """Sign, comparator, extent and kind, once the number and its unit are known."""
    _take_sign(tokens, found, lex)
    found.comparator = (
        "between" if found.high is not None else comparator_of(tokens, found.first, found.stop, lex, found.number.stop)
    )
    if found.comparator == "=" and (found.number.collective or found.number.vague):
        found.comparator = "~"
    found.extent = extent_of(tokens, found.first, found.stop, found.number.stop, lex)
    found.unit, found.kind = kind_of(tokens, found, lex)
    if found.kind == "change" and found.unit == "%":
        found.extent = "level"
    found.through = found.stop
    if found.kind == "rate":  # a bracket that closes behind the figure parts it from its denominator
        found.through = denominator(tokens, found.stop + (tokens.low(found.stop) == ")"), lex)
    return found


def _take_sign(tokens: Tokens, found: Found, lex: Lexicon) -> None:
    """ "-0.2": a minus that touches the number and nothing before it; "minus 12 Grad", but "plus or minus 3"."""
    before = found.first - 1
    worded = tokens.low(before) in lex.words.minus and found.high is None and not tokens.is_number(before - 1)
    if worded and tokens.low(before - 1) not in PLUS_OR and not lex.before.ending(tokens, found.first):
        found.value, found.first = -found.value, before
        return
    spaced = tokens.gap(found.first) in FIXED_SPACES | {" "} and tokens.low(before) in ("–", "−", "-")
    leads = SIGN_LEADS - {":"} if tokens.low(before) == "-" else SIGN_LEADS  # ": - 12" opens a list
    if spaced and found.high is None and not found.number.spelled and tokens.low(before - 1) in leads:
        found.value, found.first = -found.value, before
        return
    if tokens.low(before) == "+" and not tokens.is_number(before - 1) and not found.number.spelled:
        found.first = before
        return
    if not tokens.glued(found.first) or (tokens.glued(before) and tokens.low(before - 1) not in ("(", "[", "|")):
        return
    ranged = found.high is not None and (tokens.glued(before) or tokens.low(before) == "–")
    if tokens.low(before) in ("-", "−", "–") and not ranged and not found.number.spelled:
        found.value, found.first = -found.value, before
    elif tokens.low(before) == "+":
        found.first = before
