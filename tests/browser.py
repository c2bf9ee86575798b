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
    """A Chromium of the system or of Playwright, or None."""
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
    if find() is None:
        print("No Chromium here: installing one for the journeys ...", flush=True)
        problem = _with_playwright() and _with_the_system()
        if find() is None:
            print(f"The journeys need Chromium, and none can be had: {problem}", file=sys.stderr)
            return 1 if os.environ.get("CI") == "true" else 0
    return 0


def _with_playwright() -> str:
    """Playwright's own build. Returns why not, or nothing."""
    done = subprocess.run([sys.executable, "-m", "playwright", "install", "chromium"], capture_output=True, text=True)
    if done.returncode:
        return f"Playwright: {_last_line(done)}"
    try:
        with sync_playwright() as playwright:
            playwright.chromium.launch().close()  # it may lack libraries of the system
    except Error as problem:
        return f"Playwright: {problem.message.splitlines()[0]}"
    return ""


def _with_the_system() -> str:
    """The system's package. Returns why not, or nothing."""
    if os.geteuid() != 0 or not shutil.which("apt-get"):
        return "install chromium with the system's package manager"
    for command in (["apt-get", "update"], ["apt-get", "install", "--yes", "--no-install-recommends", "chromium"]):
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
