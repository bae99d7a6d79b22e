"""What is said of files of other programs: archives, calendars, job trackers."""

ARCHIVES: dict[str, dict[str, tuple[str, str]]] = {
    "folder-too-many": {
        "en": (
            "more than {limit} files in this folder; none is read",
            "write  the folder that holds the export",
        ),
        "zh-Hans": ("文件夹里超过 {limit} 个文件；一个也不读", "改成导出数据所在的文件夹"),
    },
    "folder-too-deep": {
        "en": (
            "more than {limit} folders deep; this one is not looked into",
            "write  the folder that holds the export",
        ),
        "zh-Hans": ("文件夹嵌套超过 {limit} 层；不再往里看", "改成导出数据所在的文件夹"),
    },
    "zip-broken": {
        "en": ("this zip is damaged or incomplete", "download it again"),
        "zh-Hans": ("这个 zip 已损坏或不完整", "请重新下载"),
    },
    "zip-not-a-file": {
        "en": ("a zip is read from a file only", "save it, and write  the path of that file"),
        "zh-Hans": ("zip 只能从文件读取", "先保存，再写上它的路径"),
    },
    "zip-too-many": {
        "en": (
            "more than {limit} files in this zip; none is read",
            "unpack it, and write  the folder or the files that matter",
        ),
        "zh-Hans": ("这个 zip 里超过 {limit} 个文件；一个也不读", "请解压，再写上需要的文件"),
    },
    "zip-too-large": {
        "en": (
            "far more would come out of this zip than is taken in; the rest is not read",
            "unpack it, and write  the files that matter",
        ),
        "zh-Hans": ("这个 zip 解压后过大；其余的不读", "请解压，再写上需要的文件"),
    },
    "zip-member-broken": {
        "en": ("this file of the zip is damaged; the rest of it is not read", "download it again"),
        "zh-Hans": ("zip 里的这个文件已损坏；其余部分不读", "请重新下载"),
    },
    "zip-nested": {
        "en": ("a zip inside a zip is not read", "unpack it, and write  its path"),
        "zh-Hans": ("不读 zip 里的 zip", "请解压，再写上它的路径"),
    },
    "zip-name": {
        "en": (
            "'{member}' in this zip has a name that leads out of it; it is not read",
            "have a look where this zip comes from",
        ),
        "zh-Hans": ("zip 里“{member}”的名称指向外面；不读", "请查看这个 zip 的来源"),
    },
    "zip-link": {
        "en": (
            "'{member}' in this zip is a link, not a file; it is not read",
            "have a look where this zip comes from",
        ),
        "zh-Hans": ("zip 里“{member}”是链接，不是文件；不读", "请查看这个 zip 的来源"),
    },
    "zip-encrypted": {
        "en": (
            "'{member}' in this zip wants a password; it is not read",
            "unpack it, and write  the path of the folder",
        ),
        "zh-Hans": ("zip 里“{member}”有密码；不读", "请解压，再写上文件夹的路径"),
    },
    "zip-method": {
        "en": (
            "'{member}' is packed in a way that is not read",
            "unpack it, and write  the path of the folder",
        ),
        "zh-Hans": ("“{member}”的压缩方式无法读取", "请解压，再写上文件夹的路径"),
    },
    "zip-bomb": {
        "en": (
            "'{member}' would become suspiciously large when unpacked; it is not read",
            "if you trust it, unpack it, and write  its path",
        ),
        "zh-Hans": ("“{member}”解压后大得可疑；不读", "如果信得过，请解压，再写上它的路径"),
    },
}

TABLES: dict[str, dict[str, tuple[str, str]]] = {
    "source-unknown": {
        "en": (
            "it cannot be told what {file} is",
            "read are: archives of LinkedIn (the zip, its folder, or a CSV of it), calendars\n"
            "(.ics), and tables of applications or interviews (CSV, XLSX, Markdown) with a header",
        ),
        "zh-Hans": (
            "看不出 {file} 是什么文件",
            "可以读取：LinkedIn 数据存档（zip、文件夹或其中的 CSV）、日历（.ics），\n"
            "以及有表头的求职或面试表格（CSV、XLSX、Markdown）",
        ),
    },
    "source-nothing": {
        "en": (
            "none of the {count} files here is one that is read",
            "read are: archives of LinkedIn (the zip, its folder, or a CSV of it), calendars\n"
            "(.ics), and tables of applications or interviews (CSV, XLSX, Markdown) with a header",
        ),
        "zh-Hans": (
            "这里的 {count} 个文件都不能读取",
            "可以读取：LinkedIn 数据存档（zip、文件夹或其中的 CSV）、日历（.ics），\n"
            "以及有表头的求职或面试表格（CSV、XLSX、Markdown）",
        ),
    },
    "source-is-a-log": {
        "en": (
            "{file} is a log of acts already",
            "to judge it  etiquette-lint check {file}",
        ),
        "zh-Hans": ("{file} 已经是行为日志", "判断它  etiquette-lint check {file}"),
    },
    "table-too-long": {
        "en": (
            "more than {limit} rows; from here on they are not read",
            "write  a table with the rows that matter",
        ),
        "zh-Hans": ("超过 {limit} 行；从这里起不再读取", "只保留需要的行"),
    },
    "row-too-large": {
        "en": ("a row of more than {limit} characters", "write  a shorter text"),
        "zh-Hans": ("这一行超过 {limit} 个字符", "请缩短"),
    },
    "date-order-missing": {
        "en": (
            "'{value}' does not say which of its numbers is the month",
            "add  --date-order dmy, mdy or ymd, as this file means it; it is never guessed",
        ),
        "zh-Hans": (
            "看不出“{value}”里哪个数字是月份",
            "按文件的写法加上  --date-order dmy、mdy 或 ymd；不会猜测",
        ),
    },
    "date-order-other": {
        "en": (
            "'{value}' is no date in the order {order}",
            "change  --date-order, or write the date as 2026-10-06",
        ),
        "zh-Hans": (
            "按 {order} 的次序，“{value}”不是日期",
            "改  --date-order，或把日期写成 2026-10-06",
        ),
    },
    "date-unreadable": {
        "en": ("'{value}' is no date that can be read", "write  2026-10-06 or 2026-10-06 16:00"),
        "zh-Hans": ("“{value}”不是能读懂的日期", "写成 2026-10-06 或 2026-10-06 16:00"),
    },
    "workbook-too-large": {
        "en": (
            "this workbook is too large: more than {limit} MiB",
            "save the sheet that matters as CSV UTF-8, and write  its path",
        ),
        "zh-Hans": (
            "这个工作簿太大：超过 {limit} MiB",
            "把需要的工作表另存为 CSV UTF-8，再写上它的路径",
        ),
    },
    "workbook-broken": {
        "en": (
            "this workbook is damaged, or is none",
            "save it again, or save the sheet that matters as CSV UTF-8",
        ),
        "zh-Hans": ("这个工作簿已损坏，或者不是工作簿", "请重新保存，或另存为 CSV UTF-8"),
    },
    "workbook-no-table": {
        "en": (
            "no sheet of this workbook begins with a header that is known",
            "name the columns, for example:  Company, Job Title, Date Applied, Interview Date,\n"
            "Interviewer, Status",
        ),
        "zh-Hans": (
            "这个工作簿里没有以已知表头开始的工作表",
            "请写上列名，例如：公司、岗位、投递时间、面试时间、面试官、状态",
        ),
    },
}

WORDS: dict[str, dict[str, tuple[str, str]]] = {
    "words-not-a-map": {
        "en": ("this is no list of words", "write  {options}, and under each its lists"),
        "zh-Hans": ("这不是词表", "写上 {options}，各自列出词语"),
    },
    "words-key-unknown": {
        "en": ("a list of words has no '{key}'{near}", "write  one of: {options}"),
        "zh-Hans": ("词表里没有“{key}”{near}", "可用的：{options}"),
    },
    "words-not-lists": {
        "en": ("'{key}' takes lists of texts", "write  {example}"),
        "zh-Hans": ("{key} 应是文字的列表", "例如  {example}"),
    },
    "words-empty": {
        "en": ("'{word}' has no letters to be known by", "leave it out"),
        "zh-Hans": ("“{word}”里没有可供识别的文字", "请去掉"),
    },
    "words-twice": {
        "en": ("'{word}' stands under '{other}' already", "write  it once"),
        "zh-Hans": ("“{word}”已经列在 {other} 下", "只写一次"),
    },
}
SOURCES = {**ARCHIVES, **TABLES, **WORDS}
