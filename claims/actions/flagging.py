"""What people make of a changed source: it does not matter, or the check is taken up again."""

from django.db.models.functions import Now
from django.utils.translation import gettext as _

from claims import rules
from claims.actions.publishing import reopen
from claims.actions.recording import Refused, locked, recording, require
from claims.models import Flag, User
from claims.terms import FlagOutcome


def set_aside(flag: Flag, *, by: User, reason: str) -> Flag:
    """Seen: it does not matter, because … Raises Refused."""
    return _close(flag, by=by, reason=reason, outcome=FlagOutcome.NO_MATTER)


def take_up(flag: Flag, *, by: User, reason: str) -> Flag:
    """Reopen the check because of it; readers see it as it is until the correction is published. Raises Refused."""
    return _close(flag, by=by, reason=reason, outcome=FlagOutcome.REOPENED)


def _close(flag: Flag, *, by: User, reason: str, outcome: FlagOutcome) -> Flag:
    if not reason.strip():
        raise Refused([_("Say why.")])
    with recording(by, reason):
        claim = locked(flag.claim)
        found = Flag.objects.select_for_update().get(pk=flag.pk)
        require(rules.flag_blockers(found, by))
        if outcome == FlagOutcome.REOPENED:
            reopen(claim, by=by, reason=reason)
        Flag.objects.filter(pk=found.pk).update(outcome=outcome, reason=reason, closed_by=by, closed_at=Now())
    return found
