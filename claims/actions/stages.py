"""The one way in which a claim moves along NEXT_STAGES. The database refuses every other."""

from collections.abc import Callable, Iterator
from typing import Any

from django.utils import timezone

from claims.actions.recording import locked, recording, require
from claims.models import Claim, User
from claims.terms import Stage


def touch(claim: Claim) -> None:
    """Count a save, so that a form opened before it is stale."""
    claim.version += 1
    claim.touched_at = timezone.now()


def advance(claim: Claim, stage: Stage, **fields: Any) -> None:
    """Write the stage, and the fields that go with it, on a claim that is locked and whose rules were asked."""
    claim.stage = stage
    for name, value in fields.items():
        setattr(claim, name, value)
    touch(claim)
    claim.save()


def move(
    claim: Claim,
    stage: Stage,
    *,
    by: User,
    rule: Callable[[Claim, User], Iterator[Any]],
    reason: str = "",
    **fields: Any,
) -> Claim:
    """Lock the claim, ask the rule, advance it. Raises Refused with the reasons."""
    with recording(by, reason):
        found = locked(claim)
        require(rule(found, by))
        advance(found, stage, **fields)
    return found
