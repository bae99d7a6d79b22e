"""What `ask` asks on a terminal, and how it calls people it knows by their role alone."""

from collections.abc import Mapping

Texts = Mapping[str, str]

_PROMPTS: dict[str, Texts] = {
    "kind": {"en": "What do you want to do?", "zh-Hans": "你想做什么？"},
    "platform": {"en": "Where?", "zh-Hans": "在哪个平台？"},
    "to": {"en": "Who is it to?", "zh-Hans": "对方是谁？"},
    "interview": {"en": "When is the interview?", "zh-Hans": "面试在什么时候？"},
    "none": {"en": "there is none yet", "zh-Hans": "还没有面试"},
    "undated": {"en": "there is one, without a date yet", "zh-Hans": "有面试，日期未定"},
    "when-help": {
        "en": "or a time: 2026-12-01 10:00, +3d (in three days), -1h (an hour ago)",
        "zh-Hans": "或写时间：2026-12-01 10:00、+3d（三天后）、-1h（一小时前）",
    },
    "platform-help": {"en": "or another by its name", "zh-Hans": "或直接写平台名"},
    "interviews": {
        "en": "Which of these events are interviews?",
        "zh-Hans": "这些日程里哪些是面试？",
    },
    "interviews-help": {
        "en": "numbers as in 1,3, or words of the titles (* stands for anything); 0 for none",
        "zh-Hans": "写编号，如 1,3；或写标题里的词（* 代表任意文字）；都不是写 0",
    },
    "again": {
        "en": "Not understood: a number from 1 to {count}, or a word.",
        "zh-Hans": "没看懂：请写 1 到 {count} 的编号，或写词。",
    },
    "meant": {"en": " Did you mean {near}?", "zh-Hans": "是不是想写 {near}？"},
    "same": {"en": "The same without questions: {command}", "zh-Hans": "不必提问的写法：{command}"},
    "new-kind": {
        "en": "1 of 5. What kind of act is the rule about?",
        "zh-Hans": "1/5. 规则管哪种行为？",
    },
    "new-role": {"en": "2 of 5. Towards whom?", "zh-Hans": "2/5. 对谁？"},
    "new-phase": {"en": "3 of 5. When?", "zh-Hans": "3/5. 什么时候？"},
    "new-level": {"en": "4 of 5. How severe is it?", "zh-Hans": "4/5. 有多严重？"},
    "new-source-title": {
        "en": "5 of 5. Who says so? The title of the page, leaflet or book",
        "zh-Hans": "5/5. 谁说的？网页、手册或书的标题",
    },
    "new-publisher": {"en": "   who published it", "zh-Hans": "   谁发布的"},
    "new-published": {
        "en": "   when: 2026, 2026-04 or 2026-04-14",
        "zh-Hans": "   何时：2026、2026-04 或 2026-04-14",
    },
    "new-message": {"en": "What people are to read", "zh-Hans": "要告诉人的话（英文）"},
    "new-message-local": {
        "en": "The same in {language}; leave it empty to write it later",
        "zh-Hans": "同样的话，语言 {language}；留空则以后再写",
    },
    "default": {"en": "{question} [{default}]", "zh-Hans": "{question} [{default}]"},
    "answer-with": {"en": "add  {option}", "zh-Hans": "加上  {option}"},
    "answer-own": {
        "en": "add  --answer {name}, or --answer {name}=no",
        "zh-Hans": "加上  --answer {name}，或 --answer {name}=no",
    },
}
_PEOPLE: dict[str, Texts] = {
    "interviewer": {"en": "your interviewer", "zh-Hans": "面试官"},
    "hiring_manager": {"en": "the hiring manager", "zh-Hans": "用人经理"},
    "recruiter": {"en": "the recruiter", "zh-Hans": "招聘人员"},
    "hr_contact": {"en": "your HR contact", "zh-Hans": "人事联系人"},
    "agency_recruiter": {"en": "the agency recruiter", "zh-Hans": "猎头"},
    "employee": {"en": "an employee", "zh-Hans": "该公司员工"},
    "mutual_contact": {"en": "your shared contact", "zh-Hans": "共同联系人"},
    "company_page": {"en": "the company page", "zh-Hans": "公司主页"},
    "other": {"en": "this person", "zh-Hans": "对方"},
}
ROLE_SYNONYMS = {
    "manager": "hiring_manager",
    "boss": "hiring_manager",
    "hr": "hr_contact",
    "headhunter": "agency_recruiter",
    "agency": "agency_recruiter",
    "company": "company_page",
    "page": "company_page",
    "colleague": "employee",
    "mutual": "mutual_contact",
    "friend": "mutual_contact",
    "面试官": "interviewer",
    "面试者": "interviewer",
    "经理": "hiring_manager",
    "主管": "hiring_manager",
    "人事": "hr_contact",
    "猎头": "agency_recruiter",
    "员工": "employee",
}
WHEN_SYNONYMS = {
    "no": "none",
    "not_yet": "none",
    "none_yet": "none",
    "无": "none",
    "没有": "none",
    "还没有": "none",
    "unknown": "undated",
    "no_date": "undated",
    "tbd": "undated",
    "未定": "undated",
    "没定": "undated",
}


def prompt(key: str, locale: str, **values: object) -> str:
    """Return a sentence of the dialogue in a language, else in English."""
    return _in(_PROMPTS[key], locale).format_map(values)


def person(role: str, locale: str) -> str:
    """Return how somebody is called of whom the role is all that is known."""
    return _in(_PEOPLE[role], locale)


def _in(texts: Texts, locale: str) -> str:
    return texts.get(locale, texts["en"])
