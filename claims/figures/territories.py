"""What each language calls countries and continents, from the Unicode project's locale data (CLDR) through Babel."""

from functools import lru_cache
from typing import Final

from babel.core import Locale, UnknownLocaleError

# Groups of territories that are no place in a text
NO_PLACES: Final = frozenset(["ZZ", "EZ", "UN", "XA", "XB", "QO"])


@lru_cache(maxsize=16)
def territory_names(language: str) -> frozenset[str]:
    """The names in lower case; none for a language without data."""
    try:
        named = Locale(language).territories
    except UnknownLocaleError:
        return frozenset()
    return frozenset(name.lower() for code, name in named.items() if code not in NO_PLACES and "(" not in name)
