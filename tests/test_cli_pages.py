from pathlib import Path

import pytest
from job_search import LOG, NOW, PACK, acts, write

from etiquette_lint import load_pack, read_log
from etiquette_lint.cli.entry import main
from etiquette_lint.cli.lists import PAGES
from etiquette_lint.facts import FACTS
from etiquette_lint.models.vocabulary import KINDS, MILESTONES, OUTCOMES, PHASES, ROLES
from etiquette_lint.words import meanings

HAYS = load_pack("hays")


@pytest.fixture(autouse=True)
def _in_english(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("TZ", "Asia/Shanghai")
    for name in ("LC_ALL", "LC_MESSAGES", "LANG", "FORCE_COLOR", "NO_COLOR"):
        monkeypatch.delenv(name, raising=False)


@pytest.fixture
def log(tmp_path: Path) -> str:
    return write(tmp_path, "job-search.yaml", LOG)


@pytest.fixture
def coach(tmp_path: Path) -> str:
    return write(tmp_path, "coach.yaml", PACK)


def page(*argv: str, capsys: pytest.CaptureFixture[str]) -> str:
    """Return a page, told without a word on the side, no line too wide."""
    assert main(argv) == 0
    told = capsys.readouterr()
    assert told.err == ""
    return told.out


def test_the_page_of_a_rule_says_all_there_is(capsys: pytest.CaptureFixture[str]) -> None:
    told = page("explain", "hays/comment-quota", "--now", NOW, capsys=capsys)
    for part in (
        "3 posts of this person commented on; keep to 2.",
        "Level      warning: such an act is answered with CAREFUL",
        "Basis      stated: the source says so",
        "Source     Jobseekers, it's not okay to connect with your interviewer on Social",
        "Hays, 14 Apr 2016 (10 years ago); read as a whole",
        "https://www.hays.cn/",
        "When       kind: comment\n",
        "Count      more than 2 different posts to the same person, in the whole process",
        "Overrules  hays/comment-on-industry-posts",
        "Examples   speaks: third post\n",
        "silent: second post\n",
    ):
        assert part in told


@pytest.mark.parametrize("locale", ["en", "zh"])
@pytest.mark.parametrize("rule", HAYS.rules)
def test_every_rule_has_a_page(rule: str, locale: str, capsys: pytest.CaptureFixture[str]) -> None:
    told = page("explain", f"hays/{rule}", "--locale", locale, capsys=capsys)
    assert told.startswith(f"hays/{rule}\n")
    assert "{" not in told.partition("\n\n")[0]
    for other in HAYS.rules[rule].overrules:
        assert f"hays/{other}" in told


OPEN = [
    ("hays/comment-on-industry-posts", "en", "This is 2 of 2."),
    ("hays/comment-quota", "en", "3 posts of this person commented on; keep to 2."),
    ("hays/no-request-right-after-interview", "en", "it ended some time earlier."),
    ("hays/no-request-right-after-interview", "zh", "面试结束才不久"),
    ("hays/pushy-text", "en", 'as pushing: "...".'),
    ("us/no-friend-request-on-private-networks", "en", "alone on that platform:"),
    ("jp/no-private-contact", "ja", "に ... で友だち"),
]


@pytest.mark.parametrize(("rule", "locale", "said"), OPEN, ids=[f"{r}-{loc}" for r, loc, _ in OPEN])
def test_what_only_an_act_would_tell_is_left_open(
    rule: str, locale: str, said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    told = page("explain", rule, "--locale", locale, capsys=capsys).partition("\n\n")[0]
    assert said in " ".join(told.split())


def test_a_rule_tells_what_it_yields_to(capsys: pytest.CaptureFixture[str]) -> None:
    told = page("explain", "hays/no-request-before-job", capsys=capsys)
    assert "Yields to  hays/no-request-before-interview\n" in told


def test_a_slug_alone_is_enough(capsys: pytest.CaptureFixture[str]) -> None:
    assert page("explain", "comment-quota", capsys=capsys).startswith("hays/comment-quota\n")


def test_a_rule_of_ones_own_pack_is_explained_by_old_and_new_names(
    coach: str, capsys: pytest.CaptureFixture[str]
) -> None:
    for name in ("coach/no-likes", "no-likes", "coach/no-reactions"):
        told = page("explain", name, "--pack", coach, "--locale", "ja", capsys=capsys)
        assert "coach/no-likes\n  いいねは控える。" in told


WANTED = {
    "a number": ("hours_to_interview: {less_than: 36}", "interview: less than 36\n"),
    "a number by its name": ("hours_to_interview: {more_than: $soon}", "interview: more than 48\n"),
    "all but some": ("platform: {not: [wechat, xing]}", "platform: not WeChat or XING\n"),
}


@pytest.mark.parametrize(("when", "said"), WANTED.values(), ids=WANTED)
def test_a_rule_says_what_it_wants(
    when: str, said: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    text = PACK.replace("went_well: false}\n    message", f"{when}}}\n    message")
    coach = write(tmp_path, "coach.yaml", text.replace("rules:", "params: {soon: 48}\nrules:"))
    told = page("explain", "no-likes", "--pack", coach, capsys=capsys)
    assert said in told


SLIPS = {
    "a rule": ("hays/coment-quota", "did you mean 'hays/comment-quota'?"),
    "a page": ("fact", "did you mean 'facts'?"),
    "neither": ("zzz", "there is no rule or page 'zzz'\n"),
}


@pytest.mark.parametrize(("name", "message"), SLIPS.values(), ids=SLIPS)
def test_what_cannot_be_explained_is_said(
    name: str, message: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["explain", name]) == 2
    assert message in capsys.readouterr().err


WORDS: dict[str, tuple[str, ...]] = {
    "kinds": KINDS,
    "facts": tuple(FACTS),
    "phases": PHASES,
    "roles": ROLES,
    "outcomes": OUTCOMES,
    "milestones": MILESTONES,
    "platforms": ("linkedin", "wechat", "email"),
}


@pytest.mark.parametrize("locale", ["en", "zh"])
@pytest.mark.parametrize("name", PAGES)
def test_a_page_lists_every_word(
    name: str, locale: str, capsys: pytest.CaptureFixture[str]
) -> None:
    told = page("explain", name, "--locale", locale, capsys=capsys)
    listed = [line.split(" ")[0] for line in told.splitlines()]
    assert [word for word in WORDS[name] if word not in listed] == []
    if locale == "zh":
        assert any("\u4e00" <= char <= "\u9fff" for char in told)


def test_the_page_of_kinds_lists_fields_and_other_words(
    capsys: pytest.CaptureFixture[str],
) -> None:
    told = page("explain", "kinds", capsys=capsys)
    assert "react\n    like\n    fields: post\n    also: like," in told
    assert "点赞" in told


def test_alone_it_lists_what_can_be_explained(
    coach: str, capsys: pytest.CaptureFixture[str]
) -> None:
    told = page("explain", "--pack", coach, capsys=capsys)
    assert told.startswith(f"Pages: {', '.join(PAGES)}\n")
    assert "  hays/comment-quota " in told
    assert "  coach/no-likes " in told


def test_every_fact_has_a_meaning_in_chinese() -> None:
    for fact in FACTS.values():
        meaning, unknown = meanings.of_fact(fact.name, (fact.meaning, fact.unknown), "zh-Hans")
        assert meaning != fact.meaning
        assert bool(unknown) == bool(fact.unknown)


@pytest.mark.parametrize("table", meanings.MEANINGS)
def test_meanings_are_told_in_both_languages(table: str) -> None:
    for texts in meanings.MEANINGS[table].values():
        assert set(texts) == {"en", "zh-Hans"}


def test_why_tells_condition_by_condition(log: str, capsys: pytest.CaptureFixture[str]) -> None:
    told = page("why", log, "a2", "hays/no-request-right-after-interview", capsys=capsys)
    assert told.startswith(" × DON'T    Sat 28 Nov 09:00  connection request to Lin Wei, LinkedIn")
    assert "hays/no-request-right-after-interview (error): silent\n" in told
    assert "  √ role: interviewer; it is interviewer\n" in told
    assert "  × phase: just after the interview; it is before the interview\n" in told


def test_why_tells_what_a_rule_yields_to(log: str, capsys: pytest.CaptureFixture[str]) -> None:
    told = page("why", log, "a2", "hays/no-request-before-job", capsys=capsys)
    assert "yields to hays/no-request-before-interview\n" in told


def test_why_tells_what_is_unknown(log: str, capsys: pytest.CaptureFixture[str]) -> None:
    told = page("why", log, "a3", capsys=capsys)
    assert "hays/comment-on-personal-post (warning): cannot tell\n" in told
    assert "  ? post topic: personal; it is unknown\n" in told
    assumed = page("why", log, "a3", "--assume", "post_topic=personal", capsys=capsys)
    assert "hays/comment-on-personal-post (warning): speaks\n" in assumed


def test_why_counts(log: str, capsys: pytest.CaptureFixture[str]) -> None:
    told = " ".join(page("why", log, "a3", "comment-quota", capsys=capsys).split())
    assert told.endswith("to the same person, in the whole process; it is number 2")


def test_why_counts_also_where_the_text_is_not_so(
    tmp_path: Path, log: str, capsys: pytest.CaptureFixture[str]
) -> None:
    text = "text: {contains: thanks}"
    count = "count: {of: acts, more_than: 0, within: 24h, per: target}"
    rules = PACK.replace("{kind: react, role: interviewer, went_well: false}", "{kind: comment}")
    rules = rules.replace("    message", f"    {text}\n    {count}\n    message")
    coach = write(tmp_path, "coach.yaml", rules)
    told = " ".join(page("why", log, "a3", "no-likes", "--pack", coach, capsys=capsys).split())
    assert "× the text is as the rule says: no √ more than 0 acts" in told
    assert told.endswith("within 24 hours; it is number 1")


def test_why_without_a_rule_tells_of_all_rules_those_that_spoke_first(
    log: str, capsys: pytest.CaptureFixture[str]
) -> None:
    told = page("why", log, "a5", capsys=capsys)
    titles = [line for line in told.splitlines() if line.startswith("hays/")]
    assert titles[0] == "hays/no-request-right-after-interview (error): speaks"
    assert all(line.endswith(": silent") for line in titles[1:])


def test_why_takes_the_number_of_an_act(log: str, capsys: pytest.CaptureFixture[str]) -> None:
    first = page("why", log, "a2", capsys=capsys)
    assert page("why", log, "2", capsys=capsys) == first
    assert page("why", log, "#2", capsys=capsys) == first


def test_why_reads_standard_input(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    import io
    import sys

    monkeypatch.setattr(sys, "stdin", io.StringIO(LOG))
    assert "hays/comment-quota" in page("why", "-", "a1", capsys=capsys)


def test_why_in_chinese(log: str, capsys: pytest.CaptureFixture[str]) -> None:
    told = page("why", log, "a2", "--locale", "zh", capsys=capsys)
    assert "hays/no-request-before-interview（错误）：适用\n" in told
    assert "角色：面试官；实际为面试官" in told


def test_why_does_not_mind_what_is_broken_elsewhere(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    text = acts(
        "{kind: dm, platform: x, at: 2026-11-28, to: lin-wei}",
        "{id: b, kind: comment, platform: x, at: 2026-11-28, to: lin-wei}",
    )
    file = write(tmp_path, "log.yaml", text)
    assert "comment on a post" in page("why", file, "b", capsys=capsys)
    assert main(["why", file, "1"]) == 2
    assert '"dm" is called "message" here' in capsys.readouterr().err


WHY_REFUSED = {
    "nothing": ([], "LOG is missing"),
    "no act": (["LOG"], "ACTION is missing"),
    "an act that is none": (["LOG", "a9"], "there is no act 'a9' in"),
    "a log that is none": (["nosuch.yaml", "a1"], "there is no file"),
    "a rule that is none": (["LOG", "a1", "hays/coment-quota"], "did you mean"),
    "a rule about other kinds": (["LOG", "a2", "hays/comment-quota"], "other kinds of acts"),
    "a kind without rules": (["LOG", "a6", "hays/comment-quota"], "no rule in hays"),
    "one word too many": (["LOG", "a1", "hays/comment-quota", "x"], "one argument too many"),
    "standard input twice": (["-", "a1", "--timeline", "-"], "can be read once"),
}


@pytest.mark.parametrize(("argv", "message"), WHY_REFUSED.values(), ids=WHY_REFUSED)
def test_why_refuses_what_it_cannot_answer(
    argv: list[str], message: str, log: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["why", *(log if word == "LOG" else word for word in argv)]) == 2
    told = capsys.readouterr()
    assert message in told.err
    assert told.out == ""


@pytest.mark.parametrize("locale", ["en", "zh"])
def test_the_starter_is_judged_without_a_word_against_it(
    locale: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["init", "--locale", locale]) == 0
    told = capsys.readouterr()
    assert told.out == ""
    assert "etiquette-lint check job-search.yaml" in told.err
    assert main(["job-search.yaml", "--fail-on", "question"]) == 0
    assert "2 acts: 2 fine" in capsys.readouterr().out
    text = Path("job-search.yaml").read_text("utf-8")
    whole = text.replace("  # - id", "  - id").replace("  #   ", "    ")
    assert main([write(tmp_path, "whole.yaml", whole)]) == 1
    assert "no-request-before-interview" in capsys.readouterr().out


def test_the_starter_counts_from_the_day_it_is_written(
    capsys: pytest.CaptureFixture[str],
) -> None:
    told = page("init", "-", "--now", NOW, capsys=capsys)
    assert "timezone: Asia/Shanghai" in told
    assert "starts_at: 2026-12-12 10:00" in told
    assert "{kind: applied, at: 2026-11-21}" in told


def test_a_file_that_is_there_is_left_alone(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = write(tmp_path, "mine.yaml", "precious")
    assert main(["init", file]) == 2
    assert "exists already; nothing was written" in capsys.readouterr().err
    assert Path(file).read_text() == "precious"


def test_a_name_with_a_space_is_quoted(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["init", "my log.yaml"]) == 0
    assert "check 'my log.yaml'" in capsys.readouterr().err
    assert read_log("my log.yaml").problems == ()
