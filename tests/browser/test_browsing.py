"""What the other tests here rely on is noticed: a page with every fault they look for."""

from __future__ import annotations

from pathlib import Path

import pytest
from browsing import opened, overflow, violations

pytestmark = pytest.mark.browser

POLICY = "default-src 'none'; script-src 'sha256-x'; img-src https:"
FAULTY = """<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Faulty</title>{policy}</head>
<body><main><h1>Faulty</h1>
<p style="width: 2000px; color: #aaa; background: #fff">pale and too wide</p>
<img src="https://example.com/pixel.png" onerror="alert('seen')">
<script>throw new Error("thrown")</script>
</main></body></html>"""


def test_faults_are_noticed(browser, tmp_path: Path) -> None:
    page = tmp_path / "faulty.html"
    page.write_text(FAULTY.replace("{policy}", ""), "utf-8")
    window = opened(browser, page, width=360)
    assert window.asked_for == ["https://example.com/pixel.png"]
    assert {"thrown", "dialog: seen"} <= set(window.complaints)
    assert any("pale" in one for one in overflow(window))
    found = violations(window)
    assert "color-contrast" in found and "image-alt" in found
    window.page.context.close()


def test_what_a_policy_blocks_is_noticed(browser, tmp_path: Path) -> None:
    page = tmp_path / "blocked.html"
    tag = f'<meta http-equiv="Content-Security-Policy" content="{POLICY}">'
    page.write_text(FAULTY.replace("{policy}", tag), "utf-8")
    window = opened(browser, page)
    assert sum("Content Security Policy" in one for one in window.complaints) >= 2
    assert "dialog: seen" not in window.complaints
    window.page.context.close()
