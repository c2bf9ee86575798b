"""The word tables against packages that know number words, currencies and units: what is missing would not be read."""

import re
from random import Random

import pint
import pytest
from babel.numbers import get_currency_name
from num2words import num2words
from text_to_num import text2num

from claims.figures import LANGUAGES, Unreadable, parse_value
from claims.figures.lexicon import lexicon
from claims.figures.numerals import number_at
from claims.figures.tokens import tokenise
from claims.figures.units import RATES, SYMBOLS

CODES = sorted(LANGUAGES)
#: The twenty most traded currencies, and those of countries that are often in the news of our languages.
CURRENCIES = (
    "USD EUR JPY GBP CNY AUD CAD CHF HKD SGD SEK KRW NOK NZD INR MXN TWD ZAR BRL DKK PLN THB ILS IDR CZK AED TRY HUF"
    " CLP SAR PHP MYR COP RUB RON UAH MAD TND DZD EGP LBP SYP IQD IRR NGN KES ARS XOF"
).split()


def spelled_out() -> list[int]:
    """All numbers that texts spell out often, and a sample of all others below a thousand millions."""
    random = Random(7)
    return [
        *range(2, 1000),
        *(random.randrange(1000, 10**6) for _ in range(500)),
        *(random.randrange(10**6, 10**9) for _ in range(200)),
        *range(1000, 100_000, 1000),
    ]


def our_reading(words: str, language: str) -> int | None:
    tokens = tokenise(words)
    number = number_at(tokens, 0, lexicon(language))
    return int(number.value) if number and number.stop == len(tokens) else None


def their_reading(words: str, language: str) -> int | None:
    try:
        return text2num(words, language)
    except ValueError:
        return None


@pytest.mark.parametrize("language", CODES)
def test_every_number_in_words_is_read(language: str) -> None:
    """A number that is spelled out would be read in part, which is worse than not at all."""
    written = {number: num2words(number, lang=language).replace(",", "") for number in spelled_out()}
    wrong = {words: ours for number, words in written.items() if (ours := our_reading(words, language)) != number}
    # where the other reader does not know the word either, it is the writer of the words who errs ("centodicotto")
    assert {words: ours for words, ours in wrong.items() if their_reading(words, language) is not None} == {}
    assert len(wrong) < len(written) / 50


@pytest.mark.parametrize("language", CODES)
def test_currencies_are_known_by_their_names(language: str) -> None:
    """An amount would be taken for a count of things."""
    missing = {}
    for code in CURRENCIES:
        name = get_currency_name(code, count=12, locale=language)
        try:
            amount = parse_value(f"12 {name}", language)
        except Unreadable as error:
            missing[name] = error.code
            continue
        if (amount.unit, amount.kind) != (code, "money"):
            missing[name] = f"{amount.unit} {amount.kind}"
    assert missing == {}


def test_unit_symbols_mean_what_physicists_mean() -> None:
    """ "12 hl" would be compared with litres as if it were something else."""
    registry = pint.UnitRegistry()
    registry.define("ppb = 1e-9")
    powers = {name: re.sub(r"(?<=m)([23])$", r"**\1", name) for name in {*SYMBOLS.values()} - RATES - {"px", "MP"}}
    strange = {name for name, power in powers.items() if not parsed(registry, power)}
    assert strange == set()


def parsed(registry: pint.UnitRegistry, name: str) -> bool:
    try:
        registry.parse_units(name)
    except pint.UndefinedUnitError:
        return False
    return True
