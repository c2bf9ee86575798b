"""Texts made to slow a reader down, and how much work one of double length costs."""

from collections.abc import Callable

PIECES = (
    *(
        "9",
        "9,",
        "9.",
        "9 ",
        "9 9",
        "1,000,",
        "9-",
        "9/",
        "(",
        "-",
        "'",
        ".",
        " ",
        "\n",
        "a",
        "A ",
        "a-",
        "%",
        "$",
        "$9",
        "9°",
    ),
    *("1 of ", "one ", "twenty-", "quatre-", "vingt et ", "deux cent mille ", "entre ", "entre 1 et ", "more than "),
    *(
        "plus de ",
        "million ",
        "a million ",
        "half of ",
        "of the ",
        "de la ",
        "9 de ",
        "9 pour 9 ",
        "1 sur 9 ",
        "9 % et ",
    ),
    *("9, 9 et ", "Jan ", "9 Jan ", "le 9 et ", "2019 ", "selon ", "selon a ", "said A ", "http://", "www.", "a@", "²"),
    *(
        "\u00a0",
        "1\u202f000\u202f",
        "zwei",
        "9 a b c ",
        "9 nouveaux ",
        "A 9, ",
        "hausse ",
        "hausse de ",
        "‘9",
        "\ud800",
    ),
)


def attack(piece: str, size: int) -> str:
    """The piece, again and again, up to a size in characters."""
    return (piece * (size // len(piece) + 1))[:size]


def growth(cost: Callable[[str], float], piece: str, size: int) -> float:
    """How much more a text of double size costs; 2 is linear, 4 is quadratic."""
    return cost(attack(piece, 2 * size)) / max(cost(attack(piece, size)), 1e-9)
