"""Archives elsewhere, where other people keep a copy that this desk cannot alter. Each is one file in here."""

from collections.abc import Callable

from django.conf import settings

from claims.terms import ArchiveService
from worker.archives.perma import Perma
from worker.archives.service import Archive
from worker.archives.wayback import Wayback


def archive(service: str) -> Archive:
    """The service, with this desk's key. KeyError when the desk has none for it (any more)."""
    if service not in settings.FIGURECHECK_ARCHIVES:
        raise KeyError(service)
    return _MADE[ArchiveService(service)]()


def _wayback() -> Wayback:
    return Wayback(
        settings.FIGURECHECK_WAYBACK_ADDRESS, settings.FIGURECHECK_WAYBACK_KEY, settings.FIGURECHECK_WAYBACK_SECRET
    )


def _perma() -> Perma:
    return Perma(
        settings.FIGURECHECK_PERMA_ADDRESS,
        settings.FIGURECHECK_PERMA_PAGES,
        settings.FIGURECHECK_PERMA_KEY,
        settings.FIGURECHECK_PERMA_FOLDER,
    )


_MADE: dict[ArchiveService, Callable[[], Archive]] = {ArchiveService.WAYBACK: _wayback, ArchiveService.PERMA: _perma}
