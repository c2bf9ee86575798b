"""Browser windows of people who work at one desk, and an ear on what their pages complain about."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Page, Response

from tests.desks import PASSWORD, Desk
from tests.journeys.steps import read_text

#: Cookies of people who have signed in once, by desk and name: signing in is slow on purpose.
_signed_in: dict[tuple[str, str], Any] = {}
#: The article that was read once for all tests of a desk that leave it as it is, by desk.
_articles: dict[str, str] = {}


def sign_in(page: Page, who: str) -> None:
    """Through the form that stands on the page, or on the login page when another one is shown."""
    if "/accounts/login/" not in page.url:
        page.goto("/accounts/login/")
    page.get_by_label("Username").fill(who)
    page.get_by_label("Password").fill(PASSWORD)
    page.get_by_role("button", name="Sign in", exact=True).click()


@dataclass
class Windows:
    """``open`` gives a new window with cookies of its own; ``troubles`` is what went wrong inside any of them."""

    browser: Browser
    desk: Desk
    patience: float
    contexts: list[BrowserContext] = field(default_factory=list)
    troubles: list[str] = field(default_factory=list)

    def open(self, who: str = "", **options: Any) -> Page:
        """A window of this person, signed in, or of a reader. ``options`` are those of a browser context."""
        cookies = self._cookies_of(who) if who else None
        return self._context(storage_state=cookies, **options).new_page()

    def article(self) -> str:
        """The address of a document with ``steps.ARTICLE``, for tests that change nothing on its page."""
        key = self.desk.address
        if key not in _articles:
            _articles[key] = self.own_article()
        return _articles[key]

    def own_article(self) -> str:
        """The address of another document with ``steps.ARTICLE``, for a test that logs or dismisses what is in it."""
        page = self.open("reporter")
        page.goto("/home/")
        read_text(page)
        return page.url

    @contextmanager
    def watched(self) -> Iterator["Windows"]:
        """Closes all windows at the end, and fails when one of them had something to complain about."""
        try:
            yield self
        finally:
            for context in self.contexts:
                context.close()
        assert not self.troubles, "\n".join(self.troubles)

    def _cookies_of(self, who: str) -> Any:
        key = self.desk.address, who
        if key not in _signed_in:
            page = self._context().new_page()
            sign_in(page, who)
            page.wait_for_url("**/home/")
            _signed_in[key] = page.context.storage_state()
        return _signed_in[key]

    def _context(self, **options: Any) -> BrowserContext:
        context = self.browser.new_context(base_url=self.desk.address, locale="en-US", **options)
        context.set_default_timeout(self.patience)
        context.on("console", self._hear)
        context.on("weberror", lambda error: self.troubles.append(f"{error.page and error.page.url}: {error.error}"))
        context.on("response", self._look)
        self.contexts.append(context)
        return context

    def _hear(self, message: ConsoleMessage) -> None:
        # A refused form is answered with 422 or 409 and shown: the browser reports the number, `_look` the rest.
        if message.type in ("error", "warning") and not message.text.startswith("Failed to load resource"):
            self.troubles.append(f"{message.page and message.page.url}: {message.text}")

    def _look(self, response: Response) -> None:
        if response.status >= 500 or (response.status >= 400 and response.request.resource_type != "document"):
            self.troubles.append(f"{response.url}: {response.status}")
