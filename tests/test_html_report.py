"""The report as a page: what it says, that it is sound, and that nothing gets in."""

import json
import os
import re
import subprocess
import sys
from base64 import b64encode
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pages import Element, faults, read, squeezed

from etiquette_lint import check_log, read_log
from etiquette_lint.cli.entry import main
from etiquette_lint.models.findings import Later
from etiquette_lint.models.report import Report
from etiquette_lint.models.verdict import Verdict
from etiquette_lint.reporters.pages.environment import ready
from etiquette_lint.reporters.table import REPORTERS
from etiquette_lint.reporters.view import View

ROOT = Path(__file__).resolve().parents[1]
JOB_SEARCH = str(ROOT / "examples/job-search.yaml")
TWO_ROUNDS = [
    str(ROOT / "examples/two-rounds.csv"),
    "--timeline",
    str(ROOT / "examples/two-rounds.yaml"),
]
ENGLISH, CHINESE = ("--locale", "en"), ("--locale", "zh-CN")
Page = Callable[..., str]


@pytest.fixture
def page(tmp_path: Path) -> Page:
    """Check logs, given as arguments or as data, and return the page that is written."""

    def write(*given: object) -> str:
        out, argv = tmp_path / "report.html", []
        for number, one in enumerate(given):
            if isinstance(one, dict):
                file = tmp_path / f"log-{number}.json"
                file.write_text(json.dumps(one), "utf-8")
                one = str(file)
            argv.append(str(one))
        locale = () if "--locale" in argv else ENGLISH
        main(["check", *argv, *locale, "--format", "html", "-o", str(out)])
        return out.read_bytes().decode("utf-8")

    return write


def log(*acts: dict[str, Any], **timeline: Any) -> dict[str, Any]:
    """Return a log of one process with an interview by lin-wei on 1 December 2026 at 10:00."""
    interviews = [{"starts_at": "2026-12-01 10:00", "interviewers": ["lin-wei"]}]
    people = [{"id": "lin-wei", "name": "Lin Wei"}]
    whole = {"id": "acme", "company": "Acme", "interviews": interviews, "people": people}
    return {
        "timezone": "Asia/Shanghai",
        "timeline": {**whole, **timeline},
        "actions": list(acts),
    }


def act(kind: str = "connect_request", at: str = "2026-11-28 09:00", **more: Any) -> dict[str, Any]:
    target = {"post": {"author": "lin-wei"}} if kind == "comment" else {"to": "lin-wei"}
    return {"kind": kind, "platform": "linkedin", "at": at, **target, **more}


REQUEST, LIKE = act(), act("react", post={"author": "lin-wei"})
ASKED = act(consent="asked_and_agreed", at="2026-11-27 08:00")
PROPOSED = act(initiator="target")
UNCLEAR = act("comment", "2026-11-29 21:00")
del LIKE["to"]


def many(count: int, days: int = 60) -> dict[str, Any]:
    """Return a log with that many acts of all sorts, always the same."""
    start = datetime(2026, 11, 1)
    kinds = ("connect_request", "comment", "research", "follow", "message", "friend_request")
    people = [{"id": f"p{one}", "name": f"Person {one}", "roles": ["employee"]} for one in range(9)]
    acts = []
    for number in range(count):
        at = start + timedelta(minutes=number * 7919 % (days * 1440))
        target = "lin-wei" if number % 3 == 0 else f"p{number % 9}"
        one = act(kinds[number % 6], f"{at:%Y-%m-%d %H:%M}", to=target)
        if one["kind"] == "comment":
            one["post"] = {"id": f"post-{number % 17}", "author": target, "topic": "industry"}
        acts.append(one)
    return log(*acts, people=[{"id": "lin-wei", "name": "Lin Wei"}, *people])


def plain(root: Element) -> str:
    return " ".join(root.text.split())


def heading(text: str) -> str:
    return plain(read(text).one("h1"))


ANSWERS = [
    ("several acts that would hurt", [REQUEST, act("friend_request", "2026-11-27")],
     "2 things would hurt you; the first on Fri 27 Nov."),
    ("one act that would hurt", [REQUEST, PROPOSED], "One thing would hurt you: on Sat 28 Nov."),
    ("one that was done", [act(status="done")], "One thing you did may hurt you: on Sat 28 Nov."),
    ("one that asks for care", [ASKED, PROPOSED],
     "Nothing here crosses a line; one thing asks for care, on Fri 27 Nov."),
    ("one with a question", [UNCLEAR, PROPOSED],
     "Nothing here is known to hurt you; one thing depends on a fact that is missing."),
    ("all fine", [PROPOSED], "All of this is fine."),
    ("some fine", [PROPOSED, LIKE],
     "No rule speaks against anything here; of some of it, no rule speaks at all."),
    ("nothing covered", [LIKE], "No rule speaks of anything here. That is not a yes."),
    ("no acts", [], "There is nothing to judge yet."),
    ("nothing understood", [{"kind": "like"}], "Nothing could be judged."),
]  # fmt: skip


@pytest.mark.parametrize(
    ("acts", "expected"), [row[1:] for row in ANSWERS], ids=[row[0] for row in ANSWERS]
)
def test_the_answer_comes_first(page: Page, acts: list[dict[str, Any]], expected: str) -> None:
    text = page(log(*acts))
    assert heading(text) == expected == plain(read(text).one("head").one("title"))


def test_what_is_done_already_is_said_besides(page: Page) -> None:
    text = page(log(REQUEST, act("friend_request", "2026-11-20", status="done")))
    assert heading(text) == "One thing would hurt you: on Sat 28 Nov."
    assert "One more of the kind is done already." in plain(read(text).one("header"))


LOGS: list[tuple[str, tuple[object, ...]]] = [
    ("the example", (JOB_SEARCH,)),
    ("two rounds", tuple(TWO_ROUNDS)),
    ("two logs", (JOB_SEARCH, *TWO_ROUNDS)),
    ("findings alone", (JOB_SEARCH, "--show", "findings")),
    ("no interview", (log(REQUEST, interviews=[]),)),
    ("an interview without a date", (log(REQUEST, interviews=[{"interviewers": ["lin-wei"]}]),)),
    ("no timeline", ({"actions": [act(at="2026-11-28T09:00Z")]},)),
    ("no acts", (log(),)),
    ("problems", (log(REQUEST, {"kind": "like"}),)),
    ("a fifth of a thousand acts", (many(200),)),
    ("acts centuries apart", (log(REQUEST, act(at="1901-01-01"), act(at="2199-12-31")),)),
]
EVERY_LOG = pytest.mark.parametrize("given", [row[1] for row in LOGS], ids=[row[0] for row in LOGS])


@EVERY_LOG
@pytest.mark.parametrize("locale", [ENGLISH, CHINESE], ids=["English", "Chinese"])
def test_a_page_is_sound(page: Page, given: tuple[object, ...], locale: tuple[str, str]) -> None:
    text = page(*given, *locale)
    assert faults(text) == []
    language = "en" if locale == ENGLISH else "zh-Hans"
    assert read(text).one("html").attributes["lang"] == language


def test_only_its_own_style_and_script_are_let_in(page: Page) -> None:
    root = read(page(JOB_SEARCH))
    (policy,) = (
        one.attributes["content"] for one in root.all("meta") if "http-equiv" in one.attributes
    )
    digests = {}
    for tag in ("style", "script"):
        (inside,) = root.one(tag).inside
        assert isinstance(inside, str)
        digests[tag] = b64encode(sha256(inside.encode()).digest()).decode()
    assert policy == (
        f"default-src 'none'; style-src 'sha256-{digests['style']}'; "
        f"script-src 'sha256-{digests['script']}'; base-uri 'none'; form-action 'none'"
    )


@pytest.mark.parametrize("locale", [ENGLISH, CHINESE], ids=["English", "Chinese"])
@pytest.mark.parametrize("given", [[JOB_SEARCH], TWO_ROUNDS], ids=["one round", "two rounds"])
def test_it_says_what_the_text_says(
    page: Page, capsys: pytest.CaptureFixture[str], given: list[str], locale: tuple[str, str]
) -> None:
    main(["check", *given, *locale])
    text = capsys.readouterr().out
    said = squeezed(read(page(*given, *locale)).text)
    pieces = [
        piece
        for line in text.splitlines()
        for piece in re.split(r"\s{2,}| \| |^Acme Robotics: |^Acme Robotics：| [×!?√-] ", line)
        if piece.strip()
    ]
    assert len(pieces) > 30
    assert [piece for piece in pieces if squeezed(piece) not in said] == []


@pytest.mark.parametrize("given", [[JOB_SEARCH], TWO_ROUNDS], ids=["one round", "two rounds"])
def test_a_chinese_page_has_no_english_words_of_ours(
    page: Page, capsys: pytest.CaptureFixture[str], given: list[str]
) -> None:
    main(["check", *given, *CHINESE])
    root = read(page(*given, *CHINESE))
    cited = " ".join(one.text for one in root.all(class_="why"))
    aside = " ".join(
        value
        for one in root.all()
        for name, value in one.attributes.items()
        if name in ("aria-label", "title", "alt", "data-said")
    ).replace("{shown}", "")
    words = set(re.findall("[A-Za-z]+", f"{root.text} {aside}"))
    known = set(re.findall("[A-Za-z]+", f"{capsys.readouterr().out} {cited}"))
    assert words - known <= {"etiquette", "lint"}
    assert "理由" in cited and len(words) > 10


def test_each_act_is_told_whole(page: Page) -> None:
    root = read(page(JOB_SEARCH))
    acts = root.all("li", class_="act")
    assert [one.attributes["data-outcome"] for one in acts] == [
        "ok", "error", "cannot_tell", "warning", "error", "not_covered"
    ]  # fmt: skip
    request = acts[1]
    assert plain(request.one("h3")) == "connection request to Lin Wei, LinkedIn"
    assert plain(request.one("time")) == "Sat 28 Nov 09:00"
    assert plain(request.one(class_="fine-from")) == "Fine from the day you have the offer"
    assert "a request before the interview is where keen turns" in plain(request.one(class_="why"))
    address = request.one(class_="origin").one("span").one("a").attributes
    assert address["href"].startswith("https://www.hays.") and "noopener" in address["rel"]
    assert "industry: FINE personal: CAREFUL" in plain(acts[2])


def test_the_drawing_shows_phases_interviews_and_from_when_it_is_fine(page: Page) -> None:
    root = read(page(*TWO_ROUNDS))
    drawing = root.one("svg", class_="drawing")
    assert drawing.attributes["role"] == "img"
    shades = [one.attributes["class"].split()[1] for one in drawing.all("rect", class_="shade")]
    assert shades == [
        "before_application", "before_interview", "during_interview", "just_after_interview",
        "between_interviews", "during_interview", "just_after_interview", "awaiting_decision",
        "offered",
    ]  # fmt: skip
    flags = [plain(one) for one in drawing.all("text", class_="flag")]
    assert flags == ["applied 21 Sep", "interview 6 Oct", "interview 20 Oct",
                     "offer received 30 Oct"]  # fmt: skip
    (promised, _) = drawing.all("line", class_="fine")
    (error,) = drawing.all("use", class_="error")
    assert share(error, "x") < share(promised, "x1") < share(promised, "x2") == 100


def share(element: Element, name: str) -> float:
    return float(element.attributes[name].removesuffix("%"))


def test_the_table_has_what_the_drawing_has(page: Page) -> None:
    root = read(page(JOB_SEARCH))
    table = plain(root.one("table"))
    for lane in root.all("text", class_="lane"):
        assert plain(lane) in table
    rows = root.one("tbody").all("tr")
    marks = root.all("use", class_="mark")
    assert sum("CAREFUL" in plain(row) or "DON'T" in plain(row) for row in rows) == 3
    assert len(rows) == len(marks) + 5 + 2
    assert "Mon 16 Nov 2026, 00:00 to Tue 1 Dec 2026, 10:00 before the interview" in table
    assert "Sat 28 Nov 09:00 connection request to Lin Wei, LinkedIn DON'T the day you" in table


def test_far_acts_do_not_squash_the_weeks_around_the_interview(page: Page) -> None:
    drawing = read(page(log(REQUEST, act(at="1901-01-01"), act(at="2199-12-31"))))
    before, after = (drawing.all("rect", class_=name)[0] for name in
                     ("before_interview", "just_after_interview"))  # fmt: skip
    pole = drawing.all("line", class_="interview")[0]
    assert 20 < share(pole, "x1") < 80
    assert share(after, "width") > 7  # two days of some seventeen
    assert len(drawing.all("use", class_="break")) == 2
    assert share(before, "width") < share(pole, "x1") + 0.01


def test_dense_logs_are_thinned_out_in_the_drawing(page: Page) -> None:
    root = read(page(many(1500, days=400)))
    marks = root.all("use", class_="mark")
    assert len(root.all("text", class_="lane")) <= 24 and len(marks) <= 12 * 22
    counted = sum(int(plain(one)) for one in root.all("text", class_="number"))
    alone = len(marks) - len(root.all("text", class_="number"))
    assert counted + alone == 1500 == len(root.all("li", class_="act"))


def test_long_logs_are_folded_and_the_first_harm_is_open(page: Page) -> None:
    calm = [act("react", f"2026-11-{day:02} 0{hour}:00", post={"author": "lin-wei"}, to="lin-wei")
            for day in range(2, 12) for hour in range(5)]  # fmt: skip
    folds = read(page(log(*calm, REQUEST))).all("details", class_="fold")
    assert ["open" in one.attributes for one in folds] == [False, False, True]
    assert [one.attributes["data-outcomes"] for one in folds] == ["not_covered"] * 2 + ["error"]
    assert plain(folds[0].all("summary")[0]) == "Mon 2 Nov to Fri 6 Nov 25 no rule"
    assert read(page(log(REQUEST))).all("details", class_="fold") == []


def test_filters_wait_for_the_script(page: Page) -> None:
    root = read(page(JOB_SEARCH))
    boxes = root.one("fieldset").all("input")
    assert [one.attributes["value"] for one in boxes] == [
        "error", "warning", "cannot_tell", "ok", "not_covered"
    ]  # fmt: skip
    assert all("checked" in one.attributes for one in boxes)
    assert "hidden" in root.one("fieldset").attributes
    assert not [one for one in root.all("li", class_="act") if "hidden" in one.attributes]
    assert read(page(log(REQUEST))).all("fieldset") == []


def test_every_log_and_process_has_its_own_section_in_time_order(page: Page) -> None:
    early = log(act(at="2026-09-01"), company="Early")
    late = log(act(at="2026-12-24"), company="Late")
    root = read(page(late, JOB_SEARCH, early))
    assert [plain(one) for one in root.all("h2")] == ["Early", "Acme Robotics", "Late"]
    assert [plain(one) for one in root.one("nav").all("a")] == ["Early", "Acme Robotics", "Late"]
    assert [len(one.all("li", class_="act")) for one in root.all("section")] == [1, 6, 1]
    assert plain(root.one("header").one(class_="counts")).startswith("8 acts: 4 don't")


def test_what_could_not_be_read_is_shown_with_place_and_remedy(page: Page) -> None:
    root = read(page(log(REQUEST, act("like"), act(platform="Linked In"))))
    section = root.one("section", class_="problems")
    assert plain(section.one("h2")) == "What could not be read"
    first, second = section.all("li", class_="fault")
    assert plain(first.one("h3")) == '"like" is called "react" here'
    assert re.fullmatch(r"\S+/log-0\.json:1:\d+", plain(first.one("p", class_="place")))
    assert plain(first.one("mark")) == '"like"'
    assert "write kind: react" in plain(first.one("p", class_="remedy"))
    assert "write a name such as linkedin" in plain(second)
    assert "2 entries not judged; the other one is above." in plain(section)


def test_what_is_suppressed_is_counted_and_shown(page: Page) -> None:
    root = read(page(*TWO_ROUNDS))
    assert plain(root.one("header")).endswith("9 acts: 1 don't, 5 fine, 3 no rule; 1 suppressed")
    assert plain(root.one(class_="suppressed")).startswith(
        "suppressed: hays/comment-quota (he asked"
    )


@pytest.mark.parametrize("locale", [ENGLISH, CHINESE], ids=["English", "Chinese"])
def test_two_hundred_acts_fit_into_a_mail(page: Page, locale: tuple[str, str]) -> None:
    assert len(page(many(200), *locale).encode()) < 300_000


def test_the_same_log_makes_the_same_bytes() -> None:
    command = [sys.executable, "-m", "etiquette_lint", "check", JOB_SEARCH, *ENGLISH]
    pages = [
        subprocess.run(
            [*command, "--format", "html"],
            capture_output=True,
            env={**os.environ, "PYTHONHASHSEED": seed},
            cwd=ROOT,
        ).stdout
        for seed in ("1", "2")
    ]
    assert pages[0] == pages[1] and pages[0].rstrip().endswith(b"</html>")


HOSTILE = [
    ("a script", "<script>alert(1)</script>"),
    ("an end of the title", "</title><script>alert(1)</script>"),
    ("an end of a comment or of data", "-->]]><svg onload=alert(1)>"),
    ("quotes", "\"'><img src=x onerror=alert(1)>"),
    ("an entity", "&lt;script&gt;&#x202e;"),
    ("a template", "{{ 7 * 7 }}{% raw %}"),
    ("a command of a build server", "::error::no"),
    ("an escape sequence", "\x1b[31m"),
    ("a bidi override", "\u202etxt.exe"),
    ("an isolate that is not closed", "\u2067abc"),
    ("letters from right to left", "שלום מרים 12"),
    ("nul", "a\0b"),
    ("line ends", "a\r\nb\u2028c"),
    ("an emoji family", "👩\u200d👩\u200d👧"),
    ("one long word", "W" * 900),
]


@pytest.mark.parametrize("text", [row[1] for row in HOSTILE], ids=[row[0] for row in HOSTILE])
def test_nothing_gets_in(page: Page, text: str) -> None:
    one = act(to=text, id=text, ignore=[{"rule": "hays/no-request-before-job", "reason": text}])
    given = log(
        one,
        {**REQUEST, "platform": text},
        id=text,
        company=text,
        people=[{"id": text, "name": text}, {"id": "lin-wei", "name": text}],
    )
    written = page(given)
    assert faults(written) == []
    root = read(written)
    assert plain(root.all("h2")[0]) == squashed(text)
    assert not set(root.text) & set("\0\x1b\r\u202e\u2067\u2028")
    assert len(root.all("script")) == len(root.all("style")) == 1


def squashed(text: str) -> str:
    """Return what is to be read: control and bidi characters as escapes."""
    shown = {"\x1b": r"\x1b", "\0": r"\x00", "\r": r"\r", "\n": r"\n"}
    shown |= {char: f"\\u{ord(char):04x}" for char in "\u202e\u2067\u2028"}
    return " ".join("".join(shown.get(char, char) for char in text).split())


TEXT = st.text(
    st.characters(codec=None, categories=None)
    | st.sampled_from("<>&\"'\x1b\u202e\0\n\u2028{}%]-/林"),
    min_size=1,
)


@given(text=TEXT, url=TEXT | st.sampled_from(["javascript:alert(1)", "//x", "http://[", "ftp://a"]))
@settings(max_examples=60, deadline=None)
def test_no_text_of_a_rule_gets_in(text: str, url: str) -> None:
    report = check_log(read_log(JOB_SEARCH))
    written = shown(spoilt(report, text, url))
    assert faults(written) == []
    written.encode("utf-8")


def spoilt(report: Report, text: str, url: str) -> Report:
    """Return the report with that text wherever a pack or a platform could put one."""

    def cited(one: Any) -> Any:
        sources = tuple(replace(source, title=text, url=url) for source in one.sources)
        return replace(one, rule=text, sources=sources)

    def finding(one: Any) -> Any:
        told = replace(one.say("en"), message=text, why=text, instead=(text,), remedy=(text,))
        return replace(cited(one), against=cited(one).sources, say=lambda tag: told)

    verdicts = tuple(
        retold(
            one,
            text,
            findings=tuple(map(finding, one.findings)),
            permissions=tuple(map(finding, one.permissions)),
            suppressed=tuple(map(finding, one.findings)),
            questions=tuple(replace(cited(it), say=lambda tag: text) for it in one.questions),
        )
        for one in report.verdicts
    )
    return replace(report, verdicts=verdicts, timed_out=(text,))


def retold(verdict: Verdict, by: str, **parts: Any) -> Verdict:
    told = replace(verdict.told(), **parts)
    return replace(verdict, told=Later(lambda: told), remedied_by=by)


def shown(report: Report, **view: Any) -> str:
    return "\n".join(REPORTERS["html"](report, View(**view)))


LINKS = [
    ("https://example.org/a?b=1&c", True),
    ("HTTP://example.org", True),
    ("javascript:alert(1)", False),
    ("data:text/html,x", False),
    ("//x.example", False),
    ("https:x", False),
    ("", False),
]


@pytest.mark.parametrize(("url", "is_linked"), LINKS)
def test_only_the_web_is_linked_to(url: str, is_linked: bool) -> None:
    root = read(shown(spoilt(check_log(read_log(JOB_SEARCH)), "Hays", url)))
    addresses = {one.attributes["href"] for one in root.all("a")}
    assert addresses == {"#main"} | ({url} if is_linked else set())


def test_an_output_that_is_not_utf_8_gets_ascii() -> None:
    report = check_log(read_log(JOB_SEARCH), locale="zh-Hans")
    written = shown(report, encoding="gbk")
    assert written.isascii()
    assert read(written).text == read(shown(report)).text


def test_texts_that_a_pack_lacks_say_which_language_they_are_in(page: Page) -> None:
    root = read(page(JOB_SEARCH, "--pack", "us", *CHINESE))
    lent = [one for one in root.all("p", class_="prose") if one.attributes.get("lang") == "en"]
    own = [one for one in root.all("p", class_="prose") if "lang" not in one.attributes]
    assert lent and all(one.text.isascii() for one in lent)
    assert own and not any(one.text.isascii() for one in own)


MISSING = [
    (ENGLISH, 'etiquette-lint: this needs jinja2, which is not installed\n   write  python -m pip '
     'install "etiquette-lint[html]"\n'),
    (CHINESE, 'etiquette-lint: 这要用到 jinja2，尚未安装\n   写  python -m pip install '
     '"etiquette-lint[html]"\n'),
]  # fmt: skip


@pytest.mark.parametrize(("locale", "expected"), MISSING, ids=["English", "Chinese"])
def test_without_jinja2_the_remedy_is_named(
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    tmp_path: Path,
    locale: tuple[str, str],
    expected: str,
) -> None:
    monkeypatch.setitem(sys.modules, "jinja2", None)
    ready.cache_clear()
    out = tmp_path / "report.html"
    argv = ["check", JOB_SEARCH, *locale, "--format", "html", "-o", str(out)]
    assert main(argv) == 2
    assert capsys.readouterr() == ("", expected)
    assert not out.exists()


def test_jinja2_is_known_in_one_place_and_loaded_late() -> None:
    package = ROOT / "etiquette_lint"
    texts = {one.name: one.read_text("utf-8") for one in package.rglob("*.py")}
    knowing = [name for name, text in texts.items() if re.search("(import|from) jinja2", text)]
    assert knowing == ["environment.py"]
    script = (
        "import sys; sys.modules['jinja2'] = None; from etiquette_lint.cli.entry import main; "
        f"sys.exit(main(['check', {JOB_SEARCH!r}]))"
    )
    assert (
        subprocess.run([sys.executable, "-c", script], cwd=ROOT, capture_output=True).returncode
        == 1
    )
