"""Numbers that tell when, and are no figures: days, times, years, decades."""

from collections.abc import Mapping
from typing import Final

from claims.figures.lexicon import Lexicon
from claims.figures.numerals import Number
from claims.figures.tokens import Tokens

YEARS: Final = (1000, 2100)
RECENT: Final = (1900, 2039)
DASHES: Final = frozenset("-–—‑")
# Between two days of one date
LINKS: Final = frozenset(
    ["-", "–", "/", ".", "au", "to", "bis", "et", "and", "und", "y", "al", "a", "ou", "or", "&", ",", "e"]
)
HOURS: Final = frozenset(["heures", "heure", "horas", "ore", "uhr", "h", "hs", "hrs"])
CLOCK_PARTS: Final = frozenset(["h", "min", "mn"])  # "2 h 05 min 12"
HOUR_LEADS: Final = frozenset(["de", "entre", "das", "dalle", "tra", "von", "zwischen"])
ORDINALS: Final = frozenset(["er", "e", "th", "st", "nd", "rd", "º", "°", "ª"])


def is_date(tokens: Tokens, number: Number, lex: Lexicon) -> bool:
    """A day beside a month: "21 avril", "du 4 au 10 avril", "April 5", "5. bis 7. Mai"."""
    if _day_and_month(tokens, number, lex):
        return True
    if not number.plain or not 1 <= number.value <= 31:
        return False
    months = lex.words.months
    index = number.stop
    for _ in range(3):
        index = _past_day_sign(tokens, index)
        link = index + (tokens.low(index) in ("de", "of", "del", "di"))
        if tokens.low(link) in months:
            return True
        if tokens.low(index) in LINKS and tokens.is_number(index + 1) and len(tokens.low(index + 1)) <= 2:
            index += 2
        else:
            break
    return _month_before(tokens, number.start, months)


def _day_and_month(tokens: Tokens, number: Number, lex: Lexicon) -> bool:
    """ "30.6.", "30. 6." as German writes a day: both with a full stop that touches them."""
    day, dot, month = tokens.raw(number.start).partition(".")
    stop = number.start + 1
    if not dot and tokens.low(stop) == "." and tokens.glued(stop):
        month, stop = tokens.raw(stop + 1), stop + 2
    dotted = tokens.low(stop) == "." and tokens.glued(stop)
    if not dotted or not (day.isdigit() and month.isdigit() and len(day) <= 2 and len(month) <= 2):
        return False
    decimal = dot and lex.words.decimal == "."
    return not decimal and 1 <= int(day) <= 31 and 1 <= int(month) <= 12


def _past_day_sign(tokens: Tokens, index: int) -> int:
    return index + (tokens.glued(index) and tokens.low(index) in ORDINALS | {"."})


def _month_before(tokens: Tokens, start: int, months: Mapping[str, int]) -> bool:
    """ "April 5", "Nov. 7", "May 3 and 4": only where the month comes first, so never in "en mars 40 personnes"."""
    if "january" not in months:
        return False
    index = start
    for _ in range(3):
        month = index - 1 - (tokens.low(index - 1) == ".")
        if tokens.low(month) in months and tokens.is_capital(month):
            return True
        if tokens.low(index - 1) not in LINKS or not tokens.is_number(index - 2):
            return False
        index -= 2
    return False


def is_time(tokens: Tokens, number: Number, lex: Lexicon) -> bool:
    """ "18h30", "5 pm", "20 Uhr", "à 18 heures" """
    if tokens.low(number.start - 1) in CLOCK_PARTS and tokens.is_number(number.start - 2):
        return True
    if _round_the_clock(tokens, number.start, lex) or _round_the_clock(tokens, number.start - 3, lex):
        return True
    if number.value > 24 or (number.spelled and number.value > 12) or number.scaled > 1:
        return False
    stop = number.stop
    low = tokens.low(stop)
    if low[:1] == "h" and low[1:].isdigit() and tokens.glued(stop):
        return True
    if low in ("am", "pm") and not number.spelled:
        return True
    if low == "h" and (
        tokens.is_number(stop + 1)
        or tokens.low(stop + 1) == ":"
        or tokens.low(number.start - 1) in ("à", "dès", "vers", "a", "las")
    ):
        return True
    opens = low == "h" and tokens.low(number.start - 1) in lex.words.between  # "entre 9 h et midi"
    if opens or (low != "h" and lex.clock.starting(tokens, stop)):
        return True
    if low in lex.words.until and tokens.is_number(stop + 1) and lex.clock.starting(tokens, stop + 2):
        return True
    if _in_hours(tokens, number, lex):
        return True
    hours = low in HOURS and low not in ("h", "hs", "hrs")
    return hours and tokens.low(number.start - 1) in (
        "à",
        "vers",
        "dès",
        "avant",
        "las",
        "às",
        "jusqu",
        "alle",
        "depuis",
        "après",
    )


def _round_the_clock(tokens: Tokens, first: int, lex: Lexicon) -> bool:
    """ "7 jours sur 7", "24 heures sur 24": all the time."""
    timed = tokens.low(first + 1) in lex.words.durations and tokens.low(first + 2) in lex.words.one_in
    return timed and tokens.is_number(first) and tokens.low(first) == tokens.low(first + 3)


def is_hour(tokens: Tokens, number: Number, lex: Lexicon) -> bool:
    """ "las 6.45", "entre las 14 y las 18 horas": a number without a unit behind the article of the hours."""
    if number.spelled or number.scaled > 1 or number.value >= 25 or tokens.low(number.stop) == "%":
        return False
    return tokens.low(number.start - 1) in lex.words.hour_articles


def _in_hours(tokens: Tokens, number: Number, lex: Lexicon) -> bool:
    """ "de 10 a 14 h", "entre 9 y 13 horas": both ends."""
    words = lex.words
    for first in (number.start, number.start - 2):
        linked = tokens.low(first + 1) in words.until and tokens.is_number(first) and tokens.is_number(first + 2)
        if linked and tokens.low(first - 1) in HOUR_LEADS and tokens.low(first + 3) in HOURS:
            return True
    named = tokens.low(number.stop) in HOURS and tokens.low(number.stop + 1) in words.until
    if named and tokens.low(number.start - 1) in HOUR_LEADS:
        return tokens.is_number(number.stop + 2) and tokens.low(number.stop + 3) in HOURS
    return False


def is_year(tokens: Tokens, number: Number, lex: Lexicon, *, noun: str | None) -> bool:
    """Four plain digits that can be a year, with nothing that makes them a number.

    noun: the counted noun behind it, if any: "2056 personnes" is a count, "the 2016 elections" is not.
    """
    if len(number.plain) != 4 or not YEARS[0] <= number.value <= YEARS[1]:
        return False
    if noun is None:
        return True
    if noun in lex.words.year_nouns and RECENT[0] <= number.value <= RECENT[1]:
        return True
    before = tokens.low(number.start - 1)
    if before in lex.words.year_before or before in DASHES or before == "'" or before in lex.words.months:
        return True
    return RECENT[0] <= number.value <= RECENT[1] and lex.words.head_last and before in ("'", "s")


def is_decade(tokens: Tokens, number: Number) -> bool:
    """ "1970s", "the '40s", "'68", "90er" """
    low = tokens.low(number.stop)
    if tokens.glued(number.stop) and low in ("s", "er", "ern", "iger") and number.plain:
        return True
    return tokens.low(number.start - 1) in ("'", "‘") and tokens.glued(number.start) and len(number.plain) == 2
