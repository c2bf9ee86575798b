"""`make setup`: the virtual environment, from the lock with its hashes.

Run by the system's Python before anything is installed: the standard library alone, in words that an old Python
understands well enough to be told that it is too old. Usage: install.py VENV LOCK
"""

import shutil
import subprocess
import sys
from pathlib import Path

OLDEST = (3, 11)
STEP = 20  # packages per line of progress


class CannotInstall(Exception):
    """Why, in one line for the person at the terminal."""


def main(venv: Path, lock: Path) -> int:
    """Install the packages of the lock, unless it is the one that was installed last. Returns the exit code."""
    mark = venv / "installed" / lock.name
    try:
        if not (mark.exists() and mark.read_bytes() == lock.read_bytes() and _python(venv).exists()):
            _check_python()
            _make(venv)
            _install(venv, lock)
            mark.parent.mkdir(exist_ok=True)
            shutil.copyfile(str(lock), str(mark))
    except (CannotInstall, OSError) as problem:
        print(f"Figurecheck cannot be set up: {problem}", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        return 130
    return 0


def _python(venv: Path) -> Path:
    return venv / "bin" / "python"


def _check_python() -> None:
    if sys.version_info < OLDEST:
        found = ".".join(str(number) for number in sys.version_info[:2])
        raise CannotInstall(f"Python 3.11 or newer is needed and this is {found}. Name it: make PYTHON=python3.11 ...")
    try:
        import ensurepip  # noqa: F401, PLC0415  (Debian and Ubuntu ship it apart: asked for here, not needed)
    except ImportError:
        raise CannotInstall("Python's venv module is missing. Debian, Ubuntu: apt-get install python3-venv") from None


def _make(venv: Path) -> None:
    """Make the environment, or make it anew where its Python is gone."""
    if _python(venv).exists() and subprocess.call([_python(venv), "-c", "import pip"], stderr=subprocess.DEVNULL) == 0:
        return
    print("Setting up: the virtual environment ...", flush=True)
    command = [sys.executable, "-m", "venv", "--clear", str(venv)]
    done = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
    if done.returncode:
        lines = done.stdout.decode("utf-8", "replace").split("\n")
        raise CannotInstall("the virtual environment could not be made: " + " ".join(lines).strip())


def _install(venv: Path, lock: Path) -> None:
    """Install what the lock names, with a line of progress now and then; all that pip says goes into a log."""
    total = lock.read_text().count("==")
    log = venv / "install.log"
    command = [str(_python(venv)), "-m", "pip", "install", "--no-input", "--disable-pip-version-check", "--no-compile"]
    print(f"Setting up: {total} packages, which takes about a minute ...", flush=True)
    pip = subprocess.Popen(
        [*command, "--require-hashes", "--requirement", str(lock)], stdout=subprocess.PIPE, stderr=subprocess.STDOUT
    )
    seen = 0
    with pip, log.open("wb") as output:
        for line in pip.stdout or ():
            output.write(line)
            if line.startswith((b"Collecting ", b"Requirement already")):
                seen += 1
                if seen % STEP == 0:
                    print(f"Setting up: {seen} of {total} found", flush=True)
            elif line.startswith(b"Installing collected"):
                print("Setting up: installing them ...", flush=True)
    if pip.returncode:
        raise CannotInstall(f"{_reason(log)} (the whole log: {log})")


def _reason(log: Path) -> str:
    lines = [line.strip() for line in log.read_text(errors="replace").splitlines() if line.strip()]
    if any("gcc" in line and ("failed" in line or "No such file" in line) for line in lines):
        return "a package has no ready-made build for this machine, and building it needs gcc and python3-dev"
    if any("No space left on device" in line for line in lines):
        return "the disk is full"
    errors = [line for line in lines if line.startswith("ERROR:")]
    return (errors or lines or ["pip failed without a word"])[0]


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), Path(sys.argv[2])))
