"""What differs between two texts: the units of one that the other does not have, whatever order they stand in."""

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from difflib import SequenceMatcher
from typing import Any, Final

from claims.figures import read
from worker.watch.units import Unit, folded, units

#: As much of a difference as is kept: who needs more opens the two copies.
MOST_HUNKS: Final = 60
_LONGEST_PIECE: Final = 1_500
#: Below this share of common words two units are not one that was edited.
_ALIKE: Final = 0.5
#: So many units on each side are compared with one another; a page that was replaced needs no pairs.
_MOST_PAIRED: Final = 120
#: More sentences than these are another page: each is looked for in all of its words.
_MOST_SOUGHT: Final = 300
#: A unit with more words is cut off for the comparison word by word.
_MOST_WORDS: Final = 400
_WORD = re.compile(r"\s*\S+|\s+")


@dataclass(frozen=True)
class Edit:
    """A unit that was taken out (after is None), put in (before is None) or written anew."""

    before: Unit | None
    after: Unit | None


@dataclass(frozen=True)
class Difference:
    """kept: share of the known text's characters that still stand, 0 to 1. edits: in the order of the texts."""

    kept: float
    edits: list[Edit] = field(default_factory=list)

    def __bool__(self) -> bool:
        return bool(self.edits)

    @property
    def removed(self) -> list[Unit]:
        return [edit.before for edit in self.edits if edit.before]

    @property
    def added(self) -> list[Unit]:
        return [edit.after for edit in self.edits if edit.after]


def difference(known: str, seen: str, *, known_page: str = "", seen_page: str = "") -> Difference:
    """Between the text that is known and the one that was served now.

    known_page, seen_page: all words of the two pages, where they are at hand. A sentence that one text has and that the
    other page shows somewhere did not come or go: the reader only took it for part of the article once, and once not.
    """
    before, after = units(known), units(seen)
    removed = _not_on(seen_page, _only_in(before, after))
    added = _not_on(known_page, _only_in(after, before))
    size = sum(len(unit.key) for unit in before)
    kept = 1 - sum(len(unit.key) for unit in removed) / size if size else 1.0
    return Difference(kept, _paired(removed, added))


def _only_in(these: list[Unit], those: list[Unit]) -> list[Unit]:
    """What these have more often than those."""
    left = Counter(unit.key for unit in those)
    found = []
    for unit in these:
        if left[unit.key] > 0:
            left[unit.key] -= 1
        else:
            found.append(unit)
    return found


def _not_on(page: str, these: list[Unit]) -> list[Unit]:
    """Those that are no sentence of the page. Short lines stay: the same words may stand anywhere."""
    if not page or len(these) > _MOST_SOUGHT:
        return these
    words = folded(page)
    return [unit for unit in these if not (unit.is_sentence and unit.key in words)]


def _paired(removed: list[Unit], added: list[Unit]) -> list[Edit]:
    """Each unit that was taken out beside the one that was put in for it, where one is like it."""
    edits, free = [], list(added)
    for old in removed:
        twin = _twin(old, free[:_MOST_PAIRED]) if len(removed) <= _MOST_PAIRED else None
        if twin:
            free.remove(twin)
        edits.append(Edit(old, twin))
    return edits + [Edit(None, new) for new in free]


def _twin(old: Unit, candidates: Iterable[Unit]) -> Unit | None:
    words = old.key.split()[:_MOST_WORDS]
    best, most = None, _ALIKE
    for new in candidates:
        matcher = SequenceMatcher(None, words, new.key.split()[:_MOST_WORDS], autojunk=False)
        if matcher.quick_ratio() > most and (ratio := matcher.ratio()) > most:
            best, most = new, ratio
    return best


def figures_differ(edit: Edit, language: str) -> bool:
    """Whether the two sides of an edit do not assert the same numbers."""
    return _figures(edit.before, language) != _figures(edit.after, language)


def _figures(unit: Unit | None, language: str) -> Counter[Any]:
    if unit is None:
        return Counter()
    return Counter(
        (found.value, found.low, found.high, found.unit) for found in read(unit.text, language, context=False)
    )


def hunks(found: Difference, language: str) -> list[list[dict[str, Any]]]:
    """The difference as it is stored and shown: one list of pieces for each edit.

    A piece is {"op": "keep", "del" or "ins", "text", "figure": whether it is a number that the text asserts}.
    """
    told = [_pieces(edit, language) for edit in found.edits[:MOST_HUNKS]]
    return [pieces for pieces in told if any(piece["op"] != "keep" for piece in pieces)]


def _pieces(edit: Edit, language: str) -> list[dict[str, Any]]:
    old, new = _words(edit.before, language), _words(edit.after, language)
    unit = edit.after or edit.before
    told = [("keep", f"{unit.above[:_LONGEST_PIECE]} | ", False)] if unit and unit.above else []
    if not old or not new:
        return _joined(told + [("del", *word) for word in old] + [("ins", *word) for word in new])
    matcher = SequenceMatcher(
        None, [text.strip() for text, _ in old], [text.strip() for text, _ in new], autojunk=False
    )
    for op, a, b, c, d in matcher.get_opcodes():
        if op == "equal":
            told += [("keep", *word) for word in new[c:d]]
        else:
            told += [("del", *word) for word in old[a:b]] + [("ins", *word) for word in new[c:d]]
    return _joined(told)


def _words(unit: Unit | None, language: str) -> list[tuple[str, bool]]:
    """The words of a unit with the spaces before them, a whole figure as one of them; each with whether it is one."""
    if unit is None:
        return []
    text, words, place = unit.text[:_LONGEST_PIECE], [], 0
    for found in read(text, language, context=False):
        words += [(word, False) for word in _WORD.findall(text[place : found.start])]
        words.append((text[found.start : found.end], True))
        place = found.end
    return (words + [(word, False) for word in _WORD.findall(text[place:])])[:_MOST_WORDS]


def _joined(told: list[tuple[str, str, bool]]) -> list[dict[str, Any]]:
    """Words that share their fate and their kind become one piece."""
    pieces: list[dict[str, Any]] = []
    for op, text, figure in told:
        if pieces and (pieces[-1]["op"], pieces[-1]["figure"]) == (op, figure):
            pieces[-1]["text"] += text
        else:
            pieces.append({"op": op, "text": text, "figure": figure})
    return pieces
