"""What each reason counts in the score of check-worthiness.

Fitted by `python -m bench worth --fit` on the odd passages and texts of tests/numbers; edit those, not these.
"""

from typing import Final

from claims.figures.learning import Weights

BUILT_IN: Final = Weights(
    base=0.8,
    each={
        "addressed": -1.1,
        "advert": -1.58,
        "attributed": 0.51,
        "average": 0.65,
        "bare": -0.38,
        "change": 0.15,
        "duration": -2.05,
        "everyday": -0.73,
        "exact": 0.89,
        "fact": 0.68,
        "forecast": -1.37,
        "fragment": -0.63,
        "hypothetical": -1.35,
        "instruction": -0.97,
        "label": -1,
        "large": 0.61,
        "money": 0.24,
        "multiple": -1.43,
        "offer": -0.61,
        "official": 0.22,
        "opinion": -1.03,
        "personal": -1.45,
        "plans": -1.4,
        "public": 0.75,
        "question": -1,
        "rank": -1,
        "rate": 0.24,
        "share": 0.86,
        "small": -0.96,
        "story": -1.34,
        "vague": -1.22,
        "wares": -1,
    },
)
