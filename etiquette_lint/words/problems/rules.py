"""What is said of a rule that was not understood: its conditions, words and examples."""

CONDITIONS: dict[str, dict[str, tuple[str, str]]] = {
    "pack-fact-unknown": {
        "en": (
            "unknown fact '{field}'{near}",
            "write  one of: {options}        (etiquette-lint explain facts)",
        ),
        "zh-Hans": (
            "没有“{field}”这个事实{near}",
            "可用的事实：{options}        （etiquette-lint explain facts）",
        ),
    },
    "pack-fact-value": {
        "en": ("'{fact}' is never '{value}'{near}", "write  one of: {options}"),
        "zh-Hans": ("{fact} 没有“{value}”这个值{near}", "可用的值：{options}"),
    },
    "pack-fact-not-flag": {
        "en": ("'{fact}' is true or false, not {found}", "write  {fact}: true, or {fact}: false"),
        "zh-Hans": (
            "{fact} 只能是 true 或 false，不能是 {found}",
            "改成  {fact}: true 或 {fact}: false",
        ),
    },
    "pack-fact-not-number": {
        "en": (
            "'{fact}' is a number, and {found} is none",
            "write  {fact}: {{at_least: 9}}        (or more_than, at_most, less_than)",
        ),
        "zh-Hans": (
            "{fact} 是数字，{found} 不是",
            "改成  {fact}: {{at_least: 9}}        （或 more_than、at_most、less_than）",
        ),
    },
    "pack-bound-of-word": {
        "en": (
            "'{field}' compares numbers, and '{fact}' is a word",
            "write  {fact}: {shown}, a list of words, or {fact}: {{not: [{shown}]}}",
        ),
        "zh-Hans": (
            "{field} 用来比较数字，而 {fact} 是词",
            "改成  {fact}: {shown}、词的列表，或 {fact}: {{not: [{shown}]}}",
        ),
    },
    "pack-not-of-number": {
        "en": (
            "'not' is for words, and '{fact}' is a number",
            "write  {fact}: {{at_most: 9}}, or put it under 'unless'",
        ),
        "zh-Hans": (
            "not 用于词，而 {fact} 是数字",
            "改成  {fact}: {{at_most: 9}}，或写到 unless 下面",
        ),
    },
    "pack-clause-empty": {
        "en": ("'{key}' names no fact, so it would always hold", "write  {example}"),
        "zh-Hans": ("{key} 没有写任何事实，等于永远成立", "改成  {example}"),
    },
    "pack-source-unknown": {
        "en": (
            "there is no source '{value}'{near}",
            "write  one of: {options}, or add it under 'sources'",
        ),
        "zh-Hans": (
            "sources 里没有“{value}”{near}",
            "可用的来源：{options}；或在 sources 里加上它",
        ),
    },
    "pack-question-unknown": {
        "en": (
            "the pack asks no question '{value}'{near}",
            "write  a name that stands under 'questions'",
        ),
        "zh-Hans": ("questions 里没有“{value}”{near}", "改成 questions 里的名字"),
    },
    "pack-rule-unknown": {
        "en": (
            "there is no rule '{value}' in this pack{near}",
            "write  the name of a rule of this pack",
        ),
        "zh-Hans": ("这个规则包里没有“{value}”这条规则{near}", "改成本规则包里的规则名"),
    },
    "pack-overrules-itself": {
        "en": ("a rule cannot overrule itself", "write  the name of another rule"),
        "zh-Hans": ("规则不能优先于自己", "改成另一条规则的名字"),
    },
    "pack-overrules-circle": {
        "en": (
            "rules that overrule one another in a circle: {value}",
            "leave one of these out",
        ),
        "zh-Hans": ("几条规则互相优先，成了一个圈：{value}", "去掉其中一个"),
    },
    "pack-former-in-use": {
        "en": ("'{value}' is a rule of this pack now", "write  a name that no rule has"),
        "zh-Hans": ("“{value}”现在是本规则包里的规则", "改成没有规则使用的名字"),
    },
    "pack-former-twice": {
        "en": ("'{value}' is a former name of '{other}' already", "write  it at one of the two"),
        "zh-Hans": ("“{value}”已经是“{other}”的旧名", "只写在其中一条"),
    },
}

TESTS: dict[str, dict[str, tuple[str, str]]] = {
    "pack-phrases-unknown": {
        "en": (
            "there is no list of phrases '{value}'{near}",
            "write  the phrases themselves, or add the list under 'phrases'",
        ),
        "zh-Hans": (
            "phrases 里没有“{value}”这个词表{near}",
            "直接写词句，或在 phrases 里加上词表",
        ),
    },
    "pack-pattern-unclosed": {
        "en": (
            "the pattern '{value}' opens a bracket that is never closed",
            "write  its closing bracket, or \\ before a bracket that is meant as text",
        ),
        "zh-Hans": (
            "模式“{value}”里有没关上的括号",
            "补上右括号；如果括号本身就是文字，在前面加 \\",
        ),
    },
    "pack-pattern-unopened": {
        "en": (
            "the pattern '{value}' closes a bracket that was never opened, at character {position}",
            "write  \\ before it if it is meant as text",
        ),
        "zh-Hans": (
            "模式“{value}”第 {position} 个字符是多余的右括号",
            "如果括号本身就是文字，在前面加 \\",
        ),
    },
    "pack-pattern-repeat": {
        "en": (
            "the pattern '{value}' has nothing to repeat at character {position}",
            "write  \\ before *, + or ? if it is meant as text",
        ),
        "zh-Hans": (
            "模式“{value}”第 {position} 个字符处没有可以重复的内容",
            "如果 *、+、? 本身就是文字，在前面加 \\",
        ),
    },
    "pack-pattern-backslash": {
        "en": ("the pattern '{value}' ends in a lone \\", "write  \\\\ if a backslash is meant"),
        "zh-Hans": ("模式“{value}”以单独的 \\ 结尾", "如果就是要反斜杠，写 \\\\"),
    },
    "pack-pattern-invalid": {
        "en": (
            "the pattern '{value}' goes wrong at character {position}",
            "write  \\ before a mark that is meant as text; plain phrases go under 'contains'",
        ),
        "zh-Hans": (
            "模式“{value}”从第 {position} 个字符起不对",
            "本身就是文字的符号前加 \\；普通词句请写在 contains 下面",
        ),
    },
    "pack-pattern-unusable": {
        "en": ("the pattern '{value}' cannot be used", "write  a simpler one"),
        "zh-Hans": ("模式“{value}”无法使用", "请写简单一些"),
    },
    "pack-pattern-empty": {
        "en": (
            "the pattern '{value}' fits every text, even an empty one",
            "write  a pattern that needs at least one character",
        ),
        "zh-Hans": ("模式“{value}”什么文字都符合，连空的也符合", "改成至少需要一个字符的模式"),
    },
    "pack-pattern-long": {
        "en": ("a pattern of more than {limit} characters", "write  several shorter ones"),
        "zh-Hans": ("模式超过 {limit} 个字符", "请拆成几个短的"),
    },
}

WORDING: dict[str, dict[str, tuple[str, str]]] = {
    "pack-language-invalid": {
        "en": ("'{value}' is not a language", "write  a tag such as en, zh-Hans or de"),
        "zh-Hans": ("“{value}”不是语言代码", "改成  en、zh-Hans、de 之类"),
    },
    "pack-language-none": {
        "en": ("'{key}' does not say its language", "write  {{{language}: {shown}}}"),
        "zh-Hans": ("{key} 没有写明语言", "改成  {{{language}: {shown}}}"),
    },
    "pack-language-missing": {
        "en": ("'{key}' lacks '{language}', the pack's language", 'write  {language}: "..."'),
        "zh-Hans": ("{key} 缺少本规则包的语言 {language}", '加上  {language}: "..."'),
    },
    "pack-language-repeated": {
        "en": ("'{value}' and '{other}' are both '{language}'", "write  one of the two"),
        "zh-Hans": ("“{value}”和“{other}”都是 {language}", "只写其一"),
    },
    "pack-comma-splits": {
        "en": ("this comma splits the sentence in two", 'write  ["{value}"]'),
        "zh-Hans": ("这个逗号把一句话分成了两项", '改成  ["{value}"]'),
    },
    "pack-comma-ends": {
        "en": (
            "'{value}' is cut off by the comma before it",
            "write  the whole text in quotes",
        ),
        "zh-Hans": ("“{value}”被前面的逗号切开了", "给整段文字加上引号"),
    },
    "pack-placeholder-unknown": {
        "en": ("unknown placeholder '{value}'{near}", "write  one of: {options}"),
        "zh-Hans": ("没有“{value}”这个占位符{near}", "可用的占位符：{options}"),
    },
    "pack-placeholder-access": {
        "en": ("'{value}': a placeholder is a plain name", "write  one of: {options}"),
        "zh-Hans": ("“{value}”：占位符只能是名字", "可用的占位符：{options}"),
    },
    "pack-placeholder-empty": {
        "en": ("an empty placeholder '{value}'", "write  one of: {options}"),
        "zh-Hans": ("空的占位符“{value}”", "可用的占位符：{options}"),
    },
    "pack-placeholder-count": {
        "en": ("'{value}' makes sense only in a rule with 'count'", "write  the text without it"),
        "zh-Hans": ("只有带 count 的规则才能用“{value}”", "请去掉它"),
    },
    "pack-placeholder-matched": {
        "en": ("'{value}' makes sense only in a rule with 'text'", "write  the text without it"),
        "zh-Hans": ("只有带 text 的规则才能用“{value}”", "请去掉它"),
    },
    "pack-brace-lone": {
        "en": (
            "a lone '{value}': braces are for placeholders",
            "write  ( or ) instead, or one of: {options}",
        ),
        "zh-Hans": ("单独的“{value}”：花括号只用于占位符", "改成圆括号，或用：{options}"),
    },
    "pack-brace-fullwidth": {
        "en": ("full-width brace '{value}'", "write  a plain {{ or }}: one of {options}"),
        "zh-Hans": ("全角花括号“{value}”", "改成半角；可用的占位符：{options}"),
    },
}

EXAMPLES: dict[str, dict[str, tuple[str, str]]] = {
    "pack-when-invalid": {
        "en": (
            "'{value}' is not a time from the interview",
            "write  -2d, 0d, 30m or 8d, or an instant: 2026-12-01T10:00Z",
        ),
        "zh-Hans": (
            "“{value}”不是相对面试的时间",
            "改成  -2d、0d、30m、8d，或时刻：2026-12-01T10:00Z",
        ),
    },
    "pack-when-far": {
        "en": ("'{value}' is more than {years} years from the interview", "write  a nearer time"),
        "zh-Hans": ("“{value}”离面试超过 {years} 年", "请写近一些的时间"),
    },
    "pack-person-unknown": {
        "en": ("there is no ready-made person '{value}'{near}", "write  one of: {options}"),
        "zh-Hans": ("例子里没有“{value}”这个现成的人{near}", "可用的人：{options}"),
    },
    "pack-marks-invalid": {
        "en": (
            "one << and after it one >> mark what is matched",
            'write  "<<Great post>>, thanks"',
        ),
        "zh-Hans": ("用一个 << 和它后面的一个 >> 标出匹配的文字", '改成  "<<Great post>>, thanks"'),
    },
    "pack-examine-outside": {
        "en": ("there is no act {value}; the example has {limit}", "write  1 to {limit}"),
        "zh-Hans": ("没有第 {value} 项；这个例子共 {limit} 项", "改成  1 到 {limit}"),
    },
    "pack-example-repeated": {
        "en": (
            "two examples of this rule are called '{value}'",
            "write  another title, or an id: of its own",
        ),
        "zh-Hans": ("这条规则有两个例子都叫“{value}”", "换一个标题，或另写 id"),
    },
    "rule-draft": {
        "en": (
            "no example",
            "Every rule shows one act it speaks of and one it does not.\n"
            'As a draft it already works with "check --pack"; "packs test" waits for the examples.',
        ),
        "zh-Hans": (
            "没有例子",
            "每条规则都要有一个适用的例子和一个不适用的例子。\n"
            "作为草稿，已经可以用 check --pack；packs test 还要等例子。",
        ),
    },
    "rule-draft-applies": {
        "en": (
            "no example of which it speaks",
            "Every rule shows one act it speaks of and one it does not.\n"
            'As a draft it already works with "check --pack"; "packs test" waits for the example.',
        ),
        "zh-Hans": (
            "没有适用的例子",
            "每条规则都要有一个适用的例子和一个不适用的例子。\n"
            "作为草稿，已经可以用 check --pack；packs test 还要等这个例子。",
        ),
    },
    "rule-draft-silent": {
        "en": (
            "no example in which it stays silent",
            "Every rule shows one act it speaks of and one it does not.\n"
            'As a draft it already works with "check --pack"; "packs test" waits for the example.',
        ),
        "zh-Hans": (
            "没有不适用的例子",
            "每条规则都要有一个适用的例子和一个不适用的例子。\n"
            "作为草稿，已经可以用 check --pack；packs test 还要等这个例子。",
        ),
    },
}

RULES: dict[str, dict[str, tuple[str, str]]] = {**CONDITIONS, **TESTS, **WORDING, **EXAMPLES}
