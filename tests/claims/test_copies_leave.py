"""What is stored for a claim or a check leaves with it, whole and checkable, and nothing of anybody at the desk."""

from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from django.test import Client
from wacz.main import main as referee

from claims.actions import evidencing
from claims.actions.capturing import capture_bytes, store
from claims.actions.evidencing import SourceFacts
from claims.models import Capture, Claim, Evidence
from claims.parcels import wacz
from claims.terms import Origin, Role, Stage
from tests import factories
from tests.claims.parcels.samples import CHAIN, File

pytestmark = pytest.mark.django_db

DAY = datetime(2026, 3, 14, 15, 9, 26, 535897, tzinfo=UTC)


@pytest.fixture(autouse=True)
def folder(settings: Any, tmp_path: Path) -> Path:
    settings.FIGURECHECK_BLOBS = tmp_path / "blobs"
    return tmp_path / "blobs"


def served(data: bytes, address: str, **facts: Any) -> Capture:
    """The capture of a page, as the worker keeps it."""
    known: dict[str, Any] = {
        "captured_at": DAY,
        "address": address,
        "final_address": address,
        "status": 200,
        "headers": [["Content-Type", "text/html; charset=utf-8"], ["Content-Encoding", "br"]],
        "request_headers": [["Host", "press.example"], ["User-Agent", "Figurecheck"]],
        "redirects": [],
        "peer": "192.0.2.9",
        "tls": {"version": "TLSv1.3", "cipher": "AES", "chain": [CHAIN]},
        "tools": {"figurecheck": "0.1.0"},
    }
    return capture_bytes(data, origin=Origin.ADDRESS, media_type="text/html", charset="utf-8", **known | facts)


def fetched(claim: Claim, data: bytes, address: str, **facts: Any) -> Evidence:
    """Evidence with the copy of a page, as the worker leaves it."""
    of_page = {name: facts.pop(name) for name in ("headers", "redirects", "captured_at") if name in facts}
    piece = factories.evidence(claim, address=address, **facts)
    evidencing.keep_copy(piece, served(data, address, **of_page))
    piece.refresh_from_db()
    return piece


def downloaded(client: Client, address: str) -> File:
    response = client.get(address)
    assert response.status_code == 200
    return File(b"".join(response.streaming_content))


def of_claim(claim: Claim, role: Role = Role.REPORTER) -> File:
    client = Client()
    client.force_login(factories.person(role))
    return downloaded(client, f"/claims/{claim.pk}/evidence.wacz")


def test_all_that_is_stored_for_a_claim_leaves_and_its_hashes_are_those_of_the_desk(tmp_path: Path) -> None:
    """A reviewer could not show in two years what a source said today."""
    claim = factories.claim(Stage.IN_RESEARCH)
    fetched(claim, b"<p>61 trees", "https://press.example/trees")
    file = of_claim(claim)
    held = Capture.objects.filter(evidence__claim=claim) | Capture.objects.filter(document__appearances__claim=claim)
    expected = {capture.sha256: store().read(capture.sha256) for capture in held}
    assert len(expected) == 3
    records = [record for record in file.records() if record.kind in ("response", "resource")]
    assert {
        record.headers["WARC-Payload-Digest"].removeprefix("sha256:"): record.body for record in records
    } == expected
    assert {copy["sha256"] for copy in file.json(wacz.LIST)["copies"]} == set(expected)
    path = tmp_path / "claim.wacz"
    path.write_bytes(file.whole)
    assert referee(["validate", "-f", str(path)]) == 0


def test_the_page_says_how_much_it_is_and_where_the_button_is(client: Client) -> None:
    claim = factories.claim(Stage.IN_RESEARCH)
    client.force_login(factories.reporter())
    html = " ".join(client.get(claim.get_absolute_url()).content.decode().split())
    size = Capture.objects.filter(evidence__claim=claim).get().size + len(factories.TEXT.encode())
    assert f'href="/claims/{claim.pk}/evidence.wacz"' in html
    assert f"2 stored copies, {size} bytes" in html


def test_the_number_of_queries_does_not_grow_with_the_copies(
    client: Client, django_assert_max_num_queries: Any
) -> None:
    claim = factories.claim(Stage.IN_RESEARCH)
    client.force_login(factories.reporter())
    counts = []
    for number in (1, 8):
        for each in range(number):
            fetched(claim, b"%d %d" % (number, each), f"https://press.example/{number}/{each}")
        with django_assert_max_num_queries(30) as met:
            downloaded(client, f"/claims/{claim.pk}/evidence.wacz")
        counts.append(len(met.captured_queries))
    assert counts[0] == counts[1]


def test_a_confidential_source_is_in_the_file_of_the_desk_which_says_so(client: Client) -> None:
    claim = factories.claim(Stage.IN_RESEARCH)
    factories.evidence(claim, source="Jane Roe", upload=b"a tip", source_facts=SourceFacts(confidential=True))
    file = of_claim(claim)
    assert "CONFIDENTIAL: 1 copy" in file.read(wacz.README).decode()
    assert any(use.get("confidential") for copy in file.json(wacz.LIST)["copies"] for use in copy["proves"])
    client.force_login(factories.reporter())
    assert "it must stay at the desk" in client.get(claim.get_absolute_url()).content.decode()
