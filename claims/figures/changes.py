"""Is a figure the size of a change? What the grammar around it says: "rose 3 %", "3 % more", "a loss of 3 %"."""

from typing import Final

from claims.figures.bounds import past_bounds
from claims.figures.lexicon import Lexicon
from claims.figures.tokens import Tokens
from claims.figures.words.language import Language

BACK: Final = 7
# Where "by" stands at the figure, its verb may be further away
FAR_BACK: Final = 18
NOUN_BACK: Final = 8
SUBJECT_BACK: Final = 10
LIST_BACK: Final = 30
LONGEST_ASIDE: Final = 5  # tokens
ENDS: Final = frozenset(",;:()")
ADDING: Final = frozenset(["and", "et", "y", "und", "e", "en"])
OR: Final = frozenset(["or", "ou", "o", "oder", "of"])
LONGEST_LIST: Final = 4
FURTHEST_CHANGED: Final = 5  # tokens from "baisse" to the "à" of "la baisse de la TVA à 7 %"


def is_change(tokens: Tokens, first: int, stop: int, lex: Lexicon) -> bool:
    """ "rose 3 %", "a augmenté de 3 %", "3 % more" - but not "rose to 3 %"."""
    if lex.groups_after.starting(tokens, stop):
        return False
    if change_follows(tokens, stop, lex):
        return True
    words = lex.words
    index = past_bounds(tokens, first, lex)
    near = tokens.low(index - 1)
    if near == ":" and _change_noun(tokens, index - 1, lex):
        return True
    if near in words.to_level and _leads_to(tokens, index - 1, lex):
        return False
    group = _is_group(tokens, index, stop, lex)
    if not group and (_change_noun(tokens, index, lex) or (near == "(" and _in_list_of_changes(tokens, index, lex))):
        return True
    if _sized(tokens, index, lex):
        return True
    if near in words.of - words.origins and (tokens.low(index - 2) in words.rises or _at_pace(tokens, index, lex)):
        return True
    if near in words.to_level or _is_origin(tokens, index, stop, lex):
        return False
    if near in words.by_alone or counted_change(tokens, first, stop, lex):
        return True
    furthest = first - (FAR_BACK if near in words.by_change else BACK)
    return _risen(tokens, index, furthest, lex, verbs_alone=group)


def _leads_to(tokens: Tokens, index: int, lex: Lexicon) -> bool:
    """ "la baisse du chômage à 7 %": a noun of change, what changed, then its level; "l'inflation à 7 %" is none."""
    words = lex.words
    for at in range(index - 2, index - 2 - FURTHEST_CHANGED, -1):
        low = tokens.low(at)
        if low in words.rise_nouns and low not in words.indicators:
            return tokens.low(at + 1) in words.genitives
        whole = low in words.genitives or low in words.determiners or low == "'"
        if (not tokens.is_word(at) and low != "'") or (low in words.functions and not whole):
            return False
    return False


def _is_group(tokens: Tokens, index: int, stop: int, lex: Lexicon) -> bool:
    """ "la hausse inquiète 62 % des Français": a share of some who have to do with a change, and not its size."""
    words = lex.words
    whole = lex.share_of.starting(tokens, stop)
    if whole is None or tells_time(tokens, whole[1], lex):
        return False
    link = tokens.low(index - 1 - (tokens.low(index - 1) in words.articles))
    return tokens.is_word(index - 1) and not (link in words.of or link in words.by_change or link in words.origins)


def tells_time(tokens: Tokens, index: int, lex: Lexicon) -> bool:
    """Does a month, a year or "last year" begin at the token at index?"""
    if tokens.low(index) in lex.words.months or (tokens.is_number(index) and len(tokens.low(index)) == 4):
        return True
    return any(times.starting(tokens, index) for times in (lex.last_year, lex.this_year, lex.months_ago))


def _is_noun(tokens: Tokens, index: int, lex: Lexicon) -> bool:
    """Is a word of change a noun here: "the sharp *increase*", "die *Kürzung*"?"""
    words, low = lex.words, tokens.low(index)
    if low in words.rise_nouns or low in words.change_nouns or (words.capital_nouns and tokens.is_capital(index)):
        return True
    led = tokens.low(index - 1) in words.determiners or tokens.low(index - 1) == "'"
    return led or (words.head_last and tokens.low(index - 2) in words.determiners)


def _is_origin(tokens: Tokens, index: int, stop: int, lex: Lexicon) -> bool:
    """The first number of "bajó del 14 % al 13 %" is a level."""
    if tokens.low(index - 1) not in lex.words.origins or tokens.low(stop - 1) in lex.words.bare_points:
        return False
    for at in range(stop, stop + 4):
        if tokens.low(at) in ENDS:
            return False
        led = tokens.low(at) in lex.words.until | lex.words.to_level and tokens.is_number(at + 1)
        if led and (tokens.low(at + 2) == "%" or lex.percent.starting(tokens, at + 2)):
            return True  # "de 23 % *en 2018* à 10 %"
    return False


def counted_change(tokens: Tokens, first: int, stop: int, lex: Lexicon) -> bool:
    """ "ist um 18.400 gestiegen": an amount behind a "by", with its verb on either side; "es geht um 40 Millionen" """
    words, by = lex.words, past_bounds(tokens, first, lex) - 1
    if tokens.low(by) not in words.by_sized:
        return False
    if change_follows(tokens, stop, lex):
        return True
    begin, end = tokens.sentence(by)
    before, behind = range(by - 1, max(begin, by - FAR_BACK) - 1, -1), range(stop, min(end, stop + NOUN_BACK))
    return _rises_in(tokens, before, words) or _rises_in(tokens, behind, words, comparing=False)


def _rises_in(tokens: Tokens, side: range, words: Language, *, comparing: bool = True) -> bool:
    """Is a word of change among the tokens of a clause? comparing: "niedriger" counts as one."""
    for at in side:
        low = tokens.lows[at]
        if low in words.rises or low.endswith(words.rise_ends):
            return comparing or low not in words.change_after
        if low in ENDS:
            return False
    return False


def _past_list(tokens: Tokens, stop: int, lex: Lexicon) -> int:
    """The index behind the last of "20 %, 30 % or even 40 %", which share the word behind it; else stop itself."""
    at, ends = stop, False
    for _ in range(LONGEST_LIST):
        low = tokens.low(at)
        if low not in lex.words.carries_on or ends:
            break
        ends = low in OR
        at += 1 + (tokens.is_word(at + 1) and tokens.low(at + 1) not in lex.words.functions)
        at += tokens.low(at) in lex.words.fillers
        percent = lex.percent.starting(tokens, at + 1)
        if not tokens.is_number(at) or not (percent or tokens.low(at + 1) == "%"):
            return stop
        at = percent[1] if percent else at + 2
    return at if ends else stop


def change_follows(tokens: Tokens, stop: int, lex: Lexicon) -> bool:
    """ "3 % more", "a 5 % annual wage rise": in English with words between."""
    if lex.change_after.starting(tokens, stop):
        return True
    if _more_of(tokens, stop, lex):
        return True
    at = _past_list(tokens, stop, lex)
    if at > stop and lex.change_after.starting(tokens, at):
        return True
    stop = at
    while lex.words.head_last and at < stop + 2 and tokens.is_word(at) and tokens.low(at) not in lex.words.functions:
        at += 1
        if (
            lex.change_after.starting(tokens, at)
            and tokens.low(at) not in lex.words.rises_nearby | lex.words.bounds_tied
            and not _bounds_next(tokens, at, lex)
        ):
            return True  # but not "7 % of callers hang up"
    return False


def _more_of(tokens: Tokens, stop: int, lex: Lexicon) -> bool:
    """ "12 % d'inscrits en plus", "il 12 % di alunni in meno" """
    whole = lex.share_of.starting(tokens, stop) if lex.words.more_or_less else None
    return whole is not None and any(
        tokens.low(at) in lex.words.more_or_less and tokens.low(at - 1) in lex.words.more_leads
        for at in range(whole[1] + 2, whole[1] + 4)
    )


def _bounds_next(tokens: Tokens, index: int, lex: Lexicon) -> bool:
    """ "1 % captured more than 14 %": what bounds the figure behind it compares nothing."""
    bound = lex.before.starting(tokens, index)
    return bound is not None and tokens.is_number(bound[1])


def _change_noun(tokens: Tokens, index: int, lex: Lexicon) -> bool:
    """Is the figure said of a change? "l'inflation s'établit à 2 %" """
    for at in range(index - 1, max(tokens.sentence(index)[0], index - SUBJECT_BACK) - 1, -1):
        low = tokens.low(at)
        if low in lex.words.rise_nouns or low.endswith(lex.words.rise_ends):
            return True
        if low in lex.words.rises and tokens.low(index - 1) in lex.words.equals and _is_noun(tokens, at, lex):
            return True  # "the rise was 12 %"
        if low == ")" and tokens.low(at - 2) == "(" and tokens.low(at - 1) in lex.words.rise_nouns:
            return True  # "el índice de precios (IPC) fue de 2,9 %"
        if low in ENDS or _is_other_number(tokens, at, lex):
            return False
    return False


def _is_other_number(tokens: Tokens, index: int, lex: Lexicon) -> bool:
    """Does the token begin another figure? Not in "inflation *in 2023* was", "rose *on 3 May*", "a *14-month* high"."""
    if not tokens.is_number(index) or (tokens.low(index + 1) == "-" and tokens.glued(index + 1)):
        return False
    low, months = tokens.low(index), lex.words.months
    year = len(low) == 4 and low.isdigit() and "1900" <= low < "2100"
    return not (year or tokens.low(index + 1) in months or tokens.low(index - 1) in months)


def _sized(tokens: Tokens, index: int, lex: Lexicon) -> bool:
    """ "a saving of 12 %", "une reprise modeste de 12 %", "en hausse, de 3 %": a noun with its size behind it."""
    words = lex.words
    if tokens.low(index - 1) == "," and tokens.low(index) in words.of:  # "en baisse, de l'ordre de 3 %"
        index += 1
    index -= tokens.low(index - 1) in words.articles
    link = tokens.low(index - 1)
    if link not in words.of and link not in words.by_change and link not in words.origins:
        return False
    if tokens.low(index - 2) == ",":
        return tokens.low(index - 3) in words.rise_nouns
    for at in (index - 2, index - 3):
        low = tokens.low(at)
        if low in words.change_nouns or low.endswith(lex.change_noun_ends):
            return True
        if not tokens.is_word(at) or low in words.functions:
            return False
    return False


def sized_by_noun(tokens: Tokens, index: int, lex: Lexicon) -> bool:
    """ "un aumento de 200 euros", "eine Erhöhung von 200 Euro", but "a loss of £200": an amount that is a change."""
    words = lex.words
    index -= tokens.low(index - 1) in words.articles
    if tokens.low(index - 1) not in words.of and tokens.low(index - 1) not in words.by_change:
        return False
    for at in (index - 2, index - 3):
        low = tokens.low(at)
        if (low in words.rise_nouns or low.endswith(words.rise_ends)) and low not in words.money_words:
            return True
        if not tokens.is_word(at) or low in words.functions:
            return False
    return False


def _in_list_of_changes(tokens: Tokens, index: int, lex: Lexicon) -> bool:
    """ "les plus fortes hausses : le lait (4 %), le pain (3 %)" """
    first = max(tokens.sentence(index)[0], index - LIST_BACK)
    words = lex.words
    return any(
        low in words.rise_nouns or low.endswith(words.rise_ends)
        for low in (tokens.lows[at] for at in range(first, index))
    )


def _at_pace(tokens: Tokens, index: int, lex: Lexicon) -> bool:
    """ "grew at an annual rate of 2.4 %" """
    if tokens.low(index - 2) not in lex.words.paces:
        return False
    begin = max(tokens.sentence(index)[0], index - BACK - 2)
    return any(tokens.lows[at] in lex.words.rises and "at" in tokens.lows[at:index] for at in range(begin, index))


def _past_aside(tokens: Tokens, index: int) -> int:
    """ "Les ventes progressent, *elles*, de 9 %": before the two commas around a few words."""
    if tokens.low(index) != ",":
        return index
    for at in range(index - 2, index - LONGEST_ASIDE, -1):
        if tokens.low(at) == ",":
            return at - 1
        if not tokens.is_word(at):
            break
    return index


def _risen(tokens: Tokens, index: int, furthest: int, lex: Lexicon, *, verbs_alone: bool) -> bool:
    """Does a word of change stand before the figure at index, in its clause?"""
    words, near = lex.words, tokens.low(index - 1)
    begin = max(tokens.sentence(index)[0], furthest)
    at = index - 1
    while at >= begin and not _is_other_number(tokens, at, lex):
        at = _past_aside(tokens, at) if near in words.by_change else at
        if tokens.low(at) in ENDS or (verbs_alone and tokens.low(at) in ADDING):
            break  # "la production augmente et représente 12 % du PIB"
        # "le rapport relève que 37 %"
        other = tokens.low(at + 1) in words.that or (verbs_alone and at < index - 1 and _is_noun(tokens, at, lex))
        if not other and (tokens.low(at) in words.rises or tokens.low(at).endswith(words.rise_ends)):
            return True
        if near in words.by_change and tokens.low(at) in words.rises_object and tokens.low(at + 1) in words.determiners:
            return True
        at -= 1
    beside = index - 1 - (near in words.by_change)
    return tokens.low(beside) in words.rises_nearby and tokens.low(beside - 1) not in words.rises_never
