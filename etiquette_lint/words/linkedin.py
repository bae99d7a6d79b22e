"""What is said of rows of LinkedIn archives: why some are of no use, what to know of others."""

REASONS: dict[str, dict[str, str]] = {
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
}
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
}
