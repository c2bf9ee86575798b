"""The score of check-worthiness: how well it orders figures, and the fit of its weights.

python -m bench worth                              on the odd and the even texts of tests/numbers
python -m bench worth --gold FILE --texts DIR      on annotated documents too: every other one of each language
python -m bench worth --fit                        fits the weights anew and writes claims/figures/weights.py
"""

from argparse import Namespace
from collections.abc import Callable, Iterator
from decimal import Decimal
from pathlib import Path
from random import Random
from statistics import mean
from typing import Final

from bench.results import Row
from claims.actions import ordering
from claims.figures import REASONS, Reading, read, weights
from claims.figures.learning import Decision, Weights, average_precision, learnt
from tests.figures import genres, passages
from tests.figures.gold import gold_passages
from tests.figures.passages import Mark, Passage

AIM: Final = 0.92
CLOSE: Final = Decimal("0.001")
#: What a reason counts before anything is known but its meaning: those that speak for checking, and all others.
FOR: Final = frozenset("attributed average change exact fact large money official public rate share".split())
START: Final = Weights(0.0, {code: 0.4 if code in FOR else -1.0 for code in weights.BUILT_IN.each})
#: So many figures' worth of evidence draw a weight back there.
STRENGTH: Final = 12.0
DRAWS: Final = 20
FILE: Final = Path(weights.__file__)
PAGE: Final = Path(__file__).parent.parent / "docs" / "figures.md"
FIRST: Final = "<!-- weights: written by `python -m bench worth --fit` -->\n"
LAST: Final = "<!-- end of weights -->\n"


def measure(options: Namespace) -> Iterator[Row]:
    """Yields the average precision on each set of texts. The weights are fitted on the odd ones and nothing else."""
    odd = {"passages, odd": list(_passages(1)), "texts, odd": list(_texts(1))}
    used = weights.BUILT_IN
    if options.fit:
        used = learnt([row for rows in odd.values() for row in rows], START, STRENGTH)
        FILE.write_text(_as_module(used), encoding="utf-8")
        before, _, rest = PAGE.read_text(encoding="utf-8").partition(FIRST)
        PAGE.write_text(before + FIRST + as_table(used) + LAST + rest.partition(LAST)[2], encoding="utf-8")
    sets = odd | {"passages, even": list(_passages(0)), "texts, even": list(_texts(0))}
    if options.gold and options.texts:
        sets |= _documents(options.gold, options.texts)
    for name, rows in sets.items():
        found = _precision(used, rows)
        yield Row(f"check-worthy AP, {name}", round(found, 3), "", f"{len(rows)} figures", f">= {AIM:g}", found >= AIM)
    yield from _learning([row for name, rows in sets.items() if name.endswith("even") for row in rows])


def _learning(rows: list[Decision]) -> Iterator[Row]:
    """What a desk's first decisions teach it: the order of all that it has not decided on, against the built-in one."""
    tastes: dict[str, Callable[[Decision], bool]] = {
        "as annotated": lambda row: row[1],
        "public counts alone": lambda row: row[1] and "public" in row[0] and "money" not in row[0],
    }
    for name, wants in tastes.items():
        desk = [(row[0], wants(row)) for row in rows]
        for taken in (25, 50, 100, 200, 400):
            built_in, own = (mean(found) for found in zip(*_drawn(desk, taken), strict=True))
            against = f"built-in {built_in:.3f}, mean of {DRAWS} draws"
            yield Row(f"learnt from {taken} decisions, a desk that logs {name}: AP", round(own, 3), "", against)


def _drawn(desk: list[Decision], taken: int) -> Iterator[tuple[float, float]]:
    """The precision of the built-in and of the learnt order on the rest of the desk's figures, for every draw."""
    for draw in range(DRAWS):
        shuffled = Random(draw).sample(desk, len(desk))
        own, rest = learnt(shuffled[:taken], weights.BUILT_IN, ordering.STRENGTH), shuffled[taken:]
        yield _precision(weights.BUILT_IN, rest), _precision(own, rest)


def _precision(used: Weights, rows: list[Decision]) -> float:
    return average_precision((used.score(reasons), worth) for reasons, worth in rows) or 0.0


def _texts(rest: int) -> Iterator[Decision]:
    for language in genres.languages():
        for text in genres.texts(language):
            if text.place % 2 == rest:
                yield from genres.decisions(text)


def _passages(rest: int) -> Iterator[Decision]:
    for language in passages.languages():
        for passage in passages.passages(language):
            if passage.place % 2 == rest:
                yield from _decisions(passage)


def _documents(gold: Path, folder: Path) -> dict[str, list[Decision]]:
    """Half A is the first, third, … document of each language, half B are the others."""
    halves: dict[str, list[Decision]] = {"documents, B": [], "documents, A": []}
    for page in gold_passages(gold, folder):
        halves["documents, A" if page.place % 2 else "documents, B"].extend(_decisions(page))
    return halves | {"documents, all": [row for rows in halves.values() for row in rows]}


def _decisions(passage: Passage) -> Iterator[Decision]:
    """Every figure that was read, with its answer: one that nobody marked is not worth checking, one that meets an
    optional mark with another value says nothing."""
    left = read(passage.text, passage.language, published=passage.published, context=False)
    marks = sorted(passage.marks, key=lambda mark: mark.optional)
    for mark in marks:
        hit = next((reading for reading in left if _overlap(mark, reading) and _same(mark, reading)), None)
        if hit:
            left.remove(hit)
            yield hit.reasons, mark.checkable and not mark.optional
    for reading in left:
        if not any(mark.optional and _overlap(mark, reading) for mark in marks):
            yield reading.reasons, False


def _overlap(mark: Mark, reading: Reading) -> bool:
    return reading.start < mark.end and mark.start < reading.end


def _same(mark: Mark, reading: Reading) -> bool:
    pairs = [(mark.low, reading.low if reading.value is None else reading.value)]
    pairs += [(mark.high, reading.high)] if mark.high is not None else []
    return all(a is not None and b is not None and abs(a - b) <= CLOSE * max(abs(a), abs(b)) for a, b in pairs)


def _as_module(fitted: Weights) -> str:
    rows = "".join(f'        "{code}": {value:g},\n' for code, value in sorted(fitted.each.items()))
    return _MODULE.format(base=f"{fitted.base:g}", rows=rows)


def as_table(fitted: Weights) -> str:
    """The weights as the page on figures shows them, those that speak for checking first."""
    ordered = sorted(fitted.each.items(), key=lambda pair: -pair[1])
    rows = "".join(f"| `{code}` | {REASONS[code]} | {value:+.2f} |\n" for code, value in ordered)
    return f"| reason | in words | weight |\n|---|---|---|\n| | the base | {fitted.base:+.2f} |\n{rows}"


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
