"""The dates and words for time in a sentence, each as the days that it means."""

from calendar import monthrange
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Final

from claims.figures.lexicon import Lexicon
from claims.figures.shapes import Precision
from claims.figures.tokens import Tokens

YEARS: Final = range(1000, 2100)
SURE: Final = 0.9
NEAR: Final = 0.9  # counted from the day of publication
LOOSE: Final = 0.85
LONG_SINCE: Final = 7  # tokens in which "since" reaches to a date: "since the war began in February"
DASHES: Final = frozenset("-–")
SHORT_OF: Final = frozenset([".", ",", "er", "th", "st", "nd", "rd", "º"])  # between a day and its month


@dataclass(frozen=True, slots=True)
class Moment:
    """A date in tokens first to stop. Zeros stand for what is not told; a weak one counts only as an end of a span."""

    first: int
    stop: int
    year: int = 0
    month: int = 0
    day: int = 0
    quarter: int = 0
    half: int = 0
    decade: bool = False
    weak: bool = False
    since: bool = False
    as_of: bool = False  # a level holds at its end
    told: bool = True  # the year stands in the text
    week: bool = False  # the week that begins on that day
    confidence: float = SURE
    until: "Moment | None" = None  # the end of a span of two dates


def moments(tokens: Tokens, start: int, stop: int, lex: Lexicon, published: date | None) -> list[Moment]:
    """All dates in a stretch of tokens that can be the period of a figure, in their order."""
    found: list[Moment] = []
    index = start
    while index < stop:
        moment = _moment(tokens, index, lex, published)
        if moment is None:
            index += 1
            continue
        index = max(moment.stop, index + 1)
        if found and _joined(tokens, found[-1], moment, lex):
            moment = replace(moment, weak=True)  # "changes of 2018 and 2019"
        if found and _is_span(tokens, found[-1], moment, lex):
            found[-1] = _span(found[-1], moment)
        else:
            found.append(moment)
    return [placed for moment in found if not moment.weak and (placed := _placed(tokens, moment, lex))]


def _joined(tokens: Tokens, first: Moment, second: Moment, lex: Lexicon) -> bool:
    """Is the second one of a pair whose first is no date of the sentence?"""
    gap = tokens.lows[first.stop : second.first]
    return first.weak and first.month == 0 and len(gap) == 1 and gap[0] in lex.words.carries_on


def _is_span(tokens: Tokens, first: Moment, second: Moment, lex: Lexicon) -> bool:
    """ "between 1998 and 2004", "2014–2016", "from 4 May to 10 May" """
    gap = tokens.lows[first.stop : second.first]
    dating = lex.words.determiners | lex.words.around.dating
    words = [low for low in gap if (low not in dating or low in lex.words.around.span_links) and low != "'"]
    if len(gap) > 3 or len(words) != 1 or words[0] not in lex.words.around.span_links or first.until:
        return False
    if first.told and first.year and second.year and first.year > second.year:
        return False
    opened = any(tokens.low(first.first - back) in lex.words.around.spans for back in (1, 2, 3))
    return opened or words[0] in DASHES or (first.weak and second.weak and words[0] not in lex.words.carries_on)


def _span(first: Moment, second: Moment) -> Moment:
    """From the first to the second date; "between November and March 2023" begins in 2022."""
    year = first.year if first.told and first.year else second.year - (first.month > second.month)
    return replace(first, stop=second.stop, year=year, until=second, weak=False)


def _placed(tokens: Tokens, moment: Moment, lex: Lexicon) -> Moment | None:
    """The moment with what stands before it: none where that makes it another time ("until 2027", "than in 2019")."""
    around = lex.words.around
    before = [tokens.low(moment.first - back) for back in (1, 2, 3)]
    if before[0] == "to" and before[1] in lex.words.durations:
        return moment  # "in the year to January"
    reach = 3 if before[1] in lex.words.determiners or before[0] in lex.words.determiners else 2
    if before[0] in around.coming or tokens.low(moment.stop) in around.coming:
        return None
    if any(low in around.not_then for low in before[:reach]) and not (moment.until and before[0] in around.spans):
        return None
    opens = tokens.sentence(moment.first)[0]
    day = moment.day and not moment.until and lex.as_of.ending(tokens, moment.first)
    if day or lex.end_of.ending(tokens, moment.first):
        moment = replace(moment, as_of=True)
    since = range(max(opens, moment.first - LONG_SINCE), moment.first)
    return replace(moment, since=True) if any(tokens.low(at) in around.since for at in since) else moment


def _moment(tokens: Tokens, index: int, lex: Lexicon, published: date | None) -> Moment | None:
    words, low = lex.words, tokens.lows[index]
    if low[0] in "12" and len(low) == 4:
        return _bare_year(tokens, index, lex)
    if low in words.months and (tokens.is_capital(index) or "january" not in words.months):
        return _month(tokens, index, lex, published)
    if low in lex.time_firsts or ((lex.words.capital_nouns and "tag" in low) or "woch" in low):
        return _worded(tokens, index, lex, published)
    return None


def _worded(tokens: Tokens, index: int, lex: Lexicon, published: date | None) -> Moment | None:
    """ "the third quarter", "last year", "yesterday", "Monday" """
    for phrases, name in ((lex.quarters, "quarter"), (lex.year_halves, "half")):
        if match := phrases.starting(tokens, index):
            return _part(tokens, index, lex, published, name, match)
    if published is None:
        return None
    if words := lex.last_year.starting(tokens, index):
        return Moment(index, words[1], published.year - 1)
    if words := lex.this_year.starting(tokens, index):
        return Moment(index, words[1], published.year, confidence=NEAR)
    if months := lex.months_ago.starting(tokens, index):
        count = published.year * 12 + published.month - 1 - months[0]
        return Moment(index, months[1], count // 12, count % 12 + 1, confidence=NEAR)
    if quarters := lex.quarters_ago.starting(tokens, index):
        count = published.year * 4 + (published.month - 1) // 3 - quarters[0]
        return Moment(index, quarters[1], count // 4, quarter=count % 4 + 1, confidence=NEAR)
    if weeks := lex.weeks_ago.starting(tokens, index):
        monday = _day_before(index, weeks[1], published, published.weekday() + 7 * weeks[0])
        return replace(monday, week=True, confidence=NEAR)
    if days := lex.days_ago.starting(tokens, index):
        return None if _is_said(tokens, index, days[1], lex) else _day_before(index, days[1], published, days[0])
    return _weekday(tokens, index, lex, published)


def _part(
    tokens: Tokens, index: int, lex: Lexicon, published: date | None, name: str, match: tuple[int, int]
) -> Moment | None:
    """A quarter or half of a year; without a year the last one that had ended by the day of publication, none while
    one of that name runs."""
    number, stop = match
    year, stop = _year_after(tokens, stop, lex)
    moment = Moment(index, stop, year)
    if not year:
        if published is None:
            return None
        length = 3 if name == "quarter" else 6
        if (published.month - 1) // length == number - 1:
            return None
        ended = published.month > length * number
        moment = replace(moment, year=published.year - (not ended), confidence=NEAR)
    return replace(moment, quarter=number) if name == "quarter" else replace(moment, half=number)


def _day_before(index: int, stop: int, published: date, days: int) -> Moment:
    day = published - timedelta(days=days)
    return Moment(index, stop, day.year, day.month, day.day, confidence=LOOSE)


def _weekday(tokens: Tokens, index: int, lex: Lexicon, published: date) -> Moment | None:
    """The last such day; one beside a verb of saying tells when it was said."""
    low, weekdays = tokens.low(index), lex.words.around.weekdays
    weekday = weekdays.get(low)
    if weekday is None and lex.words.capital_nouns:  # "Mittwochabend"
        weekday = next((number for name, number in weekdays.items() if low.startswith(name)), None)
    if weekday is None or _is_said(tokens, index, index + 1, lex):
        return None
    return _day_before(index, index + 1, published, (published.weekday() - weekday) % 7)


def _is_said(tokens: Tokens, first: int, stop: int, lex: Lexicon) -> bool:
    says = lex.words.around.says
    return any(tokens.low(at) in says for at in (first - 3, first - 2, first - 1, stop, stop + 1))


def _bare_year(tokens: Tokens, index: int, lex: Lexicon) -> Moment | None:
    """A year alone; weak without a word that dates: "the 2016 elections", "a photo of 1960"."""
    year = _year(tokens, index)
    if not year:
        return None
    before, around = tokens.low(index - 1), lex.words.around
    decade = tokens.low(index + 1) in ("s", "er", "ern") and tokens.glued(index + 1)
    if decade or before in around.decades:
        return Moment(index, index + 1 + decade, year, decade=True, confidence=NEAR)
    if before in lex.words.of | {"del", "do"}:  # "the end of 2023"
        before = tokens.low(index - 2) if tokens.low(index - 2) in around.dating else before
    dated = before in around.dating or before in around.since or (before == "(" and tokens.low(index + 1) in ")(,:")
    dated = dated or tokens.low(index + 1) == ":"
    if lex.words.capital_nouns and not dated:
        # "wurden 2021 geboren": no noun before it
        dated = tokens.opens_sentence(index) or (tokens.is_word(index - 1) and not tokens.is_capital(index - 1))
    next_year = f"{(year + 1) % 100:02}"
    if tokens.low(index + 1) in ("-", "–", "/") and tokens.low(index + 2) == next_year and tokens.glued(index + 2):
        return Moment(index, index + 3, year, weak=not dated, until=Moment(index + 2, index + 3, year + 1))
    return Moment(index, index + 1, year, weak=not dated)


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


def _month(tokens: Tokens, index: int, lex: Lexicon, published: date | None) -> Moment | None:
    month = lex.words.months[tokens.low(index)]
    first, stop, day = index, index + 1, 0
    before = index - 1 - (tokens.low(index - 1) in SHORT_OF | lex.words.of)
    if _day(tokens, before):
        day, first = _day(tokens, before), before
    elif "january" in lex.words.months and _day(tokens, index + 1):
        day, stop = _day(tokens, index + 1), index + 2
    year, stop = _year_after(tokens, stop, lex)
    span = _first_day(tokens, first, lex) if day else None
    if not year and (published is None or (tokens.low(index) == "mai" and not day and not tokens.is_word(first - 1))):
        # the first date of a span takes its year from the second one
        return Moment(first, stop, 0, month, day, weak=True, told=False)
    # a month without a year is the last one that had begun when the text was published
    told = bool(year)
    year = year or (published.year - ((month, day or 1) > (published.month, published.day)) if published else 0)
    moment = Moment(first, stop, year, month, day, confidence=SURE if told else NEAR, told=told)
    return moment if span is None else replace(moment, first=span[0], day=span[1], until=moment)


def _first_day(tokens: Tokens, second: int, lex: Lexicon) -> tuple[int, int] | None:
    """The token and the number of the first day in "vom 14. bis 16. November", "du 4 au 10 avril"."""
    link = second - 1
    at = link - 1 - (tokens.low(link - 1) == ".")
    if tokens.low(link) in lex.words.around.span_links and (day := _day(tokens, at)):
        return at, day
    return None


def _day(tokens: Tokens, index: int) -> int:
    low = tokens.low(index)
    return int(low) if low.isascii() and low.isdigit() and len(low) <= 2 and 1 <= int(low) <= 31 else 0


def days_of(moment: Moment, published: date | None) -> tuple[date, date, Precision]:
    """The first and the last day that a moment means. Raises ValueError for a 31 June."""
    if moment.until:
        year = moment.year or moment.until.year
        begins, _, _ = _days(replace(moment, year=year, until=None))
        _, ends, _ = _days(moment.until)
        if begins > ends:
            raise ValueError("backwards")
        return begins, ends, "range"
    start, last, precision = _days(moment)
    if moment.since and published and published > last:
        return start, published, "range"
    return start, last, precision


def _days(moment: Moment) -> tuple[date, date, Precision]:
    if moment.decade:
        return date(moment.year, 1, 1), date(moment.year + 9, 12, 31), "range"
    if moment.quarter:
        return _months(moment.year, 3 * moment.quarter - 2, 3, "quarter")
    if moment.half:
        return _months(moment.year, 6 * moment.half - 5, 6, "range")
    if moment.day:
        day = date(moment.year, moment.month, moment.day)
        if moment.week:
            return day, day + timedelta(days=6), "range"
        return day, day, "day"
    if moment.month:
        return _months(moment.year, moment.month, 1, "month")
    return _months(moment.year, 1, 12, "year")


def _months(year: int, month: int, count: int, precision: Precision) -> tuple[date, date, Precision]:
    start, last = date(year, month, 1), date(year, month + count - 1, 1)
    return start, last + timedelta(days=monthrange(last.year, last.month)[1] - 1), precision
