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
    **linkedin.REMARKS,
}
"""What people should know of something that is used all the same, by language."""
