"""What somebody searches for: words, folded so that accents, case and the spelling of per cent do not matter, and a
figure, understood as the fields of forms understand it."""

import re
import unicodedata
from dataclasses import dataclass, replace
from decimal import Decimal

from django.contrib.postgres.search import SearchQuery

from claims import figures
from claims.figures import Amount, Unreadable

_PER_CENT = re.compile(r"%|\bper ?cent\b|\bpour ?cents?\b|\bpor ciento\b|\bprozent\b|\bper cento\b")
_DIGIT_GAP = re.compile(r"(?<=\d)[   .,'](?=\d{3}\b)")
_WORD = re.compile(r"\w+(?:[.,]\w+)*")


def fold(text: str) -> str:
    """Lower case, no accents, "1 204" as "1204", every per cent as "percent"."""
    plain = "".join(c for c in unicodedata.normalize("NFKD", text.lower()) if not unicodedata.combining(c))
    return _PER_CENT.sub(" percent ", _DIGIT_GAP.sub("", plain)).replace(",", ".")


def query(typed: str) -> SearchQuery | None:
    """All words must occur; the last one may be unfinished. None when nothing searchable was typed."""
    words = _WORD.findall(fold(typed))[:12]
    if not words:
        return None
    quoted = ["'" + word.replace("'", "''") + "'" for word in words]
    return SearchQuery(" & ".join(quoted) + ":*", config="simple", search_type="raw")


def any_of(text: str) -> SearchQuery | None:
    """Any of the longer words: for finding what may be the same, not for what somebody asks for."""
    words = {word for word in _WORD.findall(fold(text)) if len(word) > 3 and not word[0].isdigit()}
    if not words:
        return None
    return SearchQuery(" | ".join(f"'{word}'" for word in sorted(words)), config="simple", search_type="raw")


@dataclass(frozen=True)
class Asked:
    """A figure that somebody searches for, and the words beside it, among them the noun that is counted."""

    amount: Amount
    words: str

    @property
    def ends(self) -> tuple[Decimal, Decimal]:
        """Lowest and highest value; twice the same but for a range."""
        value, low, high = self.amount.value, self.amount.low, self.amount.high
        return (low or Decimal(0), high or Decimal(0)) if value is None else (value, value)


#: Numbers that are a year when they stand alone: "2016" asks for words.
_YEAR = re.compile(r"\s*(?:1[5-9]|20)\d\d\s*")
_LONGEST = 200
_BOUND_WORDS = 3


def asked(typed: str, language: str) -> Asked | None:
    """The figure in a search, or None. The language that reads most of it is the one it was typed in."""
    if len(typed) > _LONGEST or _YEAR.fullmatch(typed):
        return None
    found: list[tuple[int, int, Amount]] = []
    for code in _likely(typed, language):
        if each := _read(typed, code):
            found.append(each)
            if each[:2] == (0, len(typed)):
                break
    if not found:
        return None
    start, end, amount = max(found, key=lambda each: each[1] - each[0])
    beside = f"{typed[:start]} {typed[end:]}"
    if amount.kind in ("count", "rank"):
        if not _has_digit(typed):
            return None  # "one", "second": words like others
        beside, amount = f"{beside} {amount.unit}", replace(amount, unit="")
    sought = replace(amount, comparator="=" if amount.low is None else "between", extent="level")
    return Asked(sought, " ".join(beside.split()))


def _likely(typed: str, language: str) -> list[str]:
    """The languages to try, the reader's own first; the words of each are loaded when it is tried, so that a search
    for words alone leaves most of them alone."""
    likely = [language, figures.guess_language(typed)]
    if _has_digit(typed):
        likely += figures.LANGUAGES
    return list(dict.fromkeys(likely))


def _has_digit(typed: str) -> bool:
    return any(sign.isdigit() for sign in typed)


def _read(typed: str, language: str) -> tuple[int, int, Amount] | None:
    """Where the figure stands and what it is: all of what was typed, else the first that is found in it."""
    if amount := _whole(typed, language):
        return 0, len(typed), amount
    reading = next(iter(figures.read(typed, language, context=False)), None)
    if reading is None:
        return None
    span, amount = (reading.start, reading.end), _whole(typed[reading.start : reading.end], language)
    # "more than 93 %": the words that bound the figure are not looked for.
    starts = [word.start() for word in _WORD.finditer(typed, 0, reading.start)][-_BOUND_WORDS:]
    for start in reversed(starts):
        if wider := _whole(typed[start : reading.end], language):
            span, amount = (start, reading.end), wider
    return (*span, amount) if amount else None


def _whole(typed: str, language: str) -> Amount | None:
    try:
        return figures.parse_value(typed, language)
    except Unreadable:
        return None
