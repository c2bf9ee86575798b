"""The reader of figures: its speed on articles, beside a bare expression, and its steadiness on hostile text."""

import re
from argparse import Namespace
from collections.abc import Callable, Iterator
from functools import partial
from random import Random
from time import process_time

from bench.agreement import agreement
from bench.results import Row, below
from bench.texts import LANGUAGES, article
from claims.figures import read

ARTICLES, ROUNDS = 30, 3
#: What somebody writes in an afternoon: digits with a unit behind them. The floor for any reader's time.
FLOOR = re.compile(
    r"(?<![\w.,])\d[\d\u00a0\u202f .,]*(?:[.,]\d+)?\s*(?:%|percent|per cent|pour cent|points?|millions?|milliards?"
    r"|billion|euros?|€|\$|£)?",
    re.IGNORECASE,
)
_SENTENCE = re.compile(r"[.!?»”](?:\s|$)")
#: Texts on which a careless expression goes over the same characters again and again.
ATTACKS: dict[str, Callable[[int], str]] = {
    "digits": lambda n: "1" * n,
    "groups of three": lambda n: "1 000 " * (n // 6),
    "points and commas": lambda n: "1.1,1." * (n // 6),
    "numbers and units": lambda n: "5 % " * (n // 4),
    "words for numbers": lambda n: "quatre-vingt-" * (n // 13),
    "between without end": lambda n: "between 1 and " * (n // 14),
    "blanks": lambda n: "7" + " " * n + "%",
    "one long word": lambda n: "a" * n + "%",
    "brackets": lambda n: "(" * n + "3 %",
    "one long sentence": lambda n: "about 3 million people in Kerval and " * (n // 37),
}
SHORT = 8_000


def measure(options: Namespace) -> Iterator[Row]:
    """Yields sentences per second, time per article, and time(2n)/time(n) of each attack; with annotated texts, how far
    the reader agrees with them instead."""
    if options.gold:
        yield from agreement(options.gold, options.texts)
        return
    random = Random(11)
    for language in LANGUAGES:
        texts = [article(random, language, 10_000).text for _ in range(ARTICLES)]
        read(texts[0], language)
        yield from _speed(language, texts)
    for name, attack in ATTACKS.items():
        short, long = (_best(partial(read, attack(length), "en")) for length in (SHORT, 2 * SHORT))
        ratio = f"{long * 1000:.0f} ms for {2 * SHORT:,}"
        yield below(f"time(2n)/time(n), {name}", round(long / short, 2), "x", 3, ratio)


def _speed(language: str, texts: list[str]) -> Iterator[Row]:
    sentences = sum(len(_SENTENCE.findall(text)) for text in texts)
    ours = _best(lambda: [read(text, language) for text in texts])
    floor = _best(lambda: [list(FLOOR.finditer(text)) for text in texts])
    against = f"{ours / floor:.0f}x a bare expression"
    yield Row(f"{language}: sentences per second", round(sentences / ours), "1/s", against)
    yield Row(f"{language}: the same, bare expression", round(sentences / floor), "1/s")
    yield Row(f"{language}: an article of 10 kB", round(ours / len(texts) * 1000, 2), "ms", against)


def _best(work: Callable[[], object]) -> float:
    """Processor seconds of the fastest of some rounds: the others were disturbed."""
    return min(_seconds(work) for _ in range(ROUNDS))


def _seconds(work: Callable[[], object]) -> float:
    began = process_time()
    work()
    return process_time() - began
