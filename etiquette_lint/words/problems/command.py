"""What is said of the command line."""

from etiquette_lint.words.problems.asking import ASKING

_HELP = {
    "en": "see  etiquette-lint {command} --help",
    "zh-Hans": "见  etiquette-lint {command} --help",
}

COMMAND: dict[str, dict[str, tuple[str, str]]] = {
    "command-missing": {
        "en": (
            "what shall be done?",
            "write  etiquette-lint check LOG        (all commands: etiquette-lint --help)",
        ),
        "zh-Hans": (
            "要做什么？",
            "写  etiquette-lint check 日志文件        （全部命令：etiquette-lint --help）",
        ),
    },
    "subcommand-missing": {
        "en": ("'{command}' needs one of its own commands", "write  one of: {options}"),
        "zh-Hans": ("{command} 后面还要写子命令", "可用的子命令：{options}"),
    },
    "command-unknown": {
        "en": (
            "there is no command '{value}'{near}",
            "write  one of: {options}\nor     etiquette-lint check {value}, if that is a file",
        ),
        "zh-Hans": (
            "没有“{value}”这个命令{near}",
            "可用的命令：{options}\n若是文件：etiquette-lint check {value}",
        ),
    },
    "subcommand-unknown": {
        "en": ("there is no command '{command} {value}'{near}", "write  one of: {options}"),
        "zh-Hans": ("没有“{command} {value}”这个命令{near}", "可用的命令：{options}"),
    },
    "option-unknown": {
        "en": ("there is no option '{value}'{near}", _HELP["en"]),
        "zh-Hans": ("没有“{value}”这个选项{near}", _HELP["zh-Hans"]),
    },
    "option-needs-value": {
        "en": ("'{option}' needs a value", "write  {option} {example}"),
        "zh-Hans": ("{option} 后面要有值", "写  {option} {example}"),
    },
    "option-takes-none": {
        "en": ("'{option}' takes no value", "write  {option}"),
        "zh-Hans": ("{option} 后面不带值", "写  {option}"),
    },
    "argument-extra": {
        "en": ("'{value}' is one argument too many", _HELP["en"]),
        "zh-Hans": ("“{value}”是多余的参数", _HELP["zh-Hans"]),
    },
    "argument-missing": {
        "en": ("{name} is missing", "write  {command}"),
        "zh-Hans": ("缺少 {name}", "写  {command}"),
    },
    "arguments-odd": {
        "en": ("these arguments do not make a command", _HELP["en"]),
        "zh-Hans": ("这些参数不成一条命令", _HELP["zh-Hans"]),
    },
    "choice-unknown": {
        "en": ("{option} cannot be '{value}'{near}", "write  one of: {options}"),
        "zh-Hans": ("{option} 不能是“{value}”{near}", "可用的值：{options}"),
    },
    "locale-invalid": {
        "en": ("'{value}' is not a language tag", "write  en, zh-CN, ja or the like"),
        "zh-Hans": ("“{value}”不是语言标记", "写  zh-CN、en、ja 之类"),
    },
    "when-invalid": {
        "en": (
            "{option}: '{value}' is not a time",
            "write  2026-12-01T10:00+08:00, 2026-12-01 10:00 (in this computer's zone),\n"
            "       a date alone, now, +3d or -1h",
        ),
        "zh-Hans": (
            "{option}：“{value}”不是时间",
            "写  2026-12-01T10:00+08:00、2026-12-01 10:00（按本机时区）、\n"
            "    只写日期、now、+3d 或 -1h",
        ),
    },
    "when-out-of-range": {
        "en": (
            "{option}: '{value}' is not between the years 1900 and 2199",
            "write  a nearer time",
        ),
        "zh-Hans": ("{option}：“{value}”不在 1900 至 2199 年之间", "请写近一些的时间"),
    },
    "when-in-gap": {
        "en": (
            "{option}: at '{value}' the clocks are put forward; there is no such time",
            "write  an hour later",
        ),
        "zh-Hans": ("{option}：“{value}”正值夏令时拨快，没有这个时刻", "请晚写一小时"),
    },
    "now-invalid": {
        "en": ("--now: '{value}' is not an instant", "write  --now 2026-11-28T09:00+08:00"),
        "zh-Hans": ("--now：“{value}”不是时刻", "写  --now 2026-11-28T09:00+08:00"),
    },
    "assume-form": {
        "en": ("--assume takes FACT=VALUE, not '{value}'", "write  --assume post_topic=industry"),
        "zh-Hans": (
            "--assume 应写作 事实=值，不能是“{value}”",
            "写  --assume post_topic=industry",
        ),
    },
    "assume-twice": {
        "en": ("'{fact}' is assumed to be two things", "write  one --assume {fact}=..."),
        "zh-Hans": ("{fact} 有两个假定值", "只写一个 --assume {fact}=..."),
    },
    "fact-unknown": {
        "en": (
            "there is no fact '{value}'{near}",
            "write  one of: {options}        (etiquette-lint explain facts)",
        ),
        "zh-Hans": (
            "没有“{value}”这个事实{near}",
            "可用的事实：{options}        （etiquette-lint explain facts）",
        ),
    },
    "fact-never-unknown": {
        "en": (
            "'{fact}' is always known, so there is nothing to assume",
            "write  one of: {options}",
        ),
        "zh-Hans": ("{fact} 总是已知的，无需假定", "可以假定的事实：{options}"),
    },
    "fact-value": {
        "en": ("{fact} cannot be '{value}'{near}", "write  one of: {options}"),
        "zh-Hans": ("{fact} 不能是“{value}”{near}", "可用的值：{options}"),
    },
    "fact-not-number": {
        "en": ("{fact} is a number, not '{value}'", "write  a number, such as 24"),
        "zh-Hans": ("{fact} 是数字，不能是“{value}”", "写一个数字，例如 24"),
    },
    "rule-unknown": {
        "en": (
            "there is no rule '{value}' in {packs}{near}",
            "see  etiquette-lint packs show {pack}",
        ),
        "zh-Hans": (
            "{packs} 里没有“{value}”这条规则{near}",
            "见  etiquette-lint packs show {pack}",
        ),
    },
    "rule-is-ours": {
        "en": (
            "'{value}' is about the log itself; it cannot be ignored or set to a level",
            "mend the log where the report points",
        ),
        "zh-Hans": ("{value} 说的是日志本身，不能忽略，也不能设定级别", "请按报告所指修改日志"),
    },
    "rule-is-off": {
        "en": (
            "'{rule}' is switched off and judges nothing",
            "see  etiquette-lint config        (or the pack: etiquette-lint explain {rule})",
        ),
        "zh-Hans": (
            "{rule} 已停用，不参与判断",
            "见  etiquette-lint config        （或规则包：etiquette-lint explain {rule}）",
        ),
    },
    "page-unknown": {
        "en": (
            "there is no rule or page '{value}'{near}",
            "write  a rule, as reports name it, or one of: {options}",
        ),
        "zh-Hans": ("没有“{value}”这条规则或这一页{near}", "写  报告里的规则名，或：{options}"),
    },
    "act-unknown": {
        "en": ("there is no act '{value}' in {file}{near}", "write  one of: {options}"),
        "zh-Hans": ("{file} 里没有“{value}”这一项{near}", "可用的：{options}"),
    },
    "act-not-spoken-of": {
        "en": (
            "'{rule}' is for other kinds of acts than {kind}",
            "write  one of: {options}",
        ),
        "zh-Hans": ("“{rule}”不管 {kind} 这种行为", "可用的规则：{options}"),
    },
    "act-has-no-rules": {
        "en": ("no rule in {packs} is about {kind}", "see  etiquette-lint explain kinds"),
        "zh-Hans": ("{packs} 里没有关于 {kind} 的规则", "见  etiquette-lint explain kinds"),
    },
    "limit-odd": {
        "en": (
            "'{value}' in {variable} is no limit that can be set{near}",
            "write  NAME=NUMBER, such as LOG_SIZE=64000000; every name is in docs/sizes.md",
        ),
        "zh-Hans": (
            "{variable} 中的“{value}”不是可设的上限{near}",
            "写成  名称=数值，如 LOG_SIZE=64000000；全部名称见 docs/sizes.md",
        ),
    },
    "jobs-invalid": {
        "en": ("'{value}' is no number of processes from 1 to {limit}", "write  --jobs 2"),
        "zh-Hans": ("“{value}”不是 1 至 {limit} 的进程数", "改成  --jobs 2"),
    },
    "jobs-need-lines": {
        "en": (
            "several processes judge one log of lines, and write lines",
            "write  etiquette-lint check acts.jsonl --format jsonl --jobs 2",
        ),
        "zh-Hans": (
            "多进程只用于一份按行的日志，并按行输出",
            "改成  etiquette-lint check acts.jsonl --format jsonl --jobs 2",
        ),
    },
    "temporary-full": {
        "en": (
            "the disk with the temporary folder is full",
            "make room, or name another folder: TMPDIR=FOLDER",
        ),
        "zh-Hans": ("临时文件夹所在的磁盘已满", "请腾出空间，或换一个文件夹：TMPDIR=文件夹"),
    },
    "temporary-failed": {
        "en": ("nothing can be written to the temporary folder", "name another: TMPDIR=FOLDER"),
        "zh-Hans": ("无法写入临时文件夹", "换一个文件夹：TMPDIR=文件夹"),
    },
    "stdin-endless": {
        "en": ("more than {limit} GiB on standard input", "give the log as a file"),
        "zh-Hans": ("标准输入超过 {limit} GiB", "请改为给出日志文件"),
    },
    "worker-died": {
        "en": (
            "one of the processes that judge was ended from outside; nothing was written",
            "try again, with fewer: --jobs 1",
        ),
        "zh-Hans": ("一个判断进程被外部终止；没有写出任何结果", "减少进程数再试：--jobs 1"),
    },
    "stdin-twice": {
        "en": ("standard input ('-') can be read once", "write  - once"),
        "zh-Hans": ("标准输入（-）只能读一次", "只写一个 -"),
    },
    "sarif-needs-file": {
        "en": (
            "a SARIF report points into files, and here there is none",
            "write  etiquette-lint check job-search.yaml --format sarif\n"
            "       (ask --save job-search.yaml makes such a file)",
        ),
        "zh-Hans": (
            "SARIF 报告要指向文件，而这里没有文件",
            "写  etiquette-lint check job-search.yaml --format sarif\n"
            "    （ask --save job-search.yaml 可以生成这样的文件）",
        ),
    },
    **ASKING,
    "file-exists": {
        "en": ("{file} exists already; nothing was written", "write  another name"),
        "zh-Hans": ("{file} 已经存在，没有写入", "请换一个文件名"),
    },
    "file-exists-force": {
        "en": (
            "{file} exists already; nothing was written",
            "write  another name, or add --force",
        ),
        "zh-Hans": ("{file} 已经存在，没有写入", "请换一个文件名，或加上 --force"),
    },
    "edit-shared-line": {
        "en": (
            "this act shares a line with something else; it cannot be made a comment",
            "write  each act on lines of its own",
        ),
        "zh-Hans": ("这一行除了这件事还有别的内容，无法改成注释", "每件事单独成行"),
    },
    "edit-not-possible": {
        "en": (
            "this act cannot be changed here without changing something else",
            "change it by hand; anchors and aliases are in the way, mostly",
        ),
        "zh-Hans": ("改动这件事会连带改动别的内容", "请手工修改；多半是锚点和别名造成的"),
    },
    "act-told-by-number": {
        "en": (
            "'{value}' tells an act by its place, and places change when acts are taken out",
            "give that act an  id:  and write that",
        ),
        "zh-Hans": (
            "“{value}”按位置指一件事，而移出别的事会改变位置",
            "给那件事加上  id:  并改写这里",
        ),
    },
    "fix-needs-file": {
        "en": (
            "standard input cannot be written to",
            "write  -o FILE, or leave out --write to see the difference",
        ),
        "zh-Hans": ("无法写回标准输入", "加上  -o 文件，或去掉 --write 只看差异"),
    },
    "fix-both": {
        "en": ("--diff shows, --write writes", "write  one of them"),
        "zh-Hans": ("--diff 只显示，--write 才写入", "只写其中一个"),
    },
    "out-is-input": {
        "en": ("{file} is read; the report would write over it", "write  -o another name"),
        "zh-Hans": ("{file} 正是要读的文件，报告会把它覆盖", "-o 请换一个文件名"),
    },
    "answers-ended": {
        "en": (
            "the answers ended before the last question; nothing was written",
            "answer all, or give options: etiquette-lint packs new --help",
        ),
        "zh-Hans": (
            "问题还没有问完，输入就结束了；没有写入",
            "请答完，或用选项：etiquette-lint packs new --help",
        ),
    },
    "missing-not-yaml": {
        "en": ("what a language lacks is not written as YAML", "write  --format text, or json"),
        "zh-Hans": ("缺少的译文不能写成 YAML", "写  --format text 或 json"),
    },
    "name-invalid": {
        "en": ("{name} cannot be '{value}': lower-case letters, digits, hyphens", "write  {meant}"),
        "zh-Hans": ("{name} 不能是“{value}”：只用小写字母、数字、连字符", "写  {meant}"),
    },
    "rule-without-pack": {
        "en": ("'{value}' is a rule of which pack?", "write  PACK/{value}, such as hays/{value}"),
        "zh-Hans": ("“{value}”是哪个规则包的规则？", "写  PACK/{value}，例如 hays/{value}"),
    },
    "rule-name-taken": {
        "en": ("{pack} has a rule '{value}' already", "write  --as another-name"),
        "zh-Hans": ("{pack} 里已有“{value}”这条规则", "写  --as another-name"),
    },
    "new-never-speaks": {
        "en": (
            "no act was found of which a rule about {kind}, {role}, {phase} would speak",
            "write  another --kind, --role or --phase",
        ),
        "zh-Hans": (
            "找不到适用的行为：{kind}、{role}、{phase} 的规则永远不会适用",
            "换一个 --kind、--role 或 --phase",
        ),
    },
    "out-no-folder": {
        "en": ("{file} could not be written: there is no such folder", "make the folder first"),
        "zh-Hans": ("无法写入 {file}：没有这个文件夹", "请先建立文件夹"),
    },
    "out-is-a-folder": {
        "en": ("{file} could not be written: it is a folder", "write  the name of a file"),
        "zh-Hans": ("无法写入 {file}：它是文件夹", "请写文件名"),
    },
    "out-not-permitted": {
        "en": (
            "{file} could not be written: it is not permitted",
            "write  the name of a file in a folder of your own",
        ),
        "zh-Hans": ("无法写入 {file}：没有权限", "请写到自己的文件夹里"),
    },
    "out-full": {
        "en": ("{file} could not be written: the disk is full", "make room first"),
        "zh-Hans": ("无法写入 {file}：磁盘已满", "请先腾出空间"),
    },
    "out-failed": {
        "en": ("{file} could not be written", "write  the name of another file"),
        "zh-Hans": ("无法写入 {file}", "请换一个文件名"),
    },
    "extra-missing": {
        "en": (
            "this needs {part}, which is not installed",
            'write  python -m pip install "etiquette-lint[{extra}]"',
        ),
        "zh-Hans": (
            "这要用到 {part}，尚未安装",
            '写  python -m pip install "etiquette-lint[{extra}]"',
        ),
    },
    "internal": {
        "en": (
            "a fault of etiquette-lint itself: {error}, in {place}",
            "please report it, with the command and, if you can, the file",
        ),
        "zh-Hans": (
            "etiquette-lint 自身出错：{error}，位于 {place}",
            "请报告此问题，附上命令，可能的话也附上文件",
        ),
    },
}
