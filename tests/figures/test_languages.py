"""The word files: one broken line would silence a language."""

import pytest

from claims.figures import COMPARATORS, EXTENTS, KINDS, LANGUAGES, guess_language, normalised, read
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
