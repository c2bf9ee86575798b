"""Do two texts give a figure for one quantity, and do their figures agree? docs/figures.md says how it is told.

The answer is a suggestion: a person decides, and figures that differ are never merged.
"""

from claims.figures.relate.judging import Answer, Kinship
from claims.figures.relate.mentions import Said
from claims.figures.relate.pairs import forget, lines, relate

__all__ = ["Answer", "Kinship", "Said", "forget", "lines", "relate"]
