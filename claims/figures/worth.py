"""Is a figure worth checking? A score from 0 to 1 with its reasons, from the words around it."""

from dataclasses import dataclass
from typing import Final

from claims.figures.found import Found
from claims.figures.lexicon import Lexicon
from claims.figures.tokens import OPENERS, Tokens

BEFORE: Final = 16
AFTER: Final = 8
START: Final = 0.72
# What each reason adds to the score.
WEIGHTS: Final[dict[str, float]] = {
    "attributed": 0.05, "exact": 0.04, "strong_unit": 0.10,
    "forecast": -0.22, "hypothetical": -0.18, "opinion": -0.12, "personal": -0.12, "instruction": -0.25,
    "question": -0.25, "duration": -0.45, "rank": -0.45, "small": -0.12, "vague": -0.45,
    "multiple": -0.35, "everyday": -0.2,
}  # fmt: skip
STRONG: Final = frozenset(["share", "money", "rate", "change"])
# Units of recipes and data sheets, and prices of things in a shop: seldom a claim about the public world
EVERYDAY: Final = frozenset("g mg ml cl L cm mm kg °C bit px MP GB MB TB Hz MHz GHz hp V W mAh".split())
EVERYDAY_PRICE: Final = 100
SIGNALS: Final[tuple[str, ...]] = ("forecast", "hypothetical", "opinion", "personal", "instruction")
# Words per thousand that speak to the reader, or of the writer, in news that quotes people; what is above counts
PER_THOUSAND: Final = 1000
USUAL_YOU: Final = 12
USUAL_ME: Final = 16
TONE_STEP: Final = 0.02
TONE_MOST: Final = 0.4
DRAWN: Final = 0.4  # how far a score is drawn to the mean of its text
TONE_TOLD: Final = 0.15  # a tone that takes this much off the score is named as a reason
SAMPLE: Final = 4000  # tokens of a text that tell its tone


@dataclass(frozen=True, slots=True)
class Tone:
    """What kind of text the figures stand in: how much that takes off their scores."""

    advert: float
    personal: float


def tone_of(tokens: Tokens, lex: Lexicon) -> Tone:
    """The tone of a whole text, told from its beginning: advertising and advice say "you", stories say "I"."""
    lows = tokens.lows[:SAMPLE]
    you = sum(low in lex.words.you or low in lex.words.advert for low in lows)
    me = sum(low in lex.words.me for low in lows)
    return Tone(advert=_above(you, len(lows), USUAL_YOU), personal=_above(me, len(lows), USUAL_ME))


def _above(hits: int, count: int, usual: int) -> float:
    if hits < 3:
        return 0.0
    return min(TONE_MOST, max(0.0, (PER_THOUSAND * hits / max(1, count) - usual) * TONE_STEP))


def worth(tokens: Tokens, found: Found, lex: Lexicon, tone: Tone) -> tuple[float, tuple[str, ...]]:
    """The check-worthiness of a figure, and why."""
    reasons = [*_own(found), *_around(tokens, found, lex)]
    score = START + sum(WEIGHTS[reason] for reason in reasons) - tone.advert - tone.personal
    if tone.advert >= TONE_TOLD:
        reasons.append("advert")
    if tone.personal >= TONE_TOLD and "personal" not in reasons:
        reasons.append("personal")
    return round(min(1.0, max(0.0, score)), 3), tuple(reasons)


def settled(scores: list[float]) -> list[float]:
    """Scores drawn a part of the way to their text's mean: a text of forecasts holds forecasts that no word shows."""
    mean = sum(scores) / max(1, len(scores))
    return [round(score + DRAWN * (mean - score), 3) for score in scores]


def _own(found: Found) -> list[str]:
    """What the figure itself says."""
    reasons = []
    if found.duration and found.kind != "rate":
        reasons.append("duration")
    if found.kind == "rank":
        reasons.append("rank")
    if found.number.vague:
        reasons.append("vague")
    if found.unit == "x":
        reasons.append("multiple")
    elif found.kind in STRONG:
        reasons.append("strong_unit")
    if found.value < 10 and found.kind in ("count", "measure"):
        reasons.append("small")
    price = found.kind == "money" and found.value < EVERYDAY_PRICE and found.high is None
    if price or (found.unit in EVERYDAY and found.value < 1000):
        reasons.append("everyday")
    if found.value % 1 or (found.value >= 100 and found.value % 100):
        reasons.append("exact")
    return reasons


def _around(tokens: Tokens, found: Found, lex: Lexicon) -> list[str]:
    """What the words of its sentence say."""
    first, end = tokens.sentence(found.first)
    start, stop = max(first, found.first - BEFORE), min(end, found.stop + AFTER)
    seen: set[str] = set()
    for index in range(start, stop):
        signals = tokens.lows[index] in lex.signals.firsts and not _is_name(tokens, index, lex)
        match = lex.signals.starting(tokens, index) if signals else None
        if match:
            seen.update(match[0])
    if any(tokens.lows[index] in lex.words.said for index in range(first, min(end, first + 80))):
        seen.add("attributed")
    reasons: list[str] = [code for code in ("attributed", *SIGNALS) if code in seen]
    if tokens.low(end - 1) == "?" or tokens.low(end - 2) == "?":
        reasons.append("question")
    return reasons


def _is_name(tokens: Tokens, index: int, lex: Lexicon) -> bool:
    """ "in May", "Great Britain": a capital within a sentence, where the language keeps capitals for names."""
    named = tokens.is_capital(index) and len(tokens.low(index)) > 1 and not lex.words.capital_nouns
    return named and not tokens.opens_sentence(index) and tokens.low(index - 1) not in OPENERS
