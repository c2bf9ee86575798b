"""Check-worthiness: the desk would look at advertisements and ages before it looks at claims."""

from pathlib import Path

import pytest

from bench.worth import FIRST, LAST, as_table
from claims.figures import REASONS, read
from claims.figures.learning import average_precision
from claims.figures.weights import BUILT_IN
from claims.reasons import REASON_WORDS
from tests.figures import genres


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


@pytest.mark.parametrize(
    ("text", "language", "reason"),
    [
        ("La ville construira 412 logements.", "fr", "forecast"),
        ("Le plan supprimerait 412 lits.", "fr", "hypothetical"),
        ("El plan construirá 412 casas.", "es", "forecast"),
        ("Il piano costruirà 412 case.", "it", "forecast"),
        ("The state wants 412 hectares of trees by 2040.", "en", "forecast"),
        ("The chairwoman (34) and her son, 14, came.", "en", "duration"),
        ("The ministry counted 412 patients.", "en", "official"),
        ("The ministry counted 412 patients.", "en", "public"),
        ("Double rooms at 412 euros per night.", "en", "offer"),
    ],
)
def test_grammar_of_the_sentence_is_named(text: str, language: str, reason: str) -> None:
    """Who reads a card would not see why it stands where it does."""
    assert reason in read(text, language)[0].reasons


def test_figure_among_plans_sinks_though_its_own_sentence_is_silent() -> None:
    plans = "The party will hire 300 nurses. It would build 900 homes. It hopes to plant 700 trees. "
    claim = "A tax of 412 euros pays for it."
    assert "plans" in read(plans + claim, "en")[-1].reasons
    assert score(claim) > read(plans + claim, "en")[-1].score


@pytest.mark.parametrize("language", genres.languages())
def test_news_come_before_adverts_recipes_plans_and_stories(language: str) -> None:
    """A reviewer would read through hotel prices to find the claims. On texts that the weights were not fitted on."""
    ranked = [
        (BUILT_IN.score(reasons), worth)
        for text in genres.texts(language)
        if text.place % 2 == 0
        for reasons, worth in genres.decisions(text)
    ]
    assert len(ranked) > 20
    assert (average_precision(ranked) or 0) > 0.95


def test_every_reason_has_a_weight_and_words_for_people() -> None:
    """A score would count what no card can explain."""
    assert set(BUILT_IN.each) == set(REASONS) == set(REASON_WORDS)


def test_page_on_figures_shows_the_weights_that_count() -> None:
    page = (Path(__file__).parents[2] / "docs" / "figures.md").read_text(encoding="utf-8")
    assert page.partition(FIRST)[2].partition(LAST)[0] == as_table(BUILT_IN)
