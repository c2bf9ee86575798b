"""Whether a page still says what was quoted from it, and what it says instead."""

import re
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Final

from claims.figures import Reading, read
from claims.quotes import find_quote
from claims.terms import QuoteState
from worker.watch.units import units

#: From this share of common words on, a sentence is the quoted one in other words.
_SAME_SENTENCE: Final = 0.55
_MOST_UNITS: Final = 3_000
_LONGEST: Final = 600
_WORD = re.compile(r"\w+")


@dataclass(frozen=True)
class Standing:
    """now: the figure that stands in the place of the quoted one, or "". sentence: where, or what is nearest."""

    state: QuoteState
    now: str = ""
    sentence: str = ""


def standing(text: str, quote: str, language: str, *, figure: str = "") -> Standing:
    """How the quote stands in the live text. figure: the words of the quote that name the claim's figure, if known."""
    if find_quote(text, quote, near=0):
        return Standing(QuoteState.STANDS)
    folded = {unit.key for unit in units(text)}
    if (wanted := units(quote)) and all(any(unit.key in key for key in folded) for unit in wanted):
        return Standing(QuoteState.STANDS)
    nearest, share = _nearest(text, quote)
    if share < _SAME_SENTENCE:
        return Standing(QuoteState.MISSING)
    now = _figure_instead(quote, nearest, language, figure)
    state = QuoteState.FIGURE if now else QuoteState.REWORDED
    return Standing(state, now, nearest[:_LONGEST])


def _nearest(text: str, quote: str) -> tuple[str, float]:
    """The unit of the text that holds most of the quote's words in their order, and the share of them that it holds.

    A quote of several sentences is looked for by its longest one.
    """
    longest = max((unit.key for unit in units(quote)), key=len, default=quote.casefold())
    words = _WORD.findall(longest)
    best, most = "", 0.0
    for unit in units(text)[:_MOST_UNITS]:
        matcher = SequenceMatcher(None, words, _WORD.findall(unit.key)[:400], autojunk=False)
        if not words or matcher.quick_ratio() == 0:
            continue
        share = sum(block.size for block in matcher.get_matching_blocks()) / len(words)
        if share > most:
            best, most = unit.text, share
    return best, most


def _figure_instead(quote: str, sentence: str, language: str, figure: str) -> str:
    """The figure of the sentence that the quote does not hold, of the same kind as the one that it has lost."""
    said, says = read(quote, language, context=False), read(sentence, language, context=False)
    lost = [each for each in said if not any(_same(each, other) for other in says)]
    new = [each for each in says if not any(_same(each, other) for other in said)]
    lost.sort(key=lambda each: each.text != figure)
    for gone in lost:
        for come in new:
            if come.kind == gone.kind and (come.unit == gone.unit or gone.text == figure):
                return come.text
    return new[0].text if lost and new else ""


def _same(one: Reading, other: Reading) -> bool:
    return (one.value, one.low, one.high, one.unit) == (other.value, other.low, other.high, other.unit)
