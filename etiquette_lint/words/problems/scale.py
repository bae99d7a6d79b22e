"""What can be wrong with acts and timelines that a cluster judges."""

from collections.abc import Mapping

SCALE: Mapping[str, Mapping[str, tuple[str, str]]] = {
    "frame-column": {
        "en": (
            "{frame} have no column '{value}'",
            "select  one row an entry, its fields as columns, or its JSON as 'value'",
        ),
        "zh-Hans": (
            "{frame} 没有“{value}”列",
            "请  每条记录一行，字段作列，或把其 JSON 放在“value”列",
        ),
    },
    "frame-timeline-missing": {
        "en": (
            "the act names no timeline, and a cluster judges each timeline apart",
            "write  timeline: acme",
        ),
        "zh-Hans": ("该行为没有写明 timeline，而集群逐个流程判断", "写  timeline: acme"),
    },
    "frame-timeline-large": {
        "en": (
            "timeline '{value}' has {count} acts, more than one task is to hold ({limit})",
            "pass  most_acts={count}, if a task has the memory, or part the timeline",
        ),
        "zh-Hans": (
            "流程“{value}”有 {count} 个行为，超过一个任务的上限（{limit}）",
            "内存足够时传入 most_acts={count}，或拆分该流程",
        ),
    },
}
