"""python -m claims.figures.relate [FILE.jsonl]: pairs of texts in, one JSON object per pair out."""

import argparse
import sys
from pathlib import Path

from claims.figures.relate.pairs import lines


def main() -> int:
    """0, and 1 where a line was no pair."""
    parser = argparse.ArgumentParser(prog="python -m claims.figures.relate", description=__doc__)
    parser.add_argument("file", nargs="?", type=Path, help="a file of pairs, one a line; standard input if missing")
    options = parser.parse_args()
    raw = options.file.read_bytes() if options.file else sys.stdin.buffer.read()
    failed = False
    for line in lines(raw.decode("utf-8", errors="replace").split("\n")):
        failed = failed or line.startswith('{"error"')
        sys.stdout.write(line + "\n")
    return int(failed)


if __name__ == "__main__":
    sys.exit(main())
