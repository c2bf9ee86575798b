"""Learning from the desk: what people log and dismiss says which suggestions should come first."""

from dataclasses import asdict
from typing import Final

from django.db.models import Count, Q
from django.utils import timezone

from claims import rules
from claims.actions.recording import recording, require
from claims.figures import BUILT_IN, Decision, average_precision, cross_validated, learnt
from claims.models import Candidate, Ordering, User
from claims.terms import CandidateState

#: From so many decisions on, among them so many of each kind, a desk's own order was never worse than the built-in one
#: on the annotated texts, and far better for a desk that looks for other things (docs/figures.md).
ENOUGH: Final = 100
OF_EACH: Final = 20
#: So many decisions' worth of evidence draw a weight back to the built-in one.
STRENGTH: Final = 20.0
#: So many decisions more or less, and it is learnt anew.
AGAIN: Final = 20
#: The latest decisions count: they say what the desk looks for now, and they bound the work.
LATEST: Final = 2000

_LEARNT: Final = "logged dismissed built_in_precision learnt_precision began_from weights learnt_at".split()
_DECIDED = ~Q(state=CandidateState.OPEN)


def learn_next() -> Ordering | None:
    """Learn the order of one language whose decisions have changed enough; None when there is none.

    Takes up to a second or two: never in a request.
    """
    known = {ordering.language: ordering for ordering in Ordering.objects.all()}
    decided = Candidate.objects.filter(_DECIDED).exclude(document__language="")
    counts = decided.values_list("document__language").annotate(
        logged=Count("pk", filter=Q(state=CandidateState.LOGGED)),
        dismissed=Count("pk", filter=Q(state=CandidateState.DISMISSED)),
    )
    for language, logged, dismissed in counts.order_by("document__language"):
        ordering = known.get(language) or Ordering(language=language)
        if _is_due(ordering, logged, dismissed):
            ordering.logged, ordering.dismissed = logged, dismissed
            return _learn(ordering)
    return None


def is_enough(logged: int, dismissed: int) -> bool:
    return logged + dismissed >= ENOUGH and min(logged, dismissed) >= OF_EACH


def _is_due(ordering: Ordering, logged: int, dismissed: int) -> bool:
    """Counts alone are cheap to keep true until there is enough to learn from."""
    if not is_enough(logged, dismissed):
        return (ordering.logged, ordering.dismissed) != (logged, dismissed)
    moved = abs(logged + dismissed - ordering.logged - ordering.dismissed)
    return ordering.learnt_at is None or moved >= AGAIN or ordering.began_from != asdict(BUILT_IN)


def _learn(ordering: Ordering) -> Ordering:
    """Store what was learnt; whether it is in use is nobody's business but a person's."""
    if is_enough(ordering.logged, ordering.dismissed):
        decisions, documents = _decisions(ordering.language)
        scores = cross_validated(decisions, documents, BUILT_IN, STRENGTH)
        answers = [worth for _, worth in decisions]
        ordering.built_in_precision = average_precision(
            (BUILT_IN.score(reasons), worth) for reasons, worth in decisions
        )
        ordering.learnt_precision = average_precision(zip(scores, answers, strict=True))
        ordering.began_from, ordering.weights = asdict(BUILT_IN), asdict(learnt(decisions, BUILT_IN, STRENGTH))
        ordering.learnt_at = timezone.now()
    stored = {name: getattr(ordering, name) for name in _LEARNT}
    return Ordering.objects.update_or_create(language=ordering.language, defaults=stored)[0]


def _decisions(language: str) -> tuple[list[Decision], list[int]]:
    """The latest decisions on figures of a language, and the document of each."""
    rows = Candidate.objects.filter(_DECIDED, document__language=language).order_by("-decided_at", "-pk")
    found = list(rows.values_list("reasons", "state", "document_id")[:LATEST])
    decisions = [(reasons, state == CandidateState.LOGGED) for reasons, state, _ in found]
    return decisions, [document for _, _, document in found]


def switch(ordering: Ordering, *, on: bool, by: User) -> None:
    """Order the suggestions of this language as the desk decides, or as they come. Raises Refused."""
    with recording(by):
        found = Ordering.objects.select_for_update().get(pk=ordering.pk)
        require(rules.switch_blockers(found, by, on=on))
        found.is_on, found.switched_by, found.switched_at = on, by, timezone.now()
        found.save(update_fields=["is_on", "switched_by", "switched_at"])
