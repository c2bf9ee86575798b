"""The words for what stands around a figure: who speaks, when, where. A language without them gets fewer guesses."""

from collections.abc import Mapping
from dataclasses import dataclass, field

NO_NUMBERS: Mapping[str, int] = {}


@dataclass(frozen=True, slots=True)
class Around:
    """Words are lower case, as in the language's word file."""

    # who says so
    bodies: frozenset[str] = frozenset()  # who speaks without a name: "ministry", "police", "researchers"
    by: frozenset[str] = frozenset()  # what leads from a report to its author, beside "of"
    reports: frozenset[str] = frozenset()  # what speaks for its author: "study", "figures"
    says: frozenset[str] = frozenset()  # verbs of saying
    he: frozenset[str] = frozenset()  # pronouns that say: somebody whom a sentence before names
    says_in_words: frozenset[str] = frozenset()  # phrases that say: "fait état", "put the number"
    according_after: frozenset[str] = frozenset()  # "zufolge" in "der Polizei zufolge"
    judges: frozenset[str] = frozenset()  # "pour" in "Pour l'économiste X, la dette": at the start of a sentence
    hearsay: frozenset[str] = frozenset()  # "nach" in "nach UN-Angaben": "according to" only before such a report
    who: frozenset[str] = frozenset()  # "who" in "X, who said"
    before_says: frozenset[str] = frozenset()  # auxiliaries and adverbs between the one who says and the verb
    links: frozenset[str] = frozenset()  # words inside a name: "Office for National Statistics"
    drops_subject: bool = False  # "Añadió que": a verb of saying needs no pronoun
    # when
    weekdays: Mapping[str, int] = field(default_factory=dict)  # 0 is Monday
    days_ago: Mapping[str, int] = field(default_factory=dict)  # "yesterday" 1
    weeks_ago: Mapping[str, int] = field(default_factory=dict)  # "last week" 1
    quarters_ago: Mapping[str, int] = field(default_factory=dict)  # "the last quarter" 1
    months_ago: Mapping[str, int] = field(default_factory=dict)  # "last month" 1, "this month" 0
    halves: Mapping[str, int] = field(default_factory=dict)  # "first half of the year" 1
    dating: frozenset[str] = frozenset()  # words before a year that dates what the sentence says: "in", "during"
    since: frozenset[str] = frozenset()
    not_then: frozenset[str] = frozenset()  # what makes a date another one: "until", "before", "than"
    as_of: frozenset[str] = frozenset()  # phrases before a day at which a level holds: "as of"
    end_of: frozenset[str] = frozenset()  # phrases before a period at whose end it does: "at the end of"
    coming: frozenset[str] = frozenset()  # "next"
    spans: frozenset[str] = frozenset()  # words before a period of two dates: "between", "from"
    span_links: frozenset[str] = frozenset()  # words between its dates
    decades: frozenset[str] = frozenset()  # "années" in "années 1970"
    # where
    whole_of: frozenset[str] = frozenset()  # "most" in "across most of the Americas"
    near: frozenset[str] = frozenset()  # phrases before a place that are no "in": "near", "in the streets of"
    locals: frozenset[str] = frozenset()  # what a place has: "council", "hospital", "inhabitants" of it
    no_place_ends: tuple[str, ...] = ()  # endings of capital nouns that are no place
    countries: frozenset[str] = frozenset()  # short names of countries
    areas: frozenset[str] = frozenset()  # nouns before the name of a place: "province", "city"
    # what
    levels: frozenset[str] = frozenset()  # verbs between what is measured and its number: "reached", "stood"
    number_of: frozenset[str] = frozenset()  # "number" in "the number of jobs"
    portions: frozenset[str] = frozenset()  # "share" in "the share of women"
    shares: frozenset[str] = frozenset()  # nouns that only say that a part is meant: "share", "proportion"
    among: frozenset[str] = frozenset()  # phrases before a whole that its share follows: "of the", "parmi les"
    fillers: frozenset[str] = frozenset()  # adverbs between noun, verb and number: "now", "only"


NOTHING = Around()
