"""The original of a copy leaves from another host name, as a file, for a minute; that host knows nothing else."""

from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
from django.core import checks
from django.test import Client
from django.urls import reverse

from claims.actions.capturing import capture_bytes, store
from claims.models import Capture
from claims.terms import Origin
from claims.views import originals
from config.checks import copies_host
from tests import factories

pytestmark = pytest.mark.django_db
COPIES = "copies.example.org"


@pytest.fixture(autouse=True)
def desk(settings: Any, tmp_path: Path) -> None:
    settings.FIGURECHECK_BLOBS = tmp_path / "blobs"
    settings.FIGURECHECK_COPIES_HOST = COPIES
    settings.ALLOWED_HOSTS = ["testserver", COPIES]


@pytest.fixture
def reporter(client: Client) -> Client:
    client.force_login(factories.reporter())
    return client


def way(reporter: Client, capture: Capture) -> str:
    """Where the desk's page leads to."""
    answer = reporter.get(reverse("original", args=[capture.pk]))
    assert answer.status_code == 302
    return str(answer["Location"])


def taken(address: str, host: str = COPIES) -> Any:
    return Client().get(urlsplit(address).path, headers={"host": host})


def test_the_bytes_come_as_they_are_stored_and_as_a_file(reporter: Client) -> None:
    capture = factories.web_page("<script>alert(1)</script>")
    address = way(reporter, capture)
    assert urlsplit(address).netloc == COPIES
    answer = taken(address)
    assert answer.content == b"<script>alert(1)</script>"
    assert answer["Content-Type"] == "application/octet-stream"
    name = f"copy-{capture.pk}-{capture.sha256[:12]}.html"
    assert answer["Content-Disposition"] == f'attachment; filename="{name}"'
    assert answer["Content-Security-Policy"].startswith("sandbox; default-src 'none'")
    assert answer["X-Content-Type-Options"] == "nosniff"
    assert answer["Cross-Origin-Resource-Policy"] == "same-origin"
    assert "private" in answer["Cache-Control"]
    assert not answer.cookies


@pytest.mark.parametrize(
    ("media_type", "said"),
    [("application/pdf", "application/pdf"), ("image/png", "image/png"), ("image/svg+xml", originals.BYTES)]
    + [(kind, originals.BYTES) for kind in ("text/xml", "text/javascript", "application/x-sh", "multipart/mixed", "")],
)
def test_nothing_that_a_browser_would_run_is_called_by_its_name(reporter: Client, media_type: str, said: str) -> None:
    capture = capture_bytes(b"<svg/>", origin=Origin.FILE, media_type=media_type, file_name='a".exe')
    answer = taken(way(reporter, capture))
    assert answer["Content-Type"] == said
    assert ".exe" not in answer["Content-Disposition"]


def test_on_the_other_host_there_is_nothing_else(reporter: Client) -> None:
    """Its pages would be the desk's, with the copies as their neighbours."""
    for path in ("/", "/checks/", "/admin/", "/accounts/login/", "/static/app.css", "/health/", "/copy/", "/copy/x"):
        for method in ("get", "post", "put", "options"):
            answer = getattr(reporter, method)(path, headers={"host": COPIES})
            assert answer.status_code == 404, (method, path)
            assert not answer.cookies


def test_on_the_desks_host_there_is_no_copy(reporter: Client) -> None:
    assert taken(way(reporter, factories.web_page()), host="testserver").status_code == 404


def test_an_address_runs_out(reporter: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    address = way(reporter, factories.web_page())
    monkeypatch.setattr(originals, "LASTS", -1)
    assert taken(address).status_code == 404


def test_an_address_cannot_be_made_up(reporter: Client) -> None:
    address = way(reporter, factories.web_page())
    middle = len(address) // 2 + 10
    for forged in (address[:-1], address + "x", address[:middle] + "A" + address[middle + 1 :]):
        assert taken(forged).status_code == 404


def test_a_copy_that_is_damaged_is_not_handed_out(reporter: Client) -> None:
    capture = factories.web_page()
    address = way(reporter, capture)
    path = store().path(capture.sha256)  # type: ignore[attr-defined]
    path.chmod(0o600)
    path.write_bytes(b"something else")
    assert taken(address).status_code == 404


def test_readers_are_sent_to_sign_in(client: Client) -> None:
    answer = client.get(reverse("original", args=[factories.web_page().pk]))
    assert answer["Location"].startswith("/accounts/login/")


def test_without_another_name_the_page_says_why_there_is_no_original(reporter: Client, settings: Any) -> None:
    capture = factories.web_page()
    page = reverse("capture", args=[capture.pk])
    assert reverse("original", args=[capture.pk]) in reporter.get(page).text
    settings.FIGURECHECK_COPIES_HOST = ""
    shown = reporter.get(page).text
    assert reverse("original", args=[capture.pk]) not in shown
    assert "another host name" in shown
    assert reporter.get(reverse("original", args=[capture.pk])).status_code == 404


def test_the_page_tells_how_a_copy_was_fetched_and_how_to_check_it(reporter: Client) -> None:
    capture = factories.web_page(
        headers=[["Server", "made <up>"]],
        request_headers=[["User-Agent", "Figurecheck"]],
        redirects=[{"address": "http://old.example/", "status": 301}],
        peer="93.184.216.34",
        tls={"version": "TLSv1.3", "cipher": "AES", "chain": [], "site": {"subject": "a", "issuer": "b", "until": "c"}},
    )
    shown = reporter.get(reverse("capture", args=[capture.pk])).text
    for words in ("Server: made &lt;up&gt;", "User-Agent: Figurecheck", "http://old.example/ (301)", "93.184.216.34"):
        assert words in shown
    assert "certificate of a, by b, valid until c" in shown
    assert f"{capture.sha256}  copy-{capture.pk}-" in shown


@pytest.mark.parametrize("hosts", [["testserver"], [".example.org"], ["*"], ["COPIES.example.org"]])
def test_a_host_that_is_the_desks_own_is_an_error(settings: Any, hosts: list[str]) -> None:
    settings.ALLOWED_HOSTS = [*hosts, COPIES]
    found = [] if hosts == ["testserver"] else ["figurecheck.E002"]
    assert [problem.id for problem in copies_host() if isinstance(problem, checks.Error)] == found
