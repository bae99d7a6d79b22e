"""What is said of a tool map that was not understood, beside what is said of all files."""

TOOLS: dict[str, dict[str, tuple[str, str]]] = {
    "tools-missing": {
        "en": ("there is no tool map '{file}'", "write  the path of a file that ends in .yaml"),
        "zh-Hans": ("没有“{file}”这个工具对照表", "改成以 .yaml 结尾的文件路径"),
    },
    "tools-not-a-map": {
        "en": (
            "this is no tool map",
            "write  format: 1, map: and the rest        (etiquette-lint packs schema tools)",
        ),
        "zh-Hans": (
            "这不是工具对照表",
            "写上  format: 1、map: 等等        （etiquette-lint packs schema tools）",
        ),
    },
    "tools-path-invalid": {
        "en": (
            "'{value}' does not say where something stands in a call",
            "write  names of arguments: note, person.url, personUrl | threadId",
        ),
        "zh-Hans": (
            "“{value}”不能表示参数里的位置",
            "写参数名，例如  note、person.url、personUrl | threadId",
        ),
    },
    "tools-name-invalid": {
        "en": ("'{value}' cannot be a name here", "write  letters, digits, _ . / : - and * or ?"),
        "zh-Hans": ("“{value}”不能作这里的名称", "只用字母、数字、_ . / : - 以及 * 和 ?"),
    },
    "tools-platform-invalid": {
        "en": ("'{value}' is not the name of a platform", "write  platform: linkedin"),
        "zh-Hans": ("“{value}”不是平台名", "改成  platform: linkedin"),
    },
    "tools-route-invalid": {
        "en": (
            "'{value}' is no method with the end of a path",
            "write  POST /users/invite, or GET /users/{{identifier}}",
        ),
        "zh-Hans": (
            "“{value}”不是“方法 路径结尾”",
            "例如  POST /users/invite 或 GET /users/{{identifier}}",
        ),
    },
    "tools-key-unfit": {
        "en": ("'{field}' makes no sense with '{what}'", "leave it out"),
        "zh-Hans": ("“{field}”与“{what}”不能同时出现", "请删掉"),
    },
    "tools-target-missing": {
        "en": (
            "a {kind} is for somebody, and nothing says where the call names them",
            "write  to: linkedin_username",
        ),
        "zh-Hans": ("{kind} 必须有对象，这里没有说调用在哪里写明", "加上  to: linkedin_username"),
    },
    "tools-name-twice": {
        "en": ("'{value}' and '{other}' are the same name", "write  one of them"),
        "zh-Hans": ("“{value}”和“{other}”是同一个名称", "只写一个"),
    },
    "pack-key-misplaced-excuse": {
        "en": (
            "a call cannot say '{field}': what excuses an act is for people to say",
            "leave it out here, and write it in the timeline",
        ),
        "zh-Hans": (
            "“{field}”不能由调用来说：可以为行为开脱的事实只能由人来写",
            "从这里删掉，写在 timeline 里",
        ),
    },
}
