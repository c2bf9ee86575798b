"""The period that a figure describes: which one of the dates in its sentence."""

from collections.abc import Sequence
from datetime import date
from typing import Final

from claims.figures.found import Found
from claims.figures.moments import Moment, days_of
from claims.figures.shapes import PeriodGuess
from claims.figures.tokens import Tokens

DIRECTLY: Final = 3  # tokens behind a figure in which a date is surely its own
ASIDE: Final = 7
SHORT: Final = 3  # "in 2019" between commas is no aside
OPENING: Final = 6  # tokens at the start of a sentence whose date holds for all of it
WINDOW: Final = 60  # tokens on either side of a figure


def period_of(
    tokens: Tokens, found: Found, moments: Sequence[Moment], others: Sequence[Found], published: date | None
) -> PeriodGuess | None:
    """The date of the figure's own sentence that belongs to it, if that can be told.

    moments, others: all dates and figures of its sentence. published: what "since 2015" runs to.
    """
    free = [m for m in moments if (m.stop <= found.first or m.first >= found.stop) and not _aside(tokens, found, m)]
    # what changed "since 2015" changed over that time; anything else is only told of it
    free = [m for m in free if found.kind == "change" or not m.since]
    near = [m for m in free if -WINDOW < m.first - found.first < WINDOW]
    own = [m for m in near if _belongs(tokens, found, m, others, alone=len(near) == 1)]
    headed = [m for m in own if m.stop == found.first - 1 and tokens.low(m.stop) == ":"]  # "Births 2021: 795,492"
    behind = headed or [
        m for m in own if 0 <= m.first - found.stop <= DIRECTLY and not _parted(tokens, found.stop, m.first)
    ]
    if behind:
        return _guess(tokens, behind[0], published)
    before = [m for m in own if m.stop <= found.first]
    if len(before) > 1 and before[-1].first - before[-2].stop <= DIRECTLY:
        return None  # "in 2019 and then in 2020"
    clause = [m for m in own if _holds_for(tokens, found, m)]
    if len(clause) > 1:  # the nearest one, if another only opens the sentence
        clause = [m for m in clause if not _opens(tokens, m)]
    return _guess(tokens, clause[0], published) if len(clause) == 1 else None


def _holds_for(tokens: Tokens, found: Found, moment: Moment) -> bool:
    """A date of the figure's own clause, or one that opens the sentence or the clause and so holds for all of it."""
    if moment.first >= found.first:
        return "," not in tokens.lows[found.stop : moment.first]
    fronted = moment.stop + (tokens.low(moment.stop) == ",")  # "Between 1997 and 2012, two-thirds"
    return _opens(tokens, moment) or "," not in tokens.lows[fronted : found.first]


def _belongs(tokens: Tokens, found: Found, moment: Moment, others: Sequence[Found], *, alone: bool) -> bool:
    """Not another figure's date, nor one that another figure parts from this one."""
    for other in others:
        if other.first == found.first:
            continue
        shared = 0 <= other.first - found.stop <= 2  # "by 11 % to $69 billion in February"
        if shared:
            continue
        if 0 <= moment.first - other.stop <= DIRECTLY and not _parted(tokens, other.stop, moment.first):
            return False
        between = min(moment.first, found.first) < other.first < max(moment.first, found.first)
        if between and not alone and not _opens(tokens, moment):
            return False
    low, high = sorted([moment.first, found.first])
    return ";" not in tokens.lows[low:high]


def _aside(tokens: Tokens, found: Found, moment: Moment) -> bool:
    """A date between commas that tells of something else: "the wage, last reviewed in 2019, is 30,000"."""
    if tokens.low(moment.stop) != "," or found.first > moment.stop + ASIDE:
        return False
    back = range(moment.first - 1, moment.first - ASIDE, -1)
    comma = next((at for at in back if tokens.low(at) == ","), 0)
    if not comma or comma < found.first < moment.first:
        return False
    return comma >= found.stop or moment.first - comma > SHORT


def _opens(tokens: Tokens, moment: Moment) -> bool:
    first = tokens.sentence(moment.first)[0]
    return moment.first - first <= OPENING and "," not in tokens.lows[first : moment.first]


def _parted(tokens: Tokens, start: int, stop: int) -> bool:
    return any(low in ",;:" for low in tokens.lows[start:stop])


def _guess(tokens: Tokens, moment: Moment, published: date | None) -> PeriodGuess | None:
    try:
        start, end, precision = days_of(moment, published)
    except ValueError:  # a 31 June
        return None
    words = tokens.text[tokens.starts[moment.first] : tokens.ends[moment.stop - 1]]
    return PeriodGuess(start, end, precision, words, moment.confidence, end if moment.as_of else None)
