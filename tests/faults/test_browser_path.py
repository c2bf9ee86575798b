"""A page in the browser that takes pictures tries every way out that a page has: nothing but the gate is ever reached.

The oracle is outside of the code under test: sockets that count who comes, whatever the browser says that it did.
"""

import socket
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from typing import Any

import pytest
from playwright.sync_api import sync_playwright

from tests import browser as test_browser
from tests.loopback import Recorder
from worker.errors import Failure
from worker.fetch import Policy, fetch
from worker.pictures import browser
from worker.pictures.taking import Page, _Taking, take

PUBLIC = "93.184.216.34"
REBINDING = "rebinding.example"


class Canary:
    """Listens on the loopback, by TCP and by UDP on the same port, and keeps what each visitor asked for."""

    def __init__(self) -> None:
        self.visits: list[str] = []
        self.home = ""
        self._tcp = socket.create_server(("127.0.0.1", 0))
        self.port = self._tcp.getsockname()[1]
        self._udp = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
        self._udp.bind(("127.0.0.1", self.port))
        self._threads = [threading.Thread(target=each, daemon=True) for each in (self._accept, self._receive)]

    def __enter__(self) -> "Canary":
        for thread in self._threads:
            thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        with suppress(OSError):
            self._tcp.shutdown(socket.SHUT_RDWR)
        self._tcp.close()
        with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as last:
            last.sendto(b"over", ("127.0.0.1", self.port))
        for thread in self._threads:
            thread.join(5)
        self._udp.close()

    def _accept(self) -> None:
        with suppress(OSError):
            while True:
                connection, _ = self._tcp.accept()
                threading.Thread(target=self._answer, args=(connection,), daemon=True).start()

    def _answer(self, connection: socket.socket) -> None:
        with connection, suppress(OSError):
            connection.settimeout(5)
            line = connection.recv(4096).split(b"\r\n")[0].decode("latin-1")
            self.visits.append(line.split(" ")[1].partition("?")[0] if " " in line else f"tcp {line[:20]!r}")
            body = self.home.encode() if self.visits[-1] == "/" else b""
            kind = "html; charset=utf-8" if body else "javascript"
            headers = f"Access-Control-Allow-Origin: *\r\nContent-Type: text/{kind}\r\nContent-Length: {len(body)}"
            connection.sendall(f"HTTP/1.1 200 OK\r\n{headers}\r\nConnection: close\r\n\r\n".encode() + body)

    def _receive(self) -> None:
        while self._udp.recvfrom(4096)[0] != b"over":
            self.visits.append("udp")


#: Each way out by its name; {to} is where it leads.
WAYS = {
    "img": '<img src="{to}">',
    "srcset": '<img srcset="{to} 1x">',
    "picture": '<picture><source srcset="{to}"><img></picture>',
    "iframe": '<iframe src="{to}"></iframe>',
    "nested": "<iframe srcdoc='<img src=\"{to}\">'></iframe>",
    "object": '<object data="{to}"></object>',
    "embed": '<embed src="{to}">',
    "video": '<video src="{to}" autoplay muted></video>',
    "audio": '<audio src="{to}" autoplay></audio>',
    "track": '<video><track src="{to}" default></video>',
    "script": '<script src="{to}"></script>',
    "module": '<script type=module>import "{to}"</script>',
    "style": '<link rel=stylesheet href="{to}">',
    "import": '<style>@import "{to}";</style>',
    "background": '<div style="background: url({to})">x</div>',
    "font": '<style>@font-face {{ font-family: f; src: url({to}) }}</style><p style="font-family: f">x</p>',
    "icon": '<link rel=icon href="{to}">',
    "prefetch": '<link rel=prefetch href="{to}">',
    "preload": '<link rel=preload as=image href="{to}">',
    "modulepreload": '<link rel=modulepreload href="{to}">',
    "preconnect": '<link rel=preconnect href="{to}">',
    "dns-prefetch": '<link rel=dns-prefetch href="{to}">',
    "prerender": '<link rel=prerender href="{to}">',
    "manifest": '<link rel=manifest href="{to}">',
    "speculation": '<script type=speculationrules>{{"prerender": [{{"urls": ["{to}"], "eagerness": "immediate"}}]}}'
    "</script>",
    "svg-use": '<svg><use href="{to}#x"/></svg>',
    "svg-image": '<svg><image href="{to}"/></svg>',
    "svg-filter": '<svg><filter id=f><feImage href="{to}"/></filter><rect filter="url(#f)" width=9 height=9 /></svg>',
    "fetch": '<script>fetch("{to}", {{mode: "no-cors"}})</script>',
    "post": '<script>fetch("{to}", {{mode: "no-cors", method: "POST", body: "x"}})</script>',
    "keepalive": '<script>fetch("{to}", {{mode: "no-cors", keepalive: true}})</script>',
    "xhr": '<script>{{let x = new XMLHttpRequest(); x.open("GET", "{to}"); x.send()}}</script>',
    "beacon": '<script>navigator.sendBeacon("{to}", "x")</script>',
    "ping": '<a id=ping href="#x" ping="{to}">x</a><script>document.getElementById("ping").click()</script>',
    "eventsource": '<script>new EventSource("{to}")</script>',
    "websocket": '<script>new WebSocket("{to}".replace("http", "ws"))</script>',
    "webtransport": '<script>try {{ new WebTransport("{to}".replace("http:", "https:")) }} catch (e) {{}}</script>',
    "webrtc": '<script>{{let p = new RTCPeerConnection({{iceServers: [{{urls: "stun:{host}"}}]}});'
    ' p.createDataChannel("x"); p.createOffer().then(o => p.setLocalDescription(o))}}</script>',
    "worker": '<script>new Worker(URL.createObjectURL(new Blob([`fetch("{to}", {{mode: "no-cors"}});'
    ' importScripts("{to}")`])))</script>',
    "shared-worker": '<script>new SharedWorker(URL.createObjectURL(new Blob([`fetch("{to}")`])))</script>',
    "service-worker": '<script>navigator.serviceWorker && navigator.serviceWorker.register("/sw.js")</script>',
    "popup": '<script>open("{to}")</script>',
    "noopener": '<script>open("{to}", "_blank", "noopener")</script>',
    "form": '<form id=form action="{to}" method=post target=_blank></form><script>form.submit()</script>',
    "frame-form": '<iframe name=in></iframe><form id=form2 action="{to}" target=in></form>'
    "<script>form2.submit()</script>",
    "download": '<a id=down href="{to}" download=x>x</a><script>down.click()</script>',
    "csp-report": '<script>{{let f = document.createElement("iframe"); f.srcdoc = `<meta http-equiv='
    "Content-Security-Policy content=\"img-src 'none'; report-uri {to}\"><img src=x>`;"
    " document.body.append(f)}}</script>",
    "worklet": '<script>CSS.paintWorklet && CSS.paintWorklet.addModule("{to}").catch(() => 0)</script>',
    "xslt": "<iframe src=\"data:text/xml,<?xml-stylesheet type='text/xsl' href='{to}'?><x/>\"></iframe>",
    "top": '<script>setTimeout(() => location = "{to}", 300)</script>',
}


def page(host: str) -> str:
    ways = (way.format(to=f"http://{host}/{name}", host=host) for name, way in WAYS.items())
    return "<!doctype html><title>x</title><p>Text</p>" + "\n".join(ways)


@pytest.fixture
def canary() -> Iterator[Canary]:
    with Canary() as waiting:
        yield waiting


@pytest.fixture(scope="module")
def chromium() -> str:
    path = browser.find("")
    if path is None:
        pytest.skip("no Chromium on this machine")
    return path


def rebinding() -> Callable[..., list[Any]]:
    """A DNS that answers the first question with a public address and every later one with the loopback."""
    answers = iter([PUBLIC])

    def resolve(host: str, port: int) -> list[Any]:
        return [(0, socket.SOCK_STREAM, 6, "", (next(answers, "127.0.0.1"), port))]

    return resolve


def through(how: str, monkeypatch: pytest.MonkeyPatch) -> bool:
    """Leave these walls standing and take the others down; returns whether the namespace stands.

    Chromium has a wall of its own between public pages and the loopback, which is none of ours: it is always down.
    """
    proxy = ("--proxy-", "--host-resolver-rules", "--webrtc-", "--force-webrtc-", "--disable-features")
    kept = [flag for flag in browser._FLAGS if how != "namespace" or not flag.startswith(proxy)]
    ours = [f"{flag},LocalNetworkAccessChecks" if flag.startswith("--disable-features") else flag for flag in kept]
    if how == "namespace":
        ours.append("--disable-features=LocalNetworkAccessChecks")
    monkeypatch.setattr(browser, "_FLAGS", tuple(ours))
    if how in ("namespace", "dead proxy"):

        def let_go(taking: Any, session: str, event: dict[str, Any]) -> None:
            asked = event["request"]["url"]
            if asked == "http://news.example/":
                paused(taking, session, event)
            else:
                taking._tell("Fetch.continueRequest", session, requestId=event["requestId"])

        paused = _Taking._EVENTS["Fetch.requestPaused"]
        monkeypatch.setitem(_Taking._EVENTS, "Fetch.requestPaused", let_go)
    return how != "dead proxy"


@pytest.mark.parametrize("how", ["all walls", "namespace", "dead proxy"])
@pytest.mark.parametrize("name", ["127.0.0.1", "localhost", REBINDING])
def test_no_way_leads_round_the_gate(
    chromium: str, canary: Canary, how: str, name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """One that did would make the desk's browser a visitor of its own network. Each wall holds by itself."""
    host, resolve, recorder = f"{name}:{canary.port}", rebinding(), Recorder()
    policy = Policy(ports=(canary.port,), deadline=5.0)
    asked: list[str] = []

    def get(address: str, seconds: float, most: int) -> Any:
        asked.append(address)
        return fetch(address, policy=policy, resolve=resolve, connect=recorder)

    alone = through(how, monkeypatch)
    began = time.monotonic()
    shown = Page("http://news.example/", page(host).encode(), "text/html", "utf-8", [])
    with suppress(Failure):
        take(shown, get, path=chromium, alone=alone, seconds=20)
    seconds = time.monotonic() - began
    print(f"{how}: {len(WAYS)} ways out, {len(asked)} came to the gate, {len(canary.visits)} past it, {seconds:.1f} s")
    assert canary.visits == []
    assert {ip for ip, _ in recorder.asked} <= {PUBLIC}, "the gate itself dials what it has checked"
    assert how != "all walls" or len(asked) >= 20, "the page did try"
    assert seconds < 25


def test_a_browser_without_our_walls_goes_nearly_everywhere(canary: Canary) -> None:
    """The control: the same page in a browser that nobody watches."""
    path = test_browser.find()
    if path is None:
        pytest.skip("no Chromium on this machine")
    canary.home = page(f"127.0.0.1:{canary.port}")
    with sync_playwright() as playwright:
        running = test_browser.launch(playwright, path)
        opened = running.new_page()
        opened.goto(f"http://127.0.0.1:{canary.port}/", wait_until="commit")
        opened.wait_for_timeout(3000)
        running.close()
    reached = {name for name in WAYS if f"/{name}" in canary.visits} | ({"webrtc"} if "udp" in canary.visits else set())
    print(f"without walls: {len(reached)} of {len(WAYS)} ways led out; not: {sorted(set(WAYS) - reached)}")
    assert len(reached) >= 0.6 * len(WAYS)
