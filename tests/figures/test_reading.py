"""The reader on sentences of its own: what a desk would not see, or see wrongly, if a rule broke."""

import pytest

from claims.figures import read
from tests.figures.expressions import Expression, as_expected, expressions

LANGUAGES = ("fr", "en", "es", "de", "it", "pt", "nl")
LEAST = {"fr": 650, "en": 700, "es": 150, "de": 150, "it": 150, "pt": 150, "nl": 150}
TABLES = [expression for language in LANGUAGES for expression in expressions(language)]


@pytest.mark.parametrize("expression", TABLES, ids=lambda expression: f"{expression.language}-{expression.sentence}")
def test_sentence_gives_its_figures(expression: Expression) -> None:
    """A candidate would be missing, wrong, or a date taken for a figure."""
    found = read(expression.sentence, expression.language)
    assert tuple(as_expected(reading) for reading in found) == expression.figures


@pytest.mark.parametrize("language", LANGUAGES)
def test_tables_keep_their_size_and_their_negatives(language: str) -> None:
    """A language could lose its coverage without anybody noticing."""
    table = expressions(language)
    assert len(table) >= LEAST[language]
    assert sum(not expression.figures for expression in table) >= LEAST[language] // 5


@pytest.mark.parametrize("expression", TABLES[::7], ids=lambda expression: expression.sentence)
def test_sentence_is_found_inside_a_longer_text(expression: Expression) -> None:
    """Figures would be read only where a text consists of one sentence, or be given the wrong sentence."""
    other = {
        "fr": "Rien à signaler ici.",
        "en": "Nothing to report here.",
        "es": "Nada que contar aquí.",
        "de": "Hier gibt es nichts.",
        "it": "Niente da segnalare.",
        "pt": "Nada a assinalar.",
        "nl": "Hier is niets te melden.",
    }
    before = other[expression.language] + "\n\n"
    text = before + expression.sentence + "\n" + other[expression.language]
    found = read(text, expression.language)
    assert tuple(as_expected(reading) for reading in found) == expression.figures
    for reading in found:
        assert len(before) <= reading.sentence_start <= reading.start
        assert reading.end <= reading.sentence_end <= len(before) + len(expression.sentence)


def test_sentence_of_a_figure_ends_at_its_full_stop() -> None:
    text = "Dr. Roux compte 40 lits. Elle en veut 60, pas moins. Le maire se tait."
    first, second = read(text, "fr")
    assert text[first.sentence_start : first.sentence_end] == "Dr. Roux compte 40 lits."
    assert text[second.sentence_start : second.sentence_end] == "Elle en veut 60, pas moins."


@pytest.mark.parametrize(
    ("text", "language", "value"),
    [
        ("Se perdieron 1.500 casas y 12,5 hectáreas.", "es", "1500"),
        ("Se perdieron 1,500 casas y 12.5 hectáreas.", "es", "1500"),
        ("Le stade compte 1.500 places.", "fr", "1500"),
        ("The stadium holds 1,500 people.", "en", "1500"),
        ("La ville compte 1 500 places.", "fr", "1500"),
        ("La ville compte 1\u202f500 places.", "fr", "1500"),
        ("Die Stadt zählt 1’500 Betten.", "de", "1500"),
    ],
)
def test_thousands_are_read_by_the_habit_of_language_and_text(text: str, language: str, value: str) -> None:
    """1,500 would be logged as one and a half."""
    assert str(read(text, language)[0].value) == value


@pytest.mark.parametrize(
    ("text", "value", "words"),
    [
        ("Le taux est de ٣٤ % ici.", "34", "٣٤ %"),
        ("Le taux est de ٣٫٤ % ici.", "3.4", "٣٫٤ %"),
        ("Il y a ١٬٥٠٠ cas.", "1500", "١٬٥٠٠ cas"),
        ("Il y a １５００ cas.", "1500", "１５００ cas"),
        ("Il y a १,५०,००० cas.", "150000", "१,५०,००० cas"),
    ],
)
def test_digits_of_other_scripts_are_read_and_quoted_as_they_stand(text: str, value: str, words: str) -> None:
    """An Arabic or Hindi release in a French article would show no figures; a quote would not be verbatim."""
    (found,) = read(text, "fr")
    assert (str(found.value), found.text) == (value, words)


def test_superscripts_are_no_digits() -> None:
    """A footnote's mark would change the number it stands at."""
    assert [str(found.value) for found in read("On compte 412 navires¹² et 60 grues³.", "fr")] == ["412", "60"]


def test_unknown_language_is_read_as_english() -> None:
    assert read("About 40% of homes are empty.", "xx")[0].unit == "%"


def test_language_tag_with_a_region_is_understood() -> None:
    assert read("Septante pour cent des foyers.", "fr-BE")[0].value == 70
