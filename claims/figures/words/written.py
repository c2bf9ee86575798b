"""How each language writes figures out for people."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class Written:
    """How figures are written out for people."""

    decimal: str
    group: str
    group_from: int  # digits of the smallest whole number that is grouped
    percent: str  # put between number and "%"
    money: str  # "{number} {sign}" or "{sign}{number}"
    scales: tuple[tuple[int, str, str], ...]  # power of ten, word for one, word for more; largest first
    comparators: Mapping[str, str]  # comparator -> "about {}"
    increment: str  # "{number} more {unit}"
    increment_bare: str  # without a unit
    points: str
    times: str
    ordinal: str  # "{}th"; English has its own rule


WRITTEN: Final[dict[str, Written]] = {
    "fr": Written(
        decimal=",",
        group="\u202f",
        group_from=4,
        percent="\u202f",
        money="{number}\u00a0{sign}",
        scales=((9, "milliard", "milliards"), (6, "million", "millions")),
        comparators={
            "=": "{}",
            "~": "environ {}",
            ">": "plus de {}",
            ">=": "au moins {}",
            "<": "moins de {}",
            "<=": "jusqu’à {}",
            "between": "entre {} et {}",
        },
        increment="{number} {unit} supplémentaires",
        increment_bare="{number} de plus",
        points="points",
        times="fois",
        ordinal="{}e",
    ),
    "en": Written(
        decimal=".",
        group=",",
        group_from=4,
        percent="",
        money="{sign}{number}",
        scales=((12, "trillion", "trillion"), (9, "billion", "billion"), (6, "million", "million")),
        comparators={
            "=": "{}",
            "~": "about {}",
            ">": "more than {}",
            ">=": "at least {}",
            "<": "less than {}",
            "<=": "up to {}",
            "between": "between {} and {}",
        },
        increment="{number} more {unit}",
        increment_bare="{number} more",
        points="percentage points",
        times="times",
        ordinal="{}",
    ),
    "es": Written(
        decimal=",",
        group="\u202f",
        group_from=5,
        percent="\u00a0",
        money="{number}\u00a0{sign}",
        scales=((6, "millón", "millones"),),
        comparators={
            "=": "{}",
            "~": "unos {}",
            ">": "más de {}",
            ">=": "al menos {}",
            "<": "menos de {}",
            "<=": "hasta {}",
            "between": "entre {} y {}",
        },
        increment="{number} {unit} más",
        increment_bare="{number} más",
        points="puntos porcentuales",
        times="veces",
        ordinal="{}.º",
    ),
    "de": Written(
        decimal=",",
        group=".",
        group_from=4,
        percent="\u00a0",
        money="{number}\u00a0{sign}",
        scales=((12, "Billion", "Billionen"), (9, "Milliarde", "Milliarden"), (6, "Million", "Millionen")),
        comparators={
            "=": "{}",
            "~": "rund {}",
            ">": "mehr als {}",
            ">=": "mindestens {}",
            "<": "weniger als {}",
            "<=": "bis zu {}",
            "between": "zwischen {} und {}",
        },
        increment="{number} weitere {unit}",
        increment_bare="{number} mehr",
        points="Prozentpunkte",
        times="Mal",
        ordinal="{}.",
    ),
    "it": Written(
        decimal=",",
        group=".",
        group_from=4,
        percent="",
        money="{number}\u00a0{sign}",
        scales=((9, "miliardo", "miliardi"), (6, "milione", "milioni")),
        comparators={
            "=": "{}",
            "~": "circa {}",
            ">": "più di {}",
            ">=": "almeno {}",
            "<": "meno di {}",
            "<=": "fino a {}",
            "between": "tra {} e {}",
        },
        increment="{number} {unit} in più",
        increment_bare="{number} in più",
        points="punti percentuali",
        times="volte",
        ordinal="{}º",
    ),
    "pt": Written(
        decimal=",",
        group=".",
        group_from=5,
        percent="",
        money="{number}\u00a0{sign}",
        scales=((6, "milhão", "milhões"),),
        comparators={
            "=": "{}",
            "~": "cerca de {}",
            ">": "mais de {}",
            ">=": "pelo menos {}",
            "<": "menos de {}",
            "<=": "até {}",
            "between": "entre {} e {}",
        },
        increment="mais {number} {unit}",
        increment_bare="mais {number}",
        points="pontos percentuais",
        times="vezes",
        ordinal="{}.º",
    ),
    "nl": Written(
        decimal=",",
        group=".",
        group_from=4,
        percent="",
        money="{sign}\u00a0{number}",
        scales=((12, "biljoen", "biljoen"), (9, "miljard", "miljard"), (6, "miljoen", "miljoen")),
        comparators={
            "=": "{}",
            "~": "ongeveer {}",
            ">": "meer dan {}",
            ">=": "minstens {}",
            "<": "minder dan {}",
            "<=": "hoogstens {}",
            "between": "tussen {} en {}",
        },
        increment="{number} extra {unit}",
        increment_bare="{number} meer",
        points="procentpunt",
        times="keer",
        ordinal="{}e",
    ),
}
