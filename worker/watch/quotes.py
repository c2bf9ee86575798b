"""Whether a page still says what was quoted from it, and what it says instead."""

import re
from collections import Counter
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Final

from claims.figures import Reading, read
from claims.terms import QuoteState
from worker.watch.units import folded, units

#: From this share of common words on, a sentence is the quoted one in other words.
_SAME_SENTENCE: Final = 0.55
_MOST_UNITS: Final = 3_000
_MOST_WORDS: Final = 200
_LONGEST: Final = 600
_WORD = re.compile(r"\w+")
#: Letters or digits that go on across the edge of a quote, a number with its point or comma among them.
_JOINS_BEFORE = re.compile(r"(?:\w|\d[.,])\w$")
_JOINS_AFTER = re.compile(r"\w(?:\w|[.,]\d)")


@dataclass(frozen=True)
class Standing:
    """now: the figure that stands in the place of the quoted one, or "". sentence: where, or what is nearest."""

    state: QuoteState
    now: str = ""
    sentence: str = ""


def standing(text: str, quote: str, language: str, *, figure: str = "") -> Standing:
    """How the quote stands in the live text. figure: the words of the quote that name the claim's figure, if known."""
    if _holds(folded(text), folded(quote)):
        return Standing(QuoteState.STANDS)
    nearest, share = _nearest(text, quote)
    if share < _SAME_SENTENCE:
        return Standing(QuoteState.MISSING)
    now = _figure_instead(quote, nearest, language, figure)
    state = QuoteState.FIGURE if now else QuoteState.REWORDED
    return Standing(state, now, nearest[:_LONGEST])


def _holds(text: str, quote: str) -> bool:
    """Whether the words stand there as words: "3% of the trees" is not said by "93% of the trees"."""
    if not quote:
        return False
    place = text.find(quote)
    while place >= 0:
        before, after = text[max(place - 2, 0) : place], text[place + len(quote) : place + len(quote) + 2]
        if not (_JOINS_BEFORE.search(before + quote[0]) or _JOINS_AFTER.match(quote[-1] + after)):
            return True
        place = text.find(quote, place + 1)
    return False


def _nearest(text: str, quote: str) -> tuple[str, float]:
    """The unit of the text that holds most of the quote's words in their order, and the share of them that it holds.

    A quote of several sentences is looked for by its longest one.
    """
    longest = max((unit.key for unit in units(quote)), key=len, default=quote.casefold())
    words = _WORD.findall(longest)[:_MOST_WORDS]
    wanted, best, most = Counter(words), "", 0.0
    for unit in units(text)[:_MOST_UNITS]:
        found = _WORD.findall(unit.key)[:_MOST_WORDS]
        # No order of the words can make more of them than there are: most sentences end here.
        if not words or (wanted & Counter(found)).total() / len(words) <= max(most, _SAME_SENTENCE / 2):
            continue
        matcher = SequenceMatcher(None, words, found, autojunk=False)
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
