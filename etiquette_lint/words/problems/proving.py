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
    "example-changed": {
        "en": (
            "rule \"{rule}\": '{title}' comes out differently here ({heard})",
            "if it should  changes_examples: [{name}]",
        ),
        "zh-Hans": (
            "规则“{rule}”：“{title}”在这里结果不同（{heard}）",
            "如果应该如此  changes_examples: [{name}]",
        ),
    },
    "example-change-needless": {
        "en": (
            "rule \"{rule}\": '{title}' comes out as in {parent}",
            "leave out  {name}",
        ),
        "zh-Hans": ("规则“{rule}”：“{title}”的结果与 {parent} 相同", "删去  {name}"),
    },
    "example-twin": {
        "en": (
            "'{title}' is the same as '{other}'",
            "leave one of the two out, or change what was meant to differ",
        ),
        "zh-Hans": ("“{title}”与“{other}”相同", "删去其一，或改成本来想写的不同情形"),
    },
    "rule-mute": {
        "en": (
            "no example makes it speak",
            "write  an example of an act that it alone is about, or take the rule out",
        ),
        "zh-Hans": ("没有例子能让它提出意见", "写一个只有它适用的例子，或删去这条规则"),
    },
    "rule-muted": {
        "en": (
            "no example makes it speak here any more",
            "switch it off (level: off), or write an example in which it still speaks",
        ),
        "zh-Hans": (
            "在这里已没有例子能让它提出意见",
            "停用它（level: off），或写一个它仍然适用的例子",
        ),
    },
    "rule-twin": {
        "en": (
            "it speaks of just what '{other}' speaks of",
            "take one of the two out, or change what was meant to differ",
        ),
        "zh-Hans": ("它的条件与“{other}”完全相同", "删去其一，或改成本来想写的不同条件"),
    },
    "change-unnoticed": {
        "en": (
            "rule \"{rule}\": no example notices this change: '{change}'",
            "add an example that comes out differently, or, if none can, say why:\n"
            '    equivalent: {{{entry}: "..."}}',
        ),
        "zh-Hans": (
            "规则“{rule}”：没有例子察觉这一改动：“{change}”",
            '加一个结果会不同的例子；如果不可能有，写明原因：\n    equivalent: {{{entry}: "..."}}',
        ),
    },
    "equivalent-needless": {
        "en": (
            "rule \"{rule}\": 'equivalent' explains '{change}', which examples do notice",
            "remove that line",
        ),
        "zh-Hans": ("规则“{rule}”：equivalent 说明了“{change}”，但已有例子察觉", "删去这一行"),
    },
}
