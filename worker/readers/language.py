"""The language of a text: its own words decide when there are enough, otherwise what the document says of itself."""

import os

# One thread: a forked child with a memory limit has no room for the stacks of a pool that it never uses.
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

import py3langid

_ENOUGH_LETTERS = 200
_FEWEST_LETTERS = 20
_SAMPLE = 6000


def language_of(text: str, hint: str = "") -> str:
    """Two letters (ISO 639-1), or "" when it cannot be told. hint: an html lang attribute or its like."""
    sample = text[:_SAMPLE]
    letters = sum(map(str.isalpha, sample))
    declared = _two_letters(hint)
    if letters < _FEWEST_LETTERS:
        return declared
    ranked = [language for language, _ in py3langid.rank(sample)[:3]]
    if declared in ranked and letters < _ENOUGH_LETTERS:
        return declared
    return _two_letters(ranked[0])


def _two_letters(tag: str) -> str:
    language = tag.strip().replace("_", "-").partition("-")[0].lower()
    return language if len(language) == 2 and language.isascii() and language.isalpha() else ""
