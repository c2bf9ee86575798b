"""Phrases of a word file, looked up in a row of tokens."""

from collections.abc import Iterable, KeysView, Mapping
from typing import Generic, TypeVar

from claims.figures.tokens import Tokens, tokenise

T = TypeVar("T")


class Phrases(Generic[T]):
    """Phrases with a value each. The longest one wins; one look-up costs as much as the longest phrase has tokens."""

    def __init__(self, phrases: Mapping[str, T] | Iterable[tuple[str, T]]) -> None:
        self._by_first: dict[str, list[tuple[tuple[str, ...], T]]] = {}
        self._by_last: dict[str, list[tuple[tuple[str, ...], T]]] = {}
        for text, value in dict(phrases).items():
            row = tuple(tokenise(text).lows)
            self._by_first.setdefault(row[0], []).append((row, value))
            self._by_last.setdefault(row[-1], []).append((row, value))
        for rows in (*self._by_first.values(), *self._by_last.values()):
            rows.sort(key=lambda entry: -len(entry[0]))

    @property
    def firsts(self) -> KeysView[str]:
        """The words that a phrase can begin with."""
        return self._by_first.keys()

    def holds(self, word: str) -> bool:
        """Is the one word a phrase?"""
        return any(row == (word,) for row, _ in self._by_first.get(word, ()))

    def starting(self, tokens: Tokens, index: int) -> tuple[T, int] | None:
        """The phrase that begins with the token at index: its value and the index behind it."""
        for row, value in self._by_first.get(tokens.low(index), ()):
            if tuple(tokens.lows[index : index + len(row)]) == row:
                return value, index + len(row)
        return None

    def ending(self, tokens: Tokens, index: int) -> tuple[T, int] | None:
        """The phrase that ends with the token before index: its value and the index of its first token."""
        for row, value in self._by_last.get(tokens.low(index - 1), ()):
            if index >= len(row) and tuple(tokens.lows[index - len(row) : index]) == row:
                return value, index - len(row)
        return None


def marked(phrases: Iterable[str]) -> Phrases[bool]:
    """Phrases that only have to be there."""
    return Phrases(dict.fromkeys(phrases, True))
