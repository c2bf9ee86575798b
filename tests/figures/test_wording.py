"""Wording: a sentence that reads wrongly in French, or sounds like a verdict, would go into an article."""

from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claims.figures.compare import Interval
from claims.figures.compare.relations import OBSTACLES, Relation, Statement, relation
from claims.figures.compare.wording import fixed, point_difference, sentence
from claims.figures.words.told import TOLD
from tests.figures.expressions import EXAMPLES

JUDGING = ("false", "wrong", "lie", "true", "misleading", "faux", "fausse", "mensonge", "vrai", "erron", "tromp")


@pytest.mark.parametrize(
    ("claimed", "official", "unit", "language", "words"),
    [
        ("10.4", "10.0", "%", "en", "The official figure on that day was 10.0%; the claim is 0.4\u00a0points higher."),
        (
            "10.4", "10.0", "%", "fr",
            "Le chiffre officiel était ce jour-là de 10,0\u202f%\u202f; l’affirmation le dépasse de 0,4\u00a0point.",
        ),
        ("7", "9.0", "%", "en", "The official figure on that day was 9.0%; the claim is 2\u00a0points lower."),
        (
            "7", "9.0", "%", "fr",
            "Le chiffre officiel était ce jour-là de 9,0\u202f%\u202f; l’affirmation est inférieure de 2\u00a0points.",
        ),
        ("8", "9.0", "%", "en", "The official figure on that day was 9.0%; the claim is 1\u00a0point lower."),
        ("3", "3.0", "EUR", "en", "The official figure on that day was €3.0; the claim agrees with it."),
    ],
)  # fmt: skip
def test_the_two_numbers_are_told_as_they_stand(
    claimed: str, official: str, unit: str, language: str, words: str
) -> None:
    assert point_difference(Decimal(claimed), Decimal(official), unit, language, places=1) == words


def test_a_relation_is_told_with_its_rounding() -> None:
    one = Statement(Interval.around(Decimal(93), Decimal("0.5")), "%", exact=Decimal(93))
    other = Statement(Interval.around(Decimal("92.8"), Decimal("0.05")), "%", exact=Decimal("92.8"))
    told = sentence(relation(one, other), Decimal("92.8"), "%", "fr", places=1)
    assert told == "Le chiffre officiel était ce jour-là de 92,8\u202f%\u202f; arrondi, c’est celui de l’affirmation."


@pytest.mark.parametrize("language", ["en", "fr"])
def test_every_obstacle_has_its_words(language: str) -> None:
    told = [sentence(Relation("incomparable", why=(name,)), Decimal(1), "%", language) for name in OBSTACLES]
    assert len(set(told)) == len(OBSTACLES)
    if language == "en":
        assert all(words in sentence for words, sentence in zip(OBSTACLES.values(), told, strict=True))


def test_both_languages_say_the_same_things() -> None:
    assert TOLD["en"].keys() == TOLD["fr"].keys()


def test_no_wording_is_a_verdict() -> None:
    for language, words in TOLD.items():
        for name, template in words.items():
            found = [word for word in JUDGING if word in template.casefold().replace("{", " ").split()]
            assert not found, (language, name)


def test_french_marks_have_their_spaces() -> None:
    for name, template in TOLD["fr"].items():
        for place, sign in enumerate(template):
            before = template[place - 1] if place else ""
            if sign in ";?!%»":
                assert before in "\u202f\u00a0", name
            if sign == ":":
                assert before == "\u00a0", name


@settings(max_examples=EXAMPLES)
@given(st.decimals(-(10**15), 10**15, places=4), st.integers(0, 4))
def test_places_are_kept(value: Decimal, places: int) -> None:
    """ "10.0" says more than "10"."""
    text = fixed(value, "en", places)
    assert len(text.partition(".")[2]) == places
