"""What a pack that is written for somebody says: comments that teach, words to begin with."""

from collections.abc import Mapping

Texts = Mapping[str, str]

_WORDS: dict[str, Texts] = {
    "head": {
        "en": "A rule pack for etiquette-lint, with one finished rule. Test it, and judge by it:",
        "zh-Hans": "etiquette-lint 的规则包，含一条写好的规则。测试和使用：",
    },
    "extends": {
        "en": "its rules hold as well; yours come on top",
        "zh-Hans": "它的规则同样有效，自己的规则加在上面",
    },
    "just-after": {
        "en": "how long an interview counts as just over: a number of ours",
        "zh-Hans": "面试结束后多久算“刚结束”：自定的数字",
    },
    "because": {
        "en": "The rule of this pack speaks of that time.",
        "zh-Hans": "本包的规则要用到这段时间。",
    },
    "read": {
        "en": "whole or excerpt: how much of it you have read",
        "zh-Hans": "whole 或 excerpt：读了全文还是节选",
    },
    "rule": {
        "en": "lower-case letters, digits, hyphens; reports name it {pack}/{rule}",
        "zh-Hans": "小写字母、数字、连字符；报告里写作 {pack}/{rule}",
    },
    "level": {
        "en": "error: do not | warning: careful | info: a note | ok: fine",
        "zh-Hans": "error：不要 | warning：当心 | info：仅提示 | ok：可以",
    },
    "basis": {
        "en": "stated: the source says so | derived: it follows from it | editorial: you say so",
        "zh-Hans": "stated：原文明说 | derived：由原文推论 | editorial：自己的看法",
    },
    "when": {
        "en": "all of these must hold; of a list, any:  [interviewer, recruiter]",
        "zh-Hans": "各项都要成立；列表中任一即可：[interviewer, recruiter]",
    },
    "message": {
        "en": "what people read; {{person}} is the name of the other side",
        "zh-Hans": "给人看的话；{{person}} 是对方的名字",
    },
    "place": {
        "en": "the same in another language: take away the # and write",
        "zh-Hans": "换一种语言：去掉 # 再写",
    },
    "examples": {
        "en": "an act it speaks of, and one near it that it does not; 0d is the interview",
        "zh-Hans": "一个适用的行为，一个相近但不适用的行为；0d 是面试",
    },
    "copy-head": {
        "en": "{rule} of {pack} {version}, to be changed in a pack of yours that says",
        "zh-Hans": "{pack} {version} 的 {rule}，要在自己的包里改动，先写",
    },
    "copy-restate": {
        "en": "Either restate its level or its words; its logic and its examples stay:",
        "zh-Hans": "一种做法：只改级别或说法，条件和例子不变：",
    },
    "copy-because": {"en": "Why you see it differently.", "zh-Hans": "为什么看法不同。"},
    "copy-words": {"en": "Your words.", "zh-Hans": "自己的说法。"},
    "copy-replace": {
        "en": "Or change its logic: what follows switches it off, and {rule} stands in its place.",
        "zh-Hans": "另一种做法：改条件。以下把它关掉，由 {rule} 代替。",
    },
    "copy-overruled": {
        "en": "Not overruled, as the first one is, by {rules}: write that rule anew as well.",
        "zh-Hans": "原规则让位于 {rules}，这一条不会：需要的话也另写一条。",
    },
    "copy-dropped": {
        "en": "Examples left out, for they come out differently without that:",
        "zh-Hans": "因此结果会不同、已略去的例子：",
    },
    "source-title": {"en": "My own advice", "zh-Hans": "我自己的建议"},
    "message-error": {"en": "Do not do this.", "zh-Hans": "不要这样做。"},
    "message-warning": {"en": "Better not; think twice.", "zh-Hans": "最好不要，三思而行。"},
    "message-info": {"en": "Keep this in mind.", "zh-Hans": "请留意。"},
    "message-ok": {"en": "This is fine.", "zh-Hans": "这样做没有问题。"},
}
_TITLES: Texts = {
    "en": "Rules of {name}",
    "zh-Hans": "{name} 的规则",
    "zh-Hant": "{name} 的規則",
    "ja": "{name} のルール",
    "ko": "{name} 규칙",
    "de": "Regeln von {name}",
    "fr": "Les règles de {name}",
    "es": "Reglas de {name}",
}


def first(key: str, locale: str, **values: object) -> str:
    """Return a sentence in a language, else in English."""
    texts = _WORDS[key]
    return texts.get(locale, texts["en"]).format_map(values)


def pack_title(name: str, language: str) -> str:
    """Return the title of a pack in its language, where that is known, else its name."""
    return _TITLES.get(language, "{name}").format(name=name)
