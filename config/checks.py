"""What `manage.py check` says of the settings, beside Django's own."""

from typing import Any

from django.conf import settings
from django.core.checks import CheckMessage, Error, register
from django.core.exceptions import ImproperlyConfigured

from claims.blobs import opened


@register
def stored_copies(**_: Any) -> list[CheckMessage]:
    """Whether the store can be opened at all; whether it answers is seen by `manage.py verify_evidence`."""
    try:
        opened()
    except ImproperlyConfigured as problem:
        return [Error(str(problem), hint=f"FIGURECHECK_BLOBS is {settings.FIGURECHECK_BLOBS}.", id="figurecheck.E001")]
    return []
