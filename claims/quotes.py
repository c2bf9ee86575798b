"""Quotes in a frozen text: verbatim, whatever white space a browser makes of them."""

from claims.frozen import clean

#: Characters that a keyboard, a word processor or a browser puts in each other's place; one for one, so that places
#: stay. Letters and digits are never among them: another letter is another word.
_ALIKE = str.maketrans(
    {
        **dict.fromkeys("\u2018\u2019\u201a\u201b\u2032\u00b4\u02bc`", "'"),
        **dict.fromkeys("\u201c\u201d\u201e\u201f\u2033\u00ab\u00bb", '"'),
        **dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2015\u2212", "-"),
    }
)
#: Where a word may be broken, and marks that nobody sees.
_UNSEEN = frozenset("\u00ad\u200b\u200c\u200d\u2060\u200e\u200f")


def on_one_line(text: str) -> str:
    """Line breaks and runs of spaces become one space; the no-break space of "93 %" stays what it is."""
    return " ".join(part for part in text.replace("\n", " ").replace("\t", " ").split(" ") if part)


def find_quote(text: str, quote: str, *, near: int) -> tuple[int, int] | None:
    """Where the quote stands, nearest to ``near``. White space, quotation marks and dashes may differ, words may not.

    None when it does not stand there.
    """
    wanted = clean(quote).strip()  # as the text was cleaned: an accent that a keyboard sends as two characters is one
    if not wanted:
        return None
    found = _nearest(text, wanted, near)
    if found is not None:
        return found, found + len(wanted)
    return _loose(text, wanted, near)


def _nearest(text: str, wanted: str, near: int) -> int | None:
    after, before = text.find(wanted, max(near, 0)), text.rfind(wanted, 0, max(near, 0) + len(wanted))
    places = [place for place in (after, before) if place >= 0]
    return min(places, key=lambda place: abs(place - near), default=None)


def _loose(text: str, wanted: str, near: int) -> tuple[int, int] | None:
    """Compare without white space and typography, and carry the position back to the text as it is."""
    alike = text.translate(_ALIKE)
    kept = [place for place, character in enumerate(alike) if _is_seen(character)]
    packed = "".join([alike[place] for place in kept])
    needle = "".join(filter(_is_seen, wanted.translate(_ALIKE)))
    if not needle:
        return None
    found = _nearest(packed, needle, sum(place < near for place in kept))
    return None if found is None else (kept[found], kept[found + len(needle) - 1] + 1)


def _is_seen(character: str) -> bool:
    return not character.isspace() and character not in _UNSEEN
