"""A published check as readers meet it: its editions, what each correction changed, and its public address.

Everything that is said comes from the approved content of a publication's verdict (``claims.content``). Public pages,
feeds and ClaimReview all read it here, so that they cannot disagree.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from difflib import SequenceMatcher
from typing import Any

from django.conf import settings
from django.http import HttpRequest
from django.urls import reverse
from django.utils.formats import date_format
from django.utils.functional import Promise
from django.utils.safestring import mark_safe
from django.utils.translation import get_language, gettext_lazy
from django.utils.translation import gettext as _

from claims import axis
from claims.content import COMPARED
from claims.figures import written
from claims.models import Claim, Correction, Publication
from claims.models.claim import ClaimQuerySet
from claims.terms import CorrectionKind, Kind, Precision, Stage

#: What readers call the parts that a correction compares.
LABELS: dict[str, Promise] = {
    "statement": gettext_lazy("The claim"),
    "figure": gettext_lazy("Figure claimed"),
    "claimant": gettext_lazy("Said by"),
    "said_on": gettext_lazy("Said on"),
    "rating": gettext_lazy("Verdict"),
    "found": gettext_lazy("Figure found"),
    "explanation": gettext_lazy("Explanation"),
}
_DAYS = ("said_on", "logged_on", "asked_on", "answered_on", "published_on", "period_start", "period_end", "as_of")


@dataclass(frozen=True)
class Change:
    """One part of a check before and after, in words. Of an explanation these are the paragraphs that differ."""

    name: str
    label: str
    before: list[str]
    after: list[str]


def current() -> ClaimQuerySet:
    """Every check with the edition that readers see, newest edition first. It keeps its place when it is reopened.

    From the claim to its publication, one way: asked from both ends, PostgreSQL expects one row and sorts them all.
    """
    checks = Claim.objects.published().select_related("publication__verdict", "publication__correction")
    return checks.defer("search", "search_text").order_by("-publication__published_at", "-publication_id")


def edition_of(check: Claim) -> Publication:
    """The edition that ``current`` has loaded with the check."""
    assert check.publication is not None  # noqa: S101  (a check is a claim that has one)
    check.publication.claim = check
    return check.publication


def editions(slug: str) -> list[Publication]:
    """All editions of one check, the one that readers see first; [] when there is no such check. One query."""
    found = Publication.objects.filter(claim__slug=slug)
    return list(found.select_related("claim", "verdict", "correction").order_by("-number"))


def base_address(request: HttpRequest) -> str:
    """https://checks.example.org, without a slash at the end."""
    return settings.FIGURECHECK_PUBLIC_ADDRESS or request.build_absolute_uri("/").rstrip("/")


def path_of(publication: Publication) -> str:
    return reverse("check", args=[publication.claim.slug])


def web_address(typed: str) -> str | None:
    """The address when a browser may be sent there; None for none, and for every scheme but the web's own."""
    return typed if typed.lower().startswith(("https://", "http://")) else None


def is_retracted(publication: Publication) -> bool:
    """The desk no longer stands for the check: its verdict is shown as retracted, and is no ClaimReview any more."""
    return publication.correction is not None and publication.correction.kind == CorrectionKind.RETRACTION


def is_reexamined(publication: Publication) -> bool:
    """The desk has taken the check up again; what readers see is the edition before."""
    return publication.claim.stage != Stage.PUBLISHED


def readable(part: Any) -> Any:
    """A content, or a part of one, for people: ISO days as dates, figures with their ``words``, the rest as it is."""
    if isinstance(part, list):
        return [readable(item) for item in part]
    if not isinstance(part, dict):
        return part
    shown = {key: _day(value) if key in _DAYS else readable(value) for key, value in part.items()}
    return {**shown, "words": figure_words(part)} if "comparator" in part else shown


def _day(value: str | None) -> date | None:
    return date.fromisoformat(value) if value else None


def paragraphs(text: str) -> list[str]:
    """Split at blank lines."""
    lines = "\n".join(line.strip() for line in text.splitlines())
    return [part.strip() for part in lines.split("\n\n") if part.strip()]


def changes(correction: Correction) -> list[Change]:
    """What the correction changed, in the order of the page."""
    names = [name for name in COMPARED if name in correction.after]
    return [_change(name, correction.before.get(name), correction.after[name]) for name in names]


def _change(name: str, before: Any, after: Any) -> Change:
    if name == "explanation":
        was, now_is = _differing(paragraphs(before or ""), paragraphs(after or ""))
    else:
        was, now_is = [_part_words(name, before)], [_part_words(name, after)]
    return Change(name, str(LABELS[name]), was, now_is)


def _part_words(name: str, part: Any) -> str:
    if not part:
        return _("not given")
    if name in ("figure", "found"):
        return figure_words(part)
    if name == "rating":
        return str(part["label"])
    return date_format(date.fromisoformat(part), "DATE_FORMAT") if name in _DAYS else str(part)


def _differing(before: list[str], after: list[str]) -> tuple[list[str], list[str]]:
    blocks = SequenceMatcher(None, before, after, autojunk=False).get_opcodes()
    moved = [block for block in blocks if block[0] != "equal"]
    return _taken(before, ((b[1], b[2]) for b in moved)), _taken(after, ((b[3], b[4]) for b in moved))


def _taken(parts: list[str], spans: Iterable[tuple[int, int]]) -> list[str]:
    return [part for start, end in spans for part in parts[start:end]]


def period_words(figure: dict[str, Any] | None) -> str:
    """The period of a readable figure as its precision allows: "2016", "Q3 2016", "December 2016"; "" without one."""
    start, end = (figure or {}).get("period_start"), (figure or {}).get("period_end")
    if figure is None or start is None or end is None:
        return ""
    precision = figure["period_precision"]
    if precision == Precision.YEAR:
        return date_format(start, "Y")
    if precision == Precision.QUARTER:
        return _("Q%(quarter)s %(year)s") % {"quarter": (start.month + 2) // 3, "year": date_format(start, "Y")}
    if precision == Precision.MONTH:
        return date_format(start, "YEAR_MONTH_FORMAT")
    first, last = date_format(start, "DATE_FORMAT"), date_format(end, "DATE_FORMAT")
    return first if start == end else f"{first} – {last}"


def figures_on_axis(content: dict[str, Any]) -> dict[str, Any]:
    """All figures of a readable content: the comparable ones as a drawing, and every one of them for a table."""
    asserted = content["figure"]
    figures = [told for told in _told(content) if told[1]]
    rows = [_axis_row(label, figure, role) for label, figure, role in figures if _alike(figure, asserted)]
    drawing = axis.draw(
        rows,
        title=_("The figures of this check on one axis"),
        cut=_("The axis does not begin at zero."),
        tick=lambda number: _tick(number, asserted),
    )
    return {"drawing": mark_safe(drawing), "figures": figures if len(figures) > 1 else []}  # noqa: S308  (axis escapes)


def _told(content: dict[str, Any]) -> list[tuple[str, dict[str, Any], axis.Role]]:
    return [
        (_claimed_by(content["claimant"]), content["figure"], "asserted"),
        *((source_words(piece), piece["figure"], "evidence") for piece in content["evidence"]),
        (_("Found by %(desk)s") % {"desk": settings.FIGURECHECK_DESK_NAME}, content["found"], "found"),
    ]


def source_words(piece: dict[str, Any]) -> str:
    """Who says what a piece of evidence says, as far as readers may know."""
    return _("a confidential source") if piece.get("confidential") else str(piece["source"])


def _claimed_by(claimant: str) -> str:
    return _("Claimed by %(who)s") % {"who": claimant} if claimant else _("Claimed")


def _alike(figure: dict[str, Any], asserted: dict[str, Any]) -> bool:
    """Whether two figures say the same sort of thing: "52 more" lies on another axis than "52", a rank than a count."""
    apart = {Kind.CHANGE, Kind.RANK}
    same_kind = figure["kind"] == asserted["kind"] or not {figure["kind"], asserted["kind"]} & apart
    return same_kind and figure["extent"] == asserted["extent"]


def _axis_row(label: str, figure: dict[str, Any], role: axis.Role) -> axis.Row:
    value, low, high = _numbers(figure)
    words = figure_words(figure, compact=True)
    return axis.Row(label, words, figure["unit"], role, value, low, high, figure["comparator"])


def figure_words(figure: dict[str, Any], *, compact: bool = False) -> str:
    """The figure of a content in the reader's language: "between 85 and 90 %", compact "85–90 %"."""
    value, low, high = _numbers(figure)
    parts = (figure["unit"], figure["kind"], figure["comparator"], figure["extent"], _language())
    if low is None or value is None or compact:
        return written(value if low is None else None, low, high, *parts, compact=compact)
    best = written(value, None, None, figure["unit"], figure["kind"], "=", figure["extent"], _language())
    return _("%(range)s, best estimate %(best)s") % {"range": written(None, low, high, *parts), "best": best}


def _numbers(figure: dict[str, Any]) -> tuple[Decimal | None, Decimal | None, Decimal | None]:
    value, low, high = (None if figure[name] is None else Decimal(figure[name]) for name in ("value", "low", "high"))
    return value, low, high


def _tick(number: Decimal, figure: dict[str, Any]) -> str:
    unit = figure["unit"] if figure["kind"] == Kind.MONEY or figure["unit"] in ("%", "‰") else ""
    return written(number, None, None, unit, figure["kind"], "=", "level", _language())


def _language() -> str:
    return (get_language() or settings.LANGUAGE_CODE)[:2]
