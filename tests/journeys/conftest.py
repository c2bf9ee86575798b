"""A browser and the people in front of it. Whatever a page says in its console is a failure of the journey."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, expect, sync_playwright

from tests import browser
from tests.desks import Desk
from tests.journeys.site import ANSWERS
from tests.journeys.windows import Windows
from tests.loopback import Loopback

PATIENCE = 15_000  # milliseconds: far above what any step takes, also on two busy cores


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if "journeys" in item.path.parts:
            item.add_marker("journey")


@pytest.fixture(scope="package")
def chromium() -> Iterator[Browser]:
    """One browser for all journeys, which ends with them: while it runs, Django takes the whole process for
    asynchronous, and refuses every query of the tests that come after."""
    path = browser.find()
    if path is None:
        pytest.skip("no Chromium on this machine: `make browser` says why")
    expect.set_options(timeout=PATIENCE)
    with sync_playwright() as playwright:
        running = browser.launch(playwright, path)
        yield running
        running.close()


@pytest.fixture
def windows(chromium: Browser, live_desk: Desk) -> Iterator[Windows]:
    """Windows of the demo desk."""
    with Windows(chromium, live_desk, PATIENCE).watched() as opened:
        yield opened


@pytest.fixture(scope="package")
def site() -> Iterator[Loopback]:
    """The web, as far as these tests need one."""
    with Loopback(dict(ANSWERS)) as served:
        yield served


@pytest.fixture(scope="package")
def reading_desk(site: Loopback, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    """A second desk: it may fetch from the site, and its worker may be killed without anybody else losing time."""
    allowed = {"FIGURECHECK_FETCH_ALLOWED_NETWORKS": "127.0.0.0/8", "FIGURECHECK_FETCH_PORTS": f"80,443,{site.port}"}
    allowed["FIGURECHECK_FETCH_GAP"] = "0"
    desk = Desk(tmp_path_factory.mktemp("reading"), extra=allowed).start()
    yield desk
    assert desk.stop() == 0, "".join(desk.lines)


@pytest.fixture
def readers(chromium: Browser, reading_desk: Desk) -> Iterator[Windows]:
    """Windows of the desk that may fetch from the site."""
    with Windows(chromium, reading_desk, PATIENCE).watched() as opened:
        yield opened
