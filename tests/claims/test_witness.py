"""`manage.py verify_evidence` proves every time-stamp offline, and names the one that does not hold."""

from collections.abc import Iterator
from datetime import timedelta
from typing import Any

import psycopg
import pytest
from django.core.management import call_command

from claims import stamps, witness
from claims.actions import stamping
from claims.actions.anchoring import anchor
from claims.actions.capturing import capture_bytes
from claims.models import Authority as Named
from claims.models import Timestamp
from claims.stamps import StampProblem
from claims.terms import Origin
from tests import factories
from tests.authority import Authority
from tests.claims.tries import superuser
from tests.loopback import dialled_for_real

Admin = psycopg.Connection[tuple[Any, ...]]
ONE, OTHER = Authority("One"), Authority("Other")


@pytest.fixture
def admin(transactional_db: None, settings: Any, tmp_path: Any) -> Iterator[Admin]:
    """Somebody who may do everything in this database, and nothing at the authorities."""
    settings.FIGURECHECK_BLOBS = tmp_path / "blobs"
    for authority in (ONE, OTHER):
        Named.objects.create(name=authority.name, address="https://tsa.example/", certificates=authority.pem)
    with superuser() as server:
        yield server


def stamped(data: bytes = b"a page") -> list[Timestamp]:
    """A capture with the stamps of both, proven as the worker does."""
    capture = capture_bytes(data, origin=Origin.ADDRESS, media_type="text/html", address="https://register.example/")
    return given(*capture.timestamps.order_by("pk"))


def given(*wished: Timestamp) -> list[Timestamp]:
    for stamp, authority in zip(wished, (ONE, OTHER), strict=True):
        query, nonce = stamps.request_for(stamp.statement)
        reply = authority.reply(query)
        stamping.keep(stamp, reply, stamps.verify(reply, stamp.statement, authority.pem, nonce))
        stamp.refresh_from_db()
    return list(wished)


def forge(admin: Admin, statement: str, *values: Any) -> None:
    """Past every trigger."""
    with admin.transaction():
        admin.execute("SET LOCAL session_replication_role = replica")
        admin.execute(statement, values)


def problems() -> dict[int, str]:
    return {doubt.number: doubt.problem for doubt in witness.doubts()}


def test_all_that_were_given_are_proven_without_a_network(admin: Admin, capsys: pytest.CaptureFixture[str]) -> None:
    for number in range(5):
        stamped(b"page %d" % number)
    with dialled_for_real() as dialled:
        call_command("verify_evidence")
    assert [place for place in dialled if isinstance(place, tuple)] == []
    told = capsys.readouterr()
    assert told.out == ""
    assert "5 stored copies read back and 10 time-stamps proven" in told.err


FORGERIES = {
    "another day": (
        "UPDATE claims_timestamp SET stamped_at = stamped_at - interval '1 year'",
        StampProblem.OTHER_FACTS,
    ),
    "another number": ("UPDATE claims_timestamp SET serial = '7'", StampProblem.OTHER_FACTS),
    "another digest": ("UPDATE claims_timestamp SET digest = repeat('a', 64)", StampProblem.OTHER_FACTS),
    "another statement": ("UPDATE claims_timestamp SET statement = statement || ' '", StampProblem.OTHER_DIGEST),
    "no reply": (r"UPDATE claims_timestamp SET reply = '\x'", StampProblem.NO_STAMP),
    "another address": ("UPDATE claims_capture SET address = 'https://other.example/'", StampProblem.OTHER_FACTS),
    "another time": ("UPDATE claims_capture SET captured_at = captured_at - interval '1 s'", StampProblem.OTHER_FACTS),
    "other bytes": ("UPDATE claims_capture SET sha256 = repeat('a', 64)", StampProblem.OTHER_FACTS),
    "other headers": ('UPDATE claims_capture SET headers = \'[["a", "b"]]\'', StampProblem.OTHER_FACTS),
}


@pytest.mark.parametrize("forgery", FORGERIES)
def test_a_forgery_past_all_triggers_is_named(admin: Admin, forgery: str, capsys: pytest.CaptureFixture[str]) -> None:
    """A superuser of the database cannot make an authority say something else."""
    bad, _ = stamped(b"forged"), stamped(b"left alone")
    statement, expected = FORGERIES[forgery]
    row = bad[0].capture_id if "claims_capture" in statement else bad[0].pk
    forge(admin, f"{statement} WHERE id = %s", row)
    found = problems()
    assert set(found) == ({stamp.pk for stamp in bad} if "claims_capture" in statement else {bad[0].pk})
    assert set(found.values()) == {expected}
    with pytest.raises(SystemExit):
        call_command("verify_evidence")
    assert (
        f"unproven\ttime-stamp {bad[0].pk} of capture {bad[0].capture_id} by One: {expected}" in capsys.readouterr().out
    )


def test_the_reply_of_one_is_not_taken_for_that_of_another(admin: Admin) -> None:
    one, other = stamped()
    second, _ = stamped(b"another page")
    forge(
        admin,
        "UPDATE claims_timestamp t SET reply = o.reply, serial = o.serial, stamped_at = o.stamped_at"
        " FROM claims_timestamp o WHERE t.id = %s AND o.id = %s",
        one.pk,
        second.pk,
    )
    forge(
        admin,
        "UPDATE claims_timestamp t SET reply = o.reply, serial = o.serial, stamped_at = o.stamped_at"
        " FROM claims_timestamp o WHERE t.id = %s AND o.id = %s",
        second.pk,
        other.pk,
    )
    assert problems() == {one.pk: StampProblem.OTHER_DIGEST, second.pk: StampProblem.OTHER_DIGEST}


def test_an_authority_of_the_forgers_own_is_not_believed(admin: Admin) -> None:
    """Who forges needs the certificate changed too, and the desk's admin finds it changed."""
    (one, _), forger = stamped(), Authority("One")
    query, _nonce = stamps.request_for(one.statement)
    forge(admin, "UPDATE claims_timestamp SET reply = %s WHERE id = %s", forger.reply(query), one.pk)
    assert problems() == {one.pk: StampProblem.NOT_TRUSTED}


def test_a_root_that_was_replaced_leaves_older_stamps_proven_when_it_was_added(admin: Admin) -> None:
    one, _ = stamped()
    Named.objects.filter(name="One").update(certificates=Authority("One").pem + ONE.pem)
    assert problems() == {}
    Named.objects.filter(name="One").update(certificates=Authority("One").pem)
    assert problems() == {one.pk: StampProblem.NOT_TRUSTED}


def test_a_column_that_comes_later_raises_no_alarm(admin: Admin, monkeypatch: pytest.MonkeyPatch) -> None:
    """An update of the desk does not unprove what was stamped before it."""
    stamped()
    monkeypatch.setattr(witness, "FACTS", [*witness.FACTS, "pk"])
    assert problems() == {}


def test_the_stamp_of_an_anchor_is_proven_as_well(admin: Admin) -> None:
    factories.claim()
    made = anchor()
    assert made is not None
    one, other = given(*made.timestamps.order_by("pk"))
    assert problems() == {}
    forge(admin, "UPDATE claims_anchor SET statement = replace(statement, '\"anchor\":1', '\"anchor\":2')")
    assert problems() == {one.pk: StampProblem.OTHER_FACTS, other.pk: StampProblem.OTHER_FACTS}
    assert [doubt.of for doubt in witness.doubts(anchors_alone=True)] == ["anchor 1"] * 2


def test_a_stamp_older_than_what_it_stamps_is_a_contradiction(admin: Admin) -> None:
    stamp, _ = stamped()
    moment = stamp.stamped_at
    witness.require_later(stamp, moment - timedelta(days=1))
    with pytest.raises(stamps.Unproven, match="other_time"):
        witness.require_later(stamp, moment - timedelta(days=3))
