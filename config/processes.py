"""A group of programs that live and end together: started, started again when one dies, stopped in order."""

import os
import shutil
import signal
import subprocess
import time
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass

LONGEST_PAUSE = 30
# A program that ran this long before it died had recovered: its next pause is short again.
STEADY_SECONDS = 60


def say(line: str) -> None:
    """One line for the person at the terminal, at once."""
    print(line, flush=True)


def launch(command: Sequence[str], *, on_parent_death: str) -> subprocess.Popen[bytes]:
    """Start a program that gets the named signal when this process dies, however it dies.

    It has a process group of its own: Ctrl-C reaches the supervisor alone, and all that it starts can be ended with it.
    """
    setpriv = shutil.which("setpriv")
    # The signal is not sent for a death before it was asked for: whoever has another parent by then does not start.
    child_of_ours = ["sh", "-c", 'test "$PPID" = "$0" && exec "$@"', str(os.getpid())]
    tied = [setpriv, f"--pdeathsig={on_parent_death}", *child_of_ours] if setpriv else []
    return subprocess.Popen([*tied, *command], stdin=subprocess.DEVNULL, process_group=0)


@dataclass
class Program:
    """One member of a group."""

    name: str
    start: Callable[[], subprocess.Popen[bytes]]
    asked_by: signal.Signals = signal.SIGTERM
    patience: float = 4.0
    """Seconds that it has to end once asked."""
    leaves_last: bool = False
    """The others need it to end well."""

    process: subprocess.Popen[bytes] | None = None
    failures: int = 0
    since: float = 0.0
    again_at: float = 0.0

    def run(self) -> None:
        self.process = self.start()
        self.since = time.monotonic()

    def look_after(self) -> None:
        """Notice its death, and start it again once its pause is over."""
        if self.process is not None and self.process.poll() is not None:
            cause = _cause(self.process.returncode)
            self.finish()
            if time.monotonic() - self.since > STEADY_SECONDS:
                self.failures = 0
            self._pause(f"{self.name} ended ({cause}).")
        if self.process is None and time.monotonic() >= self.again_at:
            try:
                self.run()
            except Exception as problem:  # whatever it is, the next try may work
                self._pause(f"{self.name} did not start ({problem}).")

    def ask_to_end(self) -> None:
        if self.process is not None and self.process.poll() is None:
            self.process.send_signal(self.asked_by)

    def finish(self) -> None:
        """Wait for its end as long as its patience goes, then kill whatever is left of its process group."""
        if self.process is None:
            return
        with suppress(subprocess.TimeoutExpired):
            self.process.wait(self.patience)
        with suppress(ProcessLookupError, PermissionError):
            os.killpg(self.process.pid, signal.SIGKILL)
        self.process.wait()
        self.process = None

    def _pause(self, what_happened: str) -> None:
        pause = min(2**self.failures, LONGEST_PAUSE)
        self.failures += 1
        self.again_at = time.monotonic() + pause
        say(f"{what_happened} Starting it again in {pause} s.")


class Group:
    """Programs that are looked after together."""

    def __init__(self) -> None:
        self.programs: list[Program] = []

    def add(self, program: Program) -> Program:
        """Make it a member and start it."""
        self.programs.append(program)
        program.run()
        return program

    def watch(self) -> None:
        """Look after all of them until this process is interrupted."""
        while True:
            for program in self.programs:
                program.look_after()
            time.sleep(0.2)

    def stop(self) -> None:
        """End all of them: first, at once, those that need others, then the others."""
        for last in (False, True):
            leaving = [program for program in self.programs if program.leaves_last is last]
            for program in leaving:
                program.ask_to_end()
            for program in leaving:
                program.finish()


def _cause(code: int) -> str:
    return f"killed by {signal.Signals(-code).name}" if code < 0 else f"exit code {code}"
