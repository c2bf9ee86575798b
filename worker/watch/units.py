"""A text as the units that are compared: sentences and lines, without what changes on every page every day."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

from worker.watch.noise import is_noise, opens_links, without_stamps

#: A line with fewer words is no sentence: a cell, a label, a heading. It means what it means beside the line above it.
_SHORT = 6
#: A list of other articles is not longer: what stands after so many lines counts again.
_MOST_LINKS = 12
#: Longer lines are cut: a page of one endless sentence must not make comparing slow.
_LONGEST = 2_000
#: Where a sentence ends and another begins. Wrong cuts do no harm: both texts are cut alike.
_SENTENCE = re.compile(r"(?<=[.!?…])[\"»”’)]?\s+(?=[\"«“‘(]?\s?[A-ZÀ-ÖØ-Þ0-9])")
_ALIKE = str.maketrans(
    {
        **dict.fromkeys("’‘ʼ′`´", "'"),
        **dict.fromkeys("“”«»„″", '"'),
        **dict.fromkeys("‐‑‒–—―−", "-"),
        **dict.fromkeys("\u00ad\u200b\u200c\u200d\u2060", ""),
        "…": "...",
    }
)
_BEFORE_SIGN = re.compile(r" (?=[%‰;:!?])|(?<=\") | (?=\")")


@dataclass(frozen=True)
class Unit:
    """text: as the page shows it. key: what is compared; two units with one key say the same.

    above: the line above a short one, without which it would say nothing.
    """

    text: str
    key: str
    above: str = ""

    @property
    def is_sentence(self) -> bool:
        return len(self.key.split()) >= _SHORT and " | " not in self.key


def units(text: str) -> list[Unit]:
    """The units of a text, in its order. Ads, counters, dates of the page and the like are left out."""
    found: list[Unit] = []
    links = 0
    for block in text.split("\n\n"):
        above: Unit | None = None
        for line in filter(str.strip, block.split("\n")):
            if opens_links(line):
                links = _MOST_LINKS
                continue
            if links and _is_link(line):
                links -= 1
                continue
            links = 0
            for part in _parts(line):
                key = _key(part)
                if not key or is_noise(key):
                    continue
                bare = Unit(part, key)
                # Figures of a table that change places have changed, though every line of it still stands somewhere.
                short = above is not None and len(key.split()) < _SHORT
                found.append(Unit(part, f"{above.key} | {key}", above.text) if short and above else bare)
                above = bare
    return found


def _is_link(line: str) -> bool:
    """A line of a list of other articles: a headline, without the end of a sentence; no row of a table."""
    if " | " in line:
        return False
    return line.lstrip().startswith("•") or (len(line.split()) < 20 and line.rstrip()[-1:] not in {".", "!", ":"})


def _parts(line: str) -> Iterator[str]:
    start = 0
    for cut in [*_SENTENCE.finditer(line), None]:
        part = (line[start : cut.start()] + (cut[0].rstrip() if cut else "") if cut else line[start:]).strip()
        for first in range(0, len(part), _LONGEST):
            yield part[first : first + _LONGEST]
        start = cut.end() if cut else start


def _key(text: str) -> str:
    """Folded, and without the stamps that a page puts beside its words."""
    return without_stamps(folded(text).removeprefix("• "))


def folded(text: str) -> str:
    """On one line, without what says nothing: case, kinds of spaces, quotation marks and dashes."""
    alike = unicodedata.normalize("NFKC", text).translate(_ALIKE).casefold()
    return _BEFORE_SIGN.sub("", " ".join(alike.split()))
