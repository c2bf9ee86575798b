"""Which of those who speak says a figure: in its sentence, around its quotation, or a sentence before."""

from collections.abc import Sequence
from typing import Final

from claims.figures.found import Found
from claims.figures.quotes import Quote
from claims.figures.speakers import Speaker
from claims.figures.tokens import Tokens

NEXT_TO: Final = 4  # tokens between a quotation and the verb that says it


def covering(tokens: Tokens, found: Found, speakers: Sequence[Speaker], quote: Quote | None) -> Speaker | None:
    """The nearest one in the figure's sentence whose words reach to the figure."""
    covers = [speaker for speaker in speakers if _covers(tokens, found, speaker, quote)]
    return min(covers, key=lambda speaker: (speaker.start == speaker.stop, _distance(found, speaker)), default=None)


def _distance(found: Found, speaker: Speaker) -> int:
    return abs(speaker.at - found.first)


def _covers(tokens: Tokens, found: Found, speaker: Speaker, quote: Quote | None) -> bool:
    first, stop = speaker.frame
    if first <= found.first < stop:
        return False
    if quote:
        return not quote.holds(speaker.at) or speaker.according
    if speaker.according:
        return _reaches(tokens, found, speaker)
    return not (_says_quote(tokens, speaker, found))


def _says_quote(tokens: Tokens, speaker: Speaker, found: Found) -> bool:
    """Does the verb belong to a quotation that the figure is no part of? X: "…", and "…", said X."""
    first, stop = speaker.frame
    before = any(low in '»“”"«' for low in tokens.lows[max(0, first - 2) : first])
    behind = any(low in '«„“"»' for low in tokens.lows[stop : stop + 3]) and ":" in tokens.lows[stop : stop + 2]
    return before or (behind and found.first < first) or (behind and found.first > first)


def _reaches(tokens: Tokens, found: Found, speaker: Speaker) -> bool:
    """ "according to X" holds for the whole sentence at its start, its end or between commas, else for its clause."""
    first, stop = speaker.frame
    opens, end = tokens.sentence(first)
    before, behind = tokens.low(first - 1), tokens.low(stop)
    if first - opens <= 1 or stop >= end - 1:
        return True
    if before in ",(" and (behind in ",;)." or not any(low in ",;:" for low in tokens.lows[stop:end])):
        return True
    low, high = (stop, found.first) if found.first >= stop else (found.stop, first)
    return not any(mark in ",;:" for mark in tokens.lows[low:high])


def beside_quote(quote: Quote, speakers: Sequence[Speaker]) -> Speaker | None:
    """The one who says a quotation: the verb stands next to one of its ends."""
    for speaker in speakers:
        first, stop = speaker.frame
        if 0 <= first - quote.closes <= NEXT_TO or 0 <= quote.opens - stop <= NEXT_TO:
            return speaker
    return None
