"""The shape of one language's word file. Everything in it is data: a new language is a new file of such words."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from decimal import Decimal

from claims.figures.shapes import COMPARATORS, Comparator
from claims.figures.words.around import NOTHING, Around


def listed(text: str) -> frozenset[str]:
    """Words that are separated by white space."""
    return frozenset(text.split())


def phrased(text: str) -> frozenset[str]:
    """Phrases that are separated by commas."""
    return frozenset(_trimmed(part) for part in text.split(","))


def valued(text: str) -> dict[str, int]:
    """ "one 1 two 2" -> {"one": 1, "two": 2}."""
    parts = text.split()
    return {word: int(number) for word, number in zip(parts[::2], parts[1::2], strict=True)}


def named(text: str) -> dict[str, str]:
    """ "km: kilometre, kilometres; m: metre" -> {"kilometre": "km", "kilometres": "km", "metre": "m"}."""
    found = {}
    for entry in text.split(";"):
        name, _, spellings = entry.partition(":")
        found.update({_trimmed(spelling): _trimmed(name) for spelling in spellings.split(",")})
    return found


def compared(text: str) -> dict[str, Comparator]:
    """ ">: more than, over; >=: at least" -> {"more than": ">", "over": ">", "at least": ">="}."""
    signs = {str(sign): sign for sign in COMPARATORS}
    return {phrase: signs[name] for phrase, name in named(text).items()}


def counted(text: str) -> dict[str, int]:
    """ "2: doubled, twice as; 3: tripled" -> {"doubled": 2, "twice as": 2, "tripled": 3}."""
    return {phrase: int(number) for phrase, number in named(text).items()}


def parted(text: str) -> dict[str, Decimal]:
    """ "50: half of, half the" -> {"half of": Decimal(50), "half the": Decimal(50)}."""
    return {phrase: Decimal(share) for phrase, share in named(text).items()}


def inflected(stems: str, endings: str) -> frozenset[str]:
    """Every stem with every ending: "augment baiss" and "e é" -> augmente, augmenté, baisse, baissé."""
    return frozenset(stem + ending for stem in stems.split() for ending in endings.split())


class Glued(Mapping[str, int]):
    """Number words of a language that writes them in one: "zweitausenddreihundert" is found without being listed.

    below: the words below a thousand. thousand: the word itself, between what it multiplies and what is added to it.
    """

    def __init__(self, below: Mapping[str, int], thousand: str) -> None:
        self._below, self._thousand = below, thousand

    def __getitem__(self, word: str) -> int:
        if word in self._below:
            return self._below[word]
        head, thousand, rest = word.partition(self._thousand)
        if not thousand:
            raise KeyError(word)
        return 1000 * (self._below[head] if head else 1) + (self._below[rest] if rest else 0)

    def __iter__(self) -> Iterator[str]:
        return iter(self._below)

    def __len__(self) -> int:
        return len(self._below)


def _trimmed(text: str) -> str:
    return " ".join(text.split())


@dataclass(frozen=True, slots=True)
class Language:
    """Words are lower case; a phrase is written with spaces, its apostrophes and hyphens count as words of their own."""

    code: str
    # numbers
    decimal: str  # decimal sign in digits
    groups: str  # signs between thousands
    numerals: Mapping[str, int]  # one word each: "fifteen"
    scales: Mapping[str, int]  # "hundred", "thousand", "million", also their plurals
    short_scales: Mapping[str, int]  # abbreviations that stand after digits only: "bn"
    joiners: frozenset[str]  # words inside a number word: "and"
    articles: frozenset[str]  # "a" in "a million"
    collectives: Mapping[str, int]  # "dozen": an approximate number that is a noun
    vague: Mapping[str, int]  # plurals without a number: "thousands"
    half_more: frozenset[str]  # phrases after a number that add a half
    fractions: Mapping[str, Decimal]  # whole phrases -> per cent: "half of"
    denominators: Mapping[str, int]  # "thirds": 3
    weak_denominators: frozenset[str]  # those that are ordinals too, and need an "of" behind a "one"
    halves: frozenset[str]  # "half" in "half a million"
    one_in: frozenset[str]  # phrases between the two numbers of "one in five"
    # units
    percent: frozenset[str]
    points: frozenset[str]  # percentage points
    bare_points: frozenset[str]  # "points" alone
    per_mille: frozenset[str]
    currencies: Mapping[str, str]  # phrase -> ISO 4217, or the word itself where the country is open
    shy_currencies: Mapping[str, str]  # those that mean money only with a "million": "livres"
    hundredths: Mapping[str, str]  # "cents" -> currency
    measures: Mapping[str, str]  # phrase -> unit of units.MEASURES
    durations: frozenset[str]
    multiples: frozenset[str]  # "times" in "five times more"
    multiples_worded: Mapping[str, int]  # "doubled", "twice as"
    average: frozenset[str]
    age_marks: frozenset[str]  # what makes a length of time an age: "old", "aged"
    # nouns
    of: frozenset[str]  # "de" between million and its noun
    adjectives: frozenset[str]  # that stand before the noun, and are no noun themselves
    functions: frozenset[str]  # words that cannot be a counted noun
    plurals: frozenset[str]  # plural nouns whose ending does not show it
    # what is no figure
    months: Mapping[str, int]  # with abbreviations
    numbered: frozenset[str]  # nouns that take a number as their name: "page", "article"
    numbered_softly: frozenset[str]  # those that may also stand before a count: "day", "line"
    year_before: frozenset[str]
    clock: frozenset[str]  # after a number: "o'clock"
    ordinal_suffixes: frozenset[str]
    superlatives: frozenset[str]  # "largest": what makes an ordinal a rank
    streets: frozenset[str]
    # comparators
    before: Mapping[str, Comparator]  # phrase before the number -> comparator
    after: Mapping[str, Comparator]
    fillers: frozenset[str]  # words between a comparator and its number: "the"
    between: frozenset[str]
    until: frozenset[str]  # the word between both ends of a range
    more_before: frozenset[str]  # increments: "another"
    more_after: frozenset[str]
    # change
    rises: frozenset[str]  # verbs and nouns of change
    rise_nouns: frozenset[str]  # those that are a change whatever verb follows: "inflation reached 2 %"
    carries_on: frozenset[str]  # words that carry a change on to the next number: "against"
    money_words: frozenset[str]  # "budget", "debt": what makes a bare "390 millions" money
    moves: frozenset[str]  # verbs that go "from" one number "to" another
    origins: frozenset[str]  # "from" in "from 4 to 5 %"
    to_level: frozenset[str]  # a word that makes a rise end at a level: "to"
    by_change: frozenset[str]  # a word that makes the number the size of the change: "by"
    change_after: frozenset[str]  # phrases behind a share that make it a change: "increase"
    # rates
    per: frozenset[str]
    per_units: frozenset[str]
    # what the sentence does
    said: frozenset[str]
    according: frozenset[str]
    forecast: frozenset[str]
    hypothetical: frozenset[str]
    opinion: frozenset[str]
    personal: frozenset[str]
    advert: frozenset[str]  # single words of advertising
    you: frozenset[str]  # words that speak to the reader
    me: frozenset[str]  # words that speak of the writer
    instruction: frozenset[str]
    # context
    share_of: frozenset[str]  # "of", "of the"
    determiners: frozenset[str]  # that a noun phrase may begin with
    pronouns: frozenset[str]  # words that stand for somebody whom only the text around names: "them", "those"
    without: frozenset[str]  # words that shut out what follows: "sans emploi" is not about "emploi"
    indicators: frozenset[str]  # what shares and changes are usually said of: "rate", "inflation"
    places: frozenset[str]  # prepositions before a place
    no_places: frozenset[str]  # names behind them that are none: "in Congress"
    quarters: Mapping[str, int]
    last_year: frozenset[str]
    this_year: frozenset[str]
    stop_words: frozenset[str]  # the most frequent words of the language, to tell it from others
    every: frozenset[str] = frozenset()  # "jeder" in "jeder fünfte": one in five
    every_whole: Mapping[str, int] = field(default_factory=dict)  # "fünfte" there -> 5
    compounds: frozenset[str] = frozenset()  # that may follow a hyphen after a number: "12-member"
    rises_nearby: frozenset[str] = frozenset()  # those changes that count only beside the number: "up 3 %"
    complements: frozenset[str] = frozenset()  # what ties one to a noun: "of" in "one member of staff in five"
    per_adjectives: frozenset[str] = frozenset()  # a rate behind its unit: "mensuels" in "900 euros mensuels"
    part_verbs: frozenset[str] = frozenset()  # behind a part that stands alone: "half were", "a third say"
    part_names: frozenset[str] = frozenset()  # before a "half" that is none: "the first half"
    part_ends: frozenset[str] = frozenset()  # behind one: "half past"
    sizes: frozenset[str] = frozenset()  # what makes any figure the size of a change: "by", "of" in "a rise of"
    rises_alone: frozenset[str] = frozenset()  # verbs of change without an object: "fell 12 cents"
    up_leads: frozenset[str] = frozenset()  # before "up" where it does so: "was up $3"
    paces: frozenset[str] = frozenset()  # "rate" in "grew at an annual rate of"
    indices: frozenset[str] = frozenset()  # whose points are no percentage points: "the Dow"
    acronyms: frozenset[str] = frozenset()  # words that are no small words in capitals: "400 US Marines"
    bounds_tied: frozenset[str] = frozenset()  # bounds that are prepositions before an article: "under a 10-year deal"
    definites: frozenset[str] = frozenset()  # before a number that is known already: "more than the 300 of last year"
    year_nouns: frozenset[str] = frozenset()  # behind a year: "below 2019 levels"
    names_behind: frozenset[str] = frozenset()  # what makes the number before it a name: "98.4 FM"
    plural_verbs: frozenset[str] = frozenset()  # whose subject is then a number of people: "nine were killed"
    tally_verbs: frozenset[str] = frozenset()  # behind which a bare number counts people: "killing nine"
    tallies: frozenset[str] = frozenset()  # nouns that are a number: "the toll rose to nine", "a population of 1.2m"
    minus: frozenset[str] = frozenset()  # words for a minus sign
    degrees: frozenset[str] = frozenset()  # units of temperature, as they stand where no scale is named
    mixed: Mapping[str, str] = field(default_factory=dict)  # numbers with a half in one word: "anderthalb" -> "1.5"
    every_never: frozenset[str] = frozenset()  # behind "every third" it tells when: "jeden dritten Sonntag"
    ordinal_leads: frozenset[str] = frozenset()  # before an ordinal that is written with a full stop: "der 3. Sieg"
    against: frozenset[str] = frozenset()  # between two numbers of one noun: "27 gegen 19 Stimmen"
    by_sized: frozenset[str] = frozenset()  # a "by" whose verb may stand behind the figure: "met 3 % gedaald"
    by_alone: frozenset[str] = frozenset()  # a "by" that makes a share a change without any verb: "um 3 %"
    rise_ends: tuple[str, ...] = ()  # endings of compounds that are a change: "Kern-inflation"
    sums: frozenset[str] = frozenset()  # nouns that are money behind a million: "16 Milliarden Schulden"
    bears_sum: frozenset[str] = frozenset()  # nouns whose sum follows a bound that is none: "Vertrag über 3 Millionen"
    before_per: frozenset[str] = frozenset()  # between a figure and its "per": "12 Euro brutto pro Stunde"
    per_any: frozenset[str] = frozenset()  # a "per" behind which any noun is the denominator: "je Stück"
    per_before: frozenset[str] = frozenset()  # one before a population: "auf 100 000 Einwohner kamen 12 Fälle"
    genitives: frozenset[str] = frozenset()  # an "of" with or without its article: "du"
    equals: frozenset[str] = frozenset()  # verbs between a noun of change and its size: "the rise *was* 12 %"
    more_or_less: frozenset[str] = frozenset()  # the end of "12 % d'inscrits en plus"
    more_leads: frozenset[str] = frozenset()  # its beginning
    set_against: frozenset[str] = frozenset()  # phrases before a second number of one kind: "au lieu de", "up from"
    pay: frozenset[str] = frozenset()  # nouns that are always an amount of money: "salary", "rent"
    change_nouns: frozenset[str] = frozenset()  # those only beside their size: "a saving of 12 %"
    rises_object: frozenset[str] = frozenset()  # verbs before an object alone: "élève la température de 2 degrés"
    rises_never: frozenset[str] = frozenset()  # words that make another thing of them: "make up 3 %"
    point_tenths: frozenset[str] = frozenset()  # tenths of a percentage point: "tres décimas"
    per_many: frozenset[str] = frozenset()  # a "per" before a number alone: "pour" in "pour 100 000 habitants"
    magnitudes: frozenset[str] = frozenset()  # before or behind the bare measure of an earthquake
    time_ends: frozenset[str] = frozenset()  # what makes "a year" a time: "ago", "dernier"
    per_whole: frozenset[str] = frozenset()  # a whole denominator: "el kilo" in "2 euros el kilo"
    groups_after: frozenset[str] = frozenset()  # a group in "el 1 % más rico", where "más" alone is a change
    reaches_bare: frozenset[str] = frozenset()  # the same where it needs no article: "daalde tot 9 %"
    reaches: frozenset[str] = frozenset()  # "up to", where it says behind a change which level was reached
    singular_articles: frozenset[str] = frozenset()  # behind them a bare number is a name: "el 112"
    currency_millions: Mapping[str, str] = field(default_factory=dict)  # "mdp": millions of pesos
    shared_signs: Mapping[str, str] = field(default_factory=dict)  # "$" for pesos, in a text that speaks of some
    dialled: frozenset[str] = frozenset()  # what leads to a telephone number
    negations: frozenset[str] = frozenset()  # "no" in "no podrá subir más de un 3 %": at most 3
    only: frozenset[str] = frozenset()  # "sólo" in "no sólo más de 3"
    home_currency: str = ""  # of money whose text names none, where one currency is meant by nearly all
    hour_articles: frozenset[str] = frozenset()  # "las" in "a las 6.45"
    glue: str = ""  # the word for a thousand where it stands inside other number words: "dreitausendzwei"
    capital_nouns: bool = False
    head_last: bool = False  # the head of "art exhibitions" is its last noun
    verb_ends: tuple[str, ...] = ()  # of verbs that may open a sentence: "Cerraron 21" names nothing
    lettered_postcodes: bool = False  # "1012 AB Amsterdam"
    prenominal_ends: tuple[str, ...] = ()  # of adjectives before the noun, where all of them have an ending
    plural_ends: tuple[str, ...] = ()
    that: frozenset[str] = frozenset()  # behind a verb of change that says something: "relève que"
    adverb_ends: tuple[str, ...] = ()  # "ment" in "augmente fortement de 3 euros"
    adjective_ends: tuple[str, ...] = ()  # of plural adjectives alone, where plural_ends are endings of verbs too
    abbreviations: frozenset[str] = field(default_factory=frozenset)
    facts: frozenset[str] = frozenset()  # verbs that state what is or was: "is", "had", "cost"
    public: frozenset[str] = frozenset()  # what public figures count: "unemployment", "patients", "votes"
    official: frozenset[str] = frozenset()  # who publishes figures: "ministry", "survey", "police"
    future_ends: tuple[str, ...] = ()  # of verbs in the future: "rá"
    condition_ends: tuple[str, ...] = ()  # of verbs under a condition: "rait"
    offers: frozenset[str] = frozenset()  # phrases of advertising around a price: "per night", "in stock"
    around: Around = NOTHING  # the words for who, when and where
