"""The measuring of the reader: a table that measures wrongly would promise readers what the desk does not do."""

import json
from datetime import date
from decimal import Decimal

import pytest

from claims.figures import COMPARATORS, KINDS
from tests.figures.accuracy import PUBLISHED, table, tally
from tests.figures.passages import Mark, Passage, languages, passages

PRESS = "The ministry says 93% of homes are dry. Some 40 towns and 12 villages are not."


def mark(words: str, low: str, unit: str, kind: str, comparator: str = "=", *, optional: bool = False) -> Mark:
    start = PRESS.index(words)
    return Mark(
        start, start + len(words), Decimal(low), None, unit, kind, comparator, False, True, optional, {"of": "homes"}
    )


def passage(*marks: Mark) -> Passage:
    return Passage("en", 1, date(2024, 3, 12), PRESS, marks)


@pytest.mark.parametrize("language", languages())
def test_every_mark_is_well_formed(language: str) -> None:
    """A slip of the pen in the annotation would count against the reader, or for it."""
    for text in passages(language):
        last = 0
        for figure in text.marks:
            assert last <= figure.start < figure.end
            assert figure.kind in KINDS
            assert figure.comparator in COMPARATORS
            assert (figure.comparator == "between") == (figure.high is not None)
            last = figure.end


def test_all_found_and_right_is_full_marks() -> None:
    marks = mark("93%", "93", "%", "share"), mark("40 towns", "40", "town", "count", "~")
    row = tally([passage(*marks, mark("12 villages", "12", "villages", "count"))]).as_row()
    assert row.pop("guesses") < 1, "two more things are guessed than annotated"
    assert row == dict.fromkeys(row, 1.0) | {"figures": 3}


def test_what_is_missed_wrong_or_misread_costs() -> None:
    other_value = mark("93%", "39", "%", "share")
    other_kind = mark("40 towns", "40", "towns", "measure", "~")
    row = tally([passage(other_value, other_kind, mark("12 villages", "12", "villages", "count"))]).as_row()
    assert row["precision"] == row["recall"] == row["f1"] == pytest.approx(0.667)
    assert row["kind"] == 0.5
    assert row["unit"] == 1


def test_optional_figures_count_for_nothing() -> None:
    marks = mark("93%", "93", "%", "share"), mark("40 towns", "4", "x", "count", optional=True)
    row = tally([passage(*marks, mark("12 villages", "12", "villages", "count", optional=True))]).as_row()
    assert (row["figures"], row["f1"]) == (1, 1)


def test_guesses_of_the_context_are_compared() -> None:
    found = tally([passage(mark("93%", "93", "%", "share"))])
    assert found.context["of"] == {"right": 1, "near": 1, "guessed": 1, "annotated": 1}


def test_the_published_table_is_of_this_reader() -> None:
    """Readers of the page on method would be told how well another version reads. `make accuracy` writes it anew."""
    assert json.loads(PUBLISHED.read_text(encoding="utf-8")) == table()


def test_the_reader_keeps_what_it_is_known_for() -> None:
    """A change that helps one sentence and spoils ten others would go unnoticed."""
    published = table()["all"]
    assert published["f1"] >= 0.95
    assert published["unit"] >= 0.95
    assert published["kind"] >= 0.93
    assert published["comparator"] >= 0.97
    assert published["worth"] >= 0.92
