"""A worker that is killed in the middle costs a delay, and nothing else: seen from the page that waits for it."""

import threading

import psutil
from playwright.sync_api import expect

from tests.desks import Desk
from tests.journeys.site import ARTICLE, html
from tests.journeys.steps import button, card, field, figures
from tests.journeys.test_every_page import troubles_of
from tests.journeys.windows import Windows
from tests.loopback import Loopback

AGAIN = 60_000  # milliseconds for a new worker, on two busy cores


def _worker(desk: Desk) -> psutil.Process:
    [found] = [one for one in psutil.Process(desk.process.pid).children() if "celery" in one.cmdline()]
    return found


def test_a_document_whose_worker_is_killed_is_read_by_the_next_one(
    readers: Windows, reading_desk: Desk, site: Loopback
) -> None:
    """The reporter would look at "Fetching" for ever, or find the article twice."""
    asked = threading.Event()

    def pause(connection: object, over: threading.Event) -> None:
        asked.set()
        over.wait(30)

    site.answers["/paused"] = pause
    page = readers.open("reporter")
    page.goto("/documents/")
    known = page.get_by_role("main").get_by_role("listitem").count()
    page.goto("/documents/new/")
    field(page, "Address").fill(site.address("/paused"))
    button(page, "Read it").click()
    expect(page.get_by_role("listitem").filter(has_text="Fetching")).to_have_attribute("aria-current", "step")
    assert asked.wait(15)
    assert troubles_of(page) == []

    site.answers["/paused"] = html(ARTICLE)
    _worker(reading_desk).kill()
    assert reading_desk.wait_for("The worker ended (killed by SIGKILL)")

    expect(card(page, "41%")).to_be_visible(timeout=AGAIN)
    expect(figures(page).get_by_role("listitem")).to_have_count(3)
    page.goto("/documents/")
    expect(page.get_by_role("main").get_by_role("listitem")).to_have_count(known + 1)
