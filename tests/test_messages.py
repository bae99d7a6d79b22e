"""A rule's words, filled and in the language asked for."""

from string import printable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from etiquette_lint.messages import Wordings, render

LIN: dict[str, object] = {"person": "Lin Wei"}


def filled(template: str, values: dict[str, object], language: str = "en") -> str:
    return render(Wordings({language: template}, language=language), values, language).message


ENGLISH: dict[str, tuple[str, dict[str, object], str]] = {
    "a name": ("ask {person} later", LIN, "ask Lin Wei later"),
    "nobody's name": ("ask {person} later", {}, "ask this person later"),
    "nobody's name, where a sentence begins": (
        "{person} agreed. {person} asked.",
        {"person": None},
        "This person agreed. This person asked.",
    ),
    "a name keeps its letters where a sentence begins": (
        "{person} agreed.",
        {"person": "lin"},
        "lin agreed.",
    ),
    "no company": ("ask {company}", {}, "ask the company"),
    "a company": ("ask {company}", {"company": "Acme"}, "ask Acme"),
    "a platform by its name": ("on {platform}", {"platform": "wechat"}, "on WeChat"),
    "a platform nobody knows": ("on {platform}", {"platform": "my-forum"}, "on my-forum"),
    "counts and params": (
        "{count} posts; keep to {comment_limit}, {share}, {word}",
        {"count": 3, "comment_limit": 2, "share": 0.5, "word": "two"},
        "3 posts; keep to 2, 0.5, two",
    ),
    "a whole float": ("{limit}", {"limit": 2.0}, "2"),
    "what was matched": ('"{matched}"', {"matched": "please\n accept"}, '"please accept"'),
    "an unknown placeholder stays": ("{nobody} {Person}", LIN, "{nobody} {Person}"),
    "a placeholder without a value stays": ("{count} {hours}", {}, "{count} {hours}"),
    "attributes are not read": (
        "{person.name} {person[0]} {person!r} {person:>9} {}",
        LIN,
        "{person.name} {person[0]} {person!r} {person:>9} {}",
    ),
    "a value is not filled again": (
        "{person} {count}",
        {"person": "{count}", "count": 1},
        "{count} 1",
    ),
    "a value is no pattern": ("{person}", {"person": r"\1 \g<0>"}, r"\1 \g<0>"),
    "placeholders side by side": ("{person}{count} {count}", {**LIN, "count": 1}, "Lin Wei1 1"),
    "controls of a terminal are left out": ("{person}", {"person": "\x1b[31mLin\u202e"}, "[31mLin"),
    "a name of three lines is one": ("{person}", {"person": " Lin\r\n\tWei "}, "Lin Wei"),
}


@pytest.mark.parametrize(("template", "values", "said"), ENGLISH.values(), ids=ENGLISH)
def test_english(template: str, values: dict[str, object], said: str) -> None:
    assert filled(template, values) == said


CHINESE: dict[str, tuple[str, dict[str, object], str]] = {
    "spaces around a name stay": ("评论 {person} 的文章", LIN, "评论 Lin Wei 的文章"),
    "no space stays around a Chinese name": ("评论 {person} 的", {"person": "林伟"}, "评论林伟的"),
    "spaces are put around a foreign name": ("评论{person}的文章", LIN, "评论 Lin Wei 的文章"),
    "a word of ours needs none": ("评论 {person} 的文章", {}, "评论对方的文章"),
    "no company": ("关注 {company} 的主页", {}, "关注该公司的主页"),
    "a Chinese platform": ("在 {platform} 评论", {"platform": "linkedin"}, "在领英评论"),
    "a foreign platform": ("在{platform}评论", {"platform": "facebook"}, "在 Facebook 评论"),
    "an hour, with spaces": ("才 {hours}，不要", {"hours": 1.0}, "才 1 小时，不要"),
    "an hour, without": ("才{hours}，不要", {"hours": 1.0}, "才 1 小时，不要"),
    "less than an hour": ("才 {hours}，不要", {"hours": 0.2}, "才不到 1 小时，不要"),
    "punctuation keeps its spaces": ("（{hours}） {hours}", {"hours": 3}, "（3 小时） 3 小时"),
}


@pytest.mark.parametrize(("template", "values", "said"), CHINESE.values(), ids=CHINESE)
def test_chinese(template: str, values: dict[str, object], said: str) -> None:
    assert filled(template, values, "zh-Hans") == said


HOURS = {
    0: ("under an hour", "不到 1 小时"),
    0.99: ("under an hour", "不到 1 小时"),
    1: ("an hour", "1 小时"),
    1.49: ("an hour", "1 小时"),
    1.5: ("2 hours", "2 小时"),
    2.5: ("3 hours", "3 小时"),
    47.4: ("47 hours", "47 小时"),
    47.5: ("2 days", "2 天"),
    48: ("2 days", "2 天"),
    60: ("3 days", "3 天"),
    240: ("10 days", "10 天"),
}


@pytest.mark.parametrize("hours", HOURS)
def test_hours(hours: float) -> None:
    values: dict[str, object] = {"hours": hours}
    assert (filled("{hours}", values), filled("{hours}", values, "zh-Hans")) == HOURS[hours]


def test_an_hour_begins_a_sentence() -> None:
    assert filled("{hours} ago. {hours} more.", {"hours": 1}) == "An hour ago. An hour more."


@pytest.mark.parametrize("name", ["person", "company", "matched"])
def test_long_values_are_cut_at_sixty_characters(name: str) -> None:
    assert filled(f"{{{name}}}", {name: "x" * 60}) == "x" * 60
    assert filled(f"{{{name}}}", {name: "x" * 61}) == "x" * 57 + "..."


BOTH = Wordings(
    message={"en": "Wait for {person}.", "zh-Hans": "等 {person}。"},
    why={"en": "It is early."},
    instead={"en": ("ask {person}", "wait"), "zh-Hans": ("等一等",)},
    remedy={"zh-Hans": ("撤回",)},
)


def test_every_part_is_said_in_the_language_asked_for_where_it_is_there() -> None:
    said = render(BOTH, {}, "zh_CN.UTF-8")
    assert (said.message, said.why) == ("等对方。", "It is early.")
    assert (said.instead, said.remedy) == (("等一等",), ("撤回",))
    assert said.language == "zh-Hans"


def test_an_item_of_a_list_is_no_sentence() -> None:
    words = Wordings({"en": "No."}, instead={"en": ("{person} first", "wait; {hours} is short")})
    assert render(words, {"hours": 1}, "en").instead == (
        "this person first",
        "wait; an hour is short",
    )


@pytest.mark.parametrize("locale", ["fr", "zh-Hant", "", "x" * 50])
def test_a_language_that_lacks_is_the_pack_s_own(locale: str) -> None:
    said = render(BOTH, {}, locale)
    assert (said.message, said.language) == ("Wait for this person.", "en")


def test_a_part_that_lacks_the_pack_s_own_language_too_is_said_as_it_is() -> None:
    words = Wordings({"en": "Wait."}, remedy={"zh-Hans": ("撤回",)}, language="en")
    assert render(words, {}, "en").remedy == ("撤回",)


def test_our_words_are_english_in_a_language_we_lack() -> None:
    assert filled("{person} / {hours}", {"hours": 3}, "es") == "this person / 3 hours"


@given(st.text(st.sampled_from(printable + "{}人，"), max_size=40), st.text(max_size=80))
def test_no_template_and_no_name_raises(template: str, name: str) -> None:
    for language in ("en", "zh-Hans"):
        said = filled(template + "{person}", {"person": name, "hours": 1.5}, language)
        assert "{person}" not in said or "{person}" in name
        assert "\x1b" not in said.removeprefix(template)
