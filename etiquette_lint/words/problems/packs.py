"""What is said of a rule pack that was not understood, its keys and simple values."""

from etiquette_lint.words.problems.extending import EXTENDING
from etiquette_lint.words.problems.rules import RULES

OF_RULE = {"en": "rule '{}': {}", "zh-Hans": "规则“{}”：{}"}
"""How a problem is said to be of one rule."""
MEANT = {"en": "write  {}", "zh-Hans": "改成  {}"}
"""The remedy where one word was plainly meant."""

WHOLE: dict[str, dict[str, tuple[str, str]]] = {
    "pack-not-found": {
        "en": (
            "there is no rule pack '{value}'{near}",
            "write  one of: {options}, or the path of a file that ends in .yaml",
        ),
        "zh-Hans": (
            "没有“{value}”这个规则包{near}",
            "可用的规则包：{options}；也可以写以 .yaml 结尾的文件路径",
        ),
    },
    "pack-file-missing": {
        "en": (
            "there is no file '{value}'",
            "write  the path of a rule pack, or one of: {options}",
        ),
        "zh-Hans": ("没有“{value}”这个文件", "改成规则包文件的路径，或写：{options}"),
    },
    "pack-entry-point": {
        "en": (
            "the installed package that offers '{value}' does not give the path of a file",
            "ask its author: the entry point must be a path, or a function that returns one",
        ),
        "zh-Hans": (
            "提供“{value}”的已安装软件包没有给出文件路径",
            "请联系作者：入口点应为路径，或返回路径的函数",
        ),
    },
    "pack-rules-missing": {
        "en": ("the rule packs of this tool are not installed with it", "install it again"),
        "zh-Hans": ("本工具自带的规则包没有装上", "请重新安装"),
    },
    "pack-too-large": {
        "en": ("too large for a rule pack", "write  two packs: at most 1 MiB and 100,000 values"),
        "zh-Hans": ("规则包太大", "请分成两个规则包：每个最多 1 MiB、100,000 个值"),
    },
    "pack-too-many": {
        "en": ("more than {limit} problems", "mend these first; the rest was not looked at"),
        "zh-Hans": ("问题超过 {limit} 个", "请先改这些；其余部分没有检查"),
    },
    "pack-empty": {
        "en": (
            "the rule pack is empty",
            "write  format: 1        (a schema for editors: etiquette-lint packs schema)",
        ),
        "zh-Hans": (
            "规则包是空的",
            "写上  format: 1        （编辑器用的 JSON Schema：etiquette-lint packs schema）",
        ),
    },
    "pack-not-a-pack": {
        "en": (
            "this is no rule pack: {found}",
            "write  format: 1, pack: and the rest        (etiquette-lint packs schema)",
        ),
        "zh-Hans": (
            "这不是规则包：{found}",
            "写上  format: 1、pack: 等等        （etiquette-lint packs schema）",
        ),
    },
    "pack-is-log": {
        "en": (
            "this is a log of acts, not a rule pack",
            "to judge it  etiquette-lint check {file}",
        ),
        "zh-Hans": ("这是行为日志，不是规则包", "判断它  etiquette-lint check {file}"),
    },
    "pack-leftover": {
        "en": ("'{value}' is still to be filled in", "write  what belongs there"),
        "zh-Hans": ("“{value}”还没有填写", "换成应有的内容"),
    },
    "pack-format-unknown": {
        "en": ("'{value}' is no format this version knows", "write  format: 1"),
        "zh-Hans": ("这个版本不认识格式“{value}”", "改成  format: 1"),
    },
    "pack-name-reserved": {
        "en": ("'{value}' is the tool's own name for findings about a log", "write  another name"),
        "zh-Hans": ("“{value}”是本工具对日志本身提意见时用的名字", "请换一个名字"),
    },
    "pack-name-twice": {
        "en": ("two different packs are called '{value}'", "write  another name in one of them"),
        "zh-Hans": ("两个不同的规则包都叫“{value}”", "给其中一个改名"),
    },
    "pack-version-invalid": {
        "en": ("'{value}' is not a version", "write  version: 1.0.0"),
        "zh-Hans": ("“{value}”不是版本号", "改成  version: 1.0.0"),
    },
    "pack-region-invalid": {
        "en": (
            "'{value}' is not a region{near}",
            "write  two capital letters, as in ISO 3166: SG, GB, CN",
        ),
        "zh-Hans": ("“{value}”不是地区代码{near}", "改成  ISO 3166 的两个大写字母：SG、GB、CN"),
    },
    "pack-published-invalid": {
        "en": (
            "'{value}' is not a date of publication",
            "write  2016, 2016-04, 2016-04-14 or unknown",
        ),
        "zh-Hans": ("“{value}”不是出版日期", "改成  2016、2016-04、2016-04-14 或 unknown"),
    },
    "pack-url-invalid": {
        "en": ("'{value}' is not a web address", "write  https://www.example.com/guide"),
        "zh-Hans": ("“{value}”不是网址", "改成  https://www.example.com/guide"),
    },
    "pack-number-unknown": {
        "en": ("'{value}' is neither a setting nor a param{near}", "write  one of: {options}"),
        "zh-Hans": ("“{value}”既不是 settings 也不是 params 里的名字{near}", "可用的：{options}"),
    },
    "pack-param-invalid": {
        "en": ("'{key}' must be a number or text, not {found}", "write  {example}"),
        "zh-Hans": ("{key} 应为数字或文字，不能是 {found}", "改成  {example}"),
    },
    "pack-param-reserved": {
        "en": ("'{value}' is a placeholder of its own in messages", "write  another name"),
        "zh-Hans": ("“{value}”本来就是消息里的占位符", "请换一个名字"),
    },
    "pack-question-reserved": {
        "en": ("'{value}' is a fact that every pack has", "write  another name"),
        "zh-Hans": ("“{value}”是所有规则包都有的事实", "请换一个名字"),
    },
}

KEYS: dict[str, dict[str, tuple[str, str]]] = {
    "pack-key-unknown": {
        "en": ("unknown key '{field}'{near}", "write  one of: {options}"),
        "zh-Hans": ("没有“{field}”这个键{near}", "可用的键：{options}"),
    },
    "pack-key-misplaced-pack": {
        "en": (
            "'{field}' belongs to the pack as a whole, not here",
            "write  it at the left edge, beside 'pack' and 'rules'",
        ),
        "zh-Hans": ("“{field}”属于整个规则包，不在这里", "写在最左边，与 pack、rules 并列"),
    },
    "pack-key-misplaced-rule": {
        "en": (
            "'{field}' belongs to a rule, not here",
            "write  it beside 'level' and 'when'; are the spaces before it right?",
        ),
        "zh-Hans": ("“{field}”属于规则，不在这里", "与 level、when 并列；前面的空格数对吗？"),
    },
    "pack-key-misplaced-when": {
        "en": (
            "'{field}' is a fact: it belongs under 'when' or 'unless'",
            "write  it there; are the spaces before it right?",
        ),
        "zh-Hans": (
            "“{field}”是事实，要写在 when 或 unless 下面",
            "移到那里；前面的空格数对吗？",
        ),
    },
    "pack-key-missing": {
        "en": ("'{field}' is missing", "write  {example}"),
        "zh-Hans": ("缺少 {field}", "加上  {example}"),
    },
    "pack-one-missing": {
        "en": ("one of these is missing: {options}", "write  {example}"),
        "zh-Hans": ("下列各项缺一：{options}", "加上  {example}"),
    },
    "pack-one-too-many": {
        "en": ("both '{other}' and '{field}'", "write  one of the two"),
        "zh-Hans": ("{other} 和 {field} 同时出现", "只写其一"),
    },
    "pack-value-empty": {
        "en": ("'{key}' has no value", "write  {example}"),
        "zh-Hans": ("{key} 没有值", "改成  {example}"),
    },
    "pack-not-map": {
        "en": ("'{key}' must have keys under it, not be {found}", "write  {example}"),
        "zh-Hans": ("{key} 下面应有键，不能是 {found}", "改成  {example}"),
    },
    "pack-list-for-map": {
        "en": (
            "'{key}' must have keys under it, not be a list",
            "write  {example}        without '- ' before it",
        ),
        "zh-Hans": ("{key} 下面应有键，不能是列表", "改成  {example}        前面不加“- ”"),
    },
    "pack-map-empty": {
        "en": ("'{key}' is empty", "write  {example}"),
        "zh-Hans": ("{key} 是空的", "改成  {example}"),
    },
    "pack-not-list": {
        "en": ("'{key}' must be a list, not {found}", "write  {example}"),
        "zh-Hans": ("{key} 应为列表，不能是 {found}", "改成  {example}"),
    },
    "pack-list-empty": {
        "en": ("the list '{key}' is empty", "write  {example}"),
        "zh-Hans": ("列表 {key} 是空的", "改成  {example}"),
    },
    "pack-repeated": {
        "en": ("'{value}' stands in the list twice", "write  it once"),
        "zh-Hans": ("列表里“{value}”写了两次", "只写一次"),
    },
    "pack-not-text": {
        "en": ("'{key}' must be text, not {found}", "write  the text in quotes"),
        "zh-Hans": ("{key} 应为文字，不能是 {found}", "给文字加上引号"),
    },
    "pack-text-empty": {
        "en": ("the text of '{key}' is empty", "write  some words"),
        "zh-Hans": ("{key} 的文字是空的", "请写上文字"),
    },
    "pack-not-flag": {
        "en": ("'{key}' is true or false, not {found}", "write  {example}"),
        "zh-Hans": ("{key} 只能是 true 或 false，不能是 {found}", "改成  {example}"),
    },
    "pack-not-true": {
        "en": ("'{key}' can only be true, not {found}", "write  {example}, or leave it out"),
        "zh-Hans": ("{key} 只能是 true，不能是 {found}", "改成  {example}，或删掉"),
    },
    "pack-not-number": {
        "en": ("'{key}' must be a number, not {found}{near}", "write  {example}"),
        "zh-Hans": ("{key} 应为数字，不能是 {found}{near}", "改成  {example}"),
    },
    "pack-number-low": {
        "en": ("'{key}' is {value}, below {limit}", "write  {limit} or more"),
        "zh-Hans": ("{key} 为 {value}，小于 {limit}", "改成  {limit} 或以上"),
    },
    "pack-number-high": {
        "en": ("'{key}' is {value}, above {limit}", "write  {limit} or less"),
        "zh-Hans": ("{key} 为 {value}，大于 {limit}", "改成  {limit} 或以下"),
    },
    "pack-param-unknown": {
        "en": ("there is no param '{value}'{near}", "write  a number, or add it under 'params'"),
        "zh-Hans": ("params 里没有“{value}”{near}", "改成数字，或在 params 里加上它"),
    },
    "pack-param-not-number": {
        "en": (
            "'{value}' is not a number, and '{key}' must be one",
            "write  a number under 'params'",
        ),
        "zh-Hans": ("“{value}”不是数字，而 {key} 应为数字", "在 params 里写数字"),
    },
    "pack-duration-invalid": {
        "en": ("'{value}' is not a duration", "write  48h, 2d, 90m, 2w or P2D"),
        "zh-Hans": ("“{value}”不是时长", "改成  48h、2d、90m、2w 或 P2D"),
    },
    "pack-duration-long": {
        "en": ("'{value}' is longer than {most}", "write  a shorter duration"),
        "zh-Hans": ("“{value}”比 {most} 还长", "请写短一些"),
    },
    "pack-word-unknown": {
        "en": ("'{key}' cannot be '{value}'{near}", "write  one of: {options}"),
        "zh-Hans": ("{key} 不能是“{value}”{near}", "可用的值：{options}"),
    },
    "pack-slug-invalid": {
        "en": ("'{value}' is not a name: lower-case letters, digits and '-'", "write  {meant}"),
        "zh-Hans": ("“{value}”不能作名字：只用小写字母、数字和“-”", "改成  {meant}"),
    },
    "pack-name-invalid": {
        "en": ("'{value}' is not a name: lower-case letters, digits and '_'", "write  {meant}"),
        "zh-Hans": ("“{value}”不能作名字：只用小写字母、数字和“_”", "改成  {meant}"),
    },
}

PACKS: dict[str, dict[str, tuple[str, str]]] = {**WHOLE, **KEYS, **EXTENDING, **RULES}
