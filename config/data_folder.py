"""The data folder: one private folder that holds the embedded database, the stored copies and the desk's secrets."""

import fcntl
import os
import secrets
import shutil
from pathlib import Path
from typing import TextIO

# The database's first files take 60 MB and its journal grows to 256 MB before it is recycled.
NEEDED_BYTES = 400 * 1024 * 1024


class CannotRun(Exception):
    """Why the desk cannot run here: one line for the person at the terminal, saying what to do about it."""


def make(data: Path) -> None:
    """Make the folder if it is missing, and refuse one that cannot hold a desk."""
    if data.exists() and not data.is_dir():
        raise CannotRun(f"{data} is not a folder. Choose another with DATA=folder.")
    try:
        data.mkdir(mode=0o700, parents=True, exist_ok=True)
        data.chmod(0o700)
        (data / "lock").touch(mode=0o600)
    except OSError as problem:
        raise CannotRun(
            f"The data folder {data} cannot be written ({problem.strerror}). Choose another with DATA=folder."
        ) from problem
    free = shutil.disk_usage(data).free
    if free < NEEDED_BYTES:
        raise CannotRun(
            f"The disk of {data} is nearly full: {free // 1024**2} MB are free and {NEEDED_BYTES // 1024**2} MB are "
            "needed. Make room, or choose another folder with DATA=folder."
        )


def was_killed(data: Path) -> bool:
    """Whether the last run had no time to say that it ended."""
    return bool((data / "lock").read_text())


def lock(data: Path) -> TextIO:
    """Take the folder for this process, until the file is closed or the process ends, however it ends.

    The file holds its process id until it ends well.
    """
    file = (data / "lock").open("r+")
    try:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError as problem:
        holder = file.read().strip() or "unknown"
        file.close()
        raise CannotRun(
            f"The data folder {data} is in use by another run (process {holder}). Stop that one, or choose another "
            "folder with DATA=folder."
        ) from problem
    file.truncate(0)
    file.write(f"{os.getpid()}\n")
    file.flush()
    return file


def secret(data: Path, name: str, *, value: str = "", length: int = 50) -> str:
    """The secret kept in the folder under this name; the first call stores `value`, or makes one of `length` bytes."""
    path = data / name
    if not path.exists():
        draft = data / f"{name}.new"
        draft.touch(mode=0o600)
        draft.write_text((value or secrets.token_urlsafe(length)) + "\n")
        draft.replace(path)
    return path.read_text().strip()
