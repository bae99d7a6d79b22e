"""Pages as a browser shows them: opened from a file, all they ask for and complain of noted."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page, Route

HEIGHTS = {360: 800, 768: 1000, 1280: 900}
"""The windows pages are looked at in: a phone, and a desk. Width to height."""
FLAGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--host-resolver-rules=MAP * ~NOTFOUND",  # no name is ever looked up
)
_STICKS_OUT = """() => [...document.querySelectorAll("body *")]
    .filter(one => one.getBoundingClientRect().right > document.scrollingElement.clientWidth + 1)
    .map(one => `${one.tagName.toLowerCase()}.${one.className}: ${one.textContent.slice(0, 60)}`)
    .slice(-5)"""
_READ = """() => {
    const text = document.body.innerText;
    const named = [...document.querySelectorAll("[aria-label], [alt], [title]")]
        .flatMap(one => ["aria-label", "alt", "title"].map(name => one.getAttribute(name)));
    const described = [...document.querySelectorAll("svg title, svg desc")]
        .map(one => one.textContent);
    return [document.title, text, ...named, ...described].filter(Boolean).join("\\n");
}"""


@dataclass(frozen=True)
class Window:
    """One page in a window, and what it did."""

    page: Page
    asked_for: list[str] = field(default_factory=list)
    """Every address it asked for, but its own."""
    complaints: list[str] = field(default_factory=list)
    """Errors, dialogs, and all the console says: what a policy blocks is told there."""

    def read(self) -> str:
        """Return all that is read, or read out: text in sight, and what elements are called."""
        return str(self.page.evaluate(_READ))

    def count(self, selector: str) -> int:
        return self.page.locator(selector).count()

    def focused(self, expression: str) -> Any:
        """Return what an expression over the focused element `one` gives."""
        return self.page.evaluate(f"() => (one => {expression})(document.activeElement)")


@contextmanager
def chromium() -> Iterator[Browser]:
    """Start the system's Chromium; the browsers Playwright would download are not needed."""
    from playwright.sync_api import sync_playwright

    found = shutil.which("chromium")
    if found is None:
        pytest.fail("chromium is not installed; on Debian: apt-get install chromium")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=found, args=list(FLAGS))
        yield browser
        browser.close()


def opened(browser: Browser, path: Path, *, width: int = 1280, **context: Any) -> Window:
    """Open a page in a context of its own that lets nothing but the page itself through.

    Further words are those of Playwright's contexts: `color_scheme`, `java_script_enabled`, ...
    """
    size = {"width": width, "height": HEIGHTS[width]}
    window = Window(browser.new_context(viewport=size, **context).new_page())
    page, own = window.page, path.resolve().as_uri()
    page.route("**/*", lambda route: _let_through(route, own, window))
    page.on("console", lambda message: window.complaints.append(message.text))
    page.on("pageerror", lambda error: window.complaints.append(str(error)))
    page.on("dialog", lambda dialog: _refuse(dialog, window))
    page.goto(own, wait_until="load")
    return window


def violations(window: Window) -> str:
    """Return what axe finds against the page, a line for each place; empty where it is fine."""
    from axe_playwright_python.sync_playwright import Axe

    found = Axe().run(window.page).response["violations"]
    return "\n".join(
        f"{one['id']} ({one['impact']}): {one['help']}\n    {node['html'][:200]}"
        f"\n    {' '.join(node['failureSummary'].split())}"
        for one in found
        for node in one["nodes"]
    )


def overflow(window: Window) -> list[str]:
    """Return what sticks out of the page to the right, where it can be scrolled sideways."""
    wide = "document.scrollingElement.scrollWidth > document.scrollingElement.clientWidth"
    if not window.page.evaluate(wide):
        return []
    return window.page.evaluate(_STICKS_OUT) or ["something that is no element"]


def _let_through(route: Route, own: str, window: Window) -> None:
    if route.request.url == own:
        route.continue_()
    else:
        window.asked_for.append(route.request.url)
        route.abort()


def _refuse(dialog: Any, window: Window) -> None:
    window.complaints.append(f"dialog: {dialog.message}")
    dialog.dismiss()
