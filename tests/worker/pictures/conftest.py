"""A browser for pictures."""

import pytest

from worker.pictures import browser


@pytest.fixture(scope="session")
def chromium() -> str:
    path = browser.find("")
    if path is None:
        pytest.skip("no Chromium on this machine")
    return path
