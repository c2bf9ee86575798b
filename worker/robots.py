"""Reads a robots.txt as RFC 9309 says: the group of our name, else that of everybody; the longest rule wins."""

import re

#: The name by which a robots.txt speaks to us.
NAME = "figurecheck"
_NAMED = re.compile(r"[a-z_-]+")


def allows(text: str, target: str) -> bool:
    """Whether the file lets us have this path and query. What cannot be read in it forbids nothing."""
    groups = _groups(text)
    rules = groups.get(NAME, groups.get("*", []))
    fitting = [(len(pattern), allowed) for pattern, allowed in rules if _fits(pattern, target)]
    return max(fitting)[1] if fitting else True


def _groups(text: str) -> dict[str, list[tuple[str, bool]]]:
    """Rules (pattern, allowed) by the name they are for, in lower case; groups of one name are added together."""
    groups: dict[str, list[tuple[str, bool]]] = {}
    names: list[str] = []
    in_rules = False
    for key, value in _lines(text):
        if key == "user-agent":
            names = [] if in_rules else names
            in_rules = False
            found = _NAMED.match(value.lower())
            names.append("*" if value.startswith("*") else found[0] if found else "")
            groups.setdefault(names[-1], [])
        elif key in ("allow", "disallow"):
            in_rules = True
            for name in names if value else ():
                groups[name].append((value, key == "allow"))
    return groups


def _lines(text: str) -> list[tuple[str, str]]:
    split = [line.partition("#")[0].partition(":") for line in text.splitlines()]
    return [(key.strip().lower(), value.strip()) for key, colon, value in split if colon]


def _fits(pattern: str, target: str) -> bool:
    """Whether the target begins with the pattern, in which * is anything and a $ at the end is the end.

    Piece by piece and never back, so that no pattern takes longer than the target is long.
    """
    whole = pattern.endswith("$")
    first, *others = pattern.removesuffix("$").split("*")
    if not target.startswith(first):
        return False
    if not others:
        return not whole or target == first
    *middle, last = others
    place = len(first)
    for piece in middle:
        found = target.find(piece, place)
        if found < 0:
            return False
        place = found + len(piece)
    return target.endswith(last) and len(target) - len(last) >= place if whole else target.find(last, place) >= 0
