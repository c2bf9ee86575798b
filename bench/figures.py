"""The reader of figures: its speed beside other readers of numbers, its start, its memory, its steadiness."""

import re
import subprocess
import sys
import warnings
from argparse import Namespace
from collections.abc import Callable, Iterator
from functools import partial
from random import Random
from time import process_time

from bench.agreement import agreement
from bench.results import Row, above, below
from bench.texts import LANGUAGES, article
from claims.figures import read
from tests.figures.attacks import PIECES, attack

with warnings.catch_warnings():
    # One announces that its classifier of homonymous units, a separate installation, is not there.
    warnings.simplefilter("ignore")
    from quantulum3 import parser as quantulum3
from text_to_num import alpha2digit

ARTICLES, ROUNDS = 30, 3
SLOW = 3  # articles that a peer reads which needs a second for each
LEAST_ALONE, LEAST_IN_CONTEXT = 5_000, 2_000  # sentences per second and core
ATTACK = 32_000  # characters, against twice as many
MEGABYTES = 10
#: What somebody writes in an afternoon: digits with a unit behind them. The floor for any reader's time.
FLOOR = re.compile(
    r"(?<![\w.,])\d[\d\u00a0\u202f .,]*(?:[.,]\d+)?\s*(?:%|percent|per cent|pour cent|points?|millions?|milliards?"
    r"|billion|euros?|€|\$|£)?",
    re.IGNORECASE,
)
_SENTENCE = re.compile(r"[.!?»”](?:\s|$)")
START = "import claims.figures; claims.figures.read('Le port compte 412 navires.', 'fr')"
#: The peak of a process that reads a text of many megabytes, in kB.
HUGE = f"""
import resource
from claims.figures import read
text = "Selon la préfecture, 93 % du territoire et 412 navires sont couverts.\\n" * {MEGABYTES * 1_000_000 // 71}
before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
found = sum(1 for reading in read(text, "fr"))
print(before, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss, found)
"""


def measure(options: Namespace) -> Iterator[Row]:
    """Yields sentences per second beside the peers, the start, the memory of a huge text, and time(2n)/time(n) of the
    worst attacks; with annotated texts, how far the reader agrees with them instead."""
    if options.gold:
        yield from agreement(options.gold, options.texts)
        return
    random = Random(11)
    for language in LANGUAGES:
        texts = [article(random, language, 10_000).text for _ in range(ARTICLES)]
        read(texts[0], language)
        yield from _speed(language, texts)
    yield _start()
    yield from _memory()
    yield from _attacks()


def _speed(language: str, texts: list[str]) -> Iterator[Row]:
    sentences = sum(len(_SENTENCE.findall(text)) for text in texts)
    alone = _best(lambda: [read(text, language, context=False) for text in texts])
    ours = _best(lambda: [read(text, language) for text in texts])
    floor = _best(lambda: [list(FLOOR.finditer(text)) for text in texts])
    words = _best(lambda: [alpha2digit(text, language) for text in texts])
    against = f"{alone / floor:.0f}x the time of a bare expression"
    yield above(f"{language}: sentences per second, context off", round(sentences / alone), "1/s", LEAST_ALONE, against)
    against = f"{ours / floor:.0f}x the time of a bare expression"
    yield above(f"{language}: sentences per second, all on", round(sentences / ours), "1/s", LEAST_IN_CONTEXT, against)
    yield Row(f"{language}: an article of 10 kB, all on", round(ours / len(texts) * 1000, 2), "ms")
    yield Row(f"{language}: the same, bare expression", round(sentences / floor), "1/s")
    ratio = f"{words / alone:.2f}x our time; number words alone"
    yield Row(f"{language}: the same, text2num", round(sentences / words), "1/s", ratio)
    if language == "en":
        theirs = _seconds(lambda: [quantulum3.parse(text) for text in texts[:SLOW]])
        some = sum(len(_SENTENCE.findall(text)) for text in texts[:SLOW])
        ratio = f"{theirs / some / (alone / sentences):.0f}x our time"
        yield Row(f"{language}: the same, quantulum3", round(some / theirs), "1/s", ratio)


def _start() -> Row:
    """Processor time from nothing to the first figure, less that of an interpreter that does nothing."""
    seconds = min(_child(START) for _ in range(ROUNDS)) - min(_child("") for _ in range(ROUNDS))
    return below("import and first figure", round(seconds, 3), "s", 0.3)


def _child(code: str) -> float:
    timed = f"import time; began = time.process_time()\n{code}\nprint(time.process_time() - began)"
    return float(subprocess.run([sys.executable, "-c", timed], check=True, capture_output=True, text=True).stdout)


def _memory() -> Iterator[Row]:
    printed = subprocess.run([sys.executable, "-c", HUGE], check=True, capture_output=True, text=True).stdout
    before, peak, found = map(int, printed.split())
    ratio = f"{found:,} figures, {(peak - before) * 1024 / found:.0f} bytes each"
    yield Row(f"reading {MEGABYTES} MB at once: memory on top of the text", round((peak - before) / 1024), "MB", ratio)


def _attacks() -> Iterator[Row]:
    grown = sorted((*_growth(piece), piece) for piece in PIECES)
    for ratio, long, piece in reversed(grown[-3:]):
        told = f"{long * 1000:.0f} ms for {2 * ATTACK:,} characters"
        # Of so many measurements some are disturbed: the worst ones are taken twice.
        steady = min(ratio, _growth(piece)[0])
        yield below(f"time(2n)/time(n) at {ATTACK:,}, {piece!r}", round(steady, 2), "x", 2.5, told)
    slowest = max(long for _, long, _ in grown)
    yield Row(f"slowest of {len(PIECES)} attacks, {2 * ATTACK:,} characters", round(slowest * 1000), "ms")


def _growth(piece: str) -> tuple[float, float]:
    """How many times as long the reader needs for twice the text, and the seconds for that."""
    short, long = (_best(partial(read, attack(piece, size), "fr")) for size in (ATTACK, 2 * ATTACK))
    return long / short, long


def _best(work: Callable[[], object]) -> float:
    """Processor seconds of the fastest of some rounds: the others were disturbed."""
    return min(_seconds(work) for _ in range(ROUNDS))


def _seconds(work: Callable[[], object]) -> float:
    began = process_time()
    work()
    return process_time() - began
