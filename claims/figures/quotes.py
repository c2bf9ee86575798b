"""Which tokens stand in quotation marks, over sentences and paragraphs."""

from dataclasses import dataclass
from typing import Final

from claims.figures.tokens import Tokens

CLOSING: Final = {"«": "»", "»": "«", "“": "”", "„": "“”", '"': '"', "‟": "”"}
LONGEST: Final = 400  # tokens: one that does not close by then was no quotation


@dataclass(frozen=True, slots=True)
class Quote:
    """The tokens of both marks; everything between them is quoted."""

    opens: int
    closes: int

    def holds(self, index: int) -> bool:
        return self.opens < index < self.closes


def quotes_of(tokens: Tokens) -> list[Quote]:
    """All quotations of a text, in their order, none inside another."""
    found: list[Quote] = []
    opened, closing = -1, ""
    for index, low in enumerate(tokens.lows):
        if opened >= 0 and low in closing:
            found.append(Quote(opened, index))
            opened, closing = -1, ""
        elif opened >= 0 and index - opened > LONGEST:
            opened, closing = -1, ""
        elif opened < 0 and low in CLOSING:
            opened, closing = index, CLOSING[low]
    return found
