"""The word files: one broken line would silence a language."""

import pytest

from claims.figures import COMPARATORS, EXTENTS, KINDS, LANGUAGES, guess_language, normalised, read
from claims.figures.languages import stretches
from claims.figures.words.language import counted
from tests.figures.expressions import expressions


def test_terms_are_the_words_that_others_store() -> None:
    """Stored figures would no longer match their vocabulary."""
    assert KINDS == ("share", "count", "money", "change", "rate", "rank", "measure")
    assert COMPARATORS == ("=", "~", ">", ">=", "<", "<=", "between")
    assert EXTENTS == ("level", "increment")


@pytest.mark.parametrize("code", sorted(LANGUAGES))
def test_word_file_is_lower_case_and_complete(code: str) -> None:
    language = LANGUAGES[code]
    assert language.code == code
    assert set(language.months.values()) == set(range(1, 13))
    assert set(language.before.values()) >= {"~", ">", ">=", "<", "<="}
    for words in (
        language.numerals,
        language.scales,
        language.currencies,
        language.measures,
        language.before,
        language.functions,
    ):
        assert all(word == word.lower() == word.strip() and word for word in words)


@pytest.mark.parametrize("code", sorted(LANGUAGES))
def test_language_of_a_text_is_guessed(code: str) -> None:
    text = " ".join(expression.sentence for expression in expressions(code)[:40])
    assert guess_language(text) == code


def test_paragraphs_in_another_language_are_read_in_it() -> None:
    """A press release that is quoted in the original would lose its figures, or have 1.500 read as one and a half."""
    text = (
        "The ministry answered in its own words, which we print in full below.\n\n"
        "« Le taux de pauvreté est de 14,5 % dans la région, et un habitant sur cinq vit avec 1 100 euros. »\n\n"
        "Kerval, 2 mars\n\n"
        "Il s’agit d’une hausse de 2,3 points de ce que la région a connu.\n\n"
        "That is 3.5 points more than the council said it was, and it is not the first time."
    )
    found = [(reading.text, str(reading.value), reading.unit) for reading in read(text, "en")]
    assert found == [
        ("14,5 %", "14.5", "%"),
        ("un habitant sur cinq", "20.0000", "%"),
        ("1 100 euros", "1100", "EUR"),
        ("2,3 points", "2.3", "pp"),
        ("3.5 points", "3.5", "pp"),
    ]
    assert all(text[reading.start : reading.end] == reading.text for reading in read(text, "en"))


def test_a_quoted_sentence_does_not_change_the_language_of_its_paragraph() -> None:
    text = (
        "The mayor said that the plan « est une bonne nouvelle pour les 1.500 habitants de la ville », and it is his."
    )
    assert [str(reading.value) for reading in read(text, "en")] == ["1.500"]


def test_stretches_are_the_whole_text() -> None:
    for text in ("", "a", "12 %\n\n", "Das ist nicht so, wie es war.\r\nThat is not as it was, and it is so.\n"):
        runs = stretches(text, "fr")
        assert "".join(text[start:end] for start, end, _ in runs) == text


def test_language_of_nothing_is_english() -> None:
    assert guess_language("") == guess_language("12 34") == "en"


@pytest.mark.parametrize(
    ("unit", "expected"),
    [
        ("€", "EUR"),
        ("eur", "EUR"),
        (" % ", "%"),
        ("KM", "km"),
        ("km²", "km2"),
        ("Quartiers", "quartiers"),
        ("", ""),
        ("US$", "USD"),
        ("kwh", "kWh"),
        ("pp", "pp"),
    ],
)
def test_units_are_stored_in_one_spelling(unit: str, expected: str) -> None:
    """The same quantity would be compared as two."""
    assert normalised(unit) == expected
    assert normalised(normalised(unit)) == expected


@pytest.mark.parametrize("number", [0, 1, 16, 21, 71, 77, 80, 81, 91, 99, 100, 101, 180, 342, 999, 1000, 1001, 2000])
def test_french_number_words_are_read(number: int) -> None:
    words = counted("""
        0: zéro; 1: un; 16: seize; 21: vingt et un; 71: soixante et onze; 77: soixante-dix-sept; 80: quatre-vingts;
        81: quatre-vingt-un; 91: quatre-vingt-onze; 99: quatre-vingt-dix-neuf; 100: cent; 101: cent un;
        180: cent quatre-vingts;
        342: trois cent quarante-deux; 999: neuf cent quatre-vingt-dix-neuf; 1000: mille;
        1001: mille un; 2000: deux mille
    """)
    spelled = next(phrase for phrase, value in words.items() if value == number)
    assert read(f"Il y a {spelled} pour cent.", "fr")[0].value == number


@pytest.mark.parametrize(
    ("spelled", "number"),
    [
        ("ventuno", 21),
        ("ventotto", 28),
        ("quarantatré", 43),
        ("centouno", 101),
        ("centottanta", 180),
        ("novecentonovantanove", 999),
        ("mille", 1000),
        ("mille duecento", 1200),
        ("duemila", 2000),
        ("trecentocinquantamila", 350_000),
    ],
)
def test_italian_number_words_are_read(spelled: str, number: int) -> None:
    """Italian joins its number words: a rule that drops the wrong vowel loses every one of them."""
    assert read(f"Sono {spelled} euro.", "it")[0].value == number


@pytest.mark.parametrize(
    ("spelled", "number"),
    [
        ("vinte e um", 21),
        ("cento e um", 101),
        ("novecentos e noventa e nove", 999),
        ("mil e duzentos", 1200),
        ("dois mil", 2000),
        ("trezentos e cinquenta mil", 350_000),
    ],
)
def test_portuguese_number_words_are_read(spelled: str, number: int) -> None:
    assert read(f"São {spelled} euros.", "pt")[0].value == number
