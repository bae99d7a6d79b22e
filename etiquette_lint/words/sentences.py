"""What reports say in whole sentences, by language; placeholders are filled by `say`."""

import re
from collections.abc import Mapping
from functools import lru_cache

Texts = Mapping[str, str]
_HOLE = re.compile(r"(\{\{|\}\}|\{\w+\})")


def _row(en: str, zh: str) -> Texts:
    return {"en": en, "zh-Hans": zh}


ACTS: dict[str, Texts] = {
    "connect_request": _row(
        "connection request to {person}, {platform}", "在{platform}向{person}发送人脉邀请"
    ),
    "friend_request": _row(
        "friend request to {person}, {platform}", "在{platform}申请添加{person}为好友"
    ),
    "accept_request": _row(
        "accept a request from {person}, {platform}", "在{platform}通过{person}的申请"
    ),
    "withdraw_request": _row(
        "withdraw the request to {person}, {platform}", "在{platform}撤回给{person}的申请"
    ),
    "follow": _row("follow {person}, {platform}", "在{platform}关注{person}"),
    "follow:approval": _row("ask to follow {person}, {platform}", "在{platform}申请关注{person}"),
    "comment": _row("comment on a post by {person}, {platform}", "在{platform}评论{person}的帖子"),
    "comment:reply": _row("reply to {person}, {platform}", "在{platform}回复{person}"),
    "react": _row("like a post by {person}, {platform}", "在{platform}给{person}的帖子点赞"),
    "share": _row("repost a post by {person}, {platform}", "在{platform}转发{person}的帖子"),
    "mention": _row("mention {person}, {platform}", "在{platform}提到{person}"),
    "post": _row("post of your own, {platform}", "在{platform}发帖"),
    "message": _row("message to {person}, {platform}", "在{platform}给{person}发私信"),
    "message:email": _row("e-mail to {person}", "给{person}发电子邮件"),
    "message:sms": _row("text message to {person}", "给{person}发短信"),
    "message:phone": _row("phone call to {person}", "给{person}打电话"),
    "endorse": _row("endorse {person}, {platform}", "在{platform}认可{person}的技能"),
    "recommend": _row("recommendation for {person}, {platform}", "在{platform}为{person}写推荐信"),
    "invite": _row(
        "invitation to {person} (event, group or page), {platform}",
        "在{platform}邀请{person}参加活动或加入群组",
    ),
    "research:profile": _row(
        "look at {person}'s profile, {platform}", "在{platform}查看{person}的个人主页"
    ),
    "research:role": _row(
        "look into {person}'s role, {platform}", "在{platform}了解{person}的职位"
    ),
    "research:culture": _row(
        "look into the company's culture ({person}), {platform}",
        "在{platform}了解公司文化（{person}）",
    ),
    "research:projects": _row(
        "look into {person}'s projects, {platform}", "在{platform}了解{person}的项目"
    ),
    "research:connections": _row(
        "look for contacts shared with {person}, {platform}",
        "在{platform}查看与{person}的共同联系人",
    ),
    "research:publications": _row(
        "read what {person} has published, {platform}", "在{platform}阅读{person}发表的文章"
    ),
    "research:private_life": _row(
        "look into {person}'s private life, {platform}", "在{platform}查看{person}的私人生活"
    ),
    "research:profile/nobody": _row("look at profiles, {platform}", "在{platform}查看个人主页"),
    "research:role/nobody": _row("look into the role, {platform}", "在{platform}了解职位"),
    "research:culture/nobody": _row(
        "look into the company's culture, {platform}", "在{platform}了解公司文化"
    ),
    "research:projects/nobody": _row(
        "look into the company's projects, {platform}", "在{platform}了解公司项目"
    ),
    "research:connections/nobody": _row(
        "look for shared contacts, {platform}", "在{platform}查看共同联系人"
    ),
    "research:publications/nobody": _row(
        "read published articles, {platform}", "在{platform}阅读发表的文章"
    ),
    "research:private_life/nobody": _row(
        "look into somebody's private life, {platform}", "在{platform}查看他人的私人生活"
    ),
}
"""By kind, then by what makes it another act; `/nobody` where it has no target."""

REPORT: dict[str, Texts] = {
    "date": _row("{weekday} {day} {month}", "{month}月{day}日{blank} {weekday}"),
    "date-year": _row(
        "{weekday} {day} {month} {year}", "{year}年{month}月{day}日{blank} {weekday}"
    ),
    "date-full": _row("{weekday} {day} {month} {year}", "{year}年{month}月{day}日（{weekday}）"),
    "date-time": _row("{date}, {time}", "{date}{time}"),
    "range": _row("{start} to {end}", "{start}至{end}"),
    "tick": _row("{day} {month}", "{month}月{day}日"),
    "published-day": _row("{day} {month} {year}", "{year}年{month}月{day}日"),
    "published-month": _row("{month} {year}", "{year}年{month}月"),
    "published-year": _row("{year}", "{year}年"),
    "published-unknown": _row("no date given", "日期不详"),
    "and": _row("{first} and {last}", "{first}和{last}"),
    "comma": _row(", ", "、"),
    "title": _row("{name}: {rest}", "{name}：{rest}"),
    "sentences": _row("{first} {second}", "{first}{second}"),
    "interview": _row("interview {when}", "{when}面试"),
    "with": _row(", with {people}", "，面试官{people}"),
    "undated": _row("interview, no date yet", "面试，日期未定"),
    "cancelled": _row("cancelled: {interview}", "已取消：{interview}"),
    "no-interview": _row("no interview yet", "还没有面试"),
    "no-timeline": _row("No interview timeline", "没有面试时间线"),
    "milestone:applied": _row("applied {when}", "{when}投递"),
    "milestone:offer_received": _row("offer received {when}", "{when}收到 offer"),
    "milestone:offer_accepted": _row("offer accepted {when}", "{when}接受 offer"),
    "milestone:started": _row("started {when}", "{when}入职"),
    "milestone:rejected": _row("rejected {when}", "{when}被拒"),
    "milestone:withdrawn": _row("withdrew {when}", "{when}退出应聘"),
    "milestone:offer_declined": _row("offer declined {when}", "{when}谢绝 offer"),
    "milestone:offer_rescinded": _row("offer rescinded {when}", "{when}offer 被撤回"),
    "milestone:role_cancelled": _row("role cancelled {when}", "{when}职位取消"),
    "times": _row("Times: {zone}.", "时间：{zone}。"),
    "times-as-written": _row("Times: as written.", "时间：按原文。"),
    "rules": _row("Rules: {packs}", "规则包：{packs}"),
    "pack": _row("{name} {version}", "{name} {version}"),
    "pack-source": _row(
        "{name} {version} ({publisher}, {date})", "{name} {version}（{publisher}，{date}）"
    ),
    "packs-joined": _row("; ", "；"),
    "marks": _row(" ({marks})", "（{marks}）"),
    "comma-marks": _row(", ", "，"),
    "taken-back": _row("taken back by {act}", "已由 {act} 撤回"),
    "instead": _row("Instead", "可以改做"),
    "remedy": _row("Remedy", "如何补救"),
    "fine-from": _row("Fine from", "何时可以"),
    "answer": _row("Answer", "如何回答"),
    "note": _row("Note: {message}", "注意：{message}"),
    "fine-at": _row("{when}", "{when}起"),
    "fine-after:offer_received": _row("the day you have the offer", "拿到 offer 之日起"),
    "fine-after:offer_accepted": _row("the day you have accepted the offer", "接受 offer 之日起"),
    "would-be": _row("{answer}: {outcome}", "{answer}：{outcome}"),
    "would-be-as": _row("as {answer}: {outcome}", "若是{answer}：{outcome}"),
    "write-field": _row('add "{field}: {answer}" to {place}', "在{place}里加上 {field}: {answer}"),
    "write-post": _row(
        'add "post: {{topic: {answer}}}" to {place}', "在{place}里加上 post: {{topic: {answer}}}"
    ),
    "write-person": _row("people: [{{id: {id}, {field}}}]", "people: [{{id: {id}, {field}}}]"),
    "or-mend": _row('or mend "{id}" in line {line}', "或改正第 {line} 行的“{id}”"),
    "write-reply": _row(
        'add "author: ..." to the in_reply_to of {place}',
        "在{place}的 in_reply_to 里加上 author: ...",
    ),
    "write-start": _row('add "starts_at" to the interview', "给面试加上 starts_at"),
    "write-zone": _row('add "timezone" to the timeline', "给时间线加上 timezone"),
    "write-applied": _row(
        'add an "applied" milestone and a "timezone" to the timeline',
        "给时间线加上 applied 里程碑和 timezone",
    ),
    "write-own-action": _row(
        'add "answers: {{{field}: true}}", or false, to the act',
        "给这一项加上 answers: {{{field}: true}}，或 false",
    ),
    "write-own-person": _row(
        'add "answers: {{{field}: true}}", or false, to the person "{id}"',
        "给“{id}”这个人加上 answers: {{{field}: true}}，或 false",
    ),
    "write-own-timeline": _row(
        'add "answers: {{{field}: true}}", or false, to the timeline',
        "给时间线加上 answers: {{{field}: true}}，或 false",
    ),
    "the-post": _row("the post", "post"),
    "the-post-line": _row("the post in line {line}", "第 {line} 行的 post"),
    "the-act": _row("the act", "这一项"),
    "the-act-line": _row("the act in line {line}", "第 {line} 行的这一项"),
    "act-at": _row("{when}, {act}", "{when}，{act}"),
    "counted-act": _row("counted: {act}", "已计入：{act}"),
    "outcome-head": _row("Outcome", "结论"),
    "acts-head": _row("Acts", "项数"),
    "assumed": _row("(assumed: {facts})", "（假定：{facts}）"),
    "assumed-fact": _row("{fact} = {value}", "{fact} = {value}"),
    "suppressed": _row("suppressed: {rule} ({reason})", "已忽略：{rule}（{reason}）"),
    "suppressed-until": _row(
        "suppressed: {rule} ({reason}; until {until})",
        "已忽略：{rule}（{reason}；至 {until} 止）",
    ),
    "source": _row("{publisher}, {basis}", "{publisher}，{basis}"),
    "silent": _row(
        "{packs} says nothing about {what}. That is not a yes.",
        "{packs}没有谈到{what}。没有规定不等于可以。",
    ),
    "silent-many": _row(
        "{packs} say nothing about {what}. That is not a yes.",
        "{packs}都没有谈到{what}。没有规定不等于可以。",
    ),
    "silent-no-pack": _row(
        "No rule speaks of this. That is not a yes.", "没有规则谈到这一点。没有规定不等于可以。"
    ),
    "speaking": _row("Packs that speak of {kinds}: {packs}", "谈到{kinds}的规则包：{packs}"),
    "this": _row("this {kind}", "这次{kind}"),
    "acts": _row("{count} acts", "共 {count} 项"),
    "acts-one": _row("{count} act", "共 {count} 项"),
    "counted": _row("{count} {word}", "{word} {count}"),
    "counts-joined": _row(", ", "，"),
    "sum": _row("{acts}: {outcomes}", "{acts}：{outcomes}"),
    "sum-more": _row("{sum}; {more}", "{sum}；{more}"),
    "suppressed-count": _row("suppressed", "已忽略"),
    "suppressed-count-one": _row("suppressed", "已忽略"),
    "unjudged-count": _row("not judged", "未判断"),
    "unjudged-count-one": _row("not judged", "未判断"),
    "problems-count": _row("problems", "问题"),
    "problems-count-one": _row("problem", "问题"),
    "why": _row("Why? etiquette-lint explain {rule}", "为什么？etiquette-lint explain {rule}"),
    "fallback": _row(
        "{count} rule texts have no {language} version; they are shown as the pack has them.",
        "{count} 段规则文字没有{language}版，按规则包原文显示。",
    ),
    "fallback-one": _row(
        "{count} rule text has no {language} version; it is shown as the pack has it.",
        "{count} 段规则文字没有{language}版，按规则包原文显示。",
    ),
    "timed-out": _row(
        "Stopped for taking too long, so its rule asks: {pattern}",
        "匹配超时被中止，相应规则改为提问：{pattern}",
    ),
    "drafts": _row("Draft rules, examples missing: {rules}", "草稿规则（缺少示例）：{rules}"),
    "more": _row(
        "{count} more times in this file for the same reason", "同一原因，本文件另有 {count} 处"
    ),
    "more-one": _row(
        "once more in this file for the same reason", "同一原因，本文件另有 {count} 处"
    ),
    "not-judged": _row("{count} entries not judged", "{count} 项未判断"),
    "not-judged-one": _row("{count} entry not judged", "{count} 项未判断"),
    "others-above": _row(
        "{lost}; the {count} others are above.", "{lost}；其余 {count} 项结果见上。"
    ),
    "others-above-one": _row(
        "{lost}; the other one is above.", "{lost}；其余 {count} 项结果见上。"
    ),
    "nothing-judged": _row("Nothing was judged.", "没有作出任何判断。"),
}


def say(key: str, locale: str, **values: str | int) -> str:
    """Return the sentence of that key with its placeholders filled."""
    return filled(REPORT[key], locale, values)


def plural(key: str, count: int, locale: str, **values: str | int) -> str:
    """Return the sentence for that count: one thing, or several."""
    form = f"{key}-one" if count == 1 else key
    return say(form, locale, count=count, **values)


def act(key: str, locale: str, **values: str) -> str:
    """Return an act as people say it."""
    return filled(ACTS[key], locale, values)


def filled(texts: Texts, locale: str, values: Mapping[str, str | int]) -> str:
    """Return a text in a language, else in English, with its placeholders filled.

    In Chinese a text, not a number, stands apart from Latin letters.
    """
    language = locale if locale in texts else "en"
    out, glued = "", True
    for piece, name in _pieces(texts[language]):
        value = values[name] if name else piece
        text, number = str(value), isinstance(value, int)
        apart = not (glued or number or language == "en")
        out += f" {text}" if apart and _is_mixed(out[-1:], text[:1]) else text
        glued = number
    return out


def _is_mixed(left: str, right: str) -> bool:
    """Say whether Han stands beside a Latin letter or a digit."""
    return (_is_han(left) and _is_latin(right)) or (_is_latin(left) and _is_han(right))


def _is_han(character: str) -> bool:
    return "㐀" <= character <= "鿿"


def _is_latin(character: str) -> bool:
    return (character.isascii() and character.isalnum()) or "À" <= character <= "ɏ"


@lru_cache(maxsize=512)
def _pieces(template: str) -> tuple[tuple[str, str], ...]:
    """Return the parts of a template, each as its text or as the name of a placeholder."""
    parts = (part for part in _HOLE.split(template) if part)
    return tuple(
        (part[0], "")
        if part in {"{{", "}}"}
        else ("", part[1:-1])
        if part[0] == "{"
        else (part, "")
        for part in parts
    )
