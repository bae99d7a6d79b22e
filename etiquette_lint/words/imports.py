"""What is said of rows of foreign files: why some are of no use, what to know of others."""

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
    "linkedin-invited": {
        "en": "invitations that others sent to you",
        "zh-Hans": "别人发给您的邀请",
    },
    "linkedin-hidden": {
        "en": "rows about members who are not shown",
        "zh-Hans": "未显示成员的记录",
    },
    "linkedin-received": {
        "en": "messages, endorsements and recommendations that others sent to you",
        "zh-Hans": "别人发给您的消息、技能认可和推荐信",
    },
    "linkedin-recommendations": {
        "en": "recommendations in a file whose name does not say who wrote them",
        "zh-Hans": "文件名未说明由谁写的推荐信",
    },
    "linkedin-draft": {"en": "drafts that were never sent", "zh-Hans": "未发送的草稿"},
    "linkedin-spam": {"en": "messages in the spam folder", "zh-Hans": "垃圾箱里的消息"},
    "linkedin-sponsored": {"en": "sponsored messages", "zh-Hans": "推广消息"},
    "linkedin-unfollowed": {
        "en": "members you no longer follow",
        "zh-Hans": "您已不再关注的成员",
    },
    "linkedin-no-company": {
        "en": "applications without a company",
        "zh-Hans": "没有公司名的求职申请",
    },
    "linkedin-saved": {"en": "things you saved to read", "zh-Hans": "您收藏的内容"},
    "linkedin-companies": {"en": "companies you follow", "zh-Hans": "您关注的公司"},
    "linkedin-searches": {
        "en": "searches, which do not say whose profile was opened",
        "zh-Hans": "搜索记录（看不出打开了谁的主页）",
    },
    "linkedin-events": {"en": "events you were invited to", "zh-Hans": "您受邀的活动"},
    "linkedin-notes": {"en": "your private notes on people", "zh-Hans": "您对他人的私人备注"},
    "linkedin-votes": {"en": "votes in polls", "zh-Hans": "投票"},
    "linkedin-media": {"en": "files you uploaded", "zh-Hans": "您上传的文件"},
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
}
"""Why a row is understood and not used, by language; a short noun phrase for a count."""
REMARKS: dict[str, dict[str, str]] = {
    "linkedin-zone": {
        "en": "LinkedIn does not say in which zone these times are; they are read in {zone}, as "
        "real archives show",
        "zh-Hans": "LinkedIn 没有写明这些时间的时区；按真实存档的实测，以 {zone} 读取",
    },
    "linkedin-zone-assumed": {
        "en": "LinkedIn does not say in which zone these times are; they are read in {zone}, which "
        "is likely and not certain",
        "zh-Hans": "LinkedIn 没有写明这些时间的时区；以 {zone} 读取，很可能但不确定",
    },
    "linkedin-invitations": {
        "en": "an archive holds the invitations of some months only, accepted ones among them",
        "zh-Hans": "存档只含几个月内的邀请，其中也有已被接受的",
    },
    "linkedin-authors": {
        "en": "an archive does not say whose posts these are",
        "zh-Hans": "存档没有写明这些帖子是谁发的",
    },
    "linkedin-follows": {
        "en": "those you follow are told by name only",
        "zh-Hans": "您关注的人只写了姓名",
    },
    "linkedin-names-guessed": {
        "en": "'{names}' is read as {count}; LinkedIn joins names by commas that names have too",
        "zh-Hans": "“{names}”按 {count} 人读取；LinkedIn 用逗号连接姓名，而姓名里也有逗号",
    },
    "linkedin-hour-twice": {
        "en": "the clocks were put back in that hour; of its two instants the first is taken: {at}",
        "zh-Hans": "那一小时因时钟回拨出现两次；取较早的一次：{at}",
    },
    "status-unknown": {
        "en": "it is not known what the status '{status}' means; nothing is concluded from it",
        "zh-Hans": "不清楚状态“{status}”的含义；没有据此作任何推断",
    },
    "date-of-what": {
        "en": "the column does not say what happened on that date, so it is not used; "
        "call it 'Date Applied' if that is what it means",
        "zh-Hans": "这一列没有说明是什么的日期，因此没有采用；如果是投递日期，请改名为“投递时间”",
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
}
"""What people should know of something that is used all the same, by language."""
