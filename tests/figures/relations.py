"""`python -m tests.figures.relations [-v]`: how well pairs of texts are related, on both halves of our own pairs.

-v names the faults of the half that is developed on; the other half is looked at through its totals alone.
"""

import json
import sys
from collections import Counter
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from claims.figures.relate import Answer, Said, relate

FOLDER = Path(__file__).parent
RELATIONS = ("same", "other_figure", "related", "unrelated")
HALVES = ("develop", "measure")


@dataclass(frozen=True)
class Pair:
    relation: str
    a: Said
    b: Said


def pairs(half: str) -> list[Pair]:
    rows = map(json.loads, (FOLDER / f"relations_{half}.jsonl").read_text(encoding="utf-8").splitlines())
    return [Pair(row["relation"], _said(row["a"]), _said(row["b"])) for row in rows]


def _said(given: dict[str, str]) -> Said:
    return Said(given["text"], given["lang"], date.fromisoformat(given["date"]))


@dataclass(frozen=True)
class Score:
    """counts: of (expected, answered)."""

    counts: Counter[tuple[str, str]]

    def precision(self, relation: str) -> float:
        answered = sum(count for (_, said), count in self.counts.items() if said == relation)
        return self.counts[relation, relation] / answered if answered else 1.0

    def recall(self, relation: str) -> float:
        expected = sum(count for (true, _), count in self.counts.items() if true == relation)
        return self.counts[relation, relation] / expected if expected else 1.0

    @property
    def wrong_merges(self) -> int:
        return sum(count for (true, said), count in self.counts.items() if said == "same" != true)

    @property
    def right(self) -> float:
        return sum(self.counts[name, name] for name in RELATIONS) / self.counts.total()


def answers(half: str) -> list[tuple[Pair, Answer]]:
    return [(pair, relate(pair.a, pair.b)) for pair in pairs(half)]


def score(half: str) -> Score:
    return Score(Counter((pair.relation, answer.relation) for pair, answer in answers(half)))


def table(half: str) -> str:
    found = score(half)
    rows = [f"{half}: {found.counts.total()} pairs, {found.right:.3f} right, {found.wrong_merges} wrong merges"]
    rows += [
        f"  {name:<13} precision {found.precision(name):.3f}  recall {found.recall(name):.3f}" for name in RELATIONS
    ]
    return "\n".join(rows)


def main() -> None:
    for half in HALVES:
        print(table(half))
    if "-v" in sys.argv:
        for pair, answer in answers("develop"):
            if answer.relation != pair.relation:
                print(f"\n{pair.relation} -> {answer.relation}: {answer.why} {answer.figures}")
                print(f"  {pair.a.text}\n  {pair.b.text}")


if __name__ == "__main__":
    main()
