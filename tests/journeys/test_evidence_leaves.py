"""One button on the claim, one on the check: what comes out of them opens elsewhere and is what the desk has stored."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Page, expect
from wacz.main import main as referee

from claims.parcels.checking import Wacz
from tests.journeys.steps import button
from tests.journeys.windows import Windows


def downloaded(page: Page, folder: Path) -> Wacz:
    """What the button gives, found whole by the format's own program and by ours."""
    with page.expect_download() as begun:
        page.get_by_role("link", name="Download evidence (WACZ)").click()
    path = folder / begun.value.suggested_filename
    begun.value.save_as(path)
    assert path.suffix == ".wacz"
    assert referee(["validate", "-f", str(path)]) == 0
    file = Wacz(path)
    assert list(file.findings()) == []
    return file


def shown_hashes(page: Page) -> set[str]:
    """Every hash of a stored copy that stands on the page."""
    titles = page.locator(".mono[title]").evaluate_all("all => all.map((one) => one.title)")
    return {title.removeprefix("SHA-256 ") for title in titles}


@contextmanager
def copies_for_readers(windows: Windows) -> Iterator[None]:
    """An admin lets readers have the copies, and takes it back in the end: other people use this desk too."""
    admin = windows.open("admin")
    for wanted in (True, False):
        admin.goto("/admin/claims/policy/1/change/")
        admin.get_by_label("Copies for readers").set_checked(wanted)
        admin.get_by_role("button", name="Save", exact=True).click()
        expect(admin.get_by_text("was changed successfully")).to_be_visible()
        if wanted:
            yield


def test_a_reporter_takes_the_evidence_of_a_claim_along(windows: Windows, tmp_path: Path) -> None:
    """What a source said today could not be shown in two years, to a court or to another desk."""
    page = windows.open("reporter")
    page.goto("/desk/?stage=published")
    page.locator(".claims a").first.click()
    expect(button(page, "Reopen")).to_be_visible()
    hashes = shown_hashes(page)
    file = downloaded(page, tmp_path)
    listed = {copy["sha256"] for copy in file.copies()}
    assert hashes
    assert hashes <= listed
    count = len(list(file.copies()))
    expect(page.get_by_text(f"{count} stored cop")).to_be_visible()


def test_readers_get_the_hashes_always_and_the_copies_if_the_desk_says_so(windows: Windows, tmp_path: Path) -> None:
    """A reader could check nothing; or a desk would hand out other people's pages that never meant to."""
    page = windows.open()
    page.goto("/checks/")
    page.locator("main .what a").first.click()
    expect(page.get_by_role("link", name="Download evidence (WACZ)")).to_have_count(0)
    check, hashes = page.url, shown_hashes(page)
    page.get_by_role("link", name="List of the stored copies with their hashes (JSON)").click()
    listed = json.loads(page.locator("pre").inner_text())
    assert {copy["sha256"] for copy in listed["copies"]} >= hashes
    with copies_for_readers(windows):
        page.goto(f"{check}?again")
        file = downloaded(page, tmp_path)
        assert [copy["sha256"] for copy in file.copies()] == [copy["sha256"] for copy in listed["copies"]]
