"""Relating pairs of texts: how many a second, and how much longer than reading their figures alone."""

from argparse import Namespace
from collections.abc import Callable, Iterator
from time import process_time
from typing import Final

from bench.results import Row, above
from claims.figures import read
from claims.figures.relate import forget, relate
from tests.figures.relations import HALVES, pairs

LEAST: Final = 300  # pairs per second and core
ROUNDS: Final = 3


def measure(options: Namespace) -> Iterator[Row]:
    """Yields pairs per second on our own pairs, each text read anew, and the ratio to reading alone."""
    rows = [pair for half in HALVES for pair in pairs(half)]
    texts = [said for pair in rows for said in (pair.a, pair.b)]
    alone = _best(lambda: [read(said.text, said.language, published=said.published) for said in texts])
    ours = _best(lambda: [relate(pair.a, pair.b) for pair in rows])
    ratio = f"{ours / alone:.2f}x the time of reading alone"
    yield above("pairs of texts per second", round(len(rows) / ours), "1/s", LEAST, ratio)
    yield Row("the same, read alone", round(len(rows) / alone), "1/s")


def _best(work: Callable[[], object]) -> float:
    """Processor seconds of the fastest of some rounds, none of which remembers a text of the one before."""
    return min(_seconds(work) for _ in range(ROUNDS))


def _seconds(work: Callable[[], object]) -> float:
    forget()
    began = process_time()
    work()
    return process_time() - began
