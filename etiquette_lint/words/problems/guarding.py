"""What is said of the guard's memory and of what it is set up with."""

GUARDING: dict[str, dict[str, tuple[str, str]]] = {
    "guard-memory-newer": {
        "en": (
            "{file} was written by a newer etiquette-lint",
            "bring this one up to date, or name another file with --memory",
        ),
        "zh-Hans": (
            "{file} 由更新版本的 etiquette-lint 写成",
            "请升级本程序，或用 --memory 指定别的文件",
        ),
    },
    "guard-memory-foreign": {
        "en": (
            "{file} is no memory of the guard, or it is damaged",
            "name another file with --memory; if it is damaged, move it away: it is lost",
        ),
        "zh-Hans": (
            "{file} 不是守卫的记录文件，或已损坏",
            "用 --memory 指定别的文件；若已损坏请移走它，之前的记录会丢失",
        ),
    },
    "guard-memory-locked": {
        "en": ("{file} is in use by others for too long", "try again; see who holds it open"),
        "zh-Hans": ("{file} 长时间被占用", "请重试，并查看是谁占用了它"),
    },
    "guard-memory-full": {
        "en": ("there is no room left to remember this in {file}", "make room on that disk"),
        "zh-Hans": ("{file} 所在的磁盘已满，无法记录", "请清理磁盘"),
    },
    "guard-memory-unusable": {
        "en": (
            "{file} cannot be read and written",
            "see that it and its folder are yours to write in, or name another with --memory",
        ),
        "zh-Hans": (
            "{file} 无法读写",
            "请确认文件和所在文件夹归你所有且可写，或用 --memory 指定别的文件",
        ),
    },
    "guard-memory-odd": {
        "en": (
            "an act that is remembered cannot be read",
            "write  etiquette-lint guard forget --before TODAY\nor     move the file away",
        ),
        "zh-Hans": (
            "有一项记录无法读取",
            "写  etiquette-lint guard forget --before 今天的日期\n或  移走该文件",
        ),
    },
    "guard-no-event": {
        "en": (
            "a guard answers programs: the event comes on standard input",
            "to see what it says   etiquette-lint guard test",
        ),
        "zh-Hans": (
            "守卫只回答程序：事件从标准输入读取",
            "写  etiquette-lint guard test，看看它怎么回答",
        ),
    },
    "seconds-invalid": {
        "en": (
            "'{value}' after '{option}' is no number of seconds, 0.1 to 600",
            "write  {option} 5",
        ),
        "zh-Hans": ("{option} 后面的“{value}”不是 0.1 到 600 的秒数", "例如  {option} 5"),
    },
    "guard-no-interviewer": {
        "en": (
            "no interview of your timelines names an interviewer",
            "write  interviews: [{{starts_at: 2026-12-01 10:00, interviewers: [lin-wei]}}]",
        ),
        "zh-Hans": (
            "时间线里的面试都没有写面试官",
            "例如  interviews: [{{starts_at: 2026-12-01 10:00, interviewers: [lin-wei]}}]",
        ),
    },
    "guard-no-handle": {
        "en": (
            "no account on LinkedIn is written down for '{id}': no call can be told to mean them",
            "write  people: [{{id: {id}, handles: {{linkedin: lin-wei-robotics}}}}]",
        ),
        "zh-Hans": (
            "没有写“{id}”的领英账号：认不出哪个调用指的是这个人",
            "例如  people: [{{id: {id}, handles: {{linkedin: lin-wei-robotics}}}}]",
        ),
    },
    "guard-settings-odd": {
        "en": (
            "what stands under '{key}' of these settings is not what belongs there",
            "mend it, or name another file with --settings",
        ),
        "zh-Hans": ("设置里“{key}”下的内容不是应有的内容", "请改正，或用 --settings 指定别的文件"),
    },
    "guard-forget-what": {
        "en": (
            "what shall be forgotten?",
            "write  --all, or one or both of --before and --process",
        ),
        "zh-Hans": ("要忘记什么？", "写  --all，或 --before、--process 中的一个或两个"),
    },
    "guard-too-late": {
        "en": ("it took too long to remember this", "try again, or write a longer --time-out"),
        "zh-Hans": ("记录用时过长", "请重试，或把 --time-out 调大"),
    },
    "guard-no-timeline": {
        "en": (
            "there is no timeline to judge by",
            "write  etiquette-lint guard init\nor     --timeline and a file",
        ),
        "zh-Hans": (
            "没有可供判断的时间线",
            "写  etiquette-lint guard init\n或  --timeline 和文件",
        ),
    },
}
