"""What stands at a number and says what it counts: a currency, a per cent sign, a physical unit, a noun."""

from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from claims.figures.lexicon import Lexicon
from claims.figures.nouns import counted_noun
from claims.figures.numerals import FIXED_SPACES, Number
from claims.figures.shapes import Kind
from claims.figures.tokens import Tokens
from claims.figures.units import CURRENCY_SIGNS, RATES, SHY_SIGNS, SYMBOLS, TIED_SIGNS

PERCENT_SIGNS: Final = frozenset("%％﹪")
LONGEST_CODE: Final = 4  # characters of a currency code or sign
ONE: Final = Decimal(1)
MILLION: Final = Decimal(1_000_000)
TENTH: Final = Decimal("0.1")


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit and the index behind it. sure: no other reading of the number is left (no year, no name)."""

    name: str
    kind: Kind
    stop: int
    factor: Decimal = ONE
    sure: bool = True
    duration: bool = False


def money_before(tokens: Tokens, index: int) -> tuple[str, int] | None:
    """The currency sign before the number at index ("$", "RD$", "CHF"), and the index of its first token."""
    if "\n" in tokens.gap(index):
        return None
    for length in (3, 2, 1):
        first = index - length
        if first < 0 or any(not tokens.glued(at) for at in range(first + 1, index)):
            continue
        sign = "".join(tokens.raw(at) for at in range(first, index))
        if (
            sign.lower() in CURRENCY_SIGNS
            and _is_sign(sign)
            and (tokens.glued(index) or sign.lower() not in TIED_SIGNS)
            and not (tokens.glued(first) and tokens.is_word(first - 1))
        ):
            return CURRENCY_SIGNS[sign.lower()], first
    return None


def _names_money(sign: str) -> bool:
    return sign.lower() in CURRENCY_SIGNS and sign.lower() not in SHY_SIGNS and _is_sign(sign)


def _is_sign(sign: str) -> bool:
    return not sign.isalpha() or sign.isupper() or sign in ("Rs", "Fr", "FCfa", "Ksh", "KSh", "Rp", "Tk")


def unit_after(tokens: Tokens, number: Number, lex: Lexicon) -> Unit | None:
    """The unit behind a number, the surest reading first."""
    stop = number.stop
    if "\n" in tokens.gap(stop) or stop >= len(tokens):
        return None
    return (
        _percent(tokens, stop, lex)
        or _money_after(tokens, number, lex)
        or _measure(tokens, number, lex)
        or _multiple(tokens, stop, lex)
        or _compound(tokens, stop, lex)
        or _noun(tokens, number, lex)
    )


def _percent(tokens: Tokens, stop: int, lex: Lexicon) -> Unit | None:
    if tokens.low(stop) in PERCENT_SIGNS:
        if tokens.low(stop + 1) in lex.words.bare_points or (
            tokens.low(stop + 2) in lex.words.bare_points and tokens.low(stop + 1) == "-"
        ):
            return Unit("pp", "change", stop + 2)
        return Unit("%", "share", stop + 1)
    hyphen = stop + (tokens.low(stop) == "-" and tokens.glued(stop))
    points = lex.points.starting(tokens, hyphen)
    if points:
        return Unit("pp", "change", points[1])
    tenths = lex.point_tenths.starting(tokens, hyphen)
    if tenths:
        return Unit("pp", "change", tenths[1], factor=TENTH)
    found = lex.percent.starting(tokens, hyphen)
    if found:
        return Unit("%", "share", found[1])
    mille = (tokens.low(stop) == "‰" and (True, stop + 1)) or lex.per_mille.starting(tokens, stop)
    return Unit("‰", "share", mille[1]) if mille else None


def _money_after(tokens: Tokens, number: Number, lex: Lexicon) -> Unit | None:
    at = _after_of(tokens, number, lex)
    for length in (3, 2, 1):
        stop = at + length
        sign = tokens.text[tokens.starts[at] : tokens.ends[stop - 1]] if stop <= len(tokens) else ""
        # "costs 500 $20 notes": a sign that touches the next number belongs to that one
        others = tokens.glued(stop) and tokens.is_number(stop) and not tokens.glued(at)
        if 0 < len(sign) <= LONGEST_CODE and not others and _names_money(sign):
            return Unit(CURRENCY_SIGNS[sign.lower()], "money", stop)
    hyphen = at + (tokens.low(at) == "-" and tokens.glued(at))
    found = lex.currencies.starting(tokens, hyphen)
    shy = lex.words.shy_currencies.get(tokens.low(at))
    if found and found[1] > at + 1:
        return Unit(found[0], "money", found[1])  # "livres sterling" are no books
    if shy and (number.scaled >= 1000 or number.vague) and not _is_weighed(tokens, at, lex):
        return Unit(shy, "money", at + 1)
    if found:
        return Unit(found[0], "money", found[1])
    millions = lex.words.currency_millions.get(tokens.low(at))
    if millions:
        return Unit(millions, "money", at + 1, factor=MILLION)
    cents = lex.hundredths.starting(tokens, at)
    if cents and len(tokens.low(at)) == 1 and not (tokens.glued(at) and tokens.raw(at).islower()):
        return None
    return Unit(cents[0], "money", cents[1], factor=Decimal("0.01")) if cents else None


def _is_weighed(tokens: Tokens, at: int, lex: Lexicon) -> bool:
    """ "2 million pounds of beef", but "of public money": is a shy currency a weight instead?"""
    behind = tokens.lows[at + 2 : at + 5]
    return (
        lex.measures.starting(tokens, at) is not None
        and tokens.low(at + 1) in lex.words.of
        and lex.words.money_words.isdisjoint(behind)
    )


def _after_of(tokens: Tokens, number: Number, lex: Lexicon) -> int:
    index = number.stop
    if number.takes_of and tokens.low(index) in lex.words.of:
        return index + 1 + (tokens.low(index + 1) == "'")
    return index


def _measure(tokens: Tokens, number: Number, lex: Lexicon) -> Unit | None:
    at = _after_of(tokens, number, lex)
    hyphen = at + (tokens.low(at) == "-" and tokens.glued(at))
    spelled = lex.measures.starting(tokens, hyphen)
    if spelled:
        name, stop = spelled
        name = tokens.low(hyphen) if name == "=" else name
        stop += tokens.low(stop) in ("²", "³")
        return Unit(name, "rate" if name in RATES else "measure", stop)
    if tokens.low(hyphen) in lex.words.durations and not (number.spelled and tokens.low(hyphen) in ("h", "min", "s")):
        return Unit(tokens.low(hyphen), "measure", hyphen + 1, duration=True)
    if number.spelled or _is_verb(tokens, at, lex):
        return None
    return _symbol(tokens, at) or _degrees(tokens, number, lex) or (_symbol(tokens, hyphen) if hyphen > at else None)


def _is_verb(tokens: Tokens, at: int, lex: Lexicon) -> bool:
    """ "en 2025 ha crecido", while "120 ha de bosque" and "120 ha," are hectares."""
    low = tokens.low(at)
    verb = low in lex.words.functions and len(low) > 1  # the "m" of "m'a" is a metre elsewhere
    return verb and tokens.is_word(at + 1) and tokens.low(at + 1) not in lex.words.of


def _degrees(tokens: Tokens, number: Number, lex: Lexicon) -> Unit | None:
    """English: "44C", "1.5C", "104F" - a capital that touches its number, which could be a temperature."""
    at = number.stop
    scale = tokens.raw(at)
    if scale not in ("C", "F") or not tokens.glued(at) or not lex.words.head_last:
        return None
    likely = number.value % 1 != 0 or (10 if scale == "C" else 20) <= number.value <= 130 or tokens.low(at - 2) in "-−–"
    led = tokens.low(number.start - 1) in lex.words.functions or bool(lex.before.ending(tokens, number.start))
    joined = tokens.glued(at + 1) and (tokens.is_word(at + 1) or tokens.is_number(at + 1) or tokens.low(at + 1) == "-")
    return Unit(f"°{scale}", "measure", at + 1) if number.scaled == 1 and (likely or led) and not joined else None


def _symbol(tokens: Tokens, at: int) -> Unit | None:
    """ "12 km", "5GiB", "90° C", "40 km²": a symbol touches the number or stands one space away."""
    if not (tokens.glued(at) or tokens.gap(at) in FIXED_SPACES | {" "}):
        return None
    for length in (3, 2, 1):
        if at + length > len(tokens) or not (
            length == 1 or tokens.low(at) == "°" or all(map(tokens.glued, range(at + 1, at + length)))
        ):
            continue
        raw = "".join(tokens.raw(index) for index in range(at, at + length))
        name = SYMBOLS.get(raw.lower())
        joined = tokens.glued(at + length) and (tokens.is_word(at + length) or tokens.low(at + length) == "'")
        if name and _is_symbol(raw) and not joined:
            squared = tokens.low(at + length) in ("²", "³") and tokens.glued(at + length)
            name = f"{name}{'2' if tokens.low(at + length) == '²' else '3'}" if squared else name
            return Unit(name, "rate" if name in RATES else "measure", at + length + squared)
    if tokens.low(at) in ("°", "º") and not tokens.is_word(at - 1):
        return Unit("°", "measure", at + 1) if not tokens.glued(at + 1) or not tokens.is_word(at + 1) else None
    return None


def _is_symbol(raw: str) -> bool:
    """A single capital is an initial ("5 M"), except where the symbol is one: W, L, °C."""
    return len(raw) > 1 or raw in "mgtlLWV"


def _multiple(tokens: Tokens, stop: int, lex: Lexicon) -> Unit | None:
    low = tokens.low(stop)
    if low in lex.words.multiples:
        return Unit("x", "change", stop + 1, sure=False)
    if low in ("x", "×") and tokens.glued(stop) and not tokens.is_number(stop + 1):
        return Unit("x", "change", stop + 1, sure=False)
    if low == "-" and tokens.glued(stop) and tokens.low(stop + 1) in lex.words.multiples:
        return Unit("x", "change", stop + 2, sure=False)
    return None


def _compound(tokens: Tokens, stop: int, lex: Lexicon) -> Unit | None:
    """ "a 12-member panel" """
    if (
        tokens.low(stop) == "-"
        and tokens.glued(stop)
        and tokens.glued(stop + 1)
        and tokens.low(stop + 1) in lex.words.compounds
    ):
        return Unit(tokens.low(stop + 1), "count", stop + 2, sure=False)
    return None


def _noun(tokens: Tokens, number: Number, lex: Lexicon) -> Unit | None:
    noun = counted_noun(tokens, number, lex)
    if noun is None:
        return None
    spelled = lex.measures.starting(tokens, noun.stop - 1) if lex.words.head_last else None
    if spelled and spelled[1] == noun.stop:  # "400 vertical metres"
        return Unit(noun.head if spelled[0] == "=" else spelled[0], "measure", noun.stop)
    duration = noun.head in lex.words.durations
    return Unit(noun.head, "measure" if duration else "count", noun.stop, sure=False, duration=duration)
