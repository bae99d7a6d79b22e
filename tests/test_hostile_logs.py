"""Whatever stands in a log, every format stays what it is."""

import json
import re
from base64 import b64encode
from collections.abc import Callable, Mapping
from hashlib import sha256
from html.parser import HTMLParser
from importlib.resources import files
from pathlib import Path
from typing import Any

import published
import pytest
from hypothesis import given
from jsonschema import Draft202012Validator
from test_reporters import hostile_reports, is_clean

from etiquette_lint.cli.entry import main
from etiquette_lint.models.report import Report
from etiquette_lint.reporters.table import REPORTERS
from etiquette_lint.reporters.view import View

SCHEMA = json.loads(files("etiquette_lint").joinpath("schemas/verdicts.schema.json").read_text())
NASTY = (
    "<script>alert(1)</script>",
    "<!-- --><img src=x onerror=alert(1)>",
    "]]>",
    "::error file=x::forged",
    "\n::error::forged",
    "\r\n##[error]forged",
    "%0A::error::forged",
    "a,title=b:c%25",
    "\x1b[31mred\x1b]8;;http://evil.example\x07",
    "\x9b31m\x00\x07\x85\u2028::error::forged",
    "\u202eright to left\u2066",
    "](https://evil.example) {0} {1}",
    "[click](https://evil.example) ![](https://evil.example/x.png)",
    "https://evil.example www.evil.example a@evil.example",
    "@somebody @some/team #123 some/repo#4 GH-5 :+1: :smile:",
    "0123456789abcdef0123456789abcdef01234567",
    "`` ` ``` code ```` | cell | $x$ $$y$$ ~~z~~ **b** _i_ &lt; &#64;x",
    "# heading",
    "- list\n\n    code\n\n> quote\n---\n===\n1. one",
    "\U0001f469\u200d\U0001f467 \U0001f600 \U000e0041",
    "w" * 10_000,
    "\U0001f600" * 2_000,
)
"""Each a name, a text, an id, a post and a reason in turn."""
NAMES = tuple(nasty[:900] for nasty in NASTY)
"""As long as a name or an id may be, with something of ours beside it."""


def hostile() -> dict[str, Any]:
    """Return a log whose every text is nasty, with findings, questions, notes and an ignore."""
    people = [
        {"id": f"p{number}{name}", "name": name, "roles": ["interviewer"]}
        for number, name in enumerate(NAMES)
    ]
    timeline = {
        "id": f"t {NASTY[0]} {NASTY[3]}",
        "company": " ".join(NAMES[:19])[:900],
        "timezone": "Asia/Shanghai",
        "people": people,
        "interviews": [
            {"starts_at": "2026-12-01 10:00", "interviewers": [person["id"] for person in people]}
        ],
    }
    return {"timeline": timeline, "actions": [*_acts(people)]}


def _acts(people: list[dict[str, Any]]) -> list[dict[str, Any]]:
    acts = []
    for number, (person, name) in enumerate(zip(people, NAMES, strict=True)):
        common = {"platform": "linkedin", "at": "2026-11-28 09:00", "to": person["id"]}
        ignore = [{"rule": "hays/no-request-before-interview", "reason": name}]
        text = NASTY[number]
        acts += [
            {"id": f"a{number}{name}", "kind": "connect_request", "text": text, **common},
            {"id": f"b{number}{name}", "kind": "connect_request", "ignore": ignore, **common},
            {"kind": "comment", "post": {"id": name}, "text": text, **common},
            {"kind": "message", **common, "to": f"nobody {name}", "text": text},
        ]
    return acts


def broken() -> dict[str, Any]:
    """Return a log in which hardly anything is what it should be."""
    log = hostile()
    fields = ("kind", "platform", "at", "to", "status", "topic", "initiator", "sent_by")
    log["actions"] += [
        {"kind": "follow", "platform": "linkedin", "at": "2026-11-28 09:00", field: nasty}
        for nasty in NASTY
        for field in fields
    ]
    log["actions"] += [{nasty: nasty} for nasty in NASTY]
    return log


def surrogate() -> dict[str, Any]:
    """Return a log with half a surrogate pair in it, which is no text at all."""
    log = hostile()
    log["actions"][0]["text"] = "\ud800"
    return log


def is_tidy(text: str) -> bool:
    """Say whether nothing in a text moves a cursor, turns the direction or is half a character."""
    return all(is_clean(line.replace("\t", " ")) for line in text.split("\n"))


def check_text(text: str) -> None:
    assert re.search(r"^\d+ acts: |^共 \d+ 项：", text, re.MULTILINE)


def check_json(text: str) -> None:
    Draft202012Validator(SCHEMA).validate(json.loads(text, parse_constant=pytest.fail))


def check_jsonl(text: str) -> None:
    line_schema = {"$defs": SCHEMA["$defs"], "$ref": "#/$defs/line"}
    for line in text.splitlines():
        Draft202012Validator(line_schema).validate(json.loads(line, parse_constant=pytest.fail))


_LINK = re.compile(r"\[[^\]]*\]\([^)]*\)")


def check_sarif(text: str) -> None:
    run = published.sarif(text)
    notices = run["invocations"][0]["toolExecutionNotifications"]
    messages = [one["message"] for one in (*run["results"], *notices, *_related(run))]
    for rule in run["tool"]["driver"]["rules"]:
        messages += [rule["shortDescription"], rule["fullDescription"], rule["help"]]
        assert is_tidy(rule["help"]["markdown"])
        assert not published.rendered(rule["help"]["markdown"]).kinds & HTML
    for message in messages:
        assert is_tidy(message["text"])
        assert not _LINK.search(message["text"]) and not re.search(r"\{\d+\}", message["text"])


def _related(run: dict[str, Any]) -> list[dict[str, Any]]:
    return [one for result in run["results"] for one in result.get("relatedLocations", ())]


def check_github(text: str) -> None:
    for line in text.splitlines():
        told = published.command(line)
        assert told.name in {"error", "warning", "notice"}
        assert line.startswith(f"::{told.name} ")
        assert set(told.properties) <= {"file", "line", "endLine", "col", "endColumn", "title"}
        assert is_tidy(told.message) and is_tidy(told.properties["title"])


HTML = frozenset({"html_inline", "html_block", "image"})
CALLS = re.compile(r"@\w|#\w|\bGH-\d|https?://|\bwww\.|:[\w+-]+:|\b[0-9a-f]{7,40}\b")
"""What GitHub would make links, pictures or notifications of."""


def check_markdown(text: str) -> None:
    page = published.rendered(text)
    assert not page.kinds & (HTML | {"code_block", "blockquote_open", "hr", "s_open", "em_open"})
    assert all(link.startswith("https://www.hays.") for link in page.links)
    assert not CALLS.search(page.text)
    assert page.headings


class Tags(HTMLParser):
    """The tags of a page with their attributes, and what its scripts say."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str | None]]] = []
        self.scripts: list[str] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        if self.found and self.found[-1][0] == "script" and self.cdata_elem == "script":
            self.scripts.append(data)


def check_html(text: str) -> None:
    """Only the script whose digest the page's own policy names, and no address but the web's."""
    tags = Tags(text)
    policy = next(one["content"] for _, one in tags.found if "http-equiv" in one)
    digest = b64encode(sha256("".join(tags.scripts).encode()).digest()).decode()
    assert sum(tag == "script" for tag, _ in tags.found) == 1
    assert f"script-src 'sha256-{digest}'" in str(policy)
    for _, attributes in tags.found:
        assert not [name for name in attributes if name.startswith("on") or name == "style"]
        assert str(attributes.get("href", "#")).startswith(("#", "http://", "https://"))


CHECKS: Mapping[str, Callable[[str], None]] = {
    "text": check_text,
    "json": check_json,
    "jsonl": check_jsonl,
    "sarif": check_sarif,
    "github": check_github,
    "markdown": check_markdown,
    "html": check_html,
}
LOGS = {
    "every text nasty": (hostile, 1),
    "hardly anything understood": (broken, 2),
    "half a surrogate pair": (surrogate, 2),
}
FILE = "log <script> ::error::x%0A,y=z #1 `q` 日志.json"


def test_every_format_has_its_check() -> None:
    assert set(CHECKS) == set(REPORTERS)


@pytest.mark.parametrize("locale", ["en", "zh-CN"])
@pytest.mark.parametrize(("log", "code"), LOGS.values(), ids=LOGS)
@pytest.mark.parametrize("form", CHECKS)
def test_every_format_stays_what_it_is(
    form: str,
    log: Callable[[], dict[str, Any]],
    code: int,
    locale: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.chdir(tmp_path)
    Path(FILE).write_text(json.dumps(log(), indent=1), encoding="utf-8")
    assert main(["check", FILE, "--format", form, "--locale", locale]) == code
    told = capsys.readouterr()
    assert is_tidy(told.out) and is_tidy(told.err)
    CHECKS[form](told.out)
    if form == "github":
        commands = map(published.command, told.out.splitlines())
        assert {one.properties["file"] for one in commands} == {FILE}
        assert told.err == ""


@given(report=hostile_reports())
def test_whatever_a_rule_or_a_file_is_called_no_format_breaks(report: Report) -> None:
    for form in ("sarif", "github", "markdown"):
        text = "".join(f"{line}\n" for line in REPORTERS[form](report, View()))
        assert is_tidy(text)
        CHECKS[form](text)
