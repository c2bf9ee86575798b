"""A picture of a page as a reader saw it: the stored bytes in a browser, all of whose requests are answered here."""

import base64
import binascii
import time
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass
from typing import Any

from worker.errors import Failure
from worker.pictures import browser
from worker.pictures.errands import Budget, Errand, Errands, Get, as_response, headers
from worker.pictures.pipe import Message, Pipe

#: Of the whole: the browser is killed at its end, whatever it is doing.
SECONDS = 40.0
#: Until a page has loaded; then the picture is taken of what is there.
_LOAD_SECONDS = 20.0
_MORE_SECONDS = 4.0
#: So long nothing is asked for by a page that is done.
_QUIET_SECONDS = 0.5
BUDGET = Budget()
_WIDTH, _HEIGHT = 1280, 900
#: Pixels; longer pages are cut off there, and the PDF has the rest.
MOST_HEIGHT = 12_000
_A4 = {"paperWidth": 8.27, "paperHeight": 11.69, "marginTop": 0.4, "marginBottom": 0.4}
#: What may run beside the page itself; windows, prerendered pages and workers that outlive a page may not.
_PARTS = {"iframe", "worker"}


@dataclass(frozen=True)
class Page:
    """What is shown: the bytes that are stored, where they came from, and what the answer said of them."""

    address: str
    body: bytes
    media_type: str
    charset: str
    headers: list[tuple[str, str]]


@dataclass(frozen=True)
class Picture:
    """png: of the whole page down to MOST_HEIGHT. height: of the page in pixels. browser: its name and version.

    served, refused: what the page asked for beside itself.
    """

    png: bytes
    pdf: bytes
    height: int
    browser: str
    served: int
    refused: int


def take(
    page: Page,
    get: Get,
    *,
    path: str,
    sandbox: bool = True,
    alone: bool = True,
    seconds: float = SECONDS,
    budget: Budget = BUDGET,
) -> Picture:
    """Show the page and take its picture, as PNG and as PDF.

    get: fetches through the gate what the page asks for. path, sandbox, alone: see worker.pictures.browser.
    Raises Failure: "picture_timeout", "picture_failed", "no_sandbox".
    """
    until = time.monotonic() + seconds
    with (
        closing(Errands(get, budget, until)) as errands,
        browser.running(path, until, sandbox=sandbox, alone=alone) as pipe,
    ):
        return _Taking(page, pipe, errands).picture()


class _Taking:
    """One conversation with one browser."""

    def __init__(self, page: Page, pipe: Pipe, errands: Errands) -> None:
        self._page, self._pipe, self._errands = page, pipe, errands
        self._answers: dict[int, Message] = {}
        self._wanted: set[int] = set()
        self._session = self._target = ""
        self._shown = self._loaded = self._led_away = False
        self._busy_at = time.monotonic()

    def picture(self) -> Picture:
        version = str(self._call("Browser.getVersion").get("product", ""))[:80]
        self._open()
        self._load()
        height = self._height()
        png = self._bytes(self._screenshot(min(height, MOST_HEIGHT)), b"\x89PNG\r\n\x1a\n")
        pdf = self._bytes(self._on_page("Page.printToPDF", printBackground=True, **_A4), b"%PDF-")
        return Picture(png, pdf, height, version, self._errands.served, self._errands.refused)

    # ── The way of a page ───────────────────────────────────────────────────────────────────────────────────────────

    def _open(self) -> None:
        """An empty page of which every request will come to us, before anything of it can run."""
        self._call("Browser.setDownloadBehavior", behavior="deny")
        self._call("Target.setAutoAttach", autoAttach=True, waitForDebuggerOnStart=True, flatten=True)
        self._call("Target.createTarget", url="about:blank", width=_WIDTH, height=_HEIGHT)
        self._pump(lambda: bool(self._session), _LOAD_SECONDS)
        if not self._session:
            raise Failure("picture_failed", "the browser opens no page")
        self._on_page("Page.enable")
        self._on_page("Network.enable")
        self._on_page("Network.setBypassServiceWorker", bypass=True)
        self._resize(_HEIGHT)

    def _load(self) -> None:
        self._go(lambda: self._led_away or (self._loaded and self._is_quiet()))
        if self._led_away:
            # Its scripts leave before it is there, and the browser draws nothing of what they leave.
            self._on_page("Emulation.setScriptExecutionDisabled", value=True)
            self._shown = self._loaded = False
            self._go(lambda: self._loaded and self._is_quiet())
        if not self._shown:
            raise Failure("picture_failed", "the browser did not ask for the page")

    def _go(self, there: Callable[[], bool]) -> None:
        self._busy_at = time.monotonic()
        # Its answer is not waited for: there is none when the page leads elsewhere before it is there.
        self._tell("Page.navigate", self._session, url=self._page.address)
        self._pump(there, _LOAD_SECONDS)

    def _height(self) -> int:
        """Of the page, after what loads only when it is scrolled to has had its chance."""
        height = self._measure()
        self._resize(max(_HEIGHT, min(height, MOST_HEIGHT)))
        self._busy_at = time.monotonic()
        self._pump(self._is_quiet, _MORE_SECONDS)
        # Back: parts that are as tall as the window would otherwise be as tall as the page.
        self._resize(_HEIGHT)
        return max(self._measure(), 1)

    def _measure(self) -> int:
        size = self._on_page("Page.getLayoutMetrics").get("cssContentSize", {})
        return min(int(size.get("height", 0)), 1_000_000)

    def _resize(self, height: int) -> None:
        self._on_page(
            "Emulation.setDeviceMetricsOverride", width=_WIDTH, height=height, deviceScaleFactor=1, mobile=False
        )

    def _screenshot(self, height: int) -> Message:
        clip = {"x": 0, "y": 0, "width": _WIDTH, "height": height, "scale": 1}
        return self._on_page("Page.captureScreenshot", format="png", captureBeyondViewport=True, clip=clip)

    @staticmethod
    def _bytes(answer: Message, beginning: bytes) -> bytes:
        try:
            data = base64.b64decode(str(answer.get("data", "")), validate=True)
        except binascii.Error:
            data = b""
        if not data.startswith(beginning):
            raise Failure("picture_failed", "the browser's picture is none")
        return data

    # ── The conversation ────────────────────────────────────────────────────────────────────────────────────────────

    def _call(self, method: str, session: str = "", **parameters: Any) -> Message:
        """Ask and wait for the answer, serving the page meanwhile. Raises Failure for an answer that is an error."""
        number = self._pipe.send(method, session, **parameters)
        self._wanted.add(number)
        self._pump(lambda: number in self._answers, self._pipe.left())
        answer = self._answers.pop(number, {"error": {"message": "no answer"}})
        if "error" in answer:
            raise Failure("picture_failed", f"{method}: {str(answer['error'])[:300]}")
        return dict(answer.get("result") or {})

    def _on_page(self, method: str, **parameters: Any) -> Message:
        return self._call(method, self._session, **parameters)

    def _tell(self, method: str, session: str, **parameters: Any) -> None:
        """Without waiting: a part of the page may be gone by now, and the answer would say no more than that."""
        self._pipe.send(method, session, **parameters)

    def _pump(self, enough: Callable[[], bool], seconds: float) -> None:
        """Serve the page until it is enough, or the time is over."""
        end = time.monotonic() + seconds
        while not enough() and (left := end - time.monotonic()) > 0:
            message = self._pipe.next(self._errands.bell, seconds=min(left, _QUIET_SECONDS / 2))
            if message is not None:
                self._hear(message)
            for errand in self._errands.done():
                self._busy_at = time.monotonic()
                self._hand_over(errand)
        self._pipe.left()

    def _is_quiet(self) -> bool:
        return not self._errands.running and time.monotonic() - self._busy_at >= _QUIET_SECONDS

    def _hear(self, message: Message) -> None:
        number = message.get("id")
        if number is not None:
            if number in self._wanted:
                self._wanted.discard(number)
                self._answers[number] = message
            return
        heard = self._EVENTS.get(str(message.get("method")))
        if heard:
            heard(self, str(message.get("sessionId", "")), message.get("params") or {})

    # ── What the browser says ───────────────────────────────────────────────────────────────────────────────────────

    def _attached(self, parent: str, event: Message) -> None:
        """Something new that can run: it is let go when its requests come to us, or never."""
        session, target = str(event.get("sessionId", "")), event.get("targetInfo") or {}
        if not self._session and target.get("type") == "page":  # ours: before it, nothing is there to open another
            self._session, self._target = session, str(target.get("targetId", ""))
        elif target.get("type") not in _PARTS:
            self._tell("Target.closeTarget", "", targetId=str(target.get("targetId", "")))
            return
        self._tell("Fetch.enable", session, patterns=[{"urlPattern": "*"}])
        self._tell("Target.setAutoAttach", session, autoAttach=True, waitForDebuggerOnStart=True, flatten=True)
        self._tell("Runtime.runIfWaitingForDebugger", session)

    def _paused(self, session: str, event: Message) -> None:
        self._busy_at = time.monotonic()
        asked = event.get("request") or {}
        errand = Errand(session, str(event.get("requestId", "")), str(asked.get("url", "")))
        if session == self._session and self._is_main(event):
            self._show(errand)
        elif event.get("resourceType") == "Other" and errand.address.endswith("/favicon.ico"):
            self._hand_over(errand)  # the browser's own wish, and no part of the page
        elif asked.get("method") != "GET" or not errand.address.startswith(("http://", "https://")):
            self._hand_over(self._errands.refuse(errand))
        elif known := self._errands.ask(errand):
            self._hand_over(known)

    def _is_main(self, event: Message) -> bool:
        return event.get("resourceType") == "Document" and event.get("frameId") == self._target

    def _show(self, errand: Errand) -> None:
        """The stored bytes, once: what the page leads to by itself is another page, and no picture of this one."""
        if self._shown:
            self._led_away = not self._loaded
            self._fulfil(errand, 204, [], b"")  # "nothing new": the browser stays where it is
            return
        self._shown = True
        page = self._page
        kind = page.media_type + (f"; charset={page.charset}" if page.charset else "")
        kept = [(name, value) for name, value in page.headers if name.lower() == "content-security-policy"]
        self._fulfil(errand, 200, headers([("Content-Type", kind), *kept]), page.body)

    def _hand_over(self, errand: Errand) -> None:
        if errand.answer is None:
            self._tell("Fetch.failRequest", errand.session, requestId=errand.request, errorReason="BlockedByClient")
            return
        response = as_response(errand)
        self._fulfil(errand, response["responseCode"], response["responseHeaders"], response["body"])

    def _fulfil(self, errand: Errand, status: int, said: list[dict[str, str]], body: bytes) -> None:
        self._tell(
            "Fetch.fulfillRequest",
            errand.session,
            requestId=errand.request,
            responseCode=status,
            responseHeaders=said,
            body=base64.b64encode(body).decode(),
        )

    def _has_loaded(self, session: str, event: Message) -> None:
        if session == self._session and self._shown:
            self._loaded = True

    def _has_stopped(self, session: str, event: Message) -> None:
        """A page that leads elsewhere never gets as far as its load event, and is let go no further."""
        if event.get("frameId") == self._target:
            self._has_loaded(session, event)

    def _crashed(self, session: str, event: Message) -> None:
        if session == self._session:
            raise Failure("picture_failed", "the page crashed the browser")

    def _asked_a_person(self, session: str, event: Message) -> None:
        """An alert, a question, "do you really want to leave": nobody is there."""
        self._tell("Page.handleJavaScriptDialog", session, accept=event.get("type") == "beforeunload")

    _EVENTS = {
        "Target.attachedToTarget": _attached,
        "Fetch.requestPaused": _paused,
        "Page.loadEventFired": _has_loaded,
        "Page.frameStoppedLoading": _has_stopped,
        "Inspector.targetCrashed": _crashed,
        "Page.javascriptDialogOpening": _asked_a_person,
    }
