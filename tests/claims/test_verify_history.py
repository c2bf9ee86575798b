"""`manage.py verify_history`: a superuser can do anything to the past, and this tells.

Every forgery here is made over the server's own superuser connection, and committed.
"""

from collections.abc import Callable, Iterator
from io import StringIO
from typing import Any

import psycopg
import pytest
from django.core.management import CommandError, call_command

from claims import chain
from claims.actions import claiming
from claims.models import Claim, History, Policy
from claims.terms import Stage
from tests import factories
from tests.claims.tries import sql, superuser

Admin = psycopg.Connection[tuple[Any, ...]]


@pytest.fixture
def admin(transactional_db: None) -> Iterator[Admin]:
    with superuser() as server:
        yield server


def said() -> str:
    """What the command prints when it ends well."""
    output = StringIO()
    call_command("verify_history", stdout=output)
    return output.getvalue()


def complaint() -> str:
    """What it says when it does not."""
    with pytest.raises(CommandError) as caught:
        call_command("verify_history")
    assert caught.value.returncode == 1
    return str(caught.value)


def past_the_trigger(admin: Admin, statement: str, *values: Any) -> None:
    """As somebody would who knows the database: no trigger fires, and nothing shows afterwards that it was so."""
    with admin.transaction():
        admin.execute("SET LOCAL session_replication_role = replica")
        admin.execute(statement, values)


def two_claims() -> tuple[Claim, Claim]:
    """One that went the whole way, twice, and one that was edited; committed."""
    long = factories.claim(Stage.REOPENED)
    factories.contact(long)
    factories.propose(long)
    factories.approve(long)
    factories.publish(long)
    short = factories.claim(Stage.IN_RESEARCH)
    for number in range(1, 4):
        claiming.edit_claim(
            short,
            by=factories.reporter(),
            version=short.version + number - 1,
            statement=f"Wording {number}",
            figure=factories.figure(),
            claimant="Mayor of Lindau",
            said_on=None,
        )
    return long, short


def test_an_untouched_history_is_verified(admin: Admin) -> None:
    """An alarm that rings by itself is soon not heard."""
    two_claims()
    links = History.objects.count()
    assert links > 20
    assert said().startswith(f"{links} links of 2 claims verified in ")


def test_an_empty_desk_is_verified(transactional_db: None) -> None:
    """The first run of the nightly check must not fail."""
    assert said().startswith("0 links of 0 claims verified in ")


H = "claims_history"
THIRD = "WHERE claim_id = {claim} AND position = 3"
REHASH = f"UPDATE {H} h SET hash = claims_history_hash(h)"
COPIED = "claim_id, position + 1, at, actor_id, db_role, reason, noun, row, operation, before, after, hash, ''"
COLUMNS = COPIED.replace(" + 1", "").replace("hash, ''", "previous_hash, hash")
FORGERIES: list[tuple[list[str], str]] = [
    ([f'UPDATE {H} SET after = after || \'{{{{"statement": "Forged"}}}}\' {THIRD}'], "link 3: it was altered"),
    ([f"UPDATE {H} SET before = after {THIRD}"], "link 3: it was altered"),
    ([f"UPDATE {H} SET actor_id = actor_id + 1 {THIRD}"], "link 3: it was altered"),
    ([f"UPDATE {H} SET at = at - interval '1 hour' {THIRD}"], "link 3: it was altered"),
    ([f"UPDATE {H} SET reason = 'forged' {THIRD}"], "link 3: it was altered"),
    ([f"UPDATE {H} SET db_role = 'postgres' {THIRD}"], "link 3: it was altered"),
    ([f"UPDATE {H} SET hash = repeat('0', 64) {THIRD}"], "link 3: it was altered"),
    ([f"UPDATE {H} SET previous_hash = repeat('0', 64) {THIRD}"], "link 3: it does not follow"),
    # The forger knew how the hash is made, and stopped there.
    ([f"UPDATE {H} SET reason = 'forged' {THIRD}", f"{REHASH} {THIRD}"], "link 4: it does not follow"),
    ([f"DELETE FROM {H} {THIRD}"], "link 4: a link before it is missing"),
    ([f"DELETE FROM {H} WHERE claim_id = {{claim}} AND position = 1"], "link 2: a link before it is missing"),
    # The gap was closed by counting anew.
    (
        [f"DELETE FROM {H} {THIRD}"]
        + [f"UPDATE {H} SET position = {n - 1} WHERE claim_id = {{claim}} AND position = {n}" for n in range(4, 9)],
        "link 3: it does not follow",
    ),
    # Two links changed places.
    (
        [
            f"UPDATE {H} SET position = {to} WHERE claim_id = {{claim}} AND position = {at}"
            for at, to in [(3, 99), (4, 3), (99, 4)]
        ],
        "link 3: it does not follow",
    ),
    # One more at the end, with the right hash.
    (
        [
            f"INSERT INTO {H} ({COLUMNS}) SELECT {COPIED} FROM {H} WHERE claim_id = {{claim}} AND position = 8",
            f"{REHASH} WHERE hash = ''",
        ],
        "link 9: it was added past the trigger",
    ),
    # All that the claim ever was.
    ([f"DELETE FROM {H} WHERE claim_id = {{claim}}"], "link 8: it was the last link and is not there"),
]


def test_a_forgery_is_named(admin: Admin) -> None:
    """Whoever looks into it must know where to look: at what was done, by whom, when, why, and in which order."""
    _, short = two_claims()
    assert History.objects.filter(claim=short).count() == 8
    admin.execute("CREATE TEMPORARY TABLE kept AS TABLE claims_history")
    for statements, words in FORGERIES:
        for statement in statements:
            admin.execute(statement.format(claim=short.pk))
        assert complaint().startswith(f"claim {short.pk}, {words}"), statements
        admin.execute("DELETE FROM claims_history")
        admin.execute("INSERT INTO claims_history OVERRIDING SYSTEM VALUE TABLE kept")
    assert "verified" in said()


def test_the_first_of_several_is_named_and_all_are_counted(admin: Admin) -> None:
    """One bad link is a bad disk, hundreds are an intruder."""
    long, short = two_claims()
    for claim, position in [(short, 2), (long, 9), (long, 4)]:
        admin.execute(
            "UPDATE claims_history SET reason = 'x' WHERE claim_id = %s AND position = %s", (claim.pk, position)
        )
    links = History.objects.count()
    assert (
        complaint()
        == f"claim {long.pk}, link 4: it was altered after it had been written. 3 bad in all, among {links} links."
    )


def cut(admin: Admin, claim: Claim, links: int) -> None:
    """Take the last links of a chain away."""
    last = History.objects.filter(claim=claim).count()
    admin.execute("DELETE FROM claims_history WHERE claim_id = %s AND position > %s", (claim.pk, last - links))


def hide_the_cut(admin: Admin, claim: Claim) -> None:
    """Make the last link that is left the head of its chain."""
    admin.execute(
        "UPDATE claims_history_head head SET position = h.position, hash = h.hash FROM claims_history h"
        " WHERE head.claim_id = %s AND h.claim_id = %s"
        " AND h.position = (SELECT max(position) FROM claims_history WHERE claim_id = %s)",
        (claim.pk,) * 3,
    )


def test_a_cut_tail_is_found(admin: Admin) -> None:
    """What is left is a whole chain: its head gives it away, and else the claim, which stands as the cut links said."""
    _, short = two_claims()
    cut(admin, short, 2)
    assert chain.prove().bad == 2
    hide_the_cut(admin, short)
    assert f": claim {short.pk} stands otherwise (statement, version). 1 bad" in complaint()
    cut(admin, short, 6)
    admin.execute("DELETE FROM claims_history_head WHERE claim_id = %s", (short.pk,))
    assert complaint().startswith(f"claim {short.pk}: no link tells of appearance")


def test_a_chain_that_was_computed_anew_is_found_by_the_rows(admin: Admin) -> None:
    """A patient forger: the wording of the last edit is another, and every hash is right."""
    _, short = two_claims()
    last = History.objects.filter(claim=short).count()
    where = f"WHERE claim_id = {short.pk} AND position = {last}"
    admin.execute(f'UPDATE claims_history SET after = after || \'{{"statement": "Forged"}}\' {where}')
    admin.execute(f"UPDATE claims_history h SET hash = claims_history_hash(h) {where}")
    hide_the_cut(admin, short)
    assert complaint().startswith(
        f"claim {short.pk}, link {last}: claim {short.pk} stands otherwise (statement). 1 bad"
    )


#: A column of each that takes a day, as a day or as text.
CHANGES = {
    "claim": "statement",
    "figure": "place",
    "appearance": "quote",
    "evidence": "summary",
    "contact": "addressee",
    "verdict": "explanation",
    "reading": "note",
    "review": "note",
    "correction": "reason",
    "publication": "digest",
    "flag": "since",
}


def test_a_change_past_the_trigger_is_found(admin: Admin) -> None:
    """In every table whose changes are recorded, down to one column of one row."""
    two_claims()
    Policy.objects.update_or_create(pk=1, defaults={"blind_reading": True})
    factories.read_blind(factories.claim(Stage.IN_REVIEW))
    Policy.objects.update(blind_reading=False)
    factories.changed_source(factories.claim(Stage.PUBLISHED))
    assert CHANGES.keys() == chain.RECORDED.keys()
    for number, (noun, column) in enumerate(CHANGES.items(), start=1):
        newest = f"(SELECT max(id) FROM claims_{noun})"
        past_the_trigger(admin, f"UPDATE claims_{noun} SET {column} = '2001-01-01' WHERE id = {newest}")
        assert chain.prove().bad == number, noun
    assert " stands otherwise (" in complaint()


def test_a_number_changed_by_a_hair_is_found(admin: Admin) -> None:
    """Numbers are compared as they are stored, not as floating-point."""
    long, _ = two_claims()
    past_the_trigger(admin, "UPDATE claims_figure SET value = 93.000000001 WHERE id = %s", long.figure_id)
    assert "stands otherwise (value)" in complaint()


def test_something_slipped_into_a_verdict_is_found(admin: Admin) -> None:
    """Containment would not see a key that was added inside."""
    two_claims()
    past_the_trigger(admin, "UPDATE claims_verdict SET content = content || '{\"extra\": 1}' WHERE number = 2")
    assert "stands otherwise (content). 1 bad" in complaint()


def test_a_row_added_or_removed_past_the_trigger_is_found(admin: Admin) -> None:
    """An approval that nobody gave, a piece of evidence that somebody gave."""
    long, short = two_claims()
    past_the_trigger(admin, "DELETE FROM claims_evidence WHERE claim_id = %s", short.pk)
    found = complaint()
    assert found.startswith(f"claim {short.pk}, link ")
    assert " is gone" in found
    past_the_trigger(
        admin,
        "INSERT INTO claims_review (verdict_id, digest, authors, reviewer_id, decision, note, decided_at)"
        " SELECT verdict_id, digest, authors, reviewer_id + 1, decision, note, decided_at FROM claims_review LIMIT 1",
    )
    assert complaint().startswith(f"claim {long.pk}: no link tells of review")


def test_a_trigger_that_was_switched_off_for_a_while_is_found(admin: Admin) -> None:
    """By what happened meanwhile; and, while it is off, by itself."""
    _, short = two_claims()
    admin.execute("ALTER TABLE claims_claim DISABLE TRIGGER zz_record")
    assert complaint() == "Changes of claims_claim are not recorded: the trigger is off."
    sql("UPDATE claims_claim SET language = 'fr' WHERE id = %s", short.pk)
    admin.execute("ALTER TABLE claims_claim ENABLE TRIGGER zz_record")
    assert "stands otherwise (language)" in complaint()
    sql("UPDATE claims_claim SET language = 'en' WHERE id = %s", short.pk)
    assert "verified" in said()


def test_a_row_that_the_trigger_saw_deleted_is_no_alarm(admin: Admin) -> None:
    """The owner of the tables may have a reason, and the chain tells of it."""
    _, short = two_claims()
    with admin.transaction():
        admin.execute("SET LOCAL ROLE figurecheck_owner")
        admin.execute("DELETE FROM claims_evidence WHERE claim_id = %s", (short.pk,))
    assert "verified" in said()
    assert History.objects.filter(claim=short).latest("position").operation == "delete"


def test_what_only_heads_kept_elsewhere_would_show(admin: Admin) -> None:
    """The limit, so that nobody relies on more: an edit undone with its link and its head leaves no trace here."""
    _, short = two_claims()
    cut(admin, short, 1)
    hide_the_cut(admin, short)
    past_the_trigger(
        admin, "UPDATE claims_claim SET statement = 'Wording 2', version = version - 1 WHERE id = %s", short.pk
    )
    assert "verified" in said()


def test_it_reads_many_claims_in_batches(admin: Admin, monkeypatch: pytest.MonkeyPatch) -> None:
    """A desk of 100,000 claims is not read into memory; and no claim falls between two batches."""
    pair = two_claims()
    monkeypatch.setattr(chain, "CLAIMS_AT_ONCE", 1)
    assert said().startswith(f"{History.objects.count()} links of 2 claims")
    for claim in pair:
        admin.execute("UPDATE claims_history SET reason = 'x' WHERE claim_id = %s AND position = 5", (claim.pk,))
    assert complaint().startswith(f"claim {pair[0].pk}, link 5: it was altered after it had been written. 2 bad")


def test_all_that_is_recorded_is_proven() -> None:
    """A table that gets a trigger one day would be recorded and never compared."""
    tables = sql("SELECT tgrelid::regclass::text FROM pg_trigger WHERE tgname = 'zz_record'")
    assert {(f"claims_{noun}",) for noun in chain.RECORDED} == set(tables)


def test_it_looks_at_one_moment(admin: Admin, monkeypatch: pytest.MonkeyPatch) -> None:
    """A save that lands while it reads must not look like a forgery."""
    _, short = two_claims()
    rows: Callable[..., Any] = chain._rows

    def rows_and_a_change(statement: str, values: dict[str, Any]) -> Any:
        found = rows(statement, values)
        admin.execute("UPDATE claims_claim SET language = language || 'x' WHERE id = %s", (short.pk,))
        return found

    monkeypatch.setattr(chain, "_rows", rows_and_a_change)
    admin.execute("ALTER TABLE claims_claim ALTER COLUMN language TYPE text")
    assert "verified" in said()
