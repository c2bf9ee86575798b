"""The operators' pages: accounts, outlets, sources, rating scales, jobs; and everything that has rules, to read only.

One noun or one family of nouns per file; importing them here registers them.
"""

from claims.admin import (
    accounts,
    anchors,
    archives,
    authorities,
    checks,
    claimants,
    claims,
    documents,
    evidence,
    guesses,
    history,
    hosts,
    jobs,
    menu,
    orderings,
    outlets,
    policy,
    ratings,
    sources,
    watches,
)

__all__ = [
    "accounts",
    "anchors",
    "archives",
    "authorities",
    "checks",
    "claimants",
    "claims",
    "documents",
    "evidence",
    "guesses",
    "history",
    "hosts",
    "jobs",
    "menu",
    "orderings",
    "outlets",
    "policy",
    "ratings",
    "sources",
    "watches",
]
