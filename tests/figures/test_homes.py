"""Whose peso it is: a claim would be compared with figures of another country's money."""

import pytest

from claims.figures import read


@pytest.mark.parametrize(
    ("text", "language", "units"),
    [
        ("En Argentina el sueldo llega a 300.000 pesos.", "es", ["ARS"]),
        ("El Gobierno de México paga 500 pesos.", "es", ["MXN"]),
        ("Cobran 30 pesos mexicanos, luego 40 pesos.", "es", ["MXN", "MXN"]),
        ("La Suède verse 30 couronnes.", "fr", ["SEK"]),
    ],
)
def test_country_of_the_text_names_the_currency(text: str, language: str, units: list[str]) -> None:
    """The form would ask for a country that the article tells."""
    assert [figure.unit for figure in read(text, language)] == units


def test_two_countries_leave_the_word_as_it_stands() -> None:
    """A guess between two countries would be wrong half of the time, and look sure."""
    assert [figure.unit for figure in read("Entre Chile y Colombia, el pase cuesta 300 pesos.", "es")] == ["pesos"]


def test_dollar_sign_is_a_peso_only_where_the_text_speaks_of_pesos() -> None:
    """Amounts would be off by the rate of exchange."""
    assert [figure.unit for figure in read("En Chile cuesta $ 500, unos pesos más que antes.", "es")] == ["CLP"]
    assert [figure.unit for figure in read("En Chile cuesta $ 500.", "es")] == ["USD"]
    assert [figure.unit for figure in read("En Chile cuesta US$ 500, no pesos.", "es")] == ["USD"]


def test_money_takes_the_currency_that_is_named_behind_it() -> None:
    """ "Gastaron 71.100 millones" would be logged as a count."""
    first, second = read("Gastaron 71.100 millones, con una media de 1.388 euros.", "es")
    assert (first.unit, first.kind) == (second.unit, second.kind) == ("EUR", "money")
