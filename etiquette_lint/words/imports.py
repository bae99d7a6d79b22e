"""What is said of rows of foreign files: why some are of no use, what to know of others."""

REASONS: dict[str, dict[str, str]] = {
    "private": {
        "en": "private files of the export, not opened",
        "zh-Hans": "存档里的隐私文件，未打开",
    },
    "not-read": {
        "en": "files of no use here, not read",
        "zh-Hans": "与此无关、未读取的文件",
    },
    "empty": {"en": "files with nothing in them", "zh-Hans": "空文件"},
    "link": {"en": "links to files elsewhere, not followed", "zh-Hans": "指向别处的链接，未跟随"},
    "not-a-file": {"en": "pipes and devices, not opened", "zh-Hans": "管道或设备，未打开"},
}
"""Why a row is understood and not used, by language; a short noun phrase for a count."""
REMARKS: dict[str, dict[str, str]] = {}
"""What people should know of something that is used all the same, by language."""
