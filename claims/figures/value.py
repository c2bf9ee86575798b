"""What a person types into a form's value field -> a figure."""

import re
import unicodedata
from decimal import Decimal
from typing import Final, Literal

from claims.figures.bounds import bound_before
from claims.figures.digits import DECIMALS, WHOLE_DIGITS
from claims.figures.finding import typed_figure
from claims.figures.found import Found
from claims.figures.lexicon import Lexicon, lexicon
from claims.figures.numerals import number_at
from claims.figures.shapes import Amount
from claims.figures.tokens import Tokens, tokenise

Fault = Literal[
    "empty",
    "no_number",
    "too_large",
    "too_precise",
    "several_numbers",
    "low_above_high",
    "not_a_digit",
    "trailing_words",
    "bad_character",
]
LONGEST: Final = 200  # characters: a figure, not an article
SCIENTIFIC: Final = re.compile(r"[+-]?[0-9]{1,20}(?:[.,][0-9]{1,20})?e([+-]?[0-9]{1,20})", re.IGNORECASE)


class Unreadable(ValueError):
    """The text is no single figure; `code` says why, for the form to put into words."""

    def __init__(self, code: Fault) -> None:
        super().__init__(code)
        self.code: Fault = code


def parse_value(text: str, language: str) -> Amount:
    """ "93 %", "3,5 milliards d'euros", "$3.5bn", "10-15 %", "52 more", "deux tiers", "93" -> the figure.

    Finite numbers of at most 20 digits before the decimal sign and 9 behind it. Raises Unreadable, and nothing else.
    """
    plain = _cleaned(text)
    if SCIENTIFIC.fullmatch(plain):
        return _scientific(plain)
    lex = lexicon(language)
    tokens = tokenise(plain, lex.words)
    found = typed_figure(tokens, lex)
    if found is None:
        raise Unreadable(_why_none(tokens))
    _check_around(tokens, found, lex)
    return _amount(found)


def _cleaned(text: str) -> str:
    """Trimmed text whose digits are all ASCII; decimal digits of other scripts are taken over."""
    plain = text.strip()
    if not plain:
        raise Unreadable("empty")
    if any(unicodedata.category(sign) in ("Cc", "Cs", "Co", "Cn") for sign in plain[: LONGEST * 10]):
        raise Unreadable("bad_character")
    if len(plain) > LONGEST:
        raise Unreadable("too_large" if _longest_run(plain) > WHOLE_DIGITS else "trailing_words")
    plain = "".join(str(unicodedata.decimal(sign)) if sign.isdecimal() else sign for sign in plain)
    for place, sign in enumerate(plain):
        after_letter = place > 0 and plain[place - 1].isalpha()
        if sign.isnumeric() and not sign.isdecimal() and not sign.isalpha() and not (sign in "²³" and after_letter):
            raise Unreadable("not_a_digit")
    return re.sub(r"^([-+−–])\s+", r"\1", plain)


def _longest_run(text: str) -> int:
    return max((len(run) for run in re.findall(r"[0-9]+", text)), default=0)


def _scientific(plain: str) -> Amount:
    number, _, exponent = plain.lower().replace(",", ".").partition("e")
    if abs(int(exponent)) > WHOLE_DIGITS + DECIMALS:
        raise Unreadable("too_large" if int(exponent) > 0 else "too_precise")
    value = Decimal(number).scaleb(int(exponent))
    _check_size(value)
    return Amount(value, None, None, "", "count", "=", "level")


def _check_size(value: Decimal) -> None:
    if abs(value) >= Decimal(10) ** WHOLE_DIGITS:
        raise Unreadable("too_large")
    exponent = value.normalize().as_tuple().exponent
    if isinstance(exponent, int) and exponent < -DECIMALS:
        raise Unreadable("too_precise")


def _why_none(tokens: Tokens) -> Fault:
    for low in tokens.lows:
        if low[0].isdigit():
            runs = [len(run) for run in re.findall(r"[0-9]+", low)]
            if len(runs) == 1 and runs[0] <= WHOLE_DIGITS:
                return "too_large"
            if len(runs) == 2 and runs[0] <= WHOLE_DIGITS and runs[1] > DECIMALS:
                return "too_precise"
            return "too_large" if max(runs) > WHOLE_DIGITS else "no_number"
    return "no_number"


def _check_around(tokens: Tokens, found: Found, lex: Lexicon) -> None:
    """Whatever is neither the figure nor a word that bounds it is refused: it may be a second figure."""
    if bound_before(tokens, found.first, lex) > 0:
        raise Unreadable("trailing_words")
    index = found.stop
    while index < len(tokens):
        step = lex.after.starting(tokens, index) or lex.more_after.starting(tokens, index)
        if step:
            index = step[1]
            continue
        if tokens.low(index) in lex.words.scales:
            raise Unreadable("too_large")
        second = number_at(tokens, index + 1, lex) if tokens.low(index) in lex.words.until else None
        if second and found.high is None and second.value < found.value:
            raise Unreadable("low_above_high")
        if any(tokens.is_number(at) for at in range(index, len(tokens))):
            raise Unreadable("several_numbers")
        raise Unreadable("trailing_words")


def _amount(found: Found) -> Amount:
    for value in (found.value, found.high):
        if value is not None:
            _check_size(value)
    if found.high is not None:
        return Amount(None, found.value, found.high, found.unit, found.kind, "between", found.extent)
    return Amount(found.value, None, None, found.unit, found.kind, found.comparator, found.extent)
