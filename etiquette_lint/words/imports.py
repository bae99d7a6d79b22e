"""What is said of rows of foreign files: why some are of no use, what to know of others."""

REASONS: dict[str, dict[str, str]] = {
    "calendar-other": {
        "en": "tasks, notes and busy times of a calendar",
        "zh-Hans": "日历里的任务、备忘和忙闲信息",
    },
    "event-undated": {"en": "events that do not say when", "zh-Hans": "没有时间的日程"},
    "event-excepted": {
        "en": "recurring events of which every time is taken back",
        "zh-Hans": "每一次都已取消的重复日程",
    },
}
"""Why a row is understood and not used, by language; a short noun phrase for a count."""
REMARKS: dict[str, dict[str, str]] = {
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
