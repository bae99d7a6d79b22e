"""What is said of files of other programs: archives, calendars, job trackers."""

ARCHIVES: dict[str, dict[str, tuple[str, str]]] = {
    "folder-too-many": {
        "en": (
            "more than {limit} files in this folder; the others are not looked at",
            "write  the folder of the export itself",
        ),
        "zh-Hans": ("文件夹里超过 {limit} 个文件；其余的不看", "改成导出数据所在的文件夹"),
    },
    "folder-too-deep": {
        "en": (
            "more than {limit} folders deep; this one is not looked into",
            "write  the folder of the export itself",
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
            "more than {limit} MiB would come out of this zip; the rest is not read",
            "unpack it, and write  the files that matter",
        ),
        "zh-Hans": ("这个 zip 解压后超过 {limit} MiB；其余的不读", "请解压，再写上需要的文件"),
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
}

SOURCES = {**ARCHIVES, **TABLES}
