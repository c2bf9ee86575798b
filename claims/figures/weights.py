"""What each reason counts in the score of check-worthiness.

Fitted by `python -m bench worth --fit` on the odd passages and texts of tests/numbers; edit those, not these.
"""

from typing import Final

from claims.figures.learning import Weights

BUILT_IN: Final = Weights(
    base=1.06,
    each={
        "addressed": -1.02,
        "advert": -1.7,
        "attributed": 0.55,
        "average": 0.62,
        "bare": -0.09,
        "change": 0.2,
        "duration": -2.29,
        "everyday": -0.72,
        "exact": 0.9,
        "fact": 0.62,
        "forecast": -1.81,
        "fragment": -0.6,
        "hypothetical": -1.42,
        "instruction": -0.98,
        "label": -1,
        "large": 0.8,
        "money": 0.19,
        "multiple": -1.52,
        "offer": -0.72,
        "official": 0.35,
        "opinion": -1.01,
        "personal": -1.46,
        "plans": -1.52,
        "public": 0.7,
        "question": -1,
        "rank": -1,
        "rate": 0.28,
        "share": 0.77,
        "small": -0.86,
        "story": -1.22,
        "vague": -1.24,
        "wares": -1.04,
    },
)
