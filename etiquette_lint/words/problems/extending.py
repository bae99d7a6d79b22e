"""What is said of a pack that builds on another: which one, what it changes, and why."""

PARENT: dict[str, dict[str, tuple[str, str]]] = {
    "pack-needs-extends": {
        "en": (
            "'{field}' is for packs that extend another",
            'write  extends: {{hays: ">=1.0,<2"}}, or leave it out',
        ),
        "zh-Hans": (
            "只有扩展别的规则包时才能写 {field}",
            '写上  extends: {{hays: ">=1.0,<2"}}，或删掉它',
        ),
    },
    "pack-parent-unknown": {
        "en": (
            "there is no rule pack '{value}' to extend{near}",
            "write  one of: {options}, or the path of a file that ends in .yaml",
        ),
        "zh-Hans": (
            "没有“{value}”这个规则包可以扩展{near}",
            "可用的规则包：{options}；也可以写以 .yaml 结尾的文件路径",
        ),
    },
    "pack-parent-file": {
        "en": (
            "the file '{value}' to extend is not there or cannot be read",
            "write  its path as seen from this file, or one of: {options}",
        ),
        "zh-Hans": (
            "要扩展的文件“{value}”不存在，或无法读取",
            "改成从本文件出发的路径，或写：{options}",
        ),
    },
    "pack-extends-circle": {
        "en": (
            "packs that extend one another in a circle: {value}",
            "write  a pack that does not build on this one",
        ),
        "zh-Hans": ("规则包互相扩展，成了一个圈：{value}", "改成不以本规则包为基础的规则包"),
    },
    "pack-one-parent": {
        "en": (
            "a pack extends one other, and '{value}' is one already",
            "write  one of the two; packs side by side are several --pack",
        ),
        "zh-Hans": (
            "只能扩展一个规则包，已经有“{value}”了",
            "只写其一；几个规则包并用请写多个 --pack",
        ),
    },
    "pack-range-invalid": {
        "en": ("'{value}' is not a range of versions", 'write  "{meant}"'),
        "zh-Hans": ("“{value}”不是版本范围", '改成  "{meant}"'),
    },
    "pack-version-outside": {
        "en": (
            "{pack} is at version {version}, outside '{value}'",
            'compare this pack with it, then write  "{meant}"',
        ),
        "zh-Hans": (
            "{pack} 的版本是 {version}，不在“{value}”之内",
            '与它核对本规则包，然后写  "{meant}"',
        ),
    },
    "pack-name-inherited": {
        "en": ("'{value}' is the name of a pack this one builds on", "write  another name"),
        "zh-Hans": ("“{value}”是本规则包所扩展的规则包的名字", "请换一个名字"),
    },
}

INHERITED: dict[str, dict[str, tuple[str, str]]] = {
    "pack-rule-inherited": {
        "en": (
            "'{value}' is a rule of {pack} already",
            "write  it under 'change', or give yours another name and let it overrule that one",
        ),
        "zh-Hans": (
            "{pack} 里已经有“{value}”这条规则",
            "写到 change 下面；或者另起名字，并优先于它",
        ),
    },
    "pack-source-inherited": {
        "en": (
            "'{value}' is a source of {pack} already",
            "leave it out if it is the same one, else write another name",
        ),
        "zh-Hans": ("{pack} 里已经有“{value}”这个来源", "如果是同一个就删掉，否则换一个名字"),
    },
    "pack-question-inherited": {
        "en": ("'{value}' is a question of {pack} already", "leave it out: rules here can use it"),
        "zh-Hans": ("{pack} 里已经有“{value}”这个问题", "删掉：这里的规则可以直接用它"),
    },
    "pack-phrases-inherited": {
        "en": (
            "'{value}' is a list of phrases of {pack} already",
            "write  {value}+ to add to it, {value}- to take from it, or another name",
        ),
        "zh-Hans": (
            "{pack} 里已经有“{value}”这个词表",
            "写 {value}+ 添加、{value}- 去掉，或换一个名字",
        ),
    },
    "pack-list-unknown": {
        "en": (
            "{pack} has no list of phrases '{value}'{near}",
            "write  a list of {pack}; a new list has no + or -",
        ),
        "zh-Hans": (
            "{pack} 里没有“{value}”这个词表{near}",
            "改成 {pack} 里的词表；新词表的名字不带 + 或 -",
        ),
    },
    "pack-list-unused": {
        "en": (
            "this rule does not use the list '{value}'{near}",
            "write  it under 'phrases' of the pack",
        ),
        "zh-Hans": ("这条规则不用“{value}”这个词表{near}", "写到规则包的 phrases 下面"),
    },
    "pack-edit-sign": {
        "en": (
            "'{value}' does not say whether to add or to take away",
            "write  {value}+ or {value}-",
        ),
        "zh-Hans": ("“{value}”没有写明是添加还是去掉", "改成  {value}+ 或 {value}-"),
    },
    "pack-entry-there": {
        "en": ("'{value}' is in the list of {pack} already", "leave it out"),
        "zh-Hans": ("{pack} 的列表里已经有“{value}”", "删掉它"),
    },
    "pack-entry-absent": {
        "en": (
            "'{value}' is not in the list of {pack}{near}",
            "write  an entry as it stands there, or leave it out",
        ),
        "zh-Hans": ("{pack} 的列表里没有“{value}”{near}", "照那里的写法写，或删掉它"),
    },
}

CHANGING: dict[str, dict[str, tuple[str, str]]] = {
    "pack-change-unknown": {
        "en": (
            "{pack} has no rule '{value}'{near}",
            "write  the name of a rule of {pack}        (etiquette-lint packs show {pack})",
        ),
        "zh-Hans": (
            "{pack} 里没有“{value}”这条规则{near}",
            "改成 {pack} 里的规则名        （etiquette-lint packs show {pack}）",
        ),
    },
    "pack-change-twice": {
        "en": ("'{value}' and '{other}' are the same rule", "write  one change"),
        "zh-Hans": ("“{value}”和“{other}”是同一条规则", "合成一处"),
    },
    "pack-change-logic": {
        "en": (
            "a change leaves '{field}' as it is",
            "overrule the rule by a new one, or switch it off (level: off) and write a new one",
        ),
        "zh-Hans": (
            "change 不能改 {field}",
            "写一条优先于它的新规则；或用 level: off 停用它，再写新规则",
        ),
    },
    "pack-change-empty": {
        "en": (
            "this changes nothing",
            "write  what is otherwise: level, basis, source, message, why, instead, remedy ...",
        ),
        "zh-Hans": (
            "这里什么也没改",
            "写上要改的：level、basis、source、message、why、instead、remedy 等",
        ),
    },
    "pack-change-same": {
        "en": ("{pack} says just this: '{key}' changes nothing", "leave it out"),
        "zh-Hans": ("{pack} 本来就是这样：{key} 没有改变什么", "删掉它"),
    },
    "pack-source-none-left": {
        "en": ("this leaves the rule without a source", "write  source: with those it has now"),
        "zh-Hans": ("这样规则就没有来源了", "用 source 写出现在的来源"),
    },
    "pack-because-missing": {
        "en": (
            "'{field}' is not as in {pack}, and nothing says why",
            'write  because: {{{field}: "..."}}        at the left edge',
        ),
        "zh-Hans": (
            "{field} 与 {pack} 不同，却没有说明理由",
            '写上  because: {{{field}: "..."}}        在最左边',
        ),
    },
    "pack-because-of-nothing": {
        "en": (
            "'{value}' is nothing that this pack restates{near}",
            "write  the name of a setting, a param or a list that is otherwise here",
        ),
        "zh-Hans": (
            "本规则包没有改动“{value}”{near}",
            "改成这里改动过的设定、参数或词表的名字",
        ),
    },
    "pack-param-other-type": {
        "en": (
            "'{key}' is {value} here, and a value of another sort in {pack}",
            "write  a number where {pack} has a number, text where it has text",
        ),
        "zh-Hans": (
            "{key} 在这里是 {value}，与 {pack} 里的类型不同",
            "{pack} 里是数字就写数字，是文字就写文字",
        ),
    },
    "pack-review-newer": {
        "en": (
            "{pack} is at version {version}; nobody can have compared this with {value}",
            "write  reviewed_against: {version}",
        ),
        "zh-Hans": (
            "{pack} 的版本是 {version}，不可能与 {value} 核对过",
            "改成  reviewed_against: {version}",
        ),
    },
    "pack-review-older": {
        "en": (
            "this was last compared with {pack} {value}, and {pack} is at {version} now",
            "compare it again, then write  reviewed_against: {version}",
        ),
        "zh-Hans": (
            "这里上次与 {pack} {value} 核对，而 {pack} 现在是 {version}",
            "重新核对，然后写  reviewed_against: {version}",
        ),
    },
    "pack-example-unknown": {
        "en": (
            "{pack} has no example '{value}'{near}",
            "write  the rule and the example's id: rule/example",
        ),
        "zh-Hans": (
            "{pack} 里没有“{value}”这个例子{near}",
            "写规则名和例子的 id：规则/例子",
        ),
    },
    "pack-defined-in-extends": {
        "en": (
            "'defined_in' is for packs written out whole, not for one that extends another",
            "leave it out: an inherited rule is there already",
        ),
        "zh-Hans": (
            "defined_in 只用于完整写出的规则包，扩展别的规则包时不能用",
            "删掉它：继承来的规则已经在了",
        ),
    },
}

EXTENDING: dict[str, dict[str, tuple[str, str]]] = {**PARENT, **INHERITED, **CHANGING}
