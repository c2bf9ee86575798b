"""Currencies and what each language calls them, from the Unicode project's locale data (CLDR) through Babel."""

from functools import lru_cache
from typing import Final

from babel.core import get_global
from babel.numbers import get_currency_name, get_territory_currencies

#: One, some and many, so that every plural form of every language is met.
COUNTS: Final = (1, 2, 5, 100)


@lru_cache(maxsize=1)
def tender() -> frozenset[str]:
    """The ISO 4217 codes that are legal tender somewhere today."""
    territories = get_global("territory_currencies")
    return frozenset(code for territory in territories for code in get_territory_currencies(territory))


def currency_names(language: str) -> dict[str, str]:
    """The names of all of them in lower case, singular and plural -> code; language: "fr", "pt" …"""
    named = {get_currency_name(code, count, language).lower(): code for code in sorted(tender()) for count in COUNTS}
    # Where the data have no name, the code stands for it.
    return {name: code for name, code in named.items() if name != code.lower()}
