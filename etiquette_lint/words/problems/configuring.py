"""What is said of the configuration file."""

CONFIG: dict[str, dict[str, tuple[str, str]]] = {
    "config-missing": {
        "en": ("there is no file '{file}'", "write  --config and the path of a file, or leave it"),
        "zh-Hans": ("没有“{file}”这个文件", "--config 后面写文件路径，或去掉这个选项"),
    },
    "config-not-a-file": {
        "en": (
            "'{file}' is a folder, a pipe or a broken link; a configuration file should be there",
            "rename it, or add --no-config",
        ),
        "zh-Hans": (
            "“{file}”是文件夹、管道或失效的链接；这里应是配置文件",
            "请改名，或加上 --no-config",
        ),
    },
    "config-and-none": {
        "en": ("--config and --no-config contradict each other", "write  one of the two"),
        "zh-Hans": ("--config 与 --no-config 互相矛盾", "只写其中一个"),
    },
    "config-too-large": {
        "en": (
            "too large for a configuration file",
            "write  at most 1 MiB and 5,000 values",
        ),
        "zh-Hans": ("配置文件太大", "最多 1 MiB、5,000 个值"),
    },
    "config-is-a-pack": {
        "en": (
            "{file} is a rule pack, not a configuration file",
            "to judge with it   etiquette-lint check LOG --pack {file}",
        ),
        "zh-Hans": (
            "{file} 是规则包，不是配置文件",
            "用它判断  etiquette-lint check 日志 --pack {file}",
        ),
    },
    "config-is-a-log": {
        "en": (
            "{file} is a log of acts, not a configuration file",
            "give a log another name than etiquette-lint.yaml; to judge it:\n"
            "etiquette-lint check LOG --no-config",
        ),
        "zh-Hans": (
            "{file} 是行为日志，不是配置文件",
            "日志不要叫 etiquette-lint.yaml；判断它：\netiquette-lint check 日志 --no-config",
        ),
    },
    "config-not-a-map": {
        "en": ("a configuration file is made of keys and values", "write  pack: hays"),
        "zh-Hans": ("配置文件由键和值组成", "例如  pack: hays"),
    },
    "config-key-unknown": {
        "en": ("a configuration file has no '{key}'{near}", "write  one of: {options}"),
        "zh-Hans": ("配置文件里没有“{key}”{near}", "可用的：{options}"),
    },
    "config-name-unknown": {
        "en": ("'{key}' has no '{value}'{near}", "write  one of: {options}"),
        "zh-Hans": ("{key} 里没有“{value}”{near}", "可用的：{options}"),
    },
    "config-not-text": {
        "en": ("'{key}' takes one text", "write  {example}"),
        "zh-Hans": ("{key} 只能是一段文字", "例如  {example}"),
    },
    "config-not-texts": {
        "en": ("'{key}' takes one text, or a list of them", "write  {example}"),
        "zh-Hans": ("{key} 应是一段文字，或文字的列表", "例如  {example}"),
    },
    "config-not-map": {
        "en": ("'{key}' takes names, each with its value", "write  {example}"),
        "zh-Hans": ("{key} 应是名称和值的对照", "例如  {example}"),
    },
    "config-not-seconds": {
        "en": ("'{key}' takes seconds, 0.1 to 600", "write  {example}"),
        "zh-Hans": ("{key} 应是秒数，0.1 到 600", "例如  {example}"),
    },
    "config-empty": {
        "en": ("'{key}' is empty", "write  {example}, or leave it out"),
        "zh-Hans": ("{key} 是空的", "例如  {example}，或去掉它"),
    },
    "config-rule-twice": {
        "en": ("'{value}' and '{other}' are the same rule, at two levels", "write  one of them"),
        "zh-Hans": ("“{value}”和“{other}”是同一条规则，却有两个级别", "只写一个"),
    },
}
