"""Digits with their separators -> a number, in the habit of the language and of the text."""

from decimal import Decimal
from typing import Final

from claims.figures.tokens import Tokens
from claims.figures.words.language import Language

WHOLE_DIGITS: Final = 20
DECIMALS: Final = 9


def digits_value(raw: str, words: Language, american: bool = False) -> Decimal | None:
    """A run of digits with its separators as the language reads it, or None where it is no number ("1.2.3").

    american: an otherwise decimal comma groups thousands, as in Mexico; see `habits`.
    """
    raw = raw.replace("’", "'")
    signs = [sign for sign in raw if not sign.isdigit()]
    parts = raw.replace(",", ".").replace("'", ".").split(".")
    if not signs:
        return _bounded(raw, "")
    last = signs[-1]
    if len(set(signs)) > 2 or (len(set(signs)) == 2 and signs.count(last) > 1):
        return None
    if len(set(signs)) == 2:
        return _bounded("".join(parts[:-1]), parts[-1]) if _grouped(parts[:-1]) else None
    if len(signs) > 1:
        return _bounded("".join(parts), "") if _grouped(parts) else None
    decimal = "." if american else words.decimal
    if last == "'" and words.decimal == "," and len(parts[-1]) < 3:
        return _bounded(parts[0], parts[1])  # 1'5 as it is written by hand
    if last == "'" or (last != decimal and _grouped(parts)):
        return _bounded("".join(parts), "") if _grouped(parts) else None
    return _bounded(parts[0], parts[1])


def _grouped(parts: list[str]) -> bool:
    """Thousands: one to three digits, then threes. India writes 1,00,000: twos are let through before the last."""
    head, *rest = parts
    if not rest:
        return True
    inner = all(len(part) in (2, 3) for part in rest[:-1])
    return 1 <= len(head) <= 3 and head[0] != "0" and inner and len(rest[-1]) == 3


def _bounded(whole: str, fraction: str) -> Decimal | None:
    if len(whole.lstrip("0")) > WHOLE_DIGITS or len(fraction) > DECIMALS:
        return None
    return Decimal(f"{whole}.{fraction or '0'}") if fraction else Decimal(whole)


def american_habit(tokens: Tokens, words: Language) -> bool:
    """Does this text write 1,234.5 although its language writes 1.234,5? Told from the numbers that allow one reading.

    Only Spanish is written both ways by whole countries.
    """
    if words.code != "es":
        return False
    votes = 0
    for index, low in enumerate(tokens.lows):
        if low[0].isdigit() and len(low) < 16 and tokens.low(index - 1) not in words.hour_articles:
            votes += _votes(low, ".", ",") - _votes(low, ",", ".")
    return votes > 0


def _votes(raw: str, decimal: str, group: str) -> bool:
    """Is it surely, or almost so, written with this decimal sign? Three decimals are rare, two are not."""
    head, found, tail = raw.rpartition(decimal)
    if found and len(tail) in (1, 2) and decimal not in head:
        return True
    return raw.count(group) > 1 or (raw.rpartition(group)[2] != raw and len(raw.rpartition(group)[2]) == 3)
