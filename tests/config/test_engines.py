"""The whole desk on every database and broker that answers here: what goes in comes out read."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.desks import BASE_DIR, Desk

TEXT = """The ministry of harbours said on Monday that 41 % of its ferries had run late in March.
A year before it had been 36 %, on a fleet of 1,240 ships that carried 3.5 million people.
"""


@pytest.mark.engines
def test_a_file_is_read_to_the_end(live_desk: Desk, tmp_path: Path) -> None:
    """A desk on a server of its own would otherwise be the first to find out that its queue carries nothing."""
    (tmp_path / "ferries.txt").write_text(TEXT)
    command = [sys.executable, "manage.py", "ingest", "--wait", "--timeout=60", str(tmp_path / "ferries.txt")]
    done = subprocess.run(command, cwd=BASE_DIR, env=live_desk.environment, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr + "".join(live_desk.lines)
