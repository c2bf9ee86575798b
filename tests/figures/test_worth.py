"""Check-worthiness: the desk would look at advertisements and ages before it looks at claims."""

import pytest

from claims.figures import read


def score(text: str, language: str = "en") -> float:
    return read(text, language)[0].score


@pytest.mark.parametrize(
    ("claim", "other", "language", "reason"),
    [
        ("The council built 412 homes.", "The council will build 412 homes.", "en", "forecast"),
        ("The council built 412 homes.", "If we won, 412 homes were built.", "en", "hypothetical"),
        ("The council built 412 homes.", "Did the council build 412 homes?", "en", "question"),
        ("The council built 412 homes.", "The council talked for 45 minutes.", "en", "duration"),
        ("The council built 412 homes.", "The council built thousands of homes.", "en", "vague"),
        ("Das Amt zahlte 412 Euro.", "Das Amt wird 412 Euro zahlen.", "de", "forecast"),
        ("La ville compte 412 lits.", "La ville devrait compter 412 lits.", "fr", "forecast"),
        ("La ciudad tiene 412 camas.", "La ciudad tendrá 412 camas.", "es", "forecast"),
        ("The council built 412 homes.", "In this example, 412 homes are built.", "en", "instruction"),
        ("La ville supprime 412 lits.", "La ville lance un plan de suppression de 412 lits.", "fr", "forecast"),
        ("La città ha 412 letti.", "La città avrà 412 letti.", "it", "forecast"),
        ("A cidade tem 412 camas.", "A cidade terá 412 camas.", "pt", "forecast"),
    ],
)
def test_fact_is_worth_more_than(claim: str, other: str, language: str, reason: str) -> None:
    assert score(claim, language) > score(other, language)
    assert reason in read(other, language)[0].reasons


def test_text_that_speaks_to_its_reader_all_the_time_is_an_advert() -> None:
    advert = (
        "You will love your new sofa. Order yours today and you save. You and your home deserve it. It has 12 colours."
    )
    reading = read(advert, "en")[0]
    assert "advert" in reading.reasons
    assert reading.score < score("The report lists 12 colours.")


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The council built 412 homes in May.", "en"),
        ("Some 412 homes in Great Yarmouth burned.", "en"),
        ("La revue Si compte 412 pages.", "fr"),
    ],
)
def test_name_is_no_sign_of_a_wish_or_a_condition(text: str, language: str) -> None:
    """A fact would sink in the list because it happened in May or in Great Yarmouth."""
    assert not {"hypothetical", "opinion", "forecast"} & set(read(text, language)[0].reasons)
