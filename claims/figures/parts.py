"""Parts of a whole in words: "deux tiers", "half of", "one in five", "jeder fünfte" - and multiples: "doubled"."""

from dataclasses import replace
from decimal import Decimal
from typing import Final

from claims.figures.counting import unit_after
from claims.figures.found import Found
from claims.figures.lexicon import Lexicon
from claims.figures.numerals import Number, number_at
from claims.figures.tokens import Tokens

HUNDRED: Final = Decimal(100)
RARE: Final = Decimal("0.1")  # per cent: "one in 11 million" is more than nothing
HALF: Final = Decimal("0.5")
# "42 out of 42 cases" are two figures; people speak of parts of small or round wholes
ROUND_WHOLES: Final = frozenset(map(Decimal, (12, 15, 20, 25, 30, 50, 100, 1000, 10000)))
RATIOS: Final = frozenset(map(Decimal, (10, 100, 1000, 10000, 100000)))
LARGEST_PART: Final = 10
LARGEST_WHOLE: Final = 1000
YEARS: Final = range(1900, 2100)
FURTHEST_LINK: Final = 4
FURTHEST_TIED: Final = 9  # where the noun has a complement: "un salarié de la fonction publique sur quatre"


def part_at(tokens: Tokens, index: int, lex: Lexicon) -> Found | None:
    """A part that is worded without a number of its own: "la moitié", "a third of", "jeder fünfte", "doubled"."""
    return (
        _of_unit(tokens, index, lex)
        or _fixed(tokens, index, lex)
        or _bare(tokens, index, lex)
        or _article_fraction(tokens, index, lex)
        or _every(tokens, index, lex)
        or _multiple(tokens, index, lex)
    )


def part_from(tokens: Tokens, number: Number, lex: Lexicon) -> Found | None:
    """A part that begins with a number: "deux tiers", "neuf ménages sur dix"."""
    return _fraction(tokens, number, lex) or _one_in(tokens, number, lex)


def _share(number: Number, stop: int, value: Decimal) -> Found:
    return Found(number.start, stop, number, round(value, 4 if value > RARE else 9), unit="%", kind="share")


def _fixed(tokens: Tokens, index: int, lex: Lexicon) -> Found | None:
    fraction = lex.fractions.starting(tokens, index)
    if fraction is None or tokens.low(index - 1) in lex.words.part_names:
        return None
    value, stop = fraction
    if _is_round(tokens, stop, lex):
        return None
    # "half of" ends with words that belong to what it is a half of
    kept = index + 1 if tokens.low(index) in lex.words.halves else stop
    kept -= kept > index + 1 and tokens.low(kept - 1) in lex.words.of | lex.words.functions
    return _share(Number(value, index, kept, spelled=True), kept, value)


def _is_round(tokens: Tokens, index: int, lex: Lexicon) -> bool:
    """ "le quart de *finale*": a name with a part in it."""
    low = tokens.low(index)
    return low in lex.words.part_ends and low not in lex.words.functions


def _bare(tokens: Tokens, index: int, lex: Lexicon) -> Found | None:
    """ "half said no", "fell by almost half": a half alone, in a language that says which verbs may follow."""
    if tokens.low(index) not in lex.words.halves or not _stands_alone(tokens, index, index + 1, lex):
        return None
    return _share(Number(Decimal(50), index, index + 1, spelled=True), index + 1, Decimal(50))


def _stands_alone(tokens: Tokens, first: int, stop: int, lex: Lexicon) -> bool:
    """Is a part without its whole more than an adverb or an ordinal: "a third were absent", "by almost a quarter"?"""
    words = lex.words
    if not words.part_verbs or (tokens.glued(stop) and (tokens.is_word(stop) or tokens.low(stop) == "-")):
        return False
    if tokens.low(stop) in words.part_verbs:
        return tokens.low(first - 1) not in words.part_names
    if tokens.is_word(stop) and (tokens.low(stop) not in words.functions or tokens.low(stop) in words.part_ends):
        return False
    first -= tokens.low(first - 1) == "'"
    before = tokens.low(first - 1)
    told = words.by_change | words.rises | (words.carries_on - {","})
    return before in told or bool(lex.before.ending(tokens, first))


def _of_unit(tokens: Tokens, index: int, lex: Lexicon) -> Found | None:
    """ "half a percentage point", "a quarter of a mile", "three quarters of a cent" """
    words = lex.words
    if not words.part_verbs:
        return None
    at = index + (tokens.low(index) in words.articles)
    if tokens.low(at) in words.halves:
        part, at = HALF, at + 1
    elif whole := words.denominators.get(tokens.low(at + (at == index))):
        many = words.numerals.get(tokens.low(index), 0) if at == index else 1
        part, at = Decimal(many) / whole, at + 1 + (at == index)
    else:
        return None
    at += tokens.low(at) == "-" and tokens.glued(at)
    at += tokens.low(at) in words.of and tokens.low(at + 1) in words.articles
    at += tokens.low(at) in words.articles
    if not 0 < part < 1:
        return None
    number = Number(part, index, at, spelled=True)
    if tokens.low(at) in words.bare_points:
        return Found(index, at + 1, number, part, unit="pp", kind="change")
    unit = unit_after(tokens, number, lex)
    if unit is None or not unit.sure or unit.duration or tokens.low(unit.stop - 1).endswith("s"):
        return None
    return Found(index, unit.stop, number, part * unit.factor, unit=unit.name, kind=unit.kind)


def _article_fraction(tokens: Tokens, index: int, lex: Lexicon) -> Found | None:
    words = lex.words
    whole = words.denominators.get(tokens.low(index + 1))
    if not whole or tokens.low(index) not in words.articles or tokens.low(index) in words.numerals:
        return None
    number = Number(Decimal(1), index, index + 1, spelled=True)
    return _fraction(tokens, number, lex)


def _fraction(tokens: Tokens, number: Number, lex: Lexicon) -> Found | None:
    at = number.stop + (tokens.low(number.stop) == "-" and tokens.glued(number.stop))
    bound = lex.before.ending(tokens, at + 1)
    if bound and bound[1] == at and number.value == 1:  # "ein gutes Drittel": the bound stands inside
        number, at = replace(number, start=at + 1, stop=at + 2), at + 1
    low = tokens.low(at)
    whole = lex.words.denominators.get(low)
    if not whole or number.scaled > 1 or not 0 < number.value < whole or not number.spelled:
        return None
    if lex.point_tenths.starting(tokens, at) or (number.value > 1 and lex.hundredths.starting(tokens, at)):
        return None  # "tre centesimi": of a euro
    ordinal = number.value == 1 and low in lex.words.weak_denominators and at + 1 < len(tokens)
    if ordinal and not (lex.share_of.starting(tokens, at + 1) or _stands_alone(tokens, number.start, at + 1, lex)):
        return None
    if tokens.low(at + 1) in lex.words.of and tokens.low(at + 3) in lex.words.durations:
        return None  # "a quarter of a century"
    if tokens.low(at + 1) in lex.words.of and _is_round(tokens, at + 2, lex):
        return None
    if tokens.low(at + 1) in lex.words.scales or (
        tokens.low(at + 1) in lex.words.of
        and tokens.low(at + 2) in lex.words.articles
        and tokens.low(at + 3) in lex.words.scales
    ):
        return None
    return _share(number, at + 1, HUNDRED * number.value / whole)


def _one_in(tokens: Tokens, number: Number, lex: Lexicon) -> Found | None:
    """ "one in five", "un élève sur dix", "un lit d'hôpital sur six": the link stands behind the noun, if any."""
    if number.scaled > 1 or not 1 <= number.value < LARGEST_WHOLE or number.value % 1:
        return None
    tied = False
    for at in range(number.stop, number.stop + FURTHEST_TIED):
        if at >= number.stop + FURTHEST_LINK and not tied:
            return None
        link = lex.one_in.starting(tokens, at)
        if link:
            whole = number_at(tokens, link[1], lex)
            if (
                whole
                and number.value > LARGEST_PART
                and not _speaks_of_hundred(tokens, number, at, link[1], whole, lex)
            ):
                return None
            return (
                _part(tokens, number, whole, lex) if whole and _is_whole(tokens, at, number, whole, lex, tied) else None
            )
        tied = tied or (at > number.stop and tokens.low(at) in lex.words.complements)
        if "\n" in tokens.gap(at) or not _in_noun(tokens, at, lex, tied=tied):
            return None
    return None


def _speaks_of_hundred(tokens: Tokens, number: Number, link: int, stop: int, whole: Number, lex: Lexicon) -> bool:
    """ "11 de cada 100", "11 viaggiatori su 100"; but "85 out of 100" is a mark, "30 on 12" are two."""
    if lex.words.head_last or whole.value < HUNDRED:
        return False
    return stop > link + 1 or (link > number.stop and unit_after(tokens, whole, lex) is None)


def _is_whole(tokens: Tokens, link: int, number: Number, whole: Number, lex: Lexicon, tied: bool) -> bool:
    """ "un film de guerre sur deux soldats" is about two soldiers, "ein Index von 25" has one value."""
    if tied and number.value == 1:
        return unit_after(tokens, whole, lex) is None
    valued = lex.words.capital_nouns and link > number.stop and number.value == 1
    return not (valued and number.spelled and not whole.spelled)


def _in_noun(tokens: Tokens, index: int, lex: Lexicon, *, tied: bool) -> bool:
    """May the token stand between "one" and "in five"? A complement and a hyphen need a noun before them."""
    low = tokens.low(index)
    if tied and low in lex.words.complements:
        return True
    hyphen = low == "-" and tokens.glued(index) and tokens.glued(index + 1)
    if low in lex.words.multiples or (len(low) > 1 and tokens.raw(index).isupper()):
        return True  # "neuf fois sur dix", "un TER sur huit"
    return hyphen or (tokens.is_word(index) and low not in lex.words.functions and low not in lex.words.numerals)


def _part(tokens: Tokens, number: Number, whole: Number, lex: Lexicon) -> Found | None:
    usual = (2 <= whole.value <= 10 and whole.value % 1 == 0) or whole.value in ROUND_WHOLES
    if number.value == 1 and whole.value >= HUNDRED and whole.value % HUNDRED == 0:
        usual = usual or unit_after(tokens, whole, lex) is None  # "une chance sur 40 000"
    if number.value == 1 and lex.words.head_last:
        usual = whole.value >= 2 and whole.value % 1 == 0 and not (whole.plain and whole.value in YEARS)
    mixed = number.spelled != whole.spelled and number.value > 1 and whole.value not in RATIOS
    if not usual or number.value >= whole.value or mixed:
        return None
    unit = unit_after(tokens, whole, lex)
    if unit and (unit.duration or unit.kind in ("money", "share", "measure")):
        return None
    return _share(number, whole.stop, HUNDRED * number.value / whole.value)


def _every(tokens: Tokens, index: int, lex: Lexicon) -> Found | None:
    if tokens.low(index) not in lex.words.every:
        return None
    at = _past_other_ending(tokens, index + 1)
    whole = lex.words.every_whole.get(tokens.low(at))
    behind = tokens.low(at + 1)
    if not whole or behind in lex.words.durations or behind in lex.words.measures or behind in lex.words.every_never:
        return None
    return _share(Number(Decimal(1), index, at + 1, spelled=True), at + 1, HUNDRED / whole)


def _past_other_ending(tokens: Tokens, index: int) -> int:
    """ "jede(r) Dritte", "jede/r", "jede*r": the index behind the ending of the other gender."""
    if tokens.low(index) not in ("(", "/", "*", ":") or not tokens.glued(index) or len(tokens.low(index + 1)) != 1:
        return index
    return index + 2 + (tokens.low(index + 2) == ")")


def _multiple(tokens: Tokens, index: int, lex: Lexicon) -> Found | None:
    worded = lex.multiples_worded.starting(tokens, index)
    if not worded:
        return None
    factor, stop = worded
    number = Number(Decimal(factor), index, stop, spelled=True)
    return Found(index, stop, number, number.value, unit="x", kind="change")
