"""No pattern that looks at strangers' text takes more than its length deserves: one line of spaces stopped the desk."""

import importlib
import inspect
import pkgutil
import re
import time
from collections.abc import Callable, Iterator
from types import ModuleType

import pytest

import claims.frozen
import claims.quotes
import worker
from claims.frozen import clean
from claims.quotes import find_quote

LONGEST = 65_536
#: What a pattern in line with its text needs for so much is a thousandth of this.
ENOUGH = 1.0
#: Seconds below which a clock says nothing about how work grows.
NOTICED = 0.02
#: Patterns that are only ever given the beginning of a text, with its length.
BEGINNING = {"_META": 4096, "_LOOKS_LIKE_HTML": 4096}
PIECES = [
    *(" ", "\t", "\n", "\r", "\r\n", " \n", "\n ", "\u00a0", "\u2000", "\x0b", "\ufeff", "a", "A", "9", "9 ", "9."),
    *("<", "<a", "<a ", "<a b='", "<meta ", "<meta charset=", "<meta content='charset", "<!--", "<!-- -->"),
    "<?xml ",
    *("<b", "<b>", "<i a=1>", "<html", "&", "&amp;", "charset=", "charset ='", ";", "; charset=", "/", "</"),
    ';charset="',
    *("http://", "http://a@", "http://[", ":", "::", "a.", "a:", "%", "%25", "?", "#", "@", "\\", "[", "]", "(", "-"),
    ")",
    *("login", "sign in", "/login?", "untitled", "document 1", "microsoft word", ".pdf", "\u2022 ", "1) ", "a/b"),
    "a/b;",
    *("\0", "\ud800", "é", "e\u0301", "🌳", "日本", "“", "…", "\u200b", "\u00ad", "_", "0x", "//"),
]  # fmt: skip
#: What comes behind the run, so that a pattern which almost fits has to give it back.
ENDS = ["", "!", "\x01", "x"]


def modules() -> Iterator[ModuleType]:
    yield from (claims.frozen, claims.quotes)
    for found in pkgutil.walk_packages(worker.__path__, "worker."):
        yield importlib.import_module(found.name)


def is_sought(module: ModuleType, name: str) -> bool:
    """Whether the code looks for it anywhere in a text; others are only held against its beginning."""
    return re.search(rf"\b{name}\.(?:search|subn?|finditer|findall|split)\b", inspect.getsource(module)) is not None


PATTERNS = {
    f"{module.__name__}.{name}": (value, is_sought(module, name))
    for module in modules()
    for name, value in vars(module).items()
    if isinstance(value, re.Pattern)
}


def seconds_for(pattern: re.Pattern[str] | re.Pattern[bytes], text: str, *, everywhere: bool) -> float:
    """What may be asked of a pattern: at the beginning, as a whole, and where the code does so, everywhere."""
    given = text.encode("utf-8", "surrogatepass") if isinstance(pattern.pattern, bytes) else text
    begun = time.process_time()
    pattern.match(given)  # type: ignore[arg-type]
    pattern.fullmatch(given)  # type: ignore[arg-type]
    for _ in pattern.finditer(given) if everywhere else ():  # type: ignore[arg-type]
        pass
    return time.process_time() - begun


def worst(
    pattern: re.Pattern[str] | re.Pattern[bytes], longest: int, *, everywhere: bool = True
) -> tuple[float, str, int]:
    """The seconds that ``longest`` characters of the slowest attack take, the attack, and the size that showed it.

    Each grows by four from a few characters on, and is given up while it still ends: what is slow for a thousand
    characters would take for ever for all of them.
    """
    slowest = (0.0, "", 0)
    for piece in PIECES:
        for end in ENDS:
            size = 32
            while size <= longest:
                taken = seconds_for(pattern, (piece * (size // len(piece) + 1))[:size] + end, everywhere=everywhere)
                slowest = max(slowest, (taken * longest / size if taken > NOTICED else taken, piece + "…" + end, size))
                if slowest[0] > ENOUGH:
                    return slowest
                size *= 4
    return slowest


@pytest.mark.parametrize("name", PATTERNS)
def test_a_pattern_is_as_fast_as_its_text_is_long(name: str) -> None:
    """A page would hold up the worker for hours, a pasted text the desk itself."""
    longest = BEGINNING.get(name.rpartition(".")[2], LONGEST)
    pattern, sought = PATTERNS[name]
    seconds, attack, size = worst(pattern, longest, everywhere=sought)
    assert seconds <= ENOUGH, f"{seconds:.2f} s, says {attack!r} of {size} characters"


def test_the_patterns_are_found() -> None:
    """A new module's patterns are attacked without anybody thinking of it."""
    print(f"{len(PATTERNS)} patterns, {len(PIECES) * len(ENDS)} attacks each")
    assert len(PATTERNS) >= 25
    assert {"worker.extract._LONG_TAG", "worker.readers.decoding._META", "claims.frozen._TRAILING"} <= set(PATTERNS)


@pytest.mark.parametrize("naive", [r"[ \t]+(?=\n)", r"\s+$"])
def test_a_pattern_that_goes_back_is_noticed(naive: str) -> None:
    """The first of them is the one that the desk had."""
    assert worst(re.compile(naive), LONGEST)[0] > ENOUGH


@pytest.mark.parametrize("ask", [clean, lambda text: find_quote(text, text[:50] + "?", near=9)])
def test_a_pasted_text_holds_the_desk_up_for_no_longer_than_it_takes_to_read(ask: Callable[[str], object]) -> None:
    """A million characters are what a form takes; the web process does this while people wait."""
    for piece in (" ", "\t ", "\n", " \n", "a ", "\u00a0", "“", "\u2000"):
        begun = time.process_time()
        ask(piece * (1_000_000 // len(piece)) + "x")
        assert time.process_time() - begun < 3, repr(piece)
