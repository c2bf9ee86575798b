"""Words for the reasons of a score; their codes are those of the reader."""

from django.utils.translation import gettext_lazy as _

#: Why the reader holds a figure to be worth checking, or not; the codes are those of ``claims.figures.REASONS``.
REASON_WORDS = {
    "attributed": _("somebody is named who says so"),
    "official": _("an official body or a study is named"),
    "public": _("a public matter"),
    "fact": _("stated as a fact, past or present"),
    "share": _("a share of a whole"),
    "money": _("an amount of money"),
    "rate": _("a rate"),
    "change": _("a change"),
    "average": _("an average of many"),
    "exact": _("an exact number, not a round one"),
    "large": _("a large number"),
    "forecast": _("a forecast or a plan"),
    "hypothetical": _("said under a condition"),
    "opinion": _("an opinion or a wish"),
    "personal": _("somebody's own story"),
    "instruction": _("tells the reader what to do"),
    "addressed": _("speaks to the reader"),
    "offer": _("words of advertising beside it"),
    "question": _("a question"),
    "fragment": _("in a headline or a list"),
    "duration": _("only a length of time or an age"),
    "rank": _("only a place in an order"),
    "small": _("a very small number"),
    "vague": _("a vague quantity"),
    "everyday": _("a price or a measure of everyday things"),
    "multiple": _("a multiple such as twice or doubled"),
    "bare": _("a number without a unit"),
    "label": _("perhaps a number that only names something"),
    "plans": _("most figures around it are plans or conditions"),
    "wares": _("most figures around it are prices, sizes or advice"),
    "advert": _("the text sounds like an advertisement"),
    "story": _("the text is somebody's own story"),
}
