"""Two mentions -> same, other figure, related or unrelated, with the reasons in words.

In doubt a pair is related: a false conflict wastes a reviewer's hour, a false merge loses a figure.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta
from typing import Final, Literal

from claims.figures.relate.agreeing import Number, agree, same_class
from claims.figures.relate.folding import kindred
from claims.figures.relate.likeness import Likeness, alike, concepts_of, left_over
from claims.figures.relate.mentions import Days, Mention, Word
from claims.figures.units import RATES

Kinship = Literal["same", "other_figure", "related", "unrelated"]

RELATED: Final = 0.28  # how alike what is told must be for any kinship
ALIKE: Final = 0.45  # and for one quantity
SURELY: Final = 0.2  # enough where the numbers agree to the digit
LEAST: Final = 1.0  # the weight that both must share
HEAVY: Final = 2.0  # the weight of a known word in the figure's own sentence
NEAR: Final = 100  # days between two texts that speak of one state
SHORT: Final = 8  # days: a day, a weekend, a week
MONTH: Final = 27
QUARTER: Final = 92
LASTING: Final = ((SHORT, 30), (100, 130), (100_000, 400))  # days of a period: days until it is past
RUNNING: Final = 62  # days in which a toll or a front moves on
GRAIN: Final = 4  # times as long: a year is no quarter
#: What goes on being counted, or is had once: a later figure of it is a later state, not another period.
GOES_ON: Final = frozenset(
    "killed injured missing displaced evacuated refugees arrested cases area_burned area_controlled destroyed damaged"
    " cost tramway stadium bridge shipwreck earthquake flood storm hurricane explosion attack bombing siege hostages"
    " fraud".split()
)
BETWEEN_TWO: Final = frozenset("exports imports surplus deficit trade trade_balance migrants aid".split())
OF_A_DAY: Final = frozenset("arrested cases evacuated".split())
#: Who acts in a text is seldom what its figure measures.
WHOLE_SETS: Final = frozenset("sex ages".split())  # "women and men" are another group than "men"
ACTORS: Final = frozenset("firms population households towns villages districts schools survey blocked waiting".split())
IN_A_TIME: Final = frozenset({"hourly", "daily", "weekly", "monthly", "yearly"})
#: Facets that must not be named on one side alone.
HARD: Final = frozenset(
    "sex age origin dose core prices pay season category round tax source level sector"
    " police wealth basket metro ages era health medal subject disease gas_kind spell home contract".split()
)


@dataclass(frozen=True, slots=True)
class Answer:
    """The kinship of two texts and why, in English; the figures are those that were held against one another."""

    relation: Kinship
    why: str
    figures: tuple[str, str] | None = None


def judge(one: Mention, other: Mention, first: Number, second: Number, like: Likeness) -> Answer:
    """The kinship of two figures."""
    figures = one.reading.text, other.reading.text
    agreed = same_class(first, second) and agree(first, second)
    needed = SURELY if agreed and _telling(first, second) else RELATED
    if like.share < needed or like.weight < LEAST or _other_heads(one, other):
        return Answer("unrelated", "they speak of different things", figures)
    if _one_whole(one, other):
        return Answer("unrelated", "they tell different things of one group", figures)
    about = ", ".join(like.words[:4])
    if why := "; ".join(differences(one, other, first, second, agreed=agreed)):
        return Answer("related", f"both speak of {about}, but {why}", figures)
    if agreed:
        return Answer("same", f"both speak of {about}, and the figures agree as written", figures)
    if like.share < ALIKE or _doubtful(one, other):
        return Answer("related", f"both speak of {about}, but perhaps not of one quantity", figures)
    return Answer("other_figure", f"both speak of {about}, and the figures cannot both be meant", figures)


def _doubtful(one: Mention, other: Mention) -> bool:
    """Does each name something that the other does not, so that they may speak of two of a kind?"""
    mine, yours = left_over(one.words, other.words), left_over(other.words, one.words)
    named = any(word.name and any(alike(word, match) for match in other.words) for word in one.words)
    named = named or bool(one.countries & other.countries) or _one_town(one, other)
    names = not named and _names_one(one, mine) and _names_one(other, yours)
    if one.reading.share_of and other.reading.share_of and _tells(mine) and _tells(yours):
        return True  # "22 % of flights are late, 3 % are cancelled"
    counted = one.reading.kind == other.reading.kind == "count" and _counts(mine) and _counts(yours)
    return names or counted or (_measured(mine) and _measured(yours)) or ("daily" in one.flows ^ other.flows)


def _names_one(mention: Mention, left: list[Word]) -> bool:
    return bool(mention.towns) or any(word.name for word in left)


def _counts(words: list[Word]) -> bool:
    """Do they hold the thing that is counted?"""
    return any(word.head and any(section in ("measure", "topic") for section, _ in word.means) for word in words)


def _tells(words: list[Word]) -> bool:
    """Do they hold a word that is known and no actor?"""
    return any(
        section in ("measure", "topic") and not word.whole and name not in ACTORS
        for word in words
        for section, name in word.means
    )


def _measured(words: list[Word]) -> bool:
    return any(
        section == "measure" and word.weight >= HEAVY and (word.head or name not in ACTORS)
        for word in words
        for section, name in word.means
    )


def _one_whole(one: Mention, other: Mention) -> bool:
    """Have they nothing in common but of what they are a share: "37 % of the French" want one thing and own another?"""
    mine, yours = left_over(one.words, other.words), left_over(other.words, one.words)
    shared = [word for word in one.words if word not in mine] + [word for word in other.words if word not in yours]
    wholes = {name for word in shared for _, name in word.means}
    places = (one.countries & other.countries) | (one.towns & other.towns)
    return bool(mine and yours) and all(word.whole or _only_facets(word) for word in shared) and places <= wholes


def _only_facets(word: Word) -> bool:
    return bool(word.means) and all(section == "facet" for section, _ in word.means)


def _telling(first: Number, second: Number) -> bool:
    """Numbers of three digits and more seldom agree by chance."""
    values = [number.value for number in (first, second)]
    return all(value is not None and len(str(abs(value)).strip("0.").replace(".", "")) >= 3 for value in values)


def _other_heads(one: Mention, other: Mention) -> bool:
    """Do both name what they measure, and name nothing in common?"""
    heads, others = _heads(one), _heads(other)
    return bool(heads and others) and heads.isdisjoint(_all(other)) and others.isdisjoint(_all(one))


def _heads(mention: Mention) -> frozenset[str]:
    """What its head words measure, and the facets of such a word: a burglary is of the same kind as a theft."""
    heads = [word for word in mention.words if word.head and any(section == "measure" for section, _ in word.means)]
    return frozenset[str]().union(*map(concepts_of, heads))


def _all(mention: Mention) -> frozenset[str]:
    return frozenset[str]().union(*map(concepts_of, mention.words))


def differences(one: Mention, other: Mention, first: Number, second: Number, *, agreed: bool) -> Iterator[str]:
    """Why the two are not of one quantity, in words; in doubt only where the figures do not agree."""
    yield from _numbers_apart(first, second, one, other)
    if why := _facets_apart(one, other):
        yield why
    if why := _places_apart(one, other):
        yield why
    if _times_apart(one, other):
        yield "they are of different periods"
    if _flows_apart(one, other) or _flows_apart(other, one):
        yield "one is a total so far, the other what came in a time"
    if one.negated != other.negated and first.kind == "share" and not agreed:
        yield "one of them counts those who do not"


def _numbers_apart(first: Number, second: Number, one: Mention, other: Mention) -> Iterator[str]:
    if {first.kind, second.kind} == {"share", "points"}:
        yield "one is in percent, the other in percentage points"
    elif not same_class(first, second):
        yield "they are counted in different units"
    elif first.change != second.change and not _grows_by_itself(one, other):
        yield "one is a level, the other a change"
    elif _is_rate(one) != _is_rate(other) or ("per_head" in one.flows) != ("per_head" in other.flows):
        yield "only one is a rate"


def _is_rate(mention: Mention) -> bool:
    """ "120 deaths per 100,000 people"; what comes in a time is told by the flows."""
    inherent = mention.reading.unit in RATES or mention.flows & (IN_A_TIME | {"per_head"})
    return mention.reading.kind == "rate" and not inherent


def _grows_by_itself(one: Mention, other: Mention) -> bool:
    """Inflation and growth are changes, however they are worded."""
    return bool((one.measures | other.measures) & {"inflation", "gdp", "price", "emissions"}) and "%" in (
        one.reading.unit,
        other.reading.unit,
    )


def _flows_apart(one: Mention, other: Mention) -> bool:
    """Is the first a total so far, or of another length of time than the second?"""
    mine, yours = one.flows & IN_A_TIME, other.flows & IN_A_TIME
    if mine and yours:
        return not mine & yours
    if "cumulative" not in one.flows or "cumulative" in other.flows:
        return False
    lengths = {(end - start).days for start, end in other.times} if other.own_time else set[int]()
    brief = bool(lengths) and max(lengths) < SHORT and not other.measures & {"killed", "area_controlled"}
    return "daily" in yours or brief or (bool(lengths) and MONTH <= max(lengths) <= QUARTER)


def _facets_apart(one: Mention, other: Mention) -> str:
    mine, yours = _by_group(one), _by_group(other)
    for group in sorted(mine.keys() | yours.keys()):
        here, there = mine.get(group, set()), yours.get(group, set())
        if here and there and (not here & there or (group in WHOLE_SETS and here != there)):
            return f"they are of different groups or definitions ({group}: {_listed(here)} against {_listed(there)})"
        if group in HARD and bool(here) != bool(there):
            return f"only one is of a group or definition of its own ({group}: {_listed(here | there)})"
    return ""


def _by_group(mention: Mention) -> dict[str, set[str]]:
    groups: dict[str, set[str]] = {}
    for name in mention.facets:
        group, _, member = name.partition(".")
        groups.setdefault(group, set()).add(member)
    return groups


def _listed(names: set[str]) -> str:
    return ", ".join(sorted(names)).replace("_", " ")


def _places_apart(one: Mention, other: Mention) -> str:
    countries = one.countries & other.countries
    extra, others = one.countries - countries, other.countries - countries
    if _one_town(one, other):
        return ""
    if (extra and others) or (one.towns and other.towns) or _within(one, other) or _within(other, one):
        return "they are of different places"
    between = countries and (extra or others) and (one.measures | other.measures) & BETWEEN_TWO
    return "one names a further place" if between else ""


def _one_town(one: Mention, other: Mention) -> bool:
    """Do they name one town or region, "Leeds" and "Leeds city council" included?"""
    return any(kindred(mine, yours) or mine in yours or yours in mine for mine in one.towns for yours in other.towns)


def _within(one: Mention, other: Mention) -> bool:
    """Is the first of a town, and the second of a country, a region or the world?"""
    if (one.towns or one.countries) and not (other.towns or other.countries) and "area.world" in other.facets:
        return True
    if not one.towns or other.towns or one.countries & other.countries:
        return False
    wide = {"area.region", "area.county", "area.country", "area.world"} & (other.facets - one.facets)
    return bool(wide or other.countries) and not (one.measures | other.measures) & GOES_ON


def _times_apart(one: Mention, other: Mention) -> bool:
    goes_on = _goes_on(one, other)
    if one.times and other.times:
        return not any(_one_time(mine, yours, goes_on=goes_on) for mine in one.times for yours in other.times)
    if one.published is None or other.published is None:
        return False
    apart = abs((one.published - other.published).days)
    if one.times or other.times:
        known, text = (one.times, other.published) if one.times else (other.times, one.published)
        return not goes_on and all((text - end).days > _lasting(end - start) for start, end in known)
    return apart > 2 * NEAR and not goes_on


def _goes_on(one: Mention, other: Mention) -> bool:
    """Is a later figure a later state? What was counted on two days that are both named is not."""
    measures = one.measures | other.measures
    daily = one.own_time and other.own_time and measures & OF_A_DAY and "cumulative" not in one.flows | other.flows
    return bool(measures & GOES_ON) and not daily


def _lasting(length: timedelta) -> int:
    """For how many days after a period a text without one may still speak of it."""
    return next(days for longest, days in LASTING if length.days < longest)


def _one_time(mine: Days, yours: Days, *, goes_on: bool) -> bool:
    lengths = sorted([(mine[1] - mine[0]).days + 1, (yours[1] - yours[0]).days + 1])
    apart = max((mine[0] - yours[1]).days, (yours[0] - mine[1]).days, 0)
    if lengths[0] <= SHORT:
        return apart == 0 or (goes_on and apart <= RUNNING)
    return apart == 0 and lengths[1] <= GRAIN * lengths[0] and _overlap(mine, yours) * 2 >= lengths[0]


def _overlap(mine: Days, yours: Days) -> int:
    return (min(mine[1], yours[1]) - max(mine[0], yours[0])).days + 1
