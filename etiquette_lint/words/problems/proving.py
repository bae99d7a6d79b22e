"""What is said of a rule whose examples do not bear it out."""

PROVING: dict[str, dict[str, tuple[str, str]]] = {
    "example-not-spoken": {
        "en": (
            "rule \"{rule}\": it should speak of '{title}' and does not",
            "heard instead: {heard}",
        ),
        "zh-Hans": ("规则“{rule}”：应对“{title}”提出意见，却没有", "实际结果：{heard}"),
    },
    "example-not-silent": {
        "en": (
            "rule \"{rule}\": it should stay silent on '{title}' and does not",
            "heard: {heard}",
        ),
        "zh-Hans": ("规则“{rule}”：不应对“{title}”提出意见，却提出了", "实际结果：{heard}"),
    },
    "example-not-asked": {
        "en": (
            "rule \"{rule}\": '{title}' should ask for {fact} and does not",
            "heard instead: {heard}",
        ),
        "zh-Hans": ("规则“{rule}”：“{title}”应询问 {fact}，却没有", "实际结果：{heard}"),
    },
    "example-other-span": {
        "en": (
            'rule "{rule}": \'{title}\' marks "{wanted}", but the rule matched "{matched}"',
            "write  <<{matched}>>",
        ),
        "zh-Hans": (
            "规则“{rule}”：“{title}”标记的是“{wanted}”，规则匹配到的却是“{matched}”",
            "改成  <<{matched}>>",
        ),
    },
    "example-gap-closed": {
        "en": ("rule \"{rule}\": '{title}' is marked todo, but it passes", "remove  todo: true"),
        "zh-Hans": ("规则“{rule}”：“{title}”标为 todo，却已通过", "删去  todo: true"),
    },
}
