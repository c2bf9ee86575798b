"""A desk to look at: five accounts, seven articles, twelve claims in all stages. Nothing in it exists.

Everything is done through the same actions as by hand, so that history, rules and public pages are real.
"""

from claims.demo.cast import ACCOUNTS
from claims.demo.loading import load

__all__ = ["ACCOUNTS", "load"]
