"""Italian: how figures are written. Its texts are not read yet."""

from claims.figures.words.language import Written

IT = Written(
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
)
