"""Who says what a sentence says: names and bodies beside a verb of saying or behind "according to"."""

from dataclasses import dataclass
from typing import Final

from claims.figures.lexicon import Lexicon
from claims.figures.tokens import Tokens

LONGEST_NAME: Final = 10
LONGEST_GAP: Final = 6  # tokens between the one who says and the verb
LONGEST_APPOSITION: Final = 16
MARKS: Final = frozenset('«»“”„"')
STOPS: Final = frozenset('.,;:!?()[]"«»“”„…–—|')
TITLES: Final = frozenset(["m", "mm", "mme", "mr", "mrs", "ms", "dr", "prof", "sr", "sra", "st", "gen", "sen", "rep"])
SURE: Final = 0.85
NAMED: Final = 0.75
BODY: Final = 0.7


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
        start, stop = _name_backward(tokens, index, first, lex)
        return Speaker(index, _author(tokens, start, stop, lex), stop, SURE, according=True) if stop > start else None
    if low in around.judges and index == first:
        return _judge(tokens, index, end, lex)
    if phrase := lex.says_in_words.starting(tokens, index):
        return _beside_verb(tokens, index, phrase[1], first, end, lex)
    if low in around.says and _is_verb(tokens, index, first):
        return _beside_verb(tokens, index, index + 1, first, end, lex)
    return None


def _judge(tokens: Tokens, at: int, end: int, lex: Lexicon) -> Speaker | None:
    """ "Pour l'économiste Luc Bernard, la dette …": somebody who speaks by trade, and a comma."""
    start, stop = _name_forward(tokens, at + 1, end, lex)
    speaks = stop > start and tokens.low(stop) == "," and is_body(tokens.low(start), lex)
    return Speaker(at, start, stop, BODY, according=True) if speaks else None


def _behind_link(tokens: Tokens, at: int, start: int, end: int, lex: Lexicon) -> Speaker | None:
    """ "according to X", "selon X" """
    start, stop = _name_forward(tokens, start, end, lex)
    if stop == start:
        pronoun = tokens.low(start) in lex.words.pronouns | lex.words.around.he
        return Speaker(at, at, at, BODY, according=True) if pronoun else None
    start = _author(tokens, start, stop, lex)
    named = _has_name(tokens, start, stop, lex) or is_body(tokens.low(start), lex)
    return Speaker(at, start, stop, SURE if named else BODY, according=True)


def _is_verb(tokens: Tokens, index: int, first: int) -> bool:
    """Verbs have no capital within a sentence: "States"."""
    return not tokens.is_capital(index) or index == first or tokens.low(index - 1) in MARKS


def _hearsay(tokens: Tokens, at: int, end: int, lex: Lexicon) -> Speaker | None:
    """ "nach UN-Angaben", "nach Angaben der Polizei" """
    start, stop = _name_forward(tokens, at + 1, end, lex)
    report = next((index for index in range(start, stop) if _is_report(tokens.low(index), lex)), None)
    if report is None:
        return None
    if tokens.low(report - 1) == "-" and report - 1 > start:
        return Speaker(at, start, report - 1, SURE, according=True)
    return Speaker(at, _author(tokens, start, stop, lex), stop, SURE, according=True)


def _beside_verb(tokens: Tokens, verb: int, behind: int, first: int, end: int, lex: Lexicon) -> Speaker | None:
    """ "X said", "said X", "he said" """
    before = _before_verb(tokens, verb, first, lex)
    while behind < end and (tokens.low(behind) in lex.weekday_words or _is_timed(tokens, behind, lex)):
        behind += 1
    sides = [_name_backward(tokens, before, first, lex), _name_forward(tokens, behind, end, lex)]
    if tokens.low(before - 1) in MARKS or tokens.low(before - 1) == ",":
        sides.reverse()
    for start, stop in sides:
        if stop > start and (confidence := _can_speak(tokens, start, stop, lex)):
            return Speaker(verb, _author(tokens, start, stop, lex), stop, confidence)
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


def _name_forward(tokens: Tokens, start: int, end: int, lex: Lexicon) -> tuple[int, int]:
    """The noun phrase that begins at start, without its article: "la Food and Drug Administration"."""
    words, around = lex.words, lex.words.around
    while start < end and (tokens.low(start) in words.determiners or tokens.low(start) == "'"):
        start += 1
    if tokens.low(start) in words.pronouns | around.he:
        return start, start
    index, linked = start, True
    while index < end and index < start + LONGEST_NAME:
        low = tokens.low(index)
        if low in around.links or (linked and index > start and low in words.determiners):
            linked = True
        elif _belongs(tokens, index, lex) and (linked or not _ends_german(tokens, index, lex)):
            linked = low in ("'", "-", ".")
        else:
            break
        index += 1
    while index > start and (
        tokens.low(index - 1) in around.links | words.determiners or tokens.low(index - 1) in "'.-"
    ):
        index -= 1
    return start, index


def _ends_german(tokens: Tokens, index: int, lex: Lexicon) -> bool:
    """A small word behind a noun is no part of a name: "Laut Polizei verletzten sich"."""
    behind_noun = tokens.is_capital(index - 1) or tokens.is_capital(index - 2)
    return lex.words.capital_nouns and behind_noun and not tokens.is_capital(index) and tokens.is_word(index)


def _belongs(tokens: Tokens, index: int, lex: Lexicon) -> bool:
    """May the token be part of a name or of a noun phrase that speaks?"""
    low, around = tokens.low(index), lex.words.around
    if low == "'" or low == "-":
        return tokens.glued(index)
    if low == ".":
        before = tokens.low(index - 1)
        return before in TITLES or len(before) == 1 or before in lex.words.abbreviations
    if (
        not tokens.is_word(index)
        or low in around.weekdays
        or low in lex.words.months
        or lex.days_ago.starting(tokens, index)
    ):
        return False
    return low not in lex.words.functions or (tokens.is_capital(index) and not tokens.opens_sentence(index))


def _name_backward(tokens: Tokens, stop: int, first: int, lex: Lexicon) -> tuple[int, int]:
    """The noun phrase that ends before stop; what stands between two commas there is stepped over."""
    if tokens.low(stop - 1) == ",":
        stop = _before_apposition(tokens, stop - 1, first, lex.words.around.who)
    index, words, around = stop, lex.words, lex.words.around
    while index > first and index > stop - LONGEST_NAME:
        low, linked = tokens.low(index - 1), tokens.low(index - 2) in around.links
        if low in words.determiners and not linked and not (low in around.links and _inside(tokens, index - 2, lex)):
            break
        if low not in around.links | words.determiners and not _belongs(tokens, index - 1, lex):
            break
        index -= 1
    while index < stop and (tokens.low(index) in around.links | words.determiners or tokens.low(index) in "'.-"):
        index += 1
    return index, stop


def _before_apposition(tokens: Tokens, comma: int, first: int, who: frozenset[str]) -> int:
    """Past what stands between two commas before the verb: "X, head of Y, said"; a name there is the one who says."""
    numbers = False
    for at in range(comma - 1, max(first, comma - LONGEST_APPOSITION), -1):
        numbers = numbers or tokens.is_number(at)
        if tokens.low(at) == ",":
            if numbers and tokens.low(at + 1) not in who:
                break
            return comma if tokens.is_capital(at + 1) else at
    return first


def _inside(tokens: Tokens, index: int, lex: Lexicon) -> bool:
    """ "der" between two nouns is a link, at the head of a phrase an article."""
    return lex.words.capital_nouns and tokens.is_capital(index)


def is_body(low: str, lex: Lexicon) -> bool:
    """ "ministry"; in a language of compounds also "Arbeitsministerium"."""
    return low in lex.words.around.bodies or (bool(lex.body_ends) and low.endswith(lex.body_ends))


def _is_report(low: str, lex: Lexicon) -> bool:
    reports = lex.words.around.reports
    return low in reports or (lex.words.capital_nouns and low.endswith(tuple(reports)))


def _has_name(tokens: Tokens, start: int, stop: int, lex: Lexicon) -> bool:
    """A capital that is no mere start of a sentence; in German two in a row, or an abbreviation."""
    for index in range(start, stop):
        if not tokens.is_capital(index) or tokens.low(index) in lex.words.functions:
            continue
        raw = tokens.raw(index)
        if len(raw) > 1 and raw.isupper():
            return True
        if lex.words.capital_nouns:
            if index + 1 < stop and tokens.is_capital(index + 1):
                return True
        elif (
            not tokens.opens_sentence(index)
            or (index + 1 == stop and stop - start == 1)
            or tokens.is_capital(index + 1)
        ):
            return True
    return False


def _can_speak(tokens: Tokens, start: int, stop: int, lex: Lexicon) -> float:
    """How sure it is that the phrase names somebody who speaks; 0 for a thing."""
    heads = range(start, stop) if lex.words.head_last else range(start, min(stop, start + 3))
    if any(is_body(tokens.low(at), lex) for at in heads):
        return BODY
    if any(_is_report(tokens.low(at), lex) for at in heads):
        return BODY
    return NAMED if _has_name(tokens, start, stop, lex) and tokens.is_capital(start) else 0.0


def _author(tokens: Tokens, start: int, stop: int, lex: Lexicon) -> int:
    """Where the author of a report begins: "a study by The Economist", "une étude de l'Insee"."""
    report = next((at for at in range(start, min(stop, start + 4)) if _is_report(tokens.low(at), lex)), None)
    if report is None:
        return start
    for at in range(report + 1, stop - 1):
        if tokens.low(at) in lex.words.of or tokens.low(at) in ("by", "from", "par", "del", "des", "der"):
            inner = at + 1
            while inner < stop and (tokens.low(inner) in lex.words.determiners or tokens.low(inner) == "'"):
                inner += 1
            if inner < stop and tokens.is_capital(inner):
                return inner
    return start


def opening_name(tokens: Tokens, first: int, end: int, lex: Lexicon) -> int:
    """The index behind the name of a person that opens a sentence, 0 for none: first name and last name."""
    stop = first
    while stop < min(end, first + 4) and tokens.is_capital(stop) and tokens.low(stop) not in lex.words.functions:
        stop += 1
    verb = tokens.is_word(stop) and not tokens.is_capital(stop)
    return (
        stop if 2 <= stop - first <= 3 and verb and not any(is_body(low, lex) for low in tokens.lows[first:stop]) else 0
    )
