"""What is said to a program that asks by a tool, and of what its user is asked to add."""

SERVING: dict[str, dict[str, tuple[str, str]]] = {
    "serving-needs-pipes": {
        "en": (
            "the server speaks on standard input and output, and these carry no bytes here",
            "let an MCP client start  etiquette-lint mcp",
        ),
        "zh-Hans": (
            "服务器通过标准输入和输出通信，而这里的标准输入输出不能传送字节",
            "请由 MCP 客户端启动  etiquette-lint mcp",
        ),
    },
    "excuse-in-call": {
        "en": (
            "'{field}' is for the user to say, not for a caller",
            "leave it out; the user writes it into their own file, or is asked",
        ),
        "zh-Hans": (
            "“{field}”应由用户自己说明，调用方不能代答",
            "去掉它；由用户写进自己的文件，或向用户询问",
        ),
    },
    "person-in-call": {
        "en": (
            "who somebody is, is for the user to say: 'to' is an id, a name or a profile address",
            "write  the person's id; the user introduces people in their own file",
        ),
        "zh-Hans": (
            "某人是谁应由用户说明：to 只写编号、姓名或主页地址",
            "写这个人的编号；由用户在自己的文件里介绍",
        ),
    },
    "argument-needed": {
        "en": ("'{name}' is missing", "write  {name}: {example}"),
        "zh-Hans": ("缺少 {name}", "写  {name}: {example}"),
    },
    "argument-not-known": {
        "en": ("there is no argument '{name}'{near}", "leave it out, or write one of: {options}"),
        "zh-Hans": ("没有“{name}”这个参数{near}", "去掉它，或改用：{options}"),
    },
    "argument-form": {
        "en": ("'{name}' must be {wanted}", "write  {name}: {example}"),
        "zh-Hans": ("{name} 的形式不对", "写  {name}: {example}"),
    },
    "timeline-file-none": {
        "en": (
            "no timeline file was given to this server: there is nothing to write to",
            "start it with  --timeline FILE",
        ),
        "zh-Hans": ("启动时没有指定时间线文件，无处可写", "启动时加上  --timeline 文件"),
    },
    "user-not-asked": {
        "en": (
            "the user cannot be asked here, and nothing is written without asking",
            "let the user write it into {file}",
        ),
        "zh-Hans": ("这里无法询问用户，未经询问不会写入", "请用户自己写进 {file}"),
    },
    "user-declined": {
        "en": ("the user did not agree; nothing was written", "go on without it"),
        "zh-Hans": ("用户没有同意，什么都没有写入", "不写入，继续"),
    },
    "process-unclear": {
        "en": ("which process is meant?", "write  process: one of {options}"),
        "zh-Hans": ("指哪一个求职过程？", "写  process：{options} 之一"),
    },
    "interview-not-placed": {
        "en": (
            "there is no safe place in {file} for one more interview",
            "write it by hand, in YAML or JSON",
        ),
        "zh-Hans": ("{file} 里没有可以安全加入面试的位置", "请手工写入，用 YAML 或 JSON"),
    },
}
