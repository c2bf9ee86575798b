"""`python -m bench [NAME]`: run one benchmark or all, print a table, keep it in bench/results/NAME.json."""

import signal
import sys
from argparse import ArgumentParser
from collections.abc import Callable, Iterator
from importlib import import_module
from pathlib import Path

from bench.environment import set_up
from bench.results import Row, load_average, store, table

#: Each in a module of this name with a function ``measure``; the order is that of how long they take.
NAMES = ("relate", "worth", "figures", "gate", "watch", "start", "store", "pipeline", "pages")


def main() -> int:
    """Returns 0 when every aim is met, else 1."""
    parser = ArgumentParser(prog="python -m bench", description="Measure what the desk costs.")
    parser.add_argument("name", nargs="*", choices=[*NAMES, []], metavar="NAME", help=", ".join(NAMES))
    parser.add_argument("--texts", type=Path, help="a folder of .txt files, instead of made-up articles")
    parser.add_argument("--gold", type=Path, help="figures, worth: measure on these figures of the texts")
    parser.add_argument("--fit", action="store_true", help="worth: fit the weights of the score anew and write them")
    parser.add_argument("--claims", type=int, help="only this many claims for the pages, instead of 1,000 and 100,000")
    parser.add_argument("--blobs", type=int, default=100_000, help="store: so many copies that are proved")
    options = parser.parse_args()
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(1))  # so that the desks that were started end as well
    set_up()
    met = True
    for name in options.name or NAMES:
        rows = [load_average(), *_progress(name, _measure(name)(options)), load_average()]
        print(f"\n{name}\n{table(rows)}\nkept in {store(name, rows)}\n", flush=True)
        met = met and all(row.met is not False for row in rows)
    return 0 if met else 1


def _measure(name: str) -> Callable[..., Iterator[Row]]:
    measure: Callable[..., Iterator[Row]] = import_module(f"bench.{name}").measure
    return measure


def _progress(name: str, rows: Iterator[Row]) -> Iterator[Row]:
    """Say on stderr what was measured, as it comes: a benchmark takes minutes."""
    for row in rows:
        print(f"{name}: {row.name} {row.value:g} {row.unit}", file=sys.stderr, flush=True)
        yield row


if __name__ == "__main__":
    sys.exit(main())
