"""What each reason counts in the score of check-worthiness.

Fitted by `python -m bench worth --fit` on the odd passages and texts of tests/numbers; edit those, not these.
"""

from typing import Final

from claims.figures.learning import Weights

BUILT_IN: Final = Weights(
    base=1.01,
    each={
        "addressed": -1.01,
        "advert": -1.7,
        "attributed": 0.52,
        "average": 0.66,
        "bare": -0.03,
        "change": 0.13,
        "duration": -2.24,
        "everyday": -0.7,
        "exact": 0.88,
        "fact": 0.62,
        "forecast": -1.62,
        "fragment": -0.63,
        "hypothetical": -1.45,
        "instruction": -0.98,
        "label": -1,
        "large": 0.75,
        "money": 0.19,
        "multiple": -1.56,
        "offer": -0.7,
        "official": 0.25,
        "opinion": -1.01,
        "personal": -1.45,
        "plans": -1.48,
        "public": 0.71,
        "question": -1,
        "rank": -1,
        "rate": 0.21,
        "share": 0.77,
        "small": -0.9,
        "story": -1.21,
        "vague": -1.23,
        "wares": -0.99,
    },
)
