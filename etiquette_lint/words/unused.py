"""What is said of an ignore that is of no use."""

_WORDS = {
    "silent": {
        "en": ("'{rule}' is ignored here, but it says nothing of this act", "remove the ignore"),
        "zh-Hans": ("这里忽略了 {rule}，但该规则并没有提出意见", "删去这条 ignore"),
    },
    "expired": {
        "en": (
            "the ignore of '{rule}' held until {until}",
            "remove the ignore, or give it a later day",
        ),
        "zh-Hans": ("对 {rule} 的忽略只到 {until} 为止", "删去这条 ignore，或改为更晚的日期"),
    },
}

_GENERAL = {
    "en": (
        "An ignore is of no use: its rule says nothing of the act, or its last day is past.",
        "remove the ignore, or give it a later day",
    ),
    "zh-Hans": (
        "ignore 没有用处：该规则没有提出意见，或已过期",
        "删去这条 ignore，或改为更晚的日期",
    ),
}


def general(locale: str) -> tuple[str, str, str]:
    """Return what such ignores have in common: message, remedy and the language they are in."""
    language = locale if locale in _GENERAL else "en"
    return *_GENERAL[language], language


def words(why: str, locale: str, **blanks: object) -> tuple[str, str, str]:
    """Return message, remedy and the language they are in; blanks are `rule` and `until`."""
    language = locale if locale in _WORDS[why] else "en"
    message, fix = _WORDS[why][language]
    return message.format(**blanks), fix, language
