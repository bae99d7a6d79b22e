"""The sentences of decision tables, and of what differs between packs."""

from collections.abc import Mapping

Texts = Mapping[str, str]


def _row(en: str, zh: str) -> Texts:
    return {"en": en, "zh-Hans": zh}


SENTENCES: Mapping[str, Texts] = {
    "pack": _row("{name} {version}: {title}", "{name} {version}：{title}"),
    "lettered": _row("{letter} = {pack}", "{letter} = {pack}"),
    "means": _row("{sign} {meaning}", "{sign} {meaning}"),
    "differs": _row("the outcome differs", "结论不同"),
    "other-rule": _row("same outcome, another rule", "结论相同，规则不同"),
    "differing": _row("{cells} cells differ in the outcome.", "{cells} 格结论不同。"),
    "differing-one": _row("{cells} cell differs in the outcome.", "{cells} 格结论不同。"),
    "act": _row("Act", "行为"),
    "towards": _row("Towards", "对象"),
    "act-on": _row("{kind}, {platform}", "{kind}（{platform}）"),
    "variant": _row("{act}; {facts}", "{act}；{facts}"),
    "fact-is": _row("{fact}: {value}", "{fact}：{value}"),
    "and": _row(", ", "、"),
    "anybody": _row("anybody", "任何人"),
    "anybody-else": _row("anybody else", "其他任何人"),
    "nobody": _row("nobody in particular", "不针对某人"),
    "asks": _row("{rule} (asks: {facts})", "{rule}（会问：{facts}）"),
    "unlisted": _row(
        "Whoever is not listed under an act: no rule speaks of it.",
        "行为下面没有列出的对象：没有规则谈到。",
    ),
    "silent": _row("No rule speaks of: {acts}.", "没有规则谈到：{acts}。"),
    "acts-joined": _row("; ", "；"),
    "note": _row("{rule} (a note)", "{rule}（仅提示）"),
    "unseen": _row(
        "Rules no cell names, for they wait for a count, a text or more facts at once, "
        "or yield to others: {rules}.",
        "以下规则没有出现在表中（要看次数、文字或多个事实，或让位于其他规则）：{rules}。",
    ),
    "unseen-timed": _row(
        "Rules no cell names, that go by the clock: {rules}.",
        "以下规则没有出现在表中，它们要看时间：{rules}。",
    ),
    "timed": _row("{rule} ({when})", "{rule}（{when}）"),
    "only-if": _row("only if {wanted}", "仅当{wanted}"),
    "unless": _row("unless {wanted}", "除非{wanted}"),
    "or": _row(", or ", "，或"),
    "impossible": _row(
        "{pack}: {phase} cannot occur with its settings.",
        "{pack}：按其设定不会出现“{phase}”。",
    ),
    "lasts": _row("{pack}: {phase} lasts {hours} hours.", "{pack}：“{phase}”持续 {hours} 小时。"),
    "from-to": _row("{before} -> {after}", "{before} -> {after}"),
    "in-language": _row("{language}: {text}", "{language}：{text}"),
    "source-is": _row(
        "{source} ({publisher}, {published})", "{source}（{publisher}，{published}）"
    ),
    "list-has": _row("{name}, {language}: {phrases}", "{name}，{language}：{phrases}"),
    "rule-at": _row("{rule} ({level})", "{rule}（{level}）"),
    "by": _row("by {before} -> {after}", "依据 {before} -> {after}"),
    "no-rule": _row("no rule", "无规则"),
    "nothing": _row("nothing", "无"),
    "alike": _row("The two packs are alike.", "两个规则包没有区别。"),
    "settings": _row("Settings", "设定"),
    "added": _row("Added", "新增"),
    "removed": _row("Removed", "删去"),
    "changed": _row("Changed", "改动"),
    "verdicts": _row(
        "Verdicts: {changed} of {acts} change", "结论：{acts} 项中有 {changed} 项改变"
    ),
    "part:name": _row("name", "名称"),
    "part:level": _row("level", "级别"),
    "part:basis": _row("basis", "依据"),
    "part:source": _row("source", "来源"),
    "part:against": _row("against", "相反意见"),
    "part:when": _row("when", "何时适用"),
    "part:unless": _row("unless", "除非"),
    "part:text": _row("text", "文字"),
    "part:count": _row("count", "次数"),
    "part:overrules": _row("overrules", "优先于"),
    "part:message": _row("message", "说法"),
    "part:why": _row("why", "理由"),
    "part:instead": _row("instead", "可以改做"),
    "part:remedy": _row("remedy", "如何补救"),
    "part:ask": _row("ask", "问法"),
    "part:params": _row("params", "参数"),
    "part:phrases": _row("phrases", "词表"),
    "act-on-several": _row("{kind} ({platforms})", "{kind}（{platforms}）"),
    "where": _row("where {facts}", "限{facts}"),
    "also-where": _row("also where {facts}", "也包括{facts}"),
    "or-else": _row("; or ", "；或"),
    "always": _row("at any time", "任何时候"),
    "first-to-last": _row("{first} to {last}", "{first}至{last}"),
    "page-title": _row("{packs}, side by side", "{packs} 的对照"),
    "page-lead": _row(
        "What is fine and what is not around a job interview: who it is towards, when, and who "
        "says so.",
        "求职面试前后，哪些事可以做，哪些不可以：对谁、在什么时候、依据是谁。",
    ),
    "skip": _row("Skip to the table", "跳到表格"),
    "to-rules": _row("The rules", "规则"),
    "to-sources": _row("Who says so", "出处"),
    "key": _row("How to read it", "怎么读"),
    "numbers": _row(
        "A number is that of the rule that decides; the rules stand below the table.",
        "数字是起决定作用的规则的编号；规则列在表格下方。",
    ),
    "means:error": _row("it crosses a line the source draws", "越过了来源划出的界线"),
    "means:warning": _row("it may hurt you", "可能对你不利"),
    "means:cannot_tell": _row("it depends on a fact you must know", "取决于一个需要你知道的事实"),
    "means:ok": _row("the source allows it", "来源认为可以"),
    "means:not_covered": _row("no source speaks of it: not a yes", "来源没有谈到：不等于可以"),
    "only-differing": _row("Only what the packs answer differently", "只看规则包回答不同的部分"),
    "caption": _row(
        "Acts and whom they are towards, by phase of the process", "各阶段的行为及其对象"
    ),
    "pack-head": _row("Pack", "规则包"),
    "never": _row("cannot occur", "不会出现"),
    "rule-number": _row("rule {number}", "规则 {number}"),
    "level:error": _row("What not to do", "不要做的"),
    "level:warning": _row("What to be careful with", "要当心的"),
    "level:ok": _row("What is fine", "可以做的"),
    "level:info": _row("What to bear in mind", "要留意的"),
    "instead": _row("Instead:", "可以改做："),
    "texts-joined": _row("; ", "；"),
    "asks-for": _row("It depends on: {facts}", "取决于：{facts}"),
    "beyond": _row("not in the table", "不在表中"),
    "contrary": _row("the contrary: {sources}", "说法相反：{sources}"),
    "read-in-part": _row("read in part", "只读过摘录"),
    "beyond-means": _row(
        "Rules that are not in the table wait for a count, a text, the clock or more facts at "
        "once, or yield to others.",
        "不在表中的规则要看次数、文字、时间或多个事实，或让位于其他规则。",
    ),
    "one-moment": _row(
        "One moment stands for each phase; a count, a text or the hour can change the answer.",
        "每个阶段取一个时刻为代表；次数、文字或钟点可能改变结论。",
    ),
    "silent-title": _row("What no rule speaks of", "没有规则谈到的"),
    "remarks": _row("Remarks", "说明"),
    "no-promise": _row(
        "This is etiquette, not law, and no promise.", "这是礼仪，不是法律，也不是保证。"
    ),
    "made-by": _row("Made by etiquette-lint {version}.", "由 etiquette-lint {version} 生成。"),
    "moments": _row(
        "A column stands for one moment. {moments}.", "一列只代表一个时刻。{moments}。"
    ),
    "moment": _row("{columns}: {when}", "{columns}：{when}"),
    "before-application": _row("{length} before the application", "投递前 {length}"),
    "after-application": _row("{length} after the application", "投递后 {length}"),
    "before-start": _row("{length} before the interview", "面试前 {length}"),
    "after-start": _row("{length} into the interview", "面试开始后 {length}"),
    "after-end": _row("{length} after the interview", "面试结束后 {length}"),
    "days": _row("{number}d", "{number} 天"),
    "hours": _row("{number}h", "{number} 小时"),
    "minutes": _row("{number}m", "{number} 分钟"),
    "by-day": _row(
        "All of them are on {days}, from {first} to {last}.",
        "这些时刻都在{days}，{first}至{last}。",
    ),
}


def table(key: str, locale: str, **values: object) -> str:
    """Return a sentence in a language, else in English."""
    texts = SENTENCES[key]
    return texts.get(locale, texts["en"]).format_map(values)
