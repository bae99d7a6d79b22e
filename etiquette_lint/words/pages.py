"""The sentences of the pages that `explain`, `why` and `packs` print."""

from collections.abc import Mapping

Texts = Mapping[str, str]


def _row(en: str, zh: str) -> Texts:
    return {"en": en, "zh-Hans": zh}


_PAGES: dict[str, Texts] = {
    "level": _row("Level", "级别"),
    "basis": _row("Basis", "依据"),
    "source": _row("Source", "来源"),
    "against": _row("Against", "相反意见"),
    "why": _row("Why", "理由"),
    "when": _row("When", "何时适用"),
    "unless": _row("Unless", "除非"),
    "text": _row("Text", "文字"),
    "count": _row("Count", "次数"),
    "instead": _row("Instead", "可以改做"),
    "remedy": _row("Remedy", "如何补救"),
    "overrules": _row("Overrules", "优先于"),
    "overruled-by": _row("Yields to", "让位于"),
    "examples": _row("Examples", "例子"),
    "word-meaning": _row("{word}: {meaning}", "{word}：{meaning}"),
    "published": _row("{publisher}, {date}", "{publisher}，{date}"),
    "aged": _row("{published} ({years} years ago)", "{published}（{years} 年前）"),
    "read-whole": _row("{published}; read as a whole", "{published}；读过全文"),
    "read-excerpt": _row("{published}; read in part", "{published}；只读过摘录"),
    "one-of": _row("any of these:", "以下任一："),
    "value-is": _row("{fact}: {values}", "{fact}：{values}"),
    "or": _row(" or ", "或"),
    "and": _row(", ", "，"),
    "none-of": _row("not {values}", "不是{values}"),
    "at_least": _row("at least {number}", "至少 {number}"),
    "more_than": _row("more than {number}", "多于 {number}"),
    "at_most": _row("at most {number}", "至多 {number}"),
    "less_than": _row("less than {number}", "少于 {number}"),
    "any_request": _row("any request", "任何请求"),
    "counted": _row("{number} {what} {per}, {within}", "{within}，{per}，{number} {what}"),
    "acts": _row("acts", "次行为"),
    "posts": _row("different posts", "篇不同的帖子"),
    "per-target": _row("to the same person", "对同一个人"),
    "per-everyone": _row("to anybody", "对所有人"),
    "within-process": _row("in the whole process", "整个流程中"),
    "within": _row("within {duration}", "{duration}之内"),
    "hours": _row("{number} hours", "{number} 小时"),
    "days": _row("{number} days", "{number} 天"),
    "contains": _row("it has {phrases}", "含有{phrases}"),
    "listed": _row(
        "words of the list {name} ({phrases}, ...)", "词表 {name} 里的词（{phrases}等）"
    ),
    "lacks": _row("it has none of {phrases}", "不含{phrases}"),
    "mostly": _row(
        "at least {number} per cent of the words are {phrases}", "至少 {number}% 的词是{phrases}"
    ),
    "fewer_words_than": _row("it has fewer than {number} words", "少于 {number} 个词"),
    "more_words_than": _row("it has more than {number} words", "多于 {number} 个词"),
    "matches": _row("it matches {phrases}", "符合{phrases}"),
    "only_emoji": _row("it is emoji alone", "只有表情符号"),
    "applies": _row("speaks: {title}", "适用：{title}"),
    "silent": _row("silent: {title}", "不适用：{title}"),
    "asks": _row("asks: {title}", "会问：{title}"),
    "fields": _row("fields: {fields}", "字段：{fields}"),
    "also": _row("also: {words}", "又称：{words}"),
    "all-kinds": _row("Every kind takes: {fields}.", "所有种类都可以写：{fields}。"),
    "values": _row("values: {values}", "取值：{values}"),
    "numbers": _row("a number, compared with bounds", "数字，与界限比较"),
    "flags": _row("true or false", "true 或 false"),
    "unknown": _row("unknown if {when}", "{when}时未知"),
    "process": _row("process: {process}", "流程：{process}"),
    "network": _row("network: {network}", "类型：{network}"),
    "rules-of": _row("Rules of {pack}", "{pack} 的规则"),
    "pages": _row("Pages: {pages}", "可查的页：{pages}"),
    "more": _row("More: etiquette-lint explain {name}", "详见：etiquette-lint explain {name}"),
    "spoke": _row("speaks", "适用"),
    "silent-rule": _row("silent", "不适用"),
    "undecided": _row("cannot tell", "无法判断"),
    "overruled": _row("yields to {rules}", "让位于 {rules}"),
    "perhaps-overruled": _row("may yield to {rules}", "可能让位于 {rules}"),
    "rule-title": _row("{rule} ({level}): {verdict}", "{rule}（{level}）：{verdict}"),
    "step": _row("{wanted}; it is {found}", "{wanted}；实际为{found}"),
    "step-unless": _row("unless {wanted}; it is {found}", "除非{wanted}；实际为{found}"),
    "step-count": _row("{wanted}; it is number {found}", "{wanted}；这是第 {found} 个"),
    "step-text": _row("the text is as the rule says: {found}", "文字符合规则：{found}"),
    "unknown-value": _row("unknown", "未知"),
    "not-applicable": _row("not applicable", "不相干"),
    "yes": _row("yes", "是"),
    "no": _row("no", "否"),
    "pack-title": _row("{name} {version}: {title}", "{name} {version}：{title}"),
    "pack-regions": _row("{rules}; regions {regions}", "{rules}；地区 {regions}"),
    "pack-settings": _row("Settings: {settings}", "设定：{settings}"),
    "pack-extends": _row("Builds on {pack} {range}", "建立在 {pack} {range} 之上"),
    "set-by": _row("{value} (set by {pack})", "{value}（由 {pack} 设定）"),
    "set-because": _row(
        "{value} (set by {pack}: {because})", "{value}（由 {pack} 设定：{because}）"
    ),
    "missing": _row("{pack}: {texts} without {language}", "{pack}：{texts}没有 {language}"),
    "texts-count": _row("{count} texts", "{count} 条文字"),
    "texts-count-one": _row("{count} text", "{count} 条文字"),
    "ours": _row("{setting} (a number of the pack's own)", "{setting}（规则包自定的数字）"),
    "valid": _row("{pack}: {rules}, valid", "{pack}：{rules}，有效"),
    "draft": _row(
        "draft: {rules} (examples are missing; see packs test)",
        "草稿：{rules}（缺少例子，见 packs test）",
    ),
    "rules-count": _row("{count} rules", "{count} 条规则"),
    "rules-count-one": _row("{count} rule", "{count} 条规则"),
    "tested": _row(
        "{pack}: {examples}, {rules}, all pass", "{pack}：{examples}，{rules}，全部通过"
    ),
    "tested-failing": _row(
        "{pack}: {examples}, {rules}, {failing} failing",
        "{pack}：{examples}，{rules}，{failing} 个失败",
    ),
    "examples-count": _row("{count} examples", "{count} 个例子"),
    "examples-count-one": _row("{count} example", "{count} 个例子"),
    "proposed": _row("This would do:", "可以这样写："),
    "proposed-many": _row("These would do:", "可以这样写："),
    "nothing-proposed": _row(
        "No act was found that would do: perhaps the rule can never speak, or never be silent.",
        "没有找到合适的行为：这条规则也许永远不适用，或永远适用。",
    ),
    "unnoticed": _row("{pack}: {changes} to be mended", "{pack}：{changes} 处要处理"),
    "unnoticed-but": _row(
        "{pack}: {changes} to be mended, {count} explained",
        "{pack}：{changes} 处要处理，{count} 处已说明",
    ),
    "noticed": _row("{pack}: its examples notice every change", "{pack}：每处改动都有例子察觉"),
    "noticed-but": _row(
        "{pack}: its examples notice every change, but for {count} explained",
        "{pack}：除已说明的 {count} 处以外，每处改动都有例子察觉",
    ),
    "config-file": _row("Configuration file: {file}", "配置文件：{file}"),
    "config-none": _row("No configuration file.", "没有配置文件。"),
    "from": _row("{value}  ({source})", "{value}（{source}）"),
    "from-default": _row("default", "默认"),
    "from-environment": _row("environment: {variable}", "环境变量 {variable}"),
    "not-set": _row("not set", "未设定"),
    "pack-head": _row("Pack", "规则包"),
    "outcome-head": _row("Outcome", "结果"),
    "packs-count": _row("{count} packs", "{count} 个规则包"),
    "packs-count-one": _row("{count} pack", "{count} 个规则包"),
    "to-mend": _row("{count} of {packs} to be mended", "{packs}中有 {count} 个要修改"),
    "nothing-to-mend": _row("{packs}, nothing to be mended", "{packs}，没有要修改的"),
    "faults-count": _row("{count} faults", "{count} 处错误"),
    "faults-count-one": _row("{count} fault", "{count} 处错误"),
    "gaps": _row("known gaps: {titles}", "已知缺口：{titles}"),
}


def page(key: str, locale: str, **values: object) -> str:
    """Return a sentence in a language, else in English."""
    texts = _PAGES[key]
    return texts.get(locale, texts["en"]).format_map(values)


def plural(key: str, count: int, locale: str) -> str:
    """Return the sentence for that count: one thing, or several."""
    return page(f"{key}-one" if count == 1 else key, locale, count=count)
