"""The data folder: private, one run at a time, and clear about why it cannot be used."""

import os
import stat
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from config import data_folder
from config.data_folder import CannotRun


def test_it_is_private(tmp_path: Path) -> None:
    """It holds unpublished work, and the key that signs every session."""
    data = tmp_path / "desks" / "mine"
    data_folder.make(data)
    data_folder.secret(data, "secret_key")
    assert stat.S_IMODE(data.stat().st_mode) == 0o700
    assert stat.S_IMODE((data / "secret_key").stat().st_mode) == 0o600


def test_a_secret_stays_the_same(tmp_path: Path) -> None:
    """A new key at each start would end every session; a new password would lock the demo accounts."""
    data_folder.make(tmp_path)
    made = data_folder.secret(tmp_path, "secret_key")
    assert len(made) >= 50
    assert data_folder.secret(tmp_path, "secret_key", value="another") == made
    assert data_folder.secret(tmp_path, "chosen", value="the chosen one") == "the chosen one"


def test_two_runs_do_not_share_it(tmp_path: Path) -> None:
    """Two desks in one folder would fight over its database."""
    data_folder.make(tmp_path)
    with data_folder.lock(tmp_path), pytest.raises(CannotRun, match=f"process {os.getpid()}"):
        data_folder.lock(tmp_path)
    data_folder.lock(tmp_path).close()


def test_a_file_in_its_place_is_named(tmp_path: Path) -> None:
    file = tmp_path / "data"
    file.touch()
    with pytest.raises(CannotRun, match="is not a folder"):
        data_folder.make(file)


def test_a_place_where_nothing_can_be_written_is_named() -> None:
    """/proc refuses everybody, root as well."""
    with pytest.raises(CannotRun, match="cannot be written"):
        data_folder.make(Path("/proc/figurecheck"))


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of 20 MB."""
    mounted = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=20m", "tmpfs", tmp_path], capture_output=True, text=True
    )
    if mounted.returncode:
        pytest.skip(f"no small disk can be mounted here: {mounted.stderr.strip()}")
    yield tmp_path
    subprocess.run(["umount", tmp_path], check=True)


def test_a_disk_that_is_nearly_full_is_named_before_anything_is_written(small_disk: Path) -> None:
    """A database that runs out of room in the middle of its first start looks like a fault of ours."""
    with pytest.raises(CannotRun, match="nearly full: 20 MB are free"):
        data_folder.make(small_disk / "data")
