"""The benchmark of the store measures what it says. Nothing here is timed."""

from pathlib import Path
from typing import Any

import pytest

from bench import store
from claims.models import Capture


def test_the_store_is_measured_on_copies_that_prove_themselves(
    tmp_path: Path, db: None, settings: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A store that was filled wrongly would be slow to prove, and the ways to keep copies would not keep the same."""
    settings.DATA = settings.FIGURECHECK_BLOBS = tmp_path
    monkeypatch.setattr("bench.store.ROUNDS", 1)
    rows = [*store._proved(50), *store._kept(tmp_path, 8)]
    assert {row.name: row.value for row in rows}["copies in a round"] == 8
    kept = [sorted(path.stat().st_size for path in each.rglob("*") if path.is_file()) for each in tmp_path.glob("*-0*")]
    assert len(kept) == 5
    assert all(sizes == kept[0] for sizes in kept)
    assert Capture.objects.count() == 50 + 8
    # So few copies may take less time than is shown.
    assert [row.name for row in rows if row.value <= 0 and row.unit != "s"] == []
