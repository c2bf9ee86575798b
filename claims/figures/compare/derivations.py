"""What a reviewer works out by hand: changes, shares, ratios, averages, real amounts. Each names inputs and formula.

A derivation is stored as JSON and worked out again when an input changes. Results are intervals too: no more is claimed
of rounded inputs than they can carry.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Context, Decimal, InvalidOperation
from fractions import Fraction
from typing import Any, Final, Literal, cast, get_args

from claims.figures.compare.intervals import Incomparable, Interval
from claims.figures.units import code_of
from claims.figures.writing import written_number

Operation = Literal[
    "change_percent",
    "change_points",
    "change_absolute",
    "share",
    "per_head",
    "ratio",
    "sum",
    "average_per_year",
    "compound_per_year",
    "real_amount",
    "real_change",
]
SHOWN: Final = Context(prec=15)  # digits of a result that are kept; the interval is exact to forty
HUNDRED: Final = Interval.exactly(100)
PERCENT: Final = Fraction(100)
ONE: Final = Interval.exactly(1)


@dataclass(frozen=True, slots=True)
class Input:
    """One number that goes in. role: one of the operation's; source: who says so; day: the day for which it holds."""

    role: str
    value: Decimal
    interval: Interval
    unit: str
    source: str
    day: date | None = None


@dataclass(frozen=True, slots=True)
class Derivation:
    """A result with all that it was made of. scale: per how many heads, or over how many years; else 1."""

    operation: Operation
    inputs: tuple[Input, ...]
    scale: int
    value: Decimal
    interval: Interval
    unit: str

    def formula(self, language: str = "en") -> str:
        """ "(10.4 − 10) ÷ 10 × 100 = 4", with the separators of a language."""
        shown = {one.role: written_number(one.value, language) for one in self.inputs}
        parts = " + ".join(written_number(one.value, language) for one in self.inputs)
        left = RULES[self.operation].formula.format(
            **shown, parts=parts, scale=written_number(Decimal(self.scale), language)
        )
        sign = "=" if self.interval.low == self.interval.high else "≈"
        return f"{left} {sign} {written_number(self.value.quantize(_places(self.value)), language)}"


Numbers = Mapping[str, Interval]


@dataclass(frozen=True, slots=True)
class Rule:
    """How an operation works. one_unit: the roles whose units must be the same; empty roles: any number of parts."""

    roles: tuple[str, ...]
    formula: str
    work: Callable[[Numbers, int], Interval]
    one_unit: tuple[str, ...]
    unit: str = ""  # of the result; empty for that of the first input
    scaled: bool = False


def _relative(after: Interval, before: Interval) -> Interval:
    """Each end taken once, so that the interval is no wider than it must be."""
    if before.low <= 0:
        raise Incomparable("not_positive")
    return (after / before - ONE) * HUNDRED


def _compound(numbers: Numbers, years: int) -> Interval:
    before, after = numbers["before"], numbers["after"]
    if before.low <= 0 or after.low <= 0:
        raise Incomparable("not_positive")
    return ((after / before).root(years) - ONE) * HUNDRED


def _real_change(numbers: Numbers, _: int) -> Interval:
    prices = numbers["prices"].times(1 / PERCENT) + ONE
    if prices.low <= 0:
        raise Incomparable("not_positive")
    return ((numbers["nominal"].times(1 / PERCENT) + ONE) / prices - ONE) * HUNDRED


TWO_TIMES: Final = ("before", "after")
RULES: Final[Mapping[Operation, Rule]] = {
    "change_percent": Rule(
        TWO_TIMES,
        "({after} − {before}) ÷ {before} × 100",
        lambda n, _: _relative(n["after"], n["before"]),
        TWO_TIMES,
        "%",
    ),
    "change_points": Rule(TWO_TIMES, "{after} − {before}", lambda n, _: n["after"] - n["before"], TWO_TIMES, "pp"),
    "change_absolute": Rule(TWO_TIMES, "{after} − {before}", lambda n, _: n["after"] - n["before"], TWO_TIMES),
    "share": Rule(
        ("part", "whole"),
        "{part} ÷ {whole} × 100",
        lambda n, _: n["part"] / n["whole"] * HUNDRED,
        ("part", "whole"),
        "%",
    ),
    "per_head": Rule(
        ("amount", "people"),
        "{amount} ÷ {people} × {scale}",
        lambda n, per: n["amount"] / n["people"] * Interval.exactly(per),
        (),
        scaled=True,
    ),
    "ratio": Rule(
        ("first", "second"), "{first} ÷ {second}", lambda n, _: n["first"] / n["second"], ("first", "second"), "x"
    ),
    "sum": Rule((), "{parts}", lambda n, _: _summed(list(n.values())), ()),
    "average_per_year": Rule(
        TWO_TIMES,
        "({after} − {before}) ÷ {scale}",
        lambda n, years: (n["after"] - n["before"]).times(Fraction(1, years)),
        TWO_TIMES,
        scaled=True,
    ),
    "compound_per_year": Rule(
        TWO_TIMES, "(({after} ÷ {before}) ^ (1 ÷ {scale}) − 1) × 100", _compound, TWO_TIMES, "%", scaled=True
    ),
    "real_amount": Rule(
        ("amount", "index_then", "index_now"),
        "{amount} × {index_now} ÷ {index_then}",
        lambda n, _: n["amount"] * (n["index_now"] / n["index_then"]),
        ("index_then", "index_now"),
    ),
    "real_change": Rule(
        ("nominal", "prices"),
        "((100 + {nominal}) ÷ (100 + {prices}) − 1) × 100",
        _real_change,
        ("nominal", "prices"),
        "%",
    ),
}


def derive(operation: Operation, inputs: Sequence[Input], scale: int = 1) -> Derivation:
    """Work an operation out. scale: per how many heads, or over how many whole years.

    Raises Incomparable: "unknown_operation"; "wrong_inputs" for missing, doubled or foreign roles, a scale below 1 or a
    value outside its interval; "needs_source"; "other_dimension" and "needs_rate" for units or currencies that differ;
    "divides_by_zero"; "not_positive" for a rate of change of what is not above 0; "no_number".
    """
    rule = RULES.get(operation)
    if rule is None:
        raise Incomparable("unknown_operation", str(operation))
    _check(rule, inputs, scale)
    # A sum has its parts by their place, since all have one role
    names = [one.role if rule.roles else str(place) for place, one in enumerate(inputs)]
    interval = rule.work(dict(zip(names, (one.interval for one in inputs), strict=True)), scale)
    exact = rule.work(dict(zip(names, (Interval.exactly(one.value) for one in inputs), strict=True)), scale)
    unit = rule.unit or inputs[0].unit
    if operation == "change_points" and inputs[0].unit != "%":
        raise Incomparable("other_dimension", inputs[0].unit)
    return Derivation(operation, tuple(inputs), scale, SHOWN.plus(exact.middle), interval, unit)


def again(derivation: Derivation, inputs: Sequence[Input]) -> Derivation:
    """The same with new inputs: those given replace the stored ones of their role (of a sum: all parts)."""
    if derivation.operation == "sum":
        return derive("sum", inputs, derivation.scale)
    newer = {one.role: one for one in inputs}
    return derive(derivation.operation, [newer.get(one.role, one) for one in derivation.inputs], derivation.scale)


def _check(rule: Rule, inputs: Sequence[Input], scale: int) -> None:
    roles = [one.role for one in inputs]
    if sorted(roles) != sorted(rule.roles or ["part"] * max(2, len(roles))):
        raise Incomparable("wrong_inputs", ", ".join(roles))
    if scale < 1 or (scale != 1 and not rule.scaled):
        raise Incomparable("wrong_inputs", str(scale))
    for one in inputs:
        if not one.value.is_finite() or one.value not in one.interval:
            raise Incomparable("wrong_inputs", one.role)
        if not one.source.strip():
            raise Incomparable("needs_source", one.role)
    units = {one.unit for one in inputs if one.role in rule.one_unit or not rule.roles}
    if len(units) > 1:
        raise Incomparable("needs_rate" if all(map(code_of, units)) else "other_dimension", ", ".join(sorted(units)))


def _summed(parts: Sequence[Interval]) -> Interval:
    total = parts[0]
    for part in parts[1:]:
        total = total + part
    return total


def _places(value: Decimal) -> Decimal:
    """Six digits behind the decimal sign are enough for people; a whole number has none."""
    return Decimal(1) if value == value.to_integral_value() else Decimal("0.000001")


# ── As JSON ─────────────────────────────────────────────────────────────────────────────────────────────────────────


def as_json(derivation: Derivation) -> dict[str, Any]:
    """Numbers are strings, so that none is rounded on the way; an infinite end is null."""
    return {
        "operation": derivation.operation,
        "scale": derivation.scale,
        "inputs": [
            {
                "role": one.role,
                "value": str(one.value),
                "low": _told(one.interval.low),
                "high": _told(one.interval.high),
                "unit": one.unit,
                "source": one.source,
                "day": one.day.isoformat() if one.day else None,
            }
            for one in derivation.inputs
        ],
        "value": str(derivation.value),
        "unit": derivation.unit,
    }


def from_json(stored: Mapping[str, Any]) -> Derivation:
    """Worked out again from the stored inputs. Raises Incomparable as `derive` does, and "wrong_inputs" for what is no
    derivation or whose stored result is not what its inputs give."""
    try:
        operation = cast(Operation, stored["operation"] if stored["operation"] in get_args(Operation) else "")
        inputs = [_input(row) for row in stored["inputs"]]
        found = derive(operation, inputs, int(stored["scale"]))
        value = Decimal(stored["value"])
    except (KeyError, TypeError, AttributeError, InvalidOperation) as error:
        raise Incomparable("wrong_inputs", str(error)) from error
    except ValueError as error:
        if isinstance(error, Incomparable):
            raise
        raise Incomparable("wrong_inputs", str(error)) from error
    if value != found.value or stored.get("unit") != found.unit:
        raise Incomparable("wrong_inputs", f"{value} is not {found.value}")
    return replace(found, value=value)


def _input(row: Mapping[str, Any]) -> Input:
    low = Decimal("-Infinity") if row["low"] is None else Decimal(row["low"])
    high = Decimal("Infinity") if row["high"] is None else Decimal(row["high"])
    day = date.fromisoformat(row["day"]) if row["day"] else None
    return Input(
        str(row["role"]), Decimal(row["value"]), Interval(low, high), str(row["unit"]), str(row["source"]), day
    )


def _told(end: Decimal) -> str | None:
    return str(end) if end.is_finite() else None
