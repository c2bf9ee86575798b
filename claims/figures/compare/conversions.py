"""Units into one another: physical ones by pint's definitions, shares and points by their size, money only by a rate.

A module of its own because pint takes half a second to load: the reader of figures never imports it.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from fractions import Fraction
from functools import lru_cache
from typing import Final

import pint

from claims.figures.compare.intervals import Incomparable, Interval
from claims.figures.units import code_of, normalised
from claims.figures.words.language import named

#: Our units -> pint's. What means two things is left out: "hp" and "mpg" differ between countries.
PINT_NAMES: Final[Mapping[str, str]] = named("""
    kilometer: km; meter: m; centimeter: cm; millimeter: mm; nanometer: nm; micrometer: µm; foot: ft, feet,
    foot, pieds; mile: mi, mile, miles; inch: inch, inches, pouces; yard: yard, yards; nautical_mile: nautical
    miles, milles nautiques; light_year: light years; kilometer**2: km2, km²; meter**2: m2, m²; centimeter**2:
    cm2; hectare: ha; own_acre: acre, acres; mile**2: sq mi; foot**2: sq ft; foot**3: cubic feet; meter**3: m3,
    m³; centimeter**3: cm3, cc; kilogram: kg; gram: g; milligram: mg; microgram: µg; metric_ton: t;
    kilometric_ton: kt; megametric_ton: Mt; pound: pounds, lb; ounce: oz, ounce, ounces; liter: L; milliliter:
    ml; centiliter: cl; deciliter: dl; hectoliter: hl; gallon: gallon, gallons; oil_barrel: barrel, barrels,
    baril, barils; watt: W; kilowatt: kW; megawatt: MW; gigawatt: GW; terawatt: TW; watt_hour: Wh;
    kilowatt_hour: kWh; megawatt_hour: MWh; gigawatt_hour: GWh; terawatt_hour: TWh; kilojoule: kJ; megajoule:
    MJ; gigajoule: GJ; petajoule: PJ; kilocalorie: kcal; hertz: Hz; kilohertz: kHz; megahertz: MHz; gigahertz:
    GHz; kilovolt: kV; kilobyte: kB; megabyte: MB; gigabyte: GB; terabyte: TB; kibibyte: KiB; mebibyte: MiB;
    gibibyte: GiB; tebibyte: TiB; kilobit/second: kbit/s; megabit/second: Mbit/s; gigabit/second: Gbit/s;
    kilometer/hour: km/h; mile/hour: mph; knot: knots, nœuds; hectopascal: hPa; kilopascal: kPa; bar: bar; psi:
    psi; degree_Celsius: °C; degree_Fahrenheit: °F
""")
AMBIGUOUS: Final = frozenset(["hp", "mpg"])
#: A share of a whole, and a difference between two shares: each family in parts of its first unit.
SHARES: Final[Mapping[str, Fraction]] = {
    "%": Fraction(1),
    "‰": Fraction(1, 10),
    "ppm": Fraction(1, 10_000),
    "ppb": Fraction(1, 10_000_000),
}
POINTS: Final[Mapping[str, Fraction]] = {"pp": Fraction(1), "bp": Fraction(1, 100)}


@dataclass(frozen=True, slots=True)
class Rate:
    """What one unit of the base currency cost in the quote currency on a day, and who says so."""

    base: str  # ISO 4217
    quote: str
    value: Decimal
    day: date
    source: str


@dataclass(frozen=True, slots=True)
class Deflator:
    """A price index at the two times between which money is made comparable, and who publishes it."""

    name: str
    at_first: Decimal
    at_last: Decimal
    source: str


def convert(amount: Interval, unit: str, into: str) -> Interval:
    """An amount in another unit. Physical factors are exact fractions; ends are rounded outwards at 40 digits.

    Raises Incomparable: "unknown_unit", "ambiguous_unit" ("hp", "mpg"), "other_dimension", and "needs_rate" between two
    currencies, which only `exchanged` converts.
    """
    first, last = _known(unit), _known(into)
    if first == last:
        return amount
    if code_of(first) and code_of(last):
        raise Incomparable("needs_rate", f"{first}, {last}")
    for family in (SHARES, POINTS):
        if first in family and last in family:
            return amount.times(family[first] / family[last])
    if first not in PINT_NAMES or last not in PINT_NAMES:
        raise Incomparable("other_dimension", f"{first}, {last}")
    scale, offset = _line(PINT_NAMES[first], PINT_NAMES[last])
    return amount.times(scale, offset)


def convertible(unit: str, into: str) -> bool:
    """Can an amount in one unit be told in the other without a rate?"""
    try:
        convert(Interval.exactly(1), unit, into)
    except Incomparable:
        return False
    return True


def exchanged(amount: Interval, unit: str, into: str, rate: Rate | None) -> Interval:
    """Money in another currency by a rate that is named; a rate of the opposite direction is turned round.

    Raises Incomparable: "needs_rate" without one, "needs_source" where nobody is named for it, "wrong_rate" where it is
    of other currencies or not above 0.
    """
    if unit == into:
        return amount
    if rate is None:
        raise Incomparable("needs_rate", f"{unit}, {into}")
    if not rate.source.strip():
        raise Incomparable("needs_source", f"{unit}, {into}")
    if {rate.base, rate.quote} != {unit, into} or not (rate.value.is_finite() and rate.value > 0):
        raise Incomparable("wrong_rate", f"{rate.base}/{rate.quote}")
    factor = Interval.exactly(rate.value)
    return amount * factor if rate.base == unit else amount / factor


def deflated(amount: Interval, index: Deflator | None) -> Interval:
    """Money of the first time in prices of the last one. Raises Incomparable as `exchanged` does."""
    if index is None:
        raise Incomparable("needs_rate")
    if not index.source.strip():
        raise Incomparable("needs_source", index.name)
    if not all(value.is_finite() and value > 0 for value in (index.at_first, index.at_last)):
        raise Incomparable("wrong_rate", index.name)
    return amount * Interval.exactly(index.at_last) / Interval.exactly(index.at_first)


def _known(unit: str) -> str:
    plain = unit if unit in PINT_NAMES else normalised(unit)
    if plain in AMBIGUOUS:
        raise Incomparable("ambiguous_unit", plain)
    if not (plain in PINT_NAMES or plain in SHARES or plain in POINTS or code_of(plain)):
        raise Incomparable("unknown_unit", plain)
    return plain


@lru_cache(maxsize=1)
def _registry() -> "pint.UnitRegistry[Fraction]":
    registry: pint.UnitRegistry[Fraction] = pint.UnitRegistry(
        non_int_type=Fraction, autoconvert_offset_to_baseunit=True
    )
    registry.define("own_acre = 4840 * yard ** 2")  # the international one; pint's is the survey's
    return registry


@lru_cache(maxsize=512)
def _line(first: str, last: str) -> tuple[Fraction, Fraction]:
    """Scale and offset from one unit to the other, exactly. Raises Incomparable("other_dimension")."""
    try:
        zero = _registry().convert(Fraction(0), first, last)
        one = _registry().convert(Fraction(1), first, last)
    except pint.DimensionalityError as error:
        raise Incomparable("other_dimension", f"{first}, {last}") from error
    return Fraction(one) - Fraction(zero), Fraction(zero)
