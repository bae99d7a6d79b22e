"""The decision table as clients have it: at a desk, on a phone, on paper, by keyboard, read out."""

from __future__ import annotations

import json
import re
from functools import cache
from pathlib import Path

import pytest
from browsing import overflow, violations

from etiquette_lint import load_pack
from etiquette_lint.cli.entry import main
from etiquette_lint.models.matrix import Matrix
from etiquette_lint.proving.matrix import matrix
from etiquette_lint.reporters.matrix.grouped import grouped

pytestmark = pytest.mark.browser

LOCALES = ("en", "zh-CN")
LOOKS = [
    ("en", 360, "light"),
    ("en", 768, "light"),
    ("en", 1280, "dark"),
    ("zh-CN", 360, "dark"),
    ("zh-CN", 1280, "light"),
]


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    folder = tmp_path_factory.mktemp("tables")
    made = {}
    for locale in LOCALES:
        made[locale] = folder / f"{locale}.html"
        argv = ["matrix", "hays", "us", "--format", "html", "--locale", locale]
        assert main([*argv, "-o", str(made[locale])]) == 0
    made["one"] = folder / "hays.html"
    assert (
        main(["matrix", "hays", "--format", "html", "--locale", "zh", "-o", str(made["one"])]) == 0
    )
    return made


@cache
def hays_and_us() -> Matrix:
    return matrix(load_pack("hays"), load_pack("us"))


@pytest.mark.parametrize(("locale", "width", "scheme"), LOOKS)
def test_everybody_can_read_it(look_at, pages, locale: str, width: int, scheme: str) -> None:
    window = look_at(pages[locale], width=width, color_scheme=scheme)
    assert violations(window) == ""
    assert overflow(window) == []


def test_where_the_system_sets_the_colours_lines_part_the_cells(look_at, pages) -> None:
    window = look_at(pages["one"], forced_colors="active")
    cells = window.page.locator("td.cell")
    styles = cells.evaluate_all("all => all.map(one => getComputedStyle(one).borderInlineStyle)")
    assert set(styles) == {"solid"}


@pytest.mark.parametrize("width", [360, 1280])
def test_just_the_cells_in_which_the_packs_differ_are_marked(look_at, pages, width: int) -> None:
    whole = hays_and_us()
    window = look_at(pages["en"], width=width)
    lines = [line for block in grouped(whole).blocks for line in block.lines]
    for kind, sign in (("outcome", "≠"), ("rule", "∼")):
        differing = sum(cell.differs == kind for line in lines for cell in line.cells)
        marked = window.page.locator(f"td.differs-{kind}:has(.mark-differs:visible)")
        spans = marked.evaluate_all("all => all.map(one => one.colSpan)")
        assert sum(spans) == 2 * differing > 0  # once in the row of each pack
        assert all(sign in text for text in marked.all_inner_texts())
    assert window.count("td:not([class*=differs]) .mark-differs") == 0


def test_by_keyboard_alone_only_what_differs_is_left(look_at, pages) -> None:
    page = look_at(pages["en"]).page
    rows = page.locator("tr.row:visible")
    before = rows.count()
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip"
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.id") == "only"
    outline = "getComputedStyle(document.activeElement).outlineStyle"
    assert page.evaluate(outline) != "none"
    page.keyboard.press("Space")
    assert 0 < rows.count() < before
    assert page.locator("tr.alike:visible").count() == 0
    assert rows.count() == page.locator("tr.row:not(.alike)").count()


def test_a_number_leads_to_its_rule_by_keyboard(look_at, pages) -> None:
    page = look_at(pages["en"]).page
    page.locator("td .number").first.focus()
    page.keyboard.press("Enter")
    rule = page.locator("li:target")
    assert rule.is_visible() and "Wait until you have the job" in rule.inner_text()
    assert rule.evaluate("one => one.getBoundingClientRect().top >= 0")


def test_the_heads_of_the_columns_stay_in_sight(look_at, pages) -> None:
    page = look_at(pages["en"]).page
    page.locator("tbody").nth(3).evaluate("one => one.scrollIntoView({behavior: 'instant'})")
    head = page.locator("thead th").last
    assert head.evaluate("one => one.getBoundingClientRect().top") == 0


def test_on_a_phone_every_cell_says_when_and_why(look_at, pages) -> None:
    page = look_at(pages["en"], width=360).page
    cell = page.locator("td.error").first
    said = " ".join(cell.inner_text().split())
    assert re.match(r"DON'T (rule )?1\b", said)
    assert "applied, no interview" in said and "Wait until you have the job" in said


def test_a_screen_reader_finds_a_table_with_heads(look_at, pages) -> None:
    for width in (360, 1280):
        page = look_at(pages["en"], width=width).page
        table = page.get_by_role("table", name="Acts and whom they are towards")
        assert table.count() == 1
        assert table.get_by_role("columnheader").count() == 13
        assert table.get_by_role("rowheader", name="hiring manager").count() > 3


def test_on_paper_there_are_columns_and_no_box_to_tick(look_at, pages, tmp_path: Path) -> None:
    window = look_at(pages["one"])
    window.page.emulate_media(media="print")
    paper = tmp_path / "hays.pdf"
    window.page.pdf(path=paper, prefer_css_page_size=True)
    data = paper.read_bytes()
    sheets = re.findall(rb"/Type\s*/Page\b[^s]", data)
    assert len(sheets) <= 3
    wide, high = map(float, re.search(rb"/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]", data).groups())
    assert wide > high
    two = look_at(pages["en"]).page
    two.emulate_media(media="print")
    assert two.locator(".filter").is_hidden()


def test_a_chinese_page_has_no_english_words_of_ours(look_at, pages) -> None:
    window = look_at(pages["one"])
    window.page.evaluate("document.querySelectorAll('.origin, .sources').forEach(o => o.remove())")
    latin = set(re.findall(r"[A-Za-z][A-Za-z.-]*", window.read()))
    hays = load_pack("hays").title["en"].split()
    assert latin <= {"hays", "etiquette-lint", "offer", "Instagram", *hays}


EVIL = (
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "]]></style><svg onload=alert(1)> \u202egnorw",
    "W" * 300,
)


def test_a_hostile_pack_runs_nothing_and_stays_in_its_window(look_at, tmp_path: Path) -> None:
    source = {"title": EVIL[1], "publisher": EVIL[0], "published": "2020"}
    rule = {"level": "error", "source": "s", "basis": "stated", "when": {"kind": "post"}}
    rules = {f"r{n}": {**rule, "message": {"en": text}} for n, text in enumerate(EVIL)}
    head = {"format": 1, "pack": "evil", "version": "1.0.0", "language": "en"}
    whole = {**head, "title": "".join(EVIL), "sources": {"s": source}, "rules": rules}
    pack, page = tmp_path / "evil.yaml", tmp_path / "evil.html"
    pack.write_text(json.dumps(whole), "utf-8")
    assert main(["matrix", str(pack), "hays", "--format", "html", "-o", str(page)]) == 0
    for width in (360, 1280):
        window = look_at(page, width=width)
        assert window.count("main img, script, svg[onload]") == 0
        assert overflow(window) == []
        assert "<script>alert(1)</script>" in window.read()
