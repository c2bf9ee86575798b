"""Portuguese: how figures are written. Its texts are not read yet."""

from claims.figures.words.language import Written

PT = Written(
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
)
