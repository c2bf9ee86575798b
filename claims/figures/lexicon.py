"""One language's words, ready to be looked up in tokens."""

from collections.abc import Iterable
from decimal import Decimal
from functools import lru_cache

from claims.figures.currencies import currency_names
from claims.figures.phrases import Phrases, marked
from claims.figures.territories import territory_names
from claims.figures.units import CODES, SYMBOLS
from claims.figures.words import language_of
from claims.figures.words.language import Language


class Lexicon:
    """A word file with its phrases indexed. Built once per language."""

    def __init__(self, words: Language) -> None:
        self.words = words
        self.fractions: Phrases[Decimal] = Phrases(words.fractions)
        self.multiples_worded = Phrases(words.multiples_worded)
        self.one_in = marked(words.one_in)
        self.half_more = marked(words.half_more)
        self.percent = marked(words.percent)
        self.points = marked(words.points)
        self.point_tenths = marked(words.point_tenths)
        self.per_mille = marked(words.per_mille)
        self.currencies = Phrases(currency_names(words.code) | dict(words.currencies))
        self.hundredths = Phrases(words.hundredths)
        self.measures = Phrases(words.measures)
        self.before = Phrases(words.before)
        self.after = Phrases(words.after)
        self.between = marked(words.between)
        self.more_before = marked(words.more_before)
        self.more_after = marked(words.more_after)
        self.change_after = marked(words.change_after)
        # of compounds, in a language that builds them
        self.change_noun_ends = tuple(sorted(words.change_nouns)) if words.rise_ends else ()
        self.per = marked(words.per)
        self.per_whole = marked(words.per_whole)
        self.groups_after = marked(words.groups_after)
        self.carries = marked(words.carries_on)
        self.set_against = marked(words.set_against)
        # what a number may count without saying so
        self.tallied = words.tallies | (words.public - words.money_words - words.pay)
        self.clock = marked(words.clock)
        self.according = marked(words.according)
        self.signals = _signals(words)
        self.signs = _signs(words)
        self.selling = words.you | words.advert
        self.share_of = marked(words.share_of)
        self.quarters = Phrases(words.quarters)
        self.last_year = marked(words.last_year)
        self.this_year = marked(words.this_year)
        around = words.around
        self.year_halves = Phrases(around.halves)
        self.days_ago = Phrases(around.days_ago)
        self.quarters_ago = Phrases(around.quarters_ago)
        self.weeks_ago = Phrases(around.weeks_ago)
        self.months_ago = Phrases(around.months_ago)
        self.as_of = marked(around.as_of)
        self.end_of = marked(around.end_of)
        self.near = marked(around.near)
        self.countries = marked(territory_names(words.code) | around.countries)
        self.country_words = frozenset(name for name in self.countries.firsts if self.countries.holds(name))
        self.among = marked(around.among)
        self.indicator_ends = tuple(sorted(words.indicators)) if words.capital_nouns else ()
        self.body_ends = tuple(sorted(around.bodies)) if words.capital_nouns else ()
        self.before_words = frozenset(word for phrase in words.before for word in phrase.split())
        # units that name no counted thing
        self.no_things = (
            frozenset([*words.measures, *words.measures.values(), *SYMBOLS.values(), *words.currencies]) | CODES
        )
        ago = (self.days_ago, self.weeks_ago, self.months_ago, self.quarters_ago)
        times = (self.quarters, self.last_year, self.this_year, self.year_halves, *ago)
        self.time_firsts = frozenset(around.weekdays).union(*(phrases.firsts for phrases in times))
        self.says_in_words = marked(around.says_in_words)
        self.speech_firsts = around.says.union(
            self.according.firsts, self.says_in_words.firsts, around.hearsay, around.according_after, around.judges
        )
        self.weekday_words = frozenset([*around.weekdays, *words.months])
        # A token that is none of these and no digits opens no figure: the reader steps over it.
        self.openers = frozenset(
            {word.split()[0] for word in words.fractions}
            | set(words.numerals)
            | set(words.scales)
            | set(words.collectives)
            | set(words.vague)
            | set(words.mixed)
            | set(words.articles)
            | {phrase.split()[0] for phrase in words.multiples_worded}
            | words.halves
            | words.every
        )


def _signals(words: Language) -> Phrases[tuple[str, ...]]:
    """Every phrase that tells what a sentence does, with the codes of all that it tells."""
    named = [
        (code, getattr(words, code)) for code in ("forecast", "hypothetical", "opinion", "personal", "instruction")
    ]
    return Phrases(_coded([*named, ("offer", words.advert | words.offers)]))


def _signs(words: Language) -> dict[str, tuple[str, ...]]:
    """Every single word that tells what a sentence is about, be it written with a capital or not."""
    return _coded(
        [
            ("fact", words.facts | words.rises),
            ("public", words.public | words.indicators),
            ("official", words.official),
            ("average", words.average),
            ("addressed", words.you),
        ]
    )


def _coded(lists: Iterable[tuple[str, frozenset[str]]]) -> dict[str, tuple[str, ...]]:
    codes: dict[str, tuple[str, ...]] = {}
    for code, phrases in lists:
        for phrase in phrases:
            codes[phrase] = (*codes.get(phrase, ()), code)
    return codes


@lru_cache(maxsize=16)
def lexicon(code: str) -> Lexicon:
    """The words of a language, English for one that has no word file."""
    return Lexicon(language_of(code))
