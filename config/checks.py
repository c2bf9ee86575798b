"""What `manage.py check` says of the settings, beside Django's own."""

from typing import Any
from urllib.parse import urlsplit

from django.conf import settings
from django.core.checks import CheckMessage, Error, register
from django.core.exceptions import ImproperlyConfigured

from claims.blobs import opened
from config.hosts import host_only


@register
def copies_host(**_: Any) -> list[CheckMessage]:
    """A copy that came from the desk's own name could act as whoever opens it."""
    copies = host_only(settings.FIGURECHECK_COPIES_HOST)
    *desk, own = settings.ALLOWED_HOSTS or [""]
    public = urlsplit(settings.FIGURECHECK_PUBLIC_ADDRESS).hostname or ""
    if not copies or own != copies or not any(_covers(each, copies) for each in (*desk, public)):
        return []
    return [
        Error(
            "FIGURECHECK_COPIES_HOST is one of the desk's own names.",
            hint="Give it a name that is not in ALLOWED_HOSTS: browsers keep apart what has another host name.",
            id="figurecheck.E002",
        )
    ]


def _covers(allowed: str, host: str) -> bool:
    allowed = allowed.lower()
    return allowed in ("*", host) or (allowed.startswith(".") and f".{host}".endswith(allowed))


@register
def stored_copies(**_: Any) -> list[CheckMessage]:
    """Whether the store can be opened at all; whether it answers is seen by `manage.py verify_evidence`."""
    try:
        opened()
    except ImproperlyConfigured as problem:
        return [Error(str(problem), hint=f"FIGURECHECK_BLOBS is {settings.FIGURECHECK_BLOBS}.", id="figurecheck.E001")]
    return []
