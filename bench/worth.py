"""The score of check-worthiness: how well it orders figures, and the fit of its weights.

python -m bench worth                              on the odd and the even texts of tests/numbers
python -m bench worth --gold FILE --texts DIR      on annotated documents too: every other one of each language
python -m bench worth --fit                        fits the weights anew and writes claims/figures/weights.py

A line of FILE is one figure as JSON: doc (a file of DIR, its name begins with the language), start, end, value,
value_high, optional, checkable.
"""

import json
from argparse import Namespace
from collections import defaultdict
from collections.abc import Iterable, Iterator
from decimal import Decimal
from pathlib import Path
from typing import Any, Final, NamedTuple

from bench.results import Row
from claims.figures import Reading, read, weights
from claims.figures.learning import Decision, Weights, average_precision, learnt
from tests.figures import genres, passages

AIM: Final = 0.92
CLOSE: Final = Decimal("0.001")
#: What a reason counts before anything is known but its meaning: those that speak for checking, and all others.
FOR: Final = frozenset("attributed average change exact fact large money official public rate share".split())
START: Final = Weights(0.0, {code: 0.4 if code in FOR else -1.0 for code in weights.BUILT_IN.each})
#: So many figures' worth of evidence draw a weight back there.
STRENGTH: Final = 12.0
FILE: Final = Path(weights.__file__)


class Gold(NamedTuple):
    """An annotated figure; it is worth checking when it is checkable and not optional."""

    start: int
    end: int
    low: Decimal
    high: Decimal | None
    optional: bool
    checkable: bool


def measure(options: Namespace) -> Iterator[Row]:
    """Yields the average precision on each set of texts. The weights are fitted on the odd ones and nothing else."""
    odd = {"passages, odd": list(_passages(1)), "texts, odd": list(_texts(1))}
    used = weights.BUILT_IN
    if options.fit:
        used = learnt([row for rows in odd.values() for row in rows], START, STRENGTH)
        FILE.write_text(_as_module(used), encoding="utf-8")
    sets = odd | {"passages, even": list(_passages(0)), "texts, even": list(_texts(0))}
    if options.gold and options.texts:
        sets |= _documents(options.gold, options.texts)
    for name, rows in sets.items():
        found = average_precision((used.score(reasons), worth) for reasons, worth in rows) or 0.0
        yield Row(f"check-worthy AP, {name}", round(found, 3), "", f"{len(rows)} figures", f">= {AIM:g}", found >= AIM)


def _texts(rest: int) -> Iterator[Decision]:
    for language in genres.languages():
        for text in genres.texts(language):
            if text.place % 2 == rest:
                yield from genres.decisions(text)


def _passages(rest: int) -> Iterator[Decision]:
    for language in passages.languages():
        for passage in passages.passages(language):
            if passage.place % 2 == rest:
                found = read(passage.text, language, published=passage.published, context=False)
                marks = passage.marks
                yield from _matched(
                    found, [Gold(m.start, m.end, m.low, m.high, m.optional, m.checkable) for m in marks]
                )


def _documents(gold: Path, folder: Path) -> dict[str, list[Decision]]:
    """Half A is the first, third, … document of each language in the order of their names, half B are the others."""
    by_name = defaultdict(list)
    for line in gold.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        by_name[row["doc"]].append(_as_gold(row))
    halves: dict[str, list[Decision]] = {"documents, A": [], "documents, B": []}
    seen: dict[str, int] = defaultdict(int)
    for path in sorted(folder.glob("*.txt")):
        language = path.name.partition("_")[0]
        half = halves["documents, B" if seen[language] % 2 else "documents, A"]
        seen[language] += 1
        half.extend(_matched(read(path.read_bytes().decode(), language, context=False), by_name[path.name]))
    return halves | {"documents, all": [row for rows in halves.values() for row in rows]}


def _as_gold(row: dict[str, Any]) -> Gold:
    high = None if row["value_high"] is None else Decimal(str(row["value_high"]))
    return Gold(row["start"], row["end"], Decimal(str(row["value"])), high, row["optional"], row["checkable"])


def _matched(found: list[Reading], gold: Iterable[Gold]) -> Iterator[Decision]:
    """Every figure that was read, with its answer: one that nobody annotated is not worth checking, one that meets an
    optional figure with another value says nothing."""
    left, every = list(found), sorted(gold, key=lambda one: one.optional)
    for one in every:
        hit = next((reading for reading in left if _overlap(one, reading) and _same(one, reading)), None)
        if hit:
            left.remove(hit)
            yield hit.reasons, one.checkable and not one.optional
    for reading in left:
        if not any(one.optional and _overlap(one, reading) for one in every):
            yield reading.reasons, False


def _overlap(one: Gold, reading: Reading) -> bool:
    return reading.start < one.end and one.start < reading.end


def _same(one: Gold, reading: Reading) -> bool:
    pairs = [(one.low, reading.low if reading.value is None else reading.value)]
    pairs += [(one.high, reading.high)] if one.high is not None else []
    return all(a is not None and b is not None and abs(a - b) <= CLOSE * max(abs(a), abs(b), CLOSE) for a, b in pairs)


def _as_module(fitted: Weights) -> str:
    rows = "".join(f'        "{code}": {value:g},\n' for code, value in sorted(fitted.each.items()))
    return _MODULE.format(base=f"{fitted.base:g}", rows=rows)


_MODULE: Final = '''"""What each reason counts in the score of check-worthiness.

Fitted by `python -m bench worth --fit` on the odd passages and texts of tests/numbers; edit those, not these.
"""

from typing import Final

from claims.figures.learning import Weights

BUILT_IN: Final = Weights(
    base={base},
    each={{
{rows}    }},
)
'''
