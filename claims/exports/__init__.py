"""Which stored copies leave with a claim, a check or the whole desk, and what is said of each outside.

Nothing of the people at the desk is among it: no names, no addresses of theirs, no numbers of rows but a claim's own.
``choosing`` knows which copies, ``telling`` what is said of them, ``comparing`` whether a file's copies are the desk's.
"""

from claims.exports.choosing import SOFTWARE, Stored, of_check, of_claim, of_desk, signature, stored
from claims.exports.comparing import left_out, strangers

__all__ = ["SOFTWARE", "Stored", "left_out", "of_check", "of_claim", "of_desk", "signature", "stored", "strangers"]
