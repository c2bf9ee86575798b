"""What others outside can tell of a stored copy is one click away, for the desk and for readers."""

import json
import re
import shlex
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest
from django.contrib.messages import get_messages
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from claims import stamps
from claims.actions import archiving, evidencing, stamping
from claims.actions.capturing import capture_bytes
from claims.models import ArchivedCopy, Authority, Capture, Claim, Timestamp
from claims.stamps import StampProblem
from claims.terms import ArchiveProblem, ArchiveService, JobState, Origin, Role, Stage
from tests import authority as outside
from tests import factories

pytestmark = pytest.mark.django_db
PAGE = "https://register.example/trees"
COPY = "https://web.archive.org/web/20261124200501/" + PAGE


@pytest.fixture
def desk(client: Client, settings: Any) -> Client:
    settings.FIGURECHECK_ARCHIVES = ["wayback", "perma"]
    client.force_login(factories.reporter())
    return client


def researched(**source: Any) -> Claim:
    """A claim whose evidence was fetched from PAGE."""
    claim = factories.claim()
    facts = evidencing.SourceFacts(**source)
    piece = factories.evidence(claim, address=PAGE, source=f"Source {source}", source_facts=facts)
    found = capture_bytes(b"61 of 100", origin=Origin.ADDRESS, media_type="text/plain", address=PAGE)
    evidencing.keep_copy(piece, found)
    return claim


def capture_of(claim: Claim) -> Capture:
    return Capture.objects.get(evidence__claim=claim)


def kept(capture: Capture, service: str = "wayback") -> ArchivedCopy:
    copy, _ = ArchivedCopy.objects.get_or_create(capture=capture, service=service)
    archiving.keep(copy, address=COPY, captured_at=capture.captured_at)
    return copy


def text(client: Client, capture: Capture) -> str:
    return " ".join(re.sub(r"<[^>]+>", " ", client.get(reverse("capture", args=[capture.pk])).text).split())


def test_a_reporter_asks_and_reads_what_becomes_of_it(desk: Client) -> None:
    capture = capture_of(researched())
    assert "Have a copy kept (Wayback Machine)" in text(desk, capture)
    answer = desk.post(reverse("archive_capture", args=[capture.pk]), {"service": "wayback"})
    assert answer["Location"] == reverse("capture", args=[capture.pk]) + "#elsewhere"
    copy = ArchivedCopy.objects.get()
    assert copy.asked_by == factories.reporter()
    assert copy.jobs.count() == 1
    shown = text(desk, capture)
    assert "Wayback Machine · asked, not handed in yet" in shown
    assert "Have a copy kept (Perma.cc)" in shown
    archiving.keep_ticket(copy, "spn2-1")
    assert "works on it" in text(desk, capture)
    archiving.decline(copy, ArchiveProblem.BLOCKED, "error:blocked-url")
    shown = text(desk, capture)
    assert "The archive does not keep this site." in shown
    assert "Have a copy kept (Wayback Machine)" in shown
    kept(capture)
    assert f'href="{COPY}"' in desk.get(reverse("capture", args=[capture.pk])).text


def test_without_a_key_the_page_says_nothing_of_archives_and_keeps_what_they_have(desk: Client, settings: Any) -> None:
    settings.FIGURECHECK_ARCHIVES = []
    capture = capture_of(researched())
    assert "Copies elsewhere" not in text(desk, capture)
    kept(capture)
    assert "Copy (Wayback Machine)" in text(desk, capture)


@pytest.mark.parametrize("service", ["", "nobody", "perma' --"])
def test_an_archive_that_nobody_knows_is_a_refusal_in_words(desk: Client, service: str) -> None:
    capture = capture_of(researched())
    answer = desk.post(reverse("archive_capture", args=[capture.pk]), {"service": service})
    assert [str(message) for message in get_messages(answer.wsgi_request)] == ["This desk has no key for this archive."]
    assert not ArchivedCopy.objects.exists()


def test_a_copy_of_an_uploaded_file_says_why_it_cannot_be_kept_elsewhere(desk: Client) -> None:
    claim = factories.claim(Stage.IN_RESEARCH)
    assert "Only what came from an address of the web can be kept elsewhere." in text(desk, capture_of(claim))


def test_the_claim_and_the_check_link_to_the_copy(desk: Client, client: Client) -> None:
    """Readers need not take the desk's word for it."""
    claim = researched()
    factories.advance(claim, Stage.PUBLISHED)
    claim.refresh_from_db()
    pages = (claim.get_absolute_url(), reverse("check", args=[claim.slug]))
    assert [COPY in desk.get(page).text for page in pages] == [False, False]
    kept(capture_of(claim))
    assert [f'href="{COPY}"' in desk.get(page).text for page in pages] == [True, True]
    assert f'href="{COPY}"' in Client().get(pages[1]).text


def test_readers_are_led_to_no_copy_of_a_confidential_source(desk: Client) -> None:
    """Whoever made it, by hand or before the source asked for silence."""
    claim = researched(confidential=True)
    factories.advance(claim, Stage.PUBLISHED)
    claim.refresh_from_db()
    kept(capture_of(claim))
    assert PAGE not in Client().get(reverse("check", args=[claim.slug])).text


def test_pages_ask_the_database_as_often_for_many_copies_as_for_few(desk: Client) -> None:
    claim = researched()
    pages = (claim.get_absolute_url(), reverse("capture", args=[capture_of(claim).pk]))

    def queries() -> list[int]:
        counted = []
        for page in pages:
            with CaptureQueriesContext(connection) as seen:
                assert desk.get(page).status_code == 200
            counted.append(len(seen))
        return counted

    queries()
    kept(capture_of(claim))
    few = queries()
    kept(capture_of(claim), ArchiveService.PERMA)
    assert queries() == few


# ── Time-stamps ─────────────────────────────────────────────────────────────────────────────────────────────────────


TSA = outside.Authority("Town archive")


@pytest.fixture
def authority(desk: Client) -> Authority:
    return Authority.objects.create(name="Town archive", address="https://tsa.example/", certificates=TSA.pem)


def give(stamp: Timestamp) -> None:
    """As the worker does when the authority answers."""
    query, nonce = stamps.request_for(stamp.statement)
    reply = TSA.reply(query)
    stamping.keep(stamp, reply, stamps.verify(reply, stamp.statement, TSA.pem, nonce))


def test_an_older_copy_is_stamped_when_a_reporter_wants_it(desk: Client, settings: Any) -> None:
    capture = capture_of(researched())
    assert "Time-stamp" not in text(desk, capture)
    Authority.objects.create(name="Town archive", address="https://tsa.example/", certificates=TSA.pem)
    assert "Have it time-stamped" in text(desk, capture)
    answer = desk.post(reverse("stamp_capture", args=[capture.pk]))
    assert answer["Location"] == reverse("capture", args=[capture.pk]) + "#stamps"
    shown = text(desk, capture)
    assert "Town archive · asked" in shown
    assert "Have it time-stamped" not in shown
    stamp = capture.timestamps.get()
    stamp.jobs.update(state=JobState.DONE)
    stamping.decline(stamp, StampProblem.DECLINED, "status 2: closed")
    shown = text(desk, capture)
    assert "The authority declined. (status 2: closed)" in shown
    assert "Ask for the missing time-stamps" in shown
    again = desk.post(reverse("stamp_capture", args=[capture.pk]))
    assert not list(get_messages(again.wsgi_request))
    give(stamp)
    shown = text(desk, capture)
    assert "Time-stamped by Town archive" in shown
    assert "proven ✓" in shown
    refused = desk.post(reverse("stamp_capture", args=[capture.pk]))
    assert [str(told) for told in get_messages(refused.wsgi_request)] == ["Every authority has been asked."]


def test_a_stranger_is_handed_all_that_a_proof_needs(desk: Client, authority: Authority, tmp_path: Path) -> None:
    """And the command on the page is one that works."""
    capture = capture_of(researched())
    stamp = capture.timestamps.get()
    parts = ("statement.json", "reply.tsr", "authority.pem")
    assert desk.get(reverse("stamp_part", args=[stamp.pk, parts[0]])).status_code == 404
    give(stamp)
    for part in parts:
        answer = desk.get(reverse("stamp_part", args=[stamp.pk, part]))
        assert answer["Content-Disposition"] == f'attachment; filename="{stamp.pk}-{part}"'
        assert answer["X-Content-Type-Options"] == "nosniff"
        (tmp_path / f"{stamp.pk}-{part}").write_bytes(answer.content)
    assert json.loads((tmp_path / f"{stamp.pk}-statement.json").read_text())["sha256"] == capture.sha256
    for part in ("secret", "reply", "..", "statement.json.bak"):
        assert desk.get(f"/timestamps/{stamp.pk}/{part}").status_code == 404
    (command,) = re.findall(r"openssl ts -verify[^<]+", desk.get(reverse("capture", args=[capture.pk])).text)
    if shutil.which("openssl"):
        assert subprocess.run(shlex.split(command), cwd=tmp_path, capture_output=True).returncode == 0


def test_the_page_asks_the_database_as_often_for_many_stamps_as_for_few(desk: Client, authority: Authority) -> None:
    capture = capture_of(researched())

    def queries() -> int:
        with CaptureQueriesContext(connection) as seen:
            assert desk.get(reverse("capture", args=[capture.pk])).status_code == 200
        return len(seen)

    queries()
    few = queries()
    Authority.objects.create(name="Another", address="https://tsa2.example/", certificates=TSA.pem)
    stamping.ask(capture, by=factories.reporter())
    for stamp in capture.timestamps.all():
        give(stamp)
    assert queries() == few


@pytest.mark.parametrize("typed", ["", "hello", "-----BEGIN CERTIFICATE-----\nxx\n-----END CERTIFICATE-----"])
def test_an_admin_who_pastes_no_certificate_is_told(client: Client, typed: str) -> None:
    """Else every stamp would fail, one after the other, for a reason that nobody sees."""
    client.force_login(factories.person(Role.ADMIN))
    form = {"name": "Mine", "address": "https://tsa.example/", "certificates": typed, "in_use": "on"}
    answer = client.post(reverse("admin:claims_authority_add"), form)
    assert answer.status_code == 200
    assert "BEGIN CERTIFICATE" in answer.text
    assert not Authority.objects.exists()
    client.post(reverse("admin:claims_authority_add"), form | {"certificates": TSA.pem})
    assert Authority.objects.get().in_use
