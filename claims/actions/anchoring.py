"""The history is anchored once a day: its ends under one hash, which others can keep."""

import logging
from datetime import timedelta

from django.conf import settings
from django.db import connection, transaction
from django.db.models.functions import Now

from claims.actions.stamping import stamp_anchor
from claims.anchors import OVERLAP, heads, statement
from claims.models import Anchor
from claims.stamps import digest_of

log = logging.getLogger(__name__)

_TURNS = 5_271_011


def anchor_when_due() -> Anchor | None:
    """The next anchor, when the last one is old enough."""
    late = Now() - timedelta(hours=settings.FIGURECHECK_ANCHOR_HOURS)
    return None if Anchor.objects.filter(at__gt=late).exists() else anchor()


@transaction.atomic
def anchor() -> Anchor | None:
    """The next anchor, or None when the history has not changed since the last one. Stamped where the desk wants it."""
    with connection.cursor() as cursor:
        # Two that come at once would both be the next one.
        cursor.execute("SELECT pg_advisory_xact_lock(%s)", [_TURNS])
    last = Anchor.objects.order_by("-number").first()
    told = heads(last.at - OVERLAP if last else None)
    if set(told.splitlines()) <= set(last.heads.splitlines() if last else ()):
        return None
    with connection.cursor() as cursor:
        cursor.execute("SELECT transaction_timestamp()")
        at = cursor.fetchone()[0]
    number = last.number + 1 if last else 1
    written = statement(number, at, told, last.digest if last else "")
    made = Anchor.objects.create(number=number, at=at, heads=told, statement=written, digest=digest_of(written))
    stamp_anchor(made)
    # A log that leaves this machine is a witness too.
    log.info("anchor of the history: %s", made.line)
    return made
