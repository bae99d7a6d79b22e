"""What is said of an import: what must be told besides the files, and of the files that tell it."""

IMPORTING: dict[str, dict[str, tuple[str, str]]] = {
    "interviews-open": {
        "en": (
            "which of these events are interviews? {options} ({count} in all)",
            'add  --interviews "*interview*": words of their titles, * stands for anything',
        ),
        "zh-Hans": (
            "这些日程里哪些是面试？{options}（共 {count} 项）",
            '加上  --interviews "*面试*"：写标题里的词，* 代表任意文字',
        ),
    },
    "interviews-none": {
        "en": (
            "no event has a title like '{value}': {options} ({count} in all)",
            'write  --interviews "*interview*": words of their titles, * stands for anything',
        ),
        "zh-Hans": (
            "没有一项日程的标题符合“{value}”：{options}（共 {count} 项）",
            '改写  --interviews "*面试*"：写标题里的词，* 代表任意文字',
        ),
    },
    "owner-unknown": {
        "en": (
            "whose export is this? {count} acts tell who did them, and nothing tells who you are",
            "add  --me and your profile URL, handle or address",
        ),
        "zh-Hans": (
            "这是谁的存档？{count} 项行为写了是谁做的，却没有写你是谁",
            "加上  --me 和你的主页链接、账号或邮箱",
        ),
    },
    "people-file-form": {
        "en": (
            "a list of people is wanted here",
            "write  people:\n  - {{id: lin-wei, name: Lin Wei, handles: {{linkedin: lin-wei}}}}",
        ),
        "zh-Hans": (
            "这里应是人员列表",
            "写成  people:\n  - {{id: lin-wei, name: 林薇, handles: {{linkedin: lin-wei}}}}",
        ),
    },
    "authors-file-form": {
        "en": (
            "a post and its author are wanted here",
            'write  "urn:li:activity:7123456789012345678": lin-wei',
        ),
        "zh-Hans": (
            "这里应写帖子和它的作者",
            '写成  "urn:li:activity:7123456789012345678": lin-wei',
        ),
    },
    "since-invalid": {
        "en": ("{option}: '{value}' is no date", "write  {option} 2026-10-01"),
        "zh-Hans": ("{option}：“{value}”不是日期", "写  {option} 2026-10-01"),
    },
    "zone-invalid": {
        "en": ("{option}: '{value}' is no time zone", "write  {option} Europe/Berlin"),
        "zh-Hans": ("{option}：“{value}”不是时区", "写  {option} Asia/Shanghai"),
    },
    "option-needs-source": {
        "en": (
            "{option} is about files of other programs, and there is none here",
            "add  an archive, a calendar or a tracker, or leave {option} out",
        ),
        "zh-Hans": (
            "{option} 只用于其他程序的文件，这里没有",
            "加上存档、日历或求职表格，或去掉 {option}",
        ),
    },
    "out-in-source": {
        "en": (
            "{file} is in a folder that is read; it would be written over",
            "write  -o another name",
        ),
        "zh-Hans": ("{file} 在要读取的文件夹里，会被覆盖", "改写  -o 另一个文件名"),
    },
}
