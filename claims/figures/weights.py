"""What each reason counts in the score of check-worthiness.

Fitted by `python -m bench worth --fit` on the odd passages and texts of tests/numbers; edit those, not these.
"""

from typing import Final

from claims.figures.learning import Weights

BUILT_IN: Final = Weights(
    base=0.79,
    each={
        "addressed": -0.98,
        "advert": -1.44,
        "attributed": 0.38,
        "average": 0.56,
        "bare": -0.45,
        "change": 0.16,
        "duration": -1.9,
        "everyday": -0.77,
        "exact": 0.83,
        "fact": 0.62,
        "forecast": -1.22,
        "fragment": -0.72,
        "hypothetical": -1.43,
        "instruction": -0.82,
        "label": -0.97,
        "large": 0.6,
        "money": 0.41,
        "multiple": -1.33,
        "offer": -0.81,
        "official": 0.26,
        "opinion": -1.04,
        "personal": -1.34,
        "plans": -1.53,
        "public": 0.78,
        "question": -1,
        "rank": -1,
        "rate": 0.17,
        "share": 0.75,
        "small": -1.04,
        "story": -1.21,
        "vague": -1.21,
        "wares": -0.89,
    },
)
