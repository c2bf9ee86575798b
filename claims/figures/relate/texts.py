"""A text -> its figures with what it tells of them."""

import re
from collections.abc import Callable, Iterator
from datetime import timedelta
from functools import lru_cache
from itertools import islice
from typing import Final

from claims.figures.lexicon import Lexicon, lexicon
from claims.figures.moments import days_of, moments
from claims.figures.reading import read
from claims.figures.relate.folding import folded
from claims.figures.relate.mentions import Days, Mention, Said, Way, Word
from claims.figures.relate.spots import Row, Spot
from claims.figures.relate.vocabulary import concepts, plain_words, whereabouts
from claims.figures.shapes import Reading
from claims.figures.tokens import Tokens, tokenise

HEAD: Final = 2.0  # what the reader says is measured counts more than what stands around it
ELSEWHERE: Final = 0.4  # words of other sentences
KNOWN: Final = 2.0  # a word that the vocabulary knows
UNKNOWN: Final = 1.0
WORDS: Final = re.compile(r"[^\W\d_]+")
WHOLE: Final = re.compile(r"\d\s+(?:out of|of|of the|des|sur|sur les|de)\s*$")
#: What a unit alone says of what is measured.
IMPLIED: Final = dict.fromkeys(("°C", "°F", "degrees", "degrés"), "temperature")
SHORTEST: Final = 3  # letters of a word that tells something
AROUND: Final = 400  # characters before and behind the figure's sentence
MOST_WORDS: Final = 80
MOST_FIGURES: Final = 12  # of one text
#: A word of direction further from its figure tells of something else.
REACH: Final = 14

UP: Final = tuple(
    "rose rise rising grew grow grown climb jump soar increas gain surg higher hausse augment progress grimp bond cru"
    " croissance croit accru monte envol doubl tripl plus added".split()
)
DOWN: Final = tuple(
    "fell fall declin decreas drop shrank shrunk shrink plung plummet slump lower reduc lost lose dip slid tumbl cut"
    " baiss recul diminu chut plong repli perd tomb fewer less moins".split()
)
NEGATIONS: Final = frozenset("not no never neither without pas aucun aucune jamais sans".split())
LEVELS: Final = frozenset("to at a jusqu au from".split())
OLDEST: Final = 110
AGES: Final = {
    word: side
    for side, words in {"over": "over plus above", "under": "under moins below", "from": "aged"}.items()
    for word in words.split()
}
AGED: Final = frozenset(["ans", "year", "years"])
PERCENT: Final = frozenset(["%", "percent", "per", "pour"])
LINE: Final = 7  # tokens between "if the line is set at" and its number
LINES: Final = frozenset("threshold line cutoff seuil limite plafond cap ceiling".split())
LATELY: Final = frozenset("last past dernieres dernières derniers".split())
YEARS_LONG: Final = {"years": 365, "ans": 365, "années": 365, "months": 30, "mois": 30, "weeks": 7, "semaines": 7}
ESTIMATES: Final = ("estim", "evalu", "chiffr")
PASSES: Final = frozenset(
    "passed topped exceeded exceeds surpassed surpasses tops"
    " depasse depassait depasses depassent franchi franchit".split()
)


def mentions(said: Said) -> list[Mention]:
    """The figures of a text, the first ones where it holds very many."""
    readings = read(said.text, said.language, published=said.published)[:MOST_FIGURES]
    if not readings:
        return []
    text = _Text(said)
    text.alone = len(readings) == 1
    return [text.mention(place, reading) for place, reading in enumerate(readings)]


class _Text:
    def __init__(self, said: Said) -> None:
        self.said = said
        self.lex: Lexicon = lexicon(said.language)
        self.tokens: Tokens = tokenise(said.text, self.lex.words)
        row = Row(self.tokens)
        self.where = list(row.places())
        self.concepts = concepts(said.language.lower())
        self.what = list(row.told(self.concepts))
        self.commas = [start for start, low in zip(self.tokens.starts, self.tokens.lows, strict=True) if low in ",;:("]
        self.alone = True  # one figure
        self.letters = list(zip(row.starts, row.words, strict=True))

    def _near(self, spot: Spot, reading: Reading) -> bool:
        """Words of far sentences tell nothing of a figure, and reading them all would cost the square of an article."""
        return reading.sentence_start - AROUND <= spot.start < reading.sentence_end + AROUND

    def mention(self, place: int, reading: Reading) -> Mention:
        near = [spot for spot in self.what if self._inside(spot.start, reading)]
        sections = _sections(near)
        flows = _sections([spot for spot in near if self._one_clause(spot.start, reading)])["flow"]
        times, own = self._times(reading)
        here = [spot for spot in self.where if self._inside(spot.start, reading)] or self.where
        speaks = _words(reading.claimant.text) if reading.claimant else set()
        here = [spot for spot in here if not speaks.issuperset(spot.letters.split())]
        towns = {name for spot in here for section, name in spot.means if section == "town"}
        if reading.place and not any(reading.place.text.lower().startswith(spot.letters) for spot in self.where):
            name = folded(reading.place.text)
            # a name that is known under another section is no town of its own
            if not whereabouts().at(name.replace("-", " ").split() or [""], 0)[0] and not self._is_common(name):
                towns.add(name)
        return Mention(
            reading=reading,
            place=place,
            words=tuple(islice(self._words(reading), MOST_WORDS)),
            facets=_unmanned(sections) | frozenset(self._bounds(reading)),
            flows=flows,
            countries=frozenset(name for spot in here for section, name in spot.means if section == "country"),
            towns=frozenset(towns),
            times=times,
            own_time=own,
            way=self._way(reading),
            negated=any(spot.letters in NEGATIONS for spot in near),
            moved=self._leads(reading, _direction, 2),
            beyond=self._leads(reading, _passes, 2),
            estimated=self._leads(reading, _estimates, 3),
            whole=self._is_whole(reading),
            published=self.said.published,
        )

    def _inside(self, start: int, reading: Reading) -> bool:
        return reading.sentence_start <= start < reading.sentence_end

    def _one_clause(self, start: int, reading: Reading) -> bool:
        """Does no comma stand between a word and the figure? "78,512 on Monday, taking its total to 3.6 million"."""
        low, high = (start, reading.start) if start < reading.start else (reading.end, start)
        return self.alone or not any(low <= comma < high for comma in self.commas)

    def _words(self, reading: Reading) -> Iterator[Word]:
        guesses = [guess.text for guess in (reading.measured, reading.share_of) if guess]
        heads = {word for text in (*guesses, reading.text) for word in _words(text)}
        whole = _words(reading.share_of.text) if reading.share_of else set[str]()
        claimant = reading.claimant.text if reading.claimant else ""
        speaks = _words(claimant)
        if reading.kind in ("money", "measure") or reading.unit in ("%", "pp", "x"):  # its unit is no topic
            speaks |= _words(reading.text)
            heads -= _words(reading.text)
        if implied := IMPLIED.get(reading.unit):
            yield Word(implied, implied, frozenset({("measure", implied)}), KNOWN, True, False, False)
        for spot in self.where:  # "12 Israelis": the people of a country as what is counted
            if self._inside(spot.start, reading) and not heads.isdisjoint(spot.letters.split()):
                yield Word(
                    spot.text, spot.letters, spot.means, UNKNOWN, True, whole.issuperset(spot.letters.split()), False
                )
        for spot in self.what:
            if not self._near(spot, reading):
                continue
            parts = spot.letters.split()
            about = {name for name in spot.means if name[0] in ("measure", "topic", "facet")}
            if not about and (spot.letters in plain_words() or len(spot.letters) < SHORTEST or spot.means):
                continue
            if speaks.issuperset(parts) and not heads.intersection(parts):
                continue
            head = not heads.isdisjoint(parts)
            known = any(section == "measure" for section, _ in about)
            weight = KNOWN if known else UNKNOWN
            weight *= HEAD if head else 1.0
            weight *= 1.0 if self._inside(spot.start, reading) else ELSEWHERE
            # a capital within a sentence makes a name even of a word that is known: "le Louvre", "Labour"
            within = all(section == "topic" for section, _ in about) and spot.start != reading.sentence_start
            name = spot.capital and (not about or within)
            yield Word(spot.text, spot.letters, frozenset(about), weight, head, whole.issuperset(parts), name)

    def _bounds(self, reading: Reading) -> Iterator[str]:
        """Ages and letters that tell one group from another: "over 65", "les moins de 25 ans", "line A"."""
        for at, start in enumerate(self.tokens.starts):
            low = self.tokens.lows[at]
            if not self._inside(start, reading) or reading.start <= start < reading.end:
                continue
            if len(low) == 1 and self.tokens.is_capital(at) and self.tokens.is_word(at - 1) and low != "i":
                yield f"letter.{low}"
            if low.isdecimal() and (group := self._ages(at)):
                yield f"ages.{low} {group}"
            elif low.isdecimal() and int(low) <= OLDEST and (side := self._side(at)):
                yield f"{side} {low}"

    def _ages(self, at: int) -> str:
        """The end of "15-24 ans", "15 to 24 year olds", whose first number is at a token."""
        last = self.tokens.low(at + 2)
        aged = {self.tokens.low(at + 3), self.tokens.low(at + 4)} & AGED or self.tokens.low(at - 1) == "aged"
        return last if aged and self.tokens.low(at + 1) in ("-", "–", "à", "to") and last.isdecimal() else ""

    def _side(self, at: int) -> str:
        """What the number at a token bounds: an age, or the threshold of a definition ("60 % of median income")."""
        before = [self.tokens.low(at - back) for back in range(1, LINE)]
        if self.tokens.low(at + 1) in PERCENT:
            return "threshold." if not LINES.isdisjoint(before) else ""
        return next((f"ages.{AGES[low]}" for low in before[:3] if low in AGES), "")

    def _times(self, reading: Reading) -> tuple[tuple[Days, ...], bool]:
        if reading.period:
            end = reading.period.end
            return ((reading.period.as_of or reading.period.start, end),), True
        first = next((at for at, start in enumerate(self.tokens.starts) if start >= reading.sentence_start), 0)
        last = next(
            (at for at, start in enumerate(self.tokens.starts) if start >= reading.sentence_end), len(self.tokens)
        )
        if length := self._lasting(first, last):
            return (length,), True
        return tuple(self._days(first, last)) or tuple(self._days(0, len(self.tokens))), False

    def _lasting(self, first: int, last: int) -> Days | None:
        """ "in the last ten years": the days up to the one of publication."""
        if self.said.published is None:
            return None
        for at in range(first, last):
            low = self.tokens.low(at)
            count = int(low) if low.isdecimal() and len(low) < 3 else self.lex.words.numerals.get(low, 0)
            around = {self.tokens.low(at - 1), self.tokens.low(at + 1)}
            unit = YEARS_LONG.get(self.tokens.low(at + 1)) or YEARS_LONG.get(self.tokens.low(at + 2))
            if count > 1 and unit and around & LATELY:
                return self.said.published - timedelta(days=count * unit), self.said.published
        return None

    def _days(self, first: int, last: int) -> Iterator[Days]:
        for moment in moments(self.tokens, first, last, self.lex, self.said.published):
            try:
                start, end, _ = days_of(moment, self.said.published)
            except ValueError:  # a 31 June
                continue
            yield (end if moment.as_of else start), end

    def _is_common(self, name: str) -> bool:
        found, _ = self.concepts.at(name.replace("-", " ").split() or [""], 0)
        return any(section == "facet" for section, _ in found)

    def _way(self, reading: Reading) -> Way:
        """The word of direction nearest to the figure, in its sentence."""
        best: Way = ""
        nearest = REACH
        at = next((index for index, (start, _) in enumerate(self.letters) if start >= reading.start), len(self.letters))
        for index, (start, letters) in enumerate(self.letters):
            if abs(index - at) < nearest and self._inside(start, reading) and (way := _direction(letters)):
                best, nearest = way, abs(index - at)
        return best

    def _is_whole(self, reading: Reading) -> bool:
        before = self.said.text[max(0, reading.start - 12) : reading.start].lower()
        return bool(WHOLE.search(before)) and any(sign.isdecimal() for sign in before)

    def _leads(self, reading: Reading, tells: Callable[[str], object], reach: int) -> bool:
        """Does one of the last words before a figure tell that? A word that makes it a level ("to") ends the search."""
        before = [letters for start, letters in self.letters if reading.sentence_start <= start < reading.start]
        for letters in reversed(before[-reach:]):
            if tells is _direction and letters in LEVELS:
                return False
            if tells(letters):
                return True
        return False


def _estimates(letters: str) -> bool:
    return letters.startswith(ESTIMATES)


def _passes(letters: str) -> bool:
    return letters in PASSES


@lru_cache(maxsize=20_000)
def _direction(letters: str) -> Way:
    if letters.startswith(DOWN):
        return "down"
    return "up" if letters.startswith(UP) and letters != "plus" else ""


def _words(text: str) -> set[str]:
    return {folded(word) for word in WORDS.findall(text)}


def _sections(spots: list[Spot]) -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {"measure": set(), "topic": set(), "facet": set(), "flow": set()}
    for spot in spots:
        for section, name in spot.means:
            found[section].add(name)
    return {section: frozenset(names) for section, names in found.items()}


def _unmanned(sections: dict[str, frozenset[str]]) -> frozenset[str]:
    """The facets; "24 000 hommes" of an army are no group of one sex."""
    return sections["facet"] - ({"sex.men"} if "soldiers" in sections["measure"] else set())
