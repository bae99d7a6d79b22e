"""What is said of a corrected plan: beside it, and in the comments that stand for an act."""

from collections.abc import Mapping

_PLANS: dict[str, Mapping[str, str]] = {
    "moved": {
        "en": "{act}: moved from {before} to {at}: {why}",
        "zh-Hans": "{act}：从 {before} 移到 {at}：{why}",
    },
    "held": {
        "en": "{act}: held until '{after}': {why}",
        "zh-Hans": "{act}：暂缓，等到“{after}”之后：{why}",
    },
    "dropped": {
        "en": "{act}: taken out, no time is known at which it is fine: {why}",
        "zh-Hans": "{act}：移出计划，没有已知的合适时间：{why}",
    },
    "stray": {
        "en": "{act}: taken out: what it takes back is not done by then",
        "zh-Hans": "{act}：移出计划：到那时它要撤回的事还没做",
    },
    "open": {
        "en": "{act}: left as it is, with a question: {why}",
        "zh-Hans": "{act}：保持原样，有一个问题待答：{why}",
    },
    "by-rule": {"en": "{why} [{rule}]", "zh-Hans": "{why} [{rule}]"},
    "nothing": {"en": "nothing to change", "zh-Hans": "无需改动"},
}


def told(key: str, locale: str, **values: object) -> str:
    """Return a sentence on a plan in a language, else in English."""
    texts = _PLANS[key]
    return texts.get(locale, texts["en"]).format_map(values)
