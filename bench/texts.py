"""Made-up press articles in French and English, with their figures known: realistic in length, words and numbers.

Every sentence is our own, every name invented. The same seed gives the same article.
"""

import re
from dataclasses import dataclass
from random import Random

from bench.words import BODIES, FIGURED, GROUPS, PEOPLE, PLACES, PLAIN, TITLES

LANGUAGES = ("fr", "en")
_NARROW, _NO_BREAK = "\u202f", "\u00a0"


@dataclass(frozen=True)
class Fact:
    """A figure in a text: where it and its sentence stand, in characters, and what it says."""

    start: int
    end: int
    sentence_start: int
    sentence_end: int
    value: str
    unit: str
    kind: str
    comparator: str
    extent: str
    measured: str
    share_of: str
    place: str


@dataclass(frozen=True)
class Article:
    language: str
    title: str
    text: str
    facts: tuple[Fact, ...]


@dataclass(frozen=True)
class _Number:
    words: str
    value: str
    unit: str


def article(random: Random, language: str, size: int) -> Article:
    """An article of about ``size`` characters; about every second sentence holds a figure."""
    pieces: list[str] = []
    facts: list[Fact] = []
    length = 0
    while length < size:
        sentence, found = _sentence(random, language, length)
        facts += found
        gap = "\n\n" if random.random() < 0.22 else " "
        pieces.append(sentence + gap)
        length += len(sentence) + len(gap)
    title = _filled(random.choice(TITLES[language]), random, language)[0]
    return Article(language, title, "".join(pieces).rstrip(), tuple(facts))


def _sentence(random: Random, language: str, offset: int) -> tuple[str, list[Fact]]:
    if random.random() < 0.5:
        return _filled(random.choice(PLAIN[language]), random, language)[0], []
    kind, comparator, measured, share_of, template = random.choice(FIGURED[language])
    extent = "increment" if kind == "change" else "level"
    number = _number(random, kind, language)
    text, place = _filled(template, random, language)
    start = offset + text.index("#")
    text = text.replace("#", number.words)
    span = start, start + len(number.words), offset, offset + len(text)
    return text, [Fact(*span, number.value, number.unit, kind, comparator, extent, measured, share_of, place)]


def _filled(template: str, random: Random, language: str) -> tuple[str, str]:
    place = random.choice(PLACES[language])
    slots = {
        "place": place,
        "body": random.choice(BODIES[language]),
        "who": random.choice(PEOPLE),
        "group": random.choice(GROUPS[language]),
        "year": str(random.randint(2008, 2025)),
    }
    text = re.sub(r"\{(\w+)\}", lambda found: slots[found[1]], template)
    return text[0].upper() + text[1:], place


def _number(random: Random, kind: str, language: str) -> _Number:
    if kind == "share":
        tenths = random.randint(11, 989)
        return _Number(f"{_decimal(tenths, language)}{_before_percent(language)}%", f"{tenths / 10}", "%")
    if kind == "change":
        tenths = random.randint(1, 95)
        word = {"fr": "points", "en": "percentage points"}[language]
        return _Number(f"{_decimal(tenths, language)} {word}", f"{tenths / 10}", "pp")
    if kind == "money":
        tenths = random.randint(11, 990)
        word = {"fr": f"milliards{_NO_BREAK}d’euros", "en": "billion euros"}[language]
        return _Number(f"{_decimal(tenths, language)} {word}", f"{tenths * 100_000_000}", "EUR")
    count = random.randint(13, 980) * random.choice((1, 10, 100, 1000))
    return _Number(f"{count:,}".replace(",", {"fr": _NARROW, "en": ","}[language]), str(count), "")


def _decimal(tenths: int, language: str) -> str:
    return f"{tenths / 10:.1f}".removesuffix(".0").replace(".", {"fr": ",", "en": "."}[language])


def _before_percent(language: str) -> str:
    return {"fr": _NO_BREAK, "en": ""}[language]


def page(found: Article, *, outlet: str = "Le Courrier de l’Arve") -> bytes:
    """The article as a news site would serve it: with a head, a menu, things beside it and a foot."""
    body = "\n".join(f"<p>{_escaped(part)}</p>" for part in found.text.split("\n\n"))
    menu = "".join(f'<li><a href="/{word}">{word.title()}</a></li>' for word in ("monde", "data", "sport", "culture"))
    title = _escaped(found.title)
    return f"""<!doctype html>
<html lang="{found.language}"><head><meta charset="utf-8"><title>{title} | {outlet}</title>
<meta property="og:site_name" content="{outlet}"><meta property="og:title" content="{title}">
<meta property="article:published_time" content="2024-05-17T08:00:00+00:00"><meta name="author" content="Ana Velin">
<style>body{{font:18px serif;margin:0 auto;max-width:40em}}</style><script>window.dataLayer=[];</script></head>
<body><header><nav><ul>{menu}</ul></nav></header>
<main><article><h1>{title}</h1><p class="byline">Ana Velin</p>
{body}
</article></main><aside><h2>À lire aussi</h2><ul>{menu}</ul></aside>
<footer><p>© {outlet}</p></footer></body></html>""".encode()


def _escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
