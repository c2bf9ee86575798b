"""The end of a chain that was cut off with all it told of: only what was kept elsewhere shows it."""

from collections.abc import Iterator
from functools import partial
from io import StringIO
from pathlib import Path
from typing import Any

import psycopg
import pytest
from django.core.management import CommandError, call_command

from claims import anchors, chain
from claims.actions import claiming
from claims.actions.anchoring import anchor, anchor_when_due
from claims.models import Anchor, Claim, History
from tests import factories
from tests.claims.threads import at_once
from tests.claims.tries import refused, sql, superuser

Admin = psycopg.Connection[tuple[Any, ...]]


@pytest.fixture
def admin(transactional_db: None) -> Iterator[Admin]:
    with superuser() as server:
        yield server


def said(*arguments: str) -> str:
    output = StringIO()
    call_command("verify_history", *arguments, stdout=output)
    return output.getvalue()


def complaint(*arguments: str) -> str:
    with pytest.raises(CommandError) as caught:
        call_command("verify_history", *arguments)
    return str(caught.value)


def anchored(*arguments: str) -> list[str]:
    output = StringIO()
    call_command("anchor", *arguments, stdout=output)
    return output.getvalue().splitlines()


def edited(claim: Claim, number: int) -> None:
    claim.refresh_from_db()
    facts = {"figure": factories.figure(), "claimant": "Mayor of Lindau", "said_on": None}
    claiming.edit_claim(claim, by=factories.reporter(), version=claim.version, statement=f"Wording {number}", **facts)


def cut_without_a_trace(admin: Admin, claim: Claim) -> None:
    """The last edit is undone with its links and the head of its chain."""
    with admin.transaction():
        admin.execute("SET LOCAL session_replication_role = replica")
        admin.execute(
            "WITH gone AS (DELETE FROM claims_history WHERE claim_id = %(claim)s AND position = ("
            " SELECT max(position) FROM claims_history WHERE claim_id = %(claim)s) RETURNING before, noun)"
            " UPDATE claims_claim SET statement = before ->> 'statement', version = (before ->> 'version')::int"
            " FROM gone WHERE id = %(claim)s",
            {"claim": claim.pk},
        )
        admin.execute(
            "UPDATE claims_history_head head SET (position, hash) = (SELECT position, hash FROM claims_history h"
            " WHERE h.claim_id = head.claim_id ORDER BY position DESC LIMIT 1) WHERE claim_id = %s",
            (claim.pk,),
        )


def plain_edit(claim: Claim, words: str) -> None:
    """One link, which tells of the statement and the version alone."""
    sql("UPDATE claims_claim SET statement = %s, version = version + 1 WHERE id = %s", words, claim.pk)


def test_a_cut_tail_is_found_a_hundred_times_of_a_hundred(admin: Admin) -> None:
    """The chain alone finds none of them."""
    claims = [factories.claim() for _ in range(100)]
    for claim in claims:
        plain_edit(claim, "A later wording")
    anchor()
    assert "verified" in said()
    for claim in claims:
        cut_without_a_trace(admin, claim)
    assert chain.prove().bad == 0
    found = {loose.problem.split(",")[0] for loose in anchors.loose()}
    print(f"\n100 tails cut off without a trace: 0 found by the chains, {len(found)} by their anchor")
    assert found == {f"claim {claim.pk}" for claim in claims}
    assert complaint().startswith(f"anchor 1: claim {claims[0].pk}, link ")
    assert "100 anchors or anchored links do not hold" in complaint()


def test_a_chain_that_goes_on_is_no_alarm(admin: Admin) -> None:
    claim = factories.claim()
    for number in range(3):
        edited(claim, number)
        assert anchor() is not None
    factories.claim()
    assert "verified" in said()


def test_an_anchor_holds_what_has_changed_since_the_one_before(admin: Admin) -> None:
    """A desk of 100,000 claims does not write them all down every day."""
    first, second = factories.claim(), factories.claim()
    with admin.transaction():
        admin.execute("SET LOCAL session_replication_role = replica")
        admin.execute("UPDATE claims_history SET at = at - interval '5 days'")
        admin.execute("UPDATE claims_history h SET hash = claims_history_hash(h)")
    assert [line.split(" ")[0] for line in anchor().heads.splitlines()] == [str(first.pk), str(second.pk)]
    assert anchor() is None
    plain_edit(second, "Another wording")
    assert [line.split(" ")[0] for line in anchor().heads.splitlines()] == [str(second.pk)]


def test_a_link_that_was_being_written_meanwhile_is_in_the_next_anchor(admin: Admin) -> None:
    """Its time is before the anchor's, and it was not there yet."""
    claim, other = factories.claim(), factories.claim()
    with superuser() as slow:
        slow.execute("BEGIN")
        slow.execute("UPDATE claims_claim SET statement = 'Slowly' WHERE id = %s", (claim.pk,))
        plain_edit(other, "Quickly")
        before = anchor()
        slow.execute("COMMIT")
    after = anchor()
    head = History.objects.filter(claim=claim).latest("position")
    assert head.at < after.at
    assert f"{claim.pk} {head.position} {head.hash}" not in before.heads
    assert f"{claim.pk} {head.position} {head.hash}" in after.heads


FORGERIES = {
    "another head": "UPDATE claims_anchor SET heads = replace(heads, ' 1', ' 2') || ' ' WHERE number = 1",
    "another statement": "UPDATE claims_anchor SET statement = statement || ' ' WHERE number = 1",
    "another digest": "UPDATE claims_anchor SET digest = repeat('a', 64) WHERE number = 1",
    "another time": "UPDATE claims_anchor SET at = at - interval '1 s' WHERE number = 1",
    "the first one gone": "DELETE FROM claims_anchor WHERE number = 1",
    "one in the middle gone": "DELETE FROM claims_anchor WHERE number = 2",
}


@pytest.mark.parametrize("forgery", FORGERIES)
def test_an_anchor_that_was_tampered_with_is_named(admin: Admin, forgery: str) -> None:
    claim = factories.claim()
    for number in range(3):
        plain_edit(claim, f"Wording {number}")
        anchor()
    with admin.transaction():
        admin.execute("SET LOCAL session_replication_role = replica")
        admin.execute(FORGERIES[forgery])
    assert list(anchors.loose())
    assert complaint().startswith("anchor ")


def test_whoever_kept_a_line_finds_anchors_that_were_made_anew(admin: Admin, tmp_path: Path) -> None:
    """History, heads and anchors, all rewritten without a fault: the line in an e-mail of last week says otherwise."""
    claim = factories.claim()
    plain_edit(claim, "A wording to be forgotten")
    kept = tmp_path / "kept.txt"
    kept.write_text("# from the mail of Monday\n\n" + "\n".join(anchored()) + "\n")
    assert "verified" in said("--anchor", str(kept))
    cut_without_a_trace(admin, claim)
    with admin.transaction():
        admin.execute("SET LOCAL session_replication_role = replica")
        admin.execute("DELETE FROM claims_anchor")
    assert "verified" in said()
    assert complaint("--anchor", str(kept)) == (
        "anchor 1: it was published and is not here. 1 anchors or anchored links do not hold."
    )
    anchor()
    assert complaint("--anchor", str(kept)).startswith("anchor 1: it was published with another digest")


@pytest.mark.parametrize("text", ["hello", "1 2026-01-01 abc", "\0"])
def test_a_file_that_holds_no_anchors_proves_nothing_and_says_so(admin: Admin, tmp_path: Path, text: str) -> None:
    """A wrong file must not look like a proof."""
    kept = tmp_path / "kept.txt"
    kept.write_text(text)
    assert complaint("--anchor", str(kept)).startswith("No line of manage.py anchor")
    kept.write_bytes(b"\xff\xfe")
    assert complaint("--anchor", str(kept)).startswith("Cannot read")
    assert complaint("--anchor", str(tmp_path / "none")).startswith("Cannot read")


def test_the_command_prints_a_line_that_can_be_published(admin: Admin) -> None:
    assert anchored() == []
    claim = factories.claim()
    (line,) = anchored()
    assert line == Anchor.objects.get().line
    assert anchored() == [line]
    plain_edit(claim, "Another wording")
    assert anchored()[0].startswith("2 ")
    assert [each.split(" ")[0] for each in anchored("--all")] == ["1", "2"]


def test_two_at_once_make_one(admin: Admin) -> None:
    factories.claim()
    made = at_once(*[partial(anchor)] * 3)
    assert [each for each in made if each is not None] == [Anchor.objects.get()]


def test_it_is_made_once_a_day_and_told_to_the_log(
    admin: Admin, caplog: pytest.LogCaptureFixture, settings: Any
) -> None:
    """A log that leaves the machine is a witness that costs nothing."""
    caplog.set_level("INFO")
    claim = factories.claim()
    made = anchor_when_due()
    assert made.line in caplog.text
    plain_edit(claim, "Another wording")
    assert anchor_when_due() is None
    with admin.transaction():
        admin.execute("SET LOCAL session_replication_role = replica")
        admin.execute("UPDATE claims_anchor SET at = now() - interval '25 hours'")
    assert anchor_when_due().number == 2


def test_the_desk_cannot_change_an_anchor(admin: Admin) -> None:
    factories.claim()
    anchor()
    for statement in ("UPDATE claims_anchor SET digest = ''", "DELETE FROM claims_anchor", "TRUNCATE claims_anchor"):
        with refused("permission denied|cannot truncate"):
            sql(statement)
