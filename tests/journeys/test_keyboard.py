"""The desk without a mouse: whoever cannot use one, or will not, gets everywhere and sees where they are."""

import re
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.journeys.steps import ARTICLE, button, card, field, log_claim, read_text
from tests.journeys.windows import Windows

#: Notes, from now on, everything that takes the focus, and whether one sees that it has it.
WATCH = """() => {
  window.visited = [];
  document.addEventListener("focusin", ({target}) => {
    const style = getComputedStyle(target), box = target.getBoundingClientRect();
    window.visited.push({
      name: `${target.tagName} ${target.innerText || target.name || target.getAttribute("aria-label")}`.slice(0, 60),
      outlined: style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2,
      on_screen: box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth,
    });
  });
}"""
STOPS = "() => document.querySelectorAll('a[href], button, input, select, textarea, summary, [tabindex=\"0\"]').length"


@pytest.fixture
def page(windows: Windows) -> Page:
    """A reporter's window with an article and its figures, which all tests share."""
    address = windows.article()
    page = windows.open("reporter")
    page.goto(address)
    return page


@pytest.fixture
def own_page(windows: Windows) -> Page:
    """The same with an article of its own, for what changes its figures."""
    page = windows.open("reporter")
    page.goto("/home/")
    read_text(page)
    return page


def test_the_first_tab_leads_past_the_menu(page: Page) -> None:
    """Each page would cost a dozen keystrokes before its content begins."""
    page.reload()
    page.keyboard.press("Tab")
    skip = page.get_by_role("link", name="Skip to the content")
    expect(skip).to_be_focused()
    expect(skip).to_be_in_viewport()
    page.keyboard.press("Enter")
    expect(page.get_by_role("main")).to_be_focused()
    page.keyboard.press("Tab")
    assert page.locator("main :focus").count() == 1


def test_wherever_the_focus_goes_it_is_seen(windows: Windows) -> None:
    """Nobody without a mouse would know which button Enter presses."""
    page = windows.open("reviewer", reduced_motion="reduce")
    unseen = []
    for path in ("/desk/", "/documents/1/", "/documents/new/", "/claims/1/", "/checks/"):
        page.goto(path)
        visited = _tab_through(page)
        assert len(visited) > 5, path
        unseen += [(path, here) for here in visited if not (here["outlined"] and here["on_screen"])]
    assert unseen == []


def test_j_and_k_move_along_the_figures_and_enter_logs_one(page: Page) -> None:
    """A reporter with forty figures to go through would need the mouse for each."""
    page.keyboard.press("j")
    expect(button(card(page, "87%"), "Log claim")).to_be_focused()
    page.keyboard.press("j")
    page.keyboard.press("k")
    expect(button(card(page, "87%"), "Log claim")).to_be_focused()
    expect(page.locator("mark.here")).to_have_text("87 %")
    page.keyboard.press("Enter")
    expect(field(page, "Value")).to_have_value("87")
    expect(page.get_by_role("heading", level=1)).to_have_text("Log a claim")


def test_the_keys_go_over_what_the_filter_shows_and_the_text_leads_to_the_rest(page: Page) -> None:
    """A reporter who looks at shares alone would be led through everything else, or would lose the rest."""
    page.get_by_text("Filter the figures").click()
    field(page, "Kind").select_option(label="Share (2)")
    button(page, "Filter").click()
    expect(page.get_by_text("2 of 4 figures shown")).to_be_visible()
    for _ in range(4):
        page.keyboard.press("j")
    expect(page.locator("[data-row].here")).to_contain_text("61%")
    expect(page.locator("mark.dim")).to_have_count(2)
    page.locator("mark.dim").first.click()
    expect(page.locator("[data-row]")).to_have_count(4)
    expect(page).to_have_url(re.compile(r"/documents/\d+/\?#c\d+$"))


def test_x_dismisses_at_once_and_undo_brings_it_back_without_leaving_the_place(own_page: Page) -> None:
    """A slip of the finger would cost a figure, or the reporter's place in the list."""
    page = own_page
    first = page.locator("[data-row]").first
    page.keyboard.press("j")
    page.keyboard.press("x")
    expect(first.get_by_text("Dismissed")).to_be_visible()
    expect(page.locator("mark.dismissed")).to_have_text("87 %")
    expect(button(first, "Undo")).to_be_focused()
    page.keyboard.press("Enter")
    expect(button(first, "Log claim")).to_be_focused()
    expect(page.locator("mark.dismissed")).to_have_count(0)
    page.keyboard.press("j")
    expect(page.locator("[data-row]").nth(1)).to_have_class("card candidate stack-tight open here")


def test_fast_fingers_dismiss_one_figure_after_the_other(own_page: Page) -> None:
    """The list would jump back when the server answers, and a key would hit nothing or the wrong figure."""
    page = own_page
    for key in "jxjxj":
        page.keyboard.press(key)
    expect(page.locator("[data-row].dismissed")).to_have_count(2)
    expect(button(page.locator("[data-row]").nth(2), "Log claim")).to_be_focused()
    expect(page.locator("[data-row].here")).to_contain_text("61%")


def test_keys_typed_into_a_field_are_letters(page: Page) -> None:
    """Writing the word "jinx" into the notes would dismiss a figure."""
    page.keyboard.press("j")
    page.get_by_text("Log other words").click()
    field(page, "Words from the text").press_sequentially("jinx?/n")
    expect(field(page, "Words from the text")).to_have_value("jinx?/n")
    expect(page.locator("[data-row].dismissed")).to_have_count(0)


def test_a_question_mark_shows_the_keys(page: Page) -> None:
    """Nobody would find the keys that make the work fast."""
    page.keyboard.press("?")
    help_ = page.get_by_role("dialog", name="Keys")
    expect(help_).to_be_visible()
    expect(help_).to_contain_text("dismiss")
    page.keyboard.press("Escape")
    expect(help_).to_be_hidden()


def test_the_desk_is_left_and_reached_with_letters(page: Page) -> None:
    """Going from page to page would need the mouse."""
    page.keyboard.press("g")
    page.keyboard.press("d")
    expect(page.get_by_role("link", name="Desk", exact=True)).to_have_attribute("aria-current", "page")
    page.wait_for_load_state()
    page.keyboard.press("/")
    expect(field(page, "Search")).to_be_focused()
    page.keyboard.press("Tab")
    page.locator("body").evaluate("body => document.activeElement.blur()")
    page.keyboard.press("j")
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", name="What was said")).to_be_visible()
    page.wait_for_load_state()
    page.keyboard.press("n")
    expect(page.get_by_role("heading", level=1)).to_have_text("New document")


def test_any_words_selected_in_the_text_become_a_claim(page: Page) -> None:
    """A claim that the machine found no figure for could not be logged from its place."""
    _select(page, "52 quartiers supplémentaires en un an")
    button(page, "Log selection").click()
    expect(field(page, "Quote")).to_have_value("52 quartiers supplémentaires en un an")
    expect(field(page, "Value")).to_have_value("52")
    field(page, "Claimant").fill("Anselme Tourvieille")
    button(page, "Save claim").click()
    expect(page.get_by_role("blockquote")).to_have_text("52 quartiers supplémentaires en un an")


def test_words_that_stand_twice_are_logged_from_where_they_were_selected(windows: Windows) -> None:
    """The quote would point to another sentence than the one that was meant; emoji in the text shifted it."""
    text = "🌳🌳 Les arbres, dit le maire, sont 4 000.\n\nLes arbres, dit la préfète, sont 2 500 🌳 en tout."
    page = windows.open("reporter")
    page.goto("/home/")
    read_text(page, text)
    _select(page, "Les arbres, dit", nth=1)
    expect(button(page, "Log selection")).to_be_visible()
    button(page, "Log selection").click()
    expect(page.locator("[name=near]")).to_have_value(str(text.rindex("Les arbres, dit")))


def test_a_selection_too_long_for_an_address_is_cut_and_not_refused(windows: Windows) -> None:
    """Whoever selects a whole page would get an error of the server."""
    page = windows.open("reporter")
    page.goto("/home/")
    read_text(page, "Selon la préfète, 87 % des élèves ont été évalués à l'été 🌳. " * 100)
    page.locator("#frozen").evaluate("text => getSelection().selectAllChildren(text)")
    button(page, "Log selection").click()
    expect(field(page, "Quote")).to_have_value(re.compile("^Selon la préfète, 87 % des élèves.{500,}"))


def test_a_figure_in_the_text_leads_to_its_card(page: Page) -> None:
    """Readers of the article would have to search the cards for the figure before them."""
    page.locator("mark", has_text="61 %").click()
    expect(button(card(page, "61%"), "Log claim")).to_be_focused()


def test_a_logged_figure_leads_from_the_document_to_its_claim(own_page: Page) -> None:
    """Somebody would log the same figure a second time."""
    page = own_page
    document = page.url
    claim = log_claim(page, "61%")
    page.goto(document)
    card(page, "61%").get_by_role("link", name="Open the claim").click()
    assert page.url == claim


def _tab_through(page: Page) -> list[dict[str, Any]]:
    """Everything that takes the focus, in order."""
    page.evaluate(WATCH)
    for _ in range(page.evaluate(STOPS)):
        page.keyboard.press("Tab")
    visited: list[dict[str, Any]] = page.evaluate("window.visited")
    return visited


def _select(page: Page, words: str, nth: int = 0) -> None:
    """Select words in the frozen text, as a hand with a mouse would."""
    assert words in ARTICLE or nth
    page.locator("#frozen").evaluate(
        """(text, [words, nth]) => {
          const walker = document.createTreeWalker(text, NodeFilter.SHOW_TEXT), nodes = [];
          while (walker.nextNode()) nodes.push(walker.currentNode);
          const whole = nodes.map((node) => node.data).join("");
          let place = -1;
          for (let n = 0; n <= nth; n++) place = whole.indexOf(words, place + 1);
          const at = (offset) => {
            for (const node of nodes) { if (offset <= node.length) return [node, offset]; offset -= node.length; }
          };
          getSelection().setBaseAndExtent(...at(place), ...at(place + words.length));
        }""",
        [words, nth],
    )
