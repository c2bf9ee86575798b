"""The quote is verbatim, in a text that is frozen, read from bytes that are kept."""

import hashlib

import pytest

from claims.models import Appearance, Claim
from tests import factories
from tests.claims.tries import allowed, insert, refused, sql, stored

pytestmark = pytest.mark.django_db

# Characters outside the basic plane, and combining ones: PostgreSQL and Python must count alike.
ODD = "🌳🌲 In the café’s ledger, e\u0301crit à la main: 93\u202f% of 👩‍🌾’s trees — sûr."


def copy_of(appearance: Appearance, **changes: object) -> None:
    """A second appearance in the same place, a character further on, but for the changes."""
    row = stored("claims_appearance", appearance.pk)
    row |= {"start": row["start"] + 1, "quote": row["quote"][1:], "figure_start": None, "figure_end": None}
    insert("claims_appearance", row | changes)


@pytest.fixture
def appearance() -> Appearance:
    return factories.claim().appearances.get()


def test_a_quote_is_a_slice_of_the_text(appearance: Appearance) -> None:
    """A quote with one word changed is somebody else's claim."""
    with allowed():
        copy_of(appearance)
    with refused("the quote is not in the document at this place"):
        copy_of(appearance, quote=appearance.quote[1:].replace("survived", "outlived"))
    with refused("the quote is not in the document at this place"):
        copy_of(appearance, start=appearance.start + 2)


def test_a_quote_ends_where_the_text_does(appearance: Appearance) -> None:
    """Text that is not there would be marked on the page."""
    end = len(appearance.document.text)
    with refused("the quote is not in the document at this place"):
        copy_of(appearance, start=end - 4, end=end + 9, quote=appearance.document.text[-4:])
    with refused("the quote is not in the document at this place"):
        copy_of(appearance, start=end + 1, end=end + 9, quote="")


def test_a_quote_is_not_empty_and_holds_its_figure(appearance: Appearance) -> None:
    """The page marks the figure inside the quote."""
    with refused("appearance_not_empty"):
        copy_of(appearance, end=appearance.start + 1, quote="")
    for first, last in [(0, 1), (appearance.start + 1, appearance.end + 1), (appearance.end - 1, appearance.end - 1)]:
        with refused("appearance_holds_figure"):
            copy_of(appearance, figure_start=first, figure_end=last)
    with refused("appearance_figure_has_both_ends"):
        copy_of(appearance, figure_end=appearance.end)
    with refused("appearance_figure_has_both_ends"):
        copy_of(appearance, figure_start=appearance.start + 1)


def test_the_database_counts_characters_as_python_does() -> None:
    """A quote after an emoji, an accent in two parts or a narrow space would be shifted, or refused."""
    home = factories.document(ODD)
    assert home.text == ODD
    quote = "93\u202f% of 👩‍🌾’s trees"
    found = factories.claim(at=factories.place(quote, within=home)).appearances.get()
    assert home.text[found.start : found.end] == found.quote == quote


def test_a_place_is_never_moved() -> None:
    """Where a claim was read is a fact. A new place is a new row."""
    appearance = factories.claim().appearances.get()
    other = factories.claim()
    for change in ("claim_id = %s", "document_id = %s", "start = %s"):
        with refused("permission denied"):
            sql(f"UPDATE claims_appearance SET {change} WHERE id = %s", other.pk, appearance.pk)


def test_a_frozen_text_stays_as_it_is() -> None:
    """Every quote points into it by position."""
    frozen = factories.document()
    for text in ("", frozen.text + " ", frozen.text.upper()):
        with refused("the text of a document is frozen"):
            sha256 = hashlib.sha256(text.encode()).hexdigest()
            sql("UPDATE claims_document SET text = %s, text_sha256 = %s WHERE id = %s", text, sha256, frozen.pk)
    with refused("text_sha256 is not the hash"):
        sql("UPDATE claims_document SET text_sha256 = %s WHERE id = %s", "0" * 64, frozen.pk)


def test_a_text_is_frozen_with_its_hash_its_time_and_its_bytes() -> None:
    """ "Done" promises all four to whoever checks the copy later."""
    waiting = factories.pasted()
    digest = hashlib.sha256(b"Some text").hexdigest()
    freeze = "UPDATE claims_document SET text = 'Some text', text_sha256 = %s, frozen_at = now() WHERE id = %s"
    with allowed():
        sql(freeze, digest, waiting.pk)
        sql("UPDATE claims_document SET progress = 'done' WHERE id = %s", waiting.pk)
    with refused("text_sha256 is not the hash"):
        sql(freeze, digest.replace(digest[0], "x"), waiting.pk)
    with refused("document_done_is_frozen"):
        sql("UPDATE claims_document SET progress = 'done' WHERE id = %s", waiting.pk)


def test_the_stored_copy_of_a_document_is_never_exchanged() -> None:
    """The text would come from other bytes than those that are shown as its origin."""
    one, other = factories.document(), factories.document()
    for capture in (other.capture_id, None):
        with refused("a stored copy never changes"):
            sql("UPDATE claims_document SET capture_id = %s WHERE id = %s", capture, one.pk)


def test_a_document_that_failed_says_why() -> None:
    """And one that did not fail has no problem to show."""
    waiting = factories.pasted()
    for progress, problem in [("failed", ""), ("queued", "timeout")]:
        with refused("document_problem_iff_failed"):
            sql("UPDATE claims_document SET progress = %s, problem = %s WHERE id = %s", progress, problem, waiting.pk)


def test_a_claim_says_something() -> None:
    """An empty statement is a line in a list that nobody can read."""
    claim: Claim = factories.claim()
    with refused("claim_states_something"):
        sql("UPDATE claims_claim SET statement = '' WHERE id = %s", claim.pk)
