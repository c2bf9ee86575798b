"""ClaimReview: search engines and other desks read the check as it was approved, and nothing beside it."""

import json
import re
from datetime import UTC, datetime
from types import SimpleNamespace

import pytest

from claims.claimreview import as_script, claim_review

BASE = "https://checks.example.org"
FIGURE = {"value": "93", "low": None, "high": None, "unit": "%", "kind": "share", "comparator": "=", "extent": "level"}


def content(**changed):
    return {
        "statement": "93% of the trees survived",
        "language": "en",
        "claimant": "Mayor of Lindau",
        "claimant_kind": "person",
        "said_on": "2021-11-08",
        "logged_on": "2021-11-09",
        "figure": FIGURE,
        "found": None,
        "rating": {"label": "Misleading", "tone": "mixed", "number": 3, "worst": 1, "best": 5},
        "explanation": "Most did not.",
        "appearances": [
            appearance("https://press.example/2", "2021-11-10"),
            appearance("https://press.example/1", "2021-11-09"),
        ],
        "evidence": [],
    } | changed


def appearance(address, day, **changed):
    return {
        "quote": "q",
        "title": "T",
        "outlet": "The Ledger",
        "address": address,
        "published_on": day,
        "language": "en",
    } | changed


def edition(number=1, correction=None, **changed):
    return SimpleNamespace(
        number=number,
        claim=SimpleNamespace(slug="trees-1"),
        verdict=SimpleNamespace(content=content(**changed)),
        published_at=datetime(2021, 11, number, 12, tzinfo=UTC),
        correction=correction and SimpleNamespace(kind=correction, reason="The register was counted again."),
    )


def review(*editions, **changed):
    return claim_review(editions or [edition(**changed)], BASE)


def test_it_holds_what_readers_of_the_markup_ask_for():
    assert review() == {
        "@context": "https://schema.org",
        "@type": "ClaimReview",
        "url": f"{BASE}/checks/trees-1/",
        "claimReviewed": "93% of the trees survived",
        "reviewBody": "Most did not.",
        "inLanguage": "en",
        "datePublished": "2021-11-01T12:00:00+00:00",
        "author": {
            "@type": "Organization",
            "name": "Figurecheck",
            "url": f"{BASE}/",
            "publishingPrinciples": f"{BASE}/method/",
            "correctionsPolicy": f"{BASE}/corrections/",
        },
        "itemReviewed": {
            "@type": "Claim",
            "author": {"@type": "Person", "name": "Mayor of Lindau"},
            "datePublished": "2021-11-08",
            "appearance": [
                work("https://press.example/2", "2021-11-10"),
                work("https://press.example/1", "2021-11-09"),
            ],
            "firstAppearance": work("https://press.example/1", "2021-11-09"),
        },
        "reviewRating": {
            "@type": "Rating",
            "alternateName": "Misleading",
            "ratingValue": 3,
            "bestRating": 5,
            "worstRating": 1,
        },
    }


def work(address, day):
    outlet = {"@type": "Organization", "name": "The Ledger"}
    return {"@type": "CreativeWork", "url": address, "headline": "T", "datePublished": day, "publisher": outlet}


def test_not_verifiable_is_a_word_without_a_number():
    """A number would put "we cannot know" somewhere between true and false."""
    rating = {"label": "Not verifiable", "tone": "open", "number": None, "worst": 1, "best": 5}
    assert review(rating=rating)["reviewRating"] == {"@type": "Rating", "alternateName": "Not verifiable"}


def test_zero_is_a_number():
    rating = {"label": "Wrong", "tone": "false", "number": 0, "worst": 0, "best": 4}
    assert review(rating=rating)["reviewRating"]["ratingValue"] == 0
    assert review(rating=rating)["reviewRating"]["worstRating"] == 0


def test_an_organisation_is_no_person():
    assert review(claimant_kind="organisation")["itemReviewed"]["author"]["@type"] == "Organization"


def test_what_the_desk_does_not_know_is_left_out():
    claim = review(claimant="", said_on=None, appearances=[])
    assert claim["itemReviewed"] == {"@type": "Claim"}
    assert "inLanguage" not in review(language="")


def test_a_pasted_text_and_a_script_are_no_addresses():
    places = [
        appearance("", None),
        appearance("javascript:alert(1)", "2020-01-01"),
        appearance("https://press.example/1", None),
    ]
    claim = review(appearances=places)["itemReviewed"]
    assert [found["url"] for found in claim["appearance"]] == ["https://press.example/1"]
    assert "firstAppearance" not in claim


def test_a_correction_is_part_of_it_and_the_first_day_stays():
    found = review(edition(3, "error", explanation="None did."), edition(1))
    assert (found["datePublished"][:10], found["dateModified"][:10]) == ("2021-11-01", "2021-11-03")
    assert found["reviewBody"] == "None did."
    text = "The register was counted again."
    made = "2021-11-03T12:00:00+00:00"
    assert found["correction"] == [{"@type": "CorrectionComment", "text": text, "datePublished": made}]


def test_a_retracted_check_rates_nothing():
    """Search engines would go on showing a verdict that the desk no longer stands for."""
    assert review(edition(2, "retraction"), edition(1)) is None
    assert as_script(None) == ""


def test_a_check_that_is_taken_up_after_a_retraction_rates_again():
    assert review(edition(3, "update"), edition(2, "retraction"), edition(1))["reviewRating"]["ratingValue"] == 3


@pytest.mark.parametrize("evil", ["</script><script>alert(1)</script>", "<!--", "<script", "]]>", "\u2028", "&lt;"])
def test_no_text_ends_or_opens_the_data_block(evil):
    """Whoever gets a sentence into an article must not get a script into the check."""
    block = as_script(review(statement=evil, explanation=evil, claimant=evil))
    inside = re.fullmatch(r'<script type="application/ld\+json">(.*)</script>', block, re.DOTALL)[1]
    assert not set("<>&\u2028") & set(inside)
    assert json.loads(inside)["claimReviewed"] == evil
