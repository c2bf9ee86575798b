"""What every reader of a document hands back."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True)
class Page:
    """text: paragraphs, apart by an empty line; "" when none was found. language: in whatever notation was declared."""

    text: str
    title: str = ""
    outlet: str = ""
    author: str = ""
    published_on: date | None = None
    language: str = ""
    reader: str = ""


def date_in(text: str | None) -> date | None:
    """The ISO date at the start of the text, None when there is none."""
    try:
        return date.fromisoformat((text or "")[:10])
    except ValueError:
        return None
