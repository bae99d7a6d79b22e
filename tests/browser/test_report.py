"""The report as people open it: by keyboard, on a phone, read out, and of hostile logs."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest
from browsing import overflow, violations

from etiquette_lint.cli.entry import main

pytestmark = pytest.mark.browser

ROOT = Path(__file__).resolve().parents[2]
LOG = ROOT / "examples" / "job-search.yaml"


def report(log: Path, folder: Path, locale: str = "en") -> Path:
    page = folder / f"{log.stem}-{locale}.html"
    main(["check", str(log), "--format", "html", "--locale", locale, "-o", str(page)])
    return page


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    folder = tmp_path_factory.mktemp("reports")
    return {locale: report(LOG, folder, locale) for locale in ("en", "zh-CN")}


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [360, 768, 1280])
@pytest.mark.parametrize("locale", ["en", "zh-CN"])
def test_everybody_can_read_it(look_at, pages, locale: str, width: int, scheme: str) -> None:
    window = look_at(pages[locale], width=width, color_scheme=scheme)
    assert violations(window) == ""
    assert overflow(window) == []


def test_with_everything_unfolded_too(look_at, pages) -> None:
    window = look_at(pages["en"], width=360)
    window.page.evaluate("document.querySelectorAll('details').forEach(one => one.open = true)")
    assert violations(window) == ""
    assert overflow(window) == []


def test_the_drawing_has_one_mark_for_each_act(look_at, pages) -> None:
    window = look_at(pages["en"])
    marks = window.page.locator(".drawing .mark")
    shown = marks.evaluate_all("all => all.map(one => one.classList[1])")
    acts = window.page.locator(".act").evaluate_all("all => all.map(one => one.dataset.outcome)")
    assert sorted(shown) == sorted(acts)
    assert len(acts) == 6
    inside = "one => one.getBoundingClientRect().width > 0"
    assert all(marks.nth(number).evaluate(inside) for number in range(len(acts)))


def test_what_may_be_seen_by_shape_alone(look_at, pages) -> None:
    window = look_at(pages["en"])
    shapes = window.page.locator(".drawing .mark").evaluate_all(
        "all => [...new Set(all.map(one => one.classList[1] + one.getAttribute('href')))]"
    )
    hrefs = [one[one.index("#") :] for one in shapes]
    assert len(hrefs) == len(set(hrefs)) == 5


def test_acts_are_filtered_by_keyboard_alone(look_at, pages) -> None:
    page = look_at(pages["en"]).page
    acts = page.locator(".act:visible")
    assert acts.count() == 6
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip"
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.value") == "error"
    page.keyboard.press("Space")
    assert acts.count() == 4
    assert "4 of 6" in page.locator("#shown").inner_text()
    page.keyboard.press("Space")
    assert acts.count() == 6


def test_whatever_has_the_focus_shows_it(look_at, pages) -> None:
    page = look_at(pages["en"]).page
    rings = """() => {
        const ringed = one => one && getComputedStyle(one).outlineStyle !== "none";
        const focused = document.activeElement;
        return focused === document.body || ringed(focused) || ringed(focused.closest("label"));
    }"""
    stops = 0
    for _ in range(40):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement === document.body"):
            break
        stops += 1
        assert page.evaluate(rings), page.evaluate("document.activeElement.outerHTML")
    assert stops > 10


def test_the_skip_link_leads_past_the_answer(look_at, pages) -> None:
    page = look_at(pages["en"]).page
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "main"


def test_without_script_nothing_is_lacking(look_at, pages) -> None:
    page = look_at(pages["en"], java_script_enabled=False).page
    assert page.locator(".act").count() == 6
    assert all(page.locator(".act").nth(number).is_visible() for number in range(6))
    assert page.locator("#filter").is_hidden()
    page.locator("details.why summary").nth(1).click()
    assert page.get_by_text("keen turns into pushy").is_visible()


def test_on_paper_all_acts_are_there_and_no_filter(look_at, pages) -> None:
    page = look_at(pages["en"]).page
    page.locator("#filter input").first.uncheck()
    page.emulate_media(media="print")
    assert page.locator("#filter").is_hidden()
    assert page.locator(".drawing").is_visible()


def test_a_chinese_report_has_no_english_words_of_ours(look_at, pages) -> None:
    window = look_at(pages["zh-CN"])
    window.page.evaluate("document.querySelectorAll('details').forEach(one => one.open = true)")
    known = "Acme Robotics|Lin Wei|Asia/Shanghai|Facebook|LinkedIn Help"
    sources = "|".join(
        re.escape(one)
        for one in sorted(window.page.locator(".why li").all_inner_texts(), key=len, reverse=True)
    )
    read = re.sub(f"{sources}|{known}", " ", window.read())
    read = re.sub(r"etiquette-lint explain \S+|[\w/-]+\.yaml(:\d+)?|hays/[a-z-]+", " ", read)
    latin = set(re.findall(r"[A-Za-z]{2,}", read))
    assert latin <= {
        "Hays",
        "hays",
        "etiquette",
        "lint",
        "offer",
        "strict",
        "us",
        "topic",
        "industry",
        "post",
    }


EVIL = [
    "<script>window.pwned = 1; alert(1)</script>",
    '"><img src=x onerror="window.pwned = 1; alert(1)">',
    "]]></style><svg onload=alert(1)>",
    "{{ 7 * 7 }}{% raw %}</title><script>alert(1)</script>",
    "javascript:alert(1)",
    "\u202egnorw\u2066 \u200f\u0007\u0000\ufeff\x1b[31m",
    "W" * 10_000,
    "字" * 3_000,
    "👩‍👩‍👧‍👦🏳️‍🌈" * 200,
    "&lt;b&gt; &amp; </bdi></p>",
]


LONGEST = 1_000
"""A name or an id may be so long; the text of an act, ten times that."""


def hostile() -> dict[str, Any]:
    """Return a log whose every name, text and id is odd."""
    people = [{"id": f"p{n} {text[:200]}", "name": text[:LONGEST]} for n, text in enumerate(EVIL)]
    acts = [
        {
            "id": f"a{n} {text[:500]}",
            "kind": "comment",
            "platform": "linkedin",
            "at": f"2026-11-{10 + n}T09:00",
            "to": person["id"],
            "post": {"id": text[:300], "author": person["id"]},
            "text": text,
        }
        for n, (text, person) in enumerate(zip(EVIL, people, strict=True))
    ]
    acts.append({"id": EVIL[0], "kind": EVIL[1], "at": EVIL[2], "platform": EVIL[3]})
    return {
        "timezone": "UTC",
        "timeline": {
            "id": EVIL[0],
            "company": "".join(EVIL)[:LONGEST],
            "people": people,
            "interviews": [
                {"starts_at": "2026-12-01T10:00", "interviewers": [one["id"] for one in people]}
            ],
        },
        "actions": acts,
    }


@pytest.mark.parametrize("width", [360, 1280])
def test_a_hostile_log_runs_nothing_and_stays_in_its_window(
    look_at, tmp_path: Path, width: int
) -> None:
    log = tmp_path / "hostile <img src=x onerror=alert(1)>.json"
    log.write_text(json.dumps(hostile()), "utf-8")
    window = look_at(report(log, tmp_path), width=width)
    assert window.page.locator(".act, .fault").count() == len(EVIL) + 1
    window.page.evaluate("document.querySelectorAll('details').forEach(one => one.open = true)")
    assert window.page.evaluate("window.pwned") is None
    assert window.count("main img, main script, main svg[onload]") == 0
    assert overflow(window) == []
    assert not {"\u202e", "\x00", "\x07"} & set(window.page.content())


def test_a_log_of_five_thousand_acts_opens_and_answers(look_at, tmp_path: Path) -> None:
    log = tmp_path / "long.json"
    acts = [
        {
            "kind": ("comment", "react", "connect_request")[n % 3],
            "platform": "linkedin",
            "at": f"2026-{1 + n % 12:02}-{1 + n % 28:02}T{n % 24:02}:{n % 60:02}",
            **({"to": "lin-wei"} if n % 3 == 2 else {"post": {"id": f"p{n}", "author": "lin-wei"}}),
        }
        for n in range(5_000)
    ]
    timeline = {
        "id": "acme",
        "people": [{"id": "lin-wei", "name": "Lin Wei"}],
        "interviews": [{"starts_at": "2026-12-01T10:00", "interviewers": ["lin-wei"]}],
    }
    whole = {"timezone": "UTC", "timeline": timeline, "actions": acts}
    log.write_text(json.dumps(whole), "utf-8")
    window = look_at(report(log, tmp_path))
    page = window.page
    opened = "performance.getEntriesByType('navigation')[0].domContentLoadedEventEnd"
    assert page.evaluate(opened) < 20_000  # milliseconds: a guard against a page that hangs
    assert page.locator(".act").count() == 5_000
    page.locator("#filter input").first.uncheck(timeout=20_000)
    assert "of 5000" in page.locator("#shown").inner_text().replace(",", "")
