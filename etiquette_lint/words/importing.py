"""What an import says: beside the entries of a log, and of what became of the rows."""

from collections.abc import Mapping

from etiquette_lint.words.imports import REASONS, REMARKS
from etiquette_lint.words.sentences import filled

Texts = Mapping[str, str]


def _row(en: str, zh: str) -> Texts:
    return {"en": en, "zh-Hans": zh}


_BESIDE: Mapping[str, Texts] = {
    "say-zone": _row(
        "add  --timezone {zone} (this computer's zone), or the one that is meant",
        "加上  --timezone {zone}（本机时区），或实际的时区",
    ),
    "top": _row(
        "Made by  etiquette-lint import. Judge it with  etiquette-lint check",
        "由 etiquette-lint import 写成。判断：etiquette-lint check",
    ),
    "who-are-they": _row(
        "Who are these? Take the # away from whom you know and say the roles "
        "(etiquette-lint explain roles); until then verdicts ask.",
        "这些人是谁？认识的，去掉 # 并写上角色（etiquette-lint explain roles）；在此之前会一直问。",
    ),
    "whose-post": _row(
        "Whose post is this? Write the person's id in place of {id}; the archive does not tell.",
        "这是谁的帖子？请把 {id} 换成那个人的 id；存档里没有写。",
    ),
    "connected-later": _row(
        "Connected on {platform} since {since}; not said here, because it would hold for "
        "earlier acts too.",
        "{since} 起在 {platform} 已建立联系；这里不写，否则会算到更早的行为上。",
    ),
}
_REASONS: Mapping[str, Texts] = {
    "not-your-own": _row("not your own acts", "不是你自己的行为"),
    "owner-unknown": _row(
        "acts of which it cannot be told whether they are yours", "无法判断是否你本人的行为"
    ),
    "before-the-process": _row(
        "before the process, towards people nobody named (--since)",
        "求职开始之前、对方未指明的行为（--since）",
    ),
    "people-not-named": _row(
        "towards people nobody named (--others skip)", "对方未指明的行为（--others skip）"
    ),
    "application-alone": _row(
        "applications and rejections at companies without an interview",
        "没有面试的公司的投递和拒绝记录",
    ),
    "replaced": _row(
        "events that a later message changed or told again", "被后来的消息更改或重复的日程"
    ),
    "no-interview": _row("events that are no interviews", "不是面试的日程"),
}
_REMARKS: Mapping[str, Texts] = {
    "matched-by-name": _row(
        "{name}: matched by the name alone; is it one person?",
        "{name}：仅凭姓名相同认定为同一人，对吗？",
    ),
    "name-of-several": _row(
        "{name}: {count} people have this name, none was matched; give the handle in --people",
        "{name}：有 {count} 个人叫这个名字，都没有匹配；请在 --people 里写上账号",
    ),
    "account-of-several": _row(
        "{handle} is said to be {name} and somebody else too; the first holds",
        "{handle} 同时写给了 {name} 和另一人；以先写的为准",
    ),
    "company-by-title": _row(
        "'{title}' was taken to be about {company}, whose name it holds",
        "“{title}”里有公司名，算作 {company} 的面试",
    ),
    "not-an-interviewer": _row(
        "{name} is invited and declared without the role interviewer: not taken for one",
        "{name} 受邀参加，但声明的角色里没有 interviewer：不算面试官",
    ),
}
_ACCOUNT: Mapping[str, Texts] = {
    "read": _row("{count} rows read: {used}", "读取 {count} 行：{used}"),
    "read-one": _row("1 row read: {used}", "读取 1 行：{used}"),
    "acts": _row("{count} acts", "{count} 项行为"),
    "acts-one": _row("1 act", "1 项行为"),
    "interviews": _row("{count} interviews", "{count} 场面试"),
    "interviews-one": _row("1 interview", "1 场面试"),
    "milestones": _row("{count} milestones", "{count} 个节点"),
    "milestones-one": _row("1 milestone", "1 个节点"),
    "contacts": _row("{count} contacts", "{count} 个联系人"),
    "contacts-one": _row("1 contact", "1 个联系人"),
    "skipped": _row("not used  {count}  {reason}", "未用  {count}  {reason}"),
    "strangers-one": _row(
        "1 person nobody named: verdicts ask who it is (--people, --others)",
        "1 个人未指明：判断时会问是谁（--people、--others）",
    ),
    "authors-one": _row(
        "1 post whose author the files do not tell: verdicts ask (--authors)",
        "1 个帖子，文件里没有作者：判断时会问（--authors）",
    ),
    "unmatched-one": _row(
        "1 of {total} interviewers was matched to no account: {names}; acts towards this one "
        "cannot be told: give the handle in --people, or --me if it is you",
        "{total} 名面试官中有 1 名没有对上账号：{names}；认不出对此人的行为："
        "请在 --people 里写上账号，若是你自己请用 --me",
    ),
    "more": _row(
        "{count} more remarks: import --format json", "另有 {count} 条：import --format json"
    ),
    "comma": _row(", ", "、"),
    "duplicates": _row("{count} told twice, counted once", "{count} 项重复，只计一次"),
    "problems": _row("{count} problems, see above", "{count} 个问题，见上"),
    "problems-one": _row("1 problem, see above", "1 个问题，见上"),
    "unmatched": _row(
        "{count} of {total} interviewers were matched to no account: {names}; acts towards them "
        "cannot be told: give their handles in --people, or --me if one is you",
        "{total} 名面试官中有 {count} 名没有对上账号：{names}；认不出对他们的行为："
        "请在 --people 里写上账号，若有你自己请用 --me",
    ),
    "strangers": _row(
        "{count} people nobody named: verdicts ask who they are (--people, --others)",
        "{count} 个人未指明：判断时会问他们是谁（--people、--others）",
    ),
    "bystanders": _row(
        "{count} people nobody named: taken to have no part in the hiring (--others other)",
        "{count} 个人未指明：视为与招聘无关（--others other）",
    ),
    "bystanders-one": _row(
        "1 person nobody named: taken to have no part in the hiring (--others other)",
        "1 个人未指明：视为与招聘无关（--others other）",
    ),
    "authors": _row(
        "{count} posts whose author the files do not tell: verdicts ask (--authors)",
        "{count} 个帖子，文件里没有作者：判断时会问（--authors）",
    ),
}


def beside(key: str, locale: str, **values: str) -> str:
    """Return what is said beside an entry of a log."""
    return filled(_BESIDE[key], locale, values)


def reason(code: str, locale: str) -> str:
    """Return why rows are not used."""
    return filled({**_REASONS, **REASONS}[code], locale, {})


def remark(code: str, locale: str, values: Mapping[str, str | int]) -> str:
    """Return what people should know of something that is used."""
    return filled({**_REMARKS, **REMARKS}[code], locale, values)


def account(key: str, locale: str, **values: str | int) -> str:
    """Return a line of the account; of a count the form for one, where there is one."""
    one = f"{key}-one"
    form = one if values.get("count") == 1 and one in _ACCOUNT else key
    return filled(_ACCOUNT[form], locale, values)
