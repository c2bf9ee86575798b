"""A whole desk for a test: the real `manage.py up`, with its own data folder and port."""

import os
import signal
import socket
import subprocess
import sys
import threading
from dataclasses import dataclass, field
from pathlib import Path

import psutil

BASE_DIR = Path(__file__).resolve().parent.parent
PASSWORD = "a password for tests alone"
END_SECONDS = 30


def free_port() -> int:
    """A port of 127.0.0.1 that nobody uses now."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def environment(**extra: str) -> dict[str, str]:
    """The environment of a person at a terminal: nothing of the test run's own settings."""
    kept = {name: os.environ[name] for name in ("PATH", "HOME", "LANG", "TMPDIR") if name in os.environ}
    # A browser that takes pictures of every page of every test would be most of the work.
    return kept | {"FIGURECHECK_DEMO_PASSWORD": PASSWORD, "FIGURECHECK_PICTURES": "false"} | extra


@dataclass
class Desk:
    """A running desk. What it said so far is `lines`."""

    data: Path
    arguments: list[str] = field(default_factory=list)
    extra: dict[str, str] = field(default_factory=dict)
    port: int = field(default_factory=free_port)
    lines: list[str] = field(default_factory=list)

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    @property
    def environment(self) -> dict[str, str]:
        """For another command on the same desk."""
        return environment(**self.extra, FIGURECHECK_DATA=str(self.data))

    def start(self) -> "Desk":
        """Start it and return once it has said all that it says when ready. Raises AssertionError with what it said."""
        self.launch()
        assert self.wait_for("Stop: Ctrl-C"), "the desk did not start:\n" + "".join(self.lines)
        return self

    def launch(self) -> None:
        """Start it without waiting."""
        command = [sys.executable, "manage.py", "up", f"--port={self.port}", f"--data={self.data}", *self.arguments]
        self.process = subprocess.Popen(
            command,
            cwd=BASE_DIR,
            env=environment(**self.extra),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
        )
        self.said = threading.Condition()
        self.listener = threading.Thread(target=self._listen, daemon=True)
        self.listener.start()

    def wait_for(self, words: str, seconds: float = 90) -> bool:
        """Whether it says this within the time, before it ends."""
        with self.said:
            self.said.wait_for(lambda: self._has_said(words) or self.ended, seconds)
            return self._has_said(words)

    def stop(self, *numbers: signal.Signals) -> int:
        """Interrupt it, each signal in turn (SIGTERM by default), and return its exit code."""
        for number in numbers or (signal.SIGTERM,):
            self.process.send_signal(number)
        code = self.process.wait(END_SECONDS)
        self.listener.join(END_SECONDS)
        return code

    def processes(self) -> list[psutil.Process]:
        """The supervisor's whole family, itself first."""
        supervisor = psutil.Process(self.process.pid)
        return [supervisor, *supervisor.children(recursive=True)]

    ended = False

    def _listen(self) -> None:
        assert self.process.stdout is not None
        with self.process.stdout as output:
            for line in output:
                with self.said:
                    self.lines.append(line)
                    self.said.notify_all()
        with self.said:
            self.ended = True
            self.said.notify_all()

    def _has_said(self, words: str) -> bool:
        return any(words in line for line in self.lines)
