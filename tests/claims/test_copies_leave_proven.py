"""What outsiders have vouched for leaves with the copy, so that a stranger proves it without the desk."""

import subprocess
from pathlib import Path
from typing import Any

import pytest
from django.test import Client

from claims import stamps
from claims.actions import evidencing, stamping
from claims.actions.capturing import capture_bytes
from claims.models import Authority as Named
from claims.models import Claim, Policy
from claims.parcels import wacz
from claims.parcels.checking import Wacz
from claims.terms import Origin, Role, Stage
from tests import factories
from tests.authority import Authority
from tests.claims.parcels.samples import File

pytestmark = pytest.mark.django_db

ONE = Authority("One")


@pytest.fixture(autouse=True)
def desk(settings: Any, tmp_path: Path) -> None:
    settings.FIGURECHECK_BLOBS = tmp_path / "blobs"
    Named.objects.create(name=ONE.name, address="https://tsa.example/", certificates=ONE.pem)
    Policy.objects.update_or_create(pk=1, defaults={"copies_for_readers": True})


def check(*headers: list[str]) -> Claim:
    """A check with one page as its evidence, which the authority has stamped."""
    claim = factories.claim(Stage.NEW)
    address = "https://register.example/trees"
    piece = factories.evidence(claim, address=address)
    capture = capture_bytes(
        b"61 of 100",
        origin=Origin.ADDRESS,
        media_type="text/html",
        address=address,
        final_address=address,
        status=200,
        headers=[["Content-Type", "text/html"], *headers],
    )
    evidencing.keep_copy(piece, capture)
    stamp = capture.timestamps.get()
    query, nonce = stamps.request_for(stamp.statement)
    reply = ONE.reply(query)
    stamping.keep(stamp, reply, stamps.verify(reply, stamp.statement, ONE.pem, nonce))
    return factories.advance(claim, Stage.PUBLISHED)


def downloaded(path: str) -> File:
    client = Client()
    client.force_login(factories.person(Role.REPORTER))
    return File(b"".join(client.get(path).streaming_content))


def test_a_stranger_proves_the_time_with_what_is_in_the_file(tmp_path: Path) -> None:
    claim = check()
    for path in (f"/claims/{claim.pk}/evidence.wacz", f"/checks/{claim.slug}/evidence.wacz"):
        file = downloaded(path)
        held = {record.target: record.body for record in file.records() if record.kind == "resource"}
        (copy,) = [each for each in file.json(wacz.LIST)["copies"] if each["attached"]]
        for each in copy["attached"]:
            (tmp_path / each["as"]).write_bytes(held[f"urn:sha256:{each['sha256']}"])
            assert each["authority"] == "One"
        assert copy["sha256"] in (tmp_path / "statement").read_text()
        words = "openssl ts -verify -data statement -in time-stamp -CAfile certificates".split()
        told = subprocess.run(words, cwd=tmp_path, capture_output=True, text=True, check=False)
        assert told.returncode == 0, told.stderr
        (tmp_path / "made.wacz").write_bytes(file.whole)
        assert list(Wacz(tmp_path / "made.wacz").findings()) == []


def test_a_statement_that_names_the_visitor_stays_at_the_desk() -> None:
    """A stamped statement cannot be made shorter: the session of the desk would leave with it."""
    claim = check(["Set-Cookie", "session=marker"])
    for path in (f"/claims/{claim.pk}/evidence.wacz", f"/checks/{claim.slug}/evidence.wacz"):
        file = downloaded(path)
        assert not any(each["attached"] for each in file.json(wacz.LIST)["copies"])
        assert "marker" not in file.raw_records()
