"""What is said of an action, a person or a timeline that was not understood."""

ENTRIES: dict[str, dict[str, tuple[str, str]]] = {
    "time-invalid": {
        "en": (
            "'{value}' is not a time",
            "write  2026-12-01T10:00+08:00, 2026-12-01 10:00 (local time) or 2026-12-01",
        ),
        "zh-Hans": (
            "“{value}”不是时间",
            "改成  2026-12-01T10:00+08:00、2026-12-01 10:00（当地时间）或 2026-12-01",
        ),
    },
    "interval-misplaced": {
        "en": (
            "'{value}' is an interval; only the 'at' of an act can be one",
            "write  one time; when an interview ends is 'ends_at'",
        ),
        "zh-Hans": (
            "“{value}”是时间段；只有行为的 at 可以写时间段",
            "改成  一个时刻；面试结束时间写在 ends_at",
        ),
    },
    "interval-of-dates": {
        "en": (
            "'{value}': both ends of an interval need a time of day",
            "write  2026-12-01 10:00/2026-12-01 11:00, or the bare date for a whole day",
        ),
        "zh-Hans": (
            "“{value}”：时间段的两端都要写到时刻",
            "改成  2026-12-01 10:00/2026-12-01 11:00；一整天就只写日期",
        ),
    },
    "interval-reversed": {
        "en": ("'{value}' ends before it starts", "write  the earlier time first"),
        "zh-Hans": ("“{value}”的结束早于开始", "改成  较早的时刻在前"),
    },
    "time-out-of-range": {
        "en": ("'{value}': the year is outside 1900 to 2199", "write  the year of the act"),
        "zh-Hans": ("“{value}”：年份不在 1900 至 2199 之间", "改成  实际年份"),
    },
    "time-zone-missing": {
        "en": (
            '"{value}": in which time zone?',
            "write  timezone: {zone}     as the first line (this computer's zone)\n"
            "or     {example}      here",
        ),
        "zh-Hans": (
            "“{value}”：是哪个时区的时间？",
            "在第一行写  timezone: {zone}     （本机所在时区）\n或在此处写  {example}",
        ),
    },
    "time-zone-missing-python": {
        "en": (
            "{value} has no time zone",
            'write  timeline["timezone"] = "{zone}", or give the datetime a tzinfo',
        ),
        "zh-Hans": (
            "{value} 没有时区",
            '写  timeline["timezone"] = "{zone}"，或给 datetime 加上 tzinfo',
        ),
    },
    "time-in-gap": {
        "en": (
            "'{value}' does not exist in {zone}: the clocks were put forward over it",
            "write  the time with its offset, or an hour later",
        ),
        "zh-Hans": (
            "{zone} 没有“{value}”这个时刻：那一小时因夏令时被跳过",
            "改成  带时差的时间，或晚一小时",
        ),
    },
    "zone-unknown": {
        "en": (
            "'{value}' is not an IANA time zone{near}",
            "write  a name such as Asia/Shanghai or Europe/Berlin",
        ),
        "zh-Hans": ("“{value}”不是 IANA 时区名{near}", "改成  Asia/Shanghai、Europe/Berlin 之类"),
    },
    "kind-missing": {
        "en": (
            "what kind of act is this? 'kind' is missing",
            "write  kind: comment        (all kinds: etiquette-lint explain kinds)",
        ),
        "zh-Hans": (
            "这是哪一种行为？缺少 kind",
            "加上  kind: comment        （全部种类：etiquette-lint explain kinds）",
        ),
    },
    "kind-unknown": {
        "en": (
            "unknown kind '{value}'{near}",
            "write  one of: {options}        (etiquette-lint explain kinds)",
        ),
        "zh-Hans": (
            "没有“{value}”这种行为{near}",
            "可用的种类：{options}        （etiquette-lint explain kinds）",
        ),
    },
    "kind-synonym": {
        "en": (
            '"{value}" is called "{meant}" here',
            "write  kind: {meant}        (all kinds: etiquette-lint explain kinds)",
        ),
        "zh-Hans": (
            "“{value}”在这里写作 {meant}",
            "改成  kind: {meant}        （全部种类：etiquette-lint explain kinds）",
        ),
    },
    "field-missing": {
        "en": ("'{field}' is missing", "write  {field}: {example}"),
        "zh-Hans": ("缺少 {field}", "加上  {field}: {example}"),
    },
    "at-missing": {
        "en": (
            "'at' is missing: when is the act?",
            "write  at: 2026-11-28 09:00, or a date alone",
        ),
        "zh-Hans": ("缺少 at：这件事在什么时候？", "加上  at: 2026-11-28 09:00，或只写日期"),
    },
    "at-missing-python": {
        "en": (
            "missing, and the library reads no clock",
            'write  "at": datetime.now(timezone.utc)',
        ),
        "zh-Hans": ("缺少时间，而本库不读时钟", '写  "at": datetime.now(timezone.utc)'),
    },
    "target-missing": {
        "en": (
            "to whom? '{kind}' needs a person",
            "write  to: the id of a person",
        ),
        "zh-Hans": ("对谁？{kind} 需要一个人", "加上  to: 某人的 id"),
    },
    "author-missing": {
        "en": (
            "whose post? '{kind}' needs the author of the post, or 'to'",
            "write  post: {{author: the id of a person}}",
        ),
        "zh-Hans": ("谁的帖子？{kind} 需要帖子的作者，或 to", "加上  post: {{author: 某人的 id}}"),
    },
    "target-differs": {
        "en": (
            "'to' is '{to}' but the post is by '{author}'",
            "write  one of the two; the target of {kind} is the author of the post",
        ),
        "zh-Hans": (
            "to 是“{to}”，帖子的作者却是“{author}”",
            "只写其一；{kind} 的对象就是帖子的作者",
        ),
    },
    "field-unknown": {
        "en": ("unknown field '{field}'{near}", "write  one of: {options}"),
        "zh-Hans": ("没有“{field}”这个字段{near}", "可用的字段：{options}"),
    },
    "field-not-for-kind": {
        "en": (
            "'{field}' makes no sense for {kind}",
            "write  {kind} without it; {field} is for {kinds}",
        ),
        "zh-Hans": ("{kind} 不能有 {field}", "去掉它；{field} 用于 {kinds}"),
    },
    "key-fullwidth-colon": {
        "en": (
            'full-width colon "：" after "{field}"; a key ends in ":" and a space',
            "write  {field}: {rest}",
        ),
        "zh-Hans": (
            "“{field}”后面是全角冒号“：”，应为半角冒号“:”加一个空格",
            "改成  {field}: {rest}",
        ),
    },
    "value-fullwidth": {
        "en": ("full-width {mark} in '{value}'", "write  {meant}"),
        "zh-Hans": ("“{value}”里有全角字符 {mark}", "改成  {meant}"),
    },
    "value-not-listed": {
        "en": ("'{value}' is not a {field}{near}", "write  one of: {options}"),
        "zh-Hans": ("{field} 没有“{value}”这个值{near}", "可用的值：{options}"),
    },
    "value-wrong-type": {
        "en": ("'{field}' cannot be {found}", "write  {field}: {example}"),
        "zh-Hans": ("{field} 不能是 {found}", "改成  {field}: {example}"),
    },
    "platform-invalid": {
        "en": (
            "'{value}' is not a platform name: lower-case letters, digits and '-'",
            "write  a name such as linkedin, wechat or email",
        ),
        "zh-Hans": (
            "“{value}”不是平台名：只用小写字母、数字和“-”",
            "改成  linkedin、wechat、email 之类",
        ),
    },
    "text-too-long": {
        "en": ("'{field}' is longer than {limit} characters", "write  a shorter text"),
        "zh-Hans": ("{field} 超过 {limit} 个字符", "请缩短"),
    },
    "list-too-long": {
        "en": ("'{field}' has more than {limit} entries", "write  those that matter here"),
        "zh-Hans": ("{field} 超过 {limit} 项", "只保留有关的条目"),
    },
    "text-empty": {
        "en": ("'{field}' is empty", "write  {field}: {example}"),
        "zh-Hans": ("{field} 是空的", "改成  {field}: {example}"),
    },
    "reason-missing": {
        "en": (
            "an ignore needs a reason",
            'write  reason: "why the rule does not fit here"',
        ),
        "zh-Hans": ("ignore 必须写明理由", 'reason: "为什么这条规则在此不适用"'),
    },
    "rule-name-invalid": {
        "en": (
            "'{value}' is not the name of a rule",
            "write  rule: pack/rule, as a report names it",
        ),
        "zh-Hans": ("“{value}”不是规则名", "改成  rule: 规则包/规则，如报告所写"),
    },
    "id-repeated": {
        "en": ("the id '{value}' is used before", "write  another id; the first is judged"),
        "zh-Hans": ("id“{value}”前面已经用过", "请换一个 id；前一项照常判断"),
    },
    "id-reserved": {
        "en": (
            "the id '{value}' begins with '#', as the tool's own numbers do",
            "write  another id",
        ),
        "zh-Hans": ("id“{value}”以“#”开头，与工具自己的编号冲突", "请换一个 id"),
    },
    "person-repeated": {
        "en": ("the person '{value}' is introduced twice", "write  one entry, or another id"),
        "zh-Hans": ("“{value}”这个人介绍了两次", "只留一项，或换一个 id"),
    },
    "person-inline-known": {
        "en": (
            "'{value}' is introduced under people already",
            "write  to: {value}",
        ),
        "zh-Hans": ("people 里已经有“{value}”", "改成  to: {value}"),
    },
    "timeline-repeated": {
        "en": ("the timeline '{value}' stands here twice", "write  another id"),
        "zh-Hans": ("时间线“{value}”出现了两次", "请换一个 id"),
    },
    "timeline-unknown": {
        "en": ("there is no timeline '{value}'{near}", "write  one of: {options}"),
        "zh-Hans": ("没有“{value}”这条时间线{near}", "可用的时间线：{options}"),
    },
    "timelines-both": {
        "en": ("both 'timeline' and 'timelines'", "write  one of the two"),
        "zh-Hans": ("timeline 和 timelines 同时出现", "只写其一"),
    },
    "interview-ends-early": {
        "en": ("the interview ends before it starts", "write  ends_at after starts_at"),
        "zh-Hans": ("面试结束时间早于开始时间", "ends_at 应晚于 starts_at"),
    },
    "withdraws-unknown": {
        "en": (
            "there is no act '{value}' to withdraw{near}",
            "write  the id of an act of this log",
        ),
        "zh-Hans": ("没有可撤回的“{value}”{near}", "改成  本日志里某一项的 id"),
    },
    "entry-not-a-map": {
        "en": ("this is {found}, not a map of fields", "write  {example}"),
        "zh-Hans": ("这里应为字段表，却是 {found}", "改成  {example}"),
    },
    "number-too-large": {
        "en": ("a number here has more than {limit} digits", "write  a number people can read"),
        "zh-Hans": ("这里有一个数超过 {limit} 位", "请改成合理的数"),
    },
    "too-deep": {
        "en": ("nested more than {limit} levels deep", "write  it flatter"),
        "zh-Hans": ("嵌套超过 {limit} 层", "请减少层次"),
    },
}
