"""The picture of the report in the READMEs: `python -m docs.making.screenshots` makes it anew.

It wants `python -m pip install ".[html,browser]"` and Chromium.
"""

import shutil
from pathlib import Path
from tempfile import TemporaryDirectory

from playwright.sync_api import Page, sync_playwright

from etiquette_lint.cli.entry import main

ROOT = Path(__file__).resolve().parents[2]
LOG = "examples/job-search.yaml"
PICTURES = {"report.png": "en", "report.zh-CN.png": "zh-CN"}
WINDOW = {"width": 1280, "height": 900}
_MARGIN = 16


def take(page: Page, target: Path) -> None:
    """Take a picture of the page down to the drawing; what stands below, the READMEs quote."""
    column, drawing = (page.locator(name).bounding_box() for name in ("main", "figure"))
    assert column is not None and drawing is not None
    shown = {
        "x": column["x"],
        "y": 0.0,
        "width": column["width"],
        "height": drawing["y"] + drawing["height"] + _MARGIN,
    }
    page.screenshot(path=target, clip=shown, full_page=True)  # type: ignore[arg-type]


def make() -> None:
    """Make every picture."""
    with TemporaryDirectory() as folder, sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=shutil.which("chromium"), args=["--no-sandbox", "--disable-gpu"]
        )
        for name, locale in PICTURES.items():
            report = Path(folder) / f"{name}.html"
            main(["check", LOG, "--format", "html", "--locale", locale, "-o", str(report)])
            page = browser.new_page(viewport=WINDOW, color_scheme="light")  # type: ignore[arg-type]
            page.goto(report.as_uri())
            take(page, ROOT / "docs" / "images" / name)
        browser.close()


if __name__ == "__main__":
    make()
