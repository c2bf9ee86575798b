"""What stands around a figure, sentence by sentence: a wrong guess costs more than none."""

from datetime import date

import pytest

from claims.figures import Reading, read
from claims.periods import written_period
from tests.figures.expressions import TABLES

PUBLISHED = date(2024, 3, 13)
ROWS = [
    tuple(part.strip() for part in row.split("|"))
    for row in (TABLES / "context.txt").read_text(encoding="utf-8").splitlines()
    if row.strip() and not row.startswith("#")
]


@pytest.mark.parametrize(("language", "sentence", "told"), ROWS)
def test_field_is_filled_with_the_words_of_the_text(language: str, sentence: str, told: str) -> None:
    field, _, words = told.partition(":")
    readings = read(sentence, language, published=PUBLISHED)
    assert [_guess(reading, field) for reading in readings] == [part.strip() for part in words.split(" / ")]


def _guess(reading: Reading, field: str) -> str:
    """The words of a field, "-" for none; measured: else what it is a share of."""
    if field == "period":
        period = reading.period
        return written_period(period.start, period.end, period.precision) if period else "-"
    guess = getattr(reading, field) or (reading.share_of if field == "measured" else None)
    return guess.text if guess else "-"


def test_guesses_are_words_of_the_text() -> None:
    """Offsets that slip would put half a word into a form."""
    for language, sentence, _ in ROWS:
        for reading in read(sentence, language, published=PUBLISHED):
            for guess in (reading.measured, reading.share_of, reading.place, reading.claimant, reading.period):
                assert guess is None or (guess.text in sentence and 0 < guess.confidence <= 1)


@pytest.mark.parametrize(
    ("language", "sentence", "day"),
    [
        ("fr", "Au 31 décembre 2023, 300 lits étaient fermés.", date(2023, 12, 31)),
        ("fr", "Fin 2023, 300 lits étaient fermés.", date(2023, 12, 31)),
        ("fr", "Du 4 au 10 avril 2023, 300 lits ont fermé.", None),
        ("en", "As of January 1, 2024, the city had 3,000 homes.", date(2024, 1, 1)),
        ("en", "At the end of September 2023, 300 beds were closed.", date(2023, 9, 30)),
        ("en", "In 2023, 300 beds closed.", None),
        ("es", "A 31 de diciembre de 2023, 300 camas estaban cerradas.", date(2023, 12, 31)),
        ("de", "Zum 31. Dezember 2023 waren 300 Betten geschlossen.", date(2023, 12, 31)),
        ("it", "Alla fine del 2023 erano chiusi 300 letti.", date(2023, 12, 31)),
        ("pt", "No final de 2023, 300 camas estavam fechadas.", date(2023, 12, 31)),
    ],
)
def test_day_for_which_a_level_holds_is_read(language: str, sentence: str, day: date | None) -> None:
    """A level of the end of a year would be compared with the mean of that year."""
    period = read(sentence, language, published=PUBLISHED)[0].period
    assert period is not None
    assert period.as_of == day
