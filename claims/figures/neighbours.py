"""What a figure leaves unsaid because the one before it in its sentence said it: a per cent, what it is counted on."""

from typing import Final

from claims.figures.bounds import past_bounds
from claims.figures.changes import ENDS, LIST_BACK, NOUN_BACK, tells_time
from claims.figures.found import Found
from claims.figures.lexicon import Lexicon
from claims.figures.rates import POPULATIONS
from claims.figures.tokens import Tokens
from claims.figures.units import CURRENCY_SIGNS

SIGNS: Final = frozenset("+-−–±")
WHOLE: Final = 100
AGAIN: Final = frozenset(["or", "ou", "o", "oder", "soit", "("])  # before the same change in per cent
MOST_AGAIN: Final = 6
MILLION: Final = 1_000_000
CURRENCY_AHEAD: Final = 40
MOST_APART: Final = 10  # times: numbers further apart count different things
CLOSE: Final = 4  # times
SMALLEST_SUM: Final = 100
SUBJECT: Final = 6  # tokens of "les importations de gaz" in "et les importations de gaz de 3 %"


def take_over(tokens: Tokens, before: Found | None, found: Found, lex: Lexicon) -> None:
    """ "213 km/h au lieu de 130", "1,68 enfant par femme, après 1,79": a bare number is of the kind it is set against.

    It takes the unit too, but for a counted noun, which nobody says twice.
    """
    if before is None or not _is_bare(found) or before.kind not in ("money", "rate", "measure"):
        return
    if before.first < tokens.sentence(found.first)[0] or not _alike(before, found, MOST_APART):
        return
    lead = past_bounds(tokens, found.first, lex)
    if lex.set_against.ending(tokens, lead) or _is_average(tokens, found, lead, lex) or _moves_on(tokens, lead, lex):
        found.kind = before.kind
        found.duration = before.duration
        found.unit = before.unit if before.duration or before.unit in lex.no_things else ""


def _is_bare(found: Found) -> bool:
    return found.kind == "count" and not found.unit and not found.number.spelled and not found.number.vague


def _alike(before: Found, found: Found, times: int) -> bool:
    return 0 < before.value < found.value * times and found.value < before.value * times


def _is_average(tokens: Tokens, found: Found, lead: int, lex: Lexicon) -> bool:
    """ "22,4 élèves par classe, sous la moyenne de l'académie (23,1)" """
    if tokens.low(lead - 1) != "(" or tokens.low(found.stop) != ")":
        return False
    return not lex.words.average.isdisjoint(tokens.lows[max(0, lead - NOUN_BACK) : lead])


def _moves_on(tokens: Tokens, lead: int, lex: Lexicon) -> bool:
    """ "1 000 obus par mois en 2023, la production est passée à 2 500" """
    words = lex.words
    return tokens.low(lead - 1) in words.to_level and tokens.low(lead - 2) in words.moves


def lend_sum(tokens: Tokens, money: str, before: Found | None, found: Found, lex: Lexicon) -> None:
    """ "Le salaire serait de 5.300 ici et de 5.850 là": small amounts in the currency that the text named last.

    They are money where a word of pay says so, or the figure right before, and nothing else is counted there.
    """
    if not money or not _is_bare(found) or found.value < SMALLEST_SUM:
        return
    words = lex.words
    leads = {tokens.low(past_bounds(tokens, found.first, lex) - 1), tokens.low(found.first - 1)} - {","}
    if not any(low in words.to_level or low in words.of or low in words.carries_on for low in leads):
        return
    told = _nearest(tokens, found.first, words.pay, lex.tallied)
    if told in words.pay or (not told and _follows_sum(tokens, before, found)):
        found.unit, found.kind = money, "money"


def _nearest(tokens: Tokens, index: int, *kinds: frozenset[str]) -> str:
    """The last word of some kinds before a figure, in its sentence, or ''."""
    for at in range(index - 1, max(tokens.sentence(index)[0], index - LIST_BACK) - 1, -1):
        if any(tokens.lows[at] in words for words in kinds):
            return tokens.lows[at]
    return ""


def _follows_sum(tokens: Tokens, before: Found | None, found: Found) -> bool:
    """Is the figure right before, in the same paragraph, money of about the same size?"""
    if before is None or before.kind != "money" or found.first - before.stop > LIST_BACK:
        return False
    between = tokens.text[tokens.ends[before.stop - 1] : tokens.starts[found.first]]
    return "\n" not in between and _alike(before, found, CLOSE)


def lend_percent(tokens: Tokens, before: Found | None, found: Found, lex: Lexicon) -> None:
    """ "15 Prozent, die Liberalen 4,9 (minus 0,4)": a number that could not count anything is a share too."""
    if before is None or before.unit != "%" or found.unit or found.kind not in ("count", "change") or not _fits(found):
        return
    if tokens.sentence(before.first)[0] != tokens.sentence(found.first)[0]:
        return
    lead = past_bounds(tokens, found.first, lex) - 1
    low, words = tokens.low(lead), lex.words
    if before.kind == "share" and _is_signed(tokens, found, lead, lex):
        found.unit, found.kind, found.extent = "pp", "change", "level"
    elif before.kind == "change":
        if found.value % 1 and low not in ENDS and (low in words.carries_on or low in words.by_alone):
            found.unit, found.kind = "%", "change"
    elif (found.value % 1 and not (words.head_last and low in words.to_level)) or (
        low in words.to_level and low == tokens.low(past_bounds(tokens, before.first, lex) - 1)
    ):
        found.unit, found.kind = "%", "share"


def carry_move(tokens: Tokens, before: Found | None, found: Found, lex: Lexicon) -> None:
    """ "Die Inflation fiel von 3,7 auf 2,9 Prozent": what is a change at one end of a move is one at the other."""
    if before is None or (before.kind, before.unit, found.kind, found.unit) != ("change", "%", "share", "%"):
        return
    lead, origin = past_bounds(tokens, found.first, lex) - 1, past_bounds(tokens, before.first, lex) - 1
    if lead == before.stop and tokens.low(lead) in lex.words.to_level and tokens.low(origin) in lex.words.origins:
        found.kind = "change"


def _fits(found: Found) -> bool:
    number = found.number
    return found.high is None and not number.spelled and number.scaled == 1 and abs(found.value) <= WHOLE


def _is_signed(tokens: Tokens, found: Found, lead: int, lex: Lexicon) -> bool:
    """ "(+0,5)", "(minus 3,1)": how much a share went up or down. "um" and "by" need a verb, a sign does not."""
    if tokens.low(found.first) in SIGNS:
        return tokens.low(found.first - 1) in ("(", ",")
    if tokens.low(found.first) in lex.words.minus:
        return tokens.low(found.first - 1) == "("
    signed = tokens.low(lead) in lex.words.by_change - lex.words.by_alone
    return signed and tokens.low(lead - 1) == "("


def is_population(tokens: Tokens, found: Found, lex: Lexicon) -> bool:
    """ "Auf *100.000 Einwohner* kamen 12 Fälle": no figure, but what the next one is counted on."""
    words, lead = lex.words, found.first - 1
    counted = found.unit in words.per_units or (not found.unit and tokens.low(lead) in words.per_any)
    if tokens.low(lead) not in words.per_before or not counted or found.value not in POPULATIONS:
        return False
    return tokens.low(lead) in words.per_any or tokens.opens_sentence(lead) or tokens.low(lead - 1) in ENDS


def count_on(tokens: Tokens, before: Found | None, found: Found, lex: Lexicon) -> None:
    """Make a figure a rate where the one before it is the population that it is counted on."""
    if before is None or found.kind not in ("count", "money", "measure") or not is_population(tokens, before, lex):
        return
    if tokens.sentence(before.first)[0] == tokens.sentence(found.first)[0]:
        found.kind = "rate"


def carry_on(tokens: Tokens, before: Found | None, found: Found, lex: Lexicon) -> None:
    """ "+3 % pour les uns et 4 % pour les autres": a share behind a change is one too, where a small word ties them."""
    if before is None or before.kind != "change" or found.kind != "share" or found.unit != "%":
        return
    if tokens.low(past_bounds(tokens, found.first, lex) - 1) in AGAIN and found.first - before.stop <= MOST_AGAIN:
        found.kind = "change"  # "a rise of £149, or about 10 %"
    if before.unit != "%":
        return
    if tokens.sentence(before.first)[0] != tokens.sentence(found.first)[0]:
        return
    index = past_bounds(tokens, found.first, lex)
    by = tokens.low(index - 1) in lex.words.by_change
    index -= by
    levels = tokens.low(past_bounds(tokens, before.first, lex) - 1) in lex.words.to_level
    if levels and tokens.low(index - 1) in lex.words.origins:
        found.kind = "change"  # "inflation slowed to 3 % from 4 %"
    if _of_other_time(tokens, found, lex):
        found.kind, found.comparator = "change", "="
    tied = lex.carries.ending(tokens, index) and not (by == 0 and _starts_anew(tokens, before, found, lex))
    if tied or (by and _new_subject(tokens, index, lex)):
        found.kind = "change"


def _starts_anew(tokens: Tokens, before: Found, found: Found, lex: Lexicon) -> bool:
    """ "rose by 3 % and 20 % of shops closed", but "une hausse de 3 % du gaz et 4 % du fioul": is it another whole?"""
    whole = lex.share_of.starting(tokens, found.stop)
    if whole is None or tells_time(tokens, whole[1], lex):
        return False
    return not lex.share_of.starting(tokens, before.stop)


def _of_other_time(tokens: Tokens, found: Found, lex: Lexicon) -> bool:
    """ "inflation of 5.3 %, below the 6.7 % of March": a change compared with that of another month or year."""
    first = found.first - (tokens.low(found.first - 1) in lex.words.fillers)
    bound = lex.before.ending(tokens, first) or lex.before.ending(tokens, found.first)
    if not bound or bound[0] not in ("<", ">"):
        return False
    return any(tells_time(tokens, at, lex) for at in range(found.stop, found.stop + 3))


def _new_subject(tokens: Tokens, index: int, lex: Lexicon) -> bool:
    """ "les ventes progressent de 4 % et *les achats* de 7 %": the verb is left out the second time."""
    words = lex.words
    for at in range(index - 1, index - SUBJECT, -1):
        low = tokens.low(at)
        if low in words.determiners - words.numerals.keys() - words.of:
            return tokens.low(at - 1) in words.carries_on
        if words.head_last and low in words.carries_on:
            return True  # "crime is down 12 % and *burglary* by 20 %"
        if not tokens.is_word(at) and low != "'":
            return False
    return False


def lend_currency(tokens: Tokens, money: str, before: Found | None, found: Found, lex: Lexicon) -> None:
    """ "un budget de 390 millions": money without its currency takes the last one that the text named, if any.

    It is money where a word says so, or where the figure right before it is.
    """
    if found.kind not in ("count", "rate", "change") or found.number.scaled < MILLION:
        return
    if found.unit and found.unit not in lex.words.sums:
        return
    first, end = tokens.sentence(found.first)
    around = range(max(first, found.first - LIST_BACK), min(end, found.stop + NOUN_BACK))
    near = before is not None and before.stop > first and found.first - before.stop < LIST_BACK
    follows = before is not None and before.kind == "money" and near
    if follows or found.unit or any(tokens.lows[at] in lex.words.money_words for at in around):
        found.unit = money or _currency_ahead(tokens, found.stop, lex) or lex.words.home_currency
        found.kind = "money" if found.kind == "count" else found.kind


def _currency_ahead(tokens: Tokens, index: int, lex: Lexicon) -> str:
    """The first currency that the text names behind a figure, if it does so soon."""
    for at in range(index, min(len(tokens), index + CURRENCY_AHEAD)):
        sign = CURRENCY_SIGNS.get(tokens.lows[at], "") if not tokens.lows[at].isalpha() else ""
        name = lex.currencies.starting(tokens, at)
        if sign or name:
            return sign or (name[0] if name else "")
    return ""
