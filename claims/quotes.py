"""Quotes in a frozen text: verbatim, whatever white space a browser makes of them."""

from claims.frozen import clean


def on_one_line(text: str) -> str:
    """Line breaks and runs of spaces become one space; the no-break space of "93 %" stays what it is."""
    return " ".join(part for part in text.replace("\n", " ").replace("\t", " ").split(" ") if part)


def find_quote(text: str, quote: str, *, near: int) -> tuple[int, int] | None:
    """Where the quote stands, nearest to ``near``; white space may differ, words may not. None when it does not."""
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
    """Compare without white space, and carry the position back to the text as it is."""
    kept = [place for place, character in enumerate(text) if not character.isspace()]
    packed = "".join(text[place] for place in kept)
    needle = "".join(wanted.split())
    found = _nearest(packed, needle, sum(place < near for place in kept))
    return None if found is None else (kept[found], kept[found + len(needle) - 1] + 1)
