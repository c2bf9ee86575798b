"""Stored copies are read back on a schedule, and what was found is kept."""

import logging

from django.conf import settings
from django.db.models.functions import Now

from claims.actions.capturing import store
from claims.blobs import Store, StoreUnreachable
from claims.copies import state_of
from claims.models import Blob
from claims.terms import BlobState

log = logging.getLogger(__name__)

_AT_ONCE, _BYTES_AT_ONCE = 50, 32 * 1024 * 1024


def read_back() -> int:
    """A small batch of those that were not read back for the longest. Returns how many.

    Bounded by number and bytes: the scheduler does it between two looks at the jobs. A store that this machine does not
    see is no proof that anything is missing.
    """
    try:
        return _read_back(store())
    except StoreUnreachable as error:
        log.warning("no stored copy is read back: %s", error)
        return 0


def _read_back(kept: Store) -> int:
    done = size = 0
    due = list(Blob.objects.to_verify(settings.FIGURECHECK_READ_BACK_DAYS)[:_AT_ONCE])
    if due:
        kept.check()
    for blob in due:
        state = state_of(kept, blob.sha256)
        if state != BlobState.SOUND:
            log.error("the stored copy %s is %s", blob.sha256, state)
        Blob.objects.filter(pk=blob.pk).update(state=state, verified_at=Now())
        done, size = done + 1, size + blob.size
        if size >= _BYTES_AT_ONCE:
            break
    return done
