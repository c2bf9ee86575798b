"""Print docs/stages.md: `manage.py stages > docs/stages.md`."""

from collections.abc import Iterator
from typing import Any

from django.core.management.base import BaseCommand
from django.utils.translation import override

from claims.terms import FROZEN_STAGES, NEXT_STAGES, Stage

HEAD = """\
# The stages of a claim

Printed by `manage.py stages` from `NEXT_STAGES` in `claims/terms.py`; change that table and print this page again.
A database trigger refuses every move that is not here. While a claim *stands still*, nobody can change its statement,
its figure or its evidence: somebody else is reading them, or readers are.
"""


class Command(BaseCommand):
    help = "Print the page docs/stages.md, which is generated from the table of stages."
    requires_system_checks: list[str] = []

    def handle(self, *args: Any, **options: Any) -> None:
        self.stdout.write(page(), ending="")


def page() -> str:
    """The whole page, in English, ending with a newline."""
    with override("en"):
        return "\n".join([HEAD, *_table(), "", "```text", *_diagram(), "```", ""])


def _table() -> Iterator[str]:
    yield "| stage | stored as | stands still | may become |"
    yield "|---|---|---|---|"
    for stage in Stage:
        still = "yes" if stage in FROZEN_STAGES else ""
        yield f"| {stage.label} | `{stage.value}` | {still} | {', '.join(str(s.label) for s in _next(stage))} |"


def _diagram() -> Iterator[str]:
    width = max(len(str(stage.label)) for stage in Stage)
    for stage in Stage:
        following = _next(stage)
        for place, other in enumerate(following):
            name = f"{stage.label} ".ljust(width + 1, "─") if place == 0 else " " * (width + 1)
            yield f"{name}{_arm(place, len(following))} {other.label}"


def _arm(place: int, count: int) -> str:
    if count == 1:
        return "──▶"
    if place == 0:
        return "┬─▶"
    return "└─▶" if place == count - 1 else "├─▶"


def _next(stage: Stage) -> list[Stage]:
    """In the order of the vocabulary: a set has none."""
    return [other for other in Stage if other in NEXT_STAGES[stage]]
