"""What is said of YAML and JSON that cannot be read."""

YAML: dict[str, dict[str, tuple[str, str]]] = {
    "key-repeated": {
        "en": ("'{key}' stands here twice; the first is in line {line}", "write  it once"),
        "zh-Hans": ("“{key}”写了两次；第一次在第 {line} 行", "只写一次"),
    },
    "yaml-tab": {
        "en": ("a tab; YAML is indented with spaces only", "write  spaces instead of the tab"),
        "zh-Hans": ("这里有制表符（Tab）；YAML 只能用空格缩进", "把制表符改成空格"),
    },
    "yaml-placeholder": {
        "en": ("a text that begins with '{{' needs quotes", 'write  "{rest}"'),
        "zh-Hans": ("以“{{”开头的文字要加引号", '改成  "{rest}"'),
    },
    "yaml-fullwidth-quote": {
        "en": ("full-width quote {mark}; it does not quote anything here", "write  {meant}"),
        "zh-Hans": ("全角引号 {mark} 在这里不起引号的作用", "改成  {meant}"),
    },
    "yaml-fullwidth": {
        "en": ('full-width "{mark}"; the plain mark is needed here', "write  {meant}"),
        "zh-Hans": ("这里是全角“{mark}”，应为半角", "改成  {meant}"),
    },
    "yaml-comment-cut": {
        "en": (
            "what follows ' #' is a comment, and cuts the text short",
            "write  the whole text in quotes, or a space after '#' if it is a comment",
        ),
        "zh-Hans": (
            "空格加“#”之后的内容会被当成注释，文字被截断",
            "给整段文字加上引号；如果确实是注释，请在“#”后加一个空格",
        ),
    },
    "yaml-colon-space": {
        "en": ('a space is missing after "{field}:"', "write  {field}: {rest}"),
        "zh-Hans": ("“{field}:”后面缺一个空格", "改成  {field}: {rest}"),
    },
    "yaml-dash-space": {
        "en": ("a space is missing after '-'", "write  - {rest}"),
        "zh-Hans": ("“-”后面缺一个空格", "改成  - {rest}"),
    },
    "yaml-colon-in-text": {
        "en": ("a text with ': ' in it needs quotes", 'write  {field}: "{text}"'),
        "zh-Hans": ("文字里含有冒号加空格，要加引号", '改成  {field}: "{text}"'),
    },
    "yaml-indent": {
        "en": (
            "this does not fit the lines above: is it indented rightly?",
            "write  the entries of one map or list with the same number of spaces before them",
        ),
        "zh-Hans": (
            "这一行与上面各行对不上：缩进对吗？",
            "同一层的各行，前面的空格数要一样",
        ),
    },
    "yaml-quote-open": {
        "en": ("this quote {mark} is never closed", "write  {mark} at the end of the text"),
        "zh-Hans": ("引号 {mark} 没有对应的后引号", "在文字末尾加上 {mark}"),
    },
    "yaml-after-quote": {
        "en": (
            "the text goes on after its closing quote {mark}",
            "write  the whole text in quotes; a quote inside them is \\\" in \"...\", '' in '...'",
        ),
        "zh-Hans": (
            "后引号 {mark} 之后还有文字",
            "给整段文字加上引号；引号里的引号，在 \"...\" 中写作 \\\"，在 '...' 中写作 ''",
        ),
    },
    "yaml-bracket-open": {
        "en": ("this '{mark}' is never closed", "write  the closing bracket where it ends"),
        "zh-Hans": ("“{mark}”没有对应的右括号", "在结尾处补上右括号"),
    },
    "yaml-comma-missing": {
        "en": (
            "a comma or a closing bracket is missing before this",
            "write  , between two entries",
        ),
        "zh-Hans": ("此处之前缺少逗号或右括号", "两项之间写半角逗号 ,"),
    },
    "yaml-key-colon-missing": {
        "en": ("there is no ':' after '{word}'", "write  a key, ':' and a space, then its value"),
        "zh-Hans": ("“{word}”后面没有冒号", "写成：键名、半角冒号、一个空格，然后是值"),
    },
    "yaml-character": {
        "en": ("a text cannot begin with '{mark}' without quotes", "write  the text in quotes"),
        "zh-Hans": ("不加引号的文字不能以“{mark}”开头", "给文字加上引号"),
    },
    "yaml-escape": {
        "en": (
            'an unknown escape: in "..." a backslash is special',
            "write  \\\\ for a backslash, or the text in single quotes",
        ),
        "zh-Hans": (
            '无法识别的转义：在 "..." 里反斜杠有特殊含义',
            "反斜杠写作 \\\\，或改用单引号",
        ),
    },
    "yaml-directive": {
        "en": ("a directive of YAML that is not understood", "write  the file without it"),
        "zh-Hans": ("无法识别的 YAML 指令", "请去掉它"),
    },
    "yaml-documents": {
        "en": ("a second YAML document begins here", "write  one document a file, without '---'"),
        "zh-Hans": ("这里开始了第二个 YAML 文档", "一个文件只写一个文档，去掉“---”"),
    },
    "yaml-tag": {
        "en": (
            "the tag '{tag}' is not read here",
            "write  the value without it (known: !!str !!int !!bool !!null !!map !!seq)",
        ),
        "zh-Hans": (
            "不支持标签“{tag}”",
            "去掉它（可用：!!str !!int !!bool !!null !!map !!seq）",
        ),
    },
    "yaml-tag-value": {
        "en": ("'{value}' is not what {tag} says", "write  the value without the tag"),
        "zh-Hans": ("“{value}”与标签 {tag} 不符", "去掉标签"),
    },
    "yaml-merge": {
        "en": ("'<<' (merging maps) is not read here", "write  the fields out"),
        "zh-Hans": ("不支持“<<”（合并）", "请把各字段写全"),
    },
    "yaml-key-not-text": {
        "en": (
            "a key must be a plain word, not a list, a map or an alias",
            "write  a text that begins with a bracket in quotes",
        ),
        "zh-Hans": ("键名必须是普通文字，不能是列表、表或别名", "以括号开头的文字要加引号"),
    },
    "yaml-key-empty": {
        "en": ("a ':' without a key before it", "write  a key before it"),
        "zh-Hans": ("冒号前面没有键名", "在冒号前写上键名"),
    },
    "yaml-aliases": {
        "en": ("more than {limit} aliases", "write  the values out"),
        "zh-Hans": ("别名超过 {limit} 个", "请把内容直接写出来"),
    },
    "yaml-alias-unknown": {
        "en": (
            "nothing that could be read before it is marked '&{name}'",
            "write  the value out",
        ),
        "zh-Hans": ("前面能读到的内容里没有标记“&{name}”", "请把内容直接写出来"),
    },
    "yaml-alias-cycle": {
        "en": ("'*{name}' stands inside what it stands for", "write  the value out"),
        "zh-Hans": ("“*{name}”引用了它自己所在的内容", "请把内容直接写出来"),
    },
    "yaml-unclear": {
        "en": (
            "this is not readable YAML",
            "write  one 'key: value' a line, lists with '- ', odd texts in quotes",
        ),
        "zh-Hans": (
            "这里的 YAML 读不懂",
            "每行写一个“键: 值”，列表各项以“- ”开头，特殊文字加引号",
        ),
    },
}

JSON: dict[str, dict[str, tuple[str, str]]] = {
    "surrogate": {
        "en": ("half of a character (a lone surrogate)", "write  the whole character"),
        "zh-Hans": ("半个字符（孤立的代理码位）", "请写完整的字符"),
    },
    "json-comment": {
        "en": ("JSON has no comments", "write  the file without them, or as YAML"),
        "zh-Hans": ("JSON 不能有注释", "去掉注释，或改用 YAML"),
    },
    "json-single-quote": {
        "en": ("JSON quotes texts and keys with double quotes", 'write  "'),
        "zh-Hans": ("JSON 的键名和文字要用双引号", '改成  "'),
    },
    "json-fullwidth": {
        "en": ('full-width "{mark}"; the plain mark is needed here', "write  {meant}"),
        "zh-Hans": ("这里是全角“{mark}”，应为半角", "改成  {meant}"),
    },
    "json-trailing-comma": {
        "en": ("a comma with nothing after it", "write  the last entry without a comma"),
        "zh-Hans": ("逗号后面没有内容", "最后一项后面不写逗号"),
    },
    "json-not-a-number": {
        "en": ("'{word}' is not a number in JSON", "write  a number, null, or a text in quotes"),
        "zh-Hans": ("JSON 里没有“{word}”这样的数", "改成数字、null，或加引号的文字"),
    },
    "json-number": {
        "en": ("'{word}' is not a number in JSON", 'write  a text in quotes: "{word}"'),
        "zh-Hans": ("JSON 里没有“{word}”这样的数", '改成加引号的文字："{word}"'),
    },
    "json-number-long": {
        "en": ("a number of more than {limit} digits", "write  it in quotes"),
        "zh-Hans": ("数字超过 {limit} 位", "给它加上引号"),
    },
    "json-word": {
        "en": ("'{word}' is written '{meant}' in JSON", "write  {meant}"),
        "zh-Hans": ("“{word}”在 JSON 里写作 {meant}", "改成  {meant}"),
    },
    "json-key-unquoted": {
        "en": ("the key '{word}' needs double quotes", 'write  "{word}":'),
        "zh-Hans": ("键名“{word}”要加双引号", '改成  "{word}":'),
    },
    "json-text-unquoted": {
        "en": ("the text '{word}' needs double quotes", 'write  "{word}"'),
        "zh-Hans": ("文字“{word}”要加双引号", '改成  "{word}"'),
    },
    "json-quote-open": {
        "en": ("this text is not closed on its line", 'write  " at its end; a new line is \\n'),
        "zh-Hans": ("这段文字在本行没有后引号", '在末尾加上 "；换行写作 \\n'),
    },
    "json-escape": {
        "en": ("'{mark}' is no escape of JSON", "write  \\\\ for a backslash"),
        "zh-Hans": ("JSON 里没有“{mark}”这种转义", "反斜杠写作 \\\\"),
    },
    "json-control": {
        "en": (
            "a control character ({mark}) inside a text",
            "write  \\t for a tab, or leave it out",
        ),
        "zh-Hans": ("文字里有控制字符（{mark}）", "制表符写作 \\t，其他的请去掉"),
    },
    "json-comma-missing": {
        "en": ("a comma is missing before this", "write  , between two entries"),
        "zh-Hans": ("此处之前缺少逗号", "两项之间写半角逗号 ,"),
    },
    "json-colon-missing": {
        "en": ("a ':' is missing after the key", 'write  "key": value'),
        "zh-Hans": ("键名后面缺少冒号", '写成  "键": 值'),
    },
    "json-value-missing": {
        "en": ("a value is missing before this", "write  a value, or leave the key out"),
        "zh-Hans": ("此处之前缺少值", "补上值，或去掉这个键"),
    },
    "json-bracket-other": {
        "en": ("'{mark}' does not close the '{opened}' of line {line}", "write  the other bracket"),
        "zh-Hans": ("“{mark}”与第 {line} 行的“{opened}”不配对", "改成对应的括号"),
    },
    "json-unclosed": {
        "en": ("this '{mark}' is never closed", "write  the closing bracket where it ends"),
        "zh-Hans": ("“{mark}”没有对应的右括号", "在结尾处补上右括号"),
    },
    "json-extra": {
        "en": (
            "the JSON ends before this",
            "write  one JSON value a file; one act a line is JSONL (name it .jsonl)",
        ),
        "zh-Hans": (
            "JSON 到此已经结束，后面还有内容",
            "一个文件只写一个 JSON；每行一项的是 JSONL（文件名用 .jsonl）",
        ),
    },
    "json-nothing": {
        "en": ("there is nothing here", 'write  {{"actions": []}}'),
        "zh-Hans": ("这里什么都没有", '写成  {{"actions": []}}'),
    },
    "json-unclear": {
        "en": ("'{mark}' does not belong here", 'write  {{"key": "value"}}'),
        "zh-Hans": ("这里不应出现“{mark}”", '写成  {{"键": "值"}}'),
    },
}

NOTATIONS = {**YAML, **JSON}
