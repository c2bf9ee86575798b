"""A server on the loopback that says, byte for byte, what a test wants said; and a watch over who is really dialled."""

import re
import socket
import ssl
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from typing import Any

from worker.fetch import Policy, system_connect

_watched: list[list[Any]] = []


def _watch(event: str, args: tuple[Any, ...]) -> None:
    if event == "socket.connect":
        for seen in _watched:
            seen.append(args[1])


# An audit hook sees every connect of this process, whatever the code under test believes that it does.
sys.addaudithook(_watch)


@contextmanager
def dialled_for_real() -> Iterator[list[Any]]:
    """The addresses of all connections that anything in this process tries while this lasts."""
    seen: list[Any] = []
    _watched.append(seen)
    try:
        yield seen
    finally:
        _watched.remove(seen)


class Recorder:
    """A connect that keeps what it is asked for. With `forward` it goes to the loopback, and never anywhere else."""

    def __init__(self, *, forward: bool = False) -> None:
        self.asked: list[tuple[str, int]] = []
        self._forward = forward

    def __call__(self, address: tuple[str, int], timeout: float) -> socket.socket:
        self.asked.append(address)
        if self._forward and address[0] == "127.0.0.1":
            return system_connect(address, timeout)
        raise OSError("recorded, not dialled")


def answering(**names: str | list[str]) -> Callable[..., list[Any]]:
    """A resolver that knows these names (an underscore stands for a dot) and counts what it is asked in `.asked`."""
    known = {name.replace("_", "."): [ips] if isinstance(ips, str) else ips for name, ips in names.items()}

    def resolve(host: str, port: int) -> list[Any]:
        resolve.asked.append(host)  # type: ignore[attr-defined]
        if host not in known:
            raise socket.gaierror(socket.EAI_NONAME, "Name or service not known")
        return [(0, socket.SOCK_STREAM, 6, "", (ip, port)) for ip in known[host]]

    resolve.asked = []  # type: ignore[attr-defined]
    return resolve


Answer = bytes | Callable[[socket.socket, threading.Event], None]


class Loopback:
    """Serves `answers` (path -> raw bytes, or a function of the connection and of an event that ends the test)."""

    def __init__(self, answers: dict[str, Answer], tls: ssl.SSLContext | None = None) -> None:
        self.answers, self.requests = answers, []  # type: tuple[dict[str, Answer], list[str]]
        self._tls = tls
        self._over = threading.Event()
        self._listener = socket.create_server(("127.0.0.1", 0))
        self.port = self._listener.getsockname()[1]
        self._threads = [threading.Thread(target=self._accept, daemon=True)]

    def __enter__(self) -> "Loopback":
        self._threads[0].start()
        return self

    def __exit__(self, *_: object) -> None:
        self._over.set()
        with suppress(OSError):
            self._listener.shutdown(socket.SHUT_RDWR)
        self._listener.close()
        for thread in self._threads:
            thread.join(timeout=5)
            assert not thread.is_alive(), "a thread of the server hangs"

    def address(self, path: str = "/", host: str = "127.0.0.1", scheme: str = "http") -> str:
        return f"{scheme}://{host}:{self.port}{path}"

    def policy(self, **changes: Any) -> Policy:
        """A policy that lets the loopback and this server's port in."""
        return Policy(**{"ports": (self.port,), "allowed_networks": ("127.0.0.0/8",), "deadline": 5.0, **changes})

    def _accept(self) -> None:
        with suppress(OSError):
            while True:
                connection, _ = self._listener.accept()
                self._threads.append(threading.Thread(target=self._serve, args=(connection,), daemon=True))
                self._threads[-1].start()

    def _serve(self, connection: socket.socket) -> None:
        with suppress(OSError), connection:
            connection.settimeout(5)
            if self._tls:
                connection = self._tls.wrap_socket(connection, server_side=True)
            request = b""
            while b"\r\n\r\n" not in request:
                part = connection.recv(65536)
                if not part:
                    return
                request += part
            while len(request) < _whole(request):
                request += connection.recv(65536)
            self.requests.append(request.decode("latin-1"))
            answer = self.answers.get(request.split(b" ")[1].decode("latin-1"), plain(b"nothing here", status=404))
            if callable(answer):
                answer(connection, self._over)
            else:
                connection.sendall(answer)
            with suppress(OSError):
                connection.shutdown(socket.SHUT_WR)
            connection.close()


def _whole(request: bytes) -> int:
    """The length of a request whose headers are here, its body included."""
    head = request.partition(b"\r\n\r\n")[0]
    length = re.search(rb"\r\ncontent-length: *(\d+)", head, re.I)
    return len(head) + 4 + (int(length[1]) if length else 0)


def plain(body: bytes, *headers: str, status: int = 200, length: bool = True) -> bytes:
    """A whole answer."""
    lines = [f"HTTP/1.1 {status} Said", *headers, *([f"Content-Length: {len(body)}"] if length else [])]
    return "\r\n".join([*lines, "", ""]).encode("latin-1") + body


def dripping(start: bytes, drop: bytes = b"x") -> Callable[[socket.socket, threading.Event], None]:
    """Says `start`, then a drop every 20 ms until the test is over, the other side has gone, or 5 s have passed."""

    def drip(connection: socket.socket, over: threading.Event) -> None:
        connection.sendall(start)
        for _ in range(250):
            if over.wait(0.02):
                return
            connection.sendall(drop)

    return drip


def silent(connection: socket.socket, over: threading.Event) -> None:
    """Takes the request and never says a word."""
    over.wait(10)
