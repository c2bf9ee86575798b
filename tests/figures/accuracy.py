"""How well the reader reads the passages of tests/numbers/: the table on the page on method is made here.

python -m tests.figures.accuracy              prints the table, for both halves
python -m tests.figures.accuracy -v [LL…]     names every miss and every wrong one of the development half
python -m tests.figures.accuracy --write      writes the table that the desk publishes (make accuracy)
"""

import argparse
import json
import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from decimal import Decimal
from pathlib import Path

from claims.figures import Reading, read
from claims.periods import parse_period, written_period
from tests.figures.passages import FIELDS, Mark, Passage, languages, passages

PUBLISHED = Path(__file__).parents[2] / "claims" / "figures" / "accuracy.json"
CLOSE = Decimal("0.001")
ARTICLES = re.compile(
    r"^(?:l['’]|(?:le|la|les|the|el|los|las|der|die|das|den|dem|het|de|il|lo|gli|o|a|os|as)\s+)", re.I
)


@dataclass
class Tally:
    """Counts over some passages; context counts per field as (right, overlapping, guessed, annotated)."""

    counts: Counter[str] = field(default_factory=Counter)
    context: dict[str, Counter[str]] = field(default_factory=lambda: {name: Counter() for name in FIELDS})
    ranked: list[tuple[float, bool]] = field(default_factory=list)
    faults: list[str] = field(default_factory=list)

    def share(self, part: str, *whole: str) -> float:
        total = sum(self.counts[name] for name in whole)
        return self.counts[part] / total if total else 0.0

    @property
    def f1(self) -> float:
        hits, wrong, missed = self.counts["hit"], self.counts["wrong"], self.counts["missed"]
        return 2 * hits / (2 * hits + wrong + missed) if hits else 0.0

    @property
    def ap(self) -> float:
        """Average precision of the order by score: is what is worth checking on top?"""
        hits, total = 0, 0.0
        for place, (_, worth) in enumerate(sorted(self.ranked, key=lambda pair: -pair[0]), 1):
            hits += worth
            total += hits / place if worth else 0.0
        return total / hits if hits else 0.0

    def _guesses(self) -> float:
        """The share of the guesses for the form that touch what was annotated."""
        counts = sum(self.context.values(), Counter())
        return counts["near"] / counts["guessed"] if counts["guessed"] else 0.0

    def as_row(self) -> dict[str, float]:
        """The measures, each rounded to three digits as it is published."""
        row = {
            "figures": self.counts["hit"] + self.counts["missed"],
            "precision": self.share("hit", "hit", "wrong"),
            "recall": self.share("hit", "hit", "missed"),
            "f1": self.f1,
            **{name: self.share(name, "hit") for name in ("unit", "kind", "comparator")},
            "worth": self.ap,
            "guesses": self._guesses(),
        }
        return {name: round(value, 3) for name, value in row.items()}


def tally(texts: Iterable[Passage]) -> Tally:
    """Reads every passage and compares. A hit overlaps its mark and has its value; optional marks count for nothing."""
    found = Tally()
    for passage in texts:
        _compare(passage, read(passage.text, passage.language, published=passage.published), found)
    return found


def _compare(passage: Passage, readings: list[Reading], into: Tally) -> None:
    left = list(readings)
    for mark in sorted(passage.marks, key=lambda mark: mark.optional):
        hit = next((reading for reading in left if _same(mark, reading)), None)
        if hit:
            left.remove(hit)
            into.ranked.append((hit.score, mark.checkable and not mark.optional))
        if mark.optional:
            continue
        into.counts["hit" if hit else "missed"] += 1
        if hit is None:
            into.faults.append(
                f"{_at(passage)} missed {passage.text[mark.start : mark.end]!r} = {mark.low} {mark.unit}"
            )
            continue
        for name, right in _details(mark, hit):
            into.counts[name] += right
            if not right:
                into.faults.append(f"{_at(passage)} {name} of {hit.text!r}: {hit.unit!r} {hit.kind} {hit.comparator}")
        _compare_context(passage, mark, hit, into)
    for reading in left:
        if not any(mark.optional and _overlap(mark, reading) for mark in passage.marks):
            into.counts["wrong"] += 1
            into.ranked.append((reading.score, False))
            into.faults.append(f"{_at(passage)} wrong {reading.text!r} = {reading.value} {reading.unit}")


def _at(passage: Passage) -> str:
    return f"{passage.language} {passage.place}:"


def _overlap(mark: Mark, reading: Reading) -> bool:
    return reading.start < mark.end and mark.start < reading.end


def _same(mark: Mark, reading: Reading) -> bool:
    low = reading.low if reading.value is None else reading.value
    ends = [(mark.low, low), (mark.high, reading.high)] if mark.high is not None else [(mark.low, low)]
    return _overlap(mark, reading) and all(
        told is not None and asked is not None and abs(asked - told) <= CLOSE * max(abs(asked), abs(told))
        for asked, told in ends
    )


def _details(mark: Mark, hit: Reading) -> Iterator[tuple[str, bool]]:
    yield "unit", _folded(mark.unit) == _folded(hit.unit)
    yield "kind", mark.kind == hit.kind
    yield "comparator", mark.comparator == hit.comparator


def _folded(words: str) -> str:
    """Case, accents and a plural ending do not count."""
    plain = "".join(c for c in unicodedata.normalize("NFKD", words.strip().lower()) if not unicodedata.combining(c))
    return re.sub(r"(?:es|s|x|n|en)$", "", plain) if len(plain) > 4 else plain


def _compare_context(passage: Passage, mark: Mark, hit: Reading, into: Tally) -> None:
    if mark.context is None:
        return
    for name in FIELDS:
        asked, told = mark.context.get(name), _told(hit, name)
        right = asked is not None and told is not None and _same_words(name, asked, told)
        touch = _meet if name == "period" else _touch
        near = right or (asked is not None and told is not None and touch(asked, told))
        into.context[name] += Counter(
            right=int(right), near=int(near), guessed=int(told is not None), annotated=int(asked is not None)
        )
        if not near and (asked or told):
            into.faults.append(f"{_at(passage)} {name} of {hit.text!r}: {told!r}, not {asked!r}")


def _same_words(name: str, asked: str, told: str) -> bool:
    return parse_period(asked) == parse_period(told) if name == "period" else _plain(asked) == _plain(told)


def _told(hit: Reading, name: str) -> str | None:
    if name == "period":
        period = hit.period
        return written_period(period.start, period.end, period.precision) if period else None
    told = getattr(hit, {"of": "share_of"}.get(name, name))
    return told.text if told else None


def _plain(words: str) -> str:
    return ARTICLES.sub("", " ".join(words.lower().replace("’", "'").split()))


def _touch(asked: str, told: str) -> bool:
    """Do they share a word that is more than an article?"""
    if asked.startswith(told) or told.startswith(asked):
        return True
    long = [{word for word in re.findall(r"\w+", _plain(words)) if len(word) > 3} for words in (asked, told)]
    return bool(long[0] & long[1])


def _meet(asked: str, told: str) -> bool:
    """Do two periods have a day in common?"""
    one, other = parse_period(asked), parse_period(told)
    return one.start <= other.end and other.start <= one.end


def table() -> dict[str, dict[str, float]]:
    """language, and "all" -> measures, over the passages that nobody develops on: what the desk publishes."""
    texts = {code: [passage for passage in passages(code) if passage.place % 2 == 0] for code in languages()}
    texts["all"] = [passage for found in texts.values() for passage in found]
    return {code: {"passages": len(found)} | tally(found).as_row() for code, found in texts.items()}


def _print(name: str, found: Tally) -> None:
    row = found.as_row()
    print(f"{name:14}{row['figures']:>6.0f}" + "".join(f"{row[key]:>8.3f}" for key in list(row)[1:]))


def _print_context(found: Tally) -> None:
    print(f"\n{'context':14}{'n':>6}{'exact P':>9}{'exact R':>9}{'near P':>9}{'near R':>9}{'near F1':>9}")
    for name, counts in found.context.items():
        guessed, annotated = max(1, counts["guessed"]), max(1, counts["annotated"])
        f1 = 2 * counts["near"] / max(1, counts["guessed"] + counts["annotated"])
        parts = [counts[key] / total for key in ("right", "near") for total in (guessed, annotated)]
        print(f"{name:14}{counts['annotated']:>6}" + "".join(f"{part:>9.3f}" for part in [*parts, f1]))


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m tests.figures.accuracy", description="Measure the reader.")
    parser.add_argument("-v", "--verbose", action="store_true", help="name the faults of the development half")
    parser.add_argument("--write", action="store_true", help="write the table that the desk publishes")
    parser.add_argument("languages", nargs="*", default=languages())
    options = parser.parse_args()
    if options.write:
        PUBLISHED.write_text(json.dumps(table(), indent=1) + "\n", encoding="utf-8")
        return
    heads = "".join(f"{head:>8}" for head in ("P", "R", "F1", "unit", "kind", "comp.", "worth", "guesses"))
    print(f"{'':14}{'n':>6}{heads}")
    every = [passage for code in options.languages for passage in passages(code)]
    for code in options.languages:
        for half, rest in (("developed on", 1), ("measured on", 0)):
            _print(f"{code} {half}", tally(p for p in every if p.language == code and p.place % 2 == rest))
    _print("all", found := tally(every))
    _print_context(found)
    if options.verbose:
        print(*tally(passage for passage in every if passage.place % 2).faults, sep="\n")


if __name__ == "__main__":
    main()
