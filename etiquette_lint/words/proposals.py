"""The titles of examples that are proposed: which act, towards whom, and when."""

from collections.abc import Mapping

from etiquette_lint.words import labels

Texts = Mapping[str, str]
OTHER = "other"

_WORDS: dict[str, Texts] = {
    "title": {"en": "{kind}{whom} {moment}", "zh-Hans": "{moment}：{kind}{whom}"},
    "title-with": {"en": "{facts}: {title}", "zh-Hans": "{facts}：{title}"},
    "whom": {"en": " {joint} {role}", "zh-Hans": "（{role}）"},
    "role": {"en": "the {role}", "zh-Hans": "{role}"},
    "role-other": {"en": "somebody else", "zh-Hans": "其他人"},
    "nobody": {"en": "", "zh-Hans": ""},
    "many": {"en": "{number} times", "zh-Hans": "{number} 次"},
    "days-before": {"en": "{number} days before the interview", "zh-Hans": "面试前 {number} 天"},
    "days-after": {"en": "{number} days after the interview", "zh-Hans": "面试后 {number} 天"},
    "hours-before": {
        "en": "{number} hours before the interview",
        "zh-Hans": "面试前 {number} 小时",
    },
    "hours-after": {"en": "{number} hours after the interview", "zh-Hans": "面试后 {number} 小时"},
    "one-day-before": {"en": "the day before the interview", "zh-Hans": "面试前一天"},
    "one-day-after": {"en": "the day after the interview", "zh-Hans": "面试后第二天"},
    "one-hour-before": {"en": "an hour before the interview", "zh-Hans": "面试前一小时"},
    "one-hour-after": {"en": "an hour after the interview", "zh-Hans": "面试后一小时"},
    "during": {"en": "during the interview", "zh-Hans": "面试进行中"},
    "between": {"en": "between two interviews", "zh-Hans": "两轮面试之间"},
    "undated": {"en": "while no date is set", "zh-Hans": "面试日期未定时"},
    "no-interview": {"en": "after the application", "zh-Hans": "投递之后"},
    "unapplied": {"en": "before the application", "zh-Hans": "投递之前"},
    "no-process": {"en": "without an interview", "zh-Hans": "没有面试时"},
    "offer_received": {"en": "after the offer", "zh-Hans": "收到 offer 之后"},
    "offer_accepted": {"en": "once hired", "zh-Hans": "录用之后"},
    "rejected": {"en": "after the rejection", "zh-Hans": "被拒之后"},
    "milestone": {"en": "after this: {milestone}", "zh-Hans": "此后：{milestone}"},
}

_JOINTS: Mapping[str, str] = {
    **dict.fromkeys(("comment", "react", "share"), "on a post by"),
    "research": "about",
    "accept_request": "by",
    "follow": "of",
    "mention": "of",
}
"""What joins an act and a person in English, if not `to`."""


def title_word(key: str, locale: str, **values: object) -> str:
    """Return a piece of a title in a language, else in English."""
    texts = _WORDS[key]
    return texts.get(locale, texts["en"]).format_map(values)


def milestone(kind: str, locale: str) -> str:
    """Return that something happened before."""
    if kind in _WORDS:
        return title_word(kind, locale)
    return title_word("milestone", locale, milestone=labels.of("milestone", kind, locale))


def whom(kind: str, role: str | None, locale: str) -> str:
    """Return towards whom an act of a kind is."""
    if role is None:
        return title_word("nobody", locale)
    known = role != OTHER and role in labels.LABELS["role"]
    word = labels.of("role", role, locale) if known else ""
    told = title_word("role" if known else "role-other", locale, role=word)
    return title_word("whom", locale, joint=_JOINTS.get(kind, "to"), role=told)
