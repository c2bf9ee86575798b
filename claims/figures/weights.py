"""What each reason counts in the score of check-worthiness.

Fitted by `python -m bench worth --fit` on the odd passages and texts of tests/numbers; edit those, not these.
"""

from typing import Final

from claims.figures.learning import Weights

BUILT_IN: Final = Weights(
    base=0.95,
    each={
        "addressed": -1,
        "advert": -1.69,
        "attributed": 0.53,
        "average": 0.67,
        "bare": -0.3,
        "change": 0.08,
        "duration": -2.22,
        "everyday": -0.67,
        "exact": 0.91,
        "fact": 0.64,
        "forecast": -1.62,
        "fragment": -0.61,
        "hypothetical": -1.45,
        "instruction": -0.98,
        "label": -1,
        "large": 0.78,
        "money": 0.19,
        "multiple": -1.55,
        "offer": -0.69,
        "official": 0.26,
        "opinion": -1,
        "personal": -1.42,
        "plans": -1.46,
        "public": 0.75,
        "question": -1,
        "rank": -1,
        "rate": 0.25,
        "share": 0.78,
        "small": -0.94,
        "story": -1.27,
        "vague": -1.23,
        "wares": -0.99,
    },
)
