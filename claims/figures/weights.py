"""What each reason counts in the score of check-worthiness.

Fitted by `python -m bench worth --fit` on the odd passages and texts of tests/numbers; edit those, not these.
"""

from typing import Final

from claims.figures.learning import Weights

BUILT_IN: Final = Weights(
    base=1.04,
    each={
        "addressed": -1.01,
        "advert": -1.7,
        "attributed": 0.52,
        "average": 0.64,
        "bare": -0.06,
        "change": 0.19,
        "duration": -2.27,
        "everyday": -0.72,
        "exact": 0.92,
        "fact": 0.63,
        "forecast": -1.81,
        "fragment": -0.64,
        "hypothetical": -1.44,
        "instruction": -0.99,
        "label": -1,
        "large": 0.79,
        "money": 0.2,
        "multiple": -1.52,
        "offer": -0.72,
        "official": 0.35,
        "opinion": -1.01,
        "personal": -1.46,
        "plans": -1.51,
        "public": 0.71,
        "question": -1,
        "rank": -1,
        "rate": 0.22,
        "share": 0.78,
        "small": -0.92,
        "story": -1.22,
        "vague": -1.23,
        "wares": -1.02,
    },
)
