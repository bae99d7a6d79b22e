"""The sentences of the page that shows a report: its answer, its drawing, its parts."""

from collections.abc import Mapping

from etiquette_lint.words.sentences import filled

Texts = Mapping[str, str]


def _row(en: str, zh: str) -> Texts:
    return {"en": en, "zh-Hans": zh}


OVERVIEW: Mapping[str, Texts] = {
    "skip": _row("Skip to the report", "跳到正文"),
    "hurt": _row(
        "{count} things would hurt you; the first on {day}.",
        "有 {count} 件事会对你不利，最早的一件在{day}。",
    ),
    "hurt-one": _row("One thing would hurt you: on {day}.", "有一件事会对你不利：在{day}。"),
    "done-too": _row(
        "{count} more of the kind are done already.", "另有 {count} 件同样的事已经做了。"
    ),
    "done-too-one": _row("One more of the kind is done already.", "另有一件同样的事已经做了。"),
    "done": _row(
        "{count} things you did may hurt you; the first was on {day}.",
        "有 {count} 件已经做了的事可能对你不利，最早的一件在{day}。",
    ),
    "done-one": _row(
        "One thing you did may hurt you: on {day}.", "有一件已经做了的事可能对你不利：在{day}。"
    ),
    "careful": _row(
        "Nothing here crosses a line; {count} things ask for care, the first on {day}.",
        "没有越线的事；有 {count} 件要当心，最早的一件在{day}。",
    ),
    "careful-one": _row(
        "Nothing here crosses a line; one thing asks for care, on {day}.",
        "没有越线的事；有一件要当心，在{day}。",
    ),
    "unsure": _row(
        "Nothing here is known to hurt you; {count} things depend on a fact that is missing.",
        "没有已知不利的事；有 {count} 件还缺一个事实，要先确认。",
    ),
    "unsure-one": _row(
        "Nothing here is known to hurt you; one thing depends on a fact that is missing.",
        "没有已知不利的事；有一件还缺一个事实，要先确认。",
    ),
    "fine": _row("All of this is fine.", "这些都可以。"),
    "unopposed": _row(
        "No rule speaks against anything here; of some of it, no rule speaks at all.",
        "没有规则反对这里的任何一件事，其中有些没有规则谈到。",
    ),
    "silent": _row(
        "No rule speaks of anything here. That is not a yes.",
        "没有规则谈到这里的任何一件事。没有规定不等于可以。",
    ),
    "nothing": _row("There is nothing to judge yet.", "还没有可以判断的内容。"),
    "unread": _row("Nothing could be judged.", "没有作出任何判断。"),
    "problems-below": _row(
        "{count} problems in the log: what could not be read.",
        "日志里有 {count} 个问题：读不懂的内容。",
    ),
    "problems-below-one": _row(
        "One problem in the log: what could not be read.", "日志里有 1 个问题：读不懂的内容。"
    ),
    "problems": _row("What could not be read", "读不懂的内容"),
    "processes": _row("The processes", "各个流程"),
    "show": _row("Show", "显示"),
    "shown": _row("{shown} of {count} shown", "{count} 项中显示 {shown} 项"),
    "drawing": _row("Timeline: {name}", "时间线：{name}"),
    "drawn": _row(
        "From {start} to {end}. A table with the same content follows.",
        "{start}至{end}。下面有内容相同的表格。",
    ),
    "in-words": _row("The drawing in words", "图中的内容"),
    "when": _row("When", "时间"),
    "what": _row("What", "内容"),
    "answer": _row("Answer", "结论"),
    "others": _row("{count} other kinds of act", "另外 {count} 种行为"),
    "awaited:offer_received": _row("with the offer", "拿到 offer 后"),
    "awaited:offer_accepted": _row("once you accept", "接受 offer 后"),
    "clustered": _row("a number: so many in one place", "数字：几项合在一处"),
    "left-out": _row("empty days, drawn short", "空白的日子，缩短画出"),
    "until": _row("until {end}", "至{end}止"),
    "since": _row("from {start} on", "{start}起"),
    "always": _row("all the time", "始终"),
    "cited": _row("{publisher}: {title}, {date}", "{publisher}：{title}，{date}"),
    "made-by": _row(
        "Made by etiquette-lint {version}. This page fetches nothing and sends nothing.",
        "由 etiquette-lint {version} 生成。本页不读取也不发送任何数据。",
    ),
}


def told(key: str, locale: str, **values: str | int) -> str:
    """Return the sentence of that key with its placeholders filled."""
    return filled(OVERVIEW[key], locale, values)


def counted(key: str, count: int, locale: str, **values: str | int) -> str:
    """Return the sentence for that count: one thing, or several."""
    return told(f"{key}-one" if count == 1 else key, locale, count=count, **values)
