"""This desk's rules for the gate, from its settings."""

from django.conf import settings

from claims import VERSION
from worker.gate import Policy


def policy() -> Policy:
    """What the gate allows here. Raises ValueError, with words for the operator, when a setting cannot be read."""
    rules = Policy(
        ports=tuple(settings.FIGURECHECK_FETCH_PORTS),
        allowed_networks=tuple(settings.FIGURECHECK_FETCH_ALLOWED_NETWORKS),
        max_bytes=settings.FIGURECHECK_MAX_DOCUMENT_BYTES,
        user_agent=user_agent(settings.FIGURECHECK_CONTACT),
        proxy=settings.FIGURECHECK_EGRESS_PROXY,
    )
    _ = rules.networks, rules.egress  # read now, so that a wrong setting is told at the start and not by a document
    return rules


def user_agent(contact: str) -> str:
    """An honest name, and where to complain about it. ValueError when the contact does not fit into a header."""
    if not contact.isascii() or not contact.isprintable():
        raise ValueError("FIGURECHECK_CONTACT goes into a header of every request: printable ASCII alone")
    return f"Figurecheck/{VERSION} (fact-check desk{f'; +{contact}' if contact else ''})"
