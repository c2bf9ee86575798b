"""What each reason counts in the score of check-worthiness.

Fitted by `python -m bench worth --fit` on the odd passages and texts of tests/numbers; edit those, not these.
"""

from typing import Final

from claims.figures.learning import Weights

BUILT_IN: Final = Weights(
    base=0.42,
    each={
        "addressed": -1.02,
        "advert": -1.23,
        "attributed": 0.39,
        "average": 0.45,
        "bare": -0.65,
        "change": 0.38,
        "duration": -1.45,
        "everyday": -0.99,
        "exact": 0.89,
        "fact": 0.66,
        "forecast": -1.23,
        "fragment": -1,
        "hypothetical": -1.3,
        "instruction": -1,
        "label": -0.85,
        "large": 0.56,
        "money": 0.46,
        "multiple": -1.02,
        "offer": -1.11,
        "official": 0.55,
        "opinion": -1.05,
        "personal": -1.3,
        "plans": -1.85,
        "public": 0.82,
        "question": -1,
        "rank": -1,
        "rate": 0.22,
        "share": 0.58,
        "small": -1.12,
        "story": -1.19,
        "vague": -1,
        "wares": -1.28,
    },
)
