"""What is said of calendars that were not understood, and of events in them."""

CALENDARS: dict[str, dict[str, tuple[str, str]]] = {
    "calendar-none": {
        "en": (
            "no calendar in {file}: nothing in it begins with BEGIN:VCALENDAR",
            "export the calendar, or save the invitation, as an iCalendar file (.ics)",
        ),
        "zh-Hans": (
            "{file} 里没有日历：找不到 BEGIN:VCALENDAR",
            "请把日历或邀请导出为 iCalendar 文件（.ics）",
        ),
    },
    "calendar-too-large": {
        "en": ("larger than {limit} MiB", "export the months of the job search only"),
        "zh-Hans": ("超过 {limit} MiB", "只导出求职的那几个月"),
    },
    "calendar-too-many": {
        "en": (
            "more than {limit} events; the rest is not read",
            "export the months of the job search only",
        ),
        "zh-Hans": ("超过 {limit} 个日程；其余未读", "只导出求职的那几个月"),
    },
    "event-unclosed": {
        "en": (
            "this event has no END:VEVENT: the file is cut off or damaged",
            "export the calendar, or save the invitation, again",
        ),
        "zh-Hans": ("这个日程没有 END:VEVENT：文件不完整或已损坏", "请重新导出日历或保存邀请"),
    },
    "event-has-too-many-lines": {
        "en": (
            "this event has more than {limit} guests and other lines",
            "if it is an interview, write it into the log by hand",
        ),
        "zh-Hans": ("这个日程的参与者等条目超过 {limit} 行", "如果是面试，请手工写进日志"),
    },
    "event-too-large": {
        "en": (
            "this line of the event is longer than {limit} KiB",
            "if it is an interview, write it into the log by hand",
        ),
        "zh-Hans": ("日程的这一行超过 {limit} KiB", "如果是面试，请手工写进日志"),
    },
    "event-line-unreadable": {
        "en": (
            "{name} of this event cannot be read",
            "write  NAME;PARAMETER=VALUE:VALUE, quotes closed",
        ),
        "zh-Hans": ("无法读取这个日程的 {name}", "写成  NAME;PARAMETER=VALUE:VALUE，引号要成对"),
    },
    "event-says-twice": {
        "en": ("{name} is said twice in one event", "leave the one that is right"),
        "zh-Hans": ("同一日程里有两个 {name}", "只留正确的那个"),
    },
    "event-time-invalid": {
        "en": ("'{value}' is no time of a calendar", "write  20261006T140000Z, or a day: 20261006"),
        "zh-Hans": ("“{value}”不是日历里的时间", "写成  20261006T140000Z，或日期：20261006"),
    },
    "event-time-far": {
        "en": ("'{value}': the year is outside 1901 to 2198", "write  the year of the interview"),
        "zh-Hans": ("“{value}”：年份不在 1901 至 2198 之间", "改成  面试的年份"),
    },
    "event-duration-invalid": {
        "en": (
            "'{value}' is no length of an interview; only the beginning of the event is used",
            "write  DURATION:PT1H",
        ),
        "zh-Hans": ("“{value}”不是面试的时长；只采用日程的开始时间", "写成  DURATION:PT1H"),
    },
    "event-ends-first": {
        "en": (
            "the event ends before it begins; only its beginning is used",
            "write  DTEND after DTSTART",
        ),
        "zh-Hans": ("日程的结束早于开始；只采用开始时间", "DTEND 应晚于 DTSTART"),
    },
    "event-ends-otherwise": {
        "en": (
            "a day and a time: beginning and end are not of one kind; only the beginning is used",
            "write  DTSTART and DTEND both as days, or both as times",
        ),
        "zh-Hans": (
            "开始和结束一个是日期、一个是时刻；只采用开始时间",
            "DTSTART 和 DTEND 应同为日期或同为时刻",
        ),
    },
    "event-zone-missing": {
        "en": (
            "'{value}': in which time zone?",
            "say it:  --timezone {here}     (this computer's zone)",
        ),
        "zh-Hans": (
            "“{value}”：是哪个时区的时间？",
            "请说明：  --timezone {here}     （本机所在时区）",
        ),
    },
    "event-zone-unknown": {
        "en": (
            "the time zone '{zone}' is not known, and the file does not describe it",
            "say which it is:  --timezone {here}     (this computer's zone)",
        ),
        "zh-Hans": (
            "不认识时区“{zone}”，文件里也没有说明",
            "请说明是哪个时区：  --timezone {here}     （本机所在时区）",
        ),
    },
}
