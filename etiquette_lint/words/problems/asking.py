"""What is said of an act that `ask` was told of, and of answers to a pack's own questions."""

ASKING: dict[str, dict[str, tuple[str, str]]] = {
    "ask-missing": {
        "en": ("not said: {missing}", "add  {command}"),
        "zh-Hans": ("还缺：{missing}", "加上  {command}"),
    },
    "ask-field": {
        "en": ("{option} makes no sense for {kind}", "leave it out; it is for {kinds}"),
        "zh-Hans": ("{kind} 不能用 {option}", "去掉它；它用于 {kinds}"),
    },
    "answer-unknown": {
        "en": (
            "--answer: {packs} asks no question '{value}'{near}",
            "write  one of: {options}",
        ),
        "zh-Hans": (
            "--answer：{packs} 没有“{value}”这个问题{near}",
            "可用的问题：{options}",
        ),
    },
    "answer-to-nothing": {
        "en": (
            "--answer {value}: {packs} has no questions of its own",
            "leave it out, or choose a pack that asks: --pack or --region",
        ),
        "zh-Hans": (
            "--answer {value}：{packs} 没有自己的问题",
            "去掉它，或用 --pack、--region 选会问的规则包",
        ),
    },
    "answer-form": {
        "en": (
            "--answer {name} cannot be '{value}'",
            "write  --answer {name} or --answer {name}=no",
        ),
        "zh-Hans": ("--answer {name} 不能是“{value}”", "写  --answer {name} 或 --answer {name}=no"),
    },
    "answer-twice": {
        "en": ("'{name}' is answered both yes and no", "write  --answer {name} once"),
        "zh-Hans": ("{name} 既答了是，又答了否", "--answer {name} 只写一次"),
    },
    "answer-about-nobody": {
        "en": (
            "--answer {name} is about the other side, and there is none",
            "add  --to interviewer        (or whoever it is)",
        ),
        "zh-Hans": (
            "--answer {name} 说的是对方，而这里没有对方",
            "加上  --to interviewer        （或其他角色）",
        ),
    },
}
