"""A time-stamp proves what it says and nothing else, in two years and without a network.

The replies in replies/ were made by OpenSSL, for two authorities whose certificates were valid for one day.
"""

import shutil
import subprocess
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from cryptography.x509.oid import ExtendedKeyUsageOID

from claims import stamps
from claims.der import certificates_in_order
from claims.stamps import Stamp, StampProblem, Unproven, verify
from tests.authority import YEAR, Authority, declined, integer, seq, tlv
from tests.loopback import dialled_for_real

REPLIES = Path(__file__).parent / "replies"
STATEMENT = (REPLIES / "statement.json").read_text()
DAY, NOW = timedelta(days=1), datetime.now(UTC)


def stored(name: str) -> tuple[bytes, str]:
    return (REPLIES / f"{name}.tsr").read_bytes(), (REPLIES / f"{name}.pem").read_text()


def problem(reply: bytes, statement: str, pem: str, nonce: int | None = None) -> str:
    with pytest.raises(Unproven) as caught:
        verify(reply, statement, pem, nonce)
    return caught.value.problem


@pytest.mark.parametrize(
    ("name", "serial", "signer"),
    [
        ("first", "18946", "CN=Stamps 1,O=First authority"),
        ("second", "18947", "CN=Stamps 2,O=Second authority"),
    ],
)
def test_a_stored_reply_is_proven_offline_when_its_certificates_have_ended(name: str, serial: str, signer: str) -> None:
    """By two authorities: RSA and elliptic curves, with and without a certificate between, in no order."""
    reply, pem = stored(name)
    assert all(each.not_valid_after_utc < datetime(2026, 11, 26, tzinfo=UTC) for each in stamps.certificates(pem))
    with dialled_for_real() as dialled:
        found = verify(reply, STATEMENT, pem)
    assert found == Stamp(datetime(2026, 11, 24, 20, 20, 23, tzinfo=UTC), serial, signer)
    assert dialled == []


@pytest.mark.parametrize("name", ["first", "second"])
def test_no_single_bit_of_a_stored_reply_can_be_turned_to_say_something_else(name: str) -> None:
    """Every fifth of about 12,000 bits: refused, or the very same stamp (the wrapping says some things twice)."""
    reply, pem = stored(name)
    true, refused, same = verify(reply, STATEMENT, pem), 0, 0
    for place in range(0, len(reply) * 8, 5):
        forged = bytearray(reply)
        forged[place // 8] ^= 1 << place % 8
        try:
            found = verify(bytes(forged), STATEMENT, pem)
        except Unproven:
            refused += 1
        else:
            assert (found.stamped_at, found.serial) == (true.stamped_at, true.serial)
            same += 1
    print(f"\n{refused + same} forged replies: {refused} refused, {same} say the same, 0 say something else")
    assert refused > 0.98 * (refused + same)


def test_it_is_a_stamp_of_this_statement_alone() -> None:
    reply, pem = stored("first")
    for other in (STATEMENT + " ", STATEMENT.replace("200", "404"), "", "\ud7ff"):
        assert problem(reply, other, pem) == StampProblem.OTHER_DIGEST


def test_it_is_one_of_this_authority_alone() -> None:
    for name, other in (("first", "second"), ("second", "first")):
        assert problem(stored(name)[0], STATEMENT, stored(other)[1]) == StampProblem.NOT_TRUSTED
    reply, pem = stored("first")
    assert verify(reply, STATEMENT, stored("second")[1] + pem)


# ── Clocks ──────────────────────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("days", [-800, -1, 0, 1, 800])
def test_this_machines_clock_does_not_matter(days: int) -> None:
    """A clock that is a day off, or two years later: what counts is whether the certificate was valid at the stamp."""
    at = NOW + days * DAY
    good = Authority(valid=(at - timedelta(hours=1), at + timedelta(hours=1)))
    request, nonce = stamps.request_for(STATEMENT)
    assert verify(good.reply(request, at=at), STATEMENT, good.pem, nonce).stamped_at == at.replace(microsecond=0)
    for away in (-2, 2):
        late = good.reply(request, at=at + timedelta(hours=away))
        assert problem(late, STATEMENT, good.pem, nonce) == StampProblem.EXPIRED


# ── Lies ────────────────────────────────────────────────────────────────────────────────────────────────────────────

LIES: dict[str, tuple[dict[str, Any], dict[str, Any], StampProblem]] = {
    "of another request": ({}, {"nonce": 5}, StampProblem.OTHER_NONCE),
    "of another digest": ({}, {"digest": b"x" * 32}, StampProblem.OTHER_DIGEST),
    "of a shorter digest": ({}, {"digest": b"x" * 20}, StampProblem.OTHER_DIGEST),
    "by a web server": ({"purposes": [ExtendedKeyUsageOID.SERVER_AUTH]}, {}, StampProblem.NOT_TRUSTED),
    "by one for anything": ({"critical": False}, {}, StampProblem.NOT_TRUSTED),
    "by a certificate that had ended": ({"valid": (NOW - 2 * YEAR, NOW - YEAR)}, {}, StampProblem.EXPIRED),
    "by a certificate before its time": ({"valid": (NOW + YEAR, NOW + 2 * YEAR)}, {}, StampProblem.EXPIRED),
}


@pytest.mark.parametrize("lie", LIES)
def test_a_lie_is_named(lie: str) -> None:
    made, said, expected = LIES[lie]
    authority = Authority(**made)
    request, nonce = stamps.request_for(STATEMENT)
    assert problem(authority.reply(request, **said), STATEMENT, authority.pem, nonce) == expected


def test_an_authority_of_the_same_name_is_another() -> None:
    one, other = Authority(), Authority()
    request, nonce = stamps.request_for(STATEMENT)
    assert problem(other.reply(request), STATEMENT, one.pem, nonce) == StampProblem.NOT_TRUSTED


@pytest.mark.parametrize("between", [False, True])
def test_of_several_roots_of_one_name_any_may_have_signed_it(between: bool) -> None:
    """A root that was renewed under its old name stands beside the one that older stamps need."""
    authority = Authority(between=between)
    others = [Authority(between=between).pem for _ in range(3)]
    request, nonce = stamps.request_for(STATEMENT)
    reply = authority.reply(request)
    for place in range(4):
        pems = "".join([*others[:place], authority.pem, *others[place:]])
        assert verify(reply, STATEMENT, pems, nonce)
    assert problem(reply, STATEMENT, "".join(others)) == StampProblem.NOT_TRUSTED


@pytest.mark.parametrize("between", [False, True])
def test_an_honest_reply_is_proven(between: bool) -> None:
    authority = Authority(between=between)
    request, nonce = stamps.request_for(STATEMENT)
    assert verify(authority.reply(request, serial=2**150), STATEMENT, authority.pem, nonce).serial == str(2**150)


def test_an_authority_that_declines_is_quoted() -> None:
    with pytest.raises(Unproven, match="declined: status 2: too many today"):
        verify(declined("too many today"), STATEMENT, Authority().pem)


@pytest.mark.parametrize(
    "reply",
    [
        b"",
        b"<html>",
        b"\x30",
        b"\x30\x84\xff\xff\xff\xff",
        b"\x30\x80\x00\x00",
        seq(seq(integer(0))),
        seq(seq(integer(0)), seq()),
        seq(seq(integer(0)), seq(b"\x06\x00", tlv(0xA0, seq(tlv(0xA0, b"\x30\x05"))))),
        seq(seq(integer(99))),
        tlv(0x30, b"\x30\x00" * 5000),
    ],
)
def test_anything_else_is_no_stamp(reply: bytes) -> None:
    assert problem(reply, STATEMENT, Authority().pem) in (StampProblem.NO_STAMP, StampProblem.DECLINED)


def test_a_cut_reply_is_no_stamp() -> None:
    reply, pem = stored("second")
    for end in range(len(reply)):
        assert problem(reply[:end], STATEMENT, pem) in (StampProblem.NO_STAMP, StampProblem.NOT_TRUSTED), end


# ── What a stranger needs ───────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.skipif(not shutil.which("openssl"), reason="openssl is not on this machine")
def test_a_stranger_proves_it_with_openssl_alone(tmp_path: Path) -> None:
    """Nobody has to trust, or to have, this desk's program."""
    authority = Authority(between=True)
    request, _ = stamps.request_for(STATEMENT)
    (tmp_path / "made.tsr").write_bytes(authority.reply(request))
    (tmp_path / "made.pem").write_text(authority.pem)
    (tmp_path / "statement.json").write_text(STATEMENT)
    (tmp_path / "other.json").write_text(STATEMENT + " ")
    asked = ["openssl", "ts", "-verify", "-in", tmp_path / "made.tsr", "-CAfile", tmp_path / "made.pem", "-data"]
    codes = [
        subprocess.run([*asked, tmp_path / name], capture_output=True).returncode
        for name in ("statement.json", "other.json")
    ]
    assert codes == [0, 1]


def test_the_same_facts_are_always_written_the_same_way() -> None:
    """Else the digest would be another one after an update."""
    facts = {"b": [("X", "ü")], "a": datetime(2026, 11, 24, 22, 0, tzinfo=UTC), "c": None, "d": {"z": 1, "y": "\u2028"}}
    assert (
        stamps.canonical(facts)
        == '{"a":"2026-11-24T22:00:00.000000Z","b":[["X","ü"]],"c":null,"d":{"y":"\u2028","z":1}}'
    )
    with pytest.raises(TypeError):
        stamps.canonical({"a": datetime(2026, 1, 1)})


def test_certificates_in_no_order_are_put_in_order_and_nothing_else_is_moved() -> None:
    """Strict parsers refuse what OpenSSL's own authority sends."""
    reply, _ = stored("second")
    tidied = certificates_in_order(reply)
    assert tidied != reply
    assert sorted(tidied) == sorted(reply)
    assert certificates_in_order(tidied) == tidied
    for broken in (b"", b"\x30\x82", b"\x30\x03\x02\x05\x00"):
        try:
            assert certificates_in_order(broken) == broken
        except ValueError:
            pass


@pytest.mark.parametrize("pem", ["", "x", "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n"])
def test_what_is_no_certificate_is_told(pem: str) -> None:
    with pytest.raises(ValueError):  # noqa: PT011  (the words are the library's)
        stamps.certificates(pem)
