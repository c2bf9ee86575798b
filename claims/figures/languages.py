"""Which language is a text in, and where does it change? Counted by the most frequent small words."""

from collections import Counter
from itertools import groupby
from typing import Final

from claims.figures.tokens import TOKEN
from claims.figures.words import LANGUAGES, language_of

SAMPLE: Final = 20_000  # characters; the start of a text tells its language
USUAL: Final = 0.3  # of the words of running text are small words of its language
FEWEST: Final = 4  # words that a paragraph needs, and small words that it has more of another language than of its own
CLEARER: Final = 1.5  # how many times as many


def guess_language(text: str) -> str:
    """The code of the language whose small words are most frequent in the text; "en" where none is found."""
    words = Counter(match.group().lower() for match in TOKEN.finditer(text[:SAMPLE]))
    scores = {code: sum(words[word] for word in language.stop_words) for code, language in LANGUAGES.items()}
    best = max(scores, key=lambda code: scores[code])
    return best if scores[best] else "en"


def stretches(text: str, language: str) -> list[tuple[int, int, str]]:
    """(start, end, language) of the runs of paragraphs in one language; together they are the whole text.

    language: the document's own. Only a paragraph that is clearly in another one is given to it; a short one without
    evidence goes with its neighbours where these agree.
    """
    own = language_of(language).code
    paragraphs = text.splitlines(keepends=True)
    told = [_language_of_paragraph(paragraph, own) for paragraph in paragraphs]
    if not set(told) - {own, ""}:
        return [(0, len(text), language)]
    _fill(told, own)
    runs, start = [], 0
    for code, run in groupby(zip(told, paragraphs, strict=True), key=lambda pair: pair[0]):
        end = start + sum(len(paragraph) for _, paragraph in run)
        runs.append((start, end, language if code == own else code))
        start = end
    return runs


def _language_of_paragraph(paragraph: str, own: str) -> str:
    """The code of the paragraph's language; "" where its words do not tell."""
    words = paragraph.lower().split()
    if len(words) < FEWEST:
        return ""
    ours = _hits(words, own)
    if ours >= USUAL * len(words):
        return own
    hits = {code: _hits(words, code) for code in LANGUAGES if code != own}
    best = max(hits, key=lambda code: hits[code])
    if hits[best] >= max(ours + FEWEST, CLEARER * ours):
        return best
    return own if ours >= FEWEST else ""


def _hits(words: list[str], code: str) -> int:
    return sum(map(LANGUAGES[code].stop_words.__contains__, words))


def _fill(told: list[str], own: str) -> None:
    """Paragraphs that do not tell their language get that of their neighbours, or the document's own."""
    following, after = own, [own] * len(told)
    for place in range(len(told) - 1, -1, -1):
        after[place] = following = told[place] or following
    before = own
    for place, code in enumerate(told):
        before = code or before
        told[place] = code or (before if before == after[place] else own)
