"""Which language is a text in? Counted by its most frequent small words."""

from collections import Counter
from typing import Final

from claims.figures.tokens import TOKEN
from claims.figures.words import LANGUAGES

SAMPLE: Final = 20_000  # characters; the start of a text tells its language


def guess_language(text: str) -> str:
    """The code of the language whose small words are most frequent in the text; "en" where none is found."""
    words = Counter(match.group().lower() for match in TOKEN.finditer(text[:SAMPLE]))
    scores = {code: sum(words[word] for word in language.stop_words) for code, language in LANGUAGES.items()}
    best = max(scores, key=lambda code: scores[code])
    return best if scores[best] else "en"
