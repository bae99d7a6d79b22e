"""What is said of cells of a LinkedIn archive that were not understood."""

LINKEDIN: dict[str, dict[str, tuple[str, str]]] = {
    "linkedin-time": {
        "en": (
            "'{value}' is not a time as LinkedIn writes them",
            "take  the file as LinkedIn gave it, not as a spreadsheet saved it",
        ),
        "zh-Hans": (
            "“{value}”不是 LinkedIn 的时间写法",
            "改用  LinkedIn 原样给出的文件，不要用表格软件另存的",
        ),
    },
    "linkedin-time-in-gap": {
        "en": (
            "'{value}' does not exist in {zone}: the clocks were put forward over it",
            "if LinkedIn's times are in another zone, add  --linkedin-tz ZONE",
        ),
        "zh-Hans": (
            "{zone} 没有“{value}”这个时刻：那一小时因夏令时被跳过",
            "如果 LinkedIn 的时间属于另一时区，加上  --linkedin-tz 时区",
        ),
    },
    "linkedin-direction": {
        "en": (
            "the direction '{value}' does not say who sent it",
            "write  OUTGOING for what you sent, INCOMING for what you got",
        ),
        "zh-Hans": (
            "方向“{value}”没有说明是谁发的",
            "您发出的写  OUTGOING，您收到的写  INCOMING",
        ),
    },
}
