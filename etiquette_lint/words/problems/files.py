"""What is said of files: what they are, how they are saved, and what a log must hold."""

from etiquette_lint.words.problems.notations import NOTATIONS

WHOLE: dict[str, dict[str, tuple[str, str]]] = {
    "file-missing": {
        "en": (
            "there is no file '{file}'{near}",
            "write  the path of a log, or - for standard input",
        ),
        "zh-Hans": ("没有“{file}”这个文件{near}", "改成日志文件的路径，或用 - 表示标准输入"),
    },
    "file-is-a-folder": {
        "en": ("'{file}' is a folder", "write  the path of a file in it"),
        "zh-Hans": ("“{file}”是文件夹", "改成其中某个文件的路径"),
    },
    "file-not-permitted": {
        "en": (
            "'{file}' may not be read by you",
            "write  another file, or get the right to read it",
        ),
        "zh-Hans": ("没有读取“{file}”的权限", "换一个文件，或取得读取权限"),
    },
    "file-unreadable": {
        "en": ("'{file}' could not be read by the computer", "write  the path of another file"),
        "zh-Hans": ("计算机无法读取“{file}”", "换一个文件"),
    },
    "file-empty": {
        "en": (
            "the file is empty",
            "write  a log; a commented one to begin with: etiquette-lint init",
        ),
        "zh-Hans": ("文件是空的", "写一份日志；可以从带注释的样本开始：etiquette-lint init"),
    },
    "file-too-large": {
        "en": (
            "larger than {limit} MiB",
            "write  less; a log may be JSONL, which is read line by line",
        ),
        "zh-Hans": ("超过 {limit} MiB", "请缩短；日志可以改用 JSONL，逐行读取"),
    },
    "too-many-nodes": {
        "en": (
            "more than {limit} values",
            "write  less; a log may be JSONL, which is read line by line",
        ),
        "zh-Hans": ("超过 {limit} 个值", "请缩短；日志可以改用 JSONL，逐行读取"),
    },
    "file-is-binary": {
        "en": (
            "this is a {what} file, not text",
            "write  YAML, JSON, JSONL or CSV; a spreadsheet can be saved as CSV UTF-8;\n"
            "of an archive or a workbook a log is made by  etiquette-lint import",
        ),
        "zh-Hans": (
            "这是 {what} 文件，不是文本",
            "请用 YAML、JSON、JSONL 或 CSV；表格可以另存为 CSV UTF-8；\n"
            "存档和工作簿可以写成日志：etiquette-lint import",
        ),
    },
    "encoding-foreign": {
        "en": ("the text is saved as {encoding}, not UTF-8", "save it as UTF-8, or: {command}"),
        "zh-Hans": (
            "文本的编码是 {encoding}，不是 UTF-8",
            "请另存为 UTF-8，或运行：{command}",
        ),
    },
    "byte-not-utf8": {
        "en": ("the byte {byte} is no UTF-8 text", "save the file as UTF-8"),
        "zh-Hans": ("字节 {byte} 不是 UTF-8 文本", "请把文件另存为 UTF-8"),
    },
    "nul-byte": {
        "en": ("a zero byte: this is no text", "save the file as plain text in UTF-8"),
        "zh-Hans": ("有零字节：这不是文本", "请另存为 UTF-8 纯文本"),
    },
    "control-character": {
        "en": ("an invisible control character ({mark})", "write  the text without it"),
        "zh-Hans": ("有看不见的控制字符（{mark}）", "请删掉它"),
    },
    "file-is-a-pack": {
        "en": (
            "{file} is a rule pack, not a log of acts",
            "to test it         etiquette-lint packs test {file}\n"
            "to judge with it   etiquette-lint check LOG --pack {file}",
        ),
        "zh-Hans": (
            "{file} 是规则包，不是行为日志",
            "测试它    etiquette-lint packs test {file}\n"
            "用它判断  etiquette-lint check 日志 --pack {file}",
        ),
    },
    "file-is-a-calendar": {
        "en": (
            "{file} is a calendar; a log of acts is wanted here",
            "to judge what it tells   etiquette-lint check {file} --interviews interview\n"
            "to make a log of it      etiquette-lint import {file} -o job-search.yaml",
        ),
        "zh-Hans": (
            "{file} 是日历文件；这里要的是行为日志",
            "直接判断  etiquette-lint check {file} --interviews 面试\n"
            "写成日志  etiquette-lint import {file} -o job-search.yaml",
        ),
    },
    "file-is-a-tracker": {
        "en": (
            "{file} is a table without a column 'kind': a list of applications, perhaps; "
            "a log of acts is wanted here",
            "to make a log of it  etiquette-lint import {file} -o job-search.yaml\n"
            "or write one act a row, with the columns kind, at, platform, to",
        ),
        "zh-Hans": (
            "{file} 是没有 kind 列的表格，也许是求职进度表；这里要的是行为日志",
            "写成日志  etiquette-lint import {file} -o job-search.yaml\n"
            "或每行写一项行为，列名用 kind、at、platform、to",
        ),
    },
}

LOGS: dict[str, dict[str, tuple[str, str]]] = {
    "log-is-a-list": {
        "en": (
            "a list; the acts of a log stand under 'actions'",
            "write  actions: before the list",
        ),
        "zh-Hans": ("这是一个列表；日志里的行为要写在 actions 下面", "在列表前加上  actions:"),
    },
    "log-not-a-map": {
        "en": (
            "this is no log: it has neither 'actions' nor 'timeline'",
            "write  actions: and under it one act an entry (a sample: etiquette-lint init)",
        ),
        "zh-Hans": (
            "这不是日志：既没有 actions，也没有 timeline",
            "写上  actions:  再逐项列出行为（样本：etiquette-lint init）",
        ),
    },
    "log-is-an-act": {
        "en": (
            "one act; the acts of a log stand under 'actions'",
            "write  actions: and the act as '- '",
        ),
        "zh-Hans": (
            "这是单独一项行为；日志里的行为要写在 actions 下面",
            "写上  actions:  并以“- ”列出",
        ),
    },
    "log-is-a-timeline": {
        "en": (
            "a timeline; in a log it stands under 'timeline'",
            "write  timeline: before it and indent it, or give the file as --timeline",
        ),
        "zh-Hans": (
            "这是时间线；在日志里要写在 timeline 下面",
            "在前面加上  timeline:  并缩进，或用 --timeline 指定这个文件",
        ),
    },
    "log-key-unknown": {
        "en": ("a log has no '{key}'{near}", "write  one of: {options}"),
        "zh-Hans": ("日志里没有“{key}”{near}", "可用的：{options}"),
    },
    "log-nothing": {
        "en": (
            "neither 'actions' nor a timeline: there is nothing to judge",
            "write  actions: and under it one act an entry (a sample: etiquette-lint init)",
        ),
        "zh-Hans": (
            "既没有 actions，也没有时间线：没有可判断的内容",
            "写上  actions:  再逐项列出行为（样本：etiquette-lint init）",
        ),
    },
    "log-list-expected": {
        "en": (
            "'{key}' is a list of entries",
            "write  each entry on its own line with '- ' before it",
        ),
        "zh-Hans": ("{key} 应是列表", "每项另起一行，以“- ”开头"),
    },
    "timeline-is-a-list": {
        "en": ("'timeline' is one; a list of them is 'timelines'", "write  timelines:"),
        "zh-Hans": ("timeline 只写一条；多条写在 timelines 下面", "改成  timelines:"),
    },
    "timeline-file-nothing": {
        "en": (
            "there is no timeline in this file",
            "write  id: acme  and  interviews: [{{starts_at: 2026-12-01T10:00+08:00}}]",
        ),
        "zh-Hans": (
            "这个文件里没有时间线",
            "写上  id: acme  和  interviews: [{{starts_at: 2026-12-01T10:00+08:00}}]",
        ),
    },
    "timeline-file-table": {
        "en": ("a timeline is read from YAML or JSON only", "write  it as YAML"),
        "zh-Hans": ("时间线只能写在 YAML 或 JSON 文件里", "请改用 YAML"),
    },
    "line-too-long": {
        "en": ("a line of more than {limit} MiB", "write  one act a line"),
        "zh-Hans": ("这一行超过 {limit} MiB", "每行只写一项行为"),
    },
    "line-is-a-log": {
        "en": (
            "'{key}' in a line; here a line is one act, or one timeline",
            "write  the log as JSON, or each act and each timeline in a line of its own",
        ),
        "zh-Hans": (
            "一行里出现了 {key}；这里每行只能是一项行为或一条时间线",
            "改用 JSON，或让每项行为、每条时间线各占一行",
        ),
    },
    "column-unknown": {
        "en": ("unknown column '{column}'{near}; it is not read", "write  one of: {options}"),
        "zh-Hans": ("没有“{column}”这一列{near}；不会读取", "可用的列：{options}"),
    },
    "column-repeated": {
        "en": ("the column '{column}' stands here twice; the first is read", "write  it once"),
        "zh-Hans": ("“{column}”列出现了两次；只读第一列", "只写一次"),
    },
    "column-kind-missing": {
        "en": ("there is no column 'kind'", "write  kind as one of the columns: what each act is"),
        "zh-Hans": ("没有 kind 列", "加上 kind 列，写明每项是什么行为"),
    },
    "row-too-long": {
        "en": (
            "this row has {found} cells, the header {expected}",
            "write  a text that holds the separator in double quotes",
        ),
        "zh-Hans": ("这一行有 {found} 格，表头只有 {expected} 格", "含有分隔符的文字要加双引号"),
    },
    "csv-quote-open": {
        "en": ("this quote is never closed", 'write  " at the end of the cell'),
        "zh-Hans": ("这个引号没有对应的后引号", '在单元格末尾加上 "'),
    },
    "csv-after-quote": {
        "en": ("the cell goes on after its closing quote", 'write  "" for a quote inside a cell'),
        "zh-Hans": ("后引号之后还有内容", '单元格里的引号写作 ""'),
    },
    "cell-too-long": {
        "en": ("a cell of more than {limit} characters", "write  a shorter text"),
        "zh-Hans": ("单元格超过 {limit} 个字符", "请缩短"),
    },
    "csv-unclear": {
        "en": ("this row is not readable CSV", "save the table as CSV UTF-8 again"),
        "zh-Hans": ("这一行不是可读的 CSV", "请重新另存为 CSV UTF-8"),
    },
}

FILES = {**WHOLE, **LOGS, **NOTATIONS}
