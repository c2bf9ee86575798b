"""A desk of the benchmark's own, as `make run` serves it, and a person's browser on it as far as the wire goes."""

import http.client
import http.cookiejar
import signal
import subprocess
import sys
import threading
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urlencode

import psutil

from tests.desks import BASE_DIR, END_SECONDS, PASSWORD, environment, free_port

FIRST_PAGE_SECONDS = 120
MEGABYTE = 1_000_000


@dataclass
class Running:
    """`manage.py up` in ``folder`` with its own data folder and port."""

    data: Path
    folder: Path = BASE_DIR
    python: str = sys.executable
    extra: dict[str, str] = field(default_factory=dict)
    port: int = field(default_factory=free_port)

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    @property
    def environment(self) -> dict[str, str]:
        """For another command on the same desk."""
        return environment(**self.extra, FIGURECHECK_DATA=str(self.data))

    @contextmanager
    def started(self) -> Iterator[float]:
        """Within this it runs. Yields the seconds until the first page was there."""
        began = time.perf_counter()
        command = [self.python, "manage.py", "up", f"--port={self.port}", f"--data={self.data}"]
        self.process = subprocess.Popen(
            command,
            cwd=self.folder,
            env=environment(**self.extra),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=sys.stderr,
        )
        try:
            self._wait_for_first_page(began + FIRST_PAGE_SECONDS)
            yield time.perf_counter() - began
        finally:
            self.process.send_signal(signal.SIGTERM)
            self.process.wait(END_SECONDS)

    def _wait_for_first_page(self, deadline: float) -> None:
        while time.perf_counter() < deadline:
            if self.process.poll() is not None:
                raise RuntimeError("the desk ended at once; what it said stands above")
            with suppress(ConnectionError):
                connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=FIRST_PAGE_SECONDS)
                connection.request("GET", "/checks/")
                response = connection.getresponse()
                if response.status == 200 and response.read():
                    return
            time.sleep(0.02)
        raise RuntimeError(f"no page within {FIRST_PAGE_SECONDS} s")

    def processes(self) -> list[psutil.Process]:
        """The supervisor and all below it."""
        supervisor = psutil.Process(self.process.pid)
        return [supervisor, *supervisor.children(recursive=True)]


@dataclass
class Memory:
    """The highest sums seen, in MB. PSS counts what processes share once, RSS once for each of them."""

    pss: float = 0.0
    rss: float = 0.0
    processes: int = 0


@contextmanager
def watched_memory(desk: Running, every: float = 0.1) -> Iterator[Memory]:
    """Within this the whole group is looked at every so many seconds."""
    peak, over = Memory(), threading.Event()

    def watch() -> None:
        while not over.wait(every):
            with suppress(psutil.Error, AttributeError):
                found = [_memory(process.pid) for process in desk.processes()]
                peak.pss = max(peak.pss, sum(pss for pss, _ in found) / MEGABYTE)
                peak.rss = max(peak.rss, sum(rss for _, rss in found) / MEGABYTE)
                peak.processes = max(peak.processes, len(found))

    thread = threading.Thread(target=watch)
    thread.start()
    try:
        yield peak
    finally:
        over.set()
        thread.join()


def _memory(pid: int) -> tuple[int, int]:
    """PSS and RSS in bytes; nothing of a process that has ended meanwhile."""
    with suppress(OSError):
        lines = Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines()
        sizes = {line.split(":")[0]: int(line.split()[1]) * 1024 for line in lines[1:]}
        return sizes["Pss"], sizes["Rss"]
    return 0, 0


class Browser:
    """Signs in, follows links, sends forms: with cookies, without rendering."""

    def __init__(self, desk: Running, username: str = "reporter") -> None:
        self.address = desk.address
        self.cookies = http.cookiejar.CookieJar()
        self.opener = urllib.request.build_opener(urllib.request.HTTPCookieProcessor(self.cookies))
        self.get("/accounts/login/")
        self.post("/accounts/login/", login=username, password=PASSWORD)

    def get(self, path: str, **headers: str) -> str:
        return self._opened(urllib.request.Request(self.address + path, headers=headers))[1]

    def post(self, path: str, **fields: str) -> tuple[str, str]:
        """Returns the path that it led to and the page there."""
        (token,) = [cookie.value or "" for cookie in self.cookies if cookie.name == "csrftoken"]
        body = urlencode(fields | {"csrfmiddlewaretoken": token}).encode()
        return self._opened(urllib.request.Request(self.address + path, body, {"Referer": self.address + path}))

    def _opened(self, request: urllib.request.Request) -> tuple[str, str]:
        with self.opener.open(request, timeout=30) as response:
            return response.url.removeprefix(self.address), response.read().decode()


def until(check: Callable[[], bool], seconds: float, every: float) -> None:
    """Ask again and again. Raises TimeoutError."""
    deadline = time.perf_counter() + seconds
    while not check():
        if time.perf_counter() > deadline:
            raise TimeoutError(f"not within {seconds} s")
        time.sleep(every)
