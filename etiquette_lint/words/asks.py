"""Questions the tool itself asks: who somebody is, and facts no pack has words for."""

from collections.abc import Mapping
from typing import Any

from etiquette_lint.words import labels

_FACTS = {
    "post_topic": {
        "en": "Is that post about the industry, or personal?",
        "zh-Hans": "这篇帖子谈的是行业，还是私人生活？",
    },
    "topic": {"en": "What is it about?", "zh-Hans": "内容是关于什么的？"},
    "visibility": {"en": "Is it public, or restricted?", "zh-Hans": "是公开的，还是仅部分人可见？"},
    "is_reply": {
        "en": "Whose comment does this answer?",
        "zh-Hans": "这是在回复谁的评论？",
    },
    "relationship": {
        "en": "How well did you know each other before?",
        "zh-Hans": "你们以前有多熟？",
    },
    "connected": {
        "en": "Are you connected there already?",
        "zh-Hans": "你们在该平台上已经是联系人了吗？",
    },
    "hours_to_interview": {
        "en": "When is the interview?",
        "zh-Hans": "面试在什么时候？",
    },
    "days_since_interview": {
        "en": "In which time zone is the interview?",
        "zh-Hans": "面试在哪个时区？",
    },
    "days_since_application": {
        "en": "When did you apply?",
        "zh-Hans": "你是什么时候申请的？",
    },
    "local_hour": {
        "en": "In which time zone is the process?",
        "zh-Hans": "招聘流程在哪个时区？",
    },
    "weekday": {
        "en": "In which time zone is the process?",
        "zh-Hans": "招聘流程在哪个时区？",
    },
    "text": {
        "en": "Does the text do this? A pattern took too long to tell.",
        "zh-Hans": "文字是否如此？规则的模式匹配超时，无法判断。",
    },
}
_WHO = {"en": 'Who is "{}"?', "zh-Hans": "“{}”是谁？"}
_MEANT = {"en": ' Did you mean "{}"{}?', "zh-Hans": "是不是想写“{}”{}？"}
_ROLES = {"en": " ({})", "zh-Hans": "（{}）"}
_SEPARATOR = {"en": ", ", "zh-Hans": "、"}


def fact(name: str, locale: str) -> str:
    """Return the question for a fact no pack has words for."""
    texts = _FACTS.get(name, {})
    return texts.get(locale) or texts.get("en", f"{name}?")


def who(blanks: Mapping[str, Any], locale: str) -> str:
    """Ask who somebody is whom nobody introduced, naming whom it was perhaps meant to be."""
    language = locale if locale in _WHO else "en"
    asked = _WHO[language].format(blanks["person"])
    if not blanks["meant"]:
        return asked
    roles = _SEPARATOR[language].join(labels.of("role", role, language) for role in blanks["roles"])
    known = _ROLES[language].format(roles) if roles else ""
    return asked + _MEANT[language].format(blanks["meant"], known)
