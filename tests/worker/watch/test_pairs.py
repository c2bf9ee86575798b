"""What a person calls a difference and what the watch calls it, over pairs of pages served through the real gate."""

from collections import Counter
from functools import partial
from typing import Any

import pytest

from claims.models import Job, Watch
from claims.terms import Finding, JobKind
from tests.loopback import Answer, Loopback, answering
from tests.loopback import plain as answer
from tests.worker.watch.pairs import Pair, Served, pairs
from worker.fetch import fetch
from worker.steps import fetching
from worker.steps.looks import look_at
from worker.visiting import Visit

pytestmark = pytest.mark.django_db

PAIRS = pairs()
FLOOR = 0.95


def served(said: Served, site: Loopback) -> Answer:
    location = [f"Location: {said.location}"] if said.location else []
    return answer(said.body.encode(), f"Content-Type: {said.kind}", *location, status=said.status)


def finding(pair: Pair, site: Loopback) -> Finding:
    """As the worker finds it: one look at the address, the earlier copy stored as it was served then."""
    address = site.address(pair.path, host="source.example")
    site.answers = {pair.path: served(pair.before, site)}
    copy = fetching.fetched(Job(attempts=1), address)
    known = {"capture": copy, "text": "", "reader": ""}
    watch, _ = Watch.objects.update_or_create(address=address, defaults=known)
    site.answers = {path: served(said, site) for path, said in pair.also.items()} | {
        pair.path: served(pair.after, site)
    }
    visit = Visit(Job(kind=JobKind.LOOK, attempts=1), site.policy(), partial(fetch, resolve=NAMES))
    return look_at(watch, visit).finding


NAMES = answering(source_example="127.0.0.1")


def test_the_pairs_are_many_and_different() -> None:
    """A table over a handful of easy ones would say nothing."""
    labels = Counter(pair.label for pair in PAIRS)
    assert len({pair.name for pair in PAIRS}) == len(PAIRS) >= 60
    assert set(labels) == set(Finding)
    assert sum(pair.figure for pair in PAIRS) >= 15


def test_the_watch_calls_differences_what_people_call_them(
    settings: Any, tmp_path: Any, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """A changed figure that is missed is a check that stands on nothing; a false alarm makes people look away."""
    settings.FIGURECHECK_BLOBS = tmp_path / "blobs"
    monkeypatch.setattr(fetching, "fetch", partial(fetch, resolve=NAMES))
    with Loopback({}) as site:
        settings.FIGURECHECK_FETCH_PORTS = [site.port]
        settings.FIGURECHECK_FETCH_ALLOWED_NETWORKS = ["127.0.0.0/8"]
        found = {pair.name: finding(pair, site) for pair in PAIRS}
    wrong = [pair for pair in PAIRS if found[pair.name] != pair.label]
    with capsys.disabled():
        print("\n" + confusion(found))
        for pair in wrong:
            print(f"  {pair.name}: {pair.label}, found {found[pair.name]}")
        alarms = [pair for pair in PAIRS if pair.label == Finding.UNCHANGED]
        naive = sum(pair.before != pair.after for pair in alarms)
        print(f"a comparison of the bytes alone would raise {naive} alarms over the {len(alarms)} unchanged ones")
        print(f"{len(PAIRS)} pairs, {len(PAIRS) - len(wrong)} right, changed figures missed: {len(missed(found))}")
    assert missed(found) == []
    assert 1 - len(wrong) / len(PAIRS) >= FLOOR


def missed(found: dict[str, Finding]) -> list[str]:
    """Pairs with another figure that nobody would have been told of."""
    return [pair.name for pair in PAIRS if pair.figure and found[pair.name] != Finding.CHANGED]


def confusion(found: dict[str, Finding]) -> str:
    """Rows are what people say, columns what the watch found."""
    counts = Counter((pair.label, found[pair.name]) for pair in PAIRS)
    head = "labelled \\ found".ljust(17) + "".join(f"{each.value:>12}" for each in Finding)
    rows = [f"{row.value:<17}" + "".join(f"{counts[row, each] or '·':>12}" for each in Finding) for row in Finding]
    return "\n".join([head, *rows])
