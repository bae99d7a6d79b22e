"""What commands say on the side: while they work, and when they are done."""

from collections.abc import Mapping

_NOTES: dict[str, Mapping[str, str]] = {
    "judging": {"en": "judging", "zh-Hans": "判断中"},
    "region-without-pack": {
        "en": "no bundled pack is for the region {region}; judged by {pack}",
        "zh-Hans": "没有适用于 {region} 的内置规则包，按 {pack} 判断",
    },
    "platform-unfamiliar": {
        "en": "'{platform}' is a platform this tool does not know by name; did you mean '{near}'?",
        "zh-Hans": "本工具不认识“{platform}”这个平台；是不是想写“{near}”？",
    },
    "mutating": {"en": "changing {pack}", "zh-Hans": "逐条改动 {pack}"},
    "written": {"en": "written: {file}", "zh-Hans": "已写入：{file}"},
    "complete": {
        "en": "to answer the questions: the same with  import  and  -o job-search.yaml  makes a "
        "log of it; complete that, and check it",
        "zh-Hans": "要回答这些问题：用同样的参数运行 import，加上 -o job-search.yaml，"
        "补全写出的日志，再检查它",
    },
    "next": {"en": "next     {command}", "zh-Hans": "下一步   {command}"},
}


def note(key: str, locale: str, **values: object) -> str:
    """Return the note of that key in a language, else in English."""
    texts = _NOTES[key]
    return texts.get(locale, texts["en"]).format_map(values)
