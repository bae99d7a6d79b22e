"""What phases, outcomes, levels and facts mean, for the pages that explain them."""

from collections.abc import Mapping

Texts = Mapping[str, str]


def _row(en: str, zh: str) -> Texts:
    return {"en": en, "zh-Hans": zh}


MEANINGS: dict[str, dict[str, Texts]] = {
    "phase": {
        "closed": _row(
            "the process has ended without this job",
            "流程已结束，没有得到这份工作",
        ),
        "hired": _row("the offer is accepted, or work has begun", "已接受 offer 或已入职"),
        "offered": _row("an offer is there, not accepted yet", "收到 offer，尚未接受"),
        "before_application": _row("an application is recorded and lies ahead", "投递日期还没到"),
        "during_interview": _row("one of the interviews is on", "面试正在进行"),
        "just_after_interview": _row(
            "one has ended, no longer ago than the pack's just_after",
            "面试刚结束，还在规则包的 just_after 之内",
        ),
        "before_interview": _row("one is to come and none has ended", "有面试要来，还没有一场结束"),
        "between_interviews": _row(
            "one has ended and another is to come", "一场已结束，还有下一场"
        ),
        "awaiting_decision": _row("all have ended", "面试都已结束"),
        "interview_undated": _row("one is agreed, without a date", "有面试，日期未定"),
        "applied": _row("no interview is known of", "还没有面试"),
    },
    "outcome": {
        "error": _row("a rule forbids it", "有规则明令不要"),
        "warning": _row("a rule advises against it", "有规则劝你当心"),
        "cannot_tell": _row(
            "a rule that would object lacks a fact; the question names it",
            "可能有规则反对，但缺一个事实；问题里会写明",
        ),
        "ok": _row("a rule says that this is fine", "有规则说这样可以"),
        "not_covered": _row(
            "no rule speaks of it, which is not a yes", "没有规则谈到，这不等于可以"
        ),
    },
    "basis": {
        "stated": _row("the source says so", "来源原文就这么说"),
        "derived": _row("we conclude it from what the source says", "由来源所说推论而来"),
        "editorial": _row("the pack's authors think so", "规则包作者的看法"),
    },
    "level": {
        "error": _row("such an act is answered with DON'T", "这样的行为判为“不要”"),
        "warning": _row("such an act is answered with CAREFUL", "这样的行为判为“当心”"),
        "info": _row("a note, which changes no outcome", "仅作提示，不影响结论"),
        "ok": _row("such an act is answered with FINE", "这样的行为判为“可以”"),
        "off": _row("switched off", "已停用"),
    },
    "role": {
        "interviewer": _row("conducts one of the interviews", "主持某场面试的人"),
        "hiring_manager": _row("will be the boss", "将来的上级"),
        "recruiter": _row(
            "recruits for the firm and does not interview", "公司内部招聘，不参加面试"
        ),
        "hr_contact": _row("the contact in human resources", "人事部门的联系人"),
        "agency_recruiter": _row("recruits for several firms", "为多家公司招人的中介"),
        "employee": _row("works there, and has no part in the hiring", "在该公司工作，与招聘无关"),
        "mutual_contact": _row("knows both sides", "双方都认识的人"),
        "company_page": _row("a page of the firm, no person", "公司的主页，不是个人"),
        "other": _row("somebody declared, with none of these roles", "以上都不是"),
    },
}

_FACTS_ZH: dict[str, tuple[str, str]] = {
    "kind": (
        "行为的种类。any_request 指 connect_request、friend_request，或需要对方批准的 follow。",
        "",
    ),
    "platform": ("平台名。", ""),
    "network": ("平台属于哪一类。", ""),
    "role": (
        "对方的角色：写一个值即“具有”，列表即“具有其一”，not 即“都没有”。",
        "没有介绍对方是谁",
    ),
    "relationship": ("候选人以前与对方有多熟。", "没有介绍对方是谁"),
    "connected": ("双方在该平台上是否已是联系人。", "没有介绍对方是谁"),
    "initiator": ("这次接触由谁提出。", ""),
    "consent": ("候选人是否先问过且对方同意。", ""),
    "phase": ("相对于对方的面试，这件事处在哪个阶段。", ""),
    "process": ("招聘流程进行到哪一步。", ""),
    "until_job": (
        "流程仍在进行（job_obtained 为 hired 时，已有 offer 也算），且候选人已经投递。",
        "",
    ),
    "topic": ("私信、自己的帖子或查看资料是关于什么的。", "私信或帖子没有写明"),
    "post_topic": ("所评论、点赞或转发的帖子谈的是什么。", "帖子没有写明"),
    "visibility": ("所看或所发的内容是否公开。", "自己的帖子没有写明"),
    "needs_approval": ("关注是否需要对方批准。", ""),
    "is_reply": ("评论是否是在回复对方的评论。", "in_reply_to 没有写作者"),
    "sent_by": ("由本人还是由程序发送。", ""),
    "status": ("计划中还是已做。", ""),
    "has_text": ("附言、评论或私信是否有文字。", ""),
    "hours_to_interview": ("距对方下一场面试开始还有几小时。", "下一场面试没有时间"),
    "hours_since_interview": ("对方最近一场面试结束后过了几小时。", ""),
    "days_since_interview": ("面试结束后的日历天数，按时间线的时区。", "时间线没有时区"),
    "days_since_application": (
        "投递后的日历天数，按时间线的时区。",
        "没有记录投递，或时间线没有时区",
    ),
    "local_hour": ("时间线时区里的钟点，0 到 23。", "时间线没有时区"),
    "weekday": ("时间线时区里是星期几。", "时间线没有时区"),
}


def meaning(table: str, word: str, locale: str) -> str:
    """Return what a word means in a language, else in English."""
    texts = MEANINGS[table][word]
    return texts.get(locale, texts["en"])


def of_fact(name: str, said: tuple[str, str], locale: str) -> tuple[str, str]:
    """Return what a fact means and when it is unknown; `said` is that in English."""
    return _FACTS_ZH.get(name, said) if locale == "zh-Hans" else said
