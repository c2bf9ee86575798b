"""Words for the full-text search: folded, so that accents, case and the spelling of per cent do not matter."""

import re
import unicodedata

from django.contrib.postgres.search import SearchQuery

_PER_CENT = re.compile(r"%|\bper ?cent\b|\bpour ?cents?\b|\bpor ciento\b|\bprozent\b|\bper cento\b")
_DIGIT_GAP = re.compile(r"(?<=\d)[   .,'](?=\d{3}\b)")
_WORD = re.compile(r"\w+(?:[.,]\w+)*")


def fold(text: str) -> str:
    """Lower case, no accents, "1 204" as "1204", every per cent as "percent"."""
    plain = "".join(c for c in unicodedata.normalize("NFKD", text.lower()) if not unicodedata.combining(c))
    return _PER_CENT.sub(" percent ", _DIGIT_GAP.sub("", plain)).replace(",", ".")


def query(typed: str) -> SearchQuery | None:
    """All words must occur; the last one may be unfinished. None when nothing searchable was typed."""
    words = _WORD.findall(fold(typed))[:12]
    if not words:
        return None
    quoted = ["'" + word.replace("'", "''") + "'" for word in words]
    return SearchQuery(" & ".join(quoted) + ":*", config="simple", search_type="raw")


def any_of(text: str) -> SearchQuery | None:
    """Any of the longer words: for finding what may be the same, not for what somebody asks for."""
    words = {word for word in _WORD.findall(fold(text)) if len(word) > 3 and not word[0].isdigit()}
    if not words:
        return None
    return SearchQuery(" | ".join(f"'{word}'" for word in sorted(words)), config="simple", search_type="raw")
