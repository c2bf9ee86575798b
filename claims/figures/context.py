"""What stands around a figure, for the form: who says so, a share of what, where, when, what is measured.

A wrong guess costs a reviewer more than a missing one: every rule here gives up early. What a sentence holds is read
once, however many figures stand in it.
"""

from bisect import bisect_left, bisect_right
from collections import deque
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property
from typing import Final

from claims.figures.claimants import beside_quote, covering
from claims.figures.found import Found
from claims.figures.lexicon import Lexicon
from claims.figures.measured import measured_of
from claims.figures.moments import Moment, moments
from claims.figures.names import opening_name
from claims.figures.periods import period_of
from claims.figures.places import Place, name_of, place_of, places, standing_out
from claims.figures.quotes import Quote, quotes_of
from claims.figures.shapes import Guess, PeriodGuess
from claims.figures.speakers import Speaker, speakers
from claims.figures.tokens import Tokens
from claims.figures.wholes import guess, share_of

BACK: Final = 6  # sentences in which a "he" is looked for, and the ends of a quotation
NEAR: Final = 3  # sentences of the same paragraph that can name the place of a figure
SAMPLE: Final = 4000  # tokens of a text that tell what place it is about
STANDING: Final = 0.75
MEANT: Final = 0.6
ABOUT: Final = 0.6
LEANING: Final = 0.9
EASY: Final = 3  # tokens between two figures of one verb: "by 11 % to $69 billion"
OPENING: Final = 2
REMEMBERED: Final = 4  # figures back


@dataclass(frozen=True, slots=True)
class Context:
    """The guesses for one figure."""

    measured: Guess | None = None
    share_of: Guess | None = None
    place: Guess | None = None
    period: PeriodGuess | None = None
    claimant: Guess | None = None


@dataclass(frozen=True, slots=True)
class Sentence:
    """What a sentence holds besides its figures."""

    speakers: Sequence[Speaker]
    moments: Sequence[Moment]
    places: Sequence[Place]
    figures: Sequence[Found]


class Scene:
    """A text with its figures. Sentences are read when a figure asks for them."""

    def __init__(self, tokens: Tokens, founds: Sequence[Found], lex: Lexicon, published: date | None) -> None:
        self.tokens, self.founds, self.lex, self.published = tokens, founds, lex, published
        self._firsts = [found.first for found in founds]
        self._sentences: dict[int, Sentence] = {}
        self._quotes = quotes_of(tokens) if founds else []
        self._opens = [quote.opens for quote in self._quotes]
        self._told: deque[tuple[Found, Context]] = deque(maxlen=REMEMBERED)

    def context_of(self, found: Found) -> Context:
        """All guesses for a figure. Figures are asked for in their order: each may lean on the one before."""
        number = self._number(found.first)
        here = self._sentence(number)
        first, end = self.tokens.sentence(found.first)
        context = Context(
            measured=measured_of(self.tokens, found, first, end, self.lex),
            share_of=share_of(self.tokens, found, first, end, self.lex) if found.kind == "share" else None,
            place=self._place(found, here) or self._standing_place(number),
            period=period_of(self.tokens, found, here.moments, here.figures, self.published),
            claimant=self._claimant(found, number, here),
        )
        context = self._leaning(found, context)
        self._told.append((found, context))
        return context

    def _number(self, index: int) -> int:
        return max(0, bisect_right(self.tokens.sentences, index) - 1)

    def _sentence(self, number: int) -> Sentence:
        if number not in self._sentences:
            first, end = self.tokens.sentence(self.tokens.sentences[number])
            figures = self.founds[bisect_left(self._firsts, first) : bisect_left(self._firsts, end)]
            self._sentences[number] = Sentence(
                speakers(self.tokens, first, end, self.lex),
                moments(self.tokens, first, end, self.lex, self.published),
                places(self.tokens, first, end, self.lex),
                figures,
            )
        return self._sentences[number]

    # --- who says so

    def _claimant(self, found: Found, number: int, here: Sentence) -> Guess | None:
        quote = self._quote(found.first)
        speaker = covering(self.tokens, found, here.speakers, quote)
        if speaker is None and quote:
            speaker, number = self._quoted(quote, number)
        if speaker is None:
            return None
        if speaker.start == speaker.stop:
            return self._named_before(number)
        return guess(self.tokens, speaker.start, speaker.stop, speaker.confidence)

    def _quote(self, index: int) -> Quote | None:
        place = bisect_right(self._opens, index) - 1
        return self._quotes[place] if place >= 0 and self._quotes[place].holds(index) else None

    def _quoted(self, quote: Quote, number: int) -> tuple[Speaker | None, int]:
        """The one who says a quotation that runs over sentences, and the sentence that tells it."""
        for at in (self._number(quote.closes), self._number(quote.closes) + 1, self._number(quote.opens)):
            if abs(at - number) <= BACK and at < len(self.tokens.sentences):
                speaker = beside_quote(quote, self._sentence(at).speakers)
                if speaker:
                    return speaker, at
        # "…, explains X, an economist. …" within the quotation
        for at in range(max(0, self._number(quote.opens), number - BACK), number):
            inside = [one for one in self._sentence(at).speakers if quote.holds(one.at) and one.start > one.at]
            if inside:
                return inside[0], at
        # the one who spoke in the sentence before a quotation that stands alone
        at = self._number(quote.opens)
        spoke = self._sentence(at - 1).speakers if at and quote.opens == self.tokens.sentences[at] else ()
        return (spoke[-1], at - 1) if spoke else (None, number)

    def _named_before(self, number: int) -> Guess | None:
        """Whom "he" means: the last one who was named as speaking."""
        for at in range(number - 1, max(-1, number - 1 - BACK), -1):
            for speaker in reversed(self._sentence(at).speakers):
                if speaker.stop > speaker.start:
                    return guess(self.tokens, speaker.start, speaker.stop, MEANT)
            first, end = self.tokens.sentence(self.tokens.sentences[at])
            stop = opening_name(self.tokens, first, end, self.lex)
            if stop:
                return guess(self.tokens, first, stop, MEANT)
        return None

    # --- where

    def _place(self, found: Found, here: Sentence) -> Guess | None:
        place = place_of(self.tokens, found, here.places, here.figures)
        return guess(self.tokens, place.start, place.stop, place.confidence) if place else None

    def _standing_place(self, number: int) -> Guess | None:
        """The place that a text is about, where the sentence names none; surer where the paragraph names it."""
        about = self._about
        if about is None:
            return None
        name = name_of(self.tokens, about)
        for at in range(number - 1, max(-1, number - 1 - NEAR), -1):
            if "\n" in self.tokens.gap(self.tokens.sentences[at + 1]):
                break
            if named := self._sentence(at).places:
                here = name_of(self.tokens, named[-1]) == name
                return Guess(name, STANDING) if here else None
        return Guess(name, ABOUT)

    @cached_property
    def _about(self) -> Place | None:
        return standing_out(self.tokens, places(self.tokens, 0, min(len(self.tokens), SAMPLE), self.lex))

    # --- the figure before

    def _leaning(self, found: Found, own: Context) -> Context:
        """A figure that leans on the one before: the same sum in another currency, the next share of the same whole."""
        if self._told and self._is_aside(found, self._told[-1][0]):
            return self._told[-1][1]
        for back, (before, context) in enumerate(reversed(self._told)):
            if own.measured or own.share_of:
                break
            if context.measured and self._goes_on(found, before, nearest=back == 0):
                own = replace(own, measured=Guess(context.measured.text, LEANING))
            if context.share_of and self._shares_on(found, before):
                own = replace(own, share_of=Guess(context.share_of.text, LEANING))
        return own

    def _is_aside(self, found: Found, before: Found) -> bool:
        """ "15 million euros ($16 million)" """
        gap = self.tokens.lows[before.stop : found.first]
        return found.kind == before.kind == "money" and gap in (["("], ["(", "or"])

    def _goes_on(self, found: Found, before: Found, *, nearest: bool) -> bool:
        """ "fell by 11 % to $69 billion", "22 % for women and 12 % for men" """
        if self._number(found.first) != self._number(before.first):
            return False
        gap, words = self.tokens.lows[before.stop : found.first], self.lex.words
        easy = words.around.span_links | words.fillers | words.to_level | words.origins | self.lex.before_words | {","}
        if nearest and len(gap) <= EASY and all(low in easy for low in gap):
            return True
        alike = found.kind == before.kind or found.unit == "%"
        return found.unit == before.unit and alike and found.kind != "count"

    def _shares_on(self, found: Found, before: Found) -> bool:
        """ "38 % of voters agree, 20 % do not": in the same sentence, or at the start of the next one."""
        if found.kind != "share" or found.unit != before.unit:
            return False
        apart = self._number(found.first) - self._number(before.first)
        first = self.tokens.sentence(found.first)[0]
        opens = found.first - first <= OPENING and "\n" not in self.tokens.gap(first)
        return apart == 0 or (apart == 1 and opens)
