"""What the user is asked when a program wants something of them."""

from collections.abc import Mapping

_SERVING: dict[str, Mapping[str, str]] = {
    "questions": {
        "en": "About {act}: what only you can say. Leave out what you do not know.",
        "zh-Hans": "关于{act}：以下只有你知道。不知道的可以不填。",
    },
    "the-act": {"en": "{kind}, {platform}, to {to}", "zh-Hans": "{kind}，{platform}，对象 {to}"},
    "nobody": {"en": "nobody in particular", "zh-Hans": "无特定对象"},
    "agree": {
        "en": "Add this interview to {file} (process {process})? Correct what is wrong first.",
        "zh-Hans": "把这场面试加入 {file}（求职过程 {process}）吗？不对的地方请先改好。",
    },
    "starts_at": {"en": "Begins", "zh-Hans": "开始"},
    "ends_at": {"en": "Ends (left out: one hour)", "zh-Hans": "结束（不填按一小时算）"},
    "interviewers": {
        "en": "Who interviews: ids or names, commas between",
        "zh-Hans": "面试官：编号或姓名，用逗号隔开",
    },
}


def asked(key: str, locale: str, **values: object) -> str:
    """Return what the user is asked in a language, else in English."""
    texts = _SERVING[key]
    return texts.get(locale, texts["en"]).format_map(values)
