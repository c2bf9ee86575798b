"""Text -> tokens and sentences, in one pass, in time that grows with the length of the text alone."""

import re
import unicodedata
from bisect import bisect_right
from dataclasses import dataclass, field
from typing import Final

from claims.figures.words.language import Language

# An address swallows its own dots and digits, so that no number is read out of it. No branch can give characters back
# to another one: the digits of a number need a sign between each two runs. A currency in letters is cut from its number
# ("CHF3"); one in a single letter only where the digits are no name of a road or a model: "N35,000", "R62 million".
TOKEN: Final = re.compile(
    r"(?:https?://|www\.)\S+|[0-9]+(?:[.,'’][0-9]+)*"
    r"|(?:A[EU]D|BDT|BRL|CAD|CHF|CNY|CZK|DKK|EGP|EUR|GBP|GHS|HKD|HUF|IDR|INR|JPY|K[Ss][Hh]|KES|MXN|MYR|NGN|NOK|NZD"
    r"|PHP|PKR|PLN|R[BM]|RMB|Rp|Rs|RUB|SAR|SEK|SGD|THB|Tk|TRY|TZS|UAH|UGX|USD|XAF|XOF|ZAR)(?=[0-9])"
    r"|[NPR](?=[0-9]{1,3},[0-9]{3}|[0-9]{1,4}\.[0-9]{2}\b"
    r"|[0-9]{1,4}(?:\.[0-9]{1,2})?(?:[bm]n?\b|k\b| ?(?:[bm]|tr)illion))"
    r"|[^\W\d_]\w*|\S"
)
# Digits of other scripts ("٣٤", "३४", full-width ones) and the Arabic signs between them. Superscripts are no digits.
FOREIGN: Final = re.compile(r"[٫٬]|(?![0-9])\d")
ENDERS: Final = frozenset(".!?…")
CLOSERS: Final = frozenset("\"'»”’)]")
OPENERS: Final = frozenset("\"'«“‘([¿¡-–—„‚*•")
# A sentence that runs on is cut here, so that looking around in one costs the same however long the text is.
LONGEST_SENTENCE: Final = 400


class _Digits(dict[int, str | int]):
    """For str.translate: every decimal digit of whatever script -> the one of ours; all else stays as it is."""

    def __missing__(self, code: int) -> str | int:
        character = chr(code)
        self[code] = str(unicodedata.decimal(character)) if character.isdecimal() else code
        return self[code]


DIGITS: Final = _Digits({ord("٫"): ".", ord("٬"): "'"})


@dataclass(slots=True)
class Tokens:
    """A text's tokens as parallel lists. `lows` are lower case, with one kind of apostrophe."""

    text: str
    starts: list[int] = field(default_factory=list)
    ends: list[int] = field(default_factory=list)
    lows: list[str] = field(default_factory=list)
    sentences: list[int] = field(default_factory=list)  # the first token of each sentence

    def __len__(self) -> int:
        return len(self.starts)

    def low(self, index: int) -> str:
        return self.lows[index] if 0 <= index < len(self.lows) else ""

    def raw(self, index: int) -> str:
        return self.text[self.starts[index] : self.ends[index]] if 0 <= index < len(self.starts) else ""

    def glued(self, index: int) -> bool:
        """No white space before the token at index."""
        return 0 < index < len(self.starts) and self.starts[index] == self.ends[index - 1]

    def gap(self, index: int) -> str:
        """The white space before the token at index, at most a few characters of it."""
        if not 0 < index < len(self.starts):
            return "\n"
        return self.text[self.ends[index - 1] : min(self.starts[index], self.ends[index - 1] + 8)]

    def is_number(self, index: int) -> bool:
        return 0 <= index < len(self.lows) and self.lows[index][0] in "0123456789"

    def is_word(self, index: int) -> bool:
        return 0 <= index < len(self.lows) and self.lows[index][0].isalpha()

    def is_capital(self, index: int) -> bool:
        return self.is_word(index) and self.text[self.starts[index]].isupper()

    def sentence(self, index: int) -> tuple[int, int]:
        """The first token of the sentence that holds the token at index, and the one behind its last."""
        place = bisect_right(self.sentences, index)
        first = self.sentences[place - 1] if place else 0
        stop = self.sentences[place] if place < len(self.sentences) else len(self.starts)
        return first, stop

    def opens_sentence(self, index: int) -> bool:
        return self.sentence(index)[0] == index


def tokenise(text: str, words: Language | None = None) -> Tokens:
    """All tokens of a text, with the sentences they form by the habits of a language."""
    plain = text if text.isascii() or not FOREIGN.search(text) else text.translate(DIGITS)
    tokens = Tokens(text)
    for match in TOKEN.finditer(plain):
        tokens.starts.append(match.start())
        tokens.ends.append(match.end())
        tokens.lows.append(match.group().lower().replace("’", "'"))
    tokens.sentences = _sentence_starts(tokens, words)
    return tokens


def _sentence_starts(tokens: Tokens, words: Language | None) -> list[int]:
    starts = [0]
    lows, text, ends = tokens.lows, tokens.text, tokens.ends
    for index in range(1, len(lows)):
        begin = ends[index - 1]
        if tokens.starts[index] == begin:
            if index - starts[-1] > LONGEST_SENTENCE:
                starts.append(index)
            continue
        if (
            text.find("\n", begin, tokens.starts[index]) >= 0
            or (
                (lows[index - 1] in ENDERS or lows[index - 1] in CLOSERS)
                and _ends_here(tokens, index, starts[-1], words)
            )
            or index - starts[-1] > LONGEST_SENTENCE
        ):
            starts.append(index)
    return starts


def _ends_here(tokens: Tokens, index: int, start: int, words: Language | None) -> bool:
    """Does the sentence that began at start end before the token at index, which follows white space?"""
    ender = index - 1
    while ender > index - 4 and tokens.low(ender) in CLOSERS:
        ender -= 1
    if tokens.low(ender) not in ENDERS:
        return False
    following = tokens.raw(index)[:1]
    if not (following.isupper() or following.isdigit() or following in OPENERS):
        return False
    word = tokens.low(ender - 1)
    if tokens.low(ender) != "." or ender < index - 1:
        return True
    initial = len(word) == 1 and word.isalpha() and tokens.is_capital(ender - 1)
    abbreviated = words is not None and word in words.abbreviations
    return not (abbreviated or initial or _is_ordinal(tokens, ender - 1, start, words))


def _is_ordinal(tokens: Tokens, index: int, start: int, words: Language | None) -> bool:
    """Is the number at index, before a full stop and a capital, "the 14th" of the next word, or the number of a list?

    Only a language that writes "14. November" has words that lead to it; "stieg auf 45. Die Polizei" is two sentences.
    """
    low = tokens.low(index)
    if not (low.isdigit() and len(low) <= 3 and tokens.glued(index + 1)):
        return False
    if index == start or words is None:
        return len(low) <= 2
    following = tokens.low(index + 2)
    return following in words.months or (
        tokens.low(index - 1) in words.ordinal_leads and following not in words.functions
    )
