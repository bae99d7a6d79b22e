"""What a guard says to agents and to the people behind them."""

from etiquette_lint.words.sentences import Texts, filled


def _row(en: str, zh: str) -> Texts:
    return {"en": en, "zh-Hans": zh}


_GUARD: dict[str, Texts] = {
    "said": _row("{message} [{source}; {rule}]", "{message}［{source}；{rule}］"),
    "said-by-rule": _row("{message} [{rule}]", "{message}［{rule}］"),
    "source": _row("{publisher}, {basis}", "{publisher}，{basis}"),
    "question": _row(
        "The user's file lacks something that matters: {ask} [{rule}]",
        "用户的文件里缺少一项重要信息：{ask}［{rule}］",
    ),
    "lacking": _row(
        "The user's file lacks something that matters. [{rule}]",
        "用户的文件里缺少一项重要信息。［{rule}］",
    ),
    "silent": _row(
        "No rule speaks of this. That is not a yes.", "没有规则谈到这一点。没有规定不等于可以。"
    ),
    "silent-contact": _row(
        "No rule speaks of this, and it reaches, or may reach, somebody who interviews or decides.",
        "没有规则谈到这一点，而它会、或可能会联系到面试官或用人经理。",
    ),
    "unclear": _row(
        "It cannot be told what this call does: {reason}.", "看不出这次调用会做什么：{reason}。"
    ),
    "failed": _row("The guard cannot judge this ({problem}).", "守卫无法判断（{problem}）。"),
    "timed-out": _row("it took too long", "用时过长"),
    "internal": _row(
        "a fault of its own ({error}); please report it", "自身出错（{error}），请报告"
    ),
    "deny": _row(
        "Do not do this now, and not by another tool either.",
        "现在不要这样做，也不要改用别的工具。",
    ),
    "deny-until": _row(
        "Do not do this now, and not by another tool either; fine from {when}.",
        "现在不要这样做，也不要改用别的工具；{when}起可以。",
    ),
    "deny-after": _row(
        "Do not do this now, and not by another tool either; fine from {when}.",
        "现在不要这样做，也不要改用别的工具；{when}可以。",
    ),
    "ask": _row("A person must decide this.", "须由本人决定。"),
    "ask-until": _row(
        "A person must decide this; without any doubt fine from {when}.",
        "须由本人决定；{when}起肯定没有问题。",
    ),
    "ask-after": _row(
        "A person must decide this; without any doubt fine from {when}.",
        "须由本人决定；{when}肯定没有问题。",
    ),
    "allow": _row(
        "This is about etiquette only: the platform's terms may still forbid what is automated.",
        "这里只谈礼节：平台条款仍可能禁止自动操作。",
    ),
    "malformed": _row(
        "what was handed over is no event of --for {form}", "收到的内容不是 --for {form} 的事件"
    ),
    "act": _row("{kind}, {whom}, {platform}: {state}", "{kind}，{whom}，{platform}：{state}"),
    "act-nobody": _row("{kind}, {platform}: {state}", "{kind}，{platform}：{state}"),
    "state:pending": _row("allowed, not confirmed yet", "已允许，尚未确认"),
    "state:asked": _row("left to a person", "交由本人决定"),
    "state:denied": _row("held back", "已拦下"),
    "state:done": _row("done", "已做"),
    "state:failed": _row("failed, does not count", "未成功，不计入"),
    "log-empty": _row("Nothing is remembered yet.", "还没有任何记录。"),
    "log-call": _row("{when}  {decision}  {tool}", "{when}  {decision}  {tool}"),
    "log:pass": _row("pass", "放行"),
    "log:allow": _row("allow", "允许"),
    "log:ask": _row("ask", "询问"),
    "log:deny": _row("deny", "拒绝"),
    "log:": _row("not asked", "未询问"),
    "tried": _row("{decision}  {tool}  {whom}", "{decision}  {tool}  {whom}"),
    "init-same": _row("{file} has the guard already", "{file} 里已有守卫"),
    "init-kept": _row("{file} is there already and is left alone", "{file} 已存在，未改动"),
    "forgotten": _row("{count} calls forgotten", "已忘记 {count} 次调用"),
    "forgotten-one": _row("{count} call forgotten", "已忘记 {count} 次调用"),
}


def plural(key: str, count: int, locale: str) -> str:
    """Return the sentence for that count: one thing, or several."""
    return say(f"{key}-one" if count == 1 else key, locale, count=count)


def say(key: str, locale: str, **values: str | int) -> str:
    """Return the sentence of that key with its placeholders filled."""
    return filled(_GUARD[key], locale, values)
