"""The report as annotations of GitHub Actions, and as Markdown for summaries and comments."""

import io
import sys
from dataclasses import replace
from pathlib import Path

import published
import pytest
from job_search import BROKEN, FINE, FORBIDDEN, LOG, PACK, UNSURE, write
from test_reporters import HAYS, example

from etiquette_lint.cli.entry import main
from etiquette_lint.errors import Location
from etiquette_lint.models.findings import Later
from etiquette_lint.models.report import Report
from etiquette_lint.reporters.annotations import annotation
from etiquette_lint.reporters.marked import code, escaped, link
from etiquette_lint.reporters.table import REPORTERS
from etiquette_lint.reporters.view import View


@pytest.fixture(autouse=True)
def _in_a_folder_of_its_own(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("LANG", raising=False)


def shown(report: Report, form: str, view: View | None = None) -> str:
    return "\n".join(REPORTERS[form](report, view or View()))


def test_annotations_say_what_the_text_report_says(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    log = write(tmp_path, "log.yaml", LOG)
    assert main([log, "--format", "github"]) == 1
    told = [published.command(line) for line in capsys.readouterr().out.splitlines()]
    assert [(one.name, one.properties["line"], one.properties["title"]) for one in told] == [
        ("error", "16", "DON'T: connection request to Lin Wei, LinkedIn"),
        ("notice", "18", "UNSURE: comment on a post by Lin Wei, LinkedIn"),
        ("warning", "19", "CAREFUL: look into Lin Wei's private life, Facebook"),
        ("error", "21", "DON'T: friend request to Lin Wei, WeChat"),
    ]
    assert told[0].properties == {
        "file": "log.yaml",
        "line": "16",
        "endLine": "16",
        "col": "5",
        "endColumn": "91",
        "title": "DON'T: connection request to Lin Wei, LinkedIn",
    }
    assert told[1].message.splitlines() == [
        "Is that post about the industry, or personal?",
        "industry: FINE; personal: CAREFUL",
        'Answer: add "topic: industry" to the post in line 18',
        "Hays, derived, hays/comment-on-personal-post",
    ]


def test_what_is_fine_or_ignored_is_not_annotated(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    ignored = FORBIDDEN.replace(
        "to: lin-wei}",
        "to: lin-wei, ignore: [{rule: hays/no-request-before-interview, reason: she said so}]}",
    )
    files = [write(tmp_path, f"{n}.yaml", text) for n, text in enumerate((FINE, ignored))]
    assert main(["check", *files, "--format", "github"]) == 0
    assert capsys.readouterr() == ("", "")


def test_problems_are_annotated_and_nothing_is_said_aside(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    log = write(tmp_path, "log.yaml", BROKEN)
    assert main([log, "--format", "github"]) == 2
    told = capsys.readouterr()
    (one,) = map(published.command, told.out.splitlines())
    assert (one.name, one.properties["line"], one.properties["col"]) == ("error", "14", "12")
    assert one.message.startswith('"dm" is called "message" here\nwrite kind: message')
    assert told.err == ""


FORGED = BROKEN.replace("kind: dm", 'kind: "dm\\n::error::forged\\r::error::forged"')


@pytest.mark.parametrize("form", ["text", "json", "markdown"])
def test_a_value_with_line_breaks_makes_no_line_of_a_problem(
    form: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main([write(tmp_path, "log.yaml", FORGED), "--format", form]) == 2
    told = capsys.readouterr()
    lines = [*told.out.splitlines(), *told.err.splitlines()]
    assert any(r"dm\n::error::forged\r::error" in line for line in lines)
    assert not [line for line in lines if line.lstrip().startswith("::")]


def test_what_stands_in_no_file_belongs_to_the_run(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "stdin", io.StringIO(FORBIDDEN))
    assert main(["check", "-", "--format", "github"]) == 1
    (one,) = map(published.command, capsys.readouterr().out.splitlines())
    assert set(one.properties) == {"title"}


ESCAPED = {
    "a message": (
        ("error", "t", ["100%", "a\r\nb: c, d", "::x::"], None),
        r"::error title=t::100%25%0Aa\r\nb: c, d%0A::x::",
    ),
    "a title": (
        ("notice", "a: b, c%\n::error::", ["m"], None),
        r"::notice title=a%3A b%2C c%25\n%3A%3Aerror%3A%3A::m",
    ),
    "a file": (
        ("warning", "t", ["m"], Location("a:b,c%2C\nd.yaml", 3, 2)),
        r"::warning file=a%3Ab%2Cc%252C\nd.yaml,line=3,endLine=3,col=2,endColumn=2,title=t::m",
    ),
}


@pytest.mark.parametrize(("given", "line"), ESCAPED.values(), ids=ESCAPED)
def test_everything_is_escaped_as_the_runner_unescapes(given: tuple, line: str) -> None:  # type: ignore[type-arg]
    assert annotation(*given, root="") == line


MARKDOWN = """\
## × DON'T

6 acts: 2 don't, 1 careful, 1 unsure, 1 fine, 1 no rule

| Outcome | Acts |
| --- | --- |
| × DON'T | 2 |
| ! CAREFUL | 1 |
| ? UNSURE | 1 |
| √ FINE | 1 |
| \\- NO RULE | 1 |

### Acme Robotics: interview Tue 1 Dec 2026, 10:00 to 11:00, with Lin Wei

Times: Asia/Shanghai. Rules: hays 1.0.0 (Hays, 14 Apr 2016)

#### × DON'T: Sat 28 Nov 09:00, connection request to Lin Wei, LinkedIn

Do not ask your interviewer to connect before the interview: it implies a familiarity \
that is not there yet.

- **Instead** comment on one of Lin Wei's articles, if it adds something
- **Fine from** the day you have the offer

[Hays, stated](<https://hays.example/?a=1&amp;b=(2)>) · `hays/no-request-before-interview` · \
`job-search.yaml:16`

#### ? UNSURE: Sun 29 Nov 21:00, comment on a post by Lin Wei, LinkedIn

Is that post about the industry, or personal?

- industry: FINE
- personal: CAREFUL
- **Answer** add "topic: industry" to the post in line 18

Hays, derived · `hays/comment-on-personal-post` · `job-search.yaml:17`

#### ! CAREFUL: Mon 30 Nov 22:15, look into Lin Wei's private life, Facebook

Keep research to public, professional things.

- **Instead** role, culture, projects, shared contacts, published articles

Hays, derived · `hays/research-private-life` · `job-search.yaml:20`

#### × DON'T: Tue 1 Dec 12:00, friend request to Lin Wei, WeChat

Not right after the interview either; it ended an hour earlier.

- **Instead** wait; if Lin Wei adds you, accepting is fine
- **Fine from** the day you have the offer

Hays, stated · `hays/no-request-right-after-interview` · `job-search.yaml:21`

Why? etiquette-lint explain hays/no-request-before-interview"""


def linked() -> Report:
    """Return the example, with an address for the source of its first error."""
    report = example()
    source = replace(HAYS, url="https://hays.example/?a=1&b=(2)")
    first, second, *others = report.verdicts
    finding = replace(second.findings[0], sources=(source,))
    told = replace(second.told(), findings=(finding,))
    return replace(report, verdicts=(first, replace(second, told=Later(lambda: told)), *others))


def test_a_summary_has_the_answer_on_top_then_the_acts() -> None:
    text = shown(linked(), "markdown", View(show="findings"))
    assert text == MARKDOWN
    page = published.rendered(text)
    assert page.links == {"https://hays.example/?a=1&b=(2)"}
    assert page.headings[0] == "× DON'T"


def test_a_summary_shows_every_act_unless_told_otherwise() -> None:
    headings = published.rendered(shown(example(), "markdown")).headings
    assert [one.partition(":")[0] for one in headings[2:]] == [
        "√ FINE", "× DON'T", "? UNSURE", "! CAREFUL", "× DON'T", "- NO RULE",
    ]  # fmt: skip


def test_a_summary_in_chinese() -> None:
    text = shown(example("zh-Hans"), "markdown")
    assert text.startswith("## × 不要\n\n共 6 项：不要 2，当心 1，待确认 1，可以 1，无规则 1\n")
    assert "| 结论 | 项数 |" in text
    assert "- **可以改做** 评论 Lin Wei 的一篇文章，前提是言之有物" in text
    assert "- **何时可以** 拿到 offer 之日起" in text


def test_problems_stand_in_a_summary_as_on_a_terminal(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main([write(tmp_path, "log.yaml", BROKEN), "--format", "markdown"]) == 2
    told = capsys.readouterr()
    page = published.rendered(told.out)
    assert page.headings[0] == "√ FINE"
    assert "1 problem" in page.headings
    assert told.err in page.code


def test_a_summary_of_what_was_not_understood_at_all(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["nowhere.yaml", "--format", "markdown"]) == 2
    page = published.rendered(capsys.readouterr().out)
    assert page.headings == ("Nothing was judged.", "1 problem")


def test_a_summary_without_acts() -> None:
    assert shown(Report(()), "markdown") == "## 0 acts"


def test_processes_of_two_logs_stay_apart_though_they_have_one_name(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    files = [
        write(tmp_path, "a.yaml", FORBIDDEN),
        write(tmp_path, "b.yaml", FORBIDDEN.replace("Lin Wei", "Bo Li").replace("Acme", "Umbra")),
    ]
    assert main(["check", *files, "--format", "markdown"]) == 1
    headings = published.rendered(capsys.readouterr().out).headings
    assert [one.partition(":")[0] for one in headings if "interview" in one] == [
        "Acme Robotics",
        "Umbra Robotics",
    ]
    assert [one.rpartition(" to ")[2] for one in headings if "request" in one] == [
        "Lin Wei, LinkedIn",
        "Bo Li, LinkedIn",
    ]


def test_a_summary_of_one_act_without_a_file(capsys: pytest.CaptureFixture[str]) -> None:
    argv = ["ask", "friend_request", "wechat", "--to", "interviewer", "--interview", "+3d"]
    assert main([*argv, "--format", "markdown"]) == 1
    assert published.rendered(capsys.readouterr().out).headings[0] == "× DON'T"


def test_the_rules_of_a_pack_without_addresses_are_not_links(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    log = write(tmp_path, "log.yaml", UNSURE.replace("comment", "react"))
    pack = write(tmp_path, "coach.yaml", PACK)
    main([log, "--pack", pack, "--assume", "went_well=false", "--format", "markdown"])
    text = capsys.readouterr().out
    assert "\nCoach, editorial · `coach/no-likes` · `" in text
    assert "(assumed: " in text
    assert published.rendered(text).links == frozenset()


PLAIN = {
    "emphasis": "*a* _b_ **c** ~~d~~",
    "links and pictures": "[a](https://x.example) ![b](c) <https://x.example> [a]: b",
    "addresses": "https://x.example ftp://x www.x.example WWW.X.example a@x.example",
    "people, teams, issues": "@a @a/b #1 a/b#2 GH-3 gh-4 @林",
    "emoji": ":smile: :+1:",
    "commits": "deadbeef 0123456789abcdef0123456789abcdef01234567",
    "HTML": "<b>a</b> <!-- b --> &lt; &#64;a &copy; <a\nhref=x>",
    "code and mathematics": "`a` ``b`` $c$ $$d$$",
    "a table": "| a | b |",
    "a heading": "# a #",
    "a list": "- a",
    "another list": "+ a",
    "a numbered list": "1. a",
    "a numbered list of another kind": "12) a",
    "a line": "---",
    "an underline": "===",
    "a quotation": "> [!NOTE] a",
    "a task": "[x] a",
    "a footnote": "[^1] [^1]: a",
    "backslashes": "\\a \\* \\\\",
    "two blanks before a break": "a  \nb",
    "far to the right": "        a",
}


@pytest.mark.parametrize("text", PLAIN.values(), ids=PLAIN)
@pytest.mark.parametrize("before", ["", "# ", "- ", "| a |\n| --- |\n| "], ids=repr)
def test_escaped_text_is_text(text: str, before: str) -> None:
    page = published.rendered(before + escaped(text))
    assert page.text.replace("\u200b", "").split("\n")[-1] == " ".join(text.split())
    assert page.links == frozenset()
    unexpected = {"code_inline", "code_block", "em_open", "strong_open", "s_open", "html_inline"}
    assert not page.kinds & (unexpected | {"html_block", "image", "hr", "blockquote_open"})


QUOTED = ["a", "`", "``a", "a`b", " a ", "a`` `b", "|", "<b>", "@a #1"]


@pytest.mark.parametrize("text", QUOTED)
def test_code_is_what_it_was(text: str) -> None:
    page = published.rendered(f"a {code(text)} b")
    assert page.code == text
    assert page.text == "a  b"


def test_of_nothing_there_is_no_code() -> None:
    assert [code(""), code(" ")] == ["", ""]


ADDRESSES = {
    "of the web": ("https://x.example/a?b=1&c=2#d", "https://x.example/a?b=1&c=2#d"),
    "with brackets": ("https://x.example/(a)[b]", "https://x.example/(a)%5Bb%5D"),
    "with what ends a link": ("https://x.example/>a<b\\ c", "https://x.example/%3Ea%3Cb%5C%20c"),
    "with what looks like a character": ("https://x.example/&copy;", "https://x.example/&copy;"),
    "in Chinese": ("https://x.example/日", "https://x.example/%E6%97%A5"),
    "with half a surrogate pair": ("https://x.example/\ud800", "https://x.example/?"),
    "of a script": ("javascript:alert(1)", None),
    "without a host": ("https://", None),
    "that is none": ("https://[x", None),
    "none": (None, None),
}


@pytest.mark.parametrize(("url", "expected"), ADDRESSES.values(), ids=ADDRESSES)
def test_only_addresses_of_the_web_are_links(url: str | None, expected: str | None) -> None:
    page = published.rendered(link("[a](b)", url))
    assert page.links == ({expected} if expected else frozenset())
    assert page.text == "[a](b)"
