"""The period that a figure describes, read from the dates and the words for time in its sentence."""

from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from claims.figures.found import Found
from claims.figures.lexicon import Lexicon
from claims.figures.shapes import PeriodGuess, Precision
from claims.figures.tokens import Tokens

YEARS: Final = range(1000, 2100)
WINDOW: Final = 40  # tokens on either side of a figure
SURE: Final = 0.8
NEAR: Final = 0.6


@dataclass(frozen=True, slots=True)
class _Mention:
    """A date in tokens first to stop."""

    first: int
    stop: int
    year: int
    month: int = 0
    day: int = 0
    quarter: int = 0
    confidence: float = SURE


def period_of(tokens: Tokens, found: Found, lex: Lexicon, published: date | None) -> PeriodGuess | None:
    """The one period named in the figure's sentence; of several, only one that stands right behind the figure.

    published: the day that "last year" or a month without a year is counted from; without it only full dates are read.
    """
    first, end = tokens.sentence(found.first)
    mentions = _mentions(tokens, max(first, found.first - WINDOW), min(end, found.stop + WINDOW), lex, published)
    mentions = [mention for mention in mentions if mention.stop <= found.first or mention.first >= found.stop]
    if len(mentions) > 1:
        mentions = [mention for mention in mentions if 0 <= mention.first - found.stop <= 2]
    if len(mentions) != 1:
        return None
    mention = mentions[0]
    try:
        start, last, precision = _span(mention)
    except ValueError:  # a 31 June
        return None
    words = tokens.text[tokens.starts[mention.first] : tokens.ends[mention.stop - 1]]
    return PeriodGuess(start, last, precision, words, mention.confidence)


def _mentions(tokens: Tokens, start: int, stop: int, lex: Lexicon, published: date | None) -> list[_Mention]:
    found, index = [], start
    while index < stop:
        mention = _mention(tokens, index, lex, published)
        if mention:
            found.append(mention)
            index = mention.stop
        else:
            index += 1
    return found


def _mention(tokens: Tokens, index: int, lex: Lexicon, published: date | None) -> _Mention | None:
    quarter = lex.quarters.starting(tokens, index)
    if quarter:
        year, stop = _year_after(tokens, quarter[1], lex)
        return _Mention(index, stop, year, quarter=quarter[0]) if year else None
    if published and (words := lex.last_year.starting(tokens, index)):
        return _Mention(index, words[1], published.year - 1)
    if published and (words := lex.this_year.starting(tokens, index)):
        return _Mention(index, words[1], published.year, confidence=NEAR)
    if tokens.low(index) in lex.words.months and (tokens.is_capital(index) or "january" not in lex.words.months):
        return _month(tokens, index, lex, published)
    year = _year(tokens, index)
    if year and tokens.low(index - 1) in lex.words.year_before | {"(", ","}:
        return _Mention(index, index + 1, year)
    return None


def _year(tokens: Tokens, index: int) -> int:
    low = tokens.low(index)
    plain = len(low) == 4 and low.isascii() and low.isdigit()
    return int(low) if plain and int(low) in YEARS and tokens.low(index + 1) not in ("%", "€", "$") else 0


def _year_after(tokens: Tokens, index: int, lex: Lexicon) -> tuple[int, int]:
    """The year behind a month or a quarter, past "of", "de", "," and the index behind it; 0 where there is none."""
    for at in (index, index + 1):
        year = _year(tokens, at)
        if year:
            return year, at + 1
        if tokens.low(at) not in lex.words.of | {",", "of", "de", "del"}:
            break
    return 0, index


def _month(tokens: Tokens, index: int, lex: Lexicon, published: date | None) -> _Mention | None:
    month = lex.words.months[tokens.low(index)]
    first, stop, day = index, index + 1, 0
    before = index - 1 - (tokens.low(index - 1) in ("de", ".", "of", "er"))
    if _day(tokens, before):
        day, first = _day(tokens, before), before
    elif "january" in lex.words.months and _day(tokens, index + 1):
        day, stop = _day(tokens, index + 1), index + 2
    year, stop = _year_after(tokens, stop, lex)
    if year:
        return _Mention(first, stop, year, month, day)
    if published is None or (tokens.low(index) == "mai" and not day and not tokens.is_word(first - 1)):
        return None
    # a month without a year is the last one that had begun when the text was published
    recent = published.year - ((month, day or 1) > (published.month, published.day))
    return _Mention(first, stop, recent, month, day, confidence=NEAR)


def _day(tokens: Tokens, index: int) -> int:
    low = tokens.low(index)
    return int(low) if low.isascii() and low.isdigit() and len(low) <= 2 and 1 <= int(low) <= 31 else 0


def _span(mention: _Mention) -> tuple[date, date, Precision]:
    if mention.quarter:
        return _months(mention.year, 3 * mention.quarter - 2, 3, "quarter")
    if mention.day:
        day = date(mention.year, mention.month, mention.day)
        return day, day, "day"
    if mention.month:
        return _months(mention.year, mention.month, 1, "month")
    return _months(mention.year, 1, 12, "year")


def _months(year: int, month: int, count: int, precision: Precision) -> tuple[date, date, Precision]:
    start, last = date(year, month, 1), date(year, month + count - 1, 1)
    return start, last + timedelta(days=monthrange(last.year, last.month)[1] - 1), precision
