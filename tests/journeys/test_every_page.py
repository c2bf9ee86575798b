"""Every page, as it comes to a telephone, to the dark, and to people who cannot see or cannot tell colours apart."""

from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from tests.journeys.steps import button, field
from tests.journeys.windows import Windows

PHONE = {"width": 360, "height": 740}
#: Who looks, and where. The demo desk holds a claim in every stage.
PAGES = [
    ("", "/checks/"),
    ("", "/corrections/"),
    ("", "/method/"),
    ("", "/accounts/login/"),
    ("", "/there/is/nothing/"),
    ("reporter", "/home/"),
    ("reporter", "/desk/"),
    ("reporter", "/desk/?view=changed"),
    ("editor", "/notices/"),
    ("reporter", "/notices/"),
    ("reporter", "/desk/?q=nothing-is-like-this"),
    ("reporter", "/documents/"),
    ("reporter", "/documents/new/"),
    ("reporter", "/documents/1/"),
    ("reporter", "/documents/1/?kind=share&state=open"),
    ("reporter", "/documents/1/facts/"),
    ("reporter", "/captures/1/"),
    ("editor", "/desk/agreement/"),
    ("editor", "/claims/import/"),
    ("admin", "/home/"),
]
TOO_WIDE = """() => {
  const wide = document.documentElement.clientWidth;
  const out = (box) => box.right > wide + 1 && box.width > 0;
  return document.documentElement.scrollWidth <= wide ? [] : [...document.querySelectorAll("body *")]
    .filter((element) => out(element.getBoundingClientRect()))
    .map((element) => `${element.tagName}.${element.className} ${element.textContent.trim().slice(0, 40)}`);
}"""


def troubles_of(page: Page) -> list[str]:
    """What is wrong with the page that is open, in light and in dark, on a desk and on a telephone."""
    found = [f"light: {problem}" for problem in _axe(page, {})]
    page.emulate_media(color_scheme="dark")
    assert page.evaluate("matchMedia('(prefers-color-scheme: dark)').matches")
    found += [f"dark: {problem}" for problem in _axe(page, {"runOnly": ["color-contrast", "link-in-text-block"]})]
    page.emulate_media(color_scheme="light")
    desk = page.viewport_size
    page.set_viewport_size(PHONE)
    found += [f"360 px: {problem}" for problem in page.evaluate(TOO_WIDE)]
    assert desk is not None
    page.set_viewport_size(desk)
    return found


def _axe(page: Page, options: dict[str, Any]) -> list[str]:
    answer = Axe().run(page, options={"resultTypes": ["violations"]} | options).response
    return [
        f"{rule['id']}: {node['target'][0]} {node.get('failureSummary', '')[-160:]}"
        for rule in answer["violations"]
        for node in rule["nodes"]
    ]


@pytest.mark.parametrize(("who", "path"), PAGES, ids=[f"{who or 'reader'}{path}" for who, path in PAGES])
def test_a_page_is_for_everybody_on_every_screen(windows: Windows, who: str, path: str) -> None:
    """Somebody could not read it: on a telephone, in the dark, with a screen reader, with another eye for colours."""
    page = windows.open(who)
    page.goto(path)
    assert troubles_of(page) == []


def test_a_claim_in_every_stage_is_for_everybody(windows: Windows) -> None:
    """The page on which people work most would shut some of them out."""
    page, found = windows.open("editor"), {}
    page.goto("/desk/")
    stages = field(page, "Stage").locator("option").evaluate_all("all => all.map((one) => one.value)")
    for stage in filter(None, stages):
        page.goto(f"/desk/?stage={stage}")
        claim = page.locator(".claims a").first.get_attribute("href") or ""
        page.goto(claim)
        found[stage] = troubles_of(page)
    assert found == {stage: [] for stage in found}
    assert len(found) == 9


def test_the_forms_of_a_claim_are_for_everybody(windows: Windows) -> None:
    """Somebody could not log, edit, prove or judge a claim; least of all when the form complains."""
    page, found = windows.open("editor"), {}
    page.goto("/desk/?stage=reopened")
    claim = page.locator(".claims a").first.get_attribute("href") or ""
    forms = {"edit/": "Save claim", "evidence/": "Save evidence", "contact/": "Save attempt", "verdict/": "Propose"}
    for form, save in forms.items():
        page.goto(claim + form)
        for more in page.locator("main details > summary").all():
            more.click()
        found[form] = troubles_of(page)
        for required in page.locator("form[method=post] textarea, form[method=post] input:not([type=hidden])").all():
            if required.get_attribute("type") not in ("file", "checkbox"):
                required.fill("")
        button(page, save).click()
        expect(page.get_by_role("alert").first).to_be_visible()
        found[form + " refused"] = troubles_of(page)
    page.goto("/documents/2/")
    button(page, "Log claim").first.click()
    found["log"] = troubles_of(page)
    assert found == {form: [] for form in found}


def test_a_copy_and_the_choice_of_its_words_are_for_everybody(windows: Windows) -> None:
    """Somebody could not say which words of a source count."""
    page, found = windows.open("reporter"), {}
    page.goto("/desk/?stage=in_research")
    page.goto(page.locator(".claims a").first.get_attribute("href") or "")
    page.get_by_role("link", name="stored", exact=True).first.click()
    expect(page.locator("#frozen mark a").first).to_be_visible()
    found["copy"] = troubles_of(page)
    page.locator("#frozen mark a").first.click()
    found["choice"] = troubles_of(page)
    field(page, "Verbatim excerpt").fill("words that stand nowhere")
    button(page, "Save excerpt").click()
    expect(page.get_by_role("alert").first).to_be_visible()
    found["refused"] = troubles_of(page)
    assert found == {"copy": [], "choice": [], "refused": []}


def test_a_check_and_a_corrected_check_are_for_everybody(windows: Windows) -> None:
    """Readers would be shut out of what the desk found, or of what it put right."""
    page, found = windows.open(), {}
    page.goto("/checks/")
    checks = [link.get_attribute("href") or "" for link in page.locator(".claims a").all()]
    for check in checks[:4]:
        page.goto(check)
        found[check] = troubles_of(page)
    assert len(found) >= 3
    assert found == {check: [] for check in found}


def test_the_dark_is_dark_and_the_keys_are_for_everybody(windows: Windows) -> None:
    """The dark page would be a white one with another name; the help would be lost on a screen reader."""
    page = windows.open("reporter", color_scheme="dark")
    page.goto("/documents/1/")
    paper = page.evaluate("getComputedStyle(document.body).backgroundColor")
    assert all(int(part) < 60 for part in paper.removeprefix("rgb(").removesuffix(")").split(","))
    page.keyboard.press("?")
    expect(page.get_by_role("dialog")).to_be_visible()
    assert _axe(page, {}) == []
