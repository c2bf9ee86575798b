"""Sentences for a reviewer to start from: "The official figure on that day was 10.0 %; the claim is 0.4 points higher."

In French and English; other languages get English. They say how far apart two figures are, and never who is right.
"""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import Final

from babel.dates import format_date

from claims.figures.compare.relations import Code, Relation
from claims.figures.compare.traps import Trap
from claims.figures.units import PRINTED, code_of
from claims.figures.words import written_in
from claims.figures.words.told import TOLD
from claims.figures.writing import NO_BREAK, written_number

MOST_PLACES: Final = 6
SINGULAR: Final = {"fr": Decimal(2), "en": Decimal(1)}  # below 2 in French, 1 alone in English


def sentence(
    relation: Relation, official: Decimal, unit: str, language: str, *, places: int = 0, past: bool = True
) -> str:
    """How the claim stands to an official figure: `relation` of the claim (first) to it (second).

    places: digits behind the decimal sign that the official figure is published with; unit: its own. past: as it stood
    on the day of the claim, rather than now.
    """
    words = _words(language)
    if relation.code == "incomparable":
        return words["incomparable"].format(why=words["and"].join(words[name] for name in relation.why))
    fact = words["official" if past else "official_now"].format(official=amount(official, unit, language, places))
    if relation.code in ("agree", "within_rounding"):
        return words[relation.code].format(fact=fact)
    by = amount(abs(relation.absolute), relation.unit, language, _own_places(relation.absolute))
    return words["above" if relation.absolute > 0 else "below"].format(fact=fact, by=by)


def point_difference(claimed: Decimal, official: Decimal, unit: str, language: str, *, places: int = 0) -> str:
    """The same from the two numbers as they stand, without their rounding: what most articles say."""
    apart = claimed - official
    kind = "pp" if unit == "%" else unit
    code: Code = "agree" if apart == 0 else "differ"
    return sentence(Relation(code, apart, None, kind), official, unit, language, places=places)


def warning(trap: Trap, language: str) -> str:
    """A trap in a sentence that begins with its name."""
    words, facts = _words(language), dict(trap.facts)
    name = f"trap.{trap.name}"
    if trap.name == "share_of_what" and facts["whole"]:
        name += ".other"
    if trap.name == "seasonal" and facts["kind"] == "months":
        name += ".months"
    return words[name].format(**{key: _fact(fact, language) for key, fact in facts.items()})


def amount(value: Decimal, unit: str, language: str, places: int = 0) -> str:
    """A number with its unit and exactly so many places: "10.0 %", "0,4 point", "€1,200"."""
    words, number = _words(language), fixed(value, language, places)
    if unit == "pp":
        one = abs(value) < SINGULAR["fr"] if _known(language) == "fr" else abs(value) == SINGULAR["en"]
        return words["points_one" if one else "points"].format(number=number).replace(" ", NO_BREAK)
    written = written_in(language)
    if unit in ("%", "‰"):
        return f"{number}{written.percent}{unit}"
    if code_of(unit):
        return written.money.format(sign=PRINTED.get(unit, f"{unit}{NO_BREAK}"), number=number)
    return f"{number}{NO_BREAK}{unit}" if unit else number


def fixed(value: Decimal, language: str, places: int) -> str:
    """Digits with so many places, their zeros kept: 10 -> "10.0"."""
    rounded = value.quantize(Decimal(1).scaleb(-places)) if abs(value) < Decimal(10) ** 20 else value
    text, sign = written_number(rounded, language), written_in(language).decimal
    if places <= 0 or not rounded.is_finite():
        return text
    whole, _, decimals = text.partition(sign)
    return f"{whole}{sign}{decimals.ljust(places, '0')}"


def _own_places(value: Decimal) -> int:
    exponent = value.normalize().as_tuple().exponent
    return min(MOST_PLACES, max(0, -exponent)) if isinstance(exponent, int) else 0


def _fact(fact: Decimal | date | str, language: str) -> str:
    if isinstance(fact, Decimal):
        return fixed(fact, language, min(1, _own_places(fact)) if _own_places(fact) > 3 else _own_places(fact))
    if isinstance(fact, date):
        return format_date(fact, "long", locale=_known(language))
    return fact


def _known(language: str) -> str:
    code = language[:2].lower()
    return code if code in TOLD else "en"


def _words(language: str) -> Mapping[str, str]:
    return TOLD[_known(language)]
