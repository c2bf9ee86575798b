"""python -m claims.figures [--lang LL] FILE: one JSON object per figure."""

import argparse
import json
import sys
from collections.abc import Iterator
from pathlib import Path

from claims.figures.languages import guess_language
from claims.figures.reading import read
from claims.figures.shapes import Reading


def as_json(reading: Reading) -> str:
    """One figure as one line of JSON; value and value_high hold both ends of a range, unit is null for none."""
    low = reading.value if reading.value is not None else reading.low
    return json.dumps({
        "start": reading.start,
        "end": reading.end,
        "text": reading.text,
        "value": None if low is None else float(low),
        "value_high": None if reading.high is None else float(reading.high),
        "unit": reading.unit or None,
        "kind": reading.kind,
        "comparator": reading.comparator,
        "score": reading.score,
    })  # fmt: skip


def lines(text: str, language: str | None) -> Iterator[str]:
    """The figures of a text as lines of JSON; a missing language is guessed."""
    for reading in read(text, language or guess_language(text), context=False):
        yield as_json(reading)


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m claims.figures", description=__doc__)
    parser.add_argument("--lang", help="language of the text (fr, en, es, de, it, pt); guessed if missing")
    parser.add_argument("file", nargs="?", type=Path, help="a text file; standard input if missing")
    options = parser.parse_args()
    raw = options.file.read_bytes() if options.file else sys.stdin.buffer.read()
    for line in lines(raw.decode("utf-8", errors="replace"), options.lang):
        print(line)
    return 0


if __name__ == "__main__":
    sys.exit(main())
