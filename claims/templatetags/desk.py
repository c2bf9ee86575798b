"""How the field's values are shown on every page."""

from collections.abc import Mapping
from datetime import datetime, timedelta
from decimal import Decimal
from functools import lru_cache
from typing import Any

from django import template
from django.conf import settings
from django.template.defaultfilters import stringfilter, truncatechars
from django.utils import formats, timezone
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.timesince import timesince, timeuntil
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from claims.figures import distance, plain, written
from claims.models import Candidate, Figure, Notice
from claims.periods import written_period
from claims.published import figure_words
from claims.reasons import REASON_WORDS
from claims.terms import Stance, Tone

register = template.Library()


@register.simple_tag
def desk_name() -> str:
    return str(settings.FIGURECHECK_DESK_NAME)


def _part(figure: Any, name: str) -> Any:
    """One part of a figure, be it a row or the value inside a check's content."""
    return figure[name] if isinstance(figure, Mapping) else getattr(figure, name)


@register.filter
def words(figure: Figure | Candidate | Mapping[str, Any] | None) -> str:
    """A figure, a candidate or the figure inside a check's content as people write it in their language."""
    if figure is None:
        return ""
    names = ("value", "low", "high", "unit", "kind", "comparator", "extent")
    return figure_words({name: _part(figure, name) for name in names})


@register.filter
def apart(found: Figure, asserted: Figure) -> str:
    """How far the asserted figure lies from the found one, in words; "" where nothing can be said."""
    gap = distance(asserted, found)
    if gap.code == "inside":
        return _("what was claimed lies inside")
    if gap.code not in ("above", "below"):
        return ""
    by = written(gap.by, None, None, gap.unit, "change", "=", "level", (get_language() or "en")[:2])
    told = _("what was claimed lies %(by)s above") if gap.code == "above" else _("what was claimed lies %(by)s below")
    return told % {"by": by}


@register.filter
def reasons(candidate: Candidate) -> str:
    """Why the machine suggests it, in words."""
    return " · ".join(str(REASON_WORDS[code]) for code in candidate.reasons if code in REASON_WORDS)


@register.filter
def period(figure: Figure) -> str:
    """The period that a figure describes."""
    return written_period(figure.period_start, figure.period_end, figure.period_precision)


@register.filter
def machine_value(figure: Figure | Mapping[str, Any]) -> str:
    """The bare number for <data value>: "93", or "85/90" for an interval."""
    names = ("low", "high") if _part(figure, "low") is not None else ("value",)
    numbers = [_part(figure, name) for name in names]
    return "/".join(plain(Decimal(number)) for number in numbers if number is not None)


@register.filter
def ago(moment: datetime | None) -> SafeString | str:
    """Relative for people, exact on hover and in the markup."""
    if moment is None:
        return ""
    if timezone.now() - moment < timedelta(seconds=60):
        told = _("just now")
    else:
        told = _("%(time)s ago") % {"time": timesince(moment, depth=1)}
    return format_html('<time datetime="{}" title="{}">{}</time>', *_exact(moment, get_language()), told)


@lru_cache(maxsize=10_000)
def _exact(moment: datetime, language: str | None) -> tuple[str, str]:
    """A moment for machines and in the words of a language. Lists show the same moments on every visit."""
    local = timezone.localtime(moment)
    return local.isoformat(timespec="seconds"), formats.date_format(local, "DATETIME_FORMAT")


@register.filter
@stringfilter
def shortened(text: str, most: int) -> str:
    """At most so many characters, the last one "…" if some are missing. Most texts fit, and cost nothing."""
    return text if len(text) <= most else truncatechars(text, most)


@register.filter
def ahead(moment: datetime | None) -> SafeString | str:
    """How long until then, the exact time on hover and in the markup; "soon" for what is due."""
    if moment is None:
        return ""
    local = timezone.localtime(moment)
    exact = formats.date_format(local, "DATETIME_FORMAT")
    if moment - timezone.now() < timedelta(seconds=60):
        told = _("soon")
    else:
        told = _("in %(time)s") % {"time": timeuntil(moment).split(",")[0]}
    return format_html('<time datetime="{}" title="{}">{}</time>', local.isoformat(timespec="seconds"), exact, told)


@register.simple_tag
def unread_notices(user: Any) -> int:
    """How many notices wait for this person; 0 for who is not signed in."""
    return Notice.objects.unread_by(user).count() if user.is_authenticated else 0


@register.filter
def per_cent(share: float | None) -> str:
    """A share from 0 to 1 as whole per cents in the reader's language; a dash for none."""
    if share is None:
        return "–"
    language = (get_language() or "en")[:2]
    return written(Decimal(round(share * 100)), None, None, "%", "share", "=", "level", language)


@register.filter
def stance_label(value: str) -> str:
    return str(Stance(value).label)


@register.filter
def rating_mark(rating: Any) -> SafeString:
    """A rating as word, colour and shape. Takes a Rating or the rating inside a check's content."""
    label, tone = (rating["label"], rating["tone"]) if isinstance(rating, Mapping) else (rating.label, rating.tone)
    return format_html('<span class="rating {}">{}</span>', Tone(tone).value, label)
