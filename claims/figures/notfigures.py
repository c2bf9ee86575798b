"""Numbers that are no figures: dates, times, telephone numbers, names, list numbers. Rules of writing, no text's words."""

from typing import Final

from claims.figures.lexicon import Lexicon
from claims.figures.numbers import FIXED_SPACES, Number
from claims.figures.tokens import Tokens

YEARS: Final = (1000, 2100)
RECENT: Final = (1900, 2039)
DASHES: Final = frozenset("-–—‑")
# Between two numbers of one date or one telephone number
LINKS: Final = frozenset(["-", "–", "/", ".", "au", "to", "bis", "et", "and", "und", "y", "al", "a", "ou", "or", "&", ",", "e"])
ORDINALS: Final = frozenset(["er", "e", "th", "st", "nd", "rd", "º", "°", "ª"])


def is_name(tokens: Tokens, number: Number, lex: Lexicon) -> bool:
    """Part of a name, a code, a link or a list: nothing that follows could make it a figure."""
    start, stop = number.start, number.stop
    if number.spelled:
        return tokens.glued(start) and tokens.low(start - 1) == "-" and tokens.glued(start - 1) and tokens.is_word(start - 2)
    return (
        _touches_name(tokens, start)
        or _in_list(tokens, start, stop)
        or _numbered(tokens, start, lex)
        or _long_code(tokens, number, lex)
        or _slashed(tokens, start, stop)
    )


def _touches_name(tokens: Tokens, start: int) -> bool:
    """ "Covid-19", "F-16", "#3", "n°5", "user@4", "_2" """
    before = tokens.low(start - 1)
    if not tokens.glued(start):
        return False
    if before in DASHES and tokens.glued(start - 1) and (tokens.is_word(start - 2) or tokens.low(start - 2) == ")"):
        return True
    return before in ("#", "@", "_", "°", "º", "=", "\\", "*", "^") or (before == ":" and tokens.is_number(start - 2))


def _in_list(tokens: Tokens, start: int, stop: int) -> bool:
    """ "1. First", "2) Second", "[12]" """
    first, end = tokens.sentence(start)
    if tokens.low(start - 1) == "[" and tokens.low(stop) == "]":
        return True
    opens = start == first or (start == first + 1 and tokens.low(first) in ("(", "-", "*", "•"))
    if not opens or stop != start + 1 or len(tokens.low(start)) > 2:
        return False
    return tokens.low(stop) in (")", ".", ".)", ":") and tokens.glued(stop) and not tokens.glued(stop + 1)


def _numbered(tokens: Tokens, start: int, lex: Lexicon) -> bool:
    """ "page 12", "article L. 3", "n° 4", "No. 7", "§ 5" """
    before = start - 1
    while before > start - 4 and tokens.low(before) in (".", "°", "º", ":", "n", "#", "-"):
        before -= 1
    low = tokens.low(before)
    if "\n" in tokens.gap(start):
        return False
    dotted = before < start - 1
    if low in ("§", "§§") or tokens.low(start - 1) == "§":
        return True
    if low not in lex.words.numbered:
        return False
    # a verb or a plain word may look like one ("match 12", "a 5"): a short one counts with its full stop or a capital
    return len(low) > 2 or dotted or tokens.is_capital(before)


def _long_code(tokens: Tokens, number: Number, lex: Lexicon) -> bool:
    """Telephone numbers and codes: a leading zero, or rows of digit groups that are no thousands."""
    raw = tokens.raw(number.start)
    if len(raw) > 1 and raw[0] == "0" and raw[1].isdigit():
        return True
    if tokens.low(number.start - 1) == "+" and len(number.plain) in (2, 3) and tokens.is_number(number.stop):
        return True
    return _digit_row(tokens, number)


def _digit_row(tokens: Tokens, number: Number) -> bool:
    """At least three groups of digits beside each other."""
    if number.spaced:
        return tokens.is_number(number.stop) and tokens.gap(number.stop) in FIXED_SPACES | {" "}
    if not number.plain:
        return False
    if tokens.is_number(number.start - 1) and tokens.low(number.start - 1)[0] == "0" and tokens.gap(number.start) == " ":
        return True
    count, index = 1, number.stop
    while count < 4 and (step := _next_group(tokens, index)):
        count, index = count + 1, step
    index = number.start
    while count < 4 and index > 0 and tokens.is_number(index - 1) and tokens.gap(index) in FIXED_SPACES | {" "}:
        count, index = count + 1, index - 1
    return count >= 3


def _next_group(tokens: Tokens, index: int) -> int:
    link = tokens.low(index) in DASHES | {"."} and tokens.glued(index) and tokens.glued(index + 1)
    at = index + link
    if tokens.is_number(at) and (link or tokens.gap(at) in FIXED_SPACES | {" "}) and tokens.raw(at).isdigit():
        return at + 1
    return 0


def _slashed(tokens: Tokens, start: int, stop: int) -> bool:
    """ "24/7", "12/04/2020", "10:30", "1/3" """
    after = tokens.low(stop) in ("/", ":") and tokens.glued(stop) and tokens.glued(stop + 1) and tokens.is_number(stop + 1)
    before = tokens.low(start - 1) in ("/", ":") and tokens.glued(start) and tokens.glued(start - 1) and tokens.is_number(start - 2)
    return after or before


def is_date(tokens: Tokens, number: Number, lex: Lexicon) -> bool:
    """A day beside a month: "21 avril", "du 4 au 10 avril", "April 5", "5. bis 7. Mai"."""
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


def _past_day_sign(tokens: Tokens, index: int) -> int:
    return index + (tokens.glued(index) and tokens.low(index) in ORDINALS | {"."})


def _month_before(tokens: Tokens, start: int, months: frozenset[str]) -> bool:
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
    if tokens.low(number.start - 1) == "h" and tokens.is_number(number.start - 2):
        return True
    if number.value > 24 or number.spelled and number.value > 12 or number.scaled > 1:
        return False
    stop = number.stop
    low = tokens.low(stop)
    if low[:1] == "h" and low[1:].isdigit() and tokens.glued(stop):
        return True
    if low in ("am", "pm") and not number.spelled:
        return True
    if low == "h" and (tokens.is_number(stop + 1) or tokens.low(number.start - 1) in ("à", "dès", "vers", "a", "las")):
        return True
    if low != "h" and lex.clock.starting(tokens, stop):
        return True
    hours = low in ("heures", "heure", "horas", "ore", "uhr")
    return hours and tokens.low(number.start - 1) in ("à", "vers", "dès", "avant", "las", "jusqu", "alle", "depuis", "après")


def is_year(tokens: Tokens, number: Number, lex: Lexicon, *, noun: str | None) -> bool:
    """Four plain digits that can be a year, with nothing that makes them a number.

    noun: the counted noun behind it, if any: "2056 personnes" is a count, "the 2016 elections" is not.
    """
    if len(number.plain) != 4 or not YEARS[0] <= number.value <= YEARS[1]:
        return False
    if noun is None:
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


def is_bare_name(tokens: Tokens, number: Number, lex: Lexicon) -> bool:
    """A number without a unit that names something: "Boeing 747", "Route 66", "Studio 4"; a row's own number."""
    start, stop = number.start, number.stop
    if number.spelled:
        return False
    before = start - 1
    capital = tokens.is_capital(before) and not tokens.opens_sentence(before)
    if capital and number.plain and "\n" not in tokens.gap(start) and not _in_row(tokens, start):
        return True
    if tokens.is_capital(before) and number.plain and tokens.opens_sentence(before) and _is_plain_noun(tokens, before, lex):
        return True
    first, end = tokens.sentence(start)
    label = number.plain and len(number.plain) < 3
    alone = label and start == first and (stop >= end - 1 or "\n" in tokens.gap(start))
    touching = tokens.glued(stop) and (tokens.is_word(stop) or tokens.low(stop) in DASHES | {"'", "_", "&"} and tokens.glued(stop + 1))
    return alone or touching or tokens.low(start - 1) in ("#", "n°", "/") or tokens.low(stop) == "/"


def is_score(tokens: Tokens, number: Number) -> bool:
    """The second number of "3-1" or "2004-575", where both are no range."""
    before = number.start - 1
    return tokens.low(before) in DASHES and tokens.glued(number.start) and tokens.glued(before) and tokens.is_number(before - 1)


def _is_plain_noun(tokens: Tokens, index: int, lex: Lexicon) -> bool:
    """A word that opens a sentence and a name ("Apollo 11"), not one that leads to the number ("Only 18 came")."""
    low, words = tokens.low(index), lex.words
    leads = low in words.functions or low in words.fillers or low in words.adjectives or low.endswith("ly")
    return not (leads or lex.before.ending(tokens, index + 1) or lex.between.ending(tokens, index + 1))


def _in_row(tokens: Tokens, start: int) -> bool:
    """One of several numbers with a label each, as in a table: "Lille 1.204, Metz 567, Nancy 88"."""
    first, end = tokens.sentence(start)
    labelled = 0
    for index in range(max(first + 1, start - 40), min(end, start + 40)):
        if tokens.is_number(index) and tokens.is_word(index - 1) and tokens.low(index + 1) in (",", ";", ".", ")", "(", "und", "et", "and", "y", ""):
            labelled += 1
    return labelled >= 3


def is_address(tokens: Tokens, number: Number, lex: Lexicon) -> bool:
    """ "12, rue des Lilas", "10 Downing Street", "75011 Paris" """
    if not number.plain:
        return False
    if tokens.low(number.start - 1) == "," and len(number.plain) <= 4:
        if any(tokens.low(number.start - back) in lex.words.streets for back in range(2, 6)):
            return True
    index = number.stop + (tokens.low(number.stop) == ",")
    index += tokens.low(index) in ("bis", "ter")
    if tokens.low(index) in lex.words.streets and not lex.words.head_last:
        return True
    if len(number.plain) == 5 and tokens.is_capital(index) and not lex.words.capital_nouns and index == number.stop:
        return True
    if lex.words.head_last and len(number.plain) <= 5:
        capitals = 0
        while capitals < 4 and tokens.is_capital(index + capitals):
            capitals += 1
            if capitals > 1 and tokens.low(index + capitals - 1) in lex.words.streets:
                return True
    return False


def is_ordinal(tokens: Tokens, number: Number, lex: Lexicon) -> bool:
    """Digits with an ordinal ending: "25e", "7th", "3.º"."""
    stop = number.stop
    if not number.plain or not tokens.glued(stop):
        return False
    if lex.words.capital_nouns and tokens.low(stop) == "." and tokens.is_word(stop + 1):
        return not tokens.opens_sentence(stop + 1) and len(number.plain) <= 3
    return tokens.low(stop) in lex.words.ordinal_suffixes or tokens.low(stop) in ("º", "ª") or (
        tokens.low(stop) == "." and tokens.low(stop + 1) in ("º", "ª") and tokens.glued(stop + 1)
    )
