"""The browser of the journeys: one that the system has, else one that is installed now.

`python -m tests.browser` is what `make test` runs first. Without a browser the journeys are skipped, with the reason;
where CI=true that is an error, because a run that checked no page must not look like one that did.
"""

import os
import shutil
import subprocess
import sys
from pathlib import Path

from playwright.sync_api import Browser, Error, Playwright, sync_playwright

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")


def find() -> Path | None:
    """A Chromium of the system or of Playwright, or None; None also where Playwright itself cannot run."""
    if not _driver_runs():
        return None
    for name in NAMES:
        if path := shutil.which(name):
            return Path(path)
    with sync_playwright() as playwright:
        own = Path(playwright.chromium.executable_path)
    return own if own.exists() else None


def launch(playwright: Playwright, path: Path) -> Browser:
    """A headless browser. Its sandbox does not work for root, whose tests open the desk's own pages alone."""
    sandbox = [] if os.geteuid() else ["--no-sandbox"]
    return playwright.chromium.launch(executable_path=path, args=[*sandbox, "--disable-dev-shm-usage"])


def main() -> int:
    """Make sure that there is one. Returns the exit code."""
    problem = _problem()
    for install in (_with_playwright, _with_the_system) if problem else ():
        print("No Chromium for the journeys yet: installing one ...", flush=True)
        problem = install() or _problem()
        if not problem:
            break
    if problem:
        print(f"The journeys are left out: they need Chromium, and none can be had. {problem}", file=sys.stderr)
    return 1 if problem and os.environ.get("CI") == "true" else 0


def _problem() -> str:
    """Why no browser can be started, or nothing."""
    path = find()
    if path is None:
        return "There is none."
    try:
        with sync_playwright() as playwright:
            launch(playwright, path).close()
    except Error as problem:
        return f"{path} does not start: {problem.message.splitlines()[0]}"
    return ""


def _driver_runs() -> bool:
    """Playwright's driver is a program of its own, which a bare system lacks a library for."""
    return subprocess.run([sys.executable, "-m", "playwright", "--version"], capture_output=True).returncode == 0


def _with_playwright() -> str:
    """Playwright's own build. Returns why not, or nothing."""
    done = subprocess.run([sys.executable, "-m", "playwright", "install", "chromium"], capture_output=True, text=True)
    return f"Playwright: {_last_line(done)}" if done.returncode else ""


def _with_the_system() -> str:
    """The system's package. Returns why not, or nothing."""
    if os.geteuid() != 0 or not shutil.which("apt-get"):
        return "install chromium with the system's package manager"
    install = ["apt-get", "install", "--yes", "--no-install-recommends", "chromium", "libatomic1"]
    for command in (["apt-get", "update"], install):
        done = subprocess.run(
            command, capture_output=True, text=True, env=os.environ | {"DEBIAN_FRONTEND": "noninteractive"}
        )
        if done.returncode:
            return f"apt-get: {_last_line(done)}"
    return ""


def _last_line(done: subprocess.CompletedProcess[str]) -> str:
    lines = (done.stderr or done.stdout).strip().splitlines()
    return lines[-1] if lines else f"exit code {done.returncode}"


if __name__ == "__main__":
    sys.exit(main())
