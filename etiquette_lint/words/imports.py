"""What is said of rows of foreign files: why some are of no use, what to know of others."""

from etiquette_lint.words import linkedin

REASONS: dict[str, dict[str, str]] = {
    "private": {
        "en": "private files of the export, not opened",
        "zh-Hans": "存档里的隐私文件，未打开",
    },
    "not-read": {
        "en": "files of no use here, not read",
        "zh-Hans": "与此无关、未读取的文件",
    },
    "empty": {"en": "files with nothing in them", "zh-Hans": "空文件"},
    "link": {"en": "links to files elsewhere, not followed", "zh-Hans": "指向别处的链接，未跟随"},
    "not-a-file": {"en": "pipes and devices, not opened", "zh-Hans": "管道或设备，未打开"},
    "nothing-dated": {
        "en": "applications of which nothing is dated yet",
        "zh-Hans": "还没有任何日期的申请",
    },
    "status-undated": {
        "en": "statuses without a date of their own: when it happened cannot be told",
        "zh-Hans": "没有对应日期的状态：无法知道何时发生",
    },
    "company-missing": {"en": "rows that name no company", "zh-Hans": "没有写公司的行"},
    "event-other": {
        "en": "events that are neither an interview nor an outcome",
        "zh-Hans": "既非面试也非结果的事项",
    },
    "calendar-other": {
        "en": "tasks, notes and busy times of a calendar",
        "zh-Hans": "日历里的任务、备忘和忙闲信息",
    },
    "event-undated": {"en": "events that do not say when", "zh-Hans": "没有时间的日程"},
    "event-answer": {
        "en": "answers of guests to an invitation, which change nothing",
        "zh-Hans": "对邀请的答复，不改变日程",
    },
    "event-excepted": {
        "en": "recurring events of which every time is taken back",
        "zh-Hans": "每一次都已取消的重复日程",
    },
    **linkedin.REASONS,
}
"""Why a row is understood and not used, by language; a short noun phrase for a count."""
REMARKS: dict[str, dict[str, str]] = {
    "status-unknown": {
        "en": "it is not known what the status '{status}' means; nothing is concluded from it",
        "zh-Hans": "不清楚状态“{status}”的含义；没有据此作任何推断",
    },
    "dated-by-update": {
        "en": "'{status}' at {company} is dated {date}, when the row was last changed; "
        "it may have been earlier",
        "zh-Hans": "{company} 的“{status}”按该行最后更新的日期 {date} 计；实际可能更早",
    },
    "contact-role-unknown": {
        "en": "{name} is a contact at {company}; whether this is an interviewer "
        "the table does not say",
        "zh-Hans": "{name} 是 {company} 的联系人；表里没有说明是否为面试官",
    },
    "date-of-what": {
        "en": "the column does not say what happened on that date, so it is not used; "
        "call it 'Date Applied' if that is what it means",
        "zh-Hans": "这一列没有说明是什么的日期，因此没有采用；如果是投递日期，请改名为“投递时间”",
    },
    "event-recurs-on": {
        "en": "a recurring event: its first {count} times are read, later ones are not",
        "zh-Hans": "重复日程：只读取前 {count} 次",
    },
    "event-recurs-oddly": {
        "en": "a recurring event that cannot be followed all the way; times read: {count}",
        "zh-Hans": "重复日程，无法全部推算；读取 {count} 次",
    },
    "event-zone-assumed": {
        "en": "the time zone '{zone}' is not known; the times are read in {assumed}",
        "zh-Hans": "不认识时区“{zone}”；按 {assumed} 读取",
    },
    "event-says-cancelled": {
        "en": "the title says that the event is cancelled, the calendar does not say so",
        "zh-Hans": "标题说日程已取消，日历却没有这样标记",
    },
    **linkedin.REMARKS,
}
"""What people should know of something that is used all the same, by language."""
