"""A browser for all pages, and windows that may neither complain nor ask for anything."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from browsing import Window, chromium, opened

if TYPE_CHECKING:
    from playwright.sync_api import Browser

Open = Callable[..., Window]


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    with chromium() as started:
        yield started


@pytest.fixture
def look_at(browser: Browser) -> Iterator[Open]:
    """Open pages; whatever a test does with them, they stay quiet and ask for nothing."""
    windows: list[Window] = []

    def look(path: Path, **context: Any) -> Window:
        windows.append(opened(browser, path, **context))
        return windows[-1]

    yield look
    for window in windows:
        window.page.context.close()
    assert [window.asked_for for window in windows if window.asked_for] == []
    assert [window.complaints for window in windows if window.complaints] == []
