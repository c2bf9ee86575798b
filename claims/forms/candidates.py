"""Which of a document's figures stand beside its text: by kind, unit, score and state."""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from typing import Any
from urllib.parse import parse_qsl, urlencode

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from claims.forms.fields import PlainSelect
from claims.models import Candidate
from claims.terms import CandidateState, Kind

#: The names of the filters in an address.
FACETS = ("kind", "unit", "score", "state")
#: What stands in an address for figures without a unit.
NO_UNIT = "-"
MINIMA = ("0.9", "0.75", "0.5", "0.25")
LONGEST = 300  # characters of a filter in an address

Choice = tuple[str, str]


def kept_filter(sent: str) -> str:
    """The filter that a form carries along, as the query of an address; "" for none. All else is dropped."""
    return urlencode([(name, value) for name, value in parse_qsl(sent[:LONGEST]) if name in FACETS])


class CandidateFilter(forms.Form):
    """The filters beside a text. Each choice says how many figures it would show; what is not understood is left out.

    Works on rows that are loaded already, since the text shows the highlights of all of them anyway.
    """

    kind = forms.ChoiceField(label=gettext_lazy("Kind"), required=False, widget=PlainSelect)
    unit = forms.ChoiceField(label=gettext_lazy("Unit"), required=False, widget=PlainSelect)
    score = forms.ChoiceField(label=gettext_lazy("Worth checking"), required=False, widget=PlainSelect)
    state = forms.ChoiceField(label=gettext_lazy("State"), required=False, widget=PlainSelect)

    def __init__(self, sent: Mapping[str, str], candidates: Sequence[Candidate]) -> None:
        self.every = candidates
        self.kinds = Counter(candidate.kind for candidate in candidates)
        self.units = Counter(candidate.unit or NO_UNIT for candidate in candidates)
        known: dict[str, Callable[[str], bool]] = {
            "kind": self.kinds.__contains__,
            "unit": self.units.__contains__,
            "score": _is_minimum,
            "state": CandidateState.values.__contains__,
        }
        self.chosen = {name: sent[name] for name in FACETS if sent.get(name) and known[name](sent[name])}
        super().__init__(self.chosen, auto_id="filter-%s")
        for name, choices in self._choices().items():
            field = self.fields[name]
            assert isinstance(field, forms.ChoiceField)  # noqa: S101
            field.choices = choices

    @property
    def shown(self) -> list[Candidate]:
        """The figures that pass, in the order in which they came."""
        return self._passing()

    @property
    def address(self) -> str:
        """The filter as the query of an address; "" for none."""
        return urlencode(self.chosen)

    def legend(self) -> list[dict[str, Any]]:
        """The kinds of figures in this text, how many there are, and the address that shows one kind or all again."""
        others = {name: value for name, value in self.chosen.items() if name != "kind"}
        return [
            {
                "kind": kind,
                "label": kind.label,
                "count": self.kinds[kind],
                "chosen": self.chosen.get("kind") == kind,
                "address": urlencode(others if self.chosen.get("kind") == kind else others | {"kind": kind.value}),
            }
            for kind in Kind
            if self.kinds[kind]
        ]

    def _passing(self, without: str = "") -> list[Candidate]:
        chosen = {name: value for name, value in self.chosen.items() if name != without}
        return [candidate for candidate in self.every if all(_fits(candidate, *each) for each in chosen.items())]

    def _choices(self) -> dict[str, list[Choice]]:
        """Each with the number of figures that it would leave, the other filters being as they are."""
        kinds = Counter(candidate.kind for candidate in self._passing("kind"))
        units = Counter(candidate.unit or NO_UNIT for candidate in self._passing("unit"))
        states = Counter(candidate.state for candidate in self._passing("state"))
        scores = self._passing("score")
        minima = sorted({*MINIMA, self.chosen.get("score", MINIMA[0])}, key=float, reverse=True)
        return {
            "kind": [("", _("All kinds")), *_told((k.value, k.label, kinds[k]) for k in Kind if self.kinds[k])],
            "unit": [("", _("All units")), *_told((u, self._named(u), units[u]) for u, _n in self.units.most_common())],
            "score": [
                ("", _("All scores")),
                *_told((m, _("%(score)s and more") % {"score": m}, _above(scores, m)) for m in minima),
            ],
            "state": [("", _("All states")), *_told((s.value, s.label, states[s]) for s in CandidateState)],
        }

    def _named(self, unit: str) -> str:
        return _("no unit") if unit == NO_UNIT else unit


def _told(rows: Any) -> list[Choice]:
    return [(value, f"{label} ({count})") for value, label, count in rows]


def _fits(candidate: Candidate, name: str, value: str) -> bool:
    if name == "score":
        return candidate.score >= float(value)
    return bool((getattr(candidate, name) or NO_UNIT) == value)


def _above(candidates: list[Candidate], minimum: str) -> int:
    return sum(candidate.score >= float(minimum) for candidate in candidates)


def _is_minimum(typed: str) -> bool:
    try:
        return len(typed) < 8 and 0 < float(typed) <= 1
    except ValueError:
        return False
