"""From clone to first page, warm start to first page, and the memory of the whole group."""

import subprocess
import sys
import tempfile
import time
from argparse import Namespace
from collections.abc import Iterator
from pathlib import Path
from random import Random
from uuid import uuid4

from bench.results import Row, below
from bench.running import Browser, Memory, Running, until, watched_memory
from bench.texts import article
from tests.desks import BASE_DIR

WARM_STARTS, MOST_SECONDS = 3, 6
SETUP_SECONDS = 900


def measure(options: Namespace) -> Iterator[Row]:
    """Yields the seconds of each part of a first start, those of later ones, and the highest memory seen."""
    del options
    with tempfile.TemporaryDirectory(prefix="figurecheck-bench-") as name:
        folder = Path(name)
        clone, seconds = _clone(folder)
        yield Row("git clone", round(seconds, 2), "s")
        python, seconds = _set_up(clone)
        if seconds:
            yield Row("setting up the virtual environment", round(seconds, 1), "s")
        desk = Running(folder / "data", folder=clone, python=python)
        with watched_memory(desk) as cold, desk.started() as seconds:
            yield Row("first start, with the demo desk, to first page", round(seconds, 2), "s")
        yield from _warm(desk, cold)


def _clone(folder: Path) -> tuple[Path, float]:
    began = time.perf_counter()
    subprocess.run(["git", "clone", "--quiet", BASE_DIR, folder / "clone"], check=True)
    return folder / "clone", time.perf_counter() - began


def _set_up(clone: Path) -> tuple[str, float]:
    """The clone's own Python and the seconds it took; this run's own and 0 where no package registry can be reached."""
    began = time.perf_counter()
    command = [sys.executable, "config/install.py", ".venv", "requirements/base.txt"]
    try:
        done = subprocess.run(command, cwd=clone, stdout=subprocess.DEVNULL, timeout=SETUP_SECONDS)
        if done.returncode == 0:
            return str(clone / ".venv" / "bin" / "python"), time.perf_counter() - began
    except subprocess.TimeoutExpired:
        pass
    print("start: no package registry answers here: the set-up is skipped, and this run's packages are used.")
    return sys.executable, 0.0


def _warm(desk: Running, cold: Memory) -> Iterator[Row]:
    seconds, memory = [], [cold]
    for _ in range(WARM_STARTS):
        with watched_memory(desk) as peak, desk.started() as until_page:
            seconds.append(until_page)
            _work(desk)
        memory.append(peak)
    slowest = f"slowest of {WARM_STARTS}: {max(seconds):.2f}"
    yield below("warm start to first page", round(sorted(seconds)[WARM_STARTS // 2], 2), "s", MOST_SECONDS, slowest)
    yield Row("memory at its peak, shared pages once (PSS)", round(max(one.pss for one in memory)), "MB")
    yield Row("memory at its peak, sum of RSS", round(max(one.rss for one in memory)), "MB")
    yield Row("processes", max(one.processes for one in memory), "")


def _work(desk: Running) -> None:
    """Opens pages and reads a document, so that every process has loaded what it needs."""
    browser = Browser(desk)
    for path in ("/home/", "/desk/", "/documents/", "/checks/"):
        browser.get(path)
    text = article(Random(31), "fr", 10_000).text
    path, _ = browser.post("/documents/new/", ticket=str(uuid4()), text=text)
    until(lambda: 'class="card candidate' in browser.get(path), 60, 0.25)
