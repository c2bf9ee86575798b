"""What is stored for a claim or a check leaves with it, whole and checkable, and nothing of anybody at the desk."""

import importlib
import re
import socket
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any
from uuid import uuid4

import pytest
from cryptography.hazmat.primitives.asymmetric import ec, ed25519
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat
from django.conf import settings as desk_settings
from django.core.exceptions import ImproperlyConfigured
from django.test import Client
from wacz.main import main as referee

from claims import exports
from claims.actions import evidencing, intake, picturing
from claims.actions.capturing import capture_bytes, store
from claims.actions.evidencing import SourceFacts
from claims.models import Blob, Capture, Claim, Evidence, Policy, Source
from claims.parcels import signing, wacz
from claims.terms import BlobState, Origin, Problem, Role, Stage
from claims.views import parcels
from config import wsgi
from tests import factories
from tests.claims.parcels.samples import CHAIN, File, sha256

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


def published_with(*pieces: dict[str, Any]) -> Claim:
    """A check with these pages as its evidence."""
    claim = factories.claim(Stage.NEW)
    for number, piece in enumerate(pieces):
        fetched(claim, b"page %d" % number, f"https://press.example/{number}", **piece)
    return factories.advance(claim, Stage.PUBLISHED)


def let_readers(**policy: Any) -> None:
    Policy.objects.update_or_create(pk=1, defaults={"copies_for_readers": True} | policy)


def hashes(manifest: dict[str, Any]) -> list[str]:
    return [copy["sha256"] for copy in manifest["copies"]]


def test_readers_get_the_list_and_not_the_copies_until_the_desk_says_so(client: Client) -> None:
    """Other people's pages would be handed out by a desk that never decided to."""
    claim = published_with({"source": "The Ledger"})
    listed = client.get(f"/checks/{claim.slug}/evidence.json").json()
    assert hashes(listed) == [sha256(b"page 0")]
    assert listed["copies"][0]["proves"][0]["source"] == "The Ledger"
    html = client.get(f"/checks/{claim.slug}/").content.decode()
    assert f"/checks/{claim.slug}/evidence.json" in html
    assert "evidence.wacz" not in html
    assert client.get(f"/checks/{claim.slug}/evidence.wacz").status_code == 404
    let_readers()
    html = client.get(f"/checks/{claim.slug}/").content.decode()
    assert f"/checks/{claim.slug}/evidence.wacz" in html
    assert "1 stored copy, 6\N{NO-BREAK SPACE}bytes" in html
    file = downloaded(client, f"/checks/{claim.slug}/evidence.wacz")
    assert hashes(file.json(wacz.LIST)) == hashes(listed)
    assert [record.body for record in file.records() if record.kind == "response"] == [b"page 0"]


def test_what_would_lead_to_a_confidential_source_stays_at_the_desk(client: Client) -> None:
    """Somebody who trusted the desk would be found out: by a name, an address, a page, or the hash of a page."""
    secret = SourceFacts(confidential=True)
    claim = published_with(
        {"source": "The Ledger"}, {"source": "Jane Roe", "source_facts": secret, "excerpt": "As I said"}
    )
    piece = Evidence.objects.get(source__name="Jane Roe")
    let_readers()
    file = downloaded(client, f"/checks/{claim.slug}/evidence.wacz")
    listed = client.get(f"/checks/{claim.slug}/evidence.json").content.decode()
    shown = client.get(f"/checks/{claim.slug}/").content.decode()
    everything = listed + shown + "".join(file.read(name).decode("latin-1") for name in file.names) + file.raw_records()
    for marker in ("Jane Roe", "press.example/1", "page 1", "As I said", piece.capture.sha256):
        assert marker not in everything, marker
    assert file.json(wacz.LIST)["withheld_because_confidential"] == 1
    assert "1 further copy is not in it" in file.read(wacz.README).decode()


def test_a_source_that_became_confidential_later_is_protected_from_then_on(client: Client) -> None:
    claim = published_with({"source": "The Ledger"}, {"source": "Jane Roe"})
    Source.objects.filter(name="Jane Roe").update(confidential=True)
    listed = client.get(f"/checks/{claim.slug}/evidence.json").json()
    assert hashes(listed) == [sha256(b"page 0")]


def test_the_same_page_from_a_confidential_source_and_from_another_stays_behind(client: Client) -> None:
    """The hash in the list would say what the confidential source had handed over."""
    claim = factories.claim(Stage.NEW)
    fetched(claim, b"the same", "https://press.example/a", source="The Ledger")
    factories.evidence(claim, source="Jane Roe", upload=b"the same", source_facts=SourceFacts(confidential=True))
    claim = factories.advance(claim, Stage.PUBLISHED)
    assert hashes(client.get(f"/checks/{claim.slug}/evidence.json").json()) == []


def test_evidence_that_was_added_after_publication_is_not_shown_before_the_next(client: Client) -> None:
    claim = published_with({"source": "The Ledger"})
    factories.reopen(claim)
    fetched(Claim.objects.get(pk=claim.pk), b"new", "https://press.example/new", source="Another")
    assert hashes(client.get(f"/checks/{claim.slug}/evidence.json").json()) == [sha256(b"page 0")]
    assert len(of_claim(claim).json(wacz.LIST)["copies"]) == 3


def test_the_article_is_among_the_copies_when_its_own_address_served_it(client: Client) -> None:
    """What was pasted may be a letter to the desk: readers get what anybody could have fetched."""
    claim = published_with({"source": "The Ledger"})
    assert hashes(client.get(f"/checks/{claim.slug}/evidence.json").json()) == [sha256(b"page 0")]
    article = served(b"the article", "https://press.example/article")
    document = intake.take_in_address(article.address, by=factories.reporter(), ticket=uuid4())
    intake.keep_capture(document, article)
    facts = {"title": "The trees of Lindau", "outlet": "", "author": "", "published_on": date(2021, 11, 8)}
    intake.freeze(document, text=factories.TEXT, language="en", reader="test", readings=[], **facts)
    document.refresh_from_db()
    claim = factories.claim(Stage.PUBLISHED, at=factories.place(within=document))
    listed = client.get(f"/checks/{claim.slug}/evidence.json").json()
    assert sha256(b"the article") in hashes(listed)
    assert listed["copies"][0]["proves"][0] == {
        "as": "document",
        "title": "The trees of Lindau",
        "outlet": "press.example",
        "published_on": "2021-11-08",
        "quote": factories.QUOTE,
    }


def test_nothing_of_the_people_or_the_machines_of_the_desk_leaves(client: Client, folder: Path) -> None:
    """A reviewer who is harassed could be found by a name, an address or a session that left with the evidence."""
    names = {"first_name": "Marker", "last_name": "Person", "email": "marker@desk.example"}
    people = {role: factories.person(role, f"marker-{role.name.lower()}", **names) for role in Role}
    claim = factories.claim(Stage.NEW, by=people[Role.REPORTER])
    headers = [
        ["Content-Type", "text/html"],
        ["Set-Cookie", "session=marker-session; Domain=marker.example"],
        ["X-Client-IP", "203.0.113.77"],
        ["x-forwarded-for", "203.0.113.77"],
        ["Bad Name", "marker"],
    ]
    hop = {"address": "https://press.example/old", "status": 302, "headers": [["Set-Cookie", "marker=1"]]}
    fetched(claim, b"a page", "https://press.example/a", headers=headers, redirects=[hop], by=people[Role.REPORTER])
    factories.evidence(claim, by=people[Role.REPORTER], source="Clerk", file_name="marker-of-anna.txt")
    factories.propose(claim, by=people[Role.REVIEWER])
    factories.approve(claim, by=factories.person(Role.REVIEWER, "marker-second", **names))
    factories.publish(claim, by=people[Role.EDITOR])
    claim.refresh_from_db()
    let_readers()
    client.force_login(people[Role.REPORTER])
    public = downloaded(client, f"/checks/{claim.slug}/evidence.wacz")
    own = downloaded(client, f"/claims/{claim.pk}/evidence.wacz")
    for file, allowed in ((public, 0), (own, 1)):
        everything = "".join(file.read(name).decode("latin-1") for name in file.names if name != wacz.WARC)
        everything += file.raw_records()
        found = re.findall(r"marker[\w@.-]*", everything, re.I)
        assert set(found) <= ({"marker-of-anna.txt"} if allowed else set()), found
        for trace in ("203.0.113.77", str(folder), str(desk_settings.BASE_DIR), socket.gethostname() + ".", "/tmp/"):
            assert trace not in everything, trace
    assert "headers-withheld: Set-Cookie, X-Client-IP, x-forwarded-for, Bad Name" in public.raw_records()


def test_damage_at_the_desk_is_said_before_and_in_the_file(client: Client, folder: Path) -> None:
    """Half the evidence would pass for all of it."""
    claim = factories.claim(Stage.IN_RESEARCH)
    piece = fetched(claim, b"a page", "https://press.example/a")
    path = store().path(piece.capture.sha256)
    path.chmod(0o600)
    path.write_bytes(b"other bytes")
    client.force_login(factories.reporter())
    file = downloaded(client, f"/claims/{claim.pk}/evidence.wacz")
    assert [problem["damage"] for problem in file.json(wacz.LIST)["problems"]] == ["altered"]
    assert not [record for record in file.records() if b"other bytes" in record.body]
    Blob.objects.filter(sha256=piece.capture.sha256).update(state=BlobState.ALTERED)
    html = client.get(claim.get_absolute_url()).content.decode()
    assert "1 stored copy is damaged or lost. The file names it and goes without it." in html
    factories.advance(claim, Stage.PUBLISHED)
    claim.refresh_from_db()
    listed = client.get(f"/checks/{claim.slug}/evidence.json").json()
    assert [problem["damage"] for problem in listed["problems"]] == ["altered"]


def test_slow_readers_do_not_hold_every_thread(client: Client) -> None:
    """A few downloads that nobody reads would keep everybody else from the pages."""
    claim = factories.claim(Stage.IN_RESEARCH)
    client.force_login(factories.reporter())
    path = f"/claims/{claim.pk}/evidence.wacz"
    slow = [client.get(path) for _ in range(parcels.AT_ONCE)]
    for response in slow:
        next(iter(response.streaming_content))
    busy = client.get(path)
    assert (busy.status_code, busy["Retry-After"]) == (503, "60")
    assert b"".join(slow.pop().streaming_content)
    assert len(downloaded(client, path).names) == 8
    for close in slow.pop()._resource_closers:  # a reader who went away: what Django does then
        close()
    assert parcels._turns._value == parcels.AT_ONCE


def test_a_key_of_the_desk_signs_and_a_wrong_one_is_told_to_the_operator(client: Client, settings: Any) -> None:
    claim = factories.claim(Stage.IN_RESEARCH)
    key = ec.generate_private_key(ec.SECP384R1())
    settings.FIGURECHECK_SIGNING_KEY = pem(key).replace("\n", "\\n")
    told = of_claim(claim).json(wacz.DIGEST)
    assert signing.is_signed(told["signedData"], told["hash"])
    for wrong in (pem(ec.generate_private_key(ec.SECP256R1())), pem(ed25519.Ed25519PrivateKey.generate()), "no key"):
        settings.FIGURECHECK_SIGNING_KEY = wrong
        with pytest.raises(ImproperlyConfigured, match="FIGURECHECK_SIGNING_KEY"):
            exports.signature()
        with pytest.raises(ImproperlyConfigured):
            importlib.reload(wsgi)


def pem(key: Any) -> str:
    return key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption()).decode()


def test_what_a_source_became_later_leaves_with_the_claim_and_not_with_the_check(client: Client) -> None:
    """The page before its change and after it: half of that would prove nothing."""
    claim = factories.watched()
    factories.changed_source(claim)
    listed = of_claim(claim).json(wacz.LIST)["copies"]
    looks = [copy for copy in listed if any(use["as"] == "look" for use in copy["proves"])]
    assert {copy["sha256"] for copy in looks} == {sha256(b"Trees alive: 59 of 100")}
    assert looks[0]["proves"][0] | {"at": ""} == {
        "as": "look",
        "watched": factories.SOURCE,
        "finding": "changed",
        "at": "",
    }
    assert hashes(client.get(f"/checks/{claim.slug}/evidence.json").json()) == [sha256(b"Trees alive: 61 of 100")]
    client.force_login(factories.reporter())
    shown = client.get(claim.get_absolute_url()).content.decode()
    assert f"{len(listed)} stored copies, " in shown


def test_the_picture_of_a_page_leaves_with_it(client: Client) -> None:
    """What a reader saw would stay behind, where the page alone looks like nothing without its parts."""
    claim = published_with({"source": "The Ledger"})
    picture = factories.picture(claim.evidence.get().capture)
    let_readers()
    for file in (of_claim(claim), downloaded(client, f"/checks/{claim.slug}/evidence.wacz")):
        held = {record.target: record.body for record in file.records() if record.kind == "resource"}
        told = [each for copy in file.json(wacz.LIST)["copies"] for each in copy["attached"]]
        assert [(each["as"], each["sha256"]) for each in told] == [("picture", picture.png), ("picture", picture.pdf)]
        for each in told:
            assert held[f"urn:sha256:{each['sha256']}"] == store().read(each["sha256"])
    listed = client.get(f"/checks/{claim.slug}/evidence.json").json()
    assert [each["sha256"] for each in listed["copies"][0]["attached"]] == [picture.png, picture.pdf]


def test_a_picture_that_could_not_be_taken_is_none(client: Client) -> None:
    claim = published_with({"source": "The Ledger"})
    picturing.fail(claim.evidence.get().capture, Problem.NO_BROWSER)
    assert [each for copy in of_claim(claim).json(wacz.LIST)["copies"] for each in copy["attached"]] == []
