"""The decision table as a page: every cell is the engine's, every number leads to its rule."""

import json
import re
from functools import cache
from pathlib import Path

import pytest
from markup import Element, read
from small import pack

from etiquette_lint import load_pack
from etiquette_lint.cli.entry import main
from etiquette_lint.models.matrix import Matrix
from etiquette_lint.proving.matrix import matrix
from etiquette_lint.reporters.matrix import MATRIX_REPORTERS
from etiquette_lint.reporters.matrix.grouped import grouped, heard
from etiquette_lint.reporters.view import View

ENGLISH = {"LANG": "en_US.UTF-8"}
TABLES = {"one pack": ("hays",), "two packs": ("hays", "us"), "three": ("hays", "sg", "jp")}
OUTCOMES = {"error", "warning", "cannot_tell", "ok", "not_covered", "never"}
HOSTILE = '<script>alert(1)</script>"><img src=x onerror=alert(1)>]]>\u202e<b>'


@cache
def table(*names: str) -> Matrix:
    return matrix(*(load_pack(name) for name in names))


def written(whole: Matrix, locale: str = "en") -> str:
    return "\n".join(MATRIX_REPORTERS["html"](whole, View(), locale))


@cache
def page(*names: str, locale: str = "en") -> Element:
    return read(written(table(*names), locale))


def cells(whole: Element) -> dict[tuple[str, str, int], Element]:
    """Return each cell by its line, its pack's row and its moment, as its headers say."""
    found: dict[tuple[str, str, int], Element] = {}
    for cell in whole.all("td"):
        _, line, *row = cell.attributes["headers"].split()
        moments = [int(one[1:]) for one in row if one[0] == "m"]
        assert len(moments) == int(cell.attributes.get("colspan", "1"))
        for moment in moments:
            place = (line, "" if row[0][0] == "m" else row[0], moment)
            assert place not in found
            found[place] = cell
    return found


@pytest.mark.parametrize("names", TABLES.values(), ids=TABLES)
def test_every_cell_is_what_the_engine_says(names: tuple[str, ...]) -> None:
    whole, shown = table(*names), cells(page(*names))
    for b, block in enumerate(grouped(whole).blocks, 1):
        for n, line in enumerate(block.lines, 1):
            differs = any(cell.differs for cell in line.cells)
            for moment, cell in enumerate(line.cells):
                for number, answer in enumerate(cell.answers):
                    if number and not differs:
                        continue
                    row = f"b{b}l{n}p{number}" if len(names) > 1 else ""
                    td = shown.pop((f"b{b}l{n}", row, moment))
                    outcome = answer.outcome if answer else "never"
                    assert OUTCOMES & set(td.classes) == {outcome}
                    mark = {f"differs-{cell.differs}"} if cell.differs else set()
                    assert {one for one in td.classes if one.startswith("differs")} == mark
    assert shown == {}


@pytest.mark.parametrize("names", TABLES.values(), ids=TABLES)
def test_every_number_leads_to_the_rule_that_decides(names: tuple[str, ...]) -> None:
    whole, shown = table(*names), page(*names)
    rules = {one.attributes["id"]: one for one in shown.all("li") if "value" in one.attributes}
    named = cells(shown)
    for b, block in enumerate(grouped(whole).blocks, 1):
        for n, line in enumerate(block.lines, 1):
            for moment, cell in enumerate(line.cells):
                row = f"b{b}l{n}p0" if len(names) > 1 else ""
                td = named[f"b{b}l{n}", row, moment]
                led = [rules[one.attributes["href"][1:]] for one in td.all("a", "number")]
                told = {code.words for one in led for code in one.all("code")}
                answer = cell.answers[0]
                assert set(heard(answer) if answer else ()) <= told
                messages = [one.words for one in td.all("span", "message")]
                assert messages == [one.all("p", "message")[0].words for one in led]


def test_the_rules_stand_by_what_they_mean_each_with_who_says_so() -> None:
    shown = page("hays")
    hays = load_pack("hays")
    groups = {
        one.classes[1]: [code.words for code in one.all("code")]
        for one in shown.all("section", "group")
    }
    assert list(groups) == ["error", "warning", "ok", "info"]
    for level, rules in groups.items():
        at_level = {rule.id for rule in hays.rules.values() if rule.level == level}
        assert (set(rules), len(rules)) == (at_level, len(at_level))
    ids = {one.attributes["id"] for one in shown.inside if "id" in one.attributes}
    for item in shown.all("li"):
        if "value" in item.attributes:
            cited = [one.attributes["href"] for one in item.all("a")]
            assert cited and {one[1:] for one in cited} <= ids
    links = {one.attributes["href"] for one in shown.all("a") if "rel" in one.attributes}
    assert links == {one.url for one in hays.sources.values() if one.url}
    assert [one.words for one in shown.all("code")].count("hays/comment-quota") == 1
    quota = next(one for one in shown.all("li") if "hays/comment-quota" in one.text)
    assert "not in the table" in quota.words


def test_ids_are_used_once_and_headers_exist() -> None:
    shown = page("hays", "us")
    ids = [one.attributes["id"] for one in shown.inside if "id" in one.attributes]
    assert len(ids) == len(set(ids))
    for cell in shown.all("td"):
        assert set(cell.attributes["headers"].split()) <= set(ids)
    used = {one.attributes["href"] for one in (*shown.all("use"), *shown.all("a"))}
    assert {one[1:] for one in used if one.startswith("#")} <= set(ids)


def test_a_rule_two_packs_say_in_other_words_stands_there_twice() -> None:
    shown = page("hays", "us")
    restated = [one for one in shown.all("li") if "hays/accepting-is-fine" in one.text]
    assert [one.all("p", "origin")[0].words[0] for one in restated] == ["A", "B"]
    same = [one for one in shown.all("li") if "hays/connect-once-hired" in one.text]
    assert [one.all("p", "origin")[0].words[:4] for one in same] == ["A, B"]


ASKING = """
calls: {level: warning, when: {kind: message, role: interviewer, met: false}}
"""
QUESTION = "questions: {met: {about: person, ask: {en: 'Have you met?'}}}"


def test_a_question_is_a_cell_of_its_own() -> None:
    shown = read(written(matrix(pack(ASKING, QUESTION))))
    asking = [one for one in shown.all("td") if "cannot_tell" in one.classes]
    assert asking and all("UNSURE" in one.words for one in asking)
    (rule,) = [one for one in shown.all("li") if "value" in one.attributes]
    assert "It depends on: met" in rule.words


def test_what_a_pack_says_is_only_text() -> None:
    words = {"en": HOSTILE}
    rule = {
        "level": "error",
        "when": {"kind": "post"},
        "message": words,
        "instead": {"en": [HOSTILE]},
    }
    source = {"title": HOSTILE, "publisher": HOSTILE, "published": "2020"}
    top = {"title": HOSTILE, "sources": {"s": source}}
    text = written(matrix(pack(json.dumps({"hostile": rule}), json.dumps(top))))
    shown = read(text)
    assert shown.all("script") == shown.all("img") == []
    assert not any(name.startswith("on") for one in shown.inside for name in one.attributes)
    as_text = r'<script>alert(1)</script>"><img src=x onerror=alert(1)>]]>\u202e<b>'
    assert shown.text.count(as_text) > 5
    assert "\u202e" not in text


@pytest.mark.parametrize("names", [("hays",), ("hays", "us")], ids=", ".join)
def test_a_page_is_small_and_carries_no_script(names: tuple[str, ...]) -> None:
    text = written(table(*names))
    assert len(text.encode()) < 300_000
    assert "<script" not in text and "script-src" not in text


def test_the_command_writes_the_page(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "hays.html"
    assert main(["matrix", "hays", "--format", "html", "-o", str(file)], ENGLISH) == 0
    assert file.read_text("utf-8").rstrip("\n") == written(table("hays"))
    assert main(["matrix", "hays", "--format", "html", "--locale", "zh-CN"], ENGLISH) == 0
    printed = capsys.readouterr().out
    assert printed.startswith('<!doctype html>\n<html lang="zh-Hans">')
    assert re.search(r"<h2 [^>]*>规则</h2>", printed)
