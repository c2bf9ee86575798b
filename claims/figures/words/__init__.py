"""The languages that the reader knows. A new one is one file and one line here, and a table in written.py."""

from typing import Final

from claims.figures.words.de import DE
from claims.figures.words.en import EN
from claims.figures.words.es import ES
from claims.figures.words.fr import FR
from claims.figures.words.it import IT
from claims.figures.words.language import Language
from claims.figures.words.nl import NL
from claims.figures.words.pt import PT
from claims.figures.words.written import WRITTEN, Written

LANGUAGES: Final[dict[str, Language]] = {language.code: language for language in (FR, EN, ES, DE, IT, PT, NL)}


def language_of(code: str) -> Language:
    """The word file for a language tag ("fr", "fr-BE", "FR_ca"), English for one that is not known."""
    return LANGUAGES.get(code[:2].lower(), EN)


def written_in(code: str) -> Written:
    """How a language writes figures, English for one that is not known."""
    return WRITTEN.get(code[:2].lower(), WRITTEN["en"])
