"""Why a person is asked about a tool call that cannot be told as acts."""

from collections.abc import Mapping

MAP_REASONS = ("campaign", "no-word", "unseen")
"""The reasons that a tool map may give."""
REASONS: Mapping[str, Mapping[str, str]] = {
    "campaign": {
        "en": "'{about}' writes to people whom the call does not name",
        "zh-Hans": "“{about}”会联系一些人，而调用里没有写明是谁",
    },
    "no-word": {
        "en": "'{about}' does something the rules have no word for",
        "zh-Hans": "规则没有说到“{about}”所做的事",
    },
    "unseen": {
        "en": "what '{about}' does cannot be seen from the call",
        "zh-Hans": "从调用里看不出“{about}”会做什么",
    },
    "tool-unknown": {
        "en": "no tool map knows '{about}', and it seems to do something on a social network",
        "zh-Hans": "没有工具对照表认识“{about}”，而它似乎要在社交平台上做某事",
    },
    "tool-disguised": {
        "en": "the tool's name '{about}' has letters that are not what they look like",
        "zh-Hans": "工具名“{about}”里有形似而实非的字符",
    },
    "target-missing": {
        "en": "the call does not say whom it is for: nothing stands under '{about}'",
        "zh-Hans": "调用没有说明对象：“{about}”下没有内容",
    },
    "argument-odd": {
        "en": "what stands under '{about}' is not what belongs there",
        "zh-Hans": "“{about}”下的内容不是应有的内容",
    },
    "too-many": {
        "en": "'{about}' is for more people or steps than are looked at",
        "zh-Hans": "“{about}”涉及的人或步骤太多，没有全部查看",
    },
}
"""By code and language; `about` is a tool or an argument."""


def reason(code: str, about: str, locale: str) -> str:
    """Return why a person is asked, in a language, else in English."""
    texts = REASONS[code]
    return texts.get(locale, texts["en"]).format(about=about)
