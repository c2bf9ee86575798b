"""Is a figure worth checking? Reasons, as codes: what the figure is, what its sentence does, what stands around it.

weights.py says how much each reason counts.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import Final

from claims.figures.found import Found
from claims.figures.lexicon import Lexicon
from claims.figures.tokens import CLOSERS, ENDERS, OPENERS, Tokens

# Tokens around a figure in which its sentence is searched
BEFORE: Final = 16
AFTER: Final = 8
SENTENCE: Final = 80
LARGE: Final = 100_000
OLDEST: Final = 110
# Units of recipes and data sheets, and prices of things in a shop: seldom a claim about the public world
EVERYDAY: Final = frozenset("g mg ml cl L cm mm kg °C bit px MP GB MB TB Hz MHz GHz hp V W mAh".split())
EVERYDAY_PRICE: Final = 100
STOPS: Final = frozenset(",;:–—")
# So many tokens without a full stop are a headline or a row of a list
FRAGMENT: Final = 12
SAMPLE: Final = 4000  # tokens of a text that tell what kind of text it is
PER_THOUSAND: Final = 1000
# Words per thousand from which on a text is advertising or advice, or somebody's story; fewer than LEAST tell nothing
ADVERT: Final = 20
STORY: Final = 16
LEAST: Final = 3
# A year from here on is a plan in any text, if the day of the text is not known
FUTURE: Final = 2030
YEARS: Final = 4
# Figures before and behind that tell what kind of passage a figure stands in, and the part of them that must agree
NEIGHBOURS: Final = 5
FEWEST: Final = 2
MOSTLY: Final = 0.4
PLANS: Final = frozenset(["forecast", "hypothetical"])
WARES: Final = frozenset(["everyday", "offer", "addressed", "instruction"])
IN_SENTENCE: Final = (
    "attributed", "official", "public", "fact", "average",
    "forecast", "hypothetical", "opinion", "personal", "instruction", "offer", "addressed", "question", "fragment",
)  # fmt: skip


def reasons_of(
    tokens: Tokens, figures: Sequence[Found], lex: Lexicon, published: date | None = None
) -> list[tuple[str, ...]]:
    """Why each figure of a text, in its order, is worth checking or not. published: what comes later is a plan."""
    latest = published.year if published else FUTURE - 1
    whole = _whole_text(tokens, lex)
    return [
        (*reasons, *whole)
        for reasons in _with_neighbours(
            [(*_own(tokens, found), *_around(tokens, found, lex, latest)) for found in figures]
        )
    ]


def _whole_text(tokens: Tokens, lex: Lexicon) -> tuple[str, ...]:
    """What a text sounds like, told from its beginning; all its figures share these reasons."""
    counts, length = Counter(tokens.lows[:SAMPLE]), min(SAMPLE, len(tokens))

    def often(words: Iterable[str], usual: int) -> bool:
        hits = sum(counts[word] for word in words)
        return hits >= LEAST and PER_THOUSAND * hits >= usual * length

    kinds = (("advert", lex.selling, ADVERT), ("story", lex.words.me, STORY))
    return tuple(code for code, words, usual in kinds if often(words, usual))


def _with_neighbours(figures: Sequence[tuple[str, ...]]) -> list[tuple[str, ...]]:
    """The reasons of a text's figures, each with what most of the figures around it are."""
    marks = [(("plans", not PLANS.isdisjoint(own)), ("wares", not WARES.isdisjoint(own))) for own in figures]
    told = []
    for index, own in enumerate(figures):
        near = marks[max(0, index - NEIGHBOURS) : index] + marks[index + 1 : index + 1 + NEIGHBOURS]
        counts = Counter(code for pair in near for code, holds in pair if holds)
        mostly = tuple(code for code in ("plans", "wares") if counts[code] >= MOSTLY * len(near))
        told.append(own + mostly if len(near) >= FEWEST else own)
    return told


# --- what the figure itself says -------------------------------------------------------------------------------------


def _own(tokens: Tokens, found: Found) -> Iterator[str]:
    if (found.duration and found.kind != "rate") or _is_age(tokens, found):
        yield "duration"
    if found.number.vague:
        yield "vague"
    yield from _unit(found)
    if found.value < 10 and found.kind in ("count", "measure"):
        yield "small"
    yield from _size(tokens, found)


def _unit(found: Found) -> Iterator[str]:
    if found.unit == "x":
        yield "multiple"
    elif found.kind in ("share", "money", "rate", "change", "rank"):
        yield found.kind
    elif not found.unit:
        yield "bare"
    price = found.kind == "money" and found.value < EVERYDAY_PRICE and found.high is None
    if price or (found.unit in EVERYDAY and found.value < 1000):
        yield "everyday"


def _size(tokens: Tokens, found: Found) -> Iterator[str]:
    whole = not found.value % 1
    if not found.unit and whole and found.value >= 1000 and _is_ungrouped(tokens, found):
        yield "label"
    elif not whole or (found.unit and found.value >= 100 and found.value % 100):
        yield "exact"
    if found.value >= LARGE:
        yield "large"


def _is_ungrouped(tokens: Tokens, found: Found) -> bool:
    """ "70085", as numbers are dialled and not as they are counted."""
    return found.stop == found.first + 1 and tokens.raw(found.first).isdigit()


def _is_age(tokens: Tokens, found: Found) -> bool:
    """ "Jane Doe, 34, said": a small number that stands alone between commas or brackets."""
    alone = tokens.low(found.first - 1) in (",", "(") and tokens.low(found.stop) in (",", ")", ".", ";")
    return alone and not found.unit and 1 < found.value < OLDEST and not found.value % 1


# --- what its sentence says ------------------------------------------------------------------------------------------


def _around(tokens: Tokens, found: Found, lex: Lexicon, latest: int) -> list[str]:
    first, end = tokens.sentence(found.first)
    lows, seen = tokens.lows, set[str]()
    start, behind = max(first, found.first - BEFORE), range(found.stop, min(end, found.stop + AFTER))
    # What follows a comma is about something else more often than what stands before one
    stop = next((index for index in behind if lows[index] in STOPS), behind.stop)
    for index in range(start, stop):
        low = lows[index]
        if low in lex.signs:
            seen.update(lex.signs[low])
        if low.endswith(lex.words.future_ends) and _is_verb(tokens, index, lex):
            seen.add("forecast")
        if low.endswith(lex.words.condition_ends) and _is_verb(tokens, index, lex):
            seen.add("hypothetical")
        if low in lex.signals.firsts and not _is_name(tokens, index, lex):
            match = lex.signals.starting(tokens, index)
            seen.update(match[0] if match else ())
        if len(low) == YEARS and low.isdigit() and latest < int(low) < 2101 and index != found.number.start:
            seen.add("forecast")
    if any(lows[index] in lex.words.said for index in range(first, min(end, first + SENTENCE))):
        seen.add("attributed")
    if "?" in (tokens.low(end - 1), tokens.low(end - 2)):
        seen.add("question")
    if end - first <= FRAGMENT and lows[end - 1] not in ENDERS | CLOSERS:
        seen.add("fragment")
    return [code for code in IN_SENTENCE if code in seen]


def _is_verb(tokens: Tokens, index: int, lex: Lexicon) -> bool:
    """A long word with the ending of a verb, and neither a name nor a noun behind an article."""
    return (
        len(tokens.lows[index]) > 5
        and not tokens.is_capital(index)
        and tokens.low(index - 1) not in lex.words.determiners
        and tokens.low(index - 1) not in lex.words.of
    )


def _is_name(tokens: Tokens, index: int, lex: Lexicon) -> bool:
    """ "in May", "Great Britain": a capital within a sentence, where the language keeps capitals for names."""
    named = tokens.is_capital(index) and len(tokens.low(index)) > 1 and not lex.words.capital_nouns
    return named and not tokens.opens_sentence(index) and tokens.low(index - 1) not in OPENERS
