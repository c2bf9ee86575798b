"""Figures on one axis, as SVG: who says which number, and how far apart they lie. Values in, text out.

Positions are percentages and there is no viewBox, so that the text keeps its size from 360 px to the widest screen.
Colours and lengths of type are classes of app.css; the drawing itself carries no style.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal
from html import escape
from typing import Literal

from claims.figures import plain

Role = Literal["asserted", "found", "evidence"]

ROW_HEIGHT = 52
TEXT_AT = 16
TRACK_AT = 33
FOOT = 26
#: The drawing on a phone and on a page's column, and one character on it, in pixels.
NARROWEST = 310
WIDEST = 620
CHARACTER = 7.6
MOST_TICKS = 5
#: Numbers that lie closer together than this share of the way from zero are shown enlarged.
CLOSE = Decimal("0.05")


@dataclass(frozen=True, slots=True)
class Row:
    """One figure: ``words`` is the figure as people write it. Either ``value``, or ``low`` and ``high``, or all three.

    ``comparator`` is a terms.Comparator: "more than 50" becomes an arrow to the right, "about 50" a point like "50".
    """

    label: str
    words: str
    unit: str
    role: Role
    value: Decimal | None = None
    low: Decimal | None = None
    high: Decimal | None = None
    comparator: str = "="

    @property
    def ends(self) -> tuple[Decimal, Decimal] | None:
        if self.low is not None and self.high is not None:
            return self.low, self.high
        return None if self.value is None else (self.value, self.value)


@dataclass(frozen=True, slots=True)
class Scale:
    """From ``start`` to ``end`` in whole steps."""

    start: Decimal
    end: Decimal
    step: Decimal

    @property
    def holds_zero(self) -> bool:
        return self.start <= 0 <= self.end

    def at(self, value: Decimal) -> str:
        """Where a value lies, for an SVG coordinate: "93.5%"."""
        return _percent((value - self.start) / (self.end - self.start))

    def ticks(self) -> list[Decimal]:
        return [self.start + self.step * n for n in range(int((self.end - self.start) / self.step) + 1)]


def _percent(share: Decimal) -> str:
    return f"{round(float(share) * 100, 2):g}%"


def comparable(rows: Sequence[Row]) -> list[Row]:
    """The rows that have a number in the unit of the first one: only these can share an axis."""
    if not rows:
        return []
    unit = rows[0].unit.casefold()
    return [row for row in rows if row.ends and row.unit.casefold() == unit]


def scale(rows: Sequence[Row], steps: int = MOST_TICKS) -> Scale:
    """An axis with round numbers that holds every row, from zero unless the figures would be one blot on it."""
    ends = [end for row in rows for end in row.ends or ()]
    low, high = min(ends), max(ends)
    start, end = min(low, Decimal(0)), max(high, Decimal(0))
    span = high - low
    if 0 < span < CLOSE * (end - start):
        start, end = low - span / 2, high + span / 2
    if start == end:
        end = start + 1
    step = _round_step((end - start) / steps)
    first = (start / step).to_integral_value(ROUND_FLOOR)
    last = (end / step).to_integral_value(ROUND_CEILING)
    return Scale(first * step, last * step, step)


def _round_step(least: Decimal) -> Decimal:
    """The smallest of 1, 2, 5, 10, 20, 50 … that is not below ``least``."""
    power = Decimal(1).scaleb(least.adjusted())
    return next(power * times for times in (1, 2, 5, 10) if power * times >= least)


def draw(
    rows: Sequence[Row], *, title: str, cut: str = "", name: str = "axis", tick: Callable[[Decimal], str] = plain
) -> str:
    """SVG of the comparable rows; "" when there are fewer than two, since one number alone needs no axis.

    ``title`` names the drawing for people who hear it; its description reads every row out. ``cut`` is the sentence
    shown when the axis does not begin at zero. ``name`` makes the ids unique on the page, ``tick`` writes its numbers.
    """
    shown = comparable(rows)
    if len(shown) < 2:
        return ""
    along = _scale_that_fits(shown, tick)
    bottom = ROW_HEIGHT * len(shown)
    noted = cut and not along.holds_zero
    told = "; ".join(f"{row.label}: {row.words}" for row in shown) + (f". {cut}" if noted else "")
    parts = [
        f'<svg class="axis" role="img" aria-labelledby="{name}-title {name}-told" width="100%"'
        f' height="{bottom + FOOT + (18 if noted else 0)}" direction="ltr">',
        f'<title id="{name}-title">{escape(title)}</title><desc id="{name}-told">{escape(told)}</desc>',
        _guide(shown[0], along, bottom),
        *(_row(row, along, ROW_HEIGHT * place) for place, row in enumerate(shown)),
        _foot(along, bottom, tick),
        f'<text class="quiet" x="0" y="{bottom + FOOT + 14}">{escape(cut)}</text>' if noted else "",
        "</svg>",
    ]
    return "".join(parts)


def _scale_that_fits(rows: Sequence[Row], tick: Callable[[Decimal], str]) -> Scale:
    """As many steps as their numbers have room for on a phone."""
    for steps in range(MOST_TICKS, 1, -1):
        along = scale(rows, steps)
        if sum(len(tick(at)) * CHARACTER + 10 for at in along.ticks()) <= NARROWEST:
            return along
    return scale(rows, 1)


def _guide(row: Row, along: Scale, bottom: int) -> str:
    """The first row's figure, drawn faintly through all rows: what the others are compared with."""
    low, high = row.ends or (along.start, along.start)
    if low == high:
        at = along.at(low)
        return f'<line class="guide" x1="{at}" x2="{at}" y1="{TRACK_AT}" y2="{bottom}"/>'
    width = _percent((high - low) / (along.end - along.start))
    return f'<rect class="guide" x="{along.at(low)}" width="{width}" y="{TRACK_AT}" height="{bottom - TRACK_AT}"/>'


def _row(row: Row, along: Scale, top: int) -> str:
    track = top + TRACK_AT
    return (
        f'<g class="{row.role}"><text x="0" y="{top + TEXT_AT}"><tspan class="number">{escape(row.words)}</tspan>'
        f"{_label(row)}</text>"
        f'<line class="track" x1="0%" x2="100%" y1="{track}" y2="{track}"/>{_mark(row, along, track)}</g>'
    )


def _label(row: Row) -> str:
    """Text in a drawing does not wrap: a label that a phone has no room for is there twice, and app.css shows one."""
    long, short = (_cut(row.label, width, row.words) for width in (WIDEST, NARROWEST))
    if long == short:
        return _quiet("quiet", long)
    return _quiet("quiet wide", long) + _quiet("quiet small", short)


def _quiet(classes: str, text: str) -> str:
    return f'<tspan class="{classes}" dx="8">{escape(text)}</tspan>'


def _cut(label: str, width: int, words: str) -> str:
    room = max(8, int(width / CHARACTER) - len(words) - 2)
    return label if len(label) <= room else label[: room - 1].rstrip() + "…"


def _mark(row: Row, along: Scale, y: int) -> str:
    low, high = row.ends or (along.start, along.start)
    drawn = ""
    if row.comparator in (">", ">="):
        drawn = _line(along.at(low), "100%", y) + _shape("100%", y, "M-8-5 0 0-8 5", "arrow")
    elif row.comparator in ("<", "<="):
        drawn = _line("0%", along.at(high), y) + _shape("0%", y, "M8-5 0 0 8 5", "arrow")
    elif low != high:
        ends = "".join(
            f'<line x1="{at}" x2="{at}" y1="{y - 6}" y2="{y + 6}"/>' for at in (along.at(low), along.at(high))
        )
        drawn = _line(along.at(low), along.at(high), y) + ends
    return drawn + (_point(row.role, along.at(row.value), y) if row.value is not None else "")


def _line(start: str, end: str, y: int) -> str:
    return f'<line class="span" x1="{start}" x2="{end}" y1="{y}" y2="{y}"/>'


def _point(role: Role, at: str, y: int) -> str:
    """Told apart by shape as well as by colour: a disc is claimed, a diamond found, a ring says the evidence."""
    if role == "found":
        return _shape(at, y, "M0-8 8 0 0 8-8 0Z", "point")
    return f'<circle class="point" cx="{at}" cy="{y}" r="{7 if role == "asserted" else 5.5}"/>'


def _shape(at: str, y: int, path: str, kind: str) -> str:
    """A path in pixels at a place in per cent."""
    return f'<svg class="at" x="{at}" y="{y}"><path class="{kind}" d="{path}"/></svg>'


def _foot(along: Scale, y: int, tick: Callable[[Decimal], str]) -> str:
    ticks = along.ticks()
    anchors = ["start", *["middle"] * (len(ticks) - 2), "end"]
    return "".join(
        f'<line x1="{along.at(at)}" x2="{along.at(at)}" y1="{y}" y2="{y + 5}"/>'
        f'<text class="quiet" x="{along.at(at)}" y="{y + 20}" text-anchor="{anchor}">{escape(tick(at))}</text>'
        for at, anchor in zip(ticks, anchors, strict=True)
    )
