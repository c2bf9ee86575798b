"""Names and noun phrases of those who speak: where they begin and end, and whether they can speak at all."""

from typing import Final

from claims.figures.lexicon import Lexicon
from claims.figures.tokens import Tokens

LONGEST_NAME: Final = 10
LONGEST_APPOSITION: Final = 16
TITLES: Final = frozenset(["m", "mm", "mme", "mr", "mrs", "ms", "dr", "prof", "sr", "sra", "st", "gen", "sen", "rep"])
NAMED: Final = 0.75
BODY: Final = 0.9


def name_forward(tokens: Tokens, start: int, end: int, lex: Lexicon) -> tuple[int, int]:
    """The noun phrase that begins at start, without its article: "la Food and Drug Administration"."""
    words, around = lex.words, lex.words.around
    while start < end and (tokens.low(start) in words.determiners or tokens.low(start) == "'"):
        start += 1
    if tokens.low(start) in words.pronouns | around.he:
        return start, start
    index, linked = start, True
    while index < end and index < start + LONGEST_NAME:
        low = tokens.low(index)
        if low in around.links or (linked and index > start and low in words.determiners):
            linked = True
        elif _belongs(tokens, index, lex) and (linked or not _ends_german(tokens, index, lex)):
            linked = low in ("'", "-", ".")
        else:
            break
        index += 1
    while index > start and (
        tokens.low(index - 1) in around.links | words.determiners or tokens.low(index - 1) in "'.-"
    ):
        index -= 1
    return start, index


def _ends_german(tokens: Tokens, index: int, lex: Lexicon) -> bool:
    """A small word behind a noun is no part of a name: "Laut Polizei verletzten sich"."""
    behind_noun = tokens.is_capital(index - 1) or tokens.is_capital(index - 2)
    return lex.words.capital_nouns and behind_noun and not tokens.is_capital(index) and tokens.is_word(index)


def _belongs(tokens: Tokens, index: int, lex: Lexicon) -> bool:
    """May the token be part of a name or of a noun phrase that speaks?"""
    low, around = tokens.low(index), lex.words.around
    if low == "'" or low == "-":
        return tokens.glued(index)
    if low == ".":
        before = tokens.low(index - 1)
        return before in TITLES or len(before) == 1 or before in lex.words.abbreviations
    if (
        not tokens.is_word(index)
        or low in around.weekdays
        or low in lex.words.months
        or lex.days_ago.starting(tokens, index)
    ):
        return False
    return low not in lex.words.functions or (tokens.is_capital(index) and not tokens.opens_sentence(index))


def name_backward(tokens: Tokens, stop: int, first: int, lex: Lexicon) -> tuple[int, int]:
    """The noun phrase that ends before stop; what stands between two commas there is stepped over."""
    if tokens.low(stop - 1) == ")":  # "Office for National Statistics (ONS) said"
        stop = next((at for at in range(stop - 2, max(first, stop - 5), -1) if tokens.low(at) == "("), stop)
    if tokens.low(stop - 1) == ",":
        stop = _before_apposition(tokens, stop - 1, first, lex.words.around.who)
    index, words, around = stop, lex.words, lex.words.around
    while index > first and index > stop - LONGEST_NAME:
        low, linked = tokens.low(index - 1), tokens.low(index - 2) in around.links
        if low in words.determiners and not linked and not (low in around.links and _inside(tokens, index - 2, lex)):
            break
        if low not in around.links | words.determiners and not _belongs(tokens, index - 1, lex):
            break
        index -= 1
    while index < stop and (tokens.low(index) in around.links | words.determiners or tokens.low(index) in "'.-"):
        index += 1
    return index, stop


def _before_apposition(tokens: Tokens, comma: int, first: int, who: frozenset[str]) -> int:
    """Past what stands between two commas before the verb: "X, head of Y, said"; a name there is the one who says."""
    numbers = False
    for at in range(comma - 1, max(first, comma - LONGEST_APPOSITION), -1):
        numbers = numbers or tokens.is_number(at)
        if tokens.low(at) == ",":
            if numbers and tokens.low(at + 1) not in who:
                break
            return comma if tokens.is_capital(at + 1) else at
    return first


def _inside(tokens: Tokens, index: int, lex: Lexicon) -> bool:
    """ "der" between two nouns is a link, at the head of a phrase an article."""
    return lex.words.capital_nouns and tokens.is_capital(index)


def is_body(low: str, lex: Lexicon) -> bool:
    """ "ministry"; in a language of compounds also "Arbeitsministerium"."""
    return low in lex.words.around.bodies or (bool(lex.body_ends) and low.endswith(lex.body_ends))


def is_report(low: str, lex: Lexicon) -> bool:
    reports = lex.words.around.reports
    return low in reports or (lex.words.capital_nouns and low.endswith(tuple(reports)))


def has_name(tokens: Tokens, start: int, stop: int, lex: Lexicon) -> bool:
    """A capital that is no mere start of a sentence; in German two in a row, or an abbreviation."""
    for index in range(start, stop):
        if not tokens.is_capital(index) or tokens.low(index) in lex.words.functions:
            continue
        raw = tokens.raw(index)
        if len(raw) > 1 and raw.isupper():
            return True
        if lex.words.capital_nouns:
            alone = stop - start == 1 and tokens.opens_sentence(index)  # "Waymo sagte"
            if alone or (index + 1 < stop and tokens.is_capital(index + 1)):
                return True
        elif (
            not tokens.opens_sentence(index)
            or (index + 1 == stop and stop - start == 1)
            or tokens.is_capital(index + 1)
        ):
            return True
    return False


def can_speak(tokens: Tokens, start: int, stop: int, lex: Lexicon) -> float:
    """How sure it is that the phrase names somebody who speaks; 0 for a thing."""
    if tokens.is_number(start - 1):
        return 0.0
    heads = range(start, stop) if lex.words.head_last else range(start, min(stop, start + 3))
    if any(is_body(tokens.low(at), lex) for at in heads):
        return BODY
    if any(is_report(tokens.low(at), lex) for at in heads):
        return BODY
    return NAMED if has_name(tokens, start, stop, lex) and tokens.is_capital(start) else 0.0


def author_of(tokens: Tokens, start: int, stop: int, lex: Lexicon) -> tuple[int, int]:
    """The name of the author of a report, "a study by The Economist"; else the phrase without what follows a name."""
    report = next((at for at in range(start, min(stop, start + 4)) if is_report(tokens.low(at), lex)), None)
    if report is not None:
        for at in range(report + 1, stop - 1):
            inner = _past_links(tokens, at, stop, lex)
            if at < inner < stop and (tokens.is_capital(inner) or is_body(tokens.low(inner), lex)):
                start = inner
                break
    return start, _after_name(tokens, start, stop, lex)


def _past_links(tokens: Tokens, start: int, stop: int, lex: Lexicon) -> int:
    """Past "by the", "de l'": start where there is no such word."""
    links = lex.words.of | lex.words.around.by
    if tokens.low(start) not in links:
        return start
    start += 1
    while start < stop and (tokens.low(start) in lex.words.determiners or tokens.low(start) == "'"):
        start += 1
    return start


def _after_name(tokens: Tokens, start: int, stop: int, lex: Lexicon) -> int:
    """Where a small word behind a capital is none of the name: "Insee published", "YouGov suggests"."""
    for at in range(start + 1, stop):
        low = tokens.low(at)
        small = tokens.is_word(at) and not tokens.is_capital(at) and low not in lex.words.around.links
        if small and tokens.is_capital(at - 1) and not is_body(low, lex) and low not in lex.words.determiners:
            return at
    return stop


def opening_name(tokens: Tokens, first: int, end: int, lex: Lexicon) -> int:
    """The index behind the name of a person that opens a sentence, 0 for none: first name and last name."""
    stop = first
    while stop < min(end, first + 4) and tokens.is_capital(stop) and tokens.low(stop) not in lex.words.functions:
        stop += 1
    verb = tokens.is_word(stop) and not tokens.is_capital(stop)
    return (
        stop if 2 <= stop - first <= 3 and verb and not any(is_body(low, lex) for low in tokens.lows[first:stop]) else 0
    )
