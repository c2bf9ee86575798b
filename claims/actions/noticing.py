"""Telling people: in the transaction of what is told, once for each of them."""

from collections.abc import Iterable
from typing import Any
from uuid import UUID, uuid5

from django.db.models import Q
from django.db.models.functions import Now

from claims.models import Claim, Notice, User
from claims.terms import NoticeKind, Role

_NOTICES = UUID("5f4dcc3b-5aa7-65d6-9d83-27deb882cf99")


def tell(
    people: Iterable[User], kind: NoticeKind, claim: Claim, *, about: str, facts: dict[str, Any], by: User | None = None
) -> None:
    """One notice for each but who did it. ``about`` names the event: told again of the same, nobody hears it twice."""
    notices = [
        Notice(
            ticket=uuid5(_NOTICES, f"{kind} {about} {person.pk}"),
            recipient=person,
            kind=kind,
            claim=claim,
            actor=by,
            facts=facts,
        )
        for person in people
        if person != by
    ]
    Notice.objects.bulk_create(notices, ignore_conflicts=True)


def people_of(claim: Claim) -> list[User]:
    """Who answers for a check: who is on it, who proposed, approved and published it, and the desk's editors."""
    on_it = Q(pk__in=filter(None, [claim.assignee_id]))
    if shown := claim.publication:
        on_it |= Q(pk__in=[shown.published_by_id, shown.review.reviewer_id, shown.verdict.proposed_by_id])
    found = User.objects.filter(on_it | Q(role__gte=Role.EDITOR), is_active=True)
    return list(found.order_by("pk"))


def mark_read(notices: Iterable[int], *, by: User) -> None:
    """Nobody marks what is another's."""
    Notice.objects.unread_by(by).filter(pk__in=notices).update(read_at=Now())


def mark_all_read(*, by: User) -> None:
    Notice.objects.unread_by(by).update(read_at=Now())
