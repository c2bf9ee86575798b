"""Who says what a sentence says: names and bodies beside a verb of saying or behind "according to"."""

from dataclasses import dataclass
from typing import Final

from claims.figures.lexicon import Lexicon
from claims.figures.names import BODY, author_of, can_speak, has_name, is_body, is_report, name_backward, name_forward
from claims.figures.tokens import Tokens

LONGEST_GAP: Final = 6  # tokens between the one who says and the verb
MARKS: Final = frozenset('«»“”„"')
STOPS: Final = frozenset('.,;:!?()[]"«»“”„…–—|')
SURE: Final = 0.8


@dataclass(frozen=True, slots=True)
class Speaker:
    """Somebody who speaks in tokens start to stop; start == stop for a pronoun: somebody named before.

    at: the verb or phrase that says so. frame: the tokens of verb and name together.
    """

    at: int
    start: int
    stop: int
    confidence: float
    according: bool = False

    @property
    def frame(self) -> tuple[int, int]:
        return min(self.at, self.start), max(self.at + 1, self.stop)


def speakers(tokens: Tokens, first: int, end: int, lex: Lexicon) -> list[Speaker]:
    """All who speak in a sentence, in the order of their verbs."""
    found = []
    for index in range(first, end):
        if tokens.lows[index] not in lex.speech_firsts:
            continue
        speaker = _at(tokens, index, first, end, lex)
        if speaker:
            found.append(speaker)
    return found


def _at(tokens: Tokens, index: int, first: int, end: int, lex: Lexicon) -> Speaker | None:
    """The one who speaks by the word at index."""
    low, around = tokens.lows[index], lex.words.around
    if link := lex.according.starting(tokens, index):
        return _behind_link(tokens, index, link[1], end, lex)
    if low in around.hearsay:
        return _hearsay(tokens, index, end, lex)
    if low in around.according_after:
        start, stop = name_backward(tokens, index, first, lex)
        return Speaker(index, *author_of(tokens, start, stop, lex), SURE, according=True) if stop > start else None
    if low in around.judges and index == first:
        return _judge(tokens, index, end, lex)
    if phrase := lex.says_in_words.starting(tokens, index):
        return _beside_verb(tokens, index, phrase[1], first, end, lex)
    if low in around.says and _is_verb(tokens, index, first):
        return _beside_verb(tokens, index, index + 1, first, end, lex)
    return None


def _judge(tokens: Tokens, at: int, end: int, lex: Lexicon) -> Speaker | None:
    """ "Pour l'économiste Luc Bernard, la dette …": somebody who speaks by trade, and a comma."""
    start, stop = name_forward(tokens, at + 1, end, lex)
    speaks = stop > start and tokens.low(stop) == "," and is_body(tokens.low(start), lex)
    return Speaker(at, start, stop, BODY, according=True) if speaks else None


def _behind_link(tokens: Tokens, at: int, start: int, end: int, lex: Lexicon) -> Speaker | None:
    """ "according to X", "selon X" """
    start += tokens.low(start) in lex.words.around.by  # "nach Angaben von"
    start, stop = name_forward(tokens, start, end, lex)
    if stop == start:
        pronoun = tokens.low(start) in lex.words.pronouns | lex.words.around.he
        return Speaker(at, at, at, BODY, according=True) if pronoun else None
    start, stop = author_of(tokens, start, stop, lex)
    named = has_name(tokens, start, stop, lex) or is_body(tokens.low(start), lex)
    return Speaker(at, start, stop, SURE if named else BODY, according=True)


def _is_verb(tokens: Tokens, index: int, first: int) -> bool:
    """Verbs have no capital within a sentence: "States"."""
    return not tokens.is_capital(index) or index == first or tokens.low(index - 1) in MARKS


def _hearsay(tokens: Tokens, at: int, end: int, lex: Lexicon) -> Speaker | None:
    """ "nach UN-Angaben", "nach Angaben der Polizei" """
    start, stop = name_forward(tokens, at + 1, end, lex)
    report = next((index for index in range(start, stop) if is_report(tokens.low(index), lex)), None)
    if report is None:
        return None
    if tokens.low(report - 1) == "-" and report - 1 > start:
        return Speaker(at, start, report - 1, SURE, according=True)
    return Speaker(at, *author_of(tokens, start, stop, lex), SURE, according=True)


def _beside_verb(tokens: Tokens, verb: int, behind: int, first: int, end: int, lex: Lexicon) -> Speaker | None:
    """ "X said", "said X", "he said" """
    before = _before_verb(tokens, verb, first, lex)
    while behind < end and (tokens.low(behind) in lex.weekday_words or _is_timed(tokens, behind, lex)):
        behind += 1
    sides = [name_backward(tokens, before, first, lex), name_forward(tokens, behind, end, lex)]
    if tokens.low(before - 1) in MARKS or tokens.low(before - 1) == ",":
        sides.reverse()
    for start, stop in sides:
        if stop > start and (confidence := can_speak(tokens, start, stop, lex)):
            return Speaker(verb, *author_of(tokens, start, stop, lex), confidence)
    if _is_he(tokens, before, verb, first, lex):
        return Speaker(verb, verb, verb, BODY)
    return None


def _is_timed(tokens: Tokens, index: int, lex: Lexicon) -> bool:
    """ "on" in "on Monday", "este" in "este martes" """
    return (
        tokens.low(index + 1) in lex.weekday_words and tokens.low(index) in lex.words.functions | lex.words.determiners
    )


def _before_verb(tokens: Tokens, verb: int, first: int, lex: Lexicon) -> int:
    """The index behind the one who says: past "has", "on Friday" and ", who"."""
    around, before = lex.words.around, verb
    while before > first and before > verb - LONGEST_GAP:
        low = tokens.low(before - 1)
        timed = tokens.low(before) in lex.weekday_words and low in lex.words.functions
        if not (
            low in around.before_says or low in lex.weekday_words or low in lex.days_ago.firsts or low == "'" or timed
        ):
            break
        before -= 1
    if tokens.low(before - 1) in around.who:
        before -= 1 + (tokens.low(before - 2) == ",")
    return before


def _is_he(tokens: Tokens, before: int, verb: int, first: int, lex: Lexicon) -> bool:
    """A pronoun beside the verb: "he said", "précise-t-il", "sagte er", or none where the language needs none."""
    around = lex.words.around
    behind = verb + 1
    while tokens.low(behind) in ("-", "t") and behind < verb + 4:
        behind += 1
    if tokens.low(before - 1) in around.he or tokens.low(behind) in around.he:
        return True
    opens = before == first or tokens.low(before - 1) in MARKS or tokens.low(before - 1) == ","
    return around.drops_subject and opens
