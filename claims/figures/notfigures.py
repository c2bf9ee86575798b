"""Numbers that are no figures: names, codes, telephone numbers, addresses, list numbers."""

from typing import Final

from claims.figures.lexicon import Lexicon
from claims.figures.numerals import FIXED_SPACES, Number
from claims.figures.tokens import Tokens

MINUTE_ENDS: Final = frozenset("),+")  # behind the minute of a goal: "2:0 (45.+2), 3:1 (78., Roth)"
LONGEST_PLAIN: Final = 8  # digits without a separator; longer ones are codes
LONGEST_DRAW: Final = 8  # tokens from the first of five numbers to the last
DASHES: Final = frozenset("-–—‑")
OPENING: Final = frozenset('«“„"')
CLOSING: Final = frozenset('»”“"')
LISTING: Final = frozenset([",", "+", "y", "e", "et", "and", "und", "o", "ou", "or", "bis", "sowie"])


def is_name(tokens: Tokens, number: Number, lex: Lexicon) -> bool:
    """Part of a name, a code, a link or a list: nothing that follows could make it a figure."""
    start, stop = number.start, number.stop
    if number.spelled:
        titled = lex.words.head_last and tokens.is_capital(start) and tokens.is_capital(stop)
        if titled and tokens.is_word(start - 1) and not tokens.is_capital(start - 1):
            return True  # "one of the Four Tops"
        return (
            tokens.glued(start)
            and tokens.low(start - 1) == "-"
            and tokens.glued(start - 1)
            and tokens.is_word(start - 2)
        )
    return (
        _touches_name(tokens, start)
        or _in_list(tokens, start, stop)
        or _numbered(tokens, start, lex, soft=False)
        or _long_code(tokens, number, lex)
        or _slashed(tokens, start, stop)
        or (tokens.low(start - 2) == "p" and tokens.low(start - 1) in "<>=≤")  # the p value of a study
    )


def _touches_name(tokens: Tokens, start: int) -> bool:
    """ "Covid-19", "F-16", "#3", "n°5", "user@4", "_2" """
    before = tokens.low(start - 1)
    if not tokens.glued(start):
        return False
    if before in DASHES and tokens.glued(start - 1) and (tokens.is_word(start - 2) or tokens.low(start - 2) == ")"):
        return True
    if before == "." and tokens.glued(start - 1) and tokens.is_word(start - 2):
        return True  # "10.5555/oh.2024"
    if before == "+" and tokens.low(start - 2) == "." and tokens.is_number(start - 3):
        return True  # "(45.+2)"
    if before == "+" and tokens.glued(start - 1) and tokens.low(start + 1) != "%":
        return tokens.is_word(start - 2) or tokens.is_number(start - 2)  # "bac+5", "90+3"
    if before in ('"', "''", "”", "″") and tokens.glued(start - 1) and tokens.is_number(start - 2):
        return True  # 9"86
    return before in ("#", "@", "_", "°", "º", "\\", "^") or (before == ":" and tokens.is_number(start - 2))


def _in_list(tokens: Tokens, start: int, stop: int) -> bool:
    """ "1. First", "2) Second", "[12]" """
    first = tokens.sentence(start)[0]
    if tokens.low(start - 1) == "[" and tokens.low(stop) == "]":
        return True
    opens = start == first or (start == first + 1 and tokens.low(first) in ("(", "-", "*", "•"))
    if not opens or stop != start + 1 or len(tokens.low(start)) > 2:
        return False
    return tokens.low(stop) in (")", ".", ".)", ":") and tokens.glued(stop) and not tokens.glued(stop + 1)


def _numbered(tokens: Tokens, start: int, lex: Lexicon, *, soft: bool) -> bool:
    """ "page 12", "article L. 3", "n° 4", "No. 7", "§ 5"; soft: also words that may stand before a count ("day 3")."""
    before = start - 1
    while before > start - 4 and tokens.low(before) in (".", "°", "º", ":", "n", "#", "-"):
        before -= 1
    low = tokens.low(before)
    if "\n" in tokens.gap(start):
        return False
    if tokens.low(start - 1) in ("°", "º") and tokens.low(start - 2) == "n":
        return True
    dotted = before < start - 1
    if dotted and any(tokens.low(at) == "n" and tokens.low(at + 1) == "." for at in range(before + 1, start)):
        return True
    if low in ("§", "§§") or tokens.low(start - 1) == "§":
        return True
    if low not in lex.words.numbered or (low in lex.words.numbered_softly and not soft):
        return False
    if dotted and len(low) > 2 and tokens.sentence(start)[0] > before:
        return False  # "Cerrada la línea. 300 viajeros …": the word ends another sentence
    # a verb or a plain word may look like one ("match 12", "a 5"): a short one counts with its full stop or a capital
    return len(low) > 2 or dotted or tokens.is_capital(before) or low[-1] in "º°"


def _long_code(tokens: Tokens, number: Number, lex: Lexicon) -> bool:
    """Telephone numbers and codes: a leading zero, or rows of digit groups that are no thousands."""
    raw = tokens.low(number.start)
    if len(raw) > 1 and raw[0] == "0" and raw[1].isdigit():
        return True
    if tokens.low(number.start - 1) == "(" and tokens.low(number.stop) == ")" and len(number.plain) >= 3:
        return tokens.is_number(number.stop + 1) and tokens.low(number.stop + 2) in DASHES  # "(212) 555-0147"
    if tokens.low(number.start - 1) == "+" and len(number.plain) in (2, 3) and tokens.is_number(number.stop):
        return True
    return _digit_row(tokens, number)


def _digit_row(tokens: Tokens, number: Number) -> bool:
    """At least three groups of digits beside each other."""
    before = tokens.low(number.start - 1)
    if before.isdigit() and before[0] == "0" and tokens.gap(number.start) == " ":
        return number.spaced or bool(number.plain)
    if number.spaced:
        return tokens.is_number(number.stop) and tokens.gap(number.stop) in FIXED_SPACES | {" "}
    if not number.plain:
        return False
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
    if tokens.is_number(at) and (link or tokens.gap(at) in FIXED_SPACES | {" "}) and tokens.low(at).isdigit():
        return at + 1
    return 0


def _slashed(tokens: Tokens, start: int, stop: int) -> bool:
    """ "24/7", "12/04/2020", "10:30", "1/3" """
    after = (
        tokens.low(stop) in ("/", ":") and tokens.glued(stop) and tokens.glued(stop + 1) and tokens.is_number(stop + 1)
    )
    before = (
        tokens.low(start - 1) in ("/", ":")
        and tokens.glued(start)
        and tokens.glued(start - 1)
        and tokens.is_number(start - 2)
    )
    return after or before


def is_bare_name(tokens: Tokens, number: Number, lex: Lexicon) -> bool:
    """A number without a unit that names something: "Boeing 747", "Route 66", "Studio 4"; a row's own number."""
    start, stop = number.start, number.stop
    if number.spelled:
        # "le Quinze de France": a number word with a capital is a name
        return tokens.is_capital(start) and not tokens.opens_sentence(start) and not lex.words.capital_nouns
    if _numbered(tokens, start, lex, soft=True) or _is_age(tokens, number, lex) or _is_label(tokens, number, lex):
        return True
    if lex.words.head_last and _is_english_name(tokens, number, lex):
        return True
    before = start - 1
    capital = tokens.is_capital(before) and not tokens.opens_sentence(before)
    row = len(tokens.low(before)) > 1 and _in_row(tokens, start)  # "l'A 65" is no row of a table
    if capital and number.plain and "\n" not in tokens.gap(start) and not row:
        return True
    if (
        tokens.is_capital(before)
        and number.plain
        and tokens.opens_sentence(before)
        and _is_plain_noun(tokens, before, lex)
    ):
        return True
    if len(number.plain) > LONGEST_PLAIN or (0 < len(number.plain) < 3 and _in_draw(tokens, start)):
        return True
    first, end = tokens.sentence(start)
    label = number.plain and len(number.plain) < 3
    # "12 killed, 40 hurt", "19 der 27 Staaten"
    headline = tokens.low(stop) in lex.words.tally_verbs or lex.share_of.starting(tokens, stop)
    alone = label and start == first and (stop >= end - 1 or "\n" in tokens.gap(start)) and not headline
    touching = tokens.glued(stop) and (
        tokens.is_word(stop) or (tokens.low(stop) in DASHES | {"'", "_", "&"} and tokens.glued(stop + 1))
    )
    # "18- bis 29-Jährige": its word stands behind the other number
    touching = touching or (tokens.low(stop) == "-" and tokens.glued(stop) and tokens.low(stop + 1) in lex.words.until)
    slashed = (tokens.low(start - 1) == "/" and tokens.glued(start)) or (tokens.low(stop) == "/" and tokens.glued(stop))
    quoted = tokens.low(start - 1) in OPENING and tokens.low(stop) in CLOSING  # a title
    return alone or touching or slashed or quoted or tokens.low(start - 1) in ("#", "n°")


def is_title(tokens: Tokens, number: Number, lex: Lexicon) -> bool:
    """ "Canal 24 Horas": capitals on both sides, in a language that writes its nouns small."""
    before, after = number.start - 1, number.stop
    if lex.words.capital_nouns or lex.words.head_last or not (number.plain or number.spelled):
        return False
    if number.spelled:  # "les Trente Glorieuses"
        capitals = tokens.is_capital(number.start) and tokens.is_capital(after)
        return capitals and not tokens.opens_sentence(number.start) and not tokens.raw(after).isupper()
    titled = tokens.is_capital(before) and tokens.is_capital(after) and "\n" not in tokens.gap(number.start)
    return titled and not tokens.raw(before).isupper() and not tokens.raw(after).isupper()


def _names_one(tokens: Tokens, index: int, lex: Lexicon) -> bool:
    """ "la supermanzana 32", "su triunfo 200": a noun in the singular with its article takes a number as its name."""
    words, low = lex.words, tokens.low(index)
    noun = tokens.is_word(index) and not low.endswith(words.plural_ends) and low not in words.functions
    if not words.singular_articles or not noun or low in words.fillers or low in words.money_words:
        return False
    return tokens.low(index - 1) in words.singular_articles | (words.determiners - words.of)


def _is_label(tokens: Tokens, number: Number, lex: Lexicon) -> bool:
    """ "el 112", "del 68", "llame al 016", "los artículos 4, 5 y 6": what is named by a number is not counted by it."""
    words, before = lex.words, number.start - 1
    if len(number.plain) < 5 and any(tokens.low(before - back) in words.dialled for back in range(3)):
        return number.scaled == 1 and not number.value % 1
    if not number.plain:
        return False
    if tokens.low(before) in words.singular_articles or _names_one(tokens, before, lex):
        return True
    while tokens.low(before) in LISTING | words.until and tokens.is_number(before - 1) and before > number.start - 8:
        before -= 2
    low = tokens.low(before)
    plural = words.capital_nouns or low.endswith(words.plural_ends or "s")
    return before < number.start - 1 and low in words.numbered and plural


def _is_english_name(tokens: Tokens, number: Number, lex: Lexicon) -> bool:
    """ "the Group of 20", "98.4 FM", "Python 3.12", "text 70085": large counts have commas in English."""
    words, before = lex.words, number.start - 1
    if tokens.low(number.stop) in words.names_behind or len(number.plain) >= 5:
        return True
    if len(number.plain) <= 4 and tokens.low(before) in words.determiners and tokens.is_capital(number.stop):
        return tokens.low(number.stop) not in words.no_places | words.months.keys()  # "the 737 Max"
    if tokens.low(before) in words.of and tokens.is_capital(before - 1) and tokens.low(before - 1) in words.numbered:
        return True
    version = not number.plain and number.scaled == 1 and number.value % 1 != 0 and tokens.is_word(before)
    named = tokens.raw(before)[1:] != tokens.low(before)[1:] or tokens.is_capital(before)
    return version and named and not _in_row(tokens, number.start) and _is_plain_noun(tokens, before, lex)


def _is_age(tokens: Tokens, number: Number, lex: Lexicon) -> bool:
    """ "Jane Doe, 34, said", "Jane Doe (34)": a number that stands alone behind a name."""
    before, after = tokens.low(number.start - 1), tokens.low(number.stop)
    named = tokens.is_capital(number.start - 2) and tokens.is_capital(number.start - 3)
    if (before, after) == (",", ",") and lex.words.head_last:
        named = tokens.is_word(number.start - 2) and not tokens.is_number(number.stop + 1)  # "a girl, 14, was hurt"
    return len(number.plain) == 2 and named and (before, after) in ((",", ","), ("(", ")"))


def is_score(tokens: Tokens, number: Number) -> bool:
    """The second number of "3-1" or "2004-575", where both are no range."""
    before = number.start - 1
    return (
        tokens.low(before) in DASHES
        and tokens.glued(number.start)
        and tokens.glued(before)
        and tokens.is_number(before - 1)
    )


def _is_plain_noun(tokens: Tokens, index: int, lex: Lexicon) -> bool:
    """A word that opens a sentence and a name ("Apollo 11"), not one that leads to the number ("Only 18 came")."""
    low, words = tokens.low(index), lex.words
    leads = (
        low in words.functions
        or low in words.fillers
        or low in words.adjectives
        or low.endswith(("ly", *words.verb_ends))
    )
    return not (leads or lex.before.ending(tokens, index + 1) or lex.between.ending(tokens, index + 1))


def _in_draw(tokens: Tokens, start: int) -> bool:
    """One of many small numbers in a row, as in a lottery: "4, 17, 22, 31, 40". Figures would be labelled."""
    first, last = start, start
    while first > start - LONGEST_DRAW and _is_listed(tokens, first - 1):
        first -= 2
    while last < start + LONGEST_DRAW and _is_listed(tokens, last + 1):
        last += 2
    return last - first >= LONGEST_DRAW


def _is_listed(tokens: Tokens, comma: int) -> bool:
    return tokens.low(comma) == "," and tokens.raw(comma - 1).isdigit() and tokens.raw(comma + 1).isdigit()


def _in_row(tokens: Tokens, start: int) -> bool:
    """One of several numbers with a label each, as in a table: "Lille 1.204, Metz 567, Nancy 88"."""
    first, end = tokens.sentence(start)
    labelled = 0
    for index in range(max(first + 1, start - 40), min(end, start + 40)):
        if (
            tokens.is_number(index)
            and tokens.is_word(index - 1)
            and tokens.low(index + 1) in (",", ";", ".", ")", "(", "und", "et", "and", "y", "en", "")
        ):
            labelled += 1
    return labelled >= 3


def is_address(tokens: Tokens, number: Number, lex: Lexicon) -> bool:
    """ "12, rue des Lilas", "10 Downing Street", "75011 Paris" """
    if not number.plain:
        return False
    in_street = any(tokens.low(number.start - back) in lex.words.streets for back in range(2, 6))
    if in_street and tokens.low(number.start - 1) == "," and len(number.plain) <= 4:
        return True
    index = number.stop + (tokens.low(number.stop) == ",")
    index += tokens.low(index) in ("bis", "ter")
    if tokens.low(index) in lex.words.streets and not lex.words.head_last:
        return True
    # "75011 Paris"; a German noun has a capital too, so that the house number before it must show
    housed = not lex.words.capital_nouns or (tokens.low(number.start - 1) == "," and tokens.is_number(number.start - 2))
    if len(number.plain) == 5 and tokens.is_capital(index) and housed and index == number.stop:
        return True
    letters = tokens.raw(number.stop)
    if lex.words.lettered_postcodes and len(number.plain) == 4 and len(letters) == 2 and letters.isupper():
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
    if lex.words.capital_nouns and tokens.low(stop) == "." and tokens.low(stop + 1) in MINUTE_ENDS:
        return tokens.glued(stop + 1)
    return (
        tokens.low(stop) in lex.words.ordinal_suffixes
        or tokens.low(stop) in ("º", "ª")
        or (tokens.low(stop) == "." and tokens.low(stop + 1) in ("º", "ª") and tokens.glued(stop + 1))
    )
