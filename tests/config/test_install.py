"""`make setup`: exactly the locked packages, once; and one line that says what to do where that cannot be."""

import hashlib
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from tests.desks import BASE_DIR

SCRIPT = BASE_DIR / "config" / "install.py"
# Python code that runs a script after something was changed about this Python.
AFTER = "import sys, runpy; {}; sys.argv = sys.argv[1:]; runpy.run_path(sys.argv[0], run_name='__main__')"


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The smallest package there is."""
    path = tmp_path_factory.mktemp("wheels") / "tiny-1.0-py3-none-any.whl"
    about = "tiny-1.0.dist-info"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("tiny.py", "")
        archive.writestr(f"{about}/METADATA", "Metadata-Version: 2.1\nName: tiny\nVersion: 1.0\n")
        archive.writestr(
            f"{about}/WHEEL", "Wheel-Version: 1.0\nGenerator: test\nRoot-Is-Purelib: true\nTag: py3-none-any\n"
        )
        archive.writestr(f"{about}/RECORD", "")
    return path


@pytest.fixture(scope="module")
def venv(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("environment") / "a venv"


def lock(path: Path, wheel: Path, sha256: str) -> Path:
    path.write_text(f"tiny @ {wheel.as_uri()} --hash=sha256:{sha256}\n")
    return path


def install(venv: Path, file: Path, *python: str) -> subprocess.CompletedProcess[str]:
    command = [*(python or (sys.executable,)), SCRIPT, venv, file]
    return subprocess.run(command, capture_output=True, text=True)


def has_package(venv: Path) -> bool:
    return subprocess.run([venv / "bin" / "python", "-c", "import tiny"], capture_output=True).returncode == 0


def test_a_package_that_is_not_the_locked_one_is_refused(venv: Path, wheel: Path, tmp_path: Path) -> None:
    """A package that was exchanged on its way would run with all rights of the desk."""
    done = install(venv, lock(tmp_path / "lock.txt", wheel, "0" * 64))
    assert done.returncode == 1
    assert len(done.stderr.splitlines()) == 1
    assert "DO NOT MATCH THE HASHES" in done.stderr
    assert not has_package(venv)


def test_the_locked_package_is_installed_once(venv: Path, wheel: Path, tmp_path: Path) -> None:
    """A second `make run` must start the desk and not ask any registry."""
    right = lock(tmp_path / "lock.txt", wheel, hashlib.sha256(wheel.read_bytes()).hexdigest())
    assert install(venv, right).returncode == 0
    assert has_package(venv)
    again = install(venv, right)
    assert again.returncode == 0
    assert again.stdout == ""
    right.write_text(right.read_text() + "# changed\n")
    assert "Setting up" in install(venv, right).stdout


def test_an_old_python_is_told_so(tmp_path: Path) -> None:
    """A syntax error in the middle of somewhere helps nobody."""
    old = AFTER.format("sys.version_info = (3, 9, 0)")
    done = install(tmp_path / "venv", BASE_DIR / "requirements" / "base.txt", sys.executable, "-c", old)
    assert done.returncode == 1
    assert done.stderr.startswith("Figurecheck cannot be set up: Python 3.11 or newer is needed and this is 3.9.")


def test_a_missing_venv_module_is_named(tmp_path: Path) -> None:
    """Debian ships it apart, and Python's own message is a page long."""
    bare = AFTER.format("sys.modules['ensurepip'] = None")
    done = install(tmp_path / "venv", BASE_DIR / "requirements" / "base.txt", sys.executable, "-c", bare)
    assert done.returncode == 1
    assert "apt-get install python3-venv" in done.stderr
    assert len(done.stderr.splitlines()) == 1
