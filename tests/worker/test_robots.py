"""A desk that obeys robots.txt reads it as the site meant it, whatever is in it."""

import time

import pytest

from worker.robots import allows

SITE = """\
# Machines, be nice
User-agent: *
Disallow: /private
Allow: /private/press
Disallow: /*.pdf$
Disallow: /search?*q=
Disallow:

User-Agent: OtherBot
User-agent: Figurecheck/2.0
Disallow: /archive/   # too large
allow : /archive/2026
Crawl-delay: 5

User-agent: otherbot
Disallow: /

user-agent: figurecheck
Disallow: /tmp
"""


@pytest.mark.parametrize(
    ("target", "allowed"),
    [
        ("/", True),
        ("/private", True),
        ("/archive", True),
        ("/archive/1999", False),
        ("/archive/2026/x", True),
        ("/tmp/x", False),
    ],
)
def test_the_group_of_our_name_speaks_to_us_alone(target: str, allowed: bool) -> None:
    """In either of its two parts; what everybody else is told is not for us then."""
    assert allows(SITE, target) == allowed


@pytest.mark.parametrize(
    ("target", "allowed"),
    [
        ("/", True),
        ("/private/x", False),
        ("/private/press/x", True),
        ("/privately", False),
        ("/a.pdf", False),
        ("/a.pdf?x", True),
        ("/search?lang=fr&q=x", False),
        ("/search?lang=fr", True),
    ],
)
def test_without_a_group_of_ours_that_of_everybody_counts(target: str, allowed: bool) -> None:
    """The longest rule wins, a star is anything, a dollar the end."""
    assert allows(SITE.replace("igurecheck", "ortuna"), target) == allowed


@pytest.mark.parametrize(
    "text",
    [
        "",
        "<!DOCTYPE html><p>Not found: 404</p>",
        "Disallow: /",
        "User-agent: a\nDisallow: /",
        "User-agent: *\nDisallow:",
        "\ufeff",
    ],
)
def test_what_forbids_nothing_allows_everything(text: str) -> None:
    """Many sites answer with a page of their own where they have no robots.txt."""
    assert allows(text, "/")


@pytest.mark.parametrize(
    ("rules", "allowed"), [("Disallow: /a\nAllow: /a", True), ("Disallow: /ab*\nAllow: /a", False)]
)
def test_of_two_rules_the_longer_counts_and_of_equals_the_kinder(rules: str, allowed: bool) -> None:
    assert allows(f"User-agent: *\n{rules}", "/abc") == allowed


@pytest.mark.parametrize(
    ("pattern", "target", "fits"),
    [
        ("/*a*b", "/xaxxb", True),
        ("/*a*b$", "/ab/ab", True),
        ("/*ab$", "/ab/a", False),
        ("/a*a$", "/a", False),
        ("*", "/x", True),
        ("/x*$", "/xyz", True),
        ("$", "/", False),
    ],
)
def test_stars_and_dollars(pattern: str, target: str, fits: bool) -> None:
    """A pattern that is misread closes or opens a whole site."""
    assert allows(f"User-agent: *\nDisallow: {pattern}", target) != fits


def test_a_hostile_pattern_costs_no_time() -> None:
    """A robots.txt comes from strangers, too: matching never goes back over what it has seen."""
    text = "User-agent: *\nDisallow: /" + "*a" * 5000 + "$"
    begun = time.process_time()
    assert allows(text, "/" + "a" * 4000 + "b")
    assert time.process_time() - begun < 1
