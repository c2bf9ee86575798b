"""Digits and number words -> a number, with what the text shows of how it was written."""

from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from claims.figures.digits import DECIMALS, WHOLE_DIGITS, digits_value
from claims.figures.lexicon import Lexicon
from claims.figures.tokens import Tokens
from claims.figures.words.language import Language

# Spaces that typographers put between thousands. A plain space does so too where the language's habit allows it.
FIXED_SPACES: Final = frozenset("\u00a0\u202f\u2009\u2007")
# Short scales that nothing else is called: they need no currency beside them.
SURE_SCALES: Final = frozenset("bn bln mn mln mio md mds mrd mrds trn".split())
ONE: Final = Decimal(1)
LONGEST_WORD_NUMBER: Final = 24  # tokens; each hyphen is one


@dataclass(slots=True)
class Number:
    """A number in the text: tokens start to stop (not included)."""

    value: Decimal
    start: int
    stop: int
    spelled: bool = False  # in words alone
    scaled: Decimal = Decimal(1)  # the product of its scales: 1000000 in "3 millions"
    plain: str = ""  # its digits where it is digits and nothing else
    collective: bool = False  # "a dozen"
    vague: bool = False  # "thousands"
    spaced: bool = False  # its thousands are set apart by spaces

    @property
    def takes_of(self) -> bool:
        """Followed by "of" before its noun: "trois millions de voix", "a dozen of"."""
        return (
            self.collective
            or self.vague
            or self.scaled >= 1000
            or (self.value >= 1_000_000 and self.value % 1_000_000 == 0)
        )


def number_at(
    tokens: Tokens, index: int, lex: Lexicon, *, money: bool = False, american: bool = False
) -> Number | None:
    """The number that begins with the token at index. money: a currency sign before it makes "3m" 3 million."""
    if tokens.is_number(index):
        number = _from_digits(tokens, index, lex.words, american)
    else:
        number = _from_words(tokens, index, lex.words)
    if number is None:
        return None
    _add_half(tokens, number, lex)
    _scale(tokens, number, lex.words, money)
    _add_half(tokens, number, lex)
    _add_rest(tokens, number, lex)
    return number if abs(number.value) < Decimal(10) ** WHOLE_DIGITS else None


def _from_digits(tokens: Tokens, index: int, words: Language, american: bool) -> Number | None:
    raw, stop = tokens.low(index), index + 1
    if words.decimal == "." and raw.isdigit() and _has_bare_point(tokens, index):
        return Number(Decimal(f"0.{raw}"), index - 1, stop) if len(raw) <= DECIMALS else None
    if raw.isdigit() and len(raw) <= 3 and raw[0] != "0":
        while stop < index + 7 and _continues(tokens, stop, words):
            raw += tokens.low(stop)
            stop += 1
    value = digits_value(raw, words, american)
    if value is None:
        return None
    return Number(value, index, stop, plain=raw if raw.isdigit() and stop == index + 1 else "", spaced=stop > index + 1)


def _has_bare_point(tokens: Tokens, index: int) -> bool:
    """ "grew .5%": a decimal sign with nothing before it."""
    return tokens.low(index - 1) == "." and tokens.glued(index) and not tokens.glued(index - 1)


def _continues(tokens: Tokens, index: int, words: Language) -> bool:
    """Is the token at index the next three digits of a number that is grouped with spaces?"""
    gap, raw = tokens.gap(index), tokens.low(index)
    spaced = gap in FIXED_SPACES or (gap == " " and " " in words.groups)
    return spaced and tokens.is_number(index) and raw[:3].isdigit() and not raw[3:4].isdigit() and len(raw) >= 3


def _scale(tokens: Tokens, number: Number, words: Language, money: bool) -> None:
    """Multiply by the scales that follow: "27 milliards", "10 mil millones", "3bn"."""
    while True:
        hyphen = tokens.low(number.stop) == "-" and tokens.glued(number.stop) and tokens.glued(number.stop + 1)
        if hyphen and words.head_last and words.scales.get(tokens.low(number.stop + 1), 0) >= 1000:
            number.stop += 1  # "$5-million"
        low = tokens.low(number.stop)
        if number.collective or number.vague:
            after = number.stop + (low in words.of) + (tokens.low(number.stop + 1) == "'")
            factor = words.vague.get(tokens.low(after), 0) if low in words.of else 0
            stop = after + 1
        else:
            factor, stop = words.scales.get(low, 0), number.stop + 1
            if factor < 1000 or (number.spelled and factor < number.scaled):
                factor = _short_scale(tokens, number.stop, words, money) if not number.spelled else 0
        if not factor or number.value * factor >= Decimal(10) ** WHOLE_DIGITS:
            return
        # "27 Mrd. Euro": the full stop of an abbreviation, where something of the figure follows
        stop += (
            len(low) <= 4
            and tokens.low(stop) == "."
            and tokens.glued(stop)
            and stop + 1 < len(tokens)
            and not tokens.opens_sentence(stop + 1)
        )
        number.value, number.scaled, number.stop, number.plain = number.value * factor, number.scaled * factor, stop, ""


def _short_scale(tokens: Tokens, index: int, words: Language, money: bool) -> int:
    low = tokens.low(index)
    factor = words.short_scales.get(low, 0)
    if not factor or not (tokens.glued(index) or tokens.gap(index) in FIXED_SPACES | {" "}):
        return 0
    sign_follows = tokens.low(index + 1) in "€$£¥" and tokens.low(index + 1) != ""
    named = (
        tokens.low(index + 1) in words.of and tokens.low(index + 2 + (tokens.low(index + 2) == "'")) in words.currencies
    )
    if low in SURE_SCALES or sign_follows or named or (money and (tokens.glued(index) or low not in ("t",))):
        return factor
    if low == "m" and words.head_last and tokens.glued(index):
        return factor if _counts_millions(tokens, index, words) else 0
    return factor if low == "k" and tokens.glued(index) else 0


def _counts_millions(tokens: Tokens, index: int, words: Language) -> bool:
    """English: "1.2m cars", "1.2m more cars", "a population of 1.2m" are millions, "1.2m tall" is a length."""
    at = index + 1
    while at < index + 4 and (tokens.low(at) in words.adjectives or tokens.is_capital(at)):
        at += 1
    low = tokens.low(at)
    if low.endswith("s") or low in words.plurals or low in words.plural_verbs or tokens.low(index - 2) in words.tallies:
        return True
    if low == "," and tokens.low(at + 1) in words.of and tokens.low(at + 2) in words.pronouns:
        return True  # "about 3.4m, of whom 1.1m are children"
    return tokens.low(index - 2) in words.of | words.to_level | {":"} and tokens.low(index - 3) in words.tallies


def _add_rest(tokens: Tokens, number: Number, lex: Lexicon) -> None:
    """ "63 mil 313 millones", "9 billones 66 mil millones": digits behind a scale that are less than it add up."""
    joined = tokens.low(number.stop) in lex.words.joiners and tokens.gap(number.stop) == " "
    at = number.stop + joined
    raw = tokens.raw(at)
    if number.spelled or number.scaled < 1000 or tokens.gap(at) != " " or not (raw.isdigit() and len(raw) <= 3):
        return
    if raw[0] == "0" or tokens.low(number.stop - 1) not in lex.words.scales:
        return
    rest = number_at(tokens, at, lex)
    if rest is None or (joined and rest.scaled == 1):
        return
    if number.scaled == 1000 and rest.scaled > 1000:
        number.value, number.scaled = number.value * rest.scaled + rest.value, rest.scaled * 1000
    elif rest.value < number.scaled and (number.scaled == 1000 or rest.scaled > 1):
        number.value += rest.value
    else:
        return
    number.stop, number.plain = rest.stop, ""


def _add_half(tokens: Tokens, number: Number, lex: Lexicon) -> None:
    half = lex.half_more.starting(tokens, number.stop)
    if half and not number.collective and not number.vague:
        number.value += number.scaled / 2
        number.stop, number.plain = half[1], ""


def _from_words(tokens: Tokens, index: int, words: Language) -> Number | None:
    low = tokens.low(index)
    half = _half_scale(tokens, index, words)
    if half:
        return half
    if low in words.mixed:
        return Number(Decimal(words.mixed[low]), index, index + 1, spelled=True)
    if low in words.articles and low not in words.numerals:
        return _after_article(tokens, index, words)
    if low in words.numerals:
        number = _spelled(tokens, index, words)
        if tokens.low(number.stop) in words.collectives:
            number.value *= words.collectives[tokens.low(number.stop)]
            number.stop, number.collective = number.stop + 1, True
        return _parts_of_scale(tokens, number, words) or number
    if low in words.vague:
        return Number(Decimal(words.vague[low]), index, index + 1, spelled=True, vague=True)
    if low in words.collectives and (tokens.low(index + 1) in words.of or _is_rough(tokens, index, words)):
        return Number(Decimal(words.collectives[low]), index, index + 1, spelled=True, collective=True)
    return None


def _is_rough(tokens: Tokens, index: int, words: Language) -> bool:
    """ "une bonne centaine", "une petite dizaine": the adjective stands inside."""
    return tokens.low(index - 1) in words.adjectives and words.numerals.get(tokens.low(index - 2)) == 1


def _after_article(tokens: Tokens, index: int, words: Language) -> Number | None:
    """ "a million", "a dozen", "a quarter million" - an article alone is no number."""
    low = tokens.low(index + 1)
    if low in words.collectives:
        return Number(Decimal(words.collectives[low]), index, index + 2, spelled=True, collective=True)
    if low in words.scales and low not in words.vague:
        number = _spelled(tokens, index, words, current=1)
        number.scaled = max(number.scaled, Decimal(words.scales[low]))
        return number
    return _parts_of_scale(tokens, Number(ONE, index, index + 1, spelled=True), words)


def _parts_of_scale(tokens: Tokens, number: Number, words: Language) -> Number | None:
    """ "a quarter million", "three quarters of a million" """
    whole = words.denominators.get(tokens.low(number.stop))
    at = number.stop + 1
    at += 2 if tokens.low(at) in words.of and tokens.low(at + 1) in words.articles else 0
    scale = words.scales.get(tokens.low(at), 0)
    if not whole or scale < 1000 or number.value >= whole or tokens.low(at) in words.vague:
        return None
    value = Decimal(scale) * number.value / whole
    return Number(value, number.start, at + 1, spelled=True, scaled=Decimal(scale))


def _half_scale(tokens: Tokens, index: int, words: Language) -> Number | None:
    """ "half a million", "un demi-million", "medio millón", "eine halbe Million", "half-a-dozen" """
    at = index + (tokens.low(index) in words.articles)
    if tokens.low(at) not in words.halves:
        return None
    at += 1
    for _ in range(3):
        at += tokens.low(at) == "-" or tokens.low(at) in words.articles
    dozen = words.collectives.get(tokens.low(at), 0) if tokens.low(at) not in words.vague else 0
    if dozen:
        return Number(Decimal(dozen) / 2, index, at + 1, spelled=True, collective=True)
    scale = words.scales.get(tokens.low(at), 0)
    if scale < 1000 or tokens.low(at) in words.vague:
        return None
    return Number(Decimal(scale) / 2, index, at + 1, spelled=True, scaled=Decimal(scale))


def _spelled(tokens: Tokens, index: int, words: Language, current: int = 0) -> Number:
    """Number words that add up: "quatre-vingt-treize", "two hundred and five thousand".

    current: 1 where an article stands at index for a "one": "a hundred and twenty".
    """
    total, smallest, stop = 0, 0, index + current
    while stop < index + LONGEST_WORD_NUMBER:
        at = stop + _joined(tokens, stop, words, current, first=stop == index)
        low = tokens.low(at)
        scale = words.scales.get(low, 0) if at == stop or tokens.low(stop) == "-" else 0
        if scale == 100 and 1 <= current <= 19 and current != 10 and low not in words.collectives:
            current *= 100
        elif (
            scale >= 1000
            and (current or total)
            and low not in words.collectives
            and (not smallest or scale != smallest)
        ):
            total, current, smallest = _scaled(total, current, scale, smallest)
        elif words.numerals.get(low, 0) >= 1000 and stop == index:
            total, smallest = words.numerals[low], 1000
        elif low in words.numerals and _adds(current, words.numerals[low], fresh=stop == index):
            current = _plus(current, words.numerals[low])
        else:
            break
        stop = at + 1
    return Number(Decimal(total + current), index, stop, spelled=True, scaled=Decimal(smallest or 1))


def _scaled(total: int, current: int, scale: int, smallest: int) -> tuple[int, int, int]:
    """ "dos mil millones" multiplies all, "two million five hundred thousand" only the part after the million."""
    if smallest and scale > smallest:
        return (total + current) * scale, 0, scale
    # "tres millones mil": a thousand needs no "one" before it
    return total + (current or 1) * scale, 0, scale


def _joined(tokens: Tokens, index: int, words: Language, current: int, *, first: bool) -> int:
    """How many tokens join a number word to the one before: a hyphen, an "and", or none."""
    if first or tokens.low(index) not in words.joiners:
        return 0
    hyphen = tokens.low(index) == "-"
    if hyphen and not (tokens.glued(index) and tokens.glued(index + 1)):
        return 0
    following = words.numerals.get(tokens.low(index + 1), 0)
    if not hyphen and (following == 0 or words.scales.get(tokens.low(index + 2)) == 100):
        return 0
    # "twenty and five" is an old style, "cent et deux" none: an "and" adds to tens in Romance, to hundreds in English
    if not hyphen and words.code == "en" and current % 100:
        return 0
    return 1


def _adds(current: int, more: int, *, fresh: bool) -> bool:
    if fresh or (current == 4 and more == 20):
        return True
    if current == 0 or more == 0:
        return current == 0 and more > 0
    rest = current % 100
    return (
        (rest == 0 and more < 100)
        or (current % 1000 == 0 and more < 1000)
        or (rest % 10 == 0 and rest >= 20 and more < 10)
        or (rest in (10, 70, 90) and more in (7, 8, 9))
        or (rest in (60, 80) and 10 <= more < 20)
        or (rest == 4 and more == 20)
    )


def _plus(current: int, more: int) -> int:
    return current + 76 if more == 20 and current % 100 == 4 else current + more
